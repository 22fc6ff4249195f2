from pathlib import Path

import pytest
import yaml

from postplan.text.domains import List, is_possible, tlds


def test_x_knows_the_domains_of_its_own_library(data: Path) -> None:
    known = yaml.safe_load((data / "twitter-text/tld_lib.yml").read_text(encoding="utf-8"))
    assert tlds("tlds-x") == {*known["country"], *known["generic"]}


def test_the_list_of_today_has_what_came_and_lacks_what_went() -> None:
    assert {"com", "de", "dev", "kids"} <= tlds("tlds")
    assert "kids" not in tlds("tlds-x")


@pytest.mark.parametrize("name", ["tlds", "tlds-x"])
def test_a_list_says_where_it_comes_from(name: List) -> None:
    import postplan.text.domains as module  # noqa: PLC0415, for its place alone

    lines = (Path(module.__file__).parent / f"data/{name}.txt").read_text(encoding="utf-8").splitlines()
    assert lines[1].startswith("# Source: npm ")
    assert "Fetched 20" in lines[1]
    assert lines[2:] == sorted(set(lines[2:]))


@pytest.mark.parametrize(
    ("domain", "possible"),
    [
        ("a" * 63 + ".com", True),
        ("a" * 64 + ".com", False),
        ("\u65e5" * 60 + ".jp", False),
        ("\u65e5.jp", True),
        ("a..b", False),
        ("xn--a\u65e5.com", False),
        ("xn--a\u65e5.b.com", True),
    ],
)
def test_a_label_has_at_most_63_characters_in_ascii(domain: str, possible: bool) -> None:
    assert is_possible(domain) == possible
