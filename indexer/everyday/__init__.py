"""What people say, and what the law calls it: tables that anyone can read and extend."""

from indexer.everyday.matching import Expansion, expansions
from indexer.everyday.table import (
    Entry,
    EverydayError,
    Kind,
    entries_of,
    everyday_words,
    load_entries,
    said_words,
)
from indexer.everyday.vocabulary import WithSayings

__all__ = [
    "Entry",
    "EverydayError",
    "Expansion",
    "Kind",
    "WithSayings",
    "entries_of",
    "everyday_words",
    "expansions",
    "load_entries",
    "said_words",
]
