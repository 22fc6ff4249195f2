"""A real browser for the page: Debian's Chromium, driven by Playwright, and axe-core for what nobody sees."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright
from tests.needs import missing, program

ROOT = Path(__file__).parents[2]
CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
PAPER_WIDTH, PAPER_HEIGHT = 1123, 794
"""A4 landscape in the pixels of CSS."""


@dataclass
class Watched:
    """A page that was opened, and everything that must not happen on it: requests, messages, errors."""

    page: Page
    amiss: list[str] = field(default_factory=list)


def chromium() -> str:
    """The path of Chromium; a test that needs it is skipped where there is none."""
    return program(*CHROMIUM, of="chromium")


def axe_script() -> str:
    """The script of axe-core; a test that needs it is skipped where there is none."""
    named = os.environ.get("POSTPLAN_AXE")
    path = Path(named) if named else ROOT / "node_modules/axe-core/axe.min.js"
    return path.read_text(encoding="utf-8") if path.is_file() else missing("no axe-core here; `.ci/programs` gets it")


@contextmanager
def started() -> Iterator[Browser]:
    """A browser for many pages."""
    path = chromium()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-dev-shm-usage"])
        yield browser
        browser.close()


@contextmanager
def opened(
    browser: Browser, file: Path, *, width: int = 1280, dark: bool = False, script: bool = True, hash_: str = ""
) -> Iterator[Watched]:
    """A page in a window of its own, from a file, as people open it who got it by mail."""
    context = browser.new_context(
        viewport={"width": width, "height": 860},
        color_scheme="dark" if dark else "light",
        java_script_enabled=script,
        reduced_motion="reduce",
    )
    page = context.new_page()
    watched = Watched(page)
    page.on("console", lambda message: watched.amiss.append(f"console: {message.text}"))
    page.on("pageerror", lambda error: watched.amiss.append(f"error: {error}"))
    page.on("request", lambda request: watched.amiss.append(f"request: {request.url[:80]}"))
    page.goto(f"{file.as_uri()}{hash_}")
    watched.amiss[:] = [each for each in watched.amiss if not _is_own(each, file)]
    yield watched
    context.close()


def _is_own(amiss: str, file: Path) -> bool:
    """Whether it is the opening of the page itself, or one of the pictures in it."""
    return amiss.startswith((f"request: {file.as_uri()}"[:80], "request: data:"))


def violations(page: Page, axe: str, within: str = "html") -> list[str]:
    """What axe-core finds in all of the page or a part of it: each rule with the first place it is broken at."""
    page.evaluate(axe)
    found: list[dict[str, Any]] = page.evaluate("async (part) => (await axe.run(part)).violations", within)
    return [f"{each['id']}: {each['nodes'][0]['html'][:200]} ({len(each['nodes'])})" for each in found]


def wider_than_window(page: Page) -> int:
    """By how many pixels the page is wider than the window."""
    return int(page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
