"""Help in Russian: of commands by their name, of parameters by the English text."""

HELP = {
    "": (
        "Миграционное право Казахстана под рукой: показ, поиск и проверка актов до подпункта.\n\n"
        "KoshLex не даёт юридических консультаций. Официальны только тексты на adilet.zan.kz."
    ),
    "build": (
        "Построить базу знаний из актов, которые идут с KoshLex, и из файлов и папок ПУТЬ.\n\n"
        "Читает .txt, .html, .docx, .md, .jsonl и .jsonl.xz. Имя файла вида Z1100000477.kaz.txt "
        "говорит, какой это акт и язык; manifest.csv рядом с файлами даёт названия. Прежняя база "
        "остаётся, пока новая не готова целиком.\n\n"
        "Модель – words (векторы слов, идут с программой), transformers (модель "
        "intfloat/multilingual-e5-small) или любая модель sentence-transformers по имени или "
        "папке. Она читает каждую статью, на что могут уйти часы; прерванное продолжит следующий "
        "build. Для всех, кроме words, нужно: «pip install 'koshlex[transformers]'».\n\n"
        "Таблица своего предметного указателя говорит, какими обиходными словами люди "
        "спрашивают о единице. В ней четыре столбца через табуляцию, первая строка называет их: "
        "unit, language, style, entry. Записи, которые идут с программой, остаются."
    ),
    "add": (
        "Добавить акты в базу знаний или заменить их.\n\n"
        "Полный текст становится на место отрывка того же акта. ID или адрес сначала "
        "загружается с официального портала, на казахском и русском.\n\n"
        "Таблицы своего предметного указателя назовите снова: неназванные забываются."
    ),
    "fetch": (
        "Загрузить акты с официального портала в папку, которую читает build.\n\n"
        "По одной странице, с паузами; страницы моложе 7 дней не запрашиваются снова. "
        "KOSHLEX_PORTAL указывает зеркало."
    ),
    "acts": "Перечислить акты базы знаний и отметить, какие из них – отрывки.",
    "outline": "Показать, как устроен акт: главы, статьи, приложения.",
    "show": (
        "Показать структурные единицы актов, до подпункта, словами источника.\n\n"
        "Если акт не назван, это закон о миграции населения 2011 года, иначе – единственный акт, "
        "где есть такая единица."
    ),
    "search": (
        "Искать в актах, на казахском, русском или английском.\n\n"
        '«"…"» – фраза, слово* – начало слова; AND, OR, NOT и скобки сочетают. Каждая находка – '
        "статья с её лучшей единицей."
    ),
    "define": (
        "Показать, что значит термин в каждом акте, который его определяет, и чем акты "
        "различаются.\n\nТермин можно дать в любой форме, с опечаткой, без казахских букв; слово, "
        "заменённое поправкой, приводит к новому. Где акт определяет термин иначе, чем первый, "
        "слова отмечены."
    ),
    "refs": (
        "Показать, на что ссылается единица или акт и что ссылается на них.\n\nСсылка «resolved» – "
        "акт есть здесь и в нём есть каждая названная единица; «external» – акт известен, но здесь "
        "его нет; «ambiguous» – подходят несколько актов или единиц; «unresolved» – ни одной; "
        "причина указана. Ссылки на единицу включают ссылки на её части."
    ),
    "history": (
        "Показать, как менялась единица или акт: когда, каким актом, с какого дня в силе.\n\nПо "
        "сноскам редакторов в тексте, сначала самое старое изменение."
    ),
    "lint": (
        "Сказать, что исправить в проекте: нумерация, термины, ссылки, написание.\n\nСтатус 0 – "
        "замечаний нет, 1 – есть. У каждого код, место и, где это известно, что написать вместо. "
        "Файл сверяется с законами базы знаний."
    ),
    "diff": (
        "Сравнить два текста, как это делают юристы: проект с действующим законом, две "
        "редакции.\n\n"
        "Единицы сопоставляются с теми, которые им соответствуют, каковы бы ни были их номер и "
        "место, и сравниваются их слова. Кавычки, тире, пробелы, строки и похожие буквы – не "
        "изменения. Если у обоих актов есть тексты на одном языке, сравниваются они; между "
        "языками показано, что чему соответствует.\n\n"
        "Если СТАЛО – проект или акт, который изменяет прежний, прежний текст сравнивается с тем, "
        "каким он стал бы; что внести нельзя, перечисляется.\n\n"
        "Статус 0 – есть различия или нет, 1 – в тексте нет слов для сравнения, 3 – текст не "
        "читается или такого акта нет."
    ),
    "consolidate": (
        "Внести в текст акта изменения проектов, законов или приказов: каким он стал бы.\n\n"
        "Читает, что велят изменяющие акты, на казахском или русском, и делает это: слова "
        "заменяет, добавляет, исключает; единицы излагает в новой редакции, дополняет, исключает, "
        "нумерует заново. О том, что внести нельзя, говорится с причиной и ближайшими словами, и "
        "текст там остаётся прежним; непонятые отрывки перечисляются.\n\n"
        "Указания изменить другие акты считаются, но не выполняются. Составленный текст не "
        "официальный.\n\n"
        "Статус 0; 1, если внести ничего не удалось, а с --strict – если хоть что-то "
        "осталось."
    ),
    "eval": (
        "Сказать, насколько хорошо поиск находит, по файлу вопросов с известными "
        "ответами.\n\n"
        "В каждой строке файла – объект JSON: id, lang, style, act, question, gold (article, "
        "paragraph, point, grade: 2 – отвечает, 1 – близко; пустой список – ответа нет). "
        "Поиск идёт в актах, которые названы в файле. Показатели – с 95-процентными "
        "интервалами.\n\n"
        "--headings спрашивает заголовками статей, которые убраны из текстов."
    ),
    "graph": (
        "Показать, какие акты на какие ссылаются: граф для Graphviz или JSON.\n\nАкты, которые "
        "есть здесь, закрашены; те, на которые только ссылаются, обведены пунктиром; у стрелки – "
        "число ссылок."
    ),
    "export": "Записать акт в Markdown (его снова читает build) или в JSON.",
    "PATH": "ПУТЬ",
    "FILE": "ФАЙЛ",
    "FOLDER": "ПАПКА",
    "ACT": "АКТ",
    "CITATION": "ССЫЛКА",
    "QUERY": "ЗАПРОС",
    "KIND": "ВИД",
    "N": "ЧИСЛО",
    "PATH|URL|ID": "ПУТЬ|АДРЕС|ID",
    "ID|URL": "ID|АДРЕС",
    "The knowledge base (else KOSHLEX_DB, else the user's data folder).": (
        "База знаний (иначе KOSHLEX_DB, иначе папка данных пользователя)."
    ),
    "The tool's own language (else KOSHLEX_UI, else the locale).": (
        "Язык самой программы (иначе KOSHLEX_UI, иначе язык системы)."
    ),
    "Which text: kk, ru or en.": "Какой текст: kk, ru или en.",
    "Print one JSON document.": "Вывести один документ JSON.",
    "List every warning.": "Показать все замечания.",
    "An act: its id, title or usual name.": "Акт: id, название или принятое сокращение.",
    "Print the version.": "Показать версию.",
    "Show this message and exit.": "Показать эту справку.",
    "Files or folders with texts of acts.": "Файлы или папки с текстами актов.",
    "NAME|PATH": "ИМЯ|ПУТЬ",
    "What reads the texts for their meaning (else KOSHLEX_MODEL, else words).": (
        "Модель, которая читает тексты по смыслу (иначе KOSHLEX_MODEL, иначе words)."
    ),
    "Subject index of your own: a table ACT.tsv or a folder of them; may be repeated.": (
        "Свой предметный указатель: таблица АКТ.tsv или папка с ними; можно повторять."
    ),
    "With the acts that come along.": "С актами, которые идут с программой, или без них.",
    "Files, folders, or acts of the portal.": "Файлы, папки или акты портала.",
    "Languages to fetch an ID in; may be repeated.": (
        "На каких языках загружать ID; можно повторять."
    ),
    "Acts of the official portal.": "Акты официального портала.",
    "The acts that migration law lives on.": "Основные акты миграционного права.",
    "Language; may be repeated. Kazakh and Russian if none.": (
        "Язык; можно повторять. Если не указан, казахский и русский."
    ),
    "Where to save; acts if not said.": "Куда сохранять; если не указано, в папку acts.",
    "Ask again for pages under 7 days old.": "Запросить снова и страницы моложе 7 дней.",
    "Levels to show, 1 or more (else to the articles).": (
        "Сколько уровней показать, от 1 (иначе до статей)."
    ),
    "A unit, cited as lawyers do: 51-бап 2-тармақ.": "Единица, как её пишут юристы: п. 2 ст. 51.",
    "The act: id, title or name.": "Акт: id, название или сокращение.",
    "With the editors' notes.": "Со сносками редакторов.",
    "What to look for.": "Что искать.",
    "Only in this act; may be repeated.": "Только в этом акте; можно повторять.",
    "Only acts of a kind: code, law, order, bill, …": (
        "Только акты вида: code (кодекс), law (закон), order (приказ), bill (законопроект), …"
    ),
    "How to search: by words, by meaning, or by both (hybrid).": (
        "Как искать: по словам (keyword), по смыслу (semantic) или по тому и другому (hybrid)."
    ),
    "How many hits at most, 1 or more; 10 if not said.": (
        "Сколько находок самое большее, от 1; если не указано, 10."
    ),
    "Repealed and excluded law as well.": "Также утратившее силу и исключённое.",
    "Say on stderr how the hits were found.": "Сказать в stderr, как найдены результаты.",
    "md or json; md if not said.": "md или json; если не указано, md.",
    "Write to a file.": "Записать в файл.",
    "STATUS": "СОСТОЯНИЕ",
    "Only what refers to it.": "Только то, что на неё ссылается.",
    "Only what it refers to.": "Только то, на что она ссылается.",
    "Only references that are resolved, external, ambiguous or unresolved.": (
        "Только ссылки resolved, external, ambiguous или unresolved."
    ),
    "How many of each direction at most, 1 or more.": (
        "Сколько самое большее в каждую сторону, от 1."
    ),
    "Only this act and its neighbours; may be repeated.": (
        "Только этот акт и его соседи; можно повторять."
    ),
    "dot or json; dot if not said.": "dot или json; если не указано, dot.",
    "Only edges of so many references; 1 if not said.": (
        "Только стрелки не менее чем из стольких ссылок; если не указано, 1."
    ),
    "DATE": "ДАТА",
    "What is law on a day: 2030-01-31 or 31.01.2030.": (
        "Что действует в этот день: 2030-01-31 или 31.01.2030."
    ),
    "ACT|FILE": "АКТ|ФАЙЛ",
    "An act by id or name, or a file with a text.": "Акт по id или названию либо файл с текстом.",
    "Say what each code of a finding means.": "Объяснить коды замечаний.",
    "Only what matters at least so much; hint if not said.": (
        "Только не менее важное; если не указано, hint."
    ),
    "A file with questions and their answers.": ("Файл с вопросами и ответами."),
    "Only questions about this act, searched in it; may be repeated.": (
        "Только вопросы об этом акте, с поиском в нём; можно повторять."
    ),
    "Search all acts, not only those that the answers are of.": (
        "Искать во всех актах, а не только в тех, откуда ответы."
    ),
    "Search only texts in this language, whatever that of the question.": (
        "Искать только в текстах на этом языке, каким бы ни был язык вопроса."
    ),
    "Ask by the headings of articles, which are taken out of the texts.": (
        "Спрашивать заголовками статей, убранными из текстов."
    ),
    "Language of the headings.": ("Язык заголовков."),
    "Ask at most so many headings, drawn evenly from all; the same each time.": (
        "Спрашивать не больше стольких заголовков; они взяты равномерно из всех, каждый раз те же."
    ),
    "Language of the texts searched for them.": ("Язык текстов, в которых их ищут."),
    "Compare with this way to search.": "Сравнить с этим способом поиска.",
    "Each question with what was found, the worst first.": (
        "Каждый вопрос с тем, что найдено, худшие – первыми."
    ),
    "TERM": "ТЕРМИН",
    "The term, in any form.": "Термин, в любой форме.",
    "How many definitions at most, 1 or more.": "Сколько определений самое большее, от 1.",
    "OLD": "БЫЛО",
    "NEW": "СТАЛО",
    "The old text: an act, or a file with a text.": "Прежний текст: акт или файл с текстом.",
    "The new text: an act, or a file with a text.": "Новый текст: акт или файл с текстом.",
    "Which text of the old act.": "Какой текст прежнего акта.",
    "Which text of the new act.": "Какой текст нового акта.",
    "Side by side, the whole text as a redline, or as the screen is wide (auto).": (
        "Рядом (side), весь текст с правкой (inline) или по ширине экрана (auto)."
    ),
    "Only what became so: amended, inserted, …; may be repeated.": (
        "Только amended (изменено), counterpart (соответствие), inserted (новое), deleted "
        "(исключено), moved (перемещено), renumbered (изменён номер), split (разделено), merged "
        "(объединено) или unchanged (без изменений); можно повторять."
    ),
    "What did not change as well.": "Также то, что не изменилось.",
    "Differences of quotes, dashes, spaces as well.": "Также различия в кавычках, тире, пробелах.",
    "Which references and terms the change breaks, in all acts.": (
        "Какие ссылки и термины изменение нарушает, во всех актах."
    ),
    "How many articles at most, 1 or more.": "Сколько статей самое большее, от 1.",
    "Write a page to read.": "Записать страницу для чтения (HTML).",
    "Write a comparative table.": "Записать сравнительную таблицу (DOCX).",
    "The language of the table (else that of the new text).": (
        "Язык таблицы (если не указан, язык нового текста)."
    ),
    "BASE": "ТЕКСТ",
    "The text that is amended: an act, or a file.": "Изменяемый текст: акт или файл.",
    "AMENDING": "ИЗМЕНЕНИЯ",
    "Acts or files that amend it, in the order to apply them in.": (
        "Акты или файлы с изменениями, в том порядке, в каком их вносить."
    ),
    "Write the consolidated text.": "Записать текст с изменениями.",
    "Print the consolidated text as well.": "Напечатать и текст с изменениями.",
    "Status 1, and no text written, if anything is left over.": (
        "Если хоть что-то не внесено, статус 1, и текст не записывается."
    ),
    "Apply every instruction, whatever act it names.": (
        "Выполнять все указания, какой бы акт они ни называли."
    ),
    "Compare the words of an amending act, not those that it gives to the old act.": (
        "Сравнить слова самого изменяющего акта, а не те, что он вносит в прежний."
    ),
}
