"""The act that an amending act changes, pieced together where it is not named as acts are.

«… мәслихатының 2019 жылғы 24 желтоқсандағы 43-сессиясының № 470 шешіміне», «2008 жылғы 25
қаңтардағы … туралы келісімге»: between the pieces of the name stand words that no name
holds, but the sentence that says that the act is changed, or the title of the amending
act, names one act and no other.
"""

from __future__ import annotations

import re
from functools import cache

from kb.amending.words import patterns
from kb.dates import read_date
from kb.grammar.act_mention_words import Manner
from kb.language.lookalikes import fold_lookalikes
from kb.model import ActName
from kb.references.act_mentions import WORDS
from kb.references.quotations import closing, opens

_BRACKETS = re.compile(r"\([^()]{1,3000}\)")
_NUMBER = re.compile(
    r"(?:N?№|N)\s*(?P<number>(?:[^\W\d_]{1,2}-)?\d\w*(?:[/-]\w+)*(?:\s?[-–]\s?[IVXІХ]+\b)?)"
    r"|\A(?P<bare>\d+(?:[/-]\d+)+)(?=\s)"
)
_MARK = re.compile('["«“„]')
_SHORTEST_TITLE = 10  # characters


class ChangedAct:
    """Pieces the name of an act together in one language."""

    def __init__(self, language: str) -> None:
        words = WORDS[language]
        self._language = language
        self._about = words.about
        self._name_first = words.name_first
        self._marked = re.compile(rf"\A\s*(?:\d+[.)]\s*|{patterns(language).article.pattern})")
        self._changed_by = patterns(language).changed_by
        self._registered = re.compile(patterns(language).registered.pattern, re.IGNORECASE)
        self._date = re.compile(rf"(?<!\d)(?:{words.date})")
        self._kinds = [
            (kind, re.compile(rf"(?<!\w)(?i:{'|'.join(kind.stems)})(?i:{kind.singular})(?!\w)"))
            for kind in words.kinds
        ]

    def named_in(self, words: str) -> ActName | None:
        """The act named in ``words``, which end where a change is said; None: none, or several."""
        folded = self._marked.sub("", _BRACKETS.sub(" ", fold_lookalikes(words)))
        folded = self._registered.sub(" ", folded)
        title, bare = self._quoted_title(folded)
        found = [(word, kind) for kind, pattern in self._kinds for word in pattern.finditer(bare)]
        found = [one for one in found if not self._has_changed(bare, one[0])]
        if not found:
            return None
        choose = max if self._name_first else min
        word, kind = choose(found, key=lambda one: one[0].start())
        within = (0, word.start()) if self._name_first else (word.end(), len(bare))
        dates = list(self._date.finditer(bare, *within))
        date = (dates[-1] if self._name_first else dates[0]) if dates else None
        number = _NUMBER.search(bare[date.end() : within[1]].lstrip()) if date else None
        is_named = kind.manner in (Manner.TREATY, Manner.DOCUMENT)
        if title is None and is_named and date is not None and self._name_first:
            title = bare[date.end() : word.end()]
        if title is None:
            title = self._unquoted_title(bare, date.start() if date else word.start())
        if number is None and title is None:
            return None
        return ActName(
            kind.kind,
            re.sub(r"\s*[-–]\s*", "-", number["number"] or number["bare"]) if number else None,
            read_date(date) if date else None,
            " ".join(title.split()) if title else None,
            self._language,
        )

    def _has_changed(self, words: str, kind: re.Match[str]) -> bool:
        """Whether the kind is that of an act which had changed the same act earlier."""
        if self._name_first:
            return self._changed_by.match(words, kind.end()) is not None
        return self._changed_by.search(words[: kind.start()]) is not None

    def _quoted_title(self, words: str) -> tuple[str | None, str]:
        """The title in quotation marks next to the kind of the act, and the words without any."""
        titles: list[str] = []
        bare, at = "", 0
        for mark in _MARK.finditer(words):
            if mark.start() < at or not opens(words, mark.start(), True):
                continue
            end = closing(words, mark.start(), len(words))
            if end is None or end - mark.start() < _SHORTEST_TITLE:
                continue
            titles.append(words[mark.end() : end])
            bare += words[at : mark.start()]
            at = end + 1
        bare += words[at:]
        if self._about:  # «"Ақкетік арайы"» is a newspaper's
            titles = [title for title in titles if title.rstrip(' "»”').endswith(self._about)]
        if not titles:
            return None, bare
        return titles[-1 if self._name_first else 0], bare

    def _unquoted_title(self, words: str, end: int) -> str | None:
        """What an act is about, where no marks stand around it: «X туралы 2009 жылғы …»."""
        for about in self._about:
            at = words.rfind(about, 0, end)
            if at > 0:
                return words[: at + len(about)].strip()
        return None


@cache
def changed_act(language: str) -> ChangedAct:
    """The reader of a language; ``KeyError`` for another than ``kk``, ``ru``, ``en``."""
    return ChangedAct(language)
