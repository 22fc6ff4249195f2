"""Rules about what a text, a title or a thread may be, where their pages do not suffice."""

from dataclasses import replace
from pathlib import Path

import pytest
from tests.plans import Files, marked, plan_of, report_of, run_rules

from postplan.lint.report import Report
from postplan.lint.rule import Rule
from postplan.networks import model as networks
from postplan.networks.fact import Confidence, Fact, Unit
from postplan.plan.plan import Plan
from postplan.rules import built_in

MINE = (
    "text-missing", "text-folded", "title-missing", "title-too-long", "character-refused", "link-in-bio-missing",
    "link-by-accident", "phone-in-text", "text-too-long",
)  # fmt: skip
LINK = "https://alpenglow.coffee/winter"
PICTURE = "media: [{file: assets/cup.jpg, alt: A cup}]\n"


def asked(folder: Path, rule: str, post: str, settings: str = "") -> Report:
    """What one rule says of one post."""
    files: Files = {"posts/a.yaml": post, **({"postplan.yaml": settings} if settings else {})}
    return report_of(folder, files, select=[rule])


def marks(report: Report) -> list[str]:
    """The texts that the findings point at."""
    return [marked(found) for found in report.diagnostics]


# text-too-long


@pytest.mark.parametrize(
    "part", ["- {}", "- text: {}", "- {{text: '{}', media: [{{file: assets/cup.jpg, alt: A cup}}]}}"]
)
def test_each_post_of_a_thread_has_the_limit_to_itself(part: str, tmp_path: Path) -> None:
    """However the post of the thread is written; the caret is in it."""
    long = part.format("b" * 280 + "cc")
    post = f"text: {'a' * 280}\nthread:\n  - {'a' * 280}\n  {long}\nchannels: [x, instagram]\n"
    (found,) = asked(tmp_path, "text-too-long", post).diagnostics
    assert (marked(found), found.channels) == ("cc", ("x",))
    assert found.message.startswith("post 3 of the thread: 282 characters, 2 over the limit of 280")


@pytest.mark.parametrize(
    ("channel", "length", "severity"),
    [
        ("linkedin", 1300, "warning"),
        ("x", 300, "error"),
        ("reddit", 10_001, "error"),
        ("tiktok", 5000, None),
        ("x", 280, None),
    ],
)
def test_the_first_comment_has_a_limit_of_its_own_or_that_of_an_answer(
    channel: str, length: int, severity: str | None, tmp_path: Path
) -> None:
    """A comment a network does not have is not measured."""
    post = f"text: Hi\ntitle: Hi\nfirst-comment: {'a' * length}\nchannels: [{channel}]\n"
    report = asked(tmp_path, "text-too-long", post)
    assert [found.severity for found in report.diagnostics] == ([severity] if severity else [])
    assert all(found.message.startswith("first comment: ") for found in report.diagnostics)


def test_a_caption_beside_a_picture_is_shorter_than_a_message(tmp_path: Path) -> None:
    """On Telegram; the message says which of the two limits it is."""
    long = f"text: {'a' * 1500}\nchannels: [telegram]\n"
    assert asked(tmp_path / "a", "text-too-long", long).diagnostics == ()
    (found,) = asked(tmp_path / "b", "text-too-long", PICTURE + long).diagnostics
    assert "476 over the limit of 1024 for a text with media on telegram" in found.message


@pytest.mark.parametrize(
    ("text", "severity", "numbers"),
    [
        (
            "’" * 10 + "a" * 488,
            "warning",
            ["498 characters, counted as 518", "18 over the limit of 500 bytes on threads"],
        ),
        (
            "’" * 10 + "a" * 500,
            "error",
            ["510 characters, 10 over the limit of 500 on", "also 530 bytes, 30 over a limit of 500"],
        ),
        ("a" * 510, "error", ["510 characters, 10 over the limit of 500 on threads"]),
    ],
)
def test_where_two_limits_differ_both_numbers_are_said(
    text: str, severity: str, numbers: list[str], tmp_path: Path
) -> None:
    """Threads counts characters, and is said to count bytes."""
    (found,) = asked(tmp_path, "text-too-long", f"text: {text}\nchannels: [threads]\n").diagnostics
    assert found.severity == severity
    assert all(number in found.message for number in numbers)
    assert ("also" in found.message) == (len(numbers) > 1 and severity == "error")


def test_a_limit_of_the_plan_is_sure_and_replaces_all_of_the_networks(tmp_path: Path) -> None:
    """Facebook's lower limit only warns; a team's own is an error."""
    post = f"text: {'a' * 6000}\nchannels: [facebook]\n"
    (weak,) = asked(tmp_path / "a", "text-too-long", post).diagnostics
    (own,) = asked(tmp_path / "b", "text-too-long", post, "channels: {facebook: {limits: {text: 5500}}}\n").diagnostics
    assert (weak.severity, own.severity) == ("warning", "error")
    assert "500 over the limit of 5500 on facebook" in own.message


@pytest.mark.parametrize("text", ["Hi", ""])
def test_a_content_warning_that_leaves_no_room_is_pointed_at(text: str, tmp_path: Path) -> None:
    """No shorter text would help."""
    post = f"content-warning: {'w' * 510}\ntext: {text}\n{PICTURE}channels: [mastodon]\n"
    assert marks(asked(tmp_path, "text-too-long", post)) == ["w" * 510]


def test_help_offers_a_text_of_its_own_only_where_there_is_none(tmp_path: Path) -> None:
    """A text written for the channel is the one to shorten."""
    shared = asked(tmp_path / "a", "text-too-long", f"text: {'a' * 290}\nchannels: [x]\n")
    own = asked(tmp_path / "b", "text-too-long", f"channels: {{x: {{text: {'a' * 290}}}}}\n")
    assert [found.help for found in (*shared.diagnostics, *own.diagnostics)] == [
        "make it 10 shorter, or write a shorter `text` for `x` alone",
        "make it 10 shorter",
    ]


# a change of a fact


def fact_of(value: object, confidence: Confidence = "official", unit: Unit | None = None) -> Fact[object]:
    """A fact somebody might publish."""
    return Fact[object](value=value, unit=unit, source=("test",), as_of="2026-11", confidence=confidence)


def with_fact(plan: Plan, name: str, place: str, fact: object) -> Plan:
    """The plan with one fact changed, in each format that has such a section, of the network behind a channel."""
    channel = plan.channels[name]
    section, field = place.split(".")
    formats = {
        key: form.model_copy(update={section: getattr(form, section).model_copy(update={field: fact})})
        for key, form in channel.network.formats.items()
        if getattr(form, section)
    }
    network = channel.network.model_copy(update={"formats": {**channel.network.formats, **formats}})
    return replace(plan, channels={**plan.channels, name: replace(channel, network=network)})


def one(name: str) -> Rule:
    """The rule of that name."""
    return next(rule for rule in built_in() if rule.name == name)


CHANGES = {
    "text-too-long": ("text.max", 90, "100 characters, 10 over the limit of 90 on x"),
    "text-missing": ("text.min", 120, "100 characters, 20 below the minimum of 120 on x"),
    "character-refused": ("text.refused", ("a",), "X doesn't allow `a` in posts, but this one has 100"),
}


@pytest.mark.parametrize("name", CHANGES)
@pytest.mark.parametrize(("confidence", "severity"), [("official", "error"), ("secondary", "warning")])
def test_a_change_of_a_fact_changes_message_and_severity(
    name: str, confidence: Confidence, severity: str, tmp_path: Path
) -> None:
    """And no line of a rule: what it says comes from the network it is asked about."""
    place, value, message = CHANGES[name]
    plan = plan_of(tmp_path, {"posts/a.yaml": f"status: review\ntext: {'a' * 100}\nchannels: [x]\n"})
    assert run_rules(plan, [one(name)]).diagnostics == ()
    (found,) = run_rules(with_fact(plan, "x", place, (fact_of(value, confidence),)), [one(name)]).diagnostics
    assert (found.severity, found.message) == (severity, message)


@pytest.mark.parametrize(
    ("name", "place"), [("title-missing", "title.required"), ("phone-in-text", "text.phone_refused")]
)
def test_what_a_fact_no_longer_says_is_no_longer_found(name: str, place: str, tmp_path: Path) -> None:
    """A demand that is gone is gone from the report too, and one that is only reported warns."""
    post = "status: review\ntext: Call +49 89 2180 4711.\nformat: event\nchannels: [google-business]\n"
    plan = plan_of(tmp_path, {"posts/a.yaml": post})
    facts = (None, fact_of(value=False), fact_of(value=True, confidence="secondary"), fact_of(value=True))
    reports = [run_rules(with_fact(plan, "google-business", place, fact), [one(name)]) for fact in facts]
    told = [[found.severity.value for found in report.diagnostics] for report in reports]
    assert told == [[], [], ["warning"], ["error"]]


# text-missing, title-missing, title-too-long


@pytest.mark.parametrize(
    ("post", "found"),
    [
        ("thread: [One, Two]\nchannels: [x]\n", 1),
        ("thread: [One, Two]\nchannels: [instagram]\n" + PICTURE, 0),
        ("thread: [One, Two]\nchannels: [x]\n" + PICTURE, 0),
        ("text: Hi\nthread: [One, '', Three]\nchannels: [x]\n", 1),
        ("text: Hi\nthread: [{media: [{file: assets/cup.jpg, alt: A cup}]}]\nchannels: [x]\n", 0),
        ("poll: {options: [A, B]}\nchannels: [telegram]\n", 1),
        ("repost: https://t.me/alpenglow/1\nchannels: [telegram]\n", 0),
        (f"link: {LINK}\nchannels: [telegram]\n", 0),
        (f"{PICTURE}channels: [telegram, instagram, x]\n", 0),
        ("text: [Hi]\npoll: {options: [A, B]}\nchannels: [telegram]\n", 0),
    ],
)
def test_a_text_is_missing_only_where_nothing_can_stand_for_it(post: str, found: int, tmp_path: Path) -> None:
    """Pictures, links and other posts can; what was written and not understood has its own finding."""
    assert len(asked(tmp_path / "a", "text-missing", f"status: review\n{post}").diagnostics) == found
    assert asked(tmp_path / "b", "text-missing", post).diagnostics == ()


def test_a_team_can_set_a_least_length(tmp_path: Path) -> None:
    """It is an error then."""
    settings = "channels: {linkedin: {limits: {text.min: 40}}}\n"
    (found,) = asked(tmp_path, "text-missing", "status: review\ntext: Hi\nchannels: [linkedin]\n", settings).diagnostics
    assert (found.severity, found.message) == ("error", "2 characters, 38 below the minimum of 40 on linkedin")


@pytest.mark.parametrize(
    ("post", "message"),
    [
        ("channels: [lemmy]", "this post has no title, and Lemmy accepts no post without one"),
        ("title: Hi\nchannels: [lemmy]", "title: 2 characters, 1 below the minimum of 3 on lemmy"),
        (
            "format: event\nchannels: [google-business]",
            "this post has no title, and Google Business Profile accepts no event without one",
        ),
        (
            "media: [{file: menu.pdf}]\nchannels: [linkedin]",
            "this post has no title, and LinkedIn accepts no document without one",
        ),
        ("channels: [x, linkedin, google-business, pinterest]", ""),
        ("title: [Hi]\nchannels: [reddit]", ""),
        ("title: Hi\nchannels: {reddit: {title: }}", "this post has no title, and Reddit accepts no post without one"),
    ],
)
def test_a_title_is_missing_where_the_format_demands_one(post: str, message: str, tmp_path: Path) -> None:
    """And nowhere else."""
    report = asked(tmp_path, "title-missing", f"status: review\ntext: Hi\n{post}\n")
    assert [found.message for found in report.diagnostics] == ([message] if message else [])


@pytest.mark.parametrize(
    ("channel", "length", "severity"),
    [("x", 500, None), ("reddit", 300, None), ("reddit", 301, "error"), ("pinterest", 101, "error")],
)
def test_a_title_is_measured_where_it_is_shown(channel: str, length: int, severity: str | None, tmp_path: Path) -> None:
    """A network without titles has no limit for one."""
    report = asked(tmp_path, "title-too-long", f"title: {'t' * length}\ntext: Hi\n{PICTURE}channels: [{channel}]\n")
    assert [found.severity for found in report.diagnostics] == ([severity] if severity else [])


# character-refused


def test_invisible_characters_that_x_rejects_are_named(tmp_path: Path) -> None:
    """They come along when text is copied."""
    (found,) = asked(tmp_path, "character-refused", 'text: "Hi\\uFEFF there"\nchannels: [x]\n').diagnostics
    assert (marked(found), found.severity) == ("\\uFEFF", "error")
    assert "U+FEFF (invisible)" in found.message


def test_characters_to_be_sent_with_a_backslash_are_told_only_to_those_who_ask(tmp_path: Path) -> None:
    """Tools that send posts know of them."""
    post = "text: 'Winter (and #coffee) is here'\nchannels: [linkedin]\n"
    assert asked(tmp_path / "a", "character-refused", post).diagnostics == ()
    settings = "rules: {character-refused: {reserved: yes}}\n"
    (found,) = asked(tmp_path / "b", "character-refused", post, settings).diagnostics
    assert (marked(found), found.message) == (
        "(",
        "LinkedIn needs a backslash before 2 characters of this text",
    )


# link-in-bio-missing


@pytest.mark.parametrize(
    ("post", "settings", "found"),
    [
        ("text: Link in bio\nchannels: [instagram]", "", 1),
        ("text: Link in bio\nchannels: [instagram, tiktok]", "", 1),
        ("text: Der Link ist im Profil. Link im Profil!\nchannels: [instagram]", "", 1),
        ("text: Lien dans notre bio\nchannels: [instagram]", "", 1),
        (f"text: Link in bio\nlink: {LINK}\nchannels: [instagram]", "", 0),
        (f"text: See {LINK}\nchannels: {{x: , instagram: {{text: Link in bio}}}}", "", 0),
        ("text: Link in bio\nchannels: [instagram]", f"channels: {{instagram: {{bio-link: '{LINK}'}}}}", 0),
        ("text: Link in bio\ncampaign: w\nchannels: [instagram]", f"campaigns: {{w: {{landing-page: '{LINK}'}}}}", 0),
        (f"text: Link in bio\nlink: {LINK}\nchannels: [bluesky, x]", "", 1),
        ("text: A biography of beans, with a link in the footer\nchannels: [x, instagram]", "", 0),
        ("text: Link in bio\nformat: story\nchannels: [instagram]", "", 0),
    ],
)
def test_link_in_bio_leads_somewhere_or_is_not_needed(post: str, settings: str, found: int, tmp_path: Path) -> None:
    """The address may be written anywhere in the plan."""
    report = asked(tmp_path, "link-in-bio-missing", f"status: review\n{post}\n", settings and f"{settings}\n")
    assert len(report.diagnostics) == found


# link-by-accident


@pytest.mark.parametrize(
    ("post", "found"),
    [
        ("text: Read README.md\nchannels: [x, bluesky]", ["README.md"]),
        ("text: Read README.md\nchannels: [mastodon, instagram, threads]", []),
        ("text: Hi\nthread: ['See main.rs.']\nchannels: [x]", ["main.rs"]),
        (f"text: Hi\nlink: {LINK}/README.md\nchannels: [x]", []),
        ("text: See alpenglow.coffee and https://x.md/README.md\nchannels: [x]", []),
        ("text: node.js 3.11.2 e.g. U.S. a.m.\nchannels: [x]", []),
        ("text: README.md, README.md and README.md\nchannels: [x]", ["README.md"]),
    ],
)
def test_only_links_nobody_meant_are_told(post: str, found: list[str], tmp_path: Path) -> None:
    """Once each, where the network makes a link of them."""
    assert marks(asked(tmp_path, "link-by-accident", f"{post}\n")) == found


# phone-in-text

NUMBERS = """\
+49 89 2180-4711|+49 (0)89 2180-4711|0049 89 21804711|+1 415 555 0132|+5511912345678|+420 222 333 444
089 2180-4711|089/21804711|(089) 2180 4711|(089)21804711|08921804711|020 7946 0958|01 23 45 67 89|01.23.45.67.89
415-555-0132|(415) 555-0132|1-800-555-0199|415.555.0132|Tel. 2180 4711|call 555-0132|📞 91 123 45 67|0800 1234567"""
NO_NUMBERS = """\
01.12.2026|01/12/2026|2026-12-01|01-12-2026 - 03-12-2026|06 12 2026|(09-10-1973)|from 1998-2026|09:00-18:00|09.00-18.00
$1,200,000|1 900 000 cups|12 345 678 €|EUR 04.50|1.900 m|50 - 60 %|10.000.000|40.7128 -74.0060
+20 000 000|192.168.100.200|ISBN 978-3-16-148410-0|SKU 0123-4567-89AB|batch 20261201-0412|DE89 3704 0044 0532 0130 00
UTC+01:00
call 2026-12-01|tel aviv 12 2026|call for entries: 2026-12-01|The ring of 1915 1916
a phone for 1,299.00|call us by 01.12.2026|https://alpenglow.coffee/089-2180-4711|2026/12/01 18:00"""


@pytest.mark.parametrize("number", NUMBERS.replace("\n", "|").split("|"))
def test_telephone_numbers_are_known_however_they_are_written(number: str, tmp_path: Path) -> None:
    """In the middle of a sentence, and pointed at."""
    report = asked(tmp_path, "phone-in-text", f"text: 'Come by, {number}, or write.'\nchannels: [google-business, x]\n")
    assert [found.channels for found in report.diagnostics] == [("google-business",)]
    assert number.endswith(marks(report)[0])


@pytest.mark.parametrize("other", NO_NUMBERS.replace("\n", "|").split("|"))
def test_dates_prices_and_codes_are_no_telephone_numbers(other: str, tmp_path: Path) -> None:
    """A post is not refused for them."""
    post = f"text: 'Come by: {other} or later.'\nchannels: [google-business]\n"
    assert asked(tmp_path, "phone-in-text", post).diagnostics == ()


# text-folded


@pytest.mark.parametrize(
    ("post", "found"),
    [
        (f"text: '{'a ' * 100}. Hi'\nchannels: [linkedin]\n", 1),
        (f"text: 'Hi. {'a ' * 100}'\nchannels: [linkedin]\n", 0),
        (f"text: 'Hi. {'a ' * 200}.'\nchannels: [x]\n", 0),
        (f"text: 'Hi. {'a ' * 200}.'\nlink: {LINK}\nchannels: [youtube]\n", 1),
        (f"text: 'Hi. {LINK} {'a ' * 200}.'\nlink: {LINK}\nchannels: [youtube]\n", 0),
        (f"text: 'Hi. {'a ' * 100} Tell us more!'\nchannels: [linkedin, instagram]\n", 2),
        (f"text: 'Tell us more! {'a ' * 100} Tell us more!'\nchannels: [linkedin]\n", 0),
        (f"text: 'Hi. {'İ ' * 100} Tell us more!'\nchannels: [linkedin]\n", 1),
    ],
)
def test_what_matters_is_behind_the_fold_or_not(post: str, found: int, tmp_path: Path) -> None:
    """Only where the network folds before it refuses."""
    assert len(asked(tmp_path, "text-folded", post).diagnostics) == found


# all


@pytest.mark.parametrize(
    "text",
    [
        '"\\uD800 lone \\uDFFF and 1\\uD83D"',
        '"\\0\\x07\\e[31m\\x85\\u2028\\u202E\\uFEFF"',
        '"' + r"e\u0301\U0001f469\u200d\U0001f469\u200d\U0001f467" * 9000 + '"',
        f"'{'(0 1.a@#b:// +1 link in ' * 5000}'",
    ],
)
def test_no_text_is_too_strange(text: str, tmp_path: Path) -> None:
    """On every network, in every place a text can stand; a rule that stops would say so."""
    post = f"title: {text}\ntext: {text}\nthread: [{text}]\nfirst-comment: {text}\n"
    channels = ", ".join(networks.names())
    report = report_of(tmp_path, {"posts/a.yaml": f"status: review\n{post}channels: [{channels}]\n"}, select=MINE)
    assert not [found.message for found in report.diagnostics if found.failed]
