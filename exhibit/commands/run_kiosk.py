"""Shows the exhibition on a kiosk: the part of `run --kiosk` that needs Qt, and the part that watches it."""

import argparse
import logging
import os
import socket
import sys
import time
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from exhibit.commands.content_support import trial
from exhibit.content.bundle.acceptance import AcceptedContent
from exhibit.content.bundle.store import BundleStore
from exhibit.kiosk.content_source import ContentSelector, ContentSource, FolderSource, InstalledSource
from exhibit.kiosk.content_watch import ContentWatch
from exhibit.kiosk.display import DisplayKeeper
from exhibit.kiosk.equipment import Equipment, wall_time
from exhibit.kiosk.journal import open_journal
from exhibit.kiosk.logs import RotatingLog
from exhibit.kiosk.messages import READING, KioskMessage
from exhibit.kiosk.notify import ServiceNotifier
from exhibit.kiosk.paths import KioskPaths, find_paths
from exhibit.kiosk.settings import KioskSettings, read_settings
from exhibit.kiosk.single_instance import AlreadyRunningError, InstanceLock
from exhibit.kiosk.stick_installer import StickInstaller
from exhibit.kiosk.supervisor import Supervisor, restart_command
from exhibit.resources import DATA


def keep(args: argparse.Namespace, cache: Path | None) -> int:
    """Run the kiosk: the supervisor, or with `--heart` or `--no-supervisor` the exhibition itself."""
    places = find_paths(os.environ)
    reading = read_settings(places.settings)
    settings = with_arguments(reading.settings, args)
    if args.heart is not None:
        return _show(args, cache, settings, places)
    try:
        lock = InstanceLock(places)
    except AlreadyRunningError as error:
        sys.stderr.write(f"shanhai: {error}.\n")
        return 2
    try:
        if args.no_supervisor:
            sys.stderr.writelines(f"{problem}\n" for problem in reading.problems)
            return _show(args, cache, settings, places)
        return _supervise(args, settings, places, reading.problems, locked=lock.held)
    finally:
        lock.release()


def with_arguments(settings: KioskSettings, args: argparse.Namespace) -> KioskSettings:
    """The settings with what the command line says instead."""
    changes: dict[str, Any] = {}
    if args.diagonal:
        changes["diagonal"] = args.diagonal
    if args.lang:
        changes["language"] = args.lang
    if args.data is not None:
        changes["data"] = str(args.data)
    if args.tuio is not None:
        changes["tuio"] = args.tuio
    return replace(settings, **changes)


def _supervise(
    args: argparse.Namespace,
    settings: KioskSettings,
    places: KioskPaths,
    problems: tuple[str, ...],
    *,
    locked: bool,
) -> int:
    log = RotatingLog(places.logs, time.monotonic, journal=open_journal(os.environ))
    if not locked:
        log.line("no folder takes a lock file: nothing keeps a second exhibition from starting")
    for problem in problems:
        log.line(f"settings: {problem}")
    equipment = Equipment(
        command=restart_command(),
        settings=settings,
        log=log,
        notifier=ServiceNotifier(os.environ),
        display=DisplayKeeper(settings, os.environ, wall_time),
        environment=os.environ,
        watch=None if settings.data else ContentWatch(BundleStore(places.state), places.state, wall_time()),
    )
    return Supervisor(equipment, ContentSelector(child_arguments(args), contents_for(settings, places))).run()


def contents_for(settings: KioskSettings, places: KioskPaths) -> ContentSource:
    """The folder that was named, else the installed versions above what the program brought along."""
    if settings.data:
        fallback = Path(settings.fallback_data) if settings.fallback_data else None
        return FolderSource(Path(settings.data), fallback)
    return InstalledSource(BundleStore(places.state), DATA)


class RollBack:
    """Goes back to the version before, when staff asks for it."""

    def __init__(self, store: BundleStore) -> None:
        self._store = store

    def __call__(self) -> str:
        """Roll back. Returns why that was not possible, nothing once something else is shown."""
        try:
            return "" if self._store.roll_back() is not None else "-"
        except OSError as error:
            return str(error.strerror)


def child_arguments(args: argparse.Namespace) -> tuple[str, ...]:
    """The command line of the exhibition itself, as the supervisor was asked."""
    given = ["--kiosk"]
    for name in ("lang", "at", "diagonal", "trace", "tuio"):
        value = getattr(args, name)
        if value not in (None, ""):
            given += [f"--{name}", str(value)]
    if args.size is not None:
        given += ["--size", "{}x{}".format(*args.size)]
    return tuple(given)


def tell_reading(heart: int | None, folder: Path) -> None:
    """Tell the supervisor that content is read from now on: what fails before is not the content's fault."""
    if heart is None:
        return
    line = socket.socket(fileno=heart)
    with suppress(OSError):
        line.send(KioskMessage(READING, str(folder)).encoded())
    line.detach()


def _show(args: argparse.Namespace, cache: Path | None, settings: KioskSettings, places: KioskPaths) -> int:
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    logging.basicConfig(stream=sys.stderr, level=logging.INFO, format="%(levelname)s %(message)s")
    if settings.tuio:
        os.environ["QT_QPA_GENERIC_PLUGINS"] = f"tuiotouch:udp={settings.tuio}"
    from exhibit.app import WindowOptions, make_application, open_exhibition, open_trouble
    from exhibit.kiosk.error_reporter import StartReporter, code_for, end_process
    from exhibit.kiosk.malloc_trim import settle_allocator
    from exhibit.kiosk.screens import choose_screen
    from exhibit.kiosk_app.kiosk_window import KioskSetup, KioskWindow, leave_process

    settle_allocator()
    StartReporter().install()
    application = make_application()
    folder = contents_for(settings, places).folder()
    store = BundleStore(places.state)
    back = RollBack(store) if store.root in folder.parents else None
    accepts = AcceptedContent(settings.exhibit, settings.audience, settings.drafts)
    # Where a folder was named nothing that is installed would be shown.
    shows_versions = folder == DATA or back is not None
    installer = StickInstaller(store, accepts, trial()) if shows_versions else None
    place = choose_screen(settings.screen).geometry()
    options = WindowOptions(
        data=folder,
        cache=cache,
        kiosk=True,
        diagonal_inch=settings.diagonal,
        language=settings.language,
        at=args.at,
        size=args.size or (place.width(), place.height()),
        trace=args.trace,
    )
    tell_reading(args.heart, folder)
    try:
        exhibition = open_trouble(options) if args.trouble else open_exhibition(options)
    except (MemoryError, OSError) as error:
        logging.getLogger("exhibit").critical("the exhibition cannot be opened", exc_info=error)
        end_process(code_for(error))
        raise
    hall = KioskWindow(exhibition, KioskSetup(settings, places, args.heart, back, installer), application)
    return leave_process(hall.run())
