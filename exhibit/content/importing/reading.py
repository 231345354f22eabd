"""What all readers of foreign files share: the language, HTML, dates with notes of how they are read."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from exhibit.content.exchange.html_text import plain_text
from exhibit.content.exchange.sheet_reader import SheetCell
from exhibit.content.importing.records import DateNote, Found, NamedSource, Record
from exhibit.content.importing.written_dates import DateReader


@dataclass
class Reader:
    """Reads the values of one file into what was found."""

    tag: str
    dates: DateReader
    found: Found

    def plain(self, html: Any, cell: SheetCell, record: Record | None = None) -> str:
        """Return the text of a piece of HTML; its links become sources of the record, the rest is noted."""
        text = plain_text(str(html or ""))
        for dropped in text.dropped:
            self.found.note(cell, f"dropped {dropped}")
        for link in text.links:
            if record is None or urlsplit(link.target).scheme not in ("http", "https"):
                self.found.note(cell, f"dropped a link of its text: {link.target[:80]}")
            elif all(source.url != link.target for source in record.sources):
                record.sources.append(NamedSource(link.words or host_of(link.target), link.target))
        return text.text

    def texts(self, text: str) -> dict[str, str]:
        """Return a text in the file's language; nothing for an empty one."""
        return {self.tag: text} if text else {}

    def date(self, written: str, cell: SheetCell) -> str:
        """Return a date as EDTF, noting how it was understood; nothing where it was not."""
        if not written.strip():
            return ""
        understood = self.dates.read(written.strip())
        if understood.how or understood.edtf != written.strip():
            self.found.dates.append(
                DateNote(cell, written.strip(), understood.edtf, understood.how, understood.is_doubtful)
            )
        return understood.edtf

    def interval(self, first: str, last: str, cell: SheetCell) -> str:
        """Return the interval between two dates in EDTF, or the first alone where they make none."""
        if not first or not last or first == last:
            return first or last
        edtf = f"{first.split('/', maxsplit=1)[0]}/{last.rsplit('/', maxsplit=1)[-1]}"
        if self.dates.read(edtf).edtf == edtf:
            return edtf
        self.found.note(cell, f"dropped its end {last}, which lies before its beginning {first}")
        return first


def host_of(address: str) -> str:
    """Return the name of the machine in a web address, or the address where it has none."""
    return (urlsplit(address).hostname or address).removeprefix("www.")
