"""The examples of a rule's page."""

from datetime import datetime

import pytest

from postplan.lint.page import DEFAULT_NOW, examples


def fences(*parts: tuple[str, str]) -> str:
    """Write a page of fences: the words after the three backticks, and the body."""
    return "A summary.\n\n" + "\n".join(f"```{words}\n{body}\n```\nSome words.\n" for words, body in parts)


def test_all_fences_up_to_the_output_are_one_plan() -> None:
    """A fence names its file, and the day it is looked at."""
    page = fences(
        ("yaml bad postplan.yaml", "a"),
        ("yaml bad today=2026-10-01", "b"),
        ("text", "said"),
        ("yaml bad", "c"),
        ("text", ""),
    )
    first, second = examples(page)
    assert first.files == (("postplan.yaml", "a\n"), ("posts/post.yaml", "b\n"))
    assert (first.now, first.output) == (datetime(2026, 10, 1), "said\n")  # noqa: DTZ001 - wall clock of the example
    assert (second.files, second.now, second.output) == ((("posts/post.yaml", "c\n"),), DEFAULT_NOW, "\n")


def test_a_good_plan_begins_anew_where_a_file_comes_again() -> None:
    """Several files are one plan, one file twice is two."""
    page = fences(("yaml good posts/a.yaml", "a"), ("yaml good posts/b.yaml", "b"), ("yaml good posts/a.yaml", "c"))
    assert [[path for path, _ in each.files] for each in examples(page)] == [
        ["posts/a.yaml", "posts/b.yaml"],
        ["posts/a.yaml"],
    ]


def test_other_fences_are_no_examples() -> None:
    """Settings that are only shown, shell, YAML without a word."""
    assert list(examples(fences(("yaml", "a"), ("sh", "b")))) == []


@pytest.mark.parametrize(
    ("page", "message"),
    [
        (fences(("text", "said")), "a `text` fence follows no `yaml bad` fence"),
        (fences(("yaml bad", "a")), "a `yaml bad` fence has no `text` fence after it"),
        (fences(("yaml bad", "a"), ("text", "said"), ("text", "more")), "a `text` fence follows no"),
    ],
)
def test_an_example_without_its_output_is_refused(page: str, message: str) -> None:
    """And an output without its example."""
    with pytest.raises(ValueError, match=message):
        list(examples(page))
