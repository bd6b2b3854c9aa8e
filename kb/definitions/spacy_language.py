"""spaCy for texts of law: Kazakh, which spaCy lacks, and Russian and English by the same rules.

Importing this module imports spaCy, which takes seconds and a quarter of a
gigabyte; only a build needs it. No model is loaded: a pipeline consists of the
tokenizer and of the lexical attribute NORM, which is the stem of a word, so
that ``PhraseMatcher(vocab, attr="NORM")`` matches terms in all their forms.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any, ClassVar

import spacy
from spacy.attrs import NORM
from spacy.language import BaseDefaults, Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

from kb.definitions.word_stems import word_stems

_HYPHENS = "-\N{HYPHEN}\N{NON-BREAKING HYPHEN}"
_TOKEN = re.compile(
    r"(?P<short>(?<!\w)(?:т\.\s?(?:б|с\.\s?с|е|д|п|к)|ж\.\s?ж|г\.\s?г|№№)\.)"  # т.б., т.с.с., т.е.
    rf"|(?P<word>[^\W_]+(?:[{_HYPHENS}][^\W_]+)*)"  # көші-қон, 51-бап, 6-1, ҚР-ның
    r"|(?P<other>\S)"
)
_FULL_VOCABULARY = 300_000  # strings, some 60 MB; then a pipeline begins anew


class LegalTokenizer:
    """Tokens of a text of law: words with their hyphens, numbers with their endings.

    Abbreviations keep their full stops («т.б.»); every other sign is a token of its own.
    """

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        """The document of ``text``; its tokens and spaces give the text, but for white space."""
        words: list[str] = []
        spaces: list[bool] = []
        for token in _TOKEN.finditer(text):
            words.append(token.group())
            spaces.append(text[token.end() : token.end() + 1].isspace())
        return self.of_words(words, spaces)

    def of_words(self, words: Sequence[str], spaces: Sequence[bool] | None = None) -> Doc:
        """The document of words that were found already."""
        return Doc(self.vocab, words=list(words), spaces=list(spaces) if spaces else None)

    def of_stems(self, stems: Sequence[str]) -> Doc:
        """A document whose words have these stems, as a pattern for a matcher."""
        doc = self.of_words(stems)
        for token, stem in zip(doc, stems, strict=True):
            token.norm_ = stem
        return doc

    def to_bytes(self, **_: object) -> bytes:
        """Nothing: the rules are code. Part of spaCy's protocol."""
        return b""

    def from_bytes(self, _: bytes, **__: object) -> LegalTokenizer:
        """Itself. Part of spaCy's protocol."""
        return self

    def to_disk(self, _: object, **__: object) -> None:
        """Write nothing. Part of spaCy's protocol."""

    def from_disk(self, _: object, **__: object) -> LegalTokenizer:
        """Itself. Part of spaCy's protocol."""
        return self


@spacy.registry.tokenizers("koshlex.legal_tokenizer.v1")  # type: ignore[untyped-decorator]
def _create_tokenizer() -> Callable[[Language], LegalTokenizer]:
    return lambda pipeline: LegalTokenizer(pipeline.vocab)


class KazakhDefaults(BaseDefaults):
    """What spaCy asks of a language."""

    config: ClassVar[dict[str, Any]] = {  # type: ignore[assignment, misc]
        "nlp": {"tokenizer": {"@tokenizers": "koshlex.legal_tokenizer.v1"}},
    }
    lex_attr_getters: ClassVar[dict[int, Callable[[str], Any]]] = {  # type: ignore[misc]
        **BaseDefaults.lex_attr_getters,
        NORM: word_stems("kk").__getitem__,
    }


@spacy.registry.languages("kk")
class Kazakh(Language):  # type: ignore[no-untyped-call]
    """Kazakh: ``spacy.blank("kk")`` once this module is imported."""

    lang = "kk"
    Defaults = KazakhDefaults


@cache
def _pipelines() -> dict[str, Language]:
    return {}


def pipeline(language: str) -> Language:
    """The pipeline for ``kk``, ``ru`` or ``en``, one for all texts of a process."""
    known = _pipelines().get(language)
    if known is None or len(known.vocab.strings) > _FULL_VOCABULARY:
        known = _pipelines()[language] = spacy.blank(language)
        getters: dict[int, Any] = known.vocab.lex_attr_getters  # type: ignore[attr-defined]
        getters[NORM] = word_stems(language).__getitem__
        known.tokenizer = LegalTokenizer(known.vocab)
    return known
