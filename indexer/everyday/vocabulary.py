"""A vocabulary for spelling correction that knows what people say beside what the law has."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Sequence

from indexer.everyday.table import said_words
from indexer.spelling import Vocabulary

_OF_A_SAYING = 25  # passages that a word of a saying counts for


class WithSayings:
    """``vocabulary`` and the words of all sayings in ``languages``, and those ``known`` besides.

    «Прописка» stands in no law, and yet it is no slip for «приписка»; «пропска» is one
    for it.
    """

    def __init__(
        self, vocabulary: Vocabulary, languages: Sequence[str], known: Collection[str] = ()
    ) -> None:
        self._vocabulary = vocabulary
        said = {word for language in languages for word in said_words(language)}
        self._said = sorted(said.union(known))

    def document_frequencies(self, terms: Collection[str]) -> dict[str, int]:
        """As the index has them, but words of sayings are never rare."""
        found = self._vocabulary.document_frequencies(terms)
        for term in terms:
            if self._is_said(term):
                found[term] = max(found.get(term, 0), _OF_A_SAYING)
        return found

    def terms_like(self, prefix: str, limit: int) -> list[str]:
        """Words that begin with ``prefix``, those of sayings first, then as in the index."""
        at = bisect_left(self._said, prefix)
        said = []
        while at < len(self._said) and self._said[at].startswith(prefix):
            said.append(self._said[at])
            at += 1
        return list(dict.fromkeys([*said, *self._vocabulary.terms_like(prefix, limit)]))[:limit]

    def _is_said(self, term: str) -> bool:
        at = bisect_left(self._said, term)
        return at < len(self._said) and self._said[at] == term
