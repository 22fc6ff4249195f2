"""Rules of other packages: installed ones that the settings name."""

import site
import sysconfig
from collections.abc import Iterable
from importlib.metadata import Distribution, distributions

from postplan.errors import UserError
from postplan.lint.rule import Rule
from postplan.rules import rules_in
from postplan.text.likeness import did_you_mean

GROUP = "postplan.rules"
"""The entry point group in which a package names the package its rules are in."""


def plugin_rules(names: Iterable[str]) -> tuple[Rule, ...]:
    """The rules of the packages named, in the order of the names.

    Only what is installed in Python's own folders counts: a folder that lies beside the posts is never imported. Raises
    UserError for a package that is not installed there, has no rules, or cannot be imported.
    """
    return tuple(rule for name in names for rule in _rules_of(name))


def _rules_of(name: str) -> tuple[Rule, ...]:
    # What a failed installation leaves behind has no name.
    installed = {_plain(about["Name"]): each for each in _installed() if "Name" in (about := each.metadata)}
    found = installed.get(_plain(name))
    if found is None:
        offering = [each for each, package in installed.items() if _packages(package)]
        raise UserError(
            f"the plugin `{name}` is not installed",
            help=did_you_mean(name, offering) or f"install it: `pip install {name}`",
        )
    packages = _packages(found)
    if not packages:
        raise UserError(f"the package `{name}` has no rules for postplan", help="take it out of `plugins`")
    try:
        return tuple(rule for package in packages for rule in rules_in(package))
    except Exception as error:
        raise UserError(
            f"the rules of `{name}` cannot be loaded: {type(error).__name__}: {error}", help="report it to its makers"
        ) from error


def _installed() -> Iterable[Distribution]:
    paths = sysconfig.get_paths()
    return distributions(path=[paths["purelib"], paths["platlib"], site.getusersitepackages()])


def _packages(package: Distribution) -> list[str]:
    return [point.value for point in package.entry_points if point.group == GROUP]


def _plain(name: str) -> str:
    return name.lower().replace("_", "-").replace(".", "-")
