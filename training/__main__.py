"""Make the learned tables of ``indexer/semantic/data`` anew.

    python -m training ACTS... COLLECTION [--every N] [--steps N] [--folder F]

``ACTS`` are files and folders as for ``koshlex build``; ``COLLECTION`` is one of
other acts, of which every ``N``-th is read. Prints the set-up, what is learned
from, the losses, sizes and seconds.
"""

from __future__ import annotations

import argparse
import time
from dataclasses import replace
from pathlib import Path

import torch

import indexer.semantic
from benchmarks.setup import describe_setup
from indexer.semantic.lexicon import Lexicon
from training.corpus import read_acts, read_collection
from training.encoder import Settings, learn_vectors
from training.export import write_translations, write_vectors
from training.kept import KEPT
from training.pairs import material_of, subject_entries, translation_pairs
from training.questions import questions_of
from training.translations import learn_translations
from training.vocabulary import choose_terms, numbered

_DATA = Path(indexer.semantic.__file__).parent / "data"


def main() -> None:
    """Read, gather, learn, write."""
    settings = Settings()
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("acts", type=Path, nargs="+")
    arguments.add_argument("collection", type=Path)
    arguments.add_argument("--every", type=int, default=5)
    arguments.add_argument("--steps", type=int, default=settings.steps)
    arguments.add_argument("--seed", type=int, default=settings.seed)
    arguments.add_argument("--folder", type=Path, default=_DATA)
    options = arguments.parse_args()
    settings = replace(settings, steps=options.steps, seed=options.seed)
    describe_setup()
    print(f"torch {torch.__version__}, {torch.get_num_threads()} threads; {settings}")
    clock = _Clock()

    acts = [act for act in read_acts(options.acts) if act.act not in KEPT]
    collection = list(read_collection(options.collection, options.every))
    print(f"{len(acts)} texts of acts, {len(collection)} of the collection", clock)

    questions = list(questions_of())
    entries = subject_entries(without=KEPT)
    material = material_of(acts, collection, questions, entries)
    print(f"{len(material.texts)} texts about {max(material.matters) + 1} matters")
    for kind, choices in material.choices.items():
        print(f"    {len(choices):6} {kind}")
    terms = choose_terms(acts, collection, material.asked)
    lexicon = Lexicon(terms)
    print(f"{len(terms)} terms", clock)

    texts = numbered(material.texts, lexicon)
    write_vectors(options.folder, terms, learn_vectors(material, texts, len(terms), settings))
    print("vectors", clock)

    pairs = translation_pairs(acts)
    shares = {
        "kk": learn_translations(pairs),
        "ru": learn_translations([(second, first) for first, second in pairs]),
    }
    write_translations(options.folder, lexicon, shares)
    print(f"translations of {len(pairs)} units", clock)
    for path in sorted(options.folder.iterdir()):
        print(f"    {path.stat().st_size / 1e6:6.2f} MB {path.name}")


class _Clock:
    """Seconds since it was last asked."""

    def __init__(self) -> None:
        self._began = time.monotonic()

    def __str__(self) -> str:
        began, self._began = self._began, time.monotonic()
        return f"[{self._began - began:.0f} s]"


if __name__ == "__main__":
    main()
