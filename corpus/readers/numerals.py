"""Numbers as list numbering writes them: letters, Roman numerals, decimals."""

from __future__ import annotations

from collections.abc import Callable

# ECMA-376, part 1, 17.18.59: Russian lists skip ё, й, ъ and ь.
_RUSSIAN = "абвгдежзиклмнопрстуфхцчшщыэюя"
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LARGEST_ROMAN = 3999
_MOST_REPEATS = 30  # Word writes at most 780 as letters, then starts again


def _letters(alphabet: str) -> Callable[[int], str]:
    """Return the style a, b, …, z, aa, bb, … over the alphabet."""

    def write(number: int) -> str:
        repeats, place = divmod(number - 1, len(alphabet))
        return alphabet[place] * (repeats % _MOST_REPEATS + 1)

    return write


def _roman(number: int) -> str:
    if number > _LARGEST_ROMAN:
        return str(number)
    written = ""
    for value, sign in _ROMAN:
        count, number = divmod(number, value)
        written += sign * count
    return written


_STYLES: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda number: f"{number:02d}",
    "lowerLetter": _letters(_LATIN),
    "upperLetter": lambda number: _letters(_LATIN)(number).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda number: _roman(number).upper(),
    "russianLower": _letters(_RUSSIAN),
    "russianUpper": lambda number: _letters(_RUSSIAN)(number).upper(),
}


def written(number: int, style: str) -> str | None:
    """Return the number in a style named as in Word (``russianLower``).

    None where the style is not known. Zero and below are always decimal.
    """
    write = _STYLES.get(style)
    if write is None:
        return None
    return write(number) if number > 0 or style.startswith("decimal") else str(number)
