"""Reads the rules of the packet filter as the kernel would: whether a stranger reaches a UDP port.

What a rule asks for and cannot be known here counts against the filter: such a rule may accept, and does not
refuse. So "closed" is only said of what is closed to everybody but single machines that are named.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

_MOST_JUMPS = 16
_UDP = ("udp", 17)


class Family(Enum):
    """The two kinds of addresses; the value is the one of nftables."""

    IPV4 = "ipv4"
    IPV6 = "ipv6"


class _Match(Enum):
    """Whether a stranger's packet is meant by a condition."""

    YES = 1
    MAYBE = 2
    NO = 3


class _Fate(Enum):
    """What becomes of a packet; GO_ON where a chain did not decide."""

    ACCEPT = 1
    DROP = 2
    GO_ON = 3


_TABLES = {Family.IPV4: ("inet", "ip"), Family.IPV6: ("inet", "ip6")}
_ADDRESSES = {Family.IPV4: "ip", Family.IPV6: "ip6"}


def open_families(ruleset: str, port: int) -> tuple[Family, ...]:
    """The families in which a stranger's packet to a UDP port is let in, by `nft -j list ruleset`.

    Raises ValueError where that is no such text.
    """
    listed = json.loads(ruleset)
    entries = listed.get("nftables") if isinstance(listed, dict) else None
    if not isinstance(entries, list):
        raise ValueError("this is no ruleset of nftables")  # noqa: TRY004  (one kind of error for all)
    rules = _Ruleset([entry for entry in entries if isinstance(entry, dict)])
    return tuple(family for family in Family if not rules.drops(family, port))


@dataclass(frozen=True)
class _Packet:
    family: Family
    port: int


class _Ruleset:
    """The chains of all tables with their rules."""

    def __init__(self, entries: Sequence[Mapping[str, Any]]) -> None:
        self._chains = [entry["chain"] for entry in entries if "chain" in entry]
        self._rules: dict[tuple[str, str, str], list[list[Mapping[str, Any]]]] = {}
        for rule in (entry["rule"] for entry in entries if "rule" in entry):
            where = (str(rule["family"]), str(rule["table"]), str(rule["chain"]))
            self._rules.setdefault(where, []).append(rule.get("expr", []))

    def drops(self, family: Family, port: int) -> bool:
        """Whether one of the chains that every arriving packet passes refuses it: one is enough."""
        for chain in self._chains:
            if chain.get("hook") not in ("input", "prerouting") or chain["family"] not in _TABLES[family]:
                continue
            where = (str(chain["family"]), str(chain["table"]), str(chain["name"]))
            fate = self._walk(where, _Packet(family, port), 0)
            if fate is _Fate.DROP or (fate is _Fate.GO_ON and chain.get("policy") == "drop"):
                return True
        return False

    def _walk(self, where: tuple[str, str, str], packet: _Packet, depth: int) -> _Fate:
        if depth > _MOST_JUMPS:
            return _Fate.ACCEPT
        for expressions in self._rules.get(where, ()):
            matched = _matches(expressions, packet)
            if matched is _Match.NO:
                continue
            for fate, ends in self._verdicts(expressions, where, packet, depth):
                if fate is _Fate.ACCEPT or (fate is _Fate.DROP and matched is _Match.YES):
                    return fate
                if ends and matched is _Match.YES:
                    return _Fate.GO_ON
        return _Fate.GO_ON

    def _verdicts(
        self,
        expressions: Sequence[Mapping[str, Any]],
        where: tuple[str, str, str],
        packet: _Packet,
        depth: int,
    ) -> Iterator[tuple[_Fate, bool]]:
        """What a rule says once it is met, and whether the chain ends with it."""
        for expression in expressions:
            if "accept" in expression:
                yield _Fate.ACCEPT, True
            elif "drop" in expression or "reject" in expression:
                yield _Fate.DROP, True
            elif "return" in expression:
                yield _Fate.GO_ON, True
            elif "jump" in expression or "goto" in expression:
                target = expression.get("jump", expression.get("goto", {})).get("target")
                yield self._walk((*where[:2], str(target)), packet, depth + 1), "goto" in expression


def _matches(expressions: Sequence[Mapping[str, Any]], packet: _Packet) -> _Match:
    found = _Match.YES
    for expression in expressions:
        if "match" in expression:
            one = _match(expression["match"], packet)
        elif "limit" in expression or "vmap" in expression:
            one = _Match.MAYBE
        else:
            continue
        if one is _Match.NO:
            return _Match.NO
        if one is _Match.MAYBE:
            found = _Match.MAYBE
    return found


def _match(match: Mapping[str, Any], packet: _Packet) -> _Match:
    left, right, negated = match.get("left"), match.get("right"), match.get("op") == "!="
    if not isinstance(left, dict):
        return _Match.MAYBE
    if "payload" in left:
        return _match_payload(left["payload"], right, packet, negated=negated)
    if "meta" in left:
        return _negated(_match_meta(left["meta"].get("key"), right, packet), negated=negated)
    if left.get("ct", {}).get("key") == "state":
        return _negated(_equals("new", right), negated=negated)
    return _Match.MAYBE


def _match_payload(payload: Mapping[str, Any], right: Any, packet: _Packet, *, negated: bool) -> _Match:
    protocol, field = payload.get("protocol"), payload.get("field")
    if protocol in ("ip", "ip6"):
        # A rule about the addresses of one family never means packets of the other, not even with "!=".
        if protocol != _ADDRESSES[packet.family]:
            return _Match.NO
        return _negated(_match_address(right, field), negated=negated)
    if protocol in ("udp", "th"):
        found = _equals(packet.port, right) if field == "dport" else _Match.MAYBE
        return _negated(found, negated=negated)
    return _Match.NO if protocol in ("tcp", "icmp", "icmpv6", "sctp", "dccp", "esp", "ah") else _Match.MAYBE


def _match_address(right: Any, field: Any) -> _Match:
    """A stranger is not the one machine that is named; of whole networks nobody knows."""
    named = right.get("set") if isinstance(right, dict) else [right]
    single = isinstance(named, list) and all(isinstance(each, str) and "/" not in each for each in named)
    lists = isinstance(right, str) and right.startswith("@")
    return _Match.NO if field == "saddr" and single and not lists else _Match.MAYBE


def _match_meta(key: Any, right: Any, packet: _Packet) -> _Match:
    if key == "nfproto":
        return _equals(packet.family.value, right)
    if key == "l4proto":
        return max((_equals(name, right) for name in _UDP), key=lambda each: -each.value)
    if key in ("iif", "iifname") and right == "lo":
        return _Match.NO
    return _Match.MAYBE


def _equals(value: int | str, right: Any) -> _Match:
    if isinstance(right, dict) and "range" in right:
        low, high = right["range"]
        if not (isinstance(value, int) and isinstance(low, int) and isinstance(high, int)):
            return _Match.MAYBE
        return _Match.YES if low <= value <= high else _Match.NO
    if isinstance(right, dict) and "set" in right:
        right = right["set"]
    if isinstance(right, list):
        return min((_equals(value, each) for each in right), key=lambda each: each.value, default=_Match.NO)
    if isinstance(right, str) and right.startswith("@"):
        return _Match.MAYBE
    return _Match.YES if right == value else _Match.NO


def _negated(found: _Match, *, negated: bool) -> _Match:
    if not negated or found is _Match.MAYBE:
        return found
    return _Match.NO if found is _Match.YES else _Match.YES
