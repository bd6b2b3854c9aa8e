"""What a query is taken for in a knowledge base: what it cites, its language, its words.

:mod:`indexer.query` parses a query without an index. Here the index has its say: which
units are cited and there, what misspelt words were meant to be, in which of the languages
that it may be in its words stand, and what stands for them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from indexer.cited import cited_units
from indexer.entries import words_in_entries
from indexer.everyday import WithSayings, said_words
from indexer.expansion import Alternative, WantedWord, wanted_words
from indexer.query import QueryPlan, plan
from indexer.search_options import SearchOptions
from indexer.spelling import Correction, corrected, corrections
from kb.language.analysis import terms_of_word
from kb.model import LANGUAGES
from kb.store import Store

_BEGINNINGS = 20  # words that stand for a beginning in the ranking, the commonest


@dataclass(frozen=True, slots=True)
class ReadQuery:
    """A query as it was understood.

    ``cited`` are expressions and positions of the units that it cites, None where it cites
    none that is there; ``plan`` is of what else it says, with ``corrections``.
    """

    plan: QueryPlan
    language: str
    cited: tuple[tuple[int, int], ...] | None
    corrections: tuple[Correction, ...]


def read_query(store: Store, query: str, options: SearchOptions) -> ReadQuery:
    """Read what a query asks ``store`` for."""
    read = plan(query)
    language = read.languages[0]
    cited = cited_units(
        store,
        read.text,
        options.acts,
        options.language or language,
        only_this_language=options.language is not None,
    )
    asked = read.text if cited is None else cited.rest
    mended = _mended(store, asked, read.languages) if options.has("spelling") else ()
    if cited is not None or mended:
        read = plan(corrected(asked, mended))
    if mended:
        language = read.languages[0]
    elif len(read.languages) > 1:
        language = _language_of(store, read)
    return ReadQuery(read, language, None if cited is None else cited.places, mended)


def words_looked_for(store: Store, read: QueryPlan, options: SearchOptions) -> list[WantedWord]:
    """The words by which articles are ranked, with what may stand for each."""
    wanted = wanted_words(
        read, everyday=options.has("everyday"), translate=options.has("translation")
    )
    return [*wanted, *_words_of_phrases(store, read)]


def _mended(store: Store, query: str, languages: Sequence[str]) -> tuple[Correction, ...]:
    """What words of a query were meant to be."""
    known = words_in_entries(store, query, languages)
    vocabulary = WithSayings(store, languages, known)
    latin = any("a" <= letter <= "z" for letter in query.lower())
    return corrections(query, vocabulary, languages, said_words("en") if latin else ())


def _language_of(store: Store, read: QueryPlan) -> str:
    """Of the languages that a query may be in the one in whose texts its words stand most."""
    ranking = store.ranking
    postings = ranking.postings({term for word in read.words for term in word.terms})
    counts = {}
    for language in read.languages:
        texts = store.texts_of(language=language)
        here = ranking.of(texts) if texts is not None else None
        counts[language] = sum(
            len(posting) if here is None else int(here[posting.ordinals].sum())
            for posting in postings.values()
        )
    return max(read.languages, key=lambda language: counts[language])


def _words_of_phrases(store: Store, read: QueryPlan) -> Iterator[WantedWord]:
    """What articles with the phrases and beginnings of a query are ranked by."""
    for phrase in read.phrases:
        words, languages = phrase.words, read.languages
        if phrase.prefix:
            words = (*words[:-1], *store.terms_like(words[-1], _BEGINNINGS))
            languages = LANGUAGES  # a few letters tell none
        for word in words:
            terms = {term: None for one in languages for term in terms_of_word(word, one)}
            yield WantedWord(word, tuple(Alternative((term,), 1.0) for term in terms))
