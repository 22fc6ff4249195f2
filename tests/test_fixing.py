"""What `check --fix` does with what rules find: on every page's bad example, and on files written by chance."""

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

import postplan
from postplan.fixing import fixed
from postplan.lint.configure import Selection
from postplan.lint.page import Example, examples
from postplan.lint.report import Report
from postplan.lint.rule import Rule
from postplan.plan.plan import Plan
from postplan.rules import built_in
from postplan.testing import output_of
from tests.plans import plan_of

CASES = [
    pytest.param(rule, example, id=f"{rule.name}-{number}")
    for rule in built_in()
    for number, example in enumerate(examples(rule.page), 1)
    if example.output
]


def found(report: Report) -> Counter[tuple[str, str, str]]:
    """What a report says, without lines: rule, file and key."""
    return Counter((each.rule, each.at.path, each.at.field) for each in report.diagnostics)


@pytest.mark.parametrize(("rule", "example"), CASES)
def test_every_fix_removes_its_finding_and_makes_none(rule: Rule, example: Example, tmp_path: Path) -> None:
    """What is left of this rule has no fix, nothing is new, and doing it again changes nothing."""
    output_of(example, tmp_path, rule)

    def check(plan: Plan) -> Report:
        return postplan.check(plan, Selection(pedantic=True))

    plan = postplan.load(tmp_path, now=example.now)
    before = check(plan)
    done = fixed(plan, check, unsafe=True)
    left = [each for each in done.report.diagnostics if each.fix]
    if not any(each.fix for each in before.diagnostics):
        assert done.count == 0
        return
    assert done.count > 0
    assert not left, [f"{each.rule}: {each.message}" for each in left]
    assert fixed(done.plan, check, unsafe=True).count == 0
    uncovered = {"only-a-link", "hashtag-unwelcome"}
    new = found(done.report) - found(before)
    assert not {each for each in new if each[0] not in uncovered}, new


def lines(count: int) -> st.SearchStrategy[str]:
    """Lines as people write them, many of them slightly wrong."""
    keys = ["stauts: approved", "status: aproved", "wen: 2026-12-01 09:00", "when: 2026-12-01 09:00", "pilar: tips"]
    more = ["text: Doors open #today", "text: >\n  One:\n  - two\n  - three", "caption: Hello", "owner: maja  # who"]
    rest = ["link: http://a.example/b&amp;c", "channels: [twiter]", "# postplan: ignore[shouting] why", "x-own: 'a''b'"]
    return st.lists(st.sampled_from([*keys, *more, *rest]), max_size=count, unique=True).map(
        lambda chosen: "".join(f"{line}\n" for line in chosen)
    )


SETTINGS = "channels: {x: {}}\npillars: {tips: {}}\nteam: {maya: {}}\nterms: {Doors: [doors]}\n"


@settings(max_examples=80, suppress_health_check=[HealthCheck.too_slow])
@given(text=lines(8), end=st.sampled_from(["\n", "\r\n"]), unsafe=st.booleans())
def test_fixes_keep_every_line_they_are_not_about(
    tmp_path_factory: pytest.TempPathFactory, text: str, end: str, *, unsafe: bool
) -> None:
    """Line ends, comments and keys of one's own stay; a second time there is nothing to do."""
    files = {"postplan.yaml": SETTINGS, "posts/a.yaml": text.replace("\n", end)}
    plan = plan_of(tmp_path_factory.mktemp("plan"), files)
    done = fixed(plan, postplan.check, unsafe=unsafe)
    assert fixed(done.plan, postplan.check, unsafe=unsafe).count == 0
    for old, new in done.files:
        assert new.text.count("\r") == (new.text.count("\n") if end == "\r\n" else 0)
        assert ("x-own: 'a''b'" in old.text) == ("x-own: 'a''b'" in new.text)
        assert ("# who" in old.text) == ("# who" in new.text)


def test_only_files_of_the_scope_are_fixed(tmp_path: Path) -> None:
    """A hook that names one file must not change another."""
    plan = plan_of(tmp_path, {f"posts/{name}.yaml": "stauts: draft\ntext: Hi\nchannels: [x]\n" for name in "ab"})
    done = fixed(plan, postplan.check, within=frozenset({"posts/a.yaml"}))
    assert [new.path for _, new in done.files] == ["posts/a.yaml"]


def test_a_fix_that_would_say_something_else_is_not_made(tmp_path: Path) -> None:
    """The right name of the key is taken already: which of the two is meant, only the author knows."""
    plan = plan_of(tmp_path, {"posts/a.yaml": "stauts: draft\nstatus: review\ntext: Hi\nchannels: [x]\n"})
    done = fixed(plan, postplan.check)
    assert (done.count, done.files) == (0, ())
    assert [each.rule for each in done.report.diagnostics] == ["unknown-field"]


CROWDED = """\
timezone: Europe/Berlin
channels:
  linkedin: {cadence: {per-day: 1, per-week: 3, gap: 20h}}
  mastodon: {cadence: {per-day: 1, per-week: 4, gap: 4h}}
audience: {per-day: 2, per-week: 7}
hours: {weekdays: 08:00-18:00, weekend: none}
freezes: [{from: 2027-03-15, to: 2027-03-16, because: we move}]
"""


def test_a_crowded_month_goes_quiet_in_one_run(tmp_path: Path) -> None:
    """Two posts a day for eight days, on two channels, written in three ways: no cadence finding is left."""
    ways = "[linkedin, mastodon]", "{linkedin: , mastodon: }", "[mastodon]"
    files = {
        f"posts/p{number}.yaml": f"when: 2027-03-{1 + number // 2:02} {9 + number % 2 * 5:02}:00\n"
        f"text: Story number {number} of the harbor.\nchannels: {ways[number % 3]}\n"
        for number in range(16)
    }
    plan = plan_of(tmp_path, {"postplan.yaml": CROWDED, **files}, "2027-02-20")

    def check(plan: Plan) -> Report:
        return postplan.check(plan, Selection(("cadence",)))

    assert len(check(plan).diagnostics) > 10
    done = fixed(plan, check, unsafe=True)
    assert [each.message for each in done.report.diagnostics] == []
