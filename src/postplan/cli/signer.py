"""Who signs off: `--by`, else the git user."""

import subprocess
from collections.abc import Iterable
from pathlib import Path

from postplan.errors import UserError
from postplan.plan.plan import Plan
from postplan.plan.work.signing import approvers
from postplan.text.likeness import did_you_mean


def read_signer(by: str | None, plan: Plan) -> str:
    """The name of the person who signs off, as the plan's team has it.

    Without `by`, it is the team member whose name git's `user.name` or `user.email` begins with, ignoring case; in a
    plan without a team, git's name itself. Raises UserError where that is nobody, and for someone who may not sign off.
    """
    team, may = tuple(plan.settings.team), approvers(plan.settings)
    name = by.strip() if by is not None else _known_to_git(plan.root, team)
    if not name:
        raise UserError("can't tell who is signing off", help=_write_by(may))
    if not name.isprintable():
        raise UserError("--by: the name must be one line of text", help=_write_by(may))
    if team and name not in team:
        raise UserError(f"the team has nobody called `{name}`", help=did_you_mean(name, team) or _write_by(may))
    if team and name not in may:
        raise UserError(f"`{name}` can't sign posts off; only people with `approves: yes` can", help=_write_by(may))
    return name


def _write_by(names: Iterable[str]) -> str:
    options = " or ".join(f"`--by {name}`" for name in names)
    return f"add {options or '`--by NAME`'}"


def _known_to_git(folder: Path, team: Iterable[str]) -> str:
    """The git user, by their name in the team; empty where nobody matches, or several do."""
    names = [_from_git(folder, "user.name"), _from_git(folder, "user.email").partition("@")[0]]
    if not tuple(team):
        return names[0]
    for name in names:
        words = name.casefold().replace(".", " ").split()
        whole = [each for each in team if each.casefold() == name.casefold()]
        first = [each for each in team if words and each.casefold() == words[0]]
        if len(whole or first) == 1:
            return (whole or first)[0]
    return ""


def _from_git(folder: Path, key: str) -> str:
    """A git setting; empty where it isn't set, or git isn't installed."""
    try:
        done = subprocess.run(  # noqa: S603 - fixed arguments
            ["git", "config", "--get", key],  # noqa: S607 - git from the user's path
            cwd=folder,
            capture_output=True,
            timeout=10,
            check=False,
            stdin=subprocess.DEVNULL,
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout.decode("utf-8", "replace").strip()
