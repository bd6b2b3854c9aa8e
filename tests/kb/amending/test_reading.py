"""What amending acts say is to be done, read in the forms that the drafting rules give them."""

from __future__ import annotations

import pytest

from kb.amending import read_instructions
from tests.kb.amending.acts import amending, parsed, told

KAZAKH = [
    (
        "5-баптың 2-тармағындағы «екі» деген сөз «үш» деген сөзбен ауыстырылсын;",
        [
            'replace-words article 5/paragraph 2: "екі" → "үш"',
        ],
        "words replaced in a unit",
    ),
    (
        "1) 5-бапта:\n\n1-тармақтың бірінші бөлігінде «ай» деген сөзден кейін «және жыл» деген сөздермен толықтырылсын;\n\n2-тармақ алып тасталсын;\n\n2) 7-бап мынадай редакцияда жазылсын:\n\n«7-бап. Тәртіп\n\n1. Бірінші; екінші.\n\n2. «Алма» қоғамы.»;\n\n3) 9-баптың тақырыбы мынадай редакцияда жазылсын:\n\n«9-бап. Жаңа тақырып».",
        [
            'insert-words article 5/paragraph 1/subparagraph 1: "ай" behind "және жыл"',
            "remove-units article 5/paragraph 2",
            'new-wording article 7 → "7-бап. Тәртіп 1. Бірінші; екінші. 2. «Алма» қоғамы."',
            'new-wording article 9 heading → "9-бап. Жаңа тақырып"',
        ],
        "lead-ins hold until the next number; a new wording may hold semicolons and quotations",
    ),
    (
        "2-бап мынадай мазмұндағы 2-1 және 2-2-тармақтармен толықтырылсын:\n\n«2-1. Бір.\n\n2-2. Екі.»;",
        [
            'insert-units article 2 + article 2/paragraph 2-1, article 2/paragraph 2-2 → "2-1. Бір. 2-2. Екі."',
        ],
        "units put in, each by its number",
    ),
    (
        "мынадай мазмұндағы 5-1-баппен толықтырылсын: «5-1-бап. Күзет. Саябақ күзетіледі.»;",
        [
            'insert-units act + article 5-1 → "5-1-бап. Күзет. Саябақ күзетіледі."',
        ],
        "an article of the act itself",
    ),
    (
        "бүкіл мәтін бойынша «оралман», «оралмандар» деген сөздер тиісінше «қандас», «қандастар» деген сөздермен ауыстырылсын;",
        [
            'replace-words act text: "оралман", "оралмандар" → "қандас", "қандастар"',
        ],
        "a term and its plural, everywhere",
    ),
    (
        "3-баптың 1-тармағының екінші абзацындағы «500», «100» деген цифрлар «600» деген цифрлармен ауыстырылсын;",
        [
            'replace-words article 3/paragraph 1/indent 2: "500", "100" → "600"',
        ],
        "two numbers for one",
    ),
    (
        "1) 24-бапта: 1) 1-тармақ алып тасталсын; 2) 3-тармақта «қыс» деген сөз алып тасталсын; 2) 25-бап алып тасталсын;",
        [
            "remove-units article 24/paragraph 1",
            'remove-words article 24/paragraph 3: "қыс"',
            "remove-units article 25",
        ],
        "numbers within numbers: the inner row ends where the outer one goes on",
    ),
    (
        "4-бапта «уақыт» деген сөзден кейін нүктелі үтір қойылып, мынадай мазмұндағы 3) тармақшамен толықтырылсын: «3) жаз.»;",
        [
            'insert-words article 4: "уақыт" behind ;',
            'insert-units article 4 + article 4/point 3 → "3) жаз."',
        ],
        "a punctuation mark may be named",
    ),
    (
        "6-баптың 2) тармақшасындағы «мемлекет» деген сөз бас әріппен жазылсын;",
        [
            'capitalise-words article 6/point 2: "мемлекет"',
        ],
        "a capital letter",
    ),
    (
        "24-бап 24-1-бап болып саналсын;",
        [
            "renumber article 24 + article 24-1",
        ],
        "an article numbered anew",
    ),
    (
        "10-баптың 1, 3 – 5-тармақтары алып тасталсын;",
        [
            "remove-units article 10/paragraph 1, article 10/paragraph 3, article 10/paragraph 4, article 10/paragraph 5",
        ],
        "a list and a range",
    ),
    (
        "5-баптың үшінші бөлігі мынадай мазмұндағы сөйлеммен толықтырылсын: «Ақы алынбайды.»;",
        [
            'insert-words article 5/subparagraph 3 end "Ақы алынбайды."',
        ],
        "a sentence at the end of a part",
    ),
    (
        "5-баптың 2-тармағындағы «екі» деген сөз «үш» деген сөзбен ауыстырылып, «төрт» деген сөз алып тасталсын;",
        [
            'replace-words article 5/paragraph 2: "екі" → "үш"',
            'remove-words article 5/paragraph 2: "төрт"',
        ],
        "two verbs, one place",
    ),
    (
        "8-бап мынадай редакцияда жазылсын.",
        [
            "unread: no-wording",
        ],
        "a wording is announced and missing",
    ),
    (
        "8-баптағы сөздер «жаңа» деген сөзбен ауыстырылсын;",
        [
            "unread: no-words",
        ],
        "words are to be replaced and none are quoted",
    ),
    (
        "5-баптың 2-тармағының күші жойылды деп танылсын;",
        [
            "repeal article 5/paragraph 2",
        ],
        "repealed, not taken out",
    ),
    (
        "кіріспесіндегі «адал» деген сөз алып тасталсын;",
        [
            'remove-words preamble: "адал"',
        ],
        "the preamble has no number",
    ),
]
SLOPPY = [
    (
        "5-тармақтағы формула мынадай редакцияда жазылсын:\n\n«A = B»;\n\n6-тармақтың кестесі алып тасталсын;",
        [
            'new-wording paragraph 5 «формула» → "A = B"',
            "remove-units paragraph 6 «кестесі»",
        ],
        "a formula, a table in a paragraph is not the paragraph",
    ),
    (
        "16-баптың 2-тармағының екінші сөйлемі алып тасталсын;",
        ["remove-units article 16/paragraph 2 sentence 2"],
        "a sentence is not the whole paragraph",
    ),
    (
        "1-қосымшада:\n\n«Бақ» деген бөлімде:\n\n«Ағаштар» деген бағанда:\n\n«Емен» деген жолдағы «бес» деген сөз «алты» деген сөзбен ауыстырылсын;\n\n«Қайың» деген жолдағы «екі» деген сөз «үш» деген сөзбен ауыстырылсын;\n\n«Орман» деген бөлімде:\n\nреттік нөмірі екінші жол алып тасталсын;",
        [
            'replace-words annex 1 row ««Бақ» деген бөлімде» «Ағаштар» «Емен»: "бес" → "алты"',
            'replace-words annex 1 row ««Бақ» деген бөлімде» «Ағаштар» «Қайың»: "екі" → "үш"',
            "remove-units annex 1 row 2 ««Орман» деген бөлімде»",
        ],
        "a row is known by all that it stands in; the next section takes the place of the last",
    ),
    (
        "18-жолда: «Атауы» деген бағанда: «өзен» деген сөз «көл» деген сөзбен ауыстырылсын;",
        ['replace-words act row 18 «Атауы»: "өзен" → "көл"'],
        "the column of a row",
    ),
    (
        "заңның деректемелерінде, тақырыбында және бүкіл мәтіні бойынша «селолық» деген сөз «ауылдық» деген сөзбен ауыстырылсын;",
        ['replace-words act head, act heading, act text: "селолық" → "ауылдық"'],
        "the requisites of an act stand above its text",
    ),
    (
        "2-тармақта: 1) тармақшада:\n\n«67 070» сандары «73 300 сандарымен ауыстырылсын;\n\n«он» деген сөз «жүз» деген сөзбен ауыстырылсын;",
        [
            'replace-words paragraph 2/point 1: "67 070" → "73 300"',
            'replace-words paragraph 2/point 1: "он" → "жүз"',
        ],
        "a closing mark is missing",
    ),
    (
        "5-8 тармағында «он» деген сөз «жүз» деген сөзбен ауыстырылсын;",
        ['replace-words paragraph 5-8: "он" → "жүз"'],
        "one that was put in behind 5-7; «тар» in «тармағында» is no plural",
    ),
    (
        "1-тармақта:\n\n1-3. Қайың ауылы:\n\n1) тармақшада:\n\n«он» саны «жүз» санымен ауыстырылсын;\n\n1-5. Емен ауылы:\n\n2) тармақшада:\n\n«ай» саны «жыл» санымен ауыстырылсын;",
        [
            'replace-words paragraph 1/point 1 «Қайың ауылы»: "он" → "жүз"',
            'replace-words paragraph 1/point 2 «Емен ауылы»: "ай" → "жыл"',
        ],
        "a row of inserted numbers in which some are left out",
    ),
    (
        "осы Заңға 1-қосымша мынадай мазмұндағы 8-тармақпен толықтырылсын: «8. Емен.»;",
        ['insert-units annex 1 + annex 1/paragraph 8 → "8. Емен."'],
        "the amending law has no annex: it is that of the law that is changed",
    ),
    (
        "10-тармақтың бірінші бөлімінде «он» деген сөз «жүз» деген сөзбен ауыстырылсын;",
        ['replace-words paragraph 10/subparagraph 1: "он" → "жүз"'],
        "a paragraph has no sections: what is called so is a part of it",
    ),
    (
        "9-тармағындағы кент және ауыл деген сөздер «ауыл» деген сөзбен ауыстырылсын;",
        ['replace-words paragraph 9: "кент және ауыл" → "ауыл"'],
        "the old words lack their marks",
    ),
    (
        "«Шалғын құрамы» жолы мынадай редакцияда жазылсын:\n\n«Шалғын мен бақ құрамы»;",
        ['new-wording act row «Шалғын құрамы» → "Шалғын мен бақ құрамы"'],
        "a row named without the word for naming",
    ),
    (
        "3-тармақта:\n\n8-абзацта «он» деген сөз «жүз» деген сөзбен ауыстырылсын;\n\nмынадай мазмұндағы абзацпен толықтырылсын:\n\n«қайың;»;",
        [
            'replace-words paragraph 3/indent 8: "он" → "жүз"',
            'insert-units paragraph 3 + paragraph 3/indent → "қайың;"',
        ],
        "no indent holds another one",
    ),
    (
        "3-тармақта:\n\nтрансферттер түсімі «5» саны «6» санымен ауыстырылсын;\n\nорыс тілінде «он» деген сөз «жүз» деген сөзбен ауыстырылсын;",
        [
            'replace-words paragraph 3 «трансферттер түсімі»: "5" → "6"',
            'replace-words paragraph 3: "он" → "жүз"',
        ],
        "a line named by its words; a language is no line",
    ),
    (
        "10-тармақта:\n\nүшінші абзацта\n\n«он» деген сөз «жүз» деген сөзбен ауыстырылсын;",
        ['replace-words paragraph 10/indent 3: "он" → "жүз"'],
        "a line that only says where lacks its colon",
    ),
    (
        "Саябақ қосымша шаралары қағидаларының 8-тармағы осы бұйрыққа қосымшаға сәйкес редакцияда жазылсын:\n\n3. Басқарма:\n\n1) тіркесін.",
        ["new-wording paragraph 8 of «Саябақ қосымша шаралары қағидаларының» from annex"],
        "further measures are no annex; behind a colon for a full stop stands no wording",
    ),
    (
        "«Бақтар тізбесі» 3-қосымшаға сәйкес толықтырылсын;",
        ["insert-units act + annex 3 from annex 3"],
        "what is put in is named by the annex that holds it alone",
    ),
    (
        "3-6-тармақтар мынадай редакцияда жазылсын: «3. Үш.\n\n4. Төрт.\n\n5. Бес.\n\n6. Алты.»;",
        [
            "new-wording paragraph 3, paragraph 4, paragraph 5, paragraph 6 → "
            '"3. Үш. 4. Төрт. 5. Бес. 6. Алты."',
        ],
        "the wording shows that 3-6 is a range",
    ),
    (
        "мынадай мазмұндағы 3 - 4 тармақпен толықтырылсын: «3-4. Бір.»;",
        ['insert-units act + paragraph 3-4 → "3-4. Бір."'],
        "and that 3 - 4 is one number",
    ),
    (
        "5-бап 2) тармақша алып тасталсын;",
        ["remove-units article 5/point 2"],
        "an ending is missing",
    ),
    (
        "5-бап мынадай редакцияда жазылсын;\n\n«5-бап. Бір.»;",
        ['new-wording article 5 → "5-бап. Бір."'],
        "a semicolon where a colon belongs",
    ),
    (
        "5-баптағы «ай»\n\nдеген сөз «жыл» деген сөзбен ауыстырылсын;",
        ['replace-words article 5: "ай" → "жыл"'],
        "the line breaks behind a quotation",
    ),
    (
        "5-баптағы «бір ай» деген сөздер\n\n«екі ай» деген сөздермен ауыстырылсын;",
        ['replace-words article 5: "бір ай" → "екі ай"'],
        "and behind what it is",
    ),
    (
        "5-баптағы «бір ай» сөзі мен саны «екі ай» сөзі мен санына ауыстырылсын;",
        ['replace-words article 5: "бір ай" → "екі ай"'],
        "words and figures",
    ),
    (
        "5-баптағы «;» тыныс белгісі «.» тыныс белгісімен ауыстырылсын;",
        ['replace-words article 5: ";" → "."'],
        "a punctuation mark in quotation marks",
    ),
    (
        "5-баптағы «ай» деген сөздің алдына «бір» деген сөз жазылсын;",
        ['insert-words article 5: "ай" before "бір"'],
        "written before",
    ),
    (
        '5-баптағы «"Су туралы" Заңына» деген сөздер «Су кодексіне» деген сөздермен ауыстырылсын;',
        ['replace-words article 5: ""Су туралы" Заңына" → "Су кодексіне"'],
        "an act named in the words is not the one that is changed",
    ),
    (
        "Саябақ қағидаларында:\n\n4-тармақ алып тасталсын;",
        ["remove-units paragraph 4 of «Саябақ қағидаларында»"],
        "approved rules called by their bare name",
    ),
    (
        "2020 жылға арналған бюджет бекітілсін:\n\n4-тармақ алып тасталсын;",
        ["remove-units paragraph 4"],
        "a sentence before a colon is no name",
    ),
    (
        "комиссияның құрамына:\n\nАсанов Асан – министр енгізілсін;\n\nкомиссияның құрамынан Б. Бектеміров шығарылсын;",
        [
            'insert-units act row «комиссияның құрамына» → "Асанов Асан – министр"',
            "remove-units act row «Б. Бектеміров»",
        ],
        "members of a commission",
    ),
    (
        "«Жол» деген бөлімде:\n\n2), 3) жолдар алып тасталсын;",
        ["remove-units act row 2+3 ««Жол» деген бөлімде»"],
        "rows whose numbers bear brackets, of a section: another may count them anew",
    ),
    (
        "5-бапта:\n\n4) тармақшада: «0» сандары «3» сандарымен ауыстырылсын 5) тармақшада: «13» сандары «29» сандарымен ауыстырылсын;",
        [
            'replace-words article 5/point 4: "0" → "3"',
            'replace-words article 5/point 5: "13" → "29"',
        ],
        "a stop is missing before the next place",
    ),
    (
        "62-64-баптар алып тасталсын;",
        ["remove-units article 62, article 63, article 64"],
        "a plural with one number is a range",
    ),
    (
        "1.2 Ақтөбе ауылдық округі\n\n1) тармақшада:\n\n«101» сандары «105» сандарымен ауыстырылсын;",
        ['replace-words point 1 «1.2 Ақтөбе ауылдық округі»: "101" → "105"'],
        "a line without a colon names a part of the text",
    ),
    (
        "2-тармақта: «Ақтау қаласына» жолындағы - «20» саны «18» санымен ауыстырылсын;",
        ['replace-words paragraph 2 row «Ақтау қаласына»: "20" → "18"'],
        "a row named without a word for naming",
    ),
    (
        "5-бап мынадай редакцияда жазылсын: «5-бап. Құрылсын.» 6-бап алып тасталсын;",
        ['new-wording article 5 → "5-бап. Құрылсын."', "remove-units article 6"],
        "the stop stands within the wording",
    ),
    (
        "«Қызмет» көрсету талаптарының тізбесінде:\n\n4-тармақ алып тасталсын;",
        ["remove-units paragraph 4 of ««Қызмет» көрсету талаптарының тізбесінде»"],
        "the name of a list begins with a quotation",
    ),
    (
        "1) мынадай мазмұндағы 6-1-тармақпен толықтырылсын:\n\n«6-1. Саябаққа емен егілсін.\n\n2) 7-тармақта: «10» саны «12» санымен ауыстырылсын;",
        [
            'insert-units act + paragraph 6-1 → "6-1. Саябаққа емен егілсін."',
            'replace-words paragraph 7: "10" → "12"',
        ],
        "a wording that nothing closes ends before what surely is an instruction",
    ),
    (
        "1) қосымша осы бұйрыққа қосымшаға сәйкес жаңа редакцияда жазылсын;\n\n2) 5-тармақ алып тасталсын;",
        ["new-wording annex from annex", "remove-units paragraph 5"],
        "the number is that of the passage, not of the annex",
    ),
    (
        "атауындағы «Емен» деген сөз «Қайың» деген сөзбен ауыстырылып, жаңа редакцияда жазылсын;",
        ['replace-words act heading: "Емен" → "Қайың"'],
        "to read anew is to read with the words replaced",
    ),
    (
        "1-қосымшада:\n\n«1 | Емен» деген жол мынадай редакцияда жазылсын: «1 | Қайың»;\n\n«2 «Гүлдер» деген бөлімде\n\n«5 | Раушан» деген жол мынадай редакцияда жазылсын: «5 | Қалампыр»;",
        [
            'new-wording annex 1 row «1 | Емен» → "1 | Қайың"',
            'new-wording annex 1 row «2 «Гүлдер» «5 | Раушан» → "5 | Қалампыр"',
        ],
        "a quotation that names a section is no second wording; the row is meant, not the section",
    ),
    (
        "14-тармақ жаңа редакцияда жазылсын:\n\n«14. Емен» алаңында ойнауға тыйым салынады». «Емен». Егер «Емен» алаңы жабық болса, ойнауға болады.\n\n15-тармақ алып тасталсын;",
        [
            'new-wording paragraph 14 → "14. Емен» алаңында ойнауға тыйым салынады». «Емен». Егер «Емен» алаңы жабық болса, ойнауға болады."',
            "remove-units paragraph 15",
        ],
        "marks within a wording that nothing closes",
    ),
    (
        '«Емен» және «Қайың» деген бөлімдердің тақырыптары мынадай редакцияда жазылсын: \n\n"Терек";\n\n"Үйеңкі";',
        ['new-wording act heading «Емен», act heading «Қайың» → "Терек", "Үйеңкі"'],
        "two parts named together",
    ),
    (
        "5-тармақ мынадай редакцияда жазылсын: «5. Саябақ ашық; 6-тармақ алып тасталсын; 7-тармақ мынадай редакцияда жазылсын: «7. Бақ жабық.»;",
        [
            'new-wording paragraph 5 → "5. Саябақ ашық;"',
            "remove-units paragraph 6",
            'new-wording paragraph 7 → "7. Бақ жабық."',
        ],
        "an instruction in the line of a wording that nothing closes",
    ),
    (
        "1-тармақ жаңа редакцияда жазылсын:\n\n1) кіріс – 5 теңге.\n\nаталған шешімнің\n\n1, 2-қосымшалары осы шешімнің 1,\n\n2-қосымшаларына сәйкес жаңа редакцияда жазылсын;",
        [
            'new-wording paragraph 1 → "1) кіріс – 5 теңге."',
            "new-wording annex 1, annex 2 from annex 1, annex 2",
        ],
        "an instruction broken over lines ends a wording without marks",
    ),
    (
        "«Гүл» деген тарау мынадай редакцияда жазылсын. «Гүл\n\n1. Раушан.»;",
        ['new-wording act «Гүл» → "Гүл 1. Раушан."'],
        "a full stop where a colon belongs",
    ),
    (
        "реттік нөмірі 20-жол мынадай редакцияда жазылсын\n\n«20 | Емен»;",
        ['new-wording act row 20 → "20 | Емен"'],
        "and no stop at all",
    ),
    (
        "5-баптағы «Аталған тізімге»; «бұл тізімге» деген сөздер тиісінше «Аталған тізімдерге», «осы тізімдерге» деген сөздермен ауыстырылсын;",
        [
            'replace-words article 5: "Аталған тізімге", "бұл тізімге" → "Аталған тізімдерге", "осы тізімдерге"'
        ],
        "a semicolon within a list of words",
    ),
    (
        "5-баптағы «ай» деген сөзден кейін\n\n«және жыл» деген сөздермен толықтырылсын;",
        ['insert-words article 5: "ай" behind "және жыл"'],
        "what is put in stands in a line of its own",
    ),
    (
        "5-баптағы «ай» деген сөз «жыл» деген сөз бен ауыстырылсын;",
        ['replace-words article 5: "ай" → "жыл"'],
        "an ending written apart",
    ),
    (
        "5-бапта «орны» деген сөздің алдынан «тиісті» деген сөзбен ауыстырылсын;",
        ['insert-words article 5: "орны" before "тиісті"'],
        "what is put before words replaces nothing",
    ),
    (
        "5-баптың 1), 2), тармақшалары алып тасталсын;",
        ["remove-units article 5/point 1, article 5/point 2"],
        "a comma too many",
    ),
    (
        "осы бұйрыққа 1-қосымшаға сәйкес 4-қосымша толықтырылсын;",
        ["insert-units act + annex 4 from annex 1"],
        "an annex that is said to be supplemented is put in",
    ),
    (
        "Саябақ күтімі қағидаларындағы 4-тармақ алып тасталсын;",
        ["remove-units paragraph 4 of «Саябақ күтімі қағидаларындағы»"],
        "a document named before its units",
    ),
    (
        "«Кіріс» деген жол бойынша «5» саны енгізілсін, оның ішінде: «Салық» деген жол бойынша «3» саны «4» санына ауыстырылсын;",
        [
            'insert-units act row «Кіріс» → "5"',
            'replace-words act row «Салық»: "3" → "4"',
        ],
        "what is said of parts is no wording",
    ),
    (
        "кіріспесінің қазақ тіліндегі мәтінінде «ай» деген сөз «жыл» деген сөзбен ауыстырылсын;",
        ['replace-words preamble: "ай" → "жыл"'],
        "the text in one language is not the whole text",
    ),
    (
        "4-тармақ жаңа редакцияда жазылсын: «4. Саябақ ашық\n\n8-тармақ: «30» саны «55» санымен ауыстырылсын;",
        ['new-wording paragraph 4 → "4. Саябақ ашық"', 'replace-words paragraph 8: "30" → "55"'],
        "a unit named without a case leads to an instruction too",
    ),
    (
        "2-тармақта: «салық бойынша» деген абзацтағы:\n\n«Емен – 1» деген жолдар мынадай редакцияда жазылсын:\n\n«Емен – 2»;\n\n7-тармақта:\n\n«10» деген сандар «12» деген сандармен ауыстырылсын;",
        [
            'new-wording paragraph 2 row ««салық бойынша» деген абзацтағы» «Емен – 1» → "Емен – 2"',
            'replace-words paragraph 7: "10" → "12"',
        ],
        "a paragraph named by its words is left with the unit that it lies in",
    ),
    (
        "«Гүлдер» деген 1-тармақта: «қыс» деген сөз алып тасталсын; «Ағаштар мен бұталар» деген кіші бөлімде: 2-тармақта: «жаз» деген сөз алып тасталсын; 3-тармақта: «күз» деген сөз алып тасталсын;",
        [
            'remove-words paragraph 1: "қыс"',
            'remove-words paragraph 2 ««Ағаштар мен бұталар» деген кіші бөлімде»: "жаз"',
            'remove-words paragraph 3 ««Ағаштар мен бұталар» деген кіші бөлімде»: "күз"',
        ],
        "a section named holds for all paragraphs in it",
    ),
    (
        "2-тармақта:\n\nмына:\n\n| Емен | 1\n\nдеген жол алып тасталсын;",
        ["remove-units paragraph 2 row «| Емен | 1»"],
        "a row that no marks set apart: not the whole paragraph",
    ),
    (
        "5-бапта:\n\n1) тармақшадағы «қыс» деген сөз алып тасталсын;\n\nа) тармақшасында:\n\n«жаз» деген сөз алып тасталсын;\n\nб) тармақшасының екінші абзацы алып тасталсын;\n\n2) тармақша алып тасталсын;",
        [
            'remove-words article 5/point 1: "қыс"',
            'remove-words article 5/point 1/point а: "жаз"',
            "remove-units article 5/point 1/point б/indent 2",
            "remove-units article 5/point 2",
        ],
        "a point with a letter lies in the one with a number before it",
    ),
    (
        "4-тармақта:\n\n«Саябақ туралы» Заңның (Саябақ заңы) 4-бабымен» деген сөздер «Бақ заңының 6-бабында » деген сөздермен ауыстырылсын;",
        [
            'replace-words paragraph 4: "«Саябақ туралы» Заңның (Саябақ заңы) 4-бабымен" → "Бақ заңының 6-бабында"'
        ],
        "one mark opens the words and the title at their beginning",
    ),
    (
        '1) 2-тармақтағы "емен" деген сөз "Саябақтар туралы" Заңның 6-бабында " деген сөздермен ауыстырылсын;\n\n2) 3-тармақтағы "бақ" деген сөз "саябақ" деген сөзбен ауыстырылсын;',
        [
            'replace-words paragraph 2: "емен" → ""Саябақтар туралы" Заңның 6-бабында"',
            'replace-words paragraph 3: "бақ" → "саябақ"',
        ],
        "and the mark that ends them opens nothing, though a space stands before it",
    ),
    (
        "11 және 12-тармақтар мынадай редакцияда жазылсын:\n\n11. Саябақ ашық.\n\nБақ жабық.»;\n\n«12. Ақы алынбайды.»;\n\n13-тармақ алып тасталсын;",
        [
            'new-wording paragraph 11, paragraph 12 → "11. Саябақ ашық. Бақ жабық.", "12. Ақы алынбайды."',
            "remove-units paragraph 13",
        ],
        "the first of two wordings lacks its opening mark",
    ),
    (
        "3-тармақшасы жаңа редакцияда жазылсын: 3) «бақ күзетшілеріне»; 4-тармақ алып тасталсын;",
        ['new-wording point 3 → "3) «бақ күзетшілеріне»"', "remove-units paragraph 4"],
        "a mark within a wording without marks belongs to what it quotes",
    ),
    (
        '4-тармақтың 2) тармақшасы жаңа редакцияда жазылсын:\n\n" 2) кіріс – 60 теңге";\n\nақы – 40 теңге ";\n\nсыйлық – 20 ";\n\n5-тармақ алып тасталсын;',
        [
            'new-wording paragraph 4/point 2 → "2) кіріс – 60 теңге"; ақы – 40 теңге "; сыйлық – 20"',
            "remove-units paragraph 5",
        ],
        "a mark that nothing opens after each line of a wording: no line is lost",
    ),
    (
        'ескертпе мынадай мазмұндағы жолдармен толықтырылсын:\n\n"ҚБ – қала бағы;\n\nСҚ – "Емен" қоғамы".".',
        ['insert-units remark → "ҚБ – қала бағы; СҚ – "Емен" қоғамы"'],
        "one mark too many at the end of a wording",
    ),
    (
        "Саябақ қағидаларында:\n\n5-тармақ алып тасталсын;\n\nБақтарды күту жөніндегі іс-шаралар жоспарына ескертпеде:\n\n«бақ» деген сөз алып тасталсын;",
        [
            "remove-units paragraph 5 of «Саябақ қағидаларында»",
            'remove-words remark of «Бақтарды күту жөніндегі іс-шаралар жоспарына»: "бақ"',
        ],
        "another document is named before a unit of it",
    ),
    (
        "Қала саябақтарын күту қағидаларында:\n\n5-тармақ алып тасталсын;\n\nСаябақтарды күту қағидаларына 2-қосымша алып тасталсын;",
        [
            "remove-units paragraph 5 of «Қала саябақтарын күту қағидаларында»",
            "remove-units annex 2 of «Қала саябақтарын күту қағидаларында»",
        ],
        "a shorter name of the same document",
    ),
    (
        "«Гүлдер» деген 1-бөлімде: реттік нөмірі 7-жол: «7 | Раушан»; мынадай редакцияда жазылсын: «7 | Қалампыр»; «2 «Ағаштар» деген бөлімде: реттік нөмірі 9-жол: «9 | Емен»; мынадай редакцияда жазылсын: «9 | Терек»;",
        [
            'new-wording section 1 row 7 → "7 | Қалампыр"',
            'new-wording section 2 row 9 → "9 | Терек"',
        ],
        "a row said before its old text; a section whose number stands within its name",
    ),
    (
        "кіріспеде:\n\n2-тармақ алып тасталсын;\n\n1-бөлімде:\n\n3-тармақ алып тасталсын;",
        ["remove-units preamble/paragraph 2", "remove-units section 1/paragraph 3"],
        "no section lies in a preamble",
    ),
    (
        "9) тармақ мынадай редакцияда жазылсын:\n\n«9) бақ.»;\n\n10) тармақ мынадай редакцияда жазылсын:\n\n«10. Саябақ ашық.»;",
        ['new-wording point 9 → "9) бақ."', 'new-wording paragraph 10 → "10. Саябақ ашық."'],
        "the new wording tells that a paragraph is meant",
    ),
    (
        "келесі 6-1-тармақпен толықтырылсын: «6-1. Емен егілсін, 6-қосымшаға сәйкес»: 7-тармақта: «10» саны «12» санымен ауыстырылсын;",
        [
            'insert-units act + paragraph 6-1 → "6-1. Емен егілсін, 6-қосымшаға сәйкес"',
            'replace-words paragraph 7: "10" → "12"',
        ],
        "a colon in the place of the semicolon behind a wording",
    ),
    (
        "4-абзацтағы «бақ» деген сөздер алынып тасталсын және 5-тармақ алып тасталсын;",
        ['remove-words indent 4: "бақ"', "remove-units paragraph 5"],
        "a verb of two words is one verb",
    ),
    (
        "№ 1 ,\n№ 5 қосымшалары осы Заңның\n№ 1 ,\n№ 2 қосымшаларына сәйкес жаңа редакцияда жазылсын;",
        ["new-wording annex 1, annex 5 from annex 1, annex 2"],
        "each number of a list may bear its sign, and links break the lines",
    ),
    (
        "мынадай мазмұндағы 5-1, 5-2 пунктармен толықтырылсын: «5-1. Бір. 5-2. Екі.»; 7 пункттері алып тасталсын;",
        [
            'insert-units act + paragraph 5-1, paragraph 5-2 → "5-1. Бір. 5-2. Екі."',
            "remove-units paragraph 7",
        ],
        "the Russian word for a paragraph, in the plural and with a letter short",
    ),
    (
        "қосымшада: мынадай мазмұндағы «Шатқал ауылы» бөлімімен толықтырылсын:\n\n«\n\n9 | Емен көшесі | 3\n\n».",
        ['insert-units annex «Шатқал ауылы» + annex/section → "9 | Емен көшесі | 3"'],
        "a section known by its name alone is a unit",
    ),
    (
        "қосымшаның «Ақы мөлшері» бағанасындағы «100» деген сандар «200» деген сандармен ауыстырылсын;",
        ['replace-words annex column «Ақы мөлшері»: "100" → "200"'],
        "another word for a column, with no word that says it is called so",
    ),
    (
        '3-бапта "Бақ орталығымен", "Орталыққа", "Орталық" деген сөздер тиісінше "Алма бағы" қоғамымен", "Қоғамға", "Қоғам" деген сөздермен ауыстырылсын;',
        [
            'replace-words article 3: "Бақ орталығымен", "Орталыққа", "Орталық" → ""Алма бағы" қоғамымен", "Қоғамға", "Қоғам"',
        ],
        "one mark opens both the words and a name in them, and a list goes on behind",
    ),
    (
        '2-тармақ мынадай редакцияда жазылсын:\n\n"2. "Гүл тізбесін бекіту туралы" Үкіметтің 2012 жылғы 16 шілдедегі № 54 қаулысымен бекітілген тізбеге кіретін гүлдер:\n\nлала – қызыл.\n\n3-тармақ мынадай редакцияда жазылсын:\n\n"3. Ағаштар.";',
        [
            'new-wording paragraph 2 → "2. "Гүл тізбесін бекіту туралы" Үкіметтің 2012 жылғы 16 шілдедегі № 54 қаулысымен бекітілген тізбеге кіретін гүлдер: лала – қызыл."',
            'new-wording paragraph 3 → "3. Ағаштар."',
        ],
        "a wording that nothing closes names an act and a document, which do not govern what follows",
    ),
]
RUSSIAN = [
    (
        "1) в пункте 5 формулу изложить в следующей редакции:\n\n«A = B»;\n\n2) таблицу пункта 6 исключить;",
        [
            'new-wording paragraph 5 «формулу» → "A = B"',
            "remove-units paragraph 6 «таблицу»",
        ],
        "what stands in a paragraph is not the paragraph",
    ),
    (
        "1) предложение второе пункта 2 статьи 16 исключить;\n\n2) в пункте 3 статьи 17:\n\nпредложение первое изложить в следующей редакции:\n\n«Парк открыт.»;\n\n3) в предложении втором пункта 4 статьи 17 слова «он» заменить словами «она»;",
        [
            "remove-units article 16/paragraph 2 sentence 2",
            'new-wording article 17/paragraph 3 sentence 1 → "Парк открыт."',
            'replace-words article 17/paragraph 4: "он" → "она"',
        ],
        "a sentence is not the whole paragraph, nor its number that of a paragraph",
    ),
    (
        "1) в подпункте 5) статьи 13 точку заменить точкой с запятой и дополнить подпунктом 6) следующего содержания:\n\n«6) пруд.»;",
        ["unread: no-words", 'insert-units article 13 + article 13/point 6 → "6) пруд."'],
        "a mark that is only named is told; the new point stands beside the one spoken of",
    ),
    (
        "в статье 5 слово «два» заменить словом «три»;",
        [
            'replace-words article 5: "два" → "три"',
        ],
        "words replaced in a unit",
    ),
    (
        "1) в статье 5:\n\nв части первой пункта 1 после слова «месяц» дополнить словами «и год»;\n\nпункт 2 исключить;\n\n2) статью 7 изложить в следующей редакции:\n\n«Статья 7. Порядок\n\n1. Первое; второе.\n\n2. Общество «Яблоко».»;\n\n3) заголовок статьи 9 изложить в следующей редакции:\n\n«Статья 9. Новый заголовок».",
        [
            'insert-words article 5/paragraph 1/subparagraph 1: "месяц" behind "и год"',
            "remove-units article 5/paragraph 2",
            'new-wording article 7 → "Статья 7. Порядок 1. Первое; второе. 2. Общество «Яблоко»."',
            'new-wording article 9 heading → "Статья 9. Новый заголовок"',
        ],
        "lead-ins hold until the next number; a new wording may hold semicolons and quotations",
    ),
    (
        "статью 2 дополнить пунктами 2-1 и 2-2 следующего содержания:\n\n«2-1. Один.\n\n2-2. Два.»;",
        [
            'insert-units article 2 + article 2/paragraph 2-1, article 2/paragraph 2-2 → "2-1. Один. 2-2. Два."',
        ],
        "units put in, each by its number",
    ),
    (
        "дополнить статьей 5-1 следующего содержания: «Статья 5-1. Охрана. Парк охраняется.»;",
        [
            'insert-units act + article 5-1 → "Статья 5-1. Охрана. Парк охраняется."',
        ],
        "an article of the act itself",
    ),
    (
        "по всему тексту слова «оралман», «оралманы» заменить соответственно словами «кандас», «кандасы»;",
        [
            'replace-words act text: "оралман", "оралманы" → "кандас", "кандасы"',
        ],
        "forms of a term, everywhere",
    ),
    (
        "в абзаце втором пункта 1 статьи 3 цифры «500», «100» заменить цифрами «600»;",
        [
            'replace-words article 3/paragraph 1/indent 2: "500", "100" → "600"',
        ],
        "two numbers for one",
    ),
    (
        "в подпункте 2) пункта 1 статьи 4 слова «в кассу» исключить, слова «и лица» заменить словами «и граждане», после слов «в парке» дополнить словами «и на аллее»;",
        [
            'remove-words article 4/paragraph 1/point 2: "в кассу"',
            'replace-words article 4/paragraph 1/point 2: "и лица" → "и граждане"',
            'insert-words article 4/paragraph 1/point 2: "в парке" behind "и на аллее"',
        ],
        "three verbs, one place",
    ),
    (
        "подпункты 1) и 3) пункта 2 статьи 6 исключить;",
        [
            "remove-units article 6/paragraph 2/point 1, article 6/paragraph 2/point 3",
        ],
        "two points of one paragraph",
    ),
    (
        "пункты 1, 3 – 5 статьи 10 исключить;",
        [
            "remove-units article 10/paragraph 1, article 10/paragraph 3, article 10/paragraph 4, article 10/paragraph 5",
        ],
        "a list and a range",
    ),
    (
        "часть третью статьи 5 дополнить предложением следующего содержания: «Плата не взимается.»;",
        [
            'insert-words article 5/subparagraph 3 end "Плата не взимается."',
        ],
        "a sentence at the end of a part",
    ),
    (
        "статью 24 считать статьей 24-1;",
        [
            "renumber article 24 + article 24-1",
        ],
        "an article numbered anew",
    ),
    (
        "пункт 2 статьи 5 признать утратившим силу;",
        [
            "repeal article 5/paragraph 2",
        ],
        "repealed, not taken out",
    ),
    (
        "статью 8 изложить в следующей редакции.",
        [
            "unread: no-wording",
        ],
        "a wording is announced and missing",
    ),
    (
        "в преамбуле слово «честный» исключить;",
        [
            'remove-words preamble: "честный"',
        ],
        "the preamble has no number",
    ),
    (
        "слова «министр» по тексту заменить словами «аким» в соответствующем падеже;",
        [
            'replace-words act text: "министр" → "аким" in its case',
        ],
        "in whatever case the words stand",
    ),
    (
        "пункт 3 статьи 4 после слова «парк» дополнить словами «и сад»;",
        [
            'insert-words article 4/paragraph 3: "парк" behind "и сад"',
        ],
        "the words may stand behind the unit",
    ),
    (
        "дополнить приложением 2 согласно приложению 1 к настоящему Закону;",
        [
            "insert-units act + annex 2 from annex 1",
        ],
        "an annex of this act is put in",
    ),
    (
        "приложение 3 изложить в новой редакции согласно приложению 2 к настоящему Закону;",
        [
            "new-wording annex 3 from annex 2",
        ],
        "an annex of this act takes the place of one",
    ),
    (
        "в статье 5:\n\nпункт 1 изложить в следующей редакции:\n\n«1. Новый.»;\n\nдополнить пунктами 4 и 5 следующего содержания:\n\n«4. Четыре.\n\n5. Пять.»;\n\nв пункте 6 слова «а» заменить словами «б»;",
        [
            'new-wording article 5/paragraph 1 → "1. Новый."',
            'insert-units article 5 + article 5/paragraph 4, article 5/paragraph 5 → "4. Четыре. 5. Пять."',
            'replace-words article 5/paragraph 6: "а" → "б"',
        ],
        "units of one article after each other",
    ),
    (
        "перед словами «парк закрыт» дополнить словом «зимой»;",
        [
            'insert-words act: "парк закрыт" before "зимой"',
        ],
        "words may be put before others",
    ),
    (
        "в наименовании раздела 2 слова «старый» заменить словами «новый»;",
        [
            'replace-words section 2 heading: "старый" → "новый"',
        ],
        "the heading of a section",
    ),
    (
        "в Правилах охраны парков, утвержденных указанным Законом, пункт 4 исключить;",
        ["remove-units paragraph 4 of «Правилах охраны парков»"],
        "what is approved is named before the word for it",
    ),
    (
        "в заголовке и по всему тексту статьи 5 слово «парк» заменить словом «сад»;",
        ['replace-words article 5 heading, article 5 text: "парк" → "сад"'],
        "heading and text together",
    ),
    (
        "в абзаце первом и подпунктах 1) и 2) пункта 4 статьи 9 слово «парк» заменить словом «сад»;",
        [
            "replace-words article 9/paragraph 4/indent 1, article 9/paragraph 4/point 1, "
            'article 9/paragraph 4/point 2: "парк" → "сад"'
        ],
        "units of two levels in one paragraph",
    ),
]


@pytest.mark.parametrize(("words", "expected", "why"), KAZAKH)
def test_kazakh(words: str, expected: list[str], why: str) -> None:
    assert told(amending(words, "kk")) == expected, why


@pytest.mark.parametrize(("words", "expected", "why"), SLOPPY)
def test_kazakh_as_it_is_written(words: str, expected: list[str], why: str) -> None:
    assert told(amending(words, "kk")) == expected, why


@pytest.mark.parametrize(("words", "expected", "why"), RUSSIAN)
def test_russian(words: str, expected: list[str], why: str) -> None:
    assert told(amending(words, "ru")) == expected, why


ORDER = """БҰЙЫРАМЫН:

1. «Саябақ қағидаларын бекіту туралы» Су министрінің 2020 жылғы 5 мамырдағы № 7 бұйрығына (Нормативтік құқықтық актілерді мемлекеттік тіркеу тізілімінде № 1234 болып тіркелген; «Заң» газетінде 2020 жылғы 6 мамырда жарияланған) мынадай өзгерістер енгізілсін:

бұйрықтың тақырыбы мынадай редакцияда жазылсын:

«Саябақ пен бақ қағидаларын бекіту туралы»;

көрсетілген бұйрықпен бекітілген Саябақ қағидаларында:

4, 6-тармақтар мынадай редакцияда жазылсын:

«4. Бір.

6. Екі.»;

реттік нөмірі 12-жол алып тасталсын;

бұйрықтың 2-тармағы алып тасталсын;

«Саябақ» деген бағандағы «он» деген сөз «жүз» деген сөзбен ауыстырылсын;

көрсетілген қағидаларға 1, 3-қосымшалар осы бұйрыққа 1, 2-қосымшаларға сәйкес жаңа редакцияда жазылсын.

2. Су шаруашылығы комитеті осы бұйрықты жариялауды қамтамасыз етсін.

3. Осы бұйрық жарияланған күнінен бастап қолданысқа енгізіледі.
"""


def test_an_order_changes_itself_and_the_rules_it_approved() -> None:
    reading = read_instructions(parsed(ORDER, "kk"))
    assert told(reading) == [
        'new-wording act heading → "Саябақ пен бақ қағидаларын бекіту туралы"',
        "new-wording paragraph 4 of «Саябақ қағидаларында», paragraph 6 of "
        '«Саябақ қағидаларында» → "4. Бір. 6. Екі."',
        "remove-units act row 12 of «Саябақ қағидаларында»",
        "remove-units paragraph 2",
        'replace-words act column «Саябақ» of «Саябақ қағидаларында»: "он" → "жүз"',
        "new-wording annex 1 of «Саябақ қағидаларында», annex 3 of «Саябақ қағидаларында» "
        "from annex 1, annex 2",
    ]
    assert {one.act.number for one in reading.instructions if one.act} == {"7"}


OF_DOCUMENT = [
    (
        "Жиналыс регламентінде көрсетілген шешіммен бекітілген:\n\n5-тармақ алып тасталсын.",
        ["remove-units paragraph 5 of «Жиналыс регламентінде»"],
        "the document stands before the word for approved",
    ),
    (
        "шешіммен бекітілген Су жиналысының регламенті\n\n5-тармақ алып тасталсын.",
        ["remove-units paragraph 5 of «Су жиналысының регламенті»"],
        "a line without a colon",
    ),
    (
        "көрсетілген шешіммен бекітілген қағидалардың 1-тармағы алып тасталсын;\n\n3-тармақ алып тасталсын;\n\nшешімнің 2-тармағы алып тасталсын.",
        [
            "remove-units paragraph 1 of «қағидалардың»",
            "remove-units paragraph 3 of «қағидалардың»",
            "remove-units paragraph 2",
        ],
        "a document named in an instruction holds for the next ones",
    ),
    (
        "көрсетілген шешіммен бекітілген Су қағидаларында:\n\n2-тармақта:\n\n1) тармақша алып тасталсын;\n\nСу қағидалары осы шешімге қосымшаға сәйкес жаңа редакцияда жазылсын.",
        [
            "remove-units paragraph 2/point 1 of «Су қағидаларында»",
            "new-wording act of «Су қағидаларында» from annex",
        ],
        "the document as a whole, behind a paragraph of it",
    ),
    (
        "«Бірінші – басшы» деген жолдан кейін мынадай мазмұндағы жолмен толықтырылсын:\n\n«Екінші – оның көмекшісі» 2. Су басқармасы осы шешімнен туындайтын шараларды қабылдасын.",
        ['insert-units act row «Бірінші – басшы» → "Екінші – оның көмекшісі"'],
        "a wording ends at its mark, if the next number of the act itself stands behind it",
    ),
]


@pytest.mark.parametrize(("words", "expected", "why"), OF_DOCUMENT)
def test_what_a_decision_approved(words: str, expected: list[str], why: str) -> None:
    lead = "1. «Су туралы» мәслихаттың 2009 жылғы 7 желтоқсандағы № 5/6 шешіміне мынадай өзгерістер енгізілсін:"
    assert told(read_instructions(parsed(f"{lead}\n\n{words}\n", "kk"))) == expected, why


def test_a_regulation_that_a_decision_accepted() -> None:
    text = "1. Кеден одағы комиссиясының 2011 жылғы 15 шілдедегі № 7 шешімімен қабылданған «Су туралы» Кеден одағының Техникалық регламентіндегі 11-тармақ алып тасталсын.\n"
    reading = read_instructions(parsed(text, "kk"), "Техникалық регламентке өзгеріс енгізу туралы")
    assert told(reading) == [
        "remove-units paragraph 11 of ««Су туралы» Кеден одағының Техникалық регламентіндегі»"
    ]


def test_an_article_of_a_treaty_that_its_first_word_names() -> None:
    text = "1-бап\n\nКелісімнің 2-бабында: а) бірінші абзацта «он» деген сөз «жүз» деген сөзбен ауыстырылсын; б) үшінші абзац алып тасталсын;\n"
    title = "Кеден одағының 2009 жылғы 11 желтоқсандағы келісіміне өзгерістер енгізу туралы"
    assert told(read_instructions(parsed(text, "kk"), title)) == [
        'replace-words article 2/indent 1: "он" → "жүз"',
        "remove-units article 2/indent 3",
    ]


def test_the_head_of_an_order_may_end_in_a_full_stop() -> None:
    order = ORDER.replace("енгізілсін:", "енгізілсін.")
    reading = read_instructions(parsed(order, "kk"), "Бұйрыққа өзгерістер енгізу туралы")
    assert told(reading)[1:] == told(read_instructions(parsed(ORDER, "kk")))[1:]


SEVERAL = """1. Мына заң актілеріне өзгерістер мен толықтырулар енгізілсін:

1) «Су туралы» Қазақстан Республикасының 2003 жылғы 9 шілдедегі Заңына:

5-бап алып тасталсын;

2) «Орман туралы» Қазақстан Республикасының 2004 жылғы 8 шілдедегі Заңына:

6-бап алып тасталсын.
"""


def test_units_alone_are_those_of_the_act_changed_before() -> None:
    text = (
        "1. «Су туралы» 2009 жылғы 7 желтоқсандағы № 5 шешімге мынадай өзгерістер енгізілсін:\n\n"
        "1-тармақта:\n\n«он» деген сөз «жүз» деген сөзбен ауыстырылсын;\n\n"
        "2. 6-тармақта:\n\n«ай» деген сөз «жыл» деген сөзбен ауыстырылсын.\n"
    )
    reading = read_instructions(parsed(text, "kk"))
    assert told(reading) == [
        'replace-words paragraph 1: "он" → "жүз"',
        'replace-words paragraph 6: "ай" → "жыл"',
    ]
    assert {one.act.number for one in reading.instructions if one.act} == {"5"}


def test_a_wording_without_marks_ends_before_the_next_number_of_the_act() -> None:
    text = (
        "1. «Су туралы» 2009 жылғы 7 желтоқсандағы № 5 шешімге мынадай өзгерістер енгізілсін:\n\n"
        "3-тармақ жаңа редакцияда жазылсын:\n\n3. Қайың бар.\n\n"
        "2. Саябақ басқармасы:\n\n1) тіркесін.\n"
    )
    assert told(read_instructions(parsed(text, "kk"))) == [
        'new-wording paragraph 3 → "3. Қайың бар."'
    ]


def test_the_last_of_many_inserted_numbers_is_one_of_their_row() -> None:
    lines = [
        f"1-{number}. {number}-округ:\n\n2) тармақшада:\n\n«{number}» саны «0» санымен ауыстырылсын;"
        for number in range(1, 12)
    ]
    assert told(amending("\n\n".join(lines), "kk")) == [
        f'replace-words point 2 «{number}-округ»: "{number}" → "0"' for number in range(1, 12)
    ]


def test_each_act_of_a_list_has_its_own_instructions() -> None:
    reading = read_instructions(parsed(SEVERAL, "kk"))
    titles = [one.act.title if one.act else None for one in reading.instructions]
    assert titles == ["Су туралы", "Орман туралы"]


def test_a_bracket_that_nothing_closes_hides_no_place() -> None:
    text = (
        "1-бап. «Су туралы» 2009 жылғы 7 желтоқсандағы Қазақстан Республикасының Заңына (Жаршы, "
        "2009 ж., № 23 (119-құжат) мынадай өзгерістер енгізілсін: 1) 5-бапта: 1) тармақшада: "
        "«он» деген сөз «жүз» деген сөзбен ауыстырылсын;\n"
    )
    assert told(read_instructions(parsed(text, "kk"))) == [
        'replace-words article 5/point 1: "он" → "жүз"'
    ]


CHANGED = [
    (
        "1. «Су туралы» мәслихаттың 2009 жылғы 7 желтоқсандағы № 5/6 шешіміне (Тізілімде № 12 тіркелген, «Су» газетінде жарияланған; «Су туралы» 2009 жылғы 7 желтоқсандағы № 5/6 шешіміне өзгерістер енгізу туралы» мәслихаттың 2010 жылғы 3 мамырдағы № 7/8 шешімі, «Су» газетінде жарияланған) мынадай өзгерістер енгізілсін:",
        "Су туралы мәслихаттың 2009 жылғы 7 желтоқсандағы № 5 6 шешіміне өзгерістер енгізу туралы",
        ("decision", "5/6", "2009-12-07", "Су туралы"),
        "a list with stops in it names the decisions that changed it before",
    ),
    (
        "1. «Су туралы» 2008 жылғы 23 желтоқсандағы № 13-2 (Тізілімде № 5 тіркелген), «Су туралы» 2008 жылғы 23 желтоқсандағы шешімге өзгерістер енгізу туралы» 2009 жылғы 27 ақпандағы № 15-1 мәслихаттың шешіміне өзгерістер енгізілсін:",
        "Су туралы мәслихаттың 2008 жылғы 23 желтоқсандағы № 13-2 шешіміне өзгерістер енгізу туралы",
        ("decision", "13-2", "2008-12-23", "Су туралы"),
        "the title says which of two it is, if the head has its number",
    ),
    (
        "1. Су ауылы әкімінің 2009 жылғы 7 желтоқсандағы № 6 «Көшелер туралы» (Тізілімде № 5 тіркелген) шешіміне мынадай өзгерістер енгізілсін:\n\nкіріспедегі «Үкіметтің 2005 жылғы 21 қаңтардағы № 45 қаулысына,» деген сөздер алып тасталсын;",
        "Көшелер туралы 2009 жылғы 7 желтоқсандағы № 6 шешіміне өзгерістер енгізу туралы",
        ("decision", "6", "2009-12-07", "Көшелер туралы"),
        "an act in the words that are taken out is not changed",
    ),
    (
        "1. «Су туралы» министрдің 2005 жылы 31 наурыздағы № 5 бұйрығында (Тізілімде № 12 тіркелген):",
        "Су туралы министрдің 2005 жылғы 31 наурыздағы № 5 бұйрығына өзгеріс енгізу туралы",
        ("order", "5", "2005-03-31", "Су туралы"),
        "that it is changed only the title says; a slip in the word for the year",
    ),
    (
        "1. «Бюджет туралы» Саран қалалық мәслихатының 2019 жылғы 24 желтоқсандағы 43-сессиясының № 470 шешіміне мынадай өзгерістер енгізілсін:",
        "",
        ("decision", "470", "2019-12-24", "Бюджет туралы"),
        "a session stands between date and number",
    ),
    (
        "1. «Бюджет туралы» мәслихаттың 2008 жылғы 25 желтоқсандағы № 142 шешіміне (оған мәслихаттың 2009 жылғы 27 сәуірдегі № 200 шешімімен өзгерістер енгізілген), оған мәслихаттың 2009 жылғы 27 мамырдағы № 210 шешімімен толықтырулар енгізілген, мынадай өзгерістер енгізілсін:",
        "«Бюджет туралы» мәслихаттың 2008 жылғы 25 желтоқсандағы № 142 шешіміне өзгерістер енгізу туралы",
        ("decision", "142", "2008-12-25", "Бюджет туралы"),
        "the decisions that changed it before are named behind it",
    ),
    (
        "1. 2015 жылғы 23 желтоқсандағы № 291 «Бюджет туралы» (№ 4160 тіркелген) мәслихат шешіміне мынадай өзгерістер енгізілсін:",
        "",
        ("decision", "291", "2015-12-23", "Бюджет туралы"),
        "the title stands behind the number",
    ),
    (
        "1. Мынадай өзгерістер енгізілсін:",
        "«Саябақ туралы» әкімнің 2018 жылғы 5 мамырдағы № 12-4 шешіміне өзгерістер енгізу туралы",
        ("decision", "12-4", "2018-05-05", "Саябақ туралы"),
        "the title of the amending act alone tells it",
    ),
    (
        "1-бап. 2008 жылғы 25 қаңтардағы Кедендік құн туралы келісімге мынадай өзгерістер енгізілсін:",
        "",
        ("treaty", None, "2008-01-25", "Кедендік құн туралы келісімге"),
        "a treaty has no number",
    ),
    (
        "1. «Бақ туралы» әкімдіктің 2005 жылғы 4 мамырдағы N№А-5/15 қаулысына, оған әкімдіктің 2005 жылғы 29 қарашадағы N№А-12/35 қаулысымен енгізілген өзгерістер есепке алына отырып, келесі өзгерістер енгізілсін:",
        "",
        ("resolution", "А-5/15", "2005-05-04", "Бақ туралы"),
        "a resolution that changed it before is named in the same sentence",
    ),
    (
        "1. Кеңестің жоғарыда көрсетілген нормативтік қаулысына мынадай өзгерістер енгізілсін:\n\n1) 4-тармақта «Су туралы» Қазақстан Республикасының 2003 жылғы 9 шілдедегі № 48 Заңының 6-бабы» деген сөздер алып тасталсын;\n\n2)",
        "Сот туралы Кеңестің 2003 жылғы 11 шілдедегі № 5 қаулысына өзгерістер енгізу туралы",
        ("resolution", "5", "2003-07-11", "Сот туралы"),
        "the head points to the title; an act within words that are removed is not changed",
    ),
    (
        "1. «Бақ туралы» мәслихаттың 2008 жылғы 25 желтоқсандағы № 147 шешіміне өзгерістер енгізілсін (тіркелген нөмірі 9-18) бұдан бұрын өзгерістер мен толықтырулар енгізілген: «Бақ туралы шешімге өзгерістер енгізу туралы» мәслихаттың 2009 жылғы 19 қаңтардағы № 149 шешімімен:",
        "«Бақ туралы» мәслихаттың 2008 жылғы 25 желтоқсандағы № 147 шешіміне өзгерістер енгізу туралы",
        ("decision", "147", "2008-12-25", "Бақ туралы"),
        "the decision that changed it before is named behind a colon",
    ),
    (
        "1. Мәслихаттың 2009 жылғы 23 желтоқсандағы «Саран ауданының бюджеті туралы» 29-183 шешімі нормативтік құқықтық актілерді мемлекеттік тіркеу тізілімінде 2009 жылғы 29 желтоқсандағы 2-17-79 нөмірмен тіркелген, 2010 жылдың 7 қаңтарында «Саран» газетінің 2 нөмірінде жарияланған шешіміне келесі өзгерістер енгізілсін:",
        "",
        ("decision", "29-183", "2009-12-23", "Саран ауданының бюджеті туралы"),
        "a number without its sign; when it was registered and published stands in no brackets",
    ),
]


@pytest.mark.parametrize(("lead", "title", "act", "why"), CHANGED)
def test_the_act_is_pieced_together(
    lead: str, title: str, act: tuple[str | None, ...], why: str
) -> None:
    expression = parsed(f"{lead}\n\n5-тармақ алып тасталсын.\n", "kk")
    one = read_instructions(expression, title).instructions[-1]
    assert one.act is not None
    assert (one.act.kind, one.act.number, one.act.date, one.act.title) == act, why


def test_nothing_is_passed_over_where_no_act_is_named() -> None:
    text = "1. Алғысөз.\n\nмен тармақтағы: сөздер ауыстырылсын.\n"
    reading = read_instructions(parsed(text, "kk"), "Қаулыға өзгерістер енгізу туралы")
    assert told(reading) == ["unread: no-words"]


LAW_THAT_AMENDS_NOTHING = """1-бап. Ұғымдар

1. Тізімге енгізілген адамдардың аты алып тасталсын деген шешім қабылданбайды.

2. Құжат мынадай түрде жазылады: «Саябақ».
"""


def test_a_law_that_amends_nothing_has_no_instructions() -> None:
    reading = read_instructions(parsed(LAW_THAT_AMENDS_NOTHING, "kk"))
    assert told(reading) == []


ENGLISH = """Article 1. The following amendments shall be made to the Law of the Republic of Kazakhstan "On City Parks" dated May 5, 2019:

1) in Article 5 the words "two" shall be replaced with the words "three";

2) Article 7 shall be worded as follows:

"Article 7. Order

1. First; second.";

3) paragraph 2 of Article 8 shall be deleted;

4) Article 9 shall be supplemented with paragraph 2-1 as follows:

"2-1. One.".

Article 2. This Law shall enter into force upon its publication.
"""


def test_english_translations_are_read_thinly() -> None:
    assert told(read_instructions(parsed(ENGLISH, "en"))) == [
        'replace-words article 5: "two" → "three"',
        'new-wording article 7 → "Article 7. Order 1. First; second."',
        "remove-units article 8/paragraph 2",
        'insert-units article 9 + article 9/paragraph 2-1 → "2-1. One."',
    ]


def test_a_colon_without_words_names_nothing() -> None:
    words = "5-бапта:\n\n:\n\n2-тармақ алып тасталсын;"
    assert told(amending(words, "kk")) == ["remove-units article 5/paragraph 2"]
