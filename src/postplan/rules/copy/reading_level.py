"""A text that is harder to read than its audience bears.

## Why
A post is read between two others, on a phone, half asleep. Long sentences of long words are for people who sat down to
read; everybody else moves on, and people who read with effort, in a second language, or with a screen reader are lost
first. What a pupil of 13 reads with ease, everybody reads with ease.

```yaml bad
text: |
  Our organization is delighted to communicate the availability of an exceptionally limited seasonal production of
  traditionally processed coffees, individually selected by our agricultural partners in cooperation with our quality
  management. Fermentation was conducted anaerobically for approximately seventy-two hours. Availability is determined
  by the remaining quantities in participating establishments.
channels: [linkedin]
```
```text
warning[reading-level]: this takes more than 16 years of school to read; the limit is 8: 48 words in 3 sentences
  --> posts/post.yaml:2:3
   |
 2 |   Our organization is delighted to communicate the availability of an exceptionally limited season…
   |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 30 words in one sentence
   = help: split this sentence in two
```
```yaml good
text: |
  The winter roast is here, and there is not much of it. Ana and her neighbours picked the beans by hand. For three days
  they lay in a closed tank, without air, and that is where the plum comes from. Come by while we have some!
channels: [linkedin]
```

How hard a text is tells the Flesch-Kincaid grade, the year of school in the United States in which one can read it. It
counts two things, words in a sentence and syllables in a word, and is a rough measure. So a text is told of when it is
more than four grades over the limit, which by default is what people read who are through with school, and has a
sentence of 25 words or more: the hardest of these is the one shown. Left out are links, hashtags, mentions, emoji, what
others said (`RT @name`), and whatever ends in no full stop: headlines, lists, credits. A name, which is a word with a
capital letter inside a sentence, counts two syllables at most.

Only English is judged. A post may say `language: en`, or something else; where neither it nor the plan does, the small
words of the text tell, and a text that tells nothing is left alone. So is one of fewer than three sentences or 30 words:
in a few words chance decides.

## Options
- `grade`: the limit, a year of school in the United States. Default: 8, which is 13 to 14 years old.

## When to ignore
An account for experts reads on another level: set `grade: 12` for its posts with `overrides`. On a year of posts of a
museum, which used what stands on its walls as captions, the rule speaks about one post in 21; with `grade: 10`, about one
in 55.

## Fix
Make two sentences of the one shown. Then say the long words shorter, or say what they mean.
"""

from collections.abc import Iterator

from postplan.api import WARNING, Finding, Plan, Post, language, plural
from postplan.rules.copy._texts import own
from postplan.text.reading_level import grade_of, read, roughly

SEVERITY, SINCE = WARNING, "0.1"

_SHORTEST = 150
_SENTENCES, _WORDS, _LONG = 3, 30, 25
_MARGIN = 5
_MOST = 16


def check(post: Post, plan: Plan, *, grade: int = 8) -> Iterator[Finding]:
    """Each distinct text of a post that is long enough to tell."""
    for route, text in own(post):
        if len(text) < _SHORTEST or roughly(text) < grade + _MARGIN - 1 or not _is_english(text, post, plan):
            continue
        sentences = read(text)
        number = sum(len(each.words) for each in sentences)
        long = [each for each in sentences if len(each.words) >= _LONG]
        if not long or len(sentences) < _SENTENCES or number < _WORDS:
            continue
        found = grade_of(sentences)
        if found > grade + _MARGIN:
            hardest = max(long, key=lambda each: each.grade)
            yield Finding(
                f"this takes {_years(found)} years of school to read; the limit is {grade}:"
                f" {number} words in {plural(len(sentences), 'sentence')}",
                post.at(*route, chars=(hardest.start, hardest.end)),
                label=f"{len(hardest.words)} words in one sentence",
                help="split this sentence in two",
            )


def _is_english(text: str, post: Post, plan: Plan) -> bool:
    """Whether nobody says otherwise, and somebody says so: the post, or the text by its small words."""
    said = (post.language or plan.settings.language or "en").lower().replace("_", "-").partition("-")[0]
    told = language(text) if said == "en" else None
    return told == "en" or (told is None and said == "en" and post.language is not None)


def _years(grade: float) -> str:
    return f"{grade:.0f}" if grade <= _MOST else f"more than {_MOST}"
