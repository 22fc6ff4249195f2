"""Which findings are reported: those with a place in the files asked for. The plan is always read whole."""

import posixpath
from collections import defaultdict
from collections.abc import Collection, Sequence

from postplan.files.globs import fixed
from postplan.lint.finding import Diagnostic
from postplan.plan.plan import Plan

Scope = frozenset[str] | None
"""Files and folders of the plan, from its folder; None for all."""


def asked(plan: Plan, paths: Collection[str]) -> tuple[Scope, tuple[str, ...]]:
    """The files of the plan that `paths` mean, and the paths that are no part of it.

    A medium means the posts that show it, a folder the posts in it and those that show media in it; the settings file,
    the plan's own folder and those it is in mean the whole plan, and so does the folder for posts of a plan that has
    none yet. Paths are from the plan's folder.
    """
    means = _meanings(plan)
    whole = {path for path in paths if _is_whole(plan, path)}
    strangers = tuple(path for path in paths if path not in means and path not in whole)
    return None if whole else frozenset().union(*(means.get(path, ()) for path in paths)), strangers


def reported(diagnostics: Sequence[Diagnostic], wanted: Scope) -> list[Diagnostic]:
    """The diagnostics with a place in one of the files asked for, and every rule that failed: it may hide some."""
    if wanted is None:
        return list(diagnostics)
    return [each for each in diagnostics if each.failed or any(place.path in wanted for place in each.places)]


def _is_whole(plan: Plan, path: str) -> bool:
    if path in {".", plan.document.path} or set(path.split("/")) == {".."}:
        return True
    return not plan.files and is_for_posts(plan, path)


def is_for_posts(plan: Plan, path: str) -> bool:
    """Whether a folder is where the plan looks for posts, or below that."""
    return any(folder and f"{path}/".startswith(f"{folder}/") for folder, _ in map(fixed, plan.settings.posts))


def _meanings(plan: Plan) -> dict[str, set[str]]:
    """Files and folders of the plan → the posts they mean."""
    means: dict[str, set[str]] = defaultdict(set)
    for file in plan.files:
        _add(means, file.path, file.path)
    for post in plan.posts:
        for name in post.files:
            _add(means, posixpath.normpath(name), post.path)
    return means


def _add(means: dict[str, set[str]], path: str, post: str) -> None:
    """A path and the folders around it mean a post."""
    while path:
        means[path].add(post)
        path = path.rpartition("/")[0]
