"""Kazakh wordings."""

WORDINGS = {
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
    # building
    "building": "Білім қоры әлі жоқ: кіріктірілген актілерден {path} орнында құрылуда …",
    "built": "Дайын: {acts} акт, {seconds} с.",
    "progress": "{count} мәтін · {act}",
    "report": "Білім қоры {path}, {seconds} с ішінде құрылды",
    "report_counts": "{acts} акт, {expressions} мәтін, {provisions} құрылымдық бірлік",
    "report_characters": "{total} таңба, орналастырылғаны {placed} ({share} %)",
    "warnings": "Ескертулер: {count}",
    "line": "{number}-жол",
    "more_warnings": "Барлығы көрсетілген жоқ; --all-warnings бәрін көрсетеді.",
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
    "no_such_language": (
        "«{title}» актісінің {language} тіліндегі мәтіні жоқ, бары: {languages}; {advice}"
    ),
    "get_by_id": "koshlex add {id} актіні толық жүктеп қосады",
    "get_by_file": "koshlex add ФАЙЛ актіні файлдан толық қосады",
    # citations
    "no_citation": (
        "«{text}» актінің құрылымдық бірлігін атамайды; мысалы, 51-бап 2-тармақ, "
        "п. 2 ст. 51 немесе Article 51(2) деп жазыңыз"
    ),
    "nearest": (
        "{missing}: «{title}» актісінің қордағы мәтінінде ондай бірлік жоқ; ең жақындары: {near}"
    ),
    "no_such_unit": "{missing}: «{title}» актісінің қордағы мәтінінде ондай бірлік жоқ",
    "only_excerpt": "бұл – үзінді ғана: {advice}",
    "no_such_unit_anywhere": "{text}: білім қорының бірде-бір актісінде жоқ",
    "which_act": "{text}: бірнеше актіде бар; --act арқылы біреуін таңдаңыз: {acts}",
    # views
    "excerpt": "үзінді",
    "excerpt_of": "Бұл – үзінді, дәйексөзі не мазмұны мына жерден: {source}; {advice}",
    "excerpt_star": "* үзінді; koshlex add ID актіні толық жүктейді",
    "draft": "жоба, заң емес",
    "redaction": "{date} редакциясы",
    "articles": "баптар: {count}",
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
    "unknown_words": "Еш жерде кездеспейді: {words}",
    "lack_no_words": "сұрауда сөз де, сан да жоқ",
    "lack_only_unwanted": "сұрауда тек не керек емесі айтылған",
    "lack_unknown": "базада еш жерде кездеспейді: {words}",
    "lack_not_there": "сөздері белгілі, бірақ ізделген жерде еш жерде бірге тұрған жоқ",
    "why_citation": "сұрау осыған сілтейді",
    "why_heading": "тақырыпта: {words}",
    "why_text": "мәтінде: {words}",
    "why_missing": "жоқ: {words}",
    "explain_read": "Тілі: {language}; ізделгені: {terms}",
    "explain_citation": "Сілтеме: {citation}",
    "explain_acts": "Аталған акт: {acts}",
    "explain_asked": "Көрсеткішке сұрау: {match} → үзінді: {count}; қалдырылғаны: {left_out}",
    "explain_hit": "{rank}. бағасы {score}, оның ішінде акт пен орны үшін × {factor}; {why}",
    "unknown_kind": "«{kind}» деген түр жоқ; түрлері: {kinds}",
}
