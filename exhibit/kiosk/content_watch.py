"""When what is installed is compared with what was signed: at night, and after an end that was no clean one.

Only while nobody is there, and a few megabytes at each sign of life, so that no visitor waits for a disk.
"""

import json
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from exhibit.content.bundle.store import BundleStore
from exhibit.content.bundle.verification import Finding, verify

NIGHT_HOUR = 3
_SHOWN_NAMES = 3
_MOST_BYTES = 10_000


class ContentWatch:
    """Verifies the installed versions, and tells the log and the doctor what it found."""

    def __init__(self, store: BundleStore, state: Path, now: datetime) -> None:
        self._store = store
        self._record = state / "verified.json"
        self._running = state / "running"
        self._pass: Iterator[str] | None = None
        self._repaired = False
        self._unclean = self._running.exists()
        self._day = read_verified(state).get("day", "")
        if not self._day:
            # Nothing was ever verified here: the next night does.
            self._day = now.date().isoformat()
        with suppress(OSError):
            state.mkdir(parents=True, exist_ok=True)
            self._running.touch()

    def look(self, now: datetime, *, nobody: bool) -> list[str]:
        """Do the next step where one is due; returns lines for the log."""
        if not nobody:
            return []
        if self._pass is None:
            if not self._unclean and not self._is_due(now):
                return []
            self._pass = self._verify_all(now)
            began = "the last end was no clean one: " if self._unclean else ""
            self._unclean = False
            return [f"{began}comparing what is installed with what was signed"] if began else []
        try:
            line = next(self._pass)
        except StopIteration:
            self._pass = None
            return []
        return [line] if line else []

    def reason_to_restart(self) -> str:
        """Why to start the exhibition afresh; said once."""
        repaired, self._repaired = self._repaired, False
        return "damaged files of the content were repaired" if repaired else ""

    def leave(self) -> None:
        """Note that this end was a clean one."""
        with suppress(OSError):
            self._running.unlink(missing_ok=True)

    def _is_due(self, now: datetime) -> bool:
        return now.hour >= NIGHT_HOUR and now.date().isoformat() != self._day

    def _verify_all(self, now: datetime) -> Iterator[str]:
        self._day = now.date().isoformat()
        findings = []
        pointer = self._store.pointer
        for name in dict.fromkeys(each for each in (pointer.current, pointer.previous) if each):
            try:
                for finding in verify(self._store, name):
                    if finding is None:
                        yield ""
                        continue
                    findings.append(finding)
                    self._repaired |= bool(finding.damaged) and finding.repaired
                    yield told(finding)
            except OSError as error:
                yield f"version {name} could not be compared with what was signed: {error.strerror}"
        record = {"day": self._day, "findings": [told(finding) for finding in findings]}
        with suppress(OSError):
            fresh = self._record.with_suffix(".new")
            fresh.write_text(json.dumps(record, ensure_ascii=False), "utf-8")
            fresh.replace(self._record)


def told(finding: Finding) -> str:
    """Say what was found about a version."""
    if not finding.damaged:
        return f"version {finding.version}: all {finding.files} files are as they were signed"
    names = ", ".join(finding.damaged[:_SHOWN_NAMES])
    more = f" and {len(finding.damaged) - _SHOWN_NAMES} more" if len(finding.damaged) > _SHOWN_NAMES else ""
    what = f"version {finding.version}: not what was signed: {names}{more}"
    if finding.repaired:
        return f"{what}; repaired from its bundle"
    return f"{what}; it is not shown any more: {finding.reason}"


def read_verified(state: Path) -> dict[str, str]:
    """When the content was last verified and what was found, by `day` and `told`; empty if never."""
    try:
        with (state / "verified.json").open("rb") as file:
            found = json.loads(file.read(_MOST_BYTES))
        return {"day": str(found["day"]), "told": "; ".join(str(each) for each in found["findings"])}
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return {}
