"""All the rules of a plan: the built-in ones, and those of the plugins that its settings name."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from postplan.errors import UserError
from postplan.lint.rule import Rule
from postplan.plan.keys.settings import Settings
from postplan.rules import built_in
from postplan.rules.installed import plain, rules_of_package
from postplan.rules.local import is_path, rule_in_file

RuleSource = Callable[[Settings, Path], Sequence[Rule] | None]
"""Gives the rules of a plan by its settings and folder; None where they cannot all be known."""


def rules_of(settings: Settings, root: Path, *, allow_local: bool = False) -> tuple[Rule, ...]:
    """The built-in rules and those of the plan's plugins, in the order of the settings.

    Raises UserError for a plugin that cannot be loaded, for a name that two rules or groups would share, and for a
    plugin in the plan's own folder unless `allow_local`: to load it is to run code that came with the plan.
    """
    packages = {plain(name): name for name in settings.plugins if not is_path(name)}
    paths = tuple(dict.fromkeys(name for name in settings.plugins if is_path(name)))
    if paths and not allow_local:
        raise UserError(
            f"`plugins` names `{paths[0]}`, Python code in the plan's own folder, and it was not run",
            help="if you trust everyone who can change this plan, add `--allow-local-plugins`",
        )
    sources = [built_in(), *map(rules_of_package, packages.values()), tuple(rule_in_file(root, each) for each in paths)]
    _refuse_shared_names(sources)
    return tuple(rule for source in sources for rule in source)


def rules_without_local(settings: Settings, root: Path) -> tuple[Rule, ...] | None:
    """The same without running code of the plan: None where the plan has rules in its own folder."""
    return None if any(map(is_path, settings.plugins)) else rules_of(settings, root)


def _refuse_shared_names(sources: Iterable[Sequence[Rule]]) -> None:
    """A name means one rule, or one group of one source: else settings and comments would mean two things."""
    taken: dict[str, tuple[tuple[object, ...], Rule]] = {}
    for number, rules in enumerate(sources):
        for rule in rules:
            for name, claim in ((rule.name, (number, rule.group, rule.file)), (rule.group, (number,))):
                holder, first = taken.setdefault(name, (claim, rule))
                if holder != claim:
                    raise UserError(
                        f"two plugins, or a plugin and postplan itself, have a rule or group called `{name}`: "
                        f"`{first.file}` and `{rule.file}`",
                        help="rename the one that is yours, or remove its plugin from `plugins`",
                    )
