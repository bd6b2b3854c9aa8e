"""Suffixes of Kazakh, as data for :mod:`kb.language.kazakh_stems`.

A suffix stands after certain letters only (consonant assimilation) and has
back or front vowels as the stem has (vowel harmony); both are checked, which is
what keeps «жергілікті» from becoming «жергілік» + «ті» where it must not. The
classes of letters:

====  ==========================================================
V     vowels
S     р, й and the letters у, и, ю, after which suffixes begin as after й
L     л and ь
Z     з, ж
N     м, н, ң
X     voiceless consonants, and б, в, г, ғ, д, spoken so at the end of a word
====  ==========================================================
"""

from __future__ import annotations

from enum import Enum


class Kind(Enum):
    """What a suffix makes of a word, as far as stemming cares."""

    NOUN = "noun"
    VERB = "verb"  # a voice suffix may stand before it
    FINAL = "final"  # bare infinitive and the like: only a stem of three letters may stand before


LETTER_CLASSES = {
    "V": "аәеоөұүыіэёя",
    "S": "рйуию",
    "L": "ль",
    "Z": "зж",
    "N": "мнң",
    "X": "кқпстшщчхфцһбвгғд",
}
BACK_VOWELS = "аоұыяё"
FRONT_VOWELS = "әөүіеэ"
NEUTRAL_VOWELS = "иую"

# Loanwords that take front suffixes whatever their vowels: акт+і, банк+і.
LOAN_ENDINGS = ("кт", "нк", "ль", "льд", "рк", "рг", "нг", "нд", "нт", "рт", "фт", "ст")

_CASES_AND_PLURAL = (
    # suffixes in both harmonies, letter classes before them
    ("лар лер", "VS"),
    ("дар дер", "ZNL"),
    ("тар тер", "X"),
    ("ның нің", "VN"),
    ("дың дің", "SZL"),
    ("тың тің", "X"),
    ("ға ге", "VSZNL"),
    ("қа ке", "X"),
    ("ны ні", "V"),
    ("ды ді", "SZNL"),
    ("ты ті", "X"),
    ("да де", "VSZNL"),
    ("та те", "X"),
    ("дан ден", "VSZL"),
    ("нан нен", "N"),
    ("тан тен", "X"),
    ("дағы дегі", "VSZNL"),
    ("тағы тегі", "X"),
)
# The instrumental is the one case without harmony.
_INSTRUMENTAL = (("мен", "VSNL"), ("бен", "Z"), ("пен", "X"))

# Third person possessive with the cases that are fused to it: -ын, -ына, -ында …
_POSSESSIVE_3 = "ы і ын ін ына іне ында інде ындағы індегі ынан інен".split()
_POSSESSIVE_1_2 = (
    ("м", "V"),
    ("ым ім ыма іме", "SZNLX"),
    ("мыз міз", "V"),
    ("ымыз іміз", "SZNLX"),
    ("ңыз ңіз", "V"),
    ("ыңыз іңіз", "SZNLX"),
)

_VERBAL = (
    ("ған ген", "VSZNL"),
    ("қан кен", "X"),
    ("атын етін ады еді амын емін амыз еміз асыз есіз асың есің", "SZNLX"),
    ("йтын йтін йды йді ймын ймін ймыз йміз йсыз йсіз йсың йсің", "V"),
    ("ып іп", "SZNLX"),
    ("п", "V"),
    ("са се сам сем саң сең сақ сек саңыз сеңіз", "VSZNLX"),
    ("дым дім дыңыз діңіз", "VSZNL"),
    ("тым тім тыңыз тіңіз", "X"),
    ("сын сін", "SZNLX"),
    ("ғалы гелі", "VSZNL"),
    ("қалы келі", "X"),
)
_NEGATIONS = (("ма ме", "VSL"), ("ба бе", "ZN"), ("па пе", "X"))
_AFTER_NEGATION = (
    "йды йді",
    "ған ген",
    "у у",
    "са се",
    "сам сем",
    "ды ді",
    "дым дім",
    "йтын йтін",
    "ймын ймін",
    "ймыз йміз",
    "й й",
    "сын сін",
    "стан стен",
    "с с",
    "уы уі",
)


def _table() -> dict[str, tuple[str, Kind]]:
    table: dict[str, tuple[str, Kind]] = {}
    for suffixes, before in (*_CASES_AND_PLURAL, *_INSTRUMENTAL, *_POSSESSIVE_1_2):
        for suffix in suffixes.split():
            table[suffix] = (before, Kind.NOUN)
    for suffix in _POSSESSIVE_3:
        table[suffix] = ("SZNLX", Kind.NOUN)
        table["с" + suffix] = ("V", Kind.NOUN)
    for suffixes, before in _VERBAL:
        for suffix in suffixes.split():
            earlier = table.get(suffix)
            table[suffix] = (before + (earlier[0] if earlier else ""), Kind.VERB)
    for pair, before in _NEGATIONS:
        for ending in _AFTER_NEGATION:
            for negation, tense in zip(pair.split(), ending.split(), strict=True):
                table[negation + tense] = (before, Kind.VERB)
    table["у"] = ("VSZNLX", Kind.FINAL)
    return table


SUFFIXES = _table()
"""Suffix → letter classes that it may follow, and its kind."""

VOICES_AFTER_CONSONANT = ("ыл", "іл", "ын", "ін")
VOICES_AFTER_VOWEL = ("л", "н")

# Stems of two letters; any other stem has three or more.
SHORT_STEMS = frozenset(
    "ел үй іс ай ат ет ұл ем ән ас ар өз он су ал өт аш өс өл ек ер іш ой ор ұр із ақ оқ жұ от "
    "ит ес ту іл өң өн".split()
)

# Words that end as if they had a suffix. Inflected forms of them are taken back to
# them and no further. Found by listing the frequent words of Kazakh legal texts
# that the suffixes cut though the remainder is another word or none.
WHOLE = frozenset(
    # -ым, -ім, -ам, -ем: nouns made of verbs and others
    "білім бөлім келісім шешім өнім тыйым төлем көлем өтем қоғам адам киім бұйым салым ұғым қауым "
    "айналым үкім сенім мүлік көрінім басым жағым өлім байланым жиынтым тұтым түсім ұйым қызым "
    "құрылым бағдарлам жарым қадам ғалым мұғалім мәлім әлем таным шығарым ағым тәлім жүктем көтерім "
    "өсім бітім төрелім жинам шығым енім кірім түзілім берім беріктім алым қаржым жарылым көрсетілім "
    "тиім үстем көмім басылым жұтым айрым топтам үйлесім ұстаным жетім қосым жүйем аялдам аудым "
    "жазылым тапсырым маусым бірлесім талқым төзім ерім қарым ықпалдастым жұмсалым шектем жаңғыртым "
    # -п: nouns, not converbs
    "талап мектеп кітап себеп тәртіп кәсіп айып қауіп әріп жауап есеп хабарлап қалып түп қаріп "
    "дербес тәсіл нәсіп мүсәп клуб сұрып құрып шарап салып ғарып ғайып әдеп әдіп "
    # -у, -ын, -ін, -ан, -ан: nouns and particles
    "тарау бірлеу үшін кейін бұрын алдын жиын дейін сайын барын бүтін түтін шығын тұрғын ұсын "
    "бөлшек тығын келін қазан мекен ақпан сан жан қан аудан орган қорған арман майдан "
    "негізін әзірбайжан қолдан сақтан "
    # -а, -е, -да, -де, -та, -те, -ға, -ге, -қа, -ке
    "қалқа нұсқа тұлға жүлге мәртебе баға қала сала бала орта мұра көше жүйе жүзеге нысана ереже "
    "мекеме көрме төлеме кеме шара негізге хатта ұлттық жалға астана алқа өлке бөлме қоныс "
    "қызмет мәселе мерке баспа аула дала жаға құрама бөлше қолға жобаға тауға сақа іргетас "
    "жылға бірге ақпарат бөлке басқа тысқа қысқа арқа пайда мұнда қайда сонда анда ауқым "
    "алматы астаналық аста балта жарқа банда команда пропаганда аренда "
    # -ы, -і, -ты, -ті, -ды, -ді
    "жылы кіші екі жеті алты қазақы арнайы ресми тиімді шынайы қосымша жақсы қарсы жалпы "
    "ішкі сыртқы ескі шекті тұрақты белгі белгілі бәрі кәрі тірі жаңғы қайғы "
    "кінә ақы көші өкі жері тәрізді сынды секілді тағы "
    # -сын, -сі, -сы
    "қайсы дүниесі тәжірибе".split()
)

# Stems in which a vowel drops before a suffix, or which change otherwise.
IRREGULAR = {
    "орн": "орын",
    "мүлк": "мүлік",
    "халқ": "халық",
    "ерк": "ерік",
    "құлқ": "құлық",
    "мойн": "мойын",
    "қалп": "қалып",
    "әрп": "әріп",
    "аузы": "ауыз",
    "ауз": "ауыз",
    "қаупі": "қауіп",
    "қауп": "қауіп",
    "кәсб": "кәсіп",
    "кәсп": "кәсіп",
    "айб": "айып",
    "айп": "айып",
    "тәртб": "тәртіп",
    "ғұмр": "ғұмыр",
    "өмр": "өмір",
    "ерн": "ерін",
    "мұрн": "мұрын",
    "көңл": "көңіл",
    "құлп": "құлып",
    "бөрк": "бөрік",
    "көрк": "көрік",
    "нарқ": "нарық",
    "парқ": "парық",
    "сырқ": "сырық",
    "қарн": "қарын",
    "ұйқ": "ұйқы",
    "әйп": "айып",
    "құқ": "құқық",
    "зайб": "зайып",
    "зайп": "зайып",
    "ғылм": "ғылым",
    "үкм": "үкім",
    "қырк": "қырық",
    "інн": "іні",
    "ауыл": "ауыл",
    "оқ": "оқы",
    "оқи": "оқы",
    "әкел": "әкел",
    "әкеп": "әкел",
    "апар": "апар",
    "кеп": "кел",
    "ап": "ал",
    "қып": "қыл",
    "туыс": "туыс",
    "халх": "халық",
    "шарш": "шаршы",
    "дауыс": "дауыс",
    "ойн": "ойын",
    "жиырм": "жиырма",
}
