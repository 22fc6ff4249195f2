"""Setting the status of posts, for the commands that do."""

from collections.abc import Sequence
from pathlib import Path

from postplan.cli.arguments import read_today
from postplan.cli.named_posts import files_in, put_back, read_posts
from postplan.cli.output import say
from postplan.cli.paths import way_to
from postplan.errors import UserError
from postplan.plan.keys.post import Post, Status
from postplan.plan.plan import Plan
from postplan.plan.work.moving import with_status
from postplan.rules.plugins import rules_without_local
from postplan.run import load
from postplan.text.printable import visible
from postplan.yaml.edits import Unwritable


def set_status(
    named: Sequence[str], status: Status, *, today: str | None, config: Path | None, reason: str = ""
) -> None:
    """Write a status into the posts that are named: all of them, or none. Raises UserError."""
    plan = load(paths=files_in(named), now=read_today(today), config=config, rules=rules_without_local)
    chosen = read_posts(plan, named)
    for post in chosen:
        _refuse(plan, post, status)
    documents = []
    for post in chosen:
        try:
            documents.append((post.document, with_status(post, status, reason)))
        except Unwritable as error:
            raise UserError(
                f"{post.path} is written in a way in which nothing can be changed without touching something else",
                help=f"write `status: {status}` into it",
            ) from error
    put_back(plan, documents)
    for post in chosen:
        say(f"{visible(way_to(plan.root) + post.path)}: {post.status} before, {status} now\n")


def _refuse(plan: Plan, post: Post, status: Status) -> None:
    """Nothing, where a post may have a status; UserError where it may not."""
    if post.status is status:
        raise UserError(f"{post.path}: this post is `{status}` already", help="leave it out")
    if post.status is Status.PUBLISHED:
        raise UserError(f"{post.path}: this post is published already", help="what is out cannot be taken back here")
    if status is Status.SCHEDULED and post.status.rank < Status.APPROVED.rank:
        raise UserError(
            f"{post.path}: the status of this post is `{post.status}`: nobody has signed it off",
            help=f"sign it off first: `postplan approve {post.id}`",
        )
    times = [variant.time for variant in plan.variants_of(post) if variant.time]
    if status is Status.PUBLISHED and times and min(times) > plan.now:
        raise UserError(
            f"{post.path}: its time, {min(times):%Y-%m-%d %H:%M}, is still to come",
            help="write the time at which it went out first: `postplan move --to`",
        )
