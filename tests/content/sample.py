"""A small, complete exhibition of another subject than ours, a lighthouse, with every room filled."""

from pathlib import Path

FILES = {
    "exhibit.yaml": """\
id: lighthouse
version: "1"
title: {zh-Hant: 燈塔, en: The Lighthouse}
subtitle: {zh-Hant: 一座塔的一百年, en: A hundred years of one tower}
promise: {zh-Hant: 有人守著光。, en: Somebody kept the light.}
seal: 燈塔之光
span: {first: "1899", last: "2000"}
languages:
  - {tag: zh-Hant, name: 繁體中文, fallback: [zh-Hans, en]}
  - {tag: zh-Hans, name: 简体中文, derive_from: zh-Hant, fallback: [zh-Hant, en]}
  - {tag: en, name: English, fallback: [zh-Hant]}
themes: [tower, keepers]
attract: [height]
idle: {seconds: 60, countdown_seconds: 30}
palette: {ochre: "#BD6813"}
style: museum
""",
    "themes/tower.yaml": """\
id: tower
kind: theme
name: {zh-Hant: 塔, en: The tower}
chip: {zh-Hant: 塔, en: Tower}
line: {zh-Hant: 從木到石。, en: From wood to stone.}
colour: ochre
icon: tower
change:
  before: {zh-Hant: 木塔, en: Wood}
  after: {zh-Hant: 石塔, en: Stone}
figures: [height]
charts: [visitors, share, beds, lamp]
notes:
  - id: stone
    title: {zh-Hant: 石頭, en: The stone}
    text: {zh-Hant: 石頭來自山上。, en: The stone came from the hill.}
    sources: [{id: SRC1, locator: p. 3}]
voices:
  - person: ada
    text: {zh-Hant: 她說，夜裡最安靜。, en: She says the nights were the quietest.}
    sources: [{id: SRC1, locator: p. 9}]
sources: [{id: SRC1}]
""",
    "themes/keepers.yaml": """\
id: keepers
kind: wider
name: {zh-Hant: 守塔人, en: The keepers}
chip: {zh-Hant: 人, en: Keepers}
line: {zh-Hant: 三代人。, en: Three generations.}
colour: stone
icon: person
""",
    "events/all.yaml": """\
- id: first-light
  date: 1900-05-01
  theme: tower
  importance: 1
  title: {zh-Hant: 第一次點燈, en: The first light}
  summary: {zh-Hant: 燈塔第一次亮起。, en: The lamp is lit for the first time.}
  sources: [{id: SRC1, locator: p. 1}]
  figures: [height]
  chart: visitors
  places: [cape]
  people: [ada]
  pictures:
    - file: tower.png
      alt: {zh-Hant: 石塔, en: The stone tower}
      credit: {zh-Hant: 檔案館, en: The archive}
  related:
    - {event: automatic, kind: led_to}
- id: rebuilt
  date: 193X
  theme: tower
  importance: 2
  title: {zh-Hant: 重建, en: Rebuilt in stone}
  summary: {zh-Hant: 木塔換成了石塔。, en: Stone takes the place of wood.}
  sources: [{id: SRC1, locator: p. 5}]
- id: automatic
  date: 1987/..
  theme: keepers
  importance: 1
  title: {zh-Hant: 燈自己亮, en: The light runs itself}
  summary: {zh-Hant: 最後一位守塔人離開了。, en: The last keeper leaves.}
  sources: [{id: SRC2}]
  related:
    - {event: rebuilt, kind: see_also}
""",
    "eras.yaml": """\
- id: fire
  first: "1899"
  last: "1949"
  name: {zh-Hant: 火, en: Fire}
  line: {zh-Hant: 燈用油點亮。, en: The lamp burns oil.}
- id: wire
  first: "1950"
  last: "2000"
  name: {zh-Hant: 電, en: Wire}
  line: {zh-Hant: 電線接上了燈塔。, en: A cable reaches the tower.}
""",
    "figures.yaml": """\
- id: height
  label: {zh-Hant: 塔高, en: Height of the tower}
  quantity: {value: 32, unit: metre}
  sources: [{id: SRC1, locator: p. 2}]
  as_of: "1900"
- id: visits
  label: {zh-Hant: 一年的參觀人次, en: Visits in a year}
  quantity: {value: 2.4萬, unit: visit, qualifier: more_than}
  sources: [{id: SRC2, locator: p. 4}]
  as_of: "1999"
  other_counts:
    - quantity: {value: 23000, unit: visit, qualifier: about}
      sources: [{id: SRC1, locator: p. 8}]
- id: promised
  label: {zh-Hant: 答應的錢, en: Money promised}
  quantity: {value: 170億, unit: yuan, qualifier: more_than}
  sources: [{id: SRC2, locator: p. 6}]
  as_of: "1999"
  pledge: true
""",
    "charts/visitors.yaml": """\
id: visitors
kind: line
title: {zh-Hant: 參觀人次, en: Visits}
description: {zh-Hant: 三年的參觀人次。, en: Visits in three years.}
unit: visit
sources: [{id: SRC2, locator: p. 4}]
series:
  - id: all
    label: {zh-Hant: 全部, en: All}
    points:
      - {date: "1997", value: 20000, sources: [{id: SRC2, locator: p. 4}]}
      - {date: "1998", value: null, sources: [{id: SRC2, locator: p. 4}]}
      - {date: "1999", value: 2.4萬, qualifier: more_than, sources: [{id: SRC2, locator: p. 4}]}
events: [automatic]
""",
    "charts/share.yaml": """\
id: share
kind: proportion
title: {zh-Hant: 外地人的份額, en: Share of visitors from afar}
description: {zh-Hant: 約四分之一。, en: About a quarter.}
unit: share
sources: [{id: SRC2, locator: p. 4}]
rest: {zh-Hant: 本地人, en: From nearby}
series:
  - id: afar
    label: {zh-Hant: 外地人, en: From afar}
    points:
      - {date: "1999", value: 25%, qualifier: about, sources: [{id: SRC2, locator: p. 4}]}
""",
    "charts/beds.yaml": """\
id: beds
kind: unit
title: {zh-Hant: 守塔人, en: Keepers}
description: {zh-Hant: 三位守塔人。, en: Three keepers.}
unit: keeper
sources: [{id: SRC1, locator: p. 7}]
motif: person
series:
  - id: keepers
    label: {zh-Hant: 守塔人, en: Keepers}
    points:
      - {date: "1900", value: 3, sources: [{id: SRC1, locator: p. 7}]}
""",
    "charts/lamp.yaml": """\
id: lamp
kind: before_after
title: {zh-Hant: 燈的高度, en: Height of the lamp}
description: {zh-Hant: 重建前後。, en: Before and after rebuilding.}
unit: metre
sources: [{id: SRC1, locator: p. 5}]
pairs:
  - label: {zh-Hant: 高度, en: Height}
    before:
      label: {zh-Hant: 木塔, en: Wood}
      quantity: {value: 18, unit: metre}
      sources: [{id: SRC1, locator: p. 5}]
    after:
      label: {zh-Hant: 石塔, en: Stone}
      quantity: {value: 32, unit: metre}
      sources: [{id: SRC1, locator: p. 5}]
""",
    "places.yaml": """\
- {id: cape, name: {zh-Hant: 海角, en: The cape}, kind: site, lon: 107.5, lat: 29.25}
- {id: town, name: {zh-Hant: 小鎮, en: The town}, kind: town}
""",
    "people.yaml": """\
- id: ada
  name: {zh-Hant: 阿達, en: Ada Lin}
  office: {zh-Hant: 守塔人, en: Keeper}
  sources: [{id: SRC1, locator: p. 7}]
- id: premier
  name: {zh-Hant: 總理某, en: Premier Mou}
  office: {zh-Hant: 總理, en: Premier}
  sources: [{id: SRC1, locator: p. 7}]
  leader: true
""",
    "sources.yaml": """\
- id: SRC1
  title: The Tower Book
  publisher: {zh-Hant: 海角出版社, en: Cape Press}
  date: "1951"
  url: https://example.org/tower
- id: SRC2
  about: {zh-Hant: 年度報告, en: Yearly reports}
  publisher: {zh-Hant: 港務局, en: Harbour Office}
- id: SRC3
  title: Hearsay
  publisher: {zh-Hant: 無名, en: Nobody}
  citable: false
""",
    "units.yaml": """\
- {id: metre, name: {zh-Hant: 公尺, en: metres}, one: {zh-Hant: 公尺, en: metre}, kind: measure}
- {id: visit, name: {zh-Hant: 人次, en: visits}}
- {id: keeper, name: {zh-Hant: 名, en: keepers}, one: {zh-Hant: 名, en: keeper}}
- {id: yuan, name: {zh-Hant: 元, en: yuan}, kind: money}
- {id: share, name: {zh-Hant: 份額, en: share}, kind: share}
""",
    "totals.yaml": """\
title: {zh-Hant: 一百年, en: A hundred years}
groups:
  - id: all
    title: {zh-Hant: 全部, en: All}
    figures: [height, visits]
  - id: promised
    title: {zh-Hant: 答應的, en: Promised}
    figures: [promised]
    strip: true
last_line: {zh-Hant: 光還亮著。, en: The light is still on.}
sources: [{id: SRC1}]
""",
    "map.yaml": """\
title: {zh-Hant: 地圖, en: The map}
line: {zh-Hant: 從小鎮到海角。, en: From the town to the cape.}
note: {zh-Hant: 示意圖, en: A schematic}
river: [town, cape]
home: town
seals: [cape]
""",
    "landscape/landscape.yaml": """\
landscape:
  file: sea.png
  width: 4
  height: 2
  before_px: 1
  after_px: 1
finds:
  - {id: gull, part: landscape, x: 1, y: 1, width: 1, height: 1}
""",
}


def png(width: int, height: int) -> bytes:
    """Return the first bytes of a PNG file, enough for whoever reads only its size."""
    header = b"\x00\x00\x00\x0dIHDR" + width.to_bytes(4, "big") + height.to_bytes(4, "big")
    return b"\x89PNG\r\n\x1a\n" + header + b"\x08\x02\x00\x00\x00" + bytes(4)


def write_sample(folder: Path) -> Path:
    """Write the exhibition below a folder and return it."""
    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    (folder / "media").mkdir()
    (folder / "media" / "tower.png").write_bytes(png(800, 600))
    (folder / "landscape" / "sea.png").write_bytes(png(4, 2))
    return folder


def write_large(folder: Path, events: int, per_file: int = 500) -> Path:
    """Write an exhibition with many events, each with a story as long as ours."""
    write_sample(folder)
    story_han = "石頭一塊一塊從山上運來，船在潮水最高時靠岸。守塔人記下每一天的風向和燈油。" * 3
    story_en = "The stone came down from the hill piece by piece, and the boats landed at high tide. " * 5
    for first in range(0, events, per_file):
        rows = [
            f"""\
- id: event-{number}
  date: {1900 + number % 90}-{1 + number % 12:02d}-{1 + number % 28:02d}
  theme: {"tower" if number % 3 else "keepers"}
  importance: {3 if number % 5 else 2}
  title: {{zh-Hant: 第{number}件事, en: Event number {number}}}
  summary: {{zh-Hant: 燈塔上發生了一件小事。, en: A small thing happened at the tower.}}
  sources: [{{id: SRC1, locator: p. {number}}}]
  story:
    zh-Hant: {story_han}
    en: {story_en}
  figures: [height]
  places: [cape]
"""
            for number in range(first, min(first + per_file, events))
        ]
        (folder / "events" / f"large-{first:06d}.yaml").write_text("".join(rows), "utf-8")
    return folder
