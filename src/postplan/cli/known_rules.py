"""The rules that a person can ask about where they are."""

from pathlib import Path
from typing import TYPE_CHECKING

from postplan.cli.output import note
from postplan.errors import UserError

if TYPE_CHECKING:
    from postplan.lint.rule import Rule


def known_rules(*, allow_local: bool) -> "tuple[Rule, ...]":
    """The built-in rules, and those of the plugins of the plan that the current folder is in.

    Where those cannot be known, a note says why: somebody may be reading about the very rule that refuses the plan.
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
        note(f"note: only the built-in rules are known here: {reason}")
        return built_in()
