"""Channels as small marks: one or two letters of the network, in a colour of its own; never a network's own logo."""

from collections.abc import Mapping
from dataclasses import dataclass

from postplan.plan.channel import Channel


@dataclass(frozen=True, slots=True)
class Mark:
    """A channel: its name, two letters, and its network. `number` counts the channels that a page filters by.

    `second`: another channel on the same network comes before it, so that its mark looks another way.
    """

    name: str
    letters: str
    network: str
    number: int
    second: bool = False


def marks(channels: Mapping[str, Channel]) -> dict[str, Mark]:
    """The marks of a plan's channels, by name, in the order of the settings."""
    found: dict[str, Mark] = {}
    for number, (name, channel) in enumerate(channels.items()):
        network = channel.network.name
        second = any(mark.network == network for mark in found.values())
        found[name] = Mark(name, channel.network.letters, network, number, second)
    return found
