"""Kazakh words of citations."""

from __future__ import annotations

from kb.grammar.citation_words import CitationWords, UnitWord, words
from kb.model import Level

PLURAL = r"(?:лар|лер|дар|дер|тар|тер)"
CASES = (
    r"(?:ның|нің|дың|дің|тың|тің|на|не|ға|ге|қа|ке|а|е|н|ны|ні|ды|ді|ты|ті|ын|ін"
    r"|(?:н?да|н?де|та|те)(?:ғы|гі)?|дан|ден|тан|тен|нан|нен|мен|бен|пен|н?ша|н?ше)"
)
"""Regular expressions of the plural and of the cases, possessive or not."""
_ENDINGS = rf"{PLURAL}?(?:ы|і|сы|сі)?{CASES}?"
_BORROWED = rf"(?:сы|і){CASES}?"
_BORROWED_PLURAL = rf"т?{PLURAL}(?:ы|і)?{CASES}?"
"""Behind «пункт», whose last letter many leave out: «пунктармен»."""


def _unit(level: Level, stem: str, *abbreviations: str, everyday: bool = False) -> UnitWord:
    return UnitWord(
        level,
        stem,
        _ENDINGS,
        rf"{PLURAL}(?:ы|і)?{CASES}?",
        abbreviations,
        everyday=everyday,
    )


def _latin(level: Level, stem: str) -> UnitWord:
    return UnitWord(level, stem, "(?:[yi]|s[yi])?[ndt]?[a-zñŋńğıü]{0,3}", everyday=True)


NAMES = {
    Level.PREAMBLE: "кіріспе",
    Level.PART: "бөлік",
    Level.SECTION: "бөлім",
    Level.CHAPTER: "тарау",
    Level.SUBDIVISION: "параграф",
    Level.ARTICLE: "бап",
    Level.REMARK: "ескертпе",
    Level.PARAGRAPH: "тармақ",
    Level.SUBPARAGRAPH: "бөлік",
    Level.POINT: "тармақша",
    Level.INDENT: "абзац",
    Level.ANNEX: "қосымша",
}

NESTED = {
    Level.SECTION: ("бөлімнің", "кіші бөлімі"),
    Level.POINT: ("тармақшаның", "тармақшасы"),
}
"""What the outer and the inner of two units of one level are called."""

CHAINED = {
    Level.PREAMBLE: ("кіріспенің", "кіріспесі"),
    Level.PART: ("бөліктің", "бөлігі"),
    Level.SECTION: ("бөлімнің", "бөлімі"),
    Level.CHAPTER: ("тараудың", "тарауы"),
    Level.SUBDIVISION: ("параграфтың", "параграфы"),
    Level.ARTICLE: ("баптың", "бабы"),
    Level.REMARK: ("ескертпенің", "ескертпесі"),
    Level.PARAGRAPH: ("тармақтың", "тармағы"),
    Level.SUBPARAGRAPH: ("бөліктің", "бөлігі"),
    Level.POINT: ("тармақшаның", "тармақшасы"),
    Level.INDENT: ("абзацтың", "абзацы"),
    Level.ANNEX: ("қосымшаның", "қосымшасы"),
}
"""Genitive, and the form that stands behind another unit's genitive."""

HEADING = "тақырыбы"
NEW = "жаңа"

ORDINALS = (
    *words("бірінші екінші үшінші төртінші бесінші алтыншы жетінші сегізінші тоғызыншы оныншы"),
    "он бірінші",
    "он екінші",
    "он үшінші",
    "он төртінші",
    "он бесінші",
    "он алтыншы",
    "он жетінші",
    "он сегізінші",
    "он тоғызыншы",
    "жиырмасыншы",
)
"""From first to twentieth."""

_TENS = ("он", "жиырма", "отыз", "қырық", "елу", "алпыс", "жетпіс", "сексен", "тоқсан")
_ROUND = words(
    "оныншы жиырмасыншы отызыншы қырқыншы елуінші алпысыншы жетпісінші сексенінші тоқсаныншы"
)

WORDS = CitationWords(
    language="kk",
    number_first=True,
    units=(
        _unit(Level.ANNEX, "қосымша", "қос", everyday=True),
        _unit(Level.SECTION, "бөлім", everyday=True),
        _unit(Level.CHAPTER, "тарау", "тар"),
        _unit(Level.PREAMBLE, "кіріспе|преамбула"),
        _unit(Level.REMARK, "ескертпе"),
        _unit(Level.SUBDIVISION, "параграф"),
        _unit(Level.ARTICLE, "ба[пб]", "б"),
        # Before тармақ, of which тармақша is also a case («as a paragraph»).
        _unit(Level.POINT, "тармақша", "тш", "тмш", "тармш"),
        _unit(Level.PARAGRAPH, "тарма[қғ]", "т", "тарм"),
        # An unnumbered paragraph of a text; kb.citation tells the part of a code from it.
        _unit(Level.SUBPARAGRAPH, "бөлі[кг]", "бөл", everyday=True),
        _unit(Level.INDENT, "абзац|азатжол", "абз"),
        # In Latin letters, as the alphabet of 2021 and people's habits spell it.
        _latin(Level.ARTICLE, "ba[bp]"),
        _latin(Level.POINT, "tarma[kq](?:sh|ş)a"),
        _latin(Level.PARAGRAPH, "tarma[kqgğ]"),
        _latin(Level.SUBPARAGRAPH, "b[oö]li[kg]"),
        _latin(Level.CHAPTER, "tarau"),
        _latin(Level.ANNEX, "qosym(?:sh|ş)a"),
        # Russian words with Kazakh endings: «51-статьясы», «2-пунктінің».
        UnitWord(Level.ARTICLE, "статья", _BORROWED),
        UnitWord(Level.PARAGRAPH, "пункт", _BORROWED),
        UnitWord(Level.POINT, "подпункт", _BORROWED),
        UnitWord(Level.PARAGRAPH, "пунк", _BORROWED_PLURAL),
        UnitWord(Level.POINT, "подпунк", _BORROWED_PLURAL),
    ),
    ordinals={
        **{number: f"{word}{_ENDINGS}" for number, word in enumerate(ORDINALS[:9], start=1)},
        **{10 * number: f"{word}{_ENDINGS}" for number, word in enumerate(_ROUND, start=1)},
    },
    tens={word: 10 * number for number, word in enumerate(_TENS, start=1)},
    digit_endings="інші|ыншы|нші|ншы|ші|шы|инши|ши",
    joined_endings="інші|ыншы|нші|ншы|ші|шы|инши|ши",
    conjunctions=frozenset(words("және мен бен пен немесе әлде я әрі")),
    range_words=frozenset(),
    range_openers=frozenset(),
    range_closers=frozenset(words("дейін дейінгі аралығы аралығында аралығындағы")),
    links=frozenset(words("осы аталған көрсетілген бастап")),
    parts=(f"жалпы{_ENDINGS}", f"ерекше{_ENDINGS}"),
    counted=r"жыл\w*|ж|жж|жас\w*|есе\w*|аек|ай|айдан|айға|айлық\w*|күн\w*|теңге\w*|пайыз\w*"
    r"|адам\w*|апта\w*|сағат\w*|мың\w*|млн|млрд",
    act_kinds={
        kind: "|".join(f"{stem}{_ENDINGS}" for stem in stems.split("|"))
        for kind, stems in {
            "law": "заң",
            "code": "кодекс",
            "decree": "жарлы[қғ]",
            "order": "бұйры[қғ]",
            "resolution": "қаулы",
            "decision": "шешім",
            "concept": "тұжырымдама",
            "programme": "бағдарлама",
            "bill": "жоба",
            "treaty": "келісім|конвенция",
            "": "ереже|қағида|нұсқаулы[қғ]|акт",
        }.items()
    },
    country=rf"қр|қазақстан|республика{_ENDINGS}",
    act_abbreviations=frozenset(
        words(
            "ӘҚБтК ЕК АК ҚК ҚПК ҚІЖК АПК СК ЖК ӘРПК КК БК Конституция Конституциясы "
            "Конституцияның Конституциясының"
        )
    ),
    fillers=frozenset(
        words(
            "не нені қалай қандай дейді деген дейтін туралы айтылған айтады жазылған "
            "көрсет көрсетші көрсетіңіз керек маған бойынша сәйкес және мен осы онда қайда бар "
            "қараңыз қара аш ашып оқы оқып ма ме ба бе па пе тап тауып бер берші мәтіні мәтін"
        )
    ),
)
