"""Shows the exhibition: the part of `run` that needs Qt."""

import argparse
import os
import sys
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtGui import QGuiApplication

from exhibit.app import DATA, Options, make_application, open_exhibition
from exhibit.commands.desk import Desk
from exhibit.kiosk.places import find_places
from exhibit.resources import program_command

WINDOW = (1600, 900)
DEFAULT_KIOSK_INCHES = 21.5


def show(args: argparse.Namespace, cache: Path | None) -> int:
    """Build the window, run until it is closed, and leave with a code."""
    application = make_application()
    screen = QGuiApplication.primaryScreen()
    available = screen.availableGeometry()
    if args.size is not None:
        wanted = args.size
    elif args.kiosk:
        wanted = (screen.geometry().width(), screen.geometry().height())
    else:
        wanted = (min(WINDOW[0], available.width()), min(WINDOW[1], available.height()))
    options = Options(
        data=args.data or DATA,
        cache=cache,
        kiosk=args.kiosk,
        diagonal_inch=args.diagonal or (DEFAULT_KIOSK_INCHES if args.kiosk else None),
        language=args.lang,
        at=args.at,
        size=wanted,
        trace=args.trace,
    )
    exhibition = open_exhibition(options)
    exhibition.settle_when_ready()
    for problem in exhibition.loaded.problems:
        sys.stderr.write(f"{problem}\n")
    if args.kiosk:
        exhibition.window.showFullScreen()
    else:
        memory = QSettings(str(find_places(os.environ).state / "window.ini"), QSettings.Format.IniFormat)
        desk = Desk(exhibition.window, memory, program_command())
        if args.size is None:
            desk.put_back()
        desk.remember_exhibition(options.data)
        exhibition.window.show()
    code = application.exec()
    exhibition.close()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)
