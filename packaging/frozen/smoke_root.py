"""The steps in a minimal Debian: the package is installed, upgraded and purged where nothing else is."""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from frozen.smoke_kit import Bench, SmokeError

SUITE = "bookworm"
ROOT = Path(__file__).resolve().parents[2]
SECONDS = 1800
# What every part of the script below may rely on.
START = r"""
set -e
export DEBIAN_FRONTEND=noninteractive LC_ALL=C
data=/var/lib/shanhai/data
fail() { echo "failed: $1"; exit 1; }
nothing_left() {
    left=$(find / -xdev -name '*shanhai*' -not -path '/proc/*' -not -path '/tmp/*' -not -path '/packages/*' \
        -not -path '/var/cache/apt/*' -not -path '/var/log/*')
    test -z "$left" || fail "left behind: $left"
    ! getent passwd shanhai && ! getent group shanhai || fail "the user stayed"
}
"""
PARTS = (
    (
        "installed",
        r"""
apt-get install -y -qq --no-install-recommends /packages/old.deb > /tmp/apt.log 2>&1 || {
    tail -5 /tmp/apt.log
    exit 1
}
test ! -e /usr/bin/python3
test "$(stat -c %U:%a /var/lib/shanhai)" = root:755
test "$(stat -c %U:%a /var/lib/shanhai/state)" = shanhai:700
test "$(stat -c %U:%G:%a /etc/shanhai/kiosk.yaml)" = root:shanhai:640
test ! -e /etc/systemd/system/multi-user.target.wants/shanhai-cage.service
env -i /usr/bin/shanhai check $data
env -i /usr/bin/shanhai shots /tmp/shots --size 1280x800 --lang en
""",
    ),
    (
        "upgraded: content that nobody touched is the new one",
        r"""
grep -q "# of the old version" $data/exhibit.yaml
dpkg -i /packages/new.deb > /dev/null
diff -r /usr/share/shanhai/data $data
""",
    ),
    (
        "upgraded: what an editor changed or added stays",
        r"""
dpkg -P shanhai > /dev/null
nothing_left
dpkg -i /packages/old.deb > /dev/null
echo "# edited" >> $data/exhibit.yaml
mkdir -p $data/media
echo ours > $data/media/ours.png
dpkg -i /packages/new.deb 2>&1 | grep -q "was edited and stays as it is"
grep -q "# edited" $data/exhibit.yaml
test "$(cat $data/media/ours.png)" = ours
! grep -q "# of the old version" /usr/share/shanhai/data/exhibit.yaml
""",
    ),
    (
        "upgraded from the folders of old: no link leads root's hand, and nothing of its user is shown",
        r"""
dpkg -P shanhai > /dev/null
nothing_left
dpkg -i /packages/old.deb > /dev/null
# As version 0.1 left it: the whole folder the user's, settings and state in its home.
home=/var/lib/shanhai
rm -rf $home/state /etc/shanhai
usermod --home $home shanhai
chown shanhai:shanhai $home
echo precious > /etc/precious
cp /etc/shadow /etc/shadow.before
as() { runuser -u shanhai -- sh -c "$1"; }
as "mkdir -p $home/.config/shanhai $home/.local/state/shanhai/log"
as "echo 'diagonal: 43' > $home/.config/shanhai/kiosk.yaml"
as "echo counted > $home/.local/state/shanhai/statistics.sqlite"
for name in data.sha256.new data.new data.old data.aside; do as "ln -s /etc/precious $home/$name"; done
as "mv $home/data $home/hidden; mkdir $home/data; echo 'title: {en: Mine}' > $home/data/exhibit.yaml"
dpkg -i /packages/new.deb > /tmp/take.log 2>&1 || fail "$(cat /tmp/take.log)"
grep -q "not an administrator's; it is kept in" /tmp/take.log || fail "$(cat /tmp/take.log)"
test "$(cat /etc/precious)" = precious
cmp /etc/shadow /etc/shadow.before
diff -r /usr/share/shanhai/data $data
test "$(stat -c %U:%a $home)" = root:755
test -z "$(find $data ! -user root)"
grep -q "diagonal: 43" /etc/shanhai/kiosk.yaml
test "$(cat $home/state/statistics.sqlite)" = counted
! as "rm -rf $data" 2> /dev/null
! as "ln -s /etc/precious $home/data.new" 2> /dev/null
diff -r /usr/share/shanhai/data $data
rm /etc/precious /etc/shadow.before
dpkg -P shanhai > /dev/null
nothing_left
# A link in the place of the settings opens nothing that the user could not read.
dpkg -i /packages/old.deb > /dev/null
rm -rf /etc/shanhai
chown shanhai:shanhai $home
as "mkdir -p $home/.config/shanhai; ln -s /etc/shadow $home/.config/shanhai/kiosk.yaml"
dpkg -i /packages/new.deb > /dev/null
test ! -s /etc/shanhai/kiosk.yaml
""",
    ),
    (
        "removed: the edited content stays; purged: nothing does",
        r"""
echo "# edited" >> $data/exhibit.yaml
dpkg -r shanhai > /dev/null
grep -q "# edited" $data/exhibit.yaml
dpkg -P shanhai > /dev/null
nothing_left
""",
    ),
    (
        "a full disk is one sentence, and the installation goes on once there is room",
        r"""
mkdir -p /var/lib/shanhai
mount -t tmpfs -o size=1m none /var/lib/shanhai
dpkg -i /packages/new.deb > /tmp/full.log 2>&1 && fail "a full disk was not noticed"
grep -q "make room there, then run 'dpkg --configure shanhai'" /tmp/full.log || fail "$(cat /tmp/full.log)"
umount /var/lib/shanhai
dpkg --configure shanhai > /dev/null
diff -r /usr/share/shanhai/data $data
""",
    ),
    (
        "a missing library is one sentence with its package",
        r"""
library=$(ls /usr/lib/*/libEGL.so.1)
mv "$library" "$library.hidden"
env -i /usr/bin/shanhai shots /tmp/shots2 > /tmp/missing.log 2>&1 && fail "it ran without libEGL"
mv "$library.hidden" "$library"
test "$(cat /tmp/missing.log)" = "shanhai: this machine lacks libEGL.so.1; on Debian install libegl1." \
    || fail "$(cat /tmp/missing.log)"
""",
    ),
    (
        "purged again",
        r"""
dpkg -P shanhai > /dev/null
nothing_left
""",
    ),
)
SAID = (r"pictures in|No problems",)


def _packages(into: Path) -> None:
    """The package in dist/, and the same under an older version with other content. Raises SmokeError."""
    found = sorted((ROOT / "dist").glob("shanhai_*.deb"))
    if not found:
        raise SmokeError("there is no package in dist/; make one with 'make package'")
    into.mkdir()
    shutil.copyfile(found[-1], into / "new.deb")
    tree = into / "tree"
    subprocess.run(["dpkg-deb", "-R", str(found[-1]), str(tree)], check=True)
    control = tree / "DEBIAN" / "control"
    lines = control.read_text("utf-8").splitlines()
    older = ["Version: 0.0.1" if line.startswith("Version:") else line for line in lines]
    control.write_text("\n".join(older) + "\n", "utf-8")
    with (tree / "usr/share/shanhai/data/exhibit.yaml").open("a", encoding="utf-8") as file:
        file.write("# of the old version\n")
    command = ["dpkg-deb", "--root-owner-group", "-Zgzip", "-z1", "--build", str(tree), str(into / "old.deb")]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    shutil.rmtree(tree)


def minimal_debian(root: Path, more: tuple[str, ...] = ()) -> None:
    """Unpack a minimal Debian, with more packages where they are named. Raises SmokeError."""
    include = [f"--include={','.join(more)}"] if more else []
    made = subprocess.run(
        ["debootstrap", "--variant=minbase", *include, SUITE, str(root)],
        capture_output=True,
        text=True,
        check=False,
        timeout=SECONDS,
    )
    if made.returncode:
        raise SmokeError(f"no minimal Debian: {made.stdout[-300:]}")
    for path in (Path("/etc/resolv.conf"), *Path("/etc/apt/apt.conf.d").glob("*proxy*")):
        if path.is_file():
            shutil.copyfile(path, root / path.relative_to("/"))


def in_minimal_debian(bench: Bench) -> None:
    """Installed by dpkg in a minimal Debian without Python; upgraded with edited content, and purged."""
    if os.geteuid() != 0 or shutil.which("debootstrap") is None:
        raise SmokeError("--root wants root and debootstrap; on Debian: apt-get install debootstrap")
    with tempfile.TemporaryDirectory(prefix="shanhai-root-") as name:
        root = Path(name)
        # What users other than root do in it begins at its root.
        root.chmod(0o755)
        minimal_debian(root)
        _packages(root / "packages")
        for what, script in PARTS:
            # Mounts of its own, which end with it.
            done = subprocess.run(
                ["unshare", "--mount", "chroot", str(root), "/bin/sh", "-c", START + script],
                capture_output=True,
                text=True,
                check=False,
                timeout=SECONDS,
            )
            if done.returncode:
                raise SmokeError(f"{what}: ended with {done.returncode}: {done.stdout}{done.stderr}")
            bench.judge(what, done.stdout + done.stderr, SAID)
