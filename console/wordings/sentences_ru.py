"""What the lower layers and the system say, in Russian, by the English sentence."""

SENTENCES = {
    # places of errors
    "{source}: {message}": "{source}: {message}",
    "{source}, line {line}: {message}": "{source}, строка {line}: {message}",
    "{named}: {explanation}": "{named}: {explanation}",
    "{before}; {after}": "{before}; {after}",
    # models
    "the model {model} needs sentence-transformers: install it with "
    "`pip install 'koshlex[transformers]'`": (
        "модели {model} нужна библиотека sentence-transformers: установите её командой "
        "`pip install 'koshlex[transformers]'`"
    ),
    "the model {model} cannot be loaded ({reason}); check its name, or name the folder it is in": (
        "модель {model} не загружается ({reason}); проверьте имя или укажите папку, где она лежит"
    ),
    "the knowledge base was built with another state of the model {model} than is here; run "
    "`koshlex build --model {model}`, with the files of acts that you added": (
        "база знаний построена с другим состоянием модели {model}, чем здесь; выполните "
        "`koshlex build --model {model}` с файлами актов, которые вы добавили"
    ),
    "the knowledge base was built with the model {model}, and KOSHLEX_MODEL is {wanted}; run "
    "`koshlex build --model {wanted}`, with the files of acts that you added, or set "
    "KOSHLEX_MODEL to {model}": (
        "база знаний построена с моделью {model}, а KOSHLEX_MODEL – {wanted}; выполните "
        "`koshlex build --model {wanted}` с файлами актов, которые вы добавили, или задайте "
        "KOSHLEX_MODEL={model}"
    ),
    # files
    "the file is empty: get it again": "файл пуст: получите его заново",
    "this is a folder: name the files in it": "это папка: назовите файлы в ней",
    "this is no ordinary file: save its content in one": (
        "это не обычный файл: сохраните его содержимое в файл"
    ),
    "it has more than {limit} MB: divide it into acts": (
        "файл больше {limit} МБ: разделите его на отдельные акты"
    ),
    "there is no such file: check its name": "такого файла нет: проверьте имя",
    "there is no such file or folder": "такого файла или папки нет: проверьте имя",
    "you have no right to read it: change its rights": "нет права на чтение: измените права",
    "cannot be read: {reason}": "не читается: {reason}",
    "cannot be read ({reason})": "не читается ({reason})",
    "cannot be read further ({reason})": "дальше не читается ({reason})",
    "cannot be opened: {reason}": "не открывается: {reason}",
    "no kind of file that is read: save its text as one of {kinds}": (
        "файл не того вида: сохраните его текст в одном из {kinds}"
    ),
    "a folder without a text of a known kind": "в папке нет текстов известного вида",
    "no text was found": "текстов не найдено",
    # questions for an evaluation
    "the file has no questions; one JSON object a line was expected": (
        "в файле нет вопросов; в каждой строке нужен один объект JSON"
    ),
    "the id {id} stands in line {line} too: give each question its own": (
        "id {id} стоит и в строке {line}: дайте каждому вопросу свой"
    ),
    "the line is not UTF-8: save the file as UTF-8": ("строка не в UTF-8: сохраните файл в UTF-8"),
    "the line is no JSON: one object a line was expected": (
        "строка – не JSON: в каждой строке нужен один объект"
    ),
    "the line is no JSON object: one object a line was expected": (
        "строка – не объект JSON: в каждой строке нужен один объект"
    ),
    "lang is {value}: kk, ru or en was expected": ("lang – {value}: нужен kk, ru или en"),
    "act: the id of an act or null was expected": ("act: нужен id акта или null"),
    "there is gold and no act: name the act that the gold is of": (
        "есть gold, но нет act: укажите акт, из которого gold"
    ),
    "gold: a list of objects was expected, an empty one for no answer": (
        "gold: нужен список объектов, пустой – если ответа нет"
    ),
    "no provision of the gold has grade 2: one that answers was expected": (
        "в gold нет grade 2: нужна норма, которая отвечает"
    ),
    'gold: {name} is {value}: a number in quotes ("6-1") or null was expected': (
        'gold: {name} – {value}: нужен номер в кавычках ("6-1") или null'
    ),
    "gold: an article, a paragraph or a point was expected": (
        "gold: нужны статья (article), пункт (paragraph) или подпункт (point)"
    ),
    "gold: grade is {value}: 2 (answers) or 1 (related) was expected": (
        "gold: grade – {value}: нужно 2 (отвечает) или 1 (близко)"
    ),
    "{name}: a text was expected": ("{name}: нужен текст"),
    "the act {id} is not in the knowledge base: koshlex add {id} adds it": (
        "акта {id} нет в базе знаний: koshlex add {id} добавит его"
    ),
    # encodings
    "this is {what}, not text: {advice}": "это {what}, а не текст: {advice}",
    "a JPEG picture": "изображение JPEG",
    "a PNG picture": "изображение PNG",
    "a GIF picture": "изображение GIF",
    "a TIFF picture": "изображение TIFF",
    "a DjVu scan": "скан DjVu",
    "a PDF file": "файл PDF",
    "an RTF file": "файл RTF",
    "an old Office file (DOC, XLS) or one with a password": (
        "старый файл Office (DOC, XLS) или файл с паролем"
    ),
    "a ZIP archive": "архив ZIP",
    "an empty ZIP archive": "пустой архив ZIP",
    "a gzip archive": "архив gzip",
    "a 7-Zip archive": "архив 7-Zip",
    "a RAR archive": "архив RAR",
    "an XZ archive": "архив XZ",
    "a SQLite database": "база данных SQLite",
    "recognise its text (OCR) and save that as DOCX or TXT": (
        "распознайте текст (OCR) и сохраните его как DOCX или TXT"
    ),
    "save its text as DOCX or TXT": "сохраните его текст как DOCX или TXT",
    "open it in Word and save it as DOCX": "откройте его в Word и сохраните как DOCX",
    "open it in Word and save it as DOCX without a password": (
        "откройте его в Word и сохраните как DOCX без пароля"
    ),
    "unpack it, or give the DOCX file itself": "распакуйте его или дайте сам файл DOCX",
    "give the DOCX or text file itself": "дайте сам файл DOCX или текст",
    "unpack it first": "сначала распакуйте его",
    "name a knowledge base with --db instead": "базу знаний укажите через --db",
    "this is binary data, not text (it has zero bytes): give a TXT, HTML, DOCX or MD file": (
        "это двоичные данные, а не текст (есть нулевые байты): дайте файл TXT, HTML, DOCX или MD"
    ),
    "its encoding is not UTF-8, UTF-16 or Windows-1251 (or this is no text): open it in an "
    "editor and save it as UTF-8": (
        "кодировка не UTF-8, не UTF-16 и не Windows-1251 (или это не текст): откройте файл "
        "в редакторе и сохраните в UTF-8"
    ),
    "{what}: the file is damaged; get it again, or save it as UTF-8 in an editor": (
        "{what}: файл повреждён; получите его заново или сохраните в редакторе в UTF-8"
    ),
    "the text in {encoding} breaks off in the middle of a character (byte {byte})": (
        "текст в {encoding} обрывается посреди знака (байт {byte})"
    ),
    "byte {byte} is wrong in {encoding}": "байт {byte} недопустим в {encoding}",
    # Word
    "the DOCX file has no body: save it again in Word": (
        "в файле DOCX нет тела документа: сохраните его в Word заново"
    ),
    "the DOCX file holds no text; if it is a scan, recognise its text (OCR) first": (
        "в файле DOCX нет текста; если это скан, сначала распознайте его (OCR)"
    ),
    "the DOCX file is damaged or cut off: get it again": (
        "файл DOCX повреждён или обрезан: получите его заново"
    ),
    "the DOCX file has a password: save it without one": (
        "файл DOCX защищён паролем: сохраните его без пароля"
    ),
    "this is no Word file: give a DOCX file, or rename it to what it is (.txt, .html)": (
        "это не файл Word: дайте файл DOCX или переименуйте по содержанию (.txt, .html)"
    ),
    "this ZIP archive holds no Word document (word/document.xml is missing): open it in its "
    "own program and save it as DOCX": (
        "в этом архиве ZIP нет документа Word (нет word/document.xml): откройте его в своей "
        "программе и сохраните как DOCX"
    ),
    "part {name} of the DOCX file is damaged: {reason}": (
        "часть {name} файла DOCX повреждена: {reason}"
    ),
    "part {name} of the DOCX file declares entities, which Word never does: it is not to be "
    "trusted": (
        "часть {name} файла DOCX объявляет сущности, чего Word не делает: доверять ей нельзя"
    ),
    "part {name} of the DOCX file unpacks to {size:,} bytes, {ratio:.0f} times its size: no "
    "real document does": (
        "часть {name} файла DOCX распаковывается в {size} байт, в {ratio:.0f} раз больше: "
        "настоящие документы так не сжаты"
    ),
    "part {name} of the DOCX file is larger than it says": (
        "часть {name} файла DOCX больше, чем в нём указано"
    ),
    "numbers of the style {style} are written as decimals": (
        "номера вида {style} записаны арабскими цифрами"
    ),
    "page headers and footers are left out: {texts}": "колонтитулы опущены: {texts}",
    "the archive holds no page: save the page again as HTML": (
        "в архиве нет страницы: сохраните страницу заново как HTML"
    ),
    "this is an OpenDocument file (ODT): save it as DOCX in its program": (
        "это файл OpenDocument (ODT): сохраните его в его программе как DOCX"
    ),
    "{count} hyphens at which lines break words are left out": (
        "опущены знаки переноса слов: {count}"
    ),
    "{numbers} page numbers are left out": "опущены номера страниц: {numbers}",
    "{numbers} page numbers and {heads} running heads are left out: «{words}»": (
        "опущены номера страниц ({numbers}) и колонтитулы ({heads}): «{words}»"
    ),
    "{count} pictures (formulas, drawings) are left out: see the page itself": (
        "опущены картинки (формулы, рисунки): {count}; смотрите саму страницу"
    ),
    "{count} lines of a computed table of contents are left out": (
        "опущены строки автоматического оглавления: {count}"
    ),
    "Kazakh letters stood as Serbian and Ukrainian ones (ќ for қ, ґ for ө) and were put right: "
    "the file was made with an old Kazakh font or code page": (
        "казахские буквы стояли как сербские и украинские (ќ вместо қ, ґ вместо ө) и "
        "исправлены: файл сделан со старым казахским шрифтом или кодовой страницей"
    ),
    "tracked changes are read as accepted: {count} insertions are in the text": (
        "исправления прочитаны как принятые; вставок в тексте: {count}"
    ),
    "tracked changes are read as accepted: {count} deletions are left out": (
        "исправления прочитаны как принятые; опущено удалений: {count}"
    ),
    "{count} stretches of hidden text are left out": "опущено скрытых отрезков текста: {count}",
    "{count} pictures are left out; text in them cannot be read": (
        "опущено изображений: {count}; текст в них не читается"
    ),
    "{count} formulas are read without their layout": (
        "формул прочитано без их расположения: {count}"
    ),
    "{count} embedded documents are left out: paste their text into the file": (
        "опущено вложенных документов: {count}; вставьте их текст в файл"
    ),
    "{count} comments are left out": "опущено примечаний рецензентов: {count}",
    # pages, Markdown
    "the portal's page holds no text of an act, {reason}; fetch or save it again later": (
        "на странице портала нет текста акта, {reason}; загрузите или сохраните её позже"
    ),
    "only a notice («{notice}»)": "только объявление («{notice}»)",
    "only its frame": "только оформление",
    "the page holds no text; save it again once it shows some": (
        "на странице нет текста; сохраните её, когда текст виден"
    ),
    "the page breaks off inside the text of the act: fetch or save it again": (
        "страница обрывается внутри текста акта: загрузите или сохраните её заново"
    ),
    "the page has no end: it may have been cut off when it was saved": (
        "у страницы нет конца: возможно, она обрезана при сохранении"
    ),
    "line {line}: the comment does not end: add -->": (
        "строка {line}: комментарий не закрыт: добавьте -->"
    ),
    "line {line}: the code block does not end: add a {fence} line": (
        "строка {line}: блок кода не закрыт: добавьте строку {fence}"
    ),
    # the portal
    "there is no language {code}; use kk, ru or en": "нет языка {code}; есть kk, ru и en",
    "there is no language {code}; use kaz, rus or eng": "нет языка {code}; есть kaz, rus и eng",
    "{variable}={named}: expected an address such as {example}": (
        "{variable}={named}: ожидается адрес, например {example}"
    ),
    "this is no id of the portal; an id looks like Z1100000477 or Z090000216_ and stands in "
    "the address of the act's page": (
        "это не id портала; id выглядит как Z1100000477 или Z090000216_ и стоит в адресе "
        "страницы акта"
    ),
    "zan.gov.kz is another system, with other ids; find the act at {portal} and give its "
    "address or id": (
        "zan.gov.kz – другая система, с другими id; найдите акт на {portal} и дайте его "
        "адрес или id"
    ),
    "not an address of the official portal ({portal})": (
        "это не адрес официального портала ({portal})"
    ),
    "not the page of an act, whose address looks like {portal}/rus/docs/ID": (
        "это не страница акта; её адрес выглядит как {portal}/rus/docs/ID"
    ),
    "this is the redaction of one date, and fetch brings the current one; save that page in a "
    "browser and give the file to koshlex build": (
        "это редакция на одну дату, а fetch загружает действующую; сохраните страницу в "
        "браузере и дайте файл команде koshlex build"
    ),
    "this is not a web address": "это не адрес в интернете",
    "{url}: not asked for after the failures before ({reason}); run the command again later": (
        "{url}: не запрошено из-за прежних сбоев ({reason}); повторите команду позже"
    ),
    "{url}: the portal asks programs not to fetch this page (robots.txt); save it in a "
    "browser and give the file to koshlex build": (
        "{url}: портал просит программы не загружать эту страницу (robots.txt); сохраните её "
        "в браузере и дайте файл команде koshlex build"
    ),
    "{path}: cannot be written ({reason}); name another folder or make room": (
        "{path}: не записывается ({reason}); укажите другую папку или освободите место"
    ),
    "{url}: {what}; try again later": "{url}: {what}; попробуйте позже",
    "{url}: the portal leads round in a circle or nowhere; open the address in a browser, save "
    "the whole page and give the file to koshlex build": (
        "{url}: портал перенаправляет по кругу или в никуда; откройте адрес в браузере, "
        "сохраните страницу целиком и дайте файл команде koshlex build"
    ),
    "{url}: the portal answered with an error ({code}); try again later": (
        "{url}: портал ответил ошибкой ({code}); попробуйте позже"
    ),
    "{url}: {site} cannot be reached ({reason}); check the connection and try again later": (
        "{url}: {site} недоступен ({reason}); проверьте соединение и попробуйте позже"
    ),
    "{url}: the page is larger than {max_bytes} bytes; if it is an act all the same, save it "
    "in a browser and give the file to koshlex build": (
        "{url}: страница больше {max_bytes} байт; если это всё же акт, сохраните её в браузере "
        "и дайте файл команде koshlex build"
    ),
    "{url}: the portal refuses the page ({code}); open it in a browser, save it and give the "
    "file to koshlex build": (
        "{url}: портал отказывает в странице ({code}); откройте её в браузере, сохраните и "
        "дайте файл команде koshlex build"
    ),
    "{url}: the portal asks to wait{pause} (429); run the command again later": (
        "{url}: портал просит подождать{pause} (429); повторите команду позже"
    ),
    " for {seconds:.0f} seconds": " {seconds:.0f} с",
    "{url}: the portal says that works are under way; try again later": (
        "{url}: портал сообщает о технических работах; попробуйте позже"
    ),
    "{url}: {site} did not answer in time; try again later": (
        "{url}: {site} не ответил вовремя; попробуйте позже"
    ),
    "{url}: the certificate of {site} cannot be checked ({reason}); if the portal leaves out "
    "its intermediate certificate, put that into a file of certificates and name the file in "
    "SSL_CERT_FILE": (
        "{url}: сертификат {site} не проверяется ({reason}); если портал не передаёт "
        "промежуточный сертификат, положите его в файл сертификатов и укажите файл в "
        "SSL_CERT_FILE"
    ),
    "{url}: the name {site} is not known; check the connection to the internet": (
        "{url}: имя {site} неизвестно; проверьте соединение с интернетом"
    ),
    "only {received} bytes of the page came": "получено лишь {received} байт страницы",
    "the connection broke off ({error})": "соединение прервалось ({error})",
    "{url}: the portal leads on to {other}, which is another site or not protected; look at it "
    "in a browser, and if it is the portal's new address, set KOSHLEX_PORTAL to it": (
        "{url}: портал ведёт на {other}, а это другой сайт или незащищённый адрес; посмотрите "
        "его в браузере и, если это новый адрес портала, запишите его в KOSHLEX_PORTAL"
    ),
    "{url}: the page was not there after {seconds:g} seconds; try again later": (
        "{url}: страница не пришла за {seconds:g} с; попробуйте позже"
    ),
    "{url}: the page has no text of an act on it (the portal may draw it by JavaScript or have "
    "changed its pages); open the address in a browser, save the whole page and give the file "
    "to koshlex build": (
        "{url}: на странице нет текста акта (возможно, он строится через JavaScript или портал "
        "изменился); откройте адрес в браузере, сохраните страницу целиком и дайте файл "
        "команде koshlex build"
    ),
    "{url}: the portal has no such page; check the id, or ask for another language (not every "
    "act has been translated)": (
        "{url}: такой страницы на портале нет; проверьте id или запросите другой язык "
        "(переведены не все акты)"
    ),
    "{url}: the portal shows this act in another language than the one asked for "
    "({language}); it may have no text in that language": (
        "{url}: портал показывает акт не на том языке ({language}); возможно, текста на этом "
        "языке нет"
    ),
    "{url}: the page breaks off before its end; try again later": (
        "{url}: страница обрывается; попробуйте позже"
    ),
    "{url}: the page is not that of {act_id}{found}; look the id up on the portal": (
        "{url}: это не страница акта {act_id}{found}; найдите id на портале"
    ),
    " but of {ids}": ", а страница {ids}",
    "{url}: the act's text breaks off; try again later": (
        "{url}: текст акта обрывается; попробуйте позже"
    ),
    "{url}: the act's page is there but empty; ask for the act in another language": (
        "{url}: страница акта есть, но она пуста; запросите акт на другом языке"
    ),
    "not_found": "не найдено",
    "works_under_way": "технические работы",
    "server_error": "ошибка сервера",
    "timeout": "нет ответа вовремя",
    "unreachable": "портал недоступен",
    "refused": "отказ",
    "busy": "портал занят",
    "cut_off": "соединение прервалось",
    "redirect": "перенаправление",
    "no_text": "нет текста",
    # the build report
    "article": "ст.",
    "chapter": "гл.",
    "paragraph": "п.",
    "point": "пп.",
    "no article, paragraph or other unit was found": (
        "не найдено ни статьи, ни пункта, ни другой структурной единицы"
    ),
    "{level} {number} stands twice": "{level} {number} встречается дважды",
    "{level} {number} stands after {before}": "{level} {number} стоит после {before}",
    "the first {level} is {number}": "нумерация начинается так: {level} {number}",
    "{level} {names} removed, says a note": "{level} {names}: по сноске, исключено",
    "{level} {number} has no text": "{level} {number} без текста",
    "{level} {number} stands after text without a number": (
        "{level} {number} стоит после текста без номера"
    ),
    "{level} {names} is not in the source": "в источнике нет: {level} {names}",
    "{level} {names} stands in a table": "стоит в таблице: {level} {names}",
    "{level} {names} missing after {before}": "пропущено после {before}: {level} {names}",
    "{level} {names} missing at the beginning": "пропущено в начале: {level} {names}",
    # codes of lint
    "a number is missing in a row of units": "в ряду единиц пропущен номер",
    "a number stands twice in one row": "номер стоит в одном ряду дважды",
    "a number is lower than the one before it": "номер меньше предыдущего",
    "a row of units does not begin with 1": "ряд единиц начинается не с 1",
    "an inserted number stands without the one that it is inserted after": (
        "номер со знаком, как 1-1, стоит без номера, после которого он вставлен"
    ),
    "a number is written as none is cited": "номер написан так, что на него нельзя сослаться",
    "a heading begins otherwise than those of its level": (
        "заголовок начинается не так, как другие того же уровня"
    ),
    "a heading ends with a full stop, others do not": (
        "после заголовка стоит точка, после других ее нет"
    ),
    "a unit has a number or a heading and no text": (
        "у единицы есть номер или заголовок, но нет текста"
    ),
    "the table of contents is empty or differs from the text": (
        "содержание пусто или расходится с текстом"
    ),
    "a reference to a unit that does not exist": "ссылка на единицу, которой нет",
    "a reference to a unit that was removed": "ссылка на исключенную единицу",
    "a reference to an act that is repealed": "ссылка на акт, утративший силу",
    "number, date or title of an act are not as it is known": (
        "номер, дата или название акта не те, под которыми он известен"
    ),
    "a term is defined and never used": "термин определен, но нигде не используется",
    "a term is defined twice for the same place": (
        "термин определен дважды для одного и того же места"
    ),
    "a short name stands for two things": "одно сокращение обозначает разное",
    "a term is used where it is not defined": (
        "термин используется там, где его определение не действует"
    ),
    "the law in force defines a term in other words": "действующий закон определяет термин иначе",
    "a term of the law in force is not defined here": (
        "термин действующего закона здесь не определен"
    ),
    "words differ from a term by a letter or two": "слова отличаются от термина на букву-другую",
    "words differ from a long term by a word": (
        "слова отличаются от длинного термина на одно слово"
    ),
    "a status or the like has two names": "у статуса и тому подобного два названия",
    "Latin letters stand in a Cyrillic word": "в слове, написанном кириллицей, латинские буквы",
    "a Cyrillic word is in Latin letters": (
        "русское или казахское слово написано латинскими буквами"
    ),
    "a rare word is a frequent one but for a letter": (
        "редкое слово отличается от частого на букву"
    ),
    "a word has an ending that no word has": "у слова окончание, какого не бывает",
    "a term is mostly hyphenated otherwise": "термин обычно пишется с дефисом иначе",
    "two words without a space between them": "между двумя словами нет пробела",
    "a word stands twice in a row": "слово стоит дважды подряд",
    "a bracket or quotation mark has no twin": "у скобки или кавычки нет пары",
    "a number in words is not that in digits": "число словами не то, что цифрами",
    # lint
    "part": "ч.",
    "section": "разд.",
    "subdivision": "параграф",
    "subparagraph": "ч.",
    "indent": "абз.",
    "annex": "прил.",
    "the digits say {number}, the words {said}": "цифрами написано {number}, словами {said}",
    "make digits and words say the same": "приведите цифры и слова в соответствие",
    "write its text or take the number out": "напишите текст или уберите номер",
    "a full stop after the heading; other headings of this act have none": (
        "после заголовка стоит точка; в других заголовках этого акта ее нет"
    ),
    "the table of contents is empty": "содержание пусто",
    "list the headings or take it out": "перечислите заголовки или уберите содержание",
    "the contents list {level} {number}, which the text does not have": (
        "в содержании есть, в тексте нет: {level} {number}"
    ),
    "{level} {number} is not in the table of contents": "нет в содержании: {level} {number}",
    "the heading begins “{written}”, others of this act “{usual}”": (
        "заголовок начинается «{written}», другие в этом акте – «{usual}»"
    ),
    "the contents give {level} {number} another heading than the text": (
        "заголовок в содержании не тот, что в тексте: {level} {number}"
    ),
    "Latin {letters} in the Cyrillic word “{word}”": (
        "в слове «{word}», написанном кириллицей, латинские буквы: {letters}"
    ),
    "Latin {letters} in the Cyrillic word “{word}”, {count} times": (
        "в слове «{word}», написанном кириллицей, латинские буквы: {letters} (повторов: {count})"
    ),
    "Latin i stands for Cyrillic і in {count} words of the text": (
        "латинская i вместо «і»; слов с нею в тексте: {count}"
    ),
    "replace Latin i by Cyrillic і in the whole text": "замените латинскую i на «і» во всем тексте",
    "the nearest there are: {level} {numbers}": "ближайшие: {level} {numbers}",
    "the act of this number and date is called “{title}”": (
        "акт с таким номером и датой называется «{title}»"
    ),
    "there is a {level} {number}": "есть {level} {number}",
    "the act is of {right}, not of {written}": "дата акта {right}, а не {written}",
    "the act has the number {right}, not {written}": "номер акта {right}, а не {written}",
    "“{act}” is repealed": "«{act}» утратил силу",
    "refer to the act that replaced it": "сошлитесь на акт, который его заменил",
    "“{words}”: there is no {level} {number}": "«{words}»: нет такой единицы: {level} {number}",
    "“{words}”: {level} {number} was removed": "«{words}»: исключено: {level} {number}",
    "{level} {names} is missing before {number}": (
        "перед номером {number} пропущено: {level} {names}"
    ),
    "add what is missing or number anew from {first}": (
        "добавьте пропущенное или пронумеруйте заново с номера {first}"
    ),
    "give the second one a number of its own": "дайте второму свой номер",
    "put it in its place or number anew": "поставьте на место или пронумеруйте заново",
    "begin with number 1": "начните с номера 1",
    "{level} {number} is inserted after {base}, which is not there": (
        "{level} {number} стоит после номера {base}, которого нет"
    ),
    "number it {base}, or mark what comes first as {base}": (
        "замените номер на {base} или поставьте номер {base} перед предыдущим текстом"
    ),
    "the number is written “{written}”, which no unit is cited by": (
        "номер написан «{written}», на такой нельзя сослаться"
    ),
    "a letter stands for the digit in the number {number}": "в номере {number} вместо цифры буква",
    "“{word}” is most likely “{right}”": "«{word}» – скорее всего, «{right}»",
    "“{right}” is written as one word": "«{right}» написано слитно",
    "the term “{term}” is defined and never used": (
        "термин «{term}» определен, но нигде не используется"
    ),
    "the short name “{term}” is never used": "сокращение «{term}» нигде не используется",
    "use it or take the definition out": "используйте его или уберите определение",
    "“{term}” is defined otherwise in “{act}”": "«{act}» определяет термин «{term}» иначе",
    "there it is: {meaning}": "там: {meaning}",
    "the term “{term}” is defined twice": "термин «{term}» определен дважды",
    "the short name “{term}” stands for two things": "сокращение «{term}» обозначает разное",
    "give one of them another short name": "дайте одному из них другое сокращение",
    "keep one definition": "оставьте одно определение",
    "“{term}” is defined for {level} {number} only": (
        "термин «{term}» определен только здесь: {level} {number}"
    ),
    "define it for the whole act or say what it means here": (
        "определите его для всего акта или скажите, что он значит здесь"
    ),
    "“{term}” is used and not defined here; “{act}” defines it": (
        "термин «{term}» используется, но не определен; определение дает «{act}»"
    ),
    "define it or refer to that act": "определите его или сошлитесь на тот акт",
    "“{written}” is most likely the term “{term}”": "«{written}» – скорее всего, термин «{term}»",
    "the act mostly writes “{term}”, here “{written}”": (
        "в акте обычно пишется «{term}», здесь – «{written}»"
    ),
    "“{written}” is not quite the term “{term}”": "«{written}» не совпадает с термином «{term}»",
    "“{written}” is called “{term}” elsewhere in this act": (
        "«{written}» в других местах этого акта называется «{term}»"
    ),
    "“{word}” stands twice": "«{word}» стоит дважды подряд",
    "“{mark}” has no twin": "у знака «{mark}» нет пары",
    "{count} terms are defined and never used: {terms} …": (
        "терминов определено, но не использовано: {count} ({terms} …)"
    ),
    "use them or take the definitions out": "используйте их или уберите определения",
    "Latin letters stand in {count} Cyrillic words of the text: {words} …": (
        "латинские буквы в словах на кириллице, мест: {count} ({words} …)"
    ),
    "replace them by the Cyrillic letters in the whole text": (
        "замените их буквами кириллицы во всем тексте"
    ),
    "no colon stands before the list": "перед перечнем нет двоеточия",
    "write a sentence that leads in to the list": "напишите предложение, которое вводит перечень",
    "point {number} ends without a mark": "подпункт {number} кончается без знака препинания",
    "there is no day “{day}”": "такого дня нет: «{day}»",
    "no colon stands before a list of points": "перед перечнем подпунктов нет двоеточия",
    "a point ends without a mark before the next one": (
        "подпункт перед следующим кончается без знака препинания"
    ),
    "a date that no calendar has": "дата, которой нет в календаре",
    # building
    "{source}: an excerpt; the full text that is there was kept": (
        "{source}: это отрывок; оставлен имеющийся полный текст"
    ),
    "{source} replaces {other}, named before it": "{source} заменяет {other}, названный раньше",
    "broken characters are shown as \ufffd": "повреждённые знаки показаны как \ufffd",
    "needs more memory than there is": "не хватает памяти",
    "could not be parsed ({error}: {details}); please report this": (
        "не удалось разобрать ({error}: {details}); пожалуйста, сообщите об этом"
    ),
    "{count} characters have no place": "знаков без места: {count}",
    "the process that parsed it was ended, perhaps for want of memory": (
        "процесс разбора был прерван, возможно, из-за нехватки памяти"
    ),
    # collections and manifests
    "no act in it; expected a first line that names a column {columns}": (
        "в нём нет актов; в первой строке ожидается имя столбца: {columns}"
    ),
    "cannot be read as UTF-8 table ({reason})": "не читается как таблица в UTF-8 ({reason})",
    "not UTF-8 or no table": "не UTF-8 или не таблица",
    "not a line of JSON ({reason}); {expected}": "это не строка JSON ({reason}); {expected}",
    "see column {column}": "см. столбец {column}",
    "not UTF-8 or nested too deep": "не UTF-8 или слишком глубокая вложенность",
    "not an object; {expected}": "это не объект; {expected}",
    "no {missing} in it; {expected}": "в ней нет {missing}; {expected}",
    'expected {"id": …, "title": …, "text": …}': 'ожидается {"id": …, "title": …, "text": …}',
    "longer than {limit} MB; rest not read": "длиннее {limit} МБ; остаток не прочитан",
    # the subject index
    "the first line of a subject index names its columns: {names}, with tabs between": (
        "первая строка предметного указателя называет столбцы: {names}, через табуляцию"
    ),
    "{expected} columns are expected, there are {found}": (
        "столбцов ожидается {expected}, здесь {found}"
    ),
    "{value} is none of {known}": "{value}: ожидается одно из {known}",
    "an entry has 1 to {most} characters": "в записи должно быть от 1 до {most} знаков",
    # the knowledge base
    "run `koshlex build`, with the files of acts that you added, to make it anew": (
        "команда koshlex build с файлами актов, которые вы добавляли, построит её заново"
    ),
    "there is no knowledge base at {path}; run `koshlex build`": (
        "базы знаний {path} нет; её строит команда koshlex build"
    ),
    "{path} cannot be read ({reason}); name another with --db": (
        "{path} не читается ({reason}); укажите другую базу через --db"
    ),
    "{path} is not a KoshLex knowledge base; name another with --db": (
        "{path} – не база знаний KoshLex; укажите другую через --db"
    ),
    "{path} was cut off; {rebuild}": "файл {path} обрезан; {rebuild}",
    "{path} was cut off ({size} of {whole} bytes); {rebuild}": (
        "файл {path} обрезан ({size} из {whole} байт); {rebuild}"
    ),
    "{path} was made by another version of KoshLex (format {version}, this one reads "
    "{known}); {rebuild}": (
        "база {path} создана другой версией KoshLex (формат {version}, эта читает {known}); "
        "{rebuild}"
    ),
    "{path} is there and is not a KoshLex knowledge base; name another place with --db": (
        "файл {path} уже есть, и это не база знаний KoshLex; укажите другое место через --db"
    ),
    "{path} cannot be written ({reason}); make room or name another place with --db; a "
    "knowledge base that was there is unchanged": (
        "{path} не записывается ({reason}); освободите место или укажите другое через --db; "
        "прежняя база знаний не изменилась"
    ),
    "no ordinary file": "это не обычный файл",
    "{path} is damaged ({reason}); {rebuild}": "база {path} повреждена ({reason}); {rebuild}",
    "{path}: cannot be opened ({reason}); {rebuild}": (
        "{path}: не открывается ({reason}); {rebuild}"
    ),
    "not built: {reason}; make room in memory and try again": (
        "не построено: {reason}; освободите память и повторите"
    ),
    "worker processes end as soon as they are started": "рабочие процессы сразу завершаются",
    "no process can be started ({reason})": "процессы не запускаются ({reason})",
    # the system
    "No such file or directory": "нет такого файла или папки",
    "Permission denied": "нет прав",
    "Operation not permitted": "операция не разрешена",
    "No space left on device": "на диске нет места",
    "Disk quota exceeded": "превышена квота диска",
    "Read-only file system": "файловая система только для чтения",
    "Is a directory": "это папка",
    "Not a directory": "это не папка",
    "File name too long": "слишком длинное имя файла",
    "File exists": "такой файл уже есть",
    "Too many levels of symbolic links": "ссылки идут по кругу",
    "Too many open files": "открыто слишком много файлов",
    "Input/output error": "ошибка чтения или записи",
    "Cannot allocate memory": "не хватает памяти",
    "Resource temporarily unavailable": "ресурс временно недоступен",
    "Connection refused": "соединение отклонено",
    "Connection reset by peer": "соединение сброшено",
    "Network is unreachable": "сеть недоступна",
    "No route to host": "нет пути к узлу",
    "embedded null byte": "нулевой байт в имени",
    # SQLite
    "database disk image is malformed": "содержимое испорчено",
    "file is not a database": "это не база данных",
    "database or disk is full": "на диске нет места",
    "disk I/O error": "ошибка чтения или записи диска",
    "unable to open database file": "файл не открывается",
    "attempt to write a readonly database": "файл только для чтения",
    "database is locked": "файл занят другой программой",
}
