"""`postplan approve`: sign off what is there now, and nothing later."""

import os
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
    posts: Annotated[list[str], typer.Argument(metavar="POST", help="Posts, by id or by file.", show_default=False)],
    *,
    by: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="Who signs them off.", show_default="who git says you are"),
    ] = None,
    today: Annotated[
        str | None, typer.Option(metavar="DATE", help="The day of the sign-off.", show_default="now")
    ] = None,
    config: Annotated[
        Path | None, typer.Option(metavar="FILE", help="The settings file to use.", show_default="found from the posts")
    ] = None,
    color: Annotated[Color, typer.Option(help="When to use colour.")] = Color.AUTO,
) -> None:
    """Sign posts off: what is there now, and nothing later.

    Writes who, when, and a digest of what goes out into each post, and `status: approved` where the work was not as far
    yet. What is changed after that is no longer signed off; moving a post to another time changes nothing of it. All
    posts are looked at before the first is written, as approved ones.

    Exit code 0: signed off. 1: there are errors in them, and nothing was written. 2: it did not happen.
    """
    from postplan.cli.arguments import read_today
    from postplan.cli.paths import way_to
    from postplan.cli.signer import read_signer
    from postplan.rules.plugins import rules_without_local
    from postplan.run import load, with_sums

    moment = read_today(today)
    plan = load(
        paths=[Path(each) for each in posts if _is_file(each)], now=moment, config=config, rules=rules_without_local
    )
    chosen = _chosen(plan, posts)
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


def _chosen(plan: "Plan", named: Sequence[str]) -> tuple["Post", ...]:
    """The posts that ids and paths name, each once. Raises UserError for what is no post of the plan."""
    from postplan.cli.paths import from_plan
    from postplan.text.likeness import did_you_mean

    by_path = {file.path: file for file in plan.files}
    found: dict[str, Post] = {}
    for name in named:
        path = from_plan(Path(name), plan.root) if _is_file(name) else ""
        file, post = by_path.get(path), plan.by_id.get(name)
        if file and file.post is None:
            raise UserError(f"`{path}` cannot be read", help=f"see what is wrong with it: `postplan check {name}`")
        post = file.post if file else post
        if post is None:
            close = did_you_mean(name, plan.by_id)
            raise UserError(f"there is no post `{name}` in this plan", help=close or "name it by its id or its file")
        same = [each.path for each in plan.posts if each.id == post.id]
        if len(same) > 1 and not file:
            raise UserError(f"{len(same)} posts are called `{name}`: {', '.join(same)}", help="name the file you mean")
        found[post.path] = post
    return tuple(found.values())


def _is_file(name: str) -> bool:
    return os.path.isfile(name)  # noqa: PTH113 - it takes whatever is typed; `Path.is_file` fails on a long name


def _refuse_status(post: "Post") -> None:
    """Nothing, where a post may be signed off by its status; UserError where it may not."""
    from postplan.plan.keys.post import Status

    if post.status is Status.PUBLISHED:
        raise UserError(f"{post.path}: this post is published already", help="sign a post off before it goes out")
    if not post.status.rank:
        raise UserError(
            f"{post.path}: the status of this post is `{post.status}`, so it is not meant to go out",
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
            f"{post.path} is written in a way in which nothing can be changed without touching something else",
            help=f"write `{written}` and `status: approved` into it",
        ) from error


def _as_signed(plan: "Plan", posts: Sequence["Post"], documents: Sequence["Document"]) -> "Report":
    """The errors in the posts once they are approved. UserError where that would make them history."""
    from dataclasses import replace

    from postplan.lint.engine import ReportOptions
    from postplan.lint.finding import ERROR
    from postplan.plan.read import with_documents
    from postplan.run import check

    after = with_documents(plan, documents)
    gone = next((post for post in posts if post.path in after.past_files), None)
    if gone:
        raise UserError(
            f"{gone.path}: its time has gone by, and nobody can sign it off any more",
            help="give it a new time; or set `status: published` if it went out",
        )
    files = frozenset(post.path for post in posts)
    report = check(after, options=ReportOptions(files))
    own = (each for each in report.diagnostics if each.severity is ERROR and each.at.path in files)
    return replace(report, diagnostics=tuple(own))


def _refuse(report: "Report", plan: "Plan", color: Color) -> NoReturn:
    """Show the errors that stand against it, and leave."""
    from postplan.cli.paths import way_to
    from postplan.formats import Page, render

    say(render("full", report, Page(color=wants_color(color), prefix=way_to(plan.root), summary=False)))
    note(f"not signed off: {plural(report.errors, 'error')} to fix first; nothing was written")
    raise typer.Exit(1)


def _write(plan: "Plan", posts: Sequence["Post"], documents: Sequence["Document"]) -> None:
    """Put the documents in the place of the files they were made from; UserError where one has changed meanwhile."""
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
            f"{path} was changed while its sign-off was being made; {_so_far(done)}",
            help="look at what it says now, and sign it off then",
        ) from error
    except OSError as error:
        raise UserError(
            f"{path} cannot be written: {reason(error)}; {_so_far(done)}",
            help="check the folder and that you may write there",
        ) from error


def _so_far(done: Sequence[str]) -> str:
    return f"signed off before that: {', '.join(done)}" if done else "nothing was written"


def _notes(post: "Post", signer: str, plan: "Plan") -> None:
    """What a sign-off leaves as it is, and what others may say of it."""
    from postplan.plan.keys.post import Status
    from postplan.plan.work.signing import approvers

    if post.owner == signer and set(approvers(plan.settings)) - {signer}:
        note(f"note: {post.path} is {signer}'s own: another pair of eyes sees more")
    if post.approver and post.approver != signer:
        note(f"note: {post.path} names {post.approver} as its approver")
    for name, keys in post.channels.items():
        if keys and keys.status and keys.status.rank < Status.APPROVED.rank:
            note(f"note: {name} has a status of its own in {post.path}, and stays `{keys.status}`")
