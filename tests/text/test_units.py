from hypothesis import given, settings, strategies as st

from postplan.text import units

ANY = st.text(st.characters(), max_size=30)
SETTINGS = settings(deadline=None, derandomize=True)


@given(text=ANY)
@SETTINGS
def test_lengths_are_those_of_the_encodings(text: str) -> None:
    assert units.utf16(text) == len(text.encode("utf-16-le", "surrogatepass")) // 2
    assert units.utf8(text) == len(text.encode("utf-8", "surrogatepass"))
    assert units.astral(text) == sum(character > "\uffff" for character in text)
    assert units.not_ascii(text) == sum(not character.isascii() for character in text)


def test_linkedin_wants_a_backslash_before_each_of_its_signs() -> None:
    signs = "| { } @ [ ] ( ) < > # \\ * _ ~"
    assert len(units.escapes(signs)) == len(signs.split())
    assert units.escapes("nothing to see, really!") == []


def test_linkedin_hashtags_and_mentions_stay_as_they_are() -> None:
    assert units.escapes("thank you @[Museum of Flight](urn:li:organization:123) #open_source (yes)") == [68, 72]


def test_a_linkedin_mention_is_the_name_in_its_brackets() -> None:
    (mention,) = units.linkedin_mentions("hi @[Ana B.](urn:li:person:a-B_1)!")
    assert (mention.target, mention.start, mention.end) == ("Ana B.", 3, 33)
    assert units.linkedin_mentions("hi @ana and @[Ana](http://x)") == []
