"""What other programs make of a plan when they read and write it, and what people write in place of keys."""

from pathlib import Path

import pytest
from tests.plans import plan_of, report_of, rules_of

from postplan.plan.keys.post import Post

SETTINGS = "channels: [x, mastodon]\nteam: {maya: , tom: {approves: true}}\n"


def read(folder: Path, post: str) -> Post:
    """Give a post that is read without a problem."""
    plan = plan_of(folder, {"postplan.yaml": SETTINGS, "posts/a.yaml": post})
    assert [problem.message for file in plan.files for problem in file.problems] == []
    return plan.posts[0]


def help_of(folder: Path, post: str) -> str:
    """Give the help of the one thing that is wrong with a post."""
    files = {"postplan.yaml": SETTINGS, "posts/a.yaml": post}
    (found,) = report_of(folder, files, select=["not-yaml", "bad-value", "unknown-field"]).diagnostics
    return found.help


@pytest.mark.parametrize("word", ["off", "false", "no", "False", "NO"])
def test_a_rule_is_off_in_each_spelling_of_no(tmp_path: Path, word: str) -> None:
    """Programs that write YAML 1.1 make `false` of `off`."""
    post = {"posts/a.yaml": "text: a\nwhen: 2020-01-01 10:00\nchannels: [x]\n"}
    assert "time-in-past" in rules_of(report_of(tmp_path / "a", post, select=()))
    settings = {"postplan.yaml": f"rules: {{time-in-past: {word}}}\n"}
    assert "time-in-past" not in rules_of(report_of(tmp_path / "b", {**post, **settings}, select=()))


def test_a_key_on_may_have_become_true(tmp_path: Path) -> None:
    """In a sign-off, a holiday and an exception."""
    days = "holidays: {days: [{true: 2026-12-24}]}\nexceptions: [{true: 2026-12-01, per-day: 3}]\n"
    plan = plan_of(
        tmp_path, {"postplan.yaml": days, "posts/a.yaml": "text: a\napproved: {by: tom, true: 2026-11-20}\n"}
    )
    approved = plan.posts[0].approved
    assert approved
    assert [str(approved.on), str(plan.settings.holidays.days[0].on), str(plan.settings.exceptions[0].on)] == [
        "2026-11-20",
        "2026-12-24",
        "2026-12-01",
    ]


def test_true_beside_on_is_a_key_nobody_knows(tmp_path: Path) -> None:
    """Two of them are not one day."""
    post = "text: a\napproved: {by: tom, on: 2026-11-20, true: 2026-11-21}\n"
    assert help_of(tmp_path, post).startswith("known here")


@pytest.mark.parametrize(
    ("post", "help_", "better"),
    [
        (
            "text: a\nchannels:\n  x:\n  text: b\n",
            "indent this line under its channel",
            "text: a\nchannels:\n  x:\n    text: b\n",
        ),
        (
            "text: a\nchannels:\n  - mastodon\n  - x:\n      text: b\n",
            "to set keys for one channel, write every channel as a key: `x:` instead of `- x`, with its keys below",
            "text: a\nchannels:\n  mastodon:\n  x:\n    text: b\n",
        ),
        (
            "text: a\nchannels:\n  - mastodon\n  - x\n    text: b\n",
            "write `x:` instead of `- x`, change the other items the same way, and indent `text:` below",
            "text: a\nchannels:\n  mastodon:\n  x:\n    text: b\n",
        ),
    ],
)
def test_a_text_for_one_channel_goes_where_the_help_says(tmp_path: Path, post: str, help_: str, better: str) -> None:
    """Then that channel has it, and nobody else."""
    assert help_of(tmp_path / "a", post) == help_
    own = read(tmp_path / "b", better).channels["x"]
    assert own
    assert own.text == "b"


def test_an_alt_text_on_the_line_of_its_file_gets_its_own(tmp_path: Path) -> None:
    """Both are read."""
    assert (
        help_of(tmp_path / "a", "media:\n  - file: a.jpg alt: A cup\n")
        == "start a new line with `alt:`, lined up with `file:`"
    )
    (medium,) = read(tmp_path / "b", "media:\n  - file: a.jpg\n    alt: A cup\n").media
    assert (medium.file, medium.alt) == ("a.jpg", "A cup")


@pytest.mark.parametrize(("word", "name"), [("yes", "tom"), ("true", "tom"), ("maya", "maya")])
def test_a_sign_off_in_a_word_is_written_out(tmp_path: Path, word: str, name: str) -> None:
    """Who, when, and the command that does it."""
    help_ = help_of(tmp_path / "a", f"text: a\napproved: {word}\n")
    assert "`postplan approve`" in help_
    better = help_.partition("`")[2].partition("`")[0]
    approved = read(tmp_path / "b", f"text: a\n{better}\n").approved
    assert approved
    assert (approved.by, str(approved.on)) == (name, "2026-11-27")


def test_of_two_owners_one_is_named(tmp_path: Path) -> None:
    """One answers for a post."""
    help_ = help_of(tmp_path / "a", "text: a\nowner: [maya, tom]\n")
    assert help_.startswith("keep one, `owner: maya`")
    assert read(tmp_path / "b", "text: a\nowner: maya\n").owner == "maya"


@pytest.mark.parametrize(
    ("post", "better", "text"),
    [
        ('text: "What do you "see"?"', "'What do you \"see\"?'", 'What do you "see"?'),
        ("text: “Today: doors open”", '"Today: doors open"', "Today: doors open"),
        ('text: "Launch" is here', "'\"Launch\" is here'", '"Launch" is here'),
    ],
)
def test_quotes_wrapped_as_the_help_says_publish_what_was_meant(
    tmp_path: Path, post: str, better: str, text: str
) -> None:
    """Not one more."""
    assert help_of(tmp_path / "a", post) == f"wrap the text in quotes: {better}"
    assert read(tmp_path / "b", f"text: {better}\n").text == text
