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

from kb.language.listed import listed


class Kind(Enum):
    """What a suffix makes of a word, as far as stemming cares."""

    NOUN = "noun"
    VERB = "verb"  # nothing but a voice suffix may stand before it


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
LOAN_ENDINGS = ("ог", "кт", "нк", "ль", "льд", "рк", "рг", "нг", "нд", "нт", "рт", "фт", "ст")

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
    ("ғы гі", "SZNL"),  # жылғы, кейінгі; after a vowel it is қ or к with a possessive
)
# The instrumental is the one case without harmony.
_INSTRUMENTAL = (("мен", "VSNL"), ("бен", "Z"), ("пен", "X"))

# Third person possessive with the cases that are fused to it: -ын, -ына, -ында …
_POSSESSIVE_3 = listed("ы і ын ін ына іне ында інде ындағы індегі ынан інен")
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
    ("ғаны гені", "VSZNL"),  # not «-ға» + «-ны»
    ("қаны кені", "X"),
    ("дым дім дыңыз діңіз", "VSZNL"),
    ("тым тім тыңыз тіңіз", "X"),
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
    table["у"] = ("VSZNLX", Kind.VERB)
    for imperative in ("сын", "сін"):  # «берсін»; after a vowel «-сы» + «-н»
        table[imperative] = ("VSZNLX", Kind.NOUN)
    return table


SUFFIXES = _table()
"""Suffix → letter classes that it may follow, and its kind."""

VOICES_AFTER_CONSONANT = ("ыл", "іл", "ын", "ін")
VOICES_AFTER_VOWEL = ("л", "н")

# Stems of two letters; any other stem has three or more.
SHORT_STEMS = frozenset(
    listed(
        "ел үй іс ай ат ет ұл ем ән ас ар өз он су ал өт аш өс өл ек ер іш ой ор ұр із ақ оқ жұ "
        "от ит ес ту іл өң өн ие"
    )
)

# Loanwords: «мониторингі» is «мониторинг» with a possessive, «округі» is «округ»,
# «районы» is «район». «жағдайды», «мекенжайды» are nouns in the accusative, «қарайды» is a verb.
NOT_AFTER = {
    "гі": ("ин", "у", "ю"),
    "ғы": ("у",),
    "ны": ("о",),
    "йды": ("жа", "ғда"),
}

# Stems in ы, і that take the possessive -сы; of others the «с» is the stem's own
# («облысы» is «облыс» + «ы»).
TAKES_S = ("шы", "ші", "кті")

# Words that end as if they had a suffix. Inflected forms of them are taken back to
# them and no further. Found by listing the frequent words of Kazakh legal texts
# that the suffixes cut though the remainder is another word or none.
WHOLE = frozenset(
    listed(
        # -м: nouns
        "білім бөлім келісім шешім өнім тыйым төлем көлем өтем қоғам адам киім бұйым салым ұғым "
        "қауым айналым үкім сенім басым жағым өлім түсім ұйым құрылым жарым қадам ғалым мұғалім "
        "мәлім әлем таным ағым тәлім көтерім өсім бітім шығым кірім тиім "
        "үйлесім ұстаным тапсырым маусым төзім ықпалдастым мерзім рәсім өлшем кесім "
        "тұжырым лауазым инфрақұрылым ғылым құрам болжам күтім сөйлем "
        "тізілім аударым өтінім шағым жетім жолданым ислам "
        # -п: nouns, not converbs
        "сынып талап тарап мектеп кітап себеп тәртіп кәсіп айып қауіп әріп жауап есеп қалып қаріп "
        "тәсіл құрып шарап ғайып әдеп тақырып зайып "
        # -у, -ын, -ін, -ан, -ен: nouns and particles
        "нұсқау тарау үшін кейін бұрын алдын жиын дейін сайын бүтін түтін шығын тұрғын ұсын мәтін "
        "кәсіпорын орын тығын келін қазан мекен ақпан аудан орган арман майдан қолдан сақтан "
        "ауру жылу кешен дүкен план экран заман қорған шопан отын алтын ойын келісін "
        "түсін арын мойын қарын мұрын ерін таңдан әкелін ағын үлкен "
        "тегін шағын жақын мақсат міндет мазмұн омбудсман жүгін дереу қару елу "
        "қазақстан өзбекстан қырғызстан тәжікстан түрікменстан ауғанстан пәкістан "
        # -да, -де, -та, -те, -ға, -ге, -қа, -ке, -на, -не
        "қалқа нұсқа тұлға баға орта мұра жүзеге нысана мәселе қағида пошта шілде нысан қысқа "
        "арқа пайда мұнда қайда сонда балта банда команда пропаганда аренда сауда оқиға "
        "мағына төраға кесте теңге жылқы бірге басқа құрылғы өлке "
        "мерке апта мақта анкета газета планета ракета палата квота дата плата "
        "виза көрме сәуле тізбе "
        "ноқта "
        # -ы, -і, -ты, -ті, -ды, -ді, -ғы, -гі
        "жылы кіші екі жеті алты қазақы ішкі сыртқы ескі шекті белгі белгілі кәрі тірі қайғы "
        "қаржы кінә ақы көші тәрізді секілді қаулы желі келесі кіріспе қорытынды "
        "жарғы тұрғы отбасы ақылы тегі өзге алдыңғы үзінді жаппай тұрғынжай бюро "
        "ерітінді туынды жәрдемақы сыйақы мүмкін бәрі артқы үлгі негізгі "
        "әлі ұйқы бұрғы сынды "
        # -с: nouns whose possessive looks like that of a word in a vowel
        "қандас облыс жұмыс шығыс отырыс үлес кеңес қоныс табыс тұрмыс байланыс құрылыс кіріс "
        "барыс жүріс ұсыныс туыс дауыс жарыс соғыс өріс егіс келіс қатыс құбылыс таныс айналыс "
        "алмас тоғыс дәріс жеңіс болмыс ұлыс қозғалыс тыныс өтініс көрініс "
        "сәйкес тиіс әдіс емес "
        "өзгеріс бұрыс дұрыс тексеріс жиналыс тапсырыс қолданыс өндіріс баланс "
        # loanwords in -кт
        "процес акт факт объект субъект контракт проект аспект комплект конфликт пункт продукт "
        "пакт аффект эффект дефект проспект "
        # -ыл, -іл: no passive
        "қызыл жасыл тәсіл кепіл "
        # -л, -дар, -лар
        "салдар сапар кәсіпкер"
    )
)

# Stems in which a vowel drops before a suffix, or which change otherwise.
IRREGULAR = {
    "орн": "орын",
    "кәсіпорн": "кәсіпорын",
    "мүлк": "мүлік",
    "халқ": "халық",
    "ерк": "ерік",
    "құлқ": "құлық",
    "мойн": "мойын",
    "қалп": "қалып",
    "әрп": "әріп",
    "ауз": "ауыз",
    "қаупі": "қауіп",
    "қауп": "қауіп",
    "кәсп": "кәсіп",
    "айб": "айып",
    "айп": "айып",
    "өмр": "өмір",
    "ерн": "ерін",
    "мұрн": "мұрын",
    "көңл": "көңіл",
    "құлп": "құлып",
    "көрк": "көрік",
    "нарқ": "нарық",
    "парқ": "парық",
    "қарн": "қарын",
    "құқ": "құқық",
    "зайб": "зайып",
    "ғылм": "ғылым",
    "дәлз": "дәліз",
    "қырқ": "қырық",
    "егн": "егін",
    "ойн": "ойын",
    "мезгл": "мезгіл",
    "ырқ": "ырық",
    "процесс": "процес",
    "оқ": "оқы",
    "оқи": "оқы",
    "әкеп": "әкел",
    "кеп": "кел",
    "қып": "қыл",
    "отба": "отбасы",
    "қояд": "қой",
    "қоят": "қой",
    "қою": "қой",
    "жояд": "жой",
    "жоят": "жой",
    "жою": "жой",
    "қамти": "қамт",
    "қамтит": "қамт",
}
