"""The tables of a knowledge base and the settings it is written with.

Texts are found in two ways that share their words: ``passage`` finds phrases and
beginnings of words as they stand, ``posting`` says for each term which articles
have it (:mod:`kb.store.ranking`), and that alone ranks. The tables ``subject_…``
hold the editorial subject index (:mod:`kb.store.subjects`).

What the layers say of an expression is in ``reference``, ``definition`` and
``change``. An act as the words of texts name it is one row of ``act_name``,
however often it is named, with the act that was found for it; the row of an
act that was loaded, ``said`` being NULL, stands for «осы Заң» and the like.
``target`` finds references by what they point to. ``norm`` says who may, must
or decides, and ``norm_bearer`` finds norms by who that is; ``broader`` says which
defined terms are kinds of other bearers. Where an act has several
parts that bear one name, ``part`` is the one in which the units are.

Units, chunks of text, notes and the like are kept under one number that joins
the expression and the position within it, see :func:`key_of`. So the rows of
an expression lie together, and the row number of a passage in the full-text
index says which unit it is.
"""

from __future__ import annotations

SCHEMA_VERSION = 7
"""Raise it when the tables change, or the way in which words are analysed: the
index of an old knowledge base would not fit the new queries."""

APPLICATION_ID = 0x4B4C6578  # "KLex"; written last, so that it marks a finished build

POSITION_BITS = 24
"""An expression has at most 16.7 million units, chunks or notes."""

PAGE_SIZE = 8192  # bytes

# The tokens come analysed: any character beyond ASCII belongs to a token (so
# the `ascii` tokenizer has it, in two thirds of the time of `unicode61`).
_TOKENIZER = "ascii tokenchars '-'"

TABLES = f"""
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE act (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    number TEXT,
    date TEXT,
    status TEXT NOT NULL,
    titles TEXT NOT NULL,
    aliases TEXT NOT NULL,
    url TEXT
);
CREATE TABLE expression (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    act INTEGER NOT NULL REFERENCES act,
    language TEXT NOT NULL,
    date TEXT,
    completeness TEXT NOT NULL,
    source TEXT,
    length INTEGER NOT NULL,
    articles INTEGER NOT NULL,
    provisions INTEGER NOT NULL,
    passages INTEGER NOT NULL,
    changed TEXT,
    changed_by TEXT,
    UNIQUE (act, language)
);
CREATE TABLE chunk (key INTEGER PRIMARY KEY, data BLOB NOT NULL);
CREATE TABLE provision (
    key INTEGER PRIMARY KEY,
    level INTEGER NOT NULL,
    status INTEGER NOT NULL,
    number TEXT,
    heading TEXT,
    eid TEXT,
    start INTEGER NOT NULL,
    length INTEGER NOT NULL,
    content TEXT,
    up INTEGER NOT NULL,
    size INTEGER NOT NULL,
    anchor TEXT
);
CREATE INDEX provision_number ON provision (level, number);
CREATE TABLE note (
    key INTEGER PRIMARY KEY, start INTEGER NOT NULL, end INTEGER NOT NULL, provision INTEGER
);
CREATE TABLE matter (
    key INTEGER PRIMARY KEY, kind TEXT NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL
);
CREATE TABLE wording (
    key INTEGER PRIMARY KEY, kind TEXT NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL
);
CREATE TABLE finding (
    key INTEGER PRIMARY KEY, code TEXT NOT NULL, line INTEGER NOT NULL,
    message TEXT NOT NULL, start INTEGER NOT NULL
);
CREATE TABLE act_name (
    id INTEGER PRIMARY KEY, said TEXT UNIQUE, act TEXT, candidates TEXT, is_known INTEGER
);
CREATE INDEX act_name_act ON act_name (act);
CREATE TABLE reference (
    key INTEGER PRIMARY KEY,
    start INTEGER NOT NULL,
    length INTEGER NOT NULL,
    provision INTEGER NOT NULL,
    name INTEGER NOT NULL REFERENCES act_name,
    targets TEXT,
    status INTEGER NOT NULL,
    reason INTEGER,
    part TEXT
);
CREATE INDEX reference_part ON reference (name) WHERE part IS NOT NULL;
CREATE TABLE target (
    name INTEGER NOT NULL, place TEXT NOT NULL, reference INTEGER NOT NULL,
    PRIMARY KEY (name, place, reference)
) WITHOUT ROWID;
CREATE TABLE definition (
    key INTEGER PRIMARY KEY,
    kind INTEGER NOT NULL,
    term TEXT NOT NULL,
    term_key TEXT NOT NULL,
    term_start INTEGER NOT NULL,
    term_end INTEGER NOT NULL,
    meaning_start INTEGER NOT NULL,
    meaning_end INTEGER NOT NULL,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    provision INTEGER NOT NULL,
    scope INTEGER,
    use_count INTEGER NOT NULL,
    uses BLOB
);
CREATE INDEX definition_term ON definition (term_key);
CREATE TABLE change (
    key INTEGER PRIMARY KEY,
    note INTEGER,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    action INTEGER NOT NULL,
    provision INTEGER,
    path TEXT,
    name INTEGER REFERENCES act_name,
    in_force TEXT,
    words_start INTEGER,
    words_end INTEGER,
    until TEXT,
    replaced TEXT,
    planned INTEGER NOT NULL,
    delay TEXT,
    said_in INTEGER
);
CREATE TABLE norm (
    key INTEGER PRIMARY KEY,
    provision INTEGER NOT NULL,
    start INTEGER NOT NULL,
    length INTEGER NOT NULL,
    modality INTEGER NOT NULL,
    deciding_start INTEGER,
    deciding_end INTEGER,
    head INTEGER,
    bearers TEXT,
    clauses TEXT
);
CREATE TABLE norm_bearer (
    bearer TEXT NOT NULL, name TEXT NOT NULL, norm INTEGER NOT NULL,
    PRIMARY KEY (bearer, name, norm)
) WITHOUT ROWID;
CREATE TABLE broader (
    key INTEGER PRIMARY KEY,
    term TEXT NOT NULL,
    bearer TEXT NOT NULL,
    broader TEXT NOT NULL,
    broader_bearer TEXT NOT NULL,
    provision INTEGER NOT NULL,
    meaning_start INTEGER NOT NULL,
    meaning_end INTEGER NOT NULL,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL
);
CREATE INDEX broader_of_bearer ON broader (bearer);
CREATE INDEX norm_bearer_norm ON norm_bearer (norm);
CREATE INDEX change_replaced ON change (key) WHERE replaced IS NOT NULL;
CREATE TABLE vocabulary (term TEXT PRIMARY KEY, documents INTEGER NOT NULL) WITHOUT ROWID;
CREATE VIRTUAL TABLE passage USING fts5(
    heading, words, content='', tokenize="{_TOKENIZER}"
);
CREATE TABLE term (term TEXT PRIMARY KEY, id INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE posting (key INTEGER PRIMARY KEY, data BLOB NOT NULL);
CREATE TABLE segment (
    id INTEGER PRIMARY KEY,
    keys BLOB NOT NULL,
    marks BLOB NOT NULL,
    vectors BLOB NOT NULL,
    signs BLOB NOT NULL
);
CREATE TABLE subject_unit (
    id INTEGER PRIMARY KEY, act TEXT NOT NULL, eid TEXT NOT NULL, UNIQUE (act, eid)
);
CREATE TABLE subject_place (
    key INTEGER PRIMARY KEY,
    unit INTEGER NOT NULL,
    article INTEGER NOT NULL,
    fits INTEGER NOT NULL
);
CREATE INDEX subject_place_unit ON subject_place (unit);
CREATE TABLE subject_entry (
    id INTEGER PRIMARY KEY, unit INTEGER NOT NULL, language TEXT NOT NULL, entry TEXT NOT NULL
);
CREATE TABLE subject_posting (term TEXT PRIMARY KEY, entries BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE subject_index (name TEXT PRIMARY KEY, data BLOB NOT NULL) WITHOUT ROWID;
INSERT INTO passage(passage, rank) VALUES ('pgsz', 4050);
INSERT INTO passage(passage, rank) VALUES ('hashsize', {64 * 2**20});
"""

COUNT_TERMS = """
CREATE VIRTUAL TABLE temp.term USING fts5vocab(main, passage, row);
DELETE FROM vocabulary;
INSERT INTO vocabulary (term, documents) SELECT term, doc FROM temp.term;
DROP TABLE temp.term;
"""

# Nobody reads the file while it is written, and a file that was not finished is
# thrown away: neither journal nor locks nor waiting for the disk are needed.
WRITING = """
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
PRAGMA locking_mode = EXCLUSIVE;
PRAGMA cache_size = -65536;
PRAGMA temp_store = MEMORY;
"""


def key_of(expression_id: int, position: int) -> int:
    """The row number of the ``position``-th unit (chunk, note, …) of an expression."""
    return expression_id << POSITION_BITS | position


def place_of(key: int) -> tuple[int, int]:
    """Expression and position of a row: the reverse of :func:`key_of`."""
    return key >> POSITION_BITS, key & ((1 << POSITION_BITS) - 1)
