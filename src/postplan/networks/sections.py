"""What there is to know about a format, by what it concerns: text, title, tags, links, polls, time."""

from pydantic import BaseModel, Field

from postplan.networks.fact import FACTS, Limit, Listed, Paces, Ranges, Rates, Spans, Texts, YesNo


class Text(BaseModel):
    """The text of a post: caption, description, message."""

    model_config = FACTS

    taken: YesNo = Field(None, description="Whether the format shows a text at all; it does where nothing is said.")
    required: YesNo = Field(None, description="Whether a post without text is refused.")
    max: Limit = Field((), description="The longest text; every limit holds, each in its own unit.")
    min: Limit = Field((), description="The shortest text.")
    no_max: YesNo = Field(None, description="True: no limit is known.")
    fold: Limit = Field((), description="How much is seen before a reader asks for more.")
    refused: Listed = Field((), description="Characters the network refuses, as they are or as `U+FFFE`.")
    reserved: Listed = Field((), description="Characters that must be written with a backslash when sent.")
    warning_counts: YesNo = Field(None, description="Whether a content warning counts as part of the text.")
    phone_refused: YesNo = Field(None, description="Whether a post with a telephone number in its text is rejected.")
    markup: Listed = Field(
        (),
        description="What it renders of other programs' notation: `markdown`, `shortcodes` (`:tada:`); an empty list: "
        "all is shown as it is typed.",
    )
    entities_max: Limit = Field((), description="How many formatted pieces (bold, links …) one text may have.")
    info: dict[str, Texts] = Field({}, description="More, by name; no rule speaks on it.")


class Title(BaseModel):
    """The title a network shows."""

    model_config = FACTS

    required: YesNo = Field(None, description="Whether a post without a title is refused.")
    max: Limit = Field((), description="The longest title.")
    min: Limit = Field((), description="The shortest title.")
    fold: Limit = Field((), description="How much of it is seen in lists.")
    refused: Listed = Field((), description="Characters the network refuses.")
    editable: YesNo = Field(None, description="Whether it can be edited once published.")


class Hashtags(BaseModel):
    """Hashtags, and the cashtags of X and Bluesky."""

    model_config = FACTS

    works: YesNo = Field(None, description="Whether a hashtag does anything; it does where nothing is said.")
    max: Limit = Field((), description="The most hashtags a post may have.")
    no_max: YesNo = Field(None, description="True: no limit is known.")
    advised: Limit = Field((), description="The most hashtags that are of use.")
    typical: Ranges = Field((), description="How many are usual.")
    repeats_count: YesNo = Field(None, description="Whether a hashtag written twice counts as two.")
    in_first_comment: YesNo = Field(None, description="Whether those in the first comment count too.")
    length_min: Limit = Field((), description="The shortest hashtag, without its sign.")
    length_max: Limit = Field((), description="The longest hashtag, without its sign.")
    form: Texts = Field((), description="What makes a hashtag, in words.")
    letter_needed: YesNo = Field(None, description="Whether a name of digits alone is no hashtag.")
    space_needed: YesNo = Field(None, description="Whether a sign right before a hashtag makes it plain text.")
    first_only: YesNo = Field(None, description="Whether the first one works and all others stay plain text.")
    keywords_max: Limit = Field((), description="The longest list of hidden keywords, commas counted.")
    cashtags_max: Limit = Field((), description="The most cashtags ($TICKER) a post may have.")
    info: dict[str, Texts] = Field({}, description="More, by name; no rule speaks on it.")


class Mentions(BaseModel):
    """Mentions of other accounts."""

    model_config = FACTS

    works: YesNo = Field(None, description="Whether a name typed as @name can become a mention.")
    max: Limit = Field((), description="The most mentions a post may have.")
    no_max: YesNo = Field(None, description="True: no limit is known.")
    form: Texts = Field((), description="What makes a mention, in words.")


class Links(BaseModel):
    """Web addresses in the text, and the network's own place for one."""

    model_config = FACTS

    clickable: YesNo = Field(None, description="Whether an address in the text can be followed.")
    counted_as: Texts = Field((), description="How long an address counts: a number, or `full length`.")
    preview: YesNo = Field(None, description="Whether an address gets a card.")
    with_media: YesNo = Field(None, description="Whether a post with media has the card of its link as well.")
    max: Limit = Field((), description="The most addresses a post may have.")
    no_max: YesNo = Field(None, description="True: no limit is known.")
    bare: YesNo = Field(None, description="Whether `example.com` without `https://` becomes a link.")
    alone: YesNo = Field(None, description="Whether a headline with an address is a usual post.")
    aside: YesNo = Field(None, description="Whether a post has all it offers in itself, and a link is a note below it.")
    shorteners: YesNo = Field(None, description="Whether shortened addresses are welcome.")
    field_max: Limit = Field((), description="The longest address the network's own link field takes.")
    field_required: YesNo = Field(None, description="Whether that field must be filled.")
    buttons: Listed = Field((), description="The buttons a link can be put on.")
    info: dict[str, Texts] = Field({}, description="More, by name; no rule speaks on it.")


class FirstComment(BaseModel):
    """A comment the account writes under its own post at once."""

    model_config = FACTS

    taken: YesNo = Field(None, description="Whether there can be one.")
    max: Limit = Field((), description="The longest comment.")


class Poll(BaseModel):
    """A question with answers to choose from."""

    model_config = FACTS

    taken: YesNo = Field(None, description="Whether there can be one; there can where other facts are known.")
    question_max: Limit = Field((), description="The longest question.")
    options_min: Limit = Field((), description="The fewest answers.")
    options_max: Limit = Field((), description="The most answers.")
    option_max: Limit = Field((), description="The longest answer.")
    lasts_min: Spans = Field((), description="The shortest time it can be open.")
    lasts_max: Spans = Field((), description="The longest time it can be open.")
    with_media: YesNo = Field(None, description="Whether the post may have media too.")


class Schedule(BaseModel):
    """Handing a post to the network before its time."""

    model_config = FACTS

    native: YesNo = Field(None, description="Whether the network itself holds a post until its time.")
    ahead_min: Spans = Field((), description="How long before its time it must be there.")
    ahead_max: Spans = Field((), description="How long before its time it can be there.")
    per_day: Limit = Field((), description="The most posts that can wait for one day.")
    total: Limit = Field((), description="The most posts that can wait in all.")
    form: Texts = Field((), description="What else has to hold.")


class Cadence(BaseModel):
    """How often an audience wants to hear from one account on this surface."""

    model_config = FACTS

    typical: Paces = Field((), description="How often accounts usually post.")
    per_day: Limit = Field((), description="The most posts a day.")
    per_week: Limit = Field((), description="The most posts a week.")
    gap: Spans = Field((), description="The least time between two posts.")


class Publishing(BaseModel):
    """What happens when a post goes out, and afterwards."""

    model_config = FACTS

    api: YesNo = Field(None, description="Whether a program can publish it at all.")
    needs: Listed = Field((), description="Keys of the network's own that a variant must have.")
    rates: Rates = Field((), description="How many the network lets through in a time.")
    copies_on_accounts: YesNo = Field(None, description="Whether several accounts of one owner may post one text.")
    duplicates_refused: YesNo = Field(None, description="Whether the same text twice is refused.")
    editable: YesNo = Field(None, description="Whether the text can be edited once published.")
    disclosure: Listed = Field((), description="The network's labels for paid, branded or generated content.")
    info: dict[str, Texts] = Field({}, description="More, by name; no rule speaks on it.")
