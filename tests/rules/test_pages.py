from pathlib import Path

import pytest
from tests.pages import output_of

from postplan.lint.page import Example, examples
from postplan.lint.rule import Rule
from postplan.rules import built_in

RULES = built_in()
EXAMPLES = [
    pytest.param(rule, example, id=f"{rule.name}-{number}-{example.name}")
    for rule in RULES
    for number, example in enumerate(examples(rule.page), 1)
]


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_an_example_says_exactly_what_its_page_says(rule: Rule, example: Example, tmp_path: Path) -> None:
    """A bad example shows all that its rule says; on a good one no rule that runs by default speaks."""
    if example.output is None:
        assert output_of(example, tmp_path, None) == ""
    else:
        assert example.output
        assert output_of(example, tmp_path, rule) == example.output


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_page_has_a_summary_a_reason_and_examples_of_both_kinds(rule: Rule) -> None:
    """A reader finds what it finds, why, what is wrong and what is right."""
    assert rule.summary.endswith(".")
    assert "\n## Why\n" in rule.page
    assert {example.name for example in examples(rule.page)} == {"bad", "good"}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_option_is_described_in_the_page(rule: Rule) -> None:
    """Nobody reads the code to set an option."""
    missing = [name for name in rule.options if f"`{name}`" not in rule.page]
    assert not missing
