import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest
from tests.plans import write

from postplan.lint.rule import Rule
from postplan.rules import built_in
from postplan.testing import check_page

PAGE = '''"""A post about tea.

## Why
This is a roastery. `words` are what to look for.

```yaml bad
text: Tea
channels: [x]
media: [{file: "../media/cup-20x20.jpg", alt: A cup}]
```
```text
warning[about-tea]: it says Tea
  --> posts/post.yaml:1:7
   |
 1 | text: Tea
   |       ^^^
```
```yaml bad postplan.yaml
rules: {about-tea: {words: [Chai]}}
```
```yaml bad posts/chai.yaml today=2026-12-01
text: Chai
channels: [x]
```
```text
warning[about-tea]: it says Chai
  --> posts/chai.yaml:1:7
   |
 1 | text: Chai
   |       ^^^^
```
```yaml good
text: Coffee
channels: [x]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from postplan.api import WARNING, Finding, Post

SEVERITY, SINCE = WARNING, "0.1"


def check(post: Post, *, words: tuple[str, ...] = ("Tea",)) -> Iterator[Finding]:
    """Every post that says one of `words`."""
    for word in words:
        if word in (post.text or ""):
            yield Finding(f"it says {word}", post.at("text"))
'''


@pytest.mark.parametrize("rule", built_in(), ids=lambda rule: rule.name)
def test_what_a_page_says_is_true(rule: Rule) -> None:
    """Summary, reason, options and examples: each bad one shows all its rule says, on a good one no rule speaks."""
    check_page(import_module(rule.check.__module__))


def test_a_rule_of_ones_own_is_tested_by_its_file(tmp_path: Path) -> None:
    """Its settings and media work as they do in a page of a built-in rule."""
    write(tmp_path, {"about_tea.py": PAGE})
    check_page(tmp_path / "about_tea.py")


@pytest.mark.parametrize(
    ("said", "instead", "message"),
    [
        ("A post about tea.", "A post about tea", "the first line of the page must say what is found, and end with"),
        ("## Why", "## When", "the page must say `## Why` it matters"),
        ("`words` are", "Words are", "the page must say what the option `words` means"),
        ("```yaml good\ntext: Coffee\nchannels: [x]\n```\n", "", "the page must have a good example"),
        (
            "]: it says Tea\n",
            "]: it says tea\n",
            "example 1 (bad): the page says:\n    warning[about-tea]: it says tea",
        ),
        ("yaml good\ntext: Coffee", "yaml good\ntext: Tea", "example 3 (good): the page says:\n    nothing\n"),
        ("yaml good\ntext: Coffee", "yaml good\ntxt: Coffee", "error[unknown-field]"),
        ("rules: {about-tea: {w", "rules: {about-tea: {sw", "example 2 (bad): it is not a plan: postplan.yaml:1:"),
        ("```text\nwarning[about-tea]: it says Chai", "```other\nwarning", "a `yaml bad` fence has no `text` fence"),
    ],
)
def test_what_is_not_true_of_a_page_is_said(said: str, instead: str, message: str, tmp_path: Path) -> None:
    """With the number of the example and both outputs, so that the right one can be copied."""
    assert said in PAGE
    write(tmp_path, {"about_tea.py": PAGE.replace(said, instead, 1)})
    with pytest.raises(AssertionError) as caught:
        check_page(tmp_path / "about_tea.py")
    assert message in str(caught.value)


def test_an_empty_output_is_no_example(tmp_path: Path) -> None:
    """The page of a new rule shows nothing yet, and the message holds what to write there."""
    start, _, rest = PAGE.partition("```text\n")
    write(tmp_path, {"about_tea.py": f"{start}```text\n{rest[rest.index('```') :]}"})
    with pytest.raises(AssertionError, match="the `text` fence is empty, and the rule says:\n    warning"):
        check_page(tmp_path / "about_tea.py")


def test_a_rule_without_media_needs_nothing_but_postplan() -> None:
    """No test framework, no library for images or videos is imported until an example names such a file."""
    code = "import sys, postplan.testing; print(*{'pytest', 'PIL', 'imageio_ffmpeg'} & set(sys.modules))"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert ran.stdout.strip() == ""
