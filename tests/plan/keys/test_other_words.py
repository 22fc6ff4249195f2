"""Words of other tools, and names of languages: whoever writes them is told what they are called here."""

from pathlib import Path

import pytest
from tests.plans import report_of

import postplan
from postplan.errors import SettingsError
from postplan.networks.model import names
from postplan.plan.keys.post import Post, Status
from postplan.plan.keys.problems import known_keys
from postplan.text.other_words import KEYS, LANGUAGES, NETWORKS, NO_KEYS, STATUSES


def helped(folder: Path, post: str, settings: str = "") -> list[str]:
    """The help of every finding about one post's file."""
    files = {"posts/a.yaml": post, "postplan.yaml": settings}
    return [each.help for each in report_of(folder, files, select=["file"]).diagnostics]


@pytest.mark.parametrize(
    ("key", "action"),
    [
        ("caption", "did you mean `text`?"),
        ("Body", "did you mean `text`?"),
        ("date", "write day and time as `when: 2026-12-01 09:00`"),
        ("time", "write day and time as `when: 2026-12-01 09:00`"),
        ("Scheduled Date", "write day and time as `when: 2026-12-01 09:00`"),
        ("image", "write `media:` and below it `- file: assets/cup.jpg`"),
        ("author", "did you mean `owner`?"),
        ("platforms", "write `channels: [x, linkedin]`"),
        ("Plattformen", "write `channels: [x, linkedin]`"),
        ("tags", "write hashtags into the `text`, or into `first-comment`"),
        ("alt", "write `alt:` below the `file:` it describes"),
        ("légende", "did you mean `text`?"),
        ("fecha", "write day and time as `when: 2026-12-01 09:00`"),
        ("txet", "did you mean `text`?"),
    ],
)
def test_a_key_of_another_tool(tmp_path: Path, key: str, action: str) -> None:
    """By its meaning before its letters."""
    assert helped(tmp_path, f"{key}: abc\nchannels: [x]\n")[0] == action


@pytest.mark.parametrize(
    ("name", "network"),
    [("twitter", "x"), ("IG", "instagram"), ("fb", "facebook"), ("yt", "youtube"), ("gmb", "google-business")],
)
def test_a_network_by_another_name(tmp_path: Path, name: str, network: str) -> None:
    """In a post without settings, and in settings."""
    assert helped(tmp_path / "a", f"text: Hi\nchannels: [{name}]\n") == [f"did you mean `{network}`?"]
    with pytest.raises(SettingsError) as raised:
        report_of(tmp_path / "b", {"postplan.yaml": f"channels: [{name}]\n"})
    assert [problem.help for problem in raised.value.problems] == [f"did you mean `{network}`?"]


@pytest.mark.parametrize(("word", "status"), [("done", "published"), ("Ready", "review"), ("Entwurf", "draft")])
def test_a_status_of_another_tool(tmp_path: Path, word: str, status: str) -> None:
    """As sheets and boards have them."""
    assert helped(tmp_path, f"status: {word}\ntext: Hi\nchannels: [x]\n") == [f"did you mean `{status}`?"]


@pytest.mark.parametrize(
    ("written", "then"),
    [
        ("media: a.jpg", "media:\n- file: a.jpg"),
        ("media:\n  file: a.jpg\n  alt: A cup", "media:\n- file: a.jpg\n  alt: A cup"),
        ("poll: [Yes, No]", "poll: {options: [Yes, No]}"),
        ("draft: true", "status: draft"),
    ],
)
def test_a_value_in_another_shape_is_answered_with_one_that_is_read(written: str, then: str, tmp_path: Path) -> None:
    post = "text: Hi\nchannels: [x]\n"
    (action,) = helped(tmp_path / "a", f"{written}\n{post}")
    assert action
    assert helped(tmp_path / "b", f"{then}\n{post}") == []


@pytest.mark.parametrize("tag", ["en", "de-AT", "pt-BR", "zh-Hant", "EN", "sr-Latn-RS"])
def test_a_language_tag_is_taken(tmp_path: Path, tag: str) -> None:
    """As the registry has it, in any case."""
    assert helped(tmp_path, f"text: Hi\nlanguage: {tag}\nchannels: [x]\n", f"language: {tag}\n") == []


@pytest.mark.parametrize(
    ("written", "action"),
    [
        ("english", "did you mean `en`?"),
        ("Deutsch", "did you mean `de`?"),
        ("eng", "did you mean `en`?"),
        ("de_DE", "did you mean `de-DE`?"),
        ("en-UK", "did you mean `en-GB`?"),
        ("xx", "write one like `en`, `de-AT` or `pt-BR`"),
        ("a" * 3000, "write one like `en`, `de-AT` or `pt-BR`"),
    ],
)
def test_what_is_no_language_tag_is_told_which_was_meant(tmp_path: Path, written: str, action: str) -> None:
    """In posts and in settings; written as the help says, it is taken."""
    post = f"text: Hi\nlanguage: {written}\nchannels: [x]\n"
    assert helped(tmp_path / "a", post) == [action]
    if "did you mean" in action:
        assert helped(tmp_path / "b", post.replace(written, action.split("`")[1])) == []
    with pytest.raises(SettingsError):
        postplan.load(tmp_path / "a" if (tmp_path / "a/postplan.yaml").write_text(f"language: {written}\n") else "")


def test_every_word_leads_to_one_there_is() -> None:
    """Keys, networks and statuses of the tables exist, and no word is its own translation."""
    assert set(KEYS.values()) <= set(known_keys(Post, ()))
    assert set(NETWORKS.values()) <= set(names())
    assert set(STATUSES.values()) <= {status.value for status in Status}
    for table in (KEYS, NETWORKS, STATUSES, LANGUAGES):
        assert not [word for word, meaning in table.items() if word == meaning]
    assert not set(KEYS) & set(NO_KEYS)
