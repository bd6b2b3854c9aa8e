"""From answers to a sheet: what is said of each, decided once for all forms of writing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date

from console.acts import how_to_get
from console.asking.frames import frame
from console.asking.records import portal_link
from console.asking.sheet.facts import Facts, plain
from console.asking.sheet.parts import (
    Advice,
    Extract,
    Further,
    Lacking,
    Limit,
    Phrase,
    Place,
    Quotation,
    Row,
    Run,
    Section,
    Sheet,
)
from console.messages import interface_language, say, say_in
from console.official_names import day_in_words, name_of
from console.reference_views import References
from indexer.answers.model import Answer, Followed, Quoted, Span, Status, Unchecked
from indexer.standings import Standings
from kb.address import address_of
from kb.citation_format import format_citation
from kb.model import Norm
from kb.store import ExpressionHead, Store

_LONGEST_HEADING = 250  # characters
_SHOWN_OF_FURTHER = 400  # characters of a unit one step away
_SHOWN_OF_ACTION = 120  # characters in the table: the whole stands above it
_MOST_ROWS = 3  # of a quotation
_MOST_LACKING = 6
_CERTAINTIES = ((0.95, "highest"), (0.8, "high"), (0.5, "fair"), (0.2, "low"), (0.0, "lowest"))
"""What a certainty, and any above it, is called."""
_COMMAND = re.compile(r"koshlex add \S+")
_WEB = ("https://", "http://")


def sheet_of(
    store: Store,
    answers: Sequence[Answer],
    standings: Standings | None = None,
    today: date | None = None,
) -> Sheet:
    """What the sheet of ``answers`` says, in the interface language.

    With ``standings`` as of a day. ``today`` is the day that the sheet bears.
    """
    language = interface_language()
    day = day_in_words((today or date.today()).isoformat(), language)
    facts = [say("sheet_made", day=day)]
    if standings is not None:
        facts.append(say("sheet_as_of", day=day_in_words(standings.day, language)))
    maker = _Maker(store, standings)
    return Sheet(
        language,
        say("sheet_title") if len(answers) == 1 else say("sheet_title_many", count=len(answers)),
        tuple(facts),
        tuple(maker.section(number, one) for number, one in enumerate(answers, 1)),
        say("no_advice"),
    )


class _Maker:
    """Makes the sections of one knowledge base."""

    def __init__(self, store: Store, standings: Standings | None) -> None:
        self._store = store
        self._facts = Facts(store, standings)
        self._references = References(store)

    def section(self, number: int, answer: Answer) -> Section:
        """A question with its answer."""
        question = plain(answer.question.text) or "–"  # of unseen signs alone
        language = answer.question.language
        shown = answer.quoted or answer.nearest
        status, verdict = self._verdict(answer)
        rows = [self._rows(place, one) for place, one in enumerate(answer.quoted, 1)]
        left_out = sum(len(one.norms) for one in answer.quoted) - sum(map(len, rows))
        return Section(
            number,
            Phrase(question, language),
            _beginning(question, _LONGEST_HEADING),
            status,
            say(f"sheet_outcome_{status}"),
            Phrase(say_in(language, f"sheet_verdict_{verdict}"), language),
            _certainty(answer) if shown else None,
            tuple(map(plain, self._remarks(answer))),
            tuple(self._quotation(answer, place, one) for place, one in enumerate(shown, 1)),
            tuple(row for some in rows for row in some),
            _more(left_out),
            tuple(map(self._lacking, answer.unchecked[:_MOST_LACKING])),
            _more(len(answer.unchecked) - _MOST_LACKING),
        )

    def _remarks(self, answer: Answer) -> Iterable[str]:
        for typed, word in answer.corrected:
            yield say("corrected", words=f"{typed} → {word}")
        for doubt in answer.doubts:
            yield say(f"doubt_{doubt.value}")
        if answer.missing and answer.status is Status.NOT_FOUND:
            yield say("answer_missing", words=", ".join(answer.missing))
        if answer.elsewhere is not None:
            yield say("elsewhere", citation=answer.elsewhere.citation)

    def _quotation(self, answer: Answer, number: int, one: Quoted) -> Quotation:
        head = self._store.expression_head(one.expression_id)
        place = self._place(head, one.position)
        limits = (("condition", one.conditions), ("exception", one.exceptions))
        language = answer.question.language
        return Quotation(
            number,
            Phrase(frame(self._store, language, one), language),
            tuple(self._extract(head, span, one.marks) for span in one.heads),
            self._extract(head, one.span, one.marks),
            None if one.closing is None else self._extract(head, one.closing, [one.closing]),
            place,
            tuple(self._facts.of_quotation(head, one)),
            tuple(
                Limit(say(f"answer_{kind}"), self._extract(head, span))
                for kind, spans in limits
                for span in spans
            ),
            tuple(self._further(head, place, further) for further in one.followed),
        )

    def _verdict(self, answer: Answer) -> tuple[str, str]:
        """The status and what is said of it: what no law in force says is no whole answer."""
        heads = [self._store.expression_head(one.expression_id) for one in answer.quoted]
        if heads and all(self._facts.is_no_law(head) for head in heads):
            return Status.PARTIAL.value, "no_law"
        return answer.status.value, answer.status.value

    def _further(self, head: ExpressionHead, around: Place, one: Followed) -> Further:
        further = self._store.expression_head(one.expression_id)
        place = self._place(further, one.position)
        facts = [*self._facts.of_unit(self._store.units(further.id)[one.position])]
        if further.id != head.id:
            facts += [self._facts.of_act(further), *self._facts.of_words(further, one.span)]
        if further.act_id == head.act_id:
            place = Place(place.citation, None, place.link)
        if place.link == around.link:
            place = Place(place.citation, place.act, None)
        words = self._cut(further, one.span, _SHOWN_OF_FURTHER, one.is_whole)
        return Further(say(f"followed_{one.source.value}"), place, tuple(facts), words)

    def _rows(self, number: int, one: Quoted) -> list[Row]:
        head = self._store.expression_head(one.expression_id)
        return [
            Row(
                number,
                Phrase("; ".join(bearer.name for bearer in norm.bearers) or "–", head.language),
                say(f"modality_{norm.modality.value}"),
                self._cut(head, (norm.start, norm.end), _SHOWN_OF_ACTION, is_whole=True),
                tuple(self._extract(head, span) for span in _amounts(norm)),
            )
            for norm in one.norms[:_MOST_ROWS]
        ]

    def _lacking(self, one: Unchecked) -> Lacking:
        words = self._extract(self._store.expression_head(one.expression_id), one.words)
        if one.reference is None:
            return Lacking(words, say("unchecked_delegated"), None)
        act = one.reference.reference.act_id
        reason = self._references.reason(one.reference)
        told = ": ".join(filter(None, (self._references.target_act(one.reference), reason)))
        return Lacking(words, plain(told), None if act is None else _advice(how_to_get(act)))

    def _place(self, head: ExpressionHead, position: int) -> Place:
        units = self._store.units(head.id)
        address = address_of(units, position, head.act_id, head.language)
        act = self._store.act(head.act_id)
        link = portal_link(self._store, head, units[position].anchor)
        name = head.act_id if act is None else name_of(act.act, head.language)
        if act is not None and act.act.status == "draft":
            name = f"{say_in(head.language, 'act_draft')}: {name}"
        return Place(
            Phrase(format_citation(address, head.language), head.language),
            Phrase(name, head.language),
            link if link is not None and link.startswith(_WEB) else None,
        )

    def _extract(self, head: ExpressionHead, span: Span, marks: Iterable[Span] = ()) -> Extract:
        """The words of a span, those of ``marks`` within it marked."""
        runs: list[Run] = []
        at, end = span
        for first, last in sorted(marks):
            if at <= first < last <= end:
                runs.append(Run(self._store.text(head.id, at, first)))
                runs.append(Run(self._store.text(head.id, first, last), is_marked=True))
                at = last
        runs.append(Run(self._store.text(head.id, at, end)))
        return Extract(tuple(run for run in runs if run.text), head.language)

    def _cut(self, head: ExpressionHead, span: Span, most: int, is_whole: bool) -> Extract:
        """The first words of a span where it is longer than ``most`` characters."""
        words = self._store.text(head.id, *span)
        shown = words if len(words) <= most else _words_within(words, most)
        is_cut = not is_whole or shown != words
        return Extract((Run(shown),), head.language, is_cut)


def _certainty(answer: Answer) -> Phrase:
    language = answer.question.language
    named = next(name for least, name in _CERTAINTIES if answer.confidence >= least)
    words = say_in(language, f"sheet_certainty_{named}")
    share = f"{answer.confidence:.0%}"
    return Phrase(say_in(language, "sheet_certainty", words=words, share=share), language)


def _amounts(norm: Norm) -> list[Span]:
    return sorted({*norm.deadlines, *norm.amounts})


def _more(count: int) -> str | None:
    return say("some_more", count=count) if count > 0 else None


def _advice(words: str) -> Advice:
    found = _COMMAND.search(words)
    assert found is not None, "it names the command"
    return Advice(words[: found.start()], found[0], words[found.end() :])


def _beginning(words: str, most: int) -> str:
    return words if len(words) <= most else f"{_words_within(words, most)} …"


def _words_within(words: str, most: int) -> str:
    """Whole words of a text that fit; of a longer word what does."""
    return words[: most + 1].rsplit(None, 1)[0][:most].rstrip()
