"""Plans with known mistakes, for tests of what is said about them."""

CLEAN = {
    "postplan.yaml": "timezone: Europe/Berlin\nchannels: [x, instagram]\n",
    "posts/good.yaml": "status: draft\nwhen: 2026-11-09 09:00\ntext: What do you drink when it snows?\nchannels: [x]\n",
}
"""Nothing is wrong with it."""

ONE_ERROR = {**CLEAN, "posts/bad.yaml": "stauts: draft\ntext: Doors open at nine.\nchannels: [x]\n"}
"""A misspelt key, which is an error."""

ONE_WARNING = {
    **CLEAN,
    "posts/late.yaml": "status: review\nwhen: 2026-10-30 09:00\ntext: Doors open at nine.\nchannels: [x]\n",
}
"""A post whose time has gone by, which is a warning."""

SUPPRESSED = {
    **CLEAN,
    "posts/meant.yaml": """# postplan: ignore-file[time-in-past] goes out when the permit comes
status: review
when: 2026-10-30 09:00
text: Doors open at nine.
channels: [x]
""",
}
"""A warning that a comment covers."""

TWINS = {
    **CLEAN,
    "posts/11/teaser.yaml": "text: Something warm is on its way.\nchannels: [x]\n",
    "posts/12/teaser.yaml": "text: It is here.\nchannels: [x]\n",
}
"""A finding in the second file with a related place in the first."""


def many(number: int) -> dict[str, str]:
    """A plan with one error in each of so many posts."""
    return {**CLEAN, **{f"posts/{index:05}.yaml": f"stauts: draft\ntext: Post {index}.\n" for index in range(number)}}
