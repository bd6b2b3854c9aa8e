"""What holds of every comparison: nothing lost, nothing told twice, nothing made up."""

from __future__ import annotations

import re
from collections import Counter

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kb.comparison.compare import compare
from kb.comparison.model import Comparison, Pair, PairKind
from kb.comparison.segments import Segments
from tests.generated_acts import acts
from tests.kb.comparison.small_laws import compared_text

ALONE = (PairKind.INSERTED, PairKind.DELETED)
NUMBER = re.compile(r"\d+")
SLOW_TO_MAKE = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example]


@st.composite
def texts(draw: st.DrawFn) -> tuple[str, str]:
    """The language of an act, and its text with a blank line between its blocks."""
    act = draw(acts())
    text = act.document.text
    lines = [" ".join(text[block.start : block.end].split()) for block in act.document.blocks]
    return act.language, "\n\n".join(lines)


@st.composite
def edited_texts(draw: st.DrawFn) -> tuple[str, str, str]:
    """The language of an act, its text, and the text after some lines were edited at random."""
    language, text = draw(texts())
    lines = text.split("\n\n")
    random = draw(st.randoms(use_true_random=False))
    for _ in range(draw(st.integers(1, 6))):
        if len(lines) < 3:
            break
        one, other = (random.randrange(1, len(lines)) for _ in range(2))
        edit = draw(st.sampled_from(("drop", "double", "swap", "move", "renumber", "join", "cut")))
        if edit == "drop":
            del lines[one]
        elif edit == "double":
            lines.insert(other, lines[one])
        elif edit == "swap":
            lines[one], lines[other] = lines[other], lines[one]
        elif edit == "move":
            lines.insert(other, lines.pop(one))
        elif edit == "renumber":
            lines[one] = NUMBER.sub(str(random.randint(1, 9)), lines[one], count=1)
        elif edit == "join" and one != other:
            lines[one] += " " + lines[other]
            del lines[other]
        else:
            words = lines[one].split()
            lines[one : one + 1] = [" ".join(words[:5]), " ".join(words[5:]) or "."]
    return language, text, "\n\n".join(lines)


def told(comparison: Comparison, is_old: bool) -> Counter[int]:
    """How often a pair tells of each unit below an article, or of an article."""
    side = Segments(comparison.old if is_old else comparison.new)
    count: Counter[int] = Counter()

    def units_of(pair: Pair) -> tuple[int, ...]:
        return pair.old if is_old else pair.new

    for pair in comparison.pairs:
        for article in units_of(pair):
            count[article] += 1
            if not pair.units:
                count.update(one for one in side.inside(article) if one != article)
        for unit in pair.units:
            if unit.leaves:
                continue
            for one in units_of(unit):
                if one in side.of_article:
                    continue  # its own words only; it has a pair
                count[one] += 1
                if unit.kind in ALONE and not unit.edits:
                    count.update(below for below in side.inside(one) if below != one)
    return count


def check_sound(comparison: Comparison) -> None:
    for is_old, text in ((True, comparison.old), (False, comparison.new)):
        side = Segments(text)
        count = told(comparison, is_old)
        for position in side.of_unit:
            name = side.units[position].eid
            assert count[position] <= 1, f"{name} ({is_old=}) is told {count[position]} times"
            if side.of_unit[position].keys:
                assert count[position] == 1, f"{name} ({is_old=}) is lost"


@given(texts())
@settings(max_examples=60, deadline=None, suppress_health_check=SLOW_TO_MAKE)
def test_an_act_is_the_same_as_itself(text: tuple[str, str]) -> None:
    language, written = text
    side = compared_text(written, language)
    comparison = compare(side, side)
    assert {pair.kind for pair in comparison.pairs} <= {PairKind.UNCHANGED}
    assert all(pair.old == pair.new and not pair.units for pair in comparison.pairs)
    check_sound(comparison)


@given(edited_texts())
@settings(max_examples=100, deadline=None, suppress_health_check=SLOW_TO_MAKE)
def test_every_unit_is_told_once(text: tuple[str, str, str]) -> None:
    language, old, new = text
    check_sound(compare(compared_text(old, language), compared_text(new, language)))
