import pytest

from postplan.text.addresses import addresses, by_accident, is_address
from postplan.text.entity import Entity
from postplan.text.styles import links


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("see https://example.com/a_(b)).", ["https://example.com/a_(b)"]),
        ("http://localhost:8000/x, http://10.0.0.1", ["http://localhost:8000/x", "http://10.0.0.1"]),
        ("www.example.co.uk/a?b=c!", ["www.example.co.uk/a?b=c"]),
        ("shop.alpenglow.coffee and bit.ly/3abc", ["shop.alpenglow.coffee", "bit.ly/3abc"]),
        ("maya@example.com, e.g. this. node.js v3.11.2", []),
        ("README.md done.Next", ["README.md", "done.Next"]),
        ("\u201chttps://a.co\u201d <https://b.co> [c](https://d.co)", ["https://a.co", "https://b.co", "https://d.co"]),
        ("https:// www. http://", []),
        ("HTTPS://A.CO", ["HTTPS://A.CO"]),
    ],
)
def test_what_a_reader_takes_for_an_address(text: str, found: list[str]) -> None:
    entities = addresses(text)
    assert [entity.text for entity in entities] == found
    assert all(text[entity.start : entity.end] == entity.text for entity in entities)


def test_an_address_leads_somewhere_with_a_scheme() -> None:
    assert [link.target for link in addresses("www.a.co b.co https://c.co")] == [
        "https://www.a.co",
        "https://b.co",
        "https://c.co",
    ]


@pytest.mark.parametrize(
    "name",
    ["README.md", "foo.py", "main.rs", "file.pl", "my.zip", "setup.sh", "done.Next", "3.11.dev", "p.m.at", "i.e.in"],
)
def test_a_file_a_version_or_a_missing_space_is_a_link_by_accident(name: str) -> None:
    (link,) = links(name, "x")
    assert by_accident(link)


@pytest.mark.parametrize(
    "address",
    [
        "example.com",
        "Example.Com",
        "docs.rs",
        "bun.sh",
        "v0.dev",
        "163.com",
        "x.ai",
        "hello.world",
        "www.foo.py",
        "docs.rs/regex",
        "https://README.md",
        "allegro.pl",
        "NASA.Gov",
    ],
)
def test_an_address_is_meant(address: str) -> None:
    (link,) = links(address, "x")
    assert not by_accident(link)


def test_only_links_happen_by_accident() -> None:
    assert not by_accident(Entity("hashtag", 0, 10, "#README.md", "README.md"))


@pytest.mark.parametrize(
    "text", ["https://a.co", "http://user:pw@a.co:80/b?c=d#e", "https://[::1]/", "http://\u2603.net/"]
)
def test_an_address_as_a_whole(text: str) -> None:
    assert is_address(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a.co",
        "http://",
        "http://localhost",
        "https://a.co/ b",
        "https://a..co",
        "http://1.2.3",
        "http://a.1co",
        "http:///a",
    ],
)
def test_what_is_no_address(text: str) -> None:
    assert not is_address(text)
