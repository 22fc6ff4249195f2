"""A password, key or token in a post.

## Why
Anyone who reads it can use it, and bots that scan for leaked keys find it within seconds. Even if the post never goes
out, everyone with access to the repository can see it.

```yaml bad
text: |
  One line to try it: curl -H "Authorization: Bearer 9f8a7b6c5d4e3f2a1b0c9d8e" https://api.alpenglow.coffee/stock
channels: [x]
```
```text
warning[secret-in-text]: this looks like a token (31 characters), and posting it makes it public
  --> posts/post.yaml:2:47
   |
 2 | …ine to try it: curl -H "Authorization: Bearer 9f8a7b6c5d4e3f2a1b0c9d8e" https://api.alpenglow.coff…
   |                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ anyone who sees this can use it
   = help: revoke it where it was issued, and write a placeholder such as `$TOKEN`
```
```yaml good
text: |
  How much of the winter roast is left? Find out in one line: curl -H "Authorization: Bearer $TOKEN" https://api.alpenglow.coffee/stock
channels: [x]
```

Finds keys and tokens from AWS, GitHub, GitLab, Google, Slack, Stripe, npm, PyPI, OpenAI and Anthropic, private keys,
signed tokens (JWT), and whatever follows `Bearer`.

## Fix
Revoke the key first: treat it as leaked. Then write a placeholder for readers to fill in, such as `$TOKEN`.
"""

import re
from collections.abc import Iterator

from postplan.api import WARNING, Finding, Post

SEVERITY, SINCE = WARNING, "0.2"

_FORMS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (title, re.compile(form))
    for title, form in (
        ("a private key", r"-----BEGIN [A-Z ]*PRIVATE KEY-----"),
        ("an AWS key", r"\b(?:AKIA|ASIA)[0-9A-Z]{16}\b"),
        ("a GitHub token", r"\b(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{40,})"),
        ("a GitLab token", r"\bglpat-[\w-]{20}"),
        ("a Google key", r"\bAIza[\w-]{35}"),
        ("a Slack token", r"\bxox[abprs]-[\w-]{10,}"),
        ("a Stripe key", r"\b[sr]k_live_[A-Za-z0-9]{16,}"),
        ("an npm token", r"\bnpm_[A-Za-z0-9]{36}"),
        ("a PyPI token", r"\bpypi-[\w-]{40,}"),
        ("an OpenAI or Anthropic key", r"\bsk-(?:proj-|ant-)?[\w-]{32,}"),
        ("a signed token", r"\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}"),
        ("a token", r"\bBearer (?=[\w.~+/-]*\d)[\w.~+/-]{16,}"),
    )
)
_HINTS = (
    "PRIVATE KEY",
    "AKIA",
    "ASIA",
    *("ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_"),
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
    """Every key or token in every text that the post publishes."""
    for route, text in post.texts:
        if not any(hint in text for hint in _HINTS):
            continue
        for title, form in _FORMS:
            for found in form.finditer(text):
                yield Finding(
                    f"this looks like {title} ({len(found[0])} characters), and posting it makes it public",
                    post.at(*route, chars=found.span()),
                    label="anyone who sees this can use it",
                    help="revoke it where it was issued, and write a placeholder such as `$TOKEN`",
                )
