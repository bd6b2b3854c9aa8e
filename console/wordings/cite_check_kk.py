"""What the check of citations and quotations says, in Kazakh."""

WORDINGS = {
    "verdict_right": "дұрыс",
    "verdict_repealed": "күші жойылған",
    "verdict_no_such_unit": "мұндай бірлік жоқ",
    "verdict_wrong_act": "акт дұрыс емес",
    "verdict_ambiguous": "бірмәнді емес",
    "verdict_not_checked": "тексерілмеді",
    "verdict_verbatim": "сөзбе-сөз",
    "verdict_different": "сөздері басқа",
    "verdict_elsewhere": "басқа жерде тұр",
    "verdict_different_elsewhere": "сөздері басқа, басқа жерде",
    "verdict_not_found": "табылмады",
    "cite_too_long": "файл {limit} МБ-тан үлкен: оны бөліп тексеріңіз",
    "cite_no_words": "онда сөз жоқ",
    "cite_nothing": "актілерге сілтеме де, дәйексөз де табылмады: тексеретін ештеңе жоқ",
    "cite_citations": "Сілтемелер: {count}.",
    "cite_quotations": "Дәйексөздер: {count}.",
    "cite_remark": (
        "Осы білім қорындағы мәтіндермен салыстырылды; айтылғанның мағынасы тексерілмейді."
    ),
    "cite_wrong_title": "атауы нөмірі мен күніне сәйкес емес; олар мына актінікі: {act}",
    "cite_wrong_number": "нөмірі дұрыс емес; дұрысы: {act}",
    "cite_wrong_date": "күні дұрыс емес; дұрысы: {act}",
    "cite_wrong_kind": "бұл басқа түрдегі акт; дұрысы: {act}",
    "cite_no_unit": "{unit}: мына актіде мұндай бірлік жоқ: {act}",
    "cite_no_unit_near": "{unit}: мына актіде мұндай бірлік жоқ: {act}; жақындары: {near}",
    "cite_last_act_lacks_it": (
        "акт аталмаған; соңғы аталғанында ({last}) мұндай бірлік жоқ, басқасында ({other}) "
        "бар: қайсысы екенін айтыңыз"
    ),
    "cite_other_act_known": (
        "мұндай нөмірі мен күні бар акт белгісіз; осы атаумен белгілісі: {acts}"
    ),
    "cite_not_loaded": "мына актінің мәтіні мұнда жоқ: {act}; {advice}",
    "cite_not_in_excerpt": "мына актіден мұнда тек үзінді бар, бұл бірліксіз: {act}; {advice}",
    "cite_act_unknown": "мұндай атаумен акт белгісіз",
    "cite_no_act": "қай акт екені айтылмаған; оны --act арқылы атаңыз",
    "cite_other_document": "құқықтық акт болып табылмайтын құжаттың бірлігі",
    "cite_several_acts": "бірнеше акт сәйкес келеді",
    "cite_several_units": "бірнеше бірлік сәйкес келеді",
    "cite_draft": "жоба, заң емес",
    "cite_act_repealed": "актінің күші жойылған",
    "cite_unit_repealed": "енді қолданылмайды: {units}",
    "quote_claimed_of": "дәйексөз алынған жері: {citation}",
    "quote_marks_only": "сөздері сол, бас әріптері не тыныс белгілері мынадан басқа: {where}:",
    "quote_negation": "осы сөздердің қасында дәйексөзде кесіп тасталған «{word}» тұр ({where}):",
    "quote_found_in": "мұнда тұр: {where}",
    "quote_not_found": "мұндай сөздер осы білім қорының еш жерінде жоқ, оларға жақын ештеңе де жоқ",
    "quote_not_found_there": (
        "мұндай сөздер онда да, білім қорының басқа жерінде де жоқ, оларға жақын ештеңе де жоқ"
    ),
    "quote_different": ("заңның сөздері ({where}); дәйексөзде жоғы мен артығы белгіленген:"),
    "quote_elsewhere": "бұл сөздер мұнда тұр: {where}",
    "quote_different_elsewhere": (
        "ең жақын сөздер: {where}; дәйексөзде жоғы мен артығы белгіленген:"
    ),
    "quote_act_unknown": "дәйексөздің қайдан алынғаны белгісіз",
    "quote_other_act_known": "дәйексөздің қайдан алынғаны белгісіз",
    "quote_other_document": "дәйексөз құқықтық акт болып табылмайтын құжаттан алынған",
    "quote_other_language": "дәйексөздің тілінде мұнда мәтін жоқ",
    "quote_retold": "мұнда актінің өз сөздері емес, басқа құжаттың мазмұндауы тұр",
    "quote_not_loaded": "мәтіні мұнда жоқ",
    "quote_not_in_excerpt": "мұнда тек үзінді бар",
}
