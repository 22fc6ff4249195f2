"""What the files of a calendar say alike: the words of posts as text and nothing else, and what belongs to them."""

import re
from datetime import datetime

from postplan.calendar.calendar import Calendar, Chosen
from postplan.lint.finding import Diagnostic, Severity
from postplan.plan.keys.content import Medium
from postplan.plan.keys.post import Post, Status
from postplan.plan.variant import Variant
from postplan.text.ci import without_commands
from postplan.text.plural import plural
from postplan.text.printable import visible

_BREAKS = re.compile("[\t-\r\x1c-\x1e\x85\u2028\u2029]+")


def one_line(text: str | None) -> str:
    r"""The text in one line: a space for line breaks and tabs, all else `visible`, and no orders for a machine of CI.

    The first sign of an order becomes `\x23` or `\x3a`, as `without_commands` says.
    """
    return without_commands(visible(_BREAKS.sub(" ", (text or "").strip())))


def lines(text: str | None) -> str:
    """The text line by line, each as `one_line`, without empty ones around it."""
    return "\n".join(map(one_line, (text or "").strip().splitlines()))


def clock(time: datetime | None) -> str:
    """`09:00`; empty while the time is open."""
    return f"{time:%H:%M}" if time else ""


def problems(findings: tuple[Diagnostic, ...]) -> str:
    """`1 error, 2 warnings`; empty where there are none."""
    errors = sum(finding.severity is Severity.ERROR for finding in findings)
    warnings = len(findings) - errors
    return ", ".join(plural(number, kind) for number, kind in ((errors, "error"), (warnings, "warning")) if number)


def on_channel(findings: tuple[Diagnostic, ...], channel: str) -> tuple[Diagnostic, ...]:
    """Those of a post's findings that are about one channel or about all of them."""
    return tuple(finding for finding in findings if not finding.channels or channel in finding.channels)


def is_chosen(variant: Variant, chosen: Chosen) -> bool:
    """Whether a variant is on a channel, of an owner and in a campaign that are chosen; its status is not asked."""
    post = variant.post
    asked = (
        (variant.channel.name, chosen.channels),
        (post.owner, chosen.owners),
        (post.campaign, chosen.campaigns),
    )
    return all(not wanted or value in wanted for value, wanted in asked)


def undated_variants(calendar: Calendar, post: Post) -> tuple[Variant, ...]:
    """Those variants of one of the undated posts that have no day and may still get one."""
    statuses = calendar.chosen.statuses or set(Status) - {Status.REJECTED}
    return tuple(
        variant
        for variant in calendar.plan.variants_of(post)
        if variant.day is None
        and variant.status in statuses
        and variant.status is not Status.PUBLISHED
        and is_chosen(variant, calendar.chosen)
    )


def following(variant: Variant) -> tuple[str, ...]:
    """The texts of its thread, as far as its network has threads."""
    return tuple(text for route, text in variant.texts if route[0] == "thread")


def comment(variant: Variant) -> str:
    """Its first comment; empty where there is none or its network has none."""
    return next((text for route, text in variant.texts if route[0] == "first-comment"), "")


def medium_words(medium: Medium) -> str:
    """Which medium: its path, its address, or `to be made:` and what it should show."""
    return medium.file or medium.url or f"to be made: {medium.brief}"
