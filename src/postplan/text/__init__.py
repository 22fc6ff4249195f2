"""How networks read text: how long it is, and what in it becomes a link, a hashtag or a mention.

`count.count` and `count.cut` measure, `styles.entities` and its kin say what a network makes of a text,
`addresses.addresses` and `tags.tags_meant` what the person who typed it meant.
"""
