"""A password, a key or a token in a text that goes public.

## Why
Whoever reads it can use it, and programs that look for such keys find it within seconds. In a repository it is known to
everyone who can read that, even when nothing was posted.

```yaml bad
text: |
  One line to try it: curl -H "Authorization: Bearer 9f8a7b6c5d4e3f2a1b0c9d8e" https://api.alpenglow.coffee/stock
channels: [x]
```
```text
warning[secret-in-text]: this looks like a token, 31 characters long
  --> posts/post.yaml:2:47
   |
 2 | …ine to try it: curl -H "Authorization: Bearer 9f8a7b6c5d4e3f2a1b0c9d8e" https://api.alpenglow.coff…
   |                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ anyone can use it
   = help: revoke it where it was issued, and write a placeholder such as `$TOKEN`
```
```yaml good
text: |
  How much is left of the winter roast? One line to try it: curl -H "Authorization: Bearer $TOKEN" https://api.alpenglow.coffee/stock
channels: [x]
```

Known are the forms that AWS, GitHub, GitLab, Google, Slack, Stripe, npm, PyPI, OpenAI and Anthropic give their keys,
private keys, signed tokens, and what follows `Bearer`.

## Fix
Make the key invalid first: it counts as known. Then write what a reader is to put there, such as `$TOKEN`.
"""

import re
from collections.abc import Iterator

from postplan.api import WARNING, Finding, Post

SEVERITY, SINCE = WARNING, "0.2"

_FORMS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (title, re.compile(form))
    for title, form in (
        ("a private key", r"-----BEGIN [A-Z ]*PRIVATE KEY-----"),
        ("a key of AWS", r"\b(?:AKIA|ASIA)[0-9A-Z]{16}\b"),
        ("a token of GitHub", r"\b(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{40,})"),
        ("a token of GitLab", r"\bglpat-[\w-]{20}"),
        ("a key of Google", r"\bAIza[\w-]{35}"),
        ("a token of Slack", r"\bxox[abprs]-[\w-]{10,}"),
        ("a key of Stripe", r"\b[sr]k_live_[A-Za-z0-9]{16,}"),
        ("a token of npm", r"\bnpm_[A-Za-z0-9]{36}"),
        ("a token of PyPI", r"\bpypi-[\w-]{40,}"),
        ("a key of OpenAI or Anthropic", r"\bsk-(?:proj-|ant-)?[\w-]{32,}"),
        ("a signed token", r"\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}"),
        ("a token", r"\bBearer (?=[\w.~+/-]*\d)[\w.~+/-]{16,}"),
    )
)
_HINTS = (
    "PRIVATE KEY",
    "AKIA",
    "ASIA",
    "gh",
    "glpat-",
    "AIza",
    "xox",
    "k_live_",
    "npm_",
    "pypi-",
    "sk-",
    "eyJ",
    "Bearer ",
)


def check(post: Post) -> Iterator[Finding]:
    """Every text of the post that is published, against each form."""
    for route, text in post.texts:
        if not any(hint in text for hint in _HINTS):
            continue
        for title, form in _FORMS:
            for found in form.finditer(text):
                yield Finding(
                    f"this looks like {title}, {len(found[0])} characters long",
                    post.at(*route, chars=found.span()),
                    label="anyone can use it",
                    help="revoke it where it was issued, and write a placeholder such as `$TOKEN`",
                )
