"""Whom rules are asked about: what a plan holds of each kind, and what is known of one of them."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import TypeAlias

from postplan.lint.finding import Finding
from postplan.lint.suppress import Suppression
from postplan.plan.feed import Campaign, Feed, Person
from postplan.plan.keys.post import Post
from postplan.plan.plan import File, Plan
from postplan.plan.shown_media import ShownMedium
from postplan.plan.variant import Variant
from postplan.yaml.place import Place

Subject: TypeAlias = File | Post | Variant | ShownMedium | Feed | Person | Campaign | Plan | Suppression

_OF: Mapping[type, Callable[[Plan], Iterable[Subject]]] = {
    File: lambda plan: plan.files,
    Post: lambda plan: plan.posts,
    Variant: lambda plan: plan.variants,
    ShownMedium: lambda plan: plan.shown_media,
    Feed: lambda plan: plan.feeds,
    Person: lambda plan: plan.people,
    Campaign: lambda plan: plan.campaigns,
    Plan: lambda plan: (plan,),
    Suppression: lambda _: (),  # known only when everything else has been asked
}
SUBJECTS = frozenset(_OF)


def subjects(plan: Plan, kind: type, least: int, *, history: bool) -> Iterable[Subject]:
    """What a rule about this `kind` of subject is asked about, in the order of the plan.

    Left out are what is public already, unless `history`, and what has a status of a lower rank than `least`.
    """
    if kind is Variant:  # thousands of them, so without a call for each
        return (each for each in plan.variants if each.status.rank >= least and (history or not each.past))
    if kind is ShownMedium:
        of_variants = ((each, each.variant) for each in plan.shown_media)
        return (each for each, shown in of_variants if shown.status.rank >= least and (history or not shown.past))
    if kind is Post:
        public = frozenset[str]() if history else plan.past_files
        return (each for each in plan.posts if each.path not in public and _reaches(each, least))
    # The parts of a feed, a campaign or a plan decide for themselves.
    return (each for each in _OF[kind](plan) if history or not _is_public(each, plan))


def is_past(finding: Finding, plan: Plan) -> bool:
    """Whether every place of a finding belongs to something public already."""
    return all(place.past or place.path in plan.past_files for place in (finding.at, *finding.related))


def of_subject(finding: Finding, subject: Subject) -> Finding:
    """The finding with a place in its own post, where what was found stands in the post that one is like."""
    variant = subject.variant if isinstance(subject, ShownMedium) else subject
    if isinstance(variant, Variant) and finding.at.path != variant.post.path:
        used = variant.post.at("like", label=variant.name)
        return replace(finding, related=(*finding.related, used))
    return finding


def path_of(subject: Subject) -> str | None:
    """The file that a subject is all in; None for what spans several."""
    match subject:
        case File() | Post():
            return subject.path
        case Variant():
            return subject.post.path
        case ShownMedium():
            return subject.variant.post.path
        case Suppression():
            return subject.at.path
    return None


def post_of(subject: Subject) -> str | None:
    """The id of the post a subject is or belongs to."""
    match subject:
        case File():
            return subject.post.id if subject.post else None
        case Post():
            return subject.id
        case Variant():
            return subject.post.id
        case ShownMedium():
            return subject.variant.post.id
    return None


def channels_of(subject: Subject) -> tuple[str, ...]:
    """The channels a finding on this subject is about; none where it is about all."""
    match subject:
        case Variant() | Feed():
            return (subject.channel.name,)
        case ShownMedium():
            return (subject.variant.channel.name,)
    return ()


def place_of(subject: Subject, plan: Plan) -> Place:
    """Where to point when nothing more exact is known."""
    match subject:
        case File():
            return Place(subject.document)
        case Post() | Variant() | ShownMedium() | Person() | Campaign():
            return subject.at()
        case Feed():
            return subject.variants[0].at("when")
        case Suppression():
            return subject.at
    return Place(plan.document)


def _reaches(post: Post, least: int) -> bool:
    """Whether a post, or one of its variants, has a status of this rank or a higher one."""
    return post.status.rank >= least or any(status.rank >= least for status in post.own_statuses)


def _is_public(subject: Subject, plan: Plan) -> bool:
    match subject:
        case File():
            return subject.path in plan.past_files
        case Feed():
            return all(variant.past for variant in subject.variants)
    return False
