"""The page, as people meet it: in a browser, on paper, by keyboard, on a phone, and with what nobody should write."""

import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.calendar import browser as chromium
from tests.calendar.browser import axe_script, opened, violations, wider_than_window
from tests.calendar.pages import ATTACK, HOSTILE, crowd, example, page_of

from postplan.media.thumbnail import MOST

pytestmark = pytest.mark.slow

WIDTHS = (360, 768, 1280, 2560)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with chromium.started() as started:
        yield started


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The pages that are opened, as files."""
    folder = tmp_path_factory.mktemp("pages")
    texts = {
        "ready": example("alpenglow"),
        "draft": example("first-draft"),
        "hostile": page_of(folder / "hostile", HOSTILE),
        "crowd": page_of(folder / "crowd", crowd(500)),
    }
    files = {name: folder / f"{name}.html" for name in texts}
    for name, text in texts.items():
        files[name].write_text(text, encoding="utf-8")
    return files


def card(page: Page, name: str) -> None:
    """Open the first card in the month that bears a name."""
    page.locator("a.card:visible").filter(has_text=name).first.click()


def choose(page: Page, kind: str, *names: str) -> None:
    """Tick names in one of the menus, and close it."""
    menu = page.locator(".menu").filter(has=page.locator(f'[name="{kind}"]'))
    menu.locator("summary").click()
    for name in names:
        menu.get_by_label(name, exact=False).first.check()
    page.keyboard.press("Escape")


def shown(page: Page) -> int:
    """How many cards the month shows."""
    return page.locator("a.card:visible").count()


@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_nobody_is_shut_out(browser: Browser, pages: dict[str, Path], width: int, dark: bool) -> None:
    """axe-core finds nothing: in the month, in the agenda with a post opened, in the dialog, with a menu open."""
    axe = axe_script()
    with opened(browser, pages["ready"], width=width, dark=dark) as watched:
        page = watched.page
        page.locator(".menu summary").first.click()
        assert violations(page, axe) == []
        page.keyboard.press("Escape")
        card(page, "How fine")
        assert violations(page, axe, "dialog") == []
        page.keyboard.press("Escape")
        page.get_by_role("button", name="Agenda").click()
        page.locator(".agenda summary").first.click()
        assert violations(page, axe, "#agenda") == []
        assert watched.amiss == []


@pytest.mark.parametrize("name", ["draft", "hostile"])
def test_nobody_is_shut_out_by_what_is_wrong(browser: Browser, pages: dict[str, Path], name: str) -> None:
    """Nor where there are overloads, empty slots, dead links and names of all kinds."""
    axe = axe_script()
    with opened(browser, pages[name]) as watched:
        watched.page.get_by_role("button", name="Agenda").click()
        watched.page.evaluate("document.querySelectorAll('details.post').forEach((each) => { each.open = true; })")
        assert violations(watched.page, axe) == []
        watched.page.get_by_role("button", name="Month").click()
        assert violations(watched.page, axe) == []
        assert watched.amiss == []


@pytest.mark.parametrize(("name", "widths"), [("ready", WIDTHS), ("hostile", WIDTHS), ("crowd", WIDTHS[:1])])
def test_nothing_is_wider_than_the_window(
    browser: Browser, pages: dict[str, Path], name: str, widths: tuple[int, ...]
) -> None:
    """From a phone to a wall: the month, the agenda, and a post opened in either."""
    with opened(browser, pages[name]) as watched:
        page, wider = watched.page, []
        body = page.locator("dialog .body")
        for width in widths:
            page.set_viewport_size({"width": width, "height": 860})
            page.get_by_role("button", name="Month").click()
            wider += [("month", width)] * (wider_than_window(page) > 0)
            page.locator("a.card").first.click()
            wider += [("dialog", width)] * (body.evaluate("(each) => each.scrollWidth - each.clientWidth") > 0)
            page.keyboard.press("Escape")
            page.get_by_role("button", name="Agenda").click()
            page.evaluate(
                "[...document.querySelectorAll('.post')].slice(0, 9).forEach((each) => { each.open = true; })"
            )
            wider += [("agenda", width)] * (wider_than_window(page) > 0)
        assert wider == []


@pytest.mark.parametrize("name", ["ready", "hostile"])
def test_the_page_may_do_nothing_but_show_itself(pages: dict[str, Path], name: str) -> None:
    """A strict policy by hashes, no style or script in any tag, and no address of anything but pictures in the page."""
    text = pages[name].read_text(encoding="utf-8")
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', text)
    assert policy
    assert "default-src &#39;none&#39;" in policy[1]
    assert "unsafe" not in policy[1]
    tags = re.findall(r"<[a-z][^<>]*>", re.sub(r"<(style|script)>.*?</\1>", "", text, flags=re.DOTALL))
    assert not [tag for tag in tags if re.search(r'\s(?:style|on\w+|src|srcset|action|ping)="', tag)]
    assert {tag.split()[0] for tag in tags} & {"<link", "<iframe", "<object", "<embed", "<base", "<img"} == set()


def test_filters_are_kept_in_the_address(browser: Browser, pages: dict[str, Path]) -> None:
    """What is chosen can be sent to somebody, says how much it keeps, and can be taken back."""
    with opened(browser, pages["ready"]) as watched:
        page = watched.page
        every = shown(page)
        choose(page, "channel", "instagram", "linkedin")
        choose(page, "status", "approved")
        kept = shown(page)
        assert 0 < kept < every
        assert page.evaluate("location.hash") == "#channel=instagram&channel=linkedin&status=approved"
        result = page.get_by_role("status")
        assert re.fullmatch(r"\d+ of \d+ cards shown", result.inner_text())
        address = page.evaluate("location.hash")
        page.get_by_role("button", name="Clear").click()
        expect(result).to_be_empty()
        assert shown(page) == every
    with opened(browser, pages["ready"], hash_=address) as watched:
        assert shown(watched.page) == kept


def test_nobody_and_no_campaign_can_be_asked_for(browser: Browser, pages: dict[str, Path]) -> None:
    """What belongs to nobody is what a manager looks for."""
    with opened(browser, pages["hostile"], hash_="#owner=") as watched:
        assert shown(watched.page) == 1
        assert watched.page.locator(".slot:visible").count() == 0


def test_the_view_and_the_post_are_in_the_address_too(browser: Browser, pages: dict[str, Path]) -> None:
    """A link leads to one post, and the way back is where one was."""
    with opened(browser, pages["ready"]) as watched:
        card(watched.page, "Boots")
        address = watched.page.evaluate("location.hash")
    with opened(browser, pages["ready"], hash_=address) as watched:
        expect(watched.page.get_by_role("dialog")).to_contain_text("Boots for Nikolaus")
        watched.page.get_by_role("button", name="Close").click()
        expect(watched.page.locator("dialog")).to_be_hidden()
        watched.page.get_by_role("button", name="Agenda").click()
        assert watched.page.evaluate("location.hash") == "#view=agenda"


def test_a_keyboard_is_enough(browser: Browser, pages: dict[str, Path]) -> None:
    """Skip to the calendar, open a card, go on to the next one, and come back to where one was."""
    with opened(browser, pages["ready"]) as watched:
        page, focused = watched.page, "document.activeElement"
        page.keyboard.press("Tab")
        assert page.evaluate(f"{focused}.textContent") == "Skip to the calendar"
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        assert page.evaluate(f"{focused}.dataset.k") == "p0"
        assert page.evaluate(f"getComputedStyle({focused}).outlineStyle") == "solid"
        page.keyboard.press("Enter")
        dialog = page.get_by_role("dialog")
        expect(dialog).to_contain_text("Tue 1 Dec, 09:00")
        page.keyboard.press("ArrowRight")
        expect(dialog).to_contain_text("Tue 1 Dec, 12:00")
        page.keyboard.press("Escape")
        assert page.evaluate(f"{focused}.dataset.k") == "p0"


def test_light_and_dark_can_be_chosen(browser: Browser, pages: dict[str, Path]) -> None:
    """As the machine has it, and by a switch that says what it does."""
    background = "getComputedStyle(document.body).backgroundColor"
    with opened(browser, pages["ready"], dark=True) as watched:
        dark = watched.page.evaluate(background)
        switch = watched.page.get_by_role("button", name="Theme")
        switch.click()
        assert switch.inner_text() == "Theme: light"
        light = watched.page.evaluate(background)
        switch.click()
        assert switch.inner_text() == "Theme: dark"
        assert watched.page.evaluate(background) == dark != light


def test_a_variant_is_shown_as_its_network_shows_it(browser: Browser, pages: dict[str, Path]) -> None:
    """The fold, the counted length against the limit, where the link goes, pictures with their words, the comment."""
    with opened(browser, pages["ready"]) as watched:
        card(watched.page, "Winter roast, launch")
        on_x, on_instagram, _, on_bluesky = watched.page.locator("dialog .shown").all()
        expect(on_x.locator("a.link")).to_have_attribute("href", "https://alpenglow.coffee/winter?utm_campaign=winter")
        expect(on_x).to_contain_text(re.compile(r"\d+ of 280 characters as X counts them"))
        expect(on_x).to_contain_text("1 link as 23")
        expect(on_instagram.locator(".fold")).to_contain_text("after about 125 characters")
        expect(on_instagram.locator(".rest")).to_contain_text("Link in bio.")
        expect(on_instagram.locator(".linkbox s")).to_have_text("https://alpenglow.coffee/winter?utm_campaign=winter")
        expect(on_instagram.locator(".comment .hashtag")).to_have_text(["#coffee", "#slowroast"])
        expect(on_bluesky.locator("a.link")).to_have_attribute(
            "href", "https://alpenglow.coffee/winter?utm_campaign=winter"
        )
        picture = on_bluesky.get_by_role("img", name="A bag of coffee in fresh snow, behind it a lit window")
        assert picture.bounding_box()
        watched.page.get_by_role("link", name="12:00, linkedin").click()
        expect(watched.page.locator("dialog .shown h4")).to_contain_text(["linkedin"])


def test_a_link_without_media_is_shown_as_its_card(browser: Browser, pages: dict[str, Path]) -> None:
    """With media it is shown nowhere, and so is not drawn."""
    with opened(browser, pages["ready"]) as watched:
        card(watched.page, "A year of coffee, on a card")
        *_, on_bluesky = watched.page.locator("dialog .shown").all()
        expect(on_bluesky.locator(".linkbox")).to_contain_text("Link card")


def test_a_thread_a_film_a_poll_and_a_repost_are_shown(browser: Browser, pages: dict[str, Path]) -> None:
    """Each part of a thread is counted on its own; of a film its length is told."""
    with opened(browser, pages["ready"]) as watched:
        page = watched.page
        card(page, "How fine, in five heaps")
        assert page.locator("dialog .shown").first.locator(".thread > li .room").count() == 3
        page.keyboard.press("Escape")
        card(page, "First crack, the film")
        expect(page.locator("dialog .drawn").first).to_have_text("video, 0:06")
        page.keyboard.press("Escape")
        card(page, "Which cup is yours")
        expect(page.locator("dialog .poll").first.locator("li")).to_have_count(3)
        page.keyboard.press("Escape")
        card(page, "What Ana said")
        expect(page.locator("dialog .shown")).to_contain_text("Shows again https://alpenglow.coffee/@ana/115584")


def test_findings_stand_beside_what_they_are_about(browser: Browser, pages: dict[str, Path]) -> None:
    """A dead link is struck out and marked in the text of the channel where it is dead, and there alone."""
    with opened(browser, pages["draft"]) as watched:
        card(watched.page, "launch")
        shown = watched.page.locator("dialog .shown")
        on_instagram = shown.filter(has=watched.page.locator("small", has_text="Instagram")).first
        expect(on_instagram.locator(".text s.dead.found.error")).to_contain_text("https://alpenglow.coffee/winter")
        expect(on_instagram.locator(".text ~ .notes").first).to_contain_text("cannot be tapped on Instagram")
        on_x = shown.filter(has=watched.page.locator("small", has_text="X, post")).first
        expect(on_x.locator(".dead")).to_have_count(0)


def test_what_a_post_says_is_text(browser: Browser, pages: dict[str, Path]) -> None:
    """Scripts do not run, tags are letters, escapes and what turns writing round are shown, no link runs anything."""
    with opened(browser, pages["hostile"]) as watched:
        page = watched.page
        page.get_by_role("button", name="Agenda").click()
        page.evaluate("document.querySelectorAll('details.post').forEach((each) => { each.open = true; })")
        assert page.evaluate("window.taken") is None
        assert page.locator(".agenda .name").first.inner_text() == ATTACK
        assert page.locator("main").get_by_text("\\u202eshop\\u202c \\x1b[31mred").count() > 0
        assert (
            page.locator("main b, main i, main u, main h1, main img, main script").filter(has_text="insta<").count()
            == 0
        )
        assert page.locator("main img, main script, main h1").count() == 0
        links = page.eval_on_selector_all("main a", "(all) => all.map((each) => each.protocol)")
        assert set(links) <= {"file:", "http:", "https:"}
        card_texts = page.locator("main .owner").all_inner_texts()
        assert {"<u>maya</u>", "=cmd()"} <= set(card_texts)
        assert watched.amiss == []


def test_a_day_says_what_it_is(browser: Browser, pages: dict[str, Path]) -> None:
    """Too full, a holiday, a freeze, an empty slot: each in words."""
    with opened(browser, pages["hostile"]) as watched:
        days = watched.page.locator(".month .day:not(.outside)")
        expect(days.nth(0)).to_contain_text("2 posts on x, limit 1")
        expect(days.nth(23)).to_contain_text("<b>Eve</b>")
        expect(days.nth(25)).to_contain_text("<i>closed</i>")
        expect(days.nth(1).locator(".slot")).to_contain_text("empty slot on x")
        strip = watched.page.locator(".strip").first.get_by_role("img")
        expect(strip).to_have_attribute("aria-label", re.compile(r"^\d posts, most on Tue 1 Dec: 2; limit 1 a day"))
        heat = watched.page.locator(".heat").get_by_role("img").first
        expect(heat).to_have_attribute("aria-label", "December 2026: 3 posts on 2 days")


def test_without_scripts_everything_can_be_read(browser: Browser, pages: dict[str, Path]) -> None:
    """Month and agenda stand one below the other, and a card leads to its post."""
    with opened(browser, pages["ready"], script=False) as watched:
        page = watched.page
        expect(page.locator(".month")).to_be_visible()
        expect(page.locator(".agenda")).to_be_visible()
        expect(page.locator(".filters")).to_be_hidden()
        card(page, "Boots")
        assert page.url.endswith(page.locator(".agenda .post").filter(has_text="Boots").get_attribute("id") or "?")
        page.locator(".agenda summary").first.click()
        expect(page.locator(".agenda .shown").first).to_be_visible()


def test_five_hundred_posts_are_of_use(browser: Browser, pages: dict[str, Path]) -> None:
    """They are all there, can be narrowed down, opened, and walked through; with pictures, under 10 MB."""
    assert pages["crowd"].stat().st_size + MOST * 4 // 3 < 10_000_000
    with opened(browser, pages["crowd"]) as watched:
        page = watched.page
        assert shown(page) == 500
        choose(page, "owner", "zoe")
        choose(page, "status", "review")
        expect(page.get_by_role("status")).to_contain_text("of 500 cards shown")
        kept = shown(page)
        card(page, "Post number")
        expect(page.locator("dialog .place")).to_have_text(f"1 of {kept}")
        page.get_by_role("button", name="Next post").click()
        expect(page.locator("dialog .place")).to_have_text(f"2 of {kept}")
        assert watched.amiss == []


@pytest.mark.parametrize("name", ["ready", "hostile", "crowd"])
def test_the_month_is_one_sheet_of_paper(browser: Browser, pages: dict[str, Path], name: str) -> None:
    """A4 landscape: the month fills the first sheet and nothing of a card is cut off; the agenda begins on the next."""
    with opened(browser, pages[name], width=chromium.PAPER_WIDTH - 68, dark=True) as watched:
        page = watched.page
        page.emulate_media(media="print")
        month = page.locator(".month").bounding_box()
        assert month
        assert month["y"] == 0
        assert month["height"] <= chromium.PAPER_HEIGHT - 68
        spill = """(sheet) => [...sheet.querySelectorAll('.card, .slot')].filter((each) => {
            const day = each.closest('.day').getBoundingClientRect(), own = each.getBoundingClientRect();
            return own.height && (own.bottom > day.bottom + 1 || own.right > day.right + 1);
        }).length"""
        assert page.locator(".month").evaluate(spill) == 0
        bottom = "(sheet) => [...sheet.querySelectorAll('.week')].at(-1).getBoundingClientRect().bottom"
        assert page.locator(".month").evaluate(bottom) <= month["height"] + 1
        assert page.evaluate("getComputedStyle(document.querySelector('.month')).breakAfter") == "page"
        assert page.locator(".agenda").is_visible()
        assert page.locator(".strip rect.column:visible").count() > 0
        printed = page.pdf(prefer_css_page_size=True, page_ranges="1")
        assert re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", printed)[0] == (b"841.91998", b"594.95996")


def test_a_picture_is_in_the_page_once(pages: dict[str, Path]) -> None:
    """However many channels show it, and nothing else is embedded."""
    found = re.findall(r'href="(data:image/webp;base64,[^"]+)"', pages["ready"].read_text(encoding="utf-8"))
    assert len(found) == len(set(found)) > 5


def test_the_page_is_the_same_wherever_it_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    """Byte for byte, whatever the zone of the machine."""
    made = set()
    for zone in ("UTC", "Pacific/Apia"):
        monkeypatch.setenv("TZ", zone)
        time.tzset()
        made.add(example("alpenglow"))
    monkeypatch.undo()
    time.tzset()
    assert len(made) == 1
