"""The dates of the first exhibition as a fixture: every dated fact with its precision and importance.

Where a fact names several dates, each is an item of its own, so the fixture is denser than the exhibition.
"""

from exhibit.content.text.days import day_of, days_in_month, last_day_of_year
from exhibit.layout.plan import TimelineItem

AXIS_FIRST_DAY = day_of(1991, 7)

# id, date, importance, theme, a short English name
DATED_FACTS: tuple[tuple[str, str, int, str, str], ...] = (
    ("S09", "199X", 2, "wider", "A million people have to move"),
    ("S05", "1992", 2, "pact", "The pact begins"),
    ("B01", "1992-03-27", 1, "pact", "The notice of 27 March"),
    ("B03", "1992-04-03", 3, "wider", "Congress passes the project"),
    ("B06", "1994", 1, "pact", "Seven cities, forty counties"),
    ("B07", "1994", 1, "industry", "Wahaha comes to Fuling"),
    ("B08", "1994-12-14", 3, "wider", "The project begins"),
    ("B10", "1996", 2, "pact", "East-west cooperation starts"),
    ("B11a", "1997-03-14", 3, "wider", "Chongqing approved"),
    ("B11b", "1997-06-18", 3, "wider", "Chongqing inaugurated"),
    ("B12", "1997-11-08", 3, "wider", "The river is closed off"),
    ("B14", "1999-05", 3, "wider", "Policy turns to moving out"),
    ("B15", "2000-01/2000-10", 3, "wider", "Western Development"),
    ("B17", "2002-11-06", 3, "wider", "Diversion channel closed"),
    ("B18", "2003-06-01", 1, "wider", "The reservoir begins to fill"),
    ("B19", "2004-05-19", 1, "livelihood", "Ground is broken for a school"),
    ("B21a", "2005-12", 1, "livelihood", "The school moves"),
    ("B22", "2006-05-20", 3, "wider", "The dam stands"),
    ("B23", "2006-10-27", 3, "wider", "156 metres"),
    ("B24", "2006-11-01", 2, "livelihood", "Passenger trains start"),
    ("B25", "2006-12-04", 3, "wider", "National conference"),
    ("B21b", "2007", 2, "livelihood", "Friendship School"),
    ("B21c", "2008-04-06", 2, "livelihood", "A letter to the pupils"),
    ("B26a", "2008-09", 3, "wider", "Trial filling"),
    ("B26b", "2008-11", 3, "wider", "172.8 metres"),
    ("B50", "2009-05-18", 3, "wider", "Underwater museum"),
    ("S15", "2010", 1, "industry", "From one tree to a forest"),
    ("B27", "2010-06", 1, "industry", "Huafon founded in Baitao"),
    ("S53", "2010", 1, "talent", "Yang Jun goes to Zhejiang"),
    ("B28", "2010-10-26", 1, "wider", "175 metres"),
    ("B29", "2011-05-18", 3, "wider", "Follow-up work plan"),
    ("B31", "2013-12-28", 2, "livelihood", "The first fast line"),
    ("B32", "2014-07-30", 3, "wider", "Cooperation plan"),
    ("B33", "2016", 3, "wider", "New guidance"),
    ("S41", "2018/..", 1, "livelihood", "Shuangxi is renewed"),
    ("B35a", "2018-08", 2, "industry", "Wankai signs"),
    ("B35b", "2019-01", 2, "industry", "Wankai starts building"),
    ("B36", "2019-10-08", 2, "pact", "A meeting in Chongqing"),
    ("B35c", "2020-03-25", 1, "industry", "Wankai in production"),
    ("B40", "2020-05-17", 3, "wider", "Western Development again"),
    ("B37", "2020-11-01", 3, "wider", "Final acceptance"),
    ("B38", "2021", 3, "wider", "East-west cooperation renamed"),
    ("B41a", "2021-11-26", 1, "industry", "Geely signs"),
    ("B42", "2022-03-29", 2, "industry", "Wankai is listed"),
    ("B41b", "2022-05-19", 2, "industry", "The battery plant starts"),
    ("B43", "2022-08-14", 2, "pact", "Thirtieth anniversary"),
    ("B44", "2023-08-30", 2, "industry", "A hundred private firms"),
    ("B45", "2023-10-20", 3, "wider", "Symposium in Wanzhou"),
    ("B46", "2024-04-29", 2, "industry", "Huafon's next chain"),
    ("S58", "2025-02", 1, "talent", "Wang Hang goes to Hangzhou"),
    ("B47", "2025-06-11", 3, "wider", "Symposium on support"),
    ("S30", "2025", 2, "industry", "Sixteen new projects"),
    ("S31", "2025", 2, "industry", "Nearly ten billion agreed"),
    ("S32", "2025", 2, "industry", "Where they aim"),
    ("S43", "2025", 2, "livelihood", "Looking forward to moving back"),
    ("S48", "2025", 1, "livelihood", "Free admission"),
    ("S49", "2025", 2, "livelihood", "Nearly 24,000 visits"),
    ("S56", "2025", 2, "talent", "Ten to seven cities"),
    ("S01", "2025-12-15", 1, "pact", "Signed by West Lake"),
)


def interval_of(date: str) -> tuple[int, int]:
    """Give the days of a date of this fixture; an open end counts as its beginning's year."""
    if "/" in date:
        start, end = date.split("/")
        first, last = interval_of(start)
        return first, last if end == ".." else interval_of(end)[1]
    if date.endswith("X"):
        decade = int(date[:-1]) * 10
        return day_of(decade), last_day_of_year(decade + 9)
    parts = [int(part) for part in date.split("-")]
    if len(parts) == 1:
        return day_of(parts[0]), last_day_of_year(parts[0])
    if len(parts) == 2:
        year, month = parts
        return day_of(year, month), day_of(year, month, days_in_month(year, month))
    return day_of(*parts), day_of(*parts)


def real_items() -> tuple[TimelineItem, ...]:
    """Give the fixture as items."""
    return tuple(
        TimelineItem(index, name, *interval_of(date), importance, theme)
        for index, (name, date, importance, theme, _) in enumerate(DATED_FACTS)
    )
