"""Files against what their network takes, and words about images: what the pages of the rules do not show."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from tests.plans import plan_of

import postplan
from postplan.files.reach import Found
from postplan.lint.configure import Selection
from postplan.lint.finding import ERROR, WARNING, Diagnostic
from postplan.media.file import MediaFile

FILM = MediaFile(
    "a.mp4",
    "here",
    bytes=9_000_000,
    kind="video",
    type="mp4",
    width=1280,
    height=720,
    frames=300,
    seconds=10.0,
    fps=30.0,
)
PICTURE = MediaFile("a.jpg", "here", bytes=300_000, kind="image", type="jpeg", width=1080, height=1350, frames=1)


def diagnostics(
    folder: Path, rule: str, files: dict[str, str] | str, media: Sequence[MediaFile] = (), now: str = "2026-11-02"
) -> list[Diagnostic]:
    """Give what one rule says about posts whose media have these facts."""
    files = {"posts/a.yaml": files} if isinstance(files, str) else files
    plan = plan_of(folder, files, now)
    plan = replace(plan, media={file.path: file for file in media})
    found = postplan.check(plan, Selection(select=(rule,))).diagnostics
    assert [each.message for each in found if each.failed] == []
    return list(found)


def messages(folder: Path, rule: str, files: dict[str, str] | str, *media: MediaFile) -> list[str]:
    """Give the messages alone."""
    return [each.message for each in diagnostics(folder, rule, files, media)]


def showing(name: str, channels: str, more: str = "") -> str:
    """Make a post in review that shows one file."""
    return f"status: review\ntext: Hello\n{more}media: [{{file: {name}, alt: A cup}}]\nchannels: {channels}\n"


@pytest.mark.parametrize(
    ("channel", "size", "said"),
    [
        ("x", 5_000_000, None),
        ("x", 5_000_001, "the image `a.jpg` is 5.01 MB; X allows up to 5 MB"),
        ("mastodon", 16_777_216, None),
        ("mastodon", 16_777_217, "the image `a.jpg` is 16.8 MB; Mastodon allows up to 16.7 MB"),
        (
            "google-business",
            9_999,
            "the image `a.jpg` is 9.99 kB; Google Business Profile",
        ),
        ("discord", 60_000_000, "the image `a.jpg` is 60 MB; Discord allows up to 10.4 MB"),
        ("telegram", 12_000_000, "the image `a.jpg` is 12 MB; Telegram allows up to 10 MB"),
    ],
)
def test_a_weight_never_looks_like_its_limit(tmp_path: Path, channel: str, size: int, said: str | None) -> None:
    """The two are rounded away from each other; the limit of all media holds beside that of the kind."""
    told = messages(tmp_path, "media-too-heavy", showing("a.jpg", f"[{channel}]"), replace(PICTURE, bytes=size))
    assert len(told) == (said is not None)
    assert all(each.startswith(said or "") for each in told)


def test_of_several_limits_the_surest_speaks(tmp_path: Path) -> None:
    """On Bluesky more than the older limit is a warning, more than the one of today an error."""
    post = showing("a.jpg", "[bluesky]")
    for size, severity in ((900_000, []), (1_500_000, [WARNING]), (2_500_000, [ERROR])):
        found = diagnostics(tmp_path, "media-too-heavy", post, [replace(PICTURE, bytes=size)])
        assert [each.severity for each in found] == severity


def test_the_weight_of_a_pointer_is_known_and_nothing_else(tmp_path: Path) -> None:
    """What was not fetched from Git LFS has its size in the pointer; nobody knows its pixels."""
    pointer = MediaFile("a.jpg", "pointer", bytes=6_000_000)
    post = showing("a.jpg", "[x, mastodon]")
    assert messages(tmp_path, "media-too-heavy", post, pointer) == ["the image `a.jpg` is 6 MB; X allows up to 5 MB"]
    for rule in ("media-pixels", "media-ratio", "video-length", "captions-missing"):
        assert messages(tmp_path, rule, post, pointer) == []


@pytest.mark.parametrize("found", ["missing", "other-case", "outside", "unreadable"])
def test_what_is_not_there_has_no_facts(tmp_path: Path, found: Found) -> None:
    """Other rules tell that it is not."""
    file = replace(PICTURE, found=found, bytes=10**9, width=99_999)
    for rule in ("media-too-heavy", "media-pixels", "media-ratio"):
        assert messages(tmp_path, rule, showing("a.jpg", "[x, instagram]"), file) == []


def test_a_type_that_is_refused_is_not_weighed_too(tmp_path: Path) -> None:
    """A PNG has to be made anew for Instagram, and weighs something else then."""
    file = replace(PICTURE, path="a.png", type="png", bytes=9_000_000)
    assert messages(tmp_path, "media-too-heavy", showing("a.png", "[instagram]"), file) == []


def test_a_document_can_have_too_many_pages(tmp_path: Path) -> None:
    """The weight and the pages are two matters."""
    file = MediaFile("a.pdf", "here", bytes=1_000_000, kind="document", type="pdf", pages=312)
    post = showing("a.pdf", "[linkedin]", "title: The year\n")
    assert messages(tmp_path, "media-too-heavy", post, file) == [
        "the document `a.pdf` has 312 pages; LinkedIn's `document` format allows up to 300"
    ]


@pytest.mark.parametrize(("width", "height", "count"), [(1280, 720, 0), (720, 1280, 0), (1080, 1920, 1), (30, 40, 1)])
def test_a_film_may_be_turned(tmp_path: Path, width: int, height: int, count: int) -> None:
    """X takes 1280 by 1024 and advises 720 by 1280."""
    file = replace(FILM, width=width, height=height)
    assert len(messages(tmp_path, "media-pixels", showing("a.mp4", "[x]"), file)) == count


@pytest.mark.parametrize(
    ("fps", "said"), [(23.976, []), (59.94, []), (60.02, []), (120.0, ["has 120"]), (15.0, ["has 15"])]
)
def test_frames_a_second_are_counted_to_the_whole_frame(tmp_path: Path, fps: float, said: list[str]) -> None:
    """What is called 24 is 23.976, and a telephone's 60 is seldom exact."""
    post = showing("a.mp4", "\n  facebook: {format: reel}")
    file = replace(FILM, width=1080, height=1920, fps=fps)
    told = messages(tmp_path, "media-pixels", post, file)
    assert [each[18 : 18 + len(start)] for each, start in zip(told, said, strict=True)] == said


def test_a_moving_picture_can_have_too_many_frames(tmp_path: Path) -> None:
    """Each kind of medium is held against the facts of its own kind."""
    file = MediaFile("a.gif", "here", bytes=900_000, kind="gif", type="gif", width=400, height=300, frames=400)
    post = showing("a.gif", "[x, linkedin, mastodon]")
    assert set(messages(tmp_path, "media-pixels", post, file)) == {
        "the GIF `a.gif` has 400 frames; X allows up to 350",
        "the GIF `a.gif` has 400 frames; LinkedIn allows up to 250",
    }


@pytest.mark.parametrize(
    ("width", "height", "said"),
    [
        (1080, 1350, None),
        (1080, 1351, None),
        (1079, 1350, None),
        (1080, 1360, "taller than 4:5"),
        (1080, 565, None),
        (1080, 560, "wider than 1.91:1"),
        (1, 1, None),
    ],
)
def test_a_pixel_more_or_less_is_no_other_shape(tmp_path: Path, width: int, height: int, said: str | None) -> None:
    """Instagram's post is 4:5 to 1.91:1, and sides are whole pixels."""
    file = replace(PICTURE, width=width, height=height)
    told = messages(tmp_path, "media-ratio", showing("a.jpg", "[instagram]"), file)
    assert len(told) == (said is not None)
    assert all((said or "") in each for each in told)


def test_what_a_format_does_not_show_is_not_measured(tmp_path: Path) -> None:
    """Two images in a reel are a matter of their format, whatever their shape."""
    file = replace(PICTURE, width=100, height=5000, bytes=10**9)
    post = showing("a.jpg", "\n  instagram: {format: reel}")
    for rule in ("media-ratio", "media-pixels", "media-too-heavy", "alt-text-missing"):
        assert messages(tmp_path, rule, post, file) == []


@pytest.mark.parametrize(
    ("account", "seconds", "said"),
    [
        ("free", 140.05, None),
        ("free", 155.0, "is 2 min 35 s long; X allows up to 2 min 20 s from a `free` account"),
        ("premium", 155.0, None),
        ("free", 0.2, "is 0.2 s long; X needs 0.5 s or more"),
    ],
)
def test_how_long_a_film_may_be_depends_on_the_account(
    tmp_path: Path, account: str, seconds: float, said: str | None
) -> None:
    """A tenth of a second is no matter."""
    settings = f"channels:\n  x: {{account: {account}}}\n"
    files = {"posts/a.yaml": showing("a.mp4", "[x]"), "postplan.yaml": settings}
    told = messages(tmp_path, "video-length", files, replace(FILM, seconds=seconds))
    assert told == ([f"the video `a.mp4` {said}"] if said else [])


def test_media_of_a_thread_are_media(tmp_path: Path) -> None:
    """The place is the part of the thread that shows it."""
    post = "text: Hello\nthread:\n  - {text: More, media: [{file: a.jpg, alt: A cup}]}\nchannels: [x]\n"
    (found,) = diagnostics(tmp_path, "media-too-heavy", post, [replace(PICTURE, bytes=9_000_000)])
    assert found.at.field == "thread.0.media.0.file"


@pytest.mark.parametrize(
    ("medium", "channels", "count"),
    [
        ("{file: a.jpg}", "[x]", 1),
        ("{file: a.jpg, alt: }", "[x]", 1),
        ("{file: a.jpg, alt: A cup}", "[x]", 0),
        ('{url: "https://media.alpenglow.coffee/a.jpg"}', "[x, mastodon, bluesky]", 1),
        ("{brief: The drum from above}", "[x]", 1),
        ("{brief: A short video of the drum}", "[mastodon]", 0),
        ("{file: a.mp4}", "[mastodon]", 0),
        ("{file: a.jpg}", "[telegram]", 0),
        ("{file: a.jpg}", "\n  instagram: {format: story}", 0),
        ("{file: a.jpg}", "[reddit, telegram]", 0),
    ],
)
def test_alt_text_is_asked_for_once_where_there_is_room_for_it(
    tmp_path: Path, medium: str, channels: str, count: int
) -> None:
    """Not for a video, nor on a network that shows none."""
    post = f"status: review\ntext: Hello\ntitle: Hello\nmedia: [{medium}]\nchannels: {channels}\n"
    assert len(messages(tmp_path, "alt-text-missing", post)) == count


def test_a_draft_may_lack_alt_text(tmp_path: Path) -> None:
    """Also one channel's variant while the others are further."""
    post = "text: Hello\nmedia: [{file: a.jpg}]\nchannels:\n  x:\n  mastodon: {status: review}\n"
    assert messages(tmp_path, "alt-text-missing", post) == [
        "the image `a.jpg` has no alt text, so screen readers can't describe it on Mastodon"
    ]
    assert messages(tmp_path, "alt-text-missing", post.replace("review", "draft")) == []


def test_alt_text_missing_in_the_post_it_is_like_points_there(tmp_path: Path) -> None:
    """What is public already speaks again where it is used again."""
    files = {
        "posts/first.yaml": "status: published\nwhen: 2026-05-01\ntext: Hi\nmedia: [{file: a.jpg}]\nchannels: [x]\n",
        "posts/again.yaml": "status: review\nwhen: 2026-12-01 09:00\nlike: first\n",
    }
    (found,) = diagnostics(tmp_path, "alt-text-missing", files)
    assert [place.path for place in found.places] == ["posts/first.yaml", "posts/again.yaml"]


def test_alt_text_is_counted_only_where_it_is_shown(tmp_path: Path) -> None:
    """Telegram has none; X takes 1,000 of an image, and a video has none there."""
    long = "alt: " + "a" * 1001
    post = f"text: Hello\nmedia: [{{file: a.jpg, {long}}}]\nchannels: [x, telegram, mastodon, threads]\n"
    assert [each[:44] for each in messages(tmp_path, "alt-text-too-long", post)] == [
        "alt text: 1001 characters, 1 over the limit " for _ in range(2)
    ]
    assert messages(tmp_path, "alt-text-too-long", post.replace("a.jpg", "a.mp4").replace(", threads", "")) == []


@pytest.mark.parametrize(
    "alt",
    [
        "Image of a cup",
        "a photo of the drum",
        "Bild von einer Tasse",
        "cup.jpg",
        "IMG_4711",
        "teaser.jpg",
        "Photo.",
        "image d'une tasse",
    ],
)
def test_words_that_say_nothing_are_found(tmp_path: Path, alt: str) -> None:
    """Beginnings that a screen reader says anyway, names of files, a word for any image."""
    post = f'text: Hello\nmedia: [{{file: assets/cup.jpg, alt: "{alt}"}}]\nchannels: [x]\n'
    assert len(messages(tmp_path, "alt-text-empty-words", post)) == 1


@pytest.mark.parametrize(
    "alt",
    ["Imagery on a wall", "A screenshot of the shop", "Photography class in the yard", "Cup", "A cup", "1080p", " "],
)
def test_words_that_say_something_are_not(tmp_path: Path, alt: str) -> None:
    """A short one is no empty one."""
    post = f'text: Hello\nmedia: [{{file: assets/mug.jpg, alt: "{alt}"}}]\nchannels: [x]\n'
    assert messages(tmp_path, "alt-text-empty-words", post) == []


@pytest.mark.parametrize(("sound", "count"), [(True, 1), (False, 0), (None, 0)])
def test_captions_are_asked_for_where_there_is_sound(tmp_path: Path, sound: bool | None, count: int) -> None:
    """Of a video whose sound is not known nothing is said, nor where the network takes no captions."""
    file = replace(FILM, sound=sound)
    assert len(messages(tmp_path, "captions-missing", showing("a.mp4", "[bluesky]"), file)) == count
    assert messages(tmp_path, "captions-missing", showing("a.mp4", "[x, linkedin]"), file) == []


@pytest.mark.parametrize(
    "where",
    [
        "media: [{file: a.mp4, captions: a.vtt}]\nchannels: [bluesky]",
        "media: [{file: a.mp4}]\nchannels:\n  bluesky: {captions: a.vtt}",
    ],
)
def test_captions_may_stand_below_the_film_or_the_channel(tmp_path: Path, where: str) -> None:
    """Both are read."""
    post = f"status: review\ntext: Hello\n{where}\n"
    assert messages(tmp_path, "captions-missing", post, replace(FILM, sound=True)) == []


def shows(day: str, more: str = "", name: str = "a.jpg", channels: str = "[x]") -> str:
    """Make a post that shows an image on a day."""
    return f"when: {day}\ntext: Hello\nmedia: [{{file: {name}, alt: A cup}}]\n{more}channels: {channels}\n"


@pytest.mark.parametrize(
    ("second", "count"),
    [
        (shows("2026-12-30 09:00"), 1),
        (shows("2026-12-31 09:00"), 0),
        (shows("2026-12-02 09:00", name="./a.jpg"), 1),
        (shows("2026-12-01 17:00"), 1),
        (shows("2026-12-02 09:00", "kind: evergreen\n"), 0),
        (shows("2026-12-02 09:00", "like: a\n"), 0),
        (shows("2026-12-02 09:00", "status: idea\n"), 0),
        (shows("2026-12-02 09:00", name="b.jpg"), 0),
        (shows("2026-12-02 09:00", channels="[mastodon]"), 0),
    ],
)
def test_a_picture_is_repeated_within_a_month_on_one_channel(tmp_path: Path, second: str, count: int) -> None:
    """Not where it is used again on purpose."""
    files = {"posts/a.yaml": shows("2026-12-01 09:00"), "posts/b.yaml": second}
    found = diagnostics(tmp_path, "media-repeated", files)
    assert [[place.path for place in each.places] for each in found] == [["posts/b.yaml", "posts/a.yaml"]] * count


def test_a_picture_three_times_is_two_findings_and_many_channels_are_one(tmp_path: Path) -> None:
    """Each points at the showing before it."""
    files = {
        f"posts/{name}.yaml": shows(f"2026-12-{day:02} 09:00", channels="[x, mastodon]")
        for name, day in (("a", 1), ("b", 3), ("c", 12))
    }
    found = diagnostics(tmp_path, "media-repeated", files)
    assert [(each.message, set(each.channels)) for each in found] == [
        ("`a.jpg` is shown again after 2 days", {"x", "mastodon"}),
        ("`a.jpg` is shown again after 9 days", {"x", "mastodon"}),
    ]


def test_how_far_apart_is_an_option(tmp_path: Path) -> None:
    """A team may want a week, or a quarter."""
    files = {
        "posts/a.yaml": shows("2026-12-01 09:00"),
        "posts/b.yaml": shows("2026-12-09 09:00"),
        "postplan.yaml": "rules:\n  media-repeated: {within: 7 days}\n",
    }
    assert messages(tmp_path, "media-repeated", files) == []


def test_odd_names_and_words_are_no_crash(tmp_path: Path) -> None:
    """Whatever stands there is a text."""
    odd = r'"\u0000\ud800 %s"' % ("x" * 100_000)
    for medium in (f"file: {odd}", f"url: {odd}", f"brief: {odd}", f"file: a.jpg, alt: {odd}"):
        post = f"status: review\nwhen: 2026-12-01 09:00\ntext: Hello\nmedia: [{{{medium}}}]\nchannels: [x, bluesky]\n"
        for rule in (
            "alt-text-missing",
            "alt-text-too-long",
            "alt-text-empty-words",
            "media-repeated",
            "media-too-heavy",
        ):
            diagnostics(tmp_path, rule, post)
