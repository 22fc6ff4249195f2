"""What a post takes from the post it is like: each post is resolved once, from its resolved parent."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Self, TypeAlias

from postplan.plan.keys.post import Post
from postplan.plan.variant import Layer

Layers: TypeAlias = tuple[Layer, ...]
"""Where values come from, the nearest first."""


@dataclass(frozen=True, slots=True, eq=False)
class Inheritance:
    """The posts of a plan by id, and what was found of each.

    However long a chain of posts is that are each like the one before, every post in it costs the same.
    """

    by_id: Mapping[str, Post]
    _parents: Mapping[str, Post]
    _layers: dict[tuple[str, str], Layers] = field(default_factory=dict)
    _channels: dict[str, tuple[str, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, posts: Sequence[Post]) -> Self:
        """The inheritance among these posts; of two with one id the first is meant."""
        by_id = {post.id: post for post in reversed(posts)}
        parents = {post.path: by_id[post.like] for post in posts if post.like and post.like in by_id}
        circles = _in_circles(parents)
        return cls(by_id, {path: parent for path, parent in parents.items() if path not in circles})

    def parent(self, post: Post) -> Post | None:
        """The post that a post is like; None where there is none, or where following it leads back to the post."""
        return self._parents.get(post.path)

    def channels(self, post: Post) -> tuple[str, ...]:
        """The channels a post names, or takes from the nearest post it is like that names some."""
        for each in self._until(post, lambda each: each.path in self._channels):
            parent = self.parent(each)
            self._channels[each.path] = tuple(each.channels) or (self._channels[parent.path] if parent else ())
        return self._channels[post.path]

    def layers(self, post: Post, channel: str) -> Layers:
        """What a post says on a channel, then what it inherits, without what nearer layers hide altogether."""
        for each in self._until(post, lambda each: (each.path, channel) in self._layers):
            parent, own = self.parent(each), tuple(own_layers(each, channel))
            inherited = self._layers[parent.path, channel] if parent else ()
            self._layers[each.path, channel] = (*own, *_visible(own, inherited))
        return self._layers[post.path, channel]

    def ancestors(self, posts: Iterable[Post]) -> dict[str, Post]:
        """By its path, every post that one of these posts is like, directly or through others."""
        found: dict[str, Post] = {}
        for post in posts:
            above = self.parent(post)
            while above and above.path not in found:
                found[above.path] = above
                above = self.parent(above)
        return found

    def _until(self, post: Post, known: Callable[[Post], bool]) -> Iterator[Post]:
        """A post and those it is like up to the first that is known, the last one first."""
        chain: list[Post] = []
        each: Post | None = post
        while each and not known(each):
            chain.append(each)
            each = self.parent(each)
        return reversed(chain)


def own_layers(post: Post, channel: str) -> Iterator[Layer]:
    """What a post says itself on a channel: the channel's keys, then its own."""
    keys = post.channels.get(channel)
    if keys:
        yield Layer(keys, post, ("channels", channel))
    yield Layer(post, post, ())


def _visible(nearer: Iterable[Layer], inherited: Iterable[Layer]) -> Iterator[Layer]:
    """The inherited layers that say something no nearer layer says."""
    said = {name for layer in nearer for name in _names(layer)}
    for layer in inherited:
        new = _names(layer) - said
        if new:
            said |= new
            yield layer


def _names(layer: Layer) -> frozenset[str]:
    """The keys a layer has a value for, or one that could not be read."""
    return frozenset(layer.content.model_fields_set).union(layer.post.broken_below(layer.route))


def _in_circles(parents: Mapping[str, Post]) -> frozenset[str]:
    """The files of the posts from which following `parents` leads back to themselves."""
    found: set[str] = set()
    done: set[str] = set()
    for start in parents:
        trail: dict[str, None] = {}
        path = start
        while path in parents and path not in done and path not in trail:
            trail[path] = None
            path = parents[path].path
        if path in trail:
            steps = [*trail]
            found.update(steps[steps.index(path) :])
        done.update(trail)
    return frozenset(found)
