"""The shape of the words by which a text says what its terms mean, one data module per language.

Patterns are regular expressions, matched without regard to case, over text in
which look-alike letters have been folded
(:func:`kb.language.lookalikes.fold_lookalikes`). What a pattern finds it
captures in named groups.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DefinitionWords:
    """How texts in one language define."""

    language: str
    noun_last: bool
    """Whether the noun of a phrase stands behind its attributes: «екінші деңгейдегі банк»."""
    concepts: tuple[str, ...]
    """What every line that opens a list of definitions holds, to find it fast."""
    list_opening: str
    """Words of a line that opens a list of definitions and ends with a colon."""
    list_heading: str
    """A heading under which a list of definitions stands without more ado."""
    instruction: str
    """What is found in an instruction to amend, which is no member of a list."""
    separators: str
    """What parts term and meaning besides a dash («means»), surrounded by space."""
    means_last: str
    """What ends the meaning of a term in quotation marks that stands first («… білдіреді»)."""
    short_name_openings: tuple[str, ...]
    """What every introduction of a short name holds, to find it fast."""
    short_name: str
    """From the first word to where the name begins, with words about the scope."""
    called: str
    """Words behind the name («деп аталатын»)."""
    respectively: str
    """Word that says that several names follow, parted by commas."""
    scope: str
    """Words that say where a definition holds; group ``unit`` for the unit or act named."""
    sentence_verbs: tuple[str, ...]
    """What every sentence that defines holds, to find it fast."""
    sentences: tuple[str, ...]
    """Sentences that define, from their first word; groups ``term`` and ``meaning``."""
    term_last: str
    """A sentence whose term is the end of ``words``: «… деп танылады»; empty: there are none."""
    term_apart: str
    """Ends of a word before such a term that show that it is no term, or longer."""
    subject_last: str
    """Two words, the last of the subject before such a term and the first of the term.

    In a group of its own where the first word can be nothing but the end of a subject.
    """
    named_last: str
    """End of the last word of such a term if the text need not say it elsewhere."""
    condition: str
    """What says that such a sentence tells when a thing has a status, not what a term means."""
    predicate: str
    """What is found in the words behind a dash that are no meaning but a sentence's predicate."""
    kept_whole: str
    """End of nouns that verbs share the stem of, so that their forms must begin with the noun."""
    no_terms: str
    """Beginnings and ends of what only looks like a term."""
    act_names: str
    """What the name of an act that a bracket shortens begins with."""
    adjective: str
    """End of a word before a noun that belongs to it; empty where nouns stand last."""
    phrase_lead: str
    """Words before a phrase that are none of it («сондай-ақ», «осы»)."""
    phrase_break: str
    """Words that no phrase holds that stands for a thing: it begins behind them."""
    goes_on_before: str
    """End of the words before a comma over which a phrase goes on."""
    goes_on_after: str
    """Beginning of the words behind such a comma."""
    series: tuple[str, ...]
    """What stands behind a comma in a series of attributes, with ``ENDING`` for the ending
    that the word before the comma has."""
    series_endings: tuple[str, ...]
