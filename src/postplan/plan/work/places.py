"""Where a post is to go: to a time that somebody says, or to the next free place."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from postplan.errors import UserError
from postplan.plan.fullness.free_places import LOOKED_AHEAD, moves
from postplan.plan.keys.post import Post
from postplan.plan.plan import Plan
from postplan.plan.times.when import read_when
from postplan.plan.variant import Variant
from postplan.plan.work.moving import retimed
from postplan.text.durations import read_duration
from postplan.text.likeness import did_you_mean
from postplan.yaml.document import Document
from postplan.yaml.edits import Unwritable


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody asks for: a time, how much later (with `-`: earlier), or neither; on one channel or on all."""

    to: str | None = None
    by: str | None = None
    channel: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """A post at its new time: its file, the time as it was and as it is written; `channel` where it is that of one."""

    document: Document
    before: str
    written: str
    channel: str


def placed(plan: Plan, post: Post, wanted: Wanted) -> Place:
    """The post at the time that is wanted. Raises UserError, with what to do, where it may not or cannot go there."""
    _refuse(plan, post, wanted)
    variants = _variants(plan, post, wanted.channel)
    written = _written(plan, post, variants, wanted)
    try:
        document = retimed(post, written, wanted.channel)
    except Unwritable as error:
        key = f"channels.{wanted.channel}.when" if wanted.channel else "when"
        raise UserError(
            f"{post.path} is written in a way in which nothing can be changed without touching something else",
            help=f"write `{key}: {written}` into it",
        ) from error
    return Place(document, _shown(_now(variants)), written, wanted.channel)


def _refuse(plan: Plan, post: Post, wanted: Wanted) -> None:
    if wanted.to is not None and wanted.by is not None:
        raise UserError("`--to` and `--by` are two answers to when", help="leave one of them out")
    if post.fixed:
        raise UserError(f"{post.path}: this post is fixed: {post.fixed}", help="delete `fixed` if it may move")
    if post.path in plan.past_files or any(variant.past for variant in _variants(plan, post, wanted.channel)):
        raise UserError(f"{post.path}: this post is public already", help="move one that is still to come")


def _variants(plan: Plan, post: Post, channel: str) -> tuple[Variant, ...]:
    variants = plan.variants_of(post)
    chosen = tuple(each for each in variants if not channel or each.channel.name == channel)
    if not chosen:
        names = [each.channel.name for each in variants]
        what = f"does not go to `{channel}`" if channel else "goes to no channel of this plan"
        raise UserError(f"{post.path}: this post {what}", help=did_you_mean(channel, names) if channel else "")
    return chosen


def _written(plan: Plan, post: Post, variants: tuple[Variant, ...], wanted: Wanted) -> str:
    if wanted.to is not None:
        try:
            read_when(wanted.to)
        except ValueError as error:
            message, _, action = str(error).partition("; ")
            raise UserError(f"--to: {message}", help=action or "write a time like `2026-12-01 09:00`") from error
        return wanted.to
    if wanted.by is not None:
        return _later(post, variants, wanted.by)
    found = moves(plan, variants[:1], whole=not wanted.channel)
    if not found:
        raise UserError(
            f"{post.path}: no place in the next {LOOKED_AHEAD.days} days is free for this post",
            help="say the time with `--to`, or raise a limit of the channel's `cadence`",
        )
    return found[0].written


def _later(post: Post, variants: tuple[Variant, ...], text: str) -> str:
    back = text.startswith("-")
    try:
        length = read_duration(text.removeprefix("-"))
    except ValueError as error:
        message, _, action = str(error).partition("; ")
        raise UserError(f"--by: {message}", help=action or "write one like `2d` or `3h`") from error
    start = _now(variants)
    if start is None:
        raise UserError(f"{post.path}: this post has no time to count from", help="say its time with `--to`")
    if not isinstance(start, datetime) and length % timedelta(days=1):
        raise UserError(f"{post.path}: this post has a day and no time", help="move it by whole days, or use `--to`")
    try:
        return _shown(start - length if back else start + length)
    except OverflowError as error:
        raise UserError(f"--by: `{text}` leads out of the calendar", help="write one like `2d` or `3h`") from error


def _now(variants: tuple[Variant, ...]) -> datetime | date | None:
    """The time the first of them has, on the clock of the plan's zone."""
    first = variants[0]
    return first.time.replace(tzinfo=None) if first.time else first.day


def _shown(when: datetime | date | None) -> str:
    if when is None:
        return ""
    return f"{when:%Y-%m-%d %H:%M}" if isinstance(when, datetime) else f"{when:%Y-%m-%d}"
