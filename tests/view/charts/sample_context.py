"""A chart's context for the tests: the real fonts, formats and palettes; words and events of the tests' own."""

from pathlib import Path

from exhibit.content.formats import Formats
from exhibit.content.model import Citation
from exhibit.view.charts.context import ChartContext, ChartEvent, LanguageSays
from exhibit.view.style import CONTRAST, FULL_MOTION, LESS_MOTION, NORMAL, Screen, sizes_for
from exhibit.view.text import TextRecord, Typesetter
from tests.view.charts.sample_charts import UNITS

ROOT = Path(__file__).parents[3]
LANGUAGES = ("zh-Hant", "zh-Hans", "en")
FORMATS = Formats.read(ROOT / "assets" / "language" / "formats")

WORDS = {
    "zh-Hant": {
        "chart.table": "看數據表",
        "chart.chart": "看圖表",
        "chart.forecast": "預測",
        "chart.no_value": "未找到數字",
        "chart.gap": "未找到可比的數字",
        "chart.tap": "點一個數值，看它的日期、範圍和出處。",
        "chart.unit": "單位：{unit}",
        "chart.as_of": "截至{date}",
        "chart.each": "每個小人代表{quantity}",
        "chart.and_more": "虛線的小人：不止此數，確數未見報道",
        "chart.rest": "其餘：{name}",
        "chart.date": "日期",
        "chart.value": "數值",
        "chart.scope": "範圍與說明",
        "chart.source": "出處",
    },
    "zh-Hans": {
        "chart.table": "看数据表",
        "chart.chart": "看图表",
        "chart.forecast": "预测",
        "chart.no_value": "未找到数字",
        "chart.gap": "未找到可比的数字",
        "chart.tap": "点一个数值，看它的日期、范围和出处。",
        "chart.unit": "单位：{unit}",
        "chart.as_of": "截至{date}",
        "chart.each": "每个小人代表{quantity}",
        "chart.and_more": "虚线的小人：不止此数，确数未见报道",
        "chart.rest": "其余：{name}",
        "chart.date": "日期",
        "chart.value": "数值",
        "chart.scope": "范围与说明",
        "chart.source": "出处",
    },
    "en": {
        "chart.table": "Show as a table",
        "chart.chart": "Show as a chart",
        "chart.forecast": "Forecast",
        "chart.no_value": "No value found",
        "chart.gap": "No comparable values found",
        "chart.tap": "Tap a value to see its date, scope and source.",
        "chart.unit": "In {unit}",
        "chart.as_of": "As of {date}",
        "chart.each": "Each figure stands for {quantity}",
        "chart.and_more": "The dashed figure: more than these, the exact number was not reported",
        "chart.rest": "The rest: {name}",
        "chart.date": "Date",
        "chart.value": "Value",
        "chart.scope": "Scope and notes",
        "chart.source": "Source",
    },
}

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


class SampleWords:
    """Looks words up in one of the tables above."""

    def __init__(self, tag: str) -> None:
        self._table = WORDS[tag]

    def __call__(self, key: str, **values: object) -> str:
        return self._table[key].format(**values)


class SampleSources:
    """Says a citation in one line."""

    def __init__(self, says: LanguageSays, tag: str) -> None:
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
    says = LanguageSays(FORMATS.language(tag), UNITS)
    place = ("zh-Hant", "zh-Hans", "en").index(tag) + 2
    events = {id_: ChartEvent(id_, str(row[place]), row[0], row[1]) for id_, row in _EVENTS.items()}
    return ChartContext(
        typesetter=Typesetter(tag, log),
        palette=CONTRAST if contrast else NORMAL,
        sizes=sizes_for(Screen(1920, 1080), body_px / 26.0),
        motion=LESS_MOTION if still else FULL_MOTION,
        say=says,
        words=SampleWords(tag),
        source_line=SampleSources(says, tag),
        events=events,
        hue=hue,
        fallback=("zh-Hant", "en"),
    )
