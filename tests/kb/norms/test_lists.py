"""What heads and ends of lists say of each entry."""

from __future__ import annotations

import pytest

from tests.kb.norms.reading import Read, norms, read, words

CASES: list[tuple[str, str, list[Read], str]] = [
    ("ru", "Иммигранты имеют право:\n\n1) выбирать место;\n\n2) обращаться в суд.", [("right", "immigrant", "выбирать место"), ("right", "immigrant", "обращаться в суд")], "the head has the predicate; it is no norm of its own"),
    ("ru", "Акимат:\n\n1) утверждает правила;\n\n2) ведет учет.", [("competence", "akimat", "утверждает правила"), ("competence", "akimat", "ведет учет")], "the head has the subject alone"),
    ("ru", "Надзор ведет орган, который вправе:\n\n1) запрашивать сведения.", [("right", "state_body", "запрашивать сведения")], "the head ends in a clause of its own"),
    ("ru", "Орган отказывает, если он:\n\n1) является должником;\n\n2) не уплатил сбор.", [("competence", "state_body", "является должником"), ("competence", "state_body", "не уплатил сбор")], "entries that are conditions do not stand alone"),
    ("ru", "К мигрантам относятся:\n\n1) студенты;\n\n2) работники.", [("definition", "", "студенты"), ("definition", "", "работники")], "who is one of them"),
    ("ru", "Основаниями отказа являются:\n\n1) ложные сведения.", [("procedure", "", "ложные сведения")], "on what grounds something is done"),
    ("ru", "Принципы:\n\n1) законность;\n\n2) равенство.", [("definition", "", "законность"), ("definition", "", "равенство")], "a head without a verb"),
    ("ru", "Заявление подается:\n\n1) дееспособными гражданами – лично;\n\n2) от имени детей – их законными представителями.", [("duty", "citizen", "дееспособными гражданами – лично"), ("duty", "legal_representative", "от имени детей – их законными представителями")], "each entry names who does it"),
    ("ru", "Пособие выплачивается:\n\n1) переселенцам;\n\n2) студентам.", [("right", "resettler", "переселенцам"), ("right", "student", "студентам")], "each entry names who is given it"),
    ("ru", "Иммигранты имеют право:\n\n1) учиться.\n\nОрган проверяет документы;\n\n2) работать.", [("right", "immigrant", "учиться"), ("competence", "state_body", "проверяет документы"), ("right", "immigrant", "работать")], "a line with a capital is a rule of its own"),
    ("kk", "Көшіп келушілердің:\n\n1) тұрғылықты жерін таңдауға;\n\n2) сотқа жүгінуге құқығы бар.", [("right", "immigrant", "тұрғылықты жерін таңдауға"), ("right", "immigrant", "сотқа жүгінуге құқығы бар")], "the predicate closes the last entry"),
    ("kk", "Қызметкер:\n\n1) ережені сақтауға;\n\n2) мүлікті қорғауға міндетті.", [("duty", "worker", "ережені сақтауға"), ("duty", "worker", "мүлікті қорғауға міндетті")], "the subject heads the list"),
    ("kk", "Жергілікті атқарушы орган:\n\n1) ережені бекітеді;\n\n2) есепке алуды жүргізеді.", [("competence", "local_executive", "ережені бекітеді"), ("competence", "local_executive", "есепке алуды жүргізеді")], "each entry has its verb"),
    ("kk", "Адам:\n\n1) өтінішті:\n\nжазбаша;\n\nауызша;\n\n2) құжатты ұсынуға міндетті.", [("duty", "person", "жазбаша"), ("duty", "person", "ауызша"), ("duty", "person", "құжатты ұсынуға міндетті")], "a list within a list"),
    ("kk", "Қызметкер:\n\n1) ережені сақтауға;\n\n2) есепті:\n\nайына;\n\nжылына тапсыруға міндетті.", [("duty", "worker", "ережені сақтауға"), ("duty", "worker", "айына"), ("duty", "worker", "жылына тапсыруға міндетті")], "the predicate of all closes the inner list"),
    ("kk", "Адамдардың елге келуіне:\n\n1) егер құжат жалған болса;\n\n2) егер мерзім өтсе, тыйым салынады.", [("prohibition", "person", "егер құжат жалған болса"), ("prohibition", "person", "егер мерзім өтсе, тыйым салынады")], "entries that are conditions are what they say"),
    ("kk", "Заңда көзделген жағдайда мыналар беріледі:\n\n1) қызметкерлерге – демалыс;\n\n2) студенттерге – төлем.", [("right", "worker", "қызметкерлерге – демалыс"), ("right", "student", "студенттерге – төлем")], "each entry names who is given what"),
    ("kk", "Көшіп-қонушыларға:\n\n1) босқындар;\n\n2) студенттер жатады.", [("definition", "", "босқындар"), ("definition", "", "студенттер жатады")], "who is one of them"),
    ("kk", "Бас тарту үшін мыналар:\n\n1) жалған мәлімет;\n\n2) мерзімнің өтуі негіз болып табылады.", [("procedure", "", "жалған мәлімет"), ("procedure", "", "мерзімнің өтуі негіз болып табылады")], "on what grounds something is done"),
    ("kk", "Цифрлық актив мынадай талаптарға сай болуға тиіс:\n\n1) жазбасы болады;\n\n2) иесі белгілі.", [("duty", "", "жазбасы болады"), ("duty", "", "иесі белгілі")], "a head that has its predicate governs entries with verbs too"),
    ("kk", "Адам:\n\n1) мекенжайы бойынша тіркелуге;\n\n2) алған жерін сатпауға міндетті.", [("duty", "person", "мекенжайы бойынша тіркелуге"), ("prohibition", "person", "алған жерін сатпауға міндетті")], "the negated verb is the last entry's alone"),
    ("en", "Immigrants have the right:\n\n1) to choose a place;\n\n2) to appeal.", [("right", "immigrant", "to choose a place"), ("right", "immigrant", "to appeal")], "English"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected", "reason"), CASES)
def test_what_the_entries_of_a_list_provide(
    language: str, text: str, expected: list[Read], reason: str
) -> None:
    assert read(text, language) == expected, reason


def test_an_entry_has_the_conditions_of_its_head_and_its_own() -> None:
    text = "Лицо, если оно прибыло, обязано:\n\n1) пройти учет;\n\n2) уплатить сбор, если иное не предусмотрено договором."
    expression, found = norms(text, "ru")
    conditions = [[words(expression, *span) for span in one.conditions] for one in found]
    exceptions = [[words(expression, *span) for span in one.exceptions] for one in found]
    assert conditions == [["если оно прибыло"], ["если оно прибыло"]]
    assert exceptions == [[], ["если иное не предусмотрено договором"]]
    assert words(expression, found[1].start, found[1].end) == "уплатить сбор"


def test_an_entry_with_a_verb_of_its_own_has_the_conditions_of_its_head_too() -> None:
    expression, found = norms("Акимат, если введен режим:\n\n1) утверждает правила.", "ru")
    (norm,) = found
    assert [words(expression, *span) for span in norm.conditions] == ["если введен режим"]


def test_the_head_is_named_where_its_words_decide() -> None:
    expression, found = norms("Иммигранты имеют право:\n\n1) учиться.", "ru")
    (norm,) = found
    assert norm.head is not None
    assert expression.provisions[norm.head].eid == "art_1"
    assert norm.deciding is not None
    assert words(expression, *norm.deciding) == "имеют право"
    assert [words(expression, one.start, one.end) for one in norm.bearers] == ["Иммигранты"]


def test_a_repealed_entry_is_no_norm() -> None:
    text = "Иммигранты имеют право:\n\n1) исключен Законом РК от 01.01.2020 № 1-VI;\n\n2) учиться."
    assert read(text, "ru") == [("right", "immigrant", "учиться")]


def test_rows_of_a_table_are_no_norms() -> None:
    assert read("Лицо вправе:\n\nимя | адрес | срок", "ru") == []


def test_cells_of_a_table_in_lines_of_their_own_are_no_norms() -> None:
    text = "Присваиваются звания:\n\n1) сержанты\n\nмладший\n\nстарший\n\n2) офицеры."
    assert [one[2] for one in read(text, "ru")] == ["сержанты", "офицеры"]
