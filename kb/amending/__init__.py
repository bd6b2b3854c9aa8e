"""Amending acts read as instructions, and applied to the text that they amend."""

from __future__ import annotations

from kb.amending.applying import consolidate
from kb.amending.reading import read_instructions

__all__ = ["consolidate", "read_instructions"]
