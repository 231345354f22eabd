"""Holds an SVG file against what drawings need: shapes in a few groups; the rest is refused with its line.

SVG can open files, call for the network, hide a million shapes in a few lines and crash readers. A motif
needs none of it. The file is read by expat, which meets no document type here: it stops at the first sign.
"""

import re
from dataclasses import dataclass, field
from xml.parsers import expat

MAX_BYTES = 500_000
MAX_SHAPES = 20_000
MAX_DEPTH = 24
MAX_USE_DEPTH = 2
_SVG = "http://www.w3.org/2000/svg"
_XLINK = "http://www.w3.org/1999/xlink"
SHAPES = frozenset({"path", "rect", "circle", "ellipse", "line", "polyline", "polygon"})
ELEMENTS = SHAPES | {"svg", "g", "defs", "use", "title", "desc", "linearGradient", "radialGradient", "stop"}
_PAINT = """fill fill-rule fill-opacity stroke stroke-width stroke-linecap stroke-linejoin stroke-miterlimit
stroke-opacity stroke-dasharray stroke-dashoffset paint-order opacity color display overflow visibility
stop-color stop-opacity"""
_GEOMETRY = """id class style transform d x y x1 y1 x2 y2 cx cy r rx ry fx fy width height points offset
viewBox version baseProfile preserveAspectRatio gradientUnits gradientTransform spreadMethod"""
PROPERTIES = frozenset(_PAINT.split())
ATTRIBUTES = PROPERTIES | frozenset(_GEOMETRY.split())
_OF_XML = frozenset(f"http://www.w3.org/XML/1998/namespace {name}" for name in ("space", "lang"))
_VALUE = re.compile(
    r"url\(\s*['\"]?#[\w.-]+['\"]?\s*\)(\s+none)?"  # a gradient of its own
    r"|(rgba?|hsla?)\([\d\s.,%+-]*\)"
    r"|[^()\\@<>&]*"
)
_REFERENCE = re.compile(r"#[\w.-]{1,100}")


@dataclass(frozen=True)
class SvgFault:
    """Why a drawing is refused, and on which line."""

    line: int
    message: str
    advice: str = ""


class _RefusedError(Exception):
    """Stops the reading."""


def svg_fault(data: bytes) -> SvgFault | None:
    """Return the first thing in a drawing that is not drawn here, or None where it is harmless."""
    if len(data) > MAX_BYTES:
        return SvgFault(1, f"this drawing is larger than {MAX_BYTES // 1000} KB", "simplify its paths")
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return SvgFault(line, "this drawing is not UTF-8 text", "save it as UTF-8")
    return _Reader().read(data)


@dataclass
class _Group:
    """What has an id: its own shapes, and what it uses. It may stand within another that has one."""

    shapes: int = 0
    uses: list[tuple[str, int]] = field(default_factory=list)


class _Reader:
    """Walks through one drawing."""

    def __init__(self) -> None:
        self._parser = expat.ParserCreate("utf-8", namespace_separator=" ")
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.StartDoctypeDeclHandler = self._refuse_doctype
        self._parser.EntityDeclHandler = self._refuse_doctype
        self._parser.XmlDeclHandler = self._check_encoding
        self._parser.ProcessingInstructionHandler = self._refuse_instruction
        self._open: list[str] = []
        self._groups: dict[str, _Group] = {"": _Group()}
        self._fault: SvgFault | None = None

    def read(self, data: bytes) -> SvgFault | None:
        """Read it to the end or to the first fault."""
        try:
            self._parser.Parse(data, True)
            self._count_uses()
        except _RefusedError:
            return self._fault
        except expat.ExpatError as error:
            return SvgFault(error.lineno, "this drawing is not XML", expat.ErrorString(error.code))
        return None

    def _refuse(self, message: str, advice: str = "", line: int | None = None) -> None:
        self._fault = SvgFault(line or self._parser.CurrentLineNumber, message, advice)
        raise _RefusedError

    def _refuse_doctype(self, *_: object) -> None:
        self._refuse("a drawing has no document type and no entities", "remove the line <!DOCTYPE …>")

    def _refuse_instruction(self, *_: object) -> None:
        self._refuse("a drawing has no processing instructions", "remove the line <?…?>")

    def _check_encoding(self, _version: str, encoding: str | None, _standalone: int) -> None:
        # Another reader would follow it, and see another drawing than the one that is looked at here.
        if encoding is not None and encoding.upper() != "UTF-8":
            self._refuse(f"this drawing says that it is {encoding[:40]}, not UTF-8", "save it as UTF-8")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        space, _, element = name.rpartition(" ")
        if space not in ("", _SVG) or element not in ELEMENTS:
            shown = element if space in ("", _SVG) else name
            self._refuse(
                f"<{shown[:60]}> is not drawn here", "save it as plain SVG: paths, shapes and groups"
            )
        if not self._open and element != "svg":
            self._refuse("a drawing begins with <svg>")
        if len(self._open) >= MAX_DEPTH:
            self._refuse(f"groups stand in one another more than {MAX_DEPTH} deep")
        identity = attributes.get("id", "")
        self._open.append(identity)
        if identity:
            self._groups.setdefault(identity, _Group())
        for attribute, value in attributes.items():
            self._check(element, attribute, value)
        if element in SHAPES:
            for name_of_group in {"", *self._open}:
                self._groups[name_of_group].shapes += 1

    def _end(self, _name: str) -> None:
        self._open.pop()

    def _check(self, element: str, attribute: str, value: str) -> None:
        if attribute in ("href", f"{_XLINK} href"):
            if element != "use" or not _REFERENCE.fullmatch(value):
                self._refuse("a drawing refers to nothing but its own parts", '<use> with href="#id"')
            for identity in {"", *self._open}:
                self._groups[identity].uses.append((value[1:], self._parser.CurrentLineNumber))
        elif attribute not in ATTRIBUTES and attribute not in _OF_XML:
            self._refuse(f"the attribute '{attribute[:60]}' is not read here", "save it as plain SVG")
        elif attribute == "style":
            self._check_style(value)
        elif attribute in PROPERTIES:
            self._check_value(attribute, value)

    def _check_style(self, style: str) -> None:
        for declaration in filter(None, (part.strip() for part in style.split(";"))):
            name, _, value = declaration.partition(":")
            if name.strip() not in PROPERTIES:
                self._refuse(f"the style '{name.strip()[:60]}' is not read here", "save it as plain SVG")
            self._check_value(name.strip(), value.strip())

    def _check_value(self, name: str, value: str) -> None:
        if name == "stroke-dasharray" and value != "none":
            self._refuse("dashed lines are not drawn here", "draw the dashes as paths")
        if not _VALUE.fullmatch(value):
            self._refuse(f"'{value[:60]}' is no value of '{name}' that is drawn here")

    def _count_uses(self) -> None:
        """Refuse uses in uses beyond a depth, and what grows too large by them."""
        known: dict[tuple[str, int], int] = {}

        def count(identity: str, depth: int, line: int) -> int:
            if depth > MAX_USE_DEPTH:
                self._refuse(f"<use> within <use> is drawn {MAX_USE_DEPTH} deep at most", line=line)
            if (identity, depth) in known:
                return known[identity, depth]
            group = self._groups.get(identity, _Group())
            total = group.shapes + sum(1 + count(name, depth + 1, at) for name, at in group.uses)
            known[identity, depth] = total
            if total > MAX_SHAPES:
                self._refuse(f"this drawing has more than {MAX_SHAPES:,} shapes", "simplify it", line)
            return total

        count("", 0, 1)
