"""Paints the curator's page: the part of `stats` that needs Qt."""

import argparse
import os
import sys
from pathlib import Path

from exhibit.app import WindowOptions, make_application, open_exhibition
from exhibit.resources import DATA
from exhibit.session.statistics_report import StatisticsReport
from exhibit.view.staff.report_picture import PictureSetup, ReportPicture

SIZE = (1600, 900)


class _Names:
    """What events are called, in one language."""

    def __init__(self, titles: dict[str, str]) -> None:
        self._titles = titles

    def __call__(self, event_id: str) -> str:
        """The title, or the id of an event that is there no more."""
        return self._titles.get(event_id, event_id)


def picture(args: argparse.Namespace, report: StatisticsReport, cache: Path | None) -> int:
    """Write the page. Leaves the process with 0, 1 without an exhibition, 2 where it cannot be written."""
    make_application()
    exhibition = open_exhibition(
        WindowOptions(data=args.data or DATA, cache=cache, size=SIZE, language=args.lang)
    )
    content = exhibition.loaded.content
    if content is None:
        sys.stderr.writelines(f"{problem}\n" for problem in exhibition.loaded.problems)
        return 1
    stage = exhibition.stage
    stage.show()
    look = stage.look
    titles = {event.id: look.text(event.title) for event in content.events}
    setup = PictureSetup(look.words, look.text(content.exhibit.title), _Names(titles), stage.grab().toImage())
    done = ReportPicture(report, setup).paint().save(str(args.picture))
    if not done:
        sys.stderr.write(f"shanhai stats: '{args.picture}' cannot be written.\n")
    sys.stderr.flush()
    sys.stdout.flush()
    os._exit(0 if done else 2)
