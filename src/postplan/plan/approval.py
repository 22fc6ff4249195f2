"""What a sign-off covers: a digest of everything that goes out with a post."""

import json
from collections.abc import Iterator
from datetime import timedelta
from hashlib import sha256
from typing import TypeAlias

from pydantic import BaseModel

from postplan.media.sums import sum_of
from postplan.plan.keys.content import Content, Medium, every_medium
from postplan.plan.keys.post import Post
from postplan.plan.plan import Plan
from postplan.plan.read import FREE
from postplan.plan.variant import Layer, said
from postplan.yaml.naming import kebab
from postplan.yaml.route import Route

Plain: TypeAlias = str | int | list["Plain"] | dict[str, "Plain"]

METHOD = "postplan approval 1"
"""Goes into every digest, so that one made another way is never equal to it."""

_LENGTH = 32


def digest(plan: Plan, post: Post) -> str:
    """The digest of what goes out with a post: 32 hexadecimal digits, the same on every machine and in every release.

    It covers the channels, and what each of them shows: text, title, link, media, thread, first comment, content
    warning, poll, format where it is written, what it answers, quotes or reposts, who paid, whose work it is, and the
    keys of its network, such as `board`. What it takes from the post it is `like` is the same as its own. It does not
    cover when it goes out, its status, and everything that only the team sees: name, notes, owner, pillar. Keys
    without a value count as left out, and the order of channels and keys counts for nothing.

    A medium counts by the SHA-256 of its file, and by its path only where no sum is known (`run.with_sums`), so that
    it may be renamed; its alt text, captions and credit count too. The method: SHA-256, cut to 128 bits, of the JSON
    of all that, in ASCII, with keys sorted and no spaces; texts as they were read, durations in seconds.
    """
    shown = {name: _shown(layers, plan) for name, layers in _going_out(plan, post)}
    channels: list[Plain] = [*sorted(plan.channel_names(post))]
    whole = {"method": METHOD, "channels": channels, "shown": shown}
    text = json.dumps(whole, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return sha256(text.encode()).hexdigest()[:_LENGTH]


def is_outdated(plan: Plan, post: Post) -> bool:
    """Whether what goes out is something else than what was signed off.

    False where no digest was written, and of what is public already: the sums of its media are not known.
    """
    written = post.approved.digest if post.approved else None
    return bool(written) and post.path not in plan.past_files and digest(plan, post) != written


def signed_files(plan: Plan) -> frozenset[str]:
    """The media whose sums are needed to say whether sign-offs still hold."""
    signed = (post for post in plan.posts if post.approved and post.approved.digest)
    ahead = (post for post in signed if post.path not in plan.past_files)
    return frozenset(name for post in ahead for name in files_of(plan, post))


def files_of(plan: Plan, post: Post) -> frozenset[str]:
    """The files of media that go out with a post, captions among them, as their paths are written."""
    every = (medium for _, layers in _going_out(plan, post) for _, medium in _media(layers))
    return frozenset(name for medium in every for name in (medium.file, medium.captions) if name)


def _going_out(plan: Plan, post: Post) -> Iterator[tuple[str, tuple[Layer, ...]]]:
    """The channels of a post, by name, with what is said for each; its own words where it has none the plan knows."""
    variants = plan.variants_of(post)
    yield from ((variant.channel.name, variant.layers) for variant in variants)
    if not variants:
        yield "", (Layer(post, post, ()),)


def _media(layers: tuple[Layer, ...]) -> Iterator[tuple[Route, Medium]]:
    return every_medium(said(layers, "media") or (), said(layers, "thread") or ())


def _shown(layers: tuple[Layer, ...], plan: Plan) -> dict[str, Plain]:
    extra = {key for saying in layers for key in saying.content.model_extra or () if not key.startswith(FREE)}
    found = {kebab(name): _plain(said(layers, name), plan) for name in (*Content.model_fields, *extra)}
    return {key: value for key, value in found.items() if value}


def _plain(value: object, plan: Plan) -> Plain:
    """A value as JSON has it; empty where there is none."""
    if isinstance(value, Medium):
        return _medium(value, plan)
    if isinstance(value, BaseModel):
        value = {kebab(name): getattr(value, name) for name in type(value).model_fields}
    if isinstance(value, dict):
        pairs = {str(key): _plain(inner, plan) for key, inner in value.items()}
        return {key: inner for key, inner in pairs.items() if inner}
    if isinstance(value, list | tuple):
        return [_plain(inner, plan) for inner in value]
    if isinstance(value, timedelta):
        return int(value.total_seconds())
    return "" if value is None or value is False else str(value)


def _medium(medium: Medium, plan: Plan) -> Plain:
    names = {"file": medium.file, "captions": medium.captions}
    sums = {key: sum_of(plan.media.get(name)) or name for key, name in names.items() if name}
    rest = {"url": medium.url, "brief": medium.brief, "alt": medium.alt, "credit": medium.credit}
    return {**sums, **{key: text for key, text in rest.items() if text}}
