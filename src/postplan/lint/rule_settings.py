"""What settings say of rules, held against the rules there are."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from postplan.files.find import compile_patterns
from postplan.lint.configure import NEVER_IGNORED
from postplan.lint.rule import Rule
from postplan.lint.rule_options import read_options
from postplan.plan.keys.settings import RuleSetting, Settings
from postplan.text.likeness import did_you_mean
from postplan.yaml.document import Document
from postplan.yaml.place import Place
from postplan.yaml.problem import Problem
from postplan.yaml.route import Route


def problems_of(
    settings: Settings, document: Document, rules: Sequence[Rule], files: Iterable[str]
) -> Iterator[Problem]:
    """Rules and options that are none, and overrides that match no file of the plan."""
    yield from _rules(settings.rules, ("rules",), document, rules)
    paths = tuple(files)
    for index, override in enumerate(settings.overrides):
        route: Route = ("overrides", index)
        yield from _rules(override.rules, (*route, "rules"), document, rules)
        try:
            matches = compile_patterns(override.files)
        except ValueError as error:
            yield Problem(
                "bad-value", str(error), Place(document, (*route, "files")), "write one like `posts/archive/**`"
            )
            continue
        if not any(map(matches, paths)):
            patterns = ", ".join(f"`{pattern}`" for pattern in override.files) or "nothing"
            message = f"this override is for {patterns}, and no post file matches that"
            yield Problem(
                "bad-value", message, Place(document, (*route, "files")), "fix the pattern, or delete the override"
            )


def _rules(
    said: Mapping[str, RuleSetting], route: Route, document: Document, rules: Sequence[Rule]
) -> Iterator[Problem]:
    by_name = {rule.name: rule for rule in rules}
    groups = {rule.group for rule in rules}
    for name, setting in said.items():
        place = Place(document, (*route, name))
        if name in NEVER_IGNORED and setting.severity:
            message = f"`{name}` is always an error: nothing else is known of a file that cannot be read"
            yield Problem("bad-value", message, place, "delete this line")
        elif name in by_name:
            for option, (message, action) in read_options(by_name[name], setting.options)[1].items():
                yield Problem("bad-value", message, Place(document, (*route, name, option)), action)
        elif name not in groups:
            yield Problem(
                "bad-value",
                f"there is no rule or group `{name}`",
                replace(place, on_key=True),
                did_you_mean(name, {*by_name, *groups}),
            )
        elif setting.options:
            message = f"`{name}` is a group, and a group has a severity and no options"
            yield Problem("bad-value", message, place, "give the options to one of its rules")
