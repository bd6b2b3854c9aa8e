"""How Russian acts refer to units in running text."""

from __future__ import annotations

from kb.grammar.act_mention_ru import DOCUMENTS
from kb.grammar.citation_ru import WORDS as CITATION
from kb.grammar.citation_words import words
from kb.grammar.reference_words import ReferenceWords
from kb.model import Level

WORDS = ReferenceWords(
    citation=CITATION,
    this="настоящ(?:ей|его|ему|ем|им|ими|их|ую|ая|ее|ий|ие)",
    said="(?:выше)?(?:указанн|названн|упомянут|данн)(?:ой|ого|ому|ом|ым|ую|ая|ое|ый)"
    "|эт(?:ой|ого|ому|ом|им|у|а)|то(?:й|го|му) же",
    joins=words("и или либо также а"),
    between="к|ко",
    outer_first=False,
    disagrees={
        Level.SUBPARAGRAPH: "[оеь]?го|[оеь]?му|[ыи]й|[оеь]м",
        Level.PARAGRAPH: "ая|ую|ья|ью|ей",
        Level.POINT: "ая|ую|ья|ью|ей",
        Level.INDENT: "ая|ую|ья|ью|ей",
    },
    abbreviations="ст|п|пп|ч|гл",
    accords_before=(
        r"(?:в\s+соответствии\s+с|на\s+основании|согласно|руководствуясь|во\s+исполнение)о?\s"
        r"(?:[\w-]+\)?,?\s+){0,14}?"
    ),
    approved=(
        rf"\s+(?:к\s+)?(?:[а-я]+(?:ого|ей|ой|их|ых|ым|им|ому|ему)\s+){{0,3}}(?:{DOCUMENTS})[а-я]*(?![^\W_])"
        r"(?:[^.;:\n()]|\n(?!\s*\n)|\([^()]{0,200}\)){0,300}?,?\s+"
        r"утвержденн(?:ого|ой|ых|ому|ым|ыми|ом)\s+"
    ),
    ordinal_mark=r"[^\W\d_]{2}(?:[йяею]|го|му|[иы]х|[оиы]м|ми)(?!\w)",
    cardinals="одн(?:а|у|ой)|дв(?:е|ух)|тр(?:и|ех)|четыр(?:е|ех)|пять|пяти",
    counted=CITATION.counted,
    instructs=tuple(
        rf"{verb}(?![^\W\d_])" for verb in words("изложить исключить дополнить заменить считать")
    ),
    amends=(
        r"внести\s+(?:[^.;:]{0,300}\s)?(?:изменени|дополнени)",
        r"следующ\w+\s+(?:изменени|дополнени)",
    ),
    amending_title=r"о\s+внесении\s+(?:[^.;:]{0,60}\s)?(?:изменени|дополнени)"
    r"|о\s+признании\s+утратившим\w*\s+силу",
    begins_wording=r"(?:в\s+следующей\s+редакции|следующего\s+содержания)[^:.;]{0,60}:",
)
