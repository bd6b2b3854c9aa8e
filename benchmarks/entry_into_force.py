"""Are articles on entry into force read as a person reads them?

Compares what :func:`kb.amendments.changes_of` reads in the act's own words with
clauses marked by hand in ``benchmarks/gold/entry.jsonl``: of which unit it is
said, what, from which day, until which, or by which rule. Clauses that say
nothing of it are marked, too: nothing must be read there.

    python -m benchmarks.entry_into_force ACTS CORPUS.jsonl.xz [--half tuning|kept] [--list]
"""

from __future__ import annotations

import argparse
import hashlib
import json
import lzma
import re
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from benchmarks.changes import FILES, unit_of
from benchmarks.setup import describe_setup
from corpus.readers import read
from corpus.readers.plain_text import read_plain_text
from kb.amendments.entry import entry_changes
from kb.amendments.units import Units
from kb.model import Change, Event, Expression
from kb.structure import parse

GOLD = Path(__file__).parent / "gold" / "entry.jsonl"

_IN_ANNEX = re.compile(r"annex_\d+__(?=art_)")
"""Laws are annexes of their file in the big corpus: an article alone is the same article."""


def main() -> None:
    """Read the gold and the texts, print the figures."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("folder", type=Path, help="ID.kaz.txt, ID.rus.txt …")
    arguments.add_argument("corpus", type=Path, help="documents of the big corpus")
    arguments.add_argument("--half", choices=("tuning", "kept"), default="tuning")
    arguments.add_argument("--list", action="store_true", help="print every difference")
    options = arguments.parse_args()
    describe_setup()
    entries = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    entries = [entry for entry in entries if entry["half"] == options.half]
    tallies: dict[str, Counter[str]] = defaultdict(Counter)
    texts = _texts(entries, options.folder, options.corpus)
    read_of = {text: list(entry_changes(expression)) for text, expression in texts.items()}
    for entry in entries:
        key = (entry["act"], entry["lang"])
        units = Units(texts[key])
        inside = range(entry["start"], entry["end"] + 1)
        got = Counter(
            _read(units, change)
            for change in read_of[key]
            if change.start in inside
            and (_says_something(change) or change.provision or change.path)
        )
        wanted = Counter(_marked(rule) for rule in entry["rules"])
        tallies[entry["lang"]] += Counter(
            right=(wanted & got).total(),
            missed=(wanted - got).total(),
            wrong=(got - wanted).total(),
            clauses=1,
            whole=int(wanted == got),
        )
        if options.list and wanted != got:
            words = texts[key].text[entry["start"] : entry["end"]]
            print(f"{entry['act']} {entry['lang']}: {' '.join(words.split())[:400]}")
            for sign, rest in (("missed", wanted - got), ("wrong", got - wanted)):
                for rule in rest:
                    print(f"    {sign}: {rule}")
    for language, tally in sorted(tallies.items()):
        precision = tally["right"] / max(tally["right"] + tally["wrong"], 1)
        recall = tally["right"] / max(tally["right"] + tally["missed"], 1)
        print(
            f"{options.half} {language}: precision {precision:.3f} recall {recall:.3f}, "
            f"clauses read whole {tally['whole']} of {tally['clauses']} {dict(tally)}"
        )


def _texts(
    entries: list[dict[str, Any]], folder: Path, corpus: Path
) -> dict[tuple[str, str], Expression]:
    texts: dict[tuple[str, str], Expression] = {}
    digests = {(entry["act"], entry["lang"]): entry["sha256"] for entry in entries}
    of_corpus = {entry["act"] for entry in entries if entry["source"] == "kaz-legal"}
    for act, language in digests:
        if act not in of_corpus:
            path = folder / f"{act}.{FILES[language]}.txt"
            texts[act, language] = parse(read(path), act, language)
    with lzma.open(corpus, "rt", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            if record["id"] in of_corpus:
                document = read_plain_text(record["text"])
                title = record.get("title")
                texts[record["id"], "kk"] = parse(document, record["id"], "kk", title=title)
    for key, expression in texts.items():
        if hashlib.sha256(expression.text.encode()).hexdigest() != digests[key]:
            raise SystemExit(f"{' '.join(key)}: not the text that was marked")
    return texts


def _says_something(change: Change) -> bool:
    return bool(change.in_force or change.until or change.delay)


def _read(units: Units, change: Change) -> tuple[str | None, ...]:
    delay = change.delay
    # Of units whose day is not read so much is sure: it is another than the act's.
    after = None if _says_something(change) else Event.OTHER.value
    if delay is not None:
        after = delay.event.value
        if delay.event is not Event.OTHER:
            after += f"+{delay.period}"
    unit = _IN_ANNEX.sub("", unit_of(units, change))
    return change.action.value, unit, change.in_force, change.until, after


def _marked(rule: dict[str, str]) -> tuple[str | None, ...]:
    return (
        rule["action"],
        _IN_ANNEX.sub("", rule["unit"]),
        rule.get("in_force"),
        rule.get("until"),
        rule.get("after"),
    )


if __name__ == "__main__":
    main()
