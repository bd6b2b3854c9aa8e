"""Which words of a text cite law: units joined to the acts that they are of.

Steps and chains are those of references (:mod:`kb.references`); what they leave open is
told here as a reader would: «статья 52» is of the act named last, «пункт 2 той же статьи»
of the article cited last.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from kb.cite_check.cited_text import CitedText
from kb.cite_check.known_acts import KnownActs
from kb.cite_check.mentions import WORDS as CITE_WORDS
from kb.cite_check.mentions import Mentions, mentions_in
from kb.cite_check.stretches import Stretches
from kb.language.detect import likely_languages
from kb.model import LANGUAGES, Level, UnitPath
from kb.references.act_mentions import ActMention, Relation
from kb.references.chains import Chain, chains_of
from kb.references.steps import WORDS as STEP_WORDS
from kb.references.steps import Reader, Step
from kb.references.targets import RANKS, cited_paths

_IN_ARTICLE = RANKS[Level.ARTICLE]
_HEADS_PART = frozenset({Level.PART, Level.SECTION, Level.CHAPTER, Level.ANNEX, Level.SUBDIVISION})
_HEADING_END = re.compile(r"\s*[.:–—]|\s*\n|\s*\Z")
_BRACKETS = re.compile(r"[()\n]")
_MOST_PATHS = 60
_CLAUSE = 60  # characters
_CLAUSE_ENDS = re.compile(r"[;!?\n()]|\.\s+[A-ZА-ЯӘІҢҒҮҰҚӨҺ]")
_FAR = 1 << 60


@dataclass(frozen=True, slots=True)
class Citation:
    """A citation as its words stand, with what the words around it say of it."""

    start: int
    end: int
    language: str
    mention: ActMention | None
    """The words that mean an act; None where the citation has none."""
    paths: tuple[UnitPath, ...]
    within: str | None
    """``said`` where the outermost unit is one cited before («той же статьи»)."""
    level: Level | None
    """Level of that unit, or of the outermost one named."""
    in_brackets: bool
    is_other: bool = False
    """Whether it is of a contract or of the text itself."""


def citations_in(text: CitedText, known: KnownActs) -> list[Citation]:
    """The citations of a text, in order, none within another."""
    found: list[Citation] = []
    for language in _languages(text):
        found += _of_language(text, language, known)
    return list(_apart(found, text))


def _languages(text: CitedText) -> list[str]:
    return [
        language
        for language in LANGUAGES
        if re.search(CITE_WORDS[language].citing, text.folded) is not None
    ]


def _of_language(text: CitedText, language: str, known: KnownActs) -> Iterator[Citation]:
    mentions = mentions_in(text.folded, language, known)
    steps = list(_reader(language).steps(text.low))
    chains = chains_of(text.low, steps, mentions.all, language, text.paragraph_at)
    brackets = _Bracketed(text.folded)
    led_by = _Leading(mentions, text)
    others = _others(language)
    for chain in _nested(chains, text, language, brackets):
        mention = chain.act
        if not chain.steps and (
            mention is None
            or mention.start in mentions.weak
            or mention.relation is not Relation.NAMED
            or _is_short_name(mention, text)
        ):
            continue
        if mention is None and _is_heading(chain, text):
            continue
        if mention is None:
            mention = led_by.before(chain)
        first = chain.steps[0] if chain.steps else None
        steps_left = chain.steps
        within = None
        if first is not None and first.relative is not None:
            within, steps_left = "said", chain.steps[1:]
        paths = tuple(cited_paths(steps_left)[:_MOST_PATHS])
        is_named = mention is not None and mention.relation is Relation.NAMED
        # «пункт 5.2 Договора аренды»: what stands behind may be the word for it already.
        end = mention.start - 1 if mention is not None and mention.end == chain.end else chain.end
        is_other = not is_named and (
            others.match(text.low, end) is not None
            if not STEP_WORDS[language].outer_first
            else others.search(text.low[max(chain.start - 40, 0) : chain.start]) is not None
        )
        yield Citation(
            chain.start,
            chain.end,
            language,
            mention,
            paths,
            within,
            first.level if first is not None else None,
            brackets[chain.start],
            is_other,
        )


@cache
def _reader(language: str) -> Reader:
    """The reader of units, with the abbreviations and words that people use beside acts'."""
    acts, cite = STEP_WORDS[language], CITE_WORDS[language]
    short = "|".join(filter(None, (acts.abbreviations, cite.short)))
    return Reader(replace(acts, said=f"{acts.said}|{cite.same}", abbreviations=short))


@cache
def _others(language: str) -> re.Pattern[str]:
    words = CITE_WORDS[language].own_documents
    if STEP_WORDS[language].outer_first:
        return re.compile(rf"(?<!\w)(?:{words})\s+\Z")
    return re.compile(rf"\s+(?:к\s+|to\s+)?(?:{words})(?!\w)")


def _is_short_name(mention: ActMention, text: CitedText) -> bool:
    """Whether an act is called by the short name that the text gave it: «Закон»."""
    words = text.read[mention.start : mention.end]
    name = mention.name
    return (
        name is not None
        and name.title is not None
        and len(words.split()) == 1 < len(name.title.split())
    )


@cache
def _gap(language: str) -> re.Pattern[str]:
    """What may stand between a unit and one within it that is named behind it."""
    return re.compile(rf"\s*[,(:—–-]?\s*(?:{CITE_WORDS[language].doubled})?")


def _nested(
    chains: Iterable[Chain], text: CitedText, language: str, brackets: _Bracketed
) -> Iterator[Chain]:
    """The chains, of which those that name ever smaller units side by side are one.

    «ст. 51, п. 2», «51-бап, 2-тармақ», «статья 51 Закона (пункт 2)».
    """
    last: Chain | None = None
    for chain in (_in_order(_unbracketed(one, text, brackets)) for one in chains):
        if last is not None and _goes_within(last, chain, text, _gap(language)):
            # «Закон … (ст. 1, пп. 6)»: the bracket that opens within closes within.
            closes = "(" in text.low[last.end : chain.start] and text.low[chain.end :][:1] == ")"
            last = replace(
                last,
                end=chain.end + closes,
                steps=(*last.steps, *_behind(last, chain)),
                act=last.act or chain.act,
            )
            continue
        if last is not None:
            yield last
        last = chain
    if last is not None:
        yield last


def _unbracketed(chain: Chain, text: CitedText, brackets: _Bracketed) -> Chain:
    """A chain without the bracket that closes what was opened before it: «(п. 2)»."""
    end = chain.end
    if (
        not chain.steps
        or text.low[end - 1] != ")"
        or text.low.startswith(")", end)
        or "(" in text.low[chain.start : end]
        or not brackets[chain.start]
    ):
        return chain
    steps = tuple(
        replace(
            step,
            end=end - 1,
            numbers=(*step.numbers[:-1], replace(step.numbers[-1], is_closed=False)),
        )
        if step.end == end and step.numbers
        else step
        for step in chain.steps
    )
    return replace(chain, end=end - 1, steps=steps)


def _in_order(chain: Chain) -> Chain:
    """A chain whose units were written from the outermost on: «ст. 51 п. 1 пп. 1»."""
    ranks = [RANKS[step.level] for step in chain.steps]
    if any(step.relative for step in chain.steps) or len(set(ranks)) != len(ranks):
        return chain
    written = sorted(chain.steps, key=lambda step: step.start)
    if [RANKS[step.level] for step in written] == sorted(ranks):
        return replace(chain, steps=tuple(written))
    return chain


def _behind(last: Chain, chain: Chain) -> Sequence[Step]:
    """The steps of a chain behind an article: in codes «ст. 10 ч. 2 п. 1» is point 1 of part 2."""
    written = sorted(chain.steps, key=lambda step: step.start)
    levels = [step.level for step in written]
    inner = last.steps[-1].level if last.steps else None
    if inner is Level.ARTICLE and levels == [Level.SUBPARAGRAPH, Level.PARAGRAPH]:
        part, point = written
        numbers = tuple(replace(number, is_closed=True) for number in point.numbers)
        return part, replace(point, numbers=numbers)
    return chain.steps


def _goes_within(last: Chain, chain: Chain, text: CitedText, gap: re.Pattern[str]) -> bool:
    if not chain.steps or chain.steps[0].relative or (last.act and chain.act):
        return False
    if not gap.fullmatch(text.low, last.end, chain.start):
        return False
    if text.paragraph_at(last.start) != text.paragraph_at(chain.start):
        return False
    first = RANKS[chain.steps[0].level]
    if not last.steps:
        # «Закон "О миграции населения", статья 51»
        return chain.act is None
    inner = last.steps[-1]
    if len(inner.numbers) != 1 and chain.act is None:
        return False
    return _IN_ARTICLE <= RANKS[inner.level] < first


def _is_heading(chain: Chain, text: CitedText) -> bool:
    """Whether a chain is a number of the text's own: «Раздел 2. Выводы», «Приложение 1»."""
    paragraph = text.paragraph_at(chain.start)
    assert paragraph is not None
    stretch = text.paragraphs[paragraph]
    begins = not text.read[stretch.start : chain.start].strip(" *#\t")
    return (
        begins
        and len(chain.steps) == 1
        and chain.steps[0].level in _HEADS_PART
        and _HEADING_END.match(text.read, chain.end) is not None
    )


class _Leading:
    """The words for acts that units lean on though they are no part of the citation.

    «Закон устанавливает в статье 5»; «Конвенция ООН, статья 33», where the act is not known
    and must not be taken for the one that was named before it.
    """

    def __init__(self, mentions: Mentions, text: CitedText) -> None:
        self._mentions = mentions
        self._text = text
        self._ends = [mention.end for mention in mentions.all]

    def before(self, chain: Chain) -> ActMention | None:
        """The word for an act that stands before a chain in its clause, if it names none."""
        index = bisect_right(self._ends, chain.start) - 1
        mention = self._mentions.all[index] if index >= 0 else None
        if (
            mention is None
            or mention.relation is Relation.NAMED
            or chain.start - mention.end > _CLAUSE
            or self._text.paragraph_at(mention.start) != self._text.paragraph_at(chain.start)
            or _CLAUSE_ENDS.search(self._text.folded, mention.end, chain.start)
        ):
            return None
        return mention


class _Bracketed:
    """Whether an offset lies within parentheses."""

    def __init__(self, text: str) -> None:
        self._spans: list[tuple[int, int]] = []
        opened: int | None = None
        for sign in _BRACKETS.finditer(text):
            if sign.group() == "(":
                # «1)» closes nothing: only what was opened counts.
                opened = sign.start() if opened is None else opened
            elif opened is not None:
                if sign.group() == ")":
                    self._spans.append((opened, sign.start()))
                opened = None

    def __getitem__(self, offset: int) -> bool:
        index = bisect_right(self._spans, (offset, _FAR)) - 1
        return index >= 0 and self._spans[index][1] > offset


def _apart(found: Sequence[Citation], text: CitedText) -> Iterator[Citation]:
    """The citations without those that overlap a better one, in their order.

    Better is what names units and an act, then the one in the language of its paragraph.
    """
    languages = _ParagraphLanguages(text)

    def worth(one: Citation) -> tuple[int, ...]:
        return (
            -int(bool(one.paths)),
            -int(one.mention is not None and one.mention.relation is Relation.NAMED),
            languages.rank(one),
            -(one.end - one.start),
        )

    free = Stretches()
    taken = [one for one in sorted(found, key=worth) if free.take(one.start, one.end)]
    return iter(sorted(taken, key=lambda one: one.start))


class _ParagraphLanguages:
    def __init__(self, text: CitedText) -> None:
        self._text = text
        self._known: dict[int | None, tuple[str, ...]] = {}

    def rank(self, citation: Citation) -> int:
        paragraph = self._text.paragraph_at(citation.start)
        if paragraph not in self._known:
            assert paragraph is not None
            stretch = self._text.paragraphs[paragraph]
            self._known[paragraph] = likely_languages(
                self._text.folded[stretch.start : stretch.end][:2000]
            )
        languages = self._known[paragraph]
        return languages.index(citation.language) if citation.language in languages else 5
