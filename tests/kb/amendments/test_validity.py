"""Whether a unit is law on a day, and why."""

from __future__ import annotations

import pytest

from kb.amendments import changes_of
from kb.amendments.validity import status_on
from kb.model import ChangeAction
from tests.kb.amendments.noted import act, position

INSERTED = "Ескерту. 5-баппен толықтырылды - ҚР 16.05.2014 № 203-V (01.01.2015 бастап қолданысқа енгізіледі) Заңымен."
REMOVED = "алып тасталды - ҚР 13.06.2013 № 102-V (01.01.2014 бастап қолданысқа енгізіледі) Заңымен."
REMOVED_SOME_DAY = "исключен Законом РК от 13.06.2013 № 102-V (вводится в действие по истечении десяти календарных дней после дня его первого официального опубликования)."
EXPIRED = "действовал до 01.01.2017 в соответствии с Законом РК от 29.10.2015 № 375-V."
SUSPENDED = "Примечание ИЗПИ!\n\nДействие пункта 2 приостановлено до 01.01.2027 Законом РК от 09.04.2015 № 179-V"
REPEALED = "Сноска. Закон утратил силу Законом РК от 16.01.2026 № 258-VIII (вводится в действие с 01.03.2026), за исключением статьи 7, которая признается утратившей силу с 01.07.2026."

CASES = [
    # (why, language, where the words stand, the words, unit, day, standing, certain)
    ("before the first day of a unit inserted", "kk", "note", INSERTED, "art_5", "2014-12-31", "not_yet_effective", True),
    ("its parts with it", "kk", "note", INSERTED, "art_5__para_1__point_1", "2014-12-31", "not_yet_effective", True),
    ("from that day on", "kk", "note", INSERTED, "art_5__para_1", "2015-01-01", "in_force", True),
    ("other articles were there", "kk", "note", INSERTED, "art_6", "2014-12-31", "in_force", True),
    ("the day before it is removed", "kk", "point", REMOVED, "point_2", "2013-12-31", "in_force", True),
    ("the day that it is removed", "kk", "point", REMOVED, "point_2", "2014-01-01", "excluded", True),
    ("before the act that removed it", "ru", "point", REMOVED_SOME_DAY, "point_2", "2013-06-12", "in_force", True),
    ("too early for it, whenever the act was published", "ru", "point", REMOVED_SOME_DAY, "point_2", "2013-06-23", "in_force", True),
    ("the earliest possible day: its publication is not known", "ru", "point", REMOVED_SOME_DAY, "point_2", "2013-06-24", "excluded", False),
    ("long after", "ru", "point", REMOVED_SOME_DAY, "point_2", "2020-01-01", "excluded", True),
    ("while it held", "ru", "point", EXPIRED, "point_2", "2016-12-31", "in_force", True),
    ("when its time was over", "ru", "point", EXPIRED, "point_2", "2017-01-01", "expired", True),
    ("suspended, with its parts", "ru", "note", SUSPENDED + ".", "para_2__subpara_2", "2026-12-31", "suspended", True),
    ("no longer suspended", "ru", "note", SUSPENDED + ".", "art_5__para_2", "2027-01-01", "in_force", True),
    ("suspended, but the text is what holds meanwhile", "ru", "note", SUSPENDED + " и в период приостановления данный пункт действует в следующей редакции.", "art_5__para_2", "2026-12-31", "in_force", True),
    ("the whole act is repealed", "ru", "head", REPEALED, "art_5", "2026-03-01", "repealed", True),
    ("not yet", "ru", "head", REPEALED, "art_5", "2026-02-28", "in_force", True),
    ("an article set apart holds longer", "ru", "head", REPEALED, "art_7", "2026-06-30", "in_force", True),
    ("and is repealed on its own day", "ru", "head", REPEALED, "art_7", "2026-07-01", "repealed", True),
    ("the unit's own text names the day", "kk", "point", "өсіріледі (01.01.2027 бастап қолданысқа енгізіледі).", "point_2", "2026-12-31", "not_yet_effective", True),
    ("and until when", "ru", "point", "выращивается. Настоящий подпункт действует до 1 января 2030 года.", "point_2", "2030-01-01", "expired", True),
    ("a day in a sentence about something else says nothing", "ru", "point", "выращивается для нужд настоящей статьи, если до 1 января 2009 года действовал договор.", "point_2", "2026-01-01", "in_force", True),
]  # fmt: skip


@pytest.mark.parametrize(
    ("why", "language", "place", "words", "unit", "day", "standing", "certain"), CASES
)
def test_standing_on_a_day(
    why: str,
    language: str,
    place: str,
    words: str,
    unit: str,
    day: str,
    standing: str,
    certain: bool,
) -> None:
    expression = act(language, **{place: words})
    found = status_on(expression, changes_of(expression), position(expression, unit), day)
    assert (found.standing.value, found.certain) == (standing, certain), why


def test_the_answer_names_the_change_and_the_unit_that_it_is_of() -> None:
    expression = act("kk", INSERTED)
    point = position(expression, "art_5__para_1__point_1")
    found = status_on(expression, changes_of(expression), point, "2014-01-01")
    assert found.change is not None
    assert found.change.action is ChangeAction.INSERTED
    assert found.provision == position(expression, "art_5")


def test_what_was_removed_under_the_number_of_a_unit_with_text_was_another_unit() -> None:
    note = "Сноска. Пункт 2 исключен Законом РК от 13.06.2013 № 102-V (вводится в действие с 01.01.2014)."
    expression = act("ru", note)
    changes = changes_of(expression)
    found = status_on(expression, changes, position(expression, "art_5__para_2"), "2020-01-01")
    assert found.standing.value == "in_force"


def test_a_removal_that_is_announced_comes_on_its_day() -> None:
    note = "Пункт 2 предусматривается исключить Законом РК от 16.01.2026 № 259-VIII (вводится в действие с 01.01.2027)."
    expression = act("ru", note)
    changes = changes_of(expression)
    unit = position(expression, "art_5__para_2")
    assert status_on(expression, changes, unit, "2026-12-31").standing.value == "in_force"
    assert status_on(expression, changes, unit, "2027-01-01").standing.value == "excluded"
