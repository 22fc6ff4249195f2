"""How the words in a file are read."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from tests.plans import marked, plan_of, report_of, rules_of, variant_of

import postplan
from postplan.plan.keys.settings import Settings

WRONG = ("bad-value", "unknown-field", "not-yaml", "duplicate-key", "unknown-name")


def test_a_value_in_the_variant_replaces_and_an_empty_one_means_none(tmp_path: Path) -> None:
    """The post's text stays where the channel says nothing."""
    post = """
text: For all
link: https://alpenglow.coffee/winter
channels:
  x:
  linkedin: {text: For work}
  bluesky:
    text: ""
  mastodon: {link: }
"""
    plan = plan_of(tmp_path, {"posts/a.yaml": post})
    read = {each.channel.name: (each.text, each.link) for each in plan.variants}
    address = "https://alpenglow.coffee/winter"
    assert read == {
        "x": ("For all", address),
        "linkedin": ("For work", address),
        "bluesky": ("", address),
        "mastodon": ("For all", None),
    }


@pytest.mark.parametrize(
    "channels",
    [
        "channels: [x, linkedin]",
        "channels: {x: {}, linkedin: }",
        "channels:\n- x\n- linkedin",
        "channels:\n  x:\n  linkedin: {}",
    ],
)
def test_channels_in_either_shape_are_one_thing(channels: str, tmp_path: Path) -> None:
    """A list of names, names with nothing after them, names with empty braces."""
    plan = plan_of(tmp_path, {"posts/a.yaml": f"text: Hi\n{channels}\n"})
    assert [(each.channel.name, each.text) for each in plan.variants] == [("x", "Hi"), ("linkedin", "Hi")]
    assert not plan.files[0].problems


@pytest.mark.parametrize(
    ("post", "message"),
    [
        ("channels: [x, instagram, x]", "the channel `x` is listed 2 times; list it once"),
        ("channels: [{x: {text: a}}]", "a list of channels can only hold names"),
        ("channels: x", "expected a list of channels, got text"),
        ("media: [cup.jpg]", "expected `file:`, `url:` or `brief:`"),
        ("media: [{file: a.jpg, url: https://a.coffee/b.jpg}]", "`file` and `url` can't be combined"),
        ("media: [{alt: A cup}]", "`file`, `url` or `brief` is missing"),
        ("status: aproved", "`aproved` is not a valid value"),
        ("status: [draft, review]", "expected one word, got a list of 2 items"),
        ("text: [a, b]", "expected text, got a list of 2 items"),
        ("thread: {text: a}", "expected a list, got a key with a value"),
        ("approved: tom", "a sign-off needs a name and a date"),
        ("when: 31.12.", "`31.12.` is not a time like `2026-12-01 09:00`"),
        ("requested: 2026-11-10 09:00", "only a date is expected here"),
        ("format: my reel", "`my reel` isn't a valid name"),
        ("id: Winter launch", "`Winter launch` isn't a valid name"),
        ("poll: {options: [a, b], lasts: long}", "`long` is not a length of time"),
        ("poll: {options: [a, b], multiple: maybe}", "`maybe` isn't `yes` or `no`"),
    ],
)
def test_a_wrong_value_gets_its_own_sentence(post: str, message: str, tmp_path: Path) -> None:
    """One finding for one mistake, which says what goes there."""
    (found,) = report_of(tmp_path, {"posts/a.yaml": f"{post}\n"}, select=WRONG).diagnostics
    assert found.rule == "bad-value"
    assert message in f"{found.message}; {found.help}"


def test_keys_of_the_team_are_free_in_posts_variants_and_settings(tmp_path: Path) -> None:
    """`x-…` is anything."""
    files = {
        "postplan.yaml": "x-owner: {team: [a, b]}\nchannels: [x]\n",
        "posts/a.yaml": "text: Hi\nx-printed-on: [coasters]\nchannels: {x: {x-note: {a: b}}}\n",
    }
    assert rules_of(report_of(tmp_path, files)) == []


@pytest.mark.parametrize(
    "style", ["text: |\n  Hi\n\n\n", "text: >\n  Hi\n\n", "text: |+\n  Hi  \n\n\n", "text: 'Hi   '\n"]
)
def test_trailing_white_space_of_a_text_is_not_text(style: str, tmp_path: Path) -> None:
    """However the text is quoted."""
    assert variant_of(tmp_path, f"{style}channels: [x]\n").text == "Hi"


def test_items_of_a_thread_are_texts_or_text_and_media(tmp_path: Path) -> None:
    """Both may stand in one thread."""
    post = "thread:\n  - One\n  - text: |\n      Two\n    media: [{url: https://a.coffee/b.jpg}]\nchannels: [x]\n"
    first, second = variant_of(tmp_path, post).thread
    assert (first.text, first.media) == ("One", ())
    assert (second.text, second.media[0].url) == ("Two", "https://a.coffee/b.jpg")


def test_nothing_is_guessed_of_what_is_written(tmp_path: Path) -> None:
    """`no`, numbers, dates and times are the words they are."""
    post = "name: no\ntext: 10:30:00\ntitle: 2026-03-06\nnotes: 0x1F\ncampaign: 1e3\nchannels: [x]\n"
    variant = variant_of(tmp_path, post)
    keys = variant.post
    assert (keys.name, variant.text, keys.title, keys.notes, keys.campaign) == (
        "no",
        "10:30:00",
        "2026-03-06",
        "0x1F",
        "1e3",
    )


def test_a_post_is_called_after_its_file(tmp_path: Path) -> None:
    """Unless it says `id`; and its name is its id unless it says `name`."""
    files = {"posts/2026/teaser.v2.yaml": "text: a\n", "posts/b.yml": "id: c\nname: Big day\n"}
    assert [(post.id, post.name) for post in plan_of(tmp_path, files).posts] == [
        ("teaser.v2", "teaser.v2"),
        ("c", "Big day"),
    ]


@pytest.mark.parametrize("status", ["", "status:\n", "status: ''\n"])
def test_a_post_is_a_draft_until_it_says_otherwise(status: str, tmp_path: Path) -> None:
    """Nothing after the key is nothing said."""
    variant = variant_of(tmp_path, f"{status}text: a\nchannels: [x]\n")
    assert (variant.status, variant.post.kind) == ("draft", "planned")


def test_like_takes_what_a_post_does_not_say_itself(tmp_path: Path) -> None:
    """Text, link, media and channels, with what differs on each; never its time or its status."""
    files = {
        "posts/a.yaml": """
status: approved
when: 2026-11-10 09:00
text: Evergreen
link: https://alpenglow.coffee/a
media: [{url: "https://alpenglow.coffee/a.jpg", alt: A}]
channels:
  x: {when: 12:00, status: scheduled}
  linkedin: {text: For work}
""",
        "posts/b.yaml": "like: a\nwhen: 2026-12-10\n",
        "posts/c.yaml": "like: b\nwhen: 2026-12-20 10:00\ntext: Own\nmedia: []\nchannels: [linkedin, x]\n",
    }
    plan = plan_of(tmp_path, files)
    read = {
        (v.post.id, v.channel.name): (v.text, v.link, len(v.media), str(v.day), v.time, v.status) for v in plan.variants
    }
    link = "https://alpenglow.coffee/a"
    assert read["b", "x"] == ("Evergreen", link, 1, "2026-12-10", None, "draft")
    assert read["b", "linkedin"][0] == "For work"
    assert read["c", "x"][:3] == ("Own", link, 0)
    assert read["c", "linkedin"][0] == "Own"
    assert len(read) == 6


@pytest.mark.parametrize(
    "likes", [{"a": "a"}, {"a": "b", "b": "a"}, {"a": "b", "b": "c", "c": "a"}, {"a": "b", "b": "b"}]
)
def test_posts_like_each_other_in_a_ring_are_read(likes: dict[str, str], tmp_path: Path) -> None:
    """Each is asked once."""
    files = {f"posts/{post}.yaml": f"like: {other}\nchannels: [x]\n" for post, other in likes.items()}
    assert {variant.text for variant in plan_of(tmp_path, files).variants} == {""}


def test_a_post_like_one_that_is_public_is_still_checked(tmp_path: Path) -> None:
    """What it takes over stands in a file of the past, and will be published again."""
    files = {
        "posts/a.yaml": "status: published\nwhen: 2026-01-01 09:00\n"
        "text: See https://alpenglow.coffee/x\nchannels: [instagram]\n",
        "posts/b.yaml": "status: review\nwhen: 2026-12-01 09:00\nlike: a\n",
    }
    (found,) = report_of(tmp_path, files, select=["link-not-clickable"]).diagnostics
    assert (found.post, found.at.path, marked(found)) == ("b", "posts/a.yaml", "https://alpenglow.coffee/x")
    assert [(place.path, place.field) for place in found.related] == [("posts/b.yaml", "like")]


def test_one_bad_field_never_hides_another(tmp_path: Path) -> None:
    """Every mistake of a post is told at once, each at its own place, and none twice."""
    post = """
status: aproved
when: soon
requested: 30 February
kind: trendy
chanels: [x]
media:
  - {fil: a.jpg}
  - {file: b.jpg, url: c.jpg, altt: C}
  - {file: [d, e]}
thread: [One, {txt: Two}]
poll: {options: [a, b], lasts: ever, colour: red}
approved: {by: [tom], on: yesterday}
channels:
  x: {when: noon, status: done, text: [a], txt: b}
  linkedin: {media: cup.jpg}
"""
    report = report_of(tmp_path, {"posts/a.yaml": post}, select=["file"])
    fields = sorted(found.at.field for found in report.diagnostics)
    assert fields == sorted(
        [
            *(
                "status",
                "when",
                "requested",
                "kind",
                "chanels",
                "media.0.fil",
                "media.1.altt",
                "media.1",
                "media.2.file",
            ),
            *("thread.1.txt", "poll.lasts", "poll.colour", "approved.by", "approved.on"),
            *("channels.x.when", "channels.x.status", "channels.x.text", "channels.x.txt", "channels.linkedin.media"),
        ]
    )


def test_a_misspelt_channel_does_not_hide_a_misspelt_key_below_it(tmp_path: Path) -> None:
    """Both are told."""
    report = report_of(tmp_path, {"posts/a.yaml": "channels: {instagramm: {txt: a}}\n"})
    assert sorted(rules_of(report)) == ["unknown-field", "unknown-name"]


def test_one_bad_post_never_hides_another(tmp_path: Path) -> None:
    """Whatever is wrong with a file, the others are checked."""
    bad = {
        "posts/a.yaml": "text: [\n",
        "posts/b.yaml": "",
        "posts/c.yaml": "- a\n- b\n",
        "posts/d.yaml": "just words\n",
        "posts/e.yaml": "text: a\ntext: b\n",
        "posts/f.yaml": "channels: 12\n",
    }
    good = {"posts/z.yaml": "status: review\nwhen: 2026-10-01 09:00\ntext: Hi\nchannels: [x]\n"}
    report = report_of(tmp_path, {**bad, **good})
    told = {found.at.path for found in report.diagnostics}
    assert told == {*bad, *good}
    assert report.posts == 7
    assert [found.rule for found in report.diagnostics if found.at.path == "posts/z.yaml"] == ["time-in-past"]


def settings_of(folder: Path, text: str) -> Settings:
    """Read these settings, with one post beside them."""
    return plan_of(folder, {"postplan.yaml": text, "posts/a.yaml": "text: a\n"}).settings


def test_durations_shares_counts_flags_and_working_days(tmp_path: Path) -> None:
    """One grammar for each, as the guide shows them."""
    settings = settings_of(
        tmp_path,
        """
channels:
  x: {cadence: {per-day: 1, per-week: 4, gap: 4h, silent-after: 14 days}, slots: "tue,thu 09:00"}
leave-free: 25%
lead-times: {approval: 2 days, media: 1 day, turnaround: 5}
evergreen: {pause: 90 days}
team: {maya: {per-week: 5, approves: yes, away: {from: 2026-12-01, to: 2026-12-05}}, tom: }
pillars: {craft: {share: 0.4, at-most: 50 %, promotional: no}}
freezes: [{from: 2026-12-24, to: 2026-12-26, because: Holidays}]
""".replace("away: {from: 2026-12-01, to: 2026-12-05}", "away: [{from: 2026-12-01, to: 2026-12-05}]"),
    )
    cadence = settings.channels["x"].cadence
    assert (cadence.per_day, cadence.per_week, cadence.gap, cadence.silent_after) == (
        1,
        4,
        timedelta(hours=4),
        timedelta(days=14),
    )
    assert [slot.text for slot in settings.channels["x"].slots] == ["tue,thu 09:00"]
    assert settings.leave_free == 0.25
    assert (settings.lead_times.approval, settings.lead_times.media, settings.lead_times.turnaround) == (2, 1, 5)
    assert settings.team["maya"].approves is True
    assert settings.team["maya"].away[0].to == date(2026, 12, 5)
    assert (settings.pillars["craft"].share, settings.pillars["craft"].at_most) == (0.4, 0.5)
    assert settings.pillars["craft"].promotional is False


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("channels: {x: {cadence: {per-day: 0}}}", "`0` isn't a whole number from 1 to 1,000,000"),
        ("channels: {x: {cadence: {per-day: two}}}", "`two` isn't a whole number from 1 to 1,000,000"),
        ("channels: {x: {cadence: {gap: 4}}}", "`4` is not a length of time like `30m`, `4h` or `2 days`"),
        ("leave-free: 120%", "`120%` isn't a share between `0%` and `100%`"),
        ("leave-free: nan", "isn't a share"),
        ("leave-free: a quarter", "isn't a share"),
        ("lead-times: {approval: 4h}", "`4h` isn't a number of working days"),
        ("pillars: {craft: {promotional: perhaps}}", "`perhaps` isn't `yes` or `no`"),
        ("timezone: Europe/Belin", "did you mean `Europe/Berlin`?"),
        ("timezone: +02:00", "is an offset, which doesn't know when the clocks change"),
        ("week-starts: tues", "did you mean `tuesday`?"),
        ("rules: {time-twice: Error}", "did you mean `error`?"),
        ("rules: {time-twise: error}", "did you mean `time-twice`?"),
        ("rules: {time: {at: 3}}", "a group has a severity and no options"),
        ("rules: {time-twice: {at: 3}}", "the rule `time-twice` has no option `at`"),
        ("rules: {not-yaml: off}", "`not-yaml` is always an error"),
        ("overrides: [{files: nothing/**, rules: {time: off}}]", "no post file matches"),
        ("overrides: [{files: /etc/**, rules: {time: off}}]", "isn't a pattern for files in the plan's folder"),
        ("overrides: [{rules: {time: off}}]", "this override is for nothing"),
        ("channels: {x: {network: instagramm}}", "did you mean `instagram`?"),
        ("channels: {blog: }", "`blog` is not a network postplan knows"),
        ("channels: {x: {format: reel}}", "X has no format `reel`"),
        ("channels: {x: {account: gold}}", "X has no account type `gold`"),
        ("channels: {x: {limits: {txt: 100}}}", "there is no limit called `txt`"),
        ("channels: {x: {limits: {text: long}}}", "a limit is a number from 0 up, and this is `long`"),
        ("timezon: UTC", "did you mean `timezone`?"),
        ("text: [\n", "nothing closes it"),
        ("freezes: [{from: 1.12.}]", "`1.12.` is not a time like"),
    ],
)
def test_a_problem_of_the_settings_stops_the_work_and_says_where(text: str, message: str, tmp_path: Path) -> None:
    """With a place in the file and a word on what to do."""
    with pytest.raises(postplan.SettingsError) as caught:
        settings_of(tmp_path, f"{text}\n")
    (problem,) = caught.value.problems
    assert message in f"{problem.message} {problem.help}"
    assert problem.at.path == "postplan.yaml"
    assert problem.at.span.start < problem.at.span.end


def test_all_problems_of_the_settings_are_told_at_once(tmp_path: Path) -> None:
    """Keys, values, zones, networks, rules, limits: nobody mends one to be told of the next."""
    text = """
timezone: Europe/Belin
week-start: monday
channels:
  insta: {network: instagramm}
  x: {limits: {txt: 3}, cadence: {per-day: none}}
rules: {time-twise: error}
overrides: [{files: "archive/**", rules: {text-too-long: of}}]
"""
    with pytest.raises(postplan.SettingsError) as caught:
        settings_of(tmp_path, text)
    assert [problem.at.span.start.line for problem in caught.value.problems] == [2, 3, 5, 6, 6, 7, 8, 8]


def test_short_forms_of_settings_are_read(tmp_path: Path) -> None:
    """A region alone, names in a list, nothing after a key, one word for a list of one."""
    settings = settings_of(tmp_path, "holidays: DE-BY\nteam: [maya, tom]\npillars:\ngoals: talk\nchannels: [x]\n")
    assert (settings.holidays.region, list(settings.team), settings.pillars) == ("DE-BY", ["maya", "tom"], {})
    assert (settings.goals, settings.channels["x"].cadence.gap) == (("talk",), None)


def test_without_settings_every_channel_is_named_like_its_network(tmp_path: Path) -> None:
    """A folder of posts is a plan."""
    plan = plan_of(tmp_path, {"posts/a.yaml": "channels: [x, mastodon, blog]\n"})
    assert {name: channel.network.name for name, channel in plan.channels.items()} == {"x": "x", "mastodon": "mastodon"}


def test_a_limit_of_a_channel_is_the_plans_own(tmp_path: Path) -> None:
    """Of two channels on one network, one may take more."""
    files = {
        "postplan.yaml": "channels: {big: {network: mastodon, limits: {text: 1000}}, mastodon: }\n",
        "posts/a.yaml": f"text: {'word ' * 150}\nchannels: [big, mastodon]\n",
    }
    assert [found.channels for found in report_of(tmp_path, files).diagnostics] == [("mastodon",)]
