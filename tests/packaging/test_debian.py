"""What the Debian package is made of: its manual, its desktop entry, its icons, its scripts."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from debian import make_deb, manual
from exhibit.commands import COMMANDS

ROOT = Path(__file__).resolve().parents[2]
DEBIAN = ROOT / "packaging" / "debian"
ICONS = ROOT / "packaging" / "art" / "icons"


def output_of(*command: str, given: str = "") -> str:
    """What a tool says, errors included."""
    done = subprocess.run(command, input=given, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def test_the_manual_names_every_command_and_file() -> None:
    page = manual.manual_page(1_700_000_000)
    assert page == manual.manual_page(1_700_000_000)
    for name in COMMANDS:
        assert f"\\fB{name}\\fR" in page
    for heading in (
        "NAME",
        "SYNOPSIS",
        "OPTIONS",
        "COMMANDS",
        "ENVIRONMENT",
        "FILES",
        "EXIT STATUS",
        "EXAMPLES",
    ):
        assert f".SH {heading}" in page
    assert "/usr/lib/shanhai/licences" in page


def test_the_manual_is_rendered_without_a_complaint() -> None:
    page = manual.manual_page(1_700_000_000)
    told = output_of("groff", "-man", "-Tutf8", "-ww", "-rLL=100n", "-P-c", "-P-b", "-P-u", given=page)
    assert "warning" not in told
    assert "an exhibition on a touchscreen" in told
    assert "shanhai museum.shanhai" in told


def test_the_desktop_entry_is_valid_and_takes_an_exhibition() -> None:
    entry = DEBIAN / "shanhai.desktop"
    assert output_of("desktop-file-validate", str(entry)) == ""
    assert "\nExec=shanhai %f\n" in entry.read_text("utf-8")


def test_every_icon_has_the_size_it_says() -> None:
    icons = sorted(ICONS.glob("shanhai-*.png"))
    assert {int(path.stem.split("-")[1]) for path in icons} == set(make_deb.ICON_SIDES)
    for path in icons:
        image = QImage(str(path))
        assert (image.width(), image.height()) == (int(path.stem.split("-")[1]),) * 2
        assert image.hasAlphaChannel()


@pytest.mark.parametrize("name", ["postinst", "prerm", "postrm"])
def test_a_script_of_the_package_is_sound(name: str) -> None:
    script = DEBIAN / name
    assert script.read_text("utf-8").startswith("#!/bin/sh\n")
    assert "\nset -e\n" in script.read_text("utf-8")
    assert output_of("dash", "-n", str(script)) == ""


@pytest.mark.parametrize(
    "path", sorted((ROOT / "packaging" / "systemd").iterdir()), ids=lambda path: path.name
)
def test_in_the_package_nothing_points_to_a_checkout(path: Path) -> None:
    words = make_deb.packaged(path)
    rules = "\n".join(line for line in words.splitlines() if not line.startswith("#"))
    assert not re.search(r"/opt/|\.venv|/home/|User=kiosk", rules)


def test_a_library_left_to_the_system_is_a_dependency() -> None:
    """README.txt for the archive and the package name the same libraries."""
    readme = (ROOT / "packaging" / "frozen" / "README.txt").read_text("utf-8")
    libraries = [name.split()[0] for name in make_deb.DEPENDS if name.startswith("lib")]
    assert libraries
    assert [
        name for name in libraries if name not in ("libc6", "libgcc-s1", "libstdc++6") and name not in readme
    ] == []
