"""Whom an amending act changes: names of acts, shares of acts, texts that amend and those that do not."""

from __future__ import annotations

import pytest

from kb.amending import read_instructions
from kb.amending.amended import amending_title, amends, entitled, is_named, share_of
from kb.model import Act, ActName
from tests.kb.amending.acts import KAZAKH_LAW, parsed

PARKS = Act("Z1900000111", "law", "111-VI", "2019-05-05", titles={"kk": "Қалалық саябақтар туралы"})
UNKNOWN = Act("file", titles={"kk": "file"})
LEAD = "1-бап. «{title}» Қазақстан Республикасының {date} Заңына мынадай өзгеріс енгізілсін:"
DO = "3-баптың 1-тармағындағы «500» деген сөз «700» деген сөзбен ауыстырылсын."


@pytest.mark.parametrize(
    ("name", "is_meant", "why"),
    [
        (ActName("law", "111-VI", "2019-05-05"), True, "number and day"),
        (ActName("law", None, "2019-05-05", "Қалалық саябақтар туралы"), True, "title and day"),
        (ActName("law", None, None, "Қалалық саябақтар туралы"), True, "the title alone"),
        (ActName("law", None, "2007-05-05", "Қалалық саябақтар туралы"), False, "the one before"),
        (ActName("law", "112-VI", "2019-05-05"), False, "another of that day"),
        (ActName("order", None, "2019-05-05", "Қалалық саябақтар туралы"), False, "no law"),
        (ActName("law", None, "2019-05-05", "Орман қорғау туралы"), False, "another of that day"),
        (
            ActName("law", None, "2019-05-05", "Қалалық саябақтарды күтіп ұстау туралы"),
            False,
            "too little of the title is the same",
        ),
        (
            ActName("law", None, "2019-05-05", "Қалалық және ауылдық саябақтар туралы"),
            False,
            "renamed since",
        ),
        (ActName("law", None, "2019-05-05"), False, "a day alone"),
    ],
)
def test_a_name_means_the_act_or_another(name: ActName, is_meant: bool, why: str) -> None:
    assert is_named(PARKS, name) is is_meant, why


def test_a_bill_is_called_the_law_that_it_will_be() -> None:
    bill = Act("bill", "bill", status="draft", titles={"kk": "Гүлзарлар туралы"})
    assert is_named(bill, ActName("law", None, None, "Гүлзарлар туралы"))


def test_an_act_that_was_renamed_is_known_by_its_day() -> None:
    now = Act(
        "id", "law", "5-IV", "2008-02-03", titles={"kk": "Бақтар, саябақтар мен гүлзарлар туралы"}
    )
    assert is_named(now, ActName("law", None, "2008-02-03", "Бақтар мен саябақтар туралы"))
    assert not is_named(now, ActName("law", None, "2008-02-04", "Бақтар мен саябақтар туралы"))


def test_a_file_is_known_by_what_stands_above_its_text() -> None:
    name = ActName("law", "111-VI", "2019-05-05", "Қалалық саябақтар туралы")
    assert not is_named(UNKNOWN, name)
    assert is_named(entitled(UNKNOWN, parsed(KAZAKH_LAW, "kk")), name)


def _law(*parts: str, above: str = "") -> str:
    return "\n\n".join(filter(None, (above, *parts))) + "\n"


OURS = LEAD.format(title="Қалалық саябақтар туралы", date="2019 жылғы 5 мамырдағы")
THEIRS = LEAD.format(title="Орман қорғау туралы", date="2003 жылғы 8 шілдедегі")
OF_OTHER_MATTERS = "\n\n".join(
    f"{number}-бап. Гүлзар {number}\n\nГүлзарды аудан әкімдігі күтеді, суарады және қоршайды."
    for number in range(2, 9)
)


@pytest.mark.parametrize(
    ("text", "is_sure", "why"),
    [
        (_law(OURS, DO), True, "nothing but instructions"),
        (_law(OURS, DO, OF_OTHER_MATTERS), False, "a law that amends another by the way"),
        (
            _law(OURS, DO, OF_OTHER_MATTERS, above="Кейбір заңдарға өзгерістер енгізу туралы"),
            True,
            "its title says that it amends",
        ),
        (_law(THEIRS, DO), False, "it amends another"),
        (_law(THEIRS, DO, OURS.replace("1-бап", "2-бап"), DO), True, "this one as well"),
        (
            _law(
                "1-бап. Гүлзарда «Қалалық саябақтар туралы» Қазақстан Республикасының 2019 жылғы "
                "5 мамырдағы Заңы қолданылады.",
                above="Гүлзарлар туралы",
            ),
            False,
            "it names the law and changes nothing",
        ),
    ],
)
def test_a_text_amends_the_act_surely_or_not(text: str, is_sure: bool, why: str) -> None:
    assert amends(read_instructions(parsed(text, "kk")), UNKNOWN, PARKS) is is_sure, why


def test_the_title_is_sought_above_the_text() -> None:
    above = "Қазақстан Республикасының Заңы\n\nКейбір заңдарға өзгерістер енгізу туралы"
    expression = parsed(_law(OURS, DO, above=above), "kk")
    assert amending_title(UNKNOWN, expression) == "Кейбір заңдарға өзгерістер енгізу туралы"
    assert amending_title(PARKS, parsed(KAZAKH_LAW, "kk")) is None


def test_each_act_gets_its_share() -> None:
    text = _law(THEIRS, DO, OURS.replace("1-бап", "2-бап"), DO)
    share = share_of(read_instructions(parsed(text, "kk")), PARKS)
    assert [text[slice(*span)] for one in share.reading.instructions for span in one.new] == ["700"]
    [(name, count)] = share.others
    assert (name.title, count, share.unnamed) == ("Орман қорғау туралы", 1, ())
