"""Which texts are taken to mean the same: what the vectors are learned from.

A pair is drawn from a :class:`Choice`, one text of each side. Each kind of pair
teaches something else: a heading and its text the words of the law for a
matter, the two languages of a unit to be one, a question and its article what
people call what the law calls otherwise.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path

from indexer.semantic.translations import OTHER_LANGUAGE
from indexer.subjects import from_article, read_subjects
from kb.address import EID_PREFIXES
from kb.language.analysis import analyse
from kb.model import Level
from training.corpus import ActTexts, Article, Terms
from training.questions import Question

SHORTEST_TEXT = 6  # terms
SHORTEST_HEADING = 2
_LENGTHS_OF_TRANSLATIONS = (0.4, 2.5)  # Kazakh to Russian; beyond it texts are no translations
_LONGEST_TRANSLATED = 80  # terms: of a longer unit it is not told which word is which
_ARTICLE = EID_PREFIXES[Level.ARTICLE]


@dataclass(frozen=True, slots=True)
class Choice:
    """Texts, by their numbers, of which one of each side make a pair; they are of one matter."""

    first: tuple[int, ...]
    second: tuple[int, ...]


@dataclass(slots=True)
class Material:
    """All texts with the matter that each is about, and the choices by kind.

    Two texts about one matter are never held against each other.
    """

    texts: list[Terms] = field(default_factory=list)
    matters: list[int] = field(default_factory=list)
    choices: dict[str, list[Choice]] = field(default_factory=lambda: defaultdict(list))
    asked: list[Terms] = field(default_factory=list)
    """Texts as people ask: questions and entries of the subject index."""
    _numbers: dict[tuple[str, str], int] = field(default_factory=dict)

    def add(self, terms: Terms, matter: tuple[str, str]) -> int:
        """Take a text in; its number."""
        self.texts.append(terms)
        self.matters.append(self._numbers.setdefault(matter, len(self._numbers)))
        return len(self.texts) - 1


@dataclass(frozen=True, slots=True)
class _Texts:
    """An article's texts by language: with heading, without, the heading."""

    whole: dict[str, int] = field(default_factory=dict)
    text: dict[str, int] = field(default_factory=dict)
    heading: dict[str, int] = field(default_factory=dict)


def material_of(
    acts: Sequence[ActTexts],
    collection: Iterable[ActTexts],
    questions: Iterable[Question],
    entries: Mapping[str, Mapping[str, Sequence[Terms]]],
) -> Material:
    """Everything that is learned from.

    ``entries`` are those of the subject index by act and eid from the article on.
    """
    material = Material()
    by_number: dict[tuple[str, str], dict[str, _Texts]] = defaultdict(dict)
    by_eid: dict[tuple[str, str], _Texts] = defaultdict(_Texts)
    for act in acts:
        for article in act.articles:
            texts = by_eid[act.act, article.eid]
            _add_article(material, act, article, texts, "")
            if article.number and article.eid.rpartition("__")[2].startswith(f"{_ARTICLE}_"):
                by_number[act.act, article.number][article.eid] = texts
    for act in collection:
        for article in act.articles:
            _add_article(material, act, article, _Texts(), " of the collection")
    for texts in by_eid.values():
        _add_languages(material, texts)
    _add_units(material, acts)
    _add_questions(material, questions, by_number)
    _add_entries(material, entries, acts, by_eid)
    return material


def _add_article(
    material: Material, act: ActTexts, article: Article, texts: _Texts, suffix: str
) -> None:
    """Heading and text; the portions of the text among themselves."""
    if len(article.text) < SHORTEST_TEXT:
        return
    matter = act.act, article.eid
    text = texts.text[act.language] = material.add(article.text, matter)
    if len(article.heading) >= SHORTEST_HEADING:
        heading = texts.heading[act.language] = material.add(article.heading, matter)
        material.choices[f"heading and text{suffix}"].append(Choice((heading,), (text,)))
        texts.whole[act.language] = material.add(article.heading + article.text, matter)
    else:
        texts.whole[act.language] = text
    long = [one for one in article.portions if len(one) >= SHORTEST_TEXT]
    if len(long) > 1:
        portions = tuple(material.add(one, matter) for one in long)
        material.choices["portions of an article"].append(Choice(portions, portions))


def _add_languages(material: Material, texts: _Texts) -> None:
    """An article in two languages, and its heading in one with its text in the other."""
    for language, other in OTHER_LANGUAGE.items():
        if language in texts.heading and other in texts.text:
            choice = Choice((texts.heading[language],), (texts.text[other],))
            material.choices["heading and text of the other language"].append(choice)
    for sides in (texts.text, texts.heading):
        if sides.keys() >= OTHER_LANGUAGE.keys():
            choice = Choice((sides["kk"],), (sides["ru"],))
            material.choices["article in two languages"].append(choice)


def _add_units(material: Material, acts: Sequence[ActTexts]) -> None:
    for act, eid, kazakh, russian in parallel_units(acts):
        if len(kazakh) > 2 and len(russian) > 2:
            matter = act, eid
            choice = Choice((material.add(kazakh, matter),), (material.add(russian, matter),))
            material.choices["unit in two languages"].append(choice)


def _add_questions(
    material: Material,
    questions: Iterable[Question],
    by_number: Mapping[tuple[str, str], Mapping[str, _Texts]],
) -> None:
    """A question and its article in either language; the questions of an article."""
    of_article: dict[tuple[str, str], list[int]] = defaultdict(list)
    for question in questions:
        articles = by_number.get((question.act, question.article), {})
        whole = tuple(number for texts in articles.values() for number in texts.whole.values())
        terms = tuple(analyse(question.text, question.language))
        if whole and terms:
            asked = material.add(terms, (question.act, next(iter(articles))))
            material.asked.append(terms)
            of_article[question.act, question.article].append(asked)
            material.choices["question and article"].append(Choice((asked,), whole))
    _add_among_themselves(material, "questions of an article", of_article.values())


def _add_entries(
    material: Material,
    entries: Mapping[str, Mapping[str, Sequence[Terms]]],
    acts: Sequence[ActTexts],
    by_eid: Mapping[tuple[str, str], _Texts],
) -> None:
    """An entry of the subject index with its unit and its article; the entries of a unit."""
    own: dict[tuple[str, str], list[Terms]] = defaultdict(list)
    articles = {(act.act, from_article(one.eid)): one.eid for act in acts for one in act.articles}
    for act in acts:
        for eid, terms in act.units.items():
            if len(terms) > SHORTEST_HEADING * 2:
                own[act.act, from_article(eid)].append(terms)
    of_unit: dict[tuple[str, str], list[int]] = defaultdict(list)
    for name, units in entries.items():
        for eid, lists in units.items():
            article_part = article_eid(eid)
            matter = name, articles.get((name, article_part), article_part)
            unit = tuple(material.add(terms, matter) for terms in own.get((name, eid), ()))
            article = tuple(by_eid[matter].text.values()) if matter in by_eid else ()
            for terms in lists:
                entry = material.add(terms, matter)
                material.asked.append(terms)
                of_unit[name, eid].append(entry)
                for texts in (unit, article):
                    if texts:
                        material.choices["entry and text"].append(Choice((entry,), texts))
    _add_among_themselves(material, "entries of a unit", of_unit.values())


def _add_among_themselves(material: Material, kind: str, groups: Iterable[list[int]]) -> None:
    for group in groups:
        if len(group) > 1:
            material.choices[kind].append(Choice(tuple(group), tuple(group)))


def article_eid(eid: str) -> str:
    """The eid of the article in which a unit is; its own where it is in none."""
    parts = eid.split("__")
    for at, part in enumerate(parts):
        if part.startswith(f"{_ARTICLE}_"):
            return "__".join(parts[: at + 1])
    return eid


def parallel_units(acts: Iterable[ActTexts]) -> list[tuple[str, str, Terms, Terms]]:
    """Act, eid, Kazakh and Russian terms of the units that an act has in both languages."""
    by_act: dict[str, dict[str, ActTexts]] = defaultdict(dict)
    for act in acts:
        by_act[act.act][act.language] = act
    least, most = _LENGTHS_OF_TRANSLATIONS
    return [
        (name, eid, terms, other)
        for name, languages in by_act.items()
        if languages.keys() >= OTHER_LANGUAGE.keys()
        for eid, terms in languages["kk"].units.items()
        if (other := languages["ru"].units.get(eid)) and least < len(terms) / len(other) < most
    ]


def translation_pairs(acts: Iterable[ActTexts]) -> list[tuple[Terms, Terms]]:
    """Kazakh and Russian texts short enough to tell which word stands for which."""
    return [
        (kazakh, russian)
        for _, _, kazakh, russian in parallel_units(acts)
        if max(len(kazakh), len(russian)) <= _LONGEST_TRANSLATED
    ]


def subject_entries(without: Iterable[str]) -> dict[str, dict[str, list[Terms]]]:
    """An editor's entries of the subject index that comes along, by act and eid, as terms."""
    left_out = {*without, "wordings"}
    entries: dict[str, dict[str, list[Terms]]] = {}
    for path in sorted((Path(str(files("indexer.subjects"))) / "data").glob("*.tsv")):
        if path.stem in left_out:
            continue
        for one in read_subjects(path):
            terms = tuple(analyse(one.entry, one.language))
            if one.style == "subject" and terms:
                entries.setdefault(path.stem, {}).setdefault(one.unit, []).append(terms)
    return entries
