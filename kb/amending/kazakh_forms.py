"""A Kazakh word in the form of another: «оралмандарға» as «қандас» gives «қандастарға»."""

from __future__ import annotations

import re

from kb.language.kazakh_suffixes import BACK_VOWELS, FRONT_VOWELS, LETTER_CLASSES

_VOWELS = BACK_VOWELS + FRONT_VOWELS + "иую"
# Each ending: its name, its forms after (back, front) words for each class of letters.
_PLURAL = {
    "V": "лар лер",
    "S": "лар лер",
    "L": "дар дер",
    "Z": "дар дер",
    "N": "дар дер",
    "X": "тар тер",
}
_CASES = {
    "genitive": {"V": "ның нің", "N": "ның нің", "S": "дың дің", "Z": "дың дің", "L": "дың дің", "X": "тың тің"},
    "dative": {"V": "ға ге", "S": "ға ге", "Z": "ға ге", "N": "ға ге", "L": "ға ге", "X": "қа ке"},
    "accusative": {"V": "ны ні", "S": "ды ді", "Z": "ды ді", "N": "ды ді", "L": "ды ді", "X": "ты ті"},
    "locative": {"V": "да де", "S": "да де", "Z": "да де", "N": "да де", "L": "да де", "X": "та те"},
    "ablative": {"V": "дан ден", "S": "дан ден", "Z": "дан ден", "L": "дан ден", "N": "нан нен", "X": "тан тен"},
    "instrumental": {"V": "мен мен", "S": "мен мен", "N": "мен мен", "L": "мен мен", "Z": "бен бен", "X": "пен пен"},
    "attributive": {"V": "дағы дегі", "S": "дағы дегі", "Z": "дағы дегі", "N": "дағы дегі", "L": "дағы дегі", "X": "тағы тегі"},
}  # fmt: skip
_POSSESSED = {
    "": "ы і",
    "genitive": "ының інің",
    "dative": "ына іне",
    "accusative": "ын ін",
    "locative": "ында інде",
    "ablative": "ынан інен",
    "instrumental": "ымен імен",
    "attributive": "ындағы індегі",
}
_VOICED = {"қ": "ғ", "к": "г", "п": "б"}
_LONE = re.compile(r"[^\W\d_]+")

Form = tuple[bool, bool, str]
"""Plural, possessive of the third person, case (empty: none)."""


def in_form_of(word: str, base: str, inflected: str) -> str | None:
    """``word`` with the endings that ``inflected`` has as a form of ``base``; None: not known.

    All in lower case but for capitals at the beginning of ``word``.
    """
    if base.lower() == inflected.lower():
        return word
    forms = _forms_of(base.lower(), inflected.lower())
    if not forms:
        return None
    made = {inflect(word, form) for form in forms}
    return made.pop() if len(made) == 1 else None


def _forms_of(base: str, inflected: str) -> list[Form]:
    """What endings make ``inflected`` of ``base``."""
    return [form for form in _all_forms() if inflect(base, form) == inflected]


def _all_forms() -> list[Form]:
    cases = ("", *_CASES)
    return [
        (plural, possessed, case)
        for plural in (False, True)
        for possessed in (False, True)
        for case in cases
    ]


def inflect(word: str, form: Form) -> str:
    """``word``, in its basic form, with the endings of ``form``."""
    plural, possessed, case = form
    made = word
    if plural:
        made += _chosen(made, _PLURAL)
    if possessed:
        made = _with_possessive(made, _POSSESSED[case])
    elif case:
        made += _chosen(made, _CASES[case])
    return made


def _with_possessive(word: str, endings: str) -> str:
    ending = endings.split()[_is_front(word)]
    if word[-1].lower() in _VOWELS and word[-1].lower() not in "ую":
        return word + "с" + ending
    if word[-1].lower() == "у" and len(word) > 2:
        return word + ending
    return word[:-1] + _VOICED.get(word[-1], word[-1]) + ending


def _chosen(word: str, endings: dict[str, str]) -> str:
    return endings[_class(word)].split()[_is_front(word)]


def _class(word: str) -> str:
    last = word[-1].lower()
    return next((name for name, letters in LETTER_CLASSES.items() if last in letters), "X")


def _is_front(word: str) -> bool:
    for letter in reversed(word.lower()):
        if letter in FRONT_VOWELS:
            return True
        if letter in BACK_VOWELS:
            return False
    return False
