"""Norms: who may, must, must not, and who decides, as the text of an act says it.

A layer over the tree (:class:`kb.model.Norm`). :func:`norms_in` reads them.
"""

from kb.norms.extraction import norms_in

__all__ = ["norms_in"]
