"""What becomes of the citations of a text: the act that each means, and whether it is right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kb.cite_check.citing import Citation
from kb.cite_check.known_acts import Identified, KnownActs
from kb.cite_check.model import (
    CheckedCitation,
    CheckReason,
    CitationVerdict,
    CitedTarget,
)
from kb.cite_check.units import Sought, Units
from kb.model import ActName, Level, UnitPath
from kb.references.act_mentions import ActMention, Relation
from kb.references.targets import RANKS

_IN_ARTICLE = RANKS[Level.ARTICLE]
_MOST_ACTS_TRIED = 4
_LAWFUL = ("law", "code", "constitution", "bill")
_GONE = ("repealed", "excluded")


@dataclass(slots=True)
class _Meant:
    """The act that a citation means, and how that is known."""

    act_id: str | None
    name: ActName | None = None
    problem: CheckReason | None = None
    others: tuple[str, ...] = ()
    is_named: bool = False
    is_known: bool = True


@dataclass(frozen=True, slots=True)
class _Cited:
    """A citation that others may lean on."""

    act_id: str | None
    path: UnitPath
    in_brackets: bool


class Settling:
    """Settles citations in their order: each may mean what one before it says."""

    def __init__(self, units: Units, known: KnownActs, default: str | None) -> None:
        self._units = units
        self._known = known
        self._default = default
        self._named: list[tuple[str | None, str | None, bool, _Meant]] = []
        self._cited: list[_Cited] = []
        self._found: dict[ActName, Identified] = {}

    def settle(self, citations: Sequence[Citation]) -> list[CheckedCitation]:
        """Each citation with its verdict."""
        self._only = self._only_act(citations)
        return [self._settled(one) for one in citations]

    def _only_act(self, citations: Sequence[Citation]) -> _Meant | None:
        """The act of a text that names a single one, if only behind the first citation."""
        meant = [
            self._of_name(one.mention.name)
            for one in citations
            if one.mention is not None and one.mention.name is not None
        ]
        ids = {one.act_id for one in meant}
        return meant[0] if len(ids) == 1 and None not in ids else None

    def _settled(self, one: Citation) -> CheckedCitation:
        result = CheckedCitation(
            one.start, one.end, CitationVerdict.NOT_CHECKED, language=one.language
        )
        if one.is_other and (one.mention is None or one.mention.name is None):
            return replace(result, reason=CheckReason.OTHER_DOCUMENT)
        meant = self._meant(one)
        paths = self._completed(one, meant)
        is_named = one.mention is not None and one.mention.relation is Relation.NAMED
        result = replace(
            result,
            name=meant.name if is_named else None,
            act_id=meant.act_id,
            candidates=meant.others,
            targets=tuple(CitedTarget(path, None, None) for path in paths),
        )
        if meant.act_id is None:
            result = replace(result, reason=meant.problem or _reason_unknown(one.mention))
        else:
            result, paths = self._looked_up(one, meant, paths, result)
        self._remember(one, meant, paths, result)
        return result

    # Which act

    def _of_name(self, name: ActName) -> _Meant:
        if name not in self._found:
            self._found[name] = self._known.identify(name)
        found = self._found[name]
        others = tuple(act.id for act in found.others)
        act_id = found.act.id if found.act is not None else None
        return _Meant(act_id, name, found.problem, others, True)

    def _meant(self, one: Citation) -> _Meant:
        mention = one.mention
        if mention is not None and mention.relation is Relation.NAMED:
            assert mention.name is not None
            return self._of_name(mention.name)
        if mention is not None:
            return self._said(mention.kind, one) or _Meant(None)
        if one.within is not None and self._cited:
            for before in reversed(self._cited):
                if any(level is one.level for level, _ in before.path):
                    return _Meant(before.act_id)
        if self._default is not None:
            return _Meant(self._default)
        return self._last_named(one) or _Meant(None)

    def _said(self, kind: str | None, one: Citation) -> _Meant | None:
        """The act of a kind that was named last: «указанного Закона», «Закона» alone."""
        for fits in (_same_kind, _alike):  # of a law and a bill the law
            for _, named_kind, _, meant in reversed(self._named):
                if fits(named_kind, kind):
                    return replace(meant, is_named=False)
        if self._only is not None and self._only.name is not None:
            act = self._known.get(self._only.act_id or "")
            if act is not None and _alike(act.kind, kind):
                return replace(self._only, is_named=False)
        act = self._known.get(self._default or "")
        if act is not None and _alike(act.kind, kind):
            return _Meant(self._default)
        return None

    def _last_named(self, one: Citation) -> _Meant | None:
        """The act named last; what stands in brackets counts within brackets alone."""
        named = [entry for entry in self._named if one.in_brackets or not entry[2]]
        for _, _, _, meant in reversed(named or self._named):
            return replace(meant, is_named=False)
        return replace(self._only, is_named=False) if self._only is not None else None

    # Which units

    def _completed(self, one: Citation, meant: _Meant) -> tuple[UnitPath, ...]:
        """The paths of a citation within what was cited before, where they need it."""
        if one.within is not None:
            outer = self._outer_said(one)
            return tuple((*outer, *path) for path in one.paths) if one.paths else (
                (outer,) if outer else ()
            )  # fmt: skip
        if not one.paths or one.mention is not None:
            return one.paths
        first = one.paths[0][0][0]
        if RANKS[first] <= _IN_ARTICLE:
            return one.paths
        for before in reversed(self._cited):
            if before.act_id != meant.act_id:
                continue
            outer = tuple(
                part for part in before.path if _IN_ARTICLE <= RANKS[part[0]] < RANKS[first]
            )
            if not outer:
                continue
            completed = tuple((*outer, *path) for path in one.paths)
            # «Пункт 5» of rules that have no articles stands for itself.
            if meant.act_id is not None:
                within = self._units.seek(meant.act_id, completed, one.language)
                alone = self._units.seek(meant.act_id, one.paths, one.language)
                if within.is_missing and not alone.is_missing and not alone.is_several:
                    return one.paths
            return completed
        return one.paths

    def _outer_said(self, one: Citation) -> UnitPath:
        for before in reversed(self._cited):
            levels = [level for level, _ in before.path]
            if one.level in levels:
                return before.path[: levels.index(one.level) + 1]
        return ()

    # What becomes of it

    def _looked_up(
        self,
        one: Citation,
        meant: _Meant,
        paths: tuple[UnitPath, ...],
        result: CheckedCitation,
    ) -> tuple[CheckedCitation, tuple[UnitPath, ...]]:
        assert meant.act_id is not None
        is_exact = result.name is not None and result.name.number is not None
        sought = self._units.seek(
            meant.act_id, paths, one.language, with_parts=not is_exact or len(one.paths) == 0
        )
        result = replace(result, targets=sought.targets, nearest=sought.nearest)
        if meant.problem is not None and meant.is_named:
            return (
                replace(result, verdict=CitationVerdict.WRONG_ACT, reason=meant.problem),
                paths,
            )
        if one.within is not None and not paths:
            return replace(result, reason=CheckReason.NO_ACT), paths
        act = self._known.get(meant.act_id)
        status = act.status if act is not None else "unknown"
        if not sought.heads:
            if not paths and status == "repealed":
                return _repealed(result, CheckReason.ACT_REPEALED), paths
            if not paths:
                # That there is such an act is known without its text.
                return replace(result, verdict=CitationVerdict.RIGHT), paths
            return replace(result, reason=CheckReason.NOT_LOADED), paths
        if sought.is_missing:
            other = self._other_act_with(one, meant, paths)
            if other is not None:
                return (
                    replace(
                        result,
                        verdict=CitationVerdict.AMBIGUOUS,
                        reason=CheckReason.LAST_ACT_LACKS_IT,
                        candidates=(meant.act_id, other),
                    ),
                    paths,
                )
            return replace(result, verdict=CitationVerdict.NO_SUCH_UNIT), paths
        if sought.is_open:
            return replace(result, reason=CheckReason.NOT_IN_EXCERPT), paths
        if sought.is_several:
            return (
                replace(
                    result, verdict=CitationVerdict.AMBIGUOUS, reason=CheckReason.SEVERAL_UNITS
                ),
                paths,
            )
        return _right_or_repealed(result, status, sought), paths

    def _other_act_with(
        self, one: Citation, meant: _Meant, paths: tuple[UnitPath, ...]
    ) -> str | None:
        """Another act named before that has the units which the one named last lacks."""
        if meant.is_named or one.mention is not None or one.within is not None or self._default:
            return None
        tried: list[str] = []
        for _, _, _, other in reversed(self._named):
            act_id = other.act_id
            if act_id is None or act_id == meant.act_id or act_id in tried:
                continue
            tried.append(act_id)
            sought = self._units.seek(act_id, paths, one.language)
            if sought.heads and not sought.is_missing and not sought.is_open:
                return act_id
            if len(tried) == _MOST_ACTS_TRIED:
                break
        return None

    def _remember(
        self,
        one: Citation,
        meant: _Meant,
        paths: tuple[UnitPath, ...],
        result: CheckedCitation,
    ) -> None:
        if one.mention is not None and one.mention.relation is Relation.NAMED:
            entry = (result.act_id, one.mention.kind, one.in_brackets, meant)
            self._named.append(entry)
        for path in paths[-1:]:
            self._cited.append(_Cited(result.act_id, path, one.in_brackets))


def _reason_unknown(mention: ActMention | None) -> CheckReason:
    """Why it is not known which act a citation means."""
    if mention is None or (mention.name is None and mention.kind in _LAWFUL):
        return CheckReason.NO_ACT
    if mention.name is None:
        return CheckReason.ACT_UNKNOWN  # «Договор о ЕАЭС, ст. 96»
    if mention.kind == "treaty" and not mention.name.title:
        return CheckReason.OTHER_DOCUMENT  # «Договор от 01.03.2026 № 15»
    return CheckReason.ACT_UNKNOWN


def _right_or_repealed(result: CheckedCitation, status: str, sought: Sought) -> CheckedCitation:
    if status == "repealed":
        return _repealed(result, CheckReason.ACT_REPEALED)
    if any(target.status in _GONE for target in sought.targets):
        return _repealed(result, CheckReason.UNIT_REPEALED)
    reason = CheckReason.DRAFT if status == "draft" else None
    return replace(result, verdict=CitationVerdict.RIGHT, reason=reason)


def _repealed(result: CheckedCitation, reason: CheckReason) -> CheckedCitation:
    return replace(result, verdict=CitationVerdict.REPEALED, reason=reason)


def _same_kind(kind: str | None, other: str | None) -> bool:
    return kind == other


def _alike(kind: str | None, other: str | None) -> bool:
    """Whether an act of a kind may be called by the word for another."""
    if other is None:  # rules, and what approves them
        return kind not in ("law", "code", "constitution", "treaty")
    return kind == other or {kind, other} <= {"law", "bill"}
