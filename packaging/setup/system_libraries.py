"""Find the system libraries and programs that Qt and the tests need, and get or name the missing ones.

The libraries are loaded to see whether they are there, which works on any distribution. As root on Debian
the packages are installed; elsewhere the command to type is printed. Returns 0 if nothing is missing.
"""

from __future__ import annotations

import argparse
import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence

# Library -> Debian package. Qt's own wheel brings the rest.
LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
# Program -> Debian package, for the tests: a real X server with its tools, the compositors of the units,
# systemd's own reader of units, a clock that lies, readers of PDF, of manuals and of desktop entries, and the
# accessibility bus with a session bus to start it from.
PROGRAMS = {
    "Xvfb": "xvfb",
    "xauth": "xauth",
    "xdotool": "xdotool",
    "openbox": "openbox",
    "import": "imagemagick",
    "xset": "x11-xserver-utils",
    "xrandr": "x11-xserver-utils",
    "xwininfo": "x11-utils",
    "xprop": "x11-utils",
    "weston": "weston",
    "cage": "cage",
    "Xwayland": "xwayland",
    "systemd-analyze": "systemd",
    "faketime": "faketime",
    "nft": "nftables",
    "pdftotext": "poppler-utils",
    "pdffonts": "poppler-utils",
    "pdfinfo": "poppler-utils",
    "groff": "groff-base",
    "desktop-file-validate": "desktop-file-utils",
    "dbus-daemon": "dbus-daemon",
    "/usr/libexec/at-spi-bus-launcher": "at-spi2-core",
}
# Program -> Debian package, for `make bench`: it counts instructions.
BENCH_PROGRAMS = {"valgrind": "valgrind"}
NOTHING_MISSING, MISSING = 0, 1


def library_is_there(name: str) -> bool:
    """Tell whether the dynamic linker finds a library."""
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def program_is_there(name: str) -> bool:
    """Tell whether a program is on the path."""
    return shutil.which(name) is not None


def missing(
    *,
    for_tests: bool,
    for_bench: bool = False,
    has_library: Callable[[str], bool] = library_is_there,
    has_program: Callable[[str], bool] = program_is_there,
) -> dict[str, str]:
    """Return what is missing, each with the Debian package that brings it."""
    found = {name: package for name, package in LIBRARIES.items() if not has_library(name)}
    programs = (PROGRAMS if for_tests or for_bench else {}) | (BENCH_PROGRAMS if for_bench else {})
    found |= {name: package for name, package in programs.items() if not has_program(name)}
    return found


def install_command(packages: Sequence[str], *, as_root: bool) -> str:
    """Return the line that installs the packages on Debian, Ubuntu and their kin."""
    sudo = "" if as_root else "sudo "
    return f"{sudo}apt-get install -y --no-install-recommends {' '.join(packages)}"


def advice(lacking: dict[str, str], *, as_root: bool) -> str:
    """Say what is missing and what to type."""
    packages = sorted(set(lacking.values()))
    return (
        f"This machine lacks {', '.join(sorted(lacking))}.\n"
        f"On Debian or Ubuntu: {install_command(packages, as_root=as_root)}\n"
        "Elsewhere install what brings these files.\n"
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Look, install where that is allowed, look again."""
    parser = argparse.ArgumentParser(
        description="Find, and as root on Debian install, the system libraries Shanhai needs.",
        epilog="example: python packaging/setup/system_libraries.py --tests",
    )
    parser.add_argument("--tests", action="store_true", help="what the tests need too")
    parser.add_argument("--bench", action="store_true", help="what the benchmarks need too")
    parser.add_argument("--only-name", action="store_true", help="install nothing, even as root")
    chosen = parser.parse_args(arguments)
    if not sys.platform.startswith("linux"):
        return NOTHING_MISSING
    lacking = missing(for_tests=chosen.tests, for_bench=chosen.bench)
    as_root = os.geteuid() == 0
    if lacking and as_root and not chosen.only_name and shutil.which("apt-get"):
        packages = sorted(set(lacking.values()))
        sys.stderr.write(f"Installing system packages: {' '.join(packages)}\n")
        _install(packages)
        lacking = missing(for_tests=chosen.tests, for_bench=chosen.bench)
    if lacking:
        sys.stderr.write(advice(lacking, as_root=as_root))
        return MISSING
    return NOTHING_MISSING


def _install(packages: Sequence[str]) -> None:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "-qq"], env=environment, check=False)
    command = install_command(packages, as_root=True).split()
    subprocess.run([*command, "-qq"], env=environment, check=False)


if __name__ == "__main__":
    raise SystemExit(main())
