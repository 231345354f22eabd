"""The look for system libraries: what it asks for, what it says, and that this machine has all of them."""

from __future__ import annotations

import subprocess
from pathlib import Path

import PySide6
import pytest

from setup import system_libraries


def nothing_there(_name: str) -> bool:
    return False


def all_there(_name: str) -> bool:
    return True


def test_nothing_is_missing_where_all_is_there() -> None:
    assert system_libraries.missing(for_tests=True, has_library=all_there, has_program=all_there) == {}


def test_the_tests_need_programs_too() -> None:
    lacking = system_libraries.missing(for_tests=False, has_library=nothing_there, has_program=nothing_there)
    assert lacking == system_libraries.LIBRARIES
    lacking = system_libraries.missing(for_tests=True, has_library=all_there, has_program=nothing_there)
    assert lacking == {
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


def test_the_benchmarks_need_what_the_tests_need_and_more() -> None:
    with_tests = system_libraries.missing(for_tests=True, has_library=all_there, has_program=nothing_there)
    found = system_libraries.missing(
        for_tests=False, for_bench=True, has_library=all_there, has_program=nothing_there
    )
    assert found == with_tests | {"valgrind": "valgrind"}


@pytest.mark.parametrize(("as_root", "start"), [(True, "apt-get install"), (False, "sudo apt-get install")])
def test_the_advice_names_the_files_and_the_command(as_root: bool, start: str) -> None:
    text = system_libraries.advice({"libEGL.so.1": "libegl1", "Xvfb": "xvfb"}, as_root=as_root)
    assert "lacks Xvfb, libEGL.so.1" in text
    assert f"On Debian or Ubuntu: {start} -y --no-install-recommends libegl1 xvfb\n" in text


def test_each_package_is_named_once_in_the_command() -> None:
    text = system_libraries.advice({"libX11.so.6": "both", "libX11-xcb.so.1": "both"}, as_root=True)
    assert text.count("both") == 1


def test_a_library_that_no_machine_has_is_found_missing() -> None:
    assert not system_libraries.library_is_there("libshanhai-does-not-exist.so.1")
    assert not system_libraries.program_is_there("shanhai-does-not-exist")


def test_this_machine_has_everything() -> None:
    assert system_libraries.missing(for_tests=True) == {}


def needed_by(library: Path) -> set[str]:
    """Return the libraries that a shared object is linked against."""
    listing = subprocess.run(["ldd", str(library)], capture_output=True, text=True, check=True)
    return {line.split()[0] for line in listing.stdout.splitlines() if "=>" in line}


def test_the_list_has_every_x11_library_that_qt_is_linked_against() -> None:
    plugins = Path(PySide6.__file__).parent / "Qt" / "plugins"
    needed = {
        name
        for library in [plugins / "platforms" / "libqxcb.so", plugins / "platforms" / "libqoffscreen.so"]
        for name in needed_by(library)
        if name.startswith(("libxcb", "libxkb", "libEGL", "libGL.", "libX11", "libfontconfig"))
    }
    assert needed
    assert needed <= system_libraries.LIBRARIES.keys()
