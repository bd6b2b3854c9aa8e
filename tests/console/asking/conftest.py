"""The texts that the sheets of these tests quote, and the language that the tool speaks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from console.messages import choose_language, interface_language
from kb.store import Store
from tests.console.asking.answered import Texts, build, texts_of


@pytest.fixture(scope="session")
def answered_db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("answered") / "koshlex.db"
    build(path)
    return path


@pytest.fixture
def texts(answered_db: Path) -> Iterator[Texts]:
    with Store.open(answered_db) as store:
        yield texts_of(store)


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """The tool speaks English; a test may choose another language."""
    before = interface_language()
    choose_language("en")
    yield
    choose_language(before)
