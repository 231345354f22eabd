"""What a visitor sees where nothing can be shown."""

from pathlib import Path

from exhibit.view.text import TextRecord
from exhibit.view.trouble import TroublePage
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
