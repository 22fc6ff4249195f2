"""Posts that are like other posts, which are like others again."""

from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st
from tests.plans import plan_of

from postplan.plan.inheritance import Inheritance, own_layers
from postplan.plan.keys.post import Post
from postplan.plan.plan import Plan
from postplan.plan.variant import said

KEYS = ("text", "link", "title", "sponsored")


def chain(length: int) -> dict[str, str]:
    """A post with a text, and posts that are each like the one before."""
    first = {"posts/p0.yaml": "text: Doors open at nine.\nchannels: [mastodon]\n"}
    return first | {f"posts/p{each}.yaml": f"like: p{each - 1}\nchannels: [x]\n" for each in range(1, length)}


def test_the_last_of_a_long_chain_looks_no_further_than_the_second(tmp_path: Path) -> None:
    """What posts in between do not say themselves is not looked through again for each post behind them."""
    variants = plan_of(tmp_path, chain(300)).variants
    assert {variant.text for variant in variants} == {"Doors open at nine."}
    assert max(len(variant.layers) for variant in variants) <= 3


def test_channels_come_from_the_nearest_post_that_names_some(tmp_path: Path) -> None:
    files = {**chain(3), "posts/p3.yaml": "like: p2\n", "posts/p4.yaml": "like: p3\n"}
    plan = plan_of(tmp_path, files)
    assert plan.channel_names(plan.by_id["p4"]) == ("x",)


def test_posts_in_a_ring_take_nothing_from_each_other(tmp_path: Path) -> None:
    """Each has only what it says itself; a post that is like one of them takes that."""
    files = {
        "posts/a.yaml": "like: b\ntext: From a\nchannels: [x]\n",
        "posts/b.yaml": "like: a\nlink: https://b.example\nchannels: [x]\n",
        "posts/c.yaml": "like: a\nchannels: [x]\n",
    }
    texts = {variant.post.id: (variant.text, variant.link) for variant in plan_of(tmp_path, files).variants}
    assert texts == {"a": ("From a", None), "b": ("", "https://b.example"), "c": ("From a", None)}


def test_a_value_that_could_not_be_read_hides_what_is_behind_it(tmp_path: Path) -> None:
    """It is wrong, and not missing: nobody wants the value of a post further back in its place."""
    files = {
        "posts/a.yaml": "text: From a\ntitle: Behind\nchannels: [x]\n",
        "posts/b.yaml": "like: a\ntitle: [not, a, title]\nchannels: [x]\n",
        "posts/c.yaml": "like: b\nchannels: [x]\n",
    }
    (variant,) = (each for each in plan_of(tmp_path, files).variants if each.post.id == "c")
    assert variant.broken("title")


@st.composite
def families(draw: st.DrawFn) -> dict[str, str]:
    """Some posts, each like any other or none, each with some of the keys, on the post or on a channel."""
    count = draw(st.integers(1, 7))
    files = {}
    for number in range(count):
        lines = [f"like: p{draw(st.integers(0, count))}"] if draw(st.booleans()) else []
        lines += [f"{key}: {key} of p{number}" for key in draw(st.sets(st.sampled_from(KEYS)))]
        own = [f"    {key}: {key} of p{number} on x" for key in sorted(draw(st.sets(st.sampled_from(KEYS))))]
        lines += ["channels:", "  x:", *own] if draw(st.booleans()) else []
        files[f"posts/p{number}.yaml"] = "\n".join(
            [f"status: {draw(st.sampled_from(['draft', 'review']))}", *lines, ""]
        )
    return files


def nearest(plan: Plan, path: str, key: str) -> object:
    """The value of a key on x, found by asking one post after the other."""
    inheritance = Inheritance.of(plan.posts)
    post: Post | None = next(each for each in plan.posts if each.path == path)
    value = None
    while post is not None and value is None:
        value = said(own_layers(post, "x"), key)
        post = inheritance.parent(post)
    return value


@settings(max_examples=60)
@given(families())
def test_every_value_is_the_nearest_one(tmp_path_factory: pytest.TempPathFactory, files: dict[str, str]) -> None:
    """Leaving out layers that nearer ones hide changes no value."""
    plan = plan_of(tmp_path_factory.mktemp("plan"), files)
    for variant in plan.variants:
        for key in KEYS:
            assert said(variant.layers, key) == nearest(plan, variant.post.path, key)
