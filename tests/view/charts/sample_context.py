"""A chart's context for the tests: real formats, words and palettes, own events and sources."""

from pathlib import Path

from exhibit.content.model import Citation
from exhibit.content.text.formats import Formats
from exhibit.view.charts.context import ChartContext, ChartEvent, FormatterChartLanguage
from exhibit.view.look.interface_words import load_words
from exhibit.view.style import CONTRAST, FULL_MOTION, LESS_MOTION, NORMAL, ScreenSize, sizes_for
from exhibit.view.text import TextRecord, Typesetter
from tests.view.charts.sample_charts import UNITS

ROOT = Path(__file__).parents[3]
LANGUAGES = ("zh-Hant", "zh-Hans", "en")
FORMATS = Formats.read(ROOT / "assets" / "language" / "formats")

WORDS = load_words((ROOT / "assets" / "strings",), LANGUAGES)

_PUBLISHERS = {
    "zh-Hant": {
        "SRC01": "重慶日報",
        "SRC09": "新華社",
        "SRC36": "華峰集團內刊",
        "SRC51": "新華社 / 中國日報",
    },
    "zh-Hans": {
        "SRC01": "重庆日报",
        "SRC09": "新华社",
        "SRC36": "华峰集团内刊",
        "SRC51": "新华社 / 中国日报",
    },
    "en": {
        "SRC01": "Chongqing Daily",
        "SRC09": "Xinhua",
        "SRC36": "Huafon house magazine",
        "SRC51": "Xinhua / China Daily",
    },
}
_DATES = {"SRC01": "2025-12-29", "SRC09": "2019-10-09", "SRC36": "2015-05", "SRC51": "2016-09-19"}
_OTHER = {"zh-Hant": "涪陵區統計局", "zh-Hans": "涪陵区统计局", "en": "Fuling Bureau of Statistics"}

_EVENTS = {
    "huafon-2010": ("2010", "ochre", "華峰到涪陵建園", "华峰到涪陵建园", "Huafon builds its park"),
    "huafon-chain-2024": (
        "2024-04-28",
        "ochre",
        "138萬噸項目開工",
        "138万吨项目开工",
        "A 1.38 Mt project begins",
    ),
    "wankai-2020": ("2020-03-25", "ochre", "萬凱一期投產", "万凯一期投产", "Wankai starts production"),
    "filling-begins-2003": (
        "2003-06-01",
        "stone",
        "水庫開始蓄水",
        "水库开始蓄水",
        "The reservoir begins to fill",
    ),
    "agreements-2006": ("2006-06-20", "ink", "浙江與庫區簽約", "浙江与库区签约", "Zhejiang signs agreements"),
    "level-175-2010": ("2010-10-26", "stone", "蓄水到175米", "蓄水到175米", "The water reaches 175 metres"),
    "meeting-2019": (
        "2019-10-09",
        "ink",
        "浙渝對口支援會議",
        "浙渝对口支援会议",
        "Meeting on paired support",
    ),
    "school-groundbreaking-2004": (
        "2004",
        "green",
        "友誼學校奠基",
        "友谊学校奠基",
        "Friendship School begun",
    ),
}


class SampleSources:
    """Says a citation in one line."""

    def __init__(self, says: FormatterChartLanguage, tag: str) -> None:
        self._says = says
        self._tag = tag

    def __call__(self, citation: Citation) -> str:
        publisher = _PUBLISHERS[self._tag].get(citation.id, _OTHER[self._tag])
        date = self._says.date(_DATES.get(citation.id, "2022-04-11"))
        return f"{publisher}，{date}" if self._tag.startswith("zh") else f"{publisher}, {date}"


def context(
    tag: str = "zh-Hant",
    *,
    hue: str = "ochre",
    body_px: float = 26.0,
    contrast: bool = False,
    still: bool = False,
    log: list[TextRecord] | None = None,
) -> ChartContext:
    """The context of one moment; `body_px` scales every size with it."""
    says = FormatterChartLanguage(FORMATS.language(tag), UNITS)
    place = ("zh-Hant", "zh-Hans", "en").index(tag) + 2
    events = {id_: ChartEvent(id_, str(row[place]), row[0], row[1]) for id_, row in _EVENTS.items()}
    return ChartContext(
        typesetter=Typesetter(tag, log),
        palette=CONTRAST if contrast else NORMAL,
        sizes=sizes_for(ScreenSize(1920, 1080), body_px / 26.0),
        motion=LESS_MOTION if still else FULL_MOTION,
        say=says,
        words=WORDS[tag],
        source_line=SampleSources(says, tag),
        events=events,
        hue=hue,
        fallback=("zh-Hant", "en"),
    )
