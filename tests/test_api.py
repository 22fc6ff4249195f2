"""What other programs build on."""

import subprocess
import sys
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

import postplan
from tests.plans import write


def test_the_public_names_are_these() -> None:
    """Whatever else is imported may change."""
    assert set(postplan.__all__) == {"Plan", "Report", "SettingsError", "UserError", "__version__", "check", "load"}
    assert all(getattr(postplan, name) for name in postplan.__all__)


def test_another_name_is_no_attribute() -> None:
    """With the usual words."""
    with pytest.raises(AttributeError, match="module 'postplan' has no attribute 'chek'"):
        postplan.chek  # noqa: B018 - what is asked for is not there


def test_a_version_costs_no_import() -> None:
    """Models and rules are imported where they are used."""
    code = (
        "import sys, postplan; postplan.__version__; print(*sorted(set(sys.modules) & {'pydantic', 'yaml', 'typer'}))"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert ran.stdout.strip() == ""


def test_a_plan_is_loaded_from_its_folder_a_folder_in_it_or_a_file_of_it(tmp_path: Path) -> None:
    """The plan is the same, and read whole."""
    write(tmp_path, {"postplan.yaml": "channels: [x]\n", "posts/12/a.yaml": "text: a\n", "posts/b.yaml": "text: b\n"})
    for path in (tmp_path, str(tmp_path), tmp_path / "posts/12", tmp_path / "posts/b.yaml"):
        plan = postplan.load(path)
        assert ([post.id for post in plan.posts], plan.root) == (["a", "b"], tmp_path)


def test_nothing_has_gone_by_where_no_time_is_told(tmp_path: Path) -> None:
    """The core has no clock: without `now` a plan is looked at from before every post."""
    write(tmp_path, {"posts/a.yaml": "status: scheduled\nwhen: 1970-01-01 09:00\ntext: a\nchannels: [x]\n"})
    (variant,) = postplan.load(tmp_path).variants
    assert not variant.past


def test_now_may_have_any_zone(tmp_path: Path) -> None:
    """It is the same moment in the plan's."""
    write(tmp_path, {"postplan.yaml": "timezone: Asia/Kathmandu\n", "posts/a.yaml": "text: a\n"})
    now = datetime(2026, 11, 2, 12, tzinfo=timezone(timedelta(hours=-5)))
    plan = postplan.load(tmp_path, now=now)
    assert (plan.now, plan.now.utcoffset()) == (now, timedelta(hours=5, minutes=45))
    assert postplan.load(tmp_path, now=now.astimezone(UTC)).now == now


def test_what_hinders_the_work_is_one_exception(tmp_path: Path) -> None:
    """With a message for people, and what to do."""
    with pytest.raises(postplan.UserError) as caught:
        postplan.load(tmp_path / "nowhere")
    assert str(caught.value) == caught.value.message
    assert caught.value.help


def test_wrong_settings_are_one_exception_with_each_problem_as_a_value(tmp_path: Path) -> None:
    """In the order of the file; printed, it is a line for each, which a person can act on."""
    write(tmp_path, {"postplan.yaml": "timezone: Europe/Berln\nchanels: [x]\nrules: {time: {at: 3}}\n"})
    with pytest.raises(postplan.SettingsError) as caught:
        postplan.load(tmp_path)
    problems = caught.value.problems
    assert [(problem.kind, problem.at.field, problem.help) for problem in problems] == [
        ("bad-value", "timezone", "did you mean `Europe/Berlin`?"),
        ("unknown-field", "chanels", "did you mean `channels`?"),
        ("bad-value", "rules.time", "give the options to one of its rules"),
    ]
    assert caught.value.root == tmp_path
    lines = str(caught.value).splitlines()
    assert lines[:2] == [
        "postplan.yaml:1:11: `timezone`: `Europe/Berln` isn't a time zone; did you mean `Europe/Berlin`?",
        "postplan.yaml:2:1: `chanels` is not a key postplan knows; did you mean `channels`?",
    ]
    assert lines[2].startswith("postplan.yaml:3:9: `time` is a group")


def test_a_printed_exception_gives_no_orders_to_a_terminal(tmp_path: Path) -> None:
    """What stands in the settings is shown escaped, each problem in one line."""
    write(tmp_path, {"postplan.yaml": 'timezone: "\\e[31mred\\nnew"\n'})
    with pytest.raises(postplan.SettingsError) as caught:
        postplan.load(tmp_path)
    assert str(caught.value).isprintable()


def test_a_report_says_what_is_wrong_as_values(tmp_path: Path) -> None:
    """Rule, severity, message, place, help, post, channels."""
    write(tmp_path, {"posts/a.yaml": f"text: {'a' * 300}\nchannels: [x]\n"})
    (found,) = (each for each in postplan.check(postplan.load(tmp_path)).diagnostics if each.rule == "text-too-long")
    start, end = found.at.span.start, found.at.span.end
    assert (found.rule, found.severity, found.post, found.channels) == ("text-too-long", "error", "a", ("x",))
    assert (found.at.path, start.line, start.column, end.column) == ("posts/a.yaml", 1, 287, 307)
    assert found.help.startswith("make it 20 shorter")


def test_a_report_knows_the_rules_that_ran(tmp_path: Path) -> None:
    """With their pages and the severity in force, also where they found nothing, so that a format can print them."""
    settings = "rules: {shouting: error, link-not-secure: off, channel: error, text-too-long: warning}\n"
    write(tmp_path, {"postplan.yaml": settings, "posts/a.yaml": "text: a\nchannels: [x]\n"})
    ran = {each.rule.name: each for each in postplan.check(postplan.load(tmp_path)).rules}
    assert (ran["shouting"].severity, ran["text-too-long"].severity) == ("error", "warning")
    assert ran["shouting"].rule.page.startswith(ran["shouting"].rule.summary)
    assert "link-not-secure" not in ran
    assert not any(each.rule.pedantic for each in ran.values())


def test_the_same_plan_may_be_checked_twice(tmp_path: Path) -> None:
    """A check changes nothing."""
    write(tmp_path, {"posts/a.yaml": "chanels: [x]  # postplan: ignore[time] x\n", "posts/b.yaml": "text: [\n"})
    plan = postplan.load(tmp_path)
    assert postplan.check(plan) == postplan.check(plan)
