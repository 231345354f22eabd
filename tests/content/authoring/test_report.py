"""The page for editors says what is open, and is one plain file whatever the content holds."""

from pathlib import Path

from exhibit.content.authoring.report import page
from exhibit.content.authoring.sign_off import examine
from exhibit.content.compilation.load import LoadedExhibition, load


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def test_every_section_names_what_it_is_about(sample: Path, bare_assets: Path) -> None:
    change(sample / "figures.yaml", ", en: Height of the tower", "")
    change(sample / "events" / "all.yaml", "en: Rebuilt in stone", "en: Stone by stone it is rebuilt again")
    change(
        sample / "events" / "all.yaml",
        "  title: {zh-Hant: 燈自己亮, en: The light runs itself}\n",
        "  title: {zh-Hant: 燈自己亮, en: The light runs itself}\n"
        "  motif: lamp\n  notes:\n    - {zh-Hant: 一句, en: " + "word " * 119 + "<b>}\n",
    )
    change(
        sample / "sources.yaml",
        "- id: SRC1\n",
        "- {id: SRC9, title: Unread, publisher: {zh-Hant: 社, en: X}}\n- id: SRC1\n",
    )
    loaded = load(sample, assets=bare_assets)
    assert loaded.content is not None
    html = page(loaded, sample, {"automatic": {"en": ["The light", "runs itself"]}})
    assert "<title>燈塔 / The Lighthouse / 灯塔</title>" in html
    assert "no text in &#x27;en&#x27;" in html
    assert "Texts that are not translated: 1" in html
    assert "<td>rebuilt</td><td>Event.title</td><td>en</td><td>7</td><td>7</td>" in html
    assert "<td>automatic</td><td>Event.notes</td><td>en</td><td>120</td><td>120</td>" in html
    assert "<td>automatic</td><td>1987/..</td><td>lamp</td>" in html
    assert '<td>rebuilt</td><td>193X</td><td><span class="error">none</span></td>' in html
    assert '<td>SRC9</td><td>Unread</td><td><span class="warning">never</span></td>' in html
    assert "The light<br>runs itself" in html
    assert "<b>" not in html


def test_a_folder_that_cannot_be_read_still_gets_its_page(tmp_path: Path) -> None:
    html = page(load(tmp_path / "nowhere"), tmp_path / "nowhere")
    assert "<title>nowhere</title>" in html
    assert "this folder cannot be read" in html
    assert "Sign-off" not in html


def test_without_an_application_the_breaks_are_left_out(sample: Path, bare_assets: Path) -> None:
    assert "breaks into lines" not in page(load(sample, assets=bare_assets), sample)


def test_a_signed_entry_that_names_a_leader_is_pointed_out(sample: Path, bare_assets: Path) -> None:
    change(sample / "people.yaml", "- id: ada\n", "- id: ada\n  leader: true\n")
    change(
        sample / "events" / "all.yaml",
        "- id: first-light\n",
        "- id: first-light\n  review: {by: Lin Yue, date: 2026-11-24}\n",
    )
    entries = {item.name: item for item in examine(sample)}
    assert entries["event 'first-light'"].problem() is None
    draft = entries["theme 'tower'"].problem()
    assert draft is not None
    assert draft.message.startswith("theme 'tower' is a draft; it names ")
    assert draft.message.endswith(", a national leader")
    loaded = load(sample, assets=bare_assets)
    html = page(LoadedExhibition(loaded.content, loaded.problems, loaded.digest), sample)
    assert "signed off by Lin Yue on 2026-11-24" in html
    assert ", a national leader</td>" in html
