"""What posts say, word by word: what the pages of these rules do not show."""

from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml
from tests.plans import marked, report_of, rules_of

from postplan.lint.report import Report

READING, BUZZWORD, TERM, LEFT = "reading-level", "buzzword", "term", "placeholder-left"
SHOUTING, WALL, BAIT = "shouting", "emoji-wall", "engagement-bait"
HARD = (
    "Extraordinary meteorological conditions necessitated the temporary suspension of regional transportation"
    " services, and municipal authorities anticipate gradual normalization throughout the whole of the afternoon of the"
    " following day. Intermittent interruptions are possible. Customers are encouraged to consult official information."
)
GERMAN = (
    "Wegen außergewöhnlicher meteorologischer Bedingungen wird die Straßenverbindung in das Tal vorübergehend"
    " eingestellt, und die Gemeindeverwaltung rechnet mit einer schrittweisen Wiederherstellung im Laufe des morgigen"
    " Nachmittags oder des Abends. Vereinzelte Unterbrechungen sind möglich. Wir informieren Sie rechtzeitig darüber."
)


def told(folder: Path, rule: str, text: str, settings: str = "", *, more: Mapping[str, object] | None = None) -> Report:
    """What one rule says of a post with this text."""
    post = {"status": "approved", "text": text, "channels": ["mastodon"], **(more or {})}
    body = yaml.safe_dump(post, allow_unicode=True, sort_keys=False)
    return report_of(folder, {"posts/a.yaml": body, "postplan.yaml": settings or "channels: [mastodon]"}, select=[rule])


def found(folder: Path, rule: str, text: str, settings: str = "") -> list[str]:
    """What one rule points at in a text."""
    return [marked(each) for each in told(folder, rule, text, settings).diagnostics]


@pytest.mark.parametrize(
    ("text", "more", "speaks"),
    [
        (HARD, {}, True),
        (HARD, {"language": "en-GB"}, True),
        (HARD, {"language": "de"}, False),
        (f"RT @ana {HARD}", {}, False),
        ("Extraordinary meteorological conditions necessitated suspension.", {}, False),
        (HARD.replace(", and", ". The"), {}, False),
        (GERMAN, {}, False),
    ],
)
def test_only_english_that_is_long_and_hard_is_told(
    text: str, more: Mapping[str, object], speaks: bool, tmp_path: Path
) -> None:
    """A post may say its language; others are told by their small words; a hard text without a long sentence is not."""
    assert bool(told(tmp_path, READING, text, more=more).diagnostics) is speaks


def test_a_plan_in_another_language_is_not_read_as_english(tmp_path: Path) -> None:
    """Unless the post says it is English."""
    settings = "language: de\nchannels: [mastodon]"
    assert not told(tmp_path / "a", READING, HARD, settings).diagnostics
    assert told(tmp_path / "b", READING, HARD, settings, more={"language": "en"}).diagnostics


def test_the_limit_of_reading_can_be_set_and_one_text_is_told_once(tmp_path: Path) -> None:
    """Also where a channel says the same again."""
    same = {"channels": {"mastodon": {"text": HARD}}}
    assert len(told(tmp_path / "a", READING, HARD, more=same).diagnostics) == 1
    settings = "channels: [mastodon]\nrules: {reading-level: {grade: 20}}"
    assert not told(tmp_path / "b", READING, HARD, settings).diagnostics


def test_the_hardest_sentence_is_shown(tmp_path: Path) -> None:
    """And nothing of the sentences around it."""
    (each,) = told(tmp_path, READING, f"We are open from nine. {HARD}").diagnostics
    assert marked(each).startswith("Extraordinary")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("LEVERAGING what we have, “seamlessly”—and again: seamless.", ["LEVERAGING", "seamlessly"]),
        ("In today’s fast-paced world we touch base", ["In today’s fast-paced world", "touch base"]),
        ("Unser Mehrwert: zielführende Lösungen", ["Mehrwert", "zielführende"]),
        ("#leverage @leverage https://a.co/leverage seamlessness win-winter", []),
        ("Edison revolutionized light. RT: it is", []),
        ("RT @ana We leverage", []),
    ],
)
def test_buzzwords_are_whole_words_of_ones_own(text: str, words: list[str], tmp_path: Path) -> None:
    """In any case and form, each once; not in links, tags and mentions, nor in what others said."""
    assert sorted(found(tmp_path, BUZZWORD, text), key=text.find) == words


def test_a_team_says_which_words_it_uses_and_which_it_avoids(tmp_path: Path) -> None:
    """One form allows all; the list can be left out; a word the team avoids is shown where it said so."""
    allowed = "channels: [mastodon]\nrules: {buzzword: {allow: [Seamless]}}"
    assert found(tmp_path / "a", BUZZWORD, "Seamlessly sewn, holistic", allowed) == ["holistic"]
    own = "channels: [mastodon]\navoid: [guilty pleasure]\nrules: {buzzword: {built-in: no}}"
    (each,) = told(tmp_path / "b", BUZZWORD, "A holistic guilty pleasure", own).diagnostics
    assert marked(each) == "guilty pleasure"
    assert [place.path for place in each.related] == ["postplan.yaml"]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("github and Github, GitHub and GITHUB", ["Github"]),
        ("At Github.com: #Github @Github https://Github.com/a", []),
        ("Alpenglow and Alpenglow Roasters", ["Alpenglow"]),
        ("E-MAIL, eMail and email", ["eMail", "email"]),
    ],
)
def test_a_wrong_spelling_is_told_and_the_right_one_around_it_is_not(
    text: str, wrong: list[str], tmp_path: Path
) -> None:
    """Case counts only where nothing else is different."""
    terms = "channels: [mastodon]\nterms: {GitHub: [Github], Alpenglow Roasters: [Alpenglow], e-mail: [email]}"
    assert found(tmp_path, TERM, text, terms) == wrong


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("TODO: write this. Then TBD.", ["TODO", "TBD"]),
        ("Hello {{ first_name }}, see [LINK] and [insert the quote by Ana]", None),
        ("Your text here. Lorem ipsum. Text hier einfügen. <your name>", None),
        ("Save XX% until DD.MM.YYYY at XX:XX, call XXXX Ana", None),
        ("My todo list. ¡TODO LISTO PARA HOY! Todo bien. A TODO list. #TODO @TODO", []),
        ("Bowl XXX was long. Love, Ana XXX", []),
        ("[1] as he said [sic], [Ana] laughed. See [link](https://a.co), a < b > c, {x}", []),
        ("[VIDEO] How we roast. [Thread]", []),
    ],
)
def test_what_is_to_be_filled_in_is_no_word_in_a_sentence(text: str, left: list[str] | None, tmp_path: Path) -> None:
    """Spanish, Roman numbers, kisses, Markdown and brackets in quotations stay as they are; None is: something is."""
    places = found(tmp_path, LEFT, text)
    assert places if left is None else places == left


def test_a_draft_may_hold_what_is_to_be_filled_in(tmp_path: Path) -> None:
    """Until it is approved; the target is what as it stands is allowed by name."""
    assert not told(tmp_path / "a", LEFT, "TBD", more={"status": "review"}).diagnostics
    allowed = "channels: [mastodon]\nrules: {placeholder-left: {allow: ['{{name}}']}}"
    assert not told(tmp_path / "b", LEFT, "Write {{name}}", allowed).diagnostics


def test_alt_texts_of_channels_and_threads_are_published_too(tmp_path: Path) -> None:
    """So nothing may be left in them."""
    medium = {"url": "https://media.alpenglow.coffee/a.jpg", "alt": "[describe] lorem ipsum"}
    more = {
        "channels": {"mastodon": {"text": "A cup", "media": [medium]}},
        "thread": [{"text": "One more", "media": [dict(medium)]}],
    }
    assert rules_of(told(tmp_path, LEFT, "A cup of coffee", more=more)) == [LEFT, LEFT]


@pytest.mark.parametrize(
    ("text", "loud"),
    [
        ("FREE COFFEE TODAY, ALL DAY! COME BY BEFORE NINE.", ["FREE COFFEE TODAY, ALL DAY! COME BY BEFORE NINE."]),
        ("Quiet words.\nKAFFEE FÜR ALLE, HEUTE UMSONST\nQuiet again.", ["KAFFEE FÜR ALLE, HEUTE UMSONST"]),
        ("SOLD OUT! NASA, ESA and JAXA were here. BREAKING NEWS: it snows.", []),
        ("#COFFEE #WINTER #ALPENGLOW @ALPENGLOW", []),
        ("HOT and COLD coffee, both GOOD in their WAYS, we think", []),
        ("\u65e5\u672c\u8a9e\u306e\u30b3\u30fc\u30d2\u30fc", []),
    ],
)
def test_capitals_throughout_are_shouting_and_a_few_are_not(text: str, loud: list[str], tmp_path: Path) -> None:
    """One finding for sentences in a row; headlines of a word or two, organisations and tags are none."""
    assert found(tmp_path, SHOUTING, text) == loud


@pytest.mark.parametrize(
    ("text", "walls"),
    [
        ("a ☕ b ☕ c ☕ d ☕ e ☕ f ☕", []),
        ("a ☕ b ☕ c ☕ d ☕ e ☕ f ☕ g 👩‍🍳 h ☕", ["👩‍🍳 h ☕"]),
        ("👩‍🍳👩‍🍳👩‍🍳", []),
        ("Four 🇩🇪 🇫🇷\n🇮🇹 🇪🇸 flags", ["🇩🇪 🇫🇷\n🇮🇹 🇪🇸"]),
        ("© ™ → plain", []),
    ],
)
def test_emoji_are_counted_as_a_screen_reader_says_them(text: str, walls: list[str], tmp_path: Path) -> None:
    """A family or flag is one; the limit and rows have their own findings."""
    assert ["".join(each.split()) for each in found(tmp_path, WALL, text)] == ["".join(each.split()) for each in walls]


@pytest.mark.parametrize(
    "text",
    [
        "Like and share to win a bag",
        "Follow us & RT for a chance to win!",
        "Tag three friends",
        "tag someone who needs this",
        "Comment YES if you agree",
        "Type “amen”",
        "RT if you love coffee",
        "Double tap if it snows",
        "RT for tea, like for coffee",
        "Smash that like button",
        "Share this with 10 people",
        "Liken und teilen!",
        "Markiere deinen Freund",
        "Kommentiert mit JA",
    ],
)
def test_bait_is_told(text: str, tmp_path: Path) -> None:
    """The usual phrases in their usual forms."""
    assert rules_of(told(tmp_path, BAIT, text)) == [BAIT]


@pytest.mark.parametrize(
    "text",
    [
        "What do you drink when it snows? Tell us in the comments.",
        "Would you like to win at chess? We would like to enter the race.",
        "What was it like if you came by bike?",
        "Tag us in your pictures. Tag your calendar.",
        "Share your recipe with us. Please share: a child is missing.",
        "What type YOU are we do not know; comment on it.",
        "Every comment HERE is read. Comment BELOW!",
        "Zum Teilen gemacht: zwei Kuchen",
        "RT @ana RT if you love coffee",
    ],
)
def test_a_question_or_a_plain_request_is_no_bait(text: str, tmp_path: Path) -> None:
    """Nor what others said."""
    assert not told(tmp_path, BAIT, text).diagnostics


@pytest.mark.parametrize("text", ["\ud800 TODO", "[" * 200_000, "{{" * 100_000, "tag a " * 50_000, "LOUD " * 50_000])
def test_odd_and_long_texts_stop_no_rule(text: str, tmp_path: Path) -> None:
    """Whatever they hold, each rule comes to an end."""
    body = yaml.safe_dump({"status": "approved", "text": text, "channels": ["mastodon"]})
    rules = [READING, BUZZWORD, TERM, LEFT, SHOUTING, WALL, BAIT]
    settings = "channels: [mastodon]\navoid: [tag a]\nterms: {Tag: [tagg]}"
    report = report_of(tmp_path, {"posts/a.yaml": body, "postplan.yaml": settings}, select=rules)
    assert not any(each.failed for each in report.diagnostics)
