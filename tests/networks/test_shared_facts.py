"""The shipped facts say what the shared table of facts says."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any, NamedTuple

import pytest

from postplan.networks.fact import Fact
from postplan.networks.model import Format, read
from postplan.networks.values import Pace, Range, Rate, Ratio

FORMATS = {
    "x": [("x", "post")],
    "instagram_feed": [("instagram", "post")],
    "instagram_carousel": [("instagram", "carousel")],
    "instagram_reel": [("instagram", "reel")],
    "instagram_story": [("instagram", "story")],
    "facebook_page": [("facebook", "post")],
    "facebook_reel": [("facebook", "reel")],
    "linkedin_member": [("linkedin", "post"), ("linkedin", "document")],
    "linkedin_page": [("linkedin", "post"), ("linkedin", "document")],
    "threads": [("threads", "post")],
    "bluesky": [("bluesky", "post")],
    "mastodon": [("mastodon", "post")],
    "pinterest": [("pinterest", "pin")],
    "tiktok": [("tiktok", "video"), ("tiktok", "photos")],
    "youtube_video": [("youtube", "video")],
    "youtube_short": [("youtube", "short")],
    "youtube_community": [("youtube", "community")],
    "reddit": [("reddit", "post")],
    "google_business_profile": [
        ("google-business", "update"),
        ("google-business", "event"),
        ("google-business", "offer"),
    ],
    "telegram_channel": [("telegram", "post")],
    "discord_webhook": [("discord", "message")],
    "tumblr": [("tumblr", "post")],
    "lemmy": [("lemmy", "post")],
    "nostr": [("nostr", "note")],
    "medium": [("medium", "article")],
    "snapchat": [("snapchat", "story"), ("snapchat", "saved-story"), ("snapchat", "spotlight")],
    "whatsapp_channel": [("whatsapp", "post")],
}
"""Where each channel of the table went; what it says has to stand in one of these formats."""

UNITS = {
    "twitter_weighted": "x",
    "code_points": "code-points",
    "utf16": "utf-16",
    "utf16_after_escaping": "linkedin-escaped",
    "utf8_bytes": "utf-8-bytes",
}

PLACES = {
    "article_link.description_max": "links.info.card-description-max",
    "article_link.title_max": "links.info.card-title-max",
    "cadence.overload.above": "cadence.per-day cadence.per-week",
    "cadence.recommended.max": "cadence.typical",
    "cadence.recommended.min": "cadence.typical",
    "cadence.min_gap": "cadence.gap",
    "cashtags.max": "hashtags.cashtags-max",
    "embeds.author": "text.info.embed-author-max",
    "embeds.description": "text.info.embed-description-max",
    "embeds.field_name": "text.info.embed-field-name-max",
    "embeds.field_value": "text.info.embed-field-value-max",
    "embeds.fields": "text.info.embed-fields-max",
    "embeds.footer": "text.info.embed-footer-max",
    "embeds.max": "text.info.embeds-max",
    "embeds.title": "text.info.embed-title-max",
    "embeds.total_chars_all_embeds": "text.info.embeds-together-max",
    "forum.tags_max": "text.info.thread-tags-max",
    "forum.thread_name_max": "text.info.thread-name-max",
    "hashtags.advised.0": "hashtags.typical",
    "hashtags.advised.1": "hashtags.typical",
    "hashtags.max": "hashtags.max hashtags.advised hashtags.works",
    "hashtags.outline_tags_max": "hashtags.info.outside-the-text-max",
    "hashtags.tag_length.0": "hashtags.length-min",
    "hashtags.tag_length.1": "hashtags.length-max",
    "hashtags.tag_length.bytes": "hashtags.length-max",
    "hashtags.tag_length.graphemes": "hashtags.length-max",
    "hashtags.warn_above": "hashtags.advised hashtags.max hashtags.works hashtags.info.advised "
    "hashtags.info.shown-by-the-title",
    "keywords.max_total": "hashtags.keywords-max",
    "links.api_cost_usd_with_url": "links.info.price-with-link",
    "links.bare_domain_is_link": "links.bare",
    "links.clickable": "links.clickable",
    "links.counted_as": "links.counted-as",
    "links.destination_field.max": "links.field-max",
    "links.destination_field.required": "links.field-required",
    "links.inline_max": "links.info.in-the-text-max",
    "links.link_blocks_max": "links.info.cards-max",
    "links.max": "links.max",
    "links.preview": "links.preview",
    "links.url_max": "links.field-max",
    "media.alt_max": "media.alt.max",
    "media.collaborators_max": "media.collaborators-max",
    "media.cover.max_bytes": "media.cover.bytes-max",
    "media.cover.recommended_aspect": "media.cover.ratio-advised",
    "media.documents": "media.documents.taken",
    "media.documents.max_bytes": "media.documents.bytes-max",
    "media.documents.max_pages": "media.documents.pages-max",
    "media.documents.title_max": "title.max",
    "media.documents.title_required": "title.required",
    "media.gallery.client_soft_max": "media.images.max",
    "media.gallery.schema_max": "media.images.max",
    "media.gif": "media.gifs.taken",
    "media.gif.max_bytes": "media.gifs.bytes-max",
    "media.gif.max_frames": "media.gifs.frames-max",
    "media.gif.max_height": "media.gifs.height-max",
    "media.gif.max_total_pixels": "media.info.gif-pixels-of-all-frames",
    "media.gif.max_width": "media.gifs.width-max",
    "media.image_aspect.0": "media.images.ratio-min",
    "media.image_aspect.1": "media.images.ratio-max",
    "media.image_max_aspect": "media.images.ratio-max",
    "media.image_max_bytes": "media.images.bytes-max",
    "media.image_max_pixels": "media.images.pixels-max",
    "media.image_min_bytes": "media.images.bytes-min",
    "media.image_min_px.0": "media.images.width-min",
    "media.image_min_px.1": "media.images.height-min",
    "media.image_recommended.aspect": "media.images.ratio-advised",
    "media.image_recommended.px.0": "media.images.size-advised",
    "media.image_recommended.px.1": "media.images.size-advised",
    "media.image_recommended_aspect": "media.images.ratio-advised",
    "media.image_width.0": "media.images.width-kept",
    "media.image_width.1": "media.images.width-kept",
    "media.items.0": "media.min",
    "media.items.1": "media.max",
    "media.link_carousel_items.0": "media.info.link-cards-min",
    "media.link_carousel_items.1": "media.info.link-cards-max",
    "media.max_bytes_each": "media.bytes-max",
    "media.max_gifs": "media.gifs.max",
    "media.max_images": "media.images.max",
    "media.max_videos": "media.videos.max",
    "media.mixed": "media.mixed",
    "media.native_videos_max": "media.info.films-sent-along-max",
    "media.other_max_bytes": "media.bytes-max",
    "media.photo.max_bytes": "media.images.bytes-max",
    "media.photo.max_ratio": "media.images.ratio-max",
    "media.photo.max_width_plus_height": "media.images.sides-max",
    "media.product_tags_max": "media.products-max",
    "media.required": "media.required",
    "media.tagged_users_max": "media.tagged-max",
    "media.thumbnail.aspect": "media.cover.ratio-advised",
    "media.thumbnail.max_bytes": "media.cover.bytes-max",
    "media.user_tags_max": "media.tagged-max",
    "media.video": "media.videos.taken",
    "media.video.aspect": "media.videos.ratio-min",
    "media.video.aspect.0": "media.videos.ratio-min",
    "media.video.aspect.1": "media.videos.ratio-max",
    "media.video.cover_required": "media.cover.required",
    "media.video.fps.0": "media.videos.fps-min",
    "media.video.fps.1": "media.videos.fps-max",
    "media.video.guaranteed_seconds": "media.info.seconds-for-everybody",
    "media.video.max_bytes": "media.videos.bytes-max",
    "media.video.max_fps": "media.videos.fps-max",
    "media.video.max_pixels": "media.videos.pixels-max",
    "media.video.max_px.0": "media.videos.width-max",
    "media.video.max_px.1": "media.videos.height-max",
    "media.video.max_seconds": "media.videos.seconds-max",
    "media.video.max_width": "media.videos.width-max",
    "media.video.min_bytes": "media.videos.bytes-min",
    "media.video.min_px.0": "media.videos.width-min",
    "media.video.min_px.1": "media.videos.height-min",
    "media.video.min_seconds": "media.videos.seconds-min",
    "media.video.px.0": "media.videos.width-min",
    "media.video.px.1": "media.videos.width-max",
    "media.video.recommended_aspect": "media.videos.ratio-advised",
    "media.video.recommended_px.0": "media.videos.size-advised",
    "media.video.recommended_px.1": "media.videos.size-advised",
    "media.video.seconds.0": "media.videos.seconds-min",
    "media.video.seconds.1": "media.videos.seconds-max",
    "media.video.unverified_max_seconds": "media.videos.seconds-max",
    "media.video_blocks_max": "media.videos.max",
    "media.video_captions.max_bytes": "media.captions.bytes-max",
    "media.video_captions.max_files": "media.captions.max",
    "media.video_thumbnail_required": "media.cover.required",
    "media.warn_above": "media.max",
    "mentions.max": "mentions.max mentions.works",
    "poll.answers.0": "poll.options-min",
    "poll.answers.1": "poll.options-max",
    "poll.hours.0": "poll.lasts-min",
    "poll.hours.1": "poll.lasts-max",
    "poll.max_options": "poll.options-max",
    "poll.max_seconds": "poll.lasts-max",
    "poll.min_seconds": "poll.lasts-min",
    "poll.minutes.0": "poll.lasts-min",
    "poll.minutes.1": "poll.lasts-max",
    "poll.option_max_chars": "poll.option-max",
    "poll.options.0": "poll.options-min",
    "poll.options.1": "poll.options-max",
    "poll.question_max": "poll.question-max",
    "publish.api": "publishing.api",
    "publish.containers.count": "publishing.rates",
    "publish.daily.count": "publishing.rates",
    "publish.editable": "publishing.editable",
    "publish.first_comment": "first-comment.taken",
    "publish.pending_uploads.count": "publishing.rates",
    "publish.rate.0.count": "publishing.rates",
    "publish.rate.0.points": "publishing.rates",
    "publish.rate.0.points_per_create": "publishing.rates",
    "publish.rate.1.count": "publishing.rates",
    "publish.rate.1.points": "publishing.rates",
    "publish.rate.2.count": "publishing.rates",
    "publish.schedule_native_api": "schedule.native",
    "publish.schedule_window.max": "schedule.ahead-max",
    "publish.schedule_window.max_per_day": "schedule.per-day",
    "publish.schedule_window.max_total": "schedule.total",
    "publish.schedule_window.min": "schedule.ahead-min",
    "publish.schedule_window.warn_max": "schedule.ahead-max",
    "publish.status_rate.count": "publishing.rates",
    "publish.threads_supported": "thread",
    "publish.video_daily.bytes": "publishing.info.film-bytes-a-day",
    "publish.video_daily.videos": "publishing.rates",
    "tags.max_chars": "hashtags.info.tag-max",
    "tags.used": "hashtags.info.tags-used",
    "text.background_preset_max": "text.info.on-coloured-background",
    "text.block_max": "text.info.block-max",
    "text.blocks_max": "text.info.blocks-max",
    "text.caption_max": "text.max",
    "text.comment_max": "first-comment.max",
    "text.counting.url": "text.info.link-weight",
    "text.emoji_weight": "text.info.emoji-weight",
    "text.entities_max": "text.entities-max",
    "text.fold": "text.fold",
    "text.fold.0": "text.fold",
    "text.fold.1": "text.fold",
    "text.fold.desktop": "text.fold",
    "text.fold.mobile": "text.fold",
    "text.langs_max": "text.info.languages-max",
    "text.max": "text.max text.taken",
    "text.max_bytes": "text.max",
    "text.max_premium": "text.max",
    "text.min": "text.min",
    "text.no_phone_numbers": "text.phone-refused",
    "text.photo_description_max": "text.max",
    "text.required": "text.required",
    "text.saved_story_title_max": "title.max",
    "text.spotlight_description_max": "text.max",
    "text.text_attachment_max": "text.info.attached-text-max",
    "text.title_max": "title.max",
    "text.url_weight": "text.info.link-weight",
    "text.username_max": "text.info.username-max",
    "text.warn_above": "text.max",
    "text.warn_above_utf16": "text.max",
    "text.weights.default": "text.info.weight",
    "text.weights.light": "text.info.light-weight",
    "text.weights.scale": "text.info.scale",
    "text.wire_length_warn": "text.max",
    "title.editable": "title.editable",
    "title.fold.0": "title.fold",
    "title.fold.1": "title.fold",
    "title.fold.cjk_arabic": "title.fold",
    "title.fold.latin": "title.fold",
    "title.max": "title.max",
    "title.min": "title.min",
    "title.photo_title_max": "title.max",
    "title.required": "title.required",
    "topic.coupon_max": "publishing.info.coupon-max",
    "topic.event_title_max": "title.max",
}
"""Where each number, duration, ratio, yes and no of the table stands; several places: in one of them.

A limit of 0 may stand as `works` or `taken` with no: then it is not one tag too many but tags that do nothing.
"""

ELSEWHERE = {
    "text.weights.light_ranges": "in words, as `text.info.light-ranges`",
    "publish.rate.0.window": "with its count",
    "publish.rate.1.window": "with its count",
    "publish.rate.2.window": "with its count",
    "publish.containers.window": "with its count",
    "publish.daily.window": "with its count",
    "publish.pending_uploads.window": "with its count",
    "publish.status_rate.window": "with its count",
    "text.leading_reply_mentions_count": "in words, as `text.info.names-before-a-reply`",
    "text.attached_media_counts": "in words, as `text.info.attached-media`",
    "text.counting.url_needs_scheme": "as `links.bare`",
    "text.counting.content_warning_counts": "as `text.warning-counts`",
    "publish.replies_restricted": "in words, as `publishing.info.replies`",
    "media.caption_per_item": "in words, as `media.info.caption-for-each`",
    "media.organic_carousel": "in words, as `media.info.swipe-carousel`",
    "hashtags.camel_case_advised": "in words, as `hashtags.info.camel-case`",
    "page_only": "in words, as `publishing.info.rights`",
    "media.gallery.aspect_ratio_required": "in words, as `media.info.gallery`",
    "media.gallery.alt_field_required": "as `media.alt.required`",
    "media.board_required": "as `publishing.needs`",
    "publish.privacy_level_required": "as `publishing.needs`",
    "publish.standard_access_needed": "in words, as `publishing.info.access`",
    "publish.unaudited_private_only": "in words, as `publishing.info.access`",
    "publish.lifetime": "in words, as `publishing.info.lasts`",
}
"""What is not compared by its value, and how it is kept."""

DIFFERENT = {
    ("threads", "media.items.0"): "1 is where a post has media; a text needs none",
    ("telegram_channel", "media.items.0"): "1 is where a post has media; a text needs none",
    ("google_business_profile", "media.items.0"): "none is no limit",
    ("discord_webhook", "media.items.0"): "none is no limit",
    ("facebook_page", "text.max"): "undisputed as the most anybody names",
    ("instagram_carousel", "media.items.1"): "undisputed as the most anybody names",
    ("instagram_carousel", "media.warn_above"): "Ayrshare says so too",
    ("bluesky", "media.gif"): "a count of one",
    ("linkedin_member", "media.documents.title_max"): "the note calls it secondary",
    ("linkedin_page", "media.documents.title_max"): "the note calls it secondary",
    ("google_business_profile", "topic.event_title_max"): "the note calls it Ayrshare's",
    ("google_business_profile", "topic.coupon_max"): "the note calls it Ayrshare's",
    ("facebook_page", "publish.schedule_window.max"): "the source that says 75 days",
    ("facebook_page", "publish.schedule_window.warn_max"): "the source that says 30 days",
}
"""Where the source, confidence or value was changed on purpose; the number itself still has to be there."""


class Said(NamedTuple):
    """One thing the table says."""

    channel: str
    path: str
    value: int | float | bool | str
    fact: dict[str, Any]


def said(channels: dict[str, Any]) -> Iterator[Said]:
    """Take the table apart into its numbers, durations, ratios and yeses and noes."""
    for channel, sections in channels.items():
        for path, fact in facts_of(sections, ""):
            for end, value in leaves(fact["value"], path):
                yield Said(channel, end, value, fact)


def facts_of(value: object, path: str) -> Iterator[tuple[str, dict[str, Any]]]:
    if isinstance(value, dict) and "confidence" in value and "value" in value:
        yield path, value
    elif isinstance(value, dict):
        for key, below in value.items():
            yield from facts_of(below, f"{path}.{key}" if path else str(key))


def leaves(value: object, path: str) -> Iterator[tuple[str, int | float | bool | str]]:
    if isinstance(value, dict):
        for key, below in value.items():
            yield from leaves(below, f"{path}.{key}")
    elif isinstance(value, list):
        for index, below in enumerate(value):
            yield from leaves(below, f"{path}.{index}")
    elif isinstance(value, int | float) or (isinstance(value, str) and measures(value)):
        yield path, value


def measures(text: str) -> bool:
    """Tell whether a text is a duration or a ratio."""
    number, colon, other = text.partition(":")
    return (text[:-1].isdigit() and text[-1] in "smhd") or bool(
        colon and number.replace(".", "").isdigit() and other[:1].isdigit()
    )


def at(form: Format, place: str) -> list[Fact[Any]]:
    """Give the facts at a place of a format; none where the format has no such section."""
    value: Any = form
    for step in place.split("."):
        if value is None:
            return []
        value = value.get(step) if isinstance(value, dict) else getattr(value, step.replace("-", "_"))
    return [value] if isinstance(value, Fact) else list(value or ())


def numbers(value: object) -> list[float]:
    """Every number a value holds; a duration in seconds."""
    match value:
        case timedelta():
            held: tuple[float, ...] = (value.total_seconds(),)
        case Ratio():
            held = (value.number,)
        case Range() | Pace():
            held = (value.least, value.most)
        case Rate():
            held = (value.count, value.each)
        case str():
            held = tuple(float(part) for part in value.split("x") if part.replace(".", "").isdigit())
        case int() | float():
            held = (value,)
        case _:
            held = ()
    return [float(number) for number in held]


def wanted(one: Said) -> float:
    """Give the table's value as `numbers` gives ours."""
    if isinstance(one.value, str) and ":" in one.value:
        return Ratio.parse(one.value).number
    if isinstance(one.value, str):
        return float(one.value[:-1]) * {"m": 60, "h": 3600, "d": 86400}[one.value[-1]]
    scale = {"poll.hours": 3600, "poll.minutes": 60}.get(one.path.rpartition(".")[0], 1)
    return float(one.value) * scale


def candidates(one: Said) -> list[Fact[Any]]:
    forms = [read(network).formats[form] for network, form in FORMATS[one.channel]]
    return [fact for place in PLACES[one.path].split() for form in forms for fact in at(form, place)]


def agrees(fact: Fact[Any], one: Said) -> bool:
    unit = one.fact.get("unit")
    return (
        wanted(one) in numbers(fact.value)
        and list(fact.source) == one.fact["source"]
        and fact.as_of == one.fact["as_of"]
        and fact.confidence == one.fact["confidence"]
        and fact.basis == one.fact.get("basis", "stated")
        and (unit is None or fact.unit == UNITS.get(unit, unit) or one.path.startswith("poll."))
    )


def test_every_network_and_format_of_the_table_is_there(shared_channels: dict[str, Any]) -> None:
    """Each format of the table has a home."""
    assert set(shared_channels) == set(FORMATS)
    for homes in FORMATS.values():
        for network, form in homes:
            assert form in read(network).formats


def test_the_table_is_wholly_accounted_for(shared_channels: dict[str, Any]) -> None:
    """No number, duration, ratio or yes and no of the table is without a place."""
    paths = {one.path for one in said(shared_channels)}
    unplaced = {path for path in paths - set(PLACES) if not path.startswith(tuple(ELSEWHERE))}
    assert unplaced == set()
    assert len(list(said(shared_channels))) > 700


def test_every_number_is_shipped_as_the_table_has_it(shared_channels: dict[str, Any]) -> None:
    """Each limit is there with the same value, unit, source, date, confidence and basis."""
    missing = [
        f"{one.channel} {one.path} {one.value}: {one.fact}"
        for one in said(shared_channels)
        if one.path in PLACES
        and (one.channel, one.path) not in DIFFERENT
        and not any(agrees(fact, one) for fact in candidates(one))
    ]
    assert missing == []


@pytest.mark.parametrize(("channel", "path"), DIFFERENT)
def test_what_differs_from_the_table_differs_for_a_reason(
    shared_channels: dict[str, Any], channel: str, path: str
) -> None:
    """A difference is named only where there is one."""
    ones = [one for one in said(shared_channels) if (one.channel, one.path) == (channel, path)]
    assert ones or channel == "bluesky"
    assert not any(agrees(fact, one) for one in ones for fact in candidates(one))
