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

    approval: WorkingDays = Field(None, description="Time from review to sign-off.")
    media: WorkingDays = Field(None, description="How long before the post images and videos have to be ready.")
    turnaround: WorkingDays = Field(None, description="Time from the request to publication.")
    trend: WorkingDays = Field(None, description="How long a trend stays fresh after the request.")


class Absence(BaseModel):
    """Days on which a person does not work."""

    model_config = KEYS

    from_: Day = Field(None, description="The first day.")
    to: Day = Field(None, description="The last day (included); without it, there is no end.")
    cover: Name = Field(None, description="Who takes over.")

    _ordered = model_validator(mode="after")(in_order)


class PersonKeys(BaseModel):
    """Someone on the team."""

    model_config = KEYS

    per_week: Count = Field(None, description="How many posts a week this person can handle.")
    works: Weekdays = Field(None, description="The days this person works: `mon-fri`.")
    away: Annotated[tuple[Absence, ...], BeforeValidator(items)] = Field((), description="Days off.")
    approves: Flag = Field(None, description="Whether this person can sign posts off.")


class Pillar(BaseModel):
    """A content pillar: a theme the team talks about."""

    model_config = KEYS

    share: Share = Field(None, description="The target share of posts: `25%`.")
    at_most: Share = Field(None, description="The maximum share of posts.")
    promotional: Flag = Field(None, description="Whether it is promotional.")


class CampaignKeys(BaseModel):
    """A campaign."""

    model_config = KEYS

    from_: Day = Field(None, description="The first day.")
    to: Day = Field(None, description="The last day (included).")
    goal: Name = Field(None, description="What it should achieve.")
    landing_page: Name = Field(None, description="The page its posts link to.")
    live_from: Moment = Field(None, description="When that page goes live.")
    hashtag: Name = Field(None, description="Its hashtag.")
    elsewhere: Names = Field((), description="What else runs with it outside the plan: poster, newsletter.")
    tracking: Annotated[dict[str, str], BeforeValidator(keys_or_none)] = Field(
        {}, description="Parameters for its links: `utm_campaign`."
    )

    _ordered = model_validator(mode="after")(in_order)
