"""What a lower layer tells people, so that the interface can say it in their language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self


class Sentence(str):
    """An English sentence that remembers its pattern and the values that were put in.

    ``Sentence("{size} bytes came", size=3) == "3 bytes came"``. The pattern is
    the key under which the interface finds the sentence in another language;
    values that are themselves sentences are said in that language too. A plain
    string is a sentence without values.
    """

    pattern: str
    values: Mapping[str, object]

    def __new__(cls, pattern: str, /, **values: object) -> Self:
        made = super().__new__(cls, pattern.format(**values))
        made.pattern = pattern
        made.values = values
        return made

    def __reduce__(self) -> tuple[object, ...]:
        """Keep pattern and values on the way between processes."""
        return _made, (self.pattern, dict(self.values))


def _made(pattern: str, values: Mapping[str, object]) -> Sentence:
    return Sentence(pattern, **values)
