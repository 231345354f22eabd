#!/bin/sh
# Whether the service may start: not this once, where staff has just left by the panel. The program leaves the file,
# and this takes it away, so that the next start by hand or of the machine is a start as ever. One that is old
# was left where the service was stopped before it could come back; it does not count.
left="${RUNTIME_DIRECTORY%%:*}/stay-down"
test -e "$left" || exit 0
fresh=$(find "$left" -mmin -2)
rm -f "$left"
test -z "$fresh"
