"""The command that searches."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from console.acts import act_named, title_of
from console.errors import NothingFound, WrongUsage
from console.knowledge_base import model_wanted, open_knowledge_base
from console.messages import said, say
from console.records import standing_on_record, standing_record, whose_words
from console.screen import bold, dim, marked, print_json, put, tell, warn, wrapped
from console.views import remark_excerpts
from corpus.registry import KINDS
from indexer.hits import NEAR_ENTRY
from indexer.search import search
from indexer.search_options import SearchOptions
from indexer.search_result import Hit, SearchResult
from indexer.standings import Standings
from kb.amendments.validity import Standing
from kb.citation_format import format_citation
from kb.store import ExpressionHead, Store

_INDENT = 4
_MOST_HITS = 100_000
_MOST_ALTERNATIVES = 8  # of a word, shown


def print_hits(
    query: str,
    acts: Sequence[str],
    language: str | None,
    kind: str | None,
    limit: int,
    all_statuses: bool,
    mode: str,
    db: Path | None,
    as_json: bool,
    explain: bool = False,
    day: str | None = None,
) -> None:
    """Search and print what was found, best first; ``explain`` says how, on stderr.

    With a ``day`` it is what is law on that day.
    """
    if not query.strip():
        raise WrongUsage(say("no_query"))
    if kind is not None and kind not in KINDS:
        raise WrongUsage(say("unknown_kind", kind=kind, kinds=", ".join(KINDS)))
    with open_knowledge_base(db) as store:
        ids = tuple(act_named(store, name).act.id for name in acts)
        most = min(limit, _MOST_HITS)
        options = SearchOptions(
            ids, language, kind, most, all_statuses, mode, day, model=model_wanted()
        )
        standings = Standings(store, day) if day else None
        result = search(store, query, options)
        heads = [_head(store, hit) for hit in result.hits]
        if as_json:
            record = result.to_json()
            for shown, hit, head in zip(record["hits"], result.hits, heads, strict=True):
                units = store.units(head.id)
                position = hit.unit.position
                shown["provision"] |= standing_record(store, head, units, position)
                if standings is not None:
                    on_day = standing_on_record(store, head, units, position, standings)
                    shown["provision"] |= on_day
                shown["why"]["text"] = why_found(hit)
            print_json(record)
        else:
            for hit, head in zip(result.hits, heads, strict=True):
                _put_hit(store, hit, head, standings)
        if result.corrections:
            taken = {one.typed: one.corrected for one in reversed(result.corrections)}
            words = ", ".join(f"{typed} → {word}" for typed, word in reversed(taken.items()))
            tell(say("corrected", words=words))
        if result.remark is not None:
            warn(say("words_only", reason=said(result.remark)))
        if result.relaxed is not None:
            tell(say("relaxed"))
        if result.hits and not result.is_answered and options.mode != "keyword":
            tell(say("unlikely"))
            if result.elsewhere is not None:
                tell(say("elsewhere", citation=result.elsewhere.citation))
        if result.unknown and result.hits:
            tell(say("unknown_words", words=", ".join(result.unknown)))
        if explain:
            _explain(result)
        remark_excerpts(heads)
    if result.lack is not None:
        reason = say(f"lack_{result.lack.value}", words=", ".join(result.unknown))
        raise NothingFound(f"{say('no_hits', query=query)}; {reason}")


def why_found(hit: Hit) -> str:
    """In words why a unit was found."""
    if hit.why.by == "citation":
        return say("why_citation")
    in_text = [word for word in hit.why.matched if word not in hit.why.in_heading]
    parts = (("heading", hit.why.in_heading), ("text", in_text), ("missing", hit.why.missing))
    found = [say(f"why_{key}", words=", ".join(words)) for key, words in parts if words]
    if hit.why.entry is not None and hit.why.entries >= NEAR_ENTRY:
        found.append(say("why_entry", entry=hit.why.entry))
        if not hit.why.fits:
            found.append(say("why_entry_unfit"))
    if hit.why.defined:
        found.append(say("why_definition"))
    if hit.why.by == "meaning":
        found.append(say("why_meaning", share=f"{hit.why.meaning:.2f}"))
    return "; ".join(found)


def _explain(result: SearchResult) -> None:
    """How the query was read, what was looked for, and what speaks for each hit."""
    tell(say("explain_read", language=result.language, terms=" ".join(result.terms) or "–"))
    if result.citation:
        tell(say("explain_citation", citation=result.citation))
    if result.meant:
        tell(say("explain_acts", acts=", ".join(result.meant)))
    for word in result.words:
        alternatives = ", ".join(
            f"{' '.join(one.terms)} {one.worth:.2f}"
            for one in sorted(word.alternatives, key=lambda one: -one.worth)[:_MOST_ALTERNATIVES]
        )
        worth = f"{result.worths[word.typed]:.1f}"
        tell(say("explain_word", typed=word.typed, worth=worth, alternatives=alternatives))
    tell(say("explain_confidence", confidence=f"{result.confidence:.2f}"))
    for hit in result.hits:
        parts = " + ".join(
            say(f"explain_part_{kind}", share=f"{share:.2f}", weight=f"{weight:.2f}")
            for kind, (share, weight) in hit.why.parts.items()
            if share and weight
        )
        tell(
            say(
                "explain_hit",
                rank=hit.rank,
                score=f"{hit.score:.3f}",
                parts=parts or "–",
                factor=f"{hit.why.factor:.2f}",
                why=why_found(hit),
            )
        )


def _put_hit(store: Store, hit: Hit, head: ExpressionHead, standings: Standings | None) -> None:
    act = store.act(hit.address.act)
    assert act is not None, "a hit has an act"
    citation = format_citation(hit.address, head.language)
    words = whose_words(store, head, hit.unit.start, hit.unit.end)
    facts = [
        title_of(act.act, head.language),
        act.act.id,
        head.language,
        *_standing(hit, head, standings),
        *([say(f"act_{act.act.status}")] if act.act.status not in ("in_force", "unknown") else []),
        *([say(words)] if words else []),
    ]
    put(f"{hit.rank:>2}. {bold(citation)}")
    put(dim(wrapped(" · ".join(facts), indent=_INDENT)))
    put(_with_marks(hit))
    put()


def _standing(hit: Hit, head: ExpressionHead, standings: Standings | None) -> list[str]:
    """What a hit is on a day, where it is not law then."""
    if standings is None:
        return []
    standing = standings.of(head.id, hit.unit.position)
    if standing.standing is Standing.IN_FORCE:
        return []
    return [say("status_on", day=standing.day, status=say(f"unit_{standing.standing}"))]


def _with_marks(hit: Hit) -> str:
    """The snippet in lines, with the words that were found marked."""
    text = hit.snippet.text
    # Lines are made before the marks, whose colours have no width. Wrapping
    # only turns spaces into line breaks, so letters count the same in both.
    starts = {start for start, _ in hit.snippet.marks}
    ends = {end for _, end in hit.snippet.marks}
    result: list[str] = []
    word: list[str] | None = None
    at = 0
    lines = wrapped(text, indent=_INDENT)
    for letter in lines:
        if not letter.isspace():
            while at < len(text) and text[at].isspace():
                at += 1
            if at in starts:
                word = []
            at += 1
        (result if word is None else word).append(letter)
        if word is not None and at in ends:
            result.append(marked("".join(word)))
            word = None
    return "".join(result + (word or []))


def _head(store: Store, hit: Hit) -> ExpressionHead:
    return store.expressions(hit.address.act, hit.address.lang)[0]
