"""The settings file, `postplan.yaml`, key by key."""

from typing import Annotated, Any, Literal
from zoneinfo import ZoneInfo

from pydantic import BaseModel, BeforeValidator, Field, PlainValidator, WithJsonSchema

from postplan.plan.keys.cadence import Audience, ChannelKeys, DayException, Evergreen, Freeze, Holidays
from postplan.plan.keys.readers import (
    FLAGS,
    KEYS,
    HoursKey,
    Language,
    Name,
    Names,
    OpenHours,
    Share,
    items,
    keys_or_none,
    one,
)
from postplan.plan.keys.team import CampaignKeys, LeadTimes, PersonKeys, Pillar
from postplan.plan.times.when import read_zone
from postplan.text.zones import zone

Level = Literal["error", "warning", "off"]


def _zone(text: str) -> ZoneInfo:
    found = read_zone(text)
    if not isinstance(found, ZoneInfo):
        msg = f"`{text}` is an offset, which doesn't know when the clocks change; write the place, like `Europe/Berlin`"
        raise ValueError(msg)  # noqa: TRY004 - what was written is wrong, not a type in the program
    return found


def _region(value: Any) -> Any:  # noqa: ANN401 - pydantic hands over what was written
    return {"region": value} if isinstance(value, str) and value else keys_or_none(value)


def _rule(value: Any) -> Any:  # noqa: ANN401 - pydantic hands over what was written
    if isinstance(value, dict):
        options = {key: option for key, option in value.items() if key != "severity"}
        return {"severity": value.get("severity"), "options": options}
    return {"severity": value}


def _severity(value: Any) -> Any:  # noqa: ANN401 - pydantic hands over what was written
    """`off` in any of its spellings: YAML 1.1 writers turn it into `false`."""
    return "off" if isinstance(value, str) and FLAGS.get(value.lower()) is False else value or None


def _named(value: Any) -> Any:  # noqa: ANN401 - pydantic hands over what was written
    """Names → keys; a list of names means names without keys."""
    if isinstance(value, list) and all(isinstance(name, str) for name in value):
        return {name: {} for name in value}
    return keys_or_none(value)


class RuleSetting(BaseModel):
    """How a rule, or every rule of a group, runs."""

    model_config = KEYS

    severity: Annotated[Level | None, BeforeValidator(_severity)] = Field(
        None, description="`error`, `warning` or `off`."
    )
    options: dict[str, Any] = Field({}, description="Options of the rule.")


RuleSettings = Annotated[dict[str, Annotated[RuleSetting, BeforeValidator(_rule)]], BeforeValidator(keys_or_none)]


class Override(BaseModel):
    """Different rule settings for some files."""

    model_config = KEYS

    files: Names = Field((), description="File patterns, relative to the plan's folder: `posts/archive/**`.")
    rules: RuleSettings = Field({}, description="Like `rules` of the plan, for these files.")


_KEYS = BeforeValidator(keys_or_none)
_NAMED = BeforeValidator(_named)
_ITEMS = BeforeValidator(items)


class Settings(BaseModel):
    """The keys of `postplan.yaml`; all of them are optional."""

    model_config = KEYS

    timezone: Annotated[
        ZoneInfo, PlainValidator(lambda value: one(_zone)(value) or zone("UTC")), WithJsonSchema({"type": "string"})
    ] = Field(zone("UTC"), description="The time zone of the plan: `Europe/Berlin`.")
    week_starts: Annotated[
        Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
        BeforeValidator(lambda value: value or "monday"),
    ] = Field("monday", description="The first day of the week.")
    language: Language = Field("en", description="Language of the posts, as a BCP 47 tag such as `en`.")
    posts: Names = Field(("posts/**/*.yaml", "posts/**/*.yml"), description="Patterns of post files.")
    channels: Annotated[dict[str, Annotated[ChannelKeys, _KEYS]], _NAMED] = Field(
        {}, description="The accounts the team posts to; by default, one per network that posts name."
    )
    audience: Annotated[Audience, _KEYS] = Field(
        Audience(), description="The maximum number of posts over all channels."
    )
    hours: Annotated[dict[HoursKey, OpenHours], _KEYS] = Field(
        {}, description="When the team works: a day, `weekdays` or `weekend` → `08:00-19:00` or `none`."
    )
    holidays: Annotated[Holidays, BeforeValidator(_region)] = Field(
        Holidays(), description="Public holidays, and the team's own days off."
    )
    freezes: Annotated[tuple[Freeze, ...], _ITEMS] = Field((), description="Days on which nothing goes out.")
    exceptions: Annotated[tuple[DayException, ...], _ITEMS] = Field(
        (), description="Days that allow more posts than usual."
    )
    leave_free: Share = Field(None, description="The share of each channel's weekly posts to keep free: `20%`.")
    lead_times: Annotated[LeadTimes, _KEYS] = Field(LeadTimes(), description="How long work takes, in working days.")
    evergreen: Annotated[Evergreen, _KEYS] = Field(Evergreen(), description="How posts are reused.")
    team: Annotated[dict[str, Annotated[PersonKeys, _KEYS]], _NAMED] = Field({}, description="The people on the team.")
    pillars: Annotated[dict[str, Annotated[Pillar, _KEYS]], _NAMED] = Field(
        {}, description="The content pillars, and their shares."
    )
    goals: Names = Field((), description="The goals a post may have.")
    hashtags: Names = Field((), description="The hashtags the team uses.")
    avoid: Names = Field((), description="Words the team doesn't use.")
    terms: Annotated[dict[str, Names], _KEYS] = Field({}, description="The right spelling of a name → wrong ones.")
    campaigns: Annotated[dict[str, Annotated[CampaignKeys, _KEYS]], _NAMED] = Field({}, description="The campaigns.")
    rules: RuleSettings = Field(
        {}, description="A rule or group → `error`, `warning`, `off`, or its severity and options."
    )
    overrides: Annotated[tuple[Override, ...], _ITEMS] = Field(
        (), description="Other rule settings for some files; the last match wins."
    )
    plugins: Names = Field(
        (), description="Where extra rules come from: installed packages, or files like `./rules/house_style.py`."
    )
    requires: Name = Field(None, description="The versions of postplan this plan works with: `>=0.1,<1`.")
