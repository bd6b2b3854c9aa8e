"""What holds of every comparison: nothing lost, nothing told twice, nothing made up."""

from __future__ import annotations

from collections import Counter
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from kb.comparison.compare import compare
from kb.comparison.model import Comparison, Pair, PairKind
from kb.comparison.segments import Segments
from tests.kb.comparison.small_laws import HEADS, compared, compared_text

ALONE = (PairKind.INSERTED, PairKind.DELETED)
SUBJECTS = {
    "ru": ["табун", "пастух", "колодец", "овчар", "войлок", "коновал", "всадник", "аркан"],
    "kk": ["жылқышы", "құдық", "қойшы", "киіз", "малшы", "тұлпар", "аңшы", "қобызшы"],
}
DEEDS = {
    "ru": [
        "стоит у реки до первого снега",
        "получает долю сена и шерсти",
        "принадлежит аулу целиком и навсегда",
        "записан в книгу старшего рода",
        "не продается на осенней ярмарке",
        "ждет гостей трое суток подряд",
        "осматривается весной при двух соседях",
    ],
    "kk": [
        "өзен бойында алғашқы қарға дейін тұрады",
        "шөп пен жүннен үлес алады",
        "бүкіл ауылға мәңгі тиесілі болады",
        "үлкен рудың кітабына жазылады",
        "күзгі жәрмеңкеде сатылмайды",
        "қонақты үш тәулік бойы күтеді",
        "көктемде екі көршінің көзінше қаралады",
    ],
}
CHAPTERS = {"ru": "Глава {}. {}", "kk": "{}-тарау. {}"}
LANGUAGES = st.sampled_from(("kk", "ru"))
KINDS = ("plain", "lines", "paragraphs", "points", "lists")
EDITS = ("drop", "double", "swap", "move", "renumber", "join", "cut", "reword")


def drawn_law(random: Random, language: str, *, may_have_chapters: bool = True) -> list[str]:
    """The lines of a law of a few articles, no two of which say the same.

    Drawn by a random generator: quick to make, though not to be made smaller.
    """
    deeds = [f"{one} {deed}" for one in SUBJECTS[language] for deed in DEEDS[language]]
    random.shuffle(deeds)

    def sentence() -> str:
        return deeds.pop() if deeds else "…"

    lines = ["Закон" if language == "ru" else "Заң"]
    with_chapters = may_have_chapters and random.random() < 0.4
    for article in range(1, random.randint(2, 6)):
        if with_chapters and article % 2:
            lines.append(CHAPTERS[language].format(article // 2 + 1, sentence()))
        lines.append(HEADS[language].format(article, sentence()))
        kind = random.choice(KINDS)
        if kind in ("plain", "lines"):
            count = 1 if kind == "plain" else 3
            lines += [f"{sentence().capitalize()}." for _ in range(count)]
            continue
        for paragraph in range(1, 2 if kind == "points" else 4):
            mark = "" if kind == "points" else f"{paragraph}. "
            lines.append(f"{mark}{sentence().capitalize()}{'.' if kind == 'paragraphs' else ':'}")
            if kind != "paragraphs":
                lines += [f"{point}) {sentence()};" for point in range(1, 4)]
    return lines


def edited(lines: list[str], random: Random) -> list[str]:
    """``lines`` after a few of them were edited, whatever that makes of the law."""
    lines = [*lines]
    for _ in range(random.randint(1, 5)):
        if len(lines) < 3:
            break
        one, other = (random.randrange(1, len(lines)) for _ in range(2))
        words = lines[one].split()
        match random.choice(EDITS):
            case "drop":
                del lines[one]
            case "double":
                lines.insert(other, lines[one])
            case "swap":
                lines[one], lines[other] = lines[other], lines[one]
            case "move":
                lines.insert(other, lines.pop(one))
            case "renumber":
                lines[one] = lines[one].replace(words[0], f"{random.randint(1, 9)}.", 1)
            case "join" if one != other:
                lines[one] += f" {lines[other]}"
                del lines[other]
            case "cut":
                lines[one : one + 1] = [" ".join(words[:3]), " ".join(words[3:]) or "."]
            case _:
                words[random.randrange(len(words))] = random.choice(words)
                lines[one] = " ".join(words)
    return lines


def text_of(lines: list[str]) -> str:
    return "\n\n".join(lines)


def told(comparison: Comparison, *, is_old: bool) -> Counter[int]:
    """How often the pairs tell of each unit of one side; not those that only say that it left.

    A pair of articles tells of all that they contain where it has no pairs of units; so does
    the pair of a unit that is new or dropped as a whole.
    """
    side = Segments(comparison.old if is_old else comparison.new)
    count: Counter[int] = Counter()

    def units_of(pair: Pair) -> tuple[int, ...]:
        return pair.old if is_old else pair.new

    for pair in comparison.pairs:
        for article in units_of(pair):
            count.update(side.inside(article) if not pair.units else [article])
        for unit in pair.units:
            for one in () if unit.leaves else units_of(unit):
                if one in side.of_article:
                    continue  # its own words, as a unit beside others; it has a pair as an article
                count.update(side.inside(one) if _is_whole(unit) else [one])
    return count


def _is_whole(unit: Pair) -> bool:
    return unit.kind in ALONE and not unit.edits


def divided_among_articles(comparison: Comparison) -> set[int]:
    """The units of pairs that reach over several new articles: each of these tells of them."""
    article = Segments(comparison.new).article
    return {
        unit
        for pair in comparison.all_pairs()
        if len({article[one] for one in pair.new}) > 1
        for unit in (*pair.old, *pair.new)
    }


def is_of_two_acts(comparison: Comparison) -> bool:
    """Whether articles answer to several, as in two acts on one matter."""
    return any(
        count > 1
        for side in zip(*((pair.old, pair.new) for pair in comparison.pairs), strict=True)
        for count in Counter(one for units in side for one in units).values()
    )


@given(st.randoms(use_true_random=False), LANGUAGES)
@settings(max_examples=80)
def test_every_unit_is_told_and_only_once(random: Random, language: str) -> None:
    lines = drawn_law(random, language)
    comparison = compared(text_of(lines), text_of(edited(lines, random)), language)
    divided = divided_among_articles(comparison)
    for is_old, text in ((True, comparison.old), (False, comparison.new)):
        side = Segments(text)
        count = told(comparison, is_old=is_old)
        assert set(count) <= set(side.of_unit), "a unit that is not in force is told"
        for position, segment in side.of_unit.items():
            name = f"{segment.unit.eid} of the {'old' if is_old else 'new'} text"
            if segment.keys:
                assert count[position], f"{name} is lost"
            if position not in divided and not is_of_two_acts(comparison):
                assert count[position] <= 1, f"{name} is told {count[position]} times"


@given(st.randoms(use_true_random=False), LANGUAGES)
@settings(max_examples=30)
def test_a_law_however_edited_is_the_same_as_itself(random: Random, language: str) -> None:
    side = compared_text(text_of(edited(drawn_law(random, language), random)), language)
    comparison = compare(side, side)
    assert {pair.kind for pair in comparison.pairs} <= {PairKind.UNCHANGED}
    assert all(pair.old == pair.new and not pair.units for pair in comparison.pairs)


@given(st.randoms(use_true_random=False), LANGUAGES)
@settings(max_examples=30)
def test_articles_that_are_dropped_or_inserted_are_told_so_and_no_others(
    random: Random, language: str
) -> None:
    """Each side taken as the old one: what is deleted one way is inserted the other way."""
    lines = drawn_law(random, language, may_have_chapters=False)
    starts = [at for at, line in enumerate(lines) if line.startswith("Статья") or "-бап." in line]
    blocks = [lines[start:end] for start, end in zip(starts, [*starts[1:], None], strict=True)]
    gone = {at for at in range(len(blocks)) if random.random() < 0.3}
    if 2 * len(gone) >= len(blocks):
        return
    kept = [block for at, block in enumerate(blocks) if at not in gone]
    more, fewer = (text_of([line for block in some for line in block]) for some in (blocks, kept))
    for old, new, kind in ((more, fewer, PairKind.DELETED), (fewer, more, PairKind.INSERTED)):
        comparison = compared(old, new, language)
        changed = [pair for pair in comparison.pairs if pair.is_change]
        assert [pair.kind for pair in changed] == [kind] * len(gone)
        units = comparison.old if kind is PairKind.DELETED else comparison.new
        numbers = [
            units.expression.provisions[(pair.old or pair.new)[0]].number for pair in changed
        ]
        assert numbers == [str(at + 1) for at in sorted(gone)]
