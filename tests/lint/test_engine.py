"""From a plan and rules to a report."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st
from tests.plans import made, marked, plan_of, report_of, rules_of, run_rules, said, spot, with_settings

import postplan
from postplan.lint.configure import Selection
from postplan.lint.engine import ReportOptions
from postplan.lint.finding import ERROR, WARNING, Diagnostic, Finding
from postplan.lint.merge import merge
from postplan.lint.rule import Rule
from postplan.lint.select import asked, reported
from postplan.lint.suppress import Suppression
from postplan.networks.fact import Fact
from postplan.plan.feed import Campaign, Feed, Person
from postplan.plan.keys.post import Post, Status
from postplan.plan.plan import File, Plan
from postplan.plan.shown_media import ShownMedium
from postplan.plan.variant import Variant
from postplan.yaml.place import Place

Check = Callable[..., Iterator[Finding]]
TWO = "status: review\nwhen: 2026-12-01 09:00\ntext: Hi\nchannels: [x, linkedin]\n"


def on_text(variant: Variant) -> Iterator[Finding]:
    """Speak of every text."""
    yield Finding("it says something", variant.at("text"), label="this", help="look at it")


def test_what_is_equal_is_one_diagnostic_that_lists_its_channels(tmp_path: Path) -> None:
    """In the order the post names them; another text is another finding."""
    post = "text: Hi\nchannels:\n  x:\n  mastodon: {text: Ho}\n  linkedin:\n"
    report = run_rules(plan_of(tmp_path, {"posts/a.yaml": post}), [made("on-text", on_text)])
    assert [(marked(each), each.channels) for each in report.diagnostics] == [
        ("Hi", ("x", "linkedin")),
        ("Ho", ("mastodon",)),
    ]


def test_what_differs_in_rule_place_or_message_stays_apart(tmp_path: Path) -> None:
    """Merging never loses a finding."""
    plan = plan_of(tmp_path, {"posts/a.yaml": TWO})
    at = plan.posts[0].at
    first = Diagnostic("a-rule", WARNING, "one", at("text"), channels=("x",))
    others = [
        replace(first, rule="b-rule"),
        replace(first, message="two"),
        replace(first, at=at("when")),
        replace(first, at=at("text", chars=(0, 1))),
        replace(first, severity=ERROR),
    ]
    assert merge([first, *others, first]) == [first, *others]


def test_merging_keeps_every_related_place(tmp_path: Path) -> None:
    """Once each."""
    at = plan_of(tmp_path, {"posts/a.yaml": TWO}).posts[0].at
    first = Diagnostic("a-rule", WARNING, "one", at("text"), channels=("x",), related=(at("when"),))
    again = replace(first, channels=("linkedin", "x"), related=(at("when"), at("status")))
    (merged,) = merge([first, again])
    assert merged.channels == ("x", "linkedin")
    assert [place.field for place in merged.related] == ["when", "status"]


def of_file(file: File) -> Iterator[Finding]:
    """Speak of a file."""
    yield Finding("a file", Place(file.document))


def of_post(post: Post) -> Iterator[Finding]:
    """Speak of a post."""
    yield Finding("a post", post.at())


def of_variant(variant: Variant) -> Iterator[Finding]:
    """Speak of a variant."""
    yield Finding(f"{variant.channel.name}", variant.at("text"))


def of_feed(feed: Feed) -> Iterator[Finding]:
    """Speak of a feed."""
    yield Finding(f"{len(feed.variants)} in it", feed.variants[-1].at("when"))


def of_person(person: Person) -> Iterator[Finding]:
    """Speak of a person."""
    yield Finding(person.name, person.at())


def of_campaign(campaign: Campaign) -> Iterator[Finding]:
    """Speak of a campaign."""
    yield Finding(campaign.name, campaign.at())


def of_plan(plan: Plan) -> Iterator[Finding]:
    """Speak of the plan."""
    yield Finding(f"{len(plan.posts)} posts", plan.posts[0].at())


def of_suppression(suppression: Suppression) -> Iterator[Finding]:
    """Speak of a comment."""
    yield Finding(suppression.reason, suppression.at)


@pytest.mark.parametrize(
    ("check", "messages"),
    [
        (of_file, ["a file", "a file"]),
        (of_post, ["a post", "a post"]),
        (of_variant, ["x", "linkedin", "x"]),
        (of_feed, ["1 in it", "2 in it"]),
        (of_person, ["maya", "tom"]),
        (of_campaign, ["winter"]),
        (of_plan, ["2 posts"]),
        (of_suppression, ["for a reason"]),
    ],
)
def test_the_type_of_the_first_argument_says_whom_a_rule_is_asked_about(
    check: Check, messages: list[str], tmp_path: Path
) -> None:
    """A file, a post, a variant, a feed, a person, a campaign, the plan, a comment."""
    files = {
        "postplan.yaml": "team: {maya: , tom: }\ncampaigns: [winter]\nchannels: [x, linkedin]\n",
        "posts/a.yaml": f"# postplan: ignore[elsewhere] for a reason\n{TWO}",
        "posts/b.yaml": TWO.replace(", linkedin", ""),
    }
    report = run_rules(plan_of(tmp_path, files), [made("a-rule", check)])
    assert sorted(each.message for each in report.diagnostics) == sorted(messages)


def test_a_second_argument_is_the_plan(tmp_path: Path) -> None:
    """For rules that need what is around their subject."""

    def check(post: Post, plan: Plan) -> Iterator[Finding]:
        yield Finding(f"1 of {len(plan.posts)}", post.at())

    report = run_rules(plan_of(tmp_path, {"posts/a.yaml": TWO, "posts/b.yaml": TWO}), [made("a-rule", check)])
    assert [each.message for each in report.diagnostics] == ["1 of 2", "1 of 2"]


@pytest.mark.parametrize(
    ("status", "group", "speaks"),
    [
        ("idea", "made", False),
        ("rejected", "made", False),
        ("draft", "made", True),
        ("idea", "file", True),
        ("rejected", "file", True),
    ],
)
def test_rules_are_silent_about_ideas_except_about_files(status: str, group: str, speaks: bool, tmp_path: Path) -> None:
    """What cannot be read is told of in any status."""
    plan = plan_of(tmp_path, {"posts/a.yaml": f"status: {status}\ntext: Hi\nchannels: [x]\n"})
    assert bool(run_rules(plan, [made("a-rule", on_text, group)]).diagnostics) is speaks


def on_medium(shown: ShownMedium) -> Iterator[Finding]:
    """Speak of every medium."""
    yield Finding(f"it shows {shown.title}", shown.at())


def test_a_rule_about_a_medium_meets_it_on_every_channel_that_shows_it(tmp_path: Path) -> None:
    """Those of a thread too, where the network has threads; equal findings are one, as those about variants are."""
    thread = "thread: [{text: Ho, media: [file: b.mp4]}]\n"
    files = {"posts/a.yaml": f"text: Hi\nmedia: [brief: A cup]\n{thread}channels: [x, linkedin]\n"}
    report = run_rules(plan_of(tmp_path, files), [made("on-medium", on_medium)])
    assert [(marked(each), each.post, each.channels) for each in report.diagnostics] == [
        ("A cup", "a", ("x", "linkedin")),
        ("b.mp4", "a", ("x",)),
    ]


@pytest.mark.parametrize(
    ("status", "history", "speaks"),
    [
        ("idea", False, False),
        ("draft", False, True),
        ("published", False, False),
        ("published", True, True),
    ],
)
def test_a_rule_about_a_medium_asks_what_a_rule_about_its_post_would(
    status: str, history: bool, speaks: bool, tmp_path: Path
) -> None:
    """Ideas and what is public are left out, unless somebody asks for history."""
    post = f"status: {status}\nwhen: 2026-01-01\nmedia: [file: a.jpg]\nchannels: [x]\n"
    rule = made("on-medium", on_medium)
    found = run_rules(
        plan_of(tmp_path, {"posts/a.yaml": post}), [rule], options=ReportOptions(history=history)
    ).diagnostics
    assert bool(found) is speaks


def test_a_medium_of_the_post_it_is_like_is_found_there_and_names_who_shows_it(tmp_path: Path) -> None:
    """The finding points at the medium; beside it at the post that allows it over."""
    files = {
        "posts/a.yaml": "status: idea\nmedia: [file: a.jpg]\n",
        "posts/b.yaml": "name: Again\nlike: a\nchannels: [x]\n",
    }
    (found,) = run_rules(plan_of(tmp_path, files), [made("on-medium", on_medium)]).diagnostics
    assert (spot(found), found.post, [each.label for each in found.related]) == ("posts/a.yaml:2:15", "b", ["Again"])


@pytest.mark.parametrize(("status", "speaks"), [("draft", False), ("review", True), ("approved", True)])
def test_a_rule_about_what_is_only_missing_waits_for_review(status: str, speaks: bool, tmp_path: Path) -> None:
    """Drafts may be as incomplete as they like."""
    plan = plan_of(tmp_path, {"posts/a.yaml": f"status: {status}\nwhen: 2026-12-01\ntext: Hi\nchannels: [x]\n"})
    rule = made("a-rule", on_text, SPEAKS_FROM=Status.REVIEW)
    assert bool(run_rules(plan, [rule]).diagnostics) is speaks


def test_a_post_has_come_as_far_as_the_furthest_of_its_channels(tmp_path: Path) -> None:
    """A draft that is scheduled on one channel is asked what a scheduled post is asked."""
    files = {"posts/a.yaml": "text: Hi\nchannels: {x: {status: scheduled}, linkedin: }\n"}
    (found,) = report_of(tmp_path, files).diagnostics
    assert found.message == "this post is scheduled on x but has no time of day"


PAST = "status: published\nwhen: 2026-01-01 09:00\ntext: Hi\nchannels: [x]\n"


def test_a_plan_is_quiet_about_the_past_on_the_day_it_is_adopted(tmp_path: Path) -> None:
    """No rule is asked about what is public; `history` asks."""
    gone = PAST.replace("published", "scheduled")
    files = {
        "posts/a.yaml": f"{PAST}chanels: [x]\n",
        "posts/b.yaml": gone,
        "posts/c.yaml": TWO.replace("12-01", "11-02"),
    }
    plan = plan_of(tmp_path, files)
    rules = [made("on-text", on_text), made("of-file", of_file, "file"), made("of-post", of_post)]
    assert {each.at.path for each in run_rules(plan, rules).diagnostics} == {"posts/c.yaml"}
    assert {each.at.path for each in run_rules(plan, rules, options=ReportOptions(history=True)).diagnostics} == set(
        files
    )
    assert {each.at.path for each in postplan.check(plan).diagnostics} <= {"posts/c.yaml"}


def test_history_is_a_neighbour_in_a_feed(tmp_path: Path) -> None:
    """A finding with one place that is still to come is told, one that is all history is not."""

    def check(feed: Feed) -> Iterator[Finding]:
        for one, other in zip(feed.variants, feed.variants[1:], strict=False):
            yield Finding("too close", other.at("when"), related=[one.at("when", label=one.name)])

    files = {
        "posts/a.yaml": PAST,
        "posts/b.yaml": PAST.replace("-01-01", "-01-02"),
        "posts/c.yaml": TWO,
    }
    report = run_rules(plan_of(tmp_path, files), [made("too-close", check)])
    (found,) = report.diagnostics
    assert (found.at.path, [place.path for place in found.related]) == ("posts/c.yaml", ["posts/b.yaml"])


def test_history_on_one_channel_is_not_history_on_another(tmp_path: Path) -> None:
    """Only the channels still to come are listed."""
    post = "status: approved\nwhen: 2026-11-01 09:00\ntext: Hi\nchannels: {x: , linkedin: {when: 2026-12-01 09:00}}\n"
    report = run_rules(plan_of(tmp_path, {"posts/a.yaml": post}), [made("on-text", on_text)])
    assert [each.channels for each in report.diagnostics] == [("linkedin",)]


def stops(variant: Variant) -> Iterator[Finding]:
    """Find something on each text, and stop at the second post."""
    yield from on_text(variant)
    if variant.post.id == "b":
        raise LookupError("no such thing")


@pytest.mark.parametrize("options", [ReportOptions(), ReportOptions(history=True), ReportOptions(no_ignores=True)])
def test_a_rule_that_raises_says_so_and_the_run_goes_on(options: ReportOptions, tmp_path: Path) -> None:
    """Its exception is named; what it found before, its other subjects and other rules are all reported."""
    post = "text: Hi\nchannels: [x]\n"
    plan = plan_of(tmp_path, {f"posts/{name}.yaml": post for name in "abc"})
    report = run_rules(plan, [made("it-stops", stops), made("on-text", on_text)], options=options)
    (failed,) = (each for each in report.diagnostics if each.failed)
    assert failed.severity is ERROR
    assert failed.message == "this rule crashed here: LookupError: no such thing"
    assert (spot(failed), failed.post, failed.channels) == ("posts/b.yaml:2:12", "b", ("x",))
    assert [each.at.path[6] for each in report.diagnostics if each.rule == "it-stops" and not each.failed] == list(
        "abc"
    )
    assert [each.at.path[6] for each in report.diagnostics if each.rule == "on-text"] == list("abc")


def fails_on_post(post: Post) -> Iterator[Finding]:
    """Fail before anything is found."""
    raise ValueError(post.id)


def fails_on_plan(plan: Plan) -> Iterator[Finding]:
    """Fail before anything is found."""
    raise ValueError(plan.root.name)


def fails_on_feed(feed: Feed) -> Iterator[Finding]:
    """Fail before anything is found."""
    raise ValueError(feed.surface)


def fails_on_file(file: File) -> Iterator[Finding]:
    """Fail before anything is found."""
    raise ValueError(file.path)


def fails_on_person(person: Person) -> Iterator[Finding]:
    """Fail before anything is found."""
    raise ValueError(person.name)


def fails_on_campaign(campaign: Campaign) -> Iterator[Finding]:
    """Fail before anything is found."""
    raise ValueError(campaign.name)


def fails_on_shown_medium(shown: ShownMedium) -> Iterator[Finding]:
    """Fail before anything is found."""
    raise ValueError(shown.title)


def fails_on_suppression(suppression: Suppression) -> Iterator[Finding]:
    """Fail before anything is found."""
    raise ValueError(suppression.reason)


def yields_nonsense(post: Post) -> Iterator[Finding]:
    """Yield what is no finding."""
    yield post.id  # type: ignore[misc]  # on purpose


def returns_nothing(post: Post) -> Iterator[Finding]:
    """Give no findings, not even none."""
    return post.fixed  # type: ignore[return-value]  # on purpose


@pytest.mark.parametrize(
    ("check", "at", "post"),
    [
        (fails_on_post, "posts/a.yaml:2:1", "a"),
        (fails_on_plan, "postplan.yaml:1:1", None),
        (fails_on_feed, "posts/a.yaml:3:7", None),
        (fails_on_file, "posts/a.yaml:2:1", "a"),
        (fails_on_person, "postplan.yaml:1:1", None),
        (fails_on_campaign, "postplan.yaml:2:1", None),
        (fails_on_shown_medium, "posts/a.yaml:6:16", "a"),
        (fails_on_suppression, "posts/a.yaml:1:1", None),
        (yields_nonsense, "posts/a.yaml:2:1", "a"),
        (returns_nothing, "posts/a.yaml:2:1", "a"),
    ],
)
def test_a_rule_may_fail_on_any_subject_and_in_any_way(check: Check, at: str, post: str | None, tmp_path: Path) -> None:
    """It is reported at its subject, also where no file of the plan was asked for or a comment ignores the rule."""
    files = {
        "postplan.yaml": "team: [maya]\ncampaigns: [winter]\nchannels: [x, linkedin]\n",
        "posts/a.yaml": f"# postplan: ignore-file[fails, made] on purpose\n{TWO}media: [brief: A cup]\n",
    }
    report = run_rules(
        plan_of(tmp_path, files),
        [made("fails", check), made("on-text", on_text)],
        options=ReportOptions(frozenset({"posts/other.yaml"})),
    )
    assert {(each.rule, each.failed) for each in report.diagnostics} == {("fails", True)}
    assert (spot(report.diagnostics[0]), report.diagnostics[0].post) == (at, post)


def test_advice_is_asked_for_only_where_a_finding_is_reported(tmp_path: Path) -> None:
    """Not for what is suppressed, elsewhere, off or history; what it says replaces the help, None keeps it."""
    advised: list[str] = []

    def advise(post: str) -> str | None:
        advised.append(post)
        return None if post == "a" else "move it to Monday"

    def check(variant: Variant) -> Iterator[Finding]:
        for finding in on_text(variant):
            yield replace(finding, advice=partial(advise, variant.post.id))

    files = {
        "posts/a.yaml": "text: Hi\nchannels: [x]\n",
        "posts/b.yaml": "text: Hi\nchannels: [x]\n",
        "posts/elsewhere.yaml": "text: Hi\nchannels: [x]\n",
        "posts/history.yaml": PAST,
        "posts/off.yaml": "text: Hi\nchannels: [x]\n",
        "posts/quiet.yaml": "text: Hi  # postplan: ignore[on-text] so it is\nchannels: [x]\n",
    }
    plan = with_settings(plan_of(tmp_path, files), overrides=[{"files": "posts/off.yaml", "rules": {"made": "off"}}])
    options = ReportOptions(frozenset(files) - {"posts/elsewhere.yaml"})
    report = run_rules(plan, [made("on-text", check)], options=options)
    assert advised == ["a", "b"]
    assert [each.help for each in report.diagnostics] == ["look at it", "move it to Monday"]


def test_advice_that_fails_leaves_the_finding(tmp_path: Path) -> None:
    """And is told of like a rule that fails."""

    def advise(channel: str) -> str | None:
        raise ZeroDivisionError(f"nothing fits on {channel}")

    def check(variant: Variant) -> Iterator[Finding]:
        for finding in on_text(variant):
            yield replace(finding, advice=partial(advise, variant.channel.name))

    plan = plan_of(tmp_path, {"posts/a.yaml": "text: Hi\nchannels: [x]\n"})
    report = run_rules(plan, [made("on-text", check)])
    assert [each.help for each in report.diagnostics if not each.failed] == ["look at it"]
    assert [each.message for each in report.diagnostics if each.failed] == [
        "this rule crashed here: ZeroDivisionError: nothing fits on x"
    ]


def test_advice_knows_the_options_of_its_rule(tmp_path: Path) -> None:
    """It is made where the finding is made, so it has what the plan sets; the first of two equal findings advises."""

    def check(variant: Variant, *, days: int = 1) -> Iterator[Finding]:
        advice = partial("wait {} days on {}".format, days, variant.channel.name)
        yield Finding("it comes too soon", variant.at("text"), help="wait", advice=advice)

    settings = "channels: [x, threads]\n"
    plan = plan_of(tmp_path, {"postplan.yaml": settings, "posts/a.yaml": "text: Hi\nchannels: [x, threads]\n"})
    plan = with_settings(plan, rules={"too-soon": {"days": "3"}})
    (found,) = run_rules(plan, [made("too-soon", check)]).diagnostics
    assert (found.help, found.channels) == ("wait 3 days on x", ("x", "threads"))


def with_fact(confidence: str) -> Rule:
    """Make a rule whose finding rests on a fact this sure."""

    def check(variant: Variant) -> Iterator[Finding]:
        fact = Fact[int].model_validate(
            {"value": 1, "source": "s", "as-of": "2026", "confidence": confidence, "disputed": confidence == "disputed"}
            | ({"confidence": "official"} if confidence == "disputed" else {})
        )
        yield Finding("it rests on a fact", variant.at("text"), fact=fact)

    return made("rests", check, SEVERITY=ERROR)


@pytest.mark.parametrize(
    ("confidence", "rules", "severity"),
    [
        ("official", "", "error"),
        ("code", "", "error"),
        ("undisputed", "", "error"),
        ("secondary", "", "warning"),
        ("unverified", "", "warning"),
        ("disputed", "", "warning"),
        ("secondary", "rests: error", "error"),
        ("secondary", "made: error", "error"),
        ("official", "rests: warning", "warning"),
        ("official", "made: warning, rests: error", "error"),
    ],
)
def test_a_weak_fact_makes_a_warning_unless_the_settings_say_otherwise(
    confidence: str, rules: str, severity: str, tmp_path: Path
) -> None:
    """An error needs a fact that is official, in the network's own code, or undisputed."""
    plan = plan_of(tmp_path, {"posts/a.yaml": "text: Hi\nchannels: [x]\n"})
    plan = with_settings(plan, rules=dict(pair.split(": ") for pair in rules.split(", ") if pair))
    assert [each.severity for each in run_rules(plan, [with_fact(confidence)]).diagnostics] == [severity]


def test_paths_narrow_the_report_and_never_the_plan(tmp_path: Path) -> None:
    """A finding is told where one of its places lies in a file that was asked for."""
    files = {f"posts/{name}/teaser.yaml": "text: Hi\nchannels: [x]\n" for name in "abc"}
    plan = plan_of(tmp_path, files)
    for name in "abc":
        wanted, strangers = asked(plan, [f"posts/{name}/teaser.yaml"])
        report = postplan.check(plan, Selection(select=("file",)), ReportOptions(wanted))
        assert (said(report), strangers) == (["id-taken posts/b/teaser.yaml:1:1"], ())


def test_a_path_means_a_file_a_folder_a_medium_or_the_whole_plan(tmp_path: Path) -> None:
    """What is none of them is handed back."""
    files = {
        "postplan.yaml": "channels: [x, instagram]\n",
        "posts/11/a.yaml": "media: [{file: assets/a.jpg, captions: assets/a.vtt}]\n",
        "posts/11/b.yaml": "channels: {x: {media: [{file: ./assets/b.jpg}]}}\n",
        "posts/110/c.yaml": "thread: [{text: Hi, media: [{file: assets/a.jpg}]}]\n",
    }
    plan = plan_of(tmp_path, files)
    a, b, c = "posts/11/a.yaml", "posts/11/b.yaml", "posts/110/c.yaml"
    assert asked(plan, [a]) == (frozenset({a}), ())
    assert asked(plan, ["posts/11"]) == (frozenset({a, b}), ())
    assert asked(plan, ["."]) == (None, ())
    assert asked(plan, ["assets/a.jpg"]) == (frozenset({a, c}), ())
    assert asked(plan, ["assets/a.vtt", "assets/b.jpg"]) == (frozenset({a, b}), ())
    assert asked(plan, ["postplan.yaml"]) == (None, ())
    assert asked(plan, ["README.md", a]) == (frozenset({a}), ("README.md",))
    assert asked(plan, ["postplan.yaml", "README.md"]) == (None, ("README.md",))


def test_reported_without_a_wish_is_everything(tmp_path: Path) -> None:
    """And nothing where no file of the plan was asked for."""
    report = report_of(tmp_path, {"posts/a.yaml": "text: [\n"})
    assert reported(report.diagnostics, None) == list(report.diagnostics)
    assert reported(report.diagnostics, frozenset()) == []


def test_a_report_is_in_the_order_of_files_places_and_rules(tmp_path: Path) -> None:
    """And counts what is in it."""
    files = {
        "posts/b.yaml": "when: 2026-10-01\nstatus: review\nchanels: [x]\nchannels: [x, orkut]\n",
        "posts/a.yaml": "text: [\n",
    }
    report = report_of(tmp_path, files)
    assert said(report) == [
        "not-yaml posts/a.yaml:1:7",
        "time-in-past posts/b.yaml:1:7",
        "missing-field posts/b.yaml:2:9",
        "unknown-field posts/b.yaml:3:1",
        "unknown-name posts/b.yaml:4:15",
    ]
    assert (report.errors, report.warnings, report.posts) == (4, 1, 2)
    assert report.per_rule["not-yaml"] == 1


WRONG = """\
status: review
when: 2026-10-01 09:00
text: See https://alpenglow.coffee/x #and more
titel: a
media:
  - file: a.jpg
    alt: A cup
channels:
  x:
  instagram:
    txt: b
  linkedim:
thread: [One, {txt: two}]
"""


@settings(deadline=None, derandomize=True, max_examples=25)
@given(st.lists(st.tuples(st.integers(0, 12), st.sampled_from(["", "# a comment", "   ", "  # another"])), max_size=6))
def test_a_fingerprint_stays_while_lines_move(
    tmp_path_factory: pytest.TempPathFactory, inserted: list[tuple[int, str]]
) -> None:
    """Empty lines and comments above, between and below change no fingerprint, and no finding."""
    lines = WRONG.splitlines()
    for number, line in inserted:
        lines.insert(number, line)
    folder = tmp_path_factory.mktemp("plan")
    before = report_of(folder, {"posts/a.yaml": WRONG})
    after = report_of(folder, {"posts/a.yaml": "\n".join(lines) + "\n"})
    prints = [each.fingerprint for each in before.diagnostics]
    assert [each.fingerprint for each in after.diagnostics] == prints
    assert len(prints) == 7
    assert len(set(prints)) == len(prints)


def test_a_fingerprint_tells_rules_posts_and_fields_apart(tmp_path: Path) -> None:
    """16 hexadecimal digits, without numbers in the message."""
    at = plan_of(tmp_path, {"posts/a.yaml": TWO}).posts[0].at
    one = Diagnostic("a-rule", WARNING, "3 days ago", at("text"), post="a")
    others = [
        replace(one, rule="b-rule"),
        replace(one, post="b"),
        replace(one, at=at("when")),
        replace(one, channels=("x",)),
    ]
    assert len({each.fingerprint for each in (one, *others)}) == 5
    assert replace(one, message="4 days ago").fingerprint == one.fingerprint
    assert len(one.fingerprint) == 16
    assert int(one.fingerprint, 16) >= 0


def test_nothing_is_found_in_an_empty_plan(tmp_path: Path) -> None:
    """And nothing is wrong with it."""
    assert rules_of(report_of(tmp_path, {"postplan.yaml": "timezone: UTC\n"})) == []
