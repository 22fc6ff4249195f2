"""An account the team posts to."""

from dataclasses import dataclass, field
from functools import cached_property

from postplan.networks.fact import Fact, applying
from postplan.networks.model import Format, Network
from postplan.plan.keys.cadence import ChannelKeys


@dataclass(frozen=True)
class Channel:
    """An account the team posts to, and the network it is on."""

    name: str
    keys: ChannelKeys = field(repr=False)
    network: Network = field(repr=False)

    @property
    def account(self) -> str:
        """What its audience follows: channels with one handle on one network are one account."""
        return self.keys.handle or self.name

    @property
    def kind(self) -> str | None:
        """The kind of account it is, of those its network tells apart: as the settings say, else the usual one."""
        return self.keys.account or next(iter(self.network.accounts), None)

    def limits(self, form: Format, section: str, media: bool) -> tuple[Fact[int], ...]:
        """The limits of a format's section that hold for this kind of account, with or without media."""
        key = (id(form), section, media)  # a format of the channel's network, which lives as long as the channel
        if key not in self._limits:
            within = getattr(form, section)
            self._limits[key] = applying(within.max, self.kind, media=media) if within else ()
        return self._limits[key]

    @cached_property
    def _limits(self) -> dict[tuple[int, str, bool], tuple[Fact[int], ...]]:
        """The answers given before: a plan asks the same few things of thousands of posts."""
        return {}
