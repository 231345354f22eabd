"""The steps without a window: each command of the frozen program does its work."""

import shutil
from collections.abc import Callable

from exhibit.commands import COMMANDS
from frozen.smoke_kit import Bench, SmokeError

ANY = r""
PROBLEM = r"\.yaml:\d+:\d+: "
NO_CLUTTER = r"^\d+ errors?, \d+ warnings?\.$|^No problems\.$"


def helps(bench: Bench) -> None:
    """Every documented command is there and explains itself."""
    for name in COMMANDS:
        if "usage" not in bench.command(name, "--help", expect=[ANY]):
            raise SmokeError(f"'{name} --help' explains nothing")
    bench.command("--help", expect=[ANY], environment={})


def checks(bench: Bench) -> None:
    """The shipped exhibition is checked, without any environment at all."""
    bench.command("check", str(bench.folder / "data"), expect=[NO_CLUTTER, PROBLEM], environment={})


def refuses(bench: Bench) -> None:
    """Wrong input is refused in one sentence: no content, no display, no rights."""
    bench.command("--data", "no such folder", expect=[r"^shanhai: there is no folder"], code=2)
    bench.command(expect=[r"^shanhai: there is no display"], code=2, environment={})
    bench.command("shots", str(bench.folder / "pictures"), expect=[r"cannot be made: "], code=2)


def takes_pictures(bench: Bench) -> None:
    """Pictures of every screen are taken, without a display."""
    out = bench.pictures / "shots"
    bench.command("shots", str(out), "--size", "1280x800", "--lang", "zh-Hans", expect=[r"^\d+ pictures in "])
    if len(list(out.glob("*.png"))) < 20:
        raise SmokeError("'shots' took too few pictures")


def prints(bench: Bench) -> None:
    """The poster is printed."""
    out = bench.pictures / "poster.pdf"
    bench.command("poster", str(out), "--lang", "en", expect=[r"poster|PDF|pdf|page"])
    if out.read_bytes()[:5] != b"%PDF-":
        raise SmokeError("'poster' wrote no PDF")


def exchanges(bench: Bench) -> None:
    """The exhibition goes out as a workbook."""
    out = bench.work / "exhibition.xlsx"
    bench.command("export", str(bench.folder / "data"), str(out), expect=[ANY])
    if out.read_bytes()[:2] != b"PK":
        raise SmokeError("'export' wrote no workbook")


def installs(bench: Bench) -> None:
    """A bundle is signed, installed, and rolled back."""
    key, bundle, state = bench.work / "museum", bench.work / "museum.shanhai", bench.work / "kiosk"
    source = bench.work / "exhibition"
    shutil.copytree(bench.folder / "data", source)
    bench.command("keygen", str(key), expect=[ANY])
    pack = ("pack", "--key", f"{key}.key", "--drafts", str(source), str(bundle))
    bench.command(*pack, expect=[ANY])
    bench.command("install", "--state", str(state), "--trust", f"{key}.pub", expect=[r"is trusted now"])
    # nobody has signed the exhibition off yet: a hall takes it where its settings say so
    bench.command("install", "--state", str(state), str(bundle), expect=[r"drafts: allow"], code=1)
    (state / "kiosk.yaml").write_text("drafts: allow\n", encoding="utf-8")
    told = bench.command("install", "--state", str(state), str(bundle), expect=[ANY])
    if "is installed" not in told:
        raise SmokeError(f"'install' did not say that it installed: {told}")
    bench.command("rollback", "--state", str(state), expect=[r"^(current|previous|shown): "])


def refuses_newer(bench: Bench) -> None:
    """A bundle for a newer engine is refused in one sentence."""
    key, state = bench.work / "museum", bench.work / "kiosk"
    bundle = bench.work / "newer.shanhai"
    source = bench.work / "exhibition"
    pack = ("pack", "--key", f"{key}.key", "--drafts", "--version", "99", "--engine", "99.0.0")
    bench.command(*pack, str(source), str(bundle), expect=[ANY])
    said = bench.start(("install", "--state", str(state), str(bundle)))
    out, err = said.communicate(timeout=120)
    if said.returncode == 0 or "99.0.0" not in out + err or "Traceback" in err:
        raise SmokeError(f"a bundle for engine 99.0.0 was not refused: {out}{err}")


def refuses_damage(bench: Bench) -> None:
    """A cut or a changed bundle and a folder without rights are refused in one sentence."""
    whole = (bench.work / "museum.shanhai").read_bytes()
    cut, changed = bench.work / "cut.shanhai", bench.work / "changed.shanhai"
    cut.write_bytes(whole[: len(whole) // 2])
    changed.write_bytes(whole[:50_000] + bytes([whole[50_000] ^ 1]) + whole[50_001:])
    bench.command(str(cut), expect=[r"^shanhai: This file is not a bundle, or it is damaged\.$"], code=1)
    bench.command(str(changed), expect=[r"^shanhai: This bundle (was changed|is damaged): "], code=1)
    locked = bench.work / "locked"
    shutil.copytree(bench.folder / "data", locked)
    locked.chmod(0)
    bench.command("check", str(locked), expect=[r"cannot be read: Permission denied$", NO_CLUTTER], code=2)


STEPS: list[Callable[[Bench], None]] = [
    helps,
    checks,
    refuses,
    takes_pictures,
    prints,
    exchanges,
    installs,
    refuses_newer,
    refuses_damage,
]
