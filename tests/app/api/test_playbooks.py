"""The playbook over REST: read by the shop's people, replaced as a whole by operations."""

import json
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest

from app.api import playbooks
from app.main import create_app
from app.services import Services
from knowledge.default_playbook import DEFAULT_PLAYBOOK
from tests.app.api.conftest import As

PATH = "/v1/shops/north/playbook"
QUIZ: dict[str, Any] = {
    "id": "quiz",
    "title": {"zh": "有奖竞猜", "en": "Quick quiz"},
    "line": {"zh": "猜猜有多重", "en": "Guess how heavy it is"},
    "when": ["chat_down"],
    "minutes": 2,
}
SHOW = {**QUIZ, "id": "show", "when": ["dead_air"]}


@pytest.fixture
async def client(services: Services) -> AsyncIterator[httpx.AsyncClient]:
    transport = httpx.ASGITransport(create_app(services))
    async with httpx.AsyncClient(transport=transport, base_url="http://live.test") as client:
        yield client


async def put(
    client: httpx.AsyncClient, headers: dict[str, str], playbook: object, language: str = "en"
) -> httpx.Response:
    body = {"playbook": playbook}
    return await client.put(PATH, json=body, params={"language": language}, headers=headers)


async def test_a_shop_without_a_playbook_has_the_default_one(
    client: httpx.AsyncClient, as_: As
) -> None:
    answer = (await client.get(PATH, headers=as_("north", "host"))).json()
    assert (answer["version"], answer["own"]) == (0, False)
    assert [each["id"] for each in answer["playbook"]] == [a.id for a in DEFAULT_PLAYBOOK]


async def test_a_playbook_is_replaced_as_a_whole_and_read_back(
    client: httpx.AsyncClient, as_: As, services: Services
) -> None:
    operations = as_("north", "operations")
    first = await put(client, operations, [QUIZ, SHOW])
    assert (first.status_code, first.json()["version"], first.json()["added"]) == (200, 1, 2)
    second = (await put(client, operations, [{**SHOW, "minutes": 5}])).json()
    assert (second["updated"], second["removed"]) == (1, 1)
    read = (await client.get(PATH, headers=operations)).json()
    assert (read["version"], read["own"]) == (2, True)
    assert read["playbook"] == [{**SHOW, "minutes": 5}]
    assert services.knowledge.catalogue("north", 1).playbook[0].id == "quiz"


async def test_what_was_read_can_be_sent_back(client: httpx.AsyncClient, as_: As) -> None:
    operations = as_("north", "operations")
    read = (await client.get(PATH, headers=operations)).json()
    answer = await client.put(PATH, json=read, headers=operations)
    assert answer.status_code == 200
    again = (await client.get(PATH, headers=operations)).json()
    assert (again["own"], again["playbook"]) == (True, read["playbook"])
    assert (await client.put(PATH, json=read, headers=operations)).json()["version"] == 1


async def test_an_empty_playbook_is_the_default_one_again(
    client: httpx.AsyncClient, as_: As
) -> None:
    operations = as_("north", "operations")
    await put(client, operations, [QUIZ])
    assert (await put(client, operations, [])).json()["removed"] == 1
    assert (await client.get(PATH, headers=operations)).json()["own"] is False


async def test_a_bad_entry_refuses_the_whole_with_every_problem(
    client: httpx.AsyncClient, as_: As, services: Services
) -> None:
    bad = {**QUIZ, "id": "b", "minutes": 99, "when": ["moon"]}
    answer = await put(client, as_("north", "operations"), [QUIZ, bad, {**QUIZ, "line": "other"}])
    assert answer.status_code == 422
    problem = answer.json()
    assert problem["code"] == "file_refused"
    assert [(error["where"], error["code"]) for error in problem["errors"]] == [
        ("playbook[1].when", "activity_occasion"),
        ("playbook[1].minutes", "activity_minutes"),
        ("playbook[2].id", "activity_contradicts"),
    ]
    assert problem["errors"][0]["value"] == "moon"
    assert "chat_down" in problem["errors"][0]["expected"]
    assert services.knowledge.latest_version("north") == 0


async def test_problems_are_told_in_the_language_asked_for(
    client: httpx.AsyncClient, as_: As
) -> None:
    headers = as_("north", "operations")
    chinese, english = [
        (await put(client, headers, [{"id": "a"}], language)).json()["errors"][0]["message"]
        for language in ("zh", "en")
    ]
    assert english.isascii()
    assert not chinese.isascii()


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        (b"{", 400, "invalid_json"),
        (b"\xff\xfe", 400, "invalid_json"),
        (b'{"playbook": [{"id": "\\ud800"}]}', 400, "invalid_json"),
        (b"{}", 422, "file_refused"),
        (b'"playbook"', 422, "file_refused"),
        (b'{"playbook": ' + b"[" * 50 + b"]" * 50 + b"}", 422, "file_refused"),
        (b'{"playbook": ' + json.dumps([{"id": "x"}] * 900).encode() + b"}", 422, "file_refused"),
        (b" " * (playbooks.LARGEST_BYTES + 1), 413, "too_large"),
    ],
)
async def test_hostile_bodies_are_refused_with_a_reason(
    client: httpx.AsyncClient, as_: As, body: bytes, status: int, code: str
) -> None:
    answer = await client.put(PATH, content=body, headers=as_("north", "operations"))
    assert (answer.status_code, answer.json()["code"]) == (status, code)


async def test_text_that_looks_like_markup_comes_back_as_it_is(
    client: httpx.AsyncClient, as_: As
) -> None:
    operations = as_("north", "operations")
    hostile = {**QUIZ, "line": {"zh": "", "en": "<img src=x onerror=alert(1)> {before}"}}
    await put(client, operations, [hostile])
    read = (await client.get(PATH, headers=operations)).json()
    assert read["playbook"][0]["line"]["en"] == hostile["line"]["en"]


async def test_who_may(client: httpx.AsyncClient, as_: As) -> None:
    assert (await client.get(PATH)).status_code == 401
    assert (await put(client, as_("north", "host"), [QUIZ])).status_code == 403
    assert (await client.get(PATH, headers=as_("north", "ingest"))).status_code == 403
    assert (await put(client, as_("south", "operations"), [QUIZ])).status_code == 404
    assert (await client.get(PATH, headers=as_("south", "operations"))).status_code == 404
