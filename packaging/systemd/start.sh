#!/bin/sh
# What weston starts; [autolaunch] takes a path without arguments. When it ends, weston ends (watch=true).
exec /opt/shanhai/.venv/bin/python /opt/shanhai/main.py --kiosk
