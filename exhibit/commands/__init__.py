"""The command line: one module a command, the argument parsing here in one place."""

import argparse
import importlib
import sys
from collections.abc import Sequence
from keyword import iskeyword
from pathlib import Path
from types import ModuleType
from typing import NoReturn

from typing_extensions import override

from exhibit.commands.errors import missing_library, tell_internal
from exhibit.content.problems import did_you_mean
from exhibit.resources import program_words

DONE, PROBLEMS, USAGE, INTERNAL = 0, 1, 2, 70

COMMANDS = {
    "run": "show the exhibition (what happens without any command)",
    "check": "tell everything that is wrong in an exhibition's files",
    "shots": "write a picture of every screen",
    "poster": "print the whole scroll on one sheet, as a PDF",
    "book": "print all leaves with their sources, as a PDF",
    "schema": "write JSON Schema for completion and help in editors",
    "new": "start a new exhibition",
    "template": "write an empty workbook with the right columns",
    "import": "take a workbook, tables or a TimelineJS timeline over",
    "export": "write an exhibition as a workbook or tables",
    "keygen": "make the keys that sign bundles",
    "pack": "make one signed file of an exhibition, for the kiosks",
    "install": "take a bundle over, or trust a key",
    "rollback": "show the version before again",
    "pin": "set the PIN of the staff panel",
    "stats": "what was counted, as a report, a table or a picture",
    "doctor": "look over this machine before it goes into the hall",
}

EXAMPLES = """examples:
  python main.py                                  show the exhibition in a window
  python main.py --kiosk --lang zh-Hans           full screen, in Simplified Chinese
  python main.py --at huafon-2010                 start at an event; a date such as 2003-06 works too
  python main.py check data                       every problem as file:line:column
  python main.py museum.shanhai                   look at a bundle without installing it
  python main.py shots build/shots --size 1920x1080 --lang en"""

CODES = "exit codes: 0 done, 1 the content has problems, 2 wrong usage or environment, 70 internal"


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one sentence and where to look."""

    @override
    def error(self, message: str) -> NoReturn:
        """Exit with 2 after one sentence."""
        self.exit(USAGE, f"{self.prog}: {message}. '{self.prog} --help' shows what is possible.\n")


def _module(name: str) -> ModuleType:
    file = f"{name}_" if iskeyword(name) else name
    return importlib.import_module(f"exhibit.commands.{file}")


def _as_typed(text: str) -> str:
    """Examples with the words that start this program: the source's, or the frozen one's."""
    return text.replace("python main.py", program_words())


def make_parser(command: str | None = None) -> argparse.ArgumentParser:
    """The parser of one command, or with None the one that explains them all."""
    lines = "\n".join(f"  {name:<10} {text}" for name, text in COMMANDS.items())
    whole = command in (None, "run")
    program = "shanhai" if whole else f"shanhai {command}"
    module = _module(command or "run")
    examples = f"commands:\n{lines}\n\n{EXAMPLES}" if whole else str(module.EXAMPLE)
    parser = _Parser(
        prog=program,
        description=module.__doc__,
        epilog=_as_typed(f"{examples}\n\n{CODES}"),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    module.add_arguments(parser)
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; returns its exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    command = given.pop(0) if given and given[0] in COMMANDS else "run"
    if command == "run" and given and not Path(given[0]).exists():
        near = did_you_mean(given[0], COMMANDS)
        if near:
            sys.stderr.write(f"shanhai: there is no command or folder '{given[0]}' ({near})\n")
            return USAGE
    try:
        args = make_parser(command).parse_args(given)
        return int(_module(command).run(args))
    except BrokenPipeError:  # whoever read has had enough
        sys.stderr.close()
        return DONE
    except ImportError as error:
        sentence = missing_library(error)
        if not sentence:
            tell_internal(error)
            return INTERNAL
        sys.stderr.write(f"shanhai: {sentence}.\n")
        return USAGE
    except Exception as error:  # noqa: BLE001  (the last one to know of it says so)
        tell_internal(error)
        return INTERNAL
