"""Networks are read from their files, each on its own, and do not change."""

import json
import pickle
import re
from difflib import SequenceMatcher
from itertools import combinations
from pathlib import Path
from typing import Any, get_args

import pydantic
import pytest

import postplan.networks
from postplan.networks.fact import Fact, applying
from postplan.networks.model import Network, names, read
from postplan.networks.reading import prepared
from postplan.networks.reference import table
from postplan.networks.walk import facts
from postplan.text.lengths import UNITS
from postplan.text.styles import STYLES

DATE = re.compile(r"20\d\d(-\d\d(-\d\d)?)?")
EVERY = [read(name) for name in names()]


def every_fact() -> list[tuple[Network, str, str, Fact[Any]]]:
    return [
        (network, name, what, fact)
        for network in EVERY
        for name, form in network.formats.items()
        for what, fact in facts(form)
    ]


def test_every_fact_has_a_source_a_date_and_a_confidence() -> None:
    """A fact's sources are all in its network's list, and none is without a date."""
    assert len(every_fact()) > 900
    for network, name, what, fact in every_fact():
        where = f"{network.name} {name} {what}"
        assert fact.source, where
        assert set(fact.source) <= set(network.sources), where
        assert DATE.fullmatch(fact.as_of), where
        assert fact.account is None or fact.account in network.accounts, where


def test_every_source_is_used_and_dated() -> None:
    """A file lists no source that none of its facts names."""
    for network in EVERY:
        used = {key for other, _, _, fact in every_fact() if other is network for key in fact.source}
        assert set(network.sources) == used
        for source in network.sources.values():
            assert source.title
            assert source.address
            assert DATE.fullmatch(source.as_of)


def test_every_length_of_text_says_how_it_is_counted() -> None:
    """The limits of texts, titles and alt texts have a unit, and the text stage can count in it."""
    lengths = re.compile(
        r"(text|title|media\.alt|first-comment)\.(max|min|fold)|.*\.(title|question|option|length)-(max|min)"
    )
    for network, name, what, fact in every_fact():
        assert fact.unit is None or fact.unit in UNITS
        assert fact.unit is not None or not lengths.fullmatch(what), f"{network.name} {name} {what}"


@pytest.mark.parametrize("name", names())
def test_the_file_of_a_network_reads_without_a_slip(name: str) -> None:
    """Its keys, its way of reading and its units are ones there are; the failure names the wrong one."""
    network = read(name)
    assert network.reads in STYLES
    assert network.formats


@pytest.mark.parametrize(
    ("right", "wrong", "message"),
    [
        ("reads: mastodon", "reads: mastodont", "no such style: 'mastodont'; there are bluesky, "),
        ("unit: mastodon", "unit: mastodons", "no such unit: 'mastodons'; there are characters, "),
        ("link: text", "link: texts", "Input should be 'text', 'card', 'field' or 'nowhere'"),
        ("advised:", "adviced:", "formats.post.hashtags.adviced"),
    ],
)
def test_a_wrong_name_in_the_file_of_a_network_is_named_with_the_right_ones(
    right: str, wrong: str, message: str
) -> None:
    """A slip in a file is an error with its place and what could be meant."""
    content = Path(postplan.networks.__file__).with_name("mastodon.yaml").read_text(encoding="utf-8")
    with pytest.raises(pydantic.ValidationError, match=re.escape(message)):
        Network.model_validate(prepared("mastodon", content.replace(right, wrong).encode()))


def test_what_a_network_needs_is_a_key_of_its_own() -> None:
    """A key a variant must have is one the network's file describes."""
    for network, _, what, fact in every_fact():
        if what == "publishing.needs":
            assert set(fact.value) <= set(network.keys)


def test_names_are_sorted_and_those_of_the_files() -> None:
    """Every network calls itself as its file does."""
    assert list(names()) == sorted(names())
    assert [network.name for network in EVERY] == list(names())


def test_an_unknown_network_is_told_the_known_ones() -> None:
    """Asking for a network that is not there names those that are; nothing outside the folder can be read."""
    for name in ("twitter", "", "../networks/x", "x.yaml", "__init__"):
        with pytest.raises(KeyError, match="instagram, lemmy, linkedin"):
            read(name)


def test_a_network_cannot_be_changed() -> None:
    """Networks, formats, sections and facts are frozen."""
    network = read("x")
    form = network.formats["post"]
    things: list[tuple[pydantic.BaseModel, str]] = [
        (network, "title"),
        (form, "surface"),
        (form.text, "max"),
        (form.text.max[0], "value"),
        (form.media.images, "max"),
    ]
    for thing, name in things:
        with pytest.raises(pydantic.ValidationError, match="frozen"):
            setattr(thing, name, None)


def test_a_network_can_be_handed_to_another_process() -> None:
    """Every network is the same after pickling."""
    for network in EVERY:
        assert pickle.loads(pickle.dumps(network)) == network  # noqa: S301 - made a moment ago


def test_a_network_is_json_with_its_own_names() -> None:
    """Written as JSON it has the names of the files, and values as people write them."""
    form = json.loads(read("facebook").model_dump_json(by_alias=True))["formats"]["post"]
    assert form["schedule"]["ahead-max"][0]["value"] == "75 days"
    assert form["schedule"]["ahead-max"][0]["as-of"] == "2026-03"
    assert form["media"]["images"]["bytes-max"][0]["value"] == 10_000_000
    ratio = json.loads(read("instagram").model_dump_json(by_alias=True))["formats"]["post"]["media"]["images"][
        "ratio-min"
    ]
    assert ratio[0]["value"] == "4:5"


def test_every_key_of_the_model_is_described() -> None:
    """Each field says in a sentence what it is."""
    seen: list[type[pydantic.BaseModel]] = [Network]
    for model in seen:
        for name, field in model.model_fields.items():
            assert field.description, f"{model.__name__}.{name}"
            assert field.description.endswith((".", "…")), f"{model.__name__}.{name}"
            parts = [field.annotation, *get_args(field.annotation)]
            seen += [p for p in parts if isinstance(p, type) and issubclass(p, pydantic.BaseModel) and p not in seen]


def test_a_key_the_model_does_not_know_is_refused() -> None:
    """A slip in a file is an error when it is read, not a fact that no rule sees."""
    with pytest.raises(pydantic.ValidationError, match="maximum"):
        Fact[int].model_validate({"value": 1, "source": "a", "as-of": "2026", "confidence": "code", "maximum": 2})


def test_accounts_split_the_facts() -> None:
    """X has 280 for free accounts and 25,000 for paying ones, and YouTube films of hours only for verified ones."""
    text = read("x").formats["post"].text
    assert [fact.value for fact in applying(text.max, "free")] == [280]
    assert [fact.value for fact in applying(text.max, "premium")] == [25000]
    assert [fact.value for fact in applying(text.max)] == [280, 25000]
    video = read("youtube").formats["video"].media.videos
    assert [fact.value for fact in applying(video.seconds_max, "unverified")] == [900]


def test_what_is_concluded_from_silence_stays_visible() -> None:
    """A no that no source states in words is marked as such."""
    thread = read("instagram").formats["post"].thread
    assert thread is not None
    assert (thread.value, thread.basis) == (False, "absence")
    stated = read("x").formats["post"].thread
    assert stated is not None
    assert (stated.value, stated.basis) == (True, "stated")


def test_the_link_has_its_place() -> None:
    """Each network says where a post's link goes, and a Short has no place for one."""
    places = {network.name: network.link for network in EVERY}
    assert {name for name, place in places.items() if place == "nowhere"} == {"instagram", "tiktok", "snapchat"}
    assert {name for name, place in places.items() if place == "card"} == {"linkedin", "facebook", "bluesky", "tumblr"}
    assert [places[name] for name in ("x", "mastodon", "threads", "pinterest", "google-business")] == [
        "text", "text", "text", "field", "field",
    ]  # fmt: skip
    assert {name: form.link for name, form in read("youtube").formats.items()} == {
        "video": "text",
        "short": "nowhere",
        "community": "text",
    }


def test_which_media_a_format_takes() -> None:
    """Yes and no where a source says so, and neither where none does."""
    reel, photos = read("instagram").formats["reel"].media, read("tiktok").formats["photos"].media
    assert (reel.takes("video"), reel.takes("image"), photos.takes("video"), photos.takes("image")) == (
        True, False, False, True,
    )  # fmt: skip
    assert [name for name in ("linkedin", "telegram", "discord") if takes_documents(name)] == [
        "linkedin", "telegram", "discord",
    ]  # fmt: skip
    assert not any(takes_documents(name) for name in names() if name not in ("linkedin", "telegram", "discord"))
    assert read("nostr").formats["note"].media.takes("image") is None


def takes_documents(network: str) -> bool:
    return any(form.media.takes("document") for form in read(network).formats.values())


def test_a_weak_or_disputed_fact_is_not_strong() -> None:
    """Official, code and undisputed facts may make errors unless an equally good source allows more."""
    told = {"value": 1, "source": "a", "as-of": "2026"}
    strong = {c: Fact[int].model_validate({**told, "confidence": c}).strong for c in (
        "official", "code", "undisputed", "secondary", "unverified",
    )}  # fmt: skip
    assert strong == {"official": True, "code": True, "undisputed": True, "secondary": False, "unverified": False}
    assert not Fact[int].model_validate({**told, "confidence": "official", "disputed": "true"}).strong


def test_a_network_says_how_far_its_way_of_reading_can_be_relied_on() -> None:
    """What is held against a network's own code names that code, and the rest is said to be assumed."""
    for network in EVERY:
        assert network.proven or network.assumed, network.name
        assert all(re.search(r": .*\d", said) for said in network.proven), network.name
        page = table([network])
        assert all(said in page for said in (*network.proven, *network.assumed))


def test_no_two_families_differ_by_a_slip() -> None:
    """Networks share a text where their families are the same words, so words that are nearly the same are a slip."""
    families = {network.family for network in EVERY}
    for one, other in combinations(families, 2):
        assert SequenceMatcher(None, one, other).ratio() < 0.8, (one, other)
