"""Where sources disagree, what is shipped is what notes.md §4 decides: each test is a row of its table."""

from postplan.networks.fact import Fact, applying
from postplan.networks.model import Format, read

Limits = tuple[tuple[float, str | None, bool], ...]


def form(network: str, name: str = "post") -> Format:
    return read(network).formats[name]


def limits(facts: tuple[Fact[int], ...] | tuple[Fact[float], ...]) -> Limits:
    """Give value, unit, and whether it is strong enough for an error."""
    return tuple((fact.value, fact.unit, fact.strong) for fact in facts)


def test_threads_counting() -> None:
    """Threads: 500 characters by Meta's page are an error, 500 bytes by what a tool saw a warning."""
    assert limits(form("threads").text.max) == ((500, "characters", True), (500, "utf-8-bytes", False))


def test_instagram_hashtags() -> None:
    """Instagram: more than 30 hashtags are an error, more than 5 a warning, the first comment's among them."""
    for name in ("post", "carousel", "reel"):
        hashtags = form("instagram", name).hashtags
        assert limits(hashtags.max) == ((30, None, True), (5, None, False))
        assert hashtags.in_first_comment is not None
        assert hashtags.in_first_comment.value


def test_instagram_carousel() -> None:
    """Instagram: a carousel of more than 20 is an error, of more than 10 a warning."""
    assert limits(form("instagram", "carousel").media.max) == ((20, None, True), (10, None, False))


def test_instagram_posts_a_day() -> None:
    """Instagram: more than 100 posts in 24 hours are an error, more than 50 a warning."""
    for name in ("post", "carousel", "reel", "story"):
        rates = [fact for fact in form("instagram", name).publishing.rates if fact.value.of == "posts"]
        said = [(fact.value.count, fact.value.window.total_seconds(), fact.strong) for fact in rates]
        assert said == [(100, 86400, True), (50, 86400, False)]


def test_instagram_caption_unit() -> None:
    """Instagram: over 2,200 code points is an error, over 2,196 UTF-16 units a warning."""
    for name in ("post", "carousel", "reel"):
        text = form("instagram", name).text
        assert limits(text.max) == ((2200, "code-points", True), (2196, "utf-16", False))


def test_instagram_reel_size() -> None:
    """Instagram: a reel has up to 300 MB, and nothing is left of the older 1 GB."""
    assert limits(form("instagram", "reel").media.videos.bytes_max) == ((300_000_000, None, True),)


def test_facebook_text() -> None:
    """Facebook: over 63,206 is an error, over 5,000 a warning."""
    assert limits(form("facebook").text.max) == ((63206, "utf-16", True), (5000, "utf-16", False))


def test_facebook_photo_size() -> None:
    """Facebook: a picture over 10 MB is an error, over 4 MB a warning."""
    assert limits(form("facebook").media.images.bytes_max) == ((10_000_000, None, True), (4_000_000, None, False))


def test_facebook_schedule_window() -> None:
    """Facebook: under 10 minutes and over 75 days ahead are errors, over 30 days a warning; reels 29 days."""
    post, reel = form("facebook").schedule, form("facebook", "reel").schedule
    assert [(fact.value.total_seconds(), fact.strong) for fact in post.ahead_min] == [(600, True)]
    assert [(fact.value.days, fact.strong) for fact in post.ahead_max] == [(75, True), (30, False)]
    assert [(fact.value.days, fact.strong) for fact in reel.ahead_max] == [(29, True)]


def test_linkedin_limit() -> None:
    """LinkedIn: over 3,000 plain is an error, over 3,000 with backslashes a warning."""
    expected = ((3000, "utf-16", True), (3000, "linkedin-escaped", False))
    assert limits(form("linkedin").text.max) == limits(form("linkedin", "document").text.max) == expected


def test_linkedin_images() -> None:
    """LinkedIn: more than 20 pictures are an error, more than 9 a warning."""
    assert limits(form("linkedin").media.images.max) == ((20, None, True), (9, None, False))


def test_linkedin_video() -> None:
    """LinkedIn: a film has up to 500 MB, not the 5 GB that stands there too."""
    assert limits(form("linkedin").media.videos.bytes_max) == ((500_000_000, None, True),)


def test_pinterest_description() -> None:
    """Pinterest: over 800 is an error, over 500 a warning."""
    assert limits(form("pinterest", "pin").text.max) == ((800, "characters", True), (500, "characters", False))


def test_bluesky_media() -> None:
    """Bluesky: the lexicons' values are errors, the older ones warnings."""
    media = form("bluesky").media
    assert limits(media.images.bytes_max) == ((2_000_000, None, True), (1_000_000, None, False))
    assert limits(media.images.max) == ((20, None, True), (10, None, False), (4, None, False))
    assert [fact.value for fact in media.videos.bytes_max] == [300_000_000, 100_000_000, 50_000_000]
    assert [fact.strong for fact in media.videos.bytes_max] == [True, False, False]


def test_tiktok_hashtags() -> None:
    """TikTok: more than 5 hashtags are a warning."""
    for name in ("video", "photos"):
        assert limits(form("tiktok", name).hashtags.max) == ((5, None, False),)


def test_tiktok_caption() -> None:
    """TikTok: over 2,200 is an error for a film; the app's 4,000 is no limit of posting."""
    assert limits(form("tiktok", "video").text.max) == ((2200, "utf-16", True),)


def test_youtube_description() -> None:
    """YouTube: over 5,000 bytes is an error, and both ways of counting are there to show."""
    for name in ("video", "short"):
        text = form("youtube", name).text
        assert limits(text.max) == ((5000, "utf-8-bytes", True), (5000, "characters", False))


def test_youtube_hashtags() -> None:
    """YouTube: more than 60 hashtags are an error."""
    assert limits(form("youtube", "video").hashtags.max) == ((60, None, True),)


def test_youtube_uploads() -> None:
    """YouTube: 100 a day only warn."""
    (rate,) = form("youtube", "video").publishing.rates
    assert (rate.value.count, rate.value.window.days, rate.value.scope, rate.strong) == (100, 1, "app", False)


def test_google_business_text() -> None:
    """Google Business Profile: 1,500, and Buffer's 4,000 is no limit."""
    for name in ("update", "event", "offer"):
        assert limits(form("google-business", name).text.max) == ((1500, "characters", False),)


def test_telegram_caption() -> None:
    """Telegram: over 1,024 code points beside media is an error, over 1,024 UTF-16 units a warning."""
    text = form("telegram").text
    with_media = limits(applying(text.max, media=True))
    assert with_media == ((1024, "code-points", True), (1024, "utf-16", False))
    assert limits(applying(text.max, media=False)) == ((4096, "code-points", True),)


def test_x_rate() -> None:
    """X: more than 100 posts in 15 minutes are an error, more than 300 in 3 hours a warning."""
    rates = [fact for fact in form("x").publishing.rates if fact.value.scope == "account"]
    said = [(fact.value.count, fact.value.window.total_seconds() / 60, fact.strong) for fact in rates]
    assert said == [(100, 15, True), (300, 180, False)]


def test_x_emoji() -> None:
    """X: every emoji counts 2."""
    (weight,) = form("x").text.info["emoji-weight"]
    assert (weight.value, weight.strong) == (2, True)


def test_mastodon_poll_option() -> None:
    """Mastodon: 50 characters for an answer, by the servers and not by the older guide."""
    poll = form("mastodon").poll
    assert poll is not None
    assert limits(poll.option_max) == ((50, "characters", True),)


def test_reddit_body_and_image() -> None:
    """Reddit: over 40,000 is an error, a picture over 10 MB a warning."""
    assert limits(form("reddit").text.max) == ((40000, "code-points", True),)
    assert limits(form("reddit").media.images.bytes_max) == ((20_000_000, None, False), (10_000_000, None, False))


def test_short_length() -> None:
    """YouTube: a Short has up to 180 seconds."""
    assert limits(form("youtube", "short").media.videos.seconds_max) == ((180, None, True),)


def test_google_business_lifetime() -> None:
    """Google Business Profile: a post stays about 6 months, not 7 days."""
    (lasts,) = form("google-business", "update").publishing.info["lasts"]
    assert lasts.value == "about 6 months"
