"""The rules for a touch table are read as the kernel reads them, out of the real nft."""

import subprocess

import pytest

from exhibit.kiosk.packet_filter import Family, open_families

PORT = 3333
BOTH = (Family.IPV4, Family.IPV6)
IN = "type filter hook input priority 0"


def listed(rules: str) -> str:
    """What nft says of these rules, in a network of its own. Skips where the kernel gives none."""
    done = subprocess.run(
        ["unshare", "--user", "--map-root-user", "--net", "sh", "-c", "nft -f - && nft -j list ruleset"],
        input=rules,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    if "Operation not permitted" in done.stderr or "unshare" in done.stderr:
        pytest.skip(f"no network of one's own here: {done.stderr.strip()}")
    assert done.returncode == 0, done.stderr
    return done.stdout


def chain(*rules: str, policy: str = "accept", family: str = "inet") -> str:
    inside = "\n".join(rules)
    return f"table {family} t {{\nchain input {{\n{IN}; policy {policy};\n{inside}\n}}\n}}\n"


@pytest.mark.parametrize(
    ("rules", "expected"),
    [
        (chain("counter"), BOTH),
        # what operators.md said until now
        (chain("udp dport 3333 ip saddr != 192.168.50.2 drop"), (Family.IPV6,)),
        (chain("udp dport 3333 ip saddr 192.168.50.2 accept", "udp dport 3333 drop"), ()),
        (chain("udp dport 3333 accept", policy="drop"), BOTH),
        (chain("tcp dport 3333 drop"), BOTH),
        (chain("udp sport 3333 drop"), BOTH),
        (chain("udp dport 33333 drop"), BOTH),
        (chain("udp dport 3000-4000 drop"), ()),
        (chain("udp dport { 53, 3333 } drop"), ()),
        (chain("udp dport != 53 drop"), ()),
        (chain("ip saddr 3.3.3.3 drop"), BOTH),
        (chain("ct state established,related accept", 'iifname "lo" accept', policy="drop"), ()),
        (chain("ip saddr 192.168.50.0/24 accept", policy="drop"), (Family.IPV4,)),
        (chain("ip saddr 192.168.50.2 accept", policy="drop"), ()),
        (chain('iifname "eth0" accept', policy="drop"), BOTH),
        (chain("meta nfproto ipv6 udp dport 3333 drop"), (Family.IPV4,)),
        (chain("meta l4proto udp drop"), ()),
        (chain("udp dport 3333 drop", family="ip"), (Family.IPV6,)),
        (chain("udp dport 3333 limit rate 5/second drop"), BOTH),
        (chain("udp dport 3333 reject"), ()),
        (
            f"table inet t {{\nchain a {{\nudp dport 3333 drop\n}}\nchain input {{\n{IN};\njump a\n}}\n}}\n",
            (),
        ),
        (
            f"table inet t {{\nchain a {{\naccept\n}}\nchain input {{\n{IN}; policy drop;\ngoto a\n}}\n}}\n",
            BOTH,
        ),
        (chain("udp dport 3333 accept") + "\n" + chain("udp dport 3333 drop").replace(" t ", " u "), ()),
        ("table inet t {\nchain out {\ntype filter hook output priority 0; policy drop;\n}\n}\n", BOTH),
        ("", BOTH),
    ],
)
def test_a_stranger_is_let_in_or_not(rules: str, expected: tuple[Family, ...]) -> None:
    assert open_families(listed(rules), PORT) == expected


@pytest.mark.parametrize("text", ["", "[]", "{}", "null", "3333"])
def test_what_is_no_ruleset_is_an_error(text: str) -> None:
    with pytest.raises(ValueError, match=r"ruleset|Expecting value"):
        open_families(text, PORT)
