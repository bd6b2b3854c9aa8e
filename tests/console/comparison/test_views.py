"""A comparison on the screen: every kind of pair, in every form."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from console.comparison.choice import Choice
from console.comparison.views import put_comparison
from console.messages import choose_language
from kb.comparison.model import PairKind
from tests.console.comparison.written_comparisons import everything


@pytest.fixture(autouse=True)
def _in_english(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """In English, and as wide as a pipe, whoever runs the tests."""
    monkeypatch.setenv("COLUMNS", "100")
    choose_language("en")
    yield
    choose_language("en")


def _shown(
    capsys: pytest.CaptureFixture[str],
    form: str = "auto",
    choice: Choice | None = None,
    limit: int | None = None,
) -> str:
    put_comparison(everything(), choice or Choice(), form, False, limit)
    return capsys.readouterr().out


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("Old: О летнем кочевье", "which texts"),
        ("act-draft · № 41-IX · 2034-03-03 · ru · draft, not law", "and what they are"),
        ("“пастух” became “чабан” in 6 places, and still stands in 1", "what was renamed, once"),
        ("New articles: статья 6", "what is new"),
        ("Dropped articles: статья 5", "what is dropped"),
        ("Stricter: пункт 2 статьи 2", "what binds more"),
        ("Changes of substance: deadline 1", "what matters"),
        ("New provisions bring: right 1", "what came with whole articles"),
        ("статья 6  new · brings right", "and which of them"),
        ("статья 1. Основные понятия  amended", "an article whose own words stayed has its heading"),
        ("  подпункт 2) статьи 1  amended", "units are cited in the language of the text"),
        ("    2) [-пастух-] {+чабан+} – лицо, перегоняющее скот на летнее пастбище.", "the words"),
        ("  Статья 2. Права [-пастуха-] {+чабана+}", "the heading is an article's own words"),
        ("  пункт 2 статьи 2  amended · stricter · concerns deadline", "what it means"),
        ("  пункт 3 статьи 2 → пункт 2 статьи 5  moved to another article", "told where it stood"),
        ("статья 3  same matter, worded anew · 41 % alike · near in meaning, the neighbours", "why"),
        ("  [-Статья 3. Принципы-]", "words that nobody set side by side: the old ones"),
        ("  {+Землю берегут, воду делят поровну, дорогу уступают старшему.+}", "then the new"),
        ("  пункт 2 статьи 4 → пункт 1 статьи 5  renumbered · moved", "both numbers"),
        ("    1. Стоянки устраивают через каждые двадцать километров.", "the same words, in short"),
        ("  пункт 2 статьи 4  new", "a unit that came"),
        ("  [-Пастух может держать двух собак.-]", "an article that went"),
        ("  {+1. Чабан вправе держать верблюдов.+}", "one that came, point by point"),
        ("статья 6; статья 7 → статья 7  merged · 75 % alike · the same words", "both that were one"),
    ],
)  # fmt: skip
def test_a_redline_tells_what_became_of_each_unit(
    capsys: pytest.CaptureFixture[str], line: str, why: str
) -> None:
    shown = _shown(capsys)
    assert line in shown.splitlines(), why


def test_two_columns_hold_each_side_by_itself(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "120")
    lines = _shown(capsys, "side").splitlines()
    assert max(map(len, lines)) <= 120
    columns = [line.split("│") for line in lines if "│" in line]
    assert {len(one) for one in columns} == {2}
    old, new = (" ".join(one[side].strip() for one in columns) for side in (0, 1))
    assert "{+" not in old and "[-" not in new
    assert "2. [-Пастух-] подает заявление в течение [-десяти-] рабочих дней." in old
    assert "2. {+Чабан+} подает заявление в течение {+пяти+} рабочих дней." in new
    assert "Собаки" in old and "Собаки" not in new
    assert "Верблюды" in new and "Верблюды" not in old


def test_the_whole_text_can_be_read_as_a_redline(capsys: pytest.CaptureFixture[str]) -> None:
    shown = _shown(capsys, "inline", Choice((), True, True))
    for words in (
        "Глава 1. Общие положения",
        "1) летнее пастбище",
        "вводится в действие с 1 мая 2034",
    ):
        assert words in shown, "what did not change stands there too"
    assert "«…»" not in shown and shown.index("Глава 1.") < shown.index("Глава 2.")


@pytest.mark.parametrize(
    ("choice", "named", "why"),
    [
        (Choice(), ["1", "2", "3", "4", "5", "6", "6; статья 7", "8"], "what changed"),
        (Choice((PairKind.DELETED,)), ["5"], "one kind of articles"),
        (Choice((PairKind.INSERTED,)), ["4", "6"], "an article for its new unit, too"),
        (Choice((PairKind.UNCHANGED,)), [], "chapters alone"),
        (Choice((PairKind.SPLIT, PairKind.MERGED)), ["4", "6; статья 7"], "two kinds"),
    ],
)  # fmt: skip
def test_what_is_shown_can_be_chosen(
    capsys: pytest.CaptureFixture[str], choice: Choice, named: list[str], why: str
) -> None:
    lines = _shown(capsys, choice=choice).splitlines()
    heads = [line.removeprefix("статья ") for line in lines if line.startswith("статья ")]
    assert [head.split("  ")[0].split(" →")[0].split(".")[0] for head in heads] == named, why


def test_the_units_of_a_kind_stand_alone_within_another_article(
    capsys: pytest.CaptureFixture[str],
) -> None:
    shown = _shown(capsys, choice=Choice((PairKind.INSERTED,)))
    assert "{+2. Пути отмечают камнями.+}" in shown and "Стоянки устраивают" not in shown


def test_what_is_left_out_at_the_end_is_counted(capsys: pytest.CaptureFixture[str]) -> None:
    assert "… and 6 more" in _shown(capsys, limit=2)


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("kk", ["Бұрынғы:", "қатаңырақ · қозғалғаны: мерзім", "«пастух» орнына «чабан»", "бөлінген"]),
        ("ru", ["Было:", "строже · затронуто: срок", "«пастух» заменено на «чабан»", "разделено"]),
    ],
)  # fmt: skip
def test_it_is_told_in_the_users_language(
    capsys: pytest.CaptureFixture[str], language: str, told: list[str]
) -> None:
    choose_language(language)
    shown = _shown(capsys)
    assert [words for words in told if words not in shown] == []
