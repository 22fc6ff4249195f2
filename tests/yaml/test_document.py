"""A document knows where each key, value, character and comment stands."""

import pytest
from hypothesis import given, settings, strategies as st

from postplan.yaml.document import Document
from postplan.yaml.parse import read
from postplan.yaml.route import Position, Route, Span

POST = """\
name: Teaser   # internal
approved: {by: tom, on: 2026-11-24}
text: | # why
  Something # warm ☕
  é́ two

media:
  # the cup
  - file: a.jpg
    alt: 'It''s a cup'
  -
empty:
# x is covered
channels:
  x:
    text: >-
      folded
      text

      more
  y: "a\\tb \\
    c"
# the end
"""


def cut(document: Document, span: Span) -> str:
    return document.text[span.start.offset : span.end.offset]


def document_of(text: str, *, pure: bool = False) -> Document:
    reading = read("a.yaml", text.encode(), pure=pure)
    assert reading.data is not None
    return reading.document


@pytest.mark.parametrize("pure", [False, True])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_keys_and_values_have_their_places(end: str, *, pure: bool) -> None:
    document = document_of(POST.replace("\n", end), pure=pure)
    expected: dict[Route, tuple[str, str]] = {
        (): ("name", "name"),
        ("name",): ("name", "Teaser"),
        ("approved",): ("approved", "approved"),
        ("approved", "on"): ("on", "2026-11-24"),
        ("text",): ("text", f"Something # warm ☕{end}  é́ two"),
        ("media",): ("media", "media"),
        ("media", 0): ("file", "file"),
        ("media", 0, "alt"): ("alt", "'It''s a cup'"),
        ("media", 1): ("-", "-"),
        ("empty",): ("empty", "empty"),
        ("channels", "x", "text"): ("text", f"folded{end}      text{end}{end}      more"),
        ("channels", "x", "media", 4): ("x", "x"),
        ("nothing",): ("name", "name"),
    }
    found = {route: (cut(document, document.key(route)), cut(document, document.value(route))) for route in expected}
    assert found == expected
    assert [document.has(route) for route in expected] == [True] * 11 + [False] * 2


def test_positions_count_code_points_after_a_byte_order_mark() -> None:
    document = document_of("\ufeff# ☕\r\nx: é́ y\rz: 1")
    assert document.inside(("x",), 3, 4) == Span(Position(11, 2, 7), Position(12, 2, 8))
    assert document.value(("z",)).start == Position(16, 3, 4)
    assert [document.line(number) for number in range(5)] == ["", "# ☕", "x: é́ y", "z: 1", ""]
    assert document.position(99) == Position(17, 3, 5)


def test_a_line_separator_ends_no_line() -> None:
    document = document_of("x: a\u2028b\ny: c\x85d\n")
    assert document.value(("y",)) == Span(Position(10, 2, 4), Position(13, 2, 7))


@pytest.mark.parametrize("pure", [False, True])
def test_comments_cover_what_they_stand_at(*, pure: bool) -> None:
    document = document_of(POST, pure=pure)
    assert document.commented
    assert [(c.text, c.own_line, c.route, cut(document, c.span)) for c in document.comments] == [
        ("internal", False, ("name",), "# internal"),
        ("why", False, ("text",), "# why"),
        ("the cup", True, ("media", 0), "# the cup"),
        ("x is covered", True, ("channels",), "# x is covered"),
        ("the end", True, None, "# the end"),
    ]


COMMENTS = [
    ("a: [x, # one\n  y,\n  # two\n  z\n] # three\n", [("a",), ("a", 2), ("a",)]),
    ("a:\n  - # deep\n    b: c # item\n", [("a", 0), ("a", 0, "b")]),
    ("a: # on a\n  b: c\n", [("a",)]),
    ("# one\n# two\n\na: b", [("a",), ("a",)]),
    ("a: b\n# last", [None]),
    ("a: 'x # y'\nb: x#y\nc: \"#\"\n", []),
    ('a: "\\x23" # c', [("a",)]),
    ("--- # start\na: b\n... # end", [None, None]),
]


@pytest.mark.parametrize("pure", [False, True])
@pytest.mark.parametrize(("text", "routes"), COMMENTS)
def test_a_comment_has_the_route_it_covers(text: str, routes: list[Route | None], *, pure: bool) -> None:
    document = document_of(text, pure=pure)
    found = [comment.route for comment in document.comments]
    assert document.commented == bool(routes)
    assert found == routes


def test_a_hashtag_that_became_a_comment_is_told() -> None:
    text = "a: launch #day\nb: #launch\nc: x # fine\nd: 'x' #y\ne: |\n  #z\nf: #g\n  more\nh: ##\ni:\n- #k\n- l #m n\n"
    document = document_of(text)
    assert [(route, cut(document, span), style) for route, span, style in document.cut_texts] == [
        (("a",), "#day", ""),
        (("b",), "#launch", ""),
        (("d",), "#y", "'"),
        (("f",), "#g", ""),
        (("i", 0), "#k", ""),
        (("i", 1), "#m n", ""),
    ]


def test_a_hashtag_on_the_line_after_a_plain_text_became_a_comment_too() -> None:
    """Where it is indented as the text would go on; a comment with a space, or one further out, is one."""
    text = "a: launch\n  #day #two\nb: c\n  # fine\nd: e\n#f\ng: h\n\n  #i\nj: 'k'\n  #l\n"
    document = document_of(text)
    found = [(route, cut(document, span)) for route, span, _ in document.cut_texts]
    assert found == [(("a",), "#day #two"), (("g",), "#i")]


def test_a_document_keeps_only_its_bytes_until_it_is_asked() -> None:
    document = document_of(POST)
    assert set(vars(document)) == {"path", "content", "commented", "may_cut", "pure", "readable"}


def test_a_file_that_could_not_be_read_still_answers() -> None:
    document = read("a.yaml", b"a: [\nb: \xff #x").document
    nowhere = Span(Position(0, 1, 1), Position(0, 1, 1))
    assert document.key(("a",)) == document.value(()) == document.inside(("a",), 1, 2) == nowhere
    assert document.comments == ()
    assert document.cut_texts == ()
    assert document.line(2) == "b: \N{REPLACEMENT CHARACTER} #x"


WRITTEN = [
    (r'a: "x\u2615\t\U0001F469y"', ["x", r"\u2615", r"\t", r"\U0001F469", "y"]),
    ('a: "x \\\n  y\\\n\n  z"', ["x", " ", "y", "\n", "z"]),
    ("a: 'it''s\n\n  b\n  c'", ["i", "t", "''", "s", "\n", "b", "\n", "c"]),
    ("a: >\n  b\n  c\n\n\n  d\n   e\n  f\n\n", ["b", "\n", "c", "\n", "\n", "d", "\n", " ", "e", "\n", "f", "\n"]),
    ("a: |+2\n   b\r\n\r\n", [" ", "b", "\r\n", "\r\n"]),
    ("a:\n- |-\n b\n\n c\n\n", ["b", "\n", "\n", "c"]),
    ("a: b\n  c\n\n  d # e", ["b", "\n", "c", "\n", "d"]),
]


@pytest.mark.parametrize("pure", [False, True])
@pytest.mark.parametrize(("text", "written"), WRITTEN)
def test_inside_gives_what_each_character_is_written_with(text: str, written: list[str], *, pure: bool) -> None:
    document = document_of(text, pure=pure)
    route: Route = ("a", 0) if document.has(("a", 0)) else ("a",)
    found = [cut(document, document.inside(route, index, index + 1)) for index in range(len(written))]
    assert found == written
    last = document.inside(route, len(written) - 1, len(written))
    assert document.inside(route, len(written), 999) == Span(last.end, last.end)


CHARS = st.one_of(
    st.sampled_from(" \n\t#:-'\"\\,[]{}&*!|>%@`?éx☕\u0301\u200d👩\x85\u2028\ufeff\xa0"),
    st.characters(blacklist_categories=["Cs", "Cc"], blacklist_characters="\ufffe\uffff"),
)
TEXTS = st.text(CHARS, max_size=40)


def double(text: str) -> str:
    escapes = {"\n": "\\n", '"': '\\"', "\\": "\\\\", "\t": "\\t", "☕": "\\u2615", "👩": "\\U0001F469"}
    return '"' + "".join(escapes.get(char, char) for char in text) + '"'


def single(text: str, indent: str) -> str:
    lines = text.replace("'", "''").split("\n")
    return "'" + ("\n\n" + indent).join(lines) + "'"


def block(text: str, indent: str, sign: str) -> str:
    lines = text.split("\n")
    between = "\n\n" if sign == ">" else "\n"
    return f"{sign}2-\n" + between.join(f"{indent}  {line}" if line else "" for line in lines)


def check(text: str, route: Route, *, pure: bool) -> None:
    """Each character of the value at a route is written with what `inside` says, in order."""
    reading = read("a.yaml", text.encode(), pure=pure)
    if reading.data is None:
        return
    value: object = reading.data
    for step in route:
        value = value[step]  # type: ignore[index]  # the route is one of the text's own
    if not isinstance(value, str):
        return
    document = reading.document
    before = 0
    for index, char in enumerate(value):
        span = document.inside(route, index, index + 1)
        source = cut(document, span)
        folded = char in " \n" and source in ("\n", "\r", "\r\n")
        assert source == char or folded or source.startswith("\\") or source == "''"
        assert span.start.offset >= before
        before = span.end.offset
    whole = document.inside(route, 0, len(value))
    assert not value or (whole.start, whole.end.offset) == (document.inside(route, 0, 1).start, before)


@given(
    TEXTS,
    st.integers(0, 3),
    st.sampled_from(["double", "single", "|", ">", "plain", "words"]),
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.booleans(),
)
@settings(deadline=None, derandomize=True, max_examples=600)
def test_inside_finds_every_character_in_every_style(text: str, depth: int, style: str, end: str, pure: bool) -> None:
    lead = "".join("  " * level + f"k{level}:\n" for level in range(depth))
    indent = "  " * depth
    written = {
        "double": double(text),
        "single": single(text, indent + "  "),
        "|": block(text, indent, "|"),
        ">": block(text, indent, ">"),
        "plain": text,
        "words": ("\n" + indent + "  ").join(text.split()),
    }[style]
    source = f"{lead}{indent}text: {written}\n{indent}after: x\n".replace("\n", end)
    route = (*(f"k{level}" for level in range(depth)), "text")
    check(source, route, pure=pure)
    if style in ("double", "|") and not text.isspace():
        reading = read("a.yaml", source.encode(), pure=pure)
        assert reading.data is not None
        found: object = reading.data
        for step in route:
            found = found[step]  # type: ignore[index]  # keys all the way
        assert found == (text if style == "double" else text.rstrip("\n"))


@given(st.integers(-5, 40), st.integers(-5, 40), st.sampled_from([("text",), ("media", 0, "alt"), ("empty",), ("no",)]))
@settings(deadline=None, derandomize=True)
def test_inside_never_fails_whatever_the_offsets(start: int, end: int, route: Route) -> None:
    span = document_of(POST).inside(route, start, end)
    assert span.start <= span.end


@pytest.mark.parametrize("pure", [False, True])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_how_a_text_is_written_is_known(end: str, *, pure: bool) -> None:
    """Its sign, whether it stands between brackets, and the spaces that are line ends in the file."""
    text = 'a: >\n  b c\n  d\n   e\nf: [g\n  h, "i\\\n  j k\n  l"]\nm: |\n  n\n  o\np:\n'
    document = document_of(text.replace("\n", end), pure=pure)
    assert document.written(("a",)) == (">", False, (3,), "b c d\n e\n")
    assert document.written(("f", 0)) == ("", True, (1,), "g h")
    assert document.written(("f", 1)) == ('"', True, (4,), "ij k l")
    assert document.written(("m",)) == ("|", False, (), "n\no\n")
    assert [document.written(route) for route in [("f",), ("p",), ("x",)]] == [None, None, None]
