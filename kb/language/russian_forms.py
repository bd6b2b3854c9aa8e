"""A Russian word in the form of another: «оралмана» as «кандас» gives «кандаса».

Words are declined by their endings alone; where the case cannot be told or the
new word has no known pattern the answer is that it is not known.
"""

from __future__ import annotations

# Cells: nominative, genitive, dative, accusative, instrumental, prepositional; singular, plural.
_PATTERNS = {
    "consonant": ("- а у -|а ом е", "ы ов ам ы|ов ами ах"),
    "consonant-hushing": ("- а у -|а ом|ем е", "и ей|ов ам и|ей|ов ами ах"),
    "й": ("й я ю й|я ем е|и", "и ев ям и|ев ями ях"),
    "тель": ("ь я ю ь|я ем е", "и ей ям и|ей ями ях"),
    "ь": ("ь и и ь ью и", "и ей ям и ями ях"),
    "а": ("а ы е у ой е", "ы - ам ы|- ами ах"),
    "а-hushing": ("а и е у ой|ей е", "и - ам и|- ами ах"),
    "ия": ("ия ии ии ию ией ии", "ии ий иям ии|ий иями иях"),
    "я": ("я и е ю ей е", "и ь|й ям и|ь|й ями ях"),
    "о": ("о а у о ом е", "а - ам а ами ах"),
    "ие": ("ие ия ию ие ием ии", "ия ий иям ия иями иях"),
    "ый": ("ый ого ому ый|ого ым ом", "ые ых ым ые|ых ыми ых"),
    "ой": ("ой ого ому ой|ого ым ом", "ые ых ым ые|ых ыми ых"),
    "ий": ("ий его|ого ему|ому ий|его|ого им ем|ом", "ие их им ие|их ими их"),
    "ая": ("ая ой ой ую ой ой", "ые ых ым ые|ых ыми ых"),
    "яя": ("яя ей ей юю ей ей", "ие их им ие|их ими их"),
    "ое": ("ое ого ому ое ым ом", "ые ых ым ые|ых ыми ых"),
    "ее": ("ее его ему ее им ем", "ие их им ие|их ими их"),
    "ые": ("", "ые ых ым ые|ых ыми ых"),
    "ие-plural": ("", "ие их им ие|их ими их"),
}
_HUSHING = "гкхжшщч"
_CONSONANTS = "бвгджзклмнпрстфхцчшщ"

Cells = list[set[str]]


def in_form_of(word: str, base: str, inflected: str) -> str | None:
    """``word`` in the case and number that ``inflected`` has as a form of ``base``."""
    if base.lower() == inflected.lower():
        return word
    made: set[str] = set()
    new = _declined(word)
    for old, cells in _declined(base.lower()):
        for index, forms in enumerate(cells):
            if inflected.lower() in {old + ending for ending in forms}:
                same = inflected.lower().removeprefix(old)
                for stem, others in new:
                    if others[index]:
                        ending = same if same in others[index] else sorted(others[index])[0]
                        made.add(stem + ending)
    return made.pop() if len(made) == 1 else None


def _declined(word: str) -> list[tuple[str, Cells]]:
    """The stem of a word and its endings in the twelve cells, by its own ending."""
    low = word.lower()
    name, cut = "", 0
    for ending, pattern in (
        ("ия", "ия"), ("ие", "ие"), ("ый", "ый"), ("ой", "ой"), ("ий", "ий"), ("ая", "ая"),
        ("яя", "яя"), ("ое", "ое"), ("ее", "ее"), ("ые", "ые"),
    ):  # fmt: skip
        if low.endswith(ending) and len(low) > 3:
            name, cut = pattern, len(ending)
            break
    else:
        if low.endswith(("тель", "арь")):
            name, cut = "тель", 1
        elif low[-1:] == "ь":
            name, cut = "ь", 1
        elif low[-1:] == "а":
            name, cut = ("а-hushing" if low[-2:-1] in _HUSHING else "а"), 1
        elif low[-1:] in ("я", "о", "й"):
            name, cut = low[-1], 1
        elif low[-1:] and low[-1] in _CONSONANTS:
            name = "consonant-hushing" if low[-1] in _HUSHING else "consonant"
    if not name:
        return []
    stem = word[: len(word) - cut] if cut else word
    cells: Cells = []
    for row in _PATTERNS[name]:
        parts = row.split() or [""] * 6
        cells += [
            {"" if form == "-" else form for form in part.split("|")} if part else set()
            for part in parts
        ]
    return [(stem, cells)]
