"""Habits of the house that no linter knows."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MODULES = sorted((ROOT / "exhibit").rglob("*.py"))
TESTS = sorted(set((ROOT / "tests").rglob("*.py")) - {Path(__file__)})
# Dialogs open a file manager to whoever stands before the kiosk; rich text reads any file of the machine.
FORBIDDEN_NAMES = frozenset(
    {
        "QFileDialog",
        "QColorDialog",
        "QFontDialog",
        "QInputDialog",
        "QMessageBox",
        "QPrintDialog",
        "QErrorMessage",
    }
)
# Connected to a signal, a method of Qt's own leaves an object behind for each receiver, for ever: 54 bytes
# each time, measured with PySide6 6.11.3.
METHODS_OF_QT = frozenset(
    {
        "update",
        "repaint",
        "show",
        "hide",
        "raise_",
        "lower",
        "deleteLater",
        "setFocus",
        "updateGeometry",
        "quit",
    }
)

ON_A_DESK = {"exhibit/commands/desktop_window.py": {"QFileDialog"}}
"""To choose another exhibition, in a window."""


def nodes_of(module: Path) -> Iterator[ast.AST]:
    return ast.walk(ast.parse(module.read_text(encoding="utf-8"), str(module)))


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


def is_connect(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "connect"


def captures(argument: ast.expr) -> bool:
    """Tell whether a slot is a lambda or a partial, which keep dead widgets alive and still fire."""
    if isinstance(argument, ast.Lambda):
        return True
    if not isinstance(argument, ast.Call):
        return False
    function = argument.func
    return getattr(function, "id", getattr(function, "attr", "")) == "partial"


@pytest.mark.parametrize("module", MODULES, ids=named)
def test_slots_are_bound_methods(module: Path) -> None:
    found = [
        node.lineno
        for node in nodes_of(module)
        if is_connect(node) and isinstance(node, ast.Call) and any(captures(item) for item in node.args)
    ]
    assert not found, f"lambda or partial in connect, lines {found}"


def is_of_qt(argument: ast.expr) -> bool:
    return isinstance(argument, ast.Attribute) and argument.attr in METHODS_OF_QT


@pytest.mark.parametrize("module", MODULES, ids=named)
def test_slots_are_our_own(module: Path) -> None:
    found = [
        node.lineno
        for node in nodes_of(module)
        if is_connect(node) and isinstance(node, ast.Call) and any(is_of_qt(item) for item in node.args)
    ]
    assert not found, f"a method of Qt's own in connect, lines {found}"


@pytest.mark.parametrize("module", MODULES, ids=named)
def test_no_dialog_of_the_system_is_ever_made(module: Path) -> None:
    names = {getattr(node, "id", getattr(node, "attr", "")) for node in nodes_of(module)}
    names |= {
        alias.name for node in nodes_of(module) if isinstance(node, ast.ImportFrom) for alias in node.names
    }
    assert not names & (FORBIDDEN_NAMES - ON_A_DESK.get(named(module), set()))


def test_what_only_a_desk_may_do_is_out_of_a_hall_s_reach() -> None:
    """The one dialog there is belongs to the window on a desk, which nothing of a hall imports."""
    importers = {
        named(module)
        for module in MODULES
        for node in nodes_of(module)
        if isinstance(node, ast.ImportFrom) and node.module == "exhibit.commands.desktop_window"
    }
    assert importers == {"exhibit/commands/run_window.py"}
    keeping = (ROOT / "exhibit" / "commands" / "run_kiosk.py").read_text("utf-8")
    assert "commands.run_window" not in keeping


@pytest.mark.parametrize("module", TESTS, ids=named)
def test_no_test_skips_for_what_could_be_installed(module: Path) -> None:
    """A program or a package that is not there is installed or named by `make test`, never passed over."""
    text = module.read_text(encoding="utf-8")
    found = re.findall(r"importorskip|skip[^\n]*(?:not installed|which\()", text)
    assert not found


@pytest.mark.parametrize("module", MODULES, ids=named)
def test_a_module_says_what_it_knows_in_its_docstring(module: Path) -> None:
    docstring = ast.get_docstring(ast.parse(module.read_text(encoding="utf-8")))
    assert docstring
    assert docstring.splitlines()[0].rstrip().endswith((".", ":", ";", ","))


def test_the_rule_about_methods_of_qt_sees_what_it_should() -> None:
    [bad, good] = [
        node
        for node in ast.walk(ast.parse("a.connect(self.update)\na.connect(self._told)"))
        if isinstance(node, ast.Call)
    ]
    assert is_of_qt(bad.args[0])
    assert not is_of_qt(good.args[0])


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("a.connect(lambda: b())", True),
        ("a.connect(functools.partial(b, 1))", True),
        ("a.connect(partial(b))", True),
        ("a.connect(self.close)", False),
        ("a.connect(other.signal)", False),
    ],
)
def test_the_rule_itself_sees_what_it_should(source: str, expected: bool) -> None:
    [call] = [node for node in ast.walk(ast.parse(source)) if is_connect(node)]
    assert isinstance(call, ast.Call)
    assert any(captures(item) for item in call.args) is expected
