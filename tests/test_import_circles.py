"""No module of the program needs itself: imports inside functions and for types alone are counted too."""

import ast
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def modules() -> dict[str, Path]:
    paths = (ROOT / "exhibit").rglob("*.py")
    names = {".".join(path.relative_to(ROOT).with_suffix("").parts): path for path in paths}
    return {name.removesuffix(".__init__"): path for name, path in names.items()}


def imports_of(source: str, known: set[str]) -> set[str]:
    """The modules that a source names in any import, wherever it stands."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            inner = {f"{node.module}.{alias.name}" for alias in node.names}
            found |= (inner & known) or {node.module}
    return found & known


def test_no_import_leads_back_to_where_it_came_from() -> None:
    known = modules()
    graph = {name: imports_of(path.read_text("utf-8"), set(known)) - {name} for name, path in known.items()}
    assert len(graph) > 300
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as circle:
        raise AssertionError(" -> ".join(circle.args[1])) from None


def test_an_import_that_hides_in_a_function_or_behind_a_check_of_types_is_seen() -> None:
    source = "def late():\n    from a.b import c\nif TYPE_CHECKING:\n    import a.d\n"
    assert imports_of(source, {"a.b.c", "a.d", "a.b"}) == {"a.b.c", "a.d"}
