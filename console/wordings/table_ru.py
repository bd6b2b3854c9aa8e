"""Russian words of the comparative table that goes with a bill."""

TABLE = {
    "title": "СРАВНИТЕЛЬНАЯ ТАБЛИЦА",
    "number": "№ п/п",
    "element": "Структурный элемент",
    "old_in_force": "Действующая редакция",
    "old_repealed": "Прежняя редакция",
    "old_draft": "Редакция проекта",
    "new_draft": "Предлагаемая редакция",
    "new_in_force": "Новая редакция",
    "as_of": "(по состоянию на {day})",
    "justification": "Обоснование",
    "none": "Изменений нет",
    "absent": "Отсутствует",
    "exclude": "Исключить",
    "moved": "перенос; прежнее место: {units}",
    "renumbered": "изменение нумерации; прежний номер: {units}",
    "split": "разделение; прежде: {units}",
    "merged": "объединение; прежде: {units}",
    "counterpart": "изложение в иной редакции; прежде: {units}",
    "amended": "прежде: {units}",
    "date": "{day} {month} {year} года",
    "of_date": "от {date}",
    "act": "{kind} Республики Казахстан {date} {number} {title}",
    "act_of_no_country": "{kind} {date} {number} {title}",
    "act_by_name": "{title} {date} {number}",
    "bill": "к проекту {kind} Республики Казахстан {title}",
    "bill_of_no_country": "к проекту {kind} {title}",
    "bill_by_name": "к проекту акта {title}",
}

KINDS = {
    "law": ("Закон", "Закона"),
    "bill": ("Закон", "Закона"),
    "code": ("Кодекс", "Кодекса"),
    "decree": ("Указ", "Указа"),
    "resolution": ("постановление", "постановления"),
    "order": ("приказ", "приказа"),
    "decision": ("решение", "решения"),
}
"""Kinds of acts, and the same in the genitive."""

MONTHS = (
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
)
