"""What the model's fields mean to an editor, where the model itself does not say so beside the field.

The model keeps the meanings that explain a rule; the plain ones stand here, so that it stays easy to survey.
"""

from exhibit.content import model as m
from exhibit.content.markers import Doc

_SCREEN_TEXT = "{zh-Hant: 山城, en: A mountain town}"
_DAY = "2025-12-29"
_ID = "Its id: letters, digits and hyphens, once in the whole exhibition."
_REVIEW = Doc(
    "Who signed it off, and when. Without it the entry is a draft.", "{by: Lin Yue, date: 2026-11-24}"
)
_AS_OF = Doc("The day for which the source gives it.", _DAY)
_SCOPE = Doc(
    "What is counted and what is not.", "{zh-Hant: 2025年簽約的22個項目, en: 22 projects signed in 2025}"
)
_NOTE = Doc("A remark in small letters.", "{zh-Hant: 從1992年算起, en: Counted from 1992}")
_FIGURES = Doc("Figures of figures.yaml that stand here, by id.", "[firms-290, visits-24000]")
_PLACES = Doc("Places of places.yaml, by id.", "[fuling, baitao]")
_PEOPLE = Doc("People of people.yaml, by id.", "[yang-jun]")
_PIXELS = Doc("In pixels of the painting's file.", "821")
_LABEL = Doc("Its name on the screen.", _SCREEN_TEXT)

MEANINGS: dict[type, dict[str, Doc]] = {
    m.OtherCount: {
        "quantity": Doc("The number as the other report gives it.", "{value: 23000, unit: visit}"),
        "as_of": _AS_OF,
        "scope": _SCOPE,
        "note": _NOTE,
    },
    m.Unit: {"id": Doc(_ID, "yuan")},
    m.Figure: {
        "id": Doc(_ID, "firms-290"),
        "quantity": Doc("The number with its unit and how exact it is.", "{value: 170億, unit: yuan}"),
        "as_of": _AS_OF,
        "scope": _SCOPE,
        "note": _NOTE,
        "theme": Doc("The theme that it belongs to, by id.", "industry"),
        "events": Doc("The events that it belongs to, by id.", "[huafon-2010]"),
        "other_counts": Doc("The same as other reports count it.", "[{quantity: …, sources: …}]"),
        "review": _REVIEW,
    },
    m.Picture: {
        "file": Doc("The photograph's name in media/.", "school.jpg"),
        "alt": Doc("What it shows, for those who cannot see it.", "{zh-Hant: 校門, en: The school gate}"),
        "credit": Doc("Who took it or owns it.", "{zh-Hant: 涪陵區檔案館, en: Fuling District Archives}"),
    },
    m.Relation: {"event": Doc("The other event, by id.", "huafon-2010")},
    m.Event: {
        "id": Doc(_ID, "huafon-2010"),
        "theme": Doc("The theme that it belongs to, by id.", "industry"),
        "title": Doc(
            "The heading of its card and leaf.", "{zh-Hant: 華峰到涪陵建園, en: Huafon builds in Fuling}"
        ),
        "summary": Doc("What happened, in one sentence; stands on the card.", _SCREEN_TEXT),
        "pictures": Doc("Photographs in media/.", "[{file: …, alt: …, credit: …}]"),
        "figures": _FIGURES,
        "chart": Doc("A chart of charts/ that stands on its leaf, by id.", "fuling-gdp"),
        "related": Doc("How it is tied to other events.", "[{event: huafon-2010, kind: led_to}]"),
        "places": _PLACES,
        "people": _PEOPLE,
        "valid_until": Doc("The last day an offer holds; afterwards it is told in the past.", _DAY),
        "review": _REVIEW,
    },
    m.Era: {
        "id": Doc(_ID, "promise"),
        "first": Doc("When it begins.", "1992"),
        "last": Doc("When it ends.", "2002"),
        "name": Doc("Its name on the scroll.", "{zh-Hant: 結約, en: The promise}"),
        "line": Doc("The era in one line.", _SCREEN_TEXT),
        "story": Doc("A paragraph about it.", _SCREEN_TEXT),
        "review": _REVIEW,
    },
    m.Note: {
        "id": Doc(_ID, "pact-strategy"),
        "title": Doc("Its heading.", _SCREEN_TEXT),
        "text": Doc("The fact, in one paragraph.", _SCREEN_TEXT),
        "motif": Doc("The paper-cut illustration's name in assets/illustrations.", "document"),
        "figures": _FIGURES,
        "places": _PLACES,
        "people": _PEOPLE,
        "review": _REVIEW,
    },
    m.Voice: {
        "person": Doc("Who said it, by id.", "yang-jun"),
        "text": Doc(
            "What was said, in reported speech.",
            "{zh-Hant: 她說，夜裡最安靜。, en: She says nights are quiet.}",
        ),
        "review": _REVIEW,
    },
    m.Change: {
        "before": Doc("How it was.", "{zh-Hant: 木塔, en: Wood}"),
        "after": Doc("How it is.", "{zh-Hant: 石塔, en: Stone}"),
    },
    m.Theme: {
        "id": Doc(_ID, "industry"),
        "kind": Doc("pact: the main line; theme: a theme with its panel; wider: the wider story.", "theme"),
        "name": Doc("Its name.", "{zh-Hant: 主線, en: The pact}"),
        "colour": Doc("Its colour, by name.", "ochre"),
        "icon": Doc("Its sign in assets/icons.", "theme_pact"),
        "change": Doc("From what to what.", "{before: …, after: …}"),
        "story": Doc("A paragraph about it, in its panel.", _SCREEN_TEXT),
        "figures": _FIGURES,
        "charts": Doc("Charts of charts/ in its panel, by id.", "[fuling-gdp]"),
        "notes": Doc("Facts without a date.", "[{id: …, title: …, text: …, sources: …}]"),
        "voices": Doc("What people said.", "[{person: …, text: …, sources: …}]"),
        "review": _REVIEW,
    },
    m.Point: {
        "date": Doc("When.", "2021"),
        "value": Doc("The number; empty where none was found, which leaves a gap.", "1402.74億"),
        "qualifier": Doc("How exact the source is. Always shown.", "about"),
        "scope": _SCOPE,
        "label": Doc("What stands beside it instead of the date.", _SCREEN_TEXT),
        "note": _NOTE,
    },
    m.Series: {
        "id": Doc(_ID, "gdp"),
        "label": _LABEL,
        "points": Doc("Its values, in time order.", "[{date: 2021, value: 1402.74億, sources: …}]"),
        "colour": Doc("Its colour, by name.", "ochre"),
    },
    m.Side: {
        "label": _LABEL,
        "quantity": Doc("The number with its unit.", "{value: 18, unit: metre}"),
        "as_of": _AS_OF,
    },
    m.Pair: {
        "label": _LABEL,
        "before": Doc("How it was.", "{label: …, quantity: …, sources: …}"),
        "after": Doc("How it is.", "{label: …, quantity: …, sources: …}"),
    },
    m.Chart: {
        "id": Doc(_ID, "fuling-gdp"),
        "kind": Doc("How it is drawn. proportion and unit need one value, before_after needs pairs.", "line"),
        "title": Doc("Its heading.", "{zh-Hant: 涪陵的地區生產總值, en: Gross domestic product of Fuling}"),
        "unit": Doc("The unit of its values, by id.", "yuan"),
        "theme": Doc("The theme that it belongs to, by id.", "wider"),
        "line": Doc("What it says, in one line.", _SCREEN_TEXT),
        "series": Doc("Its values.", "[{id: …, label: …, points: …}]"),
        "pairs": Doc("Its pairs, for before_after.", "[{label: …, before: …, after: …}]"),
        "note": Doc("A remark below it.", _SCREEN_TEXT),
        "as_of": _AS_OF,
        "review": _REVIEW,
    },
    m.Place: {
        "id": Doc(_ID, "fuling"),
        "name": Doc("Its name.", "{zh-Hant: 涪陵, en: Fuling}"),
        "kind": Doc("What kind of place it is.", "river_town"),
        "lon": Doc("Degrees east, roughly.", "107.39"),
        "lat": Doc("Degrees north, roughly.", "29.70"),
        "note": _NOTE,
    },
    m.Person: {
        "id": Doc(_ID, "yang-jun"),
        "name": Doc("The name.", "{zh-Hant: 楊軍, en: Yang Jun}"),
        "office": Doc("Office or occupation.", "{zh-Hant: 守塔人, en: Keeper}"),
        "as_of": Doc("The day for which the office is right.", _DAY),
    },
    m.Source: {
        "id": Doc(_ID, "SRC01"),
        "publisher": Doc("Who published it.", "{zh-Hant: 《重慶日報》, en: Chongqing Daily}"),
        "date": Doc("When it was published.", _DAY),
        "date_note": Doc("What is known of its date instead.", _SCREEN_TEXT),
        "url": Doc("The publisher's own address of it.", "https://example.org/article"),
        "citable": Doc("Whether entries may rest on it; write false for background reading.", "false"),
    },
    m.TotalsGroup: {
        "id": Doc(_ID, "livelihood"),
        "title": Doc("Its heading.", "{zh-Hant: 民生, en: Better lives}"),
        "figures": _FIGURES,
        "note": _NOTE,
    },
    m.Totals: {
        "title": Doc("The page's heading.", _SCREEN_TEXT),
        "groups": Doc("The figures, group by group.", "[{id: …, title: …, figures: …}]"),
        "last_line": Doc("The last line of the exhibition.", _SCREEN_TEXT),
        "note": Doc("A remark below.", _SCREEN_TEXT),
        "review": _REVIEW,
    },
    m.MapPage: {
        "title": Doc("The page's heading.", _SCREEN_TEXT),
        "line": Doc("What it shows, in one line.", _SCREEN_TEXT),
        "review": _REVIEW,
    },
    m.Language: {
        "tag": Doc("Its tag by BCP 47.", "zh-Hant"),
        "direction": Doc("ltr: written from left to right; rtl: from right to left.", "rtl"),
    },
    m.Span: {
        "first": Doc("Where the axis begins.", "1991-07"),
        "last": Doc("Where the axis ends.", "2025-12"),
    },
    m.Idle: {
        "seconds": Doc("Seconds without a touch after which it asks.", "60"),
        "countdown_seconds": Doc("Seconds it then waits before it starts again.", "30"),
        "han_per_minute": Doc("Reading speed: Chinese characters a minute.", "300"),
        "words_per_minute": Doc("Reading speed: words a minute.", "250"),
    },
    m.Exhibit: {
        "id": Doc(_ID, "shan-hai"),
        "version": Doc("The content's version, as you name it.", '"1"'),
        "title": Doc("The exhibition's title.", "{zh-Hant: 山海之約, en: A Pact of Mountains and Sea}"),
        "subtitle": Doc("The line below the title.", "{zh-Hant: 浙江與涪陵, en: Zhejiang and Fuling}"),
        "span": Doc("The time that the axis shows.", "{first: 1991-07, last: 2025-12}"),
        "languages": Doc("Its languages; the first is the one it starts in.", "[{tag: en, name: English}]"),
        "idle": Doc("When it asks whether anybody is still there.", "{seconds: 60}"),
        "about": Doc("What it rests on, on the page of sources.", _SCREEN_TEXT),
        "review": _REVIEW,
    },
    m.Box: {"x": _PIXELS, "y": _PIXELS, "width": _PIXELS, "height": _PIXELS},
    m.Find: {
        "id": Doc("Its name.", "gull"),
        "x": _PIXELS,
        "y": _PIXELS,
        "width": _PIXELS,
        "height": _PIXELS,
        "part": Doc("In which composition it is.", "portrait"),
    },
    m.Scroll: {
        "file": Doc("The painting's file in landscape/.", "scroll.webp"),
        "width": _PIXELS,
        "height": _PIXELS,
        "axis_y": _PIXELS,
        "horizon_y": _PIXELS,
        "finds": Doc("Small things to find.", "[{id: gull, x: 1, y: 1, width: 8, height: 8}]"),
    },
    m.Landscape: {
        "landscape": Doc("The composition for wide screens.", "{file: scroll.webp, …}"),
        "portrait": Doc("The composition for upright screens.", "{file: portrait.webp, …}"),
        "finds": Doc("Small things to find.", "[{id: gull, x: 1, y: 1, width: 8, height: 8}]"),
    },
}
"""The meanings by class and field; a field that the model explains itself is not in here."""
