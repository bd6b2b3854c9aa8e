"""What changed between two texts of law, as lawyers compare them.

:func:`kb.comparison.compare.compare` does it; :mod:`kb.comparison.model` says
what comes out.
"""
