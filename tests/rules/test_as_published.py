"""What a file shows and what is published: where they differ, and where they only look as if they did."""

from pathlib import Path

import pytest
from tests.plans import marked, plan_of, report_of

POST = "channels: [mastodon]\n"


def found(folder: Path, rule: str, post: str, settings: str = "") -> list[str]:
    """Give what one rule points at in one post."""
    files = {"posts/a.yaml": post + POST, **({"postplan.yaml": settings} if settings else {})}
    report = report_of(folder, files, "2026-11-02", select=[rule])
    assert [each.message for each in report.diagnostics if each.failed] == []
    return [marked(each) for each in report.diagnostics]


@pytest.mark.parametrize(
    ("post", "line"),
    [
        ("text: >\n  To bring:\n  - bottles\n  - cake\n", "- bottles"),
        ("text: >-\n  To bring\n  - bottles\n  - cake\n", "- bottles"),
        ("text: >\n  To bring:\n\n  * bottles\n  * cake\n", "* cake"),
        ("text: Which is yours?\n  • Cox\n", "• Cox"),
        ("text: 'Three steps.\n  1. Press'\n", "1. Press"),
        ('text: "We press all day.\n  #cider #apples"\n', "#cider #apples"),
        ("text: >\n  We press all day.\n  🍎 Bring yours\n", "🍎 Bring yours"),
        ("text: >\n  #cider #apples\n  #press\n", "#press"),
        ("text: We press on Saturday.\n  Which apple do you bring?\n", "Which apple do you bring?"),
        ("text: Hi\nthread:\n  - >\n    To bring:\n    - cake\n", "- cake"),
        ("text: Hi\nthread:\n  - text: 'To bring:\n      - cake'\n", "- cake"),
        ("text: Hi\nfirst-comment: >\n  To bring:\n  - cake\n", "- cake"),
        ("{text: 'To bring:\n  - cake', ", "- cake"),
    ],
)
def test_a_line_that_was_meant_to_be_one(tmp_path: Path, post: str, line: str) -> None:
    """Folded, in quotes, without, in a thread: told at the first line that is published behind another."""
    if post.startswith("{"):
        post += "channels: [mastodon]}\n#"
    assert found(tmp_path, "lines-joined", post) == [line]


@pytest.mark.parametrize(
    "post",
    [
        "text: |\n  To bring:\n  - bottles\n  - cake\n",
        "text: >\n  To bring:\n\n  - bottles\n\n  - cake\n",
        "text: >\n  To bring:\n    - bottles\n    - cake\n",
        'text: "To bring:\\n\\\n  - bottles"\n',
        'text: "To bring: - bottles\\n- cake"\n',
        "text: 'It''s said.'\n",
        "text: >\n  We press the whole day, from the first light until the last crate is empty.\n  Which is yours?\n",
        "text: >\n  The yard is open again on\n  4. December, and we\n  are looking forward to all of you there\n",
        "text: >\n  The yard - or what the storm has left of it\n  - is open again\n",
        "text: >\n  We have a new kind of the well-known\n  #cider for you\n",
        "notes: >\n  To bring:\n  - bottles\n  - cake\ntext: Hi\n",
    ],
)
def test_a_paragraph_that_is_wrapped_stays_silent(tmp_path: Path, post: str) -> None:
    """Also where a wrapped line happens to begin with a dash, a day or a hashtag, and in what nobody publishes."""
    assert found(tmp_path, "lines-joined", post) == []


@pytest.mark.parametrize(
    ("post", "better"),
    [
        ("text: >\n  To bring:\n  - cake\n", "text: |\n  To bring:\n  - cake\n"),
        ("text: 'To bring:\n  - cake'\n", "text: |\n  To bring:\n  - cake\n"),
        ("text: Bring it!\n  - cake\n", "text: |\n  Bring it!\n  - cake\n"),
    ],
)
def test_doing_what_the_help_says_keeps_the_lines(tmp_path: Path, post: str, better: str) -> None:
    """The same text, with its lines."""
    (finding,) = report_of(tmp_path / "a", {"posts/a.yaml": post + POST}, select=["lines-joined"]).diagnostics
    assert "`|`" in finding.help or "`text: |`" in finding.help
    assert found(tmp_path / "b", "lines-joined", better) == []
    (read,) = plan_of(tmp_path / "b", {}).posts
    assert (read.text or "").splitlines()[1] == "- cake"


@pytest.mark.parametrize(
    ("post", "escape"),
    [
        (r"text: 'One.\n\nTwo.'", r"\n"),
        (r"text: One.\nTwo.", r"\n"),
        (r"text: One. \n Two.", r"\n"),
        (r"text: one\ntwo", r"\n"),
        (r"text: 'One.\r\nTwo.'", r"\r\n"),
        (r"text: 'It\u2019s open'", r"\u2019"),
        (r"text: 'We say \"open\" now'", r"\""),
        ("text: |\n  One.\\nTwo.", r"\n"),
        ("text: Hi\nthread:\n  - 'One.\\nTwo.'", r"\n"),
    ],
)
def test_an_escape_that_is_none(tmp_path: Path, post: str, escape: str) -> None:
    """In single quotes, in none, and in a block."""
    assert found(tmp_path, "escape-published", post + "\n") == [escape]


@pytest.mark.parametrize(
    "post",
    [
        r'text: "One.\n\nTwo."',
        r'text: "A \\n is published on purpose: one.\\nTwo"',
        r"text: 'Save it in C:\new, or \\server\notes'",
        r"text: 'In LaTeX: \frac{\nu}{2}'",
        r"text: 'Write `\n` where a line ends'",
        r"""text: 'print("one\ntwo")'""",
        r"text: 'the \n character'",
    ],
)
def test_a_backslash_that_is_meant_stays_silent(tmp_path: Path, post: str) -> None:
    """Paths, formulas, code, and what double quotes make of it."""
    assert found(tmp_path, "escape-published", post + "\n") == []


@pytest.mark.parametrize(
    ("post", "help_", "better"),
    [
        (r"text: 'One.\n\nTwo.'", "put the text in double quotes", r'text: "One.\n\nTwo."'),
        (r"text: One.\n\nTwo.", "put the text in double quotes", r'text: "One.\n\nTwo."'),
        (
            r"""text: 'It''s open.\n\nTwo.'""",
            "put the text in a block after `|`, and end the line there",
            "text: |\n  It's open.\n\n  Two.",
        ),
        ("text: |\n  One.\\n\\nTwo.", "end the line there", "text: |\n  One.\n\n  Two."),
        (r"""text: 'Say \"aye\".'""", 'write `"` alone', """text: 'Say "aye".'"""),
    ],
)
def test_the_help_for_an_escape_publishes_what_was_meant(tmp_path: Path, post: str, help_: str, better: str) -> None:
    """No backslash is left, and the rule has nothing more to say."""
    (finding,) = report_of(tmp_path / "a", {"posts/a.yaml": f"{post}\n{POST}"}, select=["escape-published"]).diagnostics
    assert finding.help == help_
    assert found(tmp_path / "b", "escape-published", better + "\n") == []
    (read,) = plan_of(tmp_path / "b", {}).posts
    assert read.text
    assert "\\" not in read.text


@pytest.mark.parametrize(
    "post",
    [
        "text: “Doors open.”",
        "text: ‘Doors open. It’s cold.’",
        "text: „Die Türen sind offen.“",
        "text: ”Dörrarna är öppna.”",
        "title: “Doors open”",
        "media: [{brief: a door, alt: “A door”}]",
        "poll: {options: [“Yes”, No]}",
    ],
)
def test_curly_quotes_around_a_text_are_told(tmp_path: Path, post: str) -> None:
    """In each language's form."""
    (text,) = found(tmp_path, "curly-quotes", post + "\n")
    assert f" {text}" in post or f"[{text}" in post


@pytest.mark.parametrize(
    "post",
    [
        "text: “Doors open,” says Maya.",
        "text: “Doors” or “windows”",
        'text: "“Doors open.”"',
        "text: '“Doors open.”'",
        "text: |\n  “Doors open.”",
        "text: “Doors open",
        "text: »Doors open«",
        "text: ’Tis the season, and ’t is cold’",
    ],
)
def test_a_quotation_is_no_slip(tmp_path: Path, post: str) -> None:
    """Where it is a part of the text, or straight quotes or a block hold it."""
    assert found(tmp_path, "curly-quotes", post + "\n") == []


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("a\u200bb", "\u200b"),
        ("#\u2060press", "\u2060"),
        ("call \u202a+49 89 1234\u202c", "\u202a"),
        ("a\u202eb", "\u202e"),
        ("a \xad b", "\xad"),
        ("a\U000e0041b", "\U000e0041"),
        ("😀\U000e0101b", "\U000e0101"),
        ("a\u3164b", "\u3164"),
        ("a\ufeffb", "\ufeff"),
    ],
)
def test_a_character_that_nobody_sees_is_told(tmp_path: Path, text: str, hidden: str) -> None:
    """Wherever it came from."""
    assert found(tmp_path, "hidden-characters", f"text: |\n  {text}\n") == [hidden]


@pytest.mark.parametrize(
    "text",
    [
        "👩\u200d🍳 ❤\ufe0f 1\ufe0f\u20e3 ☺\ufe0e 👍🏽",
        "🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f",
        "می\u200cخواهم",
        "क्\u200dष",
        "Donau\xaddampf\xadschiff",
        "สวัสดี\u200bครับ",
        "שלום\u200f (1)",
        "葛\U000e0100飾",
    ],
)
def test_a_character_that_the_writing_needs_stays_silent(tmp_path: Path, text: str) -> None:
    """Emoji, flags, Persian, Hindi, Thai, Hebrew, Japanese, and a long word."""
    assert found(tmp_path, "hidden-characters", f"text: |\n  {text}\n") == []


def test_an_escape_is_seen_in_the_file(tmp_path: Path) -> None:
    """So it is meant, unless it turns the text; and doing what the help says clears it."""
    assert found(tmp_path / "a", "hidden-characters", 'text: "a\\u2060b"\n') == []
    assert found(tmp_path / "b", "hidden-characters", 'text: "a\\u202eb"\n') == ["\\u202e"]


@pytest.mark.parametrize(
    ("text", "help_"),
    [
        ("𝗪𝗵𝗮𝘁 do you drink?", "use plain letters: `What`"),
        ("It is 𝘷𝘦𝘳𝘺 𝘨𝘰𝘰𝘥 now", "use plain letters: `very good`"),
        ("𝒮𝒶𝓁𝑒 today", "use plain letters: `Sale`"),
        ("Ⓢⓐⓛⓔ today", "use plain letters: `Sale`"),
        ("ＳＡＬＥ today", "use plain letters: `SALE`"),
    ],
)
def test_words_of_signs_are_told_with_the_plain_ones(tmp_path: Path, text: str, help_: str) -> None:
    """Bold, italic, script, in circles, wide."""
    (finding,) = report_of(
        tmp_path, {"posts/a.yaml": f"text: |\n  {text}\n{POST}"}, select=["styled-letters"]
    ).diagnostics
    assert finding.help == help_


@pytest.mark.parametrize("text", ["𝑥 + 𝑦 in ℝ", "Ⓜ ™ ℹ 🅰 🅱", "Привет, Ελλάδα", "２０２６年", "naïve café"])
def test_signs_and_other_scripts_stay_silent(tmp_path: Path, text: str) -> None:
    """A formula, an emoji, Russian, Greek, Japanese."""
    assert found(tmp_path, "styled-letters", f"text: |\n  {text}\n") == []


def thread(*texts: str) -> str:
    """Write a thread of these parts, the first one as the text."""
    parts = "".join(f"  - |\n    {text}\n" for text in texts[1:])
    return f"text: |\n  {texts[0]}\nthread:\n{parts}"


@pytest.mark.parametrize(
    ("texts", "mark"),
    [
        (["1/4 a", "2/4 b", "4/4 c"], "4/4"),
        (["1/3 a", "2/3 b"], "2/3"),
        (["1/3 a", "2/3 b", "2/3 c"], "2/3"),
        (["1/3 a", "2/3 b", "3/4 c"], "3/4"),
        (["1/2 a", "2/2 b", "3/2 c"], "3/2"),
        (["1/ a", "2/ b", "4/ c"], "4/"),
        (["a (1/3)", "b (2/3)", "c"], "(2/3)"),
        (["Intro", "1/3 a", "3/3 b"], "3/3"),
    ],
)
def test_a_number_of_a_thread_that_is_missing_or_twice(tmp_path: Path, texts: list[str], mark: str) -> None:
    """At the number that does not follow, or the last one."""
    assert found(tmp_path, "thread-misnumbered", thread(*texts)) == [mark]


@pytest.mark.parametrize(
    "texts",
    [
        ["1/3 a", "2/3 b", "3/3 c"],
        ["a 1/2", "b 2/2", "c"],
        ["0/ a", "1/ b", "2/ c"],
        ["1. a", "3. b"],
        ["1/2 cup of juice", "Which apple?"],
        ["24/7 open", "9/11 was long ago"],
        ["3/4 of us", "1/4 of you"],
        ["1/ a", "1/2 of it"],
    ],
)
def test_a_thread_that_is_complete_and_fractions_stay_silent(tmp_path: Path, texts: list[str]) -> None:
    """With an introduction, an end, from 0."""
    assert found(tmp_path, "thread-misnumbered", thread(*texts)) == []


def test_a_thread_in_one_text_is_looked_at_by_lines(tmp_path: Path) -> None:
    """As it was pasted."""
    post = "text: |\n  1/4 a\n\n  2/4 b\n\n  4/4 c\n"
    assert found(tmp_path, "thread-misnumbered", post) == ["4/4"]


@pytest.mark.parametrize(
    ("poll", "answers"),
    [
        ("options: [Go, Something else, and proud of it]", ["and proud of it"]),
        ("options: [Ja, Nein, oder doch]", ["oder doch"]),
        ("options: [Go, 'Something else, and proud of it']", []),
        ("options: [Go, Rust, 'and proud']", []),
        ("options: [Go, And then some]", []),
        ("options: [Go, android]", []),
        ("options: [and so on, Go]", []),
    ],
)
def test_an_answer_cut_at_its_comma(tmp_path: Path, poll: str, answers: list[str]) -> None:
    """Only where it goes on in small letters and without quotes."""
    assert found(tmp_path, "answer-split", f"text: Which?\npoll: {{{poll}}}\n") == answers


def test_answers_on_lines_of_their_own_are_whole(tmp_path: Path) -> None:
    """A comma ends nothing there."""
    poll = "text: Which?\npoll:\n  options:\n    - Something else, and proud of it\n    - and so on\n"
    assert found(tmp_path, "answer-split", poll) == []


def test_an_answer_is_whole_as_the_help_says(tmp_path: Path) -> None:
    """The poll has the answers that were meant."""
    post = f"text: Which?\npoll: {{options: [Go, None, and glad]}}\n{POST}"
    (finding,) = report_of(tmp_path / "a", {"posts/a.yaml": post}, select=["answer-split"]).diagnostics
    better = finding.help.partition("`")[2].partition("`")[0]
    (read,) = plan_of(tmp_path / "b", {"posts/a.yaml": post.replace("None, and glad", better)}).posts
    assert read.poll
    assert read.poll.options == ("Go", "None, and glad")
