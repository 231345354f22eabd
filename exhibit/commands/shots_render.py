"""Takes the pictures: the part of `shots` that needs Qt."""

import argparse
import os
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from exhibit.app import (
    DATA,
    OpenExhibition,
    WindowOptions,
    make_application,
    open_exhibition,
    trouble_page,
)
from exhibit.content.model import Content
from exhibit.session import state as act
from exhibit.session.state import ATTRACT, SCROLL, Page, PageKind

SETTLE_SECONDS = 0.05


@dataclass(frozen=True)
class ScreenShot:
    """One screen to take: its name, its page, and where the scroll stands."""

    name: str
    page: Page
    era: str = ""


def screens_of(content: Content) -> Iterator[ScreenShot]:
    """Every kind of screen, with the leaves and panels that show most."""
    yield ScreenShot("attract", ATTRACT)
    yield ScreenShot("scroll-whole", SCROLL)
    for number, era in enumerate(content.eras):
        yield ScreenShot(f"scroll-{number + 1}-{era.id}", SCROLL, era.id)
    first = [event.id for event in content.events if event.importance == 1]
    for event_id in first:
        yield ScreenShot(f"leaf-{event_id}", Page.of(PageKind.LEAF, event_id))
    for theme in content.themes:
        yield ScreenShot(f"theme-{theme.id}", Page.of(PageKind.THEME, theme.id))
    if content.totals is not None:
        yield ScreenShot("numbers", Page(PageKind.NUMBERS))
    if content.map is not None:
        yield ScreenShot("map", Page(PageKind.MAP))
    yield ScreenShot("sources", Page(PageKind.SOURCES))
    if len(first) > 1:
        yield ScreenShot("fan", Page.of(PageKind.FAN, *first[:4]))
    yield ScreenShot("find", Page(PageKind.FIND))
    yield ScreenShot("find-results", Page(PageKind.FIND, text="fl"))
    yield ScreenShot("more", Page(PageKind.MORE))
    yield ScreenShot("help", Page(PageKind.HELP))
    yield ScreenShot("desk", Page(PageKind.DESK))
    yield ScreenShot("about", Page(PageKind.ABOUT))


def settle() -> None:
    """Let everything that was asked for be painted."""
    until = time.monotonic() + SETTLE_SECONDS
    while time.monotonic() < until:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


def show_screen(exhibition: OpenExhibition, screen: ScreenShot) -> None:
    """Bring a screen up, at once and complete."""
    stage = exhibition.stage
    stage.change(act.without_pages(stage.state))
    if screen.era:
        stage.dispatcher.show_era(screen.era, 0.0)
    elif screen.page == SCROLL:
        stage.canvas.show_whole(0.0)
    stage.open(screen.page)
    settle()
    stage.finish()
    settle()


def _shoot_trouble(args: argparse.Namespace, options: WindowOptions, exhibition: OpenExhibition) -> int:
    if args.only and not any("trouble".startswith(start) for start in args.only):
        return 0
    page = trouble_page(options, exhibition.loaded)
    page.resize(*options.size)
    page.grab().save(str(args.out / f"trouble-{options.size[0]}x{options.size[1]}.png"))
    page.deleteLater()
    return 1


def render_shots(args: argparse.Namespace, sizes: list[tuple[int, int]], cache: Path | None) -> int:
    """Take every picture; prints progress on a terminal."""
    make_application()
    count = 0
    for wide, tall in sizes:
        options = WindowOptions(
            data=args.data or DATA, cache=cache, size=(wide, tall), diagonal_inch=args.diagonal
        )
        exhibition = open_exhibition(options)
        content = exhibition.loaded.content
        if content is None:
            sys.stderr.writelines(f"{problem}\n" for problem in exhibition.loaded.problems)
            return 1
        stage = exhibition.stage
        stage.change(act.with_high_contrast(stage.state, args.contrast))
        stage.change(act.with_text_scale(stage.state, args.text))
        stage.show()
        for tag in args.lang or [language.tag for language in content.exhibit.languages]:
            stage.change(act.with_language(stage.state, tag))
            for screen in screens_of(content):
                if args.only and not any(screen.name.startswith(start) for start in args.only):
                    continue
                show_screen(exhibition, screen)
                stage.grab().save(str(args.out / f"{screen.name}-{tag}-{wide}x{tall}.png"))
                count += 1
                if sys.stderr.isatty():
                    sys.stderr.write(f"\r{count} {screen.name} {tag} {wide}x{tall}        ")
        stage.hide()
        count += _shoot_trouble(args, options, exhibition)
        exhibition.close()
    sys.stdout.write(f"{count} pictures in {args.out}\n")
    sys.stdout.flush()
    os._exit(0)
