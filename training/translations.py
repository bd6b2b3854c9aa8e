"""Which words of the other language stand for a word: IBM model 1.

Learned from units that the Kazakh and the Russian text of an act have in common
(Brown et al., "The Mathematics of Statistical Machine Translation", 1993). Each
word of one side is taken to come from some word of the other, or from none; how
often which is found by expectation and maximisation.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Shares = dict[str, dict[str, float]]
"""Of each word, how often which word of the other language stands for it."""

_ROUNDS = 8
_FREE = 0.5  # times that a word is seen translated by nothing known: rare words are sure of less
_LEAST_SHARE = 0.05
_MOST = 6  # translations of a word


def learn_translations(
    pairs: Sequence[tuple[Sequence[str], Sequence[str]]],
) -> Shares:
    """What stands for the words of the first texts in the second, the commonest first."""
    sources: dict[str, int] = {}
    targets: dict[str, int] = {}
    cells: list[npt.NDArray[np.int64]] = []
    of_word: list[npt.NDArray[np.int64]] = []
    words = 0
    for first, second in pairs:
        numbered = [sources.setdefault(term, len(sources) + 1) for term in dict.fromkeys(first)]
        from_ = np.array([0, *numbered])  # 0: from no word
        to = [targets.setdefault(term, len(targets)) for term in dict.fromkeys(second)]
        cells.append((np.add.outer(np.array(to, dtype=np.int64), from_ * _SHIFT)).ravel())
        of_word.append(np.repeat(np.arange(words, words + len(to)), len(from_)))
        words += len(to)
    if not words:
        return {}
    keys, cell = np.unique(np.concatenate(cells), return_inverse=True)
    word = np.concatenate(of_word)
    source, target = keys // _SHIFT, keys % _SHIFT
    share = np.ones(len(keys))
    for round_ in range(_ROUNDS):
        weight = share[cell]
        total = np.bincount(word, weights=weight, minlength=words)
        counts = np.bincount(cell, weights=weight / total[word], minlength=len(keys))
        free = _FREE if round_ == _ROUNDS - 1 else 0.0
        share = counts / (np.bincount(source, weights=counts)[source] + free)
    return _best(list(sources), list(targets), source, target, share)


_SHIFT = 2**24  # more than there are words: source and target in one number


def _best(
    sources: Sequence[str],
    targets: Sequence[str],
    source: npt.NDArray[np.int64],
    target: npt.NDArray[np.int64],
    share: npt.NDArray[np.float64],
) -> Shares:
    found: dict[str, list[tuple[float, str]]] = {}
    for at in np.flatnonzero((share >= _LEAST_SHARE) & (source > 0)).tolist():
        row = found.setdefault(sources[source[at] - 1], [])
        row.append((float(share[at]), targets[target[at]]))
    return {
        word: {term: part for part, term in sorted(row, key=lambda one: (-one[0], one[1]))[:_MOST]}
        for word, row in found.items()
    }
