"""The shape of the words with which people cite and quote law, one data module per language.

What acts themselves write is in :mod:`kb.grammar.act_mention_words` and
:mod:`kb.grammar.reference_words`; here stands what memoranda, letters and the answers
of machines add to it. Patterns are regular expressions for text whose look-alike
letters are folded.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CiteCheckWords:
    """What one language adds."""

    language: str
    kinds: tuple[tuple[str, str], ...]
    """Kinds of acts (:attr:`kb.model.Act.kind`) and the words for them, in any case."""
    about: str
    """The word that leads to a title without quotation marks: «о», "on", «туралы»."""
    of_known: str
    """Such a word that leads to a title only where the title is known: "Code of …"."""
    doubled: str
    """An abbreviation that stands twice for several units: «ст.ст. 4, 5»."""
    of_country: str
    """The country as it ends a title, and tells no act from another."""
    year: str
    """A year alone as people write it behind a name, in a group ``year``."""
    same: str
    """Words for a unit or act spoken of before, beyond those of acts: "the same"."""
    short: str
    """Abbreviations of units before a number, beyond those of acts."""
    own_documents: str
    """Words for documents that are no acts: «настоящего заключения», "this memo"."""
    names: str
    """Words before quotation marks that hold the name of a firm, a person, a programme."""
    title_begins: str
    """How the title of an act begins in quotation marks."""
    title_sure: str
    """What stands in quotation marks in titles alone, wherever it is: «Об утверждении …»."""
    title_ends: str
    """How it ends."""
    documents: str
    """Words for acts and documents beside a title in quotation marks."""
    citing: str
    """What the text of a paragraph holds where it cites in this language."""
