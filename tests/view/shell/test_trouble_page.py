"""What a visitor sees where nothing can be shown."""

import os
import shutil
import sys
from pathlib import Path

import pytest

from exhibit.app import DATA
from exhibit.view.shell.trouble_page import TroublePage
from exhibit.view.text import TextRecord
from tests.view.conftest import Opener
from tests.view.walking import cut, drawn_by, foreign, overlapping


def test_an_unreadable_exhibition_shows_a_calm_page_in_all_languages(open_at: Opener, tmp_path: Path) -> None:
    (tmp_path / "exhibit.yaml").write_text("title: [", encoding="utf-8")
    for size in ((1920, 1080), (1080, 1920), (1280, 800)):
        log: list[TextRecord] = []
        exhibition = open_at(*size, log=log, data=tmp_path)
        assert isinstance(exhibition.window, TroublePage)
        exhibition.window.show()
        records = drawn_by(log, exhibition.window)
        said = " ".join(record.text for record in records)
        assert "長卷稍後再展開" in said
        assert "长卷稍后再展开" in said
        assert "The scroll will be back in a moment" in said
        assert "nothing can be shown" in said
        assert not [*foreign(records), *cut(records), *overlapping(records)]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other rights")
def test_a_folder_without_rights_shows_it_too(open_at: Opener, tmp_path: Path) -> None:
    locked = tmp_path / "locked"
    shutil.copytree(DATA, locked)
    tmp_path.chmod(0o755)
    for above in tmp_path.parents[:3]:
        above.chmod(above.stat().st_mode | 0o055)
    locked.chmod(0)
    as_root = os.geteuid() == 0
    if as_root:  # for whom there are no locked folders
        os.seteuid(65534)
    try:
        exhibition = open_at(data=locked)
    finally:
        if as_root:
            os.seteuid(0)
        locked.chmod(0o755)
    assert isinstance(exhibition.window, TroublePage)
    assert [problem.message for problem in exhibition.loaded.problems] == [
        "this folder cannot be read: Permission denied"
    ]
