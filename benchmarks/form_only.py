"""Is a text that differs from another only in form found to be unchanged?

Compares every act of a folder with copies of itself that are changed in form
only: wrapped otherwise, with other quotes, dashes, spaces and letters that look
alike, with the words for units in short, headings in capitals, and so on. Every
change that comes out is false. With ``--rounds`` variations of several families are
made at a time, so that each is in one of few rounds: a quarter of the time, and what
only several together do is found.

    python -m benchmarks.form_only FOLDER [--only NAME …] [--rounds] [--largest CHARACTERS]
        [--list N] [--seed S]
    python -m benchmarks.form_only FOLDER --word

The last compares the acts with Word files of their paragraphs, of all makes of
:mod:`benchmarks.word_variations`.
"""

from __future__ import annotations

import argparse
import re
import tempfile
import time
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise
from pathlib import Path
from random import Random
from textwrap import wrap

from benchmarks.compared_texts import compared, compared_text, files_of
from benchmarks.editable_text import tree_of, written
from benchmarks.lines_of_text import Lines, lines_of
from benchmarks.setup import describe_setup
from corpus.readers.pieces import CELL_SEPARATOR
from corpus.readers.plain_text import read_plain_text
from kb.address import end_of
from kb.comparison.model import Comparison, Pair
from kb.comparison.segments import Segments
from kb.model import Expression, Level, Status
from kb.report import line_of, line_starts
from kb.structure import parse

Variation = Callable[[str, str, Random], str]
"""From a text and its language to the same in another form; empty where it has none."""

_LANGUAGES = {"kaz": "kk", "rus": "ru"}
_CYRILLIC, _LATIN = "аеорсухіАВЕКМНОРСТХІ", "aeopcyxiABEKMHOPCTXI"
_LATIN_OF = str.maketrans(_CYRILLIC, _LATIN)
_DASHES = "-–—"
_CITED_RU = (
    (re.compile(r"\bстать(?:я|и|е|ей|ю) (?=\d)"), "ст. "),
    (re.compile(r"\bстать(?:и|ях|ям|ями) (?=\d)"), "ст.ст. "),
    (re.compile(r"\bпункт(?:а|у|е|ом)? (?=\d)"), "п. "),
    (re.compile(r"\bподпункт(?:а|у|е|ом)? (?=\d)"), "пп. "),
    (re.compile(r"(?<=\d )года\b"), "г."),
)
_THOUSANDS = re.compile(r"(?<![\d.,№/-])\d{4,7}(?![\d./-])(?! (?:год|г\.|жыл|ж\.))")
_LONG_WORD = re.compile(r"[^\W\d_]{9,}")
_SHORT_ARTICLE = re.compile(r"^Статья (?=\d+(?:-\d+)?\. )")
"""Without a full stop behind the number, «Ст. 5 Heading» might be cited."""
_LINE_START = re.compile(r"\n\s*(?=\S)")
_SPACES = " \u2002\u2003\u2009\u202f\u3000"
_WIDTH = 78
_PAGE = 45  # rows
_FEWEST_PAGES = 3  # from which what stands on each of them can be told from the text
_SYLLABLE = re.compile(r"(?<=[аеиоуыэюяәөүұі][^\W\d_])(?=[^\W\d_аеиоуыэюяәөүұі][аеиоуыэюяәөүұі]\w)")
_SIMPLE_WORD = re.compile(r"[«(]?[^\W\d_]{6,}[»),.;:]*")
_HEADS = {"kk": "Қазақстан Республикасының Заңы", "ru": "Закон Республики Казахстан"}
_CERTAIN_HEADING = re.compile(
    r"(?:(?:Статья|Глава|Раздел)\s+\S+|\d+(?:-\d+)?-(?:бап|тарау|бөлім)\.)"
    r"(?:(?![^\W\d]{3}\.\s|;\s).)*[^.,:;!?…\s]\s*",
    re.DOTALL,
)
_PAGE_ENDS = (".", ";")
_ROMAN = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII"]
_SHORT_WORD = re.compile(r"\b[аосуАОСУ]\b")


def _wrapped(width: int) -> Variation:
    def write(text: str, language: str, _: Random) -> str:
        return "\n\n".join("\n".join(_rows(line, width, "")) for line in _lines(text, language))

    return write


def _flush(text: str, language: str, _: Random) -> str:
    """Every line wrapped, no empty line between paragraphs, each indented."""
    return "\n".join(row for line in _lines(text, language) for row in _rows(line, 80, "    "))


def _joined(text: str, language: str, _: Random) -> str:
    return "\n".join(_lines(text, language))


def _rows(line: str, width: int, indent: str) -> list[str]:
    """A paragraph wrapped; the row of a table stays one line."""
    if CELL_SEPARATOR in line:
        return [line]
    return wrap(line, width, initial_indent=indent, break_long_words=False, break_on_hyphens=False)


def _lines(text: str, language: str) -> Iterator[str]:
    """The paragraphs of a text and the rows of its tables, each as one line.

    What stands on a line of its own in one paragraph, as headings do, gets one here too.
    """
    document = read_plain_text(text)
    begun = _begun(parse(document, "act", language))
    for block, line in zip(document.blocks, lines_of(document), strict=True):
        if not isinstance(line, str):
            yield from (CELL_SEPARATOR.join(row) for row in line)
            continue
        cuts = [
            found.end()
            for found in _LINE_START.finditer(document.text, block.start, block.end)
            if found.end() in begun
        ]
        for start, end in pairwise([block.start, *cuts, block.end]):
            yield " ".join(document.text[start:end].split())


def _begun(expression: Expression) -> set[int]:
    """Where units, their texts behind headings, notes and matter begin."""
    heads = {unit.content[0][1] for unit in expression.provisions if unit.content}
    units = [
        start
        for unit in expression.provisions
        for start, _ in unit.content[: None if unit.heading else 1]
    ]
    notes = [
        note.start
        for note in expression.notes
        if _end_before(expression.text, note.start) not in heads  # «5) \n исключен»
    ]
    return {*units, *notes, *(part.start for part in expression.matter)}


def _end_before(text: str, at: int) -> int:
    while at and text[at - 1].isspace():
        at -= 1
    return at


def _quotes(opening: str, closing: str) -> Variation:
    def write(text: str, _: str, __: Random) -> str:
        text = re.sub(r"[«“„](?=\S)", '"', text)
        text = re.sub(r"(?<=\S)[»”]", '"', text)
        text = re.sub(r'(?<=[\s(])"(?=\S)', opening, text)
        return text.replace('"', closing)

    return write


def _dashes(dash: str) -> Variation:
    return lambda text, _, __: re.sub(rf"(?<= )[{_DASHES}](?= )", dash, text)


def _mixed_dashes(text: str, _: str, random: Random) -> str:
    return re.sub(rf"(?<= )[{_DASHES}](?= )", lambda _: random.choice(_DASHES), text)


def _inner_hyphens(text: str, _: str, __: Random) -> str:
    """Hyphens between numbers and in compound words that do not break."""
    return re.sub(r"(?<=[^\W_])-(?=[^\W_])", "\N{NON-BREAKING HYPHEN}", text)


def _latin_letters(text: str, _: str, random: Random) -> str:
    return "".join(
        letter.translate(_LATIN_OF) if random.random() < 0.05 else letter for letter in text
    )


def _latin_words(text: str, _: str, random: Random) -> str:
    """Words that are all letters with Latin twins are Latin through, half of the time."""
    return re.sub(
        rf"\b[{_CYRILLIC}]+\b",
        lambda word: word[0].translate(_LATIN_OF) if random.random() < 0.5 else word[0],
        text,
    )


def _latin_short_words(text: str, _: str, __: Random) -> str:
    return _SHORT_WORD.sub(lambda word: word[0].translate(_LATIN_OF), text)


def _short_headings(text: str, language: str, _: Random) -> str:
    if language != "ru":
        return _with_headings(
            text, language, lambda line: re.sub(r"^(\d+(?:-\d+)?)-бап\. ", r"\1-б. ", line)
        )
    return _with_headings(
        text,
        language,
        lambda line: re.sub(r"^Глава (?=\d+\.)", "Гл. ", _SHORT_ARTICLE.sub("Ст. ", line)),
    )


def _small_headings(text: str, language: str, _: Random) -> str:
    """Headings of articles that begin with a small letter, in short."""
    if language != "ru":
        return ""
    return _with_headings(text, language, lambda line: _SHORT_ARTICLE.sub("ст. ", line))


def _short_citations(text: str, language: str, _: Random) -> str:
    """Units and years are cited in short, in the law's own words."""
    if language != "ru":
        return ""
    expression = parse(read_plain_text(text), "act", language)
    text = expression.text
    parts: list[str] = []
    at = 0
    for start, end in sorted(span for unit in expression.provisions for span in unit.content):
        words = text[start:end]
        for pattern, instead in _CITED_RU:
            words = pattern.sub(instead, words)
        parts += [text[at:start], words]
        at = end
    return "".join([*parts, text[at:]])


def _no_break_spaces(text: str, _: str, random: Random) -> str:
    return re.sub(r"(?<=\S) (?=\S)", lambda _: random.choice(" \xa0"), text)


def _double_spaces(text: str, _: str, random: Random) -> str:
    return re.sub(r"(?<=\S) (?=\S)", lambda _: random.choice((" ", "  ")), text)


def _other_spaces(text: str, _: str, random: Random) -> str:
    """The spaces of other alphabets and of people who set type."""
    return re.sub(r"(?<=\S) (?=\S)", lambda _: random.choice(_SPACES), text)


def _tabs(text: str, _: str, __: Random) -> str:
    """A tab behind the number of a unit."""
    return re.sub(r"(?m)^(\s*\d+(?:-\d+)?[.)])[ \xa0]+(?=\S)", "\\1\t", text)


def _zero_width(text: str, _: str, random: Random) -> str:
    """Spaces without width at the ends of words, joiners in them, a mark of byte order first."""
    text = re.sub(r"(?<=\w)(?= )", lambda _: random.choice(("", "", "\u200b")), text)
    return "\ufeff" + _LONG_WORD.sub(
        lambda word: f"{word[0][:4]}\u2060{word[0][4:]}" if random.random() < 0.1 else word[0],
        text,
    )


def _empty_lines(text: str, _: str, __: Random) -> str:
    return text.replace("\n\n", "\n\n\n")


def _divided_words(text: str, language: str, _: Random) -> str:
    """Lines that break words, with a hyphen."""
    rows: list[str] = []
    for line in _lines(text, language):
        if CELL_SEPARATOR in line:
            rows += [line, ""]
            continue
        row = ""
        for word in line.split():
            if len(row) + len(word) < _WIDTH:
                row = f"{row} {word}".lstrip()
                continue
            room = _WIDTH - len(row) - 2
            cuts = [cut.start() for cut in _SYLLABLE.finditer(word) if cut.start() <= room]
            if cuts and _SIMPLE_WORD.fullmatch(word):
                rows.append(f"{row} {word[: cuts[-1]]}-")
                row = word[cuts[-1] :]
            else:
                rows.append(row)
                row = word
        rows += [row, ""]
    return "\n".join(rows)


def _pages(feed: str) -> Variation:
    """Printed pages with a running head and a number; none ends with a heading.

    None ends with a colon either, behind which nothing would tell whether the paragraph
    goes on or the first item of a list begins.
    """

    def write(text: str, language: str, random: Random) -> str:
        rows = _wrapped(80)(text, language, random).split("\n")
        pages: list[list[str]] = [[]]
        for row, following in zip(rows, [*rows[1:], ""], strict=True):
            pages[-1].append(row)
            is_within = bool(row and following) and row[-1:] != ":"
            if len(pages[-1]) >= _PAGE and (is_within or row[-1:] in _PAGE_ENDS):
                pages.append([])
        if len(pages) <= _FEWEST_PAGES:
            return ""
        return "\n".join(
            f"{feed}{_HEADS[language]}\n\n" + "\n".join(page) + f"\n\n{number:>40}\n"
            for number, page in enumerate(pages, 1)
        )

    return write


def _bullets(text: str, _: str, __: Random) -> str:
    """Bullets for the dashes that begin paragraphs."""
    return re.sub(rf"(\n[^\S\n]*\n[^\S\n]*)[{_DASHES}] (?=[^\W\d])", r"\1• ", text)


def _number_signs(sign: str) -> Variation:
    return lambda text, _, __: re.sub(r"№\s?(?=\d)", sign, text)


def _ends_of_items(text: str, _: str, random: Random) -> str:
    """Commas and full stops for the semicolons of lists."""
    return re.sub(r";(?=\s*\n)", lambda _: random.choice(";,."), text)


def _stopped_headings(text: str, language: str, _: Random) -> str:
    """Full stops behind the headings that are headings without any doubt.

    With one, the heading of an excluded article, one of several sentences and one whose
    word for the unit the source has lost could be text.
    """
    return _with_headings(
        text,
        language,
        lambda line: f"{line.rstrip()}." if _CERTAIN_HEADING.fullmatch(line) else line,
        only_in_force=True,
    )


def _headings_below(text: str, language: str, _: Random) -> str:
    """The number of an article on a line of its own."""
    number = re.compile(r"^((?:Статья \d+(?:-\d+)?|\d+(?:-\d+)?-бап)\.)\s+")
    return _with_headings(text, language, lambda line: number.sub("\\1\n", line))


def _roman_chapters(text: str, language: str, _: Random) -> str:
    def roman(number: re.Match[str]) -> str:
        return _ROMAN[int(number[1])] if int(number[1]) < len(_ROMAN) else number[0]

    before = r"(?<=^Глава )" if language == "ru" else "^"
    chapter = re.compile(rf"{before}(\d+)(?=\.)" if language == "ru" else r"^(\d+)(?=-тарау\.)")
    return _with_headings(text, language, lambda line: chapter.sub(roman, line))


def _points(mark: str) -> Variation:
    """Another mark at the numbers of points right below articles, but for rows of removed ones."""

    def write(text: str, language: str, _: Random) -> str:
        expression = parse(read_plain_text(text), "act", language)
        text = expression.text
        units = expression.provisions
        parts: list[str] = []
        at = 0
        for unit in units:
            if unit.level is Level.POINT and unit.parent is not None and unit.content and (
                units[unit.parent].level is Level.ARTICLE
            ):  # fmt: skip
                start = unit.start
                found = re.compile(r"(\d+(?:-\d+)?)\)(?!\s*[-–—,]\s*\d)").match(text, start)
                if found and start >= at:
                    parts += [text[at:start], mark.format(found[1])]
                    at = found.end()
        return "".join([*parts, text[at:]])

    return write


def _windows_lines(text: str, _: str, __: Random) -> str:
    return text.replace("\n", "\r\n")


def _capital_headings(text: str, language: str, _: Random) -> str:
    return _with_headings(text, language, str.upper)


def _with_headings(
    text: str, language: str, change: Callable[[str], str], *, only_in_force: bool = False
) -> str:
    """The text with the lines of its headings changed."""
    expression = parse(read_plain_text(text), "act", language)
    text = expression.text
    parts: list[str] = []
    at = 0
    for unit in expression.provisions:
        if only_in_force and unit.status is not Status.IN_FORCE:
            continue
        if unit.heading and unit.content and unit.content[0][0] >= at:
            start, end = unit.content[0]
            parts += [text[at:start], change(text[start:end])]
            at = end
    return "".join([*parts, text[at:]])


def _decomposed(text: str, _: str, __: Random) -> str:
    return unicodedata.normalize("NFD", text)


def _soft_hyphens(text: str, _: str, random: Random) -> str:
    def divided(word: re.Match[str]) -> str:
        if random.random() < 0.7:
            return word[0]
        at = random.randrange(3, len(word[0]) - 3)
        return f"{word[0][:at]}\N{SOFT HYPHEN}{word[0][at:]}"

    return _LONG_WORD.sub(divided, text)


def _thousands(separator: str) -> Variation:
    return lambda text, _, __: _THOUSANDS.sub(
        lambda number: (
            f"{int(number[0]):,}".replace(",", separator)
            if not number[0].startswith("0")
            else number[0]
        ),
        text,
    )


def _yo(text: str, _: str, random: Random) -> str:
    return re.sub("ё", lambda _: random.choice("её"), text).replace("Ё", "Е")


def _without_notes(text: str, language: str, _: Random) -> str:
    """Editors' notes are no law."""
    expression = parse(read_plain_text(text), "act", language)
    without, _starts = written(tree_of(expression))
    again = parse(read_plain_text(without), "act", language)
    same = [(one.eid, one.status) for one in expression.provisions] == [
        (one.eid, one.status) for one in again.provisions
    ]
    return without if same else ""


def _all_at_once(text: str, language: str, random: Random) -> str:
    """As a text looks that was typed by another hand."""
    for change in (
        _capital_headings, _latin_letters, _latin_words, _mixed_dashes, _quotes("«", "»"),
        _no_break_spaces, _soft_hyphens,
    ):  # fmt: skip
        text = change(text, language, random)
    return _wrapped(90)(text, language, random)


VARIATIONS: dict[str, Variation] = {
    "itself": lambda text, _, __: text,
    "paragraph per line": _joined,
    "wrapped at 60": _wrapped(60),
    "wrapped at 80": _wrapped(80),
    "wrapped at 100": _wrapped(100),
    "wrapped flush": _flush,
    "straight quotes": _quotes('"', '"'),
    "curly quotes": _quotes("“", "”"),
    "angle quotes": _quotes("«", "»"),
    "hyphens": _dashes("-"),
    "en dashes": _dashes("–"),
    "em dashes": _dashes("—"),
    "mixed dashes": _mixed_dashes,
    "unbroken hyphens": _inner_hyphens,
    "Latin letters": _latin_letters,
    "Latin words": _latin_words,
    "Latin short words": _latin_short_words,
    "short headings": _short_headings,
    "small short headings": _small_headings,
    "short citations": _short_citations,
    "no-break spaces": _no_break_spaces,
    "double spaces": _double_spaces,
    "other spaces": _other_spaces,
    "tabs": _tabs,
    "zero width": _zero_width,
    "empty lines": _empty_lines,
    "divided words": _divided_words,
    "pages": _pages(""),
    "pages with form feeds": _pages("\f"),
    "points with full stops": _points("{}."),
    "points in brackets": _points("({})"),
    "points with spaces": _points("{} )"),
    "bullets": _bullets,
    "N for №": _number_signs("N "),
    "No for №": _number_signs("No "),
    "№ without a space": _number_signs("№"),
    "ends of items": _ends_of_items,
    "headings with full stops": _stopped_headings,
    "headings below": _headings_below,
    "Roman chapters": _roman_chapters,
    "double hyphens": _dashes("--"),
    "CRLF": _windows_lines,
    "capital headings": _capital_headings,
    "decomposed": _decomposed,
    "soft hyphens": _soft_hyphens,
    "thousands by spaces": _thousands(" "),
    "thousands by no-break spaces": _thousands("\xa0"),
    "ё and е": _yo,
    "without notes": _without_notes,
    "all at once": _all_at_once,
}

FAMILIES = (
    ("without notes", "itself"),
    ("capital headings", "short headings", "small short headings", "headings with full stops",
     "headings below", "Roman chapters"),
    ("points in brackets", "points with spaces", "points with full stops", "ends of items"),
    ("short citations", "itself"),
    ("thousands by spaces", "thousands by no-break spaces", "N for №", "No for №",
     "№ without a space"),
    ("curly quotes", "straight quotes", "angle quotes"),
    ("em dashes", "hyphens", "mixed dashes", "double hyphens", "en dashes"),
    ("bullets", "unbroken hyphens", "itself"),
    ("Latin letters", "Latin words", "decomposed", "ё and е", "Latin short words"),
    ("wrapped at 80", "paragraph per line", "pages", "wrapped at 100", "divided words", "itself",
     "wrapped flush", "empty lines", "pages with form feeds", "wrapped at 60"),
    ("soft hyphens", "zero width", "itself"),
    ("itself", "no-break spaces", "tabs", "itself", "other spaces", "double spaces", "CRLF"),
)  # fmt: skip
"""Variations that can be made together, one of each family, in this order."""


def _round(number: int) -> Variation:
    """Variation ``number`` of every family, the shorter ones begun anew."""

    def write(text: str, language: str, random: Random) -> str:
        for names in FAMILIES:
            text = VARIATIONS[names[number % len(names)]](text, language, random) or text
        return text

    return write


ROUNDS = {f"round {number + 1}": _round(number) for number in range(max(map(len, FAMILIES)))}


def _word_files() -> dict[str, Callable[[str, str, Random], bytes]]:
    from benchmarks.word_variations import VARIATIONS as MAKES

    def file_of(make: Callable[[Lines, str], bytes]) -> Callable[[str, str, Random], bytes]:
        return lambda text, language, _: make(lines_of(read_plain_text(text)), language)

    return {make.__name__: file_of(make) for make in MAKES}


def main() -> None:
    """Vary, compare, print every false change."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--only", nargs="+", default=[], help="what the names begin with")
    arguments.add_argument("--rounds", action="store_true", help="several at a time")
    arguments.add_argument("--largest", type=int, help="characters of a text")
    arguments.add_argument("--list", type=int, default=5, help="changes shown of a text")
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--word", action="store_true", help="as Word files")
    options = arguments.parse_args()
    variations: Mapping[str, Callable[[str, str, Random], str | bytes]] = (
        _word_files() if options.word else ROUNDS if options.rounds else VARIATIONS
    )
    describe_setup()
    texts = {
        path: text
        for path in files_of(options.folder, "all")
        if len(text := path.read_bytes().decode("utf-8")) <= (options.largest or len(text))
    }
    print(f"{len(texts)} texts, {sum(map(len, texts.values()))} characters", flush=True)
    of_variation: dict[str, list[int]] = {}
    began = time.process_time()
    with tempfile.TemporaryDirectory() as folder:
        for path, text in texts.items():
            language = _LANGUAGES[path.name.split(".")[1]]
            before = compared_text(path)
            for name, vary in variations.items():
                if not name.startswith(tuple(options.only or [""])):
                    continue
                varied = vary(text, language, Random(f"{options.seed} {path.name}"))
                if not varied:
                    continue
                copy = Path(folder) / (path.stem + (".docx" if options.word else ".txt"))
                copy.write_bytes(varied if isinstance(varied, bytes) else varied.encode("utf-8"))
                comparison = compared(before, compared_text(copy))
                changes = list(_changes(comparison.pairs))
                of_variation.setdefault(name, []).append(len(changes))
                if changes:
                    print(f"{path.name}, {name}: {len(changes)} false changes", flush=True)
                for pair in changes[: options.list]:
                    print(f"    {_described(comparison, pair)}")
    for name, counts in of_variation.items():
        bad = sum(count > 0 for count in counts)
        print(f"{name:30}{len(counts):4} texts, {bad:3} with {sum(counts)} false changes")
    print(
        f"all: {sum(map(sum, of_variation.values()))} false changes in "
        f"{sum(map(len, of_variation.values()))} comparisons, "
        f"{time.process_time() - began:.0f} s of processor"
    )


def _changes(pairs: tuple[Pair, ...]) -> Iterator[Pair]:
    """The innermost changes."""
    for pair in pairs:
        inner = list(_changes(pair.units))
        yield from inner
        if pair.is_change and not inner and not pair.leaves:
            yield pair


def _described(comparison: Comparison, pair: Pair) -> str:
    """A false change: its units, lines and first words."""
    sides = []
    for side, units in ((comparison.old, pair.old), (comparison.new, pair.new)):
        expression = side.expression
        starts = line_starts(expression.text)
        for position in units:
            unit = expression.provisions[position]
            line = line_of(starts, unit.start)
            words = expression.text[unit.start : unit.start + 60].replace("\n", " ")
            sides.append(f"{unit.eid} (line {line}: {words})")
        sides.append("→")
    return f"{pair.kind}: {' '.join(sides[:-1])} {_first_difference(comparison, pair)}"


def _first_difference(comparison: Comparison, pair: Pair) -> str:
    """Where the words of a pair's units, and of all in them, begin to differ."""
    before, after = (
        [
            (word.key, side.expression.text[max(word.start - 20, 0) : word.end + 20])
            for position in units
            for unit in range(position, end_of(side.expression.provisions, position))
            if unit in segments.of_unit
            for word in segments.of_unit[unit].words
        ]
        for side, units in ((comparison.old, pair.old), (comparison.new, pair.new))
        for segments in [Segments(side)]
    )
    for (one, old), (other, new) in zip(before, after, strict=False):
        if one != other:
            return f"{one} ≠ {other}: «{old}» → «{new}»".replace("\n", " ")
    return f"{len(before)} and {len(after)} words"


if __name__ == "__main__":
    main()
