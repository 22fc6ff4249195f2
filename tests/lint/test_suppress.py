"""Comments that say a finding is known and meant."""

from pathlib import Path

import pytest
from tests.plans import FIRST, Files, marked, plan_of, report_of, rules_of, said

import postplan
from postplan.lint.configure import Selection
from postplan.lint.engine import ReportOptions
from postplan.lint.suppress import suppressions

LATE = "status: review\nwhen: 2026-10-30 09:00\ntext: Hi\nchannels: [x]\n"
LONG = "a" * 300
UNUSED = "ignore-unused"


def about(folder: Path, post: str, *select: str, files: Files | None = None) -> tuple[list[str], list[str]]:
    """Say which rules speak about a post, and which a comment keeps from it."""
    report = report_of(folder, {"posts/a.yaml": post, **(files or {})}, select=select or FIRST)
    return rules_of(report), [each.rule for each in report.suppressed]


@pytest.mark.parametrize(
    "post",
    [
        LATE.replace("09:00", "09:00  # postplan: ignore[time-in-past] known"),
        LATE.replace("when", "# postplan: ignore[time-in-past] known\nwhen"),
        LATE.replace("when", "# postplan: ignore[time-in-past] known\n# and more\n\nwhen"),
        LATE.replace("when", "#postplan:ignore[time-in-past]known\nwhen"),
        LATE.replace("when", "# postplan: IGNORE[ time-in-past ] known\nwhen"),
        f"{LATE}# postplan: ignore-file[time-in-past] known\n",
        f"# postplan: ignore-file[time] known\n{LATE}",
        LATE.replace("when", "# postplan: ignore[time] known\nwhen"),
        LATE.replace("when", "# postplan: ignore[text-too-long, time-in-past] known\nwhen").replace("Hi", LONG),
        LATE.replace("when", "# postplan: ignore[time-in-past] known until 2026-11-02\nwhen"),
        LATE.replace("when", "# postplan: ignore[time-in-past] until 2026-12-31: known\nwhen"),
    ],
)
def test_a_comment_covers_what_is_found_where_it_stands(post: str, tmp_path: Path) -> None:
    """At the end of the line, on its own line above, for the file, by rule or group, for a time."""
    report = report_of(tmp_path, {"posts/a.yaml": post}, select=["time", "suppression"])
    told = [rule for rule in rules_of(report) if rule != UNUSED]
    assert (told, [each.rule for each in report.suppressed]) == ([], ["time-in-past"])
    assert report.suppressed[0].suppressed == "known"


@pytest.mark.parametrize(
    "post",
    [
        LATE.replace("text: Hi", "text: Hi  # postplan: ignore[time-in-past] known"),
        LATE.replace("text", "# postplan: ignore[time-in-past] known\ntext"),
        LATE.replace("when", "# postplan: ignore[time-twice] known\nwhen"),
        LATE.replace("when", "# postplan: ignore known time-in-past\nwhen"),
        LATE.replace("when", "# postplan: ignores[time-in-past] known\nwhen"),
        LATE.replace("when", "# ignore[time-in-past] known\nwhen"),
        LATE.replace("when", "# postplan: ignore[time-in-past] known until 2026-11-01\nwhen"),
        LATE.replace("when", "# postplan: ignore[time-in-past] known until Friday\nwhen"),
        LATE.replace("text: Hi", "text: |\n  Hi\n  # postplan: ignore-file[time-in-past] known"),
    ],
)
def test_a_comment_elsewhere_or_for_something_else_covers_nothing(post: str, tmp_path: Path) -> None:
    """Nor does one that is over, or stands inside a text."""
    rules, silent = about(tmp_path, post, "time-in-past")
    assert (rules, silent) == (["time-in-past"], [])


@pytest.mark.parametrize(
    ("post", "rule"),
    [
        ("channels: [x]\nmedia:\n  # postplan: ignore[bad-value] later\n  - cup.jpg\n", "bad-value"),
        ("channels: [x]\nmedia:\n  - cup.jpg  # postplan: ignore[bad-value] later\n", "bad-value"),
        ("# postplan: ignore[bad-value] later\nmedia:\n  - cup.jpg\n", "bad-value"),
        ("channels:\n  - orkut  # postplan: ignore[unknown-name] soon\n", "unknown-name"),
        ("channels:\n  # postplan: ignore[unknown-name] soon\n  - orkut\n", "unknown-name"),
        ("channels: [orkut]  # postplan: ignore[unknown-name] soon\n", "unknown-name"),
        ("channels: {orkut: {}}  # postplan: ignore[file] soon\n", "unknown-name"),
        ("channels:\n  orkut: {txt: a}  # postplan: ignore[file] soon\n", "unknown-field"),
        ("txt: a  # postplan: ignore[unknown-field] soon\n", "unknown-field"),
    ],
)
def test_a_comment_stands_at_keys_and_items_in_every_style(post: str, rule: str, tmp_path: Path) -> None:
    """Lists, keys, braces."""
    rules, silent = about(tmp_path, post, "file", "suppression")
    assert rules == []
    assert rule in silent


def both(comment_x: str = "", comment_linkedin: str = "", above: str = "") -> str:
    """Write a post that is too long on two channels, with comments at them."""
    return f"{above}text: {'a' * 3100}\nchannels:\n  x:{comment_x}\n  linkedin: {{}}{comment_linkedin}\n"


IGNORE = "  # postplan: ignore[text-too-long, link-not-clickable] so be it"


def test_at_a_channel_it_covers_what_is_found_on_inherited_text(tmp_path: Path) -> None:
    """The other channel's finding stays."""
    report = report_of(tmp_path, {"posts/a.yaml": both(IGNORE)}, select=["text-too-long"])
    assert [each.channels for each in report.diagnostics] == [("linkedin",)]
    assert [each.channels for each in report.suppressed] == [("x",)]


def test_of_a_finding_on_several_channels_a_part_may_be_covered(tmp_path: Path) -> None:
    """It is told for the others, and each channel is covered once."""
    text = "text: See https://alpenglow.coffee\nchannels:\n"
    settings = {"postplan.yaml": "channels: {one: {network: instagram}, two: {network: instagram}}\n"}
    part = {**settings, "posts/a.yaml": f"{text}  one:{IGNORE}\n  two:\n"}
    report = report_of(tmp_path, part)
    assert [(each.rule, each.channels) for each in report.diagnostics if each.rule != UNUSED] == [
        ("link-not-clickable", ("two",))
    ]
    assert [each.channels for each in report.suppressed] == [("one",)]
    whole = {**settings, "posts/a.yaml": f"{IGNORE}\n{text}  one:{IGNORE}\n  two:{IGNORE}\n".lstrip()}
    report = report_of(tmp_path, whole, select=["channel"])
    assert rules_of(report) == []
    assert [each.channels for each in report.suppressed] == [("one", "two")]


def test_what_two_comments_cover_is_suppressed_once(tmp_path: Path) -> None:
    """On each channel, and where the finding is about none."""
    twice = f"text: {'a' * 3100}\nchannels:\n  # postplan: ignore[text-too-long] before\n  x:{IGNORE}\n  linkedin:\n"
    report = report_of(tmp_path / "1", {"posts/a.yaml": twice}, select=["text-too-long"])
    assert [each.channels for each in report.diagnostics] == [("linkedin",)]
    assert [each.channels for each in report.suppressed] == [("x",)]
    settings = {"postplan.yaml": "channels: {one: {network: instagram}, two: {network: instagram}}\n"}
    link = "text: See https://alpenglow.coffee\nchannels:\n  # postplan: ignore[link-not-clickable] before\n"
    report = report_of(tmp_path / "2", {**settings, "posts/a.yaml": f"{link}  one:{IGNORE}\n  two:\n"})
    assert [each.channels for each in report.suppressed] == [("one",)]
    key = "# postplan: ignore[unknown-field] above\ntxt: a  # postplan: ignore[unknown-field] beside\n"
    report = report_of(tmp_path / "3", {"posts/a.yaml": key}, select=["unknown-field"])
    assert (report.diagnostics, len(report.suppressed)) == ((), 1)


def test_at_a_channel_it_covers_a_finding_between_two_posts(tmp_path: Path) -> None:
    """Where one of its places is in this file."""
    post = "status: draft\nwhen: 2026-12-01 09:00\ntext: Hi\nchannels:\n  x:"
    files = {"posts/a.yaml": f"{post}\n", "posts/b.yaml": f"{post}  # postplan: ignore[posts-too-close] on purpose\n"}
    report = report_of(tmp_path, files, select=["posts-too-close"])
    assert (rules_of(report), [each.channels for each in report.suppressed]) == ([], [("x",)])


def test_a_comment_at_another_key_of_the_file_is_unused(tmp_path: Path) -> None:
    """Though its rule finds something elsewhere in the file."""
    post = LATE.replace("text: Hi", "text: Hi  # postplan: ignore[time-in-past] known")
    assert about(tmp_path, post, "time-in-past", "suppression") == (["time-in-past", UNUSED], [])


def test_in_a_list_of_channels_an_item_is_a_channel(tmp_path: Path) -> None:
    """What is said of `channels.x` holds for `- x`."""
    post = f"text: {LONG}\nchannels:\n  - x{IGNORE}\n  - linkedin\n"
    assert about(tmp_path, post, "text-too-long") == ([], ["text-too-long"])


def test_a_finding_with_several_places_is_covered_at_any_of_them(tmp_path: Path) -> None:
    """Also in another file."""
    files = {"posts/a/t.yaml": "id: t  # postplan: ignore[id-taken] a copy\n", "posts/b/t.yaml": "text: Hi\n"}
    report = report_of(tmp_path, files)
    assert rules_of(report) == []
    assert [(each.rule, each.at.path) for each in report.suppressed] == [("id-taken", "posts/b/t.yaml")]


def test_a_comment_in_a_post_that_is_like_another_covers_what_it_takes_over(tmp_path: Path) -> None:
    """The finding is about this post too."""
    files = {
        "posts/a.yaml": f"text: {LONG}\n",
        "posts/b.yaml": "# postplan: ignore-file[text-too-long] so be it\nlike: a\nchannels: [x]\n",
    }
    report = report_of(tmp_path, files)
    assert (rules_of(report), [each.rule for each in report.suppressed]) == ([], ["text-too-long"])


def test_a_comment_in_one_file_says_nothing_of_another(tmp_path: Path) -> None:
    """Even where the routes are the same."""
    files = {"posts/a.yaml": f"# postplan: ignore-file[time-in-past] known\n{LATE}", "posts/b.yaml": LATE}
    report = report_of(tmp_path, files)
    assert said(report) == ["time-in-past posts/b.yaml:2:7"]


def test_without_ignores_everything_is_told_and_comments_are_judged_all_the_same(tmp_path: Path) -> None:
    """`--no-ignores` shows what comments cover."""
    post = LATE.replace("09:00", "09:00  # postplan: ignore[time-in-past, text-too-long] known")
    plan = plan_of(tmp_path, {"posts/a.yaml": post})
    report = postplan.check(plan, Selection(), ReportOptions(no_ignores=True))
    assert sorted(rules_of(report)) == [UNUSED, "time-in-past"]
    assert report.suppressed == ()
    settings = "channels: {one: {network: instagram}, two: {network: instagram}}\n"
    part = f"text: See https://alpenglow.coffee\nchannels:\n  one:{IGNORE}\n  two:\n"
    report = postplan.check(
        plan_of(tmp_path / "part", {"postplan.yaml": settings, "posts/a.yaml": part}),
        Selection(select=("link-not-clickable",)),
        ReportOptions(no_ignores=True),
    )
    assert [each.channels for each in report.diagnostics] == [("one", "two")]


@pytest.mark.parametrize(
    ("comment", "select", "messages"),
    [
        (
            "ignore[text-too-long] x",
            (),
            ["this comment ignores `text-too-long`, but `text-too-long` finds nothing here"],
        ),
        ("ignore[text-too-long] x", ("time", "suppression"), []),
        ("ignore[channel] x", (), ["this comment ignores `channel`, but `channel` finds nothing here"]),
        ("ignore[channel] x", ("text-too-long", "suppression"), []),
        (
            "ignore[text-too-long, time-in-past] x",
            (),
            ["this comment ignores `text-too-long`, but `text-too-long` finds"],
        ),
        ("ignore[text-too-long] x until 2026-10-01", (), []),
        ("ignore[text-too-long] x until 2026-11-01", (), []),
        ("ignore[text-too-long] x until 2026-11-02", (), ["finds nothing here"]),
        ("ignore-file[text-too-long] x", (), ["finds nothing here"]),
    ],
)
def test_a_comment_is_unused_only_where_its_rule_was_asked(
    comment: str, select: tuple[str, ...], messages: list[str], tmp_path: Path
) -> None:
    """Of a group, all its rules; and one that is over is only over."""
    post = LATE.replace("when", f"# postplan: {comment}\nwhen")
    report = report_of(tmp_path, {"posts/a.yaml": post}, select=select)
    found = [each.message for each in report.diagnostics if each.rule == UNUSED]
    assert len(found) == len(messages)
    assert all(message in each for message, each in zip(messages, found, strict=True))


@pytest.mark.parametrize(
    "settings",
    ["rules: {text-too-long: off}", "rules: {channel: off}", "overrides: [{files: '**', rules: {channel: off}}]"],
)
def test_a_comment_about_a_rule_that_is_off_is_not_unused(settings: str, tmp_path: Path) -> None:
    """It may be on tomorrow."""
    post = "text: Hi  # postplan: ignore[text-too-long, channel] x\nchannels: [x]\n"
    report = report_of(tmp_path, {"posts/a.yaml": post, "postplan.yaml": f"{settings}\n"}, select=())
    assert UNUSED not in rules_of(report)


def test_a_comment_is_not_unused_because_its_channel_is_history(tmp_path: Path) -> None:
    """No rule was asked about the variant that has gone out."""
    post = both(IGNORE.replace(", link-not-clickable", ""))
    post += "status: approved\nwhen: 2026-10-01 09:00\n"
    post = post.replace("linkedin: {}", "linkedin: {when: 2026-12-01 09:00, text: Hi}")
    assert about(tmp_path, post) == ([], [])


def test_a_comment_with_nothing_below_it_covers_nothing(tmp_path: Path) -> None:
    """And says so."""
    post = f"{LATE}# postplan: ignore[time-in-past] known\n"
    report = report_of(tmp_path, {"posts/a.yaml": post})
    assert [each.message for each in report.diagnostics if each.rule == UNUSED] == [
        "this comment ignores `time-in-past`, but there is nothing below it to ignore"
    ]


@pytest.mark.parametrize(
    ("comment", "rule", "message"),
    [
        ("ignore[time-in-pats] x", "ignore-unknown", "which is not a rule or group"),
        ("ignore[] x", "ignore-unknown", "it names no rule in `[…]`"),
        ("ignore time-in-past", "ignore-unknown", "it names no rule in `[…]`"),
        ("silence[time-in-past] x", "ignore-unknown", "`silence` is neither `ignore` nor `ignore-file`"),
        ("ignore[time-in-past] x until Friday", "ignore-unknown", "`Friday` is not a day like `2026-12-31`"),
        ("ignore[time-in-past] until 2026-31-12 x", "ignore-unknown", "`2026-31-12` is not a day like `2026-12-31`"),
        ("ignore[time-in-past]", "ignore-without-reason", "without a reason"),
        ("ignore[time-in-past] until 2026-12-31", "ignore-without-reason", "without a reason"),
        ("ignore[time-in-past] x until 2026-11-01", "ignore-expired", "expired on 2026-11-01; today is 2026-11-02"),
    ],
)
def test_a_comment_that_is_wrong_is_told_of_once(comment: str, rule: str, message: str, tmp_path: Path) -> None:
    """By the rule for that mistake alone."""
    post = LATE.replace("when", f"# postplan: {comment}\nwhen")
    report = report_of(tmp_path, {"posts/a.yaml": post}, select=["suppression"])
    (found,) = report.diagnostics
    assert found.rule == rule
    assert message in found.message
    assert marked(found) == f"# postplan: {comment}"


@pytest.mark.parametrize(
    ("post", "field"),
    [
        ("text: |\n  Hi\n  # postplan: ignore[time] x\n", "text"),
        ('text: "Hi # postplan: ignore[time] x"\n', "text"),
        ("thread:\n  - |\n    # postplan: ignore-file[time] x\n", "thread.0.text"),
        ("thread:\n  - text: |\n      # postplan: ignore[time] x\n", "thread.0.text"),
        (
            "channels:\n  x:\n    first-comment: |\n      Hi\n      # postplan: ignore[time] x\n",
            "channels.x.first-comment",
        ),
        ("title: '# postplan: ignore[time] x'\n", "title"),
    ],
)
def test_a_comment_inside_a_text_would_be_published(post: str, field: str, tmp_path: Path) -> None:
    """Its exact place is shown, in every style."""
    report = report_of(tmp_path, {"posts/a.yaml": post})
    (found,) = report.diagnostics
    assert (found.rule, found.severity, found.at.field) == ("ignore-in-text", "error", field)
    assert marked(found).startswith("# postplan: ignore")
    assert report.suppressed == ()


def test_a_rule_may_not_be_ignored_about_comments_themselves(tmp_path: Path) -> None:
    """A comment that ignores `suppression` is judged like any other."""
    post = "text: Hi  # postplan: ignore[text-too-long, ignore-unused] x\nchannels: [x]\n"
    rules, silent = about(tmp_path, post)
    assert (set(rules), silent) == ({UNUSED}, [])


def test_comments_are_read_with_their_route_names_and_reason(tmp_path: Path) -> None:
    """In the order of files and lines."""
    post = """\
# postplan: ignore-file[time, text-too-long] because - it is so
text: Hi  # postplan: ignore[time] this, until 2026-12-31.
channels:
  # postplan: ignore[x]
  x:
"""
    one, two, three = suppressions(plan_of(tmp_path, {"posts/a.yaml": post}))
    assert (one.rules, one.covers, one.reason) == (("time", "text-too-long"), (), "because - it is so")
    assert (two.covers, two.reason, str(two.until)) == (("text",), "this", "2026-12-31")
    assert [each.at.field for each in (one, two, three)] == ["text", "text", "channels.x"]
    assert (three.covers, three.channel, three.reason, three.until) == (("channels", "x"), "x", "", None)
