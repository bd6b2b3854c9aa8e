"""English words that lint knows."""

from __future__ import annotations

from kb.grammar.act_mention_en import MONTHS
from kb.grammar.citation_words import words
from kb.grammar.lint_words import LintWords, letter_pairs
from kb.model import Level

_UNITS = words(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
)
_TENS = words("twenty thirty forty fifty sixty seventy eighty ninety")

WORDS = LintWords(
    language="en",
    number_words={
        **{word: value for value, word in enumerate(_UNITS)},
        **{word: 10 * value for value, word in enumerate(_TENS, start=2)},
        "hundred": 100,
        "thousand": 1000,
        "million": 1_000_000,
        "billion": 1_000_000_000,
    },
    number_endings="",
    number_joints=frozenset(("and", "a")),
    whole_words=frozenset(),
    denominators={
        "half": 2,
        **{word: 3 for word in ("third", "thirds")},
        **{word: 4 for word in ("quarter", "quarters", "fourth", "fourths")},
        **{word: 5 for word in ("fifth", "fifths")},
        **{word: 10 for word in ("tenth", "tenths")},
    },
    divided="",
    heading_forms={
        Level.SECTION: "Section {}.",
        Level.CHAPTER: "Chapter {}.",
        Level.ARTICLE: "Article {}.",
    },
    shortest=7,
    shortest_of_law=99,
    natural_repeats=frozenset(),
    confused_with=letter_pairs("ae ei sc"),
    doubled=frozenset(words("ll ss mm tt nn cc rr")),
    real_pairs=(),
    repeatable=frozenset(words("that had")),
    particles=frozenset(()),
    one_letter_words="a",
    boundary_endings="",
    designations="status|title|categor|degree|certificate|programme|register",
    impossible_endings=(),
    stem_repairs=(),
    transitional=r"ent\w+\s+into\s+force|comes?\s+into\s+force|suspend",
    here=r"this|present",
    own_stems=r"(?!)",
    annex_label=r"(?:annex|appendix)\s*(?:no\.?)?\s*{}(?![\d-])",
    repealing=r"repeal|invalid",
    verb_endings="",
    voices=r"",
    attributed=r"(?!)",
    # «paragraph 40 may»
    month=rf"(?-i:{'|'.join(month.title() for month in MONTHS)})",
    fleeting=r"(?!)",
    last_word_inflects=True,
)
