"""A small law in two languages, acts that amend it, and what was read in them, in one line each."""

from __future__ import annotations

from corpus.readers.plain_text import read_plain_text
from kb.amending import consolidate, read_instructions
from kb.amending.model import Consolidation, Instruction, Part, Place, Reading
from kb.model import Expression, UnitPath
from kb.structure import parse

KAZAKH_LAW = """Қалалық саябақтар туралы

1-бап. Ұғымдар

1. Осы Заңда мынадай ұғымдар пайдаланылады:

1) саябақ – демалыс орны;

2) оралман – тарихи отанына келген адам;

3) күзетші – саябақты қорғайтын адам.

2. Оралмандарға саябақ тегін. Оралманның балалары да кіреді.

Екінші бөлік тәртіп туралы.

2-бап. Жұмыс уақыты

Саябақ сағат 9-дан 18-ге дейін ашық.

3-бап. Ақы

1. Кіру ақысы – 500 теңге.

2. Балалар үшін – 100 теңге.

3. Ақы кассаға төленеді.

4-бап. Қорытынды ережелер

Осы Заң 2020 жылғы 1 қаңтардан бастап қолданысқа енгізіледі.
"""

RUSSIAN_LAW = """О городских парках

Статья 1. Понятия

1. В настоящем Законе используются следующие понятия:

1) парк – место отдыха;

2) сторож – лицо, охраняющее парк;

3) оралман – лицо, прибывшее на историческую родину.

2. Для оралманов вход в парк бесплатный. Права оралмана охраняются.

Порядок определяет директор.

Статья 2. Время работы

Парк открыт с 9 до 18 часов. Парк закрыт в понедельник.

Статья 3. Плата

1. Плата за вход – 500 тенге.

2. Плата для детей – 100 тенге.

3. Плата вносится в кассу.

Статья 4. Заключительные положения

Настоящий Закон вводится в действие с 1 января 2020 года.
"""

LAWS = {"kk": KAZAKH_LAW, "ru": RUSSIAN_LAW}

_LEADS = {
    "kk": "1-бап. «Қалалық саябақтар туралы» Қазақстан Республикасының 2019 жылғы 5 мамырдағы "
    "Заңына мынадай өзгерістер мен толықтырулар енгізілсін:",
    "ru": "Статья 1. Внести в Закон Республики Казахстан от 5 мая 2019 года «О городских парках» "
    "следующие изменения и дополнения:",
}
_ENDS = {
    "kk": "2-бап. Осы Заң алғашқы ресми жарияланған күнінен бастап қолданысқа енгізіледі.",
    "ru": "Статья 2. Настоящий Закон вводится в действие со дня его первого официального "
    "опубликования.",
}


def parsed(text: str, language: str) -> Expression:
    """``text`` as an act."""
    return parse(read_plain_text(text), "act", language)


def amending(instructions: str, language: str) -> Reading:
    """The reading of a law that amends the small one with these words."""
    text = f"{_LEADS[language]}\n\n{instructions}\n\n{_ENDS[language]}\n"
    return read_instructions(parsed(text, language))


def applied(instructions: str, language: str, law: str | None = None) -> Consolidation:
    """The small law, or another, with these words applied."""
    base = parsed(law if law is not None else LAWS[language], language)
    return consolidate(base, amending(instructions, language), any_act=True)


def told(reading: Reading) -> list[str]:
    """What was read: «action places: "old" → "new"», unread passages with their reason."""
    text = reading.expression.text
    lines = [(one.start, _told(one, text)) for one in reading.instructions]
    lines += [(one.start, f"unread: {one.reason.value}") for one in reading.unread]
    return [line for _, line in sorted(lines)]


def _told(one: Instruction, text: str) -> str:
    line = f"{one.action.value} " + ", ".join(_place(place, text) for place in one.places)
    if one.units:
        line += " + " + ", ".join(map(_path, one.units))
    if one.sources:
        line += " from " + ", ".join(map(_path, one.sources))
    old, new = (["".join(_words(span, text)) for span in spans] for spans in (one.old, one.new))
    if old:
        line += ": " + ", ".join(f'"{words}"' for words in old)
    if new or one.sign:
        words = ", ".join(f'"{words}"' for words in new) or one.sign
        line += f" {one.position.value if one.position else '→'} {words}"
    if one.in_case:
        line += " in its case"
    return line


def _words(span: tuple[int, int], text: str) -> str:
    return " ".join(text[slice(*span)].split())


def _place(place: Place, text: str) -> str:
    words = _path(place.path) or "act"
    if place.part is not Part.UNIT:
        words += f" {place.part.value}"
    if place.rows:
        words += " " + "+".join(place.rows)
    if place.columns:
        words += " :" + "+".join(place.columns)
    words += "".join(f" «{_words(one, text)}»" for one in place.named)
    if place.document is not None:
        words += f" of «{_words(place.document, text)}»"
    return words


def _path(path: UnitPath) -> str:
    return "/".join(f"{level.value} {number}".strip() for level, number in path)
