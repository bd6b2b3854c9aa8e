"""The knowledge base: one SQLite file, written whole, read-only afterwards.

A build writes a new file beside the old one and renames it over it when it is
complete, so a reader sees the old knowledge base or the new one, never half of
one. All SQL of KoshLex is in this package.
"""

from kb.store.file import StoreError
from kb.store.layers import Layers, path_place
from kb.store.packing import PackedExpression, Passage, pack
from kb.store.reading import ExpressionHead, Match, Store, StoredAct, Texts, Units
from kb.store.schema import SCHEMA_VERSION
from kb.store.settling import OpenReference, Settling
from kb.store.stored_layers import (
    Edge,
    NamedAct,
    StoredDefinition,
    StoredLayers,
    StoredReference,
    TermEntry,
)
from kb.store.writing import PassageMaker, StoreWriter

__all__ = [
    "SCHEMA_VERSION",
    "Edge",
    "ExpressionHead",
    "Layers",
    "Match",
    "NamedAct",
    "OpenReference",
    "PackedExpression",
    "Passage",
    "PassageMaker",
    "Settling",
    "Store",
    "StoreError",
    "StoreWriter",
    "StoredAct",
    "StoredDefinition",
    "StoredLayers",
    "StoredReference",
    "TermEntry",
    "Texts",
    "Units",
    "pack",
    "path_place",
]
