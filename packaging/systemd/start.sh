#!/bin/sh
# What weston starts; [autolaunch] takes a path without arguments. When this ends, weston ends (watch=true). When weston
# ends, the program has to end too: in the session of logind systemd would not see to that, and what stayed would keep
# the next one from starting.
/opt/shanhai/.venv/bin/python /opt/shanhai/main.py --kiosk &
program=$!
trap 'kill "$program"' TERM INT HUP
while kill -0 "$PPID" 2> /dev/null && kill -0 "$program" 2> /dev/null; do sleep 1; done
kill "$program" 2> /dev/null
wait "$program"
