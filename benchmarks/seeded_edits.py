"""Edits of a text as drafters make them, at random places, with what they did.

Every edit works on the tree of :mod:`benchmarks.editable_text` and leaves its
traces in the units: what became of a unit can be read off the tree when all
edits are done. New words are taken from other acts of the same language.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from random import Random

from benchmarks.editable_text import LIST_LEVELS, Node, Words, copy_of
from kb.model import Level
from kb.numbering import number_key

_RUN = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*(?:,? [^\W\d_]+(?:-[^\W\d_]+)*)*")
_SENTENCE_END = re.compile(r"(?<=[^\W\d_]{4}\.) (?=[А-ЯӘІҢҒҮҰҚӨҺ][^\W\d_]+ )")
_STRUCTURAL = re.compile(
    r"(?:исключ|утрат|сноск|примеч|стать|глав|раздел|парагр|прилож|часть|пункт|подпункт"
    r"|алып|күші|ескерт|бап|тарау|бөлі|қосымша|тармақ|параграф|решени|закон|заң)",
    re.IGNORECASE,
)
"""What a new stretch of text must not begin with: the parser may take it for a unit."""
_AND = {"kk": ", сондай-ақ ", "ru": ", а также "}
_EXCLUDED = {
    "kk": " алып тасталды – ҚР 01.06.2025 № 190-VIII Заңымен",
    "ru": " исключен Законом РК от 01.06.2025 № 190-VIII",
}
_ARTICLE = {"kk": "{}-бап. ", "ru": "Статья {}. "}
_ENDS = ";.,: \xa0"


@dataclass(slots=True)
class Stock:
    """Words of other acts in one language."""

    points: list[str] = field(default_factory=list)
    sentences: list[str] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)
    articles: list[Node] = field(default_factory=list)

    def add(self, root: Node) -> None:
        """Take what can be taken from a text."""
        for node in root.walk():
            if not node.in_force:
                continue
            if node.level is Level.ARTICLE:
                self._add_article(node)
            elif node.is_leaf() and node.marker:
                self._add_leaf(node)

    def _add_article(self, node: Node) -> None:
        heading = _heading_of(node)
        if heading and not _STRUCTURAL.match(heading) and 2 <= len(heading.split()) <= 15:
            self.headings.append(heading)
            inner = list(node.walk())[1:]
            if (
                2 <= len(node.children) <= 6
                and all(
                    child.marker and child.in_force and child.level in LIST_LEVELS
                    for child in inner
                )
                and _is_clean(node)
            ):
                self.articles.append(node)

    def _add_leaf(self, node: Node) -> None:
        words, start = node.own_words()[0]
        text = words.text[start:].strip()
        if "\n" in text or "\t" in text or _STRUCTURAL.match(text) or not text[0].isalpha():
            return
        if node.level is Level.POINT and 5 <= len(text.split()) <= 60:
            self.points.append(text.strip(_ENDS))
        for sentence in _SENTENCE_END.split(text):
            if (
                5 <= len(sentence.split()) <= 40
                and sentence.endswith(".")
                and sentence[0].isupper()
                and not re.search(r"\d", sentence)
                and not _STRUCTURAL.match(sentence)
            ):
                self.sentences.append(sentence)

    def phrase(self, random: Random, length: int) -> str:
        """So many words on end."""
        while True:
            run = random.choice(_RUN.findall(random.choice(self.sentences))).split()
            at = random.randrange(len(run))
            words = run[at : at + length]
            if len(words) == length and not any(map(_STRUCTURAL.match, words)):
                return " ".join(words).strip(",")


@dataclass(slots=True)
class Draft:
    """A text being edited."""

    root: Node
    language: str
    stock: Stock
    random: Random
    claimed: set[Node] = field(default_factory=set)
    deleted: list[Node] = field(default_factory=list)
    gone: list[Node] = field(default_factory=list)
    """What stood in a unit that is now said to be excluded."""
    number: int = 0
    """Of the edit being made."""
    done: list[str] = field(default_factory=list)
    """What each edit did, in words; its kind first."""

    def is_free(self, *nodes: Node) -> bool:
        """Whether no other edit touches the units, what is in them and what they are in."""
        return not any(
            near in self.claimed for node in nodes for near in (*node.walk(), *node.around())
        )

    def claim(self, *nodes: Node) -> None:
        """Keep other edits from the units."""
        self.claimed.update(nodes)

    def mark(self, *nodes: Node) -> None:
        """Note that this edit did something to the units."""
        for node in nodes:
            node.edits.add(self.number)
            for around in node.around():
                around.holds_change = True

    def pick(self, nodes: Iterable[Node]) -> Node | None:
        """One of the units."""
        found = list(nodes)
        return self.random.choice(found) if found else None


Editor = Callable[[Draft], "tuple[str, list[Node]] | None"]
"""Makes an edit: what was done, in words, and the units whose words may be edited as well."""


# Words


def _editable(node: Node) -> list[tuple[Words, int, int]]:
    """Stretches of words in the unit's own text, each within one line."""
    return [
        (words, *run.span())
        for words, start in node.own_words()
        if "\t" not in words.text
        for run in _RUN.finditer(words.text, start)
    ]


def _worded(draft: Draft, least: int) -> Node | None:
    """A free unit in force with a stretch of so many words."""
    nodes = list(draft.root.walk())
    for _ in range(200):
        node = draft.random.choice(nodes)
        if (
            _is_law(node)
            and draft.is_free(node)
            and any(
                len(words.text[start:end].split()) >= least for words, start, end in _editable(node)
            )
        ):
            return node
    return None


_WORD = re.compile(r"[^\s,]+")


def _stretch(draft: Draft, node: Node, least: int) -> tuple[Words, list[tuple[int, int]]]:
    """A stretch of so many words or more, and the spans of its words."""
    words, start, end = draft.random.choice(
        [
            (words, start, end)
            for words, start, end in _editable(node)
            if len(words.text[start:end].split()) >= least
        ]
    )
    return words, [word.span() for word in _WORD.finditer(words.text, start, end)]


def _put(draft: Draft, node: Node, words: Words, start: int, end: int, instead: str) -> str:
    """Put other words for a span, and say so."""
    done = f"«{words.text[start:end]}» → «{instead}»"
    words.text = words.text[:start] + instead + words.text[end:]
    node.changed = True
    draft.mark(node)
    draft.claim(node)
    return done


def _replace_in(draft: Draft, node: Node) -> str:
    words, spans = _stretch(draft, node, 4)
    length = draft.random.randint(1, min(4, len(spans) - 2))
    at = draft.random.randrange(len(spans) - length + 1)
    start, end = spans[at][0], spans[at + length - 1][1]
    before = words.text[start:end]
    instead = before
    while instead.lower().split()[0] == before.lower().split()[0]:
        instead = draft.stock.phrase(draft.random, draft.random.randint(1, 4))
    return _put(draft, node, words, start, end, _cased(instead, before))


def _cased(words: str, like: str) -> str:
    """Words with a capital where those that they stand for have one."""
    return (words[0].upper() if like[0].isupper() else words[0].lower()) + words[1:]


def replace_words(draft: Draft) -> tuple[str, list[Node]] | None:
    """One to four words give way to others."""
    node = _worded(draft, 4)
    return (_replace_in(draft, node), []) if node else None


def insert_words(draft: Draft) -> tuple[str, list[Node]] | None:
    """One to five words come in."""
    node = _worded(draft, 3)
    if node is None:
        return None
    words, spans = _stretch(draft, node, 3)
    after = draft.random.choice(spans)[1]
    phrase = draft.stock.phrase(draft.random, draft.random.randint(1, 5))
    return _put(draft, node, words, after, after, f" {_cased(phrase, 'a')}"), []


def delete_words(draft: Draft) -> tuple[str, list[Node]] | None:
    """One to five words go out, not the first."""
    node = _worded(draft, 7)
    if node is None:
        return None
    words, spans = _stretch(draft, node, 7)
    length = draft.random.randint(1, 5)
    at = draft.random.randrange(1, len(spans) - length + 1)
    return _put(draft, node, words, spans[at - 1][1], spans[at + length - 1][1], ""), []


def change_number(draft: Draft) -> tuple[str, list[Node]] | None:
    """A number in the text becomes another: a deadline, a sum, a share."""
    found = [
        (node, words, match)
        for node in draft.root.walk()
        if _is_law(node) and node.level is not Level.ARTICLE
        for words, start in node.own_words()
        for match in re.compile(
            r"(?<=[^\W\d_] )\d{1,4}(?= (?:рабоч|календ|дн|месяц|лет|час|процент|месячн"
            r"|күн|ай|жыл|пайыз|жұмыс))"
        ).finditer(words.text, start)
    ]
    found = [each for each in found if draft.is_free(each[0])]
    if not found:
        return None
    node, words, match = draft.random.choice(found)
    instead = str(int(match.group()) + draft.random.choice((1, 2, 5, 10, 30)))
    return _put(draft, node, words, *match.span(), instead), []


def rewrite(draft: Draft) -> tuple[str, list[Node]] | None:
    """Some two fifths of a unit's words give way to others, a few at a time."""
    node = _worded(draft, 12)
    if node is None:
        return None
    count = sum(len(words.text[start:].split()) for words, start in node.own_words())
    done: list[str] = []
    replaced = 0
    for words, start in node.own_words():
        at = start
        while replaced < 0.4 * count:
            runs = [
                [word.span() for word in _WORD.finditer(words.text, *run.span())]
                for run in _RUN.finditer(words.text, at)
            ]
            spans = next((spans for spans in runs if len(spans) >= 6), None)
            if spans is None:
                break
            length = draft.random.randint(2, 3)
            first = draft.random.randint(1, 2)
            begin, end = spans[first][0], spans[first + length - 1][1]
            phrase = _cased(draft.stock.phrase(draft.random, length), "a")
            done.append(_put(draft, node, words, begin, end, phrase))
            replaced += length
            at = begin + len(phrase) + 1
    node.rewritten = True
    return f"{replaced} of {count} words: {'; '.join(done)}", []


def insert_sentence(draft: Draft) -> tuple[str, list[Node]] | None:
    """A sentence is added behind the last of a unit."""
    node = draft.pick(
        node
        for node in draft.root.walk()
        if _is_law(node)
        and node.level in (Level.PARAGRAPH, Level.SUBPARAGRAPH)
        and not node.children
        and node.own_words()
        and node.own_words()[-1][0].text.endswith(".")
        and draft.is_free(node)
    )
    if node is None:
        return None
    words = node.own_words()[-1][0]
    sentence = f" {draft.random.choice(draft.stock.sentences)}"
    return _put(draft, node, words, len(words.text), len(words.text), sentence), []


def delete_sentence(draft: Draft) -> tuple[str, list[Node]] | None:
    """A sentence of a unit of several goes out."""
    found = [
        (node, words, start)
        for node in draft.root.walk()
        if _is_law(node) and is_list_or_part(node) and draft.is_free(node)
        for words, start in node.own_words()
        if "\n" not in words.text and len(_SENTENCE_END.split(words.text[start:])) > 1
    ]
    if not found:
        return None
    node, words, start = draft.random.choice(found)
    sentences = _SENTENCE_END.split(words.text[start:])
    at = draft.random.randrange(1, len(sentences))
    begin = start + len(" ".join(sentences[:at]))
    return _put(draft, node, words, begin, begin + 1 + len(sentences[at]), ""), []


# Units of lists


def _is_law(node: Node) -> bool:
    """Whether a unit holds law that was there before."""
    return (
        node.in_force
        and bool(node.old)
        and not node.moved
        and (node.level is Level.ARTICLE or is_list_or_part(node))
        and all(around.in_force for around in node.around())
    )


def is_list_or_part(node: Node) -> bool:
    """Whether a unit is a paragraph, a point or an unnumbered part of one."""
    return node.level in (*LIST_LEVELS, Level.SUBPARAGRAPH)


def _is_clean(node: Node) -> bool:
    """Whether nothing stands between the units in a unit."""
    last = max(
        (at for at, item in enumerate(node.items) if isinstance(item, Node)),
        default=-1,
    )
    first = next((at for at, item in enumerate(node.items) if isinstance(item, Node)), 0)
    return not any(
        isinstance(item, Words) and item.text.strip() for item in node.items[first : last + 1]
    )


def _heading_of(article: Node) -> str | None:
    found, first = article.marker, article.items[0]
    if found is None or not isinstance(first, Words):
        return None
    return first.text[found.end() :].strip()


def _lists(draft: Draft, least: int, *levels: Level) -> list[Node]:
    """Free units that hold a list: so many units of a level, numbered upwards."""
    return [
        node
        for node in draft.root.walk()
        if (_is_law(node) or (node.level is Level.ARTICLE and node.old))
        and node.in_force
        and len(node.children) >= least
        and all(
            child.level in levels
            and child.level is node.children[0].level
            and child.in_force
            and child.old
            and child.marker
            for child in node.children
        )
        and _is_clean(node)
        and _is_rising([child.number or "" for child in node.children])
        and draft.is_free(node)
    ]


def _is_rising(numbers: Sequence[str]) -> bool:
    keys = [number_key(number) for number in numbers]
    return all(one < other for one, other in pairwise(keys))


def _shifted(number: str, by: int) -> str:
    main, _, rest = number.partition("-")
    return str(int(main) + by) + (f"-{rest}" if rest else "")


def _renumber(draft: Draft, wanted: dict[Node, str]) -> None:
    """Give units their numbers; to the edit counts each whose number changes."""
    for node, number in wanted.items():
        if node.number != number:
            if not node.in_force:
                _renumber_note(node, number)
            node.renumber(number)
            draft.mark(node)


def _renumber_note(node: Node, number: str) -> None:
    """Let the note behind a unit that is gone name its new number."""
    items = node.parent.items if node.parent else []
    for note in [*items[items.index(node) + 1 :][:1], *node.items]:
        if isinstance(note, Words) and not note.own:
            note.text = re.sub(
                rf"(Статья )?\b{node.number}(-бап)?(?=\s|ты|тың)",
                lambda found: (
                    f"{found[1] or ''}{number}{found[2] or ''}"
                    if found[1] or found[2]
                    else found[0]
                ),
                note.text,
                count=1,
            )


def _new(level: Level, number: str, text: str, lead: str) -> Node:
    mark = "." if level is Level.PARAGRAPH else ")"
    items: list[Words | Node] = [Words(f"{number}{mark}", own=True), Words(" ")]
    node = Node(level, number, [*items, Words(text, own=True)], lead)
    node.in_force = True
    return node


def _lead_of(node: Node) -> str:
    """White space before a neighbour of the unit, which starts a line of its own."""
    return node.lead if "\n" in node.lead else "\n\n      "


def _end_with(node: Node, sign: str) -> None:
    """Let the last words of a unit end with a sign."""
    last = list(node.walk())[-1]
    if last.own_words():
        words = last.own_words()[-1][0]
        if words.text.rstrip()[-1] in ";.,":
            words.text = words.text.rstrip(_ENDS) + sign


def _places(draft: Draft, holder: Node, renumber: bool) -> list[Node]:
    """Units of a list behind which another fits."""
    units = holder.children
    last = units[-1]
    return [
        unit
        for unit, following in zip(units, [*units[1:], None], strict=True)
        if renumber
        or unit is last
        or (
            "-" not in (unit.number or "")
            and following is not None
            and "-" not in (following.number or "")
        )
    ]


def _insert_into(draft: Draft, holder: Node, unit: Node, after: Node, renumber: bool) -> None:
    """Put a unit into a list behind another, numbers given."""
    units = holder.children
    at = units.index(after)
    following = units[at + 1 :]
    number = after.number or ""
    if not following or renumber:
        main = str(int(number.partition("-")[0]) + 1)
        _set_number(unit, main)
        if following and int((following[0].number or "").partition("-")[0]) <= int(main):
            _renumber(draft, {node: _shifted(node.number or "", 1) for node in following})
    else:
        _set_number(unit, f"{number}-1")
    holder.insert(unit, after)
    if unit.level is Level.POINT:
        _end_with(after, ";")
        _end_with(unit, ";" if following else ".")


def _set_number(unit: Node, number: str) -> None:
    if unit.number != number:
        unit.renumber(number)


def _insert_unit(draft: Draft, level: Level, texts: list[str]) -> tuple[str, list[Node]] | None:
    holder = draft.pick(_lists(draft, 2, level))
    if holder is None:
        return None
    renumber = draft.random.random() < 0.5
    after = draft.pick(_places(draft, holder, renumber))
    if after is None:
        return None
    text = draft.random.choice(texts)
    unit = _new(level, "0", text, _lead_of(holder.children[-1]))
    _insert_into(draft, holder, unit, after, renumber)
    draft.mark(unit)
    others = [child for child in holder.children if child is not unit]
    draft.claim(holder, *holder.walk())
    return f"behind {_name(after)} as {unit.number}: {text[:60]}", others


def insert_point(draft: Draft) -> tuple[str, list[Node]] | None:
    """A point comes into a list, as «5-1)» or with all behind it renumbered."""
    return _insert_unit(draft, Level.POINT, [f"{text};" for text in draft.stock.points])


def insert_paragraph(draft: Draft) -> tuple[str, list[Node]] | None:
    """A paragraph comes into an article."""
    texts = draft.stock.sentences
    pairs = [" ".join(draft.random.sample(texts, draft.random.randint(1, 3))) for _ in range(5)]
    return _insert_unit(draft, Level.PARAGRAPH, pairs)


def _delete_unit(draft: Draft, level: Level) -> tuple[str, list[Node]] | None:
    holder = draft.pick(_lists(draft, 3, level))
    if holder is None:
        return None
    unit = draft.random.choice(holder.children)
    name = _name(unit)
    way = draft.random.choice(("gap", "renumber", "exclude"))
    following = holder.children[holder.children.index(unit) + 1 :]
    if way == "exclude":
        _exclude(draft, unit)
    else:
        _remove(draft, unit)
        if not following and level is Level.POINT:
            _end_with(holder.children[-1], ".")
        if way == "renumber" and following:
            _close_gap(draft, unit, following)
    others = [child for child in holder.children if child is not unit]
    draft.claim(holder, *holder.walk())
    return f"{name}, {way}", others


def _close_gap(draft: Draft, gone: Node, following: list[Node]) -> None:
    """Renumber what stands behind a unit that went, where that leaves a gap."""
    main = (gone.number or "").partition("-")[0]
    if "-" in (gone.number or "") or (following[0].number or "").partition("-")[0] == main:
        return
    _renumber(draft, {node: _shifted(node.number or "", -1) for node in following})


def _remove(draft: Draft, unit: Node) -> None:
    draft.mark(unit)
    unit.take_out()
    draft.deleted.append(unit)


def _exclude(draft: Draft, unit: Node) -> None:
    """Leave of a unit its number, and that it is excluded."""
    ghost = Node(unit.level, unit.number, [], unit.lead, unit.parent, unit.old)
    ghost.edits = {draft.number}
    ghost.excluded = True
    found, first = unit.marker, unit.items[0]
    assert found is not None and isinstance(first, Words) and unit.parent is not None
    end = ";" if unit.level is Level.POINT else "."
    ghost.items = [Words(first.text[: found.end()] + _EXCLUDED[draft.language] + end, own=True)]
    draft.mark(unit)
    draft.gone += unit.children
    for child in unit.children:
        child.edits.add(draft.number)
    at = unit.parent.items.index(unit)
    unit.parent.items[at] = ghost


def delete_point(draft: Draft) -> tuple[str, list[Node]] | None:
    """A point goes: with a gap, with all behind it renumbered, or said to be excluded."""
    return _delete_unit(draft, Level.POINT)


def delete_paragraph(draft: Draft) -> tuple[str, list[Node]] | None:
    """A paragraph goes, in the same ways."""
    return _delete_unit(draft, Level.PARAGRAPH)


def insert_part(draft: Draft) -> tuple[str, list[Node]] | None:
    """An unnumbered part («часть», «бөлік») comes into a unit that has several."""
    holder = draft.pick(
        node for node in _with_parts(draft, 2) if len({child.level for child in node.children}) == 1
    )
    if holder is None:
        return None
    after = draft.random.choice(holder.children)
    text = draft.random.choice(draft.stock.sentences)
    unit = Node(Level.SUBPARAGRAPH, None, [Words(text, own=True)], _lead_of(holder.children[-1]))
    holder.insert(unit, after)
    draft.mark(unit)
    draft.claim(holder, *holder.walk())
    return f"behind {_name(after)}: {text[:60]}", []


def delete_part(draft: Draft) -> tuple[str, list[Node]] | None:
    """An unnumbered part goes that is not the first, from a unit that has three or more."""
    holder = draft.pick(_with_parts(draft, 3))
    if holder is None:
        return None
    units = [unit for unit in holder.children[1:] if unit.level is Level.SUBPARAGRAPH]
    unit = draft.random.choice(units)
    name = _name(unit)
    draft.claim(holder, *holder.walk())
    _remove(draft, unit)
    return name, []


def _with_parts(draft: Draft, least: int) -> list[Node]:
    return [
        node
        for node in draft.root.walk()
        if _is_law(node)
        and sum(child.level is Level.SUBPARAGRAPH for child in node.children) >= least
        and all(
            child.in_force and child.old and not child.children and len(child.own_words()) == 1
            and child.level is Level.SUBPARAGRAPH
            and child.own_words()[0][0].text.rstrip().endswith(".")
            for child in node.children
        )
        and _is_clean(node)
        and draft.is_free(node)
    ]  # fmt: skip


def move_in_list(draft: Draft) -> tuple[str, list[Node]] | None:
    """A point goes two places or more up or down its list, which is renumbered."""
    holder = draft.pick(
        node
        for node in _lists(draft, 5, Level.POINT, Level.PARAGRAPH)
        if not any("-" in (child.number or "") for child in node.children)
    )
    if holder is None:
        return None
    units = holder.children
    numbers = [unit.number or "" for unit in units]
    start = draft.random.randrange(len(units))
    end = draft.random.choice([at for at in range(len(units)) if abs(at - start) >= 2])
    unit = units[start]
    name = _name(unit)
    lead = _lead_of(units[1])
    unit.take_out()
    rest = holder.children
    holder.insert(unit, rest[end - 1] if end else None)
    for child in holder.children:
        child.lead = lead
    if unit.level is Level.POINT:
        for child in holder.children:
            _end_with(child, ";")
        _end_with(holder.children[-1], ".")
    _renumber(draft, dict(zip(holder.children, numbers, strict=True)))
    unit.moved = unit.in_list = True
    draft.mark(unit)
    draft.claim(holder, *holder.walk())
    return f"{name} to place {numbers[end]}", [unit]


def _move_elsewhere(draft: Draft, level: Level) -> tuple[str, list[Node]] | None:
    holder = draft.pick(_lists(draft, 3, level))
    if holder is None:
        return None
    home = _article_around(holder)
    target = draft.pick(
        node
        for node in _lists(draft, 2, level)
        if home is not None and _article_around(node) not in (home, None)
    )
    if target is None:
        return None
    unit = draft.random.choice(holder.children)
    renumber = draft.random.random() < 0.5
    after = draft.pick(_places(draft, target, renumber))
    if after is None:
        return None
    name = _name(unit)
    following = holder.children[holder.children.index(unit) + 1 :]
    lead = _lead_of(target.children[-1])
    draft.mark(unit)
    unit.take_out()
    if renumber and following:
        _close_gap(draft, unit, following)
    if not following and level is Level.POINT:
        _end_with(holder.children[-1], ".")
    unit.lead = lead
    unit.moved = True
    _insert_into(draft, target, unit, after, renumber)
    draft.mark(unit)
    draft.claim(holder, *holder.walk(), target, *target.walk())
    return f"{name} to {_name(unit)}", [unit]


def move_point(draft: Draft) -> tuple[str, list[Node]] | None:
    """A point goes to the list of another article."""
    return _move_elsewhere(draft, Level.POINT)


def move_paragraph(draft: Draft) -> tuple[str, list[Node]] | None:
    """A paragraph goes to another article."""
    return _move_elsewhere(draft, Level.PARAGRAPH)


def renumber_list(draft: Draft) -> tuple[str, list[Node]] | None:
    """A list with «5-1)» or gaps in its numbers is numbered through."""
    holder = draft.pick(
        node
        for node in _lists(draft, 3, Level.POINT, Level.PARAGRAPH)
        if [child.number for child in node.children] != _through(node)
    )
    if holder is None:
        return None
    draft.claim(holder, *holder.walk())
    _renumber(draft, dict(zip(holder.children, _through(holder), strict=True)))
    return _name(holder), list(holder.children)


def _through(holder: Node) -> list[str]:
    return [str(at) for at in range(1, len(holder.children) + 1)]


def split_unit(draft: Draft) -> tuple[str, list[Node]] | None:
    """A point or paragraph becomes two, cut at a comma or between sentences."""
    found = [
        (holder, unit, cut)
        for holder in _lists(draft, 2, Level.POINT, Level.PARAGRAPH)
        for unit in holder.children
        if (cut := _cut_of(unit)) is not None
    ]
    if not found:
        return None
    holder, unit, (words, start, end) = draft.random.choice(found)
    level = unit.level
    assert level is not None
    renumber = draft.random.random() < 0.5
    if unit not in _places(draft, holder, renumber):
        return None
    rest = words.text[end:]
    words.text = words.text[:start]
    other = _new(level, "0", rest, _lead_of(holder.children[-1]))
    other.old = unit.old
    _insert_into(draft, holder, other, unit, renumber)
    draft.mark(unit, other)
    draft.claim(holder, *holder.walk())
    return f"{_name(unit)} and {other.number} from «{rest[:40]}»", []


def _cut_of(unit: Node) -> tuple[Words, int, int] | None:
    """Where a unit can be cut in two: a mark between clauses or sentences near the middle."""
    if not unit.is_leaf():
        return None
    words, start = unit.own_words()[0]
    text = words.text
    if "\n" in text or "\t" in text or len(text.split()) < 20:
        return None
    mark = r"(?<=[^\W\d_]{4}\.) (?=[А-ЯӘІҢҒҮҰҚӨҺ])" if unit.level is Level.PARAGRAPH else r"[,;] "
    size = len(text) - start
    cuts = [
        found.span()
        for found in re.compile(mark).finditer(text, start)
        if 0.35 * size < found.start() - start < 0.65 * size
        and text[found.end()].isalpha()
        and not _STRUCTURAL.match(text[found.end() :])
    ]
    return (words, *cuts[0]) if cuts else None


def merge_units(draft: Draft) -> tuple[str, list[Node]] | None:
    """Two neighbouring points or paragraphs become one."""
    found = [
        (holder, one, other)
        for holder in _lists(draft, 3, Level.POINT, Level.PARAGRAPH)
        for one, other in pairwise(holder.children)
        if all(
            unit.is_leaf()
            and "\t" not in unit.own_words()[0][0].text
            and len(unit.own_words()[0][0].text.split()) >= 6
            for unit in (one, other)
        )
    ]
    if not found:
        return None
    holder, one, other = draft.random.choice(found)
    name = f"{_name(one)} and {other.number}"
    words = one.own_words()[0][0]
    added, start = other.own_words()[0]
    if one.level is Level.POINT:
        words.text = words.text.rstrip(_ENDS) + _AND[draft.language] + added.text[start:].lstrip()
    else:
        words.text = f"{words.text.rstrip()} {added.text[start:].lstrip()}"
    following = holder.children[holder.children.index(other) + 1 :]
    other.take_out()
    one.old = (*one.old, *other.old)
    draft.mark(one)
    if following and draft.random.random() < 0.5:
        _close_gap(draft, other, following)
    draft.claim(holder, *holder.walk())
    return name, []


# Articles


def _articles(draft: Draft) -> list[Node]:
    """Articles outside annexes, in order."""
    return [
        node
        for node in draft.root.walk()
        if node.level is Level.ARTICLE
        and not any(around.level in (Level.ANNEX, Level.ARTICLE) for around in node.around())
    ]


def _neighbours(draft: Draft) -> list[tuple[Node, Node]]:
    """Free articles that follow one another in one chapter, both in force."""
    articles = _articles(draft)
    return [
        (one, other)
        for one, other in pairwise(articles)
        if one.parent is other.parent
        and one.in_force and other.in_force
        and one.old and other.old and one.marker and other.marker
        and draft.is_free(one) and draft.is_free(other)
        and _heading_of(one) and _heading_of(other)
    ]  # fmt: skip


def _numbers_after(draft: Draft, article: Node, by: int) -> dict[Node, str] | None:
    """Numbers of all articles behind one, shifted; None where they cannot all be."""
    articles = _articles(draft)
    following = articles[articles.index(article) + 1 :]
    if not all(node.marker for node in following):
        return None
    if not _is_rising([node.number or "" for node in articles]):
        return None
    return {node: _shifted(node.number or "", by) for node in following}


def _place_article(draft: Draft, article: Node, after: Node, following: Node | None) -> bool:
    """Give an article a number behind another and put it there; whether it can be done."""
    main = (after.number or "").partition("-")[0]
    numbers = None
    if draft.random.random() < 0.5:
        numbers = _numbers_after(draft, after, 1)
    if numbers is not None:
        _set_number(article, str(int(main) + 1))
        _renumber(draft, numbers)
    else:
        if "-" in (after.number or "") or (following and "-" in (following.number or "")):
            return False
        _set_number(article, f"{main}-1")
    assert after.parent is not None
    after.parent.insert(article, after)
    return True


def insert_article(draft: Draft) -> tuple[str, list[Node]] | None:
    """An article comes in, as «Статья 5-1» or with all behind it renumbered."""
    found = _neighbours(draft)
    if not found or not draft.stock.articles:
        return None
    one, other = draft.random.choice(found)
    article = copy_of(draft.random.choice(draft.stock.articles))
    article.lead = other.lead
    if not _place_article(draft, article, one, other):
        return None
    draft.mark(article)
    draft.claim(one, other, article, *article.walk())
    return f"behind {_name(one)} as {article.number}: {_heading_of(article)}", []


def delete_article(draft: Draft) -> tuple[str, list[Node]] | None:
    """An article goes: with a gap, or with all behind it renumbered."""
    found = _neighbours(draft)
    if not found:
        return None
    one, other = draft.random.choice(found)
    assert one.parent is not None
    if len(one.parent.children) < 3:
        return None
    numbers = None
    if draft.random.random() < 0.5 and "-" not in f"{one.number}{other.number}":
        numbers = _numbers_after(draft, one, -1)
    name = _name(one)
    draft.claim(one, *one.walk(), other)
    _remove(draft, one)
    if numbers:
        _renumber(draft, numbers)
    return f"{name}{', rest renumbered' if numbers else ''}", []


def move_article(draft: Draft) -> tuple[str, list[Node]] | None:
    """An article goes to another chapter."""
    found = _neighbours(draft)
    if not found:
        return None
    article, after_it = draft.random.choice(found)
    assert article.parent is not None
    if len(article.parent.children) < 3:
        return None
    targets = [
        (one, other)
        for one, other in found
        if one.parent is not article.parent and one is not after_it and other is not article
    ]
    if not targets:
        return None
    one, other = draft.random.choice(targets)
    name = _name(article)
    home, at = article.parent, article.parent.items.index(article)
    lead, number = article.lead, article.number
    article.take_out()
    article.lead = other.lead
    if not _place_article(draft, article, one, other):
        article.lead = lead
        home.items.insert(at, article)
        article.parent = home
        assert article.number == number
        return None
    article.moved = True
    draft.mark(article)
    draft.claim(article, *article.walk(), one, other)
    return f"{name} to {_name(article)}", [article]


def split_article(draft: Draft) -> tuple[str, list[Node]] | None:
    """The paragraphs of an article are spread over two."""
    holders = set(_lists(draft, 4, Level.PARAGRAPH))
    found = [pair for pair in _neighbours(draft) if pair[0] in holders]
    if not found:
        return None
    one, other = draft.random.choice(found)
    units = one.children
    cut = draft.random.randint(2, len(units) - 2)
    heading = draft.random.choice(draft.stock.headings)
    words = Words(_ARTICLE[draft.language].format("0") + heading, own=True)
    article = Node(Level.ARTICLE, "0", [words], other.lead, old=one.old)
    if not _place_article(draft, article, one, other):
        return None
    for unit in units[cut:]:
        unit.take_out()
        unit.lead = _lead_of(unit)
        article.items.append(unit)
        unit.parent = article
    _renumber(draft, dict(zip(article.children, _through(article), strict=True)))
    for unit in units:
        unit.loosened = True
    draft.mark(one, article)
    draft.claim(*one.walk(), *article.walk(), other)
    return f"{_name(one)} and {article.number} ({cut} and {len(units) - cut} paragraphs)", units


def merge_articles(draft: Draft) -> tuple[str, list[Node]] | None:
    """Two articles of paragraphs become one under the heading of the first."""
    holders = set(_lists(draft, 2, Level.PARAGRAPH))
    found = [pair for pair in _neighbours(draft) if holders.issuperset(pair)]
    if not found:
        return None
    one, other = draft.random.choice(found)
    name = f"{_name(one)} and {other.number}"
    numbers = None
    if draft.random.random() < 0.5 and "-" not in f"{one.number}{other.number}":
        numbers = _numbers_after(draft, other, -1)
    units = [*one.children, *other.children]
    last = int((one.children[-1].number or "").partition("-")[0])
    wanted = {unit: str(last + at) for at, unit in enumerate(other.children, 1)}
    other.take_out()
    for unit in wanted:
        unit.take_out()
        one.insert(unit, one.children[-1])
    _renumber(draft, wanted)
    if numbers:
        _renumber(draft, numbers)
    one.old = (*one.old, *other.old)
    for unit in units:
        unit.loosened = True
    draft.mark(one)
    draft.claim(*one.walk())
    return name, units


def _article_around(node: Node) -> Node | None:
    return next(
        (each for each in (node, *node.around()) if each.level is Level.ARTICLE),
        None,
    )


def _name(node: Node) -> str:
    """Where a unit stands, by its numbers."""
    parts = [
        f"{each.level.value} {each.number or ''}".strip()
        for each in (node, *node.around())
        if each.level is not None and each.level not in (Level.PART, Level.SECTION)
    ]
    return " of ".join(parts)


EDITS: dict[str, Editor] = {
    "replace words": replace_words,
    "insert words": insert_words,
    "delete words": delete_words,
    "change number": change_number,
    "rewrite": rewrite,
    "insert sentence": insert_sentence,
    "delete sentence": delete_sentence,
    "insert point": insert_point,
    "insert paragraph": insert_paragraph,
    "insert part": insert_part,
    "insert article": insert_article,
    "delete point": delete_point,
    "delete paragraph": delete_paragraph,
    "delete part": delete_part,
    "delete article": delete_article,
    "move in list": move_in_list,
    "move point": move_point,
    "move paragraph": move_paragraph,
    "move article": move_article,
    "renumber list": renumber_list,
    "split unit": split_unit,
    "split article": split_article,
    "merge units": merge_units,
    "merge articles": merge_articles,
}
_COMBINED = 0.3
"""Share of structural edits whose units are worded otherwise as well."""


def make_edits(draft: Draft, count: int, editors: Mapping[str, Editor] = EDITS) -> list[str]:
    """Make so many edits, as far as there is room for them; the kinds that were made."""
    kinds: list[str] = []
    for _ in range(8 * count):
        if len(kinds) == count:
            break
        kind = draft.random.choice(list(editors))
        draft.number = len(kinds)
        made = editors[kind](draft)
        if made is None:
            continue
        done, units = made
        if units and draft.random.random() < _COMBINED:
            worded = [
                unit
                for unit in units
                if not unit.excluded
                and any(len(words.text[a:b].split()) >= 4 for words, a, b in _editable(unit))
            ]
            unit = draft.pick(worded)
            if unit is not None:
                done += f"; in {_name(unit)} {_replace_in(draft, unit)}"
                kind += ", amended"
        kinds.append(kind)
        draft.done.append(f"{kind}: {done}")
    return kinds
