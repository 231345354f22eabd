"""Fingers from outside the process: TUIO 1.1 cursors over UDP, which Qt takes for touches."""

import socket
import time

from pythonosc.osc_bundle_builder import IMMEDIATELY, OscBundleBuilder
from pythonosc.osc_message import OscMessage
from pythonosc.osc_message_builder import OscMessageBuilder

Place = tuple[float, float]


def free_port() -> int:
    """A UDP port that nobody listens on."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Fingers:
    """Several fingers on one screen, in fractions of its width and height."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._frame = 0
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)

    def close(self) -> None:
        """Let go of the socket."""
        self._socket.close()

    def show(self, places: dict[int, Place]) -> None:
        """These fingers are on the glass now; all others have left."""
        self._frame += 1
        bundle = OscBundleBuilder(IMMEDIATELY)
        alive = _message("alive", *places)
        bundle.add_content(alive)
        for number, (x, y) in places.items():
            bundle.add_content(_message("set", number, float(x), float(y), 0.0, 0.0, 0.0))
        bundle.add_content(_message("fseq", self._frame))
        self._socket.sendto(bundle.build().dgram, ("127.0.0.1", self._port))

    def pinch(self, centre: Place, first: float, last: float, seconds: float) -> None:
        """Two fingers move apart or together: their distance from the middle in fractions of the width."""
        steps = max(2, int(seconds / 0.012))
        for step in range(steps + 1):
            away = first + (last - first) * step / steps
            self.show({1: (centre[0] - away, centre[1]), 2: (centre[0] + away, centre[1])})
            time.sleep(0.012)
        self.show({})


def _message(command: str, *values: float) -> OscMessage:
    builder = OscMessageBuilder("/tuio/2Dcur")
    builder.add_arg(command)
    for value in values:
        builder.add_arg(value)
    return builder.build()
