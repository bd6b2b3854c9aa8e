"""Makes the word lists of lint: how often law has a word. Run by hand, not at build or query time.

Words are counted, nothing else of the texts is kept: words that at least
``_TEXTS`` texts have, ``_TIMES`` times together, each with the power of two below
its count. So a slip of one text is not among them, and no word of fewer texts is.

    python -m kb.lint.make_vocabulary kk kaz-legal.jsonl.xz   # every second document
    python -m kb.lint.make_vocabulary ru FOLDER               # its files ID.rus.txt
"""

from __future__ import annotations

import json
import lzma
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from kb.language.tokens import forms
from kb.lint.vocabulary import file_of

_TEXTS = {"kk": 5, "ru": 3}
_TIMES = {"kk": 10, "ru": 6}
_SHORTEST = 4  # letters
_WORD = re.compile(r"[а-яәіңғүұқөһ]+(?:-[а-яәіңғүұқөһ]+)*")


def main() -> None:
    """Count the words of the texts and write the list of their language."""
    language, source = sys.argv[1], Path(sys.argv[2])
    counts: Counter[str] = Counter()
    texts: Counter[str] = Counter()
    for text in _texts(source):
        found = Counter(forms(text))
        counts.update(found)
        texts.update(found.keys())
    by_power: dict[int, list[str]] = defaultdict(list)
    for word, count in counts.items():
        if (
            count >= _TIMES[language]
            and texts[word] >= _TEXTS[language]
            and len(word) >= _SHORTEST
            and _WORD.fullmatch(word)
        ):
            by_power[count.bit_length() - 1].append(word)
    lines = (f"{power} {' '.join(sorted(by_power[power]))}" for power in sorted(by_power))
    path = file_of(language)
    path.write_bytes(lzma.compress("\n".join(lines).encode(), preset=9 | lzma.PRESET_EXTREME))
    print(f"{sum(map(len, by_power.values()))} words, {path.stat().st_size} bytes: {path}")


def _texts(source: Path) -> Iterator[str]:
    if source.is_dir():
        for path in sorted(source.glob("*.rus.txt")):
            yield path.read_text(encoding="utf-8")
        return
    with lzma.open(source, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            if number % 2 == 0:
                yield json.loads(line)["text"]


if __name__ == "__main__":
    main()
