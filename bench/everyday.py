"""Write a plan of many posts in everyday words, too many for its audience: nearly every post has findings."""

import random
import sys
from datetime import datetime, timedelta
from pathlib import Path

SETTINGS = """\
timezone: Europe/Berlin
channels:
  x: {handle: "@alpenglow", cadence: {per-day: 20, per-week: 100}}
  instagram: {handle: "@alpenglow"}
  linkedin: {handle: alpenglow-roasters, account: page}
"""
SPOKEN = """\
today tomorrow people the a our your we you come see what is new at nine on monday friday this week next
coffee morning and with for who makes it every day bring friend open doors from until evening more about
"""


def sentence(rng: random.Random) -> str:
    """A sentence of words that everybody uses."""
    return " ".join(rng.choices(SPOKEN.split(), k=rng.randint(8, 16))).capitalize() + "."


def post(number: int, rng: random.Random) -> str:
    """One post, 37 minutes after the one before."""
    when = datetime(2027, 1, 1, 8) + timedelta(minutes=37 * number)  # noqa: DTZ001 - wall clock
    text = "\n  ".join(sentence(rng) for _ in range(3))
    return f"""\
status: review
when: {when:%Y-%m-%d %H:%M}
text: |
  {text}
  https://alpenglow.coffee/stories/{number}
channels: [x, linkedin]
"""


def main(out: Path, count: int) -> None:
    """Write `count` posts and settings into `out`, the same ones every time."""
    rng = random.Random(20261127)  # noqa: S311 - test data
    for number in range(count):
        file = out / "posts" / f"{number // 500:04d}" / f"post-{number:06d}.yaml"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(post(number, rng), encoding="utf-8")
    (out / "postplan.yaml").write_text(SETTINGS, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
