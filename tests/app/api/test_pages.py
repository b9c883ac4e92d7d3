"""The pages over HTTP: compressed, remembered by what is in them, and nothing else compressed."""

import gzip
import os
from pathlib import Path

import httpx
import pytest
from starlette.applications import Starlette
from starlette.routing import Mount

from app.pages import WEB, Pages, page_folders, without_comments
from tests.app.api.conftest import As

SCRIPT = "/operations/main.js"
PLAIN = {"Accept-Encoding": "identity"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "main.js").write_text("const a = 1;\n" * 200, "utf-8")
    (tmp_path / "index.html").write_text("<!doctype html><title>a</title>", "utf-8")
    (tmp_path / "picture.png").write_bytes(os.urandom(2000))
    return tmp_path


def served(folder: Path) -> httpx.AsyncClient:
    app = Starlette(routes=[Mount("/page", Pages(folder))])
    transport = httpx.ASGITransport(app)
    return httpx.AsyncClient(transport=transport, base_url="http://live.test/page")


async def test_a_script_is_compressed_for_those_who_take_it(client: httpx.AsyncClient) -> None:
    content = (WEB / "operations" / "main.js").read_bytes()
    async with client.stream("GET", SCRIPT, headers={"Accept-Encoding": "br, gzip"}) as answer:
        raw = b"".join([part async for part in answer.aiter_raw()])
    assert answer.headers["content-encoding"] == "gzip"
    assert answer.headers["vary"] == "Accept-Encoding"
    assert int(answer.headers["content-length"]) == len(raw) < len(content) / 2
    assert gzip.decompress(raw) == without_comments(content)
    assert answer.headers["content-type"].startswith("text/javascript")
    plain = await client.get(SCRIPT, headers=PLAIN)
    assert "content-encoding" not in plain.headers
    assert plain.headers["vary"] == "Accept-Encoding"
    assert plain.content == content


@pytest.mark.parametrize("refused", ["gzip;q=0", "gzip; q=0.0, br", "", "xgzip", "identity"])
async def test_who_refuses_gets_it_plain(client: httpx.AsyncClient, refused: str) -> None:
    answer = await client.get(SCRIPT, headers={"Accept-Encoding": refused})
    assert "content-encoding" not in answer.headers


async def test_each_encoding_has_a_mark_of_its_own_and_is_not_sent_again(
    client: httpx.AsyncClient,
) -> None:
    marks = {}
    for encoding in ("gzip", "identity"):
        headers = {"Accept-Encoding": encoding}
        marks[encoding] = (await client.get(SCRIPT, headers=headers)).headers["etag"]
        again = await client.get(SCRIPT, headers={**headers, "If-None-Match": marks[encoding]})
        assert (again.status_code, again.content) == (304, b"")
        assert again.headers["etag"] == marks[encoding]
        assert again.headers["vary"] == "Accept-Encoding"
        assert "content-encoding" not in again.headers
        assert again.headers["cache-control"] == "no-cache"
    assert marks["gzip"] != marks["identity"]
    other = {"Accept-Encoding": "identity", "If-None-Match": marks["gzip"]}
    assert (await client.get(SCRIPT, headers=other)).status_code == 200


async def test_another_content_is_another_mark_though_size_and_time_are_the_same(
    folder: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "copy"
    copy.mkdir()
    (copy / "main.js").write_text("const b = 1;\n" * 200, "utf-8")
    for file in (folder / "main.js", copy / "main.js"):
        os.utime(file, (1, 1))
    marks = set()
    for each in (folder, copy):
        async with served(each) as client:
            marks.add((await client.get("/main.js")).headers["etag"])
    assert len(marks) == 2


async def test_a_changed_file_is_sent_anew(folder: Path) -> None:
    async with served(folder) as client:
        first = await client.get("/main.js")
        (folder / "main.js").write_text("const c = 22;\n" * 200, "utf-8")
        answer = await client.get("/main.js", headers={"If-None-Match": first.headers["etag"]})
    assert answer.status_code == 200
    assert answer.text.startswith("const c = 22;")


async def test_what_gains_nothing_is_sent_as_it_is(folder: Path) -> None:
    async with served(folder) as client:
        for path in ("/picture.png", "/"):
            answer = await client.get(path, headers={"Accept-Encoding": "gzip"})
            assert answer.status_code == 200
            assert "content-encoding" not in answer.headers
            assert answer.headers["etag"]


async def test_only_the_head_is_sent_to_who_asks_for_it(client: httpx.AsyncClient) -> None:
    got = await client.get(SCRIPT, headers={"Accept-Encoding": "gzip"})
    head = await client.head(SCRIPT, headers={"Accept-Encoding": "gzip"})
    assert head.content == b""
    for name in ("content-length", "content-encoding", "etag", "vary"):
        assert head.headers[name] == got.headers[name]


async def test_a_part_of_a_file_is_never_compressed(client: httpx.AsyncClient) -> None:
    headers = {**PLAIN, "Range": "bytes=0-9"}
    answer = await client.get(SCRIPT, headers=headers)
    assert (answer.status_code, len(answer.content)) == (206, 10)


async def test_answers_that_may_hold_a_token_are_never_compressed(
    client: httpx.AsyncClient, as_: As
) -> None:
    """Compressing a secret beside what an attacker chose tells the secret (BREACH)."""
    headers = {**as_("north", "operations"), "Accept-Encoding": "gzip"}
    body = {"roles": ["host"], "client": "c" * 128}
    issued = await client.post("/v1/rooms/n1/tokens", json=body, headers=headers)
    offered = await client.post("/v1/rooms/n1/pairings", json={}, headers=headers)
    document = await client.get("/v1/openapi.json", headers=headers)
    for answer in (issued, offered, document):
        assert answer.is_success
        assert len(answer.content) > 500
        assert "content-encoding" not in answer.headers


async def test_nothing_outside_the_folder_is_served(client: httpx.AsyncClient) -> None:
    for path in ("/operations/../pages.py", "/operations/%2e%2e/%2e%2e/pages.py"):
        assert (await client.get(path)).status_code == 404


def test_every_folder_of_the_web_is_a_page() -> None:
    assert {"overlay", "operations", "trust"} <= {folder.name for folder in page_folders()}
