"""Words in a unit's own text that say from when or until when it holds.

«… (01.01.2027 бастап қолданысқа енгізіледі);» at its end, or a sentence of its
own: «Настоящий пункт действует до 1 января 2030 года.»
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kb.amendments.clauses import Reading
from kb.amendments.vocabulary import Rule, vocabulary
from kb.language.lookalikes import fold_lookalikes
from kb.model import ChangeAction, Expression, Level

_LAST_BRACKET = re.compile(r"\([^()]{8,300}\)(?=[\s.;,]*$)")
_SENTENCE = re.compile(r"[^.;]+(?:[.;](?=\w)[^.;]*)*")


def own_rules(expression: Expression, position: int) -> Iterator[tuple[Level | None, Rule]]:
    """What the own text of a unit says of when it holds.

    The level is that of the unit around that the words name («осы бап»), None
    for the unit itself. Only rules that name a day; offsets of the text.
    """
    words = vocabulary(expression.language)
    for start, end in expression.provisions[position].content:
        if not words.any_rule.search(expression.text, start, end):
            continue
        text = fold_lookalikes(expression.text[start:end])
        bracket = _LAST_BRACKET.search(text)
        # Behind the number of an act it is the rule of an amendment.
        if bracket is not None and not words.numbers_in(text[: bracket.start()][-40:]):
            rule = words.rule_of(bracket.group())
            if rule is not None and (rule.in_force or rule.until):
                yield None, rule.moved(start + bracket.start())
        for sentence in _SENTENCE.finditer(text):
            named = words.this_unit.match(text, sentence.start() + _indented(sentence.group()))
            if named is None or named.end() > sentence.end():
                continue
            stretch = text[named.start() : sentence.end()]
            for clause in Reading(stretch, words).clauses():
                told = min(clause.action_start, *(day for day, _ in clause.days), len(stretch))
                if (
                    clause.actions == [ChangeAction.EFFECTIVE]
                    and clause.days
                    and not stretch[named.end() - named.start() : told].strip()
                ):
                    level = next(
                        level for level, pattern in words.unit_words if pattern.search(named[1])
                    )
                    span = (start + named.start(), start + sentence.end())
                    yield level, Rule(*span, clause.since, clause.until)


def _indented(line: str) -> int:
    return len(line) - len(line.lstrip())
