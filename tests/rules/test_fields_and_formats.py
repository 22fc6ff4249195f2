"""What is written for a channel and its network does not have: keys, threads, formats, labels."""

from pathlib import Path

import pytest
from tests.plans import report_of, said, spot

from postplan.lint.finding import ERROR, WARNING

PICTURE = '{url: "https://media.alpenglow.coffee/cup.jpg", alt: A cup}'
FILM = '{url: "https://media.alpenglow.coffee/drum.mp4?v=2", alt: Beans fall into the drum}'


def found(folder: Path, rule: str, post: str, settings: str = "", now: str = "2026-11-02") -> list[str]:
    """Give the messages of one rule about one post."""
    files = {"posts/a.yaml": post, **({"postplan.yaml": settings} if settings else {})}
    report = report_of(folder, files, now, select=[rule])
    assert [each.rule for each in report.diagnostics if each.failed] == []
    return [each.message for each in report.diagnostics]


def unsupported(folder: Path, channel: str, key: str, settings: str = "") -> list[str]:
    """Give what is said of a key written for one channel."""
    return found(folder, "field-unsupported", f"text: Hello\nchannels:\n  {channel}:\n    {key}\n", settings)


@pytest.mark.parametrize(
    ("channel", "key"),
    [
        ("x", "title: Cups"),
        ("x", "content-warning: Spiders"),
        ("instagram", "poll: {options: [Yes, No]}"),
        ("linkedin", "thread: [And more]"),
        ("tiktok", "thread: [And more]"),
        ("google-business", "first-comment: Hello"),
        ("bluesky", "board: Breakfast"),
        ("mastodon", "cover: cover.jpg"),
    ],
)
def test_a_key_its_network_lacks_is_found_where_it_is_written(tmp_path: Path, channel: str, key: str) -> None:
    """The finding names the key, the channel and the network, and points at the key."""
    post = f"text: Hello\nchannels:\n  {channel}:\n    {key}\n"
    (finding,) = report_of(tmp_path, {"posts/a.yaml": post}, select=["field-unsupported"]).diagnostics
    name = key.partition(":")[0]
    assert finding.message.startswith(f"`{name}` of `{channel}` is never shown: ")
    assert spot(finding) == "posts/a.yaml:4:5"


@pytest.mark.parametrize(
    ("channel", "key"),
    [
        ("x", "thread: [And more]"),
        ("x", "poll: {options: [Yes, No]}"),
        ("mastodon", "content-warning: Spiders"),
        ("youtube", "title: Cups"),
        ("pinterest", "board: Breakfast"),
        ("instagram", "link: https://alpenglow.coffee/winter"),
        ("threads", "poll: {options: [Yes, No]}"),
        ("nostr", "content-warning: Spiders"),
        ("linkedin", "thread:"),
        ("x", "board:"),
        ("x", "x-printed-on: coasters"),
        ("x", "bord: Breakfast"),
    ],
)
def test_what_a_network_has_or_may_have_and_what_is_empty_is_no_finding(tmp_path: Path, channel: str, key: str) -> None:
    """Nothing is said of a network nobody knows enough about, nor of a key that says `none here`."""
    assert unsupported(tmp_path, channel, key) == []


def test_a_format_may_lack_what_its_network_has(tmp_path: Path) -> None:
    """A story has no text and no first comment; the weaker fact only warns."""
    settings = "channels:\n  stories: {network: instagram, format: story}\n"
    post = f"media: [{PICTURE}]\nchannels:\n  stories:\n    text: Hello\n    first-comment: Hello\n"
    files = {"posts/a.yaml": post, "postplan.yaml": settings}
    report = report_of(tmp_path, files, select=["field-unsupported"])
    assert [(each.message, each.severity) for each in report.diagnostics] == [
        ("`text` of `stories` is never shown: the format `story` of Instagram shows no text", ERROR),
        (
            "`first-comment` of `stories` is never shown: the format `story` of Instagram has no first comments",
            WARNING,
        ),
    ]


def test_an_inherited_thread_is_lost_unless_the_channel_says_otherwise(tmp_path: Path) -> None:
    """A text of its own, or an empty `thread`, is an answer; threads elsewhere are kept."""
    post = "text: One\nthread: [Two]\nchannels:\n  x:\n  facebook:\n  linkedin: {thread: }\n  instagram: {text: All}\n"
    assert found(tmp_path, "thread-lost", post) == [
        "1 of the 2 posts of this thread are lost on Facebook: it has no threads"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ad: the new jug",
        "The new jug #ad",
        "Der neue Krug. #Anzeige",
        "(Werbung) Der neue Krug",
        "Sponsored by Bergmilch",
        "La nouvelle cruche. Partenariat rémunéré avec Bergmilch",
        "In Kooperation mit Bergmilch",
    ],
)
def test_a_label_in_the_text_is_enough(tmp_path: Path, text: str) -> None:
    """In any of the languages, as a word or a tag, or as the team's own option says."""
    settings = "channels: [x]\nrules:\n  disclosure-missing: {labels: [In Kooperation mit]}\n"
    post = f"status: review\ntext: '{text}'\nsponsored: Bergmilch\nchannels: [x]\n"
    assert found(tmp_path, "disclosure-missing", post, settings) == []


@pytest.mark.parametrize("text", ["Thanks to Bergmilch", "An #adventure", "We add ad hoc milk", "The adage: milk"])
def test_words_that_only_look_like_a_label_are_none(tmp_path: Path, text: str) -> None:
    """Thanks are no label, and neither is a word that holds one."""
    post = f"status: review\ntext: '{text}'\nsponsored: Bergmilch\nchannels: [x]\n"
    assert len(found(tmp_path, "disclosure-missing", post)) == 1


def test_the_label_is_wanted_in_the_first_post_and_not_yet_in_a_draft(tmp_path: Path) -> None:
    """A label in the thread or in the first comment comes too late."""
    post = "text: A jug\nthread: ['#ad']\nfirst-comment: '#ad'\nsponsored: Bergmilch\nchannels: [x]\n"
    assert found(tmp_path, "disclosure-missing", post) == []
    assert len(found(tmp_path, "disclosure-missing", f"status: approved\n{post}")) == 1


def test_a_label_in_a_title_that_is_not_shown_discloses_nothing(tmp_path: Path) -> None:
    """X has no titles: its readers meet the text alone."""
    post = "status: review\nsponsored: Hill Farm\ntitle: Advertisement\ntext: Our new cup\nchannels: [{}]\n"
    assert len(found(tmp_path, "disclosure-missing", post.format("x"))) == 1
    assert found(tmp_path, "disclosure-missing", post.format("reddit")) == []


def test_the_label_advised_is_in_the_posts_language(tmp_path: Path) -> None:
    """A German post begins with `Anzeige:`."""
    post = "status: review\nlanguage: de-AT\ntext: Ein Krug\nsponsored: Bergmilch\nchannels: [x]\n"
    (finding,) = report_of(tmp_path, {"posts/a.yaml": post}, select=["disclosure-missing"]).diagnostics
    assert finding.help == "begin the `text` with `Anzeige:`"


def test_a_format_of_the_whole_post_is_for_the_channels_that_have_it(tmp_path: Path) -> None:
    """Unknown to all is one finding; known to one is none."""
    known = f"text: One\nformat: reel\nmedia: [{FILM}]\nchannels: [x, instagram]\n"
    assert found(tmp_path, "format-unknown", known) == []
    assert found(tmp_path, "format-unknown", known.replace("reel", "reeel")) == ["no format `reeel` on Instagram or X"]


def mismatch(folder: Path, media: str, rest: str, settings: str = "") -> list[str]:
    """Give what is said of a post with these media."""
    return found(folder, "format-mismatch", f"text: One\nmedia: [{media}]\n{rest}", settings)


def test_media_that_a_written_format_does_not_show(tmp_path: Path) -> None:
    """Too few, too many, of the wrong kind."""
    rest = "channels:\n  instagram: {format: carousel}\n"
    assert mismatch(tmp_path, PICTURE, rest) == [
        "the format `carousel` of Instagram needs at least 2 files, but this post has 1"
    ]
    assert mismatch(tmp_path, f"{FILM}, {FILM}", rest.replace("carousel", "reel")) == [
        "the format `reel` of Instagram allows up to 1 file, but this post has 2"
    ]
    assert mismatch(tmp_path, PICTURE, "channels:\n  youtube: {format: short}\n") == [
        "the format `short` of YouTube doesn't allow images, but this post has 1"
    ]


def test_what_does_not_tell_its_kind_fits_everywhere(tmp_path: Path) -> None:
    """A brief is not yet an image, and an address without an ending may be a video."""
    rest = "channels:\n  instagram: {format: reel}\n"
    assert mismatch(tmp_path, "{brief: Ana opens the drum}", rest) == []
    assert mismatch(tmp_path, '{url: "https://media.alpenglow.coffee/7f3a"}', rest) == []


def test_a_format_fixed_in_the_settings_points_at_the_media(tmp_path: Path) -> None:
    """Two images meant for the feed do not make a story."""
    settings = "channels:\n  stories: {network: instagram, format: story}\n"
    files = {"posts/a.yaml": f"media: [{PICTURE}, {PICTURE}]\nchannels: [stories]\n", "postplan.yaml": settings}
    report = report_of(tmp_path, files, select=["format-mismatch"])
    assert said(report) == ["format-mismatch posts/a.yaml:1:1"]
    assert [place.path for place in report.diagnostics[0].related] == ["postplan.yaml"]


def test_a_network_of_one_format_and_a_post_without_media_are_left_to_other_rules(tmp_path: Path) -> None:
    """Five images on X are too many, not the wrong format; nothing at all is missing."""
    assert mismatch(tmp_path, ", ".join([PICTURE] * 5), "channels:\n  x: {format: post}\n") == []
    assert found(tmp_path, "format-mismatch", "text: One\nchannels: [instagram]\n") == []
