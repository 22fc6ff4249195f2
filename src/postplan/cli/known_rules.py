"""The rules that apply in the current folder."""

from pathlib import Path
from typing import TYPE_CHECKING

from postplan.cli.output import note
from postplan.errors import UserError

if TYPE_CHECKING:
    from postplan.lint.rule import Rule


def known_rules(*, allow_local: bool) -> "tuple[Rule, ...]":
    """The built-in rules, and the plugin rules of the plan the current folder is in.

    If the plugins can't be loaded, a note says why, and only the built-in rules are returned.
    """
    from postplan.plan.locate import above
    from postplan.rules import built_in
    from postplan.rules.plugins import rules_of
    from postplan.run import settings_of

    try:
        folder = above(Path())
        root = folder.resolve() if folder else None
        return rules_of(settings_of(root), root, allow_local=allow_local) if root else built_in()
    except UserError as error:
        reason = "; ".join(filter(None, [error.message.partition("\n")[0], error.help]))
        note(f"note: showing only the built-in rules: {reason}")
        return built_in()
