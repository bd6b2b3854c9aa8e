"""Help in Kazakh: of commands by their name, of parameters by the English text."""

HELP = {
    "": (
        "Қазақстанның көші-қон заңнамасы қол астында: актілерді тармақшаға дейін көрсету, іздеу "
        "және тексеру.\n\n"
        "KoshLex заң кеңесін бермейді. Тек adilet.zan.kz сайтындағы мәтіндер ресми болып табылады."
    ),
    "build": (
        "KoshLex-пен бірге келетін актілерден және ЖОЛ файлдары мен қалталарынан білім қорын "
        "құрады.\n\n"
        ".txt, .html, .docx, .md, .jsonl және .jsonl.xz оқылады. Z1100000477.kaz.txt сияқты файл "
        "атауы қай акт және қай тіл екенін білдіреді; файлдармен қатар тұрған manifest.csv "
        "атауларын береді. Жаңасы толық дайын болғанша ескі қор сақталады.\n\n"
        "Модель – words (бағдарламамен бірге келетін сөз векторлары), transformers "
        "(intfloat/multilingual-e5-small моделі) немесе аты не қалтасы бойынша кез келген "
        "sentence-transformers моделі. Ол әр бапты оқиды, оған бірнеше сағат кетуі мүмкін; "
        "үзілсе, келесі build жалғастырады. words-тен басқасына қажет: "
        "«pip install 'koshlex[transformers]'».\n\n"
        "Өз пәндік көрсеткішіңіздің кестесі бірлікті адамдар қандай күнделікті сөздермен "
        "іздейтінін айтады. Онда арасы табуляциямен бөлінген төрт баған бар, бірінші жолы "
        "оларды атайды: unit, language, style, entry. Бірге келетін жазбалар сақталады."
    ),
    "add": (
        "Білім қорына актілер қосады немесе оларды алмастырады.\n\n"
        "Толық мәтін сол актінің үзіндісінің орнын басады. ID не мекенжай алдымен ресми порталдан "
        "қазақ және орыс тілдерінде жүктеледі.\n\n"
        "Өз пәндік көрсеткішіңіздің кестелерін қайта атаңыз: аталмағаны ұмытылады."
    ),
    "fetch": (
        "Ресми порталдан актілерді build оқитын қалтаға жүктейді.\n\n"
        "Беттер бір-бірлеп, үзіліспен жүктеледі; 7 күннен жаңа беттер қайта сұралмайды. "
        "KOSHLEX_PORTAL айна сайтты көрсетеді."
    ),
    "acts": "Білім қорындағы актілерді тізіп, қайсысы үзінді екенін көрсетеді.",
    "outline": "Актінің құрылымын көрсетеді: тараулары, баптары, қосымшалары.",
    "show": (
        "Актілердің құрылымдық бірліктерін тармақшаға дейін, дереккөздің өз сөзімен көрсетеді.\n\n"
        "Акт аталмаса, 2011 жылғы көші-қон заңы деп, онда болмаса, ондай бірлігі бар жалғыз акт "
        "деп түсініледі."
    ),
    "search": (
        "Актілерден қазақ, орыс не ағылшын тілінде іздейді.\n\n"
        '«"…"» – сөз тіркесі, сөз* – сөздің басы; AND, OR, NOT және жақшалар біріктіреді. Әр '
        "нәтиже – бап және оның ең сәйкес бірлігі."
    ),
    "define": (
        "Терминді анықтайтын әр актіде ол не білдіретінін және актілердің айырмасын "
        "көрсету.\n\nТермин кез келген тұлғада, қате жазылып немесе орыс пернетақтасымен терілуі "
        "мүмкін; түзетумен ауыстырылған сөз жаңасына апарады. Акт терминді бірінші актіден өзгеше "
        "анықтаса, сөздер белгіленеді."
    ),
    "refs": (
        "Бірлік немесе акт неге сілтеме жасайтынын және оған не сілтеме жасайтынын "
        "көрсету.\n\nСілтеме resolved – акт осында бар және онда аталған әр бірлік бар; external – "
        "акт белгілі, бірақ мұнда жоқ; ambiguous – бірнеше акт не бірлік сәйкес келеді; unresolved "
        "– ешқайсысы; себебі айтылады. Бірлікке сілтемелерге оның бөліктеріне сілтемелер де кіреді."
    ),
    "history": (
        "Бірлік немесе акт қалай өзгергенін көрсету: қашан, қай актімен, қай күннен "
        "күшінде.\n\nМәтіндегі редакторлардың ескертулері бойынша, алдымен ең ескі өзгеріс."
    ),
    "lint": (
        "Жобада нені түзету керегін айту: нөмірлер, терминдер, сілтемелер, жазылуы.\n\nМәтін таза "
        "болса, мәртебе 0, ескерту болса, 1. Әрқайсысының коды, орны және белгілі болса, орнына не "
        "жазылатыны бар. Файл білім қорындағы заңдармен салыстырылады."
    ),
    "diff": (
        "Екі мәтінді заңгерлердей салыстыру: жобаны қолданыстағы заңмен, екі редакцияны.\n\n"
        "Бірліктер нөмірі мен орнына қарамай өзіне сәйкес бірліктермен қатар қойылып, сөздері "
        "салыстырылады. Тырнақша, сызықша, бос орын, жолдар және ұқсас әріптер өзгеріс болып "
        "саналмайды. Екі актінің де бір тілдегі мәтіні болса, солар салыстырылады; әртүрлі тілде "
        "ненің неге сәйкес келетіні айтылады.\n\n"
        "Айырма болса да, болмаса да мәртебе 0; мәтінде салыстыратын сөз болмаса, 1; мәтін "
        "оқылмаса не ондай акт болмаса, 3."
    ),
    "eval": (
        "Сұрақтары мен жауаптары белгілі файл бойынша іздеудің қаншалықты дәл табатынын "
        "айту.\n\n"
        "Файлдың әр жолында бір JSON нысаны: id, lang, style, act, question, gold (article, "
        "paragraph, point, grade: 2 – жауап береді, 1 – жақын; бос тізім – жауап жоқ). Файлда "
        "аталған актілерден ізделеді. Көрсеткіштер 95 пайыздық интервалдармен беріледі.\n\n"
        "--headings баптардың тақырыптарын сұрақ етіп, оларды мәтіннен алып тастап іздейді."
    ),
    "graph": (
        "Қай акт қайсысына сілтеме жасайтынын көрсету: Graphviz үшін граф немесе JSON.\n\nОсында "
        "бар актілер боялған; тек сілтеме жасалған актілер үзік сызықпен қоршалған; жебеде – "
        "сілтемелер саны."
    ),
    "export": "Актіні Markdown (оны build қайта оқиды) не JSON түрінде жазады.",
    "PATH": "ЖОЛ",
    "FILE": "ФАЙЛ",
    "FOLDER": "ҚАЛТА",
    "ACT": "АКТ",
    "CITATION": "СІЛТЕМЕ",
    "QUERY": "СҰРАУ",
    "KIND": "ТҮР",
    "N": "САН",
    "PATH|URL|ID": "ЖОЛ|МЕКЕНЖАЙ|ID",
    "ID|URL": "ID|МЕКЕНЖАЙ",
    "The knowledge base (else KOSHLEX_DB, else the user's data folder).": (
        "Білім қоры (әйтпесе KOSHLEX_DB, әйтпесе пайдаланушының деректер қалтасы)."
    ),
    "The tool's own language (else KOSHLEX_UI, else the locale).": (
        "Бағдарламаның өз тілі (әйтпесе KOSHLEX_UI, әйтпесе жүйе тілі)."
    ),
    "Which text: kk, ru or en.": "Қай мәтін: kk, ru не en.",
    "Print one JSON document.": "Бір JSON құжатын шығару.",
    "List every warning.": "Барлық ескертуді көрсету.",
    "An act: its id, title or usual name.": "Акт: id-і, атауы не қысқа аты.",
    "Print the version.": "Нұсқасын көрсету.",
    "Show this message and exit.": "Осы анықтаманы көрсету.",
    "Files or folders with texts of acts.": "Акт мәтіндері бар файлдар не қалталар.",
    "NAME|PATH": "АТ|ЖОЛ",
    "What reads the texts for their meaning (else KOSHLEX_MODEL, else words).": (
        "Мәтіндерді мағынасы бойынша оқитын модель (әйтпесе KOSHLEX_MODEL, әйтпесе words)."
    ),
    "Subject index of your own: a table ACT.tsv or a folder of them; may be repeated.": (
        "Өз пәндік көрсеткішіңіз: АКТ.tsv кестесі не сондай кестелер қалтасы; қайталауға болады."
    ),
    "With the acts that come along.": "Бағдарламамен бірге келетін актілермен не оларсыз.",
    "Files, folders, or acts of the portal.": "Файлдар, қалталар не порталдағы актілер.",
    "Languages to fetch an ID in; may be repeated.": (
        "ID қай тілдерде жүктелетіні; қайталауға болады."
    ),
    "Acts of the official portal.": "Ресми порталдағы актілер.",
    "The acts that migration law lives on.": "Көші-қон құқығының негізгі актілері.",
    "Language; may be repeated. Kazakh and Russian if none.": (
        "Тіл; қайталауға болады. Көрсетілмесе, қазақ және орыс тілдері."
    ),
    "Where to save; acts if not said.": "Қайда сақтау керек; көрсетілмесе, acts қалтасына.",
    "Ask again for pages under 7 days old.": "7 күннен жаңа беттерді де қайта сұрау.",
    "Levels to show, 1 or more (else to the articles).": (
        "Неше деңгей көрсетіледі, 1-ден бастап (әйтпесе баптарға дейін)."
    ),
    "A unit, cited as lawyers do: 51-бап 2-тармақ.": (
        "Бірлік, заңгерлер жазатындай: 51-бап 2-тармақ."
    ),
    "The act: id, title or name.": "Акт: id-і, атауы не қысқа аты.",
    "With the editors' notes.": "Редакторлардың ескертулерімен.",
    "What to look for.": "Не ізделетіні.",
    "Only in this act; may be repeated.": "Тек осы актіден; қайталауға болады.",
    "Only acts of a kind: code, law, order, bill, …": (
        "Тек осы түрдегі актілер: code (кодекс), law (заң), order (бұйрық), bill (заң жобасы), …"
    ),
    "How to search: by words, by meaning, or by both (hybrid).": (
        "Қалай іздеу керек: сөз бойынша (keyword), мағына бойынша (semantic) "
        "немесе екеуімен де (hybrid)."
    ),
    "How many hits at most, 1 or more; 10 if not said.": (
        "Ең көп дегенде неше нәтиже, 1-ден бастап; көрсетілмесе, 10."
    ),
    "Repealed and excluded law as well.": "Күші жойылған және алып тасталған нормаларды қоса.",
    "Say on stderr how the hits were found.": "Нәтижелер қалай табылғанын stderr арқылы айтады.",
    "md or json; md if not said.": "md не json; көрсетілмесе, md.",
    "Write to a file.": "Файлға жазу.",
    "STATUS": "КҮЙ",
    "Only what refers to it.": "Оған сілтеме жасайтындар ғана.",
    "Only what it refers to.": "Ол сілтеме жасайтындар ғана.",
    "Only references that are resolved, external, ambiguous or unresolved.": (
        "Тек resolved, external, ambiguous немесе unresolved сілтемелер."
    ),
    "How many of each direction at most, 1 or more.": "Әр бағытта ең көбі қанша, 1-ден бастап.",
    "Only this act and its neighbours; may be repeated.": (
        "Тек осы акт пен көршілері; қайталауға болады."
    ),
    "dot or json; dot if not said.": "dot немесе json; айтылмаса, dot.",
    "Only edges of so many references; 1 if not said.": (
        "Кемінде осынша сілтемесі бар жебелер ғана; айтылмаса, 1."
    ),
    "DATE": "КҮН",
    "What is law on a day: 2030-01-31 or 31.01.2030.": (
        "Сол күні не қолданыста: 2030-01-31 немесе 31.01.2030."
    ),
    "ACT|FILE": "АКТ|ФАЙЛ",
    "An act by id or name, or a file with a text.": (
        "Id не атауы бойынша акт немесе мәтіні бар файл."
    ),
    "Say what each code of a finding means.": "Ескертулер кодтарының мағынасын айту.",
    "Only what matters at least so much; hint if not said.": (
        "Кемінде осындай маңыздысы ғана; айтылмаса, hint."
    ),
    "A file with questions and their answers.": ("Сұрақтар мен жауаптар файлы."),
    "Only questions about this act, searched in it; may be repeated.": (
        "Тек осы акт туралы сұрақтар, осы актіден ізделеді; қайталауға болады."
    ),
    "Search all acts, not only those that the answers are of.": (
        "Жауаптар алынған актілерден ғана емес, барлық актіден іздеу."
    ),
    "Search only texts in this language, whatever that of the question.": (
        "Сұрақ қай тілде болса да, тек осы тілдегі мәтіндерден іздеу."
    ),
    "Ask by the headings of articles, which are taken out of the texts.": (
        "Мәтіннен алынған бап тақырыптарымен сұрау."
    ),
    "Language of the headings.": ("Тақырыптардың тілі."),
    "Ask at most so many headings, drawn evenly from all; the same each time.": (
        "Ең көбі сонша тақырыппен сұрау; олар барлығынан біркелкі алынады, әр жолы бірдей."
    ),
    "Language of the texts searched for them.": ("Олар ізделетін мәтіндердің тілі."),
    "Compare with this way to search.": "Осы іздеу тәсілімен салыстыру.",
    "Each question with what was found, the worst first.": (
        "Әр сұрақ және не табылғаны, ең нашары бірінші."
    ),
    "TERM": "ТЕРМИН",
    "The term, in any form.": "Термин, кез келген тұлғада.",
    "How many definitions at most, 1 or more.": "Ең көбі қанша анықтама, 1-ден бастап.",
    "OLD": "ЕСКІ",
    "NEW": "ЖАҢА",
    "The old text: an act, or a file with a text.": "Бұрынғы мәтін: акт не мәтіні бар файл.",
    "The new text: an act, or a file with a text.": "Жаңа мәтін: акт не мәтіні бар файл.",
    "Which text of the old act.": "Бұрынғы актінің қай мәтіні.",
    "Which text of the new act.": "Жаңа актінің қай мәтіні.",
    "Side by side, the whole text as a redline, or as the screen is wide (auto).": (
        "Қатар (side), түзетулері бар тұтас мәтін (inline) не экранның еніне қарай (auto)."
    ),
    "Only what became so: amended, inserted, …; may be repeated.": (
        "Тек amended (өзгертілген), counterpart (сәйкес норма), inserted (жаңа), deleted (алып "
        "тасталған), moved (орны ауысқан), renumbered (нөмірі өзгерген), split (бөлінген), "
        "merged (біріктірілген) не unchanged (өзгермеген); қайталауға болады."
    ),
    "What did not change as well.": "Өзгермегенін де көрсету.",
    "Differences of quotes, dashes, spaces as well.": (
        "Тырнақша, сызықша, бос орын айырмаларын да көрсету."
    ),
    "Which references and terms the change breaks, in all acts.": (
        "Өзгеріс қай сілтемелер мен терминдерді бұзатыны, барлық актілерде."
    ),
    "How many articles at most, 1 or more.": "Ең көбі қанша бап, 1-ден бастап.",
    "Write a page to read.": "Оқуға арналған бетті жазу (HTML).",
    "Write a comparative table.": "Салыстырма кестені жазу (DOCX).",
    "The language of the table (else that of the new text).": (
        "Кестенің тілі (көрсетілмесе, жаңа мәтіннің тілі)."
    ),
}
