"""What an audience, a person, a campaign meets."""

from pathlib import Path

from tests.plans import plan_of


def post(when: str, status: str = "draft", channels: str = "[x]", more: str = "") -> str:
    """Write a post that is dated."""
    return f"status: {status}\nwhen: {when}\ntext: Hi\nchannels: {channels}\n{more}"


def test_a_feed_is_an_account_on_a_surface(tmp_path: Path) -> None:
    """Channels with one handle are one account; stories are not feed posts."""
    files = {
        "postplan.yaml": """
channels:
  instagram: {handle: "@alpenglow"}
  reels: {network: instagram, handle: "@alpenglow", format: reel}
  stories: {network: instagram, handle: "@alpenglow", format: story}
  shop: {network: instagram, handle: "@alpenglow-shop"}
  x: {handle: "@alpenglow"}
""",
        "posts/a.yaml": post("2026-12-01", channels="[instagram, reels, stories, shop, x]"),
    }
    feeds = plan_of(tmp_path, files).feeds
    read = {(feed.channel.network.name, feed.channel.account, feed.surface): len(feed.variants) for feed in feeds}
    assert read == {
        ("instagram", "@alpenglow", "feed"): 2,
        ("instagram", "@alpenglow", "story"): 1,
        ("instagram", "@alpenglow-shop", "feed"): 1,
        ("x", "@alpenglow", "feed"): 1,
    }


def test_a_feed_holds_what_is_dated_and_was_not_given_up(tmp_path: Path) -> None:
    """History is in it, as a neighbour; ideas, what was rejected, replies and what has no date are not."""
    files = {
        "posts/a-published.yaml": post("2026-01-01 09:00", "published"),
        "posts/b-gone.yaml": post("2026-02-01 09:00", "approved"),
        "posts/c-draft.yaml": post("2026-12-01 09:00"),
        "posts/d-scheduled.yaml": post("2026-12-02 09:00", "scheduled"),
        "posts/e-idea.yaml": post("2026-12-03 09:00", "idea"),
        "posts/f-rejected.yaml": post("2026-12-04 09:00", "rejected"),
        "posts/g-reply.yaml": post("2026-12-05 09:00", more="reply-to: https://x.com/a/status/1\n"),
        "posts/h-undated.yaml": "text: Hi\nchannels: [x]\n",
        "posts/i-rejected-here.yaml": post("2026-12-06 09:00", "review", "{x: {status: rejected}}"),
    }
    (feed,) = plan_of(tmp_path, files).feeds
    assert [each.post.id for each in feed.variants] == ["a-published", "b-gone", "c-draft", "d-scheduled"]


def test_a_feed_is_in_the_order_of_moments(tmp_path: Path) -> None:
    """Across zones and a change of clocks; an open time comes first on its day."""
    files = {
        "postplan.yaml": "timezone: Europe/Berlin\nchannels: [x]\n",
        "posts/a.yaml": post("2026-10-25 03:00"),
        "posts/b.yaml": post("2026-10-25 02:30+01:00"),
        "posts/c.yaml": post("2026-10-25 02:30+02:00"),
        "posts/d.yaml": post("2026-10-24 20:45 America/New_York"),
        "posts/e.yaml": post("2026-10-25 09:00 Asia/Tokyo"),
        "posts/f.yaml": post("2026-10-25"),
        "posts/g.yaml": post("2026-10-24 23:59"),
    }
    (feed,) = plan_of(tmp_path, files, "2026-01-01").feeds
    assert [each.post.id for each in feed.variants] == ["g", "f", "e", "c", "d", "b", "a"]


def test_people_have_their_posts_and_campaigns_their_variants(tmp_path: Path) -> None:
    """In the order of the files."""
    files = {
        "postplan.yaml": "team: {maya: , tom: }\ncampaigns: {winter: {goal: talk}}\nchannels: [x, linkedin]\n",
        "posts/a.yaml": "owner: tom\ncampaign: winter\nchannels: [x, linkedin]\n",
        "posts/b.yaml": "owner: tom\n",
    }
    plan = plan_of(tmp_path, files)
    assert {each.name: [owned.id for owned in each.posts] for each in plan.people} == {"maya": [], "tom": ["a", "b"]}
    (winter,) = plan.campaigns
    assert [each.channel.name for each in winter.variants] == ["x", "linkedin"]
    assert winter.at("goal").span.start.line == 2
    assert plan.people[1].at().span.start.line == 1
