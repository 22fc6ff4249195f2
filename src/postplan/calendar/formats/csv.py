"""For a sheet: one row a variant, safe to open."""

import re
from collections import defaultdict
from collections.abc import Iterator
from csv import writer
from datetime import datetime
from io import StringIO

from postplan.calendar.calendar import Calendar
from postplan.calendar.escape import (
    clock,
    comment,
    following,
    lines,
    medium_words,
    on_channel,
    one_line,
    undated_variants,
)
from postplan.calendar.formats import CalendarOptions
from postplan.lint.finding import Diagnostic
from postplan.plan.keys.post import Post
from postplan.plan.times.week import SHORT_DAYS
from postplan.plan.times.when import offset_words, twice
from postplan.plan.variant import Variant

COLUMNS = (
    *("date", "time", "zone", "weekday", "channel", "network", "format", "status", "name", "owner", "campaign"),
    *("pillar", "title", "text", "link", "thread", "first comment", "media", "alt texts", "findings", "file"),
)

_MARK = "\ufeff"
"""Without it Excel reads the file in the machine's own encoding; other sheets and Python's `utf-8-sig` skip it."""

_FORMULA = re.compile(r"(?=\s*[=+\-@＝＋－＠])")  # noqa: RUF001 - a sheet takes the wide signs for formulas too
_FORMULA_INSIDE = re.compile(r"(?:(?<=\n)|(?<=;))(?=[\s\"]*(?:[=+@＝＋－＠]|-[^\s)-]))")  # noqa: RUF001 - likewise


def render(calendar: Calendar, options: CalendarOptions) -> str:  # noqa: ARG001 - a file is as wide as it is
    """A header and a row a variant in the order of time, with CRLF; what has no day yet comes last.

    A field that a sheet would take for a formula gets an apostrophe before it.
    """
    out = StringIO(newline="")
    rows = writer(out, lineterminator="\r\n")
    rows.writerow(COLUMNS)
    for row in (*_dated(calendar), *_undated(calendar)):
        rows.writerow([inert(field) for field in row])
    return _MARK + out.getvalue()


def inert(field: str) -> str:
    """The field so that no sheet reckons with it (OWASP, CSV Injection).

    Where semicolons part fields by custom, sheets cut this file there and at every line end: what would then stand at
    a beginning gets its apostrophe too. A list's `- ` inside the field is left alone.
    """
    guarded = f"'{field}" if _FORMULA.match(field) else field
    return _FORMULA_INSIDE.sub("'", guarded)


def _dated(calendar: Calendar) -> Iterator[list[str]]:
    zone = calendar.zone
    for entry in calendar.entries:
        when = [entry.day.isoformat(), clock(entry.time), _zone(entry.time, zone), SHORT_DAYS[entry.day.weekday()]]
        for variant in entry.variants:
            yield _row(when, entry.post, variant, on_channel(entry.findings, variant.channel.name))
        if not entry.variants:
            yield _row(when, entry.post, None, entry.findings)


def _undated(calendar: Calendar) -> Iterator[list[str]]:
    findings: dict[str, tuple[Diagnostic, ...]] = defaultdict(tuple)
    for finding in calendar.findings:
        findings[finding.at.path] += (finding,)
    for post in calendar.undated:
        variants = undated_variants(calendar, post)
        for variant in variants:
            yield _row([""] * 4, post, variant, on_channel(findings[post.path], variant.channel.name))
        if not variants:
            yield _row([""] * 4, post, None, findings[post.path])


def _zone(time: datetime | None, zone: str) -> str:
    """The plan's zone; for an hour that it has twice, the offset that tells which is meant."""
    if time is None:
        return ""
    return f"UTC{offset_words(time)}" if twice(time) else zone


def _row(when: list[str], post: Post, variant: Variant | None, findings: tuple[Diagnostic, ...]) -> list[str]:
    said = "\n".join(one_line(f"{each.severity}: {each.message} [{each.rule}]") for each in findings)
    where = [variant.channel.name, variant.network.name, variant.format_name] if variant else [""] * 3
    status = (variant or post).status
    about = [*where, status, post.name, post.owner, post.campaign, post.pillar]
    content = _content(variant) if variant else ["", lines(post.text), *[""] * 5]
    return [*when, *map(one_line, about), *content, said, one_line(post.path)]


def _content(variant: Variant) -> list[str]:
    """Title, text, link, thread, first comment, media, alt texts; the last two have a line a medium."""
    media = [one_line(medium_words(medium)) for medium in variant.media]
    alts = [one_line(medium.alt) for medium in variant.media]
    return [
        lines(variant.title),
        lines(variant.text),
        one_line(variant.link),
        "\n---\n".join(map(lines, following(variant))),
        lines(comment(variant)),
        "\n".join(media),
        "\n".join(alts) if any(alts) else "",
    ]
