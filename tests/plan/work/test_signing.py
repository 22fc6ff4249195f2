"""A sign-off is written into a file without touching anything else of it."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings, strategies as st
from tests.plans import plan_of

from postplan.plan.approval import digest, is_outdated
from postplan.plan.keys.settings import Settings
from postplan.plan.plan import Plan
from postplan.plan.read import with_documents
from postplan.plan.work.signing import approvers, signed
from postplan.yaml.edits import Unwritable
from postplan.yaml.parse import read
from postplan.yaml.route import Value

ON = date(2026, 11, 24)
SETTINGS = "channels: [x, linkedin]\n"

STATUSES = (
    "status: review",
    "status: draft # soon",
    "status:   'review'",
    'status: "review"  # c',
    "status: >-\n  review",
    "",
)
APPROVED = (
    "",
    "",
    "approved:",
    "approved: ~   # nobody yet",
    "approved: null",
    "approved: {}",
    "approved: {by: ana, on: 2026-01-01}",
    "approved: {by: ana, # by phone\n    on: 2026-01-01,\n    digest: 00000000000000000000000000000000}",
    "approved:\n     # the second time\n     by: 'ana'   # by phone\n     on: 2026-01-01",
    "approved:\n  digest: 0123456789abcdef0123456789abcdef\n\n  by:\n",
)
OTHERS = (
    "when: 2026-12-01 09:00",
    "name:   Snow  # inside",
    "text: |\n  Snow ☕ # no comment\n\n  again",
    "text: >+\n  Snow\n  again\n\n",
    'text: "Snow: it is \\\n  here"',
    "text: Snow\n  over two lines",
    "channels: [x,\n  linkedin]  # both",
    "channels:\n  x:\n  linkedin:\n    status: review   # not yet\n    text: |-\n      Snow",
    "channels:\n- x\n# the quiet one\n- linkedin",
    "notes: 'it''s é'",
    "? owner\n: maya",
    "# a comment of its own",
    "# another: comment",
    "",
)
FLOW = ("when: 2026-12-01", "text: 'Snow, {again}'", "channels: [x, linkedin]", "name: Snow", "owner: maya")
FLOW_STATUSES = ("status: review", "status: 'draft'", "")
FLOW_APPROVED = ("", "approved: ", "approved: ~", "approved: {by: ana, # by phone\n    on: 2026-01-01}", "approved: {}")


@dataclass(frozen=True)
class File:
    """A post's file in its parts: each has what stands before it, and all but the sign-off and the status is kept."""

    start: str
    parts: tuple[str, ...]
    between: str
    end: str
    new: str
    """How a new key may stand behind a part, as a regular expression in which `PAIR` is the key with its value."""

    @property
    def text(self) -> str:
        """All of it."""
        return self.start + self.between.join(self.parts) + self.end

    def fits(self, text: str, made: str) -> bool:
        """Whether a text is this file with nothing changed but its sign-off and its status."""
        pair = rf"(?:status: approved|approved: \{{by: tom, on: 2026-11-24, digest: {made}\}})"
        new = f"(?:{self.new.replace('PAIR', pair)})*"
        parts = re.escape(self.between).join(f"{_changed(part)}{new}" for part in self.parts)
        return (
            re.fullmatch(f"{re.escape(self.start)}{new}{parts}{re.escape(self.end)}{new}", text, re.DOTALL) is not None
        )


def _changed(part: str) -> str:
    """What may become of a part, as a regular expression."""
    key = part.strip(" ")
    if key.startswith("status:"):
        return re.escape(re.sub("review|draft", "approved", part))
    return r" *approved:.*?" if key.startswith("approved") else re.escape(part)


@pytest.fixture
def plan_with(tmp_path: Path) -> Callable[[str], Plan]:
    """Give a plan of one post by the text of its file."""
    plan = plan_of(tmp_path, {"postplan.yaml": SETTINGS, "posts/a.yaml": "text: a\n"})
    return lambda text: with_documents(plan, [read("posts/a.yaml", text.encode()).document])


@st.composite
def blocks(draw: st.DrawFn) -> File:
    """A post a key a line, in whatever order, indentation and line ends people and editors make."""
    others = draw(st.lists(st.sampled_from(OTHERS), min_size=1, max_size=6, unique_by=lambda part: part.split(":")[0]))
    some = [part for part in (draw(st.sampled_from(STATUSES)), draw(st.sampled_from(APPROVED))) if part]
    indent, line_end = " " * draw(st.integers(0, 3)), draw(st.sampled_from(("\n", "\r\n")))
    parts = tuple(_moved_in(part, indent).replace("\n", line_end) for part in draw(st.permutations([*others, *some])))
    start = draw(st.sampled_from(("", "\ufeff", "---\n", "# top\n\n", "\ufeff# top\n"))).replace("\n", line_end)
    end = draw(st.sampled_from(("\n", "", "\n\n", "\n# end\n", "\n...\n"))).replace("\n", line_end)
    return File(start, parts, line_end, end, rf"(?:\r?\n)*{indent}PAIR(?:\r?\n)?")


def _moved_in(part: str, indent: str) -> str:
    return "\n".join(indent + line if line else "" for line in part.split("\n"))


@st.composite
def braces(draw: st.DrawFn) -> File:
    """A post in braces, in one line or in many."""
    others = draw(st.lists(st.sampled_from(FLOW), min_size=1, unique=True))
    some = [part for part in (draw(st.sampled_from(FLOW_STATUSES)), draw(st.sampled_from(FLOW_APPROVED))) if part]
    between = draw(st.sampled_from((", ", ",\n  ", ", # c\n ", " , ")))
    end = draw(st.sampled_from(("}", "}\n", ",\n}\n", " } # end")))
    return File("{", tuple(draw(st.permutations([*others, *some]))), between, end, ", PAIR")


@pytest.mark.slow
@settings(
    deadline=None, derandomize=True, max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(file=st.one_of(blocks(), braces()))
def test_only_the_sign_off_and_the_status_change(plan_with: Callable[[str], Plan], file: File) -> None:
    """Every other byte stays, comments are about what they were about, and the digest holds from then on."""
    plan = plan_with(file.text)
    assume(plan.posts and not plan.files[0].problems)
    made = digest(plan, plan.posts[0])
    document = signed(plan.posts[0], "tom", ON, made)
    assert file.fits(document.content.decode(), made)
    before, after = read("a", file.text.encode()), read("a", document.content)
    assert before.data is not None
    pairs: Value = {"by": "tom", "on": "2026-11-24", "digest": made}
    assert ended(after.data) == ended({**before.data, "status": "approved", "approved": pairs})
    assert [each.text for each in after.document.comments] == [each.text for each in before.document.comments]
    then = with_documents(plan, [document])
    assert not then.files[0].problems
    assert digest(then, then.posts[0]) == made
    assert not is_outdated(then, then.posts[0])


def ended(data: Value) -> Value:
    """The data with texts that end in their last word: a line end at the end of a file is no text."""
    if isinstance(data, dict):
        return {key: ended(value) for key, value in data.items()}
    return data.rstrip("\n") if isinstance(data, str) else data


@pytest.mark.parametrize("status", ["approved", "scheduled"])
def test_a_status_that_is_further_on_stays(tmp_path: Path, status: str) -> None:
    """And so does that of a channel, whatever it is."""
    plan = plan_of(tmp_path, {"posts/a.yaml": f"status: {status}\nchannels:\n  x:\n    status: review\n"})
    text = signed(plan.posts[0], "tom", ON, "0" * 32).text
    pair = f"approved: {{by: tom, on: 2026-11-24, digest: {'0' * 32}}}"
    assert text == f"status: {status}\n{pair}\nchannels:\n  x:\n    status: review\n"


def test_a_name_that_means_something_in_yaml_is_written_so_that_it_does_not(tmp_path: Path) -> None:
    """People are called as they are called."""
    plan = plan_of(tmp_path, {"posts/a.yaml": 'text: a\nchannels: [x]\napproved:\n  by: "b"\n'})
    document = signed(plan.posts[0], "Ana: O'Hara, #1", ON, "0" * 32)
    data = read("a", document.content).data
    assert data is not None
    assert data["approved"] == {"by": "Ana: O'Hara, #1", "on": "2026-11-24", "digest": "0" * 32}


@pytest.mark.parametrize("approved", ["\n- tom", "\n  by:\n  - tom"])
def test_a_sign_off_that_is_none_is_not_mended_by_guessing(tmp_path: Path, approved: str) -> None:
    """A list line by line has no place for who and when."""
    plan = plan_of(tmp_path, {"posts/a.yaml": f"text: a\nchannels: [x]\napproved: {approved}\n"})
    with pytest.raises(Unwritable):
        signed(plan.posts[0], "tom", ON, "0" * 32)


def test_those_sign_off_who_approve_and_all_where_nobody_does(tmp_path: Path) -> None:
    """In the order of the team."""
    assert approvers(team(tmp_path / "1", "{maya: {}, tom: {approves: yes}, ana: {approves: yes}}")) == ("tom", "ana")
    assert approvers(team(tmp_path / "2", "[maya, tom]")) == ("maya", "tom")
    assert approvers(team(tmp_path / "3", "")) == ()


def team(folder: Path, people: str) -> Settings:
    """The settings of a plan with this team."""
    return plan_of(folder, {"postplan.yaml": f"team: {people}\n"}).settings
