"""Edits as a lawyer would instruct them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.comparison.edits import edits_of
from kb.comparison.model import Operation
from tests.kb.comparison.wordings import redline, words


@pytest.mark.parametrize(
    ("language", "old", "new", "expected", "reason"),
    [
        ("kk", "Үйір үш күн жайылады.", "Үйір бес күн жайылады.", "Үйір [-үш-+бес+] күн жайылады.", "one word"),
        ("kk", "Үйір жайылады.", "Үйір жайылады.", "Үйір жайылады.", "none"),
        ("kk", "«Үйір» – жылқы;", "\"Үйiр\" - жылқы.", "\"Үйiр\" - жылқы.", "form is no edit"),
        ("ru", "", "Табун пасут.", "[+Табун пасут.+]", "there was nothing"),
        ("ru", "Табун пасут.", "", "[-Табун пасут.-]", "nothing is left"),
        # What a reader takes for one word
        ("kk", "халықтың көші-қонының жайы", "халықтың көші-қонын реттеу", "халықтың [-көші-қонының жайы-+көші-қонын реттеу+]", "a compound is one word"),
        ("kk", "30 (отыз) күн ішінде", "35 (отыз бес) күн ішінде", "[-30 (отыз)-+35 (отыз бес)+] күн ішінде", "a number with its words in brackets"),
        ("kk", "он бес күн ішінде", "он күн ішінде", "[-он бес-+он+] күн ішінде", "a number of two words"),
        ("ru", "двадцати пяти дней", "двадцати дней", "[-двадцати пяти-+двадцати+] дней", "a number of two words"),
        ("kk", "5-ші жолақ", "6-шы жолақ", "[-5-ші-+6-шы+] жолақ", "a number with its ending"),
        ("ru", "доля 5 % стада", "доля 7 % стада", "доля [-5 %-+7 %+] стада", "a number with its sign"),
        ("kk", "Көшуге құқылы.", "Көшуге құқылы емес.", "Көшуге [-құқылы-+құқылы емес+].", "a negation says nothing without its word"),
        ("ru", "Пастухи могут уйти.", "Пастухи не могут уйти.", "Пастухи [-могут-+не могут+] уйти.", "which stands behind it in Russian"),
        ("kk", "Қазақстан Республикасы аумағында", "Қазақстан Республикасының аумағында", "[-Қазақстан Республикасы-+Қазақстан Республикасының+] аумағында", "a name is not torn"),
        # Phrases are not shredded
        ("ru", "Пастухи и чабаны обязаны стеречь табун у реки в течение трех дней", "Коневоды и члены их семей вправе продать шерсть на рынке в течение тридцати суток", "[-Пастухи и чабаны обязаны стеречь табун у реки в течение трех дней-+Коневоды и члены их семей вправе продать шерсть на рынке в течение тридцати суток+]", "words for joining prove nothing"),
        ("kk", "жылқы және түйе өсіреді", "сиыр және қой өсіреді", "[-жылқы және түйе-+сиыр және қой+] өсіреді", "no «және» between two changes"),
        ("ru", "Табун пасут весной, летом и осенью у большой реки.", "Отару пасут весной, летом и осенью у малой реки.", "[-Табун-+Отару+] пасут весной, летом и осенью у [-большой-+малой+] реки.", "what stayed between two changes stays"),
        # What came or went is whole
        ("ru", "Пастух вправе взять коня. Он платит.", "Пастух вправе взять коня. Он обязан вернуть его. Он платит.", "Пастух вправе взять коня. [+Он обязан вернуть его.+] Он платит.", "a sentence begins where sentences begin"),
        ("ru", "Коня поят. Коня кормят овсом. Коня чистят.", "Коня поят. Коня чистят.", "Коня поят.[-Коня кормят овсом.-] Коня чистят.", "and goes with its stop"),
        ("ru", "конь, бык и верблюд", "конь, бык, осел и верблюд", "конь, бык[+, осел+] и верблюд", "an item brings its comma"),
        ("kk", "А және Б туралы", "А, В және Б туралы", "А[+, В+] және Б туралы", "a list without a comma gets one"),
        ("ru", "Табун пасут; коня поят.", "Табун пасут; затем коня поят.", "Табун пасут; [+затем+] коня поят.", "not the mark that was there"),
        ("ru", "Табун, а затем и коня, поят.", "Табун, и коня, поят.", "Табун,[-а затем-] и коня, поят.", "nor is one taken away that stays"),
        ("ru", "документы, удостоверяющие личность", "документы (паспорта), удостоверяющие личность", "документы [+(паспорта)+], удостоверяющие личность", "with both brackets"),
        ("ru", "статус «табунщик» дают", "статус «чабан» дают", "статус [-«табунщик»-+«чабан»+] дают", "with both quotation marks"),
        ("ru", "Коня поят.", "Коня поят. Кормит его \"Дом табунщика\".", "Коня поят. [+Кормит его \"Дом табунщика\".+]", "straight ones too, which open and close alike"),
        ("ru", "Коня кормит \"Дом\" табунщика.", "Коня кормит табунщик.", "Коня кормит [-\"Дом\" табунщика-+табунщик+].", "whether they stand before or behind"),
        ("ru", "органы (степи) решают", "органы (степи и леса) решают", "органы (степи [+и леса+]) решают", "not with one bracket"),
        ("ru", "После оглашения судья разъясняет порядок.", "После прений суд уходит. После оглашения судья разъясняет порядок.", "[+После прений суд уходит.+] После оглашения судья разъясняет порядок.", "the same word begins both sentences"),
        # What was replaced stands with what replaced it
        ("ru", "Табун пасут у реки. Пастух получает коня бесплатно.", "Табун пасут у реки. Пастуху конь выдается за плату. Седло дают даром.", "Табун пасут у реки. [-Пастух получает коня бесплатно-+Пастуху конь выдается за плату+]. [+Седло дают даром.+]", "another sentence came behind it"),
        ("ru", "штраф в размере 10 показателей", "предупреждение или штраф в размере 20 показателей", "[+предупреждение или+] штраф в размере [-10-+20+] показателей", "two edits apart"),
    ],
)  # fmt: skip
def test_edits(language: str, old: str, new: str, expected: str, reason: str) -> None:
    assert redline(old, new, language) == expected, reason


def test_words_of_units_in_another_order() -> None:
    """A merged unit takes its words from wherever they stood."""
    old = "Табун пасут. Коня поят."
    first, second = words(old[:12], "ru"), words(old, "ru")[2:]
    new = "Коня поят. Табун пасут."
    found = edits_of(old, [*second, *first], new, words(new, "ru"), "ru")
    assert [edit.operation for edit in found] == [Operation.EQUAL, Operation.EQUAL]
    assert [old[slice(*edit.old)] for edit in found] == ["Коня поят", "Табун пасут"]


_WORDS = st.sampled_from(
    (
        "және", "бір", "он", "бес", "Үйір", "жылқы-түйе", "не", "емес", "5", "5-1", "6", "(отыз)",
        "«дала»", ".", ";", ",", ":", "и", "в", "not", "Конь", "коня", "Республикасы", "Қазақстан",
        "\n\n", "-", "–", "%", "№", ")", "(", "Степь",
    )
)  # fmt: skip
_TEXTS = st.lists(_WORDS, max_size=30).map(" ".join)


@given(_TEXTS, _TEXTS, st.sampled_from(("kk", "ru", "en")))
def test_edits_turn_one_wording_into_the_other(old: str, new: str, language: str) -> None:
    """Every word is in one edit, in order; taking the new words of each gives the new wording."""
    before, after = words(old, language), words(new, language)
    edits = edits_of(old, before, new, after, language)
    told: list[str] = []
    gone: list[str] = []
    old_at = new_at = 0
    for edit in edits:
        assert old_at <= edit.old[0] <= edit.old[1] <= len(old)
        assert new_at <= edit.new[0] <= edit.new[1] <= len(new)
        old_at, new_at = edit.old[1], edit.new[1]
        went = [word.key for word in before if _is_in(word.start, word.end, edit.old)]
        came = [word.key for word in after if _is_in(word.start, word.end, edit.new)]
        assert (went == came) is (edit.operation is Operation.EQUAL)
        assert bool(went) is (edit.operation is not Operation.INSERT)
        assert bool(came) is (edit.operation is not Operation.DELETE)
        gone += went
        told += came
    assert gone == [word.key for word in before]
    assert told == [word.key for word in after]


@given(_TEXTS, st.sampled_from(("kk", "ru", "en")))
def test_the_same_wording_has_no_edits(text: str, language: str) -> None:
    found = edits_of(text, words(text, language), text, words(text, language), language)
    assert all(edit.operation is Operation.EQUAL for edit in found)


@given(_TEXTS, _TEXTS, st.integers(0, 30), st.integers(0, 30))
def test_words_in_any_order(old: str, new: str, cut: int, new_cut: int) -> None:
    """Units that were merged or divided: the words of a later one may come first."""
    before, after = words(old, "kk"), words(new, "kk")
    before, after = before[cut:] + before[:cut], after[new_cut:] + after[:new_cut]
    edits = edits_of(old, before, new, after, "kk")
    for side, row in ((0, before), (1, after)):
        spans = [(edit.old, edit.new)[side] for edit in edits]
        assert all(start <= end for start, end in spans)
        told = [word for span in spans for word in row if _is_in(word.start, word.end, span)]
        assert told == row


def _is_in(start: int, end: int, span: tuple[int, int]) -> bool:
    return span[0] <= start and end <= span[1]
