"""Other spellings and wordings of a term: most often slips, at times two names of a thing."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from corpus.sentence import Sentence
from kb.lint.draft import Draft
from kb.lint.finding import Remark, Span
from kb.lint.phrases import Part, Parts, Phrase, joined, near_places
from kb.lint.spelling import cased_like, is_real_pair

_LONGEST_TERM = 6  # words; in longer terms a few other letters are no slip
_LONG_WORD = 8  # letters, of which two may be wrong; in a shorter one it is one
_SHORTEST = 4  # letters of a word; among shorter ones every letter makes another
_SLIPS = 2  # letters, in all words of a term
_QUOTED = re.compile(r"[«“\"]([^«»“”\"\n]{3,80})[»”\"]")
_DOUBLED = re.compile(r"(\w)\1$")  # «металл», «металдар»
_OFTEN = 3  # times that a designation must stand to be the usual one


def misnamed(draft: Draft) -> Iterator[Remark]:
    """Words that differ from a defined term by a letter or two: «көші-қонушы», «көшіп-қонушы»."""
    parts = draft.parts
    terms = list(_terms(draft))
    taken = {
        index
        for term in [*(term for _, term in terms), *_elsewhere(draft)]
        for place in parts.places(term)
        for index in range(place.first, place.first + len(term))
    }
    found: dict[str, tuple[str, set[Span]]] = {}
    for name, term in terms:
        for first in _candidates(parts, term):
            window = parts.parts[first : first + len(term)]
            if len(window) < len(term) or first in taken or not parts.is_whole(first, len(term)):
                continue
            if _is_slip(draft, window, term):
                key = " ".join(part.form for part in window)
                usual = _usual_spelling(parts, name, term)
                found.setdefault(key, (usual, set()))[1].add((window[0].start, window[-1].end))
    for usual, spans in found.values():
        yield _told(draft, "“{written}” is most likely the term “{term}”", usual, sorted(spans))


def reworded(draft: Draft) -> Iterator[Remark]:
    """Words that are a long defined term with one more, less or changed; it is not used itself."""
    parts = draft.parts
    exact = {
        place.first
        for definition in draft.definitions
        for place in parts.places(parts.of(definition.term))
    }
    for definition in draft.terms:
        term = parts.of(definition.term)
        if any(
            not definition.start <= place.start < definition.end for place in parts.places(term)
        ):
            continue  # then a word more, less or other is said on purpose
        near = [
            place
            for place in near_places(parts, term)
            if not definition.start <= place.start < definition.end
            and place.first not in exact
            and not _is_of_another_word(draft, place, term)
        ]
        if near:
            yield _told(
                draft,
                "“{written}” is not quite the term “{term}”",
                definition.term,
                [(place.start, place.end) for place in near],
            )


def _is_of_another_word(draft: Draft, place: Phrase, term: list[Part]) -> bool:
    """Whether one word is changed, and for another root or by a slip of the definition."""
    window = draft.parts.parts[place.first : place.first + len(term)]
    return len(place.joiners) == len(term) - 1 and any(
        mine.stem != right.stem
        and (mine.form[:3] != right.form[:3] or _definition_is_wrong(draft, mine, right))
        for mine, right in zip(window, term, strict=True)
    )


def hyphenation(draft: Draft) -> Iterator[Remark]:
    """A defined term that the act mostly hyphenates otherwise."""
    parts = draft.parts
    told: set[int] = set()
    for definition in sorted(draft.definitions, key=lambda each: -len(each.term)):
        term = parts.of(definition.term)
        places = [
            place
            for place in parts.places(term)
            if told.isdisjoint(range(place.first, place.first + len(term)))
        ]
        for place in places:
            told.update(range(place.first, place.first + len(term)))
        spellings = Counter(place.joiners for place in places)
        if len(spellings) < 2:
            continue
        usual, count = spellings.most_common(1)[0]
        odd = [place for place in places if place.joiners != usual]
        if count < 2 * len(odd) or "," in usual or any("," in place.joiners for place in odd):
            continue
        first = odd[0]
        yield _told(
            draft,
            "the act mostly writes “{term}”, here “{written}”",
            _spelt(parts.parts[first.first : first.first + len(term)], usual),
            [(place.start, place.end) for place in odd],
        )


def designations(draft: Draft) -> Iterator[Remark]:
    """A name in quotation marks that stands with a word that mostly has another name with it.

    «қажетті қоныс аударушы» мәртебесі where the act calls the status «қажетті көшіп-қонушы».
    """
    parts = draft.parts
    names: dict[str, dict[tuple[str, ...], list[Span]]] = defaultdict(lambda: defaultdict(list))
    for segment in draft.segments:
        for quoted in _QUOTED.finditer(draft.text, segment.start, segment.end):
            first, last = parts.index_at(quoted.start()), parts.index_at(quoted.end())
            head = _head_beside(draft, first, last)
            if head is not None and 2 <= last - first <= _LONGEST_TERM:
                stems = tuple(part.stem for part in parts.parts[first:last])
                names[head][stems].append(quoted.span(1))
    terms = {
        tuple(part.stem for part in parts.of(definition.term)) for definition in draft.definitions
    }
    for by_name in names.values():
        usual, spans = max(by_name.items(), key=lambda item: len(item[1]))
        if len(spans) < _OFTEN:
            continue
        shown = Counter(draft.raw(*span).lower() for span in spans).most_common(1)[0][0]
        for name, places in by_name.items():
            if (
                name != usual
                and len(places) * _OFTEN <= len(spans)
                and (name[0] == usual[0] if usual in terms else _differ_by_a_letter(name, usual))
            ):
                yield _told(
                    draft, "“{written}” is called “{term}” elsewhere in this act", shown, places
                )


def _differ_by_a_letter(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    return one[0] == two[0] and edits(" ".join(one), " ".join(two), 1) == 1


def _terms(draft: Draft) -> Iterator[tuple[str, list[Part]]]:
    """The defined terms of several words, the longest first."""
    for definition in sorted(draft.definitions, key=lambda each: -len(each.term)):
        term = draft.parts.of(definition.term)
        if 2 <= len(term) <= _LONGEST_TERM and joined(term):
            yield definition.term, term


def _elsewhere(draft: Draft) -> Iterator[list[Part]]:
    for other in draft.others:
        term = draft.parts.of(other.term)
        if 2 <= len(term) <= _LONGEST_TERM:
            yield term


def _candidates(parts: Parts, term: list[Part]) -> set[int]:
    """Where a window may begin: at least one word of the term stands in its place."""
    return {
        index - at
        for at, part in enumerate(term)
        for index in parts.with_stem(part.stem)
        if index >= at
    }


def _is_slip(draft: Draft, window: list[Part], term: list[Part]) -> bool:
    """Whether the words differ from a term's by letters that make no other word of them."""
    letters = 0
    for number, (mine, right) in enumerate(zip(window, term, strict=True)):
        if mine.stem == right.stem or _is_other_form(draft, mine, right):
            continue
        inflects = number == len(term) - 1 or not draft.words.last_word_inflects
        one, two = (mine.stem, right.stem) if inflects else (mine.form, right.form)
        wrong = edits(one, two, _SLIPS)
        letters += wrong
        if letters > _SLIPS or (wrong > 1 and min(len(one), len(two)) < _LONG_WORD):
            return False
        at_end = one[-1] != two[-1]
        if at_end and (wrong > 1 or (inflects and draft.stem_counts[mine.stem] > 1)):
            return False  # another ending makes another word of one root
        if min(len(one), len(two)) < _SHORTEST or one[0] != two[0]:
            return False
        if _definition_is_wrong(draft, mine, right):
            return False
        if not draft.words.last_word_inflects and _is_verb(draft, mine) != _is_verb(draft, right):
            return False
        if is_real_pair(draft, mine.form, right.form) or _is_of_another_voice(draft, mine, right):
            return False
    return letters > 0 and not _is_verb(draft, window[-1])


def _is_other_form(draft: Draft, mine: Part, right: Part) -> bool:
    """Whether the letters by which two words differ are of their inflection."""
    vowel = draft.words.fleeting
    one, two = (re.sub(vowel, "", part.stem) for part in (mine, right))
    return _DOUBLED.sub(r"\1", one) == _DOUBLED.sub(r"\1", two)


def _definition_is_wrong(draft: Draft, mine: Part, right: Part) -> bool:
    """Whether the text mostly has the other word, which is of no term."""
    often = draft.counts[mine.form] >= 2 * draft.counts[right.form]
    return often and not any(
        mine.form == part.form
        for definition in draft.definitions
        for part in draft.parts.of(definition.term)
    )


def _is_of_another_voice(draft: Draft, mine: Part, right: Part) -> bool:
    """Whether one is the passive or causative of the other: «бағалаушы», «бағаланушы»."""
    voice = draft.words.voices
    if not voice or draft.counts[mine.form] + draft.vocabulary.get(mine.form, 0) < 2:
        return False
    return right.form in _without_each(voice, mine.form) or any(
        mine.form.startswith(short) for short in _without_each(voice, right.form)
    )


def _without_each(pattern: str, form: str) -> set[str]:
    return {form[: found.start()] + form[found.end() :] for found in re.finditer(pattern, form)}


def _is_verb(draft: Draft, part: Part) -> bool:
    endings = draft.words.verb_endings
    return bool(endings) and re.search(rf"(?:{endings})$", part.form) is not None


def edits(one: str, two: str, most: int) -> int:
    """Letters to put in, leave out or change to make ``two`` of ``one``; ``most`` + 1 if more."""
    if abs(len(one) - len(two)) > most:
        return most + 1
    row = list(range(len(two) + 1))
    for number, letter in enumerate(one, start=1):
        before, row = row, [number]
        for at, other in enumerate(two, start=1):
            row.append(min(before[at] + 1, row[-1] + 1, before[at - 1] + (letter != other)))
        if min(row) > most:
            return most + 1
    return row[-1]


def _usual_spelling(parts: Parts, name: str, term: list[Part]) -> str:
    """The term as the act mostly hyphenates it."""
    spellings = Counter(place.joiners for place in parts.places(term))
    usual = spellings.most_common(1)[0][0] if spellings else ","
    return name if "," in usual else _spelt(term, usual)


def _spelt(term: list[Part], joiners: str) -> str:
    return term[0].form + "".join(
        joiner + part.form for joiner, part in zip(joiners, term[1:], strict=True)
    )


def _head_beside(draft: Draft, first: int, last: int) -> str | None:
    """The stem of the word that a quoted name belongs to, where it is one that names belong to.

    In Kazakh it stands behind the name, else before it.
    """
    parts = draft.parts.parts
    before, after = (last - 1, last) if draft.language == "kk" else (first - 1, first)
    if before < 0 or after >= len(parts):
        return None
    gap = draft.text[parts[before].end : parts[after].start]
    if not re.fullmatch(r"[»”\"]? [«“\"]?", gap):
        return None
    head = parts[after if draft.language == "kk" else before]
    return head.stem if re.match(draft.words.designations, head.form) else None


def _told(draft: Draft, pattern: str, right: str, spans: list[Span]) -> Remark:
    start, end = spans[0]
    written = draft.raw(start, end)
    right = cased_like(written, right)
    return Remark(
        start, end, Sentence(pattern, written=written, term=right), right, tuple(spans[1:])
    )
