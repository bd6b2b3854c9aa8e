"""The knowledge base: one SQLite file, written whole, read-only afterwards.

A build writes a new file beside the old one and renames it over it when it is
complete, so a reader sees the old knowledge base or the new one, never half of
one. All SQL of KoshLex is in this package.
"""

from kb.store.file import StoreError
from kb.store.layers import Layers, path_place
from kb.store.packing import PackedExpression, Passage, pack
from kb.store.ranking import STRONGEST, RankedUnit, told_by
from kb.store.reading import ExpressionHead, Part, Store, StoredAct, Units
from kb.store.schema import SCHEMA_VERSION, key_of, place_of
from kb.store.settling import OpenReference, Settling
from kb.store.stored_layers import (
    Edge,
    NamedAct,
    StoredDefinition,
    StoredLayers,
    StoredReference,
    TermEntry,
)
from kb.store.stored_norms import StoredNorm, StoredNorms
from kb.store.subjects import PlaceOfSubject, SubjectEntry, SubjectPlace
from kb.store.writing import PassageMaker, StoreWriter

__all__ = [
    "SCHEMA_VERSION",
    "STRONGEST",
    "Edge",
    "ExpressionHead",
    "Layers",
    "NamedAct",
    "OpenReference",
    "PackedExpression",
    "Part",
    "Passage",
    "PassageMaker",
    "PlaceOfSubject",
    "RankedUnit",
    "Settling",
    "Store",
    "StoreError",
    "StoreWriter",
    "StoredAct",
    "StoredDefinition",
    "StoredLayers",
    "StoredNorm",
    "StoredNorms",
    "StoredReference",
    "SubjectEntry",
    "SubjectPlace",
    "TermEntry",
    "Units",
    "key_of",
    "pack",
    "path_place",
    "place_of",
    "told_by",
]
