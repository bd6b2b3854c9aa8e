"""The texts of a knowledge base as one search sees them: which are chosen, and their units."""

from __future__ import annotations

from indexer.search_options import SearchOptions
from indexer.standings import Standings
from kb.address import ancestors
from kb.model import Act, Status
from kb.store import Store, place_of


class SearchedTexts:
    """The texts of ``store``; ``options`` say which of their units are wanted."""

    def __init__(self, store: Store, options: SearchOptions) -> None:
        self.store = store
        self.options = options
        self._standings = Standings(store, options.day) if options.day else None

    def act(self, expression_id: int) -> Act:
        """The act that an expression is a text of."""
        act_id = self.store.expression_head(expression_id).act_id
        stored = self.store.act(act_id)
        return stored.act if stored is not None else Act(act_id)

    def name_of(self, expression_id: int, position: int) -> tuple[str, str]:
        """What a unit is called in the texts of its act, whatever their language."""
        return self.act(expression_id).id, self.store.eid(expression_id, position)

    def position_in(self, expression_id: int, unit: int) -> int | None:
        """The position of a unit, named by its row, in an expression of the same act."""
        found, position = place_of(unit)
        if found == expression_id:
            return position
        one = self.store.units(found)[position]
        for at in self.store.units(expression_id).numbered(one.level, one.number, None):
            if self.store.eid(expression_id, at) == one.eid:
                return at
        return None

    def is_chosen(self, expression_id: int, position: int) -> bool:
        """Whether a unit that is cited is of the texts chosen, and wanted."""
        texts = self.store.texts_of((), self.options.language, self.options.kind)
        is_of_texts = texts is None or expression_id in texts
        return is_of_texts and self.is_wanted(expression_id, position)

    def is_wanted(self, expression_id: int, position: int) -> bool:
        """Whether a unit is law in force, or everything is asked for."""
        if self.options.all_statuses:
            return True
        if self._standings is not None:
            return self._standings.is_in_force(expression_id, position)
        units = self.store.units(expression_id)
        return self.act(expression_id).status != "repealed" and all(
            unit.status is Status.IN_FORCE for unit in ancestors(units, position)
        )

    def across(self, language: str) -> frozenset[int]:
        """The texts searched in place of one in ``language``, which is not there."""
        searched = self.options.language
        if searched in (None, language):
            return self.store.untranslated(language)
        texts = self.store.texts_of(language=searched)
        return frozenset(head.id for head in self.store.expressions()) if texts is None else texts
