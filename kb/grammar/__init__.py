"""Grammars of legal texts, one module of data per language."""

from kb.grammar import en, kk, ru
from kb.grammar.base import Grammar

GRAMMARS: dict[str, Grammar] = {module.GRAMMAR.language: module.GRAMMAR for module in (kk, ru, en)}

__all__ = ["GRAMMARS", "Grammar"]
