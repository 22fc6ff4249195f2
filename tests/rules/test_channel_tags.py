"""Hashtags, mentions and numbers of links: what the pages of their rules do not show."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
import yaml
from tests.plans import marked, report_of, rules_of

from postplan.lint.report import Report

BROKEN, DEAD, UNWELCOME = "hashtag-broken", "mention-dead", "hashtag-unwelcome"


def told(
    folder: Path,
    rule: str,
    text: str,
    channels: Sequence[str] = ("x",),
    settings: str = "",
    *,
    more: Mapping[str, object] | None = None,
) -> Report:
    """What one rule says of a post with this text."""
    post = yaml.safe_dump(
        {"text": text, "channels": list(channels), **(more or {})}, allow_unicode=True, sort_keys=False
    )
    files = {"posts/a.yaml": post, **({"postplan.yaml": settings} if settings else {})}
    return report_of(folder, files, select=[rule])


def messages(report: Report) -> list[str]:
    """The messages of a report, with the channels they hold for."""
    return [f"{each.message} ({', '.join(each.channels)})" for each in report.diagnostics]


@pytest.mark.parametrize(
    "text",
    [
        "We are #1!",
        "#1 in our street",
        "Closes issue #707 and #708.",
        "#1: grind it. #2: brew it.",
        "Written in C# and F#.",
        "Press 5#️⃣ for coffee, #️⃣ for tea",
        '#coffee☕ #Alpenglow\'s #winter. (#snow) "#ice"',
        "See https://alpenglow.coffee/menu#slow-coffee",
        "What the #$@! is this",
        "alpenglow.coffee/#winter-roast",
        "#",
        "# Not a heading",
        "#\u200e",
    ],
)
def test_what_nobody_meant_as_a_hashtag_is_left_alone(text: str, tmp_path: Path) -> None:
    """Numbers, keys, addresses, languages and swearing are no broken hashtags."""
    assert not messages(told(tmp_path, BROKEN, text, ["x", "instagram", "linkedin", "threads"]))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("#COVID-19", "`#COVID-19` becomes `#COVID`, without `-19` (x)"),
        ("#node.js", "`#node.js` becomes `#node`, without `.js` (x)"),
        ("#C++", "`#C++` becomes `#C`, without `++` (x)"),
        ("#.NET", "`#.NET` isn't a hashtag: it doesn't start with a letter (x)"),
        ("#coffee#winter", "`#coffee` isn't a hashtag: there's no space before the next one (x)"),
        ("#\u200eWinter\u202c", "`#Winter` isn't a hashtag: there's an invisible character after the `#` (x)"),
        ("#coffee #2026", "`#2026` isn't a hashtag: it has no letters (x)"),
        ("#2026 #coffee", "`#2026` isn't a hashtag: it has no letters (x)"),
    ],
)
def test_a_hashtag_that_breaks_says_what_is_left(text: str, message: str, tmp_path: Path) -> None:
    """The message says what the network makes of it."""
    assert messages(told(tmp_path, BROKEN, text)) == [message]


def test_a_hashtag_breaks_only_where_the_network_reads_it_so(tmp_path: Path) -> None:
    """Bluesky takes a hyphen, TikTok all up to a space; Mastodon and Bluesky want a space before the sign."""
    report = told(tmp_path, BROKEN, "(#coffee) #slow-roast", ["bluesky", "mastodon", "tiktok", "discord", "lemmy"])
    assert messages(report) == [
        "`#coffee` isn't a hashtag: `(` comes right before it (bluesky, mastodon)",
        "`#slow-roast` becomes `#slow`, without `-roast` (mastodon)",
    ]


def test_on_threads_only_the_first_hashtag_can_break(tmp_path: Path) -> None:
    """The others are words there whatever they look like."""
    assert not messages(told(tmp_path, BROKEN, "#coffee #slow.roast", ["threads"]))
    assert messages(told(tmp_path, BROKEN, "#slow.roast #coffee", ["threads"]))


def test_a_hashtag_breaks_in_a_thread_and_a_first_comment_too(tmp_path: Path) -> None:
    """Every text that readers meet is read, and each finding points at its own."""
    keys = {"thread": ["One more. #slow-roast"], "first-comment": "#cold-brew"}
    assert [marked(each) for each in told(tmp_path, BROKEN, "Hello", more=keys).diagnostics] == [
        "#slow-roast",
        "#cold-brew",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Write to maya@alpenglow.coffee",
        "Open @6pm, @here and @ the bar",
        "npm install @types/node",
        "`@dataclass`",
        "https://mastodon.social/@maya",
    ],
)
def test_what_nobody_meant_as_a_mention_is_left_alone(text: str, tmp_path: Path) -> None:
    """E-mail addresses, times, packages and addresses name nobody."""
    assert not messages(told(tmp_path, DEAD, text, ["linkedin", "bluesky", "x", "discord", "facebook"]))


def test_a_name_from_elsewhere_can_mention_a_stranger(tmp_path: Path) -> None:
    """X stops at the first full stop; what follows there is not a valid domain in a plain sentence."""
    report = told(tmp_path, DEAD, "By @maya.bsky.social and @tom.Thanks to @ana. .@kim too")
    assert messages(report) == ["`@maya.bsky.social` is a mention of `@maya` on X, probably someone else (x)"]


def test_a_name_with_a_server_is_a_mention_where_servers_are_known(tmp_path: Path) -> None:
    """Mastodon and Lemmy read it, and nobody else."""
    channels = ["mastodon", "lemmy", "threads", "x", "instagram"]
    report = told(tmp_path, DEAD, "By @ana@fosstodon.org", channels)
    assert sorted(each.channels[0] for each in report.diagnostics) == ["instagram", "threads", "x"]


def test_linkedin_s_own_way_of_naming_is_no_dead_mention(tmp_path: Path) -> None:
    """A mention as its API takes it is left alone, a typed name beside it is not."""
    report = told(tmp_path, DEAD, "By @[Alpenglow](urn:li:organization:1) and @maya", ["linkedin"])
    assert [marked(each) for each in report.diagnostics] == ["@maya"]


def test_each_post_of_a_thread_may_have_its_hashtags(tmp_path: Path) -> None:
    """What is advised is advised for one post; a part with too many is the one pointed at."""
    thread = ["#three #four", "#five #six #seven"]
    report = told(tmp_path, UNWELCOME, "#one #two", more={"thread": thread})
    assert [marked(each) for each in report.diagnostics] == ["#seven"]
    assert report.diagnostics[0].message == "3 hashtags on X: use 2 at most"


def test_a_plan_can_advise_another_number(tmp_path: Path) -> None:
    """A limit of the plan's own takes the place of what others advise, and speaks where nobody advised anything."""
    settings = "channels:\n  x: {limits: {hashtags.advised: 3}}\n  mastodon: {limits: {hashtags.advised: 1}}\n"
    report = told(tmp_path, UNWELCOME, "#one #two #three", ["x", "mastodon"], settings)
    assert messages(report) == ["3 hashtags on Mastodon: use 1 at most (mastodon)"]


def test_numbers_and_emoji_are_no_hashtags_that_could_be_unwelcome(tmp_path: Path) -> None:
    """Reddit has no hashtags, and a number there is a number."""
    assert not messages(told(tmp_path, UNWELCOME, "We are #1 and fixed #707 #☕", ["reddit"]))


MEDIA = [{"url": "https://media.alpenglow.coffee/a.jpg", "alt": "A cup"}]


def test_the_sure_limit_of_hashtags_is_an_error_and_the_reported_one_a_warning(tmp_path: Path) -> None:
    """More than 30 are refused by Instagram's own page, more than 5 by what the press says."""
    row = [f"#coffee{number}" for number in range(31)]
    many = told(tmp_path / "a", "too-many-hashtags", " ".join(row), ["instagram"], more={"media": MEDIA})
    some = told(tmp_path / "b", "too-many-hashtags", " ".join(row[:6]), ["instagram"], more={"media": MEDIA})
    few = told(tmp_path / "c", "too-many-hashtags", " ".join(row[:5]), ["instagram"], more={"media": MEDIA})
    assert [[each.severity.value for each in report.diagnostics] for report in (many, some, few)] == [
        ["error"],
        ["warning"],
        [],
    ]


def test_a_limit_passed_only_with_the_first_comment_is_no_error(tmp_path: Path) -> None:
    """That Instagram counts the comment is only reported."""
    text, comment = " ".join(f"#a{n}" for n in range(20)), " ".join(f"#b{n}" for n in range(20))
    keys = {"first-comment": comment, "media": MEDIA}
    report = told(tmp_path, "too-many-hashtags", text, ["instagram"], more=keys)
    assert [(each.severity.value, marked(each)) for each in report.diagnostics] == [("warning", "#b10")]


def test_mentions_over_the_limit_are_counted_and_the_first_too_many_shown(tmp_path: Path) -> None:
    """Instagram takes 20."""
    names = " ".join(f"@name{number}" for number in range(22))
    report = told(tmp_path, "too-many-mentions", names, ["instagram"], more={"media": MEDIA})
    assert messages(report) == ["22 mentions, 2 over the limit of 20 on Instagram (instagram)"]
    assert marked(report.diagnostics[0]) == "@name20"


def test_one_address_many_times_is_one_link(tmp_path: Path) -> None:
    """Threads counts different addresses; the post's own link is among them, and not twice."""
    text = " ".join(["https://alpenglow.coffee/a"] * 8 + [f"https://alpenglow.coffee/{n}" for n in range(4)])
    link = "https://alpenglow.coffee/a"
    assert not messages(told(tmp_path, "too-many-links", text, ["threads"], more={"link": link}))


def test_a_long_hashtag_is_judged_by_its_longest_row_of_letters(tmp_path: Path) -> None:
    """A capital inside, an underscore or a script without capitals is no fault; a capital at the start is no help."""
    text = "#Winterroastathome #winter_roast_at_home #WinterRoast #雪の日のコーヒーはとても美味しい #WINTERROASTATHOME"
    report = told(tmp_path, "hashtag-hard-to-read", text, ["x", "mastodon"])
    assert [marked(each) for each in report.diagnostics] == ["#Winterroastathome", "#WINTERROASTATHOME"]
    settings = "rules: {hashtag-hard-to-read: {letters: 30}}\n"
    assert not messages(told(tmp_path, "hashtag-hard-to-read", text, settings=settings))


def test_hashtags_are_free_until_the_settings_list_some(tmp_path: Path) -> None:
    """A campaign's tag alone lists none; numbers and what follows a sign are left to other rules."""
    only = "campaigns: {winter: {hashtag: WinterRoast}}\n"
    assert not messages(told(tmp_path / "a", "hashtag-unknown", "#Whatever", settings=only))
    listed = 'hashtags: ["#Coffee"]\n' + only
    report = told(tmp_path / "b", "hashtag-unknown", "#coffee☕ #1 #winterroast #coffee-break #tea", settings=listed)
    assert [marked(each) for each in report.diagnostics] == ["#tea"]


RULES = (
    "hashtag-broken",
    "hashtag-hard-to-read",
    "hashtag-unknown",
    "hashtag-unwelcome",
    "mention-dead",
    "too-many-hashtags",
    "too-many-links",
    "too-many-mentions",
)
STRANGE = (
    "#\x1b[31m-red @\x07a@b",
    "#" * 50_000,
    "@a" * 50_000,
    "#a-" * 5_000,
    "#1 #a x " * 3_000,
    "@" + "a." * 50_000,
    "#" + "\u0301" * 20_000,
    "#a@b@c$D" * 20_000,
)


@pytest.mark.parametrize("text", STRANGE, ids=range(len(STRANGE)))
def test_no_text_stops_a_rule(text: str, tmp_path: Path) -> None:
    """Control characters and long rows of signs get findings or none, never a failure."""
    channels = ["x", "bluesky", "mastodon", "threads", "instagram", "linkedin", "tiktok", "reddit"]
    files = {
        "posts/a.yaml": f"text: {yaml.safe_dump(text, width=10**9).strip()}\nchannels: [{', '.join(channels)}]\n",
        "postplan.yaml": "hashtags: [Coffee]\n",
    }
    report = report_of(tmp_path, files, select=RULES)
    assert not [each.message for each in report.diagnostics if each.failed]
    assert set(rules_of(report)) <= {*RULES, "not-yaml"}
