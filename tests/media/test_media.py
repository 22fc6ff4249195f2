import os
import random
import struct
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfWriter

from postplan.media.facts import read_all, read_media
from postplan.media.file import MediaFile
from postplan.testing.samples import ffmpeg, supply, video

SIDEWAYS = 6


def made(folder: Path, name: str) -> MediaFile:
    """Make the file the name describes, and read it."""
    supply(folder / name)
    return read_media(folder, name)


def of(folder: Path, name: str, content: bytes) -> MediaFile:
    """Read a file of these bytes."""
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
    return read_media(folder, name)


def bytes_of(folder: Path, name: str) -> bytes:
    """Make the file the name describes, and give its bytes."""
    supply(folder / name)
    return (folder / name).read_bytes()


def heic(folder: Path, name: str) -> bytes:
    """Make a file with the boxes of a HEIC image, which are those of an AVIF with other names."""
    content = bytes_of(folder, name)
    return content.replace(b"ftypavif", b"ftypheic", 1).replace(b"av01", b"hvc1")


def chunk(name: bytes, data: bytes) -> bytes:
    """Write one part of a PNG."""
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def archive(path: Path, *names: str, first: bytes = b"") -> bytes:
    """Make a ZIP archive of these names, and give its bytes."""
    with zipfile.ZipFile(path, "w") as file:
        if first:
            file.writestr("mimetype", first)
        for name in names:
            file.writestr(name, "x")
    return path.read_bytes()


@pytest.mark.parametrize(
    ("name", "type_"),
    [
        ("cup-40x30.jpg", "jpeg"),
        ("cup-40x30.jpeg", "jpeg"),
        ("cup-40x30.PNG", "png"),
        ("cup-40x30.webp", "webp"),
        ("cup-40x30.avif", "avif"),
        ("cup-40x30.bmp", "bmp"),
        ("cup-40x30.tif", "tiff"),
        ("cup-40x30.gif", "gif"),
    ],
)
def test_a_still_picture(tmp_path: Path, name: str, type_: str) -> None:
    """Type, weight and pixels of every still picture the facts name; one frame, also of a GIF."""
    file = made(tmp_path, name)
    assert (file.found, file.kind, file.type, file.problem) == ("here", "image", type_, "")
    assert (file.width, file.height, file.frames, file.ratio) == (40, 30, 1, 40 / 30)
    assert file.bytes == (tmp_path / name).stat().st_size


@pytest.mark.parametrize("ending", ["heic", "heif"])
def test_a_picture_of_a_phone(tmp_path: Path, ending: str) -> None:
    """HEIC is read from its boxes: Pillow does not know it."""
    file = of(tmp_path, f"a.{ending}", heic(tmp_path, "cup-40x30.avif"))
    assert (file.found, file.kind, file.type, file.problem) == ("here", "image", "heic", "")
    assert (file.width, file.height, file.frames) == (40, 30, 1)


@pytest.mark.parametrize("ending", ["jpg", "png", "webp", "tif", "avif", "heic"])
def test_a_picture_that_lies_on_its_side(tmp_path: Path, ending: str) -> None:
    """Width and height are those a person sees."""
    exif = Image.Exif()
    exif[274] = SIDEWAYS
    path = tmp_path / f"cup.{ending.replace('heic', 'avif')}"
    Image.new("RGB", (40, 30)).save(path, exif=exif)
    name = f"turned.{ending}"
    content = path.read_bytes()
    file = of(tmp_path, name, content.replace(b"ftypavif", b"ftypheic", 1) if ending == "heic" else content)
    assert (file.found, file.width, file.height) == ("here", 30, 40)


def test_damaged_exif_is_no_reason_to_refuse_a_picture(tmp_path: Path) -> None:
    """Viewers show it unturned."""
    Image.new("RGB", (40, 30)).save(tmp_path / "a.jpg", exif=b"Exif\0\0MM\0*\xff\xff\xff\xff")
    file = read_media(tmp_path, "a.jpg")
    assert (file.found, file.width, file.height) == ("here", 40, 30)


@pytest.mark.parametrize(
    ("ending", "kind", "seconds"),
    [("gif", "gif", 2.0), ("webp", "image", 2.0), ("png", "image", None), ("avif", "image", None)],
)
def test_a_picture_that_moves(tmp_path: Path, ending: str, kind: str, seconds: float | None) -> None:
    """Frames are counted; only a GIF is of a kind of its own."""
    frames = [Image.new("RGB", (40, 30), (20 * each, 0, 255 - 20 * each)) for each in range(10)]
    frames[0].save(tmp_path / f"a.{ending}", save_all=True, append_images=frames[1:], duration=200)
    file = read_media(tmp_path, f"a.{ending}")
    assert (file.found, file.kind, file.frames, file.seconds) == ("here", kind, 10, seconds)


@pytest.mark.parametrize(
    ("name", "type_", "codecs"),
    [
        ("film-90x160-3s-sound.mp4", "mp4", ("h264", "aac")),
        ("film-90x160-3s-sound.m4v", "mp4", ("h264", "aac")),
        ("film-90x160-3s-sound.mov", "mov", ("h264", "aac")),
        ("film-90x160-3s-sound.webm", "webm", ("vp8", "opus")),
    ],
)
def test_a_film(tmp_path: Path, name: str, type_: str, codecs: tuple[str, ...]) -> None:
    """Duration, pixels, pictures a second, codecs and sound of every type of film the facts name."""
    file = made(tmp_path, name)
    assert (file.found, file.kind, file.type, file.problem) == ("here", "video", type_, "")
    assert (file.width, file.height, file.fps, file.codecs, file.sound) == (90, 160, 30, codecs, True)
    assert file.seconds == pytest.approx(3, abs=0.05)


def test_a_silent_film(tmp_path: Path) -> None:
    """A film without a sound track has none."""
    file = made(tmp_path, "film-90x160-3s.mp4")
    assert (file.sound, file.codecs, file.frames) == (False, ("h264",), 90)


@pytest.mark.parametrize(
    ("encoder", "ending", "codec"),
    [
        ("libx265", "mp4", "hevc"),
        ("libvpx-vp9", "webm", "vp9"),
        ("mpeg4", "mp4", "mpeg4"),
        ("mpeg4", "avi", "mpeg4"),
        ("libx264", "mkv", "h264"),
    ],
)
def test_codecs_are_named_as_the_facts_name_them(tmp_path: Path, encoder: str, ending: str, codec: str) -> None:
    """HEVC is `hevc`, AVC is `h264`."""
    name = f"a.{ending}"
    ffmpeg("-f", "lavfi", "-i", "color=red:size=64x64:rate=10:duration=1", "-c:v", encoder, str(tmp_path / name))
    file = read_media(tmp_path, name)
    assert (file.found, file.kind, file.type, file.codecs) == ("here", "video", ending, (codec,))


@pytest.mark.parametrize("ending", [".mp4", ".mov"])
@pytest.mark.parametrize(("degrees", "size"), [(90, (160, 90)), (180, (90, 160)), (270, (160, 90))])
def test_a_film_that_lies_on_its_side(tmp_path: Path, ending: str, degrees: int, size: tuple[int, int]) -> None:
    """Width and height are those a person sees."""
    one = tmp_path / f"one{ending}"
    one.write_bytes(video(ending, (90, 160), 1))
    ffmpeg("-display_rotation:v", str(degrees), "-i", str(one), "-c", "copy", str(tmp_path / f"turned{ending}"))
    file = read_media(tmp_path, f"turned{ending}")
    assert (file.found, file.width, file.height) == ("here", *size)


def fragmented(folder: Path) -> bytes:
    """Make a film that is written in pieces, as browsers and streams do."""
    (folder / "one.mp4").write_bytes(video(".mp4", (90, 160), 3))
    flags = "frag_keyframe+empty_moov+default_base_moof"
    ffmpeg("-i", str(folder / "one.mp4"), "-c", "copy", "-movflags", flags, str(folder / "pieces.mp4"))
    return (folder / "pieces.mp4").read_bytes()


def quick_to_start(folder: Path) -> bytes:
    """Make a film whose list of pictures stands first."""
    (folder / "one.mp4").write_bytes(video(".mp4", (90, 160), 3))
    ffmpeg("-i", str(folder / "one.mp4"), "-c", "copy", "-movflags", "faststart", str(folder / "quick.mp4"))
    return (folder / "quick.mp4").read_bytes()


def test_a_film_in_pieces(tmp_path: Path) -> None:
    """Its duration is that of all pieces."""
    file = of(tmp_path, "a.mp4", fragmented(tmp_path))
    assert (file.found, file.width, file.height) == ("here", 90, 160)
    assert file.seconds == pytest.approx(3, abs=0.05)


@pytest.mark.parametrize(
    ("ending", "make"),
    [
        ("jpg", lambda folder: bytes_of(folder, "cup.jpg")),
        ("png", lambda folder: bytes_of(folder, "cup.png")),
        ("gif", lambda folder: bytes_of(folder, "cup-5frames.gif")),
        ("webp", lambda folder: bytes_of(folder, "cup.webp")),
        ("avif", lambda folder: bytes_of(folder, "cup.avif")),
        ("heic", lambda folder: heic(folder, "cup.avif")),
        ("bmp", lambda folder: bytes_of(folder, "cup-40x30.bmp")),
        ("tif", lambda folder: bytes_of(folder, "cup-40x30.tif")),
        ("svg", lambda _: b'<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0L1 1"/></svg>'),
        ("mp4", lambda _: video(".mp4", (90, 160), 3)),
        ("mp4", fragmented),
        ("mp4", quick_to_start),
        ("mov", lambda _: video(".mov", (90, 160), 3)),
        ("webm", lambda _: video(".webm", (90, 160), 3)),
        ("pdf", lambda folder: bytes_of(folder, "menu.pdf")),
        ("docx", lambda folder: archive(folder / "a.zip", "word/document.xml")),
    ],
)
def test_what_is_cut_off(tmp_path: Path, ending: str, make: Callable[[Path], bytes]) -> None:
    """A file that ends too soon is told of, wherever it ends; whole, it is not."""
    content = make(tmp_path)
    assert of(tmp_path, f"whole.{ending}", content).found == "here"
    for length in (*(len(content) * part // 10 for part in range(3, 10)), len(content) - 8):
        file = of(tmp_path, f"part.{ending}", content[:length])
        assert file.found == "unreadable", length
        assert any(word in file.problem for word in ("cut off", "damaged")), file.problem


@pytest.mark.parametrize("name", ["cup-40x30.jpg", "cup-40x30.png", "cup-40x30-5frames.gif", "cup-40x30.webp"])
def test_what_is_cut_off_keeps_its_facts(tmp_path: Path, name: str) -> None:
    """Pixels stand at the start, and can be told all the same."""
    file = of(tmp_path, name, bytes_of(tmp_path, name)[:-9])
    assert (file.found, file.width, file.height) == ("unreadable", 40, 30)


@pytest.mark.parametrize("name", ["cup.jpg", "cup.png", "cup-3frames.gif", "cup.webp"])
def test_what_stands_after_the_end_does_no_harm(tmp_path: Path, name: str) -> None:
    """Phones append a film to a picture, cameras a second one, servers line ends."""
    file = of(tmp_path, name, bytes_of(tmp_path, name) + b"\0ftypmp42" * 3000)
    assert (file.found, file.problem) == ("here", "")


def test_a_png_with_a_wrong_checksum(tmp_path: Path) -> None:
    """A PNG is checked throughout."""
    content = bytearray(bytes_of(tmp_path, "cup.png"))
    content[len(content) // 2] ^= 0xFF
    assert of(tmp_path, "a.png", bytes(content)).problem == "this PNG image is damaged"


@pytest.mark.parametrize(
    ("name", "content", "type_", "problem"),
    [
        ("cup.jpg", "cup.png", "png", "its name ends in .jpg, but it is a PNG image"),
        ("cup.PNG", "cup.jpg", "jpeg", "its name ends in .PNG, but it is a JPEG image"),
        ("cup.jpg", "cup.webp", "webp", "its name ends in .jpg, but it is a WebP image"),
        ("cup.jpg", "menu.pdf", "pdf", "its name ends in .jpg, but it is a PDF"),
        ("cup.mp4", "film-90x160-1s.webm", "webm", "its name ends in .mp4, but it is a WebM video"),
        ("cup.gif", "film-90x160-1s.mp4", "mp4", "its name ends in .gif, but it is an MP4 video"),
    ],
)
def test_another_type_than_the_name_says(tmp_path: Path, name: str, content: str, type_: str, problem: str) -> None:
    """It is there, with its true type and facts, and a sentence about it."""
    file = of(tmp_path, name, bytes_of(tmp_path, f"true/{content}"))
    assert (file.found, file.type, file.problem) == ("here", type_, problem)
    assert file.named != file.type


@pytest.mark.parametrize(
    ("name", "content"),
    [("film-90x160-1s.mov", "film.mp4"), ("film-90x160-1s.mp4", "film.m4v"), ("cup.jpg", "cup"), ("cup.jpg", "cup.x")],
)
def test_names_that_do_not_matter(tmp_path: Path, name: str, content: str) -> None:
    """MOV and MP4 stand for each other, and a name may have no ending, or one that nobody knows."""
    assert of(tmp_path, content, bytes_of(tmp_path, name)).problem == ""


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("a.jpg", b"", "this file is empty"),
        ("a.txt", b"", "this file is empty"),
        ("a.jpg", b"\n<!DOCTYPE html>\n<html>", "its name ends in .jpg, but it is a web page"),
        ("a.png", b"<html><body>404", "its name ends in .png, but it is a web page"),
        ("a.mp4", b'<?xml version="1.0"?><Error/>', "its name ends in .mp4, but it is an XML file"),
        ("a.mp4", b'{"error": "expired"}', "its name ends in .mp4, but it is a JSON file"),
        ("a.jpg", b"\x00\x01\x02\x03" * 20, "its name ends in .jpg, but its content is something else"),
        ("a.jpg", b"\xff\xd8\xff", "a JPEG image that is damaged or cut off"),
    ],
)
def test_what_cannot_be_read(tmp_path: Path, name: str, content: bytes, problem: str) -> None:
    """Each has its own sentence."""
    file = of(tmp_path, name, content)
    assert (file.found, file.problem, file.bytes) == ("unreadable", problem, len(content))


def test_what_nobody_knows_is_let_be(tmp_path: Path) -> None:
    """Of a file of an unknown type only its weight is known."""
    assert of(tmp_path, "a.blend", b"\0\1\2" * 9) == MediaFile("a.blend", "here", bytes=27)


def test_a_bomb_is_measured_and_never_decoded(tmp_path: Path) -> None:
    """A few bytes that say they are 4,000 million pixels."""
    header = struct.pack(">IIBBBBB", 65_000, 65_000, 8, 2, 0, 0, 0)
    parts = (("IHDR", header), ("IDAT", zlib.compress(b"\0" * 9_000_000)), ("IEND", b""))
    file = of(tmp_path, "a.png", b"\x89PNG\r\n\x1a\n" + b"".join(chunk(n.encode(), data) for n, data in parts))
    assert (file.found, file.width, file.height, file.problem) == ("here", 65_000, 65_000, "")


def test_texts_in_a_picture_that_are_too_large_to_unpack(tmp_path: Path) -> None:
    """They are passed over, and the pixels are known."""
    header = struct.pack(">IIBBBBB", 40, 30, 8, 2, 0, 0, 0)
    text = b"a\0\0" + zlib.compress(b" " * 99_000_000)
    parts = (("IHDR", header), ("zTXt", text), ("IDAT", zlib.compress(b"\0" * 3630)), ("IEND", b""))
    file = of(tmp_path, "a.png", b"\x89PNG\r\n\x1a\n" + b"".join(chunk(n.encode(), data) for n, data in parts))
    assert (file.found, file.width, file.height) == ("here", 40, 30)


@pytest.mark.parametrize("name", [b"stts", b"elst", b"stsc", b"stco", b"stsz", b"trun"])
@pytest.mark.parametrize("count", [b"\xff\xff\xff\xff", b"\x10\0\0\0"])
def test_a_film_whose_tables_say_they_are_endless(tmp_path: Path, name: bytes, count: bytes) -> None:
    """A few bytes must not become gigabytes: such a film is damaged, and no library gets to see it."""
    content = bytearray(fragmented(tmp_path) if name == b"trun" else quick_to_start(tmp_path))
    at = content.find(name) + (12 if name == b"stsz" else 8)
    content[at : at + 4] = count
    file = of(tmp_path, "a.mp4", bytes(content))
    assert (file.found, file.problem) == ("unreadable", "this video is damaged")


def test_an_endless_gif_ends(tmp_path: Path) -> None:
    """Its frames are counted, and not looked at."""
    frame = b"!\xf9\x04\0\x05\0\0\0,\0\0\0\0\1\0\1\0\0\2\2L\1\0"
    file = of(tmp_path, "a.gif", b"GIF89a\1\0\1\0\0\0\0" + frame * 300_000 + b";")
    assert (file.found, file.kind, file.frames, file.seconds) == ("here", "gif", 300_000, 15_000)


@pytest.mark.parametrize("name", ["cup.jpg", "cup-3frames.gif", "film-90x160-1s.mp4", "cup.png", "menu.pdf"])
def test_a_file_without_end_ends(tmp_path: Path, name: str) -> None:
    """Of eight gigabytes only so much is read, and what is not known of the rest is not said."""
    content = bytes_of(tmp_path, name)
    (tmp_path / "a").write_bytes(content[:-20])
    os.truncate(tmp_path / "a", 8 << 30)
    file = read_media(tmp_path, "a")
    assert file.bytes == 8 << 30
    assert file.type in {"jpeg", "gif", "mp4", "png", "pdf"}


@pytest.mark.parametrize("name", ["menu.pdf", "menu-12pages.pdf"])
def test_the_pages_of_a_pdf(tmp_path: Path, name: str) -> None:
    """They are counted where they stand open."""
    file = made(tmp_path, name)
    assert (file.kind, file.type, file.pages) == ("document", "pdf", 12 if "12" in name else 1)


@pytest.mark.parametrize(("password", "pages"), [("", 7), ("secret", None)])
def test_the_pages_of_a_document_behind_a_password_are_not_known(
    tmp_path: Path, password: str, pages: int | None, capfd: pytest.CaptureFixture[str]
) -> None:
    """Nothing of that is written to the log."""
    writer = PdfWriter()
    for _ in range(7):
        writer.add_blank_page(100, 100)
    if password:
        writer.encrypt(password)
    writer.write(tmp_path / "locked.pdf")
    file = of(tmp_path, "a.pdf", (tmp_path / "locked.pdf").read_bytes())
    assert (file.found, file.pages) == ("here", pages)
    assert capfd.readouterr() == ("", "")


def test_a_document_in_which_nothing_is_right_has_no_number_of_pages(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    content = b"%PDF-1.5\n1 0 obj\n<< /Type /Pages /Count 7 >>\nendobj\nstartxref\n9\n%%EOF\n"
    assert of(tmp_path, "a.pdf", content).pages is None
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("name", "located"), [("cup.jpg", False), ("cup-located.jpg", True), ("cup-located.png", True)]
)
def test_a_photo_may_say_where_it_was_taken(tmp_path: Path, name: str, *, located: bool) -> None:
    assert made(tmp_path, name).located == located


@pytest.mark.parametrize(
    ("type_", "names", "first", "pages"),
    [
        ("docx", ["word/document.xml"], b"", None),
        ("pptx", ["ppt/presentation.xml", "ppt/slides/slide1.xml", "ppt/slides/slide2.xml"], b"", 2),
        ("xlsx", ["xl/workbook.xml"], b"", None),
        ("odt", [], b"application/vnd.oasis.opendocument.text", None),
        ("odp", [], b"application/vnd.oasis.opendocument.presentation", None),
        ("epub", [], b"application/epub+zip", None),
        ("zip", ["a.txt"], b"", None),
    ],
)
def test_what_is_in_an_archive(tmp_path: Path, type_: str, names: list[str], first: bytes, pages: int | None) -> None:
    """What an office writes is told apart by the names in it, and slides are counted."""
    file = of(tmp_path, f"a.{type_}", archive(tmp_path / "made.zip", *names, first=first))
    assert (file.found, file.kind, file.type, file.pages, file.problem) == ("here", "document", type_, pages, "")


@pytest.mark.parametrize(
    ("word", "type_"), [("WordDocument", "doc"), ("PowerPoint Document", "ppt"), ("Workbook", "xls")]
)
def test_what_an_older_office_wrote(tmp_path: Path, word: str, type_: str) -> None:
    """It is told apart by the names in its directory."""
    head = bytearray(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(512, b"\0"))
    head[30:32], head[48:52] = b"\x09\0", b"\1\0\0\0"
    content = bytes(head) + bytes(512) + word.encode("utf-16-le").ljust(512, b"\0")
    file = of(tmp_path, f"a.{type_}", content)
    assert (file.found, file.kind, file.type, file.problem) == ("here", "document", type_, "")
    assert of(tmp_path, f"b.{type_}", content[:600]).found == "unreadable"


@pytest.mark.parametrize(
    ("name", "content", "type_", "problem"),
    [
        ("a.vtt", "WEBVTT\n\n00:00.000 --> 00:01.000\nHello", "vtt", ""),
        ("a.vtt", "\ufeffWEBVTT", "vtt", ""),
        ("a.srt", "1\n00:00:00,000 --> 00:00:01,000\nHello", "srt", ""),
        ("a.vtt", "Hello", "txt", "its name ends in .vtt, but it is plain text"),
        ("a.txt", "Grüße ☕", "txt", ""),
        ("a.svg", '<?xml version="1.0"?>\n<!-- x -->\n<svg></svg>', "svg", ""),
    ],
)
def test_text(tmp_path: Path, name: str, content: str, type_: str, problem: str) -> None:
    """Captions, drawings and plain text are told apart."""
    file = of(tmp_path, name, content.encode())
    assert (file.found, file.type, file.problem) == ("here", type_, problem)


def test_sound_is_of_no_kind(tmp_path: Path) -> None:
    """A file of sound alone is there, and is no film."""
    ffmpeg("-f", "lavfi", "-i", "sine=duration=1", "-c:a", "aac", str(tmp_path / "a.m4a"))
    file = read_media(tmp_path, "a.m4a")
    assert (file.found, file.kind, file.type, file.sound, file.codecs) == ("here", None, "m4a", True, ("aac",))


POINTER = "version https://git-lfs.github.com/spec/v1\noid sha256:{}\nsize 1234567\n"


def test_a_pointer_of_git_lfs(tmp_path: Path) -> None:
    """The weight and identity of the file that is kept elsewhere are known, and nothing else."""
    file = of(tmp_path, "a.jpg", POINTER.format("ab" * 32).encode())
    assert file == MediaFile("a.jpg", "pointer", bytes=1_234_567, oid="ab" * 32)


@pytest.mark.parametrize("text", [POINTER.format("xy"), POINTER.format("ab" * 32).replace("size", "weight")])
def test_a_damaged_pointer_is_none(tmp_path: Path, text: str) -> None:
    """It is a text under the name of a picture."""
    file = of(tmp_path, "a.jpg", text.encode())
    assert (file.type, file.problem) == ("txt", "its name ends in .jpg, but it is plain text")


@pytest.mark.parametrize(
    "path", ["assets/cup.jpg", "Assets/2026/Cup.JPG", "ASSETS/2026/cup.jpg", "assets/2026/cup.jpg"]
)
def test_a_name_in_another_case(tmp_path: Path, path: str) -> None:
    """It is found on any disk, also where a folder above is meant, and what stands there is told."""
    supply(tmp_path / "Assets" / "2026" / "cup.jpg")
    supply(tmp_path / "Assets" / "Cup.jpg")
    (tmp_path / "assets").mkdir(exist_ok=True)
    name = "Assets/2026/cup.jpg" if "2026" in path else "Assets/Cup.jpg"
    file = read_media(tmp_path, path)
    assert (file.found, file.name, file.type, file.width) == ("other-case", name, "jpeg", 1080)


def test_a_name_in_another_case_never_leads_out(tmp_path: Path) -> None:
    """A link out of the plan's folder is not looked through."""
    supply(tmp_path / "away" / "cup.jpg")
    (tmp_path / "plan").mkdir()
    (tmp_path / "plan" / "assets").symlink_to(tmp_path / "away")
    assert read_media(tmp_path / "plan", "Assets/Cup.jpg").found == "missing"


@pytest.mark.parametrize(
    "path",
    [
        "../cup.jpg",
        "assets/../../cup.jpg",
        "../plan/cup.jpg",
        "/etc/hostname",
        "C:\\cup.jpg",
        "C:/cup.jpg",
        "\\\\server\\cup.jpg",
        "out.jpg",
        "away/pipe",
        "gone.jpg",
    ],
)
def test_what_lies_outside_is_never_opened(tmp_path: Path, path: str) -> None:
    """A way up, a way from the top, a link out: even to a pipe that nobody writes to."""
    plan = tmp_path / "plan"
    supply(plan / "cup.jpg")
    supply(tmp_path / "cup.jpg")
    (tmp_path / "away").mkdir()
    os.mkfifo(tmp_path / "away" / "pipe")
    (plan / "out.jpg").symlink_to(tmp_path / "cup.jpg")
    (plan / "away").symlink_to(tmp_path / "away")
    (plan / "gone.jpg").symlink_to(tmp_path / "nowhere.jpg")
    assert read_media(plan, path) == MediaFile(path, "outside")


def test_a_link_within_the_plan(tmp_path: Path) -> None:
    """It is a file like another; so is a way down and up again, and a plan that is itself reached by a link."""
    supply(tmp_path / "plan" / "assets" / "cup-40x30.jpg")
    (tmp_path / "plan" / "cup.jpg").symlink_to("assets/cup-40x30.jpg")
    (tmp_path / "link").symlink_to(tmp_path / "plan")
    for path in ("cup.jpg", "assets/../cup.jpg", "./assets//cup-40x30.jpg"):
        assert read_media(tmp_path / "link", path).width == 40, path


@pytest.mark.parametrize(
    "path",
    [
        "cup.jpg",
        "assets/cup.jpg",
        "cup\0.jpg",
        "cup\ud800.jpg",
        "a" * 300 + ".jpg",
        "a/" * 3000 + "cup.jpg",
        "file.txt/cup.jpg",
        "loop/cup.jpg",
        "loop",
        "nowhere.jpg",
        "https://alpenglow.example.com/cup.jpg",
    ],
)
def test_what_is_missing(tmp_path: Path, path: str) -> None:
    """Nothing is there, whatever the name."""
    (tmp_path / "file.txt").write_text("x", encoding="utf-8")
    (tmp_path / "loop").symlink_to("loop")
    (tmp_path / "nowhere.jpg").symlink_to("gone.jpg")
    assert read_media(tmp_path, path) == MediaFile(path, "missing")


@pytest.mark.parametrize(
    ("path", "problem"),
    [
        ("folder.jpg", "this is a folder, not a file"),
        ("", "this is a folder, not a file"),
        (".", "this is a folder, not a file"),
        ("pipe.jpg", "this isn't a regular file"),
        ("link.jpg", "this isn't a regular file"),
    ],
)
def test_what_is_no_file(tmp_path: Path, path: str, problem: str) -> None:
    """A folder or a pipe is told of, and never waited for."""
    (tmp_path / "folder.jpg").mkdir()
    os.mkfifo(tmp_path / "pipe.jpg")
    (tmp_path / "link.jpg").symlink_to("pipe.jpg")
    assert read_media(tmp_path, path) == MediaFile(path, "unreadable", problem=problem)


def test_many_at_once_are_as_each_alone(tmp_path: Path) -> None:
    """Folders are looked through once, and the answers are the same."""
    supply(tmp_path / "a" / "cup-40x30.jpg")
    paths = ["a/cup-40x30.jpg", "A/Cup-40x30.JPG", "a/none.jpg", "../x", "a"]
    assert read_all(tmp_path, paths) == {path: read_media(tmp_path, path) for path in paths}
    assert read_all(tmp_path, []) == {}


NAMES = (
    *("cup.jpg", "cup.png", "cup-4frames.gif", "cup-4frames.webp", "cup.avif", "cup-40x30.bmp", "cup-40x30.tif"),
    *("film-90x160-2s-sound.mp4", "film-90x160-2s.mov", "film-90x160-2s-sound.webm", "menu-2pages.pdf"),
    *("heic", "fragmented", "archive"),
)


def mutated(content: bytes, chance: random.Random) -> bytes:
    """Change a few bytes, mostly near the start, cut some out, double some, or cut the end off."""
    data = bytearray(content)
    for _ in range(chance.choice((1, 3, 20))):
        at = chance.randrange(min(len(data), chance.choice((64, 1024, len(data)))))
        act = chance.randrange(4)
        if act == 0:
            data[at] = chance.randrange(256)
        elif act == 1:
            data[at : at + 4] = chance.choice((b"\xff\xff\xff\xff", b"\0\0\0\0", b"\x7f\xff\xff\xff", b"\0\0\0\1"))
        elif act == 2:
            data[at:at] = data[at : at + chance.randrange(1, 64)]
        elif len(data) > 64:
            del data[at : at + chance.randrange(1, 64)]
    return bytes(data[: chance.randrange(1, len(data))]) if chance.random() < 0.2 else bytes(data)


def test_no_damage_raises(tmp_path: Path) -> None:
    """308 damaged files of every type: each has an answer, and a problem where it is called unreadable."""
    chance = random.Random(4)  # noqa: S311 - the same damage every time, nothing secret
    made_here = {
        "heic": lambda: heic(tmp_path, "cup.avif"),
        "fragmented": lambda: fragmented(tmp_path),
        "archive": lambda: archive(tmp_path / "made.zip", "ppt/presentation.xml", "ppt/slides/slide1.xml"),
    }
    for name in NAMES:
        content = made_here[name]() if name in made_here else bytes_of(tmp_path, name)
        for _ in range(22):
            file = of(tmp_path, "damaged", mutated(content, chance))
            assert file.found in {"here", "unreadable"}
            assert (file.found == "unreadable") == bool(file.problem)


@pytest.mark.parametrize("name", ["film-12s.mp4", "film-1080x1920-12s.mp4"])
def test_examples_have_the_film_their_names_say(tmp_path: Path, name: str) -> None:
    """Twelve seconds, upright."""
    file = made(tmp_path, name)
    assert (file.width, file.height, file.seconds, file.sound) == (1080, 1920, 12, False)


def test_examples_have_the_gif_their_names_say(tmp_path: Path) -> None:
    """Twenty frames."""
    file = made(tmp_path, "clip-480x270-20frames.gif")
    assert (file.kind, file.width, file.height, file.frames) == ("gif", 480, 270, 20)
