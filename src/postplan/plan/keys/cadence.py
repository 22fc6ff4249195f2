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

    per_day: Count = Field(None, description="The maximum number of posts per day.")
    per_week: Count = Field(None, description="The maximum number of posts per week.")
    gap: Duration = Field(None, description="The minimum time between two posts: `4h`.")
    silent_after: Duration = Field(None, description="The longest time without a post: `14 days`.")


class ChannelKeys(BaseModel):
    """An account the team posts to."""

    model_config = KEYS

    network: Slug = Field(None, description="The network it is on; by default, the channel's name.")
    handle: Name = Field(None, description="Its handle: `@alpenglow@fosstodon.org`.")
    format: Slug = Field(None, description="The format of every post on this channel, such as `story`.")
    account: Slug = Field(
        None, description="The account type, if the network's limits depend on it: `premium`, `page`."
    )
    cadence: Annotated[Cadence, BeforeValidator(keys_or_none)] = Field(Cadence(), description="How often it posts.")
    slots: Slots = Field((), description="Recurring times to post at: `tue,thu 09:00`.")
    limits: Annotated[dict[str, str], BeforeValidator(keys_or_none)] = Field(
        {}, description="Limits that are different on this account's server."
    )
    publishes: Literal["app", "api"] = Field(
        "app", description="How it is published: in the network's `app` or a scheduler, or by your own program (`api`)."
    )
    bio_link: Name = Field(None, description="The link in its profile, for posts that say `link in bio`.")


class Audience(BaseModel):
    """What people who follow every channel put up with."""

    model_config = KEYS

    per_day: Count = Field(None, description="The maximum number of posts per day, over all channels.")
    per_week: Count = Field(None, description="The maximum number of posts per week, over all channels.")


class DayOff(BaseModel):
    """A day the team takes off."""

    model_config = KEYS

    _on = model_validator(mode="before")(on_as_true)

    on: Day = Field(None, description="The day.")
    name: Name = Field(None, description="Its name.")


class Holidays(BaseModel):
    """Days on which the team does not work."""

    model_config = KEYS

    region: Name = Field(None, description="A region of the holidays package: `DE-BY`.")
    days: Annotated[tuple[DayOff, ...], BeforeValidator(items)] = Field((), description="The team's own days off.")


class Freeze(BaseModel):
    """Days on which nothing goes out."""

    model_config = KEYS

    from_: Day = Field(None, description="The first day.")
    to: Day = Field(None, description="The last day (included); without it, there is no end.")
    because: Name = Field(None, description="Why nothing goes out.")

    _ordered = model_validator(mode="after")(in_order)


class DayException(BaseModel):
    """A day that allows more posts than usual."""

    model_config = KEYS

    _on = model_validator(mode="before")(on_as_true)

    on: Day = Field(None, description="The day.")
    per_day: Count = Field(None, description="How many posts it allows.")
    because: Name = Field(None, description="Why.")


class Evergreen(BaseModel):
    """How posts are reused."""

    model_config = KEYS

    pause: Duration = Field(None, description="The minimum time before an evergreen post is shown again: `90 days`.")
