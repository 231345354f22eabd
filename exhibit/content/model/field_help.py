"""What the model's fields mean to an editor, where the model itself does not say so beside the field.

The model keeps the meanings that explain a rule; the plain ones stand here, so that it stays easy to survey.
"""

from exhibit.content import model as m
from exhibit.content.model.field_markers import FieldHelp

_SCREEN_TEXT = "{zh-Hant: 山城, en: A mountain town}"
_DAY = "2025-12-29"
_ID = "Its id: letters, digits and hyphens, once in the whole exhibition."
_REVIEW = FieldHelp(
    "Who signed it off, and when. Without it the entry is a draft.", "{by: Lin Yue, date: 2026-11-24}"
)
_AS_OF = FieldHelp("The day for which the source gives it.", _DAY)
_SCOPE = FieldHelp(
    "What is counted and what is not.", "{zh-Hant: 2025年簽約的22個項目, en: 22 projects signed in 2025}"
)
_NOTE = FieldHelp("A remark in small letters.", "{zh-Hant: 從1992年算起, en: Counted from 1992}")
_FIGURES = FieldHelp("Figures of figures.yaml that stand here, by id.", "[firms-290, visits-24000]")
_PLACES = FieldHelp("Places of places.yaml, by id.", "[fuling, baitao]")
_PEOPLE = FieldHelp("People of people.yaml, by id.", "[yang-jun]")
_PIXELS = FieldHelp("In pixels of the painting's file.", "821")
_LABEL = FieldHelp("Its name on the screen.", _SCREEN_TEXT)

FIELD_HELP: dict[type, dict[str, FieldHelp]] = {
    m.OtherCount: {
        "quantity": FieldHelp("The number as the other report gives it.", "{value: 23000, unit: visit}"),
        "as_of": _AS_OF,
        "scope": _SCOPE,
        "note": _NOTE,
    },
    m.Unit: {"id": FieldHelp(_ID, "yuan")},
    m.Figure: {
        "id": FieldHelp(_ID, "firms-290"),
        "quantity": FieldHelp("The number with its unit and how exact it is.", "{value: 170億, unit: yuan}"),
        "as_of": _AS_OF,
        "scope": _SCOPE,
        "note": _NOTE,
        "theme": FieldHelp("The theme that it belongs to, by id.", "industry"),
        "events": FieldHelp("The events that it belongs to, by id.", "[huafon-2010]"),
        "other_counts": FieldHelp("The same as other reports count it.", "[{quantity: …, sources: …}]"),
        "review": _REVIEW,
    },
    m.Picture: {
        "file": FieldHelp("The photograph's name in media/.", "school.jpg"),
        "alt": FieldHelp(
            "What it shows, for those who cannot see it.", "{zh-Hant: 校門, en: The school gate}"
        ),
        "credit": FieldHelp(
            "Who took it or owns it.", "{zh-Hant: 涪陵區檔案館, en: Fuling District Archives}"
        ),
    },
    m.Relation: {"event": FieldHelp("The other event, by id.", "huafon-2010")},
    m.Event: {
        "id": FieldHelp(_ID, "huafon-2010"),
        "theme": FieldHelp("The theme that it belongs to, by id.", "industry"),
        "title": FieldHelp(
            "The heading of its card and leaf.", "{zh-Hant: 華峰到涪陵建園, en: Huafon builds in Fuling}"
        ),
        "summary": FieldHelp("What happened, in one sentence; stands on the card.", _SCREEN_TEXT),
        "pictures": FieldHelp("Photographs in media/.", "[{file: …, alt: …, credit: …}]"),
        "figures": _FIGURES,
        "chart": FieldHelp("A chart of charts/ that stands on its leaf, by id.", "fuling-gdp"),
        "related": FieldHelp("How it is tied to other events.", "[{event: huafon-2010, kind: led_to}]"),
        "places": _PLACES,
        "people": _PEOPLE,
        "valid_until": FieldHelp("The last day an offer holds; afterwards it is told in the past.", _DAY),
        "review": _REVIEW,
    },
    m.Era: {
        "id": FieldHelp(_ID, "promise"),
        "first": FieldHelp("When it begins.", "1992"),
        "last": FieldHelp("When it ends.", "2002"),
        "name": FieldHelp("Its name on the scroll.", "{zh-Hant: 結約, en: The promise}"),
        "line": FieldHelp("The era in one line.", _SCREEN_TEXT),
        "story": FieldHelp("A paragraph about it.", _SCREEN_TEXT),
        "review": _REVIEW,
    },
    m.Note: {
        "id": FieldHelp(_ID, "pact-strategy"),
        "title": FieldHelp("Its heading.", _SCREEN_TEXT),
        "text": FieldHelp("The fact, in one paragraph.", _SCREEN_TEXT),
        "motif": FieldHelp("The paper-cut illustration's name in assets/illustrations.", "document"),
        "figures": _FIGURES,
        "places": _PLACES,
        "people": _PEOPLE,
        "review": _REVIEW,
    },
    m.Voice: {
        "person": FieldHelp("Who said it, by id.", "yang-jun"),
        "text": FieldHelp(
            "What was said, in reported speech.",
            "{zh-Hant: 她說，夜裡最安靜。, en: She says nights are quiet.}",
        ),
        "review": _REVIEW,
    },
    m.Change: {
        "before": FieldHelp("How it was.", "{zh-Hant: 木塔, en: Wood}"),
        "after": FieldHelp("How it is.", "{zh-Hant: 石塔, en: Stone}"),
    },
    m.Theme: {
        "id": FieldHelp(_ID, "industry"),
        "kind": FieldHelp(
            "pact: the main line; theme: a theme with its panel; wider: the wider story.", "theme"
        ),
        "name": FieldHelp("Its name.", "{zh-Hant: 主線, en: The pact}"),
        "colour": FieldHelp("Its colour, by name.", "ochre"),
        "icon": FieldHelp("Its sign in assets/icons.", "theme_pact"),
        "change": FieldHelp("From what to what.", "{before: …, after: …}"),
        "story": FieldHelp("A paragraph about it, in its panel.", _SCREEN_TEXT),
        "figures": _FIGURES,
        "charts": FieldHelp("Charts of charts/ in its panel, by id.", "[fuling-gdp]"),
        "notes": FieldHelp("Facts without a date.", "[{id: …, title: …, text: …, sources: …}]"),
        "voices": FieldHelp("What people said.", "[{person: …, text: …, sources: …}]"),
        "review": _REVIEW,
    },
    m.Point: {
        "date": FieldHelp("When.", "2021"),
        "value": FieldHelp("The number; empty where none was found, which leaves a gap.", "1402.74億"),
        "qualifier": FieldHelp("How exact the source is. Always shown.", "about"),
        "scope": _SCOPE,
        "label": FieldHelp("What stands beside it instead of the date.", _SCREEN_TEXT),
        "note": _NOTE,
    },
    m.Series: {
        "id": FieldHelp(_ID, "gdp"),
        "label": _LABEL,
        "points": FieldHelp("Its values, in time order.", "[{date: 2021, value: 1402.74億, sources: …}]"),
        "colour": FieldHelp("Its colour, by name.", "ochre"),
    },
    m.Side: {
        "label": _LABEL,
        "quantity": FieldHelp("The number with its unit.", "{value: 18, unit: metre}"),
        "as_of": _AS_OF,
    },
    m.Pair: {
        "label": _LABEL,
        "before": FieldHelp("How it was.", "{label: …, quantity: …, sources: …}"),
        "after": FieldHelp("How it is.", "{label: …, quantity: …, sources: …}"),
    },
    m.Chart: {
        "id": FieldHelp(_ID, "fuling-gdp"),
        "kind": FieldHelp(
            "How it is drawn. proportion and unit need one value, before_after needs pairs.", "line"
        ),
        "title": FieldHelp(
            "Its heading.", "{zh-Hant: 涪陵的地區生產總值, en: Gross domestic product of Fuling}"
        ),
        "unit": FieldHelp("The unit of its values, by id.", "yuan"),
        "theme": FieldHelp("The theme that it belongs to, by id.", "wider"),
        "line": FieldHelp("What it says, in one line.", _SCREEN_TEXT),
        "series": FieldHelp("Its values.", "[{id: …, label: …, points: …}]"),
        "pairs": FieldHelp("Its pairs, for before_after.", "[{label: …, before: …, after: …}]"),
        "note": FieldHelp("A remark below it.", _SCREEN_TEXT),
        "as_of": _AS_OF,
        "review": _REVIEW,
    },
    m.Place: {
        "id": FieldHelp(_ID, "fuling"),
        "name": FieldHelp("Its name.", "{zh-Hant: 涪陵, en: Fuling}"),
        "kind": FieldHelp("What kind of place it is.", "river_town"),
        "lon": FieldHelp("Degrees east, roughly.", "107.39"),
        "lat": FieldHelp("Degrees north, roughly.", "29.70"),
        "note": _NOTE,
    },
    m.Person: {
        "id": FieldHelp(_ID, "yang-jun"),
        "name": FieldHelp("The name.", "{zh-Hant: 楊軍, en: Yang Jun}"),
        "office": FieldHelp("Office or occupation.", "{zh-Hant: 守塔人, en: Keeper}"),
        "as_of": FieldHelp("The day for which the office is right.", _DAY),
    },
    m.Source: {
        "id": FieldHelp(_ID, "SRC01"),
        "publisher": FieldHelp("Who published it.", "{zh-Hant: 《重慶日報》, en: Chongqing Daily}"),
        "date": FieldHelp("When it was published.", _DAY),
        "date_note": FieldHelp("What is known of its date instead.", _SCREEN_TEXT),
        "url": FieldHelp("The publisher's own address of it.", "https://example.org/article"),
        "citable": FieldHelp("Whether entries may rest on it; write false for background reading.", "false"),
    },
    m.TotalsGroup: {
        "id": FieldHelp(_ID, "livelihood"),
        "title": FieldHelp("Its heading.", "{zh-Hant: 民生, en: Better lives}"),
        "figures": _FIGURES,
        "note": _NOTE,
    },
    m.Totals: {
        "title": FieldHelp("The page's heading.", _SCREEN_TEXT),
        "groups": FieldHelp("The figures, group by group.", "[{id: …, title: …, figures: …}]"),
        "last_line": FieldHelp("The last line of the exhibition.", _SCREEN_TEXT),
        "note": FieldHelp("A remark below.", _SCREEN_TEXT),
        "review": _REVIEW,
    },
    m.MapPage: {
        "title": FieldHelp("The page's heading.", _SCREEN_TEXT),
        "line": FieldHelp("What it shows, in one line.", _SCREEN_TEXT),
        "review": _REVIEW,
    },
    m.Language: {
        "tag": FieldHelp("Its tag by BCP 47.", "zh-Hant"),
        "direction": FieldHelp("ltr: written from left to right; rtl: from right to left.", "rtl"),
    },
    m.Span: {
        "first": FieldHelp("Where the axis begins.", "1991-07"),
        "last": FieldHelp("Where the axis ends.", "2025-12"),
    },
    m.Idle: {
        "seconds": FieldHelp("Seconds without a touch after which it asks.", "60"),
        "countdown_seconds": FieldHelp("Seconds it then waits before it starts again.", "30"),
        "han_per_minute": FieldHelp("Reading speed: Chinese characters a minute.", "300"),
        "words_per_minute": FieldHelp("Reading speed: words a minute.", "250"),
    },
    m.Gauge: {"event": FieldHelp("The event that a tap opens, by id.", "level-156-2006")},
    m.GroundLine: {
        "note": FieldHelp(
            "What the line is and what it is not; always stands beside it.",
            "{zh-Hant: 迄今最高水位, en: Highest level reached so far}",
        ),
        "before": FieldHelp(
            "What stands there before the first point.", "{zh-Hant: 舊河道, en: the old river}"
        ),
        "gauges": FieldHelp("Marks that open an event.", "[{date: 2006-10-27, event: level-156-2006}]"),
    },
    m.Exhibit: {
        "ground": FieldHelp("What the ground under the axis shows.", "{chart: …, series: …, note: …}"),
        "id": FieldHelp(_ID, "shan-hai"),
        "version": FieldHelp("The content's version, as you name it.", '"1"'),
        "title": FieldHelp("The exhibition's title.", "{zh-Hant: 山海之約, en: A Pact of Mountains and Sea}"),
        "subtitle": FieldHelp("The line below the title.", "{zh-Hant: 浙江與涪陵, en: Zhejiang and Fuling}"),
        "span": FieldHelp("The time that the axis shows.", "{first: 1991-07, last: 2025-12}"),
        "languages": FieldHelp(
            "Its languages; the first is the one it starts in.", "[{tag: en, name: English}]"
        ),
        "idle": FieldHelp("When it asks whether anybody is still there.", "{seconds: 60}"),
        "about": FieldHelp("What it rests on, on the page of sources.", _SCREEN_TEXT),
        "review": _REVIEW,
    },
    m.Box: {"x": _PIXELS, "y": _PIXELS, "width": _PIXELS, "height": _PIXELS},
    m.Hotspot: {
        "id": FieldHelp("Its name.", "gull"),
        "x": _PIXELS,
        "y": _PIXELS,
        "width": _PIXELS,
        "height": _PIXELS,
        "part": FieldHelp("In which composition it is.", "portrait"),
    },
    m.GroundSection: {
        "file": FieldHelp("The picture's file in landscape/, as wide as the painting.", "section.webp"),
        "height": _PIXELS,
    },
    m.Panorama: {
        "file": FieldHelp("The painting's file in landscape/.", "scroll.webp"),
        "width": _PIXELS,
        "height": _PIXELS,
        "axis_y": _PIXELS,
        "horizon_y": _PIXELS,
        "section": FieldHelp("The ground below the axis.", "{file: section.webp, height: 236, …}"),
        "finds": FieldHelp("Small things to find.", "[{id: gull, x: 1, y: 1, width: 8, height: 8}]"),
    },
    m.Landscape: {
        "landscape": FieldHelp("The composition for wide screens.", "{file: scroll.webp, …}"),
        "portrait": FieldHelp("The composition for upright screens.", "{file: portrait.webp, …}"),
        "finds": FieldHelp("Small things to find.", "[{id: gull, x: 1, y: 1, width: 8, height: 8}]"),
    },
}
"""The meanings by class and field; a field that the model explains itself is not in here."""
