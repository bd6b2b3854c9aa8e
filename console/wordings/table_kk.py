"""Kazakh words of the comparative table that goes with a bill."""

TABLE = {
    "title": "САЛЫСТЫРМА КЕСТЕ",
    "number": "Р/с №",
    "element": "Құрылымдық элемент",
    "old_in_force": "Қолданыстағы редакция",
    "old_repealed": "Бұрынғы редакция",
    "old_draft": "Жобаның редакциясы",
    "new_draft": "Ұсынылып отырған редакция",
    "new_in_force": "Жаңа редакция",
    "as_of": "({day} жағдай бойынша)",
    "justification": "Негіздеме",
    "none": "Өзгеріс жоқ",
    "absent": "Жоқ",
    "exclude": "Алып тасталсын",
    "moved": "орны ауысты; бұрынғы орны: {units}",
    "renumbered": "нөмірі өзгерді; бұрынғы нөмірі: {units}",
    "split": "бөлінді; бұрынғы бірлік: {units}",
    "merged": "біріктірілді; бұрынғы бірліктер: {units}",
    "counterpart": "жаңаша жазылды; бұрынғы бірлік: {units}",
    "amended": "бұрынғы бірлік: {units}",
    "date": "{year} жылғы {day} {month}",
    "of_date": "{date}",
    "act": "{title} Қазақстан Республикасының {date} {number} {kind}",
    "act_of_no_country": "{title} {date} {number} {kind}",
    "act_by_name": "{title} ({date} {number})",
    "bill": "{title} Қазақстан Республикасы {kind} жобасына",
    "bill_of_no_country": "{title} {kind} жобасына",
    "bill_by_name": "{title} жобасына",
}

KINDS = {
    "law": ("Заңы", "Заңының"),
    "bill": ("Заңы", "Заңының"),
    "code": ("Кодексі", "Кодексінің"),
    "decree": ("Жарлығы", "Жарлығының"),
    "resolution": ("қаулысы", "қаулысының"),
    "order": ("бұйрығы", "бұйрығының"),
    "decision": ("шешімі", "шешімінің"),
}
"""Kinds of acts, and the same in the genitive."""

MONTHS = (
    "қаңтардағы",
    "ақпандағы",
    "наурыздағы",
    "сәуірдегі",
    "мамырдағы",
    "маусымдағы",
    "шілдедегі",
    "тамыздағы",
    "қыркүйектегі",
    "қазандағы",
    "қарашадағы",
    "желтоқсандағы",
)
