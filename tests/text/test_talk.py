"""Whether a text speaks with somebody."""

import pytest

from postplan.text.talk import spoken, talks


@pytest.mark.parametrize(
    "text",
    [
        "What do you drink when it snows?",
        "Ready? ☕",
        "“Is it warm?”",
        "何を飲みますか？",
        "Join us on Saturday!",
        "(tell us in the comments)",
        "Thanks to everybody who came",
        "Thank you!",
        "Come and smell it",
        "We\u2019d love to hear from you",
        "Happy Friday, neighbours",
        "Roasted with @anafarm",
        "RT @anafarm: it is raining",
        "With @[Ana](urn:li:person:1)",
        "Ana has a garden: @ana@social.example.com.",
        "Kommt vorbei, es gibt Suppe",
        "Danke an alle",
        "Schreibt uns!",
    ],
)
def test_it_speaks_with_somebody(text: str) -> None:
    """Questions, invitations, thanks, greetings, other people's names, in English and German."""
    assert talks(text, "@alpenglow")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The winter roast is here.",
        "Learn more: https://alpenglow.coffee/winter?utm_source=x",
        "Check out our new page",
        "We are @alpenglow, roasters",
        "We are @Alpenglow.",
        "Write to hello@alpenglow.coffee",
        "The becoming of a roastery",
        "Die Rösterei ist am Montag geschlossen.",
    ],
)
def test_it_announces(text: str) -> None:
    """Orders to look, addresses, the team's own name, parts of other words."""
    assert not talks(text, "@alpenglow")


def test_phrases_are_known_in_the_languages_it_names() -> None:
    """So that whoever asks can leave other languages alone."""
    assert spoken() == {"en", "de"}
