"""Who does the work and what it is for: people, lead times, pillars, campaigns."""

from typing import Annotated

from pydantic import BaseModel, BeforeValidator, Field, model_validator

from postplan.plan.keys.readers import (
    KEYS,
    Count,
    Day,
    Flag,
    Moment,
    Name,
    Names,
    Share,
    Weekdays,
    WorkingDays,
    in_order,
    items,
    keys_or_none,
)


class LeadTimes(BaseModel):
    """How long work takes before a post goes out, in working days."""

    model_config = KEYS

    approval: WorkingDays = Field(None, description="From review to sign-off.")
    media: WorkingDays = Field(None, description="Images and videos are there this long before the post.")
    turnaround: WorkingDays = Field(None, description="From being asked for to going out.")
    trend: WorkingDays = Field(None, description="How long a trend stays fresh after it was asked for.")


class Absence(BaseModel):
    """Days on which a person does not work."""

    model_config = KEYS

    from_: Day = Field(None, description="The first day.")
    to: Day = Field(None, description="The last day, itself included; without it, until somebody writes one.")
    cover: Name = Field(None, description="Who takes over.")

    _ordered = model_validator(mode="after")(in_order)


class PersonKeys(BaseModel):
    """Somebody of the team."""

    model_config = KEYS

    per_week: Count = Field(None, description="How many posts a week this person can carry.")
    works: Weekdays = Field(None, description="The days this person works: `mon-fri`.")
    away: Annotated[tuple[Absence, ...], BeforeValidator(items)] = Field((), description="Days off.")
    approves: Flag = Field(None, description="Whether this person may sign posts off.")


class Pillar(BaseModel):
    """A theme the team talks about."""

    model_config = KEYS

    share: Share = Field(None, description="The share of posts it is meant to have: `25%`.")
    at_most: Share = Field(None, description="The largest share it may have.")
    promotional: Flag = Field(None, description="Whether it sells.")


class CampaignKeys(BaseModel):
    """A push for one thing over some days."""

    model_config = KEYS

    from_: Day = Field(None, description="The first day.")
    to: Day = Field(None, description="The last day, itself included.")
    goal: Name = Field(None, description="What it is for.")
    landing_page: Name = Field(None, description="The page its posts lead to.")
    live_from: Moment = Field(None, description="When that page exists.")
    hashtag: Name = Field(None, description="Its tag.")
    elsewhere: Names = Field((), description="What it is tied to outside the plan: poster, newsletter.")
    tracking: Annotated[dict[str, str], BeforeValidator(keys_or_none)] = Field(
        {}, description="Parameters its links carry: `utm_campaign`."
    )

    _ordered = model_validator(mode="after")(in_order)
