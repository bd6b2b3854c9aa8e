"""Russian terms in the form of others."""

from __future__ import annotations

import pytest

from kb.language import russian_forms

CASES = [
    ("кандас", "оралман", "оралмана", "кандаса", "one noun for another"),
    ("кандас", "оралман", "оралманами", "кандасами", "in the plural"),
    ("центральный орган", "местный исполнительный орган", "местным исполнительным органом",
     "центральным органом", "all words that agree, however many"),
    ("уполномоченный орган", "местный исполнительный орган", "местный исполнительный органа",
     None, "words that do not agree are no form"),
    ("орган по делам миграции", "орган управления", "органу управления",
     "органу по делам миграции", "what hangs on the noun stays"),
    ("иностранец", "турист", "туриста", "иностранца", "a vowel that is lost"),
    ("владелец парка", "сторож парка", "сторожу парка", "владельцу парка", "with a soft sign"),
    ("участок", "парк", "парком", "участком", "in a noun on -ок"),
    ("перечень", "список", "списком", "перечнем", "and in перечень"),
    ("гражданин", "житель", "жителей", "граждан", "a plural of its own"),
    ("высший орган", "главный орган", "главного органа", "высшего органа", "a soft adjective"),
    ("городской сад", "старый сад", "старого сада", "городского сада", "a velar one"),
    ("городская служба", "старая контора", "старой конторой", "городской службой", "a feminine"),
    ("местная полиция", "старый сад", "старым садом", "местной полицией", "of another gender"),
    ("МИО", "местный орган", "местным органом", "МИО", "letters are not declined"),
    ("сторож", "кандас", "кандаса", "сторожа", "the accusative of living beings is their genitive"),
    ("товарищ", "кандас", "кандасом", "товарищом", "what stress decides follows the old word"),
    ("бюро", "сад", "саде", "бюро", "some neuters are not declined"),
    ("разрешения", "сад", "сада", None, "a new word that is no nominative is not declined"),
]  # fmt: skip


@pytest.mark.parametrize(("term", "base", "inflected", "made", "why"), CASES)
def test_a_term_takes_the_form_of_another(
    term: str, base: str, inflected: str, made: str | None, why: str
) -> None:
    assert russian_forms.in_form_of(term, base, inflected) == made, why


def test_beginnings_find_every_form() -> None:
    assert russian_forms.beginnings("местный владелец парка") == ["местн", "владел", "парка"]


def test_another_word_with_the_same_beginning_is_no_form() -> None:
    assert russian_forms.is_form("парками", "парк")
    assert not russian_forms.is_form("парковка", "парк")
