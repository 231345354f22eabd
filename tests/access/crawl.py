"""A way through the whole program from the accessibility bus: every kind of page, every action once.

What is found is reported whole: nodes asked, actions performed, what changed and what did not.
"""

from __future__ import annotations

import random
import time
from collections import Counter
from dataclasses import dataclass, field

from typing_extensions import override

from tests.access.nodes import GoneError, Node, Reference, Shown
from tests.access.program import Program

CHANGE_SECONDS = 8.0
HOME_ACTION = "Start again"
LANGUAGE = "English"
CLOSE = "Close"
DOUBLE_TAP_SECONDS = 0.5
"""A page that has just opened does not close, for those who tap everything twice."""
SAVING = frozenset({"Save as a picture", "Save as SVG", "Save as PDF"})
DIALOGS = frozenset({"Open a folder", "Open a bundle"})
"""They open the system's own dialog."""
FOCUS = "SetFocus"
NO_CONTROLS = frozenset({"dialog", "heading", "label"})
CONTENTS = "more"
"""The page that leads to most others: all of it is tried."""


@dataclass(frozen=True)
class Target:
    """An action of a node, as it can be found again: by role and name, and which of those alike.

    place: the action's number among those of its node.
    """

    role: str
    name: str
    number: int
    action: str
    place: int
    reference: Reference

    @override
    def __str__(self) -> str:
        return f"{self.action} of {self.role} '{self.name}'"


@dataclass(frozen=True)
class Step:
    """One action that was performed, and what came of it.

    effect: "focus", "page <name>", "screen", or "nothing".
    """

    page: str
    target: Target
    effect: str
    checked: bool


@dataclass
class Findings:
    """What a crawl met."""

    nodes: dict[str, list[Node]] = field(default_factory=dict)
    steps: list[Step] = field(default_factory=list)
    left_out: Counter[str] = field(default_factory=Counter)

    def idle(self) -> list[Step]:
        """Actions after which nothing was other than before, but for what is chosen already."""
        return [step for step in self.steps if step.effect == "nothing" and not step.checked]

    def report(self) -> str:
        """All of it in words, one line a page and one a step without effect."""
        pages = Counter(step.page for step in self.steps)
        lines = [
            f"{len(self.nodes)} pages, {sum(map(len, self.nodes.values()))} nodes, {len(self.steps)} actions"
        ]
        for page, nodes in self.nodes.items():
            roles = Counter(node.role for node in nodes if node.shown)
            told = ", ".join(f"{count} {role}" for role, count in roles.most_common())
            lines.append(f"  {page}: {len(nodes)} nodes, {pages[page]} actions ({told})")
        effects = Counter(step.effect.split()[0] for step in self.steps)
        lines.append(
            "  effects: " + ", ".join(f"{count} {effect}" for effect, count in effects.most_common())
        )
        lines.append(f"  left out: {dict(self.left_out)}")
        lines += [f"  nothing came of {step.target} on {step.page}" for step in self.idle()]
        return "\n".join(lines)


class Crawl:
    """Presses its way through a program."""

    def __init__(self, program: Program, *, most_alike: int, seed: int) -> None:
        """Of targets alike in role, action and parent at most so many are taken on each page, by chance."""
        self._program, self._client = program, program.client
        self._most, self._chance = most_alike, random.Random(seed)
        self.found = Findings()

    def run(self) -> Findings:
        """From the first screen to every kind of page that can be reached."""
        waiting: list[tuple[str, ...]] = [()]
        while waiting:
            waiting += self._try_all(waiting.pop(0))
        return self.found

    # one page

    def _try_all(self, route: tuple[str, ...]) -> list[tuple[str, ...]]:
        """Perform what the page at the end of a route offers; routes to kinds of page not seen before."""
        self._go(route)
        page = self._program.page()
        if page.partition(" ")[0] in {each.partition(" ")[0] for each in self.found.nodes}:
            return []
        nodes = self._program.nodes(patient=True)
        self.found.nodes[page] = nodes
        further = []
        for target in self._targets(page, nodes):
            effect = self._perform(page, target)
            kind = effect.partition(" ")[2].partition(" ")[0]
            if effect.startswith("page ") and kind not in {"scroll", "attract"}:
                further.append((*route, target.name))
            if effect != "focus" and not self._back(page, target):
                self._go(route)
        return further

    def _targets(self, page: str, nodes: list[Node]) -> list[Target]:
        alike: dict[tuple[str, str, Reference | None], list[Target]] = {}
        counts: Counter[tuple[str, str]] = Counter()
        for node in nodes:
            number = counts[node.role, node.name]
            counts[node.role, node.name] += 1
            if not node.shown or node.name in SAVING | DIALOGS:
                self.found.left_out["hidden" if not node.shown else "saving and opening"] += len(node.actions)
                continue
            for place, action in enumerate(node.actions):
                target = Target(node.role, node.name, number, action, place, node.reference)
                alike.setdefault((node.role, action, node.parent), []).append(target)
        chosen: list[Target] = []
        for targets in alike.values():
            if page == CONTENTS or len(targets) <= self._most:
                chosen += targets
            else:
                chosen += self._chance.sample(targets, self._most)
                self.found.left_out["alike"] += len(targets) - self._most
        return sorted(chosen, key=lambda each: (each.action != FOCUS, each.name == HOME_ACTION))

    def _perform(self, page: str, target: Target) -> str:
        reference = target.reference if target.action == FOCUS else self._find(target)
        if reference is None:
            self.found.left_out["gone meanwhile"] += 1
            return "focus"
        states, number = self._client.states(reference), target.place
        if target.name == CLOSE:
            time.sleep(DOUBLE_TAP_SECONDS)
        if target.action == FOCUS:
            self._client.act(reference, number)
            effect = "focus" if "focused" in self._client.states(reference) else "nothing"
        else:
            before = self._client.signature(self._program.top)
            self._client.act(reference, number)
            effect = self._effect(page, before)
        assert self._program.alive, f"{target} on {page} ended the program: {self._program.errors()}"
        self.found.steps.append(Step(page, target, effect, "checked" in states))
        return effect

    def _effect(self, page: str, before: tuple[Shown, ...]) -> str:
        until = time.monotonic() + CHANGE_SECONDS
        while time.monotonic() < until:
            if self._client.signature(self._program.top) != before:
                self._program.settled()
                now = self._program.page()
                return "screen" if now == page else f"page {now}"
            time.sleep(0.1)
        return "nothing"

    def _find(self, target: Target) -> Reference | None:
        number = 0
        for each in self._client.outline(self._program.top):
            if (each.role, each.name) == (target.role, target.name):
                if number == target.number:
                    return each.reference
                number += 1
        return None

    # ways

    def _back(self, page: str, after: Target) -> bool:
        """Whether the page is there again, in its language, after something was pressed."""
        if after.role == "radio-button":
            self._press(LANGUAGE, "radio-button")
        if self._program.page() != page:
            self._program.hand("key", "Escape")
            self._program.settled()
        return self._program.page() == page

    def _go(self, route: tuple[str, ...]) -> None:
        """Start again, enter, and press one name after another."""
        if not self._program.page().startswith("attract"):
            self._press(HOME_ACTION)
        self._press(LANGUAGE)
        for name in route:
            self._press(name)

    def _press(self, name: str, role: str = "") -> None:
        for each in self._client.outline(self._program.top):
            if each.name == name and role in {"", each.role} and each.role not in NO_CONTROLS:
                try:
                    if "checked" not in each.states:
                        self._client.act(each.reference, 0)
                        self._program.settled()
                except GoneError:
                    continue
                return
