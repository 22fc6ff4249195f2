import re
from pathlib import Path

from hypothesis import given, settings, strategies as st
from markdown_it import MarkdownIt
from tests.calendar.files import PLAN, calendar_of, example, file_of

from postplan.calendar.calendar import Chosen
from postplan.calendar.formats import CalendarOptions, render
from postplan.calendar.formats.markdown import COLUMNS, code
from postplan.plan.keys.post import Status


def outside_code(text: str) -> str:
    """What a reader of Markdown sees that stands in no code span."""
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(text)
    inline = [child for token in tokens for child in token.children or ()]
    assert not [each for each in inline if each.type in {"link_open", "html_inline", "image"}]
    assert not [token for token in tokens if token.type in {"html_block", "code_block", "fence"}]
    return " ".join(each.content for each in inline if each.type == "text")


def test_people_s_words_stand_in_code_and_nowhere_else(tmp_path: Path) -> None:
    """Nobody is called, no issue and no address becomes a link, no tag is a tag."""
    text = file_of(tmp_path, "markdown")
    plain = outside_code(text)
    assert not re.search(r"[@#<]|https?:|octocat|maya|明日|Closed|Ours|script", plain)
    assert "Overload" in plain
    assert "Freeze, Thu 24 Dec to Sat 26 Dec:" in plain


def test_every_post_is_one_row_of_the_width_of_the_header(tmp_path: Path) -> None:
    """Whatever pipes and line breaks are in its words."""
    text = file_of(tmp_path, "markdown")
    rows = [line for line in text.splitlines() if line.startswith("|")]
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(text)
    assert len([token for token in tokens if token.type == "tr_open"]) == len(rows) - 2
    assert len([token for token in tokens if token.type in {"td_open", "th_open"}]) == (len(rows) - 2) * len(COLUMNS)
    cells = [each.content for token in tokens for each in token.children or () if each.type == "code_inline"]
    assert "<script>alert(1)</script> `x` | @octocat #12 =\\x1b[31mred" in cells


def test_a_changed_post_changes_one_row(tmp_path: Path) -> None:
    """The rest of the table stands still, whatever is long or short in it."""
    before = file_of(tmp_path / "a", "markdown").splitlines()
    third = PLAN["posts/third.yaml"].replace("A third one", "A third one, and a good deal longer than before")
    after = file_of(tmp_path / "b", "markdown", {**PLAN, "posts/third.yaml": third}).splitlines()
    assert [(one, other) for one, other in zip(before, after, strict=True) if one != other] == [
        (
            "| Tue 1 Dec ! | 12:00 | `x` | draft | `third` | | `A third one` | |",
            "| Tue 1 Dec ! | 12:00 | `x` | draft | `third` | | `A third one, and a good deal longer than before` | |",
        )
    ]


def test_it_says_what_is_too_much_and_what_else_is_to_know(tmp_path: Path) -> None:
    """Overloads, holidays, freezes, slots that are empty, what has no day, what was found."""
    text = file_of(tmp_path, "markdown")
    for line in (
        "4 posts, 1 overload, 2 errors, 2 warnings. Times are those of `Europe/Berlin`.",
        "## Week 49: Tue 1 Dec to Sun 6 Dec, 3 posts !",
        "- **Overload**, Tue 1 Dec: `3 posts on x, limit 2`",
        "- Empty slot, Thu 3 Dec 09:00: `x`",
        "- Holiday, Tue 8 Dec: `<b>Ours</b>`",
        "| Tue 8 Dec | open | `x` | scheduled | `open` | | `Some time` | 1 error |",
        "- `Une idée`, idea, `x`, `instagram`, `Perhaps`",
    ):
        assert line in text.splitlines()
    assert "\n- warning `thread-lost` in `posts/letters.yaml:8:1`: `2 of the 3 posts of this thread" in text


def test_it_says_what_it_leaves_out(tmp_path: Path) -> None:
    """Somebody who reads a part knows that it is one."""
    chosen = Chosen(channels=("x",), owners=("maya",), statuses=(Status.APPROVED,))
    text = render("markdown", calendar_of(tmp_path, chosen=chosen), CalendarOptions())
    assert " Only channel `x`. Only owner `maya`. Only status `approved`.\n" in text
    assert "A third one" not in text


def test_a_week_that_the_month_cuts_says_what_is_here_and_what_is_there(tmp_path: Path) -> None:
    """A limit is about the whole week."""
    post = "status: approved\nwhen: 2026-{}\ntext: A{}\nchannels: [x]\n"
    files = {f"posts/{day}.yaml": post.format(day, day) for day in ("11-30", "12-01", "12-02")}
    files["postplan.yaml"] = "audience: {per-week: 2}\n"
    text = file_of(tmp_path, "markdown", files)
    assert "## Week 49: Tue 1 Dec to Sun 6 Dec, 2 posts, 3 of 2 in the week !\n" in text
    assert "- **Overload**, the week of Mon 30 Nov: `3 posts across all channels, limit 2`" in text


def test_the_examples_are_shown_whole() -> None:
    """Every post of the December that is ready stands in it."""
    text = example("alpenglow", "markdown")
    assert text.startswith("# December 2026\n\n27 posts, ")
    assert "`Between the years`" in text
    assert outside_code(text)


@settings(deadline=None, derandomize=True, max_examples=300)
@given(st.text(alphabet=st.sampled_from("`|\\ *a@#<\n\t"), max_size=10))
def test_a_code_span_holds_whatever_is_in_it(words: str) -> None:
    """It ends where it is meant to end."""
    tokens = MarkdownIt().parse(f"before {code(words)} after")
    spans = [each for token in tokens for each in token.children or () if each.type == "code_inline"]
    shown = re.sub("[\n\t]+", " ", words.strip())
    assert [span.content for span in spans] == ([shown] if shown else [])
