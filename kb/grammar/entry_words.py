"""The shape of the words by which an act says from when and until when it holds.

One data module per language. Patterns are regular expressions, matched without
regard to case over text in which look-alike letters have been folded.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class EntryWords:
    """How articles on entry into force speak in one language."""

    language: str
    needles: tuple[str, ...]
    """Letters one of which any such sentence holds; looked for before anything else."""
    heading: str
    """The heading of such an article, which may stand on the line of its first sentence."""
    own_act: str
    """The act itself («осы Заң», «настоящий Кодекс»), in any case."""
    of_its_units: str
    """An ending of such words that makes them the holder of units named behind them."""
    enters: str
    """A verb that closes a statement of entry into force."""
    holds: str
    """A verb that says so of what holds until a day."""
    entering: str
    """The same verbs within a sentence, of units set apart («енгізілетін», «которые …»)."""
    suspends: str
    orders: str
    """Of those the words by which an act itself suspends, not what it rules on."""
    meanwhile: str
    """What a suspended unit reads until then is said behind these words."""
    reads: str
    """A verb that says that a unit reads otherwise from or until a day."""
    further: str
    """Words behind which something else is said of what was named («установив, что»)."""
    rule: str
    """A rule that names no day, with the words around the event."""
    genitive: str
    """A unit in the genitive before such a rule, its part behind it («27-баптың …»)."""
    glue: str
    """Words that say nothing of their own between the units, the rule and the verb."""
