"""Which act and which units a chain means, from where it stands."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

from kb.address import ancestors, article_of
from kb.citation_tokens import kind_of_act
from kb.language.lookalikes import fold_lookalikes
from kb.model import Expression, Level, Reason, Reference, Status, UnitPath
from kb.references.act_mentions import ActMention, Relation
from kb.references.amending import Amended, AmendedActs
from kb.references.antecedents import OF_ANNEXES, annex_meant, is_vague, said_act
from kb.references.chains import Chain
from kb.references.own_units import OwnUnits
from kb.references.steps import WORDS, Step
from kb.references.targets import Targets, outer_of

_STEM = 5  # letters that all forms of a word for a document share
_LONGEST_WORD = 30  # characters
_LONGEST_NAME = 120  # characters; «осы мемлекеттік көрсетілетін қызмет стандартының»
_WORD_BEFORE = re.compile(r"([^\W\d_]+)\s+\Z")
_WORD_AFTER = re.compile(r"\s+([^\W\d_]+)")
_HEADS = re.compile(r"[^\S\n]*(?:деген\s[^:\n]{1,80})?:")
"""What stands behind the unit that the lines below speak of."""
_OWN_NUMBER = re.compile(
    r"(?:\n\s*|[\"«“„]\s*)(?P<number>\d{1,3}(?:-\d{1,3})*)(?:(?P<closed>\))|\.)\s"
)
_CLAUSE_ENDS = re.compile(r"[;:\n]")
_LONGEST_CLAUSE = 300  # characters
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
        headings: Sequence[Step],
        mentions: Sequence[ActMention],
        units: OwnUnits,
    ) -> None:
        self._headings = headings
        self._in_wording: set[int] = set()
        self._text = text
        self._written = expression.text
        self._possesses = re.compile(rf"(?:{WORDS[expression.language].possesses})\Z")
        this = WORDS[expression.language].this
        self._this = re.compile(this)
        self._this_before = re.compile(
            rf"(?<![^\W_])(?:{this})\s+(?:(?!{WORDS[expression.language].no_name})[^\W\d_]+\s+)"
            rf"{{0,6}}[^\W\d_]+\s+\Z"
        )
        self._this_after = re.compile(rf"\s+(?:{this})\s+[^\W\d_]+")
        joins = "|".join(WORDS[expression.language].joins)
        self._joins = re.compile(rf"\s*[,;]?\s+(?:(?:{joins})\s+)*")
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
            said = self._said(act, provision)
            if said is None:
                if not is_vague(act, self._written):
                    return self._targets.unsettled(chain, provision, Reason.NO_ANTECEDENT)
                if not chain.steps:
                    return None
                return self._targets.unsettled(chain, provision, Reason.ACT_UNKNOWN)
            act = said
        amended = self._amended.at(provision, chain.start)
        in_wording = amended is not None and self._amended.is_new_wording(provision, chain.start)
        if in_wording:
            self._in_wording.add(chain.start)
        relative = chain.steps[0].relative if chain.steps else None
        if act is not None and not (act.relation is Relation.OWN and in_wording):
            return self._of_act(chain, provision, act)
        if amended is not None and (in_wording or relative is None):
            if relative is None and act is None and in_wording and self._is_of_unread_act(chain):
                chain = self._with_own_document(chain) or chain
            if relative is None or act is not None:
                return self._amending(chain, provision, amended, before)
        elif relative is None and self._goes_on_with_unread(chain, before):
            return self._targets.unsettled(chain, provision, Reason.ACT_UNKNOWN)
        elif relative is None and self._is_of_unread_act(chain):
            whole = self._with_own_document(chain)
            named = self._own_by_name(chain, provision) if whole is None else None
            own = named and self._targets.own(
                named[0], provision, named[1], in_body=named[1] is None
            )
            if own and own.reason is not Reason.NO_UNIT:
                return own
            if whole is None:
                return self._targets.unsettled(chain, provision, Reason.ACT_UNKNOWN)
            return self._targets.own(whole, provision, self._units.root_of(provision))
        if relative == "said" or in_wording:
            first = (
                provision if relative == "said" else article_of(self._units.provisions, provision)
            )
            near = [pair for pair in before[-_REACH:] if pair[1].provision >= first]
            if relative == "this":
                near = [pair for pair in near if pair[0].start not in self._in_wording]
                path = self._headed(chain, provision, near[-1][0].start if near else -1)
                path = path or self._numbered(chain, before)
                if path and amended is not None and amended.act is not None:
                    assert amended.act.name is not None
                    inner = replace(chain, steps=chain.steps[1:])
                    return self._targets.elsewhere(inner, provision, amended.act.name, path)
            return self._targets.of_units_before(chain, provision, near)
        return self._targets.own(chain, provision, self._article_before(chain))

    def _said(self, act: ActMention, provision: int) -> ActMention | None:
        """The act that «аталған Заң», «көрсетілген бұйрық» means, None where it is not known."""
        said = said_act(act, self._mentions, self._units)
        if said is not None:
            return said
        amended = self._amended.at(provision)
        changed = amended.act if amended is not None else None
        if changed is not None and act.kind in (*OF_ANNEXES, changed.kind):
            return changed  # «көрсетілген Қағидаларға 1-қосымша»: of the act that is changed
        if is_vague(act, self._written):
            return None
        return said_act(act, self._mentions, self._units, anywhere=True)

    def _numbered(self, chain: Chain, before: Sequence[tuple[Chain, Reference]]) -> UnitPath:
        """The unit that «осы тармақ» means by its number in a new wording: «"33. …».

        What it lies in is told by the instruction before the wording.
        """
        wording = self._amended.wording_at(chain.start)
        level = chain.steps[0].level
        if wording is None or level not in (Level.PARAGRAPH, Level.POINT):
            return ()
        paragraph = point = None
        for own in _OWN_NUMBER.finditer(self._text, wording.start, chain.start):
            if own["closed"]:
                point = own["number"]
            else:
                paragraph, point = own["number"], None
        number = paragraph if level is Level.PARAGRAPH else point
        if number is None:
            return ()
        path: UnitPath = ((level, number),)
        outermost = level
        if level is Level.POINT and paragraph is not None:
            path, outermost = ((Level.PARAGRAPH, paragraph), *path), Level.PARAGRAPH
        for named, told in reversed(before[-_INSTRUCTIONS:]):
            if named.start < wording.start and named.start not in self._in_wording:
                around = told.targets[-1].path if told.targets else ()
                return (*outer_of(around, outermost), *path)
        return path

    def _headed(self, chain: Chain, provision: int, after: int) -> UnitPath:
        """The unit that «осы бап», «осы тармақ» means below a heading in a new wording.

        «"11-бап. … 2. Осы баптың …», where the heading stands behind ``after``.
        """
        index = bisect_left(self._headings, chain.start, key=lambda step: step.start) - 1
        heading = self._headings[index] if index >= 0 else None
        if heading is None or heading.start < after or heading.level is not Level.ARTICLE:
            return ()
        article = (heading.level, heading.numbers[0].value)
        level = chain.steps[0].level
        around = self._units.around(provision, level)
        if level is Level.ARTICLE:
            return (article,)
        if around is None or level is not Level.PARAGRAPH:
            return ()
        unit = self._units.provisions[around]
        return (article, (level, unit.number)) if unit.number and unit.start > heading.start else ()

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
                self._text, max(chain.start - _LONGEST_NAME, 0), chain.start
            )
            # «Осы Хаттама Келісімнің 26-бабында»: the words for the own act end before.
            at = bisect_left(self._mentions, found.start(), key=_start) if found else 0
            own = self._mentions[at] if found and at < len(self._mentions) else None
            if found is None or (own and own.start == found.start() and own.end < chain.start - 1):
                return None
            return replace(chain, start=found.start())
        found = self._this_after.match(self._text, chain.end)
        return replace(chain, end=found.end()) if found else None

    def _own_by_name(self, chain: Chain, provision: int) -> tuple[Chain, int | None] | None:
        """The chain with the bare name of what it stands in beside it, and that one's annex.

        «Келісімнің 15-бабы» in a treaty that calls itself «осы Келісім»; «Қағидалардың
        5-тармағы» in the order that approves these rules.
        """
        if self._outer_first:
            beside = _WORD_BEFORE.search(
                self._text, max(chain.start - _LONGEST_WORD, 0), chain.start
            )
        else:
            beside = _WORD_AFTER.match(self._text, chain.end)
        if beside is None or not self._written[beside.start(1)].isupper():
            return None
        start, end = min(chain.start, beside.start(1)), max(chain.end, beside.end(1))
        whole = replace(chain, start=start, end=end)
        stem = _called(beside[1])
        root = self._units.root_of(provision)
        is_headed = root is not None and self._is_headed(root, stem)
        if is_headed or self._calls_itself.get(root) == stem:
            return whole, root
        headed = [
            position
            for position in self._units.of_level(Level.ANNEX)
            if position != root and self._is_headed(position, stem)
        ]
        return (whole, headed[0]) if len(headed) == 1 else None

    def _is_headed(self, annex: int, stem: str) -> bool:
        """Whether an outermost annex is, by its heading, what a word that begins so means."""
        unit = self._units.provisions[annex]
        words = fold_lookalikes(unit.heading or "").lower().split()
        named = words[-1:] if self._outer_first else words[:1]
        return unit.parent is None and any(word.startswith(stem) for word in named)

    def _is_called_so(self, act: ActMention, provision: int) -> bool:
        """Whether «осы Заң» in an annex is the bill that stands there, and not the resolution."""
        stem = _called(self._text[act.start : act.end].split()[-1])
        called = self._calls_itself
        root = self._units.root_of(provision)
        return root is not None and called.get(root) == stem and called.get(None) != stem

    @cached_property
    def _calls_itself(self) -> dict[int | None, str]:
        """How the body and each outermost annex call themselves: the beginning of the word."""
        called: dict[int | None, Counter[str]] = {}
        for mention in self._mentions:
            if mention.relation is Relation.OWN:
                word = self._text[mention.start : mention.end].split()[-1]
                position = self._units.at(mention.start)
                assert position is not None
                if self._amended.at(position) and self._amended.is_new_wording(
                    position, mention.start
                ):
                    continue
                called.setdefault(self._units.root_of(position), Counter())[_called(word)] += 1
        return {root: words.most_common(1)[0][0] for root, words in called.items()}

    def _of_act(self, chain: Chain, provision: int, act: ActMention) -> Reference:
        """The reference of a chain to units of an act that is named, or its own."""
        if act.relation is Relation.NAMED:
            assert act.name is not None
            return self._targets.elsewhere(chain, provision, act.name)
        annex = annex_meant(act, provision, self._units)
        if annex is None and chain.steps and self._is_called_so(act, provision):
            root, first = self._units.root_of(provision), chain.steps[0]
            path = tuple((first.level, number.value) for number in first.numbers[:1])
            if path and first.level is not Level.ANNEX and self._units.find(path, root):
                annex = root
        is_named = not self._this.match(self._text, act.start)  # «Қағидалар», introduced as own
        in_annex = is_named and act.kind in OF_ANNEXES and chain.steps
        if annex is None and (chain.is_approved or in_annex):
            return self._targets.of_annexes(chain, provision)
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
        parent = self._units.provisions[provision].parent
        around = {unit.position for unit in ancestors(self._units.provisions, provision)}
        if chain.steps and chain.act is None:
            is_quoted = self._is_quoted(chain.start)
            for named, other in reversed(before[-_INSTRUCTIONS:]):
                if not is_quoted and self._is_quoted(named.start):
                    continue  # «"54-бабында" деген сөздер»: words that are replaced
                if named.start in self._in_wording and chain.start not in self._in_wording:
                    continue
                if other.act != amended.act.name or not other.targets:
                    continue
                path = other.targets[-1].path
                is_beside = self._units.provisions[other.provision].parent == parent
                if is_beside and other.provision not in around:
                    # «1-тармақта:», and lines below it: «2) тармақшада …».
                    within = outer_of(path, chain.steps[0].level) == path
                    if within and not _HEADS.match(self._text, named.end):
                        break
                elif other.provision not in around:
                    continue
                outer = outer_of(path, chain.steps[0].level)
                break
        return self._targets.elsewhere(chain, provision, amended.act.name, outer)

    def _is_quoted(self, offset: int) -> bool:
        """Whether a quotation that begins in the same clause is open at ``offset``."""
        clause = self._text[max(offset - _LONGEST_CLAUSE, 0) : offset]
        clause = _CLAUSE_ENDS.split(clause)[-1]
        return clause.count('"') % 2 == 1 or clause.count("«") > clause.count("»")

    def _goes_on_with_unread(self, chain: Chain, before: Sequence[tuple[Chain, Reference]]) -> bool:
        """Whether a chain belongs to the act that the one before it names and that is not known.

        «Конвенцияның 5-бабының 2-тармағын және 10-бабының 3-тармағын».
        """
        if not before or not chain.steps[0].belongs:
            return False
        other, reference = before[-1]
        joined = self._text[other.end : chain.start]
        return (
            reference.reason is Reason.ACT_UNKNOWN
            and bool(other.steps)
            and other.steps[0].level is chain.steps[0].level
            and self._joins.fullmatch(joined) is not None
        )

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


def _called(word: str) -> str:
    """What forms of a word by which an act calls itself share: its kind, or its beginning."""
    kind = kind_of_act(word)
    return kind if kind and kind != "treaty" else word[:_STEM]


def _start(mention: ActMention) -> int:
    return mention.start


def _calls_paragraphs_parts(steps: Sequence[Step]) -> bool:
    """Whether «часть» is what an act calls its numbered paragraphs, as codes of procedure do."""
    levels = Counter(step.level for step in steps)
    return levels[Level.SUBPARAGRAPH] > 4 * levels[Level.PARAGRAPH]
