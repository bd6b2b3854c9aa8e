"""Terms defined as kinds of others: «переселенец – внутренний мигрант, который …»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kb.grammar.bearers import WHOLE_STATE
from kb.language.lookalikes import folded_text, lowered_text
from kb.model import Broader, Definition, DefinitionKind, Expression
from kb.norms.bearers import Bearers, Named
from kb.norms.names import QUOTES, key_of_term
from kb.norms.rows import Row, rows_in
from kb.norms.sentence import Sentence
from kb.norms.words import ADJECTIVE, JOIN, MARK, PARTICIPLE, norm_patterns

_LONGEST_MEANING = 2_000  # characters of a meaning that are looked at


def broader_terms(expression: Expression, definitions: Sequence[Definition]) -> list[Broader]:
    """What the terms of ``expression`` that name bearers are kinds of, in its order.

    ``definitions`` are those of the expression. One term may be a kind of several
    («иностранец или лицо без гражданства»); one that is no kind of a bearer has none.
    """
    bearers = Bearers(expression, definitions)
    low = lowered_text(folded_text(expression.text))
    patterns = norm_patterns(expression.language)
    found: list[Broader] = []
    for one in definitions:
        key = key_of_term(expression, one)
        if one.kind is not DefinitionKind.TERM or key is None:
            continue
        term = one.term.strip(QUOTES)
        start, end = one.meaning
        span = (start, min(end, start + _LONGEST_MEANING))
        sentence = Sentence(low, span, patterns)
        for row in _genus(sentence, rows_in(sentence, bearers.of(sentence))):
            for named in _together(sentence, row):
                if named.name.lower() != term.lower():
                    found.append(
                        Broader(
                            term,
                            key,
                            named.name,
                            named.key,
                            one.provision,
                            one.meaning,
                            named.start,
                            named.end,
                        )
                    )
    return found


def _together(sentence: Sentence, row: Row) -> list[Named]:
    """Those of a row that conjunctions join: a comma may begin a clause."""
    if sentence.patterns.words.predicate_last:
        return [one for one in row.named if one.key != WHOLE_STATE]
    together = [row.named[0]]
    for one in row.named[1:]:
        between = range(sentence.number_at(together[-1].end), sentence.number_at(one.start))
        if not any(sentence.kinds[at] & JOIN for at in between):
            break
        together.append(one)
    return together


def _genus(sentence: Sentence, rows: Sequence[Row]) -> Iterator[Row]:
    """The row that heads a meaning: it opens it, but for adjectives, in Kazakh it ends it."""
    kinds = sentence.kinds
    if sentence.patterns.words.predicate_last:
        last = rows[-1] if rows else None
        if (
            last is not None
            and last.may_be("nominative")
            and all(kind & MARK for kind in kinds[last.last + 1 :])
        ):
            yield last
        return
    first = rows[0] if rows else None
    if (
        first is not None
        and first.may_be("nominative")
        and all(kind & (ADJECTIVE | PARTICIPLE | MARK) for kind in kinds[: first.first])
    ):
        yield first
