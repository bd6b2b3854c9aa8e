"""How many wrong citations and quotations `koshlex cite-check` catches, and how many right
ones it accuses.

Sentences are made from the acts of a knowledge base, in Kazakh and Russian, in the styles
in which lawyers cite; half are right, half have one error planted. A sentence is caught
where its citation or quotation has another verdict than ``right`` or ``verbatim``, and
caught for what it is where the verdict is the one that the error should have.

    python -m benchmarks.planted_citations KNOWLEDGE_BASE --seed 1 --count 200
"""

from __future__ import annotations

import argparse
import random
import re
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.setup import describe_setup
from corpus.registry import load_registry
from kb.address import address_of, ancestors
from kb.citation_format import format_citation
from kb.cite_check import CitedText, check
from kb.cite_check.model import CitationVerdict, QuotationVerdict
from kb.model import Completeness, Level, Provision, Status
from kb.store import ExpressionHead, Store
from kb.unit_index import UnitIndex

_WORD = re.compile(r"\S+")
_LEVELS = (Level.ARTICLE, Level.PARAGRAPH, Level.POINT)
_QUOTES = (("«", "»"), ('"', '"'), ("“", "”"), ("„", "“"))
_ELLIPSES = ("…", "...", "<…>", "[...]", "(...)")
_NEGATED = re.compile(r"(?<!\w)не\s", re.IGNORECASE)
_FIGURE = re.compile(r"(?<![\w.,/-])\d{1,3}(?![\w.,/)-])")
_NEGATIONS = frozenset(("не", "емес"))
_MONTHS = {
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "kk": "қаңтардағы ақпандағы наурыздағы сәуірдегі мамырдағы маусымдағы шілдедегі тамыздағы "
    "қыркүйектегі қазандағы қарашадағы желтоқсандағы",
}
_SHORT = (
    (re.compile(r"подпункт\w*"), "пп."),
    (re.compile(r"пункт\w*"), "п."),
    (re.compile(r"стать\w+"), "ст."),
    (re.compile(r"част\w+(?= \d)"), "ч."),
)
_SWAPS = {
    "ru": {"или": "и", "и": "или", "может": "должен", "обязаны": "вправе", "до": "после",
           "вправе": "обязан", "не": "также", "лиц": "граждан"},
    "kk": {"және": "немесе", "немесе": "және", "мүмкін": "тиіс", "тиіс": "мүмкін",
           "құқылы": "міндетті", "бойынша": "арқылы"},
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Cited:
    """A unit that is cited, with what is said of it."""

    head: ExpressionHead
    title: str
    number: str
    date: str
    kind: str
    units: tuple[Provision, ...]
    position: int
    text: str


@dataclass(frozen=True, slots=True)
class Case:
    """A sentence and what should be said of it."""

    sentence: str
    error: str | None
    expected: tuple[str, ...]


class Maker:
    """Makes sentences from the acts of a store."""

    def __init__(self, store: Store, seed: int) -> None:
        self.store = store
        self.random = random.Random(seed)
        self.heads = [
            head
            for stored in store.acts()
            if stored.act.kind in ("law", "code") and stored.act.number and stored.act.date
            for head in store.expressions(stored.act.id)
            if head.completeness is Completeness.FULL and head.language in ("kk", "ru")
            if head.language in stored.act.titles
        ]
        in_force = {a.act.id for a in store.acts() if a.act.status == "in_force"}
        self.repealed = [head for head in self.heads if head.act_id not in in_force]
        self.heads = [head for head in self.heads if head.act_id in in_force]
        self.random.shuffle(self.heads)
        self._indexes: dict[int, UnitIndex] = {}
        self._texts: dict[int, tuple[tuple[Provision, ...], str]] = {}

    def read(self, head: ExpressionHead) -> tuple[tuple[Provision, ...], str]:
        """The units and the text of an expression."""
        if head.id not in self._texts:
            expression = self.store.expression(head.id)
            self._texts[head.id] = expression.provisions, expression.text
        return self._texts[head.id]

    def cited(self, heads: list[ExpressionHead] | None = None) -> Cited:
        """A unit of an article, in force, with enough words to be quoted."""
        while True:
            head = self.random.choice(heads or self.heads)
            units, text = self.read(head)
            fitting = [
                unit.position
                for unit in units
                if unit.level in _LEVELS and self._is_quotable(units, unit, text)
            ]
            if not fitting:
                continue
            position = self.random.choice(fitting)
            index = self._indexes.setdefault(head.id, UnitIndex(units))
            if len(index.find(index.path_of(position))) != 1:
                continue  # of a number that stands twice in an article it is said that it does
            stored = self.store.act(head.act_id)
            assert stored is not None and stored.act.number and stored.act.date
            act = stored.act
            return Cited(
                head, act.titles[head.language], act.number or "", act.date or "", act.kind,
                units, position, text,
            )  # fmt: skip

    def _is_quotable(self, units: tuple[Provision, ...], unit: Provision, text: str) -> bool:
        around = list(ancestors(units, unit.position))
        return (
            all(one.status is Status.IN_FORCE for one in around)
            and any(one.level is Level.ARTICLE for one in around)
            and all(one.level is not Level.ANNEX for one in around)
            and len(_own_words(unit, text)) >= 14
        )


def _own_words(unit: Provision, text: str) -> str:
    """The words of the last stretch of a unit's own content, its number left out."""
    best = max((text[start:end] for start, end in unit.content), key=len, default="")
    best = best.split("\n")[-1] if "\n" in best.strip() else best
    best = re.sub(r"^\s*\d[\d-]*[.)]\s*", "", best.strip())
    return best if len(best.split()) >= 8 else ""


def _date(cited: Cited, year: int | None = None) -> str:
    written, month, day = cited.date.split("-")
    name = _MONTHS[cited.head.language].split()[int(month) - 1]
    if cited.head.language == "ru":
        return f"от {int(day)} {name} {year or written} года"
    return f"{year or written} жылғы {int(day)} {name}"


def _name(cited: Cited, style: int, *, year: int | None = None, number: str | None = None) -> str:
    """The act as it is named: with title, date and number; in Kazakh in the genitive."""
    number = number or cited.number
    plain = f"{cited.title[0].lower()}{cited.title[1:]}"
    is_code = cited.kind == "code"
    if cited.head.language == "ru":
        kind = "Кодекса" if is_code else "Закона"
        if is_code and not cited.title.startswith(("О ", "Об ")):
            return f"{kind} Республики Казахстан {_date(cited, year)} № {number}"
        return (
            f"{kind} Республики Казахстан {_date(cited, year)} № {number} «{cited.title}»",
            f'{kind} РК "{cited.title}" {_date(cited, year)} № {number}',
            f"{kind} «{cited.title}» ({_date(cited, year)}, № {number})",
            f"{kind.lower()} {plain} {_date(cited, year)} № {number}",
        )[style % 4]
    kind = "кодексінің" if is_code else "Заңының"
    if is_code:
        return f"Қазақстан Республикасының {_date(cited, year)} № {number} {kind}"
    return (
        f"«{cited.title}» Қазақстан Республикасының {_date(cited, year)} № {number} {kind}",
        f'"{cited.title}" ҚР {_date(cited, year)} № {number} {kind}',
    )[style % 2]


def _unit(cited: Cited, position: int | None = None) -> str:
    """The citation of a unit without its act."""
    where = address_of(
        cited.units,
        cited.position if position is None else position,
        cited.head.act_id,
        cited.head.language,
    )
    told = format_citation(where, cited.head.language)
    if cited.head.language == "ru" and cited.position % 3 == 0:
        for long, short in _SHORT:
            told = long.sub(short, told)
    return told


def _quote(maker: Maker, cited: Cited) -> str:
    """6 to 40 words of a unit, in some with an ellipsis."""
    chance = maker.random
    words = _own_words(cited.units[cited.position], cited.text).split()
    while True:
        length = min(chance.randint(6, 40), len(words))
        first = chance.randint(0, len(words) - length)
        # Who cuts off a «не» does not quote rightly.
        beside = words[max(first - 1, 0) : first] + words[first + length : first + length + 1]
        if not _NEGATIONS.intersection(word.strip(",.;:") for word in beside):
            break
        if length == len(words):
            break
    taken = words[first : first + length]
    if length >= 12 and chance.random() < 0.25:
        gap = chance.randint(4, length - 6)
        behind = gap + chance.randint(1, 3)
        if not _NEGATIONS.intersection(map(str.lower, taken[gap - 1 : behind + 1])):
            taken[gap:behind] = [chance.choice(_ELLIPSES)]
    quote = " ".join(taken)
    return quote.rstrip(".;:,") if chance.random() < 0.5 else quote


def _sentence(maker: Maker, cited: Cited, unit: str, name: str, quote: str | None) -> str:
    """One of the ways in which a citation and a quotation stand together."""
    chance = maker.random
    opening, closing = chance.choice(_QUOTES)
    quoted = None if quote is None else f"{opening}{quote}{closing}"
    if cited.head.language == "ru":
        if quoted is None:
            return chance.choice(
                (f"Это следует из {unit} {name}.", f"См. {unit} {name}.", f"({unit} {name})")
            )
        return chance.choice(
            (
                f"Согласно {unit} {name}: {quoted}.",
                f"{quoted} ({unit} {name}).",
                f"Как сказано в {unit} {name}, {quoted}.",
                f"В силу {unit} {name} действует правило – {quoted}.",
                f"{unit[0].upper()}{unit[1:]} {name} гласит:\n\n> {quote}\n",
            )
        )
    if quoted is None:
        return chance.choice((f"Бұл {name} {unit} бекітілген.", f"({name} {unit})."))
    return chance.choice(
        (
            f"{name} {unit} былай делінген: {quoted}.",
            f"{quoted} ({name} {unit}).",
            f"{name} {unit}: {quoted} деп көрсетілген.",
            f"{name} {unit}:\n\n> {quote}\n",
        )
    )


def cases(maker: Maker, count: int) -> Iterator[Case]:
    """As many sentences, every second one with an error."""
    errors = [
        _no_unit, _other_unit, _gone, _changed_word, _dropped_negation, _changed_figure,
        _wrong_year, _wrong_number,
    ]  # fmt: skip
    made = 0
    while made < count:
        if made % 2:
            error = errors[(made // 2) % len(errors)]
            case = next((found for _ in range(60) if (found := error(maker)) is not None), None)
            if case is None:
                case = _changed_word(maker)
            if case is None:
                continue
            yield case
        else:
            cited = maker.cited()
            quote = _quote(maker, cited) if maker.random.random() < 0.75 else None
            name = _name(cited, maker.random.randint(0, 5))
            sentence = _sentence(maker, cited, _unit(cited), name, quote)
            yield Case(sentence, None, ())
        made += 1


def _made(maker: Maker, cited: Cited, error: str, expected: tuple[str, ...], **how: str) -> Case:
    unit, name, quote = (
        how.get("unit", _unit(cited)),
        how.get("name", _name(cited, maker.random.randint(0, 5))),
        how.get("quote"),
    )
    return Case(_sentence(maker, cited, unit, name, quote), error, expected)


def _no_unit(maker: Maker) -> Case | None:
    """The last number of the citation is raised beyond what there is."""
    cited = maker.cited()
    unit = cited.units[cited.position]
    if unit.number is None:
        return None
    bare = unit.number.rstrip(")")
    raised = str(int(re.split(r"\D", bare)[0]) + 900)
    told = _unit(cited)
    if len(re.findall(rf"(?<![\d-]){re.escape(bare)}(?![\d-])", told)) != 1:
        return None
    told = re.sub(rf"(?<![\d-]){re.escape(bare)}(?![\d-])", raised, told)
    return _made(maker, cited, "no such unit", ("no_such_unit",), unit=told)


def _other_unit(maker: Maker) -> Case | None:
    """The words stand in another unit of the same act than the one that is cited."""
    cited = maker.cited()
    quote = _quote(maker, cited)
    other = maker.random.choice(cited.units)
    around = {one.position for one in ancestors(cited.units, other.position)}
    if (
        other.level is not Level.ARTICLE
        or other.status is not Status.IN_FORCE
        or any(one.position in around for one in ancestors(cited.units, cited.position))
        or len(quote.split()) < 8
    ):
        return None
    clean = " ".join(quote.split())
    if clean in " ".join(cited.text[other.start : other.end].split()):
        return None
    told = _unit(cited, other.position)
    return _made(maker, cited, "other unit", ("elsewhere",), unit=told, quote=quote)


def _gone(maker: Maker) -> Case | None:
    """A unit that was excluded, or of a repealed act."""
    if maker.repealed and maker.random.random() < 0.4:
        cited = maker.cited(maker.repealed)
        return _made(maker, cited, "repealed act", ("repealed",))
    cited = maker.cited()
    gone = [
        unit.position
        for unit in cited.units
        if unit.status is not Status.IN_FORCE and unit.level in _LEVELS and unit.number
        and any(one.level is Level.ARTICLE for one in ancestors(cited.units, unit.position))
    ]  # fmt: skip
    if not gone:
        return None
    told = _unit(cited, maker.random.choice(gone))
    return _made(maker, cited, "repealed unit", ("repealed",), unit=told)


def _changed_word(maker: Maker) -> Case | None:
    """One word of the quotation is another."""
    cited = maker.cited()
    words = _quote(maker, cited).split()
    swaps = _SWAPS[cited.head.language]
    places = [at for at, word in enumerate(words) if word in swaps]
    if places and maker.random.random() < 0.7:
        at = maker.random.choice(places)
        words[at] = swaps[words[at]]
    else:
        long = [at for at, word in enumerate(words) if word.isalpha() and len(word) > 5]
        if not long:
            return None
        at = maker.random.choice(long)
        words[at] = words[at][:-2] + ("ого" if cited.head.language == "ru" else "мыз")
    expected = ("different", "different_elsewhere")
    return _made(maker, cited, "changed word", expected, quote=" ".join(words))


def _dropped_negation(maker: Maker) -> Case | None:
    """The quotation lacks a «не» of the law."""
    cited = maker.cited([head for head in maker.heads if head.language == "ru"])
    quote = _quote(maker, cited)
    if len(_NEGATED.findall(quote)) == 0 or len(quote.split()) < 7:
        return None
    dropped = _NEGATED.sub("", quote, count=1)
    return _made(maker, cited, "dropped не", ("different", "different_elsewhere"), quote=dropped)


def _changed_figure(maker: Maker) -> Case | None:
    """A number in the quotation is another."""
    cited = maker.cited()
    quote = _quote(maker, cited)
    if not _FIGURE.search(quote):
        return None
    changed = _FIGURE.sub(lambda found: str(int(found.group()) + 1), quote, count=1)
    expected = ("different", "different_elsewhere")
    return _made(maker, cited, "changed figure", expected, quote=changed)


def _wrong_year(maker: Maker) -> Case | None:
    """The act has another year than it says."""
    cited = maker.cited([head for head in maker.heads if head.act_id[0] != "K"])
    year = int(cited.date[:4]) + maker.random.choice((-3, -1, 1, 2))
    name = _name(cited, maker.random.randint(0, 5), year=year)
    return _made(maker, cited, "wrong year", ("wrong_act",), name=name)


def _wrong_number(maker: Maker) -> Case | None:
    """The act has another number or another convocation than it says."""
    cited = maker.cited([head for head in maker.heads if head.act_id[0] != "K"])
    number, _, convocation = cited.number.partition("-")
    if not convocation:
        return None
    wrong = maker.random.choice(
        (f"{int(number) + maker.random.randint(1, 40)}-{convocation}",
         f"{number}-{'V' if convocation != 'V' else 'IV'}")
    )  # fmt: skip
    name = _name(cited, maker.random.randint(0, 5), number=wrong)
    return _made(maker, cited, "wrong number", ("wrong_act",), name=name)


def main() -> None:
    """Make the sentences, check them, print what was caught, what was accused, what was missed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("knowledge_base", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--list", action="store_true", help="every sentence with its verdicts")
    given = parser.parse_args()
    describe_setup()
    with Store.open(given.knowledge_base) as store:
        _report(store, given.seed, given.count, given.list)


def _report(store: Store, seed: int, count: int, listed: bool) -> None:
    acts = [*load_registry(), *(stored.act for stored in store.acts())]
    planted: Counter[str] = Counter()
    caught: Counter[str] = Counter()
    told: Counter[str] = Counter()
    accused = right = 0
    seconds = 0.0
    for case in cases(Maker(store, seed), count):
        begun = time.process_time()
        found = check(CitedText(case.sentence), store, acts)
        seconds += time.process_time() - begun
        verdicts = [
            *(f"{one.verdict.value}:{one.reason}" if one.reason else one.verdict.value
              for one in found.citations),
            *(f"{one.verdict.value}:{one.reason}" if one.reason else one.verdict.value
              for one in found.quotations),
        ]  # fmt: skip
        bare = {verdict.partition(":")[0] for verdict in verdicts}
        fine = bare <= {CitationVerdict.RIGHT.value, QuotationVerdict.VERBATIM.value}
        fine = fine and bool(found.citations)
        if case.error is None:
            right += 1
            accused += not fine
            miss = not fine
        else:
            planted[case.error] += 1
            caught[case.error] += not fine
            told[case.error] += bool(bare & set(case.expected))
            miss = fine or not bare & set(case.expected)
        if miss or listed:
            print(f"{case.error or 'right'}: {verdicts}\n    {case.sentence.strip()}")
    total = sum(planted.values())
    print(f"seed {seed}: {right} right, {total} with an error; {seconds / count:.3f} s each")
    for error, number in sorted(planted.items()):
        print(f"  {error}: {number}, caught {caught[error]}, for what it is {told[error]}")
    print(
        f"caught {sum(caught.values()) / total:.3f}, for what it is "
        f"{sum(told.values()) / total:.3f}, wrongly accused {accused} of {right}"
    )


if __name__ == "__main__":
    main()
