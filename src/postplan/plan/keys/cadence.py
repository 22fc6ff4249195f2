"""How often and when the team may post: channels, the audience, days off, freezes."""

from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, Field, model_validator

from postplan.plan.keys.readers import (
    KEYS,
    Count,
    Day,
    Duration,
    Name,
    Slots,
    Slug,
    in_order,
    items,
    keys_or_none,
    on_as_true,
)


class Cadence(BaseModel):
    """How often a channel posts."""

    model_config = KEYS

    per_day: Count = Field(None, description="The most posts on one day.")
    per_week: Count = Field(None, description="The most posts in one week.")
    gap: Duration = Field(None, description="The least time between two posts: `4h`.")
    silent_after: Duration = Field(None, description="The longest time without a post: `14 days`.")


class ChannelKeys(BaseModel):
    """An account the team posts to."""

    model_config = KEYS

    network: Slug = Field(None, description="The network it is on; the channel's own name.")
    handle: Name = Field(None, description="Its name there: `@alpenglow@fosstodon.org`.")
    format: Slug = Field(None, description="A format that everything on this channel has, such as `story`.")
    account: Slug = Field(None, description="The kind of account the network's limits depend on: `premium`, `page`.")
    cadence: Annotated[Cadence, BeforeValidator(keys_or_none)] = Field(Cadence(), description="How often it posts.")
    slots: Slots = Field((), description="Recurring times it is meant to post at: `tue,thu 09:00`.")
    limits: Annotated[dict[str, str], BeforeValidator(keys_or_none)] = Field(
        {}, description="Limits that differ on this account's server."
    )
    publishes: Literal["app", "api"] = Field(
        "app",
        description="What it is published with: the network's `app` or a scheduler, or a program of yours (`api`).",
    )
    bio_link: Name = Field(None, description="The address in its profile, where `link in bio` leads.")


class Audience(BaseModel):
    """What the people who follow everything bear, over all channels."""

    model_config = KEYS

    per_day: Count = Field(None, description="The most posts on one day, over all channels.")
    per_week: Count = Field(None, description="The most posts in one week, over all channels.")


class DayOff(BaseModel):
    """A day of the team's own that counts as a holiday."""

    model_config = KEYS

    _on = model_validator(mode="before")(on_as_true)

    on: Day = Field(None, description="The day.")
    name: Name = Field(None, description="What it is.")


class Holidays(BaseModel):
    """Days on which the team does not work."""

    model_config = KEYS

    region: Name = Field(None, description="A region of the holidays package: `DE-BY`.")
    days: Annotated[tuple[DayOff, ...], BeforeValidator(items)] = Field((), description="Days of the team's own.")


class Freeze(BaseModel):
    """Days on which nothing goes out."""

    model_config = KEYS

    from_: Day = Field(None, description="The first day.")
    to: Day = Field(None, description="The last day, itself included; without it, until somebody writes one.")
    because: Name = Field(None, description="Why nothing goes out.")

    _ordered = model_validator(mode="after")(in_order)


class DayException(BaseModel):
    """A day that may hold more than others."""

    model_config = KEYS

    _on = model_validator(mode="before")(on_as_true)

    on: Day = Field(None, description="The day.")
    per_day: Count = Field(None, description="How many posts it may hold.")
    because: Name = Field(None, description="Why.")


class Evergreen(BaseModel):
    """How posts are used again."""

    model_config = KEYS

    pause: Duration = Field(None, description="The least time before an evergreen post is shown again: `90 days`.")
