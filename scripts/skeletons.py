"""The files of a new rule, and of a package for rules of one's own: they work, with blanks to fill."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

_POST = "status: review\nwhen: 2026-12-01 09:00\ntext: This one is {}.\nchannels: [x]\n"
_SHOWING = _POST.replace("text:", 'media: [{{brief: A cup, alt: "{}"}}]\ntext:', 1).replace("This one is {}.", "A cup.")
_COMMENTED = "# postplan: ignore-file[time-in-past] this is {}\n" + _POST.replace("-12-", "-10-").format("late")
_SETTINGS = " postplan.yaml"


class Subject(NamedTuple):
    """What a rule checks: the lines that find something in it, and a plan in which they do, `{}` is `wrong` there."""

    finds: tuple[str, ...]
    at: str
    file: str = ""
    body: str = _POST
    needs: str = ""
    argument: str = ""


SUBJECTS: Mapping[str, Subject] = MappingProxyType(
    {
        "File": Subject(('if "wrong" in file.document.text:',), "Place(file.document)", needs="Place"),
        "Post": Subject(('if "wrong" in (post.text or ""):',), 'post.at("text")'),
        "Variant": Subject(('if "wrong" in variant.text:',), 'variant.at("text")'),
        "ShownMedium": Subject(
            ('if "wrong" in (shown.medium.alt or ""):',), 'shown.at("alt")', body=_SHOWING, argument="shown"
        ),
        "Feed": Subject(("for variant in feed.variants:", 'if "wrong" in variant.text:'), 'variant.at("text")'),
        "Person": Subject(('if "wrong" in person.name:',), "person.at()", _SETTINGS, "team: {{{}: }}\n"),
        "Campaign": Subject(('if "wrong" in campaign.name:',), "campaign.at()", _SETTINGS, "campaigns: {{{}: }}\n"),
        "Plan": Subject(("for post in plan.posts:", 'if "wrong" in (post.text or ""):'), 'post.at("text")'),
        "Suppression": Subject(('if "wrong" in suppression.reason:',), "suppression.at", body=_COMMENTED),
    }
)


def rule(subject: str) -> str:
    """The file of a rule that checks a subject."""
    about = SUBJECTS[subject]
    argument = about.argument or subject.lower()
    names = ", ".join(["WARNING", *sorted({"Finding", subject, *filter(None, [about.needs])})])
    depth = "    " * (len(about.finds) + 1)
    finds = "\n".join("    " * (level + 1) + line for level, line in enumerate(about.finds))
    return f'''"""SUMMARY: what is wrong, in one line.

## Why
What it costs the people who read the post, or the team.

```yaml bad{about.file}
{about.body.format("wrong")}```
```text
```
```yaml good{about.file}
{about.body.format("right")}```
"""

from collections.abc import Iterator

from postplan.api import {names}

SEVERITY, SINCE = WARNING, "0.1"


def check({argument}: {subject}) -> Iterator[Finding]:
    """WHAT is looked at."""
{finds}
{depth}yield Finding("A FACT with its numbers", {about.at}, help="ONE action")
'''


def package(distribution: str, group: str, name: str, subject: str) -> dict[str, str]:
    """The files of a package with one rule, by their paths."""
    module = distribution.replace("-", "_")
    return {
        "pyproject.toml": f"""[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"

[project]
name = "{distribution}"
version = "0.1.0"
description = "Rules for postplan"
requires-python = ">=3.11"
dependencies = ["postplan"]

[project.entry-points."postplan.rules"]
{module} = "{module}"

[dependency-groups]
test = ["pytest", "postplan[testing]"]

[tool.hatch.build.targets.wheel]
packages = ["src/{module}"]
""",
        f"src/{module}/__init__.py": '"""Rules for postplan."""\n',
        f"src/{module}/{group}/__init__.py": '"""WHAT the rules of this group have in common."""\n',
        f"src/{module}/{group}/{name}.py": rule(subject),
        f"tests/test_{name}.py": f'''from postplan.testing import check_page

from {module}.{group} import {name}


def test_the_page_of_{name}_is_true() -> None:
    """What the rule says about the examples is what its page says."""
    check_page({name})
''',
    }
