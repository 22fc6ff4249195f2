"""Comments that say a finding is known and meant: `# postplan: ignore[rule] reason`."""

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from postplan.lint.configure import NEVER_IGNORED, Active
from postplan.lint.finding import Diagnostic
from postplan.plan.plan import Plan
from postplan.yaml.comments import Comment
from postplan.yaml.document import Document
from postplan.yaml.place import Place
from postplan.yaml.route import Route

_WRITTEN = re.compile(r"postplan:\s*(?P<verb>[\w-]+)\s*(?:\[(?P<rules>[^\]]*)\])?\s*(?P<rest>.*)", re.IGNORECASE)
_UNTIL = re.compile(r"\s*\buntil\s+(?P<day>\d[^\s,;]*|\S+\s*$)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Suppression:
    """One such comment.

    `rules` are the names in its brackets, as they were written; `covers` the route of the key or item it stands at,
    `()` for the file, None where there is nothing below it; `channel` is the channel it stands at, empty for none.
    `until` is its last day; `wrong` says what is wrong with how it is written. Once every rule has been asked,
    `unknown` holds its names that are no rule's or group's, `idle` those that were run and covered nothing; `known` are
    all names of rules and groups.
    """

    at: Place
    rules: tuple[str, ...]
    reason: str
    covers: Route | None
    channel: str = ""
    until: date | None = None
    wrong: str = ""
    unknown: tuple[str, ...] = ()
    idle: tuple[str, ...] = ()
    known: frozenset[str] = frozenset()

    def reaches(self, diagnostic: Diagnostic, channels: Sequence[str]) -> tuple[str, ...] | None:
        """The channels of a diagnostic that this comment covers by where it stands; None where it covers none of it.

        What stands at a channel covers the findings about that channel, on inherited text too.
        """
        if self.covers is None:
            return None
        depth = len(self.covers)
        if any(place.path == self.at.path and place.route[:depth] == self.covers for place in diagnostic.places):
            return tuple(channels)
        here = any(place.path == self.at.path for place in diagnostic.places)
        return (self.channel,) if here and self.channel in channels else None


def suppressions(plan: Plan) -> list[Suppression]:
    """Every such comment in the plan's files, in their order."""
    return [
        suppression
        for file in plan.files
        if file.document.commented and b"postplan:" in file.document.content
        for comment in file.document.comments
        if (suppression := _read(comment, file.document, tuple(file.post.channels) if file.post else ()))
    ]


def suppress(
    found: Sequence[Diagnostic], comments: Sequence[Suppression], rules: Sequence[Active], plan: Plan, *, ignore: bool
) -> tuple[list[Diagnostic], list[Diagnostic], list[Suppression]]:
    """The diagnostics left to report, those that comments cover, and the comments with what they did.

    With `ignore` false everything is reported, and the comments are judged all the same.
    """
    groups = {active.rule.name: active.rule.group for active in rules}
    by_path: dict[str, list[Suppression]] = defaultdict(list)
    for comment in comments:
        if not comment.until or comment.until >= plan.now.date():
            by_path[comment.at.path].append(comment)
    kept: list[Diagnostic] = []
    suppressed: list[Diagnostic] = []
    used: set[tuple[Suppression, str]] = set()
    for diagnostic in found:
        ignorable = diagnostic.rule not in NEVER_IGNORED and not diagnostic.failed
        names = {diagnostic.rule, groups[diagnostic.rule]} if ignorable else set()
        left: tuple[str, ...] | None = diagnostic.channels
        paths = dict.fromkeys(place.path for place in diagnostic.places) if by_path else {}
        for comment in (comment for path in paths for comment in by_path.get(path, ())):
            covered = comment.reaches(diagnostic, diagnostic.channels) if names.intersection(comment.rules) else None
            if covered is None:
                continue
            used.update((comment, name) for name in names.intersection(comment.rules))
            new = tuple(name for name in covered if name in (left or ()))
            if left is not None and (new or not covered):
                suppressed.append(replace(diagnostic, channels=new, suppressed=comment.reason))
                left = tuple(name for name in left if name not in new) or None
        if left is not None or not ignore:
            kept.append(replace(diagnostic, channels=left) if left and ignore else diagnostic)
    known = frozenset(name for active in rules for name in (active.rule.name, active.rule.group))
    ran = _ran(comments, rules, found, plan)
    judged = []
    for comment in comments:
        unknown = tuple(name for name in comment.rules if name not in known)
        unused = tuple(name for name in comment.rules if (comment, name) not in used)
        idle = tuple(name for name in unused if name in ran(comment)) if unused else ()
        judged.append(replace(comment, unknown=unknown, idle=idle, known=known))
    return kept, suppressed if ignore else [], judged


def _ran(
    comments: Sequence[Suppression], rules: Sequence[Active], found: Sequence[Diagnostic], plan: Plan
) -> Callable[[Suppression], frozenset[str]]:
    """What was asked of everything that a comment may cover: rules, and groups all of whose usual rules were.

    Not what is off in its file, and nothing where the comment is over, or where a part of the post is public: of that
    no rule was asked.
    """
    failed = {diagnostic.rule for diagnostic in found if diagnostic.failed}
    public = {variant.post.path for variant in plan.variants if variant.past} if comments else set()

    def ran(comment: Suppression) -> frozenset[str]:
        if comment.at.path in public or (comment.until and comment.until < plan.now.date()):
            return frozenset()
        spoke: set[str] = set()
        switched_off: set[str] = set()
        for each in rules:
            off = not each.runs or each.rule.name in failed or each.at(comment.at.path).level == "off"
            names = (each.rule.name,) if off and each.rule.pedantic else (each.rule.name, each.rule.group)
            (switched_off if off else spoke).update(names)
        return frozenset(spoke - switched_off)

    return ran


def _read(comment: Comment, document: Document, channels: Sequence[str]) -> Suppression | None:
    match = _WRITTEN.match(comment.text)
    if not match:
        return None
    verb, rest, until = match["verb"].lower(), match["rest"], None
    names = tuple(name.strip() for name in (match["rules"] or "").split(",") if name.strip())
    wrong = "" if verb in {"ignore", "ignore-file"} else f"`{match['verb']}` is neither `ignore` nor `ignore-file`"
    wrong = wrong or ("" if names else "it names no rule in `[…]`")
    if end := _UNTIL.search(rest):
        try:
            until = date.fromisoformat(end["day"].strip().rstrip(".):"))
            rest = f"{rest[: end.start()]} {rest[end.end() :]}"
        except ValueError:
            wrong = wrong or f"`{end['day']}` is not a day like `2026-12-31`"
    route = () if verb == "ignore-file" else comment.route
    return Suppression(
        Place(document, comment.route or (), exact=comment.span),
        rules=names,
        reason=rest.strip(" :,;-"),
        covers=None if wrong else route,
        channel=_channel(route or (), channels),
        until=until,
        wrong=wrong,
    )


def _channel(route: Route, channels: Sequence[str]) -> str:
    match route:
        case ("channels", int(index)):
            return channels[index] if index < len(channels) else ""
        case ("channels", str(name)):
            return name
    return ""
