"""The stem by which a word of a term is known in all its forms."""

from __future__ import annotations

import re
from functools import cache

from kb.language.stems import stemmer
from kb.language.tokens import forms
from kb.language.word_endings import TIED_ENDINGS

_REMEMBERED = 200_000  # distinct words of a language, some 40 MB

_FLEETING_VOWEL = re.compile(r"(?<=[^\W\d_]{2})(?:е(?=ц$)|о(?=к$))")
"""«переселенец» and «переселенца», «рынок» and «рынка» are forms of one word."""
_NOUN = re.compile(r"([^\W\d_]{2,}(?:[ая][нл]|ен|ит|[аиы]в))[аоыуе]?")
"""«орган», «филиала», «обмены», «кредит», «состав», «актив»: Snowball takes their ends for those
of verbs, but not in all cases («органу», «кредитом»). Verbs are no terms."""
_IRREGULAR = re.compile(
    r"([^\W\d_]*(?:систем|объем|прием|подъем|проблем|схем)|правил|отдых|казах|запис|подпис|смес|защит"
    r"|случа)(?:[аоуеыиьюяй]|[оа]м|[ое]й|[ое]в|ью|ем|ям|[ая]ми|[ая]х)?"
)
"""Nouns of which single forms look like verbs, too many words of whose ends are none."""
_LIKE_ENDINGS = ("им", "ым", "ил", "ыт", "ят", "ет", "ей")


class WordStems(dict[str, str]):
    """Word as written → its stem, remembered for all texts of one language.

    A compound keeps its parts and gives up the ending of the last («көшіп-қонушыларға»),
    a number or an abbreviation what a hyphen ties to it («51-бапта», «ҚР-ның»).
    """

    def __init__(self, language: str) -> None:
        self._language = language
        self._stem = stemmer(language)

    def alternatives(self, word: str) -> tuple[str, ...]:
        """The stems of the forms of a noun that stands in the nominative.

        Snowball takes the end of some for that of a verb or an adjective («режим», «режима»).
        """
        stem = self[word]
        if self._language != "ru" or not word.endswith(_LIKE_ENDINGS):
            return (stem,)
        return tuple({stem: None, self[word + "а"]: None})

    def __missing__(self, word: str) -> str:
        if len(self) >= _REMEMBERED:
            self.clear()
        found = self[word] = self._found(word)
        return found

    def _found(self, word: str) -> str:
        form = "-".join(forms(word))
        if not form:
            return word
        stem = self._stem_of(form)
        return _FLEETING_VOWEL.sub("", stem) if self._language == "ru" else stem

    def _stem_of(self, form: str) -> str:
        is_russian = self._language == "ru"
        noun = (_NOUN.fullmatch(form) or _IRREGULAR.fullmatch(form)) if is_russian else None
        if noun:
            return noun[1]
        parts = form.split("-")
        if len(parts) > 1 and parts[-1] in TIED_ENDINGS:
            parts.pop()
        parts[-1] = self._stem(parts[-1])
        return "-".join(parts)


@cache
def word_stems(language: str) -> WordStems:
    """The stems of ``kk``, ``ru`` or ``en``."""
    return WordStems(language)
