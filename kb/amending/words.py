"""The words of instructions of each language, compiled."""

from __future__ import annotations

import re
from functools import cache

from kb.grammar import instruction_en, instruction_kk, instruction_ru
from kb.grammar.instruction_words import InstructionWords, Verb
from kb.model import Level
from kb.references import steps as reference

_LONGEST_UNCLOSED = 200  # characters
_WORDS = {
    words.language: words
    for words in (instruction_kk.WORDS, instruction_ru.WORDS, instruction_en.WORDS)
}


class InstructionPatterns:
    """The patterns of one language over text in lower case with folded look-alikes."""

    def __init__(self, words: InstructionWords) -> None:
        self.words = words
        ordinals = reference.WORDS[words.language].citation.ordinals
        self.ordinals = {number: re.compile(ordinals[number]) for number in sorted(ordinals)}
        self.head_final = words.head_final
        self.verb = re.compile(
            "|".join(
                rf"(?P<{verb.name}_{index}>(?<![^\W\d_])(?:{pattern})(?![^\W\d_]))"
                for index, (verb, pattern) in enumerate(words.verbs)
            )
        )
        self.reworded = re.compile(words.reworded)
        self.replaced = re.compile(words.replaced)
        self.adding = re.compile(words.adding)
        self.after = re.compile(words.after)
        self.before = re.compile(words.before)
        self.named = re.compile(words.named)
        self.unclosed = re.compile(rf"[^\n\"«»“”]{{1,{_LONGEST_UNCLOSED}}}?(?={words.unclosed})")
        self.called_row = re.compile(rf"\n\s*(?={words.called}\s+(?:{words.row}))")
        self.rendered = re.compile(words.rendered)
        self.joins = re.compile(words.joins)
        self.in_case = re.compile(words.in_case)
        self.everywhere = re.compile(words.everywhere)
        self.called = re.compile(words.called)
        self.act_itself = re.compile(rf"\s*(?:{words.act_itself})")
        self.decides = re.compile(rf"(?:{words.decides})\s*:\s*")
        self.no_name = re.compile(words.no_name)
        self.joining = re.compile(words.joining)
        self.document_noun = re.compile(words.document)
        self.document = re.compile(rf"(?:{words.document})\s*\Z")
        self.done = re.compile(rf"(?:{words.done})\s*\Z")
        self.heading = re.compile(rf"(?<![^\W\d_])(?:{words.heading})")
        self.corner = re.compile(rf"(?<![^\W\d_])(?:{words.corner})(?![^\W\d_]*-)")
        numbers = "|".join(f"(?:{pattern})" for pattern in ordinals.values())
        self.sentence = re.compile(
            rf"(?:(?P<before>{numbers})\s+)?(?<![^\W\d_])(?:{words.sentence})[^\W\d_]*"
            rf"(?:\s+(?P<behind>{numbers})(?![^\W\d_]))?"
        )
        self.figure = re.compile(rf"(?<![\w-])(?:{words.figure})(?![\w-])")
        self.requisites = re.compile(rf"(?<![^\W\d_])(?:{words.requisites})")
        self.row = re.compile(rf"(?<![^\W\d_])(?:{words.row})")
        self.column = re.compile(rf"(?<![^\W\d_])(?:{words.column})")
        self.unnumbered = {
            level: re.compile(rf"(?<![^\W\d_])(?:{pattern})")
            for level, pattern in words.unnumbered.items()
        }
        self.unfinished = re.compile(words.unfinished)
        self.sure = re.compile(words.sure)
        self.ordinal = re.compile(reference.WORDS[words.language].ordinal_mark)
        units = reference.WORDS[words.language].citation.units
        self.subparagraph = next(one for one in units if one.level is Level.SUBPARAGRAPH)
        self.uncounted = [
            (level, re.compile(rf"(?<![^\W\d_])(?:{pattern})"))
            for level, pattern in words.uncounted
        ]
        self.goes_on = re.compile(rf"(?:{words.goes_on})\Z")
        self.unmistakable = re.compile(words.unmistakable)
        self.own = re.compile(words.own)
        self.according = re.compile(words.according)
        self.announces = re.compile(words.announces)
        self.announced = re.compile(rf"(?:{words.announces})[^\W\d_]*\s*\Z")
        self.amends = re.compile(words.amends)
        self.by_annex = re.compile(words.by_annex)
        self.lists_changes = re.compile(words.lists_changes)
        self.inserted = re.compile(rf"(?:{words.inserted})\Z")
        self.behind = re.compile(words.behind)
        self.lead_unit = re.compile(rf"(?:{words.lead_unit})\s*:\Z")
        self.lead_bare = re.compile(rf"(?:{words.lead_bare})\s*\Z")
        self.approved = re.compile(words.approved)
        self.closing = re.compile(words.closing)
        self.renumbered = re.compile(words.renumbered)
        self.in_force = re.compile(words.in_force)
        self.marker_is_unit = re.compile(words.marker_is_unit)
        self.dotted_is_unit = re.compile(words.dotted_is_unit)
        self.including = re.compile(rf"(?:{words.including})\s*\Z")
        self.unit_begins = re.compile(words.unit_begins)
        self.bare_lead = re.compile(rf"(?:{words.unit_begins})[^\W\d_]*\s*:")
        self.changed_by = re.compile(words.changed_by)
        self.changed_before = re.compile(rf"(?:{words.changed_before})\Z")
        self.registered = re.compile(words.registered)
        self.said_act = re.compile(words.said_act)
        self.article = re.compile(words.article)
        self.bare_article = re.compile(words.bare_article)
        self.abbreviated = re.compile(
            rf"(?<![^\W\d_])[^\W\d_]\Z|(?<![^\W\d_])(?:{words.abbreviated})\Z"
        )
        self.published = re.compile(rf"\(\s*(?:{words.published})")
        self.joined = re.compile(
            rf"\s*[,;]\s*(?:(?:{words.unit_joins})\s+)?|\s+(?:{words.unit_joins})\s+"
        )
        self.within = re.compile(words.within)
        self.locative = re.compile(rf"(?:{words.locative})\Z")
        self.leads_on = re.compile(rf"(?:{words.leads_on})\Z")
        self.plural = re.compile(words.plural)
        self.parted = re.compile(words.parted)
        self.stopped = re.compile(
            rf"(?<=\d)\.(?=\s?[-–]\s?[^\W\d_]|\s?(?:{words.dotted_is_unit}))"
            rf"|(?<=[\d)])\s?,(?=\s?(?:{words.dotted_is_unit}))"
        )
        self.signed = re.compile(rf"(?P<before>\d\s*(?:,|,?\s(?:{words.unit_joins}))\s*)№(?=\s?\d)")
        """The sign before each further number of a list: «№ 1 , № 5 қосымшалары»."""
        self.name_ends = re.compile(rf"{words.name_ends}|[:;|]")
        self.annex_head = re.compile(words.annex_head)

    def number_of(self, word: str) -> str | None:
        """The number that an ordinal says; None: the word is none."""
        for number, ordinal in self.ordinals.items():
            if ordinal.fullmatch(word) is not None:
                return str(number)
        return None

    def verb_at(self, found: re.Match[str]) -> Verb:
        """The verb of a match of :attr:`verb`."""
        assert found.lastgroup is not None
        return Verb[found.lastgroup.rpartition("_")[0]]


@cache
def patterns(language: str) -> InstructionPatterns:
    """The patterns of ``kk``, ``ru`` or ``en``; ``KeyError`` for another language."""
    return InstructionPatterns(_WORDS[language])
