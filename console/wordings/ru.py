"""Russian wordings."""

WORDINGS = {
    "error": "Ошибка:",
    "warning": "Внимание:",
    "interrupted": "остановлено; прежняя база знаний не изменилась",
    "output": "вывод",
    "system_error": "{place}: {reason}; освободите место, проверьте права или укажите другое место",
    "unexpected": (
        "KoshLex столкнулся с тем, чего не предусмотрел ({error}). Пожалуйста, сообщите об этом "
        "вместе с введённой командой; KOSHLEX_DEBUG=1 перед командой покажет, где это случилось"
    ),
    # building
    "building": "Базы знаний ещё нет: строится из встроенных актов в {path} …",
    "built": "Готово: актов — {acts}, {seconds} с.",
    "progress": "текстов: {count} · {act}",
    "report": "База знаний {path} построена за {seconds} с",
    "report_counts": "Актов: {acts}, текстов: {expressions}, структурных единиц: {provisions}",
    "report_characters": "Знаков: {total}, размещено: {placed} ({share} %)",
    "warnings": "Замечаний: {count}",
    "line": "строка {number}",
    "more_warnings": "Показаны не все; --all-warnings покажет все.",
    # fetching
    "nothing_to_fetch": (
        "назовите акты (ID, например Z1100000477, или адрес) или укажите --core; "
        "примеры показывает koshlex fetch --help"
    ),
    "outcome_saved": "сохранено",
    "outcome_unchanged": "без изменений",
    "outcome_recent": "есть, моложе 7 дней (--refresh запросит снова)",
    "fetched": "Страниц в {folder}: {good} из {all}; koshlex add {folder} добавит их в базу",
    # acts
    "several_acts": "«{name}» может означать: {acts}; назовите акт по id",
    "act_not_here": "«{title}» ({id}) нет в базе знаний; {advice}",
    "no_such_act": "в базе знаний нет акта «{name}»; список показывает koshlex acts",
    "no_such_language": (
        "у акта «{title}» нет текста на языке {language}, есть: {languages}; {advice}"
    ),
    "get_by_id": "koshlex add {id} загрузит и добавит весь акт",
    "get_by_file": "koshlex add ФАЙЛ добавит весь акт из файла",
    # citations
    "no_citation": (
        "«{text}» не называет структурной единицы акта; пишите, например, п. 2 ст. 51, "
        "51-бап 2-тармақ или Article 51(2)"
    ),
    "nearest": "{missing}: в имеющемся тексте акта «{title}» такого нет; ближайшие: {near}",
    "no_such_unit": "{missing}: в имеющемся тексте акта «{title}» такого нет",
    "only_excerpt": "это лишь отрывок: {advice}",
    "no_such_unit_anywhere": "{text}: такого нет ни в одном акте базы знаний",
    "which_act": "{text}: есть в нескольких актах; выберите один через --act: {acts}",
    # views
    "excerpt": "отрывок",
    "excerpt_of": "Это отрывок, процитирован или пересказан в: {source}; {advice}",
    "excerpt_star": "* отрывок; koshlex add ID загрузит весь акт",
    "draft": "проект, не закон",
    "redaction": "редакция от {date}",
    "articles": "статей: {count}",
    "status_line": "Статус: {status}",
    "written": "Записано в {path}",
    "unit_in_force": "действует",
    "unit_repealed": "утратило силу",
    "unit_excluded": "исключено",
    "act_in_force": "действует",
    "act_repealed": "утратил силу",
    "act_draft": "проект",
    "act_unknown": "статус неизвестен",
    "kind_constitution": "конституция",
    "kind_code": "кодекс",
    "kind_law": "закон",
    "kind_decree": "указ",
    "kind_resolution": "постановление",
    "kind_order": "приказ",
    "kind_decision": "решение",
    "kind_concept": "концепция",
    "kind_programme": "программа",
    "kind_bill": "законопроект",
    "kind_treaty": "договор",
    "kind_act": "акт",
    # search
    "no_hits": "по запросу «{query}» ничего не найдено",
    "unknown_words": "Не встречаются нигде: {words}",
    "lack_no_words": "в запросе нет ни слова, ни числа",
    "lack_only_unwanted": "в запросе сказано лишь, чего не нужно",
    "lack_unknown": "нигде в базе не встречается: {words}",
    "lack_not_there": "слова известны, но там, где искали, нигде не стоят вместе",
    "why_citation": "на это ссылается запрос",
    "why_heading": "в заголовке: {words}",
    "why_text": "в тексте: {words}",
    "why_missing": "нет: {words}",
    "explain_read": "Прочитано как {language}; ищется: {terms}",
    "explain_citation": "Ссылка: {citation}",
    "explain_acts": "Назван акт: {acts}",
    "explain_asked": "Запрос к указателю: {match} → отрывков: {count}; опущено: {left_out}",
    "explain_hit": "{rank}. оценка {score}, из неё × {factor} за акт и место; {why}",
    "unknown_kind": "нет вида «{kind}»; виды: {kinds}",
}
