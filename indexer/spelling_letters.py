"""Letters that are typed one for another, with what each costs.

Costs are of one scale: 0 is what everybody does, 1 a slip of the finger. They are
settled by hand and by the half of ``benchmarks/spelling.py`` that is for tuning.
"""

from __future__ import annotations

from itertools import pairwise

from kb.language.listed import listed

Choices = dict[str, tuple[tuple[str, float], ...]]
"""What is typed → what it may stand for, each with its cost."""

ALPHABET = "абвгдежзийклмнопрстуфхцчшщъыьэюяәғқңөұүһі"
LATIN_ALPHABET = "abcdefghijklmnopqrstuvwxyz"

# Kazakh typed with Russian letters: which letter is meant hangs on the vowels of the
# word, back («құқық») or front («көші»); loanwords and compounds have both.
BACK: Choices = {
    "г": (("ғ", 0.0), ("г", 0.3)),
    "и": (("и", 0.0), ("ы", 0.4)),
    "к": (("қ", 0.0), ("к", 0.3)),
    "н": (("н", 0.0), ("ң", 0.3)),
    "у": (("у", 0.0), ("ұ", 0.1)),
    "х": (("х", 0.0), ("қ", 0.3), ("һ", 0.5)),
}
FRONT: Choices = {
    "а": (("ә", 0.1), ("а", 0.1)),
    "и": (("і", 0.0), ("и", 0.3)),
    "н": (("н", 0.0), ("ң", 0.3)),
    "о": (("ө", 0.0), ("о", 0.4)),
    "у": (("у", 0.0), ("ү", 0.1)),
    "х": (("х", 0.0), ("һ", 0.5)),
    "ы": (("і", 0.2), ("ы", 0.5)),
    "э": (("э", 0.0), ("ә", 0.2)),
}
MIXED: Choices = {
    "а": (("а", 0.2), ("ә", 0.6)),
    "г": (("г", 0.2), ("ғ", 0.2)),
    "и": (("і", 0.2), ("и", 0.3), ("ы", 0.8)),
    "к": (("к", 0.2), ("қ", 0.2)),
    "н": (("н", 0.1), ("ң", 0.4)),
    "о": (("о", 0.2), ("ө", 0.4)),
    "у": (("у", 0.1), ("ұ", 0.3), ("ү", 0.3)),
    "х": (("х", 0.1), ("қ", 0.6), ("һ", 0.6)),
    "ы": (("ы", 0.1), ("і", 0.8)),
    "э": (("э", 0.1), ("ә", 0.4)),
}
FOLD = str.maketrans("әғқңөұүһіыэё", "агкноуухииее")
"""Words that this makes the same differ by Kazakh letters at most."""

# By sound, in the ways people write Kazakh (alphabets of 2018 to 2021, English habits)
# and Russian in Latin letters. The longest piece is read first.
SOUNDS: Choices = {
    "shch": (("щ", 0.0),),
    "sch": (("щ", 0.0), ("сч", 0.5), ("ш", 0.5)),
    "sh": (("ш", 0.0), ("щ", 0.5)),
    "ch": (("ч", 0.0), ("х", 0.8)),
    "zh": (("ж", 0.0),),
    "kh": (("х", 0.0), ("қ", 0.5)),
    "gh": (("ғ", 0.0),),
    "ng": (("ң", 0.2), ("нг", 0.2)),
    "tsh": (("тш", 0.1), ("цх", 0.5)),
    "ts": (("ц", 0.0), ("тс", 0.2)),
    "ay": (("ай", 0.0), ("әй", 0.4), ("аы", 0.6)), "ai": (("ай", 0.1), ("әй", 0.4), ("аи", 0.4)),
    "ey": (("ей", 0.0), ("еи", 0.6)), "ei": (("ей", 0.1), ("еи", 0.4)),
    "oy": (("ой", 0.0), ("өй", 0.3), ("оы", 0.6)), "oi": (("ой", 0.1), ("өй", 0.3), ("ои", 0.4)),
    "uy": (("уы", 0.2), ("үй", 0.2), ("ұй", 0.3), ("уй", 0.3)),
    "ui": (("уі", 0.2), ("үй", 0.2), ("ұй", 0.3), ("уи", 0.4)),
    "iya": (("ия", 0.0),),
    "iia": (("ия", 0.0),), "iiu": (("ию", 0.0),),
    "ia": (("ия", 0.1), ("я", 0.1), ("иа", 0.3)),
    "iu": (("ию", 0.1), ("ю", 0.1), ("іу", 0.3), ("иу", 0.3)),
    "ae": (("ә", 0.1), ("ае", 0.2)),
    "yy": (("ый", 0.0),),
    "iy": (("ий", 0.0), ("ый", 0.3)),
    "yi": (("ый", 0.2), ("ыи", 0.5)),
    "ya": (("я", 0.0), ("ья", 0.4)),
    "ja": (("я", 0.4), ("жа", 0.1), ("жә", 0.4)),
    "yu": (("ю", 0.0), ("ью", 0.4)),
    "ju": (("ю", 0.4), ("жу", 0.1), ("жұ", 0.2), ("жү", 0.2)),
    "yo": (("е", 0.0), ("йо", 0.3)),
    "ye": (("е", 0.0), ("ье", 0.2), ("ые", 0.2)),
    "uu": (("у", 0.3),),
    "a": (("а", 0.0), ("ә", 0.4)),
    "ä": (("ә", 0.0),), "á": (("ә", 0.0),),
    "b": (("б", 0.0),),
    "c": (("ц", 0.1), ("с", 0.4), ("к", 0.4)),
    "d": (("д", 0.0),),
    "e": (("е", 0.0), ("э", 0.3)), "é": (("е", 0.0),),
    "f": (("ф", 0.0),),
    "g": (("г", 0.0), ("ғ", 0.1)), "ğ": (("ғ", 0.0),), "ǵ": (("ғ", 0.0),),
    "h": (("х", 0.0), ("һ", 0.2), ("қ", 0.6)),
    "i": (("и", 0.1), ("і", 0.1), ("ы", 0.5), ("й", 0.6)),
    "ı": (("ы", 0.0), ("и", 0.3)),
    "j": (("ж", 0.1), ("й", 0.3), ("дж", 0.4)),
    "k": (("к", 0.0), ("қ", 0.1)),
    "l": (("л", 0.0), ("ль", 0.3)),
    "m": (("м", 0.0),),
    "n": (("н", 0.0), ("ң", 0.3), ("нь", 0.7)), "ñ": (("ң", 0.0),), "ń": (("ң", 0.0),),
    "o": (("о", 0.0), ("ө", 0.2)), "ö": (("ө", 0.0),), "ó": (("ө", 0.0),),
    "p": (("п", 0.0),),
    "q": (("қ", 0.0), ("к", 0.5)),
    "r": (("р", 0.0), ("рь", 0.8)),
    "s": (("с", 0.0), ("сь", 0.8)), "ş": (("ш", 0.0),), "š": (("ш", 0.0),),
    "t": (("т", 0.0), ("ть", 0.5)),
    "u": (("у", 0.0), ("ұ", 0.1), ("ү", 0.1)),
    "ū": (("ұ", 0.0),), "ü": (("ү", 0.0),), "ú": (("ү", 0.0),),
    "v": (("в", 0.0),),
    "w": (("у", 0.2), ("в", 0.2)), "ý": (("у", 0.0),),
    "x": (("х", 0.1), ("кс", 0.2)),
    "y": (("ы", 0.0), ("й", 0.4), ("и", 0.4), ("і", 0.5), ("у", 0.6)),
    "z": (("з", 0.0),), "ž": (("ж", 0.0),),
    "'": (("ь", 0.0), ("", 0.2)), "’": (("ь", 0.0), ("", 0.2)),
}  # fmt: skip

_LATIN_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,."
_RUSSIAN_KEYS = "йцукенгшщзхъфывапролджэячсмитьбю"
RUSSIAN_KEYBOARD = str.maketrans(_LATIN_KEYS + "`", _RUSSIAN_KEYS + "е")
KAZAKH_KEYBOARD = str.maketrans(_LATIN_KEYS + "2345890-=", _RUSSIAN_KEYS + "әіңғүұқөһ")
"""The row of digits is Kazakh letters on a Kazakh keyboard."""
KEYBOARD_SIGNS = "[];',.`"
"""Signs of the Latin keyboard that are letters on the Russian one."""

_ROWS = ("йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю", "qwertyuiop", "asdfghjkl", "zxcvbnm")
_ABOVE = (0, 1, None, 3, 4, None)  # the row under each


def _neighbours() -> frozenset[str]:
    pairs = {a + b for row in _ROWS for a, b in pairwise(row)}
    for upper, row in enumerate(_ROWS):
        if _ABOVE[upper] is not None:
            lower = _ROWS[upper + 1]
            for at, letter in enumerate(row):
                pairs |= {letter + below for below in lower[max(at - 1, 0) : at + 1]}
    return frozenset(pairs | {pair[::-1] for pair in pairs})


NEAR_KEYS = _neighbours()
"""Pairs of letters whose keys touch."""

_ALIKE = (
    "оа ао еи ие ыи иы еэ эе яа ая юу ую дт тд бп пб зс сз гк кг вф фв жш шж щш шщ цс сц ея яе"
    " аә әа гғ ғг кқ қк нң ңн оө өо уұ ұу уү үу ұү үұ иі іи ыі іы хһ һх хқ қх ғқ қғ"
)
ALIKE = frozenset(listed(_ALIKE))
"""Pairs of letters that sound alike, or are taken one for another."""

WORD_ENDINGS = frozenset(
    listed(
        "лық лік дық дік тық тік сыз сіз лар лер дар дер тар тер дың дің тың тің ның нің дан"
        " ден тан тен нан нен мен бен пен шы ші лы лі ды ді ты ті сы сі аралық ость ние ия ого"
        " его ому ему ами ями ств ства ство ный ная ное ные ской ский ская ских"
    )
)
"""What stands alone in broken texts only: no second half of two words without a space."""
