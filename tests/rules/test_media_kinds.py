"""Media that are missing, not found, broken, refused, too many, or mixed."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from PIL import Image
from tests.plans import marked, report_of, spot

from postplan.lint.finding import ERROR, WARNING, Diagnostic

HERE = (
    "media-missing",
    "media-not-found",
    "media-unreadable",
    "media-refused",
    "media-too-many",
    "media-mixed",
    "format-mismatch",
)
URL = "https://media.alpenglow.coffee/"
POINTER = f"version https://git-lfs.github.com/spec/v1\noid sha256:{'0' * 64}\nsize 81920\n".encode()


def found(
    folder: Path, post: str, settings: str = "", files: Mapping[str, bytes] | None = None, **also: str
) -> list[Diagnostic]:
    """Give what these rules and `format-mismatch` say about one post whose media have this content."""
    for path, content in (files or {}).items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    plan = {"posts/a.yaml": post, **also, **({"postplan.yaml": settings} if settings else {})}
    report = report_of(folder, plan, select=HERE)
    assert [each.message for each in report.diagnostics if each.failed] == []
    return list(report.diagnostics)


def rules(diagnostics: list[Diagnostic]) -> list[str]:
    """Name their rules."""
    return [each.rule for each in diagnostics]


def post(*names: str, on: str = "x", status: str = "approved") -> str:
    """Write a post that shows these: an address where there is a `:`, a brief where there is a space, else a file."""
    media = "".join(
        f'  - {{{"url" if "://" in name else "brief" if " " in name else "file"}: "{name}", alt: A cup}}\n'
        for name in names
    )
    shown = f"media:\n{media}" if media else ""
    return f"status: {status}\ntext: The first cup of the day.\n{shown}channels: [{on}]\n"


def urls(*names: str) -> tuple[str, ...]:
    """Addresses of media that are never fetched."""
    return tuple(URL + name for name in names)


def image(folder: Path, name: str, kind: str) -> bytes:
    """Draw a small image of this kind and give its content."""
    file = folder / name
    Image.effect_noise((64, 64), 60).convert("RGB").save(file, kind)
    content = file.read_bytes()
    file.unlink()
    return content


@pytest.mark.parametrize(
    ("channel", "needed"),
    [
        ("instagram", "image or video"),
        ("pinterest", "image or video"),
        ("tiktok", "image or video"),
        ("youtube", "video"),
    ],
)
def test_a_network_of_pictures_gets_no_post_of_words_alone(tmp_path: Path, channel: str, needed: str) -> None:
    """From review on, the finding says what the network needs and points at the channel."""
    (finding,) = found(tmp_path, post(on=channel, status="review"))
    assert (finding.rule, finding.severity) == ("media-missing", ERROR)
    assert finding.message.startswith(f"this post has no {needed}, but ")
    assert marked(finding) == channel


def test_a_draft_may_lack_its_media_and_a_brief_stands_for_one(tmp_path: Path) -> None:
    """Nothing is said of a draft, nor of a post whose image is only described."""
    assert found(tmp_path, post(on="instagram, tiktok, youtube", status="draft")) == []
    assert found(tmp_path, post("A cup at a window", on="instagram, youtube", status="scheduled")) == []


def test_media_that_could_not_be_read_are_not_missing(tmp_path: Path) -> None:
    """What is written and wrong has a finding of its own."""
    wrong = "status: review\ntext: The first cup.\nmedia: assets/cup.jpg\nchannels: [instagram]\n"
    assert found(tmp_path, wrong) == []


def test_a_written_format_may_be_what_needs_media(tmp_path: Path) -> None:
    """LinkedIn needs no media, its documents are one."""
    text = "status: review\ntext: The menu.\nchannels:\n  linkedin: {format: document}\n"
    (finding,) = found(tmp_path, text)
    assert finding.message == "this post has no document, but LinkedIn requires one"


@pytest.mark.parametrize("status", ["idea", "draft", "review"])
def test_a_file_may_be_missing_until_the_post_is_approved(tmp_path: Path, status: str) -> None:
    """Before that it is late, at most."""
    assert found(tmp_path, post("assets/cup.jpg", status=status)) == []


@pytest.mark.parametrize("status", ["approved", "scheduled"])
def test_a_missing_file_is_found_once_for_all_channels(tmp_path: Path, status: str) -> None:
    """One file is one finding, at its name."""
    (finding,) = found(tmp_path, post("assets/cup.jpg", on="x, mastodon, threads", status=status))
    assert (finding.rule, finding.channels) == ("media-not-found", ("x", "mastodon", "threads"))
    assert marked(finding) == '"assets/cup.jpg"'


def test_only_the_channel_that_is_approved_needs_the_file(tmp_path: Path) -> None:
    """A channel may come further than its post."""
    text = "text: Hello\nmedia: [{file: assets/cup.jpg, alt: A cup}]\nchannels:\n  x:\n  mastodon: {status: approved}\n"
    (finding,) = found(tmp_path, text)
    assert finding.channels == ("mastodon",)


def test_a_file_outside_of_the_plan_is_found_in_a_draft(tmp_path: Path) -> None:
    """It is told whether something is there or not, and is never opened."""
    (tmp_path / "plan").mkdir()
    (tmp_path / "stall.jpg").write_bytes(b"not looked at")
    names = ("../stall.jpg", "../nothing.jpg", "/etc/hostname.jpg")
    diagnostics = found(tmp_path / "plan", post(*names, status="draft"))
    assert [(each.rule, each.message) for each in diagnostics] == [
        ("media-not-found", f"`{name}` is outside the plan's folder") for name in names
    ]


def test_a_name_in_another_case_is_told_with_the_right_one(tmp_path: Path) -> None:
    """The help is what to write."""
    files = {"Assets/Cup.JPG": image(tmp_path, "a", "JPEG")}
    (finding,) = found(tmp_path, post("assets/cup.jpg"), files=files)
    assert (finding.rule, finding.help) == ("media-not-found", "write `file: Assets/Cup.JPG`")


def test_a_pointer_of_git_lfs_is_no_finding(tmp_path: Path) -> None:
    """A file that is kept elsewhere is there; its name says what it is."""
    assert found(tmp_path, post("assets/cup.jpg"), files={"assets/cup.jpg": POINTER}) == []
    (finding,) = found(tmp_path, post("assets/cup.png", on="instagram"), files={"assets/cup.png": POINTER})
    assert finding.rule == "media-refused"


def test_captions_and_the_media_of_a_thread_are_looked_for_too(tmp_path: Path) -> None:
    """Whatever a variant names; a thread that its network does not have is not shown."""
    text = (
        "status: approved\ntext: Hello\n"
        f'media: [{{url: "{URL}drum.mp4", captions: assets/drum.vtt}}]\n'
        "thread:\n  - {text: And more, media: [{file: assets/farm.jpg}]}\nchannels: [x, linkedin]\n"
    )
    captions, farm = found(tmp_path, text)
    assert (marked(captions), captions.channels) == ("assets/drum.vtt", ("x", "linkedin"))
    assert (marked(farm), farm.channels) == ("assets/farm.jpg", ("x",))


def test_what_is_public_is_left_in_peace(tmp_path: Path) -> None:
    """Its files may be gone."""
    assert found(tmp_path, post("assets/cup.jpg", status="published")) == []


def broken(folder: Path) -> dict[str, bytes]:
    """Files that are not what their names say."""
    jpeg, png = image(folder, "a", "JPEG"), image(folder, "b", "PNG")
    return {
        "cut.jpg": jpeg[: len(jpeg) // 2],
        "cut.png": png[: len(png) // 2],
        "empty.jpg": b"",
        "page.jpg": b"<!DOCTYPE html><html><title>Sign in</title></html>",
        "png.jpg": png,
        "video.jpg": b"\0\0\0\x18ftypisom\0\0\2\0isomiso2" + b"\0\0\0\x08free",
        "pdf.gif": b"%PDF-1.7\n",
        "noise.png": b"\x01\x02\x03" * 99,
    }


def test_a_broken_file_is_found_in_a_draft(tmp_path: Path) -> None:
    """Cut off, empty, a web page, another type: each is told once, with its name."""
    files = broken(tmp_path)
    for name in files:
        text = post(name, on="telegram, discord", status="draft")
        diagnostics = found(tmp_path, text, files={name: files[name]})
        assert rules(diagnostics) == ["media-unreadable"], name
        assert diagnostics[0].message.startswith(f"`{name}`: ")
        assert diagnostics[0].channels == ("telegram", "discord")


def test_a_whole_file_with_the_wrong_name_is_to_be_renamed(tmp_path: Path) -> None:
    """The help names the new name; a network that refuses what is in it says so besides."""
    files = {"assets/cup.jpg": image(tmp_path, "a", "PNG")}
    (finding,) = found(tmp_path, post("assets/cup.jpg"), files=files)
    assert finding.help == "save it as JPEG, or rename it to `assets/cup.png`"
    diagnostics = found(tmp_path, post("assets/cup.jpg", on="instagram"), files=files)
    assert rules(diagnostics) == ["media-refused", "media-unreadable"]


@pytest.mark.parametrize("name", ["cup.JPG", "cup.jpeg", "cup.jfif"])
def test_a_whole_picture_under_any_of_its_names_is_fine(tmp_path: Path, name: str) -> None:
    """There are several endings for one type."""
    files = {name: image(tmp_path, "a", "JPEG")}
    assert found(tmp_path, post(name, on="instagram, x, mastodon, threads"), files=files) == []


@pytest.mark.parametrize(
    ("channel", "name", "message"),
    [
        ("instagram", "cup.png", "is PNG; Instagram accepts images as JPEG"),
        ("instagram", "cup.PNG?w=1080", "is PNG; Instagram accepts images as JPEG"),
        ("tiktok", "cup.png", "is PNG; TikTok accepts images as JPEG and WebP"),
        ("x", "menu.pdf", "is a document; X doesn't accept documents"),
        ("bluesky", "menu.docx", "is a document; Bluesky doesn't accept documents"),
        ("bluesky", "drum.mov", "is MOV; Bluesky accepts videos as MP4"),
        ("linkedin", "menu.xlsx", "is XLSX; LinkedIn accepts documents as PPT, PPTX, DOC, DOCX and PDF"),
        ("youtube", "cup.jpg", "is an image; YouTube doesn't accept images"),
        ("threads", "cup.gif", "is a GIF; Threads doesn't accept GIFs"),
        ("threads", "cup.heic", "is HEIC; Threads accepts images as JPEG and PNG"),
    ],
)
def test_a_type_the_network_does_not_take_is_refused(tmp_path: Path, channel: str, name: str, message: str) -> None:
    """By the ending of an address as by that of a file."""
    settings = f"channels: {{{channel}: {{publishes: api}}}}\n"
    (finding,) = found(tmp_path, post(*urls(name), on=channel, status="draft"), settings)
    assert (finding.rule, finding.severity) == ("media-refused", ERROR)
    assert finding.message == f"`{URL}{name}` {message}"


@pytest.mark.parametrize(
    ("channel", "name"),
    [
        ("linkedin", "menu.pdf"),
        ("telegram", "menu.pdf"),
        ("discord", "menu.pdf"),
        ("nostr", "menu.pdf"),
        ("x", "cup.webp"),
        ("x", "drum.m4v"),
        ("mastodon", "cup.heif"),
        ("linkedin", "cup.gif"),
        ("instagram", "drum.mov"),
        ("instagram", "cup"),
        ("youtube", "video"),
        ("x", "song.mp3"),
    ],
)
def test_what_a_network_takes_and_what_nobody_knows_is_not_refused(tmp_path: Path, channel: str, name: str) -> None:
    """Nothing is said without a fact, nor of a name that does not tell."""
    assert found(tmp_path, post(*urls(name), on=channel)) == []


def test_a_weak_fact_only_warns(tmp_path: Path) -> None:
    """That Google takes no GIF is known from tools alone."""
    (finding,) = found(tmp_path, post(*urls("cup.gif"), on="google-business"))
    assert (finding.rule, finding.severity) == ("media-refused", WARNING)


def test_what_an_app_converts_is_a_warning(tmp_path: Path) -> None:
    """Instagram's own app and most schedulers turn a PNG into a JPEG; a program of one's own does not."""
    (finding,) = found(tmp_path, post(*urls("cup.png"), on="instagram"))
    assert (finding.rule, finding.severity) == ("media-refused", WARNING)
    assert finding.message.endswith("so your scheduler has to convert it")


def test_content_counts_before_the_name(tmp_path: Path) -> None:
    """A PNG without an ending is one."""
    settings = "channels: {instagram: {publishes: api}}\n"
    (finding,) = found(tmp_path, post("cup", on="instagram"), settings, {"cup": image(tmp_path, "a", "PNG")})
    assert (finding.rule, finding.message) == (
        "media-refused",
        "`cup` is PNG; Instagram accepts images as JPEG",
    )


@pytest.mark.parametrize(
    ("channel", "names"),
    [
        ("instagram", ["menu.pdf"]),
        ("instagram", ["cup.gif"]),
        ("instagram", [f"{number}.jpg" for number in range(25)]),
        ("linkedin", ["menu.pdf", "cup.jpg"]),
        ("tiktok", ["drum.mp4", "cup.jpg"]),
    ],
)
def test_where_no_format_fits_one_rule_speaks(tmp_path: Path, channel: str, names: list[str]) -> None:
    """`format-mismatch` has said it."""
    assert rules(found(tmp_path, post(*urls(*names), on=channel))) == ["format-mismatch"]


@pytest.mark.parametrize(
    ("channel", "count", "severity", "limit"),
    [
        ("x", 5, ERROR, 4),
        ("mastodon", 6, ERROR, 4),
        ("bluesky", 5, WARNING, 4),
        ("bluesky", 12, WARNING, 10),
        ("bluesky", 21, ERROR, 20),
        ("linkedin", 10, WARNING, 9),
        ("instagram", 11, WARNING, 10),
        ("facebook", 11, WARNING, 10),
        ("telegram", 11, ERROR, 10),
        ("pinterest", 6, ERROR, 5),
    ],
)
def test_more_than_the_network_shows_is_too_many(
    tmp_path: Path, channel: str, count: int, severity: str, limit: int
) -> None:
    """The surest limit that is passed counts; the place is the first one too many."""
    names = urls(*(f"{number}.jpg" for number in range(count)))
    (finding,) = found(tmp_path, post(*names, on=channel))
    assert (finding.rule, finding.severity) == ("media-too-many", severity)
    assert f" in one post, {count - limit} over the limit of {limit} on " in finding.message
    assert marked(finding) == f'"{names[limit]}"'


def test_as_many_as_the_network_shows_are_fine(tmp_path: Path) -> None:
    """The limit itself is allowed; kinds are counted each for itself."""
    assert found(tmp_path, post(*urls("1.jpg", "2.jpg", "3.jpg", "4.jpg"), on="x, mastodon, bluesky")) == []
    (finding,) = found(tmp_path, post(*urls("1.mp4", "2.mp4")))
    assert finding.message == "2 videos in one post, 1 over the limit of 1 on X"


def test_briefs_count_and_each_part_of_a_thread_is_a_post(tmp_path: Path) -> None:
    """What does not exist yet takes its place already."""
    briefs = [f"Image number {number}" for number in range(5)]
    assert rules(found(tmp_path, post(*briefs, status="draft"))) == ["media-too-many"]
    parts = "".join(f'    - {{url: "{name}"}}\n' for name in urls("1.jpg", "2.jpg", "3.jpg", "4.jpg", "5.jpg"))
    thread = f"text: Hello\nthread:\n- text: And more\n  media:\n{parts}channels: [x, linkedin]\n"
    (finding,) = found(tmp_path, thread)
    assert (finding.rule, spot(finding)) == ("media-too-many", "posts/a.yaml:9:13")


@pytest.mark.parametrize(
    ("channel", "names", "severity"),
    [
        ("x", ["1.jpg", "2.jpg", "drum.mp4"], ERROR),
        ("x", ["1.jpg", "cup.gif"], ERROR),
        ("bluesky", ["1.jpg", "drum.mp4"], ERROR),
        ("bluesky", ["1.jpg", "cup.gif"], WARNING),
        ("linkedin", ["1.jpg", "drum.mp4"], ERROR),
        ("pinterest", ["1.jpg", "drum.mp4"], ERROR),
        ("facebook", ["1.jpg", "drum.mp4"], WARNING),
    ],
)
def test_pictures_and_film_do_not_go_together(tmp_path: Path, channel: str, names: list[str], severity: str) -> None:
    """Where the network shows one kind at a time; the place is the first of the other kind."""
    (finding,) = found(tmp_path, post(*urls(*names), on=channel))
    assert (finding.rule, finding.severity) == ("media-mixed", severity)
    assert marked(finding) == f'"{URL}{names[-1]}"'


@pytest.mark.parametrize(
    ("channel", "names"),
    [
        ("instagram", urls("1.jpg", "drum.mp4")),
        ("threads", urls("1.jpg", "drum.mp4")),
        ("telegram", urls("1.jpg", "drum.mp4")),
        ("linkedin", urls("1.jpg", "cup.gif")),
        ("facebook", urls("1.jpg", "cup.gif")),
        ("x", (*urls("drum.mp4"), "A cup at a window")),
        ("x", urls("drum.mp4", "cup")),
    ],
)
def test_what_may_stand_together_is_not_mixed(tmp_path: Path, channel: str, names: list[str]) -> None:
    """Nor what is not known to be one or the other."""
    assert found(tmp_path, post(*names, on=channel)) == []


def test_odd_names_stop_no_rule(tmp_path: Path) -> None:
    """Control characters, half of a pair, a name as long as a book, dots and slashes alone."""
    names = [r"\0.jpg", r"\ud800.png", "a" * 100_000, ".", "/", "..", "%", "https://", "http://x?.jpg#.png", "\\"]
    text = "".join(f'- {{file: "{name}"}}\n- {{url: "{name}"}}\n' for name in names[:-1])
    found(tmp_path, f"status: approved\ntext: Hello\nmedia:\n{text}channels: [x, instagram, linkedin]\n")
