"""Installing runs nobody else's code, serves nobody else's kiosk, and never waits for ever."""

from __future__ import annotations

import codecs
import os
import struct
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from exhibit.commands import main
from exhibit.commands.content_support import trial
from exhibit.content.bundle.acceptance import AcceptedContent
from exhibit.content.bundle.install import InstallContext, Reporter, install
from exhibit.content.bundle.key_ring import KeyRing
from exhibit.content.bundle.keys import key_id, read_public_key, write_key_pair
from exhibit.content.bundle.manifest import RefusedError
from exhibit.content.bundle.store import BundleStore
from exhibit.resources import PACKAGE, program_command
from tests.content.bundle.conftest import Packer


@pytest.fixture
def exhibition(exhibition: Path) -> Path:
    """With pictures that the real trial can decode."""
    for path in exhibition.rglob("*.png"):
        width, height = struct.unpack(">II", path.read_bytes()[16:24])
        picture = QImage(width, height, QImage.Format.Format_RGB32)
        picture.fill(0x808080)
        assert picture.save(str(path))
    return exhibition


HOSTILE = """
import json, pathlib, sys
pathlib.Path({mark!r}).write_text("ran")
print(json.dumps({{"problems": [], "digest": "x"}}))
sys.exit(0)
"""
Said = Callable[[], str]


def no_trial(_folder: Path) -> None:
    """Accept everything."""


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str]) -> Said:
    def both() -> str:
        told = capsys.readouterr()
        return told.out + told.err

    return both


# the trial runs this program's code alone


def test_a_package_in_the_current_folder_is_never_run(
    pack: Packer, store: BundleStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, said: Said
) -> None:
    stick, mark = tmp_path / "stick", tmp_path / "mark"
    for name in ("exhibit/__init__.py", "exhibit/commands/__init__.py", "sitecustomize.py", "yaml.py"):
        (stick / name).parent.mkdir(parents=True, exist_ok=True)
        (stick / name).write_text(HOSTILE.format(mark=str(mark)), "utf-8")
    bundle = pack(1)
    monkeypatch.chdir(stick)
    monkeypatch.setenv("PYTHONPATH", str(stick))
    monkeypatch.setenv("PYTHONSTARTUP", str(stick / "yaml.py"))
    assert main(["install", str(bundle), "--state", str(store.root.parent)]) == 0, said()
    assert not mark.exists()
    assert store.names() == ["v-000000000000001"]


def test_it_starts_from_any_folder_and_needs_no_main_file(tmp_path: Path) -> None:
    """As from an installed wheel, which has no main.py: the package alone lies somewhere."""
    away = tmp_path / "site"
    away.mkdir()
    (away / "exhibit").symlink_to(PACKAGE)
    for command in (program_command(), (sys.executable, "-I", str(away / "exhibit" / "__main__.py"))):
        done = subprocess.run(
            [*command, "check", "--help"],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
        assert done.returncode == 0, done.stderr


def test_the_trial_is_told_nothing_that_loads_more(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LD_PRELOAD", "PYTHONPATH", "QT_PLUGIN_PATH", "QT_QPA_PLATFORM_PLUGIN_PATH"):
        monkeypatch.setenv(name, str(tmp_path))
    seen = tmp_path / "seen"
    code = (
        f"import os, pathlib; pathlib.Path({str(seen)!r}).write_text(os.getcwd() + repr(sorted(os.environ)))"
    )
    from exhibit.content.bundle.sandbox_check import SeparateTrial

    SeparateTrial((sys.executable, "-I", "-c", code))(tmp_path)
    told = seen.read_text("utf-8")
    assert told.startswith("/[")
    assert not [name for name in ("LD_PRELOAD", "PYTHONPATH", "QT_PLUGIN", "PLUGIN_PATH") if name in told]
    assert trial().command[:1] == (sys.executable,)


# pipes and devices


def test_a_pipe_is_refused_at_once_wherever_a_file_is_wanted(tmp_path: Path, store: BundleStore) -> None:
    state = str(store.root.parent)
    for name in ("x.shanhai", "x.pub", "x.csv"):
        os.mkfifo(tmp_path / name)
    program = [*program_command()]
    for arguments in (
        ["install", str(tmp_path / "x.shanhai"), "--state", state],
        ["install", "--trust", str(tmp_path / "x.pub"), "--state", state],
        ["import", str(tmp_path / "x.csv"), "--to", str(tmp_path / "to")],
        ["install", "/dev/zero", "--state", state],
    ):
        done = subprocess.run([*program, *arguments], capture_output=True, text=True, check=False, timeout=60)
        assert done.returncode in (1, 2)
        assert "not an ordinary file" in done.stderr, (arguments, done.stderr)


# two at once


def test_two_installations_queue(pack: Packer, store: BundleStore, now: InstallContext) -> None:
    inside, go, waited = threading.Event(), threading.Event(), threading.Event()
    failures: list[Exception] = []

    def slow(_folder: Path) -> None:
        inside.set()
        assert go.wait(30)

    def run(version: int, trial_of_it: Callable[[Path], None]) -> None:
        try:
            install(pack(version), store, now, trial_of_it, Reporter(waiting=waited.set))
        except RefusedError as error:
            failures.append(error)

    first = threading.Thread(target=run, args=(1, slow))
    first.start()
    assert inside.wait(30)
    second = threading.Thread(target=run, args=(2, no_trial))
    second.start()
    assert waited.wait(30)
    assert store.names() == []
    go.set()
    first.join(30)
    second.join(30)
    assert failures == []
    assert store.names() == ["v-000000000000001", "v-000000000000002"]
    assert store.pointer.current == "v-000000000000002"


# keys


def test_a_key_is_kept_by_its_short_name_and_can_be_taken_back(tmp_path: Path, said: Said) -> None:
    state = str(tmp_path / "state")
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        write_key_pair(tmp_path / folder / "museum")
        assert main(["install", "--trust", str(tmp_path / folder / "museum.pub"), "--state", state]) == 0
    ids = [key_id(read_public_key(tmp_path / folder / "museum.pub").key) for folder in ("a", "b")]
    kept = BundleStore(Path(state)).key_ring.trusted()
    assert {key_id(each.key) for each in kept} == set(ids)
    assert {each.name for each in kept} == {"museum"}
    said()
    assert main(["install", "--keys", "--state", state]) == 0
    told = said()
    assert all(identity in told for identity in ids)
    assert main(["install", "--distrust", ids[0][:8], "--state", state]) == 0
    assert [key_id(each.key) for each in BundleStore(Path(state)).key_ring.trusted()] == [ids[1]]
    assert main(["install", "--distrust", ids[0], "--state", state]) == 2
    assert "--keys lists them" in said()


def test_a_private_key_is_refused(tmp_path: Path, said: Said) -> None:
    write_key_pair(tmp_path / "museum")
    write_key_pair(tmp_path / "locked", "a passphrase")
    for name in ("museum.key", "locked.key"):
        state = tmp_path / "state"
        assert main(["install", "--trust", str(tmp_path / name), "--state", str(state)]) == 2
        assert "is a private key" in said()
        assert not (state / "keys").exists()


def test_the_administrators_keys_count_alone(tmp_path: Path) -> None:
    own, system = tmp_path / "own", tmp_path / "system"
    write_key_pair(tmp_path / "ours")
    write_key_pair(tmp_path / "theirs")
    ours, theirs = (read_public_key(tmp_path / f"{name}.pub") for name in ("ours", "theirs"))
    KeyRing(own, system).trust(theirs)
    ring = KeyRing(own, system)
    assert (ring.folder, ring.source, [each.name for each in ring.trusted()]) == (own, own, ["theirs"])
    system.mkdir()
    assert ring.trust(ours).parent == system
    assert (ring.source, [each.name for each in ring.trusted()]) == (system, ["ours"])


# whom a bundle is for


def test_the_settings_say_which_bundles_are_accepted(
    pack: Packer, store: BundleStore, now: InstallContext
) -> None:
    def refusal(accepts: AcceptedContent, version: int, **more: object) -> str:
        with pytest.raises(RefusedError) as caught:
            install(pack(version, **more), store, InstallContext(now.engine, now.now, accepts), no_trial)
        return str(caught.value)

    assert "accept 'other' alone" in refusal(AcceptedContent(exhibit="other"), 1)
    assert "is meant for hall-2; this machine names none" in refusal(
        AcceptedContent(), 1, audience=("hall-2",)
    )
    assert "belongs to hall-1" in refusal(AcceptedContent(audience=("hall-1",)), 1, audience=("hall-2",))
    assert "1 entries that nobody signed off" in refusal(AcceptedContent(), 1, drafts=("event 'x'",))
    accepts = AcceptedContent("lighthouse", ("hall-1", "hall-2"), drafts=True)
    terms = InstallContext(now.engine, now.now, accepts)
    install(pack(1, audience=("hall-2",), drafts=("event 'x'",)), store, terms, no_trial)
    assert store.names() == ["v-000000000000001"]


def test_what_the_settings_file_says_is_held_against_the_bundle(
    pack: Packer, store: BundleStore, monkeypatch: pytest.MonkeyPatch, said: Said
) -> None:
    state = store.root.parent
    monkeypatch.setenv("SHANHAI_STATE", str(state))
    (state / "kiosk.yaml").write_text("exhibit: harbour\naudience: [hall-1]\n", "utf-8")
    assert main(["install", str(pack(1))]) == 1
    assert "accept 'harbour' alone" in said()
    (state / "kiosk.yaml").write_text("exhibit: lighthouse\naudience: [hall-1]\ndrafts: allow\n", "utf-8")
    assert main(["install", str(pack(1, drafts=("event 'x'",), audience=("hall-1",)))]) == 0, said()


# words of strangers on a terminal


def test_a_signed_title_with_codes_for_terminals_is_never_printed_raw(
    pack: Packer, store: BundleStore, said: Said
) -> None:
    state = str(store.root.parent)
    bundle = pack(1, title="\x1b]0;owned\x07燈塔\x9b2J\u202e", created="\x1b[2J")
    assert main(["install", str(bundle), "--state", state]) == 0
    assert main(["rollback", "--list", "--state", state]) == 0
    told = said()
    assert "燈塔" in told
    assert not [char for char in told if char != "\n" and not char.isprintable()]


# whose files they are


@pytest.mark.skipif(os.geteuid() != 0, reason="only an administrator can act for another user")
def test_an_administrator_installs_as_the_user_of_the_kiosk(
    pack: Packer, tmp_path: Path, keys: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    state, private = tmp_path / "state", tmp_path / "private"
    private.mkdir()
    bundle = pack(1).rename(private / "museum.shanhai")
    for each in (tmp_path, *tmp_path.parents):
        # Run by several workers, the folder of a test lies one deeper.
        if Path(tempfile.gettempdir()) in each.parents:
            each.chmod(0o755)
    private.chmod(0o700)
    state.mkdir()
    os.chown(state, 65534, 65534)
    # The Python of the tests may lie where that user cannot read; the booted container tries the whole.
    monkeypatch.setattr("exhibit.commands.install.trial", lambda: no_trial)
    for encoding in ("cp437", "ascii"):
        codecs.lookup(encoding)
    trust = ["install", "--trust", str(keys.with_suffix(".pub"))]
    for step in (trust, ["install", str(bundle)], ["rollback"], ["rollback", "--undo"]):
        child = os.fork()
        if child == 0:
            os._exit(main([*step, "--state", str(state)]))
        assert os.waitpid(child, 0)[1] == 0, step
    assert {path.stat().st_uid for path in state.rglob("*")} == {65534}
    assert BundleStore(state).pointer.current == "v-000000000000001"


def test_the_queue_does_not_wait_for_ever(
    pack: Packer, store: BundleStore, now: InstallContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    from exhibit.content.bundle.file_lock import exclusive

    monkeypatch.setattr("exhibit.content.bundle.install.LOCK_SECONDS", 0.3)
    with exclusive(store.install_lock(), 1, lambda: None):
        began = time.monotonic()
        with pytest.raises(RefusedError, match="Another installation has been under way"):
            install(pack(1), store, now, no_trial)
        assert time.monotonic() - began >= 0.3


# drawings and fonts are part of the trial

_SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">\n{}</svg>'


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        (
            "tower.svg",
            _SVG.format('<image xlink:href="/etc/hostname"/>').encode(),
            "tower.svg:2: <image> is not",
        ),
        (
            "tower.svg",
            "<svg><title>燈塔</title></svg>".encode("gbk"),
            "tower.svg:1: this drawing is not UTF-8",
        ),
        ("../fonts/x.ttf", b"no font", "fonts/x.ttf:1: this is no TrueType"),
        ("../fonts/x.ttf", b"\0\1\0\0" + bytes(400), "fonts/x.ttf:1: this font cannot be loaded"),
    ],
)
def test_a_drawing_or_font_that_means_no_good_is_not_installed(
    name: str,
    data: bytes,
    said: str,
    exhibition: Path,
    pack: Packer,
    store: BundleStore,
    capfd: pytest.CaptureFixture[str],
) -> None:
    path = exhibition / "illustrations" / name
    path.parent.mkdir(exist_ok=True)
    (exhibition / "fonts").mkdir(exist_ok=True)
    path.write_bytes(data)
    assert main(["install", str(pack(1)), "--state", str(store.root.parent)]) == 1
    assert said in capfd.readouterr().err
    assert store.names() == []
