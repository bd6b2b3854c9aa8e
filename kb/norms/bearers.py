"""Who is named in a text as one who may, must or decides: bearers in all their forms.

The names of the language (:mod:`kb.grammar.bearers_kk` and its like) and the terms of the
act that stand for one of them are matched over stems; the case of each says later
whether it is the one who acts, is given something, or does what a passive says.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice, product
from operator import attrgetter

from kb.definitions.phrase_matches import WORDS, PhraseForm, phrase_form, phrase_matches
from kb.definitions.word_stems import word_stems
from kb.grammar.bearers import KINDS, Kind
from kb.language.lookalikes import fold_lookalikes
from kb.model import Bearer, Definition, Expression
from kb.norms.forms import Form, forms_of, is_form
from kb.norms.names import names_in, terms_that_name

_MOST_FORMS = 8


@dataclass(frozen=True, slots=True)
class Named:
    """A bearer where the text names it; ``forms`` are the cases and numbers of its words."""

    key: str
    name: str
    start: int
    end: int
    forms: frozenset[Form]

    @property
    def is_body(self) -> bool:
        """Whether it is a body of the state or acts for one."""
        return KINDS[self.key] is Kind.BODY

    def may_be(self, case: str) -> bool:
        """Whether it may stand in a case."""
        return any(one == case for one, _ in self.forms)

    def is_surely(self, case: str) -> bool:
        """Whether it can stand in no other case."""
        return bool(self.forms) and all(one == case for one, _ in self.forms)

    def bearer(self) -> Bearer:
        """As the norm has it."""
        return Bearer(self.key, self.name, self.start, self.end)


class Bearers:
    """The bearers that an expression names, by place."""

    def __init__(self, expression: Expression, definitions: Sequence[Definition]) -> None:
        language = expression.language
        names = {**names_in(language), **terms_that_name(expression, definitions)}
        forms: dict[tuple[str, ...], PhraseForm] = {}
        of_form: dict[tuple[str, ...], list[tuple[str, str]]] = {}
        for name, key in names.items():
            for form in _forms(name, language):
                forms[form.stems] = form
                of_form.setdefault(form.stems, []).append((key, name))
        found = _found(expression.text, language, forms, of_form)
        self._found = sorted(found, key=attrgetter("start"))
        self._starts = [one.start for one in self._found]

    def between(self, start: int, end: int) -> list[Named]:
        """Those whose words stand between two offsets, in order."""
        first = bisect_left(self._starts, start)
        found = self._found[first : bisect_left(self._starts, end, first)]
        while found and found[-1].end > end:
            found.pop()
        return found


def _found(
    text: str,
    language: str,
    forms: Mapping[tuple[str, ...], PhraseForm],
    of_form: Mapping[tuple[str, ...], Sequence[tuple[str, str]]],
) -> Iterator[Named]:
    taken: set[int] = set()
    for match in phrase_matches(text, language, forms):
        numbers = range(match.first, match.last)
        if taken.isdisjoint(numbers):
            said = " ".join(fold_lookalikes(text[match.start : match.end]).split())
            possible = of_form[match.form.stems]
            known = next((one for one in possible if is_form(language, one[1], said)), None)
            if known is not None:
                taken.update(numbers)
                key, name = known
                shown = _shown(language, key, name)
                yield Named(key, shown, match.start, match.end, forms_of(language, name, said))


@cache
def _shown(language: str, key: str, name: str) -> str:
    """The usual name of a bearer, or the act's own term."""
    usual = [one for one, known in names_in(language).items() if known == key]
    return usual[0] if name in usual else name


def _forms(name: str, language: str) -> Iterator[PhraseForm]:
    stems = word_stems(language)
    alternatives = [stems.alternatives(word) for word in WORDS.findall(name)]
    for some in islice(product(*alternatives), _MOST_FORMS):
        yield phrase_form(name, some)
