"""Write a plan of many posts like those people write: three channels, a picture, tags, links, emoji; 1 kB each."""

import random
import sys
from datetime import datetime, timedelta
from pathlib import Path

SETTINGS = """\
timezone: Europe/Berlin
channels:
  x: {handle: "@alpenglow"}
  instagram: {handle: "@alpenglow", cadence: {per-week: 30}}
  linkedin: {handle: alpenglow-roasters, account: page, cadence: {per-day: 4, gap: 4h}}
"""
WORDS = [
    "roast",
    "bean",
    "cup",
    "morning",
    "snow",
    "steam",
    "valley",
    "farm",
    "harvest",
    "drum",
    "smoke",
    "plum",
    "cocoa",
    "honey",
    "barista",
    "window",
    "frost",
    "kettle",
    "story",
    "people",
    "early",
    "light",
    "quiet",
    "warm",
    "dark",
    "slow",
    "first",
    "last",
    "winter",
    "spring",
    "taste",
    "neighbour",
    "market",
    "bread",
]
TAGS = ["#coffee", "#winter", "#slowroast", "#alpenglow"]
EMOJI = ["☕", "❄️", "🔥", "👩‍🍳", "🏔️"]


def sentence(rng: random.Random) -> str:
    """A sentence of plain words, now and then with an emoji."""
    words = " ".join(rng.choices(WORDS, k=rng.randint(6, 14))).capitalize()
    return f"{words} {rng.choice(EMOJI)}." if rng.random() < 0.2 else f"{words}."  # noqa: PLR2004 - one in five


def post(number: int, rng: random.Random) -> str:
    """One post as a person would write it."""
    when = datetime(2027, 1, 1, 8) + timedelta(minutes=367 * number)  # noqa: DTZ001 - wall clock
    text = "\n  ".join(sentence(rng) for _ in range(2))
    more = "\n\n      ".join(sentence(rng) for _ in range(3))
    long = "\n\n      ".join(sentence(rng) for _ in range(4))
    return f"""\
name: Story {number} of the roastery             # internal
status: {rng.choice(["draft", "review", "approved", "scheduled"])}
when: {when:%Y-%m-%d %H:%M}
campaign: {rng.choice(["winter-launch", "people-of-the-valley"])}
pillar: {rng.choice(["behind-the-scenes", "offers", "people"])}
goal: conversation
owner: {rng.choice(["maya", "tom", "ana"])}
requested: 2026-11-10
text: |
  {text}
  https://alpenglow.coffee/stories/{number} {rng.choice(TAGS)}
media:
  - url: https://media.alpenglow.coffee/stories/{number}.jpg
    alt: {sentence(rng)}
channels:
  instagram:
    text: |
      {more}
    first-comment: "{" ".join(TAGS)}"
  x:
  linkedin:
    when: +3h
    text: |
      {long}
notes: Ask Ana for the second photo
"""


def main(out: Path, count: int) -> None:
    """Write `count` posts and settings into `out`, the same ones every time."""
    rng = random.Random(20261121)  # noqa: S311 - test data
    for number in range(count):
        file = out / "posts" / f"{number // 500:04d}" / f"story-{number:06d}.yaml"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(post(number, rng), encoding="utf-8")
    (out / "postplan.yaml").write_text(SETTINGS, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
