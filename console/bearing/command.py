"""The command that tells what somebody may, must and must not do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from console.acts import act_named, title_of
from console.asking.records import AnswerRecords
from console.bearing.named import NamedBearer, bearer_named, names_near
from console.errors import NothingFound, WrongUsage
from console.knowledge_base import open_knowledge_base
from console.messages import say
from console.records import Record, address_record
from console.screen import bold, dim, marked, print_json, put, tell, wrapped
from indexer.bearers import BearerNorm, norms_of_bearer
from kb.language.detect import likely_languages
from kb.model import Modality
from kb.store import Store

_INDENT = 4
_SHOWN = 60  # norms on the screen where no limit is named
_LONGEST_ACTION = 400  # characters on the screen
_ORDER = (
    Modality.RIGHT,
    Modality.DUTY,
    Modality.PROHIBITION,
    Modality.COMPETENCE,
    Modality.SANCTION,
    Modality.PROCEDURE,
    Modality.DEFINITION,
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """Whose norms, which and where, as it was typed."""

    bearer: str
    modalities: Sequence[str] = ()
    acts: Sequence[str] = ()
    language: str | None = None
    limit: int | None = None


def print_norms(wanted: Wanted, db: Path | None, as_json: bool) -> None:
    """Print the norms of a bearer: by act, then right, duty, prohibition, competence."""
    if not wanted.bearer.strip():
        raise WrongUsage(say("no_bearer_named"))
    with open_knowledge_base(db) as store:
        acts = [act_named(store, name).act.id for name in wanted.acts]
        named = bearer_named(store, wanted.bearer)
        if named is None:
            if as_json:
                print_json({"bearer": None, "norms": []})
            near = ", ".join(names_near(store, wanted.bearer))
            key = "no_bearer_but" if near else "no_bearer"
            raise NothingFound(say(key, name=wanted.bearer, near=near))
        language = wanted.language or likely_languages(wanted.bearer)[0]
        modalities = [Modality(one) for one in wanted.modalities]
        found = norms_of_bearer(
            store,
            named.keys,
            names=named.names,
            modalities=modalities,
            acts=acts,
            language=language,
            only_this_language=wanted.language is not None,
        )
        shown = found[: wanted.limit]
        if as_json:
            print_json(
                {
                    "bearer": {"name": named.said, "keys": sorted(named.keys)},
                    "norms": _records(store, shown),
                }
            )
        else:
            _put(store, shown[: wanted.limit or _SHOWN])
            hidden = len(found) - len(shown[: wanted.limit or _SHOWN])
            if hidden:
                tell(say("refs_more", count=hidden))
            put(dim(wrapped(say("no_advice"))))
    if not found:
        raise NothingFound(say("no_norms", name=named.said))


def _records(store: Store, norms: Sequence[BearerNorm]) -> list[Record]:
    records = AnswerRecords(store)
    found = []
    for one in norms:
        record = records.norm(one.expression_id, one.norm)
        record["quote"] = record["action"]
        record["inherited_bearer"] = None
        if one.broader is not None:
            head = store.expression_head(one.expression_id)
            units = store.units(one.expression_id)
            record["inherited_bearer"] = {
                "bearer": one.broader.broader,
                "definition": {
                    **address_record(store, head, units, one.broader.provision),
                    "quote": store.text(one.expression_id, *one.broader.meaning),
                    "start": one.broader.meaning[0],
                    "end": one.broader.meaning[1],
                },
            }
        found.append(record)
    return found


def _put(store: Store, norms: Sequence[BearerNorm]) -> None:
    for act in dict.fromkeys(store.expression_head(one.expression_id).act_id for one in norms):
        of_act = [one for one in norms if store.expression_head(one.expression_id).act_id == act]
        stored = store.act(act)
        assert stored is not None, "a norm has an act"
        status = stored.act.status
        sign = "" if status in ("in_force", "unknown") else f" · {say(f'act_{status}')}"
        head = store.expression_head(of_act[0].expression_id)
        put(bold(wrapped(f"{title_of(stored.act, head.language)} ({act}){sign}", hanging=2)))
        for modality in _ORDER:
            some = [one for one in of_act if one.norm.modality is modality]
            if some:
                put(f"  {marked(say(f'modality_{modality.value}'))}")
                for one in some:
                    _put_norm(store, one)
        put()


def _put_norm(store: Store, one: BearerNorm) -> None:
    head = store.expression_head(one.expression_id)
    units = store.units(one.expression_id)
    words = " ".join(store.text(one.expression_id, one.norm.start, one.norm.end).split())
    if len(words) > _LONGEST_ACTION:
        words = words[:_LONGEST_ACTION].rsplit(" ", 1)[0] + " …"
    from console.standing_views import citation_in

    cited = citation_in(head, units, one.norm.provision)
    put(wrapped(f"{cited}: {words}", indent=_INDENT, hanging=2))
    names = "; ".join(bearer.name for bearer in one.norm.bearers)
    notes = [names]
    if one.broader is not None:
        place = citation_in(head, units, one.broader.provision)
        notes = [say("rights_inherited", broader=one.broader.broader, place=place)]
    put(dim(wrapped("; ".join(notes), indent=_INDENT + 2)))


__all__ = ["NamedBearer", "Wanted", "print_norms"]
