"""The embedded texts: made of the document's words, and of nothing else."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import tomli

from corpus.embedded import EmbeddedAct, embedded_acts
from corpus.make_embedded import (
    ACTS,
    MANIFEST,
    MismatchedDocument,
    main,
    paragraphs,
    passage,
    whole,
)
from corpus.registry import fold

ACTS_BY_ID = {act.act_id: act for act in embedded_acts()}
MANIFEST_TEXTS = tomli.loads(MANIFEST.read_text(encoding="utf-8"))["text"]
DRAFT = ACTS_BY_ID["draft-internal-migration"].path.read_text(encoding="utf-8")


def document_path(shared: Path) -> Path:
    return shared / "seed/dissertation-kk.txt"


@pytest.mark.parametrize(
    ("wrapped", "joined", "reason"),
    [
        (["бірінші ", "", "екінші "], ["бірінші", "екінші"], "a short line was broken by hand"),
        (
            ["Осы Заң ішкі көші-қон саласындағы қоғамдық қатынастарды ", "", "реттейді. "],
            ["Осы Заң ішкі көші-қон саласындағы қоғамдық қатынастарды реттейді."],
            "a full line goes on; the blank line says nothing",
        ),
        (
            ["тұрғылықты жерін тастап, мемлекет аумағында қоныс аударған көшіп-", "", "қонушы; "],
            ["тұрғылықты жерін тастап, мемлекет аумағында қоныс аударған көшіп-қонушы;"],
            "the hyphen belongs to the word",
        ),
        (
            ["аумағында тұрақты тұратын адамдар мен олардың отбасы ішкі көшіп -", "", "қонушылар "],
            ["аумағында тұрақты тұратын адамдар мен олардың отбасы ішкі көшіп -қонушылар"],
            "the space before the hyphen is the document's and stays",
        ),
        (
            ["мәселелерін көздейтін кепілдік берілген барлық құқықтар мен ", " бостандықтар; "],
            ["мәселелерін көздейтін кепілдік берілген барлық құқықтар мен бостандықтар;"],
            "a page break inside a sentence",
        ),
        (
            ["беруші мен еңбекші көшіп келушіге үлкен айыппұл санкциялары ", "", "3) Жұмыс "],
            ["беруші мен еңбекші көшіп келушіге үлкен айыппұл санкциялары", "3) Жұмыс"],
            "a point begins a paragraph",
        ),
        (
            ["есебінен еңбекші көшіп келушіні оқытуды ұйымдастыру керек және ", "", "1-1) Жұмыс "],
            ["есебінен еңбекші көшіп келушіні оқытуды ұйымдастыру керек және", "1-1) Жұмыс"],
            "an inserted point",
        ),
        (
            [
                "жеткілікті түрде түсіндіру жұмыстарын ұйымдастыруға арналған ",
                "",
                "21 бап. Климат ",
            ],
            ["жеткілікті түрде түсіндіру жұмыстарын ұйымдастыруға арналған", "21 бап. Климат"],
            "an article written without its hyphen",
        ),
        (
            ["жеке куәлік, төлқұжат немесе басқа құжат болып табылады деп саналады.  ", "", "Ол "],
            ["жеке куәлік, төлқұжат немесе басқа құжат болып табылады деп саналады.", "Ол"],
            "two spaces after the full stop end a paragraph",
        ),
        (
            [
                "жеке куәлік, төлқұжат немесе басқа құжат болып табылады деп сана ",
                "",
                "",
                "",
                "Ол ",
            ],
            ["жеке куәлік, төлқұжат немесе басқа құжат болып табылады деп сана", "Ол"],
            "three blank lines part paragraphs",
        ),
        (["бір  екі "], ["бір  екі"], "two spaces inside a line stay"),
    ],
)
def test_wrapped_lines_are_joined(wrapped: list[str], joined: list[str], reason: str) -> None:
    assert paragraphs(wrapped) == joined, reason


def test_a_passage_that_is_not_there_says_where_it_was_looked_for() -> None:
    lines = ["Бірінші жол.", "Екінші жол."]
    assert passage(lines, 1, 2, "Екінші", "жол.") == ["Екінші жол."]
    with pytest.raises(MismatchedDocument, match=r"lines 1-1 do not hold «Екінші»"):
        passage(lines, 1, 1, "Екінші", "жол.")
    with pytest.raises(MismatchedDocument, match="Қосымша 4"):
        whole(lines, "Қосымша 4")


@pytest.mark.parametrize(
    ("finding", "reason"),
    [
        ("\n21 бап. Климатқа", "article 21 has no hyphen"),
        ("\n24-бап. Ерікті", "article 24 follows 22"),
        ("\n1-1) Заңдылыққа", "1-1) without a point 1)"),
        ("\n1. 1 Өңірлердің", "a paragraph «1. 1»"),
        ("ішкі көшіп -қонушыларды", "a space before the hyphen"),
        ("12-бап. «Қажетті көші-қонушы»", "a term without its «п»"),
        ("қабылаудың", "misspelt «қабылдаудың»"),
        ("Республикасыныңазаматтарын", "two words run together"),
        ("көшіп-қонушытарға", "misspelt «көшіп-қонушыларға»"),
        ("негiзгi", "Latin letters i"),
        ("бетінше  қоныс", "two spaces"),
        ("\nМАЗМҰНЫ\n", "a table of contents that is only a word"),
        ("\nЕскерту. Бүкіл мәтін бойынша", "the draft's note"),
    ],
)
def test_what_the_draft_gets_wrong_stays(finding: str, reason: str) -> None:
    assert finding in DRAFT, reason


def test_article_23_is_missing() -> None:
    headings = [line for line in DRAFT.split("\n") if line[:2].isdigit() and "бап." in line[:8]]
    numbers = [int(line[:2]) for line in headings]
    assert numbers == [*range(10, 23), *range(24, 28)]


def test_a_paragraph_is_a_line() -> None:
    for act in embedded_acts():
        lines = act.path.read_text(encoding="utf-8").split("\n")
        assert lines[-1] == "" and not any(lines[1::2]), act.act_id
        assert all(line == line.strip() != "" for line in lines[:-1:2]), act.act_id


def test_no_text_of_the_draft_is_lost_or_added(shared: Path) -> None:
    """Character for character, white space aside, from the appendix's mark to the end."""
    document = document_path(shared).read_text(encoding="utf-8")
    appendix = document.split("\n Қосымша 4 \n")[1]
    assert "".join(DRAFT.split()) == "".join(appendix.split())


@pytest.mark.parametrize(
    "act",
    [act for act in embedded_acts() if act.completeness == "excerpt"],
    ids=lambda act: act.act_id,
)
def test_every_word_of_an_excerpt_is_the_documents(act: EmbeddedAct, shared: Path) -> None:
    document = "".join(document_path(shared).read_text(encoding="utf-8").split())
    added = {passage.heading.text for passage in act.passages if passage.heading}
    for line in filter(None, act.path.read_text(encoding="utf-8").split("\n")):
        assert line in added or "".join(line.split()) in document


# The document quotes the registration duty as it was worded before it wrote.
OLDER_WORDING = "Ішкі көшіп-қонушылар Үкімет"


def test_what_is_quoted_of_the_law_of_2011_is_in_it(shared: Path, shared_data: Path) -> None:
    """Word for word and in the article that the excerpt names; the retold is not."""
    lines = document_path(shared).read_text(encoding="utf-8").split("\n")
    law = (shared_data / "acts/Z1100000477.kaz.txt").read_text(encoding="utf-8")
    articles = re.split(r"\n\s*(\d+(?:-\d+)?-бап\.)", law)
    official = dict(zip(articles[1::2], map(fold, articles[2::2]), strict=True))
    [entry] = [text for text in MANIFEST_TEXTS if text["act"] == "Z1100000477"]
    article = ""
    told = set()
    for part in entry["passage"]:
        article = part.get("added_heading", article)
        first, last = part["lines"]
        words = fold(" ".join(passage(lines, first, last, part["begin"], part["end"])))
        if part["wording"] != "attribution" and part["begin"] != OLDER_WORDING:
            told.add(part["wording"])
            assert (part["wording"] == "quoted") == (words in official[article]), part["begin"]
    assert told == {"quoted", "retold"}


def test_what_was_the_law_of_1997_is_not_given_as_that_of_2011() -> None:
    """The document does; the principles and article 11 are the older law's."""
    newer, older = (
        ACTS_BY_ID[act].path.read_text(encoding="utf-8") for act in ("Z1100000477", "Z970000204_")
    )
    for words in ("кемсітушілікке жол бермеу", "дипломатиялық миссиялардың"):
        assert words in older and words not in newer


def test_the_manifest_says_what_each_text_is() -> None:
    acts = embedded_acts()
    assert {act.path.name for act in acts} == {path.name for path in ACTS.glob("*.txt")}
    for act in acts:
        assert act.path.name == f"{act.act_id}.{act.language}.txt"
        assert set(act.source) == {"kk", "ru", "en"}
        assert (act.completeness == "full") == (act.passages == ())
        assert {passage.wording for passage in act.passages} <= {"quoted", "retold", "attribution"}
        assert all(passage.heading.reason for passage in act.passages if passage.heading)


@pytest.mark.parametrize("act", embedded_acts(), ids=lambda act: act.act_id)
def test_every_letter_of_an_excerpt_is_known_to_be_somebodys(act: EmbeddedAct) -> None:
    position = 0
    for _, start, end in act.wordings():
        assert start < end
        assert not act.text[position:start].strip(), "nothing between two passages"
        position = end
    if act.passages:
        assert not act.text[position:].strip()


def test_only_the_draft_is_whole() -> None:
    assert [act.act_id for act in embedded_acts() if act.completeness == "full"] == [
        "draft-internal-migration"
    ]


def test_the_document_makes_the_committed_files(shared: Path) -> None:
    assert main([str(document_path(shared)), "--check"]) == 0


def test_check_tells_a_changed_file_and_writes_nothing(
    shared: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    document = str(document_path(shared))
    monkeypatch.setattr("corpus.make_embedded.ACTS", tmp_path)
    assert main([document]) == 0
    assert main([document, "--check"]) == 0
    changed = tmp_path / "K1400000235.kk.txt"
    changed.write_text("corrected", encoding="utf-8")
    assert main([document, "--check"]) == 1
    assert changed.read_text(encoding="utf-8") == "corrected"
    assert "K1400000235.kk.txt" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, "No such file"),
        (b"\xff\xfe\x00", "decode"),
        ("Басқа құжат\n".encode(), "Қосымша 4"),
    ],
)
def test_another_document_is_refused(
    content: bytes | None, message: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "document.txt"
    if content is not None:
        path.write_bytes(content)
    assert main([str(path)]) == 3
    assert message in capsys.readouterr().err


def test_the_manifest_is_read_from_beside_the_texts() -> None:
    files = [entry["file"] for entry in MANIFEST_TEXTS]
    assert files == [act.path.name for act in embedded_acts()]
