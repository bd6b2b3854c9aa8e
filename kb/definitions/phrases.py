"""Where the phrase begins that a short name stands for: «… (бұдан әрі – X)», «… (далее – X)».

The phrase ends where the bracket opens; where it begins nothing marks. It is
read off the name, whose words or whose letters it begins with, off the title of
an act, and else off the words that cannot stand within a phrase.
"""

from __future__ import annotations

import re
from functools import cache

from kb.definitions.reading import QUOTES
from kb.definitions.word_stems import word_stems
from kb.grammar.definition_words import DefinitionWords
from kb.language.tokens import Token, words

_TITLE = re.compile(r"[\"«“][^\"«»“”\n]{3,500}[\"»”][^\"«»“”,;()]{0,120}$")
_LAST_BRACKET = re.compile(r"(?<=\S)\s*\([^()]*\)$")
_COMMA = re.compile(r",\s|[;|\t]")
_ABBREVIATION = re.compile(r"(?=.*[^\W\d_].*[^\W\d_])[^\W\d_a-zа-яёәіңғүұқөһ-]{2,8}")
_OPENING = tuple('"«“')
_LAST_WORDS = 200  # characters before a comma that hold the word before it and its brackets
_SHORTEST_ADJECTIVE = 5  # letters
_SKIPPED = 3  # words of a phrase of which its abbreviation has no letter
_NUMBER = re.compile(r"[\s_|]*(?:\d+(?:-\d+)*\s?[.)]\s*)?[\s_|]*")


def phrase_start(clause: str, name: str, grammar: DefinitionWords) -> int:
    """Where in ``clause``, look-alike letters folded, the phrase begins that ends it."""
    text = clause.rstrip()
    told = _LAST_BRACKET.sub("", text)  # «Кодекс "О портах" (Портовый кодекс)» begins at Кодекс
    found = _of_letters(told, name)
    if found is None:
        found = _of_title(told, grammar) if grammar.language == "kk" else None
    if found is None and grammar.language != "kk":
        found = _of_words(told, name, grammar)
        found = _of_title(told, grammar) if found is None else found
    return _within(text, grammar) if found is None else found


def _of_letters(text: str, name: str) -> int | None:
    """The words whose first letters an abbreviation is made of."""
    if not _ABBREVIATION.fullmatch(name):
        return None
    letters = [letter for letter in name.lower() if letter.isalpha()]
    parts = [
        (token.start + part.start(), part.group().lower())
        for token in words(text)
        for part in re.finditer(r"[^\W_]+", token.text)
    ]
    skipped = 0
    for start, part in reversed(parts):
        if part[0] == letters[-1]:
            letters.pop()
            if not letters:
                return start - 1 if text[start - 1 : start] in _OPENING else start
        else:
            skipped += 1
            if skipped > _SKIPPED:
                return None
    return None


def _of_title(text: str, grammar: DefinitionWords) -> int | None:
    """The name of an act or a body that ends in a title in quotation marks."""
    title = _TITLE.search(text)
    if title is None:
        return None
    before = text[: title.start()]
    if grammar.language == "kk":
        country = re.search(rf"{grammar.act_names}[^\"«“,;]{{0,80}}$", before, re.I)
        return country.start() if country else title.start()
    kinds = list(re.finditer(rf"\b{grammar.act_names}", before, re.I))
    return kinds[-1].start() if kinds else title.start()


def _of_words(text: str, name: str, grammar: DefinitionWords) -> int | None:
    """The last words that begin as the name or its noun does and have most of its words in order.

    With the adjectives before them.
    """
    stem = word_stems(grammar.language)
    named = list(words(name))
    wanted = [stem[token.text] for token in named]
    if not wanted:
        return None
    adjective = _compiled(grammar.adjective)
    noun = next((at for at, one in enumerate(named) if not adjective.search(one.text)), 0)
    tokens = list(words(text))
    stems = [stem[token.text] for token in tokens]
    best = max(
        (
            (_in_order(wanted[first:], stems[place:]), first == noun, place)
            for first in {0, noun}
            for place, one in enumerate(stems)
            if one == wanted[first]
        ),
        default=None,
    )
    if best is None:
        return None
    return tokens[_with_adjectives(text, tokens, best[2], grammar)].start


def _in_order(wanted: list[str], stems: list[str]) -> int:
    """How many of the words follow one another, others between them."""
    rest = iter(stems)
    return sum(one in rest for one in wanted)


def _with_adjectives(text: str, tokens: list[Token], place: int, grammar: DefinitionWords) -> int:
    adjective = _compiled(grammar.adjective)
    while place:
        before = tokens[place - 1]
        if (
            text[before.end : tokens[place].start] != " "
            or len(before.text) < _SHORTEST_ADJECTIVE
            or not adjective.search(before.text)
        ):
            break
        place -= 1
    return place


def _within(text: str, grammar: DefinitionWords) -> int:
    """Behind the last comma, verb or object of a verb that the phrase cannot hold."""
    start = 0
    for comma in _COMMA.finditer(text):
        if _is_open(text, comma.start()) and not _goes_on(text, comma, grammar):
            start = comma.end()
    for broken in _compiled(grammar.phrase_break).finditer(text, start):
        if _is_open(text, broken.start()) and text[broken.end() :].strip():
            start = broken.end()
    while True:
        number = _NUMBER.match(text, start)
        lead = _compiled(grammar.phrase_lead).match(text, number.end() if number else start)
        after = lead.end() if lead else number.end() if number else start
        if after == start or after >= len(text):
            return start
        start = after


def _goes_on(text: str, comma: re.Match[str], grammar: DefinitionWords) -> bool:
    """Whether the phrase goes on over the comma: it parts but attributes of the last word."""
    before = text[max(comma.start() - _LAST_WORDS, 0) : comma.start()]
    after = text[comma.end() :]
    if _compiled(grammar.goes_on_before).search(before):
        return True
    if _compiled(grammar.goes_on_after).match(after):
        return True
    return any(
        re.search(rf"\w(?:{ending})(?:\s*\([^()]*\))?$", before, re.I)
        and re.search(series.replace("ENDING", ending), after, re.I)
        for series in grammar.series
        for ending in grammar.series_endings
    )


def _is_open(text: str, at: int) -> bool:
    """Whether the place is outside brackets and quotation marks."""
    before = text[:at]
    return before.count("(") <= before.count(")") and before.count(QUOTES[0]) % 2 == 0


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE | re.DOTALL)
