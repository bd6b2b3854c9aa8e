"""Does lint find the errors that drafters make, and nothing else?

Plants one error at a time, of each kind and at random places, into the embedded
draft law and the texts of a folder, and counts by kind how many lint finds at
their place with the right code. What it says beyond that and did not say of the
unspoiled text is listed as noise.

    python -m benchmarks.seeded_errors [FOLDER] [--each N] [--seed S] [--missed] [--noise]
"""

from __future__ import annotations

import argparse
import re
from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

from benchmarks.setup import describe_setup
from corpus.embedded import embedded_acts
from corpus.readers.plain_text import read_plain_text
from kb.definitions import definitions_of
from kb.language.tokens import words
from kb.lint import LintFinding, lint
from kb.model import Definition, DefinitionKind, Expression, Level, Provision, Status
from kb.references import references_of
from kb.structure import parse

_LANGUAGES = {"kaz": "kk", "rus": "ru"}
_TWINS = str.maketrans("аеорсухіАЕОРСХКМТВНІ", "aeopcyxiAEOPCXKMTBHI")
_NEIGHBOURS = {
    "kk": {"ы": "і", "і": "ы", "н": "ң", "ң": "н", "қ": "к", "к": "қ", "ғ": "г", "ұ": "ү"},
    "ru": {"о": "а", "а": "о", "е": "и", "и": "е"},
}
_WRONG_NUMBERS = {"kk": "(жетпіс бес)", "ru": "(семьдесят пять)"}


@dataclass(frozen=True, slots=True)
class Text:
    """A text with what the layers say of it."""

    expression: Expression
    definitions: list[Definition]
    findings: list[LintFinding]

    @property
    def text(self) -> str:
        return self.expression.text

    @property
    def language(self) -> str:
        return self.expression.language


@dataclass(frozen=True, slots=True)
class Seed:
    """An error: the spoiled text, where it stands there, and what was done."""

    text: str
    start: int
    end: int
    done: str


Planter = Callable[[Text, Random], Seed | None]


def main() -> None:
    """Plant, lint, count, print."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("folder", type=Path, nargs="?")
    arguments.add_argument("--each", type=int, default=10, help="errors of each kind in a text")
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--kind", action="append", help="plant this kind alone; repeatable")
    arguments.add_argument("--missed", action="store_true", help="print what was not found")
    arguments.add_argument("--noise", action="store_true", help="print what was found beside")
    options = arguments.parse_args()
    describe_setup()
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for act, language, source in _sources(options.folder):
        text = _read(source, act, language)
        for kind, (planter, codes) in PLANTERS.items():
            if options.kind and kind not in options.kind:
                continue
            random = Random(f"{options.seed} {act} {language} {kind}")
            for _ in range(options.each):
                seed = planter(text, random)
                if seed is None:
                    continue
                found, noise = _judge(text, seed, codes)
                counts[kind]["planted"] += 1
                counts[kind]["found"] += found
                counts[kind]["noise"] += len(noise)
                if options.missed and not found:
                    print(f"missed {kind} {act} {language}: {seed.done}")
                if options.noise:
                    for finding in noise:
                        print(f"noise {kind} ({seed.done}): {finding.code}: {finding.message}")
    print(f"{'kind':24}{'planted':>8}{'found':>7}{'share':>7}{'noise':>7}")
    for kind, count in counts.items():
        share = count["found"] / count["planted"]
        print(f"{kind:24}{count['planted']:8}{count['found']:7}{share:7.2f}{count['noise']:7}")


def _sources(folder: Path | None) -> list[tuple[str, str, str]]:
    texts = [
        (act.act_id, act.language, act.text)
        for act in embedded_acts()
        if act.completeness == "full"
    ]
    for path in sorted(folder.glob("*.txt")) if folder else ():
        act, language, _ = path.name.split(".")
        texts.append((act, _LANGUAGES[language], path.read_bytes().decode("utf-8")))
    return texts


def _read(text: str, act: str, language: str) -> Text:
    expression = parse(read_plain_text(text), act, language)
    definitions = definitions_of(expression)
    references = references_of(expression)
    findings = lint(expression, definitions=definitions, references=references)
    return Text(expression, definitions, findings)


def _judge(text: Text, seed: Seed, codes: frozenset[str]) -> tuple[bool, list[LintFinding]]:
    """Whether the error was found at its place, and what else is said now."""
    spoiled = _read(seed.text, text.expression.act_id, text.language)
    before = Counter((finding.code, str(finding.message)) for finding in text.findings)
    found = False
    noise = []
    for finding in spoiled.findings:
        key = finding.code, str(finding.message)
        places = ((finding.start, finding.end), *finding.also)
        if finding.code in codes and any(
            start < seed.end + 1 and seed.start - 1 < end for start, end in places
        ):
            found = True
        elif before[key]:
            before[key] -= 1
        elif finding.code not in codes:
            noise.append(finding)
    return found, noise


def _spoilt(text: Text, start: int, end: int, instead: str) -> Seed:
    """The seed that puts ``instead`` for a span."""
    before, after = text.text[:start], text.text[end:]
    done = f"«{text.text[start:end][:60]}» → «{instead[:60]}»"
    return Seed(before + instead + after, start, start + max(len(instead), 1), done)


def _unit(text: Text, random: Random, *levels: Level, last: bool = True) -> Provision | None:
    """One of the units of ``levels`` that are in force and have text, not the last of its row."""
    units = text.expression.provisions
    fitting = [
        unit
        for unit in units
        if unit.level in levels
        and unit.status is Status.IN_FORCE
        and unit.number is not None
        and unit.number.isdecimal()
        and (last or not _is_last(text, unit))
    ]
    return random.choice(fitting) if fitting else None


def _is_last(text: Text, unit: Provision) -> bool:
    following = str(int(unit.number or "0") + 1)
    return not any(
        other.number == following
        and other.level is unit.level
        and (other.parent == unit.parent or unit.level is Level.ARTICLE)
        for other in text.expression.provisions[unit.position + 1 :]
    )


def missing_unit(text: Text, random: Random) -> Seed | None:
    """An article or point is taken out whole."""
    unit = _unit(text, random, Level.ARTICLE, Level.POINT, last=False)
    if unit is None:
        return None
    seed = _spoilt(text, unit.start, unit.end, "")
    behind = re.compile(r"\S").search(seed.text, seed.start)  # where the gap is seen
    return replace(seed, end=behind.start() + 1 if behind else seed.end)


def repeated_number(text: Text, random: Random) -> Seed | None:
    """A point or paragraph has the number of the one before it."""
    unit = _unit(text, random, Level.POINT, Level.PARAGRAPH)
    if unit is None or unit.number in (None, "1"):
        return None
    number = unit.number or ""
    return _spoilt(text, unit.start, unit.start + len(number), str(int(number) - 1))


def heading_without_mark(text: Text, random: Random) -> Seed | None:
    """«21-бап.» becomes «21 бап.», «Статья 21.» becomes «Статья 21»."""
    unit = _unit(text, random, Level.ARTICLE)
    pattern = r"(\d)-(бап)" if text.language == "kk" else r"(Статья\s\d+)\.()"
    found = unit and re.compile(pattern).search(text.text, unit.start, unit.start + 20)
    if not found:
        return None
    instead = f"{found[1]} {found[2]}" if text.language == "kk" else found[1]
    return _spoilt(text, *found.span(), instead)


def first_inserted(text: Text, random: Random) -> Seed | None:
    """«1)» becomes «1-1)»."""
    units = [
        unit
        for unit in text.expression.provisions
        if unit.level is Level.POINT and unit.number == "1"
    ]
    unit = random.choice(units) if units else None
    return None if unit is None else _spoilt(text, unit.start, unit.start + 1, "1-1")


def spaced_number(text: Text, random: Random) -> Seed | None:
    """«2.» becomes «1. 1»."""
    unit = _unit(text, random, Level.PARAGRAPH)
    if unit is None or unit.number == "1":
        return None
    number = int(unit.number or "0") - 1
    return _spoilt(text, unit.start, unit.start + len(unit.number or "") + 1, f"{number}. 1")


def empty_article(text: Text, random: Random) -> Seed | None:
    """An article loses all text below its heading."""
    unit = _unit(text, random, Level.ARTICLE)
    if unit is None or unit.heading is None or len(unit.content) + len(unit.children) < 2:
        return None
    return _spoilt(text, unit.content[0][1], unit.end, "\n")


def _word(text: Text, random: Random, shortest: int, often: int = 1) -> tuple[int, int] | None:
    """The span of a word of the law's own text that stands ``often`` times or more."""
    units = [unit for unit in text.expression.provisions if unit.status is Status.IN_FORCE]
    spans = [span for unit in units for span in unit.content[1:]]
    tokens = [
        (start + token.start, start + token.end, token.text)
        for start, end in spans
        for token in words(text.text[start:end])
    ]
    counts = Counter(form for _, _, form in tokens)
    fitting = [
        (start, end)
        for start, end, form in tokens
        if form.isalpha() and not form.isascii() and len(form) >= shortest
        and end - start == len(form) and counts[form] >= often
    ]  # fmt: skip
    return random.choice(fitting) if fitting else None


def latin_letter(text: Text, random: Random) -> Seed | None:
    """One letter of a word becomes its Latin twin."""
    span = _word(text, random, 4)
    if span is None:
        return None
    word = text.text[slice(*span)]
    places = [at for at, letter in enumerate(word) if letter.translate(_TWINS) != letter]
    if not places:
        return None
    at = random.choice(places)
    return _spoilt(text, *span, word[:at] + word[at].translate(_TWINS) + word[at + 1 :])


def neighbouring_letter(text: Text, random: Random) -> Seed | None:
    """A letter becomes one that is often written for it."""
    span = _word(text, random, 8, often=4)
    if span is None:
        return None
    word = text.text[slice(*span)]
    neighbours = _NEIGHBOURS[text.language]
    places = [at for at, letter in enumerate(word[:-3]) if letter in neighbours]
    if not places:
        return None
    at = random.choice(places)
    return _spoilt(text, *span, word[:at] + neighbours[word[at]] + word[at + 1 :])


def dropped_letter(text: Text, random: Random) -> Seed | None:
    """A letter inside a long word is left out."""
    span = _word(text, random, 10, often=5)
    if span is None:
        return None
    word = text.text[slice(*span)]
    at = random.randrange(2, len(word) - 3)
    if word[at] == word[at + 1] or word[at] == word[at - 1]:
        return None
    return _spoilt(text, *span, word[:at] + word[at + 1 :])


def swapped_letters(text: Text, random: Random) -> Seed | None:
    """Two letters inside a long word change places."""
    span = _word(text, random, 10, often=5)
    if span is None:
        return None
    word = text.text[slice(*span)]
    at = random.randrange(2, len(word) - 4)
    if word[at] == word[at + 1]:
        return None
    return _spoilt(text, *span, word[:at] + word[at + 1] + word[at] + word[at + 2 :])


def doubled_word(text: Text, random: Random) -> Seed | None:
    """A word stands twice."""
    span = _word(text, random, 4)
    if span is None:
        return None
    word = text.text[slice(*span)]
    return _spoilt(text, *span, f"{word} {word}")


def lost_bracket(text: Text, random: Random) -> Seed | None:
    """A closing bracket that is no number's is left out."""
    places = [
        start + found.end() - 1
        for unit in text.expression.provisions
        for start, end in unit.content
        for found in re.finditer(r"[^\W\d_]{4}\)", text.text[start:end])
    ]
    at = random.choice(places) if places else None
    if at is None:
        return None
    opened = text.text.rfind("(", 0, at)
    return Seed(text.text[:at] + text.text[at + 1 :], opened, at, text.text[opened : at + 1])


def wrong_number_words(text: Text, random: Random) -> Seed | None:
    """A number gets words in brackets that say another."""
    unit = r"күн|ай|жыл|сағат" if text.language == "kk" else r"дн|месяц|лет|час|рабоч|календ"
    places = [
        start + found.end()
        for provision in text.expression.provisions
        for start, end in provision.content
        for found in re.finditer(rf"(?<![\d.,№-])\d{{1,2}}(?= (?:{unit}))", text.text[start:end])
    ]
    if not places:
        return None
    at = random.choice(places)
    return _spoilt(text, at, at, f" {_WRONG_NUMBERS[text.language]}")


def slip_in_term(text: Text, random: Random) -> Seed | None:
    """A use of a term of several words has one other letter, well inside a word."""
    uses = [
        use
        for definition in text.definitions
        if definition.kind is DefinitionKind.TERM and " " in definition.term
        for use in definition.uses
    ]
    if not uses:
        return None
    use = random.choice(uses)
    words_of_it = [
        word
        for word in re.finditer(r"[^\W\d_]{6,}", text.text[use.start : use.end])
        if word.group().isalpha()
    ]
    if not words_of_it:
        return None
    word = random.choice(words_of_it)
    at = use.start + word.start() + random.randrange(2, len(word.group()) - 3)
    return _spoilt(text, at, at + 1, "")


def _listed_terms(text: Text) -> list[Definition]:
    """The terms of lists; a sentence that explains a word need not be used elsewhere."""
    return [
        each
        for each in text.definitions
        if each.kind is DefinitionKind.TERM
        and re.search(r"[-–—:]", text.text[each.term_span[1] : each.meaning[0]])
    ]


def definition_never_used(text: Text, random: Random) -> Seed | None:
    """A definition of a thing that the text does not speak of."""
    terms = _listed_terms(text)
    if not terms:
        return None
    term = random.choice(terms)
    new = {"kk": "желкенді қайық тұрағы", "ru": "стоянка парусных лодок"}[text.language]
    return _spoilt(text, *term.term_span, new)


def definition_twice(text: Text, random: Random) -> Seed | None:
    """A term takes the place of another."""
    terms = _listed_terms(text)
    if len(terms) < 2:
        return None
    one, other = random.sample(terms, 2)
    return _spoilt(text, *one.term_span, other.term)


def reference_to_nothing(text: Text, random: Random) -> Seed | None:
    """A reference to an article of the act itself gets a number that it does not have."""
    places = [
        reference
        for reference in references_of(text.expression)
        if reference.act is None
        and len(reference.targets) == 1
        and reference.targets[0].path[-1:]
        and re.search(r"\d", text.text[reference.start : reference.end])
    ]
    if not places:
        return None
    reference = random.choice(places)
    number = re.compile(r"\d+").search(text.text, reference.start)
    assert number is not None
    return _spoilt(text, *number.span(), "987")


def impossible_day(text: Text, random: Random) -> Seed | None:
    """A day that no month has."""
    months = r"қаңтар|наурыз|шілде" if text.language == "kk" else r"января|марта|июля"
    places = [
        (start + found.start(), start + found.end())
        for unit in text.expression.provisions
        for start, end in unit.content
        for found in re.finditer(rf"(?<!\d)\d{{1,2}}(?= (?:{months}))", text.text[start:end])
    ]
    return _spoilt(text, *random.choice(places), "32") if places else None


def lost_mark(text: Text, random: Random) -> Seed | None:
    """The colon before a list, or the semicolon of a point, is left out."""
    places = [
        start + found.start(1)
        for unit in text.expression.provisions
        for start, end in unit.content
        for found in re.finditer(r"[^\W\d_]{3}([:;])\s*\Z", text.text[start:end])
    ]
    at = random.choice(places) if places else None
    return None if at is None else _spoilt(text, at, at + 1, "")


PLANTERS: dict[str, tuple[Planter, frozenset[str]]] = {
    "missing unit": (missing_unit, frozenset({"number-gap", "inserted-without-first"})),
    "repeated number": (repeated_number, frozenset({"number-repeat", "number-gap"})),
    "heading without mark": (heading_without_mark, frozenset({"heading-form"})),
    "first inserted": (first_inserted, frozenset({"inserted-without-first", "number-gap"})),
    "spaced number": (spaced_number, frozenset({"number-form", "number-gap"})),
    "empty article": (empty_article, frozenset({"empty-unit"})),
    "Latin letter": (latin_letter, frozenset({"latin-letters"})),
    "neighbouring letter": (neighbouring_letter, frozenset({"misspelt", "term-variant"})),
    "dropped letter": (dropped_letter, frozenset({"misspelt", "term-variant"})),
    "swapped letters": (swapped_letters, frozenset({"misspelt", "term-variant"})),
    "doubled word": (doubled_word, frozenset({"word-twice"})),
    "lost bracket": (lost_bracket, frozenset({"unpaired"})),
    "wrong number words": (wrong_number_words, frozenset({"number-words"})),
    "slip in term": (slip_in_term, frozenset({"term-variant", "misspelt"})),
    "definition never used": (definition_never_used, frozenset({"term-unused"})),
    "definition twice": (definition_twice, frozenset({"term-twice"})),
    "impossible day": (impossible_day, frozenset({"impossible-day"})),
    "lost mark": (lost_mark, frozenset({"list-colon", "point-end"})),
    "reference to nothing": (reference_to_nothing, frozenset({"no-such-unit"})),
}


if __name__ == "__main__":
    main()
