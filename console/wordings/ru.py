"""Russian wordings."""

from console.wordings.cite_check_ru import WORDINGS as CITE_CHECK

WORDINGS = {
    **CITE_CHECK,
    "error": "Ошибка:",
    "warning": "Внимание:",
    "interrupted": "остановлено; прежняя база знаний не изменилась",
    "output": "вывод",
    "system_error": "{place}: {reason}; освободите место, проверьте права или укажите другое место",
    "unexpected": (
        "KoshLex столкнулся с тем, чего не предусмотрел ({error}). Пожалуйста, сообщите об этом "
        "вместе с введённой командой; KOSHLEX_DEBUG=1 перед командой покажет, где это случилось"
    ),
    # help and wrong usage
    "usage": "Использование:",
    "options_word": "ПАРАМЕТРЫ",
    "command_word": "КОМАНДА ...",
    "examples": "Примеры:",
    "arguments": "Аргументы:",
    "options": "Параметры:",
    "commands": "Команды:",
    "see_help": "{command} --help объясняет с примерами",
    "usage_missing": "не указано: {what}. {text}",
    "usage_bad_value": "{what}: такое значение не подходит. {text}",
    "usage_no_option": "нет параметра {option}",
    "usage_no_option_but": "нет параметра {option}; возможно, имелось в виду: {near}?",
    "usage_no_value": "у параметра {option} не указано значение",
    "usage_extra": "лишние слова: {words}",
    "usage_no_command": "назовите команду: {commands}",
    "usage_other": "команда написана неверно",
    "no_command": "нет команды {name}; есть команды: {commands}",
    "no_command_but": "нет команды {name}; возможно, имелось в виду: {near}?",
    # building
    "building": "Базы знаний ещё нет: строится из встроенных актов в {path} …",
    "built": "Готово: {acts} {acts:акт|акта|актов}, {seconds} с.",
    "progress": "{count} {count:текст|текста|текстов} · {act}",
    "progress_encoding": "по смыслу прочитано {count} из {total} статей",
    "progress_left": "· осталось около {minutes} мин",
    "words_only": "искали только по словам: {reason}",
    "report": "База знаний {path} построена за {seconds} с",
    "report_counts": (
        "{acts} {acts:акт|акта|актов}, {expressions} {expressions:текст|текста|текстов}, "
        "{provisions} {provisions:структурная единица|структурные единицы|структурных единиц}"
    ),
    "report_characters": "{total} {total:знак|знака|знаков}, размещено {placed} ({share} %)",
    "report_layers": (
        "{definitions} {definitions:определение|определения|определений}; {references} "
        "{references:ссылка|ссылки|ссылок}: {resolved} разрешено, {external} ведут к тому, чего "
        "здесь нет, {ambiguous} неоднозначны, {unresolved} не разрешены"
    ),
    "warnings": "{count} {count:замечание|замечания|замечаний}:",
    "line": "строка {number}",
    "more_warnings": "Показаны не все; все покажет --all-warnings или --json.",
    # codes of warnings
    "code_unreadable": "файлы, которые не читаются",
    "code_failed": "тексты, которые KoshLex не смог разобрать",
    "code_too-large": "тексты, на которые не хватило памяти",
    "code_bad-line": "строки сборников, не содержащие текста",
    "code_nothing-to-read": "папки без текстов",
    "code_manifest": "списки названий (manifest.csv), которые не читаются",
    "code_reader": "что опущено или изменено при чтении",
    "code_unplaced": "знаки без места в структуре",
    "code_no-units": "тексты без структурных единиц",
    "code_gap": "номера, которые есть в источнике, но не прочитаны как единицы",
    "code_empty": "статьи и пункты без текста",
    "code_repeat": "номера, которые встречаются дважды",
    "code_order": "номера меньше предыдущего",
    "code_begins": "ряды, которые начинаются не с 1",
    "code_unnumbered": "пункт 2 после текста без номера",
    "code_in-table": "номера, стоящие в таблице",
    "code_missing": "номера, которых нет в источнике",
    "code_removed": "номера, которых нет, потому что по сноске единица исключена",
    "code_duplicate": "тексты, заменённые другим текстом того же акта",
    "code_excerpt-ignored": "отрывки, опущенные при наличии полного текста",
    # fetching
    "nothing_to_fetch": (
        "назовите акты (ID, например Z1100000477, или адрес) или укажите --core; "
        "примеры показывает koshlex fetch --help"
    ),
    "outcome_saved": "сохранено",
    "outcome_unchanged": "без изменений",
    "outcome_recent": "есть, моложе 7 дней (--refresh запросит снова)",
    "fetched": (
        "В {folder} {good} {good:страница|страницы|страниц} из {all}; "
        "koshlex add {folder} добавит их в базу"
    ),
    # acts
    "several_acts": "«{name}» может означать: {acts}; назовите акт по id",
    "act_not_here": "«{title}» ({id}) нет в базе знаний; {advice}",
    "no_such_act": "в базе знаний нет акта «{name}»; список показывает koshlex acts",
    "no_such_act_but": (
        "в базе знаний нет акта «{name}»; возможно, имелось в виду: {near}? "
        "весь список показывает koshlex acts"
    ),
    "no_such_language": (
        "у акта «{title}» нет текста на языке {language}, есть: {languages}; {advice}"
    ),
    "get_by_id": "koshlex add {id} загрузит и добавит весь акт",
    "get_by_file": "koshlex add ФАЙЛ добавит весь акт из файла",
    # citations
    "number_not_read": (
        "{text}: непонятно, что нумерует {number}; "
        "назовите и его единицу, например: пп. 1-1 п. 2 ст. 51"
    ),
    "no_citation": (
        "«{text}» не называет структурной единицы акта; пишите, например, п. 2 ст. 51, "
        "51-бап 2-тармақ или Article 51(2)"
    ),
    "nearest": "; ближайшие: {near}",
    "no_such_unit": "{missing}: в имеющемся тексте акта «{title}» такого нет{near}",
    "not_in_excerpt": (
        "{missing}: этого нет в имеющейся части акта «{title}»{near}; это лишь отрывок, "
        "в самом акте это может быть: {advice}"
    ),
    "no_such_unit_anywhere": "{text}: такого нет ни в одном акте базы знаний",
    "which_unit": "{text}: это могут быть {count} единиц акта; назовите, чего именно: {units}; …",
    "which_act": "{text}: есть в нескольких актах; выберите один через --act: {acts}",
    # views
    "no_such_file": "такого файла нет",
    "excerpt": "отрывок",
    "excerpt_quoted": "отрывок, цитата",
    "excerpt_retold": "отрывок, пересказ: не слова закона",
    "excerpt_mixed": "отрывок, частью пересказ",
    "not_the_acts": (
        "{sign} в начале строки: это не слова акта; документ пересказывает его "
        "или говорит, откуда взято"
    ),
    "excerpt_of": "Это отрывок, процитирован или пересказан в: {source}; {advice}",
    "excerpt_star": "* отрывок; koshlex add ID загрузит весь акт",
    "draft": "проект, не закон",
    "redaction": "редакция от {date}",
    "articles": "статей: {count}",
    "last_change": "последнее изменение {change}",
    "status_on": "Статус на {day}: {status}",
    "status_uncertain": "с какого дня, точно не известно",
    "unit_not_yet_effective": "ещё не введено в действие",
    "unit_expired": "срок действия истёк",
    "unit_suspended": "действие приостановлено",
    "no_day": "«{text}» – не дата; напишите 2030-01-31 или 31.01.2030",
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
    "no_query": "не указано, что искать: koshlex search СЛОВА",
    "unknown_words": "Не встречаются нигде: {words}",
    "lack_no_words": "в запросе нет ни слова, ни числа",
    "lack_only_unwanted": "в запросе сказано лишь, чего не нужно",
    "lack_unknown": "нигде в базе не встречается: {words}",
    "lack_not_there": "слова известны, но там, где искали, нигде не стоят вместе",
    "lack_left_out": (
        "то, на что ссылается запрос, есть, но не действует (покажет --all-statuses) "
        "или не входит в выбранные тексты"
    ),
    "why_citation": "на это ссылается запрос",
    "why_heading": "в заголовке: {words}",
    "why_text": "в тексте: {words}",
    "why_missing": "нет: {words}",
    "explain_read": "Прочитано как {language}; ищется: {terms}",
    "explain_citation": "Ссылка: {citation}",
    "explain_acts": "Назван акт: {acts}",
    "corrected": "Понято как: {words}",
    "relaxed": "Дословно этого нет; искались слова в любой форме и порядке",
    "unlikely": "Возможно, ответа здесь нет: ничего близкого к вопросу не найдено",
    "why_entry": "предметный указатель: «{entry}»",
    "why_entry_unfit": "эта запись составлена для другой редакции единицы",
    "why_definition": "определение термина",
    "why_meaning": "близко по смыслу ({share})",
    "explain_word": "  {typed} (вес {worth}): {alternatives}",
    "elsewhere": "Больше об этом говорит другой акт: {citation}",
    "explain_confidence": "Уверенность, что первый результат отвечает: {confidence}",
    "explain_hit": "{rank}. оценка {score} = ({parts}) × {factor} за акт и место; {why}",
    "explain_part_words": "слова {share} × {weight}",
    "explain_part_meaning": "смысл {share} × {weight}",
    "explain_part_entry": "предметный указатель {share} × {weight}",
    "explain_part_usual": "нет в указателе: как обычно {share} × {weight}",
    "explain_part_definition": "определение {share} × {weight}",
    "unknown_kind": "нет вида «{kind}»; виды: {kinds}",
    # references
    "references_of_what": (
        "назовите единицу, например koshlex refs п. 2 ст. 51, или акт: koshlex refs --act АКТ"
    ),
    "no_references": "ссылок не найдено",
    "refs_outgoing": "Отсюда {count:ведёт|ведут|ведут} {count} {count:ссылка|ссылки|ссылок}",
    "refs_incoming": "Сюда {count:ведёт|ведут|ведут} {count} {count:ссылка|ссылки|ссылок}",
    "refs_to_whole": "и ещё {count} {count:ссылка|ссылки|ссылок} на акт в целом",
    "refs_more": "… и ещё {count}; покажут --limit N или --json",
    "some_more": "… ещё {count}",
    "whole_act": "акт в целом",
    "unknown_act": "неизвестный акт",
    "target_missing": "нет",
    "reference_external": "здесь нет",
    "reference_ambiguous": "неоднозначно",
    "reference_unresolved": "не разрешена",
    "reason_no-unit": "в этом тексте нет такой единицы",
    "reason_not-in-excerpt": "здесь только отрывок акта, и в нём этой единицы нет",
    "reason_not-loaded": "текста акта нет в базе знаний",
    "reason_act-unknown": "ни один известный акт не подходит к этим словам",
    "reason_several-acts": "подходят несколько актов: {acts}",
    "reason_several-units": "подходят несколько единиц",
    "reason_no-antecedent": "перед ссылкой нет акта или единицы, о которых она могла бы говорить",
    "no_edges": "между этими актами ссылок нет",
    # history
    "history_of_what": (
        "назовите единицу, например koshlex history ст. 51, или акт: koshlex history --act АКТ"
    ),
    "no_changes": "изменения не отмечены",
    "history_of_unit": "Изменений: {count}",
    "history_around": "Изменения того, что эту единицу содержит, и акта в целом: {count}",
    "no_date": "день не указан",
    "in_force_from": "вводится в действие с {day}",
    "in_force_until": "до {day}",
    "change_planned": "объявлено",
    "change_amended": "внесены изменения",
    "change_new_wording": "новая редакция",
    "change_inserted": "дополнено",
    "change_removed": "исключено",
    "change_repealed": "утратило силу",
    "change_words_replaced": "слова заменены",
    "change_heading_changed": "изменён заголовок",
    "change_suspended": "действие приостановлено",
    "change_effective": "о сроке действия",
    "unit_unconstitutional": "признано не соответствующим Конституции",
    "change_unconstitutional": "признано не соответствующим Конституции",
    "change_unconstitutional_in_part": "признано не соответствующим Конституции в части",
    "change_constitutional_as_read": "признано соответствующим Конституции в истолковании Суда",
    "change_constitutional": "признано соответствующим Конституции",
    "change_ruling": "см. постановление Конституционного Суда",
    "changed_since": "Слова – по тексту, который здесь есть; после этого дня их меняли: {changes}",
    "reads_otherwise": "сам акт излагает его на этот день иначе",
    "ruling_of": "Конституционный Суд, {ruling}",
    "ruling_begun": "Конституционный Суд проверяет его",
    "by_itself": "по самому акту: {citation}",
    "not_read": "с какого дня, не прочитано",
    "after_publication": "по истечении {period} после первого официального опубликования",
    "on_publication": "со дня первого официального опубликования",
    "after_signing": "по истечении {period} после подписания",
    "on_signing": "со дня подписания",
    "after_registration": "по истечении {period} после государственной регистрации",
    "on_registration": "со дня государственной регистрации",
    "after_other": "со дня другого события",
    "on_other": "со дня другого события",
    "period_d": "{count} дн.",
    "period_m": "{count} мес.",
    "period_y": "{count} г.",
    "not_before": "не ранее {day}",
    "earliest": "не ранее {day}; день опубликования неизвестен",
    # lint
    "lint_what": "назовите акт или файл: koshlex lint АКТ|ФАЙЛ",
    "lint_clean": "исправлять нечего",
    "lint_no_units": "статей, пунктов и подпунктов не найдено: проверены только слова",
    "lint_findings": "{count} {count:замечание|замечания|замечаний}",
    "severity_error": "ошибка",
    "severity_warning": "предупреждение",
    "severity_hint": "подсказка",
    # comparison
    "diff_what": "назовите два текста: koshlex diff БЫЛО СТАЛО, каждый – акт или файл",
    "diff_empty": "сравнивать нечего, нет слов: {titles}",
    "diff_across": (
        "Тексты на разных языках ({old} и {new}): показано, что чему соответствует, слова не "
        "сравниваются. Текст акта выбирают --lang, --old-lang и --new-lang."
    ),
    "diff_same_text": (
        "Это один и тот же текст; --old-lang и --new-lang сравнивают акт на двух языках."
    ),
    "diff_other_language": "нет текста на языке {language}, есть: {languages}",
    "diff_several_texts": (
        "здесь {count} {count:текст|текста|текстов} ({texts}); назовите файл с одним"
    ),
    "diff_old": "Было:",
    "diff_new": "Стало:",
    "diff_none": "Различий нет.",
    "diff_articles": "Статьи и заголовки:",
    "diff_units": "Единицы внутри статей:",
    "diff_inserted": "Новые статьи:",
    "diff_deleted": "Исключённые статьи:",
    "diff_stricter": "Строже:",
    "diff_looser": "Мягче:",
    "diff_substantive": "Изменения по существу:",
    "diff_in_form": "Различий только в оформлении: {count}; их показывает --formal",
    "diff_renaming": "«{old}» заменено на «{new}», мест: {count}",
    "diff_kept": "; осталось мест: {count}",
    "diff_brought": "Новые нормы вводят:",
    "diff_taken": "Исключённые нормы содержали:",
    "diff_holds_inserted": "вводит: {what}",
    "diff_holds_deleted": "содержал: {what}",
    "diff_touches": "затронуто: {what}",
    "pair_unchanged": "без изменений",
    "pair_renumbered": "изменён номер",
    "pair_moved": "перемещено",
    "pair_amended": "изменено",
    "pair_counterpart": "о том же другими словами",
    "pair_split": "разделено",
    "pair_merged": "объединено",
    "pair_inserted": "новое",
    "pair_deleted": "исключено",
    "pair_leaves": "перемещено в другую статью",
    "pair_similarity": "сходство {percent} %",
    "why_paired_words": "те же слова",
    "why_paired_number": "тот же номер",
    "why_paired_heading": "заголовок",
    "why_paired_term": "тот же термин",
    "why_paired_references": "те же ссылки",
    "why_paired_meaning": "близкий смысл",
    "why_paired_place": "соседние единицы",
    "substance_right": "право",
    "substance_duty": "обязанность",
    "substance_prohibition": "запрет",
    "substance_deadline": "срок",
    "substance_sum": "сумма",
    "substance_number": "число",
    "substance_date": "дата",
    "substance_negation": "отрицание",
    "substance_reference": "ссылка",
    "substance_exception": "исключение",
    "substance_condition": "условие",
    "substance_persons": "круг лиц",
    "direction_stricter": "строже",
    "direction_looser": "мягче",
    "form_quotes": "кавычки",
    "form_dashes": "тире",
    "form_punctuation": "знаки препинания",
    "form_case": "прописные буквы",
    "form_letters": "похожие буквы",
    "form_abbreviation": "сокращение",
    "form_numbering": "нумерация",
    "form_spaces": "пробелы и строки",
    # impact of a comparison
    "impact": "Как изменение отражается на остальном",
    "impact_none": "Ни одна ссылка не нарушена, термины не изменились.",
    "impact_own": "В самом новом тексте",
    "impact_elsewhere": (
        "{count} {count:ссылка указывает|ссылки указывают|ссылок указывают} теперь на другую норму"
    ),
    "impact_broken": "{count} {count:ссылка ведёт|ссылки ведут|ссылок ведут} теперь в никуда",
    "impact_incomplete": (
        "{count} {count:ссылка указывает|ссылки указывают|ссылок указывают} лишь на часть прежнего"
    ),
    "impact_counterpart": (
        "{count} {count:ссылка указывает|ссылки указывают|ссылок указывают} на нормы, "
        "которым отвечают нормы другого акта"
    ),
    "impact_moved": (
        "{count} {count:ссылка указывает|ссылки указывают|ссылок указывают} на норму, "
        "перемещённую с тем же номером"
    ),
    "impact_amended": (
        "{count} {count:ссылка указывает|ссылки указывают|ссылок указывают} на норму, "
        "изменённую по существу"
    ),
    "impact_whole": (
        "{count} {count:ссылка указывает|ссылки указывают|ссылок указывают} на акт в целом, "
        "который предлагается заменить"
    ),
    "impact_now": "было: {old}, теперь: {now}",
    "impact_dropped": "было: {old}, теперь этого нет",
    "impact_answered": "было: {old}, этому отвечает: {now}",
    "impact_unanswered": "было: {old}, этому ничего не отвечает",
    "impact_reads": "эти слова теперь означают: {units}",
    "impact_no_unit": "нет такой нормы: {unit}",
    "impact_terms": "Изменившиеся термины: {count}",
    "impact_term_changed": "«{new}»: другое значение",
    "impact_term_scope": "«{new}»: другая сфера действия",
    "impact_term_renamed": "«{old}» теперь «{new}»",
    "impact_term_new": "«{new}»: новый термин",
    "impact_term_dropped": "«{old}»: определения больше нет",
    "impact_used": "употребляется: {units}",
    "impact_still_used": "«{term}» без определения всё ещё употребляется: {units}",
    "impact_scope": "действует: {new}, прежде: {old}",
    "impact_used_beyond": "употребляется и вне её: {units}",
    "impact_elsewhere_defined": "определяется также: {acts}",
    "impact_cited_by": "на определение ссылаются: {acts}",
    # amending acts
    "consolidate_what": (
        "назовите текст и то, что его изменяет: koshlex consolidate ТЕКСТ ИЗМЕНЕНИЯ, "
        "каждое – акт или файл"
    ),
    "consolidate_languages": (
        "его текст на языке {own}, а изменяемый – на языке {base}; слова одного языка "
        "не найти в тексте на другом"
    ),
    "consolidate_already": (
        "судя по сноскам, текст «{title}» уже содержит изменения акта «{by}»; "
        "применяйте их к предыдущей редакции"
    ),
    "consolidate_nothing_applied": "ни одно изменение внести не удалось",
    "consolidate_other_acts": (
        "изменяется не «{title}», а {acts}; с --any-act изменения всё равно вносятся"
    ),
    "consolidate_no_instructions": "указаний изменить какой-либо акт не найдено",
    "consolidate_strict": (
        "{count:осталось|осталось|осталось} {count} "
        "{count:указание или отрывок|указания или отрывка|указаний или отрывков}; "
        "без --strict текст составляется из остального"
    ),
    "consolidate_base": "Текст:",
    "consolidate_by": "Изменяется актом:",
    "consolidated_text": "Текст с внесёнными изменениями",
    "diff_amending": (
        "«{new}» изменяет «{old}»: сравнивается текст с тем, каким он стал бы. "
        "--as-is сравнивает слова самого изменяющего акта."
    ),
    "diff_as_amended": "{title}, с изменениями: {by}",
    "amended_instructions": "{count} {count:указание|указания|указаний}",
    "amended_applied_count": "внесено {count}",
    "amended_partly_count": "внесено частично {count}",
    "amended_not_applied_count": "не внесено {count}",
    "amended_unread_count": "{count} {count:отрывок не понят|отрывка не поняты|отрывков не поняты}",
    "amended_others": (
        "{count} {count:указание изменяет|указания изменяют|указаний изменяют} другие акты: {acts}"
    ),
    "amended_applied": "Внесено: {count}",
    "amended_not_applied": "Не внесено или внесено частично: {count}",
    "amended_unread": "Не понято: {count}",
    "amended_by": "[{unit}]",
    "amended_heading": "название",
    "amended_head": "верхний угол",
    "amended_requisites": "реквизиты",
    "amended_text": "весь текст",
    "amended_row": "строка",
    "amended_column": "графа",
    "amended_sentence": "предложение",
    "amended_places": "мест: {count}",
    "amended_as_before": "текст так уже изложен",
    "action_replace-words": "слова заменены",
    "action_insert-words": "слова добавлены",
    "action_remove-words": "слова исключены",
    "action_capitalise-words": "с прописной буквы",
    "action_new-wording": "новая редакция",
    "action_insert-units": "дополнение",
    "action_remove-units": "исключено",
    "action_repeal": "утратило силу",
    "action_renumber": "изменён номер",
    "problem_other-act": "изменяется другой акт",
    "problem_act-unknown": "не сказано, какой акт изменяется",
    "problem_nothing-done": "ничего не изменилось",
    "problem_unit-missing": "нет такого: {unit}",
    "problem_several-units": "подходит несколько: {unit}",
    "problem_unit-exists": "уже есть: {unit}",
    "problem_unit-removed": "исключено раньше: {unit}",
    "problem_words-missing": "{unit}: там нет слов «{words}»",
    "problem_several-places": (
        "{unit}: слова «{words}» стоят там несколько раз ({count}), а имелось в виду одно место"
    ),
    "problem_case-unknown": "{unit}: неизвестно, как склонять новые слова на месте «{words}»",
    "problem_table": "{unit}: строки и графы таблиц не изменяются",
    "problem_part": "{unit}: отдельное предложение, формула, названная часть единицы не изменяются",
    "problem_wording-missing": "{unit}: новой редакции в изменяющем акте нет",
    "problem_wording-short": (
        "{unit}: новая редакция много короче того, что она заменила бы; проверьте сами"
    ),
    "problem_overlap": "{unit}: те же слова изменило предыдущее указание",
    "nearest_units": "; есть: {near}",
    "nearest_words": "; ближе всего: «{near}»",
    "unread_no-wording": "новая редакция объявлена, но не приведена",
    "unread_no-words": "слова изменяются, но не приведены",
    "unread_no-place": "не сказано, что изменяется",
    "unread_unpaired": "неясно, какие слова какими заменить",
    "unread_unknown-form": "неизвестный вид указания",
    # evaluation
    "eval_what": (
        "назовите файл с вопросами и ответами или укажите --headings; "
        "примеры показывает koshlex eval --help"
    ),
    "eval_either": "укажите файл с вопросами или --headings, но не то и другое",
    "eval_from_to": "--from, --to и --sample нужны для --headings",
    "eval_headings_only": (
        "с --headings языки указывают --from и --to, а поиск идёт и в самом акте, и во всех "
        "актах; уберите --lang и --everywhere"
    ),
    "eval_acts_or_everywhere": "укажите --act или --everywhere, но не то и другое",
    "eval_nothing_to_ask": (
        "{path}: в выбранных актах и на выбранном языке нет ответа ни на один вопрос"
    ),
    "eval_no_headings": (
        "в этих актах и на этих языках нет статей с собственным заголовком и текстом"
    ),
    "eval_building": "Для поиска записываются тексты без заголовков статей …",
    "eval_searched": "Где искали: {acts}; языки текстов: {language}",
    "eval_all_acts": "все акты",
    "eval_headings": "Заголовки {count} {count:статьи|статей|статей}, {directions}",
    "eval_within": (
        "Внутри акта: {count} {count:заголовок|заголовка|заголовков}, которых нет у других статей"
    ),
    "eval_everywhere": (
        "Во всех актах: {count} {count:заголовок|заголовка|заголовков}, которых нет у других статей"
    ),
    "eval_mode": "Режим {mode}",
    "eval_all": "все",
    "eval_asked": "всего",
    "eval_unit": "единица",
    "eval_told": "верно сказано",
    "eval_columns": (
        "R@k: доля отвечающих статей среди первых k находок; MRR: единица, делённая на место "
        "первой из них; nDCG: по статьям, отвечающая весит 3, близкая 1; единица: доля найденных "
        "отвечающих статей, в которых верно названа единица. Ниже – 95-процентные интервалы "
        "(бутстреп по вопросам)"
    ),
    "eval_unanswerable": (
        "Без ответа: {count} {count:вопрос|вопроса|вопросов}; отличимость по уверенности, "
        "AUROC: {auroc}"
    ),
    "eval_said": (
        "Сказано, что ответа нет: {count} {count:вопрос|вопроса|вопросов}; точность {precision}, "
        "полнота {recall}; верно сказано о доле вопросов: {accuracy}"
    ),
    "eval_difference": "Насколько {second} лучше, чем {first}",
    "eval_test": (
        "Попарно: 95-процентный бутстреп-интервал разности; p – случайной сменой знаков. Вопросы, "
        "для которых у одного из двух нет такого показателя, не учтены"
    ),
    "eval_no_gold": "ответа в актах нет",
    "eval_confidence": "уверенность {value}",
    "eval_says_none": "сказано: ответа нет",
    "eval_absent": (
        "строка {line}, {id}: в имеющемся тексте {act} нет единицы {unit}; её нельзя найти"
    ),
    "eval_more_absent": "ещё таких единиц: {count}; --json перечисляет все",
    "eval_left_out_act": ("Не заданы: {count} {count:вопрос|вопроса|вопросов} о других актах"),
    "eval_left_out_language": (
        "Не заданы: {count} {count:вопрос|вопроса|вопросов} об актах, текста которых на языке "
        "{language} нет"
    ),
    # definitions
    "no_term_named": "назовите термин: koshlex define ТЕРМИН",
    "no_term": "ни один акт базы знаний не определяет термин «{term}»",
    "term_misspelt": "Термина «{term}» в таком написании нет; ближайшие – эти.",
    "term_part": "Отдельного термина «{term}» нет; эти его содержат.",
    "term_near": "Термина «{term}» нет; ближайшие к нему.",
    "term_replaced": "Слово «{old}» заменено словом «{new}»:",
    "term_uses": "{count} {count:употребление|употребления|употреблений}",
    "term_twin": "так в этом месте другого текста акта",
    "term_scope": "в пределах: {unit}",
    "term_differs": "иначе, чем в акте «{title}»:",
    "definition_term": "определение",
    "definition_short_name": "сокращение",
    "language_kk": "На казахском",
    "language_ru": "На русском",
    "language_en": "На английском",
    # comparison as a page
    "pair_renamed": "только переименовано",
    "page_title": "Сравнение двух текстов",
    "page_old": "Прежний текст",
    "page_new": "Новый текст",
    "page_skip": "Перейти к изменениям",
    "page_summary": "Кратко",
    "page_contents": "Содержание",
    "page_changes": "Постатейно",
    "page_empty": "Сравнивать нечего: ни в одном тексте нет структурных единиц",
    "page_same": "Изменений нет",
    "page_across": "Тексты на двух языках: единицы поставлены рядом, слова не сравнивались",
    "page_counted": "Статей и того, что стоит на их месте: {count}",
    "page_form": "Различий только в оформлении, изменениями не считаются: {count}",
    "page_renamings": "Переименовано по всему тексту",
    "page_times": "{count} {count:раз|раза|раз}",
    "page_kept": "прежние слова остались в {count} {count:месте|местах|местах}",
    "page_inserted": "Новое",
    "page_deleted": "Исключено",
    "page_where": "где",
    "page_stricter": "Стало строже",
    "page_looser": "Стало мягче",
    "page_paired": "сопоставлено",
    "page_show": "Показывать",
    "page_only_changes": "только изменения",
    "page_only_substance": "только изменения по существу",
    "page_gone": "исключено:",
    "page_came": "добавлено:",
    "page_to": "стало",
    "page_was": "прежде:",
    "page_gone_to": "теперь стоит здесь:",
    "page_no_old": "– в прежнем тексте нет",
    "page_no_new": "– в новом тексте нет",
    "page_why": "сопоставлено по признакам: {reasons}",
    "page_steps": "От изменения к изменению",
    "page_previous": "Предыдущее изменение",
    "page_next": "Следующее изменение",
    "page_footer": (
        "Составлено KoshLex. Кавычки, тире, прописные буквы и переносы строк не сравниваются."
    ),
    # the adviser's sheet
    "sheet_title": "Ответ по закону",
    "sheet_title_many": "Ответы по закону: {count} {count:вопрос|вопроса|вопросов}",
    "sheet_made": "Ответ от {day}",
    "sheet_as_of": "законодательство по состоянию на {day}",
    "sheet_text_of": "текст от {day}",
    "sheet_questions": "Вопросы",
    "sheet_question": "Вопрос {number}",
    "sheet_whole_question": "Вопрос полностью:",
    "sheet_outcome_answered": "есть ответ",
    "sheet_outcome_partial": "ответ частичный или не наверняка",
    "sheet_outcome_not_found": "ответа нет",
    "sheet_verdict_answered": "Закон, который есть в базе знаний, отвечает на этот вопрос.",
    "sheet_verdict_partial": (
        "Закон, который есть в базе знаний, отвечает на этот вопрос отчасти, или неясно, "
        "отвечает ли."
    ),
    "sheet_verdict_not_found": "Закон, который есть в базе знаний, на этот вопрос не отвечает.",
    "sheet_verdict_no_law": (
        "На этот вопрос отвечают только проекты или акты, утратившие силу: это не "
        "действующее право."
    ),
    "sheet_certainty": "Ответ ли то, что приведено? {words} (уверенность {share}).",
    "sheet_certainty_highest": "Почти наверняка",
    "sheet_certainty_high": "Весьма вероятно",
    "sheet_certainty_fair": "Вероятно, но не наверняка",
    "sheet_certainty_low": "Это сомнительно",
    "sheet_certainty_lowest": "Едва ли",
    "sheet_norms": "Коротко",
    "sheet_number": "№",
    "sheet_who": "Кто",
    "sheet_modality": "Вправе, обязан …",
    "sheet_what": "Что",
    "sheet_amounts": "Срок, размер",
    # answers and norms
    "no_question": 'задайте вопрос: koshlex ask "за сколько дней нужно зарегистрироваться?"',
    "question_and_batch": "либо вопрос, либо --batch FILE",
    "not_answered": "загруженные тексты на это не отвечают",
    "no_advice": (
        "Это не юридическая консультация. Приведены тексты из базы знаний; официальны только "
        "тексты на adilet.zan.kz."
    ),
    "answer_answered": "Загруженный закон отвечает на вопрос:",
    "answer_partial": "Загруженный закон отвечает на вопрос отчасти или не наверняка:",
    "answer_not_found": "Загруженный закон на это не отвечает.",
    "answer_confidence": "уверенность {share}",
    "answer_nearest": "Ближе всего, но, вероятно, не ответ:",
    "answer_missing": "Там об этом не говорится: {words}",
    "answer_unchecked": "Не проверено, так как этого здесь нет:",
    "answer_condition": "только если:",
    "answer_exception": "кроме:",
    "doubt_other_act": "На это, видимо, отвечает другой акт.",
    "doubt_other_country": "Речь о другом государстве, его законов здесь нет.",
    "doubt_costs": "Спрошено о цене; пошлины и налоги устанавливают другие акты.",
    "doubt_no_amount": "В найденном не названы ни срок, ни размер.",
    "doubt_no_definition": "Загруженные акты не определяют этот термин.",
    "doubt_words_missing": "В найденном не говорится о том, о чём спрошено.",
    "doubt_unlikely": "Слова близки, но сказано, по-видимому, о другом.",
    "followed_refers": "отсылает к:",
    "followed_referred": "см. также, что отсылает сюда:",
    "followed_follows": "далее сказано:",
    "unchecked_delegated": "это устанавливает другой орган или акт",
    "redaction_changed": "последнее изменение в тексте: {change}",
    "redaction_of": "текст от {day}",
    "frame_right": "Закон даёт право:",
    "frame_right_of": "Закон даёт право ({bearer}):",
    "frame_duty": "Закон обязывает:",
    "frame_duty_of": "Закон обязывает ({bearer}):",
    "frame_prohibition": "Закон запрещает или не допускает:",
    "frame_prohibition_of": "Закон запрещает или не допускает ({bearer}):",
    "frame_competence": "Кто это делает или решает:",
    "frame_competence_of": "Кто это делает или решает – {bearer}:",
    "frame_sanction": "Ответственность:",
    "frame_sanction_of": "Ответственность ({bearer}):",
    "frame_definition": "Закон определяет, что это:",
    "frame_definition_of": "Закон определяет, что это ({bearer}):",
    "frame_procedure": "Закон устанавливает порядок:",
    "frame_procedure_of": "Закон устанавливает порядок ({bearer}):",
    "frame_other": "Закон говорит:",
    "frame_other_of": "Закон говорит ({bearer}):",
    "frame_draft": "Это проект, а не закон.",
    "frame_retold": "Это не слова самого закона, а пересказ в другом документе.",
    "frame_repealed": "Этот акт утратил силу.",
    "no_bearer_named": 'назовите, чьи права: koshlex rights "внутренний мигрант"',
    "no_bearer": "в загруженных актах нет прав и обязанностей с таким носителем: {name}",
    "no_bearer_but": (
        "в загруженных актах нет прав и обязанностей с таким носителем: {name}; есть: {near}"
    ),
    "no_norms": "{name}: в выбранном ничего такого нет",
    "rights_inherited": "как {broader}, которым он является по определению: {place}",
    "rights_count": "{count} {count:норма|нормы|норм}",
    "modality_right": "Вправе",
    "modality_duty": "Обязан",
    "modality_prohibition": "Не вправе",
    "modality_competence": "Решает или делает",
    "modality_sanction": "Несёт ответственность",
    "modality_definition": "Это",
    "modality_procedure": "Порядок",
}
