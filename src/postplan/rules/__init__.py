"""The rules: one file each, in a folder a group; whatever lies there runs."""

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules

from postplan.lint.rule import Rule
from postplan.lint.rule_module import rule_from


def built_in() -> tuple[Rule, ...]:
    """The rules that come with postplan, by group and name."""
    return rules_in(__name__)


def rules_in(package: str) -> tuple[Rule, ...]:
    """The rules in a package's folders, by group and name; a module whose name begins with `_` is none.

    Raises ImportError where there is no such package, ModuleError where a module is not shaped like a rule.
    """
    return tuple(_modules(package))


def _modules(package: str) -> Iterator[Rule]:
    groups = [group.name for group in iter_modules(import_module(package).__path__) if group.ispkg]
    for group in sorted(groups):
        for module in sorted(iter_modules(import_module(f"{package}.{group}").__path__)):
            if not module.name.startswith("_"):
                yield rule_from(import_module(f"{package}.{group}.{module.name}"))
