"""Which posts say a word: their texts are cut into words once, and not again for each rule that looks for some."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Self

from postplan.plan.keys.post import Post
from postplan.text.phrases import Phrases, pieces


@dataclass(frozen=True, slots=True, eq=False)
class WordIndex:
    """Words in small letters, each with the files that have it in one of their texts or links."""

    files: Mapping[str, Sequence[str]]
    _answers: dict[Phrases, frozenset[str]] = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, posts: Iterable[Sequence[Post]]) -> Self:
        """The words of all texts and links that posts publish, each with those it is like."""
        files: dict[str, list[str]] = {}
        for all_of in posts:
            path, words = all_of[0].path, pieces("\n".join([each for post in all_of for each in _published(post)]))
            for word in {*words}:
                if word in files:
                    files[word].append(path)
                else:
                    files[word] = [path]
        return cls(files)

    def saying(self, phrases: Phrases) -> frozenset[str]:
        """The files in which these phrases may be found: all in which they are, and few others."""
        if phrases not in self._answers:
            self._answers[phrases] = frozenset().union(*map(self._holding, phrases.phrases))
        return self._answers[phrases]

    def _holding(self, phrase: str) -> frozenset[str]:
        """The files that have every word of a phrase."""
        first, *others = sorted((self.files.get(word, ()) for word in pieces(phrase)), key=len)
        return frozenset(first).intersection(*others)


def _published(post: Post) -> Iterator[str]:
    """Its texts and links: a link may become a line of the text."""
    for _, text in post.texts:
        yield text
    for keys in (post, *post.channels.values()):
        if keys and keys.link:
            yield keys.link
