from pathlib import Path

import pytest
from tests.plans import marked, report_of, said

TEXT = "Three farms, two valleys, one long night at the drum, and a kettle that sings."
LONG = (
    "The winter roast is here. We tasted forty samples, argued about nine and kept one that smells of plums and rain."
)
PICTURE = "media: [{file: a.jpg, alt: A cup}]\n"


def repeated(folder: Path, *posts: str, settings: str = "", options: str = "") -> list[str]:
    """Check posts, the first named a, the second b; say what text-repeated finds."""
    files = {f"posts/{name}.yaml": post for name, post in zip("abcdef", posts, strict=False)}
    files["postplan.yaml"] = f"{settings}\nrules: {{text-repeated: {{severity: warning{options}}}}}\n"
    return [each.message for each in report_of(folder, files, select=["text-repeated"]).diagnostics]


def post(day: str, text: str = TEXT, more: str = "channels: [x]\n") -> str:
    """One post of a day."""
    return f'when: {day}\ntext: "{text}"\n{more}'


def test_the_window_ends_at_thirty_days_and_can_be_set(tmp_path: Path) -> None:
    """The thirtieth day is free again; a plan may say another number."""
    assert repeated(tmp_path, post("2026-12-01"), post("2026-12-31")) == []
    assert repeated(tmp_path, post("2026-12-01"), post("2026-12-30")) == ["the same text again after 29 days"]
    assert repeated(tmp_path, post("2026-12-01"), post("2026-12-30"), options=", within: 1 week") == []


def test_the_finding_stands_on_the_later_post_and_names_the_nearest(tmp_path: Path) -> None:
    """Three equal posts are two findings, each with one other place."""
    files = {f"posts/{name}.yaml": post(f"2026-12-{day:02}") for name, day in (("a", 9), ("b", 1), ("c", 4))}
    found = report_of(tmp_path, files, select=["text-repeated"]).diagnostics
    assert [(each.at.path, [place.path for place in each.related]) for each in found] == [
        ("posts/a.yaml", ["posts/c.yaml"]),
        ("posts/c.yaml", ["posts/b.yaml"]),
    ]


def test_one_post_on_two_channels_of_an_account_is_no_repetition(tmp_path: Path) -> None:
    """Nor is it one on two networks; a second post is, and is told once with both channels."""
    settings = "channels: {x: {handle: a}, x-too: {network: x, handle: a}, mastodon: {handle: a}}"
    more = "channels: [x, x-too, mastodon]\n"
    assert repeated(tmp_path, post("2026-12-01", more=more), settings=settings) == []
    files = {"posts/a.yaml": post("2026-12-01", more=more), "posts/b.yaml": post("2026-12-02", more=more)}
    found = report_of(tmp_path, {**files, "postplan.yaml": settings}, select=["text-repeated"]).diagnostics
    assert len(found) == 1
    assert set(found[0].channels) >= {"x", "mastodon"}


def test_parts_of_a_thread_are_compared_one_by_one(tmp_path: Path) -> None:
    """A part that was a post before is told, at the part; a few words between parts are not."""
    thread = f'channels: [x]\nthread: ["Read on below", "{TEXT}"]\n'
    files = {
        "posts/a.yaml": post("2026-12-01"),
        "posts/b.yaml": post("2026-12-03", LONG, thread),
        "posts/c.yaml": post(
            "2026-12-05",
            "Something else, and nobody has said it so before us.",
            thread.replace("farms", "big, old, quiet farms and mills"),
        ),
    }
    found = report_of(tmp_path, files, select=["text-repeated"]).diagnostics
    assert [(each.at.path, marked(each)) for each in found][:1] == [("posts/b.yaml", f'"{TEXT}"')]
    assert all("Read on" not in marked(each) for each in found)


def test_an_evergreen_post_rests_for_the_plans_pause(tmp_path: Path) -> None:
    """Ninety days unless the plan says otherwise, also through `like`; counted from the last time it was shown."""
    first = post("2026-09-01", more="channels: [x]\nkind: evergreen\nstatus: published\n")
    again = "like: a\nwhen: {}\n"
    assert repeated(tmp_path, first, again.format("2026-11-29")) == [
        "this evergreen post runs again after 89 days; the plan's pause is 90 days"
    ]
    assert repeated(tmp_path, first, again.format("2026-11-30")) == []
    assert repeated(tmp_path, first, again.format("2026-11-30"), again.format("2026-12-20")) != []
    settings = "evergreen: {pause: 20 days}"
    assert repeated(tmp_path, first, again.format("2026-11-30"), again.format("2026-12-20"), settings=settings) == []


def test_a_post_used_again_is_told_where_it_is_used(tmp_path: Path) -> None:
    """Its text stands in the other file, which is right as it is."""
    files = {"posts/a.yaml": post("2026-12-01"), "posts/b.yaml": "like: a\nwhen: 2026-12-09\n"}
    found = report_of(tmp_path, files, select=["text-repeated"]).diagnostics
    assert [(each.at.path, marked(each)) for each in found] == [("posts/b.yaml", "a")]


def test_a_few_words_under_pictures_are_a_sign_and_not_a_leaflet(tmp_path: Path) -> None:
    """Good morning with another picture every day stays; without pictures it is the same post again."""
    with_picture = "channels: [x]\n" + PICTURE
    assert repeated(tmp_path, *(post(f"2026-12-0{day}", "Good morning!", with_picture) for day in (1, 2, 3))) == []
    assert len(repeated(tmp_path, *(post(f"2026-12-0{day}", "Good morning!") for day in (1, 2, 3)))) == 2


def test_questions_of_a_series_and_what_is_passed_on_are_no_repetition(tmp_path: Path) -> None:
    """Norway is not Brazil; a post of somebody else's is not our text."""
    series = (post("2026-12-01", "Have you ever been to Norway?"), post("2026-12-08", "Have you ever been to Brazil?"))
    assert repeated(tmp_path, *series) == []
    assert repeated(tmp_path, post("2026-12-01"), post("2026-12-02", f"RT @alpenglow: {TEXT}")) == []


def crossposted(folder: Path, channels: str, text: str = LONG) -> list[str]:
    """Check one text on some channels."""
    plan = {"posts/a.yaml": f'when: 2026-12-01\ntext: "{text}"\n{channels}\n'}
    return [each.message for each in report_of(folder, plan, select=["text-crossposted"]).diagnostics]


@pytest.mark.parametrize(
    "channels",
    [
        "channels: [x, bluesky, mastodon, threads]",
        "channels: [x, instagram, mastodon]",
        "channels: {x: , linkedin: {text: What would you have asked the farmers before the ships left?}}",
        "channels: [linkedin]",
        "channels: {linkedin: , x: {reply-to: https://x.com/a/status/1}}",
    ],
)
def test_what_may_stand_on_several_channels(tmp_path: Path, channels: str) -> None:
    """One kind of network; a caption on pictures and short messages; another text; one channel; an answer."""
    assert crossposted(tmp_path, channels) == []


@pytest.mark.parametrize(
    "channels", ["channels: [x, linkedin]", "channels: [x, instagram, linkedin]", "channels: [instagram, telegram]"]
)
def test_one_text_for_all_is_told_once(tmp_path: Path, channels: str) -> None:
    """Whatever kinds of network they are."""
    assert len(crossposted(tmp_path, channels)) == 1


def test_a_text_with_other_tags_and_a_link_is_still_the_same(tmp_path: Path) -> None:
    """The channel's own text is shown beside it."""
    own = f"{LONG} #coffee #snow alpenglow.coffee/winter"
    plan = {"posts/a.yaml": f'when: 2026-12-01\ntext: "{LONG}"\nchannels:\n  x:\n  linkedin:\n    text: "{own}"\n'}
    (found,) = report_of(tmp_path, plan, select=["text-crossposted"]).diagnostics
    assert found.message.startswith("nearly the same text of 21 words")
    assert [place.field for place in found.places] == ["text", "channels.linkedin.text"]


def test_a_line_may_stand_anywhere_and_a_long_caption_may_not(tmp_path: Path) -> None:
    """Fewer than 20 words are let through, more than 60 never are."""
    assert crossposted(tmp_path, "channels: [x, linkedin, instagram]", "The winter roast is here.") == []
    assert len(crossposted(tmp_path, "channels: [mastodon, instagram]", " ".join([LONG] * 3))) == 1


def only_a_link(folder: Path, text: str, more: str = "") -> list[str]:
    """Check one text on Mastodon."""
    plan = {"posts/a.yaml": f"when: 2026-12-01\ntext: |\n  {text}\n{more or 'channels: [mastodon]'}\n"}
    return said(report_of(folder, plan, select=["only-a-link"]))


@pytest.mark.parametrize(
    "text",
    [
        "The Strange Reason Why Bags Are Brown https://a.coffee/b via @thebagpost #bags",
        "New on the blog: How we dry our beans https://alpenglow.coffee/blog",
        "Our newsletter is out! Read it here: https://alpenglow.coffee/news",
        "Neu im Blog: Wie wir trocknen https://alpenglow.coffee/blog",
        "Drying racks of the north. alpenglow.coffee/blog",
    ],
)
def test_a_headline_and_an_address_are_only_a_link(tmp_path: Path, text: str) -> None:
    """With its source, its tags, and a second line that says read more."""
    assert only_a_link(tmp_path, text) == ["only-a-link posts/a.yaml:3:3"]


@pytest.mark.parametrize(
    "text",
    [
        "How do you dry your beans? https://alpenglow.coffee/blog",
        "Our beans tasted of cardboard for three winters. It was the paint. https://alpenglow.coffee/blog",
        "Thanks for the tour of the drying loft! https://alpenglow.coffee/blog",
        "A day with @bergmilch_hof in the valley https://alpenglow.coffee/blog",
        "RT @alpenglow: Drying racks of the north https://alpenglow.coffee/blog",
        "Drying racks of the north, from README.md",
        "We dry our beans on old racks. https://alpenglow.coffee/blog",
    ],
)
def test_what_talks_to_somebody_is_a_post(tmp_path: Path, text: str) -> None:
    """A question, a second sentence, thanks, a name, we; and a file's name is no address."""
    assert only_a_link(tmp_path, text) == []


@pytest.mark.parametrize(
    "more",
    [
        f"{PICTURE}channels: [mastodon]",
        "poll: {options: [Yes, No], lasts: 1 day}\nchannels: [mastodon]",
        "thread: [And then it snowed.]\nchannels: [mastodon]",
        "title: Drying racks\nchannels: {reddit: {subreddit: coffee}}",
        "reply-to: https://a.social/1\nchannels: [mastodon]",
    ],
)
def test_what_shows_more_than_an_address_is_a_post(tmp_path: Path, more: str) -> None:
    """A picture, a poll, a thread; on a forum a title and an address are what a post is."""
    assert only_a_link(tmp_path, "Drying racks of the north https://alpenglow.coffee/blog", more) == []


def test_the_link_of_a_post_counts_like_one_in_its_text(tmp_path: Path) -> None:
    """Wherever the network puts it."""
    more = "link: https://alpenglow.coffee/blog\nchannels: [mastodon, linkedin]"
    assert len(only_a_link(tmp_path, "Drying racks of the north", more)) == 1


def rule_on(folder: Path, rule: str, text: str, more: str = "channels: [linkedin]") -> list[str]:
    """What one rule says about one text."""
    lines = text.replace("\n", "\n  ")
    plan = {"posts/a.yaml": f"when: 2026-12-01\ntext: |\n  {lines}\n{more}\n"}
    return [each.message for each in report_of(folder, plan, select=[rule]).diagnostics]


@pytest.mark.parametrize(
    "text",
    [
        "Maya Huber\nHead of Sales, Alpenglow\n+49 8821 555 0123",
        "Anna Berg, Geschäftsführerin. Bahnhofstraße 12, 82467 Garmisch. anna@alpenglow.coffee",
        "Alpenglow Coffee. 12 Station Road. Mon-Fri 9am-6pm, Sat 9am-2pm.",
        "Call us: (415) 555-0123 or write to hello@alpenglow.coffee",
        "Torréfaction Alpenglow, 12 rue de la Gare, 01 23 45 67 89",
    ],
)
def test_contact_details_and_little_else_are_a_business_card(tmp_path: Path, text: str) -> None:
    """Telephone, e-mail, address, hours, job title: two of them."""
    assert len(rule_on(tmp_path, "business-card", text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Maya answers the telephone here. What would you ask her? +49 8821 555 0123, maya@alpenglow.coffee",
        "Concert on 12 December, 8 pm, Bahnhofstraße 12. Seats: +49 8821 555 0123",
        "Our Head of Sales has roasted her first batch, and nobody could drink it.",
        "Gift of the Hough Collection 2006.010.395, c. 1975, 12 in. by 30 in.",
        "Write to hello@alpenglow.coffee",
        (
            "For three winters our beans tasted of cardboard, and it was the paint on the racks. Whoever has a barn\n"
            "with a dry loft and no paint writes to hello@alpenglow.coffee or rings +49 8821 555 0123 in the week."
        ),
    ],
)
def test_what_has_more_to_say_is_no_business_card(tmp_path: Path, text: str) -> None:
    """A question, an evening with its date, one detail alone, a story; numbers that are none of a telephone."""
    assert rule_on(tmp_path, "business-card", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "20% off today. Buy now, free shipping!",
        "Winter roast, only 13 €. Order now!",
        "Jetzt bestellen: 15 % Rabatt, nur heute.",
        "Black Friday! -30 % on everything.",
    ],
)
def test_an_offer_and_nothing_else_is_a_pitch(tmp_path: Path, text: str) -> None:
    """In English and German."""
    assert len(rule_on(tmp_path, "pitch-only", text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "A bag is 13 euros: 5.40 € to the farm, 1.90 € for freight.",
        "20% off today. Buy now! What do you drink when it snows?",
        "Tell us your worst cup and get 20% off, today only.",
        "Ana roasted all night. Tom swept the snow. Resi brought the milk. 20% off today only.",
        "We are out of decaf.",
    ],
)
def test_prices_alone_and_offers_within_a_story_are_no_pitch(tmp_path: Path, text: str) -> None:
    """Nor is what asks people something, or asks them in."""
    assert rule_on(tmp_path, "pitch-only", text) == []


@pytest.mark.parametrize("rule", ["text-repeated", "text-crossposted", "only-a-link", "business-card", "pitch-only"])
@pytest.mark.parametrize(
    "text", ['"\\uD83D half a character https://a.coffee/b"', '"\\0 a.coffee/b @ 0123 4567 89 €5 -5%"', "a.b " * 50_000]
)
def test_odd_texts_are_no_trouble(tmp_path: Path, rule: str, text: str) -> None:
    """Half a character, a control character, very much text."""
    more = "channels: [mastodon, linkedin]\n"
    files = {f"posts/{name}.yaml": f"when: 2026-12-0{day}\ntext: {text}\n{more}" for day, name in ((1, "a"), (2, "b"))}
    found = report_of(tmp_path, files, select=[rule]).diagnostics
    assert not [each for each in found if each.failed]
