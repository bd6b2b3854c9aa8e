"""Do the references agree with the links that a saved page of the portal has?

The portal links some of the acts and units that a text names. Its links are a
check and no more: they err, and they miss most references. Prints every link
in the law's words that no reference agrees with, and why.

    python -m benchmarks.portal_links PAGE…
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from lxml import html

from benchmarks.setup import describe_setup
from corpus.readers import read
from corpus.registry import load_registry
from kb.address import ancestors
from kb.model import Expression, Reference
from kb.references import references_of
from kb.references.catalogue import Catalogue
from kb.structure import parse

_LINK = re.compile(r"/docs/(?P<act>[A-Z]\d[0-9A-Z_]+)/?(?:#(?P<anchor>z\d+))?$")
_PAGE_NAME = re.compile(r"(?P<act>[A-Z]\d[0-9A-Z_]+)\.(?P<language>kaz|rus|eng)\b")
_LANGUAGES = {"kaz": "kk", "rus": "ru", "eng": "en"}


def main() -> None:
    """Read the pages, print the figures."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("pages", type=Path, nargs="+")
    options = arguments.parse_args()
    describe_setup()
    for page in options.pages:
        named = _PAGE_NAME.match(page.name)
        if named is None:
            print(f"{page.name}: its name does not say which act and language it is")
            continue
        expression = parse(read(page), named["act"], _LANGUAGES[named["language"]])
        print(page.name, dict(_compared(page, expression)))


def _compared(page: Path, expression: Expression) -> Counter[str]:
    catalogue = Catalogue(load_registry())
    references = references_of(expression)
    outcomes: Counter[str] = Counter()
    for start, end, act, anchor in _links(page, expression.text):
        if any(note.start <= start < note.end for note in expression.notes):
            outcomes["in a note"] += 1
            continue
        beside = [one for one in references if one.start < end and start < one.end]
        outcome = _outcome(beside, act, anchor, expression, catalogue)
        outcomes[outcome] += 1
        if outcome != "agrees":
            words = " ".join(expression.text[max(start - 60, 0) : end + 40].split())
            print(f"    {outcome}: {act} {anchor or ''} «{words}»")
    return outcomes


def _links(page: Path, text: str) -> Iterator[tuple[int, int, str, str | None]]:
    """The links to acts whose words stand in the text, in order: span, act, anchor."""
    at = 0
    for link in html.parse(str(page)).getroot().iter("a"):
        target = _LINK.search(link.get("href") or "")
        words = " ".join(str(link.text_content()).split())
        if target is None or not words:
            continue
        found = re.compile(r"\s+".join(map(re.escape, words.split()))).search(text, at)
        if found is not None:
            at = found.end()
            yield found.start(), found.end(), target["act"], target["anchor"]


def _outcome(
    beside: list[Reference],
    act: str,
    anchor: str | None,
    expression: Expression,
    catalogue: Catalogue,
) -> str:
    if not beside:
        return "no reference"
    for one in beside:
        if one.act is not None:
            if act in catalogue.find(one.act):
                return "agrees"
            continue
        if act != expression.act_id:
            continue
        units = expression.provisions
        positions = {unit.eid: unit.position for unit in units}
        # A link leads to the unit itself or to one that it begins.
        anchors = {
            around.anchor
            for target in one.targets
            if target.eid is not None
            for around in ancestors(units, positions[target.eid])
        }
        if anchor is None or anchor in anchors or not anchors:
            return "agrees"
    return "another act or unit"


if __name__ == "__main__":
    main()
