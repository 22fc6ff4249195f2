"""What a rule imports: the public names for rules, in postplan and in plugins.

```python
from postplan.api import WARNING, Finding, Variant
```

**The promise.** These names are versioned with the package. A release may add names, and attributes and methods to
what they name. A name is removed or changes its meaning only in a new minor version before 1.0 and in a new major
version after it, and at least one release before that says so in the changelog. Whatever is imported from elsewhere in
postplan may change in any release.

- A finding: `Finding`, `ERROR`, `WARNING`, and `Fact`, what a network allows and who says so.
- What `check --fix` may write: `Fix`, made of changes of one file: `Reword` a text or some characters of it, `Rename` a
  key, `Requote` a text, `KeepLines` of a folded one, `Strike` a comment.
- What a rule checks, one of: `File`, `Post`, `Variant` (a post on one channel), `Feed` (what one audience meets),
  `ShownMedium` (a medium as one channel shows it), `Person`, `Campaign`, `Plan`, `Suppression` (a comment that ignores
  a rule).
- What those hold: `Status`, `Medium`, `MediaFile`, `Place` (where a finding points), `Route` (keys that lead there).
- Reading a text: `words`; `sentences`; `prose` replaces links, hashtags and mentions by spaces; `language` names the
  language; `addresses` finds whatever a reader takes for a link. `links`, `hashtags` and `mentions` find what one
  network makes of a text, `mentions(text, variant.network.reads)`, each an `Entity`. `count` measures a text as a
  network does.
- Writing a message: `day_words`, `in_words` (a length of time), `plural` (`2 posts`), `did_you_mean`.

The built-in rules import from here whatever is here, and nothing is here that none of them uses. What they import from
elsewhere carries no promise yet.
"""

from postplan.lint.finding import ERROR, WARNING, Finding, Fix
from postplan.lint.suppress import Suppression
from postplan.media.file import MediaFile
from postplan.networks.fact import Fact
from postplan.networks.values import in_words
from postplan.plan.feed import Campaign, Feed, Person
from postplan.plan.keys.content import Medium
from postplan.plan.keys.post import Post, Status
from postplan.plan.plan import File, Plan
from postplan.plan.shown_media import ShownMedium
from postplan.plan.times.week import day_words
from postplan.plan.variant import Variant
from postplan.text.addresses import addresses
from postplan.text.count import count
from postplan.text.entity import Entity
from postplan.text.language import language
from postplan.text.likeness import did_you_mean
from postplan.text.plural import plural
from postplan.text.sentences import sentences
from postplan.text.styles import hashtags, links, mentions
from postplan.text.words import prose, words
from postplan.yaml.changes import KeepLines, Rename, Requote, Reword, Strike
from postplan.yaml.place import Place
from postplan.yaml.route import Route

__all__ = [
    "ERROR",
    "WARNING",
    "Campaign",
    "Entity",
    "Fact",
    "Feed",
    "File",
    "Finding",
    "Fix",
    "KeepLines",
    "MediaFile",
    "Medium",
    "Person",
    "Place",
    "Plan",
    "Post",
    "Rename",
    "Requote",
    "Reword",
    "Route",
    "ShownMedium",
    "Status",
    "Strike",
    "Suppression",
    "Variant",
    "addresses",
    "count",
    "day_words",
    "did_you_mean",
    "hashtags",
    "in_words",
    "language",
    "links",
    "mentions",
    "plural",
    "prose",
    "sentences",
    "words",
]
