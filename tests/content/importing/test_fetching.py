"""Pictures are fetched only from web addresses, within limits of size, type, time and redirects."""

import http.server
import threading
import time
from collections.abc import Iterator

import pytest
from typing_extensions import override

from exhibit.content.importing.fetching import FetchError, fetch
from tests.content.sample import png

PICTURE = png(8, 8)


class Answers(http.server.BaseHTTPRequestHandler):
    """Answers by the path that is asked for."""

    @override
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        if self.path == "/gone":
            self.send_error(404)
            return
        if self.path in ("/loop", "/once", "/file"):
            target = {"/loop": "/loop", "/once": "/picture", "/file": "file:///etc/passwd"}[self.path]
            self.send_response(302)
            self.send_header("Location", target)
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        self.send_response(200)
        self.send_header("Content-Type", "text/html" if self.path == "/page" else "image/png")
        self.end_headers()
        if self.path == "/slow":
            for _ in range(20):
                time.sleep(0.1)
                try:
                    self.wfile.write(b"x")
                except OSError:
                    return
        self.wfile.write(PICTURE if self.path != "/large" else bytes(200_000))


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answers) as server:
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()
        thread.join()


@pytest.mark.parametrize("path", ["/picture", "/once"])
def test_a_picture_comes_with_its_ending(path: str, address: str) -> None:
    fetched = fetch(address + path)
    assert (fetched.data, fetched.suffix) == (PICTURE, ".png")


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/gone", "the server answers 404"),
        ("/page", "it is no picture but text/html"),
        ("/large", "it is larger than 0.1 MB"),
        ("/loop", "302"),
        ("/file", "no web address|the server answers 302"),
        ("/slow", "too long|timed out"),
    ],
)
def test_beyond_the_limits_it_is_refused_in_one_sentence(path: str, said: str, address: str) -> None:
    with pytest.raises(FetchError, match=said):
        fetch(address + path, max_bytes=100_000, seconds=1.0)


@pytest.mark.parametrize("wrong", ["file:///etc/passwd", "ftp://127.0.0.1/x", "http://127.0.0.1:1/x.jpg"])
def test_what_cannot_be_reached_is_refused(wrong: str) -> None:
    with pytest.raises(FetchError):
        fetch(wrong)
