"""How the learned tables of :mod:`indexer.semantic` are made, from acts and from questions.

``python -m training ACTS COLLECTION`` reads the acts, gathers the pairs of
texts that mean the same, learns word translations and vectors from them and
writes ``indexer/semantic/data``. Nothing here is part of the installed package;
what is written are numbers and terms, no text of an act.
"""
