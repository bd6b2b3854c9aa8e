"""What tests share: the shared test data, and the command as it is installed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

settings.register_profile("without deadline", deadline=None)
settings.load_profile("without deadline")  # how fast a case is depends on the machine

REPOSITORY = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder ``../shared``; continuous integration must have it."""
    folder = REPOSITORY.parent / "shared"
    if not folder.is_dir():
        reason = "the shared test data (../shared) is not here"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    return folder


@pytest.fixture(scope="session")
def shared_data(shared: Path) -> Path:
    """The folder ``../shared/data``."""
    return shared / "data"


@dataclass(frozen=True, slots=True)
class Result:
    """What a command printed and how it ended."""

    stdout: str
    stderr: str
    code: int

    @property
    def json(self) -> Any:
        """The one JSON document that stdout holds; fails where there is anything else."""
        return json.loads(self.stdout)


Koshlex = Callable[..., Result]
"""Runs ``koshlex`` with the words given; ``env`` adds to the environment, ``cwd`` is the folder."""


def run_koshlex(*words: str | Path, env: dict[str, str], cwd: Path | None = None) -> Result:
    """Run the installed command in a process of its own."""
    command = Path(sys.executable).with_name("koshlex")
    done = subprocess.run(
        [command, *map(str, words)],
        env={**_inherited(), "LANG": "en_US.UTF-8", **env},
        cwd=cwd,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
    )
    return Result(done.stdout, done.stderr, done.returncode)


def koshlex_over(db: Path, home: Path) -> Koshlex:
    """The installed command over the knowledge base ``db``."""
    own = {"KOSHLEX_DB": str(db), "HOME": str(home), "KOSHLEX_UI": "en"}

    def run(
        *words: str | Path, env: dict[str, str] | None = None, cwd: Path | None = None
    ) -> Result:
        return run_koshlex(*words, env={**own, **(env or {})}, cwd=cwd)

    return run


def built_koshlex(folder: Path, *words: str | Path) -> Koshlex:
    """The command over a knowledge base that ``koshlex build`` makes in ``folder``.

    For fixtures of a module, whose tests only read.
    """
    run = koshlex_over(folder / "koshlex.db", folder)
    built = run("build", *words)
    assert built.code == 0, built.stderr
    return run


def _inherited() -> dict[str, str]:
    """What a command needs of the environment; a checkout beside the installed one has a path."""
    return {name: os.environ[name] for name in ("PATH", "PYTHONPATH") if name in os.environ}


@pytest.fixture
def koshlex(tmp_path: Path) -> Koshlex:
    """The installed command, with a knowledge base and a home that are this test's own."""
    return koshlex_over(tmp_path / "koshlex.db", tmp_path)


@pytest.fixture(scope="session")
def embedded_db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A knowledge base of the embedded acts, for tests that only read."""
    folder = tmp_path_factory.mktemp("embedded")
    built_koshlex(folder)
    return folder / "koshlex.db"


@pytest.fixture(scope="session")
def reading(embedded_db: Path) -> Koshlex:
    """The command over the knowledge base of the embedded acts."""
    return koshlex_over(embedded_db, embedded_db.parent)


@pytest.fixture(scope="session")
def layered_db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A knowledge base of two small acts whose layers were made by hand."""
    from tests.layered_base import build

    return build(tmp_path_factory.mktemp("layers") / "koshlex.db")


@pytest.fixture(scope="session")
def layered(layered_db: Path) -> Koshlex:
    """The command over that knowledge base."""
    return koshlex_over(layered_db, layered_db.parent)
