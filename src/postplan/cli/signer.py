"""Who signs off: `--by`, else whom git knows."""

import subprocess
from collections.abc import Iterable
from pathlib import Path

from postplan.errors import UserError
from postplan.plan.plan import Plan
from postplan.plan.work.signing import approvers
from postplan.text.likeness import did_you_mean


def read_signer(by: str | None, plan: Plan) -> str:
    """The person who signs posts of this plan off, by the name the team has for them.

    Without `by` it is the one of the team whose name git's `user.name` or `user.email` begins with, whatever their
    case; where the plan has no team, that name itself. Raises UserError where nobody can be made out, and for somebody
    who may not sign off.
    """
    team, may = tuple(plan.settings.team), approvers(plan.settings)
    name = by.strip() if by is not None else _known_to_git(plan.root, team)
    if not name:
        raise UserError("who signs off is not known", help=_write_by(may))
    if not name.isprintable():
        raise UserError("--by: a name is one line of text", help=_write_by(may))
    if team and name not in team:
        raise UserError(f"there is nobody called `{name}` in the team", help=did_you_mean(name, team) or _write_by(may))
    if team and name not in may:
        raise UserError(
            f"`{name}` does not sign posts off: that is for those of the team with `approves: yes`", help=_write_by(may)
        )
    return name


def _write_by(names: Iterable[str]) -> str:
    told = " or ".join(f"`--by {name}`" for name in names)
    return f"write {told or '`--by NAME`'}"


def _known_to_git(folder: Path, team: Iterable[str]) -> str:
    """Whom git knows, as the team calls them; empty where that is none of them, or not clear."""
    names = [_said_by_git(folder, "user.name"), _said_by_git(folder, "user.email").partition("@")[0]]
    if not tuple(team):
        return names[0]
    for name in names:
        words = name.casefold().replace(".", " ").split()
        whole = [each for each in team if each.casefold() == name.casefold()]
        first = [each for each in team if words and each.casefold() == words[0]]
        if len(whole or first) == 1:
            return (whole or first)[0]
    return ""


def _said_by_git(folder: Path, key: str) -> str:
    """A setting of git's; empty where there is none, or no git."""
    try:
        done = subprocess.run(  # noqa: S603 - words of our own
            ["git", "config", "--get", key],  # noqa: S607 - git from wherever a person has it
            cwd=folder,
            capture_output=True,
            timeout=10,
            check=False,
            stdin=subprocess.DEVNULL,
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout.decode("utf-8", "replace").strip()
