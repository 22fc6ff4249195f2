"""Rules of other packages: installed ones that the settings name."""

import site
import sysconfig
from collections.abc import Iterable
from importlib.metadata import Distribution, distributions
from importlib.util import find_spec

from postplan.errors import UserError
from postplan.lint.rule import Rule
from postplan.rules import rules_in
from postplan.rules.failure import failure
from postplan.text.likeness import did_you_mean

ENTRY_POINTS = "postplan.rules"
"""The entry point group in which a package names the package its rules are in."""


def rules_of_package(name: str) -> tuple[Rule, ...]:
    """The rules of an installed package.

    Only what is installed in Python's own folders counts: a folder that lies beside the posts is never imported. Raises
    UserError for a package that is not installed there, has no rules, or cannot be imported.
    """
    # What a failed installation leaves behind has no name.
    installed = {plain(about["Name"]): each for each in _installed() if "Name" in (about := each.metadata)}
    found = installed.get(plain(name))
    if found is None:
        offering = [each for each, package in installed.items() if _packages(package)]
        raise UserError(
            f"the plugin `{name}` is not installed",
            help=did_you_mean(name, offering) or f"install it: `pip install {name}`",
        )
    packages = _packages(found)
    if not packages:
        raise UserError(f"the package `{name}` has no rules for postplan", help="take it out of `plugins`")
    return tuple(rule for package in packages for rule in _rules_in(package, name))


def plain(name: str) -> str:
    """A package's name as installers compare it."""
    return name.lower().replace("_", "-").replace(".", "-")


def _rules_in(package: str, plugin: str) -> tuple[Rule, ...]:
    try:
        return rules_in(package)
    except (Exception, SystemExit) as error:  # whatever a module does when it is imported
        raise UserError(
            f"the rules of `{plugin}` cannot be loaded: {failure(error, _folder(package))}",
            help="report it to its makers, or remove it from `plugins`",
        ) from error


def _folder(package: str) -> str:
    """The folder that a package lies in; empty where there is none, or where a package above it cannot be imported."""
    try:
        spec = find_spec(package)
    except (Exception, SystemExit):  # noqa: BLE001 - what it raises is told already
        return ""
    return str(spec.origin).removesuffix("__init__.py") if spec and spec.origin else ""


def _installed() -> Iterable[Distribution]:
    paths = sysconfig.get_paths()
    return distributions(path=[paths["purelib"], paths["platlib"], site.getusersitepackages()])


def _packages(package: Distribution) -> list[str]:
    return list(dict.fromkeys(point.value for point in package.entry_points if point.group == ENTRY_POINTS))
