"""A unit's changes in order, those around it apart, the last one, and what was not read."""

from __future__ import annotations

from kb.amendments import changes_of
from kb.amendments.coverage import unread_of
from kb.amendments.history import changed_since, history_around, history_of, last_change
from tests.kb.amendments.noted import act, position, tell

HEAD = (
    'Сноска. По всему тексту слова "ива" заменены словами "тал" Законом РК от 02.01.2015 № 271-V.'
)
NOTE = (
    "Сноска. Статья 5 с изменениями, внесенными законами РК от 27.12.2019 № 290-VI; "
    "от 06.07.2007 № 279; пункт 3 исключен Законом РК от 10.01.2010 № 100-IV."
)
POINT = "исключен Законом РК от 13.06.2013 № 102-V."
PLANNED = "Статью 6 предусматривается исключить Законом РК от 16.01.2026 № 259-VIII."


def test_the_history_of_a_unit_is_that_of_what_it_contains_by_date() -> None:
    expression = act("ru", NOTE, head=HEAD, point=POINT, last=PLANNED)
    changes = changes_of(expression)
    article = history_of(expression, changes, position(expression, "art_5"))
    assert [tell(expression, change) for change in article] == [
        "amended art_5 law 279 2007-07-06",
        "removed art_5__para_3? law 100-IV 2010-01-10",  # where its note stands
        "removed art_5__para_1__point_2 law 102-V 2013-06-13",
        "amended art_5 law 290-VI 2019-12-27",
    ]
    point = position(expression, "art_5__para_1__point_2")
    assert [tell(expression, change) for change in history_of(expression, changes, point)] == [
        "removed art_5__para_1__point_2 law 102-V 2013-06-13"
    ]
    around = history_around(expression, changes, point)
    assert [change.act.number for change in around if change.act] == [
        "279",
        "100-IV",
        "271-V",
        "290-VI",
    ]


def test_the_last_change_is_one_that_was_made() -> None:
    expression = act("ru", NOTE, last=PLANNED)
    last = last_change(changes_of(expression))
    assert last is not None
    assert tell(expression, last) == "amended art_5 law 290-VI 2019-12-27"
    assert last_change([]) is None


def test_the_words_of_a_unit_may_be_younger_than_a_day() -> None:
    expression = act("ru", NOTE, head=HEAD, point=POINT, last=PLANNED)
    changes = changes_of(expression)

    def since(unit: str, day: str) -> list[str | None]:
        found = changed_since(expression, changes, position(expression, unit), day)
        return [change.act.number for change in found if change.act]

    assert since("art_5", "2008-01-01") == ["100-IV", "102-V", "271-V", "290-VI"]
    assert since("art_5", "2015-01-02") == ["290-VI"], "what is made on the day itself is in it"
    assert since("art_5__para_1__point_1", "2014-01-01") == ["271-V", "290-VI"], "of the article"
    assert since("art_6", "2014-01-01") == ["271-V"], "words of the whole act; a plan changes none"
    assert since("art_5", "2026-01-01") == []


def test_what_no_change_accounts_for_is_reported() -> None:
    note = "Сноска. Статья 5 с изменением, внесенным дуплистым Законом РК от 27.12.2019 № 290-VI."
    expression = act("ru", note)
    coverage = unread_of(expression, changes_of(expression))
    assert (coverage.notes, coverage.notes_read, coverage.acts, coverage.acts_read) == (1, 1, 1, 1)
    assert [expression.text[u.start : u.end] for u in coverage.unread] == ["дуплистым"]


def test_a_note_without_a_change_is_reported_whole() -> None:
    expression = act("kk", "Ескерту. 5-бап туралы № 7 хат бар.")
    coverage = unread_of(expression, changes_of(expression))
    assert (coverage.notes, coverage.notes_read, coverage.acts, coverage.acts_read) == (1, 0, 1, 0)
    assert [expression.text[u.start : u.end] for u in coverage.unread] == [
        "Ескерту. 5-бап туралы № 7 хат бар."
    ]


def test_what_records_no_change_is_not_counted() -> None:
    expression = act("ru", "Для удобства пользования ИЗПИ создано содержание.")
    assert unread_of(expression, changes_of(expression)).notes == 0
