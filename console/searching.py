"""The command that searches."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from console.acts import act_named, title_of
from console.errors import NothingFound, WrongUsage
from console.knowledge_base import open_knowledge_base
from console.messages import say
from console.reading import remark_excerpts
from console.records import Record
from console.screen import bold, dim, marked, print_json, put, tell, wrapped
from corpus.registry import KINDS
from indexer.search import Hit, SearchOptions, SearchResult, search
from kb.citation_format import format_citation
from kb.model import Completeness
from kb.store import ExpressionHead, Store

_INDENT = 4


def print_hits(
    query: str,
    acts: Sequence[str],
    language: str | None,
    kind: str | None,
    limit: int,
    all_statuses: bool,
    db: Path | None,
    as_json: bool,
    explain: bool = False,
) -> None:
    """Search and print what was found, best first; ``explain`` says how, on stderr."""
    if kind is not None and kind not in KINDS:
        raise WrongUsage(say("unknown_kind", kind=kind, kinds=", ".join(KINDS)))
    with open_knowledge_base(db) as store:
        ids = tuple(act_named(store, name).act.id for name in acts)
        options = SearchOptions(ids, language, kind, limit, all_statuses)
        result = search(store, query, options)
        heads = [_head(store, hit) for hit in result.hits]
        if as_json:
            record = result.to_json()
            for hit, head in zip(record["hits"], heads, strict=True):
                hit["provision"] |= _completeness(head)
                act = store.act(head.act_id)
                hit["provision"]["act_status"] = act.act.status if act is not None else "unknown"
            for hit, found in zip(record["hits"], result.hits, strict=True):
                hit["why"]["text"] = _why(found)
            print_json(record)
        else:
            for hit, head in zip(result.hits, heads, strict=True):
                _put_hit(store, hit, head)
        if result.unknown and result.hits:
            tell(say("unknown_words", words=", ".join(result.unknown)))
        if explain:
            _explain(result)
        remark_excerpts(heads)
    if result.lack is not None:
        reason = say(f"lack_{result.lack.value}", words=", ".join(result.unknown))
        raise NothingFound(f"{say('no_hits', query=query)}; {reason}")


def _why(hit: Hit) -> str:
    """In words why a unit was found."""
    if hit.why.by == "citation":
        return say("why_citation")
    in_text = [word for word in hit.why.matched if word not in hit.why.in_heading]
    parts = (("heading", hit.why.in_heading), ("text", in_text), ("missing", hit.why.missing))
    return "; ".join(say(f"why_{key}", words=", ".join(words)) for key, words in parts if words)


def _explain(result: SearchResult) -> None:
    """How the query was read, what was asked of the index, and what each hit got."""
    tell(say("explain_read", language=result.language, terms=" ".join(result.terms) or "–"))
    if result.citation:
        tell(say("explain_citation", citation=result.citation))
    if result.meant:
        tell(say("explain_acts", acts=", ".join(result.meant)))
    for asked in result.asked:
        left_out = ", ".join(asked.left_out) or "–"
        tell(say("explain_asked", match=asked.match, count=asked.found, left_out=left_out))
    for hit in result.hits:
        score, factor = f"{hit.score:.2f}", f"{hit.why.factor:.2f}"
        tell(say("explain_hit", rank=hit.rank, score=score, factor=factor, why=_why(hit)))


def _put_hit(store: Store, hit: Hit, head: ExpressionHead) -> None:
    act = store.act(hit.address.act)
    assert act is not None, "a hit has an act"
    citation = format_citation(hit.address, head.language)
    facts = [
        title_of(act.act, head.language),
        act.act.id,
        head.language,
        *([say(f"act_{act.act.status}")] if act.act.status not in ("in_force", "unknown") else []),
        *([say("excerpt")] if head.completeness is Completeness.EXCERPT else []),
    ]
    put(f"{hit.rank:>2}. {bold(citation)}")
    put(dim(wrapped(" · ".join(facts), indent=_INDENT)))
    put(_with_marks(hit))
    put()


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


def _completeness(head: ExpressionHead) -> Record:
    return {"completeness": head.completeness.value, "source": head.source}
