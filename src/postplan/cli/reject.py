"""`postplan reject`: turn posts down, with the reason."""

from typing import Annotated

import typer

from postplan.cli.shared_options import Config, Today

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command()
def reject(
    posts: Annotated[list[str], typer.Argument(metavar="POST", help="Posts, by id or by file.", show_default=False)],
    *,
    because: Annotated[
        str, typer.Option(metavar="TEXT", help="The reason: whoever has the idea again reads it.", show_default=False)
    ],
    today: Today = None,
    config: Config = None,
) -> None:
    """Turn posts down, and keep the reason.

    Exit code 0: done. 2: nothing was written.
    """
    from postplan.cli.statuses import set_status
    from postplan.plan.keys.post import Status

    set_status(posts, Status.REJECTED, today=today, config=config, reason=because)
