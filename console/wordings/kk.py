"""Kazakh wordings."""

from console.wordings.cite_check_kk import WORDINGS as CITE_CHECK

WORDINGS = {
    **CITE_CHECK,
    "error": "Қате:",
    "warning": "Ескерту:",
    "interrupted": "тоқтатылды; бұрынғы білім қоры өзгерген жоқ",
    "output": "шығару",
    "system_error": (
        "{place}: {reason}; орын босатыңыз, құқықтарды тексеріңіз немесе басқа орынды көрсетіңіз"
    ),
    "unexpected": (
        "KoshLex алдын ала ескерілмеген жағдайға тап болды ({error}). Терген командаңызбен бірге "
        "хабарлаңыз; команданың алдына KOSHLEX_DEBUG=1 жазсаңыз, қай жерде болғанын көрсетеді"
    ),
    # help and wrong usage
    "usage": "Қолданылуы:",
    "options_word": "ПАРАМЕТРЛЕР",
    "command_word": "КОМАНДА ...",
    "examples": "Мысалдар:",
    "arguments": "Аргументтер:",
    "options": "Параметрлер:",
    "commands": "Командалар:",
    "see_help": "{command} --help мысалдармен түсіндіреді",
    "usage_missing": "{what} көрсетілмеген. {text}",
    "usage_bad_value": "{what}: мәні жарамайды. {text}",
    "usage_no_option": "{option} деген параметр жоқ",
    "usage_no_option_but": "{option} деген параметр жоқ; мүмкін, {near} болар?",
    "usage_no_value": "{option} параметрінің мәні көрсетілмеген",
    "usage_extra": "артық сөздер: {words}",
    "usage_no_command": "команданы атаңыз: {commands}",
    "usage_other": "команда дұрыс жазылмаған",
    "no_command": "{name} деген команда жоқ; командалар: {commands}",
    "no_command_but": "{name} деген команда жоқ; мүмкін, {near} болар?",
    # building
    "building": "Білім қоры әлі жоқ: кіріктірілген актілерден {path} орнында құрылуда …",
    "built": "Дайын: {acts} акт, {seconds} с.",
    "progress": "{count} мәтін · {act}",
    "progress_encoding": "мағынасы бойынша {total} баптың {count} оқылды",
    "progress_left": "· шамамен {minutes} мин қалды",
    "words_only": "тек сөз бойынша ізделді: {reason}",
    "report": "Білім қоры {path}, {seconds} с ішінде құрылды",
    "report_counts": "{acts} акт, {expressions} мәтін, {provisions} құрылымдық бірлік",
    "report_characters": "{total} таңба, орналастырылғаны {placed} ({share} %)",
    "report_layers": (
        "{definitions} анықтама; {references} сілтеме: {resolved} анықталды, {external} мұнда жоқ "
        "актіге немесе бөлікке, {ambiguous} бірмәнді емес, {unresolved} анықталмады"
    ),
    "warnings": "Ескертулер: {count}",
    "line": "{number}-жол",
    "more_warnings": "Барлығы көрсетілген жоқ; --all-warnings не --json бәрін көрсетеді.",
    # codes of warnings
    "code_unreadable": "оқылмайтын файлдар",
    "code_failed": "KoshLex талдай алмаған мәтіндер",
    "code_too-large": "жад жетпеген мәтіндер",
    "code_bad-line": "жинақтардың мәтін емес жолдары",
    "code_nothing-to-read": "мәтіні жоқ қалталар",
    "code_manifest": "оқылмайтын атаулар тізімі (manifest.csv)",
    "code_reader": "оқу кезінде алынбаған не өзгертілген жерлер",
    "code_unplaced": "құрылымнан орын табылмаған таңбалар",
    "code_no-units": "құрылымдық бірлік табылмаған мәтіндер",
    "code_gap": "дереккөзде жазылған, бірақ бірлік деп танылмаған нөмірлер",
    "code_empty": "мәтіні жоқ баптар не тармақтар",
    "code_repeat": "екі рет кездесетін нөмірлер",
    "code_order": "алдыңғысынан кіші нөмірлер",
    "code_begins": "1-ден басталмайтын қатарлар",
    "code_unnumbered": "нөмірсіз мәтіннен кейінгі 2-тармақ",
    "code_in-table": "кестенің ішінде тұрған нөмірлер",
    "code_missing": "дереккөзде жоқ нөмірлер",
    "code_removed": "ескертуге сәйкес алып тасталғандықтан жоқ нөмірлер",
    "code_duplicate": "сол актінің басқа мәтінімен алмастырылған мәтіндер",
    "code_excerpt-ignored": "толық мәтіні болғандықтан алынбаған үзінділер",
    # fetching
    "nothing_to_fetch": (
        "актілерді атаңыз (Z1100000477 сияқты ID немесе мекенжай) немесе --core деп жазыңыз; "
        "мысалдар: koshlex fetch --help"
    ),
    "outcome_saved": "сақталды",
    "outcome_unchanged": "өзгермеген",
    "outcome_recent": "бар, 7 күннен жаңа (--refresh қайта сұрайды)",
    "fetched": (
        "{folder} қалтасында {all} беттің {good} беті бар; koshlex add {folder} қорға қосады"
    ),
    # acts
    "several_acts": "«{name}» мыналарды білдіруі мүмкін: {acts}; актіні id арқылы атаңыз",
    "act_not_here": "«{title}» ({id}) білім қорында жоқ; {advice}",
    "no_such_act": "білім қорында «{name}» деген акт жоқ; тізімі: koshlex acts",
    "no_such_act_but": (
        "білім қорында «{name}» деген акт жоқ; мүмкін, {near} болар? толық тізімі: koshlex acts"
    ),
    "no_such_language": (
        "«{title}» актісінің {language} тіліндегі мәтіні жоқ, бары: {languages}; {advice}"
    ),
    "get_by_id": "koshlex add {id} актіні толық жүктеп қосады",
    "get_by_file": "koshlex add ФАЙЛ актіні файлдан толық қосады",
    # citations
    "number_not_read": (
        "{text}: {number} ненің нөмірі екені түсініксіз; "
        "құрылымдық элементін де жазыңыз, мысалы: 51-бап 2-тармақ 1-1) тармақша"
    ),
    "no_citation": (
        "«{text}» актінің құрылымдық бірлігін атамайды; мысалы, 51-бап 2-тармақ, "
        "п. 2 ст. 51 немесе Article 51(2) деп жазыңыз"
    ),
    "nearest": "; ең жақындары: {near}",
    "no_such_unit": "{missing}: «{title}» актісінің қордағы мәтінінде ондай бірлік жоқ{near}",
    "not_in_excerpt": (
        "{missing}: «{title}» актісінің қордағы бөлігінде жоқ{near}; бұл – үзінді ғана, "
        "актінің өзінде болуы мүмкін: {advice}"
    ),
    "no_such_unit_anywhere": "{text}: білім қорының бірде-бір актісінде жоқ",
    "which_unit": (
        "{text}: актінің {count} бірлігі болуы мүмкін; ненің ішінде екенін атаңыз: {units}; …"
    ),
    "which_act": "{text}: бірнеше актіде бар; --act арқылы біреуін таңдаңыз: {acts}",
    # views
    "no_such_file": "мұндай файл жоқ",
    "excerpt": "үзінді",
    "excerpt_quoted": "үзінді, дәйексөз",
    "excerpt_retold": "үзінді, мазмұндалған: заңның өз сөзі емес",
    "excerpt_mixed": "үзінді, бір бөлігі мазмұндалған",
    "not_the_acts": (
        "Жол басындағы {sign} белгісі: бұл – актінің өз сөзі емес; құжат оның мазмұнын айтады "
        "немесе қайдан алынғанын көрсетеді"
    ),
    "excerpt_of": "Бұл – үзінді, дәйексөзі не мазмұны мына жерден: {source}; {advice}",
    "excerpt_star": "* үзінді; koshlex add ID актіні толық жүктейді",
    "draft": "жоба, заң емес",
    "redaction": "{date} редакциясы",
    "articles": "баптар: {count}",
    "last_change": "соңғы өзгеріс {change}",
    "status_on": "{day} күнгі мәртебесі: {status}",
    "status_uncertain": "қай күннен бастап екені нақты белгісіз",
    "unit_not_yet_effective": "әлі қолданысқа енгізілмеген",
    "unit_expired": "қолданылу мерзімі өткен",
    "unit_suspended": "қолданысы тоқтатыла тұрған",
    "no_day": "«{text}» – күн емес; 2030-01-31 немесе 31.01.2030 деп жазыңыз",
    "status_line": "Мәртебесі: {status}",
    "written": "{path} файлына жазылды",
    "unit_in_force": "қолданыста",
    "unit_repealed": "күші жойылды",
    "unit_excluded": "алып тасталды",
    "act_in_force": "қолданыста",
    "act_repealed": "күші жойылды",
    "act_draft": "жоба",
    "act_unknown": "мәртебесі белгісіз",
    "kind_constitution": "конституция",
    "kind_code": "кодекс",
    "kind_law": "заң",
    "kind_decree": "жарлық",
    "kind_resolution": "қаулы",
    "kind_order": "бұйрық",
    "kind_decision": "шешім",
    "kind_concept": "тұжырымдама",
    "kind_programme": "бағдарлама",
    "kind_bill": "заң жобасы",
    "kind_treaty": "шарт",
    "kind_act": "акт",
    # search
    "no_hits": "«{query}» бойынша ештеңе табылмады",
    "no_query": "не іздейтініңіз көрсетілмеген: koshlex search СӨЗДЕР",
    "unknown_words": "Еш жерде кездеспейді: {words}",
    "lack_no_words": "сұрауда сөз де, сан да жоқ",
    "lack_only_unwanted": "сұрауда тек не керек емесі айтылған",
    "lack_unknown": "базада еш жерде кездеспейді: {words}",
    "lack_not_there": "сөздері белгілі, бірақ ізделген жерде еш жерде бірге тұрған жоқ",
    "lack_left_out": (
        "сұрау сілтейтін бірлік бар, бірақ қолданыста емес (--all-statuses көрсетеді) "
        "не таңдалған мәтіндерде емес"
    ),
    "why_citation": "сұрау осыған сілтейді",
    "why_heading": "тақырыпта: {words}",
    "why_text": "мәтінде: {words}",
    "why_missing": "жоқ: {words}",
    "explain_read": "Тілі: {language}; ізделгені: {terms}",
    "explain_citation": "Сілтеме: {citation}",
    "explain_acts": "Аталған акт: {acts}",
    "corrected": "Былай деп түсінілді: {words}",
    "relaxed": "Сөзбе-сөз табылмады; сөздер кез келген тұлғада және ретпен ізделді",
    "unlikely": "Бұлардың ешқайсысы жауап болмауы мүмкін: сұраққа жақын ештеңе табылмады",
    "why_entry": "пәндік көрсеткіш: «{entry}»",
    "why_entry_unfit": "бұл жазба бірліктің басқа редакциясы үшін жазылған",
    "why_definition": "терминнің анықтамасы",
    "why_meaning": "мағынасы жақын ({share})",
    "explain_word": "  {typed} (салмағы {worth}): {alternatives}",
    "elsewhere": "Бұл туралы басқа акт көбірек айтады: {citation}",
    "explain_confidence": "Бірінші нәтиженің жауап болу сенімділігі: {confidence}",
    "explain_hit": "{rank}. бағасы {score} = ({parts}) × акт пен орны үшін {factor}; {why}",
    "explain_part_words": "сөздер {share} × {weight}",
    "explain_part_meaning": "мағына {share} × {weight}",
    "explain_part_entry": "пәндік көрсеткіш {share} × {weight}",
    "explain_part_usual": "көрсеткіште жоқ: әдеттегідей {share} × {weight}",
    "explain_part_definition": "анықтама {share} × {weight}",
    "unknown_kind": "«{kind}» деген түр жоқ; түрлері: {kinds}",
    # references
    "references_of_what": (
        "бірлікті атаңыз, мысалы koshlex refs 51-бап 2-тармақ, немесе актіні: koshlex refs --act "
        "АКТ"
    ),
    "no_references": "сілтеме табылмады",
    "refs_outgoing": "Сілтеме жасайды: {count} сілтеме",
    "refs_incoming": "Оған сілтеме жасалған: {count} сілтеме",
    "refs_to_whole": "және тұтас актіге тағы {count} сілтеме",
    "refs_more": "… тағы {count}; --limit N немесе --json көрсетеді",
    "some_more": "… тағы {count}",
    "whole_act": "тұтас акт",
    "unknown_act": "белгісіз акт",
    "target_missing": "жоқ",
    "reference_external": "мұнда жоқ",
    "reference_ambiguous": "бірмәнді емес",
    "reference_unresolved": "анықталмады",
    "reason_no-unit": "мұндағы мәтінде ондай бірлік жоқ",
    "reason_not-in-excerpt": "мұнда актінің үзіндісі ғана бар, онда бұл бірлік жоқ",
    "reason_not-loaded": "актінің мәтіні білім қорында жоқ",
    "reason_act-unknown": "бұл сөздерге ешбір белгілі акт сәйкес келмейді",
    "reason_several-acts": "бірнеше акт сәйкес келеді: {acts}",
    "reason_several-units": "бірнеше бірлік сәйкес келеді",
    "reason_no-antecedent": "оған дейін сілтеме меңзейтін акт не бірлік аталмаған",
    "no_edges": "бұл актілер арасында сілтеме жоқ",
    # history
    "history_of_what": (
        "бірлікті атаңыз, мысалы koshlex history 51-бап, немесе актіні: koshlex history --act АКТ"
    ),
    "no_changes": "өзгерістер белгіленбеген",
    "history_of_unit": "Өзгерістері: {count}",
    "history_around": "Оны қамтитын бірліктердің және тұтас актінің өзгерістері: {count}",
    "no_date": "күні айтылмаған",
    "in_force_from": "{day} бастап қолданысқа енгізіледі",
    "in_force_until": "{day} дейін",
    "change_planned": "жарияланған",
    "change_amended": "өзгеріс енгізілді",
    "change_new_wording": "жаңа редакцияда",
    "change_inserted": "толықтырылды",
    "change_removed": "алып тасталды",
    "change_repealed": "күші жойылды",
    "change_words_replaced": "сөздер ауыстырылды",
    "change_heading_changed": "тақырыбы өзгертілді",
    "change_suspended": "қолданысы тоқтатыла тұрды",
    "change_effective": "қолданылу мерзімі туралы",
    "unit_unconstitutional": "Конституцияға сәйкес емес деп танылған",
    "change_unconstitutional": "Конституцияға сәйкес емес деп танылды",
    "change_unconstitutional_in_part": "бір бөлігінде Конституцияға сәйкес емес деп танылды",
    "change_constitutional_as_read": "Соттың түсіндірмесінде Конституцияға сәйкес деп танылды",
    "change_constitutional": "Конституцияға сәйкес деп танылды",
    "change_ruling": "Конституциялық Соттың қаулысын қараңыз",
    "changed_since": "Сөздері мұнда бар мәтін бойынша; сол күннен кейін өзгерткендер: {changes}",
    "reads_otherwise": "актінің өзі бұл күнге оны өзгеше жазады",
    "ruling_of": "Конституциялық Сот, {ruling}",
    "ruling_begun": "Конституциялық Сот тексеруде",
    "by_itself": "актінің өзі бойынша: {citation}",
    "not_read": "қай күннен бастап екені оқылмады",
    "after_publication": "алғашқы ресми жарияланғаннан кейін {period} өткен соң",
    "on_publication": "алғашқы ресми жарияланған күннен бастап",
    "after_signing": "қол қойылғаннан кейін {period} өткен соң",
    "on_signing": "қол қойылған күннен бастап",
    "after_registration": "мемлекеттік тіркелгеннен кейін {period} өткен соң",
    "on_registration": "мемлекеттік тіркелген күннен бастап",
    "after_other": "басқа оқиғадан бастап",
    "on_other": "басқа оқиғадан бастап",
    "period_d": "{count} күн",
    "period_m": "{count} ай",
    "period_y": "{count} жыл",
    "not_before": "{day} ерте емес",
    "earliest": "ең ертесі {day}; жарияланған күні белгісіз",
    # lint
    "lint_what": "актіні немесе файлды атаңыз: koshlex lint АКТ|ФАЙЛ",
    "lint_clean": "түзететін ештеңе жоқ",
    "lint_no_units": "бап, тармақ не тармақша табылмады: тек сөздері тексерілді",
    "lint_findings": "{count} ескерту",
    "severity_error": "қате",
    "severity_warning": "ескерту",
    "severity_hint": "кеңес",
    # comparison
    "diff_what": "екі мәтінді атаңыз: koshlex diff ЕСКІ ЖАҢА, әрқайсысы – акт не файл",
    "diff_empty": "салыстыратын ештеңе жоқ, сөздері жоқ: {titles}",
    "diff_across": (
        "Мәтіндер әртүрлі тілде ({old} және {new}): ненің неге сәйкес келетіні көрсетіледі, сөздер "
        "салыстырылмайды. Актінің мәтінін --lang, --old-lang, --new-lang таңдайды."
    ),
    "diff_same_text": (
        "Екеуі – бір мәтін; --old-lang пен --new-lang актіні екі тілде салыстырады."
    ),
    "diff_other_language": "{language} тіліндегі мәтіні жоқ, бары: {languages}",
    "diff_several_texts": "мұнда {count} мәтін бар ({texts}); бір мәтіні бар файлды атаңыз",
    "diff_old": "Бұрынғы:",
    "diff_new": "Жаңа:",
    "diff_none": "Айырма жоқ.",
    "diff_articles": "Баптар мен тақырыптар:",
    "diff_units": "Баптардың ішіндегі бірліктер:",
    "diff_inserted": "Жаңа баптар:",
    "diff_deleted": "Алып тасталған баптар:",
    "diff_stricter": "Қатаңырақ:",
    "diff_looser": "Жеңілірек:",
    "diff_substantive": "Мәні бойынша өзгерістер:",
    "diff_in_form": "Тек ресімдеудегі айырма: {count}; оларды --formal көрсетеді",
    "diff_renaming": "«{old}» орнына «{new}», {count} жерде",
    "diff_kept": "; {count} жерде қалған",
    "diff_brought": "Жаңа нормалар енгізетіні:",
    "diff_taken": "Алып тасталған нормалар қамтығаны:",
    "diff_holds_inserted": "енгізеді: {what}",
    "diff_holds_deleted": "қамтыған: {what}",
    "diff_touches": "қозғалғаны: {what}",
    "pair_unchanged": "өзгермеген",
    "pair_renumbered": "нөмірі өзгерген",
    "pair_moved": "орны ауысқан",
    "pair_amended": "өзгертілген",
    "pair_counterpart": "мәселесі бір, мәтіні басқа",
    "pair_split": "бөлінген",
    "pair_merged": "біріктірілген",
    "pair_inserted": "жаңа",
    "pair_deleted": "алып тасталған",
    "pair_leaves": "басқа бапқа көшірілген",
    "pair_similarity": "ұқсастығы {percent} %",
    "why_paired_words": "сөздері бірдей",
    "why_paired_number": "нөмірі бірдей",
    "why_paired_heading": "тақырыбы",
    "why_paired_term": "термині бірдей",
    "why_paired_references": "сілтемелері бірдей",
    "why_paired_meaning": "мағынасы жақын",
    "why_paired_place": "көршілері",
    "substance_right": "құқық",
    "substance_duty": "міндет",
    "substance_prohibition": "тыйым",
    "substance_deadline": "мерзім",
    "substance_sum": "сома",
    "substance_number": "сан",
    "substance_date": "күн",
    "substance_negation": "болымсыздық",
    "substance_reference": "сілтеме",
    "substance_exception": "ерекше жағдай",
    "substance_condition": "шарт",
    "substance_persons": "адамдар тобы",
    "direction_stricter": "қатаңырақ",
    "direction_looser": "жеңілірек",
    "form_quotes": "тырнақша",
    "form_dashes": "сызықша",
    "form_punctuation": "тыныс белгілері",
    "form_case": "бас әріптер",
    "form_letters": "ұқсас әріптер",
    "form_abbreviation": "қысқарту",
    "form_numbering": "нөмірлеу",
    "form_spaces": "бос орын мен жолдар",
    # impact of a comparison
    "impact": "Өзгерістің басқа нормаларға әсері",
    "impact_none": "Бірде-бір сілтеме бұзылмайды, терминдер өзгермейді.",
    "impact_own": "Жаңа мәтіннің өзінде",
    "impact_elsewhere": "Енді басқа норманы көрсететін сілтемелер: {count}",
    "impact_broken": "Енді ешқайда апармайтын сілтемелер: {count}",
    "impact_incomplete": "Бұрынғының бір бөлігін ғана көрсететін сілтемелер: {count}",
    "impact_counterpart": "Енді баламасы басқа актіде тұрған нормаға сілтемелер: {count}",
    "impact_moved": "Нөмірін сақтап орын ауыстырған нормаға сілтемелер: {count}",
    "impact_amended": "Мазмұны өзгерген нормаға сілтемелер: {count}",
    "impact_whole": "Ауыстырылатын тұтас актіге сілтемелер: {count}",
    "impact_now": "бұрын: {old}, енді: {now}",
    "impact_dropped": "бұрын: {old}, енді ол жоқ",
    "impact_answered": "бұрын: {old}, баламасы: {now}",
    "impact_unanswered": "бұрын: {old}, баламасы жоқ",
    "impact_reads": "бұл сөздер енді мынаны білдіреді: {units}",
    "impact_no_unit": "мұндай норма жоқ: {unit}",
    "impact_terms": "Өзгерген терминдер: {count}",
    "impact_term_changed": "«{new}»: мағынасы өзгерді",
    "impact_term_scope": "«{new}»: қолданылу аясы өзгерді",
    "impact_term_renamed": "«{old}» енді «{new}»",
    "impact_term_new": "«{new}»: жаңа термин",
    "impact_term_dropped": "«{old}»: енді анықталмайды",
    "impact_used": "қолданылады: {units}",
    "impact_still_used": "«{term}» анықтамасыз әлі қолданылады: {units}",
    "impact_scope": "қолданылу аясы: {new}, бұрын: {old}",
    "impact_used_beyond": "одан тыс та қолданылады: {units}",
    "impact_elsewhere_defined": "мұнда да анықталған: {acts}",
    "impact_cited_by": "анықтамасына сілтеме жасайды: {acts}",
    # amending acts
    "consolidate_what": (
        "мәтінді және оны өзгертетінді атаңыз: koshlex consolidate МӘТІН ӨЗГЕРІСТЕР, "
        "әрқайсысы – акт немесе файл"
    ),
    "consolidate_languages": (
        "мәтіні {own} тілінде, ал өзгертілетін мәтін {base} тілінде; бір тілдегі сөздер "
        "екінші тілдегі мәтіннен табылмайды"
    ),
    "consolidate_already": (
        "ескертулеріне қарағанда, «{title}» мәтінінде «{by}» актісінің өзгерістері бұрыннан бар; "
        "оларды алдыңғы редакцияға енгізіңіз"
    ),
    "consolidate_nothing_applied": "бірде-бір өзгеріс енгізілмеді",
    "consolidate_other_acts": (
        "«{title}» емес, мыналар өзгертіледі: {acts}; --any-act болса, бәрібір енгізіледі"
    ),
    "consolidate_no_instructions": "қандай да бір актіні өзгерту туралы нұсқау табылмады",
    "consolidate_strict": (
        "{count} нұсқау немесе үзінді енгізілмей қалды; --strict болмаса, мәтін қалғанынан құралады"
    ),
    "consolidate_base": "Мәтін:",
    "consolidate_by": "Өзгертетін акт:",
    "consolidated_text": "Өзгерістер енгізілген мәтін",
    "diff_amending": (
        "«{new}» «{old}» актісін өзгертеді: мәтін өзгерістер енгізілгеннен кейінгісімен "
        "салыстырылады. --as-is өзгертетін актінің өз сөздерін салыстырады."
    ),
    "diff_as_amended": "{title}, өзгерістермен: {by}",
    "amended_instructions": "{count} нұсқау",
    "amended_applied_count": "енгізілді: {count}",
    "amended_partly_count": "ішінара енгізілді: {count}",
    "amended_not_applied_count": "енгізілмеді: {count}",
    "amended_unread_count": "түсінілмеген үзінді: {count}",
    "amended_others": "{count} нұсқау басқа актілерді өзгертеді: {acts}",
    "amended_applied": "Енгізілді: {count}",
    "amended_not_applied": "Енгізілмеді немесе ішінара енгізілді: {count}",
    "amended_unread": "Түсінілмеді: {count}",
    "amended_by": "[{unit}]",
    "amended_heading": "тақырыбы",
    "amended_head": "жоғарғы бұрышы",
    "amended_requisites": "деректемелері",
    "amended_text": "бүкіл мәтіні",
    "amended_row": "жол",
    "amended_column": "баған",
    "amended_sentence": "сөйлем",
    "amended_places": "{count} жерде",
    "amended_as_before": "мәтін онсыз да солай жазылған",
    "action_replace-words": "сөздер ауыстырылды",
    "action_insert-words": "сөздер толықтырылды",
    "action_remove-words": "сөздер алып тасталды",
    "action_capitalise-words": "бас әріппен",
    "action_new-wording": "жаңа редакцияда",
    "action_insert-units": "толықтырылды",
    "action_remove-units": "алып тасталды",
    "action_repeal": "күші жойылды",
    "action_renumber": "нөмірі өзгерді",
    "problem_other-act": "басқа актіні өзгертеді",
    "problem_act-unknown": "қай актіні өзгертетіні айтылмаған",
    "problem_nothing-done": "ештеңе өзгермеді",
    "problem_unit-missing": "мынадай бөлік жоқ: {unit}",
    "problem_several-units": "бірнешеуі сәйкес келеді: {unit}",
    "problem_unit-exists": "бұрыннан бар: {unit}",
    "problem_unit-removed": "бұрын алып тасталған: {unit}",
    "problem_words-missing": "{unit}: онда «{words}» деген сөздер жоқ",
    "problem_several-places": (
        "{unit}: «{words}» деген сөздер онда бірнеше рет тұр ({count}), ал бір жер айтылған"
    ),
    "problem_case-unknown": "{unit}: «{words}» орнында жаңа сөздердің қалай септелетіні белгісіз",
    "problem_table": "{unit}: кестелердің жолдары мен бағандары өзгертілмейді",
    "problem_part": "{unit}: тармақтың жеке сөйлемі, формуласы, аталған бөлігі өзгертілмейді",
    "problem_wording-missing": "{unit}: жаңа редакциясы өзгертетін актіде жоқ",
    "problem_wording-short": (
        "{unit}: жаңа редакциясы өзі алмастыратын мәтіннен әлдеқайда қысқа, қолмен тексерілсін"
    ),
    "problem_overlap": "{unit}: сол сөздерді алдыңғы нұсқау өзгертті",
    "nearest_units": "; барлары: {near}",
    "nearest_words": "; ең жақыны: «{near}»",
    "unread_no-wording": "жаңа редакция айтылған, бірақ келтірілмеген",
    "unread_no-words": "сөздер өзгертіледі, бірақ келтірілмеген",
    "unread_no-place": "нені өзгертетіні айтылмаған",
    "unread_unpaired": "қай сөздің қай сөзге ауысатыны түсініксіз",
    "unread_unknown-form": "нұсқаудың түрі белгісіз",
    # evaluation
    "eval_what": (
        "сұрақтары мен жауаптары бар файлды атаңыз немесе --headings көрсетіңіз; "
        "мысалдарды koshlex eval --help көрсетеді"
    ),
    "eval_either": "сұрақтар файлын не --headings көрсетіңіз, екеуін бірге емес",
    "eval_from_to": "--from, --to және --sample тек --headings үшін",
    "eval_headings_only": (
        "--headings кезінде тілдерді --from пен --to көрсетеді, іздеу актінің өзінен де, барлық "
        "актіден де жүреді; --lang пен --everywhere алып тастаңыз"
    ),
    "eval_acts_or_everywhere": "--act не --everywhere көрсетіңіз, екеуін бірге емес",
    "eval_nothing_to_ask": "{path}: таңдалған актілер мен тілде ешбір сұраққа жауап жоқ",
    "eval_no_headings": "бұл актілер мен тілдерде өз тақырыбы мен мәтіні бар бап жоқ",
    "eval_building": "Іздеу үшін мәтіндер баптардың тақырыптарынсыз жазылуда …",
    "eval_searched": "Ізделген актілер: {acts}; мәтіндердің тілі: {language}",
    "eval_all_acts": "барлық акт",
    "eval_headings": "{count} баптың тақырыбы, {directions}",
    "eval_within": "Актінің ішінде: басқа бапта жоқ {count} тақырып",
    "eval_everywhere": "Барлық актіде: басқа бапта жоқ {count} тақырып",
    "eval_mode": "Режим: {mode}",
    "eval_all": "барлығы",
    "eval_asked": "саны",
    "eval_unit": "бірлік",
    "eval_told": "дұрыс айтылды",
    "eval_columns": (
        "R@k: жауап беретін баптардың алғашқы k нәтижедегі үлесі; MRR: олардың біріншісінің "
        "орнына бөлінген бір; nDCG: баптар бойынша, жауап беретіні 3, жақыны 1; бірлік: табылған "
        "жауап баптардың ішінде бірлігі дұрыс аталғандардың үлесі. Астында – 95 пайыздық "
        "интервалдар (сұрақтар бойынша бутстреп)"
    ),
    "eval_unanswerable": (
        "Жауабы жоқ сұрақ: {count}; сенімділік бойынша ажыратылуы, AUROC: {auroc}"
    ),
    "eval_said": (
        "Жауабы жоқ деп айтылған сұрақ: {count}; дәлдігі {precision}, толықтығы {recall}; дұрыс "
        "айтылған сұрақтардың үлесі: {accuracy}"
    ),
    "eval_difference": "{second} режимінің {first} режимінен артықтығы",
    "eval_test": (
        "Жұптап: айырманың 95 пайыздық бутстреп интервалы; p – таңбаларды кездейсоқ ауыстырумен. "
        "Екеуінің бірінде мұндай көрсеткіші жоқ сұрақтар есепке алынбаған"
    ),
    "eval_no_gold": "актілерде жауабы жоқ",
    "eval_confidence": "сенімділігі {value}",
    "eval_says_none": "жауап жоқ деп айтылды",
    "eval_absent": (
        "{line}-жол, {id}: {act} актісінің мұндағы мәтінінде {unit} бірлігі жоқ; оны табу "
        "мүмкін емес"
    ),
    "eval_more_absent": "мұндай тағы {count} бірлік; --json бәрін тізеді",
    "eval_left_out_act": "Қойылмаған сұрақ: {count} (басқа актілер туралы)",
    "eval_left_out_language": (
        "Қойылмаған сұрақ: {count} (актісінің {language} тіліндегі мәтіні жоқ)"
    ),
    # definitions
    "no_term_named": "терминді атаңыз: koshlex define ТЕРМИН",
    "no_term": "білім қорының ешбір актісі «{term}» терминін анықтамайды",
    "term_misspelt": "«{term}» деп жазылған термин жоқ; ең жақындары осылар.",
    "term_part": "«{term}» деген жеке термин жоқ; мыналардың құрамында бар.",
    "term_near": "«{term}» деген термин жоқ; ең жақындары осылар.",
    "term_replaced": "«{old}» деген сөз «{new}» деген сөзбен ауыстырылған:",
    "term_uses": "{count} рет қолданылған",
    "term_twin": "актінің екінші тіліндегі мәтінінде осы жерде",
    "term_scope": "{unit} шегінде",
    "term_differs": "«{title}» актісінен өзгеше:",
    "definition_term": "анықтама",
    "definition_short_name": "қысқа атау",
    "language_kk": "Қазақша",
    "language_ru": "Орысша",
    "language_en": "Ағылшынша",
    # comparison as a page
    "pair_renamed": "тек атауы ауысқан",
    "page_title": "Екі мәтінді салыстыру",
    "page_old": "Бұрынғы мәтін",
    "page_new": "Жаңа мәтін",
    "page_skip": "Өзгерістерге өту",
    "page_summary": "Қысқаша",
    "page_contents": "Мазмұны",
    "page_changes": "Баптар бойынша",
    "page_empty": "Салыстыратын ештеңе жоқ: екі мәтінде де құрылымдық бірлік жоқ",
    "page_same": "Өзгеріс жоқ",
    "page_across": "Мәтіндер екі тілде: бірліктер қатар қойылды, сөздер салыстырылған жоқ",
    "page_counted": "Баптар мен олардың орнындағы бірліктер: {count}",
    "page_form": "Өзгеріс болып саналмайтын, тек жазылу пішініндегі айырмашылықтар: {count}",
    "page_renamings": "Барлық жерде ауыстырылған атаулар",
    "page_times": "{count} рет",
    "page_kept": "бұрынғы сөздер әлі де {count} жерде тұр",
    "page_inserted": "Жаңа",
    "page_deleted": "Алып тасталған",
    "page_where": "қай жерлерде",
    "page_stricter": "Қатаңырақ болды",
    "page_looser": "Жеңілірек болды",
    "page_paired": "жұптастырылған",
    "page_show": "Көрсету",
    "page_only_changes": "тек өзгерістер",
    "page_only_substance": "тек мәні бойынша өзгерістер",
    "page_gone": "алып тасталды:",
    "page_came": "қосылды:",
    "page_to": "орнына",
    "page_was": "бұрын:",
    "page_gone_to": "енді мына жерде:",
    "page_no_old": "– бұрынғы мәтінде жоқ",
    "page_no_new": "– жаңа мәтінде жоқ",
    "page_why": "жұптау негізі: {reasons}",
    "page_steps": "Өзгерістен өзгеріске",
    "page_previous": "Алдыңғы өзгеріс",
    "page_next": "Келесі өзгеріс",
    "page_footer": (
        "KoshLex жасады. Тырнақшалар, сызықшалар, бас әріптер мен жол бөлінісі салыстырылмайды."
    ),
}
