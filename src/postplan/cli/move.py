"""`postplan move`: give posts another time."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from postplan.cli.output import note, say
from postplan.cli.shared_options import Config, Today
from postplan.text.printable import visible

if TYPE_CHECKING:
    from postplan.lint.report import Report
    from postplan.plan.keys.post import Post
    from postplan.plan.plan import Plan
    from postplan.plan.work.places import Place

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command()
def move(
    posts: Annotated[list[str], typer.Argument(metavar="POST", help="Posts, by id or by file.", show_default=False)],
    *,
    to: Annotated[
        str | None,
        typer.Option(metavar="WHEN", help="The new time, like `2026-12-01 09:00`.", show_default="the next free place"),
    ] = None,
    by: Annotated[
        str | None, typer.Option(metavar="TIME", help="How much later, like `2d` or `3h`; `-2d` is earlier.")
    ] = None,
    channel: Annotated[str, typer.Option(metavar="NAME", help="Move it on this channel alone.")] = "",
    diff: Annotated[bool, typer.Option("--diff", help="Show what would change, and write nothing.")] = False,
    today: Today = None,
    config: Config = None,
) -> None:
    """Give posts another time: the one you say, or the next free place.

    A place is free where the channel is open and nothing gets too full or too close. What is fixed or public already is
    not moved. It says what the move clears and what it makes too much.

    Exit code 0: moved. 2: nothing was written.
    """
    from postplan.cli.arguments import read_today
    from postplan.cli.differences import show
    from postplan.cli.named_posts import files_in, put_back, read_posts
    from postplan.plan.work.places import Wanted, placed
    from postplan.rules.plugins import rules_without_local
    from postplan.run import check, edited, load

    plan = load(paths=files_in(posts), now=read_today(today), config=config, rules=rules_without_local)
    chosen, wanted = read_posts(plan, posts), Wanted(to, by, channel)
    before, after = check(plan), plan
    places: list[Place] = []
    for post in chosen:
        place = placed(after, after.by_id[post.id], wanted)
        after = edited(after, [place.document])
        places.append(place)
    pairs = [(post.document, place.document) for post, place in zip(chosen, places, strict=True)]
    if diff:
        show(pairs, plan.root)
        return
    put_back(plan, pairs)
    _tell(plan, chosen, places)
    _compare(before, check(after))


def _tell(plan: "Plan", posts: Sequence["Post"], places: Sequence["Place"]) -> None:
    from postplan.cli.paths import way_to

    for post, place in zip(posts, places, strict=True):
        on = f" on {place.channel}" if place.channel else ""
        old = f"from {place.before} " if place.before else ""
        say(f"{visible(way_to(plan.root) + post.path)}: moved{on} {old}to {place.written}\n")


def _compare(before: "Report", after: "Report") -> None:
    """What is cleared by the move, and what is new."""
    old = {each.fingerprint: each for each in before.diagnostics}
    new = {each.fingerprint: each for each in after.diagnostics}
    for word, found in (("clears", old.keys() - new.keys()), ("makes", new.keys() - old.keys())):
        for fingerprint in sorted(found, key=lambda each: (old | new)[each].message):
            diagnostic = (old | new)[fingerprint]
            note(f"{word} {diagnostic.rule}: {diagnostic.message}")
