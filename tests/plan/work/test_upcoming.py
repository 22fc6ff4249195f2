"""What is due, by when, and whom it waits for."""

from datetime import date
from pathlib import Path

import pytest
from tests.plans import plan_of

from postplan.plan.work.steps import Step, Task
from postplan.plan.work.undated import ideas, pillar_names
from postplan.plan.work.upcoming import Due, Load, due, people

SETTINGS = """timezone: Europe/Berlin
channels: [x, linkedin]
lead-times: {approval: 2 days, media: 3 days, turnaround: 5 days}
team:
  maya: {per-week: 2}
  tom: {approves: yes}
  ana: {approves: yes}
"""
SIGNED = "approved: {by: tom, on: 2026-10-20}\n"
TEXT = "owner: maya\ntext: Something warm\nchannels: [x]\n"


def due_in(folder: Path, posts: dict[str, str], today: str = "2026-11-02", *, more: str = "", days: int = 60) -> Due:
    """What is due in a plan of these posts."""
    files = {f"posts/{name}.yaml": text for name, text in posts.items()}
    return due(plan_of(folder, {"postplan.yaml": SETTINGS + more, **files}, today), days)


def steps(found: Due) -> dict[Step, Task]:
    """The tasks of the one post by their step."""
    return {task.step: task for task in found.tasks}


def days_of(found: Due) -> list[str]:
    """Each task as its step and day."""
    return [f"{task.step} {task.due:%m-%d}" for task in found.tasks]


def test_days_are_counted_back_in_working_days(tmp_path: Path) -> None:
    """Wednesday's post: five days for the text, three for pictures, two to sign it off, and the last day before."""
    post = "when: 2026-12-02 09:00\nowner: maya\nchannels: [x]\nmedia: [{brief: A cup, alt: A cup}]\n"
    assert days_of(due_in(tmp_path, {"a": post})) == [
        "write 11-25",
        "pictures 11-27",
        "review 11-30",
        "approve 12-01",
        "schedule 12-01",
        "publish 12-02",
    ]


def test_weekends_holidays_and_days_off_are_no_working_days(tmp_path: Path) -> None:
    """Monday the 28th, after Christmas in Bavaria and a day off: two days back is the 22nd."""
    more = "holidays: {region: DE-BY, days: [{on: 2026-12-23, name: Stocktaking}]}\n"
    found = due_in(tmp_path, {"a": f"when: 2026-12-28 09:00\n{TEXT}"}, more=more)
    assert days_of(found) == ["review 12-22", "approve 12-24", "schedule 12-24", "publish 12-28"]


@pytest.mark.parametrize(
    ("status", "left"),
    [
        ("draft", "review approve schedule publish"),
        ("review", "approve schedule publish"),
        ("approved", "schedule publish"),
        ("scheduled", "publish"),
        ("published", ""),
        ("idea", ""),
        ("rejected", ""),
    ],
)
def test_what_is_left_follows_from_the_status(tmp_path: Path, status: str, left: str) -> None:
    """And of that, the first is what can be done now."""
    found = due_in(tmp_path, {"a": f"status: {status}\nwhen: 2026-12-02 09:00\n{SIGNED}{TEXT}"})
    assert " ".join(task.step for task in found.tasks) == left
    assert [task.step for task in found.ready] == [Step(step) for step in left.split()[:1]]


@pytest.mark.parametrize(
    ("signed", "why"),
    [
        ("", "approved, but nobody signed it off"),
        ("approved: {by: maya, on: 2026-10-20}\n", "signed off by maya, who doesn't approve posts"),
    ],
)
def test_an_approval_nobody_gave_who_may_is_still_to_be_given(tmp_path: Path, signed: str, why: str) -> None:
    """Only then can the post be scheduled."""
    found = due_in(tmp_path, {"a": f"status: approved\nwhen: 2026-12-02 09:00\n{signed}{TEXT}"})
    assert [(task.step, task.why) for task in found.ready] == [(Step.APPROVE, why)]


def test_pictures_can_be_got_while_the_text_is_in_review(tmp_path: Path) -> None:
    """They wait for nobody's signature; what is there in the folder is not missing."""
    post = (
        f"status: review\nwhen: 2026-12-02\n{TEXT}media: [{{file: a.jpg}}, {{brief: A cup}}, {{file: postplan.yaml}}]\n"
    )
    found = due_in(tmp_path, {"a": post})
    assert [task.step for task in found.ready] == [Step.PICTURES, Step.APPROVE]
    assert steps(found)[Step.PICTURES].why == "2 are missing"


def test_without_lead_times_only_the_last_day_is_known(tmp_path: Path) -> None:
    """And which lead times would say more."""
    plan = plan_of(tmp_path, {"postplan.yaml": "channels: [x]\n", "posts/a.yaml": f"when: 2026-12-02 09:00\n{TEXT}"})
    found = due(plan, 60)
    assert days_of(found) == ["review 12-01", "approve 12-01", "schedule 12-01", "publish 12-02"]
    assert found.unsaid == ("approval",)


@pytest.mark.parametrize("kind", ["trend", "spontaneous"])
def test_what_nobody_planned_is_due_at_once(tmp_path: Path, kind: str) -> None:
    """Lead times are not for it."""
    found = due_in(tmp_path, {"a": f"kind: {kind}\nwhen: 2026-11-02 18:00\n{TEXT}"})
    assert set(days_of(found)) == {f"{step} 11-02" for step in ("review", "approve", "schedule", "publish")}
    assert not any(task.late for task in found.tasks)


def test_what_is_late_comes_first(tmp_path: Path) -> None:
    """Late is what should have been done before today."""
    posts = {"near": f"when: 2026-11-03 09:00\n{TEXT}", "far": f"when: 2026-11-20 09:00\n{TEXT}"}
    found = due_in(tmp_path, posts)
    assert [(task.post.id, task.step, task.late) for task in found.ready] == [
        ("near", Step.REVIEW, True),
        ("far", Step.REVIEW, False),
    ]


def test_the_first_channel_sets_the_days_and_each_time_is_published(tmp_path: Path) -> None:
    """What is public on one channel already is left out."""
    channels = "channels:\n  x:\n  linkedin: {when: 2026-12-09 12:00}\n"
    post = f"when: 2026-12-02 09:00\nowner: maya\ntext: a\nstatus: approved\n{SIGNED}{channels}"
    found = due_in(tmp_path, {"a": post})
    assert days_of(found) == ["schedule 12-01", "publish 12-02", "publish 12-09"]
    assert [task.channels for task in found.tasks] == [("x", "linkedin"), ("x",), ("linkedin",)]
    later = due_in(tmp_path, {"a": post}, "2026-12-03")
    assert days_of(later) == ["schedule 12-08", "publish 12-09"]


@pytest.mark.parametrize(
    ("when", "now", "late"),
    [
        ("2026-10-25 02:30 +02:00", "2026-10-25 02:29+02:00", False),
        ("2026-10-25 02:30 +02:00", "2026-10-25 02:10+01:00", True),
        ("2026-10-25 02:30 +01:00", "2026-10-25 02:40+02:00", False),
        ("2026-03-29 03:00", "2026-03-29 01:59+01:00", False),
        ("2026-03-29 03:00", "2026-03-29 03:01+02:00", True),
    ],
)
def test_a_time_is_late_once_it_has_gone_by_on_days_when_clocks_change(
    tmp_path: Path, when: str, now: str, late: bool
) -> None:
    """Half past two happens twice in October, and the hour after two never in March."""
    found = due_in(tmp_path, {"a": f"when: {when}\n{TEXT}"}, now)
    assert steps(found)[Step.PUBLISH].late is late


def test_days_are_those_of_the_plan_on_both_sides_of_a_clock_change(tmp_path: Path) -> None:
    """A day of 25 hours is a day; what goes out after midnight in Berlin goes out on that day."""
    found = due_in(tmp_path, {"a": f"when: 2026-10-26 00:30\n{TEXT}"}, "2026-10-20")
    assert days_of(found) == ["review 10-22", "approve 10-23", "schedule 10-23", "publish 10-26"]
    found = due_in(tmp_path, {"a": f"when: 2026-03-30 00:30\n{TEXT}"}, "2026-03-20")
    assert days_of(found) == ["review 03-26", "approve 03-27", "schedule 03-27", "publish 03-30"]


def test_each_step_waits_for_somebody(tmp_path: Path) -> None:
    """The owner, or those who sign off; who owns a post does not sign it where another can."""
    found = steps(due_in(tmp_path, {"a": f"when: 2026-12-02\n{TEXT}"}))
    assert found[Step.REVIEW].waits_for == ("maya",)
    assert found[Step.APPROVE].waits_for == ("tom", "ana")
    found = steps(due_in(tmp_path, {"a": f"when: 2026-12-02\n{TEXT.replace('maya', 'tom')}"}))
    assert found[Step.APPROVE].waits_for == ("ana",)
    found = steps(due_in(tmp_path, {"a": f"when: 2026-12-02\napprover: ana\n{TEXT}"}))
    assert found[Step.APPROVE].waits_for == ("ana",)
    found = steps(due_in(tmp_path, {"a": "when: 2026-12-02\ntext: a\nchannels: [x]\n"}))
    assert found[Step.REVIEW].waits_for == ()


@pytest.mark.parametrize(
    ("away", "waits_for", "instead"),
    [
        ("{from: 2026-11-30, to: 2026-12-04, cover: tom}", ("tom",), ("maya",)),
        ("{from: 2026-11-30, to: 2026-12-04}", (), ("maya",)),
        ("{from: 2026-12-07, to: 2026-12-09, cover: tom}", ("maya",), ()),
        ("{from: 2026-11-30, to: 2026-12-04, cover: agency}", ("agency",), ("maya",)),
    ],
)
def test_who_is_away_is_covered_for(
    tmp_path: Path, away: str, waits_for: tuple[str, ...], instead: tuple[str, ...]
) -> None:
    """On the day itself; somebody outside of the team is always there."""
    settings = SETTINGS.replace("maya: {per-week: 2}", f"maya: {{away: [{away}]}}")
    files = {"postplan.yaml": settings, "posts/a.yaml": f"when: 2026-12-02\n{TEXT}"}
    task = steps(due(plan_of(tmp_path, files), 60))[Step.REVIEW]
    assert (task.waits_for, task.away) == (waits_for, instead)


def test_what_changed_after_its_sign_off_waits_for_another(tmp_path: Path) -> None:
    """Before it can be scheduled."""
    post = (
        f"status: approved\napproved: {{by: tom, digest: 00000000000000000000000000000000}}\nwhen: 2026-12-02\n{TEXT}"
    )
    found = due_in(tmp_path, {"a": post})
    assert [(task.step, task.ready, task.why) for task in found.tasks] == [
        (Step.APPROVE, True, "changed since it was signed off"),
        (Step.SCHEDULE, False, ""),
        (Step.PUBLISH, False, ""),
    ]


def test_only_so_many_days_are_looked_ahead_and_only_those_asked_for(tmp_path: Path) -> None:
    """`days` counts from tomorrow; of a person: what waits for them, and what they own."""
    files = {"postplan.yaml": SETTINGS, "posts/a.yaml": f"when: 2026-11-06\n{TEXT}"}
    plan = plan_of(tmp_path, files)
    assert days_of(due(plan, 2)) == ["review 11-04"]
    assert [task.step for task in due(plan, 60, ["tom"]).tasks] == [Step.APPROVE]
    assert len(due(plan, 60, ["maya"]).tasks) == 4
    assert {load.name for load in due(plan, 60, ["tom"]).loads} == {"tom"}


def test_a_week_is_full_when_more_goes_out_than_somebody_carries(tmp_path: Path) -> None:
    """A post counts once however many channels it goes to; late tasks are this week's."""
    posts = {f"{day}": f"when: 2026-11-{day:02} 09:00\n{TEXT}" for day in (4, 5, 6, 11)}
    loads = {(load.name, load.first.day): load for load in due_in(tmp_path, posts, days=10).loads}
    assert loads["maya", 2] == Load("maya", date(2026, 11, 2), 3, 2, 9, 5)
    assert (loads["maya", 2].is_full, loads["maya", 9].is_full) == (True, False)
    assert (loads["tom", 2].posts, loads["tom", 2].tasks, loads["tom", 2].limit) == (0, 3, None)


def test_a_week_away_with_work_in_it_is_full(tmp_path: Path) -> None:
    """Nobody can do it then."""
    assert Load("maya", date(2026, 11, 2), 0, None, 1, 0).is_full
    assert not Load("maya", date(2026, 11, 2), 0, None, 0, 0).is_full
    assert people(plan_of(tmp_path, {"posts/a.yaml": f"approver: zoe\n{TEXT}"})) == ("maya", "zoe")


def test_a_post_without_a_day_is_not_due(tmp_path: Path) -> None:
    """It is an idea until it has one."""
    assert due_in(tmp_path, {"a": TEXT}).tasks == ()


def test_ideas_are_the_undated_and_the_rejected_by_pillar_and_age(tmp_path: Path) -> None:
    """The oldest first, rejected ones behind them, and those without a pillar at the end."""
    plan = plan_of(
        tmp_path,
        {
            "postplan.yaml": "channels: [x]\npillars: [people, craft]\n",
            "posts/a.yaml": "pillar: craft\nrequested: 2026-10-23\n",
            "posts/b.yaml": "pillar: craft\nrequested: 2026-09-23\n",
            "posts/c.yaml": "pillar: craft\n",
            "posts/d.yaml": "pillar: craft\nstatus: rejected\nwhen: 2026-09-01\nrequested: 2020-01-01\n",
            "posts/e.yaml": "status: idea\nwhen: 2026-10-30\nchannels: [x]\n",
            "posts/f.yaml": "pillar: people\nwhen: 2026-12-01\nchannels: [x]\n",
            "posts/g.yaml": "pillar: other\ntext: A line\n",
            "posts/h.yaml": "status: published\n",
            "posts/i.yaml": "status: idea\nwhen: 2026-12-30\nchannels: [x]\n",
        },
    )
    found = ideas(plan)
    assert [(name, [(each.post.id, each.why, each.age) for each in group]) for name, group in found.pillars] == [
        ("craft", [("b", "undated", 40), ("a", "undated", 10), ("c", "undated", None), ("d", "rejected", 2497)]),
        ("other", [("g", "undated", None)]),
        ("", [("e", "gone by", None)]),
    ]
    assert found.count == 6
    assert pillar_names(plan) == ("people", "craft", "other")
    assert [name for name, _ in ideas(plan, ["other"]).pillars] == ["other"]
