"""Citations as lawyers of Kazakhstan write them.

Kazakh goes from the outermost unit inwards («51-бап, 2-тармақ, 1-1) тармақша»),
Russian from the innermost outwards («подпункт 1-1) пункта 2 статьи 51»),
English as the Union's drafting does ("Article 51(2)(1-1)"). In a running text and
in tables Kazakh declines the units («51-баптың 2-тармағының 1-1) тармақшасы»).
What is written here :func:`kb.citation.parse_citation` reads back to the same units.
"""

from __future__ import annotations

from kb.citation import CitedUnit, units_of_eid
from kb.grammar import citation_en, citation_kk, citation_ru
from kb.model import Address, Level

_COUNTED_IN_WORDS = frozenset({Level.SUBPARAGRAPH, Level.INDENT})
_COUNTED_ANEW = frozenset({Level.SUBPARAGRAPH, Level.POINT, Level.INDENT})
_HEADED = frozenset({Level.PART, Level.SECTION, Level.CHAPTER, Level.SUBDIVISION})
_FEMININE = frozenset({Level.SUBPARAGRAPH})


def format_citation(address: Address, language: str, act_title: str | None = None) -> str:
    """The full citation of ``address`` in ``language`` (``kk``, ``ru`` or ``en``).

    A unit above the article is known from its ``eid`` alone. An address without
    units is cited by the act's title, or its id where no title is given.
    """
    units = _units_of(address)
    if not units:
        return act_title or address.act
    citation = _FORMATS[language](units)
    if act_title is None:
        return citation
    title = act_title if "«" in act_title or "“" in act_title else _quoted(act_title, language)
    return f"{title}, {citation}" if language == "kk" else f"{citation}, {title}"


def format_in_words(
    address: Address, language: str, *, is_heading: bool = False, is_new: bool = False
) -> str:
    """The citation of ``address`` as a sentence has it, or of its heading, or of a new unit.

    «51-баптың 2-тармағы», «51-баптың тақырыбы», «51-баптың жаңа 2-тармағы»; «пункт 2
    статьи 51», «заголовок статьи 51», «новый пункт 2 статьи 51». The act's id for an
    address without units.
    """
    units = _units_of(address)
    if not units:
        return address.act
    if language == "kk":
        return _kazakh_chain(units, is_heading, is_new)
    if language == "ru":
        name, _ = citation_ru.NAMES[units[-1].level]
        before = citation_ru.NEW.get(name[-1], citation_ru.NEW[""]) if is_new else ""
        before = citation_ru.HEADING if is_heading else before
        return f"{before} {_russian(units, genitive=is_heading)}".lstrip()
    before, behind = citation_en.HEADING if is_heading else "", citation_en.NEW if is_new else ""
    return f"{before} {_english(units)} {behind}".strip()


def format_unit(level: Level, number: str | None, language: str) -> str:
    """One unit by itself: «9-тарау», «глава 9», "Chapter 9"; its name where it has no number."""
    if language == "kk":
        return _kazakh_unit(level, number)
    if language == "ru":
        return _russian_unit(level, number, genitive=False)
    return _english_unit(level, number)


def _quoted(title: str, language: str) -> str:
    return f"“{title}”" if language == "en" else f"«{title}»"


def _units_of(address: Address) -> list[CitedUnit]:
    # An address has no field for a remark to an article, and a remark no number.
    remark = "" if "remark" in (address.eid or "").split("__") else None
    numbers = {
        Level.ANNEX: address.annex,
        Level.ARTICLE: address.article,
        Level.REMARK: remark,
        Level.PARAGRAPH: address.paragraph,
        Level.SUBPARAGRAPH: address.subparagraph,
        Level.POINT: address.point,
        Level.INDENT: address.indent,
    }
    units = [
        # A point within a point is an indent that keeps its bracket (kb.address).
        CitedUnit(Level.POINT if number.endswith(")") else level, number.removesuffix(")"))
        for level, number in numbers.items()
        if number is not None
    ]
    if not units or units[0].level in _COUNTED_ANEW:
        around = units_of_eid(address.eid or "")
        units = [unit for unit in around if unit.level in _HEADED] + units
    return units or list(units_of_eid(address.eid or ""))


def _text(unit: CitedUnit) -> str:
    assert isinstance(unit.number, str)  # an address names no range
    return unit.number


def _place(level: Level, number: str | None) -> int | None:
    """The place in a list of ordinals, for a number that is written as a word."""
    if level in _COUNTED_IN_WORDS and number is not None and number.isdecimal():
        return int(number) - 1 if 1 <= int(number) <= 20 else None
    return None


def _nested(units: list[CitedUnit]) -> int:
    """The position of a unit within another of its level (subsection, point); 0 for none."""
    levels = [unit.level for unit in units]
    return next((i for i in range(1, len(levels)) if levels[i] is levels[i - 1]), 0)


def _kazakh(units: list[CitedUnit]) -> str:
    words = [_kazakh_unit(unit.level, _text(unit)) for unit in units]
    inner = _nested(units)
    if inner:
        # With a comma the two would be a list.
        outer_name, inner_name = citation_kk.NESTED[units[inner].level]
        name = citation_kk.NAMES[units[inner].level]
        words[inner - 1 : inner + 1] = [
            words[inner - 1].replace(name, outer_name)
            + " "
            + words[inner].replace(name, inner_name)
        ]
    return ", ".join(words)


def _kazakh_chain(units: list[CitedUnit], is_heading: bool, is_new: bool) -> str:
    """Each unit but the last in the genitive, each but the first as the one before it owns it."""
    words = []
    for place, unit in enumerate(units):
        genitive, owned = citation_kk.CHAINED[unit.level]
        if place and units[place - 1].level is unit.level:
            _, owned = citation_kk.NESTED.get(unit.level, (genitive, owned))
        is_last = place == len(units) - 1 and not is_heading
        if place and not is_last:
            owned += "ның" if owned.endswith("ы") else "нің"
        name = citation_kk.NAMES[unit.level]
        form = owned if place else name if is_last else genitive
        words.append(_kazakh_unit(unit.level, _text(unit)).removesuffix(name) + form)
    if is_heading:
        words.append(citation_kk.HEADING)
    elif is_new:
        words.insert(-1, citation_kk.NEW)
    return " ".join(words)


def _kazakh_unit(level: Level, number: str | None) -> str:
    name = citation_kk.NAMES[level]
    if not number:
        return name
    place = _place(level, number)
    if place is not None:
        return f"{citation_kk.ORDINALS[place]} {name}"
    if level is Level.POINT:
        return f"{number}) {name}"
    return f"{number}-{name}" if number[0].isdecimal() else f"{number} {name}"


def _russian(units: list[CitedUnit], genitive: bool = False) -> str:
    innermost, *others = reversed(units)
    words = [_russian_unit(innermost.level, _text(innermost), genitive)]
    words += [_russian_unit(unit.level, _text(unit), genitive=True) for unit in others]
    inner = _nested(units)
    if inner and units[inner].level is Level.SECTION:
        place = len(units) - 1 - inner
        words[place] = citation_ru.SUBSECTION_PREFIX + words[place]
    if any(unit.level is Level.REMARK for unit in units):
        words = [_to_article(word) for word in words]
    return " ".join(words)


def _to_article(word: str) -> str:
    """«статьи 33» as it stands behind «примечание»: «к статье 33»."""
    name, _, number = word.partition(" ")
    return f"{citation_ru.REMARK_TO[name]} {number}" if name in citation_ru.REMARK_TO else word


def _russian_unit(level: Level, number: str | None, genitive: bool) -> str:
    name = citation_ru.NAMES[level][genitive]
    if not number:
        return name
    place = _place(level, number)
    if place is not None:
        return f"{name} {citation_ru.ORDINALS[level in _FEMININE, genitive][place]}"
    return f"{name} {number})" if level is Level.POINT else f"{name} {number}"


def _english(units: list[CitedUnit]) -> str:
    if _nested(units):
        return " of ".join(_english_unit(unit.level, _text(unit)) for unit in reversed(units))
    parts: list[str] = []
    outer: Level | None = None
    for unit in units:
        # Only a paragraph of an article, and a point of such a paragraph, go in brackets.
        if (unit.level, outer) in _BRACKETED and parts[-1].startswith("Article"):
            parts[-1] += f"({_text(unit)})"
        else:
            parts.append(_english_unit(unit.level, _text(unit)))
        outer = unit.level
    return ", ".join(parts)


_BRACKETED = {(Level.PARAGRAPH, Level.ARTICLE), (Level.POINT, Level.PARAGRAPH)}


def _english_unit(level: Level, number: str | None) -> str:
    name = citation_en.NAMES[level]
    if not number:
        return name
    place = _place(level, number)
    if place is not None:
        return f"{citation_en.ORDINALS[place]} {name}"
    if level is Level.SUBPARAGRAPH and number.isdecimal():
        # In figures it would be read as the translations' name for a point.
        tens, ones = divmod(int(number), 10)
        ending = citation_en.DIGIT_ENDINGS.get(ones, "th") if tens % 10 != 1 else "th"
        return f"{number}{ending} {name}"
    lettered = level is Level.POINT and number.isalpha()
    return f"{name} {number})" if lettered else f"{name} {number}"


_FORMATS = {"kk": _kazakh, "ru": _russian, "en": _english}
