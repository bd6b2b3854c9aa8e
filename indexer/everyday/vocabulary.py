"""A vocabulary for spelling correction that knows what people say beside what the law has."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Sequence
from functools import cache

from indexer.everyday.table import said_words
from indexer.spelling import Vocabulary

_OF_A_SAYING = 25  # passages that a word of a saying counts for
_LAST_CHARACTER = "\U0010ffff"


class WithSayings:
    """``vocabulary`` and the words of all sayings in ``languages``, and those ``known`` besides.

    «Прописка» stands in no law, and yet it is no slip for «приписка»; «пропска» is one
    for it.
    """

    def __init__(
        self, vocabulary: Vocabulary, languages: Sequence[str], known: Collection[str] = ()
    ) -> None:
        self._vocabulary = vocabulary
        self._languages = tuple(languages)
        self._known = frozenset(known)

    def document_frequencies(self, terms: Collection[str]) -> dict[str, int]:
        """As the index has them, but words of sayings are never rare."""
        found = self._vocabulary.document_frequencies(terms)
        said = _said(self._languages)
        for term in terms:
            if term in said or term in self._known:
                found[term] = max(found.get(term, 0), _OF_A_SAYING)
        return found

    def terms_like(self, prefix: str, limit: int) -> list[str]:
        """Words that begin with ``prefix``, those of sayings first, then as in the index."""
        in_order = _said_in_order(self._languages)
        first, end = (bisect_left(in_order, edge) for edge in (prefix, prefix + _LAST_CHARACTER))
        said = {*in_order[first:end], *(word for word in self._known if word.startswith(prefix))}
        like = self._vocabulary.terms_like(prefix, limit)
        return list(dict.fromkeys([*sorted(said), *like]))[:limit]


@cache
def _said(languages: tuple[str, ...]) -> frozenset[str]:
    """The words of all sayings in these languages."""
    return frozenset[str]().union(*map(said_words, languages))


@cache
def _said_in_order(languages: tuple[str, ...]) -> list[str]:
    return sorted(_said(languages))
