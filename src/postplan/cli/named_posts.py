"""The posts that somebody names, and putting their files back."""

import os
from collections.abc import Sequence
from pathlib import Path

from postplan.cli.paths import from_plan
from postplan.errors import UserError
from postplan.files.find import reason
from postplan.files.write import ChangedError, exchange_all
from postplan.plan.keys.post import Post
from postplan.plan.plan import Plan
from postplan.text.likeness import did_you_mean
from postplan.yaml.document import Document


def is_file(name: str) -> bool:
    """Whether a name is that of a file, whatever was typed."""
    return os.path.isfile(name)  # noqa: PTH113 - `Path.is_file` fails on a long name


def files_in(names: Sequence[str]) -> list[Path]:
    """Those of the names that are files: the plan is found by them."""
    return [Path(name) for name in names if is_file(name)]


def read_posts(plan: Plan, named: Sequence[str]) -> tuple[Post, ...]:
    """The posts that ids and paths name, each once. Raises UserError for what is no post of the plan."""
    by_path = {file.path: file for file in plan.files}
    found: dict[str, Post] = {}
    for name in named:
        path = from_plan(Path(name), plan.root) if is_file(name) else ""
        file, post = by_path.get(path), plan.by_id.get(name)
        if file and file.post is None:
            raise UserError(f"`{path}` can't be read", help=f"run `postplan check {name}` to see why")
        post = file.post if file else post
        if post is None:
            close = did_you_mean(name, plan.by_id)
            raise UserError(f"this plan has no post `{name}`", help=close or "give the post's id or its file")
        same = [each.path for each in plan.posts if each.id == post.id]
        if len(same) > 1 and not file:
            raise UserError(f"{len(same)} posts have the id `{name}`: {', '.join(same)}", help="give the file instead")
        found[post.path] = post
    return tuple(found.values())


def put_back(plan: Plan, documents: Sequence[tuple[Document, Document]]) -> None:
    """Write files that were made from others: all of them or none. Raises UserError."""
    try:
        exchange_all(plan.root, [(old.path, old.content, new.content) for old, new in documents])
    except ChangedError as error:
        raise UserError(
            f"{Path(str(error.args[0])).name} was changed by something else meanwhile; nothing was written",
            help="look at what it says now, and run the same command again",
        ) from error
    except OSError as error:
        raise UserError(
            f"{error.filename or plan.root} cannot be written: {reason(error)}; nothing was written",
            help="check that you may write in this folder and that there is room",
        ) from error
