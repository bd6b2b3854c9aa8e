"""Norms: who may, must, must not, and who decides, as the text of an act says it.

A layer over the tree (:class:`kb.model.Norm`). :func:`norms_in` reads them,
:func:`broader_terms` says whose norms a term inherits. A sentence is read as words with
their kinds (``words``, ``phrases``, ``sentence``); ``clauses_before`` (Kazakh) and
``clauses_behind`` find its clauses and predicates, ``rows`` and ``persons`` the bearers of
each, ``readings`` what it says; ``statements`` and ``extraction`` read lists with their heads.
"""

from kb.norms.broader import Broader, broader_terms
from kb.norms.extraction import norms_in

__all__ = ["Broader", "broader_terms", "norms_in"]
