"""What is shown when content fails: the one before, at last the trouble page; and back again."""

from pathlib import Path

from exhibit.kiosk.content_source import ContentSelector, FolderSource


def folder(path: Path) -> Path:
    path.mkdir()
    (path / "exhibit.yaml").write_text("id: x\n", encoding="utf-8")
    return path


def test_it_shows_what_was_asked_for(tmp_path: Path) -> None:
    asked = folder(tmp_path / "asked")
    selector = ContentSelector(("--kiosk",), FolderSource(asked))
    assert selector.begin(0.0) == ("--kiosk", "--data", str(asked))


def test_after_a_fall_the_fallback_then_the_trouble_page(tmp_path: Path) -> None:
    asked, other = folder(tmp_path / "asked"), folder(tmp_path / "other")
    selector = ContentSelector(("--kiosk",), FolderSource(asked, other))
    selector.begin(0.0)
    assert selector.fall(1.0, "it failed", "3")
    assert selector.begin(1.0)[-1] == str(other)
    assert selector.fall(2.0, "it failed", "3")
    assert selector.begin(2.0) == ("--kiosk", "--trouble")
    assert selector.name == "the trouble page"
    assert not selector.fall(3.0, "even that", "3")


def test_without_a_fallback_the_trouble_page_is_next(tmp_path: Path) -> None:
    selector = ContentSelector((), FolderSource(folder(tmp_path / "asked"), tmp_path / "never made"))
    selector.begin(0.0)
    assert selector.fall(1.0, "it failed", "3")
    assert selector.begin(1.0) == ("--trouble",)


def test_half_an_hour_later_or_once_the_content_changed_it_tries_again(tmp_path: Path) -> None:
    asked = folder(tmp_path / "asked")
    selector = ContentSelector((), FolderSource(asked))
    selector.begin(0.0)
    selector.fall(1.0, "it failed", "3")
    selector.begin(1.0)
    assert selector.reason_to_change(60.0) == ""
    (asked / "exhibit.yaml").write_text("id: mended\n", encoding="utf-8")
    assert selector.reason_to_change(61.0) == ""
    assert selector.reason_to_change(90.0) == "other content is there"
    selector.rise()
    assert selector.begin(91.0)[-1] == str(asked)
    selector.fall(100.0, "it failed", "3")
    selector.begin(100.0)
    assert selector.reason_to_change(1800.0) == ""
    assert selector.reason_to_change(1901.0) == "what failed may work again"


def test_an_editors_folder_is_not_reloaded_under_a_visitors_hands(tmp_path: Path) -> None:
    asked = folder(tmp_path / "asked")
    selector = ContentSelector((), FolderSource(asked))
    selector.begin(0.0)
    (asked / "exhibit.yaml").write_text("id: changed\n", encoding="utf-8")
    assert selector.reason_to_change(60.0) == ""
