"""Words that people say around what they ask, and words that say what they ask for.

The first tell nothing of the matter. In speech they are common, in law rare;
counted by how rare they are in law they would lead to the articles that happen
to have them («можно» stands in 9 of 9,500 articles, and in every twentieth
question). They are no stop words: where nothing better is said, they still
find. Taken as they are typed, for other forms may mean something («тұр»,
stands, is said with any verb; «тұратын» is of residence).
"""

from __future__ import annotations

from kb.language.listed import listed

WORTH = 0.25
"""What such a word is worth, of what its rareness gives."""

ASKING_WORDS = {
    "kk": frozenset(
        listed(
            "қай қайсы қайсысы қанша неше кімге кімнен кімнің кімді кіммен біреу біреуі "
            "біреудің нені неден немен неменеге ше әлі бізді бізде бізден сені соны содан сонда "
            "солай сонымен тағы бәрін бәрі ешкім ештеңе ондай менікі менен сенен өзім өзіміз "
            "өзіне қазір қазіргі дегенде шынымен шынында түгел нәрсе нәрсені сұраймын сұрағым "
            "сұрайын айтып айтты айтады айтыңызшы айтшы деді депті дейміз деймін десе жүр "
            "жүрміз жүрмін жүрген жатыр жатырмын жатырмыз тұр тұрмын тұрмыз отыр отырмын "
            "отырмыз кетті қалды қалдым қалдық қойды қойдым берді өте қана ғана жай "
            "істеймін істеуім істейміз істесем істейді бірақ мүмкін бәлкім әйтпесе "
            "көмектесіңізші өтінемін рахмет сәлем сәлеметсіз сәлеметсізбе білгім білейін келеді "
            "керекпе болама"
        )
    ),
    "ru": frozenset(
        listed(
            "можно могу можем может могут хочу хочет хотим хотят хотел хотела нужно нужен нужна "
            "нужны нет да еще уже вообще сразу больше теперь потому тоже говорит говорят сказал "
            "сказали сказать раньше что-то кто-то что-нибудь кто-нибудь зачем пока ничего никто "
            "снова назад ради туда сюда сначала здесь разве откуда называется мой моя мое мою "
            "мои моего моей моих моему наш наша наше нашу наши нашего нашей твой тебя себе себя "
            "кого кому чего чему кем чем какое какую каком какого какому какой-то идти идет "
            "пойти прийти пришел пришли пришло ждать подскажите скажите пожалуйста здравствуйте "
            "интересует узнать спросить просто очень сейчас тогда потом опять вдруг именно "
            "правда неужели например хотя получается решил решили стал стала делать сделать "
            "бывает бывают из-за две два один одна вот там"
        )
    ),
    "en": frozenset(
        listed(
            "want wants need needs tell know please help just still now any some about must "
            "should may im ive id dont doesnt go going make makes"
        )
    ),
}
"""By language, as typed."""

MEANING_WORDS = frozenset(
    listed(
        "ұғым ұғымы ұғымын ұғымының анықтама анықтамасы түсінік түсінігі мағынасы дегеніміз "
        "дегенді дегеннің термин термині "
        "понятие понятия определение определения термина термину значит означает "
        "definition meaning means mean term"
    )
)
"""What says that a query asks what a term means."""
