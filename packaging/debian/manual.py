"""Writes the manual page from the program's own help, so that it names every command there is."""

import datetime as dt

from exhibit import __version__
from exhibit.commands import COMMANDS, make_parser

FILES = (
    ("/var/lib/shanhai/data", "the exhibition, for editing; an upgrade leaves it alone once it was edited"),
    ("/usr/share/shanhai/data", "the exhibition as it came with this version"),
    (
        "/usr/lib/shanhai/licences",
        "the licence of every part; sbom.cdx.json beside it lists them for machines",
    ),
    ("/usr/share/shanhai/start.sh", "what weston starts"),
)
ENVIRONMENT = (
    ("SHANHAI_STATE", "the folder for everything that is kept: settings, statistics, installed versions"),
    ("SHANHAI_CACHE", "the folder for what can be made again, such as compiled content"),
)
EXAMPLES = (
    ("shanhai museum.shanhai", "look at a bundle in a window"),
    ("shanhai check /var/lib/shanhai/data", "every mistake in the exhibition's files"),
    ("systemctl enable --now shanhai-cage.service", "the exhibition as the only thing on the screen"),
)
CODES = (("0", "done"), ("1", "the content or the request has problems"), ("2", "wrong usage or environment"))


def manual_page(seconds: int) -> str:
    """The page in troff; `seconds` since 1970 is its date."""
    day = dt.datetime.fromtimestamp(seconds, dt.UTC).date().isoformat()
    lines = [
        f'.TH SHANHAI 1 "{day}" "shanhai {__version__}" "User Commands"',
        ".SH NAME",
        "shanhai \\- an exhibition on a touchscreen, as a handscroll through time",
        ".SH SYNOPSIS",
        "\\fBshanhai\\fR [\\fIoptions\\fR]",
        ".br",
        "\\fBshanhai\\fR \\fIcommand\\fR ...",
        ".SH OPTIONS",
        *_options(),
        ".SH COMMANDS",
        *(
            line
            for name, what in COMMANDS.items()
            for line in _item(name, f"{what}; see shanhai {name} --help")
        ),
        ".SH ENVIRONMENT",
        *(line for name, what in ENVIRONMENT for line in _item(name, what)),
        ".SH FILES",
        *(line for name, what in FILES for line in _item(name, what)),
        ".SH EXIT STATUS",
        *(line for code, what in CODES for line in _item(code, what)),
        *_item("70", "an internal error"),
        ".SH EXAMPLES",
        *(line for name, what in EXAMPLES for line in _item(name, what)),
    ]
    return "\n".join(lines) + "\n"


def _options() -> list[str]:
    lines: list[str] = []
    for action in make_parser()._actions:  # noqa: SLF001  (argparse has no other way to list them)
        if action.help and action.help != "==SUPPRESS==":
            name = ", ".join(action.option_strings) or action.dest
            lines += _item(f"{name} {action.metavar or ''}".strip(), action.help % {"prog": "shanhai"})
    return lines


def _item(name: str, what: str) -> list[str]:
    return [".TP", f"\\fB{_escaped(name)}\\fR", _escaped(what)]


def _escaped(text: str) -> str:
    return text.replace("\\", "\\e").replace("-", "\\-").replace("\n", " ").lstrip(".'")
