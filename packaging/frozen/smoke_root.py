"""The step in a minimal Debian: the package is installed, upgraded and purged where nothing else is."""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from smoke_kit import Bench, SmokeError

SUITE = "bookworm"
ROOT = Path(__file__).resolve().parents[2]
SCRIPT = r"""
set -e
export DEBIAN_FRONTEND=noninteractive LC_ALL=C
apt-get install -y -qq --no-install-recommends /shanhai.deb > /tmp/apt.log 2>&1 || {
    tail -5 /tmp/apt.log
    exit 1
}
test ! -e /usr/bin/python3
test "$(stat -c %U /var/lib/shanhai)" = shanhai
env -i /usr/bin/shanhai check /var/lib/shanhai/data
env -i /usr/bin/shanhai shots /tmp/shots --size 1280x800 --lang en
echo "# edited" >> /var/lib/shanhai/data/exhibit.yaml
dpkg -i /shanhai.deb 2>&1 | grep -q "was edited and stays as it is"
grep -q "# edited" /var/lib/shanhai/data/exhibit.yaml
dpkg -r shanhai > /dev/null
grep -q "# edited" /var/lib/shanhai/data/exhibit.yaml
dpkg -P shanhai > /dev/null
left=$(find / -xdev -name '*shanhai*' -not -path '/proc/*' -not -path '/tmp/*' -not -name shanhai.deb \
    -not -path '/var/cache/apt/*' -not -path '/var/log/*')
test -z "$left" || { echo "left behind: $left"; exit 1; }
! getent passwd shanhai
echo "the package came and went"
"""


def in_minimal_debian(bench: Bench) -> None:
    """Installed by dpkg in a minimal Debian without Python; upgraded with edited content, and purged."""
    if os.geteuid() != 0 or shutil.which("debootstrap") is None:
        raise SmokeError("--root wants root and debootstrap; on Debian: apt-get install debootstrap")
    packages = sorted((ROOT / "dist").glob("shanhai_*.deb"))
    if not packages:
        raise SmokeError("there is no package in dist/; make one with 'make package'")
    with tempfile.TemporaryDirectory(prefix="shanhai-root-") as name:
        root = Path(name)
        make = ["debootstrap", "--variant=minbase", SUITE, str(root)]
        done = subprocess.run(make, capture_output=True, text=True, check=False, timeout=1200)
        if done.returncode:
            raise SmokeError(f"no minimal Debian: {done.stdout[-300:]}")
        shutil.copyfile(packages[-1], root / "shanhai.deb")
        for path in (Path("/etc/resolv.conf"), *Path("/etc/apt/apt.conf.d").glob("*proxy*")):
            if path.is_file():
                shutil.copyfile(path, root / path.relative_to("/"))
        done = subprocess.run(
            ["chroot", str(root), "/bin/sh", "-c", SCRIPT],
            capture_output=True,
            text=True,
            check=False,
            timeout=1200,
        )
        bench.judge(
            "the minimal Debian", done.stdout + done.stderr, (r"pictures in|No problems|the package came",)
        )
        if done.returncode:
            raise SmokeError(f"the minimal Debian ended with {done.returncode}: {done.stdout}{done.stderr}")
