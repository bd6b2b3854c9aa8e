"""Words that say little by themselves, by language, for laying two wordings side by side.

Written as :mod:`kb.comparison.words` gives them.
"""

from __future__ import annotations

from kb.language.listed import listed

CONJUNCTIONS = {
    "kk": frozenset(listed("және немесе әрі сондай яғни бірақ ал не егер")),
    "ru": frozenset(listed("и или либо а но также если")),
    "en": frozenset(listed("and or but nor if")),
}
"""Words with which a part of a sentence begins."""

COMMON = {
    "kk": ("қазақстан республика заң кодекс сот орган тұлға адам азамат мемлекет жағдай тәртіп"),
    "ru": "республик казахстан закон кодекс орган лиц случа порядк государств настоящ установлен",
    "en": "republic kazakhstan law code body bodies person persons case cases procedure state",
}
"""Beginnings of words that any law is full of: that two sentences share one proves nothing."""

NEGATION = {
    "kk": frozenset(listed("емес")),
    "ru": frozenset(listed("не")),
    "en": frozenset(listed("not")),
}
"""Words that say nothing without the one that they negate."""
NEGATION_BEHIND = frozenset(("kk", "en"))
"""Languages in which they stand behind it: «құқылы емес», "may not", but «не вправе»."""

NAMES = {
    "kk": (
        ("қазақстан", "республика"),
        ("көшіп", "қон"),
        ("көшіп", "кел"),
        ("көшіп", "кет"),
        ("ішкі", "істер"),
        ("сыртқы", "істер"),
        ("азаматтығы", "жоқ"),
    ),
    "ru": (
        ("республик", "казахстан"),
        ("внутренн", "дел"),
        ("иностранн", "дел"),
        ("лиц", "без"),
        ("без", "гражданства"),
    ),
    "en": (
        ("republic", "of"),
        ("of", "kazakhstan"),
        ("internal", "affairs"),
        ("foreign", "affairs"),
    ),
}
"""Beginnings of neighbouring words that are one name: what inflects it replaces the whole."""
