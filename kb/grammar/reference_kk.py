"""How Kazakh acts refer to units in running text."""

from __future__ import annotations

from kb.grammar.act_mention_kk import DOCUMENTS
from kb.grammar.citation_kk import WORDS as CITATION
from kb.grammar.citation_words import words
from kb.grammar.reference_words import ReferenceWords

_APPROVED = (
    r"(?:\s*\([^()]{1,320}\))?,?\s+бекітілген,?\s+(?:[^.;:\n()]|\n(?!\s*\n)|\([^()]{0,120}\)){0,250}?"
    rf"(?<![^\W_])(?:{DOCUMENTS})[а-яәіңғүұқөһ]*"
)
"""«(… тіркелген) бекітілген Көшіп келу қағидалары», up to the ending."""

WORDS = ReferenceWords(
    citation=CITATION,
    this="осы",
    said="(?:жоғарыда )?(?:аталған|көрсетілген|айтылған)|сол|бұл",
    joins=words("және мен бен пен немесе не әрі сондай-ақ я"),
    between="",
    outer_first=True,
    # Genitive, possessive without a case, or "that is in": «5-баптың», «5-бабының», «5-бабы
    # 1-тармағының», «5-бабындағы 1-тармақтың».
    holds_on="[тдн][ыі]ң|[дт][ае]ғ[ыі]|[бғгсцң][ыі]|бөлімі|абзацы|шасы|параграфы",
    possesses="[тдн][ыі]ң",
    no_name=r"[^\W\d_]*(?:[ғқг]ан|[гк]ен|ға|ге|қа|ке|да|де|та|те|дан|ден|ып|іп)\s|сәйкес|бойынша|туралы"
    r"|(?:заң|кодекс|қаулы|бұйрық|бұйрығ|шешім|жарлы|ба[бп]|тарма|тарау|бөлі)[^\W\d_]*\s",
    # A possessive, with or without a case: «тармағы», «тармағында», «тармақтары», «тармақшасы».
    belongs="(?:[бғгрцмуф]|ша?с)[ыі](?:ның|нің|на|не|н|нда|нде|ндағы|ндегі|нан|нен|мен)?"
    "|(?:тарау|параграф)[ыі](?:ның|нің|на|не|н|нда|нде|ндағы|ндегі|нан|нен|мен)?",
    accords=r"(?:\s+[,(]?[\w-]+\)?,?){0,14}?\s+(?:сәйкес|басшылыққа|негізінде|орындау)",
    approved=rf"{_APPROVED}(?:[тдн][ыі]ң)[»\"]?(?:\s*\([^()]{{1,200}}\))?\s*",
    approved_annexed=rf"{_APPROVED}(?:[ғқн]а|[гкн]е)[»\"]?(?:\s*\([^()]{{1,200}}\))?\s*",
    cardinals="(?!)",
    ordinal_mark="нш[іы]",
    counted=CITATION.counted,
    instructs=tuple(
        rf"{stem}[а-яәіңғүұқөһ]{{0,4}}с[ыі]н(?![^\W\d_])"
        for stem in (
            "ауыстырыл",
            "толықтырыл",
            r"алып\s+таста",
            r"алынып\s+таста",
            r"алыпт?\s?тастал",
            "жазыл",
            "баяндал",
            "мазмұндал",
        )
    ),
    amends=(
        *(
            rf"{noun}[а-яәіңғүұқөһ]*\s+(?:\S+\s+){{0,6}}енгіз(?:ілсін|лсін|іңіз|ілді)"
            for noun in words("өзгеріс өзгерту толықтыру")
        ),
        r"енгізіл(?:етін|ген)\s+(?:өзгеріс|толықтыру)",
    ),
    begins_wording=r"(?:редакцияда|мазмұн(?:да|дағы))\s+(?:[^:.«\"]{0,80})?(?:жазылсын|баяндалсын"
    r"|толықтырылсын|ауыстырылсын)[^:.;]{0,60}:",
)
