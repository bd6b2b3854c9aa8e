"""Kazakh words that lint knows."""

from __future__ import annotations

from fractions import Fraction

from kb.grammar.act_mention_kk import MONTHS
from kb.grammar.citation_words import words
from kb.grammar.lint_words import LintWords, letter_pairs, pairs
from kb.model import Level

_UNITS = words("нөл бір екі үш төрт бес алты жеті сегіз тоғыз")
_TENS = words("он жиырма отыз қырық елу алпыс жетпіс сексен тоқсан")

WORDS = LintWords(
    language="kk",
    number_words={
        **{word: value for value, word in enumerate(_UNITS)},
        **{word: 10 * value for value, word in enumerate(_TENS, start=1)},
        "жүз": 100,
        "мың": 1000,
        "миллион": 1_000_000,
        "миллиард": 1_000_000_000,
        "жарым": Fraction(1, 2),
        "жарты": Fraction(1, 2),
    },
    number_endings=(
        "(?:ы|і|сы|сі)?(?:ның|нің|дың|дің|тың|тің|ға|ге|қа|ке|на|не|да|де|та|те|дан|ден|тан|тен"
        "|нан|нен|ды|ді|ты|ті|ны|ні|н|мен|бен|пен|дық|дік|тық|тік|лық|лік)?"
    ),
    number_joints=frozenset(),
    whole_words=frozenset(("бүтін",)),
    denominators={},
    divided=r"\w+[нтд][ае]н",
    heading_forms={
        Level.SECTION: "{}-бөлім.",
        Level.CHAPTER: "{}-тарау.",
        Level.SUBDIVISION: "{}-параграф.",
        Level.ARTICLE: "{}-бап.",
    },
    # Kazakh letters and the Russian ones that stand for them on a Russian keyboard, and
    # vowels of the two harmonies that sound alike.
    shortest=6,
    shortest_of_law=9,
    natural_repeats=frozenset(words("лер лар тік тық лік лық дік дық тес тас дес дас ест аст")),
    confused_with=letter_pairs("ыі нң кқ гғ уү уұ үұ оө аә хһ эе ий ьъ"),
    doubled=frozenset(),
    real_pairs=pairs("катер/қатер"),
    repeatable=frozenset(words("бір қайта әр тең күн жыл өз ай жеке анда сан түр")),
    particles=frozenset(words("және мен немесе үшін туралы жөніндегі бойынша деп осы бұл")),
    one_letter_words="",
    boundary_endings="ның|нің|дың|дің|тың|тің",
    designations="мәртебе|ата[қғ]|санат|дәреже|куәлі|бағдарлама|жоба|реестр|тізілім|белгі",
    # After a vowel the plural begins with «л», and cases have the vowels of the plural. None of
    # these stands in two million words of edited texts.
    impossible_endings=(
        (r"(?<=\wш[ыі])[тд](?=[ае]р\w{0,6}$)", "тд", "лл"),
        (r"(?<=\wшы)лер", "е", "а"),
        (r"(?<=\wші)лар", "а", "е"),
        (r"(?<=\w\w[лдт]ар)(?:дің|ге|дегі|ден|де|ді)$", "ігеі", "ығаы"),
        (r"(?<=\w\w[лдт]ер)(?:дың|ға|дағы|дан|да|ды)$", "ығаы", "ігеі"),
    ),
    stem_repairs=(),
    transitional=r"қолданысқа\s+енгіз|күшіне\s+ен|қолданылуы?н?\s+тоқтата|тоқтатыла\s+тұр",
    here=r"осы(?!ндай)",
    own_stems=r"(?!)",
    annex_label=r"(?<!\d){}\s*-?\s*қосымша(?![^\W\d_])",
    repealing=r"күші\s+жойылды\s+деп|күші\s+жойылған\s+деп|күшін\s+жою|күші\s+жойылсын",
    verb_endings=r"(?:[ғқ]ан|[гк]ен|[ае]тын|[ае]тін|йтын|йтін|ып|іп|[ае]д[ыі]|с[ае])(?:\w{0,4})",
    voices=r"[нлт](?=у|[ғқ]ан|[гк]ен|[ыіа]?п)",
    attributed=r"(?:сы|сі|[аеиоуүұ]т[ыі]|[бвгғзклмнңпрсхһшщ][ыі])(?:н|на|не|ның|нің|нда|нде|нан|нен|мен)?",
    # «қазандық» is no month.
    month=rf"(?:{'|'.join(MONTHS)})[ыі]?н?(?:[дт][аеыі](?:н|ғы|гі)?|н?[аеы]н?|[нт]?[ыі]ң|[ғгқк][ае])?",
    fleeting=r"(?!)",
    last_word_inflects=True,
)
