"""Fetches a picture by its address, at the editors' desk and only when asked: once, within limits."""

import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from email.message import Message
from http.client import HTTPException
from typing import IO, Any
from urllib.parse import urlsplit

from typing_extensions import override

MAX_BYTES = 40_000_000
SECONDS_TO_ANSWER, SECONDS_IN_ALL = 15.0, 60.0
MAX_REDIRECTS = 5
_PIECE = 65_536
_SUFFIXES = {
    "image/jpeg": ".jpg",
    "image/png": ".png",
    "image/webp": ".webp",
    "image/gif": ".gif",
    "image/tiff": ".tif",
}


class FetchError(Exception):
    """A picture was not fetched. The text says why."""


@dataclass(frozen=True)
class Fetched:
    """What came: the bytes, and the ending that their type asks for."""

    data: bytes
    suffix: str


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Follows a few redirects, and only to web addresses."""

    max_redirections = MAX_REDIRECTS
    max_repeats = 2

    @override
    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: Any, newurl: str
    ) -> urllib.request.Request | None:
        if urlsplit(newurl).scheme not in ("http", "https"):
            raise FetchError(f"it leads to {newurl[:80]}, which is no web address")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def fetch(address: str, *, max_bytes: int = MAX_BYTES, seconds: float = SECONDS_IN_ALL) -> Fetched:
    """Fetch one picture. Raises FetchError."""
    if urlsplit(address).scheme not in ("http", "https"):
        raise FetchError("it is no web address")
    request = urllib.request.Request(  # noqa: S310 - its scheme was looked at
        address, headers={"User-Agent": "Shanhai (museum import)", "Accept": "image/*"}
    )
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(),
        urllib.request.HTTPHandler(),
        urllib.request.HTTPSHandler(),
        urllib.request.HTTPDefaultErrorHandler(),
        urllib.request.HTTPErrorProcessor(),
        _Redirects(),
    ):
        opener.add_handler(handler)
    until = time.monotonic() + seconds
    try:
        with opener.open(request, timeout=min(SECONDS_TO_ANSWER, seconds)) as answer:
            suffix = _suffix_of(answer.headers)
            data = _body(answer, max_bytes, until)
    except FetchError:
        raise
    except urllib.error.HTTPError as error:
        error.close()
        raise FetchError(f"the server answers {error.code}") from None
    except (urllib.error.URLError, HTTPException, OSError, ValueError) as error:
        reason = getattr(error, "reason", error)
        raise FetchError(f"it cannot be reached: {str(reason)[:120]}") from None
    return Fetched(data, suffix)


def _suffix_of(headers: Message) -> str:
    kind = headers.get_content_type()
    if kind not in _SUFFIXES:
        raise FetchError(f"it is no picture but {kind}")
    return _SUFFIXES[kind]


def _body(answer: Any, max_bytes: int, until: float) -> bytes:
    parts: list[bytes] = []
    total = 0
    while piece := answer.read1(_PIECE):
        total += len(piece)
        if total > max_bytes:
            raise FetchError(f"it is larger than {max_bytes / 1_000_000:g} MB")
        if time.monotonic() > until:
            raise FetchError("it takes too long")
        parts.append(piece)
    return b"".join(parts)
