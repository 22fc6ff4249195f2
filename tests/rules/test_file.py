"""Rules about files, where their pages do not suffice."""

from pathlib import Path

import pytest
from tests.plans import marked, plan_of, report_of, said

import postplan


def test_of_three_posts_with_one_id_the_second_is_told_with_the_others(tmp_path: Path) -> None:
    """One mistake, one finding."""
    files = {f"posts/{name}/teaser.yaml": "text: Hi\n" for name in "abc"}
    (found,) = report_of(tmp_path, files).diagnostics
    assert found.message == "3 posts have the id `teaser`"
    assert [found.at.path, *(place.path for place in found.related)] == [
        "posts/b/teaser.yaml",
        "posts/a/teaser.yaml",
        "posts/c/teaser.yaml",
    ]


def test_an_id_taken_by_a_written_one_is_pointed_at(tmp_path: Path) -> None:
    """The word itself, where there is one."""
    files = {"posts/teaser.yaml": "text: Hi\n", "posts/z.yaml": "text: Hi\nid: teaser\n"}
    (found,) = report_of(tmp_path, files).diagnostics
    assert (found.at.path, marked(found)) == ("posts/z.yaml", "teaser")


SETTINGS = """\
channels: [x, instagram]
campaigns: {winter-launch: {goal: visits}}
pillars: {craft: {share: 50%}}
goals: [conversation, visits]
team: {maya: , tom: }
"""


@pytest.mark.parametrize(
    ("post", "word", "help_"),
    [
        ("channels: [instagramm]", "instagramm", "did you mean `instagram`?"),
        ("channels: {instagramm: {text: a}}", "instagramm", "did you mean `instagram`?"),
        ("channels: [mastodon]", "mastodon", "known here: instagram, x"),
        ("campaign: winter-lunch", "winter-lunch", "did you mean `winter-launch`?"),
        ("pillar: crafts", "crafts", "did you mean `craft`?"),
        ("goal: visit", "visit", "did you mean `visits`?"),
        ("owner: ana", "ana", "known here: maya, tom"),
        ("approver: thom", "thom", "did you mean `tom`?"),
        ("approved: {by: thom, on: 2026-11-01}", "thom", "did you mean `tom`?"),
        ("like: tea", "tea", "did you mean `teaser`?"),
    ],
)
def test_a_name_of_any_kind_that_is_not_known_is_told_with_the_nearest(
    post: str, word: str, help_: str, tmp_path: Path
) -> None:
    """At the word itself."""
    files = {"postplan.yaml": SETTINGS, "posts/a.yaml": f"{post}\n", "posts/teaser.yaml": "text: Hi\n"}
    (found,) = report_of(tmp_path, files, select=["unknown-name"]).diagnostics
    assert (marked(found), found.help) == (word, help_)


def test_names_are_free_where_the_settings_list_none_of_their_kind(tmp_path: Path) -> None:
    """Only the kinds that are listed count."""
    post = "campaign: a\npillar: b\ngoal: c\nowner: d\napprover: e\napproved: {by: f}\nchannels: [x]\n"
    assert said(report_of(tmp_path, {"posts/a.yaml": post})) == []


@pytest.mark.parametrize(
    ("post", "cut"),
    [
        ("text: launch #day\n", "#day"),
        ("text: #launch\n", "#launch"),
        ("text: launch\n  day #one\n", "#one"),
        ("title: launch #day\n", "#day"),
        (
            "media:\n  - {url: a.coffee/b.jpg}\n  - url: a.coffee/c.jpg\n    alt: A cup #coffee\n",
            "#coffee",
        ),
        ("thread:\n  - One #first\n  - Two\n", "#first"),
        ("thread:\n  - text: One #first\n", "#first"),
        ("thread:\n  - #first\n  - Two\n", "#first"),
        ("channels:\n  x:\n    text: launch #day\n", "#day"),
        ("channels: {x: {text: launch #day\n  }}\n", "#day"),
        ("poll:\n  options:\n    - yes #1\n    - no\n", "#1"),
        ("first-comment: #coffee #winter\n", "#coffee #winter"),
    ],
)
def test_a_text_without_quotes_is_cut_wherever_it_stands(post: str, cut: str, tmp_path: Path) -> None:
    """In lists, threads, braces, over several lines."""
    (found,) = report_of(tmp_path, {"posts/a.yaml": post}, select=["text-cut-by-comment"]).diagnostics
    assert marked(found) == cut


@pytest.mark.parametrize(
    ("post", "cut"),
    [
        ('text: "Doors open" #market\n', "#market"),
        ('text: "Doors open"#market\n', "#market"),
        ("text: 'Doors open' #market #winter\n", "#market #winter"),
        ('text: "Doors\n  open" #market\n', "#market"),
        ('text: #market\n  "Doors open"\n', "#market"),
        ("text: > #market\n  Doors open\n", "#market"),
        ("text: |#market\n  Doors open #today\n", "#market"),
        ("text: |2- #market\n  Doors open\n", "#market"),
        ("text: #market\n  |\n  Doors open\n", "#market"),
        ('text: "Doors open" ##market\n', "##market"),
        ('text: "Doors open" #keep it short\n', "#keep it short"),
        ('text: "Doors open" #🎄\n', "#🎄"),
        ('text: "Doors open" #2026\n', "#2026"),
        ('first-comment: "#doors" #market #winter\n', "#market #winter"),
        ('title: "Doors" #market\n', "#market"),
        ('content-warning: "Loud" #market\n', "#market"),
        ('media:\n  - url: a.coffee/c.jpg\n    alt: "A cup" #coffee\n', "#coffee"),
        ('thread:\n  - "One" #first\n  - Two\n', "#first"),
        ("thread:\n  - | #first\n    One\n  - Two\n", "#first"),
        ("thread:\n  - text: > #first\n      One\n", "#first"),
        ('poll:\n  options:\n    - "yes" #1\n    - "no"\n', "#1"),
        ('channels:\n  x:\n    text: "Doors open" #market\n', "#market"),
        ('channels: {x: {text: "Doors open" #market\n  }}\n', "#market"),
    ],
)
def test_a_tag_outside_the_quotes_or_the_block_is_lost_like_any_other(post: str, cut: str, tmp_path: Path) -> None:
    """Whatever the text is written with, it is found on the line of every published text."""
    (found,) = report_of(tmp_path, {"posts/a.yaml": post}, select=["text-cut-by-comment"]).diagnostics
    assert marked(found) == cut


@pytest.mark.parametrize(
    ("wrong", "message", "action", "right"),
    [
        (
            'text: "Doors open" #market\n',
            "it is outside the quotes of `text`",
            "move it inside the quotes; if it is a comment, write a space after `#`",
            'text: "Doors open #market"\n',
        ),
        (
            "text: |#market\n  Doors open\n",
            "the text of `text` begins on the line after it",
            "move it into the lines below `|`; if it is a comment, write a space after `#`",
            "text: |\n  Doors open\n  #market\n",
        ),
    ],
)
def test_a_tag_that_is_moved_where_the_help_says_is_published(
    wrong: str, message: str, action: str, right: str, tmp_path: Path
) -> None:
    """The help fits how the text is written, and either way out of it clears the finding."""
    (found,) = report_of(tmp_path, {"posts/a.yaml": wrong}, select=["text-cut-by-comment"]).diagnostics
    assert found.message == f"YAML reads `#market` as a comment, so it would not be published: {message}"
    assert found.help == action
    plan = plan_of(tmp_path, {"posts/a.yaml": right})
    assert "#market" in (plan.posts[0].text or "")
    comment = wrong.replace("#", " # ")
    for clear in (right, comment):
        assert said(report_of(tmp_path, {"posts/a.yaml": clear}, select=["text-cut-by-comment"])) == []


@pytest.mark.parametrize(
    "post",
    [
        'text: "launch #day"\n',
        "text: 'launch #day'\n",
        "text: |\n  launch #day\n  #two\n",
        "text: >-\n  #launch\n",
        "text: launch # the day is open\n",
        "text: C# is a language\n",
        "text: launch#day\n",
        "notes: call Ana #later\n",
        "name: launch #1\n",
        "owner: maya #tbc\n",
        "x-text: a #b\n",
        "x-meta:\n  text: a #b\n",
        "media:\n  - file: a.jpg #large\n",
        'text: "Doors open"  # keep it short\n',
        "text: '#doors' # market\n",
        "text: | # market\n  Hi\n",
        "text: 'Hi' #----- wrapped\n",
        "text: |  #==\n  Hi\n",
        'text: "Hi" ## #market\n',
        'notes: "call Ana" #later\n',
        'name: "launch" #1\n',
        'media: [{file: "a.jpg"}] #large\n',
        'text: "Hi"\n#market\n',
        'text: "Hi" #postplan: ignore[media-missing] drawn by hand\n',
        "text: Hi #postplan: ignore[media-missing] drawn by hand\n",
        "text: |\n  Hi\n  #one\n#two\n",
        "channels: [x] #later\n",
        "text: Hi\n#commented out\n",
    ],
)
def test_a_comment_that_cuts_nothing_published_is_a_comment(post: str, tmp_path: Path) -> None:
    """With a space after `#`, inside quotes, on keys that are not published."""
    assert said(report_of(tmp_path, {"posts/a.yaml": post}, select=["text-cut-by-comment"])) == []


def test_a_text_that_is_cut_in_a_list_is_helped_as_an_item(tmp_path: Path) -> None:
    """The block that helps begins with a dash there."""
    (found,) = report_of(tmp_path, {"posts/a.yaml": "thread:\n  - One #first\n"}).diagnostics
    assert found.help == "put the whole text in quotes, or in a block: `- |` and the text on the lines below"


@pytest.mark.parametrize(
    ("post", "messages"),
    [
        ("status: review\ntext: Hi\nchannels: [x]\n", []),
        ("status: draft\n", []),
        ("status: idea\n", []),
        ("status: review\ntext: Hi\n", ["has no channel"]),
        ("status: review\nchannels: [x]\n", ["nothing to show on x"]),
        ("status: review\n", ["has no channel"]),
        ("status: review\nchannels: [x, linkedin]\n", ["nothing to show on x, linkedin"]),
        ("status: review\ntext: Hi\nchannels: {x: {text: ''}, linkedin: }\n", ["nothing to show on x"]),
        ("status: review\nchannels: {x: {status: rejected}, linkedin: {status: draft}}\n", []),
        ("status: review\nrepost: https://x.com/a/status/1\nchannels: [x]\n", []),
        ("status: review\nlink: https://alpenglow.coffee\nchannels: [x]\n", []),
        ("status: review\npoll: {options: [a, b]}\nchannels: [x]\n", []),
        ("status: review\ntext: [a]\nchannels: [x]\n", []),
        ("status: review\nchannels: {x: {text: [a]}}\n", []),
        ("status: review\nmedia: [{fil: a}]\nchannels: [x]\n", []),
        ("status: scheduled\ntext: Hi\nchannels: [x]\n", ["scheduled on x but has no time of day"]),
        ("status: scheduled\nwhen: 2026-12-01\ntext: Hi\nchannels: [x]\n", ["scheduled on x but has no time of day"]),
        (
            "status: scheduled\nwhen: 2026-12-01\ntext: Hi\nchannels: {x: {when: 09:00}, linkedin: }\n",
            ["on linkedin but"],
        ),
        ("status: scheduled\nwhen: soon\ntext: Hi\nchannels: [x]\n", []),
        ("status: scheduled\ntext: Hi\nchannels: {x: {when: soon}}\n", []),
        ("status: approved\nwhen: 2026-12-01\ntext: Hi\nchannels: [x]\n", []),
        ("status: review\ntext: Hi\nchannels: x\n", []),
    ],
)
def test_a_key_is_missing_only_where_the_status_demands_it(post: str, messages: list[str], tmp_path: Path) -> None:
    """And never where it was written and could not be read: that has its own finding."""
    report = report_of(tmp_path, {"posts/a.yaml": post}, select=["missing-field"])
    assert len(report.diagnostics) == len(messages)
    assert all(message in found.message for message, found in zip(messages, report.diagnostics, strict=True))


def test_a_post_takes_its_channels_from_the_one_it_is_like(tmp_path: Path) -> None:
    """They are not missing."""
    files = {"posts/a.yaml": "text: Hi\nchannels: [x]\n", "posts/b.yaml": "like: a\nstatus: review\n"}
    assert said(report_of(tmp_path, files)) == []


def test_a_key_of_another_network_is_not_unknown(tmp_path: Path) -> None:
    """It is for another rule to say that this network lacks it."""
    files = {"posts/a.yaml": "text: Hi\nchannels: {x: {board: Winter}}\n"}
    assert said(report_of(tmp_path, files, select=["unknown-field"])) == []
    assert postplan.check(plan_of(tmp_path, {})).posts == 1
