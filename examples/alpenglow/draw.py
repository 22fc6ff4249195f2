"""Draw what this plan shows, all of `assets/` but the captions: `python examples/alpenglow/draw.py [FOLDER]`.

Nobody else's picture is in this plan. Pillow draws, imageio-ffmpeg makes the film.
"""  # noqa: INP001 - a script that stands beside a plan belongs to no package

import math
import sys
import tempfile
import time
import wave
from array import array
from collections.abc import Callable, Iterator
from pathlib import Path

import imageio_ffmpeg
from PIL import Image, ImageDraw, ImageFont

NIGHT, DUSK, SNOW, GLOW = "#16213a", "#3b4a6b", "#eef1f5", "#ffc46b"
COFFEE, CREAM, COPPER, PINE = "#4a2c1d", "#f3e6d3", "#b5663a", "#2f4f46"
FINER = 2
"""Everything is drawn this many times larger and made small, which smooths its edges."""

FEED, SQUARE, STORY, WIDE = (1080, 1350), (1080, 1080), (1080, 1920), (1200, 675)
FILM, FPS, SECONDS = (540, 960), 24, 6


class Sheet:
    """A sheet to draw on, in hundredths of its width: (0, 0) is its upper left corner."""

    def __init__(self, size: tuple[int, int], top: str, bottom: str) -> None:
        """Take a sheet of this size in pixels, whose colour goes from `top` to `bottom`."""
        self.size, self.unit = size, size[0] * FINER / 100
        self.image = Image.linear_gradient("L").resize((size[0] * FINER, size[1] * FINER))
        self.image = Image.composite(
            Image.new("RGB", self.image.size, bottom), Image.new("RGB", self.image.size, top), self.image
        )
        self.draw, self.height = ImageDraw.Draw(self.image), 100 * size[1] / size[0]

    def disc(self, x: float, y: float, wide: float, high: float, colour: str) -> None:
        """An ellipse around a point."""
        self.draw.ellipse(self._box(x, y, wide, high), fill=colour)

    def block(self, x: float, y: float, wide: float, high: float, colour: str, *, corner: float = 0) -> None:
        """A box around a point."""
        self.draw.rounded_rectangle(self._box(x, y, wide, high), corner * self.unit, fill=colour)

    def shape(self, points: list[tuple[float, float]], colour: str) -> None:
        """Everything between the points."""
        self.draw.polygon([(x * self.unit, y * self.unit) for x, y in points], fill=colour)

    def line(self, points: list[tuple[float, float]], colour: str, wide: float) -> None:
        """A line along the points."""
        self.draw.line(
            [(x * self.unit, y * self.unit) for x, y in points], colour, round(wide * self.unit), joint="curve"
        )

    def words(self, x: float, y: float, text: str, colour: str, high: float) -> None:
        """Lines of text around a point."""
        font = ImageFont.load_default(high * self.unit)
        self.draw.multiline_text((x * self.unit, y * self.unit), text, colour, font, anchor="mm", align="center")

    def done(self) -> Image.Image:
        """The picture in its own size."""
        return self.image.resize(self.size, Image.Resampling.LANCZOS)

    def _box(self, x: float, y: float, wide: float, high: float) -> tuple[float, float, float, float]:
        u = self.unit
        return (x - wide / 2) * u, (y - high / 2) * u, (x + wide / 2) * u, (y + high / 2) * u


def scattered(count: int) -> Iterator[tuple[float, float]]:
    """Points from 0 to 1 that look thrown and are always the same."""
    for number in range(1, count + 1):
        yield number * 0.7548776662 % 1, number * 0.5698402910 % 1


def snowfall(on: Sheet, flakes: int, later: float = 0) -> None:
    """Flakes over the whole sheet, fallen by `later`, where 1 is its height."""
    for x, y in scattered(flakes):
        size = 0.5 + x * 0.9
        on.disc(x * 100, (y + later) % 1 * on.height, size, size, SNOW)


def hills(on: Sheet, level: float, colour: str, wave_length: float, high: float) -> None:
    """A ridge from side to side, filled to the ground."""
    ridge = [(x, level - high * math.sin(x / wave_length) - high / 3 * math.sin(x / 3.1)) for x in range(101)]
    on.shape([*ridge, (100, on.height), (0, on.height)], colour)


def cup(on: Sheet, x: float, y: float, size: float, colour: str = CREAM) -> None:
    """A cup of coffee, its rim at the point."""
    on.disc(x + size * 0.5, y + size * 0.3, size * 0.45, size * 0.45, colour)
    on.disc(x + size * 0.5, y + size * 0.3, size * 0.25, size * 0.25, COPPER)
    on.disc(x, y + size * 0.8, size * 1.5, size * 0.22, COPPER)
    on.shape(
        [(x - size / 2, y), (x + size / 2, y), (x + size / 3, y + size * 0.8), (x - size / 3, y + size * 0.8)], colour
    )
    on.disc(x, y, size, size * 0.26, colour)
    on.disc(x, y, size * 0.9, size * 0.2, COFFEE)


def steam(on: Sheet, x: float, y: float, high: float, colour: str) -> None:
    """Three threads of steam that rise from the point."""
    for turn in (-1, 0, 1):
        path = [(x + turn * 5 + 2.2 * math.sin(step / 3.3 + turn), y - step * high / 30) for step in range(31)]
        on.line(path, colour, 0.9)


def window(on: Sheet, x: float, y: float, wide: float, high: float) -> None:
    """A lit window with a cross in it."""
    on.block(x, y, wide, high, COFFEE, corner=1)
    for side in (-1, 1):
        for up in (-1, 1):
            on.block(x + side * wide * 0.235, y + up * high * 0.235, wide * 0.42, high * 0.42, GLOW, corner=0.6)


def bag(on: Sheet, x: float, y: float, high: float) -> None:
    """A bag of coffee that stands on the point."""
    wide = high * 0.62
    on.shape([(x - wide / 2, y), (x + wide / 2, y), (x + wide * 0.45, y - high), (x - wide * 0.45, y - high)], COFFEE)
    on.block(x, y - high * 0.97, wide * 0.92, high * 0.1, COPPER, corner=0.5)
    on.block(x, y - high * 0.42, wide * 0.66, high * 0.44, CREAM, corner=1)
    on.shape([(x - 5, y - high * 0.38), (x, y - high * 0.55), (x + 5, y - high * 0.38)], COPPER)
    on.words(x, y - high * 0.29, "ALPENGLOW", COFFEE, high * 0.06)


def drum(on: Sheet, y: float, turned: float) -> None:
    """The roasting drum with beans behind its glass; `turned` in whole turns."""
    on.block(50, y + 24, 66, 22, "#2b2f3a", corner=2)
    on.disc(50, y, 62, 62, COPPER)
    on.disc(50, y, 50, 50, "#2b1a12")
    for at in range(90):
        angle, far = math.tau * (at * 0.618 + turned * (1 + at % 5 / 8)), 22.5 * math.sqrt((at + 1) / 90)
        on.disc(50 + far * math.cos(angle), y + far * math.sin(angle) * 0.96, 3.6, 2.6, "#8a5430" if at % 3 else COPPER)
    for spoke in range(6):
        angle = math.tau * (spoke / 6 + turned)
        on.disc(50 + 28 * math.cos(angle), y + 28 * math.sin(angle), 2.4, 2.4, GLOW)


def woman(on: Sheet, x: float, y: float, high: float) -> None:
    """Somebody who listens, one hand raised; her chin is at the point."""
    on.shape([(x - high * 0.4, y + high), (x - high * 0.25, y), (x + high * 0.25, y), (x + high * 0.4, y + high)], PINE)
    on.line(
        [(x - high * 0.2, y + high * 0.25), (x - high * 0.55, y), (x - high * 0.4, y - high * 0.3)], PINE, high * 0.16
    )
    on.disc(x - high * 0.4, y - high * 0.34, high * 0.14, high * 0.14, "#d9a680")
    on.disc(x, y - high * 0.2, high * 0.36, high * 0.44, "#d9a680")
    on.shape([(x - high * 0.2, y - high * 0.26), (x, y - high * 0.52), (x + high * 0.2, y - high * 0.26)], COFFEE)


def steam_at_window() -> Sheet:
    """A cup in front of a window with frost."""
    on = Sheet(FEED, NIGHT, DUSK)
    snowfall(on, 160)
    for x in (0, 50, 100):
        on.block(x, 50, 4, 100, COFFEE)
    on.block(50, 46, 100, 3, COFFEE)
    on.block(50, 112, 100, 26, COPPER)
    steam(on, 50, 76, 36, SNOW)
    cup(on, 50, 80, 30)
    return on


def bag_in_snow(size: tuple[int, int] = FEED, words: str = "") -> Sheet:
    """A bag in the snow, behind it the roastery's window."""
    on = Sheet(size, NIGHT, DUSK)
    ground = on.height * 0.74
    hills(on, ground - 30, "#243152", 17, 9)
    on.shape([(8, ground), (8, ground - 34), (34, ground - 52), (60, ground - 34), (60, ground)], "#241812")
    window(on, 34, ground - 20, 22, 18)
    snowfall(on, 130)
    hills(on, ground, SNOW, 23, 2)
    bag(on, 66, ground + 12, 46)
    on.words(50, 30, words, CREAM, 8)
    return on


def farm(name: str, sky: str, hill: str, wave_length: float) -> Sheet:
    """The hills a coffee comes from, and their name."""
    on = Sheet(SQUARE, sky, CREAM)
    on.disc(72, 26, 18, 18, GLOW)
    hills(on, 52, hill, wave_length, 10)
    hills(on, 70, PINE, wave_length * 0.7, 6)
    for x, y in scattered(46):
        on.disc(x * 100, 76 + y * 10, 4.2, 4.2, "#3f6b52")
        on.disc(x * 100 + 1, 76 + y * 10, 1, 1, "#c0392b")
    on.block(50, 94, 100, 12, COFFEE)
    on.words(50, 93.6, name, CREAM, 5)
    return on


def at_the_drum() -> Sheet:
    """Ana and the drum at night."""
    on = Sheet(FEED, "#241812", "#3a2a22")
    window(on, 80, 20, 24, 20)
    drum(on, 74, 0.1)
    woman(on, 19, 58, 34)
    on.block(50, 119, 100, 12, COFFEE)
    return on


def boots() -> Sheet:
    """Three boots at a door."""
    on = Sheet(STORY, PINE, "#1c322c")
    on.block(50, 84, 62, 120, COFFEE, corner=2)
    on.disc(74, 92, 4, 4, GLOW)
    for x, colour in ((24, "#a23b2c"), (48, COPPER), (72, "#a23b2c")):
        on.block(x, 136, 13, 34, colour, corner=2)
        on.block(x + 4, 149, 21, 10, colour, corner=4)
        on.block(x, 120, 16, 6, SNOW, corner=2)
    on.block(50, 166, 100, 26, SNOW)
    on.words(50, 60, "Put your boots out.\nWe fill them\nfrom seven.", CREAM, 7.5)
    return on


def lit_window(size: tuple[int, int] = FEED, words: str = "") -> Sheet:
    """The longest night, one window lit."""
    on = Sheet(size, "#0b1224", NIGHT)
    ground = on.height * 0.8
    for x, y in scattered(90):
        on.disc(x * 100, y * on.height * 0.6, 0.5, 0.5, CREAM)
    hills(on, ground - 16, "#121b33", 17, 10)
    on.shape([(22, ground), (22, ground - 38), (50, ground - 60), (78, ground - 38), (78, ground)], "#1d1512")
    window(on, 50, ground - 22, 26, 22)
    hills(on, ground, DUSK, 23, 2)
    on.shape([(37, ground + 1), (63, ground + 1), (76, on.height), (24, on.height)], "#8d7a5c")
    on.words(50, on.height * 0.2, words, CREAM, 8)
    return on


def pouring() -> Sheet:
    """Water poured slowly over coffee."""
    on = Sheet(SQUARE, CREAM, "#e2cdb0")
    on.line([(86, 12), (62, 18), (54, 30)], "#5d6470", 4)
    on.line([(54, 30), (51, 46)], "#7fa7c4", 1.2)
    on.shape([(30, 46), (70, 46), (56, 68), (44, 68)], SNOW)
    on.disc(50, 46, 40, 9, SNOW)
    on.disc(50, 46, 34, 6.4, COFFEE)
    cup(on, 50, 74, 24, COPPER)
    on.block(50, 97, 100, 6, COFFEE)
    return on


def bowls(size: tuple[int, int] = FEED, words: str = "") -> Sheet:
    """Twelve bowls on a table, one spoon."""
    on = Sheet(size, "#6b4a35", "#8a6244")
    lower = on.height - 125
    for row in range(4):
        for column in range(3):
            x, y = 20 + column * 30, 20 + row * 27 + lower
            on.disc(x, y + 1.5, 23, 23, "#4b3324")
            on.disc(x, y, 22, 22, SNOW)
            on.disc(x, y, 17, 17, COFFEE)
            on.disc(x - 3, y - 3, 6, 4, "#7a5238")
    on.line([(56, 116 + lower), (66, 92 + lower)], "#c9ccd1", 1.4)
    on.disc(67, 89 + lower, 6, 8, "#c9ccd1")
    on.words(50, 32, words, CREAM, 7.5)
    return on


def grinds() -> Sheet:
    """Five heaps of coffee, from powder to crumbs."""
    on = Sheet(WIDE, CREAM, "#e9d6bc")
    for at, name in enumerate(("mocha pot", "espresso", "filter", "press", "cold")):
        x, grain = 12 + at * 19, 0.35 + at * 0.38
        for a, b in scattered(260 - at * 45):
            high = 15 * b * b
            on.disc(x + (a - 0.5) * (17 - high), 36 - high, grain, grain, (COFFEE, "#6b4330")[round(a)])
        on.words(x, 44, name, COFFEE, 2.8)
    return on


def page(number: int, what: str, cents: int, high: float) -> Sheet:
    """A page of the document: what of a bag's price goes where."""
    on = Sheet(FEED, CREAM, CREAM)
    on.words(50, 14, "What a bag costs", COFFEE, 7)
    on.block(50, 104 - high / 2, 44, high, (COPPER, PINE, COFFEE, DUSK)[number % 4], corner=1)
    on.words(50, 97 - high, f"{cents / 100:.2f} €", COFFEE, 7)
    on.words(50, 111, what, COFFEE, 5)
    on.words(90, 120, f"{number} of 4", DUSK, 2.6)
    return on


def turning() -> Iterator[bytes]:
    """The pictures of the film: the drum turns, snow falls behind it."""
    for number in range(FPS * SECONDS):
        on, done = Sheet(FILM, NIGHT, "#3a2a22"), number / (FPS * SECONDS)
        snowfall(on, 60, done)
        drum(on, 84, done * 2)
        if done > 2 / 3:
            on.words(50, 148, "There. First crack.", CREAM, 6)
        yield on.done().tobytes()


def rumble() -> bytes:
    """What is heard: the drum, and the crack of the beans in the last two seconds."""
    rate, cracks = 22050, {round((4 + at * at * 1.9) * 22050) for at, _ in scattered(24)}
    sound, left = array("h"), 0.0
    for number in range(rate * SECONDS):
        left = 1.0 if number in cracks else left * 0.995
        hum = math.sin(math.tau * 55 * number / rate) * (0.7 + 0.3 * math.sin(math.tau * 2 * number / rate))
        sound.append(round(3000 * hum + 9000 * left * math.sin(number * 0.9)))
    return sound.tobytes()


def film(file: Path) -> None:
    """The film, coded as Instagram, X and Bluesky take it."""
    with tempfile.TemporaryDirectory() as folder:
        heard = Path(folder, "drum.wav")
        with wave.open(str(heard), "wb") as sound:
            sound.setparams((1, 2, 22050, 0, "NONE", "not compressed"))
            sound.writeframes(rumble())
        coding = ["-crf", "30", "-b:a", "48k", "-ac", "1", "-movflags", "+faststart", "-map_metadata", "-1"]
        writer = imageio_ffmpeg.write_frames(
            str(file),
            FILM,
            fps=FPS,
            quality=None,
            macro_block_size=2,
            ffmpeg_log_level="error",
            audio_path=str(heard),
            audio_codec="aac",
            output_params=coding,
        )
        writer.send(None)
        for picture in turning():
            writer.send(picture)
        writer.close()


PICTURES: dict[str, Callable[[], Sheet]] = {
    "steam.jpg": steam_at_window,
    "bag-in-snow.jpg": bag_in_snow,
    "launch-story.jpg": lambda: bag_in_snow(STORY, "It is here.\nOrder in the link\nof our profile."),
    "farm-huila.jpg": lambda: farm("Huila, 1,780 m", "#7fa7c4", "#5f7f6b", 14),
    "farm-sidama.jpg": lambda: farm("Sidama, 1,950 m", "#d98e6a", "#8a5a44", 19),
    "farm-lintong.jpg": lambda: farm("Lintong, 1,400 m", "#8a86b0", "#4f5b7a", 11),
    "ana-at-the-drum.jpg": at_the_drum,
    "boots-story.jpg": boots,
    "lit-window.jpg": lit_window,
    "lit-window-story.jpg": lambda: lit_window(STORY, "Until midnight,\non the house."),
    "pouring.jpg": pouring,
    "bowls.jpg": bowls,
    "bowls-story.jpg": lambda: bowls(STORY, "Tonight at seven.\nCome alone,\npeople do."),
    "grinds.png": grinds,
}
COSTS = (
    ("to the farm", 540, 60.0),
    ("freight and customs", 190, 24.0),
    ("roasting, rent, us", 490, 55.0),
    ("tax", 80, 12.0),
)


def draw(folder: Path) -> None:
    """Write every file into the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, scene in PICTURES.items():
        picture = scene().done()
        if name.endswith(".png"):
            picture.quantize(32).save(folder / name, optimize=True)
        else:
            picture.save(folder / name, quality=70, optimize=True, progressive=True)
    first, *others = [page(number, *cost).done() for number, cost in enumerate(COSTS, 1)]
    first.save(
        folder / "what-a-bag-costs.pdf",
        save_all=True,
        append_images=others,
        title="What a bag costs",
        creationDate=time.gmtime(0),
        modDate=time.gmtime(0),
    )
    film(folder / "first-crack.mp4")


if __name__ == "__main__":
    draw(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).with_name("assets"))
