"""Marked words: divided, shortened and laid out in lines."""

from __future__ import annotations

import pytest

from console.comparison.marked_text import cut, lines_of, shortened, words_of
from console.comparison.rows import Mark, Run

GONE, CAME, SAME = Mark.GONE, Mark.CAME, Mark.SAME
Runs = list[tuple[str, Mark]]


def _shown(runs: Runs, width: int = 200) -> list[str]:
    """The lines; as nobody sees colours in a test, marks are shown by signs."""
    return [line for line, _ in lines_of(words_of(Run(*run) for run in runs), width)]


@pytest.mark.parametrize(
    ("runs", "shown", "why"),
    [
        ([("он ", SAME), ("күн", GONE), ("ай", CAME), (" ішінде", SAME)], "он [-күн-] {+ай+} ішінде", "replaced words stand apart"),
        ([("үш", SAME), ("жұмыс", GONE), (" күні", SAME)], "үш [-жұмыс-] күні", "words that went, where the new text has one space"),
        ([("реттейді", SAME), (", және", CAME), (".", SAME)], "реттейді{+, және+}.", "marks of punctuation stay at their word"),
        ([("«", CAME), ("көш", SAME), ("»", CAME)], "{+«+}көш{+»+}", "quotation marks too"),
        ([("Көктемде.", GONE), ("7-бап", SAME)], "[-Көктемде.-] 7-бап", "a sentence that went, before the next"),
        ([("1-бап", SAME), ("\n", SAME), ("Мақсат", SAME)], "1-бап\nМақсат", "a heading has its line"),
        ([("", SAME), ("  \t ", CAME)], "", "nothing"),
    ],
)  # fmt: skip
def test_words_that_went_and_came_are_told_apart(runs: Runs, shown: str, why: str) -> None:
    assert "\n".join(_shown(runs)) == shown, why


@pytest.mark.parametrize("width", [1, 12, 20, 33, 80])
def test_lines_fit_and_each_closes_its_marks(width: int) -> None:
    runs = [
        ("бір екі үш төрт ", SAME),
        ("бес алты жеті ", GONE),
        ("сегіз тоғыз", CAME),
        (" он", SAME),
    ]
    lines = list(lines_of(words_of(Run(*run) for run in runs), width))
    for line, filled in lines:
        assert len(line) == filled
        assert filled <= width or " " not in line, "only a word that is wider stands out"
        assert line.count("[-") == line.count("-]") and line.count("{+") == line.count("+}")
    plain = " ".join(line for line, _ in lines)
    for sign in ("[-", "-]", "{+", "+}"):
        plain = plain.replace(sign, "")
    assert plain == "бір екі үш төрт бес алты жеті сегіз тоғыз он"


NUMBERS = " ".join(map(str, range(20)))


@pytest.mark.parametrize(
    ("runs", "changes", "shown", "why"),
    [
        ([(NUMBERS, SAME)], [], NUMBERS, "nothing changed: nothing is left out"),
        ([(f"{NUMBERS} ", SAME), ("x", CAME)], [], "0 1 «…» 18 19 {+x+}", "before a change"),
        ([("x", GONE), (f" {NUMBERS} ", SAME), ("y", CAME)], [], "[-x-] 0 1 «…» 18 19 {+y+}", "between changes"),
        ([("0 1 2 3 4 ", SAME), ("x", CAME)], [], "0 1 2 3 4 {+x+}", "too short to be left out"),
        ([(NUMBERS, SAME)], [10], "0 1 «…» 7 8 9 10 11 12 «…» 18 19", "around what stands on the other side alone"),
        ([(NUMBERS, SAME)], [0], "0 1 2 «…» 18 19", "before the first word"),
        ([(NUMBERS, SAME)], [20], "0 1 «…» 17 18 19", "behind the last"),
    ],
)  # fmt: skip
def test_what_did_not_change_is_left_out(
    runs: Runs, changes: list[int], shown: str, why: str
) -> None:
    words = shortened(words_of(Run(*run) for run in runs), 2, 6, changes)
    assert [line for line, _ in lines_of(words, 200)] == [shown], why


@pytest.mark.parametrize(("most", "shown"), [(2, "0 1 «…»"), (20, NUMBERS), (21, NUMBERS)])
def test_a_long_text_is_cut_and_says_so(most: int, shown: str) -> None:
    words = cut(words_of([Run(NUMBERS, SAME)]), most)
    assert [line for line, _ in lines_of(words, 200)] == [shown]
