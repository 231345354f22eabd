"""Makes the Debian package from the frozen folder.

The program is in /usr/lib/shanhai; its `data` is a link to /var/lib/shanhai/data, which the package's own
scripts fill and keep (see postinst). Units come from packaging/systemd and start nothing until enabled.
"""

import datetime as dt
import email.utils
import hashlib
import os
import shutil
import subprocess
from pathlib import Path

from debian import manual
from frozen import archives

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).resolve().parent
# Debian's names of what the frozen folder leaves to the system; contents.OF_THE_SYSTEM is the other half.
DEPENDS = (
    "libc6 (>= 2.34)",
    "libdbus-1-3",
    "libdrm2",
    "libegl1",
    "libfontconfig1",
    "libfreetype6",
    "libgcc-s1",
    "libgl1",
    "libglib2.0-0 | libglib2.0-0t64",
    "libstdc++6",
    "libx11-6",
    "libx11-xcb1",
    "libxcb1",
    "zlib1g",
    "passwd",
    "util-linux",
)
# Touch tables (TUIO) come over Qt's network library, Wayland over its own client library.
RECOMMENDS = (
    "libgssapi-krb5-2",
    "libzstd1",
    "libbrotli1",
    "libwayland-client0",
    "libwayland-cursor0",
    "xdg-utils",
)
CONTROL = """\
Package: shanhai
Version: {version}
Architecture: amd64
Maintainer: Shanhai contributors <shanhai@localhost>
Installed-Size: {kib}
Depends: {depends}
Recommends: {recommends}
Section: education
Priority: optional
Description: exhibition on a touchscreen, as a handscroll through time
 Shows an exhibition, offline, in a window or as the only thing on a screen in
 a hall. The exhibition is YAML files in /var/lib/shanhai/data.
"""
IN_THE_PACKAGE = (
    ("/opt/shanhai/.venv/bin/python /opt/shanhai/main.py", "/usr/bin/shanhai"),
    ("/opt/shanhai/packaging/systemd/", "/usr/share/shanhai/"),
    ("User=kiosk", "User=shanhai"),
)
OTHERS_OF_THE_SERVICE = (
    "weston.ini",
    "start.sh",
    "may-start.sh",
    "shanhai-touch-table.conf",
    "watchdog.conf",
)
ICON_SIDES = (16, 24, 32, 48, 64, 128, 256)
COPYRIGHT = """\
The licences of the program and of all its parts are in /usr/lib/shanhai/licences. On Debian the text of the
GNU Lesser General Public License, version 3, is also in /usr/share/common-licenses/LGPL-3.
"""
CHANGES = """\
shanhai ({version}) unstable; urgency=medium

  * What has changed is told in CHANGELOG.md.

 -- Shanhai contributors <shanhai@localhost>  {day}
"""
OVERRIDES = """\
# One folder with its own libraries, as PyInstaller makes it and as the LGPL wants it: replaceable.
shanhai: custom-library-search-path
shanhai: embedded-library
shanhai: library-not-linked-against-libc
shanhai: shared-library-lacks-prerequisites
shanhai: hardening-no-pie
# The units are disabled, and only a running one is restarted: no helper of debhelper's fits.
shanhai: maintainer-script-calls-systemctl
"""


def make(frozen: Path, dist: Path, version: str, seconds: int, *, quick: bool = False) -> list[Path]:
    """Write the package and its check sum; `seconds` since 1970 is the time of its files.

    `quick` packs it for a trial: larger, and in a tenth of the time.
    """
    tree = ROOT / "build" / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    _place_program(frozen, tree)
    _place_desktop(tree, version, seconds)
    _place_control(tree, version)
    _even(tree, seconds)
    package = dist / f"shanhai_{version}_amd64.deb"
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(seconds)}
    command = [
        "dpkg-deb",
        "--root-owner-group",
        *(("-Zgzip", "-z1") if quick else ("-Zxz", "-z6")),
        "--build",
        str(tree),
        str(package),
    ]
    subprocess.run(command, check=True, env=environment, stdout=subprocess.DEVNULL)
    return [package, archives.write_check_sum(package)]


def _place_program(frozen: Path, tree: Path) -> None:
    program = tree / "usr" / "lib" / "shanhai"
    shutil.copytree(frozen, program, symlinks=True, ignore=shutil.ignore_patterns("data", "systemd"))
    shutil.copytree(frozen / "data", tree / "usr" / "share" / "shanhai" / "data")
    (program / "data").symlink_to("/var/lib/shanhai/data")
    (tree / "usr" / "bin").mkdir(parents=True)
    (tree / "usr" / "bin" / "shanhai").symlink_to("../lib/shanhai/shanhai")


def _place_desktop(tree: Path, version: str, seconds: int) -> None:
    share = tree / "usr" / "share"
    for source, target in (
        (HERE / "shanhai.desktop", share / "applications" / "shanhai.desktop"),
        (
            ROOT / "packaging" / "art" / "icons" / "shanhai.svg",
            share / "icons/hicolor/scalable/apps/shanhai.svg",
        ),
    ):
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)
    for side in ICON_SIDES:
        folder = share / "icons" / "hicolor" / f"{side}x{side}" / "apps"
        folder.mkdir(parents=True)
        shutil.copyfile(ROOT / "packaging" / "art" / "icons" / f"shanhai-{side}.png", folder / "shanhai.png")
    page = share / "man" / "man1" / "shanhai.1.gz"
    page.parent.mkdir(parents=True)
    page.write_bytes(archives.compressed(manual.manual_page(seconds).encode()))
    papers = share / "doc" / "shanhai"
    papers.mkdir(parents=True)
    texts = [(ROOT / name).read_text("utf-8") for name in ("LICENSE", "THIRD_PARTY_NOTICES.md")]
    (papers / "copyright").write_text("\n".join([COPYRIGHT, *texts]), "utf-8")
    changes = (ROOT / "CHANGELOG.md").read_bytes()
    (papers / "CHANGELOG.md.gz").write_bytes(archives.compressed(changes))
    _place_debians_own(share, papers, version, seconds)
    for unit in sorted((ROOT / "packaging" / "systemd").glob("*.service")):
        _place_unit(unit, tree / "usr" / "lib" / "systemd")
    for name in OTHERS_OF_THE_SERVICE:
        (share / "shanhai" / name).write_text(packaged(ROOT / "packaging" / "systemd" / name), "utf-8")
        if name.endswith(".sh"):
            (share / "shanhai" / name).chmod(0o755)


def _place_debians_own(share: Path, papers: Path, version: str, seconds: int) -> None:
    """The change log in Debian's form, and what its checker need not say of such a folder."""
    day = email.utils.format_datetime(dt.datetime.fromtimestamp(seconds, dt.UTC))
    words = CHANGES.format(version=version, day=day).encode()
    (papers / "changelog.gz").write_bytes(archives.compressed(words))
    overrides = share / "lintian" / "overrides"
    overrides.mkdir(parents=True)
    (overrides / "shanhai").write_text(OVERRIDES, "utf-8")


def _place_unit(unit: Path, systemd: Path) -> None:
    """Put a unit where its kind belongs: those of a desktop are the user's own."""
    words = packaged(unit)
    of_a_user = "WantedBy=graphical-session.target" in words
    folder = systemd / ("user" if of_a_user else "system")
    folder.mkdir(parents=True, exist_ok=True)
    (folder / unit.name).write_text(words, "utf-8")


def packaged(path: Path) -> str:
    """A file for a checkout, changed to name the packaged program, its user and its folders."""
    words = path.read_text("utf-8")
    for checkout, package in IN_THE_PACKAGE:
        words = words.replace(checkout, package)
    return words


def _place_control(tree: Path, version: str) -> None:
    control = tree / "DEBIAN"
    control.mkdir()
    files = [path for path in archives.members(tree) if path.is_file() and not path.is_symlink()]
    kib = sum(path.stat().st_size for path in files) // 1024
    words = CONTROL.format(
        version=version, kib=kib, depends=", ".join(DEPENDS), recommends=", ".join(RECOMMENDS)
    )
    (control / "control").write_text(words, "utf-8")
    sums = (f"{hashlib.md5(path.read_bytes()).hexdigest()}  {path.relative_to(tree)}\n" for path in files)  # noqa: S324  (dpkg's format)
    (control / "md5sums").write_text("".join(sums), "utf-8")
    for script in ("postinst", "prerm", "postrm"):
        shutil.copyfile(HERE / script, control / script)
        (control / script).chmod(0o755)


def _even(tree: Path, seconds: int) -> None:
    """One time for everything, and rights that do not depend on who built it."""
    for path in [tree, *archives.members(tree)]:
        if path.is_symlink():
            os.utime(path, (seconds, seconds), follow_symlinks=False)
            continue
        runs = path.is_dir() or (
            path.parent.name == "DEBIAN" and "." not in path.name and path.name.startswith("p")
        )
        path.chmod(0o755 if runs or path.stat().st_mode & 0o100 else 0o644)
        os.utime(path, (seconds, seconds))
