"""How fast is keyword search on a knowledge base?

Asks 200 mixed queries (words, phrases, prefixes, questions, citations, Boolean
ones, with spelling mistakes; Kazakh and Russian) in one process, as many times
as told, and prints median, 95th percentile and maximum of their times, by kind,
and the memory of the process.

    python -m benchmarks.search_speed KNOWLEDGE_BASE [--rounds N] [--slow]
"""

from __future__ import annotations

import argparse
import resource
import time
from collections import defaultdict
from pathlib import Path

from benchmarks.setup import describe_setup
from indexer.search import search
from indexer.search_options import SearchOptions
from kb.language.listed import listed
from kb.store import Store

_WORDS = {
    "kk": listed(
        "көші-қон қандас квота баспана тіркеу виза азаматтық шетелдік жұмыскер босқын кент "
        "жәрдемақы зейнетақы мүгедектік салық айыппұл полиция сот құқық міндет рұқсат әкімдік"
    ),
    "ru": listed(
        "миграция кандас квота жилище регистрация виза гражданство иностранец работник беженец "
        "пособие пенсия инвалидность налог штраф полиция суд право обязанность разрешение акимат"
    ),
}
_PHRASES = {
    "kk": (
        "ішкі көші-қон",
        "тұрақты тұруға рұқсат",
        "жұмыс беруші",
        "мемлекеттік қызмет көрсету",
        "қоныс аударушылардың құқықтары",
        "өңірлік квота",
        "азаматтығы жоқ адамдар",
        "тұрғын үй",
    ),
    "ru": (
        "внутренняя миграция",
        "разрешение на постоянное проживание",
        "иностранная рабочая сила",
        "оказание государственных услуг",
        "права переселенцев",
        "региональная квота",
        "лица без гражданства",
        "жилищный фонд",
    ),
}
_QUESTIONS = {
    "kk": (
        "Солтүстікке көшсем, үй бере ме?",
        "Қандас мәртебесін қалай алуға болады?",
        "Шетелдік жұмысшыға рұқсатты кім береді?",
        "Уақытша тіркеу қанша күнге дейін жарамды?",
        "Баламды мектепке беру үшін қандай құжаттар керек?",
        "Жұмыс беруші жалақыны төлемесе не істеймін?",
        "Жер учаскесін алып қою кезінде өтемақы төлеу тәртібі қандай?",
        "Мемлекеттік қызметшінің міндеттері мен жауапкершілігі қандай?",
        "Ауылдық жерге көшкен мамандарға қандай әлеуметтік қолдау көрсетіледі?",
        "Тұрғылықты жері бойынша тіркелмегені үшін айыппұл мөлшері қанша?",
    ),
    "ru": (
        "Могут ли меня выселить из общежития?",
        "Как получить статус кандаса?",
        "Кто выдает разрешение на привлечение иностранной рабочей силы?",
        "Сколько дней действует временная регистрация?",
        "Какие документы нужны для переселения?",
        "Что делать, если работодатель не платит зарплату?",
        "Порядок возмещения при изъятии земельного участка для государственных нужд",
        "Какие обязанности у государственного служащего?",
        "Какая поддержка полагается специалистам, переехавшим в село?",
        "Какой штраф за проживание без регистрации?",
    ),
}
_CITED = {"kk": ("{n} бап", "{n}-баптың 1-тармағы"), "ru": ("ст. {n}", "пункт 1 статьи {n}")}
_NUMBERS = (1, 3, 5, 7, 9, 14, 21, 30, 36, 51)


def queries() -> list[tuple[str, str]]:
    """The 200 queries, each with its kind; the same on every machine."""
    made: list[tuple[str, str]] = []
    for language in ("kk", "ru"):
        words, phrases = _WORDS[language], _PHRASES[language]
        made += [("word", word) for word in words]
        made += [("words", f"{a} {b}") for a, b in zip(words, words[5:], strict=False)]
        made += [("phrase", f'"{phrase}"') for phrase in phrases]
        made += [("words", phrase) for phrase in phrases]
        made += [("prefix", f"{word[:5]}*") for word in words[:12]]
        made += [("question", question) for question in _QUESTIONS[language]]
        made += [("citation", form.format(n=n)) for form in _CITED[language] for n in _NUMBERS]
        made += [("boolean", f"{a} AND ({b} OR {c})") for a, b, c in _triples(words)]
        made += [("typo", _misspelt(question)) for question in _QUESTIONS[language][:5]]
    return list(dict.fromkeys(made))[:200]


def _triples(words: tuple[str, ...]) -> list[tuple[str, str, str]]:
    return list(zip(words[:4], words[4:8], words[8:12], strict=True))


def _misspelt(text: str) -> str:
    """Every third word with two letters in the wrong order."""
    words = text.split()
    for i in range(0, len(words), 3):
        word = words[i]
        if len(word) > 4:
            words[i] = word[:2] + word[3] + word[2] + word[4:]
    return " ".join(words)


def main() -> None:
    """Ask the queries, print the table."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("knowledge_base", type=Path)
    arguments.add_argument("--rounds", type=int, default=1)
    arguments.add_argument("--slow", action="store_true", help="print the ten slowest queries")
    options = arguments.parse_args()
    describe_setup()
    times: dict[str, list[float]] = defaultdict(list)
    slowest: list[tuple[float, str]] = []
    with Store.open(options.knowledge_base) as store:
        print(f"{store.passage_count} passages of {store.meta()['acts']} acts")
        asked = queries()
        for _ in range(options.rounds):
            for kind, query in asked:
                began = time.perf_counter()
                search(store, query, SearchOptions())
                seconds = time.perf_counter() - began
                times[kind].append(seconds)
                times["all"].append(seconds)
                slowest.append((seconds, query))
    print(f"{'kind':10}{'queries':>8}{'median ms':>11}{'95 % ms':>9}{'max ms':>8}")
    for kind, values in times.items():
        values.sort()
        figures = (values[len(values) // 2], values[int(len(values) * 0.95)], values[-1])
        median, high, most = (1000 * value for value in figures)
        print(f"{kind:10}{len(values):8}{median:11.1f}{high:9.1f}{most:8.1f}")
    print(f"memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB at most")
    if options.slow:
        for seconds, query in sorted(slowest, reverse=True)[:10]:
            print(f"{1000 * seconds:8.1f} ms  {query}")


if __name__ == "__main__":
    main()
