"""Settings that can be read but make no sense."""

from pathlib import Path

import pytest
from tests.program import inside, write

from postplan.plan.read import read_settings
from postplan.yaml.parse import read
from postplan.yaml.problem import Problem


def problems(text: str) -> list[Problem]:
    """Give what is wrong with settings, in the order of their places."""
    _, found = read_settings(read("postplan.yaml", text.encode()))
    return sorted(found, key=lambda each: each.at.span.start)


def reported(text: str) -> list[tuple[str, str, str]]:
    """Give of each problem what it says, where it points, and what to do."""
    return [(each.message, _marked(each), each.help) for each in problems(text)]


def _marked(problem: Problem) -> str:
    span = problem.at.span
    return problem.at.document.text[span.start.offset : span.end.offset]


BACKWARDS = "`to` (2026-12-01) is before `from` (2026-12-03)"


@pytest.mark.parametrize(
    ("text", "message", "marked", "action"),
    [
        ("holidays: DE-XX", "`holidays`: `DE` has no part `XX`", "DE-XX", "known here: DE-Augsburg, DE-BB, "),
        ("holidays: {region: UK}", "`holidays.region`: there are no holidays for `UK`", "UK", "did you mean `GB`"),
        (
            "freezes: [{from: 2026-12-03, to: 2026-12-01}]",
            f"item 1 of `freezes`: {BACKWARDS}", "{from: 2026-12-03, to: 2026-12-01}", "swap them",
        ),
        (
            "team: {maya: {away: [{from: 2026-12-03, to: 2026-12-01}]}}",
            f"item 1 of `team.maya.away`: {BACKWARDS}", "{from: 2026-12-03, to: 2026-12-01}", "swap them",
        ),
        (
            "campaigns:\n  winter: {from: 2026-12-03, to: 2026-12-01}",
            f"`campaigns.winter`: {BACKWARDS}", "winter", "swap them",
        ),
        ("freezes: [{because: war}]", "item 1 of `freezes` has no date", "{because: war}", "add `from` and `to`"),
        (
            "team: {maya: {away: [{from: 2026-12-01}, {cover: tom}]}}",
            "item 2 of `team.maya.away` has no date", "{cover: tom}", "add `from` and `to`",
        ),
        ("holidays: {days: [{name: a}]}", "item 1 of `holidays.days` has no date", "{name: a}", "add one like `on: "),
        ("exceptions: [{per-day: 3}]", "item 1 of `exceptions` has no date", "{per-day: 3}", "add one like `on: "),
        (
            "exceptions: [{on: 2026-12-01}]",
            "item 1 of `exceptions` has no `per-day`, so it changes nothing", "{on: 2026-12-01}",
            "add one like `per-day: 3`",
        ),
        (
            "pillars: {a: {share: 60%}, b: {share: 30%}, c: {share: 33.3%}, d: {share: 0%}}",
            "the shares of the `pillars` add up to 123.3%, more than 100%", "33.3%", "lower them to `100%` or less",
        ),
        (
            "team: {maya: {away: [{from: 2026-12-01, cover: tim}]}, tom: }",
            "`tim` is not in the `team`", "tim", "did you mean `tom`?",
        ),
        (
            "goals: [conversation, visits]\ncampaigns: {winter: {goal: visit}}",
            "`visit` is not one of the `goals`", "visit", "did you mean `visits`?",
        ),
        (
            "hours: {mon: 08:00-19:00, monday: none}",
            "`hours` sets `monday` twice", "monday", "keep one of the two",
        ),
        ("hours: {tue: 9-5}", "`hours.tue`: `9-5` aren't hours of a day", "9-5", "write them like `08:00-19:00`"),
        ("team: {maya: {works: mon-fir}}", "`team.maya.works`: `fir` is not a day of the week", "mon-fir", "did you"),
        (
            "channels: {x: {cadence: {silent-after: 0 days}}}",
            "`channels.x.cadence.silent-after` must be longer than zero, or every gap between posts is too long",
            "0 days",
            "write one like `14 days`",
        ),
        (
            "channels: {x: {slots: [whenever]}}",
            "item 1 of `channels.x.slots`: `whenever` is not a recurring time",
            "whenever",
            "write one like `tue,thu 09:00`",
        ),
        (
            'channels: {x: {slots: ["FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;BYHOUR=9"]}}',
            "item 1 of `channels.x.slots`: `FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;BYHOUR=9` never occurs",
            '"FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;BYHOUR=9"', "write days that exist",
        ),
    ],
)  # fmt: skip
def test_settings_that_make_no_sense_are_reported_with_their_place_and_what_to_write(
    text: str, message: str, marked: str, action: str
) -> None:
    """Each on its own, and nothing else."""
    ((said, place, help_),) = reported(f"{text}\n")
    assert (said, place) == (message, marked)
    assert help_.startswith(action)


@pytest.mark.parametrize(
    "text",
    [
        "holidays: DE-BY",
        "holidays: {region: , days: [{on: 2026-12-24}]}",
        "freezes: [{from: 2026-12-24}, {to: 2026-12-26}, {from: 2026-12-24, to: 2026-12-24}]",
        "pillars: {a: {share: 33.3%}, b: {share: 33.3%}, c: {share: 33.4%}}",
        "pillars: {a: {share: 0.1}, b: {share: 0.2}, c: {share: 0.7}, d: }",
        "team: {maya: {away: [{from: 2026-12-01, cover: agency}]}, tom: }",
        "campaigns: {winter: {goal: visits}}",
        "goals: [visits]\ncampaigns: {winter: {goal: }}",
        "hours: {mon: 08:00-19:00, weekdays: none, weekend: , sun: none}",
        "channels: {x: {cadence: {gap: 0h}, slots: [FREQ=DAILY;BYHOUR=9]}}",
    ],
)
def test_what_can_be_meant_is_let_be(text: str) -> None:
    """Among it a rule without an end, and shares that come to the whole."""
    assert not reported(f"{text}\n")


def test_a_value_that_cannot_be_read_is_told_once() -> None:
    """A day that is none is no missing day, and a person whose keys are wrong is still one of the team."""
    text = "exceptions: [{on: 2026-13-01, per-day: 2}]\nteam: {maya: {away: [{from: soon, cover: tom}]}, tom: nobody}\n"
    assert [marked for _, marked, _ in reported(text)] == ["2026-13-01", "soon", "nobody"]


def test_everything_wrong_with_the_settings_is_told_at_once_and_nothing_is_checked(tmp_path: Path) -> None:
    """Whether it can be read or not, in the order of the file, with exit code 2."""
    half = "holidays: UK\nfreezes: [{because: war}]\nlanguage: [de, en]\n"
    text = f"{half}pillars: {{a: {{share: 60%}}, b: {{share: 60%}}}}\nhuors: \n"
    write(tmp_path, {"postplan.yaml": text, "posts/a.yaml": "stauts: draft\n"})
    outcome = inside(tmp_path)
    assert (outcome.code, outcome.out) == (2, "")
    lines = [line for line in outcome.err.splitlines() if line.startswith("  --> ")]
    assert lines == [f"  --> postplan.yaml:{place}" for place in ("1:11", "2:11", "3:1", "4:39", "5:1")]
    assert outcome.err.count("= help: ") == 5
