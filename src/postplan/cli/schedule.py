"""`postplan schedule`: mark posts as handed to the scheduler."""

from typing import Annotated

import typer

from postplan.cli.shared_options import Config, Today

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command()
def schedule(
    posts: Annotated[list[str], typer.Argument(metavar="POST", help="Posts, by id or by file.", show_default=False)],
    *,
    today: Today = None,
    config: Config = None,
) -> None:
    """Mark posts as scheduled: the scheduler has them.

    Only posts that are signed off.

    Exit code 0: done. 2: nothing was written.
    """
    from postplan.cli.statuses import set_status
    from postplan.plan.keys.post import Status

    set_status(posts, Status.SCHEDULED, today=today, config=config)
