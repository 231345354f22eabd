"""Real charts of every kind, with all their traps: gaps, breaks, forecasts, qualifiers, scopes."""

from exhibit.content.model import (
    Chart,
    Citation,
    Citations,
    Colour,
    Pair,
    Point,
    Qualifier,
    Quantity,
    Series,
    Side,
    Text,
    Unit,
)


def text(hant: str, en: str, hans: str = "") -> Text:
    return {"zh-Hant": hant, "en": en, "zh-Hans": hans or hant}


def cite(*ids: str) -> Citations:
    return tuple(Citation(id=id_) for id_ in ids)


UNITS = {
    unit.id: unit
    for unit in (
        Unit(id="yuan", name=text("元", "yuan"), kind="money"),
        Unit(id="person", name=text("名", "people"), one=text("名", "person"), kind="count"),
        Unit(id="resettled", name=text("人", "people"), kind="count"),
        Unit(id="share", name=text("", ""), kind="share"),
        Unit(id="mu", name=text("畝", "mu", "亩"), kind="measure"),
        Unit(id="pupil", name=text("名學生", "pupils", "名学生"), kind="count"),
        Unit(id="tonne", name=text("噸", "tonnes", "吨"), kind="measure"),
    )
}


def point(  # noqa: PLR0913  (a point has as many fields)
    date: str,
    value: float | None,
    source: str,
    qualifier: Qualifier = "exact",
    *,
    forecast: bool = False,
    gap: bool = False,
    scope: Text | None = None,
    label: Text | None = None,
    note: Text | None = None,
) -> Point:
    return Point(
        date=date,
        value=value,
        sources=cite(source),
        qualifier=qualifier,
        forecast=forecast,
        gap_before=gap,
        scope=scope,
        label=label,
        note=note,
    )


def series(id_: str, label: Text, *points: Point, colour: Colour | None = None) -> Series:
    return Series(id=id_, label=label, points=points, colour=colour)


BOTH = text("涪陵與萬州合計", "Fuling and Wanzhou together", "涪陵与万州合计")
FULING = text("只計涪陵", "Fuling alone", "只计涪陵")

HUAFON = Chart(
    id="huafon-output",
    kind="bar",
    title=text("華峰涪陵基地的產值", "Output of Huafon's Fuling base", "华峰涪陵基地的产值"),
    description=text(
        "2014年至2023年的產值，其中2016年是預測。", "Output from 2014 to 2023; 2016 is a forecast."
    ),
    unit="yuan",
    theme="industry",
    sources=cite("SRC36", "SRC38", "SRC39"),
    line=text(
        "九年之間，產值從24.5億元到超過330億元。",
        "From 2.45 billion yuan to more than 33 billion in nine years.",
    ),
    series=(
        series(
            "output",
            text("產值", "Output", "产值"),
            point("2014", 2.45e9, "SRC36"),
            point(
                "2016",
                10e9,
                "SRC36",
                "more_than",
                forecast=True,
                note=text("2015年5月的預測。", "Forecast made in May 2015."),
            ),
            point("2022", 30.2e9, "SRC38"),
            point("2023", 33e9, "SRC39", "more_than"),
        ),
    ),
    events=("huafon-2010", "huafon-chain-2024"),
    as_of="2024-04-29",
)

WANKAI = Chart(
    id="wankai-output",
    kind="bar",
    title=text("重慶萬凱的產值", "Output of Chongqing Wankai", "重庆万凯的产值"),
    description=text(
        "2021年約50億元，2022年106億元，2024年超過150億元。",
        "About 5 billion yuan in 2021 to more than 15 billion in 2024.",
    ),
    unit="yuan",
    sources=cite("SRC41", "SRC35"),
    series=(
        series(
            "output",
            text("產值", "Output", "产值"),
            point("2021", 5e9, "SRC41", "about"),
            point(
                "2022",
                10.6e9,
                "SRC41",
                note=text("另兩份報道作100億元。", "Two other reports give 10 billion yuan."),
            ),
            point("2024-07", 15e9, "SRC35", "more_than"),
        ),
    ),
    note=text(
        "2022年的數字各報道不一，最後一個是2024年7月所報的年產值。",
        "Reports differ for 2022; the last value is a year's output as reported in July 2024.",
    ),
)

INDUSTRY = Chart(
    id="fuling-industry",
    kind="bar",
    title=text(
        "涪陵工業與其中的材料產業", "Fuling's industry, and materials within it", "涪陵工业与其中的材料产业"
    ),
    description=text("2023年與2024年。", "2023 and 2024."),
    unit="yuan",
    sources=cite("SRC31", "SRC34", "SRC35"),
    series=(
        series(
            "all",
            text("規模以上工業", "Industry above designated size"),
            point("2023", 247.1e9, "SRC34"),
            point("2024", 270e9, "SRC31", "more_than"),
        ),
        series(
            "materials",
            text("材料產業", "Materials"),
            point("2023", 120.4e9, "SRC35"),
            point("2024", 138.8e9, "SRC31"),
        ),
    ),
)

GDP = Chart(
    id="fuling-gdp",
    kind="line",
    title=text("涪陵的地區生產總值", "Fuling's gross domestic product", "涪陵的地区生产总值"),
    description=text(
        "2016年，以及2021年至2024年；中間未找到可比的數字。",
        "2016, and 2021 to 2024; no comparable values were found between.",
    ),
    unit="yuan",
    sources=cite("SRC27", "SRC28", "SRC29", "SRC30", "SRC31"),
    series=(
        series(
            "gdp",
            text("地區生產總值", "GDP"),
            point("2016", 89.62e9, "SRC27"),
            point(
                "2020", None, "SRC82", note=text("只找到增速4.3%。", "Only the growth of 4.3 % was found.")
            ),
            point("2021", 140.274e9, "SRC28", gap=True),
            point("2022", 150.437e9, "SRC29"),
            point("2023", 162.6e9, "SRC30"),
            point("2024", 170e9, "SRC31", "more_than"),
        ),
    ),
    events=("wankai-2020",),
    note=text(
        "2018年以前的數字其後經過普查修訂，與後來的不能相連。",
        "Values before 2018 were revised by a census, so the line breaks.",
    ),
)

RESETTLED = Chart(
    id="people-resettled",
    kind="step",
    title=text("三峽庫區的移民", "People resettled for the Three Gorges", "三峡库区的移民"),
    description=text("累計移民人數，2001年至最後約130萬。", "Running total from 2001 to about 1.3 million."),
    unit="resettled",
    sources=cite("SRC46", "SRC47", "SRC49", "SRC51"),
    series=(
        series(
            "people",
            text("累計移民", "Running total"),
            point("2001-11-30", 418000, "SRC46"),
            point("2002-12-31", 645200, "SRC47"),
            point("2003-04", 700000, "SRC48", "more_than"),
            point("2006-09", 1160000, "SRC49"),
            point("2009-03", 1240000, "SRC50"),
            point("2016-09-19", 1300000, "SRC51", "about"),
        ),
    ),
    events=("filling-begins-2003", "agreements-2006", "level-175-2010"),
)

SUPPORT = Chart(
    id="national-support",
    kind="area",
    title=text(
        "全國對口支援三峽庫區", "National paired support for the reservoir area", "全国对口支援三峡库区"
    ),
    description=text(
        "累計引入資金，分經濟合作與社會公益兩項。", "Running totals of funds brought in, in two parts."
    ),
    unit="yuan",
    sources=cite("SRC18", "SRC19", "SRC20", "SRC22"),
    series=(
        series(
            "economic",
            text("經濟合作", "Economic cooperation", "经济合作"),
            point("2017-12-31", 224.694e9, "SRC20"),
            point("2023-08-30", 330.238e9, "SRC22"),
        ),
        series(
            "social",
            text("社會公益", "Public welfare", "社会公益"),
            point("2017-12-31", 7.34e9, "SRC20"),
            point("2023-08-30", 10.596e9, "SRC22"),
        ),
        series(
            "total",
            text("總計", "Total", "总计"),
            point("2005-12-31", 24.5e9, "SRC18"),
            point("2006-12", 27e9, "SRC19", "more_than"),
            point("2017-12-31", 232.034e9, "SRC20"),
            point("2023-08-30", 340.834e9, "SRC22"),
        ),
    ),
)

GRANTS = Chart(
    id="grants-by-report",
    kind="dots",
    title=text("無償援助，各份報道所說", "Grant aid, as each report states it", "无偿援助，各份报道所说"),
    description=text(
        "四份報道的累計數字，範圍不同，不相連。",
        "Running totals in four reports of different scope, not connected.",
    ),
    unit="yuan",
    sources=cite("SRC09", "SRC08", "SRC05", "SRC01"),
    series=(
        series(
            "grants",
            text("累計無償援助", "Grant aid so far"),
            point("2019-10-09", 471e6, "SRC09", scope=BOTH),
            point("2024-11-27", 496e6, "SRC08", scope=FULING),
            point("2025-12", 509e6, "SRC05", scope=FULING, note=text("兩份報道。", "In two reports.")),
            point("2025-12-29", 550e6, "SRC01", "more_than", scope=FULING),
        ),
    ),
    events=("meeting-2019",),
)

CADRES = Chart(
    id="cadres-units",
    kind="unit",
    title=text("掛職的年輕幹部", "Young cadres on secondment", "挂职的年轻干部"),
    description=text(
        "涪陵先後派往浙江的年輕幹部，超過390名。", "More than 390 young cadres went from Fuling to Zhejiang."
    ),
    unit="person",
    sources=cite("SRC01"),
    motif="person",
    series=(
        series(
            "cadres",
            text("涪陵派往浙江掛職", "Sent from Fuling to Zhejiang", "涪陵派往浙江挂职"),
            point("2025-12-29", 390, "SRC01", "more_than"),
        ),
    ),
)

QUARTER = Chart(
    id="industry-quarter",
    kind="proportion",
    title=text(
        "浙商佔涪陵工業的份額", "The share of Zhejiang firms in Fuling's industry", "浙商占涪陵工业的份额"
    ),
    description=text("約四分之一的工業產值。", "About a quarter of industrial output."),
    unit="share",
    sources=cite("SRC01"),
    rest=text("其他企業", "All other firms"),
    series=(
        series(
            "share",
            text("浙商企業的工業產值", "Industrial output of Zhejiang firms", "浙商企业的工业产值"),
            point("2025-12-29", 0.25, "SRC01", "about", label=text("約四分之一", "About a quarter")),
        ),
    ),
)

SCHOOL = Chart(
    id="school-before-after",
    kind="before_after",
    title=text("浙涪友誼學校", "Zhejiang-Fuling Friendship School", "浙涪友谊学校"),
    description=text(
        "校園從4.3畝到50畝，學生從超過1200名到超過2000名。",
        "Campus from 4.3 to 50 mu, pupils from more than 1,200 to more than 2,000.",
    ),
    unit="mu",
    theme="livelihood",
    sources=cite("SRC12"),
    pairs=(
        Pair(
            label=text("校園", "Campus", "校园"),
            before=Side(
                label=text("舊址", "Old site"), quantity=Quantity(value=4.3, unit="mu"), sources=cite("SRC12")
            ),
            after=Side(
                label=text("新校園", "New campus", "新校园"),
                quantity=Quantity(value=50, unit="mu"),
                sources=cite("SRC12"),
                as_of="2005",
            ),
        ),
        Pair(
            label=text("學生", "Pupils", "学生"),
            before=Side(
                label=text("舊址", "Old site"),
                quantity=Quantity(value=1200, unit="pupil", qualifier="more_than"),
                sources=cite("SRC12"),
            ),
            after=Side(
                label=text("新校園", "New campus", "新校园"),
                quantity=Quantity(value=2000, unit="pupil", qualifier="more_than"),
                sources=cite("SRC12"),
                as_of="2005",
            ),
        ),
    ),
    note=text("另一份報道說舊址「不足5畝」。", "Another report gives the old site as less than 5 mu."),
    events=("school-groundbreaking-2004",),
)

GRANTS_CHONGQING = Chart(
    id="chongqing-grants",
    kind="line",
    title=text("重慶庫區所得的無償援助", "Grants to Chongqing's part of the reservoir area"),
    description=text(
        "2018年底與2024年底的累計。", "Running totals at the end of 2018 and 2024, with a plan for 2030."
    ),
    unit="yuan",
    sources=cite("SRC21", "SRC24"),
    series=(
        series(
            "grants",
            text("累計", "Grants"),
            point("2018-12-31", 4.49e9, "SRC21"),
            point("2024-12-31", 6.6e9, "SRC24"),
            point("2026", 7.0e9, "SRC24", "about", forecast=True),
        ),
        series(
            "other",
            text("另一項", "Another measure"),
            point("2018", 2.1e9, "SRC21"),
            point("2019", 2.9e9, "SRC21"),
            point("2022", 3.3e9, "SRC24"),
            point("2023", 3.4e9, "SRC24"),
        ),
    ),
)

CHARTS = (
    HUAFON,
    WANKAI,
    INDUSTRY,
    GDP,
    GRANTS_CHONGQING,
    RESETTLED,
    SUPPORT,
    GRANTS,
    CADRES,
    QUARTER,
    SCHOOL,
)
