"""Where the knowledge base lies, and how a reading command comes by one."""

from __future__ import annotations

import os
from pathlib import Path

from console.messages import say
from console.screen import tell
from kb.store import Store

VARIABLE = "KOSHLEX_DB"
MODEL_VARIABLE = "KOSHLEX_MODEL"
FILE_NAME = "koshlex.db"


def place_of_knowledge_base(named: Path | None) -> Path:
    """The file that ``--db`` or ``KOSHLEX_DB`` names, else the one in the user's data folder."""
    if named is not None:
        return named.expanduser()
    if from_environment := os.environ.get(VARIABLE):
        return Path(from_environment).expanduser()
    from platformdirs import user_data_path

    return user_data_path("koshlex", appauthor=False) / FILE_NAME


def model_wanted() -> str | None:
    """The model that ``KOSHLEX_MODEL`` names, see :mod:`indexer.semantic.model`."""
    return os.environ.get(MODEL_VARIABLE, "").strip() or None


def open_knowledge_base(named: Path | None) -> Store:
    """The knowledge base, opened; where there is none, it is first built from the embedded acts.

    Raises :class:`kb.store.StoreError` where the file is there and cannot be used.
    """
    path = place_of_knowledge_base(named)
    if not path.exists():
        _build_embedded(path)
    return Store.open(path)


def _build_embedded(path: Path) -> None:
    from indexer.build import build

    tell(say("building", path=path))
    report = build([], path, model=model_wanted())
    tell(say("built", acts=report.acts, seconds=f"{report.seconds:.1f}"))
