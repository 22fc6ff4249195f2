"""Draw the picture of the calendar's page that the README shows, from the example that is ready, in Chromium."""

import shutil
import sys
import tempfile
from datetime import date, datetime
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

import postplan
from postplan.calendar.formats import CalendarOptions, render
from postplan.calendar.page.tiles import pictured
from postplan.calendar.period import month_of
from postplan.calendar.view import view
from postplan.media.thumbnail import previews

ROOT = Path(__file__).parent.parent
PICTURE = ROOT / "docs" / "images" / "calendar.png"
WIDTH, HEIGHT = 1800, 1180


def page() -> str:
    """The page of December in the example, seen from the end of November."""
    plan = postplan.load(ROOT / "examples" / "alpenglow", now=datetime(2026, 11, 25))  # noqa: DTZ001 - in the plan's zone
    calendar = view(plan, postplan.check(plan), month_of(date(2026, 12, 1)))
    return render("html", calendar, CalendarOptions(previews=previews(plan.root, pictured(calendar))))


def draw(file: Path, picture: Path) -> None:
    """Open a page and keep what is seen of it, in as few colours as it takes."""
    chromium = shutil.which("chromium") or sys.exit("there is no Chromium here: `.ci/programs` installs one")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        window = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
        window.goto(file.as_uri())
        window.screenshot(path=picture)
        browser.close()
    Image.open(picture).convert("RGB").quantize(256, dither=Image.Dither.NONE).save(picture, optimize=True)


def main() -> None:
    """Make the page and draw it."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "calendar.html"
        file.write_text(page(), encoding="utf-8")
        PICTURE.parent.mkdir(parents=True, exist_ok=True)
        draw(file, PICTURE)
    print(f"{PICTURE.relative_to(ROOT)}: {PICTURE.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
