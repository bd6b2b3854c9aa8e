"""Which words of the other language stand for a word, learned from acts that are in both.

``training.translations`` learned it from the units that the Kazakh and
the Russian text of an act have in common (IBM model 1: Brown et al., "The
Mathematics of Statistical Machine Translation", 1993).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt

from indexer.semantic.lexicon import Lexicon, learned, lexicon

_WHOLE = 255  # a share of one
OTHER_LANGUAGE = {"kk": "ru", "ru": "kk"}


@dataclass(frozen=True, slots=True)
class Translation:
    """A term of the other language; ``share`` is how often it stands for the word, 0 to 1."""

    term: str
    share: float


class Translations:
    """What stands for the terms of one language in the other.

    The translations of the term with number ``n`` are the ``targets`` and
    ``shares`` from ``starts[n]`` up to ``starts[n + 1]``.
    """

    def __init__(
        self,
        lexicon: Lexicon,
        starts: npt.NDArray[np.int32],
        targets: npt.NDArray[np.int32],
        shares: npt.NDArray[np.uint8],
    ) -> None:
        self._lexicon = lexicon
        self._starts = starts
        self._targets = targets
        self._shares = shares

    def of(self, term: str) -> list[Translation]:
        """The translations of a term, the commonest first; none of one that is not known."""
        number = self._lexicon.exactly(term)
        if number is None:
            return []
        part = slice(self._starts[number], self._starts[number + 1])
        return [
            Translation(self._lexicon.terms[target], share / _WHOLE)
            for target, share in zip(
                self._targets[part].tolist(), self._shares[part].tolist(), strict=True
            )
        ]


@cache
def translations(language: str) -> Translations:
    """What stands for terms in ``language``, ``kk`` or ``ru``, in the other of the two."""
    with np.load(learned("translations.npz")) as tables:
        columns = [tables[f"{language}_{name}"] for name in ("starts", "targets", "shares")]
    return Translations(lexicon(), *columns)
