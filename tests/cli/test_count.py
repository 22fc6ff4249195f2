import json
from pathlib import Path

import pytest
from tests.program import inside, run, shell

from postplan.networks import model as networks


def test_a_text_is_counted_as_each_network_counts_it(tmp_path: Path) -> None:
    """How long, how long it may be, whether it fits, and how the number came about."""
    outcome = inside(
        tmp_path, "Come by https://alpenglow.coffee/winter/opening ☕", "--network", "x,bluesky", command="count"
    )
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out == (
        "49 characters typed\n\n"
        "x        34 of 280        fits\n"
        "         49 characters, counted as 34: 1 link as 23, 1 emoji as 2\n"
        "bluesky  49 of 300        fits\n\n"
        "fits everywhere (2 checked)\n"
    )


def test_a_text_that_is_too_long_shows_where_it_would_be_cut(tmp_path: Path) -> None:
    """Both sides of the cut, and who says that the limit is one."""
    outcome = inside(tmp_path, "word " * 60 + "end", "--network", "x,threads", command="count")
    assert "x        303 of 280       23 too long\n" in outcome.out
    assert "limit 280 characters as X counts them\n" in outcome.out
    assert " | " in outcome.out
    assert outcome.out.endswith("too long on x\n")


def test_without_a_network_every_one_with_a_limit_is_told(tmp_path: Path) -> None:
    """One line at least for each, in the order of their names."""
    told = [line.split()[0] for line in inside(tmp_path, "hi", command="count").out.splitlines()[2:-2]]
    limited = [name for name in networks.names() if any(form.text.max for form in networks.read(name).formats.values())]
    assert list(dict.fromkeys(told)) == limited


def test_a_text_comes_from_a_file_or_a_pipe_too(tmp_path: Path) -> None:
    """The line end that these add is not counted."""
    (tmp_path / "caption.txt").write_bytes("\ufeffGrüße\r\n".encode())
    assert inside(tmp_path, "--file", "caption.txt", "--network", "x", command="count").out.startswith("5 characters")
    piped = shell(tmp_path, "printf 'Grüße\\n' | postplan count --network youtube")
    assert (piped.code, piped.err) == (0, "")
    assert "5 characters, counted as 7: 2 characters of several bytes" in piped.out


def test_programs_get_every_limit_with_its_source(tmp_path: Path) -> None:
    """JSON holds what is shown, and each limit of several."""
    told = json.loads(inside(tmp_path, "hi", "--network", "threads", "--format", "json", command="count").out)
    assert (told["version"], told["typed"]) == (1, 2)
    lengths = told["networks"][0]["lengths"]
    assert {length["unit"] for length in lengths} == {"characters", "utf-8-bytes"}
    assert all(length["source"] and length["as-of"] and length["confidence"] for length in lengths)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xed\xa0\x80 lone",
        b"\x00\x1b[31mred\x07",
        "\U0010ffff\u0378".encode(),
        b"x" * 1_000_000,
        b"https://" * 20_000,
    ],
    ids=["nothing", "half a character", "orders to a terminal", "unassigned", "a megabyte", "links without end"],
)
def test_whatever_comes_is_counted(tmp_path: Path, content: bytes) -> None:
    """Never a crash, and no order reaches the terminal."""
    (tmp_path / "text").write_bytes(content)
    outcome = inside(tmp_path, "--file", "text", command="count")
    assert (outcome.code, outcome.err) == (0, "")
    assert "\x1b" not in outcome.out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("hi", "--network", "mastodn"), "error: there is no network `mastodn`\n  = help: did you mean `mastodon`?\n"),
        (
            ("--file", "none.txt"),
            "error: `none.txt` can't be read: no such file or directory\n  = help: check the path\n",
        ),
        (("hi", "--file", "x"), "error: you gave both a text and `--file`\n  = help: use only one of them\n"),
    ],
)
def test_what_cannot_be_counted_is_said(tmp_path: Path, arguments: tuple[str, ...], message: str) -> None:
    """With exit code 2, and what to do."""
    outcome = inside(tmp_path, *arguments, command="count")
    assert (outcome.code, outcome.out, outcome.err) == (2, "", message)


def test_networks_are_listed_in_short_and_told_in_full(tmp_path: Path) -> None:
    """A line for each; for one, every fact with how sure it is, its sources and date."""
    short = inside(tmp_path, command="networks").out
    assert [line.split()[0] for line in short.splitlines()[:-2]] == list(networks.names())
    full = inside(tmp_path, "threads", command="networks").out
    assert "text.max: 500 bytes in UTF-8  [secondary; th-postiz" in full
    assert (
        "th-postiz: gitroomhq/postiz-app pull 1946, 2026-08-23. https://github.com/gitroomhq/postiz-app/pull/1946"
        in full
    )


def test_networks_are_told_to_programs(tmp_path: Path) -> None:
    """Every fact of every format, each with value, source, date and confidence."""
    told = json.loads(inside(tmp_path, "--format", "json", command="networks").out)
    assert [network["name"] for network in told["networks"]] == list(networks.names())
    for network in told["networks"]:
        for form in network["formats"].values():
            for fact in form["facts"]:
                assert fact["source"]
                assert fact["as-of"]
                assert fact["confidence"]
                assert set(fact["source"]) <= set(network["sources"])


def test_an_unknown_network_gets_the_nearest_one(tmp_path: Path) -> None:
    """Exit code 2 and a suggestion."""
    outcome = run(tmp_path, "networks", "blusky")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == "error: there is no network `blusky`\n  = help: did you mean `bluesky`?\n"


def test_a_limit_of_nonsense_in_the_settings_has_a_caret(tmp_path: Path) -> None:
    """A plan may set its server's limits, to a number."""
    (tmp_path / "posts").mkdir()
    (tmp_path / "postplan.yaml").write_text("channels:\n  mastodon: {limits: {text: plenty, txet: 1000}}\n")
    outcome = inside(tmp_path)
    assert outcome.code == 2
    assert "postplan.yaml:2:29" in outcome.err
    assert "did you mean `text`?" in outcome.err
