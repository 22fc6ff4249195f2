"""A post without the title its network demands.

## Why
YouTube, Reddit, an event on Google and a document on LinkedIn do not go out without a title. Where the person who
publishes has to make one up at nine in the morning, nobody has read it before the audience does.

```yaml bad
status: review
text: Which of your grinders has lasted longest, and what did you do to it?
channels: [reddit]
```
```text
error[title-missing]: this post has no title, and Reddit accepts no post without one
  --> posts/post.yaml:3:12
   |
 3 | channels: [reddit]
   |            ^^^^^^
   = help: write its `title`, at most 300 long
```
```yaml good
status: review
title: Which of your grinders has lasted longest?
text: Ours is from 1998 and on its third set of burrs. What did you do to yours?
channels:
  reddit: {subreddit: coffee}
```

Drafts may lack a title. `title` is what the network shows; `name`, what the team calls the post, is never published.
"""

from collections.abc import Iterator

from postplan.api import ERROR, Finding, Status, Variant, plural

SEVERITY, SINCE = ERROR, "0.1"
SPEAKS_FROM = Status.REVIEW


def check(variant: Variant) -> Iterator[Finding]:
    """An absent title where there must be one, and a title shorter than the shortest taken."""
    section = variant.format.title
    if section is None or not (section.required or section.min):
        return
    title, on = variant.title, variant.network.title
    short = next((least for least in variant.holding(section.min) if len(title) < least.value), None)
    if title and short:
        typed = plural(len(title), "character")
        yield Finding(
            f"title: {typed}, {short.value - len(title)} below the minimum of {short.value} on {variant.channel.name}",
            variant.at("title"),
            help=f"make it at least {short.value} long",
            fact=short,
        )
    needed = short or (section.required if section.required and section.required.value else None)
    if needed and not title and not variant.broken("title"):
        kind = next(name for name, form in variant.network.formats.items() if form is variant.format)
        most = next((f", at most {limit.value} long" for limit in variant.holding(section.max)), "")
        yield Finding(
            f"this post has no title, and {on} accepts no {kind.replace('-', ' ')} without one",
            variant.at(),
            help=f"write its `title`{most}",
            fact=needed,
        )
