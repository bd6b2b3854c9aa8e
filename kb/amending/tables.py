"""Rows and columns of tables, and sentences, that an instruction addresses by number."""

from __future__ import annotations

import re

from kb.amending.words import InstructionPatterns

_NUMBER = r"\d+(?:[.,-]\d+)*\.?"
_LETTERED = r"[ivxіх]{1,4}\s?[а-я]\s?\d+"


def rows_in(words: str, patterns: InstructionPatterns) -> tuple[str, ...]:
    """The numbers of the rows that ``words`` name, in order."""
    row = rf"{_NUMBER}(?:\)?\s*(?:,|{patterns.words.unit_joins}|-|–)\s*{_NUMBER})*"
    found = re.findall(
        rf"{patterns.words.row_number}\s*({_LETTERED}|{row})"
        rf"|({row})\s*[-–)]?\s?(?:{patterns.words.row})"
        rf"|(?:{patterns.words.row})\w*\s+(?:№\s*)?({row})(?!\s*[-–]?\s*(?:{patterns.words.column}))",
        words,
    )
    numbers = [re.findall(rf"{_LETTERED}|{_NUMBER}", "".join(groups)) for groups in found]
    told = re.findall(
        rf"{patterns.words.row_number}\s+([^\W\d]+)\s+(?:{patterns.words.row})", words
    )
    numbers.append([number for word in told if (number := patterns.number_of(word)) is not None])
    return tuple(dict.fromkeys(number.rstrip(".") for row in numbers for number in row))


def sentences_in(words: str, patterns: InstructionPatterns) -> tuple[str, ...] | None:
    """The numbers of the sentences that ``words`` name; None: they speak of none."""
    found = list(patterns.sentence.finditer(words))
    if not found:
        return None
    told = (one["before"] or one["behind"] for one in found)
    numbers = (patterns.number_of(word) for word in told if word is not None)
    return tuple(number for number in numbers if number is not None)


def columns_in(words: str, patterns: InstructionPatterns) -> tuple[str, ...]:
    """The numbers of the columns that ``words`` name, in order."""
    column = rf"\d+(?:\s*(?:,|{patterns.words.unit_joins})\s*\d+)*"
    found = re.findall(
        rf"({column})\s*[-–]?\s?(?:{patterns.words.column})"
        rf"|(?:{patterns.words.column})\w*\s+(?:№\s*)?({column})",
        words,
    )
    return tuple(dict.fromkeys(re.findall(r"\d+", " ".join(map("".join, found)))))
