"""Whether the display answers, asked at its socket; and staff's exit as a file."""

import os
import socket
from pathlib import Path

import pytest

from exhibit.kiosk.display_probe import display_answers, display_name
from exhibit.kiosk.out_of_memory import memory_kills
from exhibit.kiosk.stay_down import stay_down, stay_down_file


@pytest.mark.parametrize(
    ("environment", "name"),
    [
        ({"DISPLAY": ":3"}, ":3"),
        ({"DISPLAY": ":3", "WAYLAND_DISPLAY": "wayland-1"}, "wayland-1"),
        ({"DISPLAY": ":3", "WAYLAND_DISPLAY": "wayland-1", "QT_QPA_PLATFORM": "xcb"}, ":3"),
        ({"QT_QPA_PLATFORM": "wayland"}, "wayland-0"),
        ({"QT_QPA_PLATFORM": "offscreen", "DISPLAY": ":3"}, ""),
        ({"QT_QPA_PLATFORM": "linuxfb:fb=/dev/fb0"}, ""),
        ({}, ""),
    ],
)
def test_which_display_is_asked(environment: dict[str, str], name: str) -> None:
    assert display_name(environment) == name


def test_a_socket_that_listens_answers_and_one_that_was_left_behind_does_not(tmp_path: Path) -> None:
    environment = {"WAYLAND_DISPLAY": "wayland-7", "XDG_RUNTIME_DIR": str(tmp_path)}
    assert display_answers(environment) is False
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as server:
        server.bind(str(tmp_path / "wayland-7"))
        server.listen(1)
        assert display_answers(environment) is True
        assert display_answers(environment | {"WAYLAND_DISPLAY": str(tmp_path / "wayland-7")}) is True
    assert (tmp_path / "wayland-7").exists()
    assert display_answers(environment) is False


def test_an_x_server_is_asked_by_its_number(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("exhibit.kiosk.display_probe.X11_SOCKETS", str(tmp_path))
    assert display_answers({"DISPLAY": ":4711"}) is False
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as server:
        server.bind(f"\0{tmp_path}/X4711")
        server.listen(1)
        assert display_answers({"DISPLAY": ":4711.0"}) is True
        assert display_answers({"DISPLAY": "unix:4711"}) is True


def test_what_cannot_be_asked_is_not_held_to_be_away() -> None:
    assert display_answers({"QT_QPA_PLATFORM": "offscreen"}) is None
    assert display_answers({}) is None


def test_staffs_exit_is_a_file_where_the_unit_looks_for_it(tmp_path: Path) -> None:
    units = {"RUNTIME_DIRECTORY": f"{tmp_path}:/elsewhere", "XDG_RUNTIME_DIR": "/other"}
    assert stay_down_file(units) == tmp_path / "stay-down"
    assert stay_down(units) == ""
    assert (tmp_path / "stay-down").is_file()
    users = {"XDG_RUNTIME_DIR": str(tmp_path)}
    assert stay_down(users) == ""
    assert (tmp_path / "shanhai" / "stay-down").is_file()
    assert stay_down_file({}) is None
    assert stay_down({}) == ""


def test_where_the_file_cannot_be_written_that_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert "the service may start it again" in stay_down({"RUNTIME_DIRECTORY": str(tmp_path / "file" / "x")})


@pytest.mark.skipif(not Path("/proc/vmstat").exists(), reason="the count of kills is Linux's")
def test_the_count_of_kills_for_lack_of_memory_is_read() -> None:
    assert memory_kills() >= 0
    assert os.getpid() > 0
