"""Assets and the shipped exhibition are found in a checkout, an installed wheel, and beside the program."""

from __future__ import annotations

from pathlib import Path

from exhibit.resources import ASSETS, DATA, find_root


def folder(path: Path) -> Path:
    path.mkdir(parents=True)
    return path


def test_in_this_checkout() -> None:
    assert (ASSETS / "fonts").is_dir()
    assert (DATA / "exhibit.yaml").is_file()


def test_beside_the_frozen_program_through_a_link(tmp_path: Path) -> None:
    program = folder(tmp_path / "lib" / "shanhai") / "shanhai"
    program.write_text("")
    link = folder(tmp_path / "bin") / "shanhai"
    link.symlink_to(program)
    assert find_root(tmp_path, link, frozen=True) == program.parent


def test_in_an_environment_the_wheel_was_installed_into(tmp_path: Path) -> None:
    package = folder(tmp_path / "lib" / "python3.12" / "site-packages" / "exhibit")
    folder(tmp_path / "share" / "shanhai" / "assets")
    assert find_root(package, tmp_path / "bin" / "python", frozen=False) == tmp_path / "share" / "shanhai"


def test_a_checkout_wins_over_what_is_installed(tmp_path: Path) -> None:
    package = folder(tmp_path / "work" / "exhibit")
    folder(tmp_path / "work" / "assets")
    folder(tmp_path / "share" / "shanhai" / "assets")
    assert find_root(package, tmp_path / "bin" / "python", frozen=False) == tmp_path / "work"
