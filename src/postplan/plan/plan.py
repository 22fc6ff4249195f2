"""The whole content folder as one value: every post, what the settings say, and the time it is looked at."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import TypeAlias

from postplan.media.file import MediaFile
from postplan.media.kind import likely
from postplan.networks.media import MediumKind
from postplan.plan.channel import Channel
from postplan.plan.days import Days
from postplan.plan.feed import Campaign, Feed, Person, feed_key, feeds, met
from postplan.plan.format import inferred_format
from postplan.plan.horizon import horizon, reached
from postplan.plan.inheritance import Inheritance, Layers
from postplan.plan.keys.post import Post, Status
from postplan.plan.keys.settings import Settings
from postplan.plan.publishing import Times, is_past, times
from postplan.plan.shown_media import ShownMedium, shown_media
from postplan.plan.variant import Layer, Variant, said
from postplan.plan.word_index import WordIndex
from postplan.text.phrases import Phrases
from postplan.yaml.document import Document
from postplan.yaml.place import Place
from postplan.yaml.problem import Problem


@dataclass(frozen=True, slots=True)
class File:
    """One file of the plan as it was read: what could not be read as meant, and the post that is left.

    `post` is None where nothing could be made of the file.
    """

    document: Document
    problems: tuple[Problem, ...] = ()
    post: Post | None = None

    @property
    def path(self) -> str:
        """The file, from the plan's folder."""
        return self.document.path


@dataclass(frozen=True, eq=False)
class Plan:
    """Every file read together; `now` is aware and in the plan's zone, `root` is the plan's folder.

    `media` holds the facts of the files that posts name, by the path as written; of posts that are public it has none.
    `channels` holds those of the settings; where these list none, those the posts name, each named like its network.
    """

    settings: Settings
    document: Document
    files: tuple[File, ...]
    channels: Mapping[str, Channel]
    now: datetime
    root: Path
    media: Mapping[str, MediaFile] = field(default_factory=dict)

    def with_media(self, media: Mapping[str, MediaFile]) -> "Plan":
        """The same plan with these facts of files."""
        plan = replace(self, media=media)
        vars(plan)["variants"] = self.variants  # made of posts alone, they are the same, and cost more than the rest
        return plan

    @cached_property
    def posts(self) -> tuple[Post, ...]:
        """Every post that could be read, in the order of the files."""
        return tuple(file.post for file in self.files if file.post)

    @cached_property
    def by_id(self) -> Mapping[str, Post]:
        """The posts by id; of two with one id, the first."""
        return self._inheritance.by_id

    @cached_property
    def _inheritance(self) -> Inheritance:
        return Inheritance.of(self.posts)

    @cached_property
    def variants(self) -> tuple[Variant, ...]:
        """Every post on every channel it goes to that the plan knows, in the order of the files."""
        formats: Formats = {}
        return tuple(variant for post in self.posts for variant in self._variants(post, formats))

    @cached_property
    def shown_media(self) -> tuple[ShownMedium, ...]:
        """Every medium as each channel shows it, in the order of the variants."""
        return tuple(medium for variant in self.variants for medium in self.shown_media_of(variant))

    def shown_media_of(self, variant: Variant) -> tuple[ShownMedium, ...]:
        """What a variant of this plan shows of its media and of those of its thread, in order."""
        return self._shown_media[variant]

    @cached_property
    def _shown_media(self) -> Mapping[Variant, tuple[ShownMedium, ...]]:
        return {variant: tuple(shown_media(variant, self.media)) for variant in self.variants}

    @cached_property
    def _by_post(self) -> Mapping[str, tuple[Variant, ...]]:
        groups: dict[str, list[Variant]] = defaultdict(list)
        for variant in self.variants:
            groups[variant.post.path].append(variant)
        return {path: tuple(group) for path, group in groups.items()}

    def variants_of(self, post: Post) -> tuple[Variant, ...]:
        """The post on each of its channels that the plan knows."""
        return self._by_post.get(post.path, ())

    def channel_names(self, post: Post) -> tuple[str, ...]:
        """The channels a post names, or takes from the post it is like."""
        return tuple(post.channels) if post.channels or not post.like else self._inheritance.channels(post)

    @cached_property
    def media_named(self) -> tuple[str, ...]:
        """The files that posts show which are not public yet, sorted: pictures, films, captions.

        A public post that another one is like counts for that one.
        """
        ahead = [post for post in self.posts if post.path not in self.past_files]
        shown = (*ahead, *self._inheritance.ancestors(ahead).values())
        return tuple(sorted({name for post in shown for name in post.files}))

    @cached_property
    def feeds(self) -> tuple[Feed, ...]:
        """What each account's audience meets, surface by surface, of all that the plan reaches."""
        return feeds(reached(self.variants, self.now.date(), self.horizon), self.channels.values(), self.days)

    @cached_property
    def horizon(self) -> date:
        """The last day the plan reaches; a date after it most likely has the wrong year."""
        return horizon(self.variants, self.now.date())

    def feed_of(self, variant: Variant) -> Feed | None:
        """The feed a variant is met in; None for what is in none, such as a reply or an idea."""
        return self._feeds_by_key.get(feed_key(variant))

    @cached_property
    def _feeds_by_key(self) -> Mapping[tuple[str, str, str], Feed]:
        return {feed_key(feed.variants[0]): feed for feed in self.feeds}

    @cached_property
    def days(self) -> Days:
        """What the settings say of days."""
        return Days(self.settings)

    @cached_property
    def audience(self) -> tuple[Variant, ...]:
        """What somebody meets who follows every account, in the order of time: each post once a day."""
        return met(self.feeds)

    @cached_property
    def met_on(self) -> Mapping[date, frozenset[str]]:
        """The files of the posts that somebody meets who follows every account, by day."""
        found: dict[date, set[str]] = defaultdict(set)
        for variant in self.audience:
            if variant.day:
                found[variant.day].add(variant.post.path)
        return {day: frozenset(paths) for day, paths in found.items()}

    def saying(self, phrases: Phrases) -> frozenset[str]:
        """The files of posts in whose texts and links these phrases may be found, on any channel.

        All that do are among them, and few others: rules that look for words need not look at the rest.
        """
        return self._word_index.saying(phrases)

    @cached_property
    def _word_index(self) -> WordIndex:
        return WordIndex.of((post, *self._heard(post)) if post.like else (post,) for post in self.posts)

    def _heard(self, post: Post) -> Iterable[Post]:
        """The other posts that something of a post comes from, on any of its channels."""
        names = (*self.channel_names(post), "")
        found = {each.post.path: each.post for name in names for each in self._inheritance.layers(post, name)}
        del found[post.path]
        return found.values()

    @cached_property
    def span(self) -> tuple[date, date]:
        """The first and the last day on which anything goes out, public or planned; today, where nothing does."""
        days = [day for feed in self.feeds for day in (feed.variants[0].day, feed.variants[-1].day) if day]
        return (min(days), max(days)) if days else (self.now.date(), self.now.date())

    @cached_property
    def people(self) -> tuple[Person, ...]:
        """The team, each with the posts they own."""
        return tuple(
            Person(name, keys, tuple(post for post in self.posts if post.owner == name), self.document)
            for name, keys in self.settings.team.items()
        )

    @cached_property
    def campaigns(self) -> tuple[Campaign, ...]:
        """The campaigns of the settings, each with its variants in the order of their time."""
        return tuple(
            Campaign(name, keys, tuple(v for v in self.variants if v.post.campaign == name), self.document)
            for name, keys in self.settings.campaigns.items()
        )

    @cached_property
    def past_files(self) -> frozenset[str]:
        """Files of posts that are public wherever they go."""
        return frozenset(post.path for post in self.posts if self._is_past(post))

    def at(self, *route: str | int, label: str = "") -> Place:
        """A place in the settings."""
        return Place(self.document, route, label=label)

    def times(self, post: Post) -> Times:
        """When a post goes out on a channel that says nothing else."""
        return times(None, post.when, self.settings.timezone)

    def _is_past(self, post: Post) -> bool:
        variants = self.variants_of(post)
        return all(variant.past for variant in variants) if variants else post.status is Status.PUBLISHED

    def _variants(self, post: Post, formats: "Formats") -> Iterator[Variant]:
        whole, usual = Layer(post, post, ()), self.times(post)
        for name in self.channel_names(post):
            channel, own = self.channels.get(name), post.channels.get(name)
            if channel:
                at = times(own.when, post.when, self.settings.timezone) if own and own.when else usual
                status = (own and own.status) or post.status
                layers: Layers = (Layer(own, post, ("channels", name)), whole) if own else (whole,)
                if post.like:
                    layers = self._inheritance.layers(post, name)
                past = is_past(status, at.time, at.day, self.now)
                shape = _format(channel, layers, formats)
                yield Variant(post, channel, layers, status, at.time, at.day, past, at.written, shape)


Formats: TypeAlias = dict[tuple[str, tuple[MediumKind, ...]], str | None]
"""What was concluded from media before: a plan has few kinds of them and many posts."""


def _format(channel: Channel, layers: tuple[Layer, ...], known: Formats) -> str | None:
    written: str | None = said(layers, "format") or channel.keys.format
    if written:
        return written
    kinds = tuple(likely(medium.name) for medium in said(layers, "media") or ())
    key = (channel.name, kinds)
    if key not in known:
        known[key] = inferred_format(channel.network, kinds)
    return known[key]
