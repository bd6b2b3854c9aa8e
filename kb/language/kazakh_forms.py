"""A Kazakh term in the form of another: «оралмандарға» as «қандас» gives «қандастарға».

The last word of a term has its endings.
"""

from __future__ import annotations

import re

from kb.language.kazakh_suffixes import BACK_VOWELS, FRONT_VOWELS, LETTER_CLASSES

_VOWELS = BACK_VOWELS + FRONT_VOWELS + "иую"


# Each ending: its name, its forms after (back, front) words for each class of letters.
def _by_class(*rows: str) -> dict[str, str]:
    """Endings by the classes of letters before them: «VN ның нің»."""
    return {
        letter: " ".join(endings)
        for letters, *endings in (row.split() for row in rows)
        for letter in letters
    }


_PLURAL = _by_class("VS лар лер", "LZN дар дер", "X тар тер")
_CASES = {
    "genitive": _by_class("VN ның нің", "SZL дың дің", "X тың тің"),
    "dative": _by_class("VSZNL ға ге", "X қа ке"),
    "accusative": _by_class("V ны ні", "SZNL ды ді", "X ты ті"),
    "locative": _by_class("VSZNL да де", "X та те"),
    "ablative": _by_class("VSZL дан ден", "N нан нен", "X тан тен"),
    "instrumental": _by_class("VSNL мен мен", "Z бен бен", "X пен пен"),
    "attributive": _by_class("VSZNL дағы дегі", "X тағы тегі"),
}
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
_ENDINGS_OF_CASES = (
    (("ның", "нің", "дың", "дің", "тың", "тің"), "genitive"),
    (("мен", "бен", "пен"), "instrumental"),
    (("нан", "нен", "дан", "ден", "тан", "тен"), "ablative"),
    (("да", "де", "та", "те"), "locative"),
    (("ға", "ге", "қа", "ке", "на", "не"), "dative"),
    (("ны", "ні", "ды", "ді", "ты", "ті", "ын", "ін"), "accusative"),
)
"""Endings behind a plural or possessive too: «азаматтарына», «азаматын»."""
_VOICED = {"қ": "ғ", "к": "г", "п": "б"}
_VOICELESS = {voiced: plain for plain, voiced in _VOICED.items()}
_POSSESSIVE = re.compile(r"(?<=\w\w)(?:с?[ыі])$")
_INFLECTED = re.compile(
    r"(?:[ыі]?[лдт][ае]р)?(?:"
    r"(?:с?[ыі])?(?:(?P<genitive>[ндт][ыі]ң)|(?P<instrumental>[мбп]ен)|(?P<attributive>[нд]?[дт]а?[ғг][ыі]|н?[дт]егі))?"
    r"|(?P<dative>(?:с?[ыі])?(?:[ғгқк][ае]|н[ае]))"
    r"|(?P<accusative>(?:с?[ыі])?(?:[ндт][ыі])|с?[ыі]н)"
    r"|(?P<locative>(?:с?[ыі]н)?[дт][ае])"
    r"|(?P<ablative>(?:с?[ыі])?[ндт][ае]н)"
    r")"
)
"""The endings of a noun, with its vowels of either kind."""
_SHORT = 3  # letters
_LONGEST_ENDING = 7  # letters

Form = tuple[bool, bool, str]
"""Plural, possessive of the third person, case (empty: none)."""


def beginnings(term: str) -> list[str]:
    """What all forms of each word of a term begin with."""
    *words, last = term.split()
    return [*words, last[:-1] if len(last) > _SHORT else last]  # тармақ – тармағы


def is_form(term: str, base: str) -> bool:
    """Whether ``term`` may be a form of ``base``."""
    *words, last = term.lower().split()
    *others, basic = base.lower().split()
    begins = last.startswith(basic) and len(last) - len(basic) <= _LONGEST_ENDING
    return words == others and (begins or bool(_forms_of(basic, last)))


def case_of(base: str, inflected: str) -> str:
    """The case that the last word of ``inflected``, a form of ``base``, has; else nominative."""
    word = inflected.lower()
    if word == base.lower():
        return "nominative"
    return next(
        (case for endings, case in _ENDINGS_OF_CASES if word.endswith(endings)), "nominative"
    )


def cases_of(base: str, inflected: str) -> frozenset[str]:
    """The cases that the last word of ``inflected`` may have as a form of ``base``; empty: none.

    «органы» is a nominative («оның органы»), though accusatives end so too. Vowels may be of
    either kind, as in words of other languages («банкі»).
    """
    basic, written = base.lower().split()[-1], inflected.lower().split()[-1]
    found = set()
    for start in _starts(basic):
        if written.startswith(start):
            said = _INFLECTED.fullmatch(written, len(start))
            if said is not None:
                found.add(said.lastgroup or "nominative")
    return frozenset(found)


def _starts(word: str) -> set[str]:
    """What the endings of a word stand behind: «агенттіг», and «агенттік» of «агенттігі»."""
    starts = {word}
    bare = _POSSESSIVE.sub("", word)
    starts.add(bare)
    starts.update(one[:-1] + _VOICED[one[-1]] for one in (word, bare) if one[-1:] in _VOICED)
    starts.update(one[:-1] + _VOICELESS[one[-1]] for one in (bare,) if one[-1:] in _VOICELESS)
    return {one for one in starts if len(one) > 1}


def in_form_of(term: str, base: str, inflected: str) -> str | None:
    """``term`` with the endings that ``inflected`` has as a form of ``base``; None: not known."""
    if base.lower() == inflected.lower():
        return term
    *before, basic = base.lower().split()
    *others, written = inflected.lower().split()
    forms = _forms_of(basic, written) if before == others else []
    if not forms:
        return None
    *words, last = term.split()
    made = {inflect(last, form) for form in forms}
    return " ".join([*words, made.pop()]) if len(made) == 1 else None


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
