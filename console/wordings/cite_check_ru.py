"""What the check of citations and quotations says, in Russian."""

WORDINGS = {
    "verdict_right": "верно",
    "verdict_repealed": "утратило силу",
    "verdict_no_such_unit": "такой единицы нет",
    "verdict_wrong_act": "неверный акт",
    "verdict_ambiguous": "неоднозначно",
    "verdict_not_checked": "не проверено",
    "verdict_verbatim": "дословно",
    "verdict_different": "слова другие",
    "verdict_elsewhere": "стоит в другом месте",
    "verdict_different_elsewhere": "слова другие, в другом месте",
    "verdict_not_found": "не найдено",
    "cite_too_long": "файл больше {limit} МБ: проверьте его по частям",
    "cite_no_words": "в нём нет слов",
    "cite_nothing": "ссылок на акты и цитат не найдено: проверять нечего",
    "cite_citations": "Ссылок: {count}.",
    "cite_quotations": "Цитат: {count}.",
    "cite_remark": "Сверено с текстами этой базы знаний; смысл сказанного не проверяется.",
    "cite_wrong_title": "название не соответствует номеру и дате; они – у акта {act}",
    "cite_wrong_number": "номер неверен; верно: {act}",
    "cite_wrong_date": "дата неверна; верно: {act}",
    "cite_wrong_kind": "это акт другого вида; верно: {act}",
    "cite_no_unit": "{unit}: такой единицы нет в акте {act}",
    "cite_no_unit_near": "{unit}: такой единицы нет в акте {act}; ближайшие: {near}",
    "cite_last_act_lacks_it": (
        "акт не назван; в названном последним ({last}) такой единицы нет, есть в другом "
        "({other}): укажите, какой имеется в виду"
    ),
    "cite_other_act_known": (
        "акт с таким номером и датой неизвестен; с таким названием известен: {acts}"
    ),
    "cite_not_loaded": "текста акта {act} здесь нет; {advice}",
    "cite_not_in_excerpt": "от акта {act} здесь только отрывок без этой единицы; {advice}",
    "cite_act_unknown": "акт с таким названием неизвестен",
    "cite_no_act": "не сказано, какого акта; укажите его в --act",
    "cite_other_document": "единица документа, который не является правовым актом",
    "cite_several_acts": "подходят несколько актов",
    "cite_several_units": "подходят несколько единиц",
    "cite_draft": "проект, не закон",
    "cite_act_repealed": "акт утратил силу",
    "cite_unit_repealed": "больше не действует: {units}",
    "quote_claimed_of": "цитируется: {citation}",
    "quote_marks_only": "слова те же, другие прописные буквы или знаки, чем здесь: {where}:",
    "quote_negation": "рядом с этими словами стоит «{word}», отрезанное в цитате ({where}):",
    "quote_found_in": "стоит здесь: {where}",
    "quote_not_found": "таких слов нет нигде в этой базе знаний, и ничего близкого к ним",
    "quote_not_found_there": (
        "таких слов нет ни там, ни в другом месте базы знаний, и ничего близкого к ним"
    ),
    "quote_different": ("слова закона ({where}); отмечено, чего нет в цитате и что в ней лишнее:"),
    "quote_elsewhere": "эти слова стоят здесь: {where}",
    "quote_different_elsewhere": (
        "ближе всего слова: {where}; отмечено, чего нет в цитате и что в ней лишнее:"
    ),
    "quote_act_unknown": "неизвестно, откуда цитата",
    "quote_other_act_known": "неизвестно, откуда цитата",
    "quote_other_document": "цитата из документа, который не является правовым актом",
    "quote_other_language": "на языке цитаты текста здесь нет",
    "quote_retold": "здесь не слова самого акта, а пересказ в другом документе",
    "quote_not_loaded": "текста здесь нет",
    "quote_not_in_excerpt": "здесь только отрывок",
}
