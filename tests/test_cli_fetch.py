"""Fetching from the portal, played by a server on this machine."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import Koshlex
from tests.corpus.portal_server import LAW, PortalServer, Reply, portal_server


@pytest.fixture
def portal() -> Iterator[PortalServer]:
    with portal_server() as server:
        yield server


def test_a_page_is_fetched_into_a_folder_that_build_reads(
    koshlex: Koshlex, portal: PortalServer, tmp_path: Path
) -> None:
    portal.serve(LAW, "kaz")
    env = {"KOSHLEX_PORTAL": portal.url}
    folder = tmp_path / "заңдар"
    result = koshlex("fetch", LAW, "--lang", "kk", "--to", folder, "--json", env=env)
    assert result.code == 0
    [page] = result.json["pages"]
    assert (page["act"], page["lang"], page["outcome"]) == (LAW, "kk", "saved")
    assert Path(page["path"]) == folder / f"{LAW}.kaz.html"

    again = koshlex("fetch", LAW, "--lang", "kk", "--to", folder, env=env)
    assert again.code == 0 and "--refresh" in again.stderr
    assert len(portal.paths) == 1, "a young page is not asked for again"

    report = koshlex("build", folder, "--no-embedded", "--json").json
    assert report["acts"] == 1


def test_add_fetches_what_is_named_by_id(koshlex: Koshlex, portal: PortalServer) -> None:
    portal.serve(LAW, "kaz")
    result = koshlex("add", LAW, "--lang", "kk", env={"KOSHLEX_PORTAL": portal.url})
    assert result.code == 0, result.stderr
    acts = {act["id"]: act for act in koshlex("acts", "--json").json}
    assert acts[LAW]["languages"] == ["kk"]
    assert acts[LAW]["completeness"] == "full"


@pytest.mark.parametrize(
    ("reply", "code"),
    [
        (Reply(404), 1),
        (Reply(403), 3),
    ],
)
@pytest.mark.parametrize("command", ["fetch", "add"])
def test_a_page_that_cannot_be_had(
    koshlex: Koshlex, portal: PortalServer, tmp_path: Path, command: str, reply: Reply, code: int
) -> None:
    portal.serve(LAW, "kaz", reply)
    env = {"KOSHLEX_PORTAL": portal.url}
    result = koshlex(command, LAW, "--lang", "kk", env=env, cwd=tmp_path)
    assert result.code == code
    assert f"{LAW}.kaz.html" in result.stderr
    assert "Traceback" not in result.stderr
    assert "koshlex add " not in result.stderr, "there is nothing to add"
    assert not list(tmp_path.rglob("*.html"))


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        ([], 2, "--core"),
        (["not-an-id"], 3, "Z1100000477"),
        (["https://example.org/rus/docs/Z1100000477"], 3, "official portal"),
    ],
)
def test_what_names_no_act_is_not_asked_for(
    koshlex: Koshlex, tmp_path: Path, words: list[str], code: int, told: str
) -> None:
    result = koshlex("fetch", *words, cwd=tmp_path)
    assert result.code == code
    assert told in result.stderr
