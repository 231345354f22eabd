#!/bin/sh
# Print the first Python that can run Shanhai: 3.11 to 3.13, with venv and pip to make an environment from.
set -u

usable='import sys, venv, ensurepip; raise SystemExit(not (3, 11) <= sys.version_info[:2] <= (3, 13))'

find_one() {
    for name in python3.13 python3.12 python3.11 python3 python; do
        if command -v "$name" >/dev/null 2>&1 && "$name" -c "$usable" >/dev/null 2>&1; then
            "$name" -c 'import sys; print(sys.executable)'
            return 0
        fi
    done
    return 1
}

find_one && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "No Python 3.11 to 3.13 with venv here: installing Debian's python3-venv ..." >&2
    { apt-get update -qq && apt-get install -y -qq --no-install-recommends python3-venv; } >&2 || true
    find_one && exit 0
fi
{
    echo "Shanhai needs Python 3.11, 3.12 or 3.13 with its venv module, and found none."
    echo "On Debian or Ubuntu: sudo apt-get install python3-venv"
    echo "Or name one yourself: make PYTHON=/path/to/python3.12 run"
} >&2
exit 1
