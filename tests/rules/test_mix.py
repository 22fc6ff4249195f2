"""What a feed is made of: one finding where it gets out of balance."""

from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

import pytest
from tests.plans import report_of

from postplan.lint.finding import Diagnostic

START = date(2026, 12, 1)
PILLARS = "pillars: {people: , offers: {promotional: yes}}\n"


def posts(bodies: Sequence[str], step: int = 1) -> dict[str, str]:
    """Make posts on the fediverse, so many days apart, each with these keys."""
    return {
        f"posts/{number:03}.yaml": f"when: {START + timedelta(step * number)}\nchannels: [mastodon]\n{body}\n"
        for number, body in enumerate(bodies)
    }


def found(
    folder: Path, rule: str, bodies: Sequence[str], settings: str = "", *, now: str = "2026-11-02", step: int = 1
) -> list[Diagnostic]:
    """Give the findings of a rule about such posts."""
    files = {**posts(bodies, step), **({"postplan.yaml": settings} if settings else {})}
    own = folder / str(len(list(folder.iterdir())))  # a test may ask about several plans
    own.mkdir()
    report = report_of(own, files, now, select=[rule])
    assert not any(each.failed for each in report.diagnostics)
    return list(report.diagnostics)


def where(findings: Sequence[Diagnostic]) -> list[int]:
    """Give the numbers of the posts that findings stand on."""
    return [int(each.at.path[6:9]) for each in findings]


def mix(pattern: str) -> list[str]:
    """Make posts of pillars by their first letters; `-` has none."""
    names = {"p": "pillar: people", "o": "pillar: offers", "m": "pillar: more", "-": "text: Hello"}
    return [names[letter] for letter in pattern]


def test_one_in_five_may_sell(tmp_path: Path) -> None:
    """Five of twenty are too many, on the post that is the fifth; four are not."""
    assert found(tmp_path, "promotion-heavy", mix("oppppopppp" * 3), PILLARS) == []
    (finding,) = found(tmp_path, "promotion-heavy", mix("oppppoppppoppppopoppp"), PILLARS)
    assert finding.message == "5 of the last 18 posts on `mastodon` are promotional: 28%, the limit is 20%"
    assert where([finding]) == [17]
    assert [place.path for place in finding.related] == [f"posts/{n:03}.yaml" for n in (0, 5, 10, 15)]


def test_a_run_is_told_once(tmp_path: Path) -> None:
    """Again only after the mix was right and the post told before is no longer among the last twenty."""
    assert where(found(tmp_path, "promotion-heavy", mix("o" * 60), PILLARS)) == [7]
    pattern = "o" * 8 + "p" * 30 + "o" * 8
    assert where(found(tmp_path, "promotion-heavy", mix(pattern), PILLARS)) == [7, 42]
    to_and_fro = "oppp" * 20
    assert where(found(tmp_path, "promotion-heavy", mix(to_and_fro), PILLARS)) == [8, 28]


def test_with_a_small_sample_nothing_is_said(tmp_path: Path) -> None:
    """Seven posts are no habit."""
    assert found(tmp_path, "promotion-heavy", mix("o" * 7), PILLARS) == []
    option = f"{PILLARS}rules: {{promotion-heavy: {{at-least: 3, of: 3}}}}\n"
    assert where(found(tmp_path, "promotion-heavy", mix("o" * 7), option)) == [2]


def test_what_is_public_counts_and_is_not_told(tmp_path: Path) -> None:
    """The finding stands on the first post to come that sells while there is too much of it."""
    bodies = [f"status: approved\n{body}" for body in mix("o" * 8 + "pp" + "o" + "p")]
    assert where(found(tmp_path, "promotion-heavy", bodies, PILLARS, now="2026-12-09 12:00")) == [10]


def test_a_pillar_with_a_bound_is_held_to_that(tmp_path: Path) -> None:
    """The others that sell are one in five together."""
    own = "pillars: {people: , offers: {promotional: yes, at-most: 50%}, more: {promotional: yes}}\n"
    assert found(tmp_path, "promotion-heavy", mix("op" * 10), own) == []
    (finding,) = found(tmp_path, "promotion-heavy", mix("po" * 5 + "ooooo"), own)
    assert finding.message.endswith("the limit is 50%")
    both = "pillars: {people: , offers: {promotional: yes}, more: {promotional: yes}}\n"
    assert len(found(tmp_path, "promotion-heavy", mix("opppmpppopppmppp"), both)) == 1
    assert found(tmp_path, "promotion-heavy", mix("oppppppmpppp"), both) == []


@pytest.mark.parametrize("settings", ["", "pillars: {people: , offers: }\n"])
def test_without_a_pillar_that_sells_nothing_is_said(tmp_path: Path, settings: str) -> None:
    """The rule knows only what the team says of its pillars."""
    assert found(tmp_path, "promotion-heavy", mix("o" * 20), settings) == []


def test_a_pillar_off_its_share_and_no_chance(tmp_path: Path) -> None:
    """Where 5 of 20 are meant, 1 and 9 are told, 2 and 8 are not."""
    settings = "pillars: {people: , offers: {share: 25%}}\nrules: {pillar-off-target: {at-least: 20}}\n"
    counts = {count: mix("o" * count + "p" * (20 - count)) for count in (1, 2, 8)}
    assert {count: len(found(tmp_path, "pillar-off-target", each, settings)) for count, each in counts.items()} == {
        1: 1,
        2: 0,
        8: 0,
    }
    (much,) = found(tmp_path, "pillar-off-target", mix("p" * 11 + "o" * 9), settings)
    assert much.message == "9 of the last 20 posts on `mastodon` are about `offers`: 45%, the target is 25%"
    assert where([much]) == [19]


def test_what_one_pillar_has_too_much_of_another_lacks(tmp_path: Path) -> None:
    """That is one finding; posts without a pillar do not count."""
    settings = "pillars: {people: {share: 50%}, offers: {share: 50%}}\n"
    assert len(found(tmp_path, "pillar-off-target", mix("-o" * 12), settings)) == 1
    assert found(tmp_path, "pillar-off-target", mix("-" * 20), settings) == []


def test_the_most_a_pillar_may_have_holds_for_those_that_sell_nothing_too(tmp_path: Path) -> None:
    """The other rule looks after those that sell."""
    settings = "pillars: {people: {at-most: 30%}, offers: {promotional: yes, at-most: 30%}}\n"
    (finding,) = found(tmp_path, "pillar-off-target", mix("po" * 6), settings)
    assert finding.message.endswith("are about `people`: 55%, the target is at most 30%")


def words(talking: str) -> list[str]:
    """Make posts that announce, and at `?` one that asks."""
    says = {"?": "text: What do you drink?", ".": "text: The roast is here.", " ": "media: [{brief: A cup}]"}
    return [says[letter] for letter in talking]


def test_ten_posts_that_speak_to_nobody(tmp_path: Path) -> None:
    """Told on the tenth, once a run; nine are fine, and posts without words are passed over."""
    assert found(tmp_path, "one-way", words("." * 9 + "?" + "." * 9)) == []
    assert where(found(tmp_path, "one-way", words("." * 25))) == [9]
    assert where(found(tmp_path, "one-way", words("." * 10 + "?" + "." * 10))) == [9, 20]
    assert where(found(tmp_path, "one-way", words("." * 5 + " " * 5 + "." * 5))) == [14]


@pytest.mark.parametrize(
    "body",
    [
        "text: Hello\npoll: {options: [Yes, No], lasts: 1 days}",
        "quote: https://social.alpenglow.coffee/@ana/1\ntext: Hello",
        "text: Hello\nthread: [And you?]",
        "text: Roasted with @ana@social.alpenglow.coffee",
    ],
)
def test_a_poll_a_quote_a_thread_or_a_name_speaks_with_somebody(tmp_path: Path, body: str) -> None:
    """Not only the text itself."""
    assert found(tmp_path, "one-way", [*words("." * 9), body, *words("." * 9)]) == []


def test_of_other_languages_nothing_is_said(tmp_path: Path) -> None:
    """Whether the post says so, the plan, or the text itself."""
    french = "text: Le café est là, et nous avons aussi des gâteaux pour vous dans la boutique."
    assert found(tmp_path, "one-way", [french] * 10) == []
    assert found(tmp_path, "one-way", words("." * 10), "language: fr\n") == []
    assert found(tmp_path, "one-way", [f"language: fr\n{body}" for body in words("." * 10)]) == []


LINK = "text: New in the journal\nlink: https://alpenglow.coffee/journal"


def test_a_weekly_feed_of_links(tmp_path: Path) -> None:
    """Told on the eighth; with one post in eight without a link, or more often than weekly, not."""
    (finding,) = found(tmp_path, "link-heavy", [LINK] * 10, step=7)
    assert finding.message == "8 of the last 8 posts on `mastodon` link elsewhere: 100%"
    assert where([finding]) == [7]
    assert found(tmp_path, "link-heavy", [*[LINK] * 5, "text: Snow", *[LINK] * 3], step=7) == []
    assert found(tmp_path, "link-heavy", [LINK] * 10, step=3) == []
    assert found(tmp_path, "link-heavy", ["text: Read https://alpenglow.coffee/a"] * 8, step=10) != []


def test_denser_feeds_when_asked_for(tmp_path: Path) -> None:
    """As a matter of taste."""
    dense = "rules: {link-heavy: {dense: yes}}\n"
    assert where(found(tmp_path, "link-heavy", [LINK] * 10, dense)) == [7]


@pytest.mark.parametrize("rule", ["promotion-heavy", "pillar-off-target", "one-way", "link-heavy"])
def test_strange_options_do_no_harm(tmp_path: Path, rule: str) -> None:
    """None of them stops a rule."""
    share = "pillars: {people: {share: 0%}, offers: {promotional: yes, share: 100%}}\n"
    for number in ("0", "-3"):
        options = f"{{of: {number}}}" if rule == "one-way" else f"{{of: {number}, at-least: {number}}}"
        found(tmp_path, rule, mix("opopopop"), f"{share}rules: {{{rule}: {options}}}\n")
