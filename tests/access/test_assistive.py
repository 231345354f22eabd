"""What a screen reader finds in the running program, on every kind of page, and what its actions do."""

import re
import time
from collections.abc import Iterator

import pytest

from tests.access.crawl import Crawl, Findings
from tests.access.nodes import Node
from tests.access.program import Program

pytestmark = [pytest.mark.xserver, pytest.mark.slow]

SIZE = "1280x800"
PAGES = {"scroll", "leaf", "more", "theme", "find", "numbers", "map", "sources", "help", "desk", "about"}
SECONDS_A_DAY = 86_400
CHINESE = re.compile(r"[\u4e00-\u9fff]")
OWN_NAMES = {"繁體中文", "简体中文", "English"}


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Program]:
    folder = tmp_path_factory.mktemp("program")
    with Program(folder, "--lang", "en", "--size", SIZE, PYTHONFAULTHANDLER="1") as running:
        yield running


@pytest.fixture(scope="module")
def found(program: Program) -> Findings:
    """One crawl for all tests; another part of the alike each day."""
    crawl = Crawl(program, most_alike=1, seed=int(time.time()) // SECONDS_A_DAY)
    return crawl.run()


def shown(found: Findings) -> list[tuple[str, Node]]:
    return [(page, node) for page, nodes in found.nodes.items() for node in nodes if node.shown]


def test_every_kind_of_page_is_reached_and_every_action_acts(found: Findings, program: Program) -> None:
    print(found.report())  # noqa: T201  # asked for: what was asked and pressed, whole
    print(f"questions: {sum(program.client.asked.values())}")  # noqa: T201
    assert {page.split()[0] for page in found.nodes} >= PAGES
    assert not found.idle()
    assert program.alive
    assert "Traceback" not in program.errors()


def test_whatever_is_shown_has_a_name_and_a_role_of_its_own(found: Findings) -> None:
    faults = [
        f"{page}: {node.role} '{node.name}' {node.extents}"
        for page, node in shown(found)
        if not node.name.strip() or node.role in {"filler", "unknown", "invalid"}
    ]
    assert not faults, "\n".join(faults)


def test_the_tree_is_the_same_from_above_and_from_below(found: Findings) -> None:
    for page, nodes in found.nodes.items():
        around: list[Node] = []
        for node in nodes:
            del around[node.depth :]
            if node.depth > 1:
                assert node.parent == around[-1].reference, (page, node)
            around.append(node)


def test_every_page_has_a_heading_and_what_is_shown_has_a_place(found: Findings) -> None:
    for page, nodes in found.nodes.items():
        if page.split()[0] != "scroll":
            assert any(node.role == "heading" and node.shown for node in nodes), page
            assert [node.name for node in nodes if node.role == "dialog"], page
    flat = [
        f"{page}: {node.name}"
        for page, node in shown(found)
        if node.extents is not None and min(node.extents[2:]) <= 0
    ]
    assert not flat


def test_of_each_group_of_choices_exactly_one_is_chosen(found: Findings) -> None:
    groups: dict[tuple[str, str], list[Node]] = {}
    names = {node.reference: node.name for _, node in shown(found)}
    for page, node in shown(found):
        if node.role == "radio-button":
            assert node.parent is not None
            groups.setdefault((page, names[node.parent]), []).append(node)
    assert {name for _, name in groups} == {"Language", "Text size"}
    for group, members in groups.items():
        assert len(members) == 3, group
        assert sum("checked" in node.states for node in members) == 1, group


def test_pictures_say_what_they_show_and_the_slider_which_year(found: Findings) -> None:
    pictures = {node.name for _, node in shown(found) if node.role == "image"}
    assert any(name.startswith("Paper-cut: ") for name in pictures)
    sliders = [node for _, node in shown(found) if node.role == "slider"]
    assert sliders
    for slider in sliders:
        assert slider.value is not None
        least, current, greatest = slider.value
        assert least == 1991
        assert greatest == 2025
        assert least <= current <= greatest


def test_what_can_have_the_focus_can_be_given_it(found: Findings) -> None:
    given = [step for step in found.steps if step.target.action == "SetFocus"]
    assert given
    assert all(step.effect == "focus" for step in given)
    for page, node in shown(found):
        if "focusable" in node.states:
            assert node.actions, (page, node.name)


def press(program: Program, name: str) -> None:
    """Press a control by its name."""
    outline = program.client.outline(program.top)
    control = next(each for each in outline if each.name == name and each.role.endswith("button"))
    program.client.act(control.reference, 0)
    program.settled()


def focus_order(program: Program, limit: int = 60) -> list[tuple[str, str]]:
    """What Tab reaches, by role and name, until it comes round."""
    stops: list[tuple[str, str]] = []
    for _ in range(limit):
        program.hand("key", "Tab")
        focused = [node for node in program.client.outline(program.top) if "focused" in node.states]
        assert len(focused) == 1, focused
        stop = (focused[0].role, focused[0].name)
        if stops and stop == stops[0]:
            break
        stops.append(stop)
    first = next(number for number, (_, name) in enumerate(stops) if name in OWN_NAMES)
    return stops[first:] + stops[:first]


def test_the_order_of_the_focus_is_the_same_in_every_language(program: Program) -> None:
    orders = {}
    for tongue in ("English", "繁體中文", "简体中文"):
        press(program, tongue)
        if program.page() != "more":
            press(program, "More")
        orders[tongue] = focus_order(program)
    roles = {tuple(role for role, _ in order) for order in orders.values()}
    assert len(roles) == 1, orders
    assert len(orders["English"]) > 20
    for tongue, order in orders.items():
        for _, name in order:
            assert name in OWN_NAMES or bool(CHINESE.search(name)) is (tongue != "English"), (tongue, name)
