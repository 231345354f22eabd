"""Shows the exhibition: the part of `run` that needs Qt."""

import argparse
import os
import sys
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtGui import QGuiApplication

from exhibit.app import DATA, OpenExhibition, WindowOptions, make_application, open_exhibition
from exhibit.commands.desktop_window import DesktopWindow, OpenRequest, recent_in
from exhibit.commands.resolve_exhibition import folder_to_show
from exhibit.kiosk.paths import find_paths
from exhibit.resources import program_command

WINDOW = (1600, 900)
LEAST_WINDOW = (640, 480)
"""Smaller than this no window is: texts have 12 px, and half of it is left to the scroll."""
DEFAULT_KIOSK_INCHES = 21.5


def _others(memory: QSettings, shown: Path) -> tuple[Path, ...]:
    return tuple(path for path in recent_in(memory) if path != shown.absolute())


def _lay_desk(exhibition: OpenExhibition, memory: QSettings, cache: Path | None) -> DesktopWindow:
    def try_out(path: Path) -> Path:
        return folder_to_show(path, cache)

    desk = DesktopWindow(exhibition.window, memory, OpenRequest(program_command(), try_out))
    if exhibition.has_stage:
        stage = exhibition.stage
        stage.dispatcher.exhibition_wanted.connect(desk.carry_out)
        desk.refused.connect(stage.dispatcher.tell_refusal)
    return desk


def _readable(size: tuple[int, int]) -> tuple[int, int]:
    """The size that was asked for, or the least in which everything can be read and reached; that is said."""
    held = (max(size[0], LEAST_WINDOW[0]), max(size[1], LEAST_WINDOW[1]))
    if held != size:
        asked, shown = ("{}x{}".format(*each) for each in (size, held))
        sys.stderr.write(f"shanhai: {asked} is too small to read; the window is {shown}.\n")
    return held


def show(args: argparse.Namespace, cache: Path | None) -> int:
    """Build the window, run until it is closed, and leave with a code."""
    application = make_application()
    screen = QGuiApplication.primaryScreen()
    available = screen.availableGeometry()
    if args.size is not None:
        wanted = args.size if args.kiosk or args.diagonal else _readable(args.size)
    elif args.kiosk:
        wanted = (screen.geometry().width(), screen.geometry().height())
    else:
        wanted = (min(WINDOW[0], available.width()), min(WINDOW[1], available.height()))
    memory = QSettings(str(find_paths(os.environ).state / "window.ini"), QSettings.Format.IniFormat)
    options = WindowOptions(
        data=args.data or DATA,
        cache=cache,
        kiosk=args.kiosk,
        diagonal_inch=args.diagonal or (DEFAULT_KIOSK_INCHES if args.kiosk else None),
        language=args.lang,
        at=args.at,
        size=wanted,
        trace=args.trace,
        recent=() if args.kiosk else _others(memory, args.named or DATA),
    )
    exhibition = open_exhibition(options)
    exhibition.settle_when_ready()
    for problem in exhibition.loaded.problems:
        sys.stderr.write(f"{problem}\n")
    if args.kiosk:
        exhibition.window.showFullScreen()
    else:
        desk = _lay_desk(exhibition, memory, cache)
        if args.size is None:
            desk.put_back()
        desk.remember_exhibition(args.named or DATA)
        if not args.diagonal:
            exhibition.window.setMinimumSize(*LEAST_WINDOW)
        exhibition.window.show()
    code = application.exec()
    exhibition.close()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)
