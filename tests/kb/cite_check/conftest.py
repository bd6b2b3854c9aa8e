"""The knowledge base that texts are checked against."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from kb.store import Store
from tests.kb.cite_check.pastures import build


@pytest.fixture(scope="session")
def pastures(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A store of a law in two languages, a code, a repealed law, a draft and an excerpt."""
    path = build(tmp_path_factory.mktemp("pastures") / "koshlex.db")
    with Store.open(path) as store:
        yield store
