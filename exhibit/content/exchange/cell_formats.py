"""Tells a cell of a spreadsheet as it is shown: the format of a date says how much of it is known.

Excel keeps 2004, May 2004 and 1 May 2004 as the same number of days; only the format of the cell tells them
apart. A cell that shows the year is the year.
"""

import datetime as dt
import re

_QUOTED = re.compile(r"\"[^\"]*\"|\\.|\[[^\]]*\]|_.|\*.")


def shown_date(value: dt.datetime | dt.date, number_format: str) -> str:
    """Return a date as EDTF in the precision that its cell shows."""
    shown = _QUOTED.sub("", number_format.split(";", maxsplit=1)[0]).lower()
    has_day = "d" in shown or "日" in shown or "g/通用" in shown
    has_year = "y" in shown or "e" in shown or "年" in shown
    has_month = "m" in re.sub(r"h+:?m+|m+:?s+", "", shown) or "月" in shown
    if has_day or not has_year:
        return f"{value.year:04}-{value.month:02}-{value.day:02}"
    return f"{value.year:04}-{value.month:02}" if has_month else f"{value.year:04}"


def shown_number(value: float, number_format: str) -> str:
    """Return a number as text: shares in per cent where they are shown so, whole ones without a point."""
    if "%" in number_format:
        return f"{round(value * 100, 9):g}%"
    return str(int(value)) if float(value).is_integer() else repr(value)
