"""For programs: everything a calendar shows; its shape is described in `docs/reference/calendar-json.md` and kept."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from postplan.calendar.calendar import Calendar, Day, Entry, OpenSlot, OverloadNote, Strip, Week
from postplan.calendar.escape import undated_variants
from postplan.calendar.formats import CalendarOptions
from postplan.lint.finding import Diagnostic
from postplan.plan.keys.content import Medium
from postplan.plan.keys.post import Post
from postplan.plan.variant import Variant
from postplan.text.ci import json_text

VERSION = 1


def render(calendar: Calendar, options: CalendarOptions) -> str:  # noqa: ARG001 - JSON has no width
    """One JSON object in ASCII: the weeks with their days and entries, what has no day, the feeds, the findings."""
    whole = {
        "version": VERSION,
        "title": calendar.title,
        "first": calendar.first.isoformat(),
        "last": calendar.last.isoformat(),
        "today": calendar.today.isoformat(),
        "timezone": calendar.zone,
        "chosen": _chosen(calendar),
        "summary": {
            "posts": calendar.posts,
            "overloads": len(calendar.overloads),
            "findings": len(calendar.findings),
            "undated": len(calendar.undated),
        },
        "weeks": [_week(week) for week in calendar.weeks],
        "undated": [_undated(calendar, post) for post in calendar.undated],
        "feeds": [_feed(strip) for strip in calendar.strips],
        "quarter": _counts(calendar.heat),
        "findings": [_finding(finding) for finding in calendar.findings],
    }
    return json_text(whole)


def _chosen(calendar: Calendar) -> dict[str, list[str]]:
    chosen = calendar.chosen
    return {
        "channels": list(chosen.channels),
        "owners": list(chosen.owners),
        "campaigns": list(chosen.campaigns),
        "statuses": [status.value for status in chosen.statuses],
    }


def _week(week: Week) -> dict[str, Any]:
    return {
        "number": week.number,
        "posts": week.posts,
        "limit": week.limit,
        "overloads": [_overload(overload) for overload in week.overloads],
        "days": [_day(day) for day in week.days],
    }


def _day(day: Day) -> dict[str, Any]:
    return {
        "date": day.date.isoformat(),
        "inside": day.inside,
        "posts": day.posts,
        "holiday": day.holiday or None,
        "freeze": day.freeze or None,
        "overloads": [_overload(overload) for overload in day.overloads],
        "slots": [_slot(slot) for slot in day.open_slots],
        "entries": [_entry(entry) for entry in day.entries],
    }


def _overload(overload: OverloadNote) -> dict[str, Any]:
    return {
        "per": overload.per,
        "first": overload.first.isoformat(),
        "channels": list(overload.channels),
        "count": overload.count,
        "limit": overload.limit,
        "paths": list(overload.paths),
    }


def _slot(slot: OpenSlot) -> dict[str, str]:
    return {"channel": slot.channel, "time": slot.time.isoformat()}


def _entry(entry: Entry) -> dict[str, Any]:
    return {
        "time": entry.time.isoformat() if entry.time else None,
        "status": entry.status.value,
        "public": entry.past,
        **_post(entry.post),
        "variants": [_variant(variant) for variant in entry.variants],
        "findings": [finding.fingerprint for finding in entry.findings],
    }


def _undated(calendar: Calendar, post: Post) -> dict[str, Any]:
    return {
        "status": post.status.value,
        **_post(post),
        "variants": [_variant(variant) for variant in undated_variants(calendar, post)],
    }


def _post(post: Post) -> dict[str, str | None]:
    return {
        "post": post.id,
        "name": post.name,
        "path": post.path,
        "owner": post.owner,
        "campaign": post.campaign,
        "pillar": post.pillar,
        "goal": post.goal,
    }


def _variant(variant: Variant) -> dict[str, Any]:
    return {
        "channel": variant.channel.name,
        "network": variant.network.name,
        "format": variant.format_name,
        "title": variant.title,
        "text": variant.text,
        "link": variant.link,
        "media": [_medium(medium) for medium in variant.media],
        "thread": [
            {"text": part.text or "", "media": [_medium(medium) for medium in part.media]} for part in variant.thread
        ],
        "comment": variant.first_comment,
    }


def _medium(medium: Medium) -> dict[str, str | None]:
    return {
        "file": medium.file,
        "url": medium.url,
        "brief": medium.brief,
        "alt": medium.alt,
        "captions": medium.captions,
        "credit": medium.credit,
    }


def _feed(strip: Strip) -> dict[str, Any]:
    return {
        "channels": list(strip.channels),
        "surface": strip.surface,
        "limits": {
            "day": strip.per_day,
            "week": strip.per_week,
            "days": {day.isoformat(): limit for day, limit in strip.day_limits.items()},
        },
        "counts": _counts(strip.counts),
    }


def _counts(days: Mapping[date, int]) -> dict[str, int]:
    """Posts by day; a day without any is left out."""
    return {day.isoformat(): count for day, count in days.items() if count}


def _finding(finding: Diagnostic) -> dict[str, Any]:
    start = finding.at.span.start
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "message": finding.message,
        "help": finding.help,
        "post": finding.post,
        "channels": list(finding.channels),
        "field": finding.at.field,
        "path": finding.at.path,
        "line": start.line,
        "column": start.column,
        "fingerprint": finding.fingerprint,
    }
