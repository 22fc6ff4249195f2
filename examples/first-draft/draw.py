"""Make the files of this plan from those of `../alpenglow`: `python examples/first-draft/draw.py [FOLDER]`.

They are what a shared drive holds at the end of November: screenshots, half a download, a saved login page.
"""  # noqa: INP001 - a script that stands beside a plan belongs to no package

import sys
from pathlib import Path

import imageio_ffmpeg
from PIL import Image

GOOD = Path(__file__).parents[1] / "alpenglow" / "assets"
FPS = 24


def draw(folder: Path) -> None:
    """Write every file into the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    pictures = {file.name: Image.open(file) for file in sorted(GOOD.glob("*.jpg"))}
    pictures["steam.jpg"].quantize(24).save(folder / "Screenshot 2026-11-19.png", optimize=True)
    pictures["bag-in-snow.jpg"].crop((0, 560, 1080, 960)).save(folder / "panorama.jpg", quality=60)
    pictures["bowls.jpg"].save(folder / "bowls.jpg", quality=30)
    pictures["farm-huila.jpg"].save(folder / "farm-huila.jpg", quality=40)
    pictures["farm-sidama.jpg"].save(folder / "Farm-Sidama.JPG", quality=40)
    pictures["bag-in-snow.jpg"].crop((90, 240, 990, 1140)).resize((300, 300)).save(folder / "logo.jpg", quality=40)
    (folder / "ana.jpg").write_bytes((GOOD / "ana-at-the-drum.jpg").read_bytes()[:9000])
    (folder / "boots.jpg").write_bytes(b"<!doctype html>\n<title>Sign in to see this picture</title>\n")
    pictures["bowls.jpg"].resize((540, 675)).save(folder / "flyer.pdf", title="", quality=40)
    wide = [pictures["lit-window.jpg"].crop((0, 300, 1080, 908)).resize((1600, 900)).quantize(8)]
    wide.append(wide[0].transpose(Image.Transpose.FLIP_LEFT_RIGHT))
    wide[0].save(folder / "window.gif", save_all=True, append_images=wide[1:], duration=600, loop=0)
    short(folder / "crack.mp4")


def short(file: Path) -> None:
    """The last two seconds of the film, with their sound."""
    frames = imageio_ffmpeg.read_frames(str(GOOD / "first-crack.mp4"), input_params=["-ss", "4"])
    size = next(frames)["size"]
    writer = imageio_ffmpeg.write_frames(
        str(file),
        size,
        fps=FPS,
        quality=None,
        macro_block_size=2,
        ffmpeg_log_level="error",
        audio_path=str(GOOD / "first-crack.mp4"),
        audio_codec="aac",
        output_params=["-crf", "34", "-b:a", "32k", "-t", "2", "-movflags", "+faststart", "-map_metadata", "-1"],
    )
    writer.send(None)
    for frame in frames:
        writer.send(frame)
    writer.close()


if __name__ == "__main__":
    draw(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).with_name("assets"))
