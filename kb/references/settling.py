"""Which act and which units a chain means, from where it stands."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from kb.address import ancestors, article_of
from kb.citation_tokens import kind_of_act
from kb.model import Expression, Level, Reason, Reference, Status, UnitPath
from kb.references.act_mentions import ActMention, Relation
from kb.references.amending import Amended, AmendedActs
from kb.references.antecedents import annex_meant, said_act
from kb.references.chains import Chain
from kb.references.own_units import OwnUnits
from kb.references.steps import WORDS, Step
from kb.references.targets import Targets, outer_of

_LONGEST_WORD = 30  # characters
_WORD_BEFORE = re.compile(r"([^\W\d_]+)\s+\Z")
_WORD_AFTER = re.compile(r"\s+([^\W\d_]+)")
_INSTRUCTIONS = 40  # references before one that may name the unit it lies in
_NUMBER_BEFORE = re.compile(r"(?<![\d-])(\d{1,4}(?:-\d{1,3})?)\s*\(\s*\Z")
_REACH = 8  # references before words like «аталған тармақ» that they may speak of


class Settling:
    """Gives the chains of one expression their meaning."""

    def __init__(
        self,
        expression: Expression,
        text: str,
        steps: Sequence[Step],
        mentions: Sequence[ActMention],
        units: OwnUnits,
    ) -> None:
        self._text = text
        self._possesses = re.compile(rf"(?:{WORDS[expression.language].possesses})\Z")
        this = WORDS[expression.language].this
        self._this_before = re.compile(rf"(?<![^\W_])(?:{this})\s+[^\W\d_]+\s+\Z")
        self._this_after = re.compile(rf"\s+(?:{this})\s+[^\W\d_]+")
        self._outer_first = WORDS[expression.language].outer_first
        self._units = units
        self._mentions = mentions
        self._targets = Targets(
            expression, units, calls_paragraphs_parts=_calls_paragraphs_parts(steps)
        )
        self._amended = AmendedActs(expression, text, mentions, units)

    def reference(
        self, chain: Chain, before: Sequence[tuple[Chain, Reference]]
    ) -> Reference | None:
        """The reference of a chain; ``before`` are those that stand before it.

        None where its words turn out to speak of no unit.
        """
        provision = self._units.at(chain.start)
        assert provision is not None
        if self._units.provisions[provision].status is not Status.IN_FORCE:
            return None  # the words of a removed unit are the editor's: «исключена Законом …»
        act = chain.act
        if act is not None and act.relation is Relation.SAID:
            act = said_act(act, self._mentions, self._units)
            if act is None:
                return self._targets.unsettled(chain, provision, Reason.NO_ANTECEDENT)
        amended = self._amended.at(provision)
        in_wording = amended is not None and self._amended.is_new_wording(provision, chain.start)
        relative = chain.steps[0].relative if chain.steps else None
        if act is not None and not (act.relation is Relation.OWN and in_wording):
            return self._of_act(chain, provision, act)
        if amended is not None and (in_wording or relative is None):
            if relative is None or act is not None:
                return self._amending(chain, provision, amended, before)
        elif relative is None and self._is_of_unread_act(chain):
            whole = self._with_own_document(chain)
            if whole is None:
                return self._targets.unsettled(chain, provision, Reason.ACT_UNKNOWN)
            return self._targets.own(whole, provision, self._units.root_of(provision))
        if relative == "said" or in_wording:
            first = (
                provision if relative == "said" else article_of(self._units.provisions, provision)
            )
            near = [pair for pair in before[-_REACH:] if pair[1].provision >= first]
            return self._targets.of_units_before(chain, provision, near)
        return self._targets.own(chain, provision, self._article_before(chain))

    def _article_before(self, chain: Chain) -> int | None:
        """The article whose number stands before the brackets that a chain begins.

        «предусмотренных 590 (частями второй и третьей)», where the word for the
        articles was lost.
        """
        number = _NUMBER_BEFORE.search(self._text, max(chain.start - 12, 0), chain.start)
        if number is None:
            return None
        found = self._units.find(((Level.ARTICLE, number[1]),), None)
        return found[0] if len(found) == 1 else None

    def _with_own_document(self, chain: Chain) -> Chain | None:
        """The chain with «осы Әдістеменің», «настоящей Методики» beside it; None: there is none."""
        if self._outer_first:
            found = self._this_before.search(
                self._text, max(chain.start - 2 * _LONGEST_WORD, 0), chain.start
            )
            return replace(chain, start=found.start()) if found else None
        found = self._this_after.match(self._text, chain.end)
        return replace(chain, end=found.end()) if found else None

    def _of_act(self, chain: Chain, provision: int, act: ActMention) -> Reference:
        """The reference of a chain to units of an act that is named, or its own."""
        if act.relation is Relation.NAMED:
            assert act.name is not None
            return self._targets.elsewhere(chain, provision, act.name)
        annex = annex_meant(act, provision, self._units)
        return self._targets.own(chain, provision, annex, in_body=annex is None)

    def _amending(
        self,
        chain: Chain,
        provision: int,
        amended: Amended,
        before: Sequence[tuple[Chain, Reference]],
    ) -> Reference:
        """The reference of a chain to units of the act that is changed.

        What the instruction around names lies before: «7-бапта: … 1) тармақша …».
        """
        if amended.act is None:
            return self._targets.unsettled(chain, provision, Reason.ACT_UNKNOWN)
        assert amended.act.name is not None
        outer: UnitPath = ()
        around = {unit.position for unit in ancestors(self._units.provisions, provision)}
        if chain.steps and chain.act is None:
            for _, other in reversed(before[-_INSTRUCTIONS:]):
                if other.act == amended.act.name and other.targets and other.provision in around:
                    outer = outer_of(other.targets[-1].path, chain.steps[0].level)
                    break
        return self._targets.elsewhere(chain, provision, amended.act.name, outer)

    def _is_of_unread_act(self, chain: Chain) -> bool:
        """Whether the word for an act stands beside a chain though none was read there.

        «статьей 10 Закона … "О … .» with a quotation mark left out: the article is
        not this act's. Nor is «Үлгілік әдістеменің 6-қосымшасы», the annex of a
        document that was not recognised.
        """
        if self._outer_first:
            beside = _WORD_BEFORE.search(
                self._text, max(chain.start - _LONGEST_WORD, 0), chain.start
            )
        else:
            beside = _WORD_AFTER.match(self._text, chain.end)
        if beside is None:
            return False
        if not self._outer_first and self._this_after.match(self._text, chain.end):
            return True
        is_possessed = chain.steps[0].belongs and self._possesses.search(beside[1]) is not None
        return is_possessed or bool(kind_of_act(beside[1]))


def _calls_paragraphs_parts(steps: Sequence[Step]) -> bool:
    """Whether «часть» is what an act calls its numbered paragraphs, as codes of procedure do."""
    levels = Counter(step.level for step in steps)
    return levels[Level.SUBPARAGRAPH] > 4 * levels[Level.PARAGRAPH]
