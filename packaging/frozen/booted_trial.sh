#!/bin/bash
# Runs inside a booted Debian, as its administrator: one way of starting the exhibition, from installing to purging.
# X11, cage and weston are the real ones, on an X server without a screen; so are the units, systemd and dpkg. Fingers and
# keys are the X server's own (xdotool). Each line that it prints is one thing seen; the first that is not ends it.
KIND=$1 PART=$2
read -r EXIT_X EXIT_Y YES_X YES_Y < /trial/places
export DISPLAY=:9 LC_ALL=C
SIDE_X=1024 SIDE_Y=768 PIN=270492
SHOWN='supervisor: on the screen'

if [ "$KIND" = x11 ]; then
    KEEPER=kiosk UNIT=shanhai.service STATE=/home/kiosk/.local/state/shanhai
    SETTINGS=/home/kiosk/.config/shanhai/kiosk.yaml
    RUNTIME=/run/user/$(id -u kiosk 2> /dev/null)
    control() { runuser -u kiosk -- env XDG_RUNTIME_DIR="$RUNTIME" systemctl --user "$@"; }
else
    KEEPER=shanhai UNIT=shanhai-$KIND.service STATE=/var/lib/shanhai/state SETTINGS=/etc/shanhai/kiosk.yaml
    control() { systemctl "$@"; }
fi
LOG=$STATE/log/shanhai.log

seen() { echo "$KIND: $1"; }
fail() {
    echo "$KIND: FAILED: $1"
    control status "$UNIT" --no-pager -l 2>&1 | tail -15
    tail -25 "$LOG"
    exit 1
}
shown() {
    local count
    count=$(grep -c "$SHOWN" "$LOG" 2> /dev/null)
    echo "${count:-0}"
}
# Wait for so many more first frames than there were.
shows_again() {
    for _ in $(seq "${2:-120}"); do
        [ "$(shown)" -gt "$1" ] && return 0
        sleep 1
    done
    return 1
}
exhibition() { grep -o 'as process [0-9]*' "$LOG" | tail -1 | grep -o '[0-9]*'; }
active() { [ "$(control is-active "$UNIT")" = active ]; }
# As the kernel would end all of it at once.
end_all() { pkill -KILL -u $KEEPER -x "cage|weston|shanhai"; }
tap() { xdotool mousemove "$1" "$2" mousedown 1 sleep "${3:-0.08}" mouseup 1 sleep 0.25; }
staff_leaves() {
    tap 4 4; tap $((SIDE_X - 5)) 4; tap $((SIDE_X - 5)) $((SIDE_Y - 5)); tap 4 $((SIDE_Y - 5)) 1.4
    sleep 1
    for digit in $(echo $PIN | grep -o .); do xdotool key "$digit" sleep 0.15; done
    xdotool key Return sleep 1.5
    tap "$EXIT_X" "$EXIT_Y"; sleep 0.7
    tap "$YES_X" "$YES_Y"
}

furnish() {
    systemctl start trial-screen.service
    if [ "$KIND" = x11 ]; then
        mkdir -p "$(dirname "$SETTINGS")"
        printf 'diagonal: 32\nlanguage: zh-Hant\npointer: shown\ndrafts: allow\n' > "$SETTINGS"
        chown -R kiosk:kiosk /home/kiosk/.config
        control set-environment DISPLAY=:9 QT_QPA_PLATFORM=xcb
        control enable -q "$UNIT"
        OF_THE_KIOSK=(--state "$STATE")
        runuser -u kiosk -- mkdir -p "$STATE"
    else
        printf 'diagonal: 32\nlanguage: zh-Hant\npointer: shown\ndrafts: allow\n' >> "$SETTINGS"
        systemctl enable -q "$UNIT"
        OF_THE_KIOSK=()
    fi
}

life() {
    [ "$(control is-enabled "$UNIT")" = enabled ] && fail "it was enabled by the package"
    furnish
    echo $PIN | shanhai pin --settings "$SETTINGS" > /dev/null || fail "no PIN"
    shanhai install --trust /trial/museum.pub "${OF_THE_KIOSK[@]}" > /dev/null || fail "no key"
    shanhai install /trial/museum.shanhai "${OF_THE_KIOSK[@]}" > /dev/null || fail "not installed"
    [ -z "$(find "$STATE" ! -user $KEEPER -print -quit)" ] || fail "a file of the state is not the kiosk's"
    seen "set up and installed by the administrator, owned by $KEEPER"

    control start "$UNIT" || fail "not started"
    shows_again 0 || fail "nothing shown"
    grep -q "content/v-" "$LOG" || fail "not what was installed"
    seen "started, shows what was installed"

    before=$(shown); kill -9 "$(exhibition)"
    shows_again "$before" || fail "not back after a crash"
    seen "back after the exhibition was killed"

    before=$(shown); end_all
    shows_again "$before" || fail "not back after all of it was killed"
    seen "back after the whole service was killed"

    before=$(shown); kill -STOP "$(exhibition)"
    shows_again "$before" || fail "not back after a hang"
    seen "back after the exhibition hung"

    # A compositor's own display is the graphics card: it ends with it, and cannot start while it is away.
    before=$(shown); systemctl stop trial-screen.service; pkill -KILL -x "cage|weston"; sleep 60
    systemctl start trial-screen.service
    shows_again "$before" || fail "not back after the display was away"
    shanhai rollback --list "${OF_THE_KIOSK[@]}" > /tmp/list 2>&1
    grep -q "^current: .*, shown$" /tmp/list || fail "the outage was held against the content: $(cat /tmp/list)"
    seen "back after a minute without a display, content not blamed"

    PIN=975310
    before=$(stat -c %U:%G:%a "$SETTINGS")
    echo '{"wrong": 0, "locked_until": 99999999999}' > "$STATE/pin-tries.json"
    chown $KEEPER: "$STATE/pin-tries.json"
    echo $PIN | shanhai pin --settings "$SETTINGS" > /dev/null || fail "no new PIN"
    [ "$(stat -c %U:%G:%a "$SETTINGS")" = "$before" ] || fail "the settings changed hands: $(stat -c %U:%G:%a "$SETTINGS")"
    [ ! -e "$STATE/pin-tries.json" ] || fail "the lock stayed"
    runuser -u $KEEPER -- test -r "$SETTINGS" || fail "the kiosk cannot read its settings"
    before=$(shown); control restart "$UNIT"
    shows_again "$before" || fail "not shown after a restart"
    seen "a new PIN by the administrator: settings still the kiosk's to read, lock lifted"

    sleep 4
    staff_leaves
    for _ in $(seq 30); do active || break; sleep 1; done
    grep -q "left by staff" "$LOG" || fail "staff could not leave by the new PIN"
    sleep 20
    [ "$(control is-active "$UNIT")" = inactive ] || fail "it came back after staff's exit: $(control is-active "$UNIT")"
    seen "stays down after staff's exit"
    before=$(shown); control start "$UNIT" || fail "not started by hand"
    shows_again "$before" || fail "not shown after a start by hand"
    seen "starts by hand at once"
    shown > /trial/before-the-cut
    # Staff's exit right before the cut must not hold after it.
    [ "$KIND" = x11 ] || touch /run/shanhai/stay-down
    sync
    seen "waits for the power cut"
}

after_the_cut() {
    [ "$KIND" = x11 ] && control set-environment DISPLAY=:9 QT_QPA_PLATFORM=xcb && control start "$UNIT"
    shows_again "$(cat /trial/before-the-cut)" || fail "not back by itself after a power cut"
    seen "back by itself after a power cut"
    before=$(shown)
    dpkg -i /trial/new.deb > /tmp/dpkg.log 2>&1 || fail "$(cat /tmp/dpkg.log)"
    [ "$KIND" = x11 ] && control restart "$UNIT"
    shows_again "$before" || fail "not shown after an upgrade"
    shanhai rollback --list $([ "$KIND" = x11 ] && echo "--state $STATE") > /tmp/list 2>&1
    grep -q "^current: .*, shown$" /tmp/list || fail "the upgrade lost the content: $(cat /tmp/list)"
    seen "upgraded while it ran: restarted, content and settings kept"
    [ "$KIND" = x11 ] && control stop "$UNIT" && rm -rf /home/kiosk/.config /home/kiosk/.local /home/kiosk/.cache
    dpkg -P shanhai > /tmp/dpkg.log 2>&1 || fail "$(cat /tmp/dpkg.log)"
    active && fail "still running after the purge"
    left=$(find / -xdev -name '*shanhai*' -not -path '/proc/*' -not -path '/sys/*' -not -path '/trial/*' -not -path '/tmp/*' \
        -not -path '/var/cache/apt/*' -not -path '/var/log/*' -not -path '/etc/systemd/system/*.d' -not -path '/run/*')
    [ -z "$left" ] || fail "left behind: $left"
    getent passwd shanhai > /dev/null && fail "the user stayed"
    seen "purged: stopped, nothing left"
}

# A desktop's user has a manager of its own as soon as that user is logged in.
[ "$KIND" = x11 ] && systemctl start "user@$(id -u kiosk)"
if [ "$PART" = 1 ]; then life; else after_the_cut; fi
