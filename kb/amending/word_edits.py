"""Words replaced, put in and taken out, in the text as it now reads."""

from __future__ import annotations

from typing import Protocol

from kb.amending.base_units import is_part
from kb.amending.marks import Span
from kb.amending.model import Action, Instruction, Part, Place, Position, Problem
from kb.amending.search import find_forms, find_words, nearest, normal
from kb.amending.session import Failure, Session
from kb.language import kazakh_forms, russian_forms

_BREAK = "\n\n"
_STOPS = ".;,:"


class LanguageForms(Protocol):
    """The forms of the words of a language, as its module has them."""

    def beginnings(self, term: str) -> list[str]: ...

    def is_form(self, term: str, base: str) -> bool: ...

    def in_form_of(self, term: str, base: str, inflected: str) -> str | None: ...


_FORMS: dict[str, LanguageForms] = {"kk": kazakh_forms, "ru": russian_forms}


class WordEdits:
    """Applies instructions whose objects are words."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._forms_known = _FORMS.get(session.base.language)

    def apply(
        self, index: int, instruction: Instruction, place: Place, span: Span
    ) -> list[Failure]:
        """Do what an instruction says to the words of a place; what cannot be done, and why."""
        everywhere = instruction.everywhere or place.part is Part.TEXT
        failures: list[Failure] = []
        is_append = (
            instruction.action is Action.INSERT_WORDS and instruction.position is Position.END
        )
        if is_part(place) and (is_append or everywhere or instruction.in_case):
            return [self._session.part_of_unit(place)]  # only words that stand once tell where
        if is_append:
            self._append(index, instruction, place, span)
            return []
        for number, old in enumerate(instruction.old):
            words = self._session.said(old)
            new = self._session.new_of(instruction, number)
            # Words put in before may have moved the end of the unit.
            now = self._session.span(place)
            span = span if isinstance(now, Failure) else now
            found = self._found(words, span)
            forms = (
                self._forms(instruction, words, new, span)
                if (
                    instruction.in_case
                    or (
                        everywhere
                        and instruction.action is Action.REPLACE_WORDS
                        and len(instruction.old) == 1
                    )
                )
                else None
            )
            if forms is not None:
                failures += self._replace_forms(index, place, forms, words, span)
                continue
            if not found:
                like = nearest(self._session.revision.text, words, *span)
                failures.append(Failure(Problem.WORDS_MISSING, words, like))
                continue
            if len(found) > 1 and not everywhere and not _means_all(instruction, place):
                failures.append(Failure(Problem.SEVERAL_PLACES, words, str(len(found))))
                continue
            for start, end in reversed(found):
                self._edit_at(index, instruction, place, (start, end), new)
        return failures

    def _edit_at(
        self, index: int, instruction: Instruction, place: Place, found: Span, new: str
    ) -> None:
        start, end = found
        text = self._session.revision.text
        match instruction.action:
            case Action.REPLACE_WORDS:
                self._session.edit(index, place, start, end, new)
            case Action.CAPITALISE_WORDS:
                self._session.edit(index, place, start, start + 1, text[start].upper())
            case Action.REMOVE_WORDS:
                self._session.edit(index, place, *_with_space(text, start, end), "")
            case _:
                if instruction.position is Position.BEFORE:
                    space = "" if new[-1:] in '(«"' else " "
                    self._session.edit(index, place, start, start, new + space)
                else:
                    space = "" if new[:1] in _STOPS + ")»" else " "
                    self._session.edit(index, place, end, end, space + new)

    def _found(self, words: str, span: Span) -> list[Span]:
        """Where words stand in a stretch of the text as it now reads, outside of notes."""
        notes = [
            (self._session.revision.start_of(note.start), self._session.revision.end_of(note.end))
            for note in self._session.base.notes
        ]
        return [
            (start, end)
            for start, end in find_words(self._session.revision.text, words, *span)
            if not any(first <= start < last for first, last in notes)
        ]

    def _forms(
        self, instruction: Instruction, words: str, new: str, span: Span
    ) -> list[tuple[Span, str | None]] | None:
        """Every form of ``words`` there, and ``new`` in it; None: nothing is inflected."""
        if self._forms_known is None or not any(map(str.isalpha, words)):
            return None
        found: list[tuple[Span, str | None]] = []
        text, language = self._session.revision.text, self._forms_known
        for start, end in find_forms(text, language.beginnings(words), *span):
            written = normal(text[start:end]).text
            if written.lower() == normal(words).text.lower():
                found.append(((start, end), new))
            elif language.is_form(written, words):
                found.append(((start, end), language.in_form_of(new, words, written)))
        return found

    def _replace_forms(
        self,
        index: int,
        place: Place,
        forms: list[tuple[Span, str | None]],
        words: str,
        span: Span,
    ) -> list[Failure]:
        if not forms:
            like = nearest(self._session.revision.text, words, *span)
            return [Failure(Problem.WORDS_MISSING, words, like)]
        failures: dict[str, Failure] = {}
        for (start, end), made in reversed(forms):
            was = self._session.revision.text[start:end]
            if made is None:
                failures.setdefault(was, Failure(Problem.CASE_UNKNOWN, was))
            else:
                made = (
                    made[0].upper() + made[1:] if was[0].isupper() and not was.isupper() else made
                )
                self._session.edit(index, place, start, end, made)
        return list(failures.values())

    def _append(self, index: int, instruction: Instruction, place: Place, span: Span) -> None:
        """Put words at the end of a unit: sentences behind its full stop, words before it."""
        text = self._session.revision.text
        end = span[1]
        new = " ".join(self._session.said(one) for one in instruction.new).strip()
        is_sentence = new[:1].isupper() and new[-1:] in "."
        if not is_sentence:
            while end > span[0] and text[end - 1] in _STOPS:
                end -= 1
            if new[-1:] in tuple(_STOPS) and text[end : span[1]]:
                new = new[:-1]
        gap = _BREAK if "\n" in new or new[:1] in tuple("0123456789№") else " "
        self._session.edit(index, place, end, end, ("" if new[:1] in tuple(_STOPS) else gap) + new)


def _means_all(instruction: Instruction, place: Place) -> bool:
    """Whether words that stand several times in a unit are meant in all of these places.

    No drafting rule says so, but where redactions show how a replacement was carried out,
    none left one of several places in the unit as it was. In an act as a whole, and where
    words are put beside others, one place was meant.
    """
    changes = instruction.action in (Action.REPLACE_WORDS, Action.REMOVE_WORDS)
    return changes and bool(place.path) and place.part is Part.UNIT and not place.named


def _with_space(text: str, start: int, end: int) -> Span:
    """A stretch to take out, with one of the spaces around it."""
    after = text[end : end + 1]
    before = text[start - 1 : start]
    if before == " " and (not after or after in " \n" or after in _STOPS + ")"):
        return start - 1, end
    if after == " ":
        return start, end + 1
    return start, end
