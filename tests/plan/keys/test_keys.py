"""The keys of posts and settings are exactly those of the guide."""

from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import BaseModel

from postplan.plan.keys.content import Content, Medium, Part, Poll
from postplan.plan.keys.post import Approval, Kind, Post, Status, VariantKeys
from postplan.plan.keys.problems import known_keys
from postplan.plan.keys.settings import Settings

PUBLISHED = (
    "text title link media thread first-comment format content-warning reply-to quote repost poll sponsored credit"
)
OF_POST = (
    "id name status reason when fixed kind like campaign pillar goal owner approver requested approved live-from "
    "not-before language channels notes"
)
OF_SETTINGS = (
    "timezone week-starts language posts channels audience hours holidays freezes exceptions leave-free lead-times "
    "evergreen team pillars goals hashtags avoid terms campaigns rules overrides plugins requires"
)
BELOW: dict[tuple[str, ...], str] = {
    ("channels",): "network handle format account cadence slots limits publishes bio-link",
    ("channels", "cadence"): "per-day per-week gap silent-after",
    ("audience",): "per-day per-week",
    ("holidays",): "region days",
    ("holidays", "days"): "on name",
    ("freezes",): "from to because",
    ("exceptions",): "on per-day because",
    ("lead-times",): "approval media turnaround trend",
    ("evergreen",): "pause",
    ("team",): "per-week works away approves",
    ("team", "away"): "from to cover",
    ("pillars",): "share at-most promotional",
    ("campaigns",): "from to goal landing-page live-from hashtag elsewhere tracking",
    ("overrides",): "files rules",
}


def models(model: type[BaseModel], seen: set[type[BaseModel]]) -> Iterator[type[BaseModel]]:
    """A model and every model in its fields."""
    if model in seen:
        return
    seen.add(model)
    yield model
    for about in model.model_fields.values():
        yield from (each for inner in inside(about.annotation) for each in models(inner, seen))


def inside(annotation: Any) -> Iterator[type[BaseModel]]:  # noqa: ANN401 - a type of any form
    """Every model that an annotation names."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in getattr(annotation, "__args__", ()):
        yield from inside(part)


def test_a_post_has_these_keys_and_no_other() -> None:
    """The table of the guide, key by key."""
    assert set(known_keys(Post, ())) == set(f"{OF_POST} {PUBLISHED}".split())


def test_a_variant_has_what_is_published_its_time_and_its_status() -> None:
    """The keys of its network come from the network's facts."""
    assert set(known_keys(VariantKeys, ())) == set(f"{PUBLISHED} when status".split())
    assert set(known_keys(Content, ())) == set(PUBLISHED.split())


@pytest.mark.parametrize(
    ("model", "keys"),
    [
        (Medium, "file url brief alt captions credit"),
        (Part, "text media"),
        (Poll, "question options lasts multiple"),
        (Approval, "by on digest"),
    ],
)
def test_what_lies_in_a_post_has_these_keys(model: type[BaseModel], keys: str) -> None:
    """Media, thread, poll, sign-off."""
    assert set(known_keys(model, ())) == set(keys.split())


def test_settings_have_these_keys_and_no_other() -> None:
    """The table of the guide, key by key."""
    assert set(known_keys(Settings, ())) == set(OF_SETTINGS.split())


@pytest.mark.parametrize(("route", "keys"), list(BELOW.items()))
def test_below_a_setting_stand_these_keys(route: tuple[str, ...], keys: str) -> None:
    """What is in braces in the table."""
    assert set(known_keys(Settings, route)) == set(keys.split())


@pytest.mark.parametrize("root", [Post, Settings])
def test_every_key_is_described_for_editors(root: type[BaseModel]) -> None:
    """A sentence that ends with a full stop, nothing of how it is made."""
    for model in models(root, set()):
        for name, about in model.model_fields.items():
            assert about.description, f"{model.__name__}.{name}"
            assert about.description.endswith("."), f"{model.__name__}.{name}"


@pytest.mark.parametrize("root", [Post, Settings])
def test_models_are_frozen(root: type[BaseModel]) -> None:
    """What was read stays as it was read."""
    assert all(model.model_config.get("frozen") for model in models(root, set()))


def test_words_of_status_and_kind() -> None:
    """The words of the guide."""
    assert " ".join(Status) == "idea rejected draft review approved scheduled published"
    assert " ".join(Kind) == "planned spontaneous trend evergreen"


def test_what_holds_where_nothing_is_said() -> None:
    """The defaults of the guide."""
    nothing = Settings()
    assert (str(nothing.timezone), nothing.week_starts, nothing.language) == ("UTC", "monday", "en")
    assert nothing.posts == ("posts/**/*.yaml", "posts/**/*.yml")
