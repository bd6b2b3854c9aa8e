"""The subject index: tables read or refused with the line, units placed, wordings compared."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import indexer.subjects as subjects
from corpus.document import UnreadableSource
from corpus.readers.plain_text import read_plain_text
from indexer.semantic.word_vectors import word_vectors
from indexer.subjects import (
    Subject,
    check_subjects,
    entries_of,
    fingerprint,
    from_article,
    places_of_subjects,
    read_subjects,
    subjects_of,
)
from kb.structure import parse
from tests.indexer.small_base import LAW, MOVE_KK, MOVE_RU, RULES, RULES_KK, parsed

HEAD = "unit\tlanguage\tstyle\tentry\n"
Write = Callable[[str | bytes], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def put(table: str | bytes) -> Path:
        path = tmp_path / "law.tsv"
        path.write_bytes(table if isinstance(table, bytes) else table.encode())
        return path

    return put


# Reading


RIGHT = [
    (HEAD, [], "no entry yet"),
    (HEAD + "art_2\tkk\tsubject\tүй бере ме\n", [Subject("art_2", "kk", "subject", "үй бере ме")], "one"),
    (HEAD + "chp_1__art_2\tru\tlay\tдадут ли дом\n", [Subject("art_2", "ru", "lay", "дадут ли дом")], "chapters are left out"),
    (HEAD + 'art_2\tru\tlay\t"свой" дом\n', [Subject("art_2", "ru", "lay", '"свой" дом')], "quotes are as typed"),
    ("\ufeff" + HEAD + "art_2\tkk\tlay\tүй\r\n\r\nart_3\tkk\tlay\tжер", [Subject("art_2", "kk", "lay", "үй"), Subject("art_3", "kk", "lay", "жер")], "as an editor of Windows saves it, an empty line, no last line end"),
    (HEAD + "para_3\ten\tkeyword\thousing\n", [Subject("para_3", "en", "keyword", "housing")], "an act without articles"),
    (HEAD + f"art_1\tkk\tlay\t{'а' * 400}\n", [Subject("art_1", "kk", "lay", "а" * 400)], "the longest"),
]  # fmt: skip


@pytest.mark.parametrize(("table", "entries", "reason"), RIGHT)
def test_a_table_is_read(write: Write, table: str, entries: list[Subject], reason: str) -> None:
    assert read_subjects(write(table)) == entries, reason


GOOD = "art_2\tkk\tsubject\tүй бере ме\n"
WRONG = [
    ("", 1, "names its columns", "an empty file"),
    (GOOD, 1, "names its columns", "no first line"),
    (HEAD.replace("\t", ","), 1, "unit, language, style, entry", "commas"),
    (HEAD + GOOD + "art_2\tkk\tүй\n", 3, "4 columns are expected, there are 3", "a column too few"),
    (HEAD + "art_2\tkk\tlay\tүй\tжер\n", 2, "there are 5", "a tab in an entry"),
    (HEAD + "art_2\tfr\tlay\tmaison\n", 2, "fr is none of kk, ru, en", "an unknown language"),
    (HEAD + "art_2\t\tlay\tүй\n", 2, "– is none of", "no language"),
    (HEAD + "art_2\tkk\tpoem\tүй\n", 2, "poem is none of subject, lay, lawyer, keyword", "an unknown style"),
    (HEAD + GOOD + "\n" + "art_2\tkk\tlay\t\n", 4, "1 to 400", "no entry; empty lines count"),
    (HEAD + f"art_2\tkk\tlay\t{'а' * 401}\n", 2, "1 to 400", "too long"),
    (HEAD + "art_2\tkk\tlay\tүй\u2028жер\n" + "x\n", 3, "there are 1", "lines are those that an editor counts"),
    (HEAD + "а" * 200_000, 2, "there are 1", "a line that no table has"),
]  # fmt: skip


@pytest.mark.parametrize(("table", "line", "message", "reason"), WRONG)
def test_a_wrong_table_is_refused_with_the_line(
    write: Write, table: str, line: int, message: str, reason: str
) -> None:
    path = write(table)
    with pytest.raises(UnreadableSource, match=message) as error:
        read_subjects(path)
    assert error.value.line == line, reason
    assert str(path) in str(error.value), reason


def test_a_file_that_is_no_table_is_refused(write: Write, tmp_path: Path) -> None:
    with pytest.raises(UnreadableSource, match="no such file"):
        read_subjects(tmp_path / "missing.tsv")
    with pytest.raises(UnreadableSource, match="UTF-8"):
        read_subjects(write(HEAD.encode("utf-16")))


@given(st.text())
def test_any_text_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = tmp_path_factory.getbasetemp() / "any.tsv"
    path.write_bytes((HEAD + text).encode("utf-8", "surrogatepass"))
    try:
        read = read_subjects(path)
    except UnreadableSource as error:
        assert error.line is None or error.line >= 2
    else:
        assert all(one.entry and one.language in ("kk", "ru", "en") for one in read)


# A user's own tables


def test_own_tables_come_after_what_comes_along_and_only_for_their_act(tmp_path: Path) -> None:
    (tmp_path / "Z1100000477.tsv").write_text(HEAD + GOOD, encoding="utf-8")
    (tmp_path / "law.tsv").write_text(HEAD + GOOD.replace("үй", "жер"), encoding="utf-8")
    coming_along = subjects_of("Z1100000477")
    assert len(coming_along) > 1000
    for own in (tmp_path, tmp_path / "Z1100000477.tsv"):
        found = subjects_of("Z1100000477", [own])
        assert found[:-1] == coming_along and found[-1].entry == "үй бере ме"
    assert [one.entry for one in subjects_of("law", [tmp_path])] == ["жер бере ме"]
    assert subjects_of("no-such-act", [tmp_path]) == []


def test_all_own_tables_are_checked_those_of_a_folder_too(tmp_path: Path) -> None:
    (tmp_path / "a.tsv").write_text(HEAD + GOOD, encoding="utf-8")
    check_subjects([tmp_path])
    (tmp_path / "b.tsv").write_text(GOOD, encoding="utf-8")
    (tmp_path / "notes.txt").write_text("not a table", encoding="utf-8")
    with pytest.raises(UnreadableSource, match=r"b\.tsv"):
        check_subjects([tmp_path])
    with pytest.raises(UnreadableSource):
        check_subjects([tmp_path / "missing.tsv"])


# Where units stand


@pytest.mark.parametrize(
    ("eid", "short"),
    [
        ("art_51", "art_51"),
        ("chp_9__art_51__para_2__point_1-1", "art_51__para_2__point_1-1"),
        ("part_1__sec_2__chp_9__art_6-1", "art_6-1"),
        ("annex_1__chp_1__para_3", "annex_1__chp_1__para_3"),
        ("para_2", "para_2"),
        ("", ""),
    ],
)
def test_an_eid_is_shortened_to_what_an_excerpt_has_too(eid: str, short: str) -> None:
    assert from_article(eid) == short
    assert from_article(short) == short


def subject(unit: str, entry: str = "үй", language: str = "kk", style: str = "subject") -> Subject:
    return Subject(unit, language, style, entry)


PLACED = [
    ("art_2", "art_2", "an article"),
    ("art_2__para_1__point_1", "art_2", "a point, by the article around it"),
    ("art_9", None, "an article that is not there"),
    ("chp_1", "chp_1", "a chapter is found, though it is not ranked"),
]


@pytest.mark.parametrize(("unit", "article", "reason"), PLACED)
def test_a_unit_stands_where_its_text_does(unit: str, article: str | None, reason: str) -> None:
    expression = parsed(LAW, "kk", MOVE_KK)
    places = places_of_subjects(expression, [subject(unit), subject(unit, "жер")])
    assert len(places) == (article is not None), reason
    for place in places:
        assert place.eid == unit and place.fits
        assert from_article(expression.provisions[place.position].eid) == unit
        assert from_article(expression.provisions[place.article].eid) == article, reason


def test_places_come_in_the_order_of_the_text() -> None:
    expression = parsed(LAW, "kk", MOVE_KK)
    units = ["art_4", "art_1", "art_2__para_2", "art_2"]
    places = places_of_subjects(expression, [subject(unit) for unit in units])
    assert [place.eid for place in places] == ["art_1", "art_2", "art_2__para_2", "art_4"]


def test_the_places_are_the_same_in_both_languages_and_in_an_excerpt() -> None:
    units = [subject("art_2__para_1__point_2"), subject("art_4")]
    excerpt = parse(read_plain_text(MOVE_KK[MOVE_KK.index("2-бап. ") :]), LAW.id, "kk")
    for expression in (parsed(LAW, "kk", MOVE_KK), parsed(LAW, "ru", MOVE_RU), excerpt):
        assert len(places_of_subjects(expression, units)) == 2


def test_an_act_without_articles_has_places_too() -> None:
    assert len(places_of_subjects(parsed(RULES, "kk", RULES_KK), [subject("para_2")])) == 1


# Wordings


@pytest.mark.parametrize(
    ("text", "same", "reason"),
    [
        ("Тіркеу  он күн\nішінде жүргізіледі", True, "another spacing"),
        ("ТІРКЕУ ОН КҮН ІШІНДЕ ЖҮРГІЗІЛЕДІ", True, "capitals"),
        ("Тіркеу он күн ішінде жүргізіледі.", True, "a full stop"),
        ("Тiркеу он күн iшiнде жүргiзiледi", True, "Latin look-alikes"),
        ("Тіркеу бес күн ішінде жүргізіледі", False, "another number of days"),
        ("Тіркеу он күн ішінде жүргізілмейді", False, "the opposite"),
        ("Тіркеу күн он ішінде жүргізіледі", False, "another order"),
        ("", False, "nothing"),
    ],
)
def test_a_fingerprint_tells_other_words(text: str, same: bool, reason: str) -> None:
    known = fingerprint("Тіркеу он күн ішінде жүргізіледі")
    assert (fingerprint(text) == known) == same, reason
    assert len(known) == 12


def test_entries_fit_only_the_words_they_were_written_for(monkeypatch: pytest.MonkeyPatch) -> None:
    expression = parsed(LAW, "kk", MOVE_KK)
    units = {
        from_article(unit.eid): expression.text[unit.start : unit.end]
        for unit in expression.provisions
    }
    wordings = {
        ("art_2", "kk"): fingerprint(units["art_2"]),
        ("art_4", "kk"): fingerprint("Тіркеу бес күн ішінде жүргізіледі."),
        ("art_1", "ru"): fingerprint("of the other text"),
    }
    monkeypatch.setattr(subjects, "_wordings", lambda: {LAW.id: wordings})
    places = places_of_subjects(expression, map(subject, ("art_1", "art_2", "art_4")))
    assert {place.eid: place.fits for place in places} == {
        "art_1": True, "art_2": True, "art_4": False,
    }  # fmt: skip


# Entries


def test_entries_have_their_terms_and_meaning_and_come_once() -> None:
    own = [
        subject("art_2", "үй қайда"),
        subject("art_2", "үй қайда", style="lay"),
        subject("art_2", "үй қайда", language="ru"),
        subject("art_3", "үй қайда"),
        subject("art_3", "?!"),
    ]
    found = list(entries_of("law", own))
    assert [(one.eid, one.language) for one in found] == [
        ("art_2", "kk"), ("art_2", "ru"), ("art_3", "kk"),
    ]  # fmt: skip
    assert "үй" in found[0].terms and found[0].act == "law"
    assert all(len(one.vector) == word_vectors().width for one in found)
