"""Sources may be cited, can be named, and are used."""

from urllib.parse import urlsplit

from exhibit.content.checks.context import CheckContext
from exhibit.content.read.entries import Entries


def check_sources(checked: CheckContext, entries: Entries) -> None:
    """Note sources that cannot stand on a screen, citations of those, and sources that nothing cites."""
    cited = set()
    barred = {source.id for source in checked.content.sources if not source.citable}
    for context in entries.harvests:
        for one in context.references:
            if one.kind == "source":
                cited.add(one.name)
                if one.name in barred:
                    message = f"the source '{one.name}' is not citable"
                    advice = "cite another, or leave the statement out"
                    checked.problems.error(context.place(one.node), message, advice)
    for source in checked.content.sources:
        if not source.title and not source.about:
            checked.error("sources", source.id, (), "this source has neither 'title' nor 'about'")
        if source.url and not _is_web_address(source.url):
            message = f"'{source.url}' is not a web address"
            checked.error("sources", source.id, ("url",), message, "write it in full: https://…")
        if source.id not in cited and source.citable:
            checked.warning("sources", source.id, ("id",), f"nothing cites the source '{source.id}'")


def _is_web_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and "." in parts.netloc and not any(map(str.isspace, text))
