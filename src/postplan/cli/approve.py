"""`postplan approve`: sign off posts as they are now."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from postplan.cli.color import Color, wants_color
from postplan.cli.output import note, say
from postplan.errors import UserError
from postplan.text.plural import plural
from postplan.text.printable import visible

if TYPE_CHECKING:
    from postplan.lint.report import Report
    from postplan.plan.keys.post import Post
    from postplan.plan.plan import Plan
    from postplan.yaml.document import Document

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command()
def approve(
    posts: Annotated[list[str], typer.Argument(metavar="POST", help="Posts, by id or file.", show_default=False)],
    *,
    by: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="Who signs off.", show_default="your git user"),
    ] = None,
    today: Annotated[
        str | None, typer.Option(metavar="DATE", help="The day of the sign-off.", show_default="now")
    ] = None,
    config: Annotated[
        Path | None, typer.Option(metavar="FILE", help="The settings file to use.", show_default="found from the posts")
    ] = None,
    color: Annotated[Color, typer.Option(help="When to use colour.")] = Color.AUTO,
) -> None:
    """Sign posts off as they are now.

    Writes who signed off, when, and a digest of the content into each post, and sets `status: approved` on ideas,
    drafts and posts in review. Changing the content afterwards voids the sign-off; changing the time doesn't. All
    posts are checked before any file is written.

    Exit code 0: signed off. 1: the posts have errors; nothing was written. 2: the command could not run.
    """
    from postplan.cli.arguments import read_today
    from postplan.cli.named_posts import files_in, read_posts
    from postplan.cli.paths import way_to
    from postplan.cli.signer import read_signer
    from postplan.rules.plugins import rules_without_local
    from postplan.run import load, with_sums

    moment = read_today(today)
    plan = load(paths=files_in(posts), now=moment, config=config, rules=rules_without_local)
    chosen = read_posts(plan, posts)
    signer = read_signer(by, plan)
    for post in chosen:
        _refuse_status(post)
    plan = with_sums(plan, chosen)
    documents = [_signed(plan, post, signer) for post in chosen]
    report = _as_signed(plan, chosen, documents)
    if report.errors:
        _refuse(report, plan, color)
    _write(plan, chosen, documents)
    for post in chosen:
        say(f"{visible(way_to(plan.root) + post.path)}: signed off by {visible(signer)} on {plan.now:%Y-%m-%d}\n")
        _notes(post, signer, plan)


def _refuse_status(post: "Post") -> None:
    """Raise UserError where the status of a post rules out a sign-off."""
    from postplan.plan.keys.post import Status

    if post.status is Status.PUBLISHED:
        raise UserError(f"{post.path}: this post is already published", help="sign posts off before they go out")
    if not post.status.rank:
        raise UserError(
            f"{post.path}: this post has status `{post.status}`, so it isn't ready for sign-off",
            help="set `status: review` once it is",
        )


def _signed(plan: "Plan", post: "Post", signer: str) -> "Document":
    from postplan.plan.approval import digest
    from postplan.plan.work.signing import signed
    from postplan.yaml.edits import Unwritable, flow

    made = digest(plan, post)
    try:
        return signed(post, signer, plan.now.date(), made)
    except Unwritable as error:
        written = f"approved: {flow({'by': signer, 'on': f'{plan.now:%Y-%m-%d}', 'digest': made})}"
        raise UserError(
            f"{post.path}: postplan can't add a sign-off here without changing other lines",
            help=f"add `{written}` and `status: approved` yourself",
        ) from error


def _as_signed(plan: "Plan", posts: Sequence["Post"], documents: Sequence["Document"]) -> "Report":
    """The errors the posts have once approved. UserError where the time of a post has passed."""
    from dataclasses import replace

    from postplan.lint.engine import ReportOptions
    from postplan.lint.finding import ERROR
    from postplan.plan.read import with_documents
    from postplan.run import check

    after = with_documents(plan, documents)
    gone = next((post for post in posts if post.path in after.past_files), None)
    if gone:
        raise UserError(
            f"{gone.path}: its time has passed, so it can't be signed off any more",
            help="give it a new time, or set `status: published` if it went out",
        )
    files = frozenset(post.path for post in posts)
    report = check(after, options=ReportOptions(files))
    own = (each for each in report.diagnostics if each.severity is ERROR and each.at.path in files)
    return replace(report, diagnostics=tuple(own))


def _refuse(report: "Report", plan: "Plan", color: Color) -> NoReturn:
    """Show the errors that prevent the sign-off, and exit."""
    from postplan.cli.paths import way_to
    from postplan.formats import Page, render

    say(render("full", report, Page(color=wants_color(color), prefix=way_to(plan.root), summary=False)))
    note(f"not signed off: fix {plural(report.errors, 'error')} first; nothing was written")
    raise typer.Exit(1)


def _write(plan: "Plan", posts: Sequence["Post"], documents: Sequence["Document"]) -> None:
    """Replace the files by the signed documents; UserError where a file has changed in the meantime."""
    from postplan.files.find import reason
    from postplan.files.write import ChangedError, exchange, expect

    pairs = [(post.path, post.document.content, each.content) for post, each in zip(posts, documents, strict=True)]
    done: list[str] = []
    path = ""
    try:
        for path, old, _ in pairs:
            expect(plan.root / path, old)
        for path, old, new in pairs:
            exchange(plan.root / path, old, new)
            done.append(path)
    except ChangedError as error:
        raise UserError(
            f"{path} changed while it was being signed off; {_so_far(done)}",
            help="review the change, then sign it off again",
        ) from error
    except OSError as error:
        raise UserError(
            f"{path} can't be written: {reason(error)}; {_so_far(done)}",
            help="check that the folder exists and you may write to it",
        ) from error


def _so_far(done: Sequence[str]) -> str:
    return f"already signed off: {', '.join(done)}" if done else "nothing was written"


def _notes(post: "Post", signer: str, plan: "Plan") -> None:
    """Notes on what a sign-off does not change, and on who should have signed."""
    from postplan.plan.keys.post import Status
    from postplan.plan.work.signing import approvers

    if post.owner == signer and set(approvers(plan.settings)) - {signer}:
        note(f"note: {post.path} is {signer}'s own post; ask someone else to review it too")
    if post.approver and post.approver != signer:
        note(f"note: the approver of {post.path} is {post.approver}")
    for name, keys in post.channels.items():
        if keys and keys.status and keys.status.rank < Status.APPROVED.rank:
            note(f"note: {post.path} sets its own status for {name}, which stays `{keys.status}`")
