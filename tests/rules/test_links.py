"""Links that lead nowhere, or nowhere yet."""

from pathlib import Path

import pytest
from tests.plans import marked, report_of

from postplan.lint.report import Report
from postplan.text.sites import host


def checked(folder: Path, rule: str, post: str, settings: str = "", now: str = "2026-11-02") -> Report:
    """Report on one post with one rule, which must not stop."""
    files = {"posts/a.yaml": post, **({"postplan.yaml": settings} if settings else {})}
    report = report_of(folder, files, now, select=[rule])
    assert not any(each.failed for each in report.diagnostics)
    return report


def marks(report: Report) -> list[str]:
    """What the findings point at."""
    return [marked(each) for each in report.diagnostics]


@pytest.mark.parametrize(
    "link",
    [
        "alpenglow.coffee/winter",
        "https://alpenglow",
        "https://alpenglow..coffee",
        "https://-alpenglow.coffee",
        "https://https://alpenglow.coffee",
        "https:/alpenglow.coffee",
        "https//alpenglow.coffee",
        "htps://alpenglow.coffee",
        "//alpenglow.coffee",
        "mailto:maya@alpenglow.coffee",
        "ftp://alpenglow.coffee",
        "https://alpenglow.cofee",
        "https://alpenglow.coffee and https://alpenglow.coffee/winter",
        "link in bio",
        "maya",
    ],
)
def test_a_link_that_is_no_address(tmp_path: Path, link: str) -> None:
    """Each has exactly one finding, at the link."""
    assert marks(checked(tmp_path, "link-malformed", f"link: {link}\nchannels: [x]\n")) == [link]


@pytest.mark.parametrize(
    "link",
    [
        "https://alpenglow.coffee",
        "HTTPS://Alpenglow.Coffee/",
        "https://de.wikipedia.org/wiki/Käse_(Begriffsklärung)?a=b#c",
        "https://käse.coffee:8080/x y".replace(" ", "%20"),
        "https://例え.みんな/路",
        "https://xn--kse-qla.xn--p1ai",
        "https://alpen_glow.tumblr.com",
        "https://alpenglow.coffee./winter",
        "https://maya:secret@alpenglow.coffee",
        "http://localhost:3000",
        "http://192.168.0.1/winter",
        "https://alpenglow.test",
        "TODO",
        "https://…",
        "'{{link}}'",
        "https://alpenglow.coffee/TBD",
    ],
)
def test_a_link_that_is_an_address_or_for_another_rule(tmp_path: Path, link: str) -> None:
    """Letters of all scripts are fine; placeholders and private addresses belong to `link-not-public`."""
    assert marks(checked(tmp_path, "link-malformed", f"link: {link}\nchannels: [x]\n")) == []


def test_in_texts_only_what_begins_like_an_address_is_looked_at(tmp_path: Path) -> None:
    """Not file names, not `and/or`, not what is cut off in something shared."""
    text = "main.rs, and/or, HTTP/1.1, http: no, https://t.… https://alpen… (https://alpenglow.coffee). at http:foo"
    assert marks(checked(tmp_path, "link-malformed", f"text: |\n  {text}\nchannels: [x]\n")) == []
    text = (
        "See http:/alpenglow.coffee/a, https;//alpenglow.coffee, https://roasters/winter. And https:// alpenglow.coffee"
    )
    assert marks(checked(tmp_path, "link-malformed", f"text: |\n  {text}\nchannels: [x]\n")) == [
        "http:/alpenglow.coffee/a,",
        "https;//alpenglow.coffee,",
        "https://roasters/winter",
        "https:// alpenglow.coffee",
    ]


@pytest.mark.parametrize(
    "link",
    [
        "http://localhost:3000/winter",
        "https://shop.localhost",
        "http://127.0.0.1",
        "http://172.20.1.2/",
        "http://[::1]/",
        "http://[fe80::1]:80/",
        "https://alpenglow.test",
        "https://nas.local/x",
        "https://www.example.org/winter",
        "https://staging.alpenglow.coffee",
        "https://alpenglow-staging.netlify.app",
        "https://deploy-preview-7--alpenglow.netlify.app",
        "https://alpenglow.coffee/?p=12&preview=true",
        "https://alpenglow.coffee/wp-admin/post.php?post=7",
    ],
)
def test_a_link_only_some_can_open(tmp_path: Path, link: str) -> None:
    """As the link, and in a text."""
    post = f'text: "See {link}"\nlink: "{link}"\nchannels: [bluesky]\n'
    found = [each.message for each in checked(tmp_path, "link-not-public", post).diagnostics]
    assert len(found) == 2
    assert all(message.startswith(f"`{link.rstrip('/')}") for message in found)


@pytest.mark.parametrize(
    "link",
    [
        "https://alpenglow.coffee/staging/example.com",
        "https://home-staging.com",
        "https://dev.to/alpenglow",
        "https://test.pypi.org",
        "https://172.32.0.1",
        "https://10.alpenglow.coffee",
        "https://myexample.com",
        "https://localhost-coffee.com",
        "https://example.coffee",
    ],
)
def test_a_public_site_that_only_looks_private(tmp_path: Path, link: str) -> None:
    """Only the site counts, label by label."""
    assert marks(checked(tmp_path, "link-not-public", f"text: See {link}\nlink: {link}\nchannels: [x]\n")) == []


def test_sites_can_be_allowed_with_all_below_them(tmp_path: Path) -> None:
    """With or without a star; others are still found."""
    settings = "rules:\n  link-not-public: {allow: ['*.alpenglow.coffee', localhost]}\n"
    post = "text: http://localhost/a https://staging.alpenglow.coffee https://staging.roast.coffee\nchannels: [x]\n"
    report = checked(tmp_path, "link-not-public", post, f"channels: [x]\n{settings}")
    assert marks(report) == ["https://staging.roast.coffee"]


def test_a_draft_may_have_a_placeholder_and_a_review_may_not(tmp_path: Path) -> None:
    """A channel in review is enough."""
    post = "link: TODO\nchannels:\n  x: {status: %s}\n"
    assert marks(checked(tmp_path, "link-not-public", post % "draft")) == []
    assert marks(checked(tmp_path, "link-not-public", post % "review")) == ["TODO"]


def test_where_media_are_kept_is_no_link(tmp_path: Path) -> None:
    """An internal store of pictures is nobody's concern but the team's."""
    post = 'text: Hello\nmedia: [{url: "http://10.0.0.1/cup.jpg", alt: A cup}]\nchannels: [x]\n'
    assert marks(checked(tmp_path, "link", post)) == []


def test_insecure_links_are_found_on_request(tmp_path: Path) -> None:
    """In the link of a channel and in a text, once each."""
    post = "text: Http://alpenglow.coffee/a\nchannels:\n  x: {link: 'http://alpenglow.coffee/b'}\n"
    assert sorted(marks(checked(tmp_path, "link-not-secure", post))) == [
        "'http://alpenglow.coffee/b'",
        "Http://alpenglow.coffee/a",
    ]


LAUNCH = "campaigns:\n  winter:\n    landing-page: https://www.alpenglow.coffee/winter/\n    "


@pytest.mark.parametrize(
    ("link", "when", "live", "early"),
    [
        ("https://alpenglow.coffee/winter", "2026-12-01 09:00", "2026-12-01 12:00", True),
        ("http://alpenglow.coffee/winter/farms?x=1", "2026-12-01 09:00", "2026-12-01 12:00", True),
        ("https://alpenglow.coffee/winter-2025", "2026-12-01 09:00", "2026-12-01 12:00", False),
        ("https://alpenglow.coffee/winter", "2026-12-01 12:00", "2026-12-01 12:00", False),
        ("https://alpenglow.coffee/winter", "2026-12-01", "2026-12-01 12:00", False),
        ("https://alpenglow.coffee/winter", "2026-11-30", "2026-12-01 12:00", True),
        ("https://alpenglow.coffee/winter", "2026-12-01 00:00", "2026-12-01", False),
        ("https://alpenglow.coffee/winter", "2026-12-01 09:00", "2026-12-01 12:00+06:00", False),
    ],
)
def test_a_post_before_its_campaigns_page(tmp_path: Path, link: str, when: str, live: str, *, early: bool) -> None:
    """To the minute, across zones, for the page and what is below it."""
    post = f"when: {when}\ncampaign: winter\ntext: Hello\nlink: {link}\nchannels: [x]\n"
    report = checked(tmp_path, "link-before-live", post, f"channels: [x]\n{LAUNCH}live-from: {live}\n")
    assert marks(report) == ([when] if early else [])


def test_a_posts_own_live_from_is_about_any_link_in_it(tmp_path: Path) -> None:
    """Also one in the text; a post that leads nowhere may go out at any time."""
    post = "when: 2026-12-01 09:00\nlive-from: 2026-12-02\ntext: %s\nchannels: [x]\n"
    assert len(marks(checked(tmp_path, "link-before-live", post % "See alpenglow.coffee/winter"))) == 1
    assert marks(checked(tmp_path, "link-before-live", post % "Soon")) == []


def test_the_tagged_link_is_written_out_whole(tmp_path: Path) -> None:
    """Other parameters, the fragment and encoded values stay; a text is looked at too."""
    settings = f"channels: [x]\n{LAUNCH}tracking: {{utm_campaign: winter roast, utm_source: ''}}\n"
    post = "campaign: winter\ntext: See alpenglow.coffee/shop?a=b#c and https://roast-magazine.com\nchannels: [x]\n"
    (finding,) = checked(tmp_path, "link-untagged", post, settings).diagnostics
    assert marked(finding) == "alpenglow.coffee/shop?a=b#c"
    assert finding.help == "write `alpenglow.coffee/shop?a=b&utm_campaign=winter%20roast&utm_source=…#c`"
    post = post.replace("a=b", "utm_source=x&utm_campaign=winter+roast")
    assert marks(checked(tmp_path, "link-untagged", post, settings)) == []


def test_without_a_landing_page_only_the_link_wants_its_tags(tmp_path: Path) -> None:
    """An address in a text may lead to anybody."""
    settings = "channels: [x]\ncampaigns:\n  winter:\n    tracking: {utm_campaign: winter}\n"
    post = "campaign: winter\ntext: See https://roast-magazine.com\nlink: https://alpenglow.coffee\nchannels: [x]\n"
    assert marks(checked(tmp_path, "link-untagged", post, settings)) == ["https://alpenglow.coffee"]


@pytest.mark.parametrize("link", ["http://[", "https://[::1", "\\uD800", "https://\\uD800.coffee/\\0", "://", "?", "#"])
def test_no_link_stops_a_rule(tmp_path: Path, link: str) -> None:
    """Half an address, half a character, a control character."""
    settings = f"channels: [x]\n{LAUNCH}live-from: 2027-01-01\n    tracking: {{utm_campaign: winter}}\n"
    post = f'when: 2026-12-01 09:00\ncampaign: winter\ntext: "{link} {link}"\nlink: "{link}"\nchannels: [x]\n'
    checked(tmp_path, "link", post, settings)


@pytest.mark.parametrize("address", ["a.b", "a.b?c", "https://a.b/c", "HTTPS://maya@A.B.:80/c", "https://a.b#c"])
def test_the_site_of_an_address(address: str) -> None:
    """In small letters, without what stands around it."""
    assert host(address) == "a.b"


@pytest.mark.parametrize(
    "text",
    [
        "(http://localhost),",
        "http://localhost.",
        "http://localhost:80!",
        '"http://localhost"',
        "[http://localhost]",
        "http://maya%20w@localhost/a",
        "https://alpenglow.coffee/WP-ADMIN/",
        "https://alpenglow.coffee/?PREVIEW=true",
        "https://Alpenglow.EXAMPLE.com",
        "See STG.alpenglow.coffee/winter",
        "See preprod-2.alpenglow.coffee",
        "See www.alpenglow.internal",
    ],
)
def test_a_first_look_misses_no_site_that_only_some_can_open(tmp_path: Path, text: str) -> None:
    """Whatever punctuation and case the sentence has, and without a scheme."""
    assert len(marks(checked(tmp_path, "link-not-public", f"text: {text!r}\nchannels: [x]\n"))) == 1


@pytest.mark.parametrize(
    "text", ["hhttps://alpenglow.coffee", "http:///alpenglow.coffee", "https:// alpenglow.coffee", "HTTPS;//a.coffee"]
)
def test_a_slip_beside_a_right_beginning_is_found(tmp_path: Path, text: str) -> None:
    """Also where a right beginning of an address is part of it, or stands elsewhere in the text."""
    post = f"text: {'See https://alpenglow.coffee or ' + text!r}\nchannels: [x]\n"
    assert text in marks(checked(tmp_path, "link-malformed", post))


def test_a_site_with_a_sign_in_it_is_malformed_in_a_text(tmp_path: Path) -> None:
    """What ends the plain part of a site does not end the address."""
    post = "text: See https://alpenglow.coffee,shop/winter\nchannels: [x]\n"
    assert marks(checked(tmp_path, "link-malformed", post)) == ["https://alpenglow.coffee,shop/winter"]
