"""`postplan publish`: mark posts as published."""

from typing import Annotated

import typer

from postplan.cli.shared_options import Config, Today

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command()
def publish(
    posts: Annotated[list[str], typer.Argument(metavar="POST", help="Posts, by id or by file.", show_default=False)],
    *,
    today: Today = None,
    config: Config = None,
) -> None:
    """Mark posts as published: they are out.

    What is published is history, and is not checked any more.

    Exit code 0: done. 2: nothing was written.
    """
    from postplan.cli.statuses import set_status
    from postplan.plan.keys.post import Status

    set_status(posts, Status.PUBLISHED, today=today, config=config)
