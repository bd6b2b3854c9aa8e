"""Kazakh and Russian words typed in Latin letters: by sound, or on a keyboard left in Latin."""

from __future__ import annotations

import re

_LETTERS = {
    "shch": "щ", "sh": "ш", "ch": "ч", "zh": "ж", "kh": "х", "gh": "ғ", "ts": "ц", "ya": "я",
    "yu": "ю", "yo": "ё", "a": "а", "ä": "ә", "á": "ә", "b": "б", "c": "ц", "d": "д", "e": "е",
    "f": "ф", "g": "г", "ğ": "ғ", "h": "х", "i": "і", "ı": "ы", "j": "ж", "k": "к", "l": "л",
    "m": "м", "n": "н", "ñ": "ң", "o": "о", "ö": "ө", "p": "п", "q": "қ", "r": "р", "s": "с",
    "ş": "ш", "t": "т", "u": "у", "ū": "ұ", "ü": "ү", "v": "в", "w": "у", "x": "х", "y": "ы",
    "z": "з",
}  # fmt: skip
"""The Kazakh alphabet of 2021 and the letters that people write Kazakh and Russian with."""
_SOUNDS = re.compile("|".join(sorted(_LETTERS, key=len, reverse=True)))
_KEYS = str.maketrans("qwertyuiop[]asdfghjkl;'zxcvbnm,.", "йцукенгшщзхъфывапролджэячсмитьбю")


def cyrillic_readings(words: str) -> tuple[str, ...]:
    """What words in Latin letters may mean in Cyrillic; nothing where a letter is Cyrillic."""
    low = words.lower()
    if any("Ѐ" <= letter <= "ӿ" for letter in low) or not any(map(str.isalpha, low)):
        return ()
    return _SOUNDS.sub(lambda found: _LETTERS[found.group()], low), low.translate(_KEYS)
