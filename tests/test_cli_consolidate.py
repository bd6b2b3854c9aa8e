"""`consolidate`: amending acts are applied to a law; `diff` compares with what it would be."""

from __future__ import annotations

import re
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.conftest import Koshlex
from tests.kb.amending.acts import KAZAKH_LAW, LAWS, RUSSIAN_LAW
from tests.test_cli_references import ADDRESS

INSTRUCTION = {
    "source", "text", "action", "places", "units", "old", "new", "in_force", "status", "problems",
    "changes",
}  # fmt: skip
PLACE = ADDRESS | {"part", "rows", "columns", "document", "named"}

AMENDING_KK = """«Қалалық саябақтар туралы» Қазақстан Республикасының Заңына өзгерістер мен \
толықтырулар енгізу туралы

1-бап. «Қалалық саябақтар туралы» Қазақстан Республикасының 2019 жылғы 5 мамырдағы Заңына мынадай \
өзгерістер мен толықтырулар енгізілсін:

1) бүкіл мәтін бойынша «оралман» деген сөз «қандас» деген сөзбен ауыстырылсын;

2) 1-бапта:

1-тармақтың 3) тармақшасы алып тасталсын;

мынадай мазмұндағы 3-тармақпен толықтырылсын:

«3. Саябақтың ережесін директор бекітеді.»;

3) 2-бап мынадай редакцияда жазылсын:

«2-бап. Ашық уақыты

Саябақ тәулік бойы ашық.»;

4) 3-бапта:

1-тармақтағы «500 теңге» деген сөздер «700 теңге» деген сөздермен ауыстырылсын;

2-тармақ «Балалар» деген сөзден кейін «мен зейнеткерлер» деген сөздермен толықтырылсын;

3-тармақтағы «кассаға төленеді» деген сөздер «картамен төленеді» деген сөздермен ауыстырылсын;

3-тармақтағы «банк арқылы» деген сөздер алып тасталсын;

5) мынадай мазмұндағы 3-1-баппен толықтырылсын:

«3-1-бап. Жеңілдіктер

Мүгедектігі бар адамдар үшін кіру тегін.».

2-бап. Осы Заң алғашқы ресми жарияланған күнінен бастап қолданысқа енгізіледі.
"""
AMENDING_RU = """О внесении изменений и дополнений в Закон Республики Казахстан «О городских парках»

Статья 1. Внести в Закон Республики Казахстан от 5 мая 2019 года «О городских парках» следующие \
изменения и дополнения:

1) по всему тексту слово «оралман» заменить словом «кандас»;

2) в статье 1:

подпункт 2) пункта 1 исключить;

дополнить пунктом 3 следующего содержания:

«3. Правила парка утверждает директор.»;

3) статью 2 изложить в следующей редакции:

«Статья 2. Часы работы

Парк открыт круглые сутки.»;

4) в статье 3:

в пункте 1 слова «500 тенге» заменить словами «700 тенге»;

пункт 2 после слова «детей» дополнить словами «и пенсионеров»;

в пункте 3 слова «вносится в кассу» заменить словами «вносится картой»;

в пункте 3 слова «через банк» исключить;

5) дополнить статьей 3-1 следующего содержания:

«Статья 3-1. Льготы

Для лиц с инвалидностью вход бесплатный.».

Статья 2. Настоящий Закон вводится в действие со дня его первого официального опубликования.
"""
AGAIN_KK = """«Қалалық саябақтар туралы» Қазақстан Республикасының Заңына өзгеріс енгізу туралы

1-бап. «Қалалық саябақтар туралы» Қазақстан Республикасының 2019 жылғы 5 мамырдағы Заңының \
3-бабының 1-тармағындағы «700 теңге» деген сөздер «900 теңге» деген сөздермен ауыстырылсын.
"""
OF_ANOTHER = AGAIN_KK.replace("Қалалық саябақтар", "Орман қорғау")
OF_BOTH = """Кейбір заңнамалық актілерге өзгерістер енгізу туралы

1-бап. Мына заңнамалық актілерге мынадай өзгерістер енгізілсін:

1. «Орман қорғау туралы» Қазақстан Республикасының 2003 жылғы 8 шілдедегі Заңында:

3-баптың 1-тармағындағы «500 теңге» деген сөздер «1 теңге» деген сөздермен ауыстырылсын;

2. «Қалалық саябақтар туралы» Қазақстан Республикасының 2019 жылғы 5 мамырдағы Заңында:

3-баптың 2-тармағындағы «100 теңге» деген сөздер «50 теңге» деген сөздермен ауыстырылсын.
"""
NAMES_ALONE = """Гүлзарлар туралы

1-бап. Жалпы ережелер

Гүлзарда «Қалалық саябақтар туралы» Қазақстан Республикасының 2019 жылғы 5 мамырдағы Заңы қолданылады.

2-бап. Жұмыс уақыты

Гүлзар сағат 9-дан 18-ге дейін ашық.
"""


@dataclass(frozen=True, slots=True)
class Case:
    """A law, an act that amends it, and what stands in both texts before and after."""

    law: str
    amending: str
    gone: tuple[str, ...]
    came: tuple[str, ...]
    reason: str


CASES = {
    "kk": Case(
        KAZAKH_LAW,
        AMENDING_KK,
        ("оралман", "күзетші – саябақты", "18-ге дейін", "500 теңге", "кассаға"),
        (
            "2) қандас – тарихи",
            "2. Қандастарға саябақ тегін",
            "3) алып тасталды",
            "3. Саябақтың ережесін",
            "2-бап. Ашық уақыты",
            "700 теңге",
            "2. Балалар мен зейнеткерлер үшін",
            "3-1-бап. Жеңілдіктер",
        ),
        "the words “банк арқылы” do not stand there",
    ),
    "ru": Case(
        RUSSIAN_LAW,
        AMENDING_RU,
        ("оралман", "лицо, охраняющее", "до 18 часов", "500 тенге", "в кассу"),
        (
            "3) кандас – лицо",
            "2. Для кандасов вход",
            "2) исключен",
            "3. Правила парка",
            "Статья 2. Часы работы",
            "700 тенге",
            "детей и пенсионеров – 100",
            "Статья 3-1. Льготы",
        ),
        "the words “через банк” do not stand there",
    ),
}


def _write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def base(tmp_path: Path) -> Path:
    return _write(tmp_path, "заң.txt", KAZAKH_LAW)


@pytest.fixture
def amending(tmp_path: Path) -> Path:
    return _write(tmp_path, "өзгерістер.txt", AMENDING_KK)


@pytest.mark.parametrize("language", CASES)
def test_programs_get_every_instruction_and_what_became_of_it(
    layered: Koshlex, tmp_path: Path, language: str
) -> None:
    case = CASES[language]
    law = _write(tmp_path, "law.txt", case.law)
    result = layered("consolidate", law, _write(tmp_path, "by.txt", case.amending), "--json")
    assert result.code == 0, result.stderr
    found = result.json
    assert set(found) == {
        "act", "lang", "base", "amending", "instructions", "unread", "other_acts", "text",
    }  # fmt: skip
    assert (found["act"], found["lang"], found["unread"]) == ("law", language, [])
    assert [words for words in case.gone if words.lower() in found["text"].lower()] == []
    assert [words for words in case.came if words not in found["text"]] == []
    outcomes = [(one["action"], one["status"]) for one in found["instructions"]]
    assert outcomes == [
        ("replace-words", "applied"),
        ("remove-units", "applied"),
        ("insert-units", "applied"),
        ("new-wording", "applied"),
        ("replace-words", "applied"),
        ("insert-words", "applied"),
        ("replace-words", "applied"),
        ("remove-words", "not_applied"),
        ("insert-units", "applied"),
    ]
    for one in found["instructions"]:
        assert set(one) == INSTRUCTION
        assert set(one["source"]) == ADDRESS and one["source"]["act"] == "by"
        assert all(set(place) == PLACE and place["act"] == "law" for place in one["places"])
        assert all(set(unit) == ADDRESS for unit in one["units"])
        assert one["text"] in case.amending
        assert all(words in case.amending for words in (*one["old"], *one["new"]))
        assert bool(one["changes"]) is (one["status"] != "not_applied")
    [problem] = found["instructions"][7]["problems"]
    assert problem["code"] == "words-missing"
    assert problem["place"]["article"] == "3" and problem["place"]["paragraph"] == "3"


def _patched(base: str, text: str, found: list[dict[str, int]]) -> str:
    """The base with the changes told put in, by their offsets alone."""
    changes = sorted({tuple(one.values()) for one in found})
    parts, at = [], 0
    for old, old_end, new, new_end in changes:
        parts += [base[at:old], text[new:new_end]]
        at = old_end
    return "".join([*parts, base[at:]])


@pytest.mark.parametrize("language", CASES)
def test_the_changes_told_are_all_that_changed(
    layered: Koshlex, tmp_path: Path, language: str
) -> None:
    law = _write(tmp_path, "law.txt", CASES[language].law)
    by = _write(tmp_path, "by.txt", CASES[language].amending)
    found = layered("consolidate", law, by, "--json").json
    changes = [change for one in found["instructions"] for change in one["changes"]]
    assert _patched(LAWS[language], found["text"], changes) == found["text"]


def test_acts_are_applied_in_their_order_and_offsets_are_of_the_first_and_last_text(
    layered: Koshlex, tmp_path: Path, base: Path, amending: Path
) -> None:
    again = _write(tmp_path, "тағы.txt", AGAIN_KK)
    found = layered("consolidate", base, amending, again, "--json").json
    assert "900 теңге" in found["text"] and "700 теңге" not in found["text"]
    last = found["instructions"][-1]
    [change] = last["changes"]
    assert last["source"]["act"] == "тағы"
    assert KAZAKH_LAW[change["old_start"] : change["old_end"]] == "500 теңге"
    assert found["text"][change["new_start"] : change["new_end"]] == "900 теңге"
    for one in found["instructions"][:-1]:
        for change in one["changes"]:
            assert 0 <= change["new_start"] <= change["new_end"] <= len(found["text"])
    other = layered("consolidate", base, again, amending, "--json").json
    assert "700 теңге" in other["text"], "what the first one looks for comes with the second"
    assert other["instructions"][0]["status"] == "not_applied"


def test_people_see_what_was_done_and_what_was_not(
    layered: Koshlex, base: Path, amending: Path
) -> None:
    result = layered("consolidate", base, amending)
    assert result.code == 0, result.stderr
    shown = " ".join(result.stdout.split())
    for words in (
        "9 instructions · applied 8 · not applied 1",
        "the whole text · words replaced · «оралман» → «қандас» · in 3 places",
        "1-баптың 1-тармағының 3) тармақшасы · removed",
        "1-баптың жаңа 3-тармағы · inserted",
        "жаңа 3-1-бап · inserted [1-бап, 5) тармақша]",
        "2-бап · new wording [1-бап, 3) тармақша]",
        "«Балалар» + «мен зейнеткерлер»",
        "Not applied, or in part: 1",
        "3-баптың 3-тармағы: the words “банк арқылы” do not stand there",
    ):
        assert words in shown
    assert "Саябақ тәулік бойы" not in result.stdout, "the text itself is not asked for"
    assert "Саябақ тәулік бойы" in layered("consolidate", base, amending, "--text").stdout


def test_the_text_is_written_and_with_strict_only_where_nothing_is_left(
    layered: Koshlex, tmp_path: Path, base: Path, amending: Path
) -> None:
    out = tmp_path / "редакция.txt"
    strict = layered("consolidate", base, amending, "--out", out, "--strict")
    assert strict.code == 1 and "1 instruction or passage is left over" in strict.stderr
    assert not out.exists()
    assert layered("consolidate", base, amending, "--out", out).code == 0
    assert out.read_text("utf-8") == layered("consolidate", base, amending, "--json").json["text"]
    again = _write(tmp_path, "тағы.txt", AGAIN_KK)
    assert layered("consolidate", out, again, "--strict").code == 0, "a file like any other"
    nowhere = layered("consolidate", base, amending, "--out", tmp_path / "жоқ" / "a.txt")
    assert nowhere.code == 3 and "жоқ" in nowhere.stderr


@pytest.mark.parametrize(
    ("text", "options", "code", "told", "why"),
    [
        (OF_ANOTHER, [], 1, "Орман қорғау", "it amends another act, and that one is named"),
        (OF_ANOTHER.replace("700", "500"), ["--any-act"], 0, "", "the user knows better"),
        (NAMES_ALONE, [], 1, "no instruction to change an act", "it says nothing of the kind"),
        (AGAIN_KK, [], 1, "no instruction could be applied", "the words are not there"),
        (AMENDING_RU, [], 3, "language ru", "Russian words are not sought in a Kazakh text"),
    ],
)
def test_what_cannot_be_is_told(
    layered: Koshlex,
    tmp_path: Path,
    base: Path,
    text: str,
    options: list[str],
    code: int,
    told: str,
    why: str,
) -> None:
    out = tmp_path / "out.txt"
    by = _write(tmp_path, "by.txt", text)
    result = layered("consolidate", base, by, "--out", out, *options)
    assert result.code == code, why
    assert told in result.stderr, why
    assert out.exists() is (code == 0)


def test_only_the_part_about_the_act_is_applied(
    layered: Koshlex, tmp_path: Path, base: Path
) -> None:
    by = _write(tmp_path, "by.txt", OF_BOTH)
    result = layered("consolidate", base, by)
    assert "1 instruction changes other acts: law «Орман қорғау туралы»" in result.stdout
    found = layered("consolidate", base, by, "--json").json
    assert "500 теңге" in found["text"] and "50 теңге" in found["text"]
    [other] = found["other_acts"]
    assert (other["date"], other["instructions"]) == ("2003-07-08", 1)


# diff


def test_a_comparison_with_an_amending_act_is_one_with_the_law_as_it_would_read(
    layered: Koshlex, base: Path, amending: Path
) -> None:
    result = layered("diff", base, amending, "--json")
    assert result.code == 0, result.stderr
    found = result.json
    assert found["texts"]["new"]["act"] == "заң"
    kinds = {
        pair["new"][0]["article"]: pair["kind"]
        for pair in found["pairs"]
        if pair["within"] is None and pair["new"] and pair["new"][0]["article"]
    }
    assert kinds == {
        "1": "amended", "2": "amended", "3": "amended", "3-1": "inserted", "4": "unchanged",
    }  # fmt: skip
    consolidation = found["consolidation"]
    assert set(consolidation) == {"instructions", "unread", "other_acts"}
    assert [one["status"] for one in consolidation["instructions"]].count("applied") == 8
    told = " ".join(result.stderr.split())
    assert "--as-is compares the words of the amending act" in told
    assert "applied 8 · not applied 1" in told
    assert "the words “банк арқылы” do not stand there" in told
    assert "as amended by: «Қалалық саябақтар" in " ".join(
        layered("diff", base, amending).stdout.split()
    )


def test_the_comparative_table_is_that_of_the_bill(
    layered: Koshlex, tmp_path: Path, base: Path, amending: Path
) -> None:
    table = tmp_path / "кесте.docx"
    page = tmp_path / "бет.html"
    result = layered("diff", base, amending, "--docx", table, "--html", page)
    assert result.code == 0, result.stderr
    with zipfile.ZipFile(table) as package:
        words = re.sub(r"<[^>]*>", " ", package.read("word/document.xml").decode())
    shown = " ".join(words.split())
    assert "өзгерістер мен толықтырулар енгізу туралы" in shown[:400], "its title is above"
    assert "700" in shown and "3-1-бап" in shown
    assert "as amended by" in page.read_text("utf-8")


@pytest.mark.parametrize(
    ("text", "options", "why"),
    [
        (AMENDING_KK, ["--as-is"], "asked for as it is"),
        (OF_ANOTHER, [], "it amends another act"),
        (NAMES_ALONE, [], "it names the law and amends nothing"),
        (AMENDING_RU, [], "its words cannot be sought in the Kazakh text"),
    ],
)
def test_another_text_is_compared_as_it_is(
    layered: Koshlex, tmp_path: Path, base: Path, text: str, options: list[str], why: str
) -> None:
    by = _write(tmp_path, "by.txt", text)
    result = layered("diff", base, by, "--json", *options)
    assert result.code == 0, result.stderr
    assert "consolidation" not in result.json, why
    assert result.json["texts"]["new"]["act"] == "by", why
