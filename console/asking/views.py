"""An answer on the screen."""

from __future__ import annotations

from collections.abc import Sequence

from console.acts import how_to_get
from console.asking.frames import frame
from console.asking.records import portal_link, redaction
from console.messages import say, say_in
from console.records import whose_words
from console.reference_views import References
from console.screen import bold, dim, marked, put, wrapped
from console.standing_views import ruling_lines
from indexer.answers.model import Answer, Followed, Quoted, Span, Status, Unchecked
from indexer.standings import Standings
from kb.address import address_of
from kb.amendments.validity import Standing
from kb.citation_format import format_citation
from kb.model import Status as UnitStatus
from kb.store import ExpressionHead, Store

_INDENT = 4
_SHOWN_OF_FURTHER = 220  # characters of a unit one step away
_MOST_UNCHECKED = 6


class AnswerViews:
    """Puts the answers of one knowledge base on the screen."""

    def __init__(self, store: Store, standings: Standings | None = None) -> None:
        self._store = store
        self._standings = standings
        self._references = References(store)

    def put(self, answer: Answer) -> None:
        """An answer: what it is worth, the quotations, what limits them, what is not here."""
        language = answer.question.language
        for typed, word in answer.corrected:
            put(dim(say("corrected", words=f"{typed} → {word}")))
        put(bold(say_in(language, f"answer_{answer.status.value}")))
        put(dim(say("answer_confidence", share=f"{answer.confidence:.0%}")))
        for doubt in answer.doubts:
            put(wrapped(say(f"doubt_{doubt.value}"), hanging=2))
        if answer.missing and answer.status is Status.NOT_FOUND:
            put(wrapped(say("answer_missing", words=", ".join(answer.missing)), hanging=2))
        if answer.elsewhere is not None:
            put(wrapped(say("elsewhere", citation=answer.elsewhere.citation), hanging=2))
        put()
        if answer.nearest:
            put(say("answer_nearest"))
        for number, one in enumerate(answer.quoted or answer.nearest, 1):
            self._put_quoted(answer, number, one)
        if answer.unchecked:
            put(bold(say("answer_unchecked")))
            for unchecked in answer.unchecked[:_MOST_UNCHECKED]:
                self._put_unchecked(unchecked)
            put()
        put(dim(wrapped(say("no_advice"))))

    def _put_quoted(self, answer: Answer, number: int, one: Quoted) -> None:
        store = self._store
        head = store.expression_head(one.expression_id)
        put(f"{number}. {frame(store, answer.question.language, one)}")
        put(f"{' ' * _INDENT}{bold(self._cited(one.expression_id, one.position))}")
        for span in one.heads:
            put(dim(wrapped(self._text(one.expression_id, span), indent=_INDENT)))
        put(self._marked(one))
        if one.closing is not None:
            put(wrapped(f"… {self._text(one.expression_id, one.closing)}", indent=_INDENT))
        for key, spans in (("condition", one.conditions), ("exception", one.exceptions)):
            for span in spans:
                words = self._text(one.expression_id, span)
                put(wrapped(f"{say(f'answer_{key}')} {words}", indent=_INDENT, hanging=2))
        for further in one.followed:
            self._put_followed(further)
        for line in self._standing(head, one):
            put(dim(wrapped(line, indent=_INDENT, hanging=2)))
        put()

    def _put_followed(self, one: Followed) -> None:
        words = self._text(one.expression_id, one.span)
        cut = words[:_SHOWN_OF_FURTHER].rsplit(" ", 1)[0] + " …"
        shown = words if len(words) <= _SHOWN_OF_FURTHER else cut
        cited = self._cited(one.expression_id, one.position)
        status = self._store.units(one.expression_id)[one.position].status
        removed = "" if status is UnitStatus.IN_FORCE else f" ({say(f'unit_{status.value}')})"
        line = f"→ {say(f'followed_{one.source.value}')} {cited}{removed}: {shown}"
        put(wrapped(line, indent=_INDENT, hanging=2))

    def _put_unchecked(self, one: Unchecked) -> None:
        words = self._text(one.expression_id, one.words)
        if one.reference is None:
            line = f"{say('unchecked_delegated')}: “{words}”"
        else:
            act = one.reference.reference.act_id
            reason = self._references.reason(one.reference) or ""
            advice = f"; {how_to_get(act)}" if act is not None else ""
            line = f"{self._references.target_act(one.reference)} – “{words}”: {reason}{advice}"
        put(wrapped(f"• {line}", indent=2, hanging=2))

    def _standing(self, head: ExpressionHead, one: Quoted) -> list[str]:
        """Whose words, of when, and whether they are law."""
        store = self._store
        units = store.units(head.id)
        unit = units[one.position]
        facts = []
        act = store.act(head.act_id)
        if act is not None and act.act.status not in ("in_force", "unknown"):
            facts.append(say(f"act_{act.act.status}"))
        if self._standings is not None:
            standing = self._standings.of(head.id, one.position)
            if standing.standing is not Standing.IN_FORCE:
                status = say(f"unit_{standing.standing}")
                facts.append(say("status_on", day=standing.day, status=status))
        if (words := whose_words(store, head, *one.span)) is not None:
            facts.append(say(words))
        facts += redaction_told(store, head)
        day = self._standings.day if self._standings is not None else None
        facts += ruling_lines(store.layers.rulings(head.id), units, one.position, day)
        link = portal_link(store, head, unit.anchor)
        return [*([" · ".join(facts)] if facts else []), *([link] if link else [])]

    def _cited(self, expression_id: int, position: int) -> str:
        head = self._store.expression_head(expression_id)
        address = address_of(self._store.units(expression_id), position, head.act_id, head.language)
        return format_citation(address, head.language, self._title(head))

    def _title(self, head: ExpressionHead) -> str | None:
        from console.acts import title_of

        act = self._store.act(head.act_id)
        return title_of(act.act, head.language) if act is not None else None

    def _text(self, expression_id: int, span: Span) -> str:
        return " ".join(self._store.text(expression_id, *span).split())

    def _marked(self, one: Quoted) -> str:
        """The quotation in lines, the words that decide marked."""
        text = self._store.text(one.expression_id, *one.span)
        marks = [(start - one.span[0], end - one.span[0]) for start, end in one.marks]
        return with_marks(text, [mark for mark in marks if 0 <= mark[0] < mark[1] <= len(text)])


def redaction_told(store: Store, head: ExpressionHead) -> list[str]:
    """Of when a text is, in words."""
    of = redaction(store, head)
    number = f" № {of['changed_by']}" if of["changed_by"] else ""
    told = []
    if of["changed"]:
        told.append(say("redaction_changed", change=f"{of['changed']}{number}"))
    if of["date"]:
        told.append(say("redaction_of", day=of["date"]))
    return told


def with_marks(text: str, marks: Sequence[Span]) -> str:
    """Text in lines with stretches of it marked; only its white space changes."""
    starts = {start for start, _ in marks}
    ends = {end for _, end in marks}
    result: list[str] = []
    word: list[str] | None = None
    at = 0
    # Lines are made before the marks, whose colours have no width.
    for letter in wrapped(" ".join(text.split()), indent=_INDENT):
        if not letter.isspace():
            while at < len(text) and text[at].isspace():
                at += 1
            if at in starts:
                word = []
            at += 1
        (result if word is None else word).append(letter)
        if word is not None and at in ends and not letter.isspace():
            result.append(marked("".join(word)))
            word = None
    return "".join(result + (word or []))
