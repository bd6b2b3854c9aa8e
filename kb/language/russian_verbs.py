"""What a Russian verb and all that is made of it have in common.

Stems tell the forms of one word; but what Russian makes of a verb are several
words: «прекращение» has the stem прекращен, «прекращается» прекраща,
«прекратить» прекрат. Law says all three where a user says one, so for search
the suffixes of aspect, participle and verbal noun go too, and the last
consonant is brought to what it was before it changed (щ, т; ж, д; ш, с; пл, п).
Nouns made with other suffixes (-тель, -ость, -ация, -ник) stay, for
«заявитель» and «заявление» are different things.
"""

from __future__ import annotations

from kb.language.listed import listed

_SUFFIXES = (
    *("ированн", "ирован", "ирова", "ованн", "ован", "ова"),
    *("ыван", "иван", "ыва", "ива", "ева", "ир"),
    *("анин", "янин", "енн", "анн", "янн", "ен", "ан", "ян", "а", "я"),
)
"""What verbs end in when their own endings are gone, the longest first."""

_LEAST_LEFT = {"ен": 4, "ан": 4, "ян": 4, "а": 4, "я": 4}
_USUALLY_LEFT = 5  # letters; «форма» and «формирование» are not of one verb

_CHANGED = (
    ("пл", "п", 6),
    ("бл", "б", 6),
    ("вл", "в", 6),
    ("мл", "м", 6),
    ("жд", "д", 6),
    ("щ", "т", 5),
    ("ж", "д", 6),
    ("ш", "с", 5),
    ("ач", "ат", 5),
    ("ец", "ц", 5),
    ("ок", "к", 5),
)
"""The last letters as they are before some endings, what they are else, and the least length:
consonants that change, and vowels of nouns that drop («порядок», «порядка»)."""

_APART = {
    "образован": "образован",  # education; not «образ», manner
    "образова": "образован",
    "соглашен": "соглашен",  # an agreement; not «согласие», consent
    "указа": "указа",  # named in; not «указ», decree
    "указан": "указа",
    "переда": "переда",  # hand over; not «перед», before
    "командирова": "командирова",  # send on business; not «команда»
    "командирован": "командирова",
    "командир": "командир",
    "послан": "послан",  # sent; not «после», after
    "квартир": "квартир",  # not «квартал»
    # the bare noun ends as a verb does, and Snowball cuts it further than its other forms
    "орга": "орган",
    "охра": "охран",
    "уста": "устав",
    "реж": "режим",
    "кред": "кредит",
    "ауд": "аудит",
    "защ": "защит",
    "долж": "должн",
    "переч": "перечн",
    "уров": "уровн",
    "деся": "десят",
    "двадца": "двадцат",
    "тридца": "тридцат",
}
"""Stems that the rules would put with another word or Snowball keeps from their own, and what
they are."""

_ROOTS = frozenset(
    listed(
        "примен отмен замен обмен подмен измен перемен вмен обремен сохран охран устран распростран"
    )
)
"""Roots that end as a suffix does."""


def root_of_verb(stem: str) -> str:
    """The root of a verb by the Snowball stem of one of its forms, or of what is made of it.

    Any other stem stays, or is cut where all its forms are cut alike.
    """
    if stem in _APART:
        return _APART[stem]
    if stem in _ROOTS:
        return stem
    for suffix in _SUFFIXES:
        if stem.endswith(suffix):
            left = len(stem) - len(suffix)
            if left >= _LEAST_LEFT.get(suffix, _USUALLY_LEFT):
                stem = stem[:left]
                break
    for changed, before, least in _CHANGED:
        if stem.endswith(changed) and len(stem) >= least:
            return stem.removesuffix(changed) + before
    return stem
