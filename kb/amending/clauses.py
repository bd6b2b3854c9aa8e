"""The clauses of a passage: a verb, and what each quotation in it is to the verb."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from kb.amending.marks import Span
from kb.amending.passages import Passage
from kb.amending.words import InstructionPatterns
from kb.grammar.instruction_words import Verb
from kb.references.quotations import QUOTES, opens


class Role(StrEnum):
    """What a quotation is to the verb of its clause."""

    OLD = "old"  # to be replaced, to be removed
    NEW = "new"  # to be put in
    AFTER = "after"  # something goes behind it
    BEFORE = "before"
    NAMED = "named"  # it names a row, a part of a table
    OTHER = "other"  # a title, the name of an office


@dataclass(slots=True)
class Clause:
    """What one verb says of one set of words."""

    start: int
    end: int
    verb: Verb
    verb_span: Span
    quotations: list[tuple[Role, Span]] = field(default_factory=list)
    """Role and span without the marks."""

    def of(self, *roles: Role) -> tuple[Span, ...]:
        """The quotations of some roles, in order."""
        return tuple(span for role, span in self.quotations if role in roles)


@dataclass(frozen=True, slots=True)
class _Token:
    start: int
    end: int
    role: Role | None = None
    inner: Span = (0, 0)
    verb: Verb | None = None


def clauses_of(
    low: str, passage: Passage, skipped: list[Span], patterns: InstructionPatterns
) -> list[Clause]:
    """The clauses of ``passage``; ``skipped`` are quotations that belong to names of acts."""
    tokens = _tokens(low, passage, skipped, patterns)
    if passage.wordings and not any(token.verb for token in tokens):
        # «мынадай редакцияда: "…"»: the verb is left out or stands behind the wording.
        tokens.append(_Token(passage.stop, passage.stop, verb=Verb.REWORD))
    if patterns.head_final:
        return _verb_last(passage, tokens)
    return _verb_between(low, passage, tokens)


def _tokens(
    low: str, passage: Passage, skipped: list[Span], patterns: InstructionPatterns
) -> list[_Token]:
    hidden = [*passage.quotations, *passage.brackets]
    tokens = []
    for found in patterns.verb.finditer(low, passage.words, passage.stop):
        if any(start <= found.start() < end for start, end in [*hidden, *skipped]):
            continue
        verb = patterns.verb_at(found)
        tokens.append(_Token(found.start(), found.end(), verb=verb))
    quotations = [
        span
        for span in passage.quotations
        if not any(start <= span[0] < span[1] <= end for start, end in skipped)
    ]
    roles = (_roles_behind if patterns.head_final else _roles_before)(
        low, quotations, passage, patterns
    )
    for (start, end), (role, stop) in zip(quotations, roles, strict=True):
        tokens.append(_Token(start, max(end, stop), role, _bare(low, start + 1, end - 1)))
    return sorted(tokens, key=lambda token: token.start)


def _bare(low: str, start: int, end: int) -> Span:
    """Words without marks that are one too many: «"…»"сөздері»."""
    while end - start > 1 and low[end - 1] in QUOTES and _is_odd(low, start, end):
        end -= 1
    while end - start > 1 and low[start] in QUOTES and _is_odd(low, start, end):
        start += 1
    inner = next((at for at in range(start, end) if low[at] in QUOTES), None)
    if (
        inner is not None
        and _is_odd(low, start, end)
        and not opens(low, inner, True)
        and low[inner + 1] != ","
    ):
        start -= 1  # «"Көші-қон туралы" Заңның 5-бабы" деген сөздер»: one mark opens both
    return start, end


def _is_odd(low: str, start: int, end: int) -> bool:
    return sum(letter in QUOTES for letter in low[start:end]) % 2 == 1


def _roles_behind(
    low: str, quotations: list[Span], passage: Passage, patterns: InstructionPatterns
) -> list[tuple[Role, int]]:
    """The roles of quotations by the words behind them; the last of a list tells for all."""
    roles: list[tuple[Role, int]] = [(Role.OTHER, 0)] * len(quotations)
    for index in range(len(quotations) - 1, -1, -1):
        end = quotations[index][1]
        role, stop = _role_behind(low, end, passage.stop, patterns)
        if role is Role.OTHER and index + 1 < len(quotations):
            following = quotations[index + 1][0]
            if patterns.joins.fullmatch(low, end, following):
                role = roles[index + 1][0]
            elif not low[end:following].strip():
                role = Role.NAMED  # «"Қарақия ауданына" "41,4" деген сандар»
        roles[index] = (role, stop)
    return roles


def _role_behind(low: str, at: int, limit: int, patterns: InstructionPatterns) -> tuple[Role, int]:
    if patterns.rendered.match(low, at, limit):
        return Role.NEW, at
    said = patterns.replaced.match(low, at, limit)
    if said is None:
        return (Role.NAMED if patterns.named.match(low, at, limit) else Role.OTHER), at
    before = patterns.before.match(low, said.end(), limit)
    if before is not None:
        return Role.BEFORE, before.end()
    end = said.end()
    around = patterns.after.search(low, max(end - 4, at), min(end + 8, limit))
    if around is not None:
        return Role.AFTER, around.end()
    if patterns.adding.search(low[at:end]):
        return Role.NEW, end
    return Role.OLD, end


def _roles_before(
    low: str, quotations: list[Span], passage: Passage, patterns: InstructionPatterns
) -> list[tuple[Role, int]]:
    """The roles of quotations by the words before them; the first of a list tells for all."""
    roles: list[tuple[Role, int]] = []
    for index, (start, end) in enumerate(quotations):
        lead = low[max(passage.words, start - 120) : start]
        if index:
            lead = low[max(quotations[index - 1][1], start - 120) : start]
            if patterns.joins.fullmatch(lead):
                roles.append((roles[-1][0], end))
                continue
        role = Role.OTHER
        if patterns.after.search(lead):
            role = Role.AFTER
        elif patterns.before.search(lead):
            role = Role.BEFORE
        elif patterns.adding.search(lead):
            role = Role.NEW
        elif patterns.replaced.search(lead):
            role = Role.OLD
        elif patterns.named.search(lead):
            role = Role.NAMED
        roles.append((role, end))
    return roles


def _verb_last(passage: Passage, tokens: list[_Token]) -> list[Clause]:
    clauses: list[Clause] = []
    waiting: list[list[_Token]] = [[]]
    start = passage.words
    bounds = [start]
    for token in tokens:
        if token.verb is not None:
            for index, group in enumerate(waiting):
                begin = bounds[index]
                end = bounds[index + 1] if index + 1 < len(waiting) else token.end
                clauses.append(_clause(begin, end, token, group))
            waiting, bounds = [[]], [token.end]
            continue
        group = waiting[-1]
        if (
            token.role in (Role.OLD, Role.AFTER, Role.BEFORE)
            and any(one.role is Role.NEW for one in group)
            and any(one.role is not Role.NEW for one in group)
        ):
            waiting.append([])
            bounds.append(max(one.end for one in group))
        waiting[-1].append(token)
    return clauses


def _verb_between(low: str, passage: Passage, tokens: list[_Token]) -> list[Clause]:
    clauses: list[Clause] = []
    group: list[_Token] = []
    verb: _Token | None = None
    begin = passage.words
    for token in tokens:
        starts = token.verb is not None or token.role in (Role.OLD, Role.AFTER, Role.BEFORE)
        if verb is not None and starts and _is_whole(low, verb, group, token):
            end = max([verb.end, *(one.end for one in group)])
            clauses.append(_clause(begin, end, verb, group))
            begin, group, verb = end, [], None
        if token.verb is not None:
            verb = verb or token
        else:
            group.append(token)
    if verb is not None:
        clauses.append(_clause(begin, passage.stop, verb, group))
    return clauses


def _is_whole(low: str, verb: _Token, group: list[_Token], token: _Token) -> bool:
    """Whether the clause of a verb holds all that it needs before ``token``."""
    roles = {one.role for one in group}
    if verb.verb is Verb.REPLACE:
        return Role.NEW in roles or token.verb is not None
    if verb.verb is Verb.SUPPLEMENT:
        if token.role in (Role.AFTER, Role.BEFORE):
            # «дополнить словами "…" после слов "…"» against «дополнить …, после слов "…" дополнить»
            return Role.AFTER in roles or Role.BEFORE in roles or Role.NEW not in roles
        return True
    # «исключить слова "…"» against «абзац второй исключить, слова "…" заменить»
    return bool(group) or "," in low[verb.end : token.start] or token.verb is not None


def _clause(start: int, end: int, verb: _Token, group: list[_Token]) -> Clause:
    assert verb.verb is not None
    quotations = [(one.role, one.inner) for one in group if one.role is not None]
    return Clause(start, end, verb.verb, (verb.start, verb.end), quotations)
