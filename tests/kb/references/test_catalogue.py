"""Which known act a name of running text means."""

from __future__ import annotations

import pytest

from corpus.registry import load_registry
from kb.model import Act, ActName
from kb.references.catalogue import Catalogue, known_enough

LAW = "Z1100000477"
OFFENCES = "K1400000235"
LABOUR = "K1500000414"
CRIMINAL = "K1400000226"
CIVIL, CIVIL_SPECIAL = "K940001000_", "K990000409_"
HORSES = Act("V2200000002", "order", "18", "2022-04-02", titles={"kk": "Жылқы бағу туралы"})
CAMELS = Act("V2200000003", "order", "18", "2022-04-02", titles={"kk": "Түйе бағу туралы"})
OLD = Act("a", "law", "5-I", "1998-01-01", "repealed", titles={"ru": "О лошадях"})
OLDER = Act("b", "law", "4-I", "1996-01-01", "repealed", titles={"ru": "О лошадях"})


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return Catalogue([*load_registry(), HORSES, CAMELS, OLD, OLDER])


@pytest.mark.parametrize(
    ("name", "acts", "reason"),
    [
        (ActName("law", "477-IV", "2011-07-22"), [LAW], "number and date"),
        (ActName("law", "477", "2011-07-22"), [LAW], "no convocation"),
        (ActName("law", "477-IV"), [LAW], "a convocation tells the years"),
        (ActName("law", title="Халықтың көші-қоны туралы"), [LAW], "in force, not that of 1997"),
        (
            ActName("law", date="1997-12-13", title="О миграции населения"),
            ["Z970000204_"],
            "a date",
        ),
        (ActName("law", date="1997", title="О миграции населения"), ["Z970000204_"], "a year"),
        (ActName("code", title="Еңбек кодексінде"), [LABOUR], "in a case"),
        (ActName("code", title="Трудовым кодексом"), [LABOUR], "in a case"),
        (ActName("code", title="Labour Code"), [LABOUR], "in English"),
        (ActName("code", title="Уголовного кодекса"), [CRIMINAL], "not the one of procedure"),
        (ActName("code", title="об административных правонарушениях"), [OFFENCES], "a title"),
        (ActName("code", title="Әкімшілік құқық бұзушылық туралы кодексінің"), [OFFENCES], "kk"),
        (ActName("code", title="ӘҚБтК"), [OFFENCES], "letters"),
        (ActName("code", title="Гражданского кодекса"), [CIVIL], "the first part"),
        (
            ActName("code", title="Гражданского кодекса (Особенной части)"),
            [CIVIL_SPECIAL],
            "a part",
        ),
        (ActName("constitution", title="Конституциясына"), ["K950001000_"], "not that of 1993"),
        (ActName("constitution", date="1993", title="Конституции"), ["K930001000_"], "its year"),
        (ActName("order", "18", "2022-04-02"), [HORSES.id, CAMELS.id], "two of one day"),
        (
            ActName("order", "18", "2022-04-02", "Түйе бағу туралы"),
            [CAMELS.id],
            "of which the title tells one",
        ),
        (ActName("law", title="О лошадях"), [OLD.id], "the last of those repealed"),
    ],
)
def test_names_are_found(catalogue: Catalogue, name: ActName, acts: list[str], reason: str) -> None:
    assert list(catalogue.find(name)) == acts, reason
    assert list(catalogue.find(name)) == acts, "and again, from memory"


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        (ActName("law", "478-IV", "2011-07-22", "О миграции населения"), "another number"),
        (ActName("law", "477-V", "2011-07-22"), "another convocation"),
        (ActName("law", "477-IV", "2011-07-23"), "another day"),
        (ActName("code", date="1997-07-16", title="Уголовный кодекс"), "an older code"),
        (ActName("code", title="Уголовного кодекса Российской Федерации"), "another country's"),
        (ActName("code", title="Ресей Федерациясының Азаматтық кодексі"), "another country's"),
        (ActName("constitution", title="Конституции Российской Федерации"), "another country's"),
        (ActName("law", title="О банковской деятельности"), "not the whole title"),
        (ActName("law", title="О миграции населения и лошадей"), "more than the title"),
        (ActName("order", "20"), "a number alone"),
        (ActName("law", date="2011-07-22"), "a day alone"),
        (ActName("order", title="Еңбек кодексі"), "another kind"),
        (ActName(), "nothing"),
    ],
)
def test_names_of_no_known_act(catalogue: Catalogue, name: ActName, reason: str) -> None:
    assert catalogue.find(name) == (), reason


def test_a_code_in_two_acts(catalogue: Catalogue) -> None:
    assert catalogue.other_parts(CIVIL) == (CIVIL_SPECIAL,)
    assert catalogue.other_parts(LABOUR) == ()


def test_an_act_given_twice_is_one_with_the_titles_of_both() -> None:
    loaded = Act(LAW, titles={"en": "On the Move of People"})
    catalogue = Catalogue([*load_registry(), loaded])
    assert catalogue.find(ActName("law", title="On the Move of People")) == (LAW,)
    assert catalogue.find(ActName("law", "477-IV", "2011-07-22")) == (LAW,)


@pytest.mark.parametrize(
    ("name", "enough"),
    [
        (ActName("order", "18", "2022-04-02"), True),
        (ActName("law", title="О верблюдах"), True),
        (ActName("code", title="Водного кодекса"), True),
        (ActName("order", "18"), False),
        (ActName("law", date="2022-04-02"), False),
        (ActName(title="О верблюдах"), False),
    ],
)
def test_what_tells_an_act_from_all_others(name: ActName, enough: bool) -> None:
    assert known_enough(name) is enough
