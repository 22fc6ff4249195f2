"""Which findings are told: those with a place in the files that somebody asked for. The plan is always read whole."""

from collections.abc import Collection, Iterable, Sequence

from postplan.lint.finding import Diagnostic
from postplan.plan.plan import Plan

Asked = frozenset[str] | None
"""Files and folders of the plan, from its folder; None for all."""


def asked(plan: Plan, paths: Collection[str]) -> tuple[Asked, tuple[str, ...]]:
    """The files of the plan that `paths` mean, and the paths that are no part of it.

    A folder means what is below it, a medium the posts that show it, the settings file and the plan's own folder the
    whole plan. Paths are from there.
    """
    files = {file.path for file in plan.files}
    means = {**_media(plan), **_folders(files), plan.document.path: files, **{file: {file} for file in files}}
    if plan.document.path in paths or "." in paths:
        return None, tuple(path for path in paths if path not in means)
    meant = (means.get(path, set()) for path in paths)
    return frozenset().union(*meant), tuple(path for path in paths if path not in means)


def reported(diagnostics: Sequence[Diagnostic], wanted: Asked) -> list[Diagnostic]:
    """The diagnostics with a place in one of the files asked for, and every rule that failed: it may hide some."""
    if wanted is None:
        return list(diagnostics)
    return [each for each in diagnostics if each.failed or any(place.path in wanted for place in each.places)]


def _folders(files: Iterable[str]) -> dict[str, set[str]]:
    """Folders → the files below them; `.` → all."""
    below: dict[str, set[str]] = {".": set(files)}
    for file in files:
        folder = file.rpartition("/")[0]
        while folder:
            below.setdefault(folder, set()).add(file)
            folder = folder.rpartition("/")[0]
    return below


def _media(plan: Plan) -> dict[str, set[str]]:
    """Files of media → the posts that show them."""
    shows: dict[str, set[str]] = {}
    for post in plan.posts:
        for name in post.files:
            shows.setdefault(name.removeprefix("./"), set()).add(post.path)
    return shows
