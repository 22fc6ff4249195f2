"""What people write in other tools for the words of a plan: keys, networks, statuses and languages.

English, German, French and Spanish, as the headers of planning sheets, schedulers' exports and front matter have them.
Words are in lower case, with `-` for spaces and underscores.
"""

from collections.abc import Mapping
from types import MappingProxyType


def _table(rows: Mapping[str, str]) -> Mapping[str, str]:
    """A row `{meant: "other words"}` for each word → each other word with what is meant."""
    return MappingProxyType({word: meant for meant, words in rows.items() for word in words.split()})


KEYS = _table(
    {
        "text": "body caption content copy message post-text beitrag nachricht légende legende texte texto",
        "when": "date datum day due fecha heure hora publish-at publish-date publish-time publishdate scheduled "
        "scheduled-at scheduled-date scheduled-time schedule time uhrzeit zeit zeitpunkt",
        "channels": "channel kanal kanäle network networks platform platforms plataforma plataformas plateforme "
        "plateformes plattform plattformen profile profiles",
        "media": "asset assets attachment attachments bild bilder file image images imagen photo photos picture "
        "pictures video videos visual visuel",
        "link": "href landing-page lien enlace source-url url website",
        "owner": "assigned assigned-to assignee author auteur autor creator responsible verantwortlich",
        "name": "headline hook internal-title subject titre titel título titulo topic theme",
        "status": "estado etat état stage state statut workflow zustand",
        "notes": "comment comments kommentar notas note notiz notizen remark remarks",
        "pillar": "category kategorie catégorie categoría content-pillar pilier pilar säule topic-pillar",
        "campaign": "campagne campaña kampagne",
        "first-comment": "firstcomment first-reply erster-kommentar",
        "content-warning": "cw nsfw spoiler spoiler-text sensitive trigger-warning",
        "reply-to": "in-reply-to replyto reply",
        "like": "based-on copy-of reuse template",
        "approver": "approved-by freigabe reviewer review-by",
    }
)
"""Other tools' words → the key of a post."""

ADVICE: Mapping[str, str] = MappingProxyType(
    {
        "when": "write day and time as `when: 2026-12-01 09:00`",
        "channels": "write `channels: [x, linkedin]`",
        "media": "write `media:` and below it `- file: assets/cup.jpg`",
        "hashtags": "write hashtags into the `text`, or into `first-comment`",
        "alt": "write `alt:` below the `file:` it describes",
        "draft": "write `status: draft`, or another status",
    }
)
"""What to write, where the name of the key alone does not say it."""

NO_KEYS = _table(
    {
        "hashtags": "etiquetas hashtag hashtags mots-clés schlagworte tag tags",
        "alt": "alt alt-text alttext",
        "draft": "draft published-at",
    }
)
"""Other tools' words for what has no key of its own → its advice."""

NETWORKS = _table(
    {
        "x": "tweet tweets twitter twitter/x x/twitter x-twitter x.com",
        "instagram": "ig insta instagram-feed",
        "facebook": "facebook-page fb meta",
        "linkedin": "li linkedin-company linkedin-page linked-in",
        "youtube": "youtube-shorts yt",
        "tiktok": "tik-tok tt",
        "google-business": "gbp gmb google google-business-profile google-my-business",
        "mastodon": "fedi fediverse masto",
        "bluesky": "bsky bluesky-social",
        "pinterest": "pin pins",
        "threads": "instagram-threads",
        "telegram": "tg",
        "whatsapp": "wa",
        "snapchat": "snap",
        "reddit": "subreddit",
    }
)
"""Other names → the name of a network."""

STATUSES = _table(
    {
        "idea": "backlog idee idée parked someday",
        "draft": "borrador brouillon entwurf in-progress open todo to-do wip à-produire offen",
        "review": "for-review in-review needs-approval needs-review pending ready revision waiting zur-freigabe",
        "approved": "accepted aprobado approuvé final freigegeben ok signed-off validé",
        "scheduled": "geplant planifié planned programado programmé queued",
        "published": "done erledigt live online posted publicado publié sent shared veröffentlicht",
        "rejected": "abgelehnt archived cancelled canceled declined dropped killed no-go refusé rechazado stale",
    }
)
"""Other tools' words → a status."""

LANGUAGES = _table(
    {
        "en": "anglais englisch english inglés",
        "de": "allemand alemán deutsch german",
        "fr": "francais français französisch french francés",
        "es": "castellano espagnol español spanisch spanish",
        "it": "italian italiano italienisch",
        "nl": "dutch nederlands niederländisch",
        "pt": "portugiesisch portuguese português",
        "pl": "polish polnisch polski",
    }
)
"""Names of languages → their tag."""


def key_meant(word: str, known: frozenset[str]) -> str | None:
    """The key that another tool's key stands for, its value as it is; None where there is none or the value differs."""
    key = KEYS.get(_plain(word))
    return key if key in known and key not in ADVICE else None


def key_advice(word: str, known: frozenset[str]) -> str:
    """What to write in place of another tool's key; empty where it is no such word, or the key is not one here."""
    plain = _plain(word)
    key = KEYS.get(plain)
    if key in known:
        return ADVICE.get(key or "", f"did you mean `{key}`?")
    return ADVICE[NO_KEYS[plain]] if plain in NO_KEYS and "text" in known else ""


def meant(word: str, table: Mapping[str, str]) -> str | None:
    """The word that another tool's word stands for; None where it is not in the table."""
    return table.get(_plain(word))


def _plain(word: str) -> str:
    return word.strip().casefold().replace("_", "-").replace(" ", "-")
