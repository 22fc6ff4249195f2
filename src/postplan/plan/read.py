"""Build a plan from files that have been read; values that don't fit the models become problems."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from postplan.networks import model as networks
from postplan.networks.limits import limit_names, override
from postplan.plan.channel import Channel
from postplan.plan.keys.cadence import ChannelKeys
from postplan.plan.keys.post import Post, Source, VariantKeys
from postplan.plan.keys.problems import known_keys, read_keys
from postplan.plan.keys.settings import Settings
from postplan.plan.keys.settings_problems import settings_problems
from postplan.plan.plan import File, Plan
from postplan.text.likeness import did_you_mean
from postplan.text.other_words import NETWORKS, key_advice
from postplan.yaml.document import Document
from postplan.yaml.parse import Reading, read
from postplan.yaml.place import Place
from postplan.yaml.problem import Problem
from postplan.yaml.route import Value

FREE = "x-"
"""The prefix of keys that teams add for themselves; postplan ignores them."""


def read_settings(reading: Reading | None) -> tuple[Settings, tuple[Problem, ...]]:
    """The settings, and everything wrong with them; the defaults without a settings file."""
    if reading is None:
        return Settings(), ()
    document = reading.document
    problems = reading.problems
    if reading.data is None:
        return Settings(), problems
    settings, more = read_keys(Settings, _without_free(reading.data), document, lambda _: None)
    found = settings or Settings()
    semantic = (*_channel_problems(found, document), *settings_problems(found, reading.data, document))
    return found, (*problems, *more, *semantic)


def assemble(
    settings: Settings,
    document: Document,
    readings: Iterable[Reading],
    *,
    now: datetime,
    root: Path,
) -> Plan:
    """The plan made of these post files, without facts about their media.

    Files that can't be read are included, with their problems.
    """
    channels = {name: Channel(name, keys, _network(name, keys)) for name, keys in settings.channels.items()}
    if not channels:
        readings = tuple(readings)
        channels = _usual_channels(name for each in readings for name in _names((each.data or {}).get("channels")))
    files = tuple(read_post(reading, channels) for reading in readings)
    return Plan(settings, document, files, channels, now, root)


def read_post(reading: Reading, channels: Mapping[str, Channel]) -> File:
    """One post file: its post, if it can be read, and its problems."""
    document = reading.document
    if reading.data is None:
        return File(document, reading.problems)
    listed = isinstance(reading.data.get("channels"), list)
    post, more = read_keys(Post, _without_free(reading.data), document, lambda broken: Source(document, broken, listed))
    if post:
        more += tuple(_own_keys(post, channels))
    return File(document, reading.problems + more, post)


def with_documents(plan: Plan, documents: Iterable[Document]) -> Plan:
    """The plan as it is once these documents stand in the place of the files of their paths."""
    fresh = {document.path: read(document.path, document.content) for document in documents}
    channels = plan.channels
    if not plan.settings.channels:
        written = (name for each in fresh.values() for name in _names((each.data or {}).get("channels")))
        kept = (name for file in plan.files if file.post and file.path not in fresh for name in file.post.channels)
        channels = _usual_channels((*written, *kept))
    files = tuple(read_post(fresh[file.path], channels) if file.path in fresh else file for file in plan.files)
    return replace(plan, files=files, channels=channels)


def _usual_channels(names: Iterable[str]) -> dict[str, Channel]:
    """The channels of a plan whose settings name none: the networks that its posts name."""
    known = sorted(set(names).intersection(networks.names()))
    return {name: Channel(name, ChannelKeys(), networks.read(name)) for name in known}


def _network(name: str, keys: ChannelKeys) -> networks.Network:
    """The network of a channel, with the limits that the plan sets for it."""
    network = networks.read(keys.network or name)
    return override(network, keys.limits)[0] if keys.limits else network


def _without_free(data: dict[str, Value]) -> dict[str, Value]:
    if not any(key.startswith(FREE) for key in data):
        return data
    return {key: value for key, value in data.items() if not key.startswith(FREE)}


def _names(channels: Value) -> list[str]:
    return [name for name in channels if isinstance(name, str)] if isinstance(channels, list | dict) else []


def _own_keys(post: Post, channels: Mapping[str, Channel]) -> Iterator[Problem]:
    """Problems for keys of variants that no network knows; a rule reports those of another network."""
    for name, keys in post.channels.items():
        extra = [key for key in (keys.model_extra or ()) if not key.startswith(FREE)] if keys else []
        channel = channels.get(name)
        for key in extra:
            if not any(key in networks.read(each).keys for each in networks.names()):
                known = {*known_keys(VariantKeys, ()), *(channel.network.keys if channel else ())}
                yield Problem(
                    "unknown-field",
                    f"`{key}` is not a key postplan knows in `channels.{name}`",
                    replace(post.at("channels", name, key), on_key=True),
                    key_advice(key, frozenset(known)) or did_you_mean(key, known),
                )


def _channel_problems(settings: Settings, document: Document) -> Iterator[Problem]:
    known = networks.names()
    for name, keys in settings.channels.items():
        route = ("channels", name)
        if (keys.network or name) not in known:
            where = Place(document, (*route, "network"), on_key=keys.network is None)
            action = did_you_mean(keys.network or name, known, NETWORKS)
            yield Problem("bad-value", f"`{keys.network or name}` is not a network postplan knows", where, action)
            continue
        network = networks.read(keys.network or name)
        yield from _limit_problems(network, keys, Place(document, (*route, "limits")))
        if keys.format and keys.format not in network.formats:
            message = f"{network.title} has no format `{keys.format}`"
            yield Problem(
                "bad-value", message, Place(document, (*route, "format")), did_you_mean(keys.format, network.formats)
            )
        if keys.account and keys.account not in network.accounts:
            message = f"{network.title} has no account type `{keys.account}`"
            action = did_you_mean(keys.account, network.accounts)
            yield Problem("bad-value", message, Place(document, (*route, "account")), action or "remove `account`")


def _limit_problems(network: networks.Network, keys: ChannelKeys, limits: Place) -> Iterator[Problem]:
    for name, (message, action) in override(network, keys.limits)[1].items() if keys.limits else ():
        at = replace(limits, route=(*limits.route, name), on_key=name not in limit_names())
        yield Problem("bad-value", message, at, action)
