"""Assistive technology asks everything, also of the scroll while it moves, and the program goes on."""

import threading
from collections.abc import Iterator

import pytest

from tests.access.program import Program

pytestmark = [pytest.mark.xserver, pytest.mark.slow]

WALKS = 12
LEAST_NODES = 30


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Program]:
    with Program(tmp_path_factory.mktemp("program"), "--lang", "en", "--size", "1280x800") as running:
        yield running


def test_every_node_of_the_scroll_answers(program: Program) -> None:
    nodes = program.nodes()
    assert len(nodes) > LEAST_NODES
    assert any("A notice asks the country to help" in node.name for node in nodes)
    assert program.alive


def test_the_scroll_answers_while_it_moves(program: Program) -> None:
    """Flicks and the wheel from one hand, questions from another: nothing ends."""
    stop = threading.Event()

    def unroll() -> None:
        program.hand("mousemove", 640, 60)
        while not stop.is_set():
            for start, end in ((1100, 300), (200, 1100)):
                program.hand("mousemove", start, 60, "mousedown", 1, "mousemove", end, 60, "mouseup", 1)
                program.hand(
                    "sleep", 0.2, "click", "--repeat", 2, 4, "keydown", "ctrl", "click", 5, "keyup", "ctrl"
                )

    still = {node.name for node in program.nodes()}
    hand = threading.Thread(target=unroll)
    hand.start()
    seen: set[str] = set()
    asked = 0
    try:
        for _ in range(WALKS):
            nodes = program.nodes(patient=True)
            asked += len(nodes)
            seen |= {node.name for node in nodes}
    finally:
        stop.set()
        hand.join()
    assert program.alive, program.errors()
    assert program.lines("frame"), "nothing moved"
    assert asked > WALKS * LEAST_NODES
    assert len(seen) > len(still) + 5


def test_an_event_is_opened_from_the_bus(program: Program) -> None:
    program.hand("key", "Home")
    program.settled()
    card = next(node for node in program.nodes() if "A notice asks" in node.name and node.actions)
    program.client.act(card.reference, card.actions.index("Press"))
    program.settled()
    assert any(node.role == "dialog" and "A notice asks" in node.name for node in program.nodes())
    program.hand("key", "Escape")
