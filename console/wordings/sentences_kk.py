"""What the lower layers and the system say, in Kazakh, by the English sentence."""

SENTENCES = {
    # places of errors
    "{source}: {message}": "{source}: {message}",
    "{source}, line {line}: {message}": "{source}, {line}-жол: {message}",
    "{named}: {explanation}": "{named}: {explanation}",
    "{before}; {after}": "{before}; {after}",
    # models
    "the model {model} needs sentence-transformers: install it with "
    "`pip install 'koshlex[transformers]'`": (
        "{model} моделіне sentence-transformers кітапханасы қажет: оны "
        "`pip install 'koshlex[transformers]'` пәрменімен орнатыңыз"
    ),
    "the model {model} cannot be loaded ({reason}); check its name, or name the folder it is in": (
        "{model} моделі жүктелмейді ({reason}); атын тексеріңіз немесе ол жатқан қалтаны көрсетіңіз"
    ),
    "the knowledge base was built with another state of the model {model} than is here; run "
    "`koshlex build --model {model}`, with the files of acts that you added": (
        "білім қоры {model} моделінің мұндағыдан өзге күйімен құрылған; өзіңіз қосқан акт "
        "файлдарымен `koshlex build --model {model}` пәрменін орындаңыз"
    ),
    "the knowledge base was built with the model {model}, and KOSHLEX_MODEL is {wanted}; run "
    "`koshlex build --model {wanted}`, with the files of acts that you added, or set "
    "KOSHLEX_MODEL to {model}": (
        "білім қоры {model} моделімен құрылған, ал KOSHLEX_MODEL – {wanted}; өзіңіз қосқан акт "
        "файлдарымен `koshlex build --model {wanted}` пәрменін орындаңыз немесе "
        "KOSHLEX_MODEL={model} деп орнатыңыз"
    ),
    # files
    "the file is empty: get it again": "файл бос: оны қайта алыңыз",
    "this is a folder: name the files in it": "бұл – қалта: ішіндегі файлдарды атаңыз",
    "this is no ordinary file: save its content in one": (
        "бұл кәдімгі файл емес: мазмұнын файлға сақтаңыз"
    ),
    "it has more than {limit} MB: divide it into acts": (
        "файл {limit} МБ-тан үлкен: оны жеке актілерге бөліңіз"
    ),
    "there is no such file: check its name": "мұндай файл жоқ: атауын тексеріңіз",
    "there is no such file or folder": "мұндай файл не қалта жоқ: атауын тексеріңіз",
    "you have no right to read it: change its rights": "оқуға құқық жоқ: құқықтарын өзгертіңіз",
    "cannot be read: {reason}": "оқылмайды: {reason}",
    "cannot be read ({reason})": "оқылмайды ({reason})",
    "cannot be read further ({reason})": "әрі қарай оқылмайды ({reason})",
    "cannot be opened: {reason}": "ашылмайды: {reason}",
    "no kind of file that is read: save its text as one of {kinds}": (
        "файл түрі сәйкес емес: мәтінін мыналардың бірінде сақтаңыз: {kinds}"
    ),
    "a folder without a text of a known kind": "қалтада белгілі түрдегі мәтін жоқ",
    "no text was found": "мәтін табылмады",
    # questions for an evaluation
    "the file has no questions; one JSON object a line was expected": (
        "файлда сұрақ жоқ; әр жолда бір JSON нысаны болуы керек"
    ),
    "the id {id} stands in line {line} too: give each question its own": (
        "{id} деген id {line}-жолда да тұр: әр сұраққа өз id-ін беріңіз"
    ),
    "the line is not UTF-8: save the file as UTF-8": (
        "жол UTF-8 емес: файлды UTF-8 түрінде сақтаңыз"
    ),
    "the line is no JSON: one object a line was expected": (
        "жол JSON емес: әр жолда бір нысан болуы керек"
    ),
    "the line is no JSON object: one object a line was expected": (
        "жол JSON нысаны емес: әр жолда бір нысан болуы керек"
    ),
    "lang is {value}: kk, ru or en was expected": ("lang мәні {value}: kk, ru не en болуы керек"),
    "act: the id of an act or null was expected": ("act: актінің id-і не null болуы керек"),
    "there is gold and no act: name the act that the gold is of": (
        "gold бар, ал act жоқ: gold қай актіден екенін көрсетіңіз"
    ),
    "gold: a list of objects was expected, an empty one for no answer": (
        "gold: нысандар тізімі болуы керек, жауап жоқ болса – бос тізім"
    ),
    "no provision of the gold has grade 2: one that answers was expected": (
        "gold ішінде grade 2 жоқ: жауап беретін норма болуы керек"
    ),
    'gold: {name} is {value}: a number in quotes ("6-1") or null was expected': (
        'gold: {name} мәні {value}: тырнақшадағы нөмір ("6-1") не null болуы керек'
    ),
    "gold: an article, a paragraph or a point was expected": (
        "gold: бап (article), тармақ (paragraph) не тармақша (point) көрсетілуі керек"
    ),
    "gold: grade is {value}: 2 (answers) or 1 (related) was expected": (
        "gold: grade мәні {value}: 2 (жауап береді) не 1 (жақын) болуы керек"
    ),
    "{name}: a text was expected": ("{name}: мәтін болуы керек"),
    "the act {id} is not in the knowledge base: koshlex add {id} adds it": (
        "{id} актісі білім қорында жоқ: koshlex add {id} оны қосады"
    ),
    # encodings
    "this is {what}, not text: {advice}": "бұл мәтін емес, {what}: {advice}",
    "a JPEG picture": "JPEG суреті",
    "a PNG picture": "PNG суреті",
    "a GIF picture": "GIF суреті",
    "a TIFF picture": "TIFF суреті",
    "a DjVu scan": "DjVu сканері түсірген бет",
    "a PDF file": "PDF файлы",
    "an RTF file": "RTF файлы",
    "an old Office file (DOC, XLS) or one with a password": (
        "ескі Office файлы (DOC, XLS) немесе құпиясөзі бар файл"
    ),
    "a ZIP archive": "ZIP мұрағаты",
    "an empty ZIP archive": "бос ZIP мұрағаты",
    "a gzip archive": "gzip мұрағаты",
    "a 7-Zip archive": "7-Zip мұрағаты",
    "a RAR archive": "RAR мұрағаты",
    "an XZ archive": "XZ мұрағаты",
    "a SQLite database": "SQLite дерекқоры",
    "recognise its text (OCR) and save that as DOCX or TXT": (
        "мәтінін танытып (OCR), DOCX не TXT түрінде сақтаңыз"
    ),
    "save its text as DOCX or TXT": "мәтінін DOCX не TXT түрінде сақтаңыз",
    "open it in Word and save it as DOCX": "Word-та ашып, DOCX түрінде сақтаңыз",
    "open it in Word and save it as DOCX without a password": (
        "Word-та ашып, құпиясөзсіз DOCX түрінде сақтаңыз"
    ),
    "unpack it, or give the DOCX file itself": (
        "мұрағаттан шығарыңыз немесе DOCX файлының өзін беріңіз"
    ),
    "give the DOCX or text file itself": "DOCX файлының не мәтіннің өзін беріңіз",
    "unpack it first": "алдымен мұрағаттан шығарыңыз",
    "name a knowledge base with --db instead": "білім қоры --db арқылы көрсетіледі",
    "this is binary data, not text (it has zero bytes): give a TXT, HTML, DOCX or MD file": (
        "бұл мәтін емес, екілік дерек (нөлдік байттары бар): TXT, HTML, DOCX не MD файлын беріңіз"
    ),
    "its encoding is not UTF-8, UTF-16 or Windows-1251 (or this is no text): open it in an "
    "editor and save it as UTF-8": (
        "кодтауы UTF-8, UTF-16 не Windows-1251 емес (немесе бұл мәтін емес): редакторда ашып, "
        "UTF-8 кодтауында сақтаңыз"
    ),
    "{what}: the file is damaged; get it again, or save it as UTF-8 in an editor": (
        "{what}: файл бүлінген; оны қайта алыңыз немесе редакторда UTF-8 кодтауында сақтаңыз"
    ),
    "the text in {encoding} breaks off in the middle of a character (byte {byte})": (
        "{encoding} мәтіні таңбаның ортасында үзіледі ({byte}-байт)"
    ),
    "byte {byte} is wrong in {encoding}": "{byte}-байт {encoding} кодтауына сәйкес емес",
    # Word
    "the DOCX file has no body: save it again in Word": (
        "DOCX файлында құжаттың негізгі бөлігі жоқ: Word-та қайта сақтаңыз"
    ),
    "the DOCX file holds no text; if it is a scan, recognise its text (OCR) first": (
        "DOCX файлында мәтін жоқ; сканерленген болса, алдымен мәтінін танытыңыз (OCR)"
    ),
    "the DOCX file is damaged or cut off: get it again": (
        "DOCX файлы бүлінген не толық емес: оны қайта алыңыз"
    ),
    "the DOCX file has a password: save it without one": (
        "DOCX файлының құпиясөзі бар: құпиясөзсіз сақтаңыз"
    ),
    "this is no Word file: give a DOCX file, or rename it to what it is (.txt, .html)": (
        "бұл Word файлы емес: DOCX файлын беріңіз немесе атауын мазмұнына сай өзгертіңіз "
        "(.txt, .html)"
    ),
    "this ZIP archive holds no Word document (word/document.xml is missing): open it in its "
    "own program and save it as DOCX": (
        "бұл ZIP мұрағатында Word құжаты жоқ (word/document.xml жоқ): өз бағдарламасында ашып, "
        "DOCX түрінде сақтаңыз"
    ),
    "part {name} of the DOCX file is damaged: {reason}": (
        "DOCX файлының {name} бөлігі бүлінген: {reason}"
    ),
    "part {name} of the DOCX file declares entities, which Word never does: it is not to be "
    "trusted": (
        "DOCX файлының {name} бөлігінде Word ешқашан жасамайтын жарияланымдар бар: оған сенуге "
        "болмайды"
    ),
    "part {name} of the DOCX file unpacks to {size:,} bytes, {ratio:.0f} times its size: no "
    "real document does": (
        "DOCX файлының {name} бөлігі {ratio:.0f} есе үлкейіп, {size} байт болады: шынайы құжат "
        "олай сығылмайды"
    ),
    "part {name} of the DOCX file is larger than it says": (
        "DOCX файлының {name} бөлігі онда көрсетілгеннен үлкен"
    ),
    "numbers of the style {style} are written as decimals": (
        "{style} түріндегі нөмірлер араб цифрымен жазылды"
    ),
    "page headers and footers are left out: {texts}": "колонтитулдар алынбады: {texts}",
    "the archive holds no page: save the page again as HTML": (
        "мұрағатта бет жоқ: бетті HTML түрінде қайта сақтаңыз"
    ),
    "this is an OpenDocument file (ODT): save it as DOCX in its program": (
        "бұл – OpenDocument файлы (ODT): өз бағдарламасында DOCX етіп сақтаңыз"
    ),
    "{count} hyphens at which lines break words are left out": (
        "сөзді бөліп тұрған {count} тасымал сызықшасы алынып тасталды"
    ),
    "{numbers} page numbers are left out": "{numbers} бет нөмірі алынып тасталды",
    "{numbers} page numbers and {heads} running heads are left out: «{words}»": (
        "{numbers} бет нөмірі мен {heads} колонтитул алынып тасталды: «{words}»"
    ),
    "{count} pictures (formulas, drawings) are left out: see the page itself": (
        "{count} сурет (формула, сызба) алынбады: беттің өзін қараңыз"
    ),
    "{count} lines of a computed table of contents are left out": (
        "автоматты мазмұнның {count} жолы алынбады"
    ),
    "Kazakh letters stood as Serbian and Ukrainian ones (ќ for қ, ґ for ө) and were put right: "
    "the file was made with an old Kazakh font or code page": (
        "қазақ әріптерінің орнында серб және украин әріптері тұр еді (қ орнына ќ, ө орнына ґ), "
        "түзетілді: файл ескі қазақ қаріпімен не кодтық бетімен жасалған"
    ),
    "tracked changes are read as accepted: {count} insertions are in the text": (
        "түзетулер қабылданған деп оқылды; мәтінге кірген қосулар: {count}"
    ),
    "tracked changes are read as accepted: {count} deletions are left out": (
        "түзетулер қабылданған деп оқылды; алынып тасталған жерлер: {count}"
    ),
    "{count} stretches of hidden text are left out": "жасырын мәтін алынбады: {count} жерде",
    "{count} pictures are left out; text in them cannot be read": (
        "суреттер алынбады: {count}; ондағы мәтін оқылмайды"
    ),
    "{count} formulas are read without their layout": "орналасуынсыз оқылған формулалар: {count}",
    "{count} embedded documents are left out: paste their text into the file": (
        "ендірілген құжаттар алынбады: {count}; мәтінін файлға қойыңыз"
    ),
    "{count} comments are left out": "рецензенттердің пікірлері алынбады: {count}",
    # pages, Markdown
    "the portal's page holds no text of an act, {reason}; fetch or save it again later": (
        "порталдың бетінде акт мәтіні жоқ, {reason}; кейінірек қайта жүктеңіз не сақтаңыз"
    ),
    "only a notice («{notice}»)": "тек хабарландыру бар («{notice}»)",
    "only its frame": "тек беттің сыртқы көрінісі бар",
    "the page holds no text; save it again once it shows some": (
        "бетте мәтін жоқ; мәтін көрінген кезде қайта сақтаңыз"
    ),
    "the page breaks off inside the text of the act: fetch or save it again": (
        "бет акт мәтінінің ішінде үзіледі: қайта жүктеңіз не сақтаңыз"
    ),
    "the page has no end: it may have been cut off when it was saved": (
        "беттің соңы жоқ: сақтаған кезде үзіліп қалған болуы мүмкін"
    ),
    "line {line}: the comment does not end: add -->": (
        "{line}-жол: түсіндірме жабылмаған: --> қосыңыз"
    ),
    "line {line}: the code block does not end: add a {fence} line": (
        "{line}-жол: код блогы жабылмаған: {fence} жолын қосыңыз"
    ),
    # the portal
    "there is no language {code}; use kk, ru or en": (
        "{code} деген тіл жоқ; kk, ru не en деп жазыңыз"
    ),
    "there is no language {code}; use kaz, rus or eng": (
        "{code} деген тіл жоқ; kaz, rus не eng деп жазыңыз"
    ),
    "{variable}={named}: expected an address such as {example}": (
        "{variable}={named}: {example} сияқты мекенжай күтілген"
    ),
    "this is no id of the portal; an id looks like Z1100000477 or Z090000216_ and stands in "
    "the address of the act's page": (
        "бұл порталдың id-і емес; id Z1100000477 не Z090000216_ сияқты болады және акт бетінің "
        "мекенжайында тұрады"
    ),
    "zan.gov.kz is another system, with other ids; find the act at {portal} and give its "
    "address or id": (
        "zan.gov.kz – id-лері басқа, өзге жүйе; актіні {portal} порталынан тауып, мекенжайын "
        "не id-ін беріңіз"
    ),
    "not an address of the official portal ({portal})": (
        "бұл ресми порталдың мекенжайы емес ({portal})"
    ),
    "not the page of an act, whose address looks like {portal}/rus/docs/ID": (
        "бұл акт беті емес; оның мекенжайы {portal}/rus/docs/ID сияқты болады"
    ),
    "this is the redaction of one date, and fetch brings the current one; save that page in a "
    "browser and give the file to koshlex build": (
        "бұл – бір күнгі редакция, ал fetch қолданыстағысын жүктейді; бетті браузерде сақтап, "
        "файлды koshlex build командасына беріңіз"
    ),
    "this is not a web address": "бұл интернет мекенжайы емес",
    "{url}: not asked for after the failures before ({reason}); run the command again later": (
        "{url}: бұған дейінгі сәтсіздіктерден кейін сұралмады ({reason}); команданы кейінірек "
        "қайталаңыз"
    ),
    "{url}: the portal asks programs not to fetch this page (robots.txt); save it in a "
    "browser and give the file to koshlex build": (
        "{url}: портал бұл бетті бағдарламалардың жүктемеуін сұрайды (robots.txt); браузерде "
        "сақтап, файлды koshlex build командасына беріңіз"
    ),
    "{path}: cannot be written ({reason}); name another folder or make room": (
        "{path}: жазылмайды ({reason}); басқа қалтаны көрсетіңіз немесе орын босатыңыз"
    ),
    "{url}: {what}; try again later": "{url}: {what}; кейінірек қайталап көріңіз",
    "{url}: the portal leads round in a circle or nowhere; open the address in a browser, save "
    "the whole page and give the file to koshlex build": (
        "{url}: портал айналдыра береді немесе еш жерге апармайды; мекенжайды браузерде ашып, "
        "бетті толық сақтаңыз да, файлды koshlex build командасына беріңіз"
    ),
    "{url}: the portal answered with an error ({code}); try again later": (
        "{url}: портал қатемен жауап берді ({code}); кейінірек қайталап көріңіз"
    ),
    "{url}: {site} cannot be reached ({reason}); check the connection and try again later": (
        "{url}: {site} қолжетімсіз ({reason}); байланысты тексеріп, кейінірек қайталап көріңіз"
    ),
    "{url}: the page is larger than {max_bytes} bytes; if it is an act all the same, save it "
    "in a browser and give the file to koshlex build": (
        "{url}: бет {max_bytes} байттан үлкен; бұл бәрібір акт болса, браузерде сақтап, файлды "
        "koshlex build командасына беріңіз"
    ),
    "{url}: the portal refuses the page ({code}); open it in a browser, save it and give the "
    "file to koshlex build": (
        "{url}: портал бетті бермейді ({code}); браузерде ашып сақтаңыз да, файлды koshlex build "
        "командасына беріңіз"
    ),
    "{url}: the portal asks to wait{pause} (429); run the command again later": (
        "{url}: портал күте тұруды сұрайды{pause} (429); команданы кейінірек қайталаңыз"
    ),
    " for {seconds:.0f} seconds": ", {seconds:.0f} с",
    "{url}: the portal says that works are under way; try again later": (
        "{url}: портал техникалық жұмыстар туралы хабарлайды; кейінірек қайталап көріңіз"
    ),
    "{url}: {site} did not answer in time; try again later": (
        "{url}: {site} уақытында жауап бермеді; кейінірек қайталап көріңіз"
    ),
    "{url}: the certificate of {site} cannot be checked ({reason}); if the portal leaves out "
    "its intermediate certificate, put that into a file of certificates and name the file in "
    "SSL_CERT_FILE": (
        "{url}: {site} сертификаты тексерілмейді ({reason}); портал аралық сертификатын бермесе, "
        "оны сертификаттар файлына салып, файлды SSL_CERT_FILE айнымалысында көрсетіңіз"
    ),
    "{url}: the name {site} is not known; check the connection to the internet": (
        "{url}: {site} деген атау белгісіз; интернет байланысын тексеріңіз"
    ),
    "only {received} bytes of the page came": "беттің {received} байты ғана келді",
    "the connection broke off ({error})": "байланыс үзілді ({error})",
    "{url}: the portal leads on to {other}, which is another site or not protected; look at it "
    "in a browser, and if it is the portal's new address, set KOSHLEX_PORTAL to it": (
        "{url}: портал {other} мекенжайына апарады, ал бұл – басқа сайт немесе қорғалмаған "
        "мекенжай; браузерден қараңыз, порталдың жаңа мекенжайы болса, KOSHLEX_PORTAL "
        "айнымалысына жазыңыз"
    ),
    "{url}: the page was not there after {seconds:g} seconds; try again later": (
        "{url}: бет {seconds:g} с ішінде келмеді; кейінірек қайталап көріңіз"
    ),
    "{url}: the page has no text of an act on it (the portal may draw it by JavaScript or have "
    "changed its pages); open the address in a browser, save the whole page and give the file "
    "to koshlex build": (
        "{url}: бетте акт мәтіні жоқ (мәтін JavaScript арқылы шығатын немесе портал өзгерген "
        "болуы мүмкін); мекенжайды браузерде ашып, бетті толық сақтаңыз да, файлды koshlex build "
        "командасына беріңіз"
    ),
    "{url}: the portal has no such page; check the id, or ask for another language (not every "
    "act has been translated)": (
        "{url}: порталда мұндай бет жоқ; id-ін тексеріңіз немесе басқа тілде сұраңыз (актілердің "
        "бәрі аударылмаған)"
    ),
    "{url}: the portal shows this act in another language than the one asked for "
    "({language}); it may have no text in that language": (
        "{url}: портал актіні сұралған тілде ({language}) көрсетпейді; ол тілде мәтіні жоқ болуы "
        "мүмкін"
    ),
    "{url}: the page breaks off before its end; try again later": (
        "{url}: бет үзіліп қалған; кейінірек қайталап көріңіз"
    ),
    "{url}: the page is not that of {act_id}{found}; look the id up on the portal": (
        "{url}: бұл {act_id} актісінің беті емес{found}; id-ін порталдан қараңыз"
    ),
    " but of {ids}": ", {ids} беті",
    "{url}: the act's text breaks off; try again later": (
        "{url}: акт мәтіні үзіліп қалған; кейінірек қайталап көріңіз"
    ),
    "{url}: the act's page is there but empty; ask for the act in another language": (
        "{url}: актінің беті бар, бірақ бос; актіні басқа тілде сұраңыз"
    ),
    "not_found": "табылмады",
    "works_under_way": "техникалық жұмыстар",
    "server_error": "сервер қатесі",
    "timeout": "уақытында жауап жоқ",
    "unreachable": "портал қолжетімсіз",
    "refused": "бермейді",
    "busy": "портал бос емес",
    "cut_off": "байланыс үзілді",
    "redirect": "басқа мекенжайға апарады",
    "no_text": "мәтін жоқ",
    # the build report
    "article": "бап",
    "chapter": "тарау",
    "paragraph": "тармақ",
    "point": "тармақша",
    "no article, paragraph or other unit was found": (
        "бап та, тармақ та, басқа құрылымдық бірлік те табылмады"
    ),
    "{level} {number} stands twice": "{number}-{level} екі рет кездеседі",
    "{level} {number} stands after {before}": (
        "{number}-{level} ретімен тұрған жоқ: алдындағының нөмірі {before}"
    ),
    "the first {level} is {number}": "нөмірлеу {number}-{level} деп басталады",
    "{level} {names} removed, says a note": (
        "{names} нөмірлі {level}: ескертуге сәйкес алып тасталған"
    ),
    "{level} {number} has no text": "{number}-{level}: мәтіні жоқ",
    "{level} {number} stands after text without a number": (
        "{number}-{level} нөмірсіз мәтіннен кейін тұр"
    ),
    "{level} {names} is not in the source": "{names} нөмірлі {level} дереккөзде жоқ",
    "{level} {names} stands in a table": "{names} нөмірлі {level} кестенің ішінде тұр",
    "{level} {names} missing after {before}": (
        "{before} нөмірінен кейін {names} нөмірлі {level} жоқ"
    ),
    "{level} {names} missing at the beginning": "басында {names} нөмірлі {level} жоқ",
    # codes of lint
    "a number is missing in a row of units": "бірліктер қатарында нөмір түсіп қалған",
    "a number stands twice in one row": "нөмір бір қатарда екі рет тұр",
    "a number is lower than the one before it": "нөмір алдындағыдан кіші",
    "a row of units does not begin with 1": "бірліктер қатары 1-ден басталмайды",
    "an inserted number stands without the one that it is inserted after": (
        "1-1 сияқты қосылған нөмір негізгі нөмірсіз тұр"
    ),
    "a number is written as none is cited": "нөмір сілтеме жасауға келмейтіндей жазылған",
    "a heading begins otherwise than those of its level": (
        "тақырып өз деңгейіндегі басқалардан өзгеше басталады"
    ),
    "a heading ends with a full stop, others do not": (
        "тақырыптан кейін нүкте тұр, басқаларында жоқ"
    ),
    "a unit has a number or a heading and no text": (
        "бірліктің нөмірі немесе тақырыбы бар, мәтіні жоқ"
    ),
    "the table of contents is empty or differs from the text": (
        "мазмұны бос немесе мәтінмен сәйкес келмейді"
    ),
    "a reference to a unit that does not exist": "жоқ бірлікке сілтеме",
    "a reference to a unit that was removed": "алып тасталған бірлікке сілтеме",
    "a reference to an act that is repealed": "күші жойылған актіге сілтеме",
    "number, date or title of an act are not as it is known": (
        "актінің нөмірі, күні немесе атауы белгілі дерекке сәйкес емес"
    ),
    "a term is defined and never used": "термин анықталған, бірақ еш жерде пайдаланылмаған",
    "a term is defined twice for the same place": "термин бір жер үшін екі рет анықталған",
    "a short name stands for two things": "бір қысқарту екі нәрсені білдіреді",
    "a term is used where it is not defined": (
        "термин анықтамасы қолданылмайтын жерде пайдаланылған"
    ),
    "the law in force defines a term in other words": (
        "қолданыстағы заң терминді басқаша анықтайды"
    ),
    "a term of the law in force is not defined here": (
        "қолданыстағы заңның термині мұнда анықталмаған"
    ),
    "words differ from a term by a letter or two": "сөздердің терминнен бір-екі әріп айырмасы бар",
    "words differ from a long term by a word": "сөздердің ұзын терминнен бір сөз айырмасы бар",
    "a status or the like has two names": "мәртебе не сол сияқтының екі атауы бар",
    "Latin letters stand in a Cyrillic word": "кириллицамен жазылған сөзде латын әріптері бар",
    "a Cyrillic word is in Latin letters": "қазақша немесе орысша сөз латын әріптерімен жазылған",
    "a rare word is a frequent one but for a letter": (
        "сирек сөз жиі сөзден бір әріппен ғана ерекшеленеді"
    ),
    "a word has an ending that no word has": "сөздің жалғауы ешбір сөзде кездеспейді",
    "a term is mostly hyphenated otherwise": "термин көбіне дефиспен басқаша жазылған",
    "two words without a space between them": "екі сөздің арасында бос орын жоқ",
    "a word stands twice in a row": "сөз қатарынан екі рет тұр",
    "a bracket or quotation mark has no twin": "жақшаның немесе тырнақшаның жұбы жоқ",
    "a number in words is not that in digits": (
        "сөзбен жазылған сан цифрмен жазылғанға сәйкес емес"
    ),
    # lint
    "part": "бөлік",
    "section": "бөлім",
    "subdivision": "параграф",
    "subparagraph": "бөлік",
    "indent": "абзац",
    "annex": "қосымша",
    "the digits say {number}, the words {said}": "цифрмен {number}, сөзбен {said} деп жазылған",
    "make digits and words say the same": "цифры мен сөзін сәйкестендіріңіз",
    "write its text or take the number out": "мәтінін жазыңыз немесе нөмірін алып тастаңыз",
    "a full stop after the heading; other headings of this act have none": (
        "тақырыптан кейін нүкте қойылған; актінің өзге тақырыптарында нүкте жоқ"
    ),
    "the table of contents is empty": "мазмұны бос",
    "list the headings or take it out": "тақырыптарды тізіп жазыңыз немесе мазмұнын алып тастаңыз",
    "the contents list {level} {number}, which the text does not have": (
        "мазмұнында {number}-{level} бар, мәтінде жоқ"
    ),
    "{level} {number} is not in the table of contents": "{number}-{level} мазмұнында жоқ",
    "the heading begins “{written}”, others of this act “{usual}”": (
        "тақырып «{written}» деп басталған, актінің өзге тақырыптары – «{usual}»"
    ),
    "the contents give {level} {number} another heading than the text": (
        "{number}-{level}: мазмұнындағы тақырып мәтіндегіден өзгеше"
    ),
    "Latin {letters} in the Cyrillic word “{word}”": (
        "кирилл әрпімен жазылған «{word}» сөзінде латын әрпі бар: {letters}"
    ),
    "Latin {letters} in the Cyrillic word “{word}”, {count} times": (
        "кирилл әрпімен жазылған «{word}» сөзінде латын әрпі бар: {letters} ({count} рет)"
    ),
    "Latin i stands for Cyrillic і in {count} words of the text": (
        "мәтіннің {count} сөзінде «і» орнына латын i тұр"
    ),
    "replace Latin i by Cyrillic і in the whole text": (
        "бүкіл мәтінде латын i әрпін «і» әрпіне ауыстырыңыз"
    ),
    "the nearest there are: {level} {numbers}": "ең жақындары: {level} {numbers}",
    "the act of this number and date is called “{title}”": (
        "нөмірі мен күні осындай акт «{title}» деп аталады"
    ),
    "there is a {level} {number}": "{number}-{level} бар",
    "the act is of {right}, not of {written}": "акт {right} қабылданған, {written} емес",
    "the act has the number {right}, not {written}": "актінің нөмірі {right}, {written} емес",
    "“{act}” is repealed": "«{act}» актісінің күші жойылған",
    "refer to the act that replaced it": "оны алмастырған актіге сілтеме жасаңыз",
    "“{words}”: there is no {level} {number}": "«{words}»: {number}-{level} жоқ",
    "“{words}”: {level} {number} was removed": "«{words}»: {number}-{level} алып тасталған",
    "{level} {names} is missing before {number}": "{number} алдында {names} нөмірлі {level} жоқ",
    "add what is missing or number anew from {first}": (
        "жоғын қосыңыз немесе {first} нөмірінен бастап қайта нөмірлеңіз"
    ),
    "give the second one a number of its own": "екіншісіне өз нөмірін беріңіз",
    "put it in its place or number anew": "орнына қойыңыз немесе қайта нөмірлеңіз",
    "begin with number 1": "1-нөмірден бастаңыз",
    "{level} {number} is inserted after {base}, which is not there": (
        "{number}-{level} {base} нөмірінен кейін қосылған, бірақ {base} нөмірлісі жоқ"
    ),
    "number it {base}, or mark what comes first as {base}": (
        "нөмірін {base} деп өзгертіңіз немесе алдыңғы мәтінге {base} нөмірін қойыңыз"
    ),
    "the number is written “{written}”, which no unit is cited by": (
        "нөмір «{written}» деп жазылған, құрылымдық бірлікке бұлай сілтеме жасалмайды"
    ),
    "a letter stands for the digit in the number {number}": (
        "{number} нөмірінде цифр орнына әріп жазылған"
    ),
    "“{word}” is most likely “{right}”": "«{word}» – сірә, «{right}»",
    "“{right}” is written as one word": "«{right}» бірге жазылып кеткен",
    "the term “{term}” is defined and never used": (
        "«{term}» ұғымы анықталған, бірақ еш жерде пайдаланылмаған"
    ),
    "the short name “{term}” is never used": "«{term}» қысқартылған атауы еш жерде пайдаланылмаған",
    "use it or take the definition out": "пайдаланыңыз немесе анықтамасын алып тастаңыз",
    "“{term}” is defined otherwise in “{act}”": (
        "«{act}» актісінде «{term}» ұғымына басқаша анықтама берілген"
    ),
    "there it is: {meaning}": "онда: {meaning}",
    "the term “{term}” is defined twice": "«{term}» ұғымы екі рет анықталған",
    "the short name “{term}” stands for two things": (
        "«{term}» қысқартылған атауы екі нәрсені білдіреді"
    ),
    "give one of them another short name": "біріне басқа қысқартылған атау беріңіз",
    "keep one definition": "бір анықтамасын қалдырыңыз",
    "“{term}” is defined for {level} {number} only": (
        "«{term}» ұғымы тек мына бірлік үшін анықталған: {number}-{level}"
    ),
    "define it for the whole act or say what it means here": (
        "бүкіл акт үшін анықтаңыз немесе мұндағы мағынасын жазыңыз"
    ),
    "“{term}” is used and not defined here; “{act}” defines it": (
        "«{term}» пайдаланылған, бірақ мұнда анықталмаған; анықтамасы «{act}» актісінде"
    ),
    "define it or refer to that act": "анықтаңыз немесе сол актіге сілтеме жасаңыз",
    "“{written}” is most likely the term “{term}”": "«{written}» – сірә, «{term}» ұғымы",
    "the act mostly writes “{term}”, here “{written}”": (
        "акт көбіне «{term}» деп жазады, мұнда – «{written}»"
    ),
    "“{written}” is not quite the term “{term}”": "«{written}» «{term}» ұғымымен дәл келмейді",
    "“{written}” is called “{term}” elsewhere in this act": (
        "«{written}» осы актінің өзге жерлерінде «{term}» деп аталады"
    ),
    "“{word}” stands twice": "«{word}» екі рет қатар жазылған",
    "“{mark}” has no twin": "«{mark}» белгісінің сыңары жоқ",
    "{count} terms are defined and never used: {terms} …": (
        "анықталып, пайдаланылмаған терминдер саны: {count} ({terms} …)"
    ),
    "use them or take the definitions out": (
        "оларды пайдаланыңыз немесе анықтамаларын алып тастаңыз"
    ),
    "Latin letters stand in {count} Cyrillic words of the text: {words} …": (
        "кирилл сөздерінде латын әріптері тұр, орын саны: {count} ({words} …)"
    ),
    "replace them by the Cyrillic letters in the whole text": (
        "оларды бүкіл мәтінде кирилл әріптеріне ауыстырыңыз"
    ),
    "no colon stands before the list": "тізбенің алдында қос нүкте жоқ",
    "write a sentence that leads in to the list": "тізбені бастайтын сөйлем жазыңыз",
    "point {number} ends without a mark": "{number}-тармақша тыныс белгісіз аяқталған",
    "there is no day “{day}”": "мұндай күн жоқ: «{day}»",
    "no colon stands before a list of points": "тармақшалар тізбесінің алдында қос нүкте жоқ",
    "a point ends without a mark before the next one": (
        "тармақша келесісінің алдында тыныс белгісіз аяқталған"
    ),
    "a date that no calendar has": "күнтізбеде жоқ күн",
    # building
    "{source}: an excerpt; the full text that is there was kept": (
        "{source}: бұл – үзінді; қордағы толық мәтін қалдырылды"
    ),
    "{source} replaces {other}, named before it": "{source} бұрын аталған {other} орнына алынды",
    "broken characters are shown as \ufffd": "бүлінген таңбалар \ufffd түрінде көрсетілді",
    "needs more memory than there is": "жад жетпейді",
    "could not be parsed ({error}: {details}); please report this": (
        "талдау мүмкін болмады ({error}: {details}); бұл туралы хабарлаңыз"
    ),
    "{count} characters have no place": "орны табылмаған таңбалар: {count}",
    "the process that parsed it was ended, perhaps for want of memory": (
        "талдап жатқан процесс тоқтатылды, бәлкім, жад жетпеген"
    ),
    # collections and manifests
    "no act in it; expected a first line that names a column {columns}": (
        "онда акт жоқ; бірінші жолда мына бағандардың бірі болуға тиіс: {columns}"
    ),
    "cannot be read as UTF-8 table ({reason})": "UTF-8 кестесі ретінде оқылмайды ({reason})",
    "not UTF-8 or no table": "UTF-8 емес немесе кесте емес",
    "not a line of JSON ({reason}); {expected}": "бұл JSON жолы емес ({reason}); {expected}",
    "see column {column}": "{column}-бағанды қараңыз",
    "not UTF-8 or nested too deep": "UTF-8 емес немесе тым терең салынған",
    "not an object; {expected}": "бұл объект емес; {expected}",
    "no {missing} in it; {expected}": "онда {missing} жоқ; {expected}",
    'expected {"id": …, "title": …, "text": …}': (
        'мынадай болуға тиіс: {"id": …, "title": …, "text": …}'
    ),
    "longer than {limit} MB; rest not read": "{limit} МБ-тан ұзын; қалғаны оқылмады",
    # the subject index
    "the first line of a subject index names its columns: {names}, with tabs between": (
        "пәндік көрсеткіштің бірінші жолы бағандарын атайды: {names}, арасы табуляциямен бөлінеді"
    ),
    "{expected} columns are expected, there are {found}": (
        "{expected} баған күтіледі, мұнда {found}"
    ),
    "{value} is none of {known}": "{value} мыналардың ешқайсысы емес: {known}",
    "an entry has 1 to {most} characters": "жазба 1–{most} таңба болуға тиіс",
    # the knowledge base
    "run `koshlex build`, with the files of acts that you added, to make it anew": (
        "өзіңіз қосқан актілердің файлдарымен koshlex build командасы оны қайта құрады"
    ),
    "there is no knowledge base at {path}; run `koshlex build`": (
        "{path} білім қоры жоқ; оны koshlex build командасы құрады"
    ),
    "{path} cannot be read ({reason}); name another with --db": (
        "{path} оқылмайды ({reason}); --db арқылы басқа қорды көрсетіңіз"
    ),
    "{path} is not a KoshLex knowledge base; name another with --db": (
        "{path} – KoshLex білім қоры емес; --db арқылы басқасын көрсетіңіз"
    ),
    "{path} was cut off; {rebuild}": "{path} файлы толық емес; {rebuild}",
    "{path} was cut off ({size} of {whole} bytes); {rebuild}": (
        "{path} файлы толық емес ({whole} байттың {size} байты бар); {rebuild}"
    ),
    "{path} was made by another version of KoshLex (format {version}, this one reads "
    "{known}); {rebuild}": (
        "{path} қорын KoshLex-тің басқа нұсқасы құрған (пішімі {version}, бұл нұсқа {known} "
        "пішімін оқиды); {rebuild}"
    ),
    "{path} is there and is not a KoshLex knowledge base; name another place with --db": (
        "{path} файлы бар және ол KoshLex білім қоры емес; --db арқылы басқа орынды көрсетіңіз"
    ),
    "{path} cannot be written ({reason}); make room or name another place with --db; a "
    "knowledge base that was there is unchanged": (
        "{path} жазылмайды ({reason}); орын босатыңыз немесе --db арқылы басқа орынды көрсетіңіз; "
        "бұрынғы білім қоры өзгерген жоқ"
    ),
    "no ordinary file": "бұл кәдімгі файл емес",
    "{path} is damaged ({reason}); {rebuild}": "{path} қоры бүлінген ({reason}); {rebuild}",
    "{path}: cannot be opened ({reason}); {rebuild}": "{path} ашылмайды ({reason}); {rebuild}",
    "not built: {reason}; make room in memory and try again": (
        "құрылмады: {reason}; жад босатып, қайталап көріңіз"
    ),
    "worker processes end as soon as they are started": "жұмыс процестері бірден тоқтап қалады",
    "no process can be started ({reason})": "процесс іске қосылмайды ({reason})",
    # the system
    "No such file or directory": "мұндай файл не қалта жоқ",
    "Permission denied": "құқық жоқ",
    "Operation not permitted": "бұл әрекетке рұқсат жоқ",
    "No space left on device": "дискіде орын жоқ",
    "Disk quota exceeded": "дискіде бөлінген орын бітті",
    "Read-only file system": "файлдық жүйе тек оқуға арналған",
    "Is a directory": "бұл – қалта",
    "Not a directory": "бұл қалта емес",
    "File name too long": "файл атауы тым ұзын",
    "File exists": "мұндай файл бар",
    "Too many levels of symbolic links": "сілтемелер айналып келеді",
    "Too many open files": "ашық файл тым көп",
    "Input/output error": "оқу не жазу қатесі",
    "Cannot allocate memory": "жад жетпейді",
    "Resource temporarily unavailable": "ресурс уақытша қолжетімсіз",
    "Connection refused": "байланыс қабылданбады",
    "Connection reset by peer": "байланыс үзілді",
    "Network is unreachable": "желі қолжетімсіз",
    "No route to host": "торапқа жол жоқ",
    "embedded null byte": "атауда нөлдік байт бар",
    # SQLite
    "database disk image is malformed": "мазмұны бүлінген",
    "file is not a database": "бұл дерекқор емес",
    "database or disk is full": "дискіде орын жоқ",
    "disk I/O error": "дискіден оқу не жазу қатесі",
    "unable to open database file": "файл ашылмайды",
    "attempt to write a readonly database": "файл тек оқуға арналған",
    "database is locked": "файлды басқа бағдарлама пайдалануда",
}
