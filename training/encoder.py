"""Vectors of terms, learned so that texts that mean the same lie near each other.

The vector of a text is the weighted sum of those of its terms, brought to length
one. A step draws pairs of texts; each text must find its partner among those of
all other pairs (contrastive learning with negatives of the batch: Henderson et
al., "Efficient Natural Language Response Suggestion", 2017). Terms are left out
at random, so that no single one decides.
"""

from __future__ import annotations

import time
import warnings
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
import torch

from training.pairs import Choice, Material
from training.vocabulary import Numbered

Numbers = npt.NDArray[np.int64]

SHARES = {
    "heading and text": 0.08,
    "heading and text of the collection": 0.17,
    "portions of an article": 0.08,
    "unit in two languages": 0.14,
    "article in two languages": 0.03,
    "heading and text of the other language": 0.05,
    "question and article": 0.30,
    "questions of an article": 0.06,
    "entry and text": 0.05,
    "entries of a unit": 0.04,
}
"""How many of the pairs of a step are of each kind."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How to learn. ``left_out`` are shares of terms: of the first text of a pair, the second.

    Chosen on the acts kept out for it. Many steps, or a low temperature, learn the
    articles by heart: the loss falls on, and questions about other acts fare worse.
    """

    dimensions: int = 256
    steps: int = 300
    pairs: int = 1024
    temperature: float = 0.12
    left_out: tuple[float, float] = (0.1, 0.3)
    most_terms: int = 100
    rate: float = 6e-3
    weight_rate: float = 1e-2
    warming: int = 50
    seed: int = 1
    shares: Mapping[str, float] = field(default_factory=lambda: SHARES)


def learn_vectors(
    material: Material,
    texts: Numbered,
    size: int,
    settings: Settings,
    *,
    say: Callable[[str], None] = print,
) -> npt.NDArray[np.float32]:
    """The vector of each of ``size`` terms, its weight as its length."""
    warnings.filterwarnings("ignore", message="Sparse CSR tensor support")
    torch.manual_seed(settings.seed)
    torch.use_deterministic_algorithms(True)
    draw = _Drawing(material, texts, settings)
    spread = settings.dimensions**-0.5
    directions = torch.nn.Parameter(torch.randn(size, settings.dimensions) * spread)
    weights = torch.nn.Parameter(torch.log(_rarity(texts, size)))
    groups = [
        {"params": [directions], "lr": settings.rate},
        {"params": [weights], "lr": settings.weight_rate},
    ]
    optimizer = torch.optim.Adam(groups, fused=True)
    rates = settings.rate, settings.weight_rate
    began, losses = time.monotonic(), 0.0
    for step in range(settings.steps):
        slowness = min(1, (step + 1) / settings.warming) * (1 - 0.95 * step / settings.steps)
        for group, rate in zip(optimizer.param_groups, rates, strict=True):
            group["lr"] = rate * slowness
        batch = draw.batch()
        vectors = directions * torch.exp(weights)[:, None]
        sums = (batch.bags(size) @ vectors.detach()).requires_grad_()
        loss = _loss(sums, batch.same_matter, settings.temperature)
        loss.backward()
        optimizer.zero_grad()
        # By hand, as the library is slow with the gradient of a sparse product.
        vectors.backward(batch.bags(size, turned=True) @ sums.grad)
        optimizer.step()
        losses += loss.item()
        if (step + 1) % 100 == 0:
            say(f"step {step + 1}: loss {losses / 100:.3f}, {time.monotonic() - began:.0f} s")
            losses = 0.0
    vectors = directions * torch.exp(weights)[:, None]
    return np.asarray(vectors.detach().numpy(), dtype=np.float32)


def _loss(
    sums: torch.Tensor, same_matter: npt.NDArray[np.bool_], temperature: float
) -> torch.Tensor:
    """How badly each text finds its partner, both ways."""
    units = torch.nn.functional.normalize(sums, dim=-1)
    first, second = units.chunk(2)
    likeness = (first @ second.T / temperature).masked_fill(torch.from_numpy(same_matter), -1e4)
    right = torch.arange(len(first))
    entropy = torch.nn.functional.cross_entropy
    return entropy(likeness, right) + entropy(likeness.T, right)


def _rarity(texts: Numbered, size: int) -> torch.Tensor:
    """What the weights begin with: the rarer a term, the more it counts."""
    seen = np.bincount(texts.numbers, minlength=size)
    rarity = np.log(1 + len(texts.lengths) / (seen + 20))
    return torch.tensor(np.maximum(rarity / rarity.mean(), 0.05), dtype=torch.float32)


@dataclass(frozen=True, slots=True)
class _Batch:
    """Texts of pairs, first all first ones; their terms as cells of a matrix."""

    rows: Numbers
    columns: Numbers
    counts: npt.NDArray[np.float32]
    height: int
    same_matter: npt.NDArray[np.bool_]

    def bags(self, width: int, *, turned: bool = False) -> torch.Tensor:
        """The texts as rows of a sparse matrix over the terms, or the terms over the texts."""
        rows, columns, counts = self.rows, self.columns, self.counts
        shape = self.height, width
        if turned:
            order = np.argsort(columns, kind="stable")
            rows, columns, counts = columns[order], rows[order], counts[order]
            shape = width, self.height
        ends = np.cumsum(np.bincount(rows, minlength=shape[0]))
        starts = np.concatenate([[0], ends])
        parts = map(torch.from_numpy, (starts, columns, counts))
        return torch.sparse_csr_tensor(*parts, shape, check_invariants=False)


class _Drawing:
    """Draws pairs of all kinds and leaves out terms."""

    def __init__(self, material: Material, texts: Numbered, settings: Settings) -> None:
        self._random = np.random.default_rng(settings.seed)
        self._texts = texts
        self._settings = settings
        self._matters = np.array(material.matters)
        filled = texts.lengths > 0
        self._choices = {
            kind: usable
            for kind in settings.shares
            if (usable := _usable(material.choices.get(kind, ()), filled))
        }
        shares = np.array([settings.shares[kind] for kind in self._choices])
        self._shares = shares / shares.sum()

    def batch(self) -> _Batch:
        pairs = np.array(
            [
                self._pair(choices[at])
                for (choices), count in zip(
                    self._choices.values(),
                    self._random.multinomial(self._settings.pairs, self._shares),
                    strict=True,
                )
                for at in self._random.integers(len(choices), size=count)
            ]
        )
        matters = self._matters[pairs]
        same = matters[:, :1] == matters[:, 1][None, :]
        np.fill_diagonal(same, False)
        rows, cells = self._kept_cells(pairs.T.ravel())
        texts = self._texts
        return _Batch(rows, texts.numbers[cells], texts.counts[cells], pairs.size, same)

    def _pair(self, choice: Choice) -> tuple[int, int]:
        first, second = self._one(choice.first), self._one(choice.second)
        while second == first:
            second = self._one(choice.second)
        return first, second

    def _one(self, texts: Sequence[int]) -> int:
        return texts[int(self._random.random() * len(texts))]

    def _kept_cells(self, texts: Numbers) -> tuple[Numbers, Numbers]:
        """Row and place in the texts' lists of the terms that are not left out."""
        lengths = self._texts.lengths[texts]
        rows = np.repeat(np.arange(len(texts)), lengths)
        begins = np.cumsum(lengths) - lengths
        cells = np.arange(len(rows)) - np.repeat(begins - self._texts.starts[texts], lengths)
        left_out = np.repeat(self._settings.left_out, len(texts) // 2)
        share = np.minimum(1 - left_out, self._settings.most_terms / lengths)
        share[lengths <= 2] = 1
        kept = self._random.random(len(rows)) < share[rows]
        empty = np.bincount(rows[kept], minlength=len(texts)) == 0
        kept |= empty[rows]
        return rows[kept], cells[kept]


def _usable(choices: Sequence[Choice], filled: npt.NDArray[np.bool_]) -> list[Choice]:
    """The choices without texts of which no term is known."""
    usable = []
    for choice in choices:
        first = tuple(text for text in choice.first if filled[text])
        second = tuple(text for text in choice.second if filled[text])
        if first and second and {*first} | {*second} != {first[0]}:
            usable.append(Choice(first, second))
    return usable
