"""Sentences that define: «под … понимается …», «… деп … түсініледі», remarks to articles."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice

from kb.definitions.reading import DASHES, Reading, Span
from kb.definitions.terms import Division, definition, divide, trimmed, without_groups
from kb.definitions.word_stems import WordStems, word_stems
from kb.grammar.definition_words import DefinitionWords
from kb.language.stems import stemmer
from kb.language.tokens import Token, words
from kb.model import Definition, DefinitionKind, Level, Provision

_LONGEST_HEAD = 400  # characters
_LONGEST_TERM = 150
_FEWEST_SAID = 2  # times that a text says a term, the sentence that defines it among them
_FEWEST_OF_HEADING = 2  # words
_FEWEST_OF_ROW = 2  # paragraphs
_FEWEST_OF_KIND = 2  # words: the noun and what kind it is of
_SHORTEST_KIND = 4  # letters; «на срок не более двух суток, а … – на срок …»
_FIRST_OF_TERM = 4  # words among which a term has its noun
_FEWEST_UNSAID = 3  # words of a term that is not said again
_LONGEST_LAST = 14  # words of a term that ends the sentence
_BRACKET = re.compile(r"\([^()]*\)")
_FORMULA = re.compile(r"=|формула", re.IGNORECASE)
_DASHED = re.compile(rf"[{DASHES}]\s|\s[{DASHES}]")
_DASH = re.compile(rf"[{DASHES}]")
_PARTED = re.compile(r"[,.;:()]")
_HEAD_OF_LIST = re.compile(r":\s*$")
_POSSESSED = re.compile(r"(?:[лдт][ае]р[ыі]|с[ыі])$")
"""End of a word that makes the noun before it its attribute: «жер учаскелері»."""


def sentence_definitions(reading: Reading, listed: Sequence[Definition]) -> list[Definition]:
    """The definitions that sentences give outside the terms of the lists, in order."""
    found: dict[int, Definition] = {}
    for place in reading.places(reading.words.sentence_verbs):
        unit = reading.unit_at(place)
        if unit is None:
            continue
        for one in _of_verb(reading, unit, place):
            found.setdefault(one.term_span[0], one)
    for one in (*_of_headings(reading), *_of_paragraphs(reading)):
        found.setdefault(one.term_span[0], one)
    known = {one.term_span[0] for one in listed}
    return [found[start] for start in sorted(found) if start not in known]


def _of_headings(reading: Reading) -> Iterator[Definition]:
    """Paragraphs that begin «X – …» in an article whose heading names X («Понятие X»)."""
    stem = word_stems(reading.expression.language)
    means_last = _compiled(reading.words.means_last)
    for article in reading.heads():
        if article.level is not Level.ARTICLE:
            continue
        heading: set[str] | None = None
        for unit, start, end in _paragraphs(reading, article):
            text = reading.folded(start, min(end, start + _LONGEST_HEAD))
            division = divide(text, reading.words)
            if division is None and means_last.search(text.text):
                division = _said_first(text, article, stem)
            if division is None or not _says_what(reading, unit, division, end):
                continue
            if heading is None:
                heading = {stem[token.text] for token in words(article.heading or "")}
            if _is_among(reading, division, heading, stem) or _is_of_kind(
                reading, unit, division, stem
            ):
                yield _divided(reading, unit, division)


def _of_paragraphs(reading: Reading) -> Iterator[Definition]:
    """Paragraphs that begin «X – …» behind one that names what they explain.

    «К угодьям относятся пашня, залежь. Пашня – … Залежь – …»; there are several of them.
    """
    stem = word_stems(reading.expression.language)
    no_terms = _compiled(reading.words.no_terms)
    for holder in reading.units:
        children = [reading.units[child] for child in holder.children]
        if len(children) <= _FEWEST_OF_ROW or children[0].level is not Level.SUBPARAGRAPH:
            continue
        first = children[0]
        introduction = reading.folded(first.start, first.end).text
        if _FORMULA.search(introduction):
            continue  # what follows explains its symbols
        row = []
        for unit in children[1:]:
            start = reading.body_start(unit)
            end = next((end for _, end in unit.content if end > start), start)
            if not _DASHED.search(reading.text, start, min(end, start + _LONGEST_TERM)):
                continue
            division = divide(reading.folded(start, min(end, start + _LONGEST_HEAD)), reading.words)
            if (
                division is not None
                and _says_what(reading, unit, division, end)
                and not no_terms.search(reading.folded(*division.term).text)
            ):
                row.append((unit, division))
        if len(row) < _FEWEST_OF_ROW:
            continue
        said = {stem[token.text] for token in words(introduction)}
        named = [_is_among(reading, division, said, stem) for _, division in row]
        if sum(named) >= _FEWEST_OF_ROW:
            yield from (_divided(reading, unit, division) for unit, division in row)


def _says_what(reading: Reading, unit: Provision, division: Division, end: int) -> bool:
    """Whether the words behind the dash say what a thing is and not what it does."""
    if (
        division.mark == "colon"
        or division.meaning >= end
        or division.term[1] - division.term[0] > _LONGEST_TERM
    ):
        return False
    meaning = reading.folded(division.meaning, reading.sentence_end(unit, division.meaning))
    predicate = _compiled(reading.words.predicate)
    return division.mark != "dash" or not predicate.search(meaning.text)


def _is_among(reading: Reading, division: Division, said: set[str], stem: WordStems) -> bool:
    """Whether all words of the term are said; but for a synonym in a bracket."""
    term = words(_BRACKET.sub("", reading.text[slice(*division.term)]))
    return all(said.intersection(stem.alternatives(token.text)) for token in term)


def _is_of_kind(reading: Reading, unit: Provision, division: Division, stem: WordStems) -> bool:
    """Whether the words behind a dash say what kind of its own noun the term is.

    «Ислам банкі – … екінші деңгейдегі банк.», «Исламский банк – банк, который …».
    """
    end = reading.sentence_end(unit, division.meaning)
    meaning = list(words(reading.text[division.meaning : end]))
    term = list(words(_BRACKET.sub("", reading.text[slice(*division.term)])))
    if division.mark != "dash" or len(term) < _FEWEST_OF_KIND or len(meaning) <= len(term):
        return False
    if reading.words.noun_last:
        return stem[term[-1].text] == stem[meaning[-1].text]
    kind = meaning[0].text.lower()
    return len(kind) >= _SHORTEST_KIND and kind in [
        token.text.lower() for token in term[:_FIRST_OF_TERM]
    ]


def _divided(reading: Reading, unit: Provision, division: Division) -> Definition:
    meaning = division.meaning, reading.sentence_end(unit, division.meaning)
    return definition(
        reading, DefinitionKind.TERM, unit, division.term, meaning, reading.scope(None, unit)
    )


def _said_first(text: Span, article: Provision, stem: WordStems) -> Division | None:
    """The heading's words if a sentence begins with them that ends with «білдіреді»."""
    heading = [stem[token.text] for token in words(article.heading or "")]
    first = list(islice(words(text.text), len(heading)))
    if len(first) < _FEWEST_OF_HEADING or [stem[token.text] for token in first] != heading:
        return None
    return Division(
        (text.start, text.start + first[-1].end), text.start + first[-1].end + 1, "word"
    )


def _paragraphs(reading: Reading, article: Provision) -> Iterator[tuple[Provision, int, int]]:
    """The article's paragraphs of text with where their words begin and end."""
    for start, end in article.content[1:]:
        yield article, start, end
    pending = list(article.children)
    while pending:
        unit = reading.units[pending.pop()]
        if unit.level in (Level.PARAGRAPH, Level.SUBPARAGRAPH):
            pending.extend(unit.children)
            start = reading.body_start(unit)
            end = next((end for _, end in unit.content if end > start), start)
            yield unit, start, end


def _of_verb(reading: Reading, unit: Provision, place: int) -> Iterator[Definition]:
    start = reading.sentence_start(unit, place)
    verb_end = _word_end(reading.text, place)
    sentence = reading.folded(start, verb_end + 40)
    for pattern in _patterns(reading.words):
        match = pattern.match(sentence.text)
        if match and place - start < match.end() and _is_at(match, place - start):
            yield from _matched(reading, unit, sentence, match)
            return
    head = _head(reading, unit, start)
    if head is not None:
        holder, before = head
        joined = Span(before.start, f"{before.text.rstrip()} - {reading.text[place:verb_end]}")
        for pattern in _patterns(reading.words):
            match = pattern.match(joined.text)
            if match:
                yield from _matched(reading, holder, joined, match, end=unit.end)
                return
    if reading.words.term_last:
        match = _compiled(reading.words.term_last).match(sentence.text)
        if match and _is_at(match, place - start):
            yield from _term_last(reading, unit, sentence, match)


def _is_at(match: re.Match[str], place: int) -> bool:
    """Whether the words that the match found are those of the verb at ``place``."""
    return match.end("term" if "term" in match.re.groupindex else "words") <= place


def _word_end(text: str, place: int) -> int:
    end = place
    while end < len(text) and (text[end].isalpha() or text[end] in " -–—") and end < place + 30:
        if text[end] == " " and text[place:end].strip("-–— "):
            break
        end += 1
    return end


def _head(reading: Reading, unit: Provision, start: int) -> tuple[Provision, Span] | None:
    """The sentence of the unit above that a list's last sentence ends, and that unit."""
    if unit.level not in (Level.POINT, Level.INDENT) or unit.parent is None:
        return None
    holder = reading.units[unit.parent]
    spans = [span for span in holder.content if span[0] < start]
    if not spans or not _HEAD_OF_LIST.search(reading.text[slice(*spans[-1])]):
        return None
    end = spans[-1][1]
    first = reading.sentence_start(holder, end - 2)
    return holder, reading.folded(first, end)


def _matched(
    reading: Reading,
    unit: Provision,
    sentence: Span,
    match: re.Match[str],
    end: int | None = None,
) -> Iterator[Definition]:
    term = trimmed(sentence.text, *match.span("term"))
    if term is None:
        return
    bracket = re.search(
        rf"\(\s*{without_groups(reading.words.short_name)}", sentence.text[: term[1]]
    )
    if bracket and sentence.text[bracket.start() : term[1]].rstrip().endswith(")"):
        closing = sentence.text.find(")", bracket.start())
        if closing >= term[1] - 1:
            term = trimmed(sentence.text, term[0], bracket.start()) or term
    name = sentence.text[slice(*term)]
    if name.count("(") > name.count(")"):  # words about the scope that stand in a bracket
        term = trimmed(sentence.text, term[0], term[0] + name.rindex("(")) or term
        name = sentence.text[slice(*term)]
    if _compiled(reading.words.no_terms).search(name):
        return
    begins = sentence.start + match.start("meaning")
    if end is None and match.end("meaning") < match.end():  # the verb stands last
        is_list = reading.text.startswith(":", sentence.start + match.end())
        end = unit.end if is_list else sentence.start + match.end("meaning")
    ends = end or reading.sentence_end(unit, begins)
    scope = _scope(reading, unit, sentence, (match.start("term"), term[1], match.start("meaning")))
    yield definition(
        reading,
        DefinitionKind.TERM,
        unit,
        (sentence.start + term[0], sentence.start + term[1]),
        _stripped(reading, begins, ends),
        scope,
    )


def _scope(
    reading: Reading, unit: Provision, sentence: Span, edges: tuple[int, int, int]
) -> int | None:
    """Where a definition holds: by the words before its term and between that and its meaning.

    Words in a bracket are about a short name.
    """
    before, behind = sentence.text[: edges[0]], sentence.text[edges[1] : edges[2]]
    found = _compiled(reading.words.scope).search(f"{before} {_BRACKET.sub('', behind)}")
    if found is None:
        current: Provision | None = unit
        while current is not None:
            if current.level is Level.REMARK and current.parent is not None:
                return current.parent  # a remark to an article explains the words of the article
            current = reading.units[current.parent] if current.parent is not None else None
    return reading.scope(found.group() if found else None, unit)


def _term_last(
    reading: Reading, unit: Provision, sentence: Span, match: re.Match[str]
) -> Iterator[Definition]:
    start, end = match.span("words")
    named = Span(sentence.start + start, sentence.text[start:end])
    tokens = list(words(named.text))
    first = _first_of_term(reading, unit, named, tokens)
    if first is None:
        return
    begins = max(start + tokens[first].start, sentence.text.rfind(") ", start, end) + 2)
    if _compiled(reading.words.no_terms).search(sentence.text[begins:end]):
        return
    yield definition(
        reading,
        DefinitionKind.TERM,
        unit,
        (sentence.start + begins, sentence.start + end),
        _stripped(reading, sentence.start + start, sentence.start + begins),
        reading.scope(sentence.text[:start], unit),
    )


def _first_of_term(
    reading: Reading, unit: Provision, sentence: Span, tokens: list[Token]
) -> int | None:
    """Where the term begins that the last words are, of which nothing marks the beginning.

    It is as long as the heading says the same words, or behind the last time that its head
    noun is said («… серіктестік жауапкершілігі шектеулі серіктестік деп танылады»), or begins
    behind the subject.
    """
    stem = stemmer(reading.expression.language)
    stems = [stem(token.text) for token in tokens]
    apart = _compiled(reading.words.term_apart)
    first = _said_by_heading(reading, unit, stems) or _said_again(tokens, stems)
    if first and not apart.search(tokens[first - 1].text):
        between = sentence.text[tokens[first - 1].end : tokens[first].start]
        if not _DASH.search(between):  # «бейрезидент – банктің …» is one attribute
            return first
    return _said_elsewhere(reading, sentence, tokens, stems)


def _said_again(tokens: list[Token], stems: list[str]) -> int | None:
    """Behind the last time that the head noun is said, with the word behind it."""
    return next(
        (
            place + 1
            for place in range(len(tokens) - 3, 0, -1)
            if tokens[place].text == stems[-1] == stems[place]
            and not _POSSESSED.search(tokens[place + 1].text)
        ),
        None,
    )


def _said_elsewhere(
    reading: Reading, sentence: Span, tokens: list[Token], stems: list[str]
) -> int | None:
    """Where the longest last words begin that the text has elsewhere too.

    Only behind a word that can end the subject of the sentence: the words are whole then.
    Behind one that can do nothing else the text need not have them elsewhere.
    """
    if _compiled(reading.words.condition).search(_BRACKET.sub("", sentence.text)):
        return None
    subject = _compiled(reading.words.subject_last)
    end = tokens[-1].start + len(stems[-1])
    is_of_subject = _compiled(reading.words.named_last).search(tokens[-1].text)
    found: int | None = None
    is_said = True
    for first in range(len(tokens) - 2, max(len(tokens) - _LONGEST_LAST, 0), -1):
        start, before = tokens[first].start, tokens[first - 1]
        raw = reading.text[sentence.start + start : sentence.start + end]
        if _PARTED.search(raw):
            break
        is_said = is_said and reading.text.count(raw) >= _FEWEST_SAID
        if not is_said and found is not None:
            break
        edge = subject.search(sentence.text[before.start : tokens[first].end])
        is_subject = edge is not None and bool(edge.lastgroup)
        is_whole = is_said and (edge or stems[first - 1] == stems[-1])
        if is_whole or (is_subject and is_of_subject and len(tokens) - first >= _FEWEST_UNSAID):
            found = first
        if is_subject:
            break
    return found


def _said_by_heading(reading: Reading, unit: Provision, stems: list[str]) -> int | None:
    """Where the last words begin that the heading above the unit has in the same order."""
    current: Provision | None = unit
    while current is not None and not current.heading:
        current = reading.units[current.parent] if current.parent is not None else None
    if current is None:
        return None
    stem = stemmer(reading.expression.language)
    heading = [stem(token.text) for token in words(current.heading or "")]
    ends = [place for place, word in enumerate(heading) if word == stems[-1]]
    longest = 0
    for end in ends:
        length = 0
        while length <= end and length < len(stems) and heading[end - length] == stems[-1 - length]:
            length += 1
        longest = max(longest, length)
    return len(stems) - longest if longest > 1 else None


def _stripped(reading: Reading, start: int, end: int) -> tuple[int, int]:
    text = reading.text[start:end]
    start += len(text) - len(text.lstrip(" \t\n\xa0:,"))
    return start, max(start, start + len(reading.text[start:end].rstrip(" \t\n\xa0.;")))


@cache
def _patterns(words: DefinitionWords) -> tuple[re.Pattern[str], ...]:
    return tuple(_compiled(pattern) for pattern in words.sentences)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE | re.DOTALL)
