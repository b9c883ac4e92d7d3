"""Shops and rooms over REST: who may do what, and that one shop never sees another's."""

from typing import Any

import httpx
import pytest

from app.services import Services
from app.storage.rooms import Shop
from copilot.ports import Record
from copilot.suggestions import RoomState
from tests.app.api.conftest import As
from tests.app.api.scripted_services import ScriptedRooms

RUNNING = RoomState("b1", "CUP-01", "Cup", 3, False, 9, 1, 0, 0, 0)

# Every route that names a shop or a room, with a body that would be accepted.
SHOP_ROUTES: list[tuple[str, str, Any]] = [
    ("GET", "/v1/shops/{shop}", None),
    ("PATCH", "/v1/shops/{shop}", {"name": "X"}),
    ("DELETE", "/v1/shops/{shop}", None),
    ("GET", "/v1/shops/{shop}/gaps", None),
    ("GET", "/v1/shops/{shop}/playbook", None),
    ("PUT", "/v1/shops/{shop}/playbook", {"playbook": []}),
    ("GET", "/v1/shops/{shop}/products", None),
    ("GET", "/v1/shops/{shop}/products/CUP-01", None),
    ("PUT", "/v1/shops/{shop}/products/CUP-01", {"sku": "CUP-01", "title": "Cup"}),
    ("DELETE", "/v1/shops/{shop}/products/CUP-01", None),
    ("GET", "/v1/shops/{shop}/texts", None),
    ("GET", "/v1/shops/{shop}/versions", None),
    ("POST", "/v1/shops/{shop}/versions/0/publish", {}),
    ("POST", "/v1/shops/{shop}/uploads", None),
]
ROOM_ROUTES: list[tuple[str, str, Any]] = [
    ("GET", "/v1/rooms/{room}", None),
    ("PATCH", "/v1/rooms/{room}", {"title": "X"}),
    ("DELETE", "/v1/rooms/{room}", None),
    ("GET", "/v1/rooms/{room}/lineup", None),
    ("PUT", "/v1/rooms/{room}/lineup", {"items": []}),
    ("GET", "/v1/rooms/{room}/focus", None),
    ("PUT", "/v1/rooms/{room}/focus", {"sku": None}),
    ("GET", "/v1/rooms/{room}/sessions", None),
    ("GET", "/v1/rooms/{room}/sessions/b1", None),
    ("POST", "/v1/rooms/{room}/sessions/b1/end", None),
    ("GET", "/v1/rooms/{room}/sessions/b1/decisions", None),
    ("GET", "/v1/rooms/{room}/sessions/b1/waits", None),
    ("GET", "/v1/rooms/{room}/learnt", None),
    ("DELETE", "/v1/rooms/{room}/learnt", None),
    ("DELETE", "/v1/rooms/{room}/learnt/slips/0123456789abcdef", None),
    ("GET", "/v1/rooms/{room}/gaps", None),
    ("POST", "/v1/rooms/{room}/gaps/q1/answer", {"text": "有"}),
    ("POST", "/v1/rooms/{room}/pairings", {"roles": ["host"]}),
    ("POST", "/v1/rooms/{room}/tokens", {"roles": ["host"], "client": "x"}),
    ("GET", "/v1/rooms/{room}/tokens", None),
    ("DELETE", "/v1/rooms/{room}/tokens/t1", None),
    ("POST", "/v1/rooms/{room}/pairings", {}),
    ("POST", "/v1/rooms/{room}/buttons", {"name": "x"}),
    ("GET", "/v1/rooms/{room}/buttons", None),
    ("DELETE", "/v1/rooms/{room}/buttons/t1", None),
]


async def send(
    client: httpx.AsyncClient, method: str, path: str, body: Any, headers: dict[str, str]
) -> httpx.Response:
    if path.endswith("/uploads"):
        files = {"file": ("shop.json", b'{"products": []}', "application/json")}
        return await client.request(method, path, files=files, headers=headers)
    return await client.request(method, path, json=body, headers=headers)


def test_every_route_is_in_the_lists_above(services: Services) -> None:
    from app.main import create_app

    paths = create_app(services).openapi()["paths"]
    scoped = {
        (method.upper(), path)
        for path, methods in paths.items()
        for method in methods
        if "{shop}" in path or "{room}" in path
    }
    listed = {
        (
            method,
            path.replace("CUP-01", "{sku}")
            .replace("b1", "{session}")
            .replace("q1", "{question}")
            .replace("0123456789abcdef", "{slip}")
            .replace("t1", "{id}")
            .replace("/0/", "/{version}/"),
        )
        for method, path, _body in SHOP_ROUTES + ROOM_ROUTES
    }
    assert listed == scoped


@pytest.mark.parametrize(("method", "path", "body"), SHOP_ROUTES + ROOM_ROUTES)
async def test_without_a_token_every_route_asks_for_one(
    client: httpx.AsyncClient, method: str, path: str, body: Any
) -> None:
    answer = await send(client, method, path.format(shop="north", room="n1"), body, {})
    assert answer.status_code == 401
    assert answer.json()["code"] == "missing_token"
    assert answer.headers["www-authenticate"].startswith("Bearer")


@pytest.mark.parametrize("role", ["admin", "operations", "host", "ingest"])
@pytest.mark.parametrize(("method", "path", "body"), SHOP_ROUTES + ROOM_ROUTES)
async def test_anothers_is_as_unknown_as_what_does_not_exist(
    client: httpx.AsyncClient, as_: As, method: str, path: str, body: Any, role: str
) -> None:
    headers = as_("north", role)
    foreign = await send(client, method, path.format(shop="south", room="s1"), body, headers)
    unknown = await send(client, method, path.format(shop="nowhere", room="none"), body, headers)
    assert foreign.status_code == 404
    assert foreign.json() == unknown.json()


@pytest.mark.parametrize(("method", "path", "body"), ROOM_ROUTES)
async def test_a_token_for_one_room_does_not_see_its_shops_other_rooms(
    client: httpx.AsyncClient, as_: As, method: str, path: str, body: Any
) -> None:
    headers = as_("north", "operations", rooms=("n1",))
    answer = await send(client, method, path.format(room="n2"), body, headers)
    assert answer.status_code == 404


@pytest.mark.parametrize(("method", "path", "body"), SHOP_ROUTES + ROOM_ROUTES)
async def test_ingest_changes_nothing_but_line_up_and_focus(
    client: httpx.AsyncClient, as_: As, method: str, path: str, body: Any
) -> None:
    answer = await send(
        client, method, path.format(shop="north", room="n1"), body, as_("north", "ingest")
    )
    if path.endswith(("/lineup", "/focus")) or (method, path) == ("GET", "/v1/rooms/{room}"):
        assert answer.status_code == 200
    else:
        assert answer.status_code == 403
        assert answer.json()["code"] == "forbidden"


@pytest.mark.parametrize("roles", [("admin",), ("operations",), ("host",)])
async def test_only_the_services_administrator_makes_and_removes_shops(
    client: httpx.AsyncClient, as_: As, roles: tuple[str, ...]
) -> None:
    headers = as_("north", *roles)
    made = await client.post("/v1/shops", json={"id": "west", "name": "West"}, headers=headers)
    removed = await client.delete("/v1/shops/north", headers=headers)
    assert (made.status_code, removed.status_code) == (403, 403)


async def test_a_shops_life(client: httpx.AsyncClient, as_: As, services: Services) -> None:
    admin = as_("*", "admin")
    body = {"id": "west", "name": "西店"}
    made = await client.post("/v1/shops", json=body, headers=admin)
    assert made.status_code == 201
    assert made.json()["name"] == "西店"
    assert (await client.post("/v1/shops", json=body, headers=admin)).status_code == 409
    listed = (await client.get("/v1/shops", headers=admin)).json()["shops"]
    assert [shop["id"] for shop in listed] == ["north", "south", "west"]
    renamed = await client.patch("/v1/shops/west", json={"name": "W"}, headers=admin)
    assert renamed.json()["name"] == "W"
    assert services.shops.shop("west") == Shop("west", "W", made.json()["created_wall_ms"])
    assert (await client.delete("/v1/shops/west", headers=admin)).status_code == 204
    assert (await client.get("/v1/shops/west", headers=admin)).status_code == 404


async def test_a_shop_with_rooms_is_not_removed(client: httpx.AsyncClient, as_: As) -> None:
    answer = await client.delete("/v1/shops/north", headers=as_("*", "admin"))
    assert (answer.status_code, answer.json()["code"]) == (409, "has_rooms")


async def test_a_shops_people_see_their_own_shop(client: httpx.AsyncClient, as_: As) -> None:
    listed = await client.get("/v1/shops", headers=as_("north", "host"))
    assert [shop["id"] for shop in listed.json()["shops"]] == ["north"]


async def test_a_rooms_life(client: httpx.AsyncClient, as_: As) -> None:
    headers = as_("north", "operations")
    made = await client.post("/v1/rooms", json={"title": "夜场"}, headers=headers)
    assert made.status_code == 201
    room = made.json()
    assert room["shop"] == "north"
    assert room["stream_delay_ms"] == 4000
    path = f"/v1/rooms/{room['id']}"
    changed = await client.patch(path, json={"language": "en"}, headers=headers)
    assert (changed.json()["language"], changed.json()["title"]) == ("en", "夜场")
    listed = (await client.get("/v1/rooms", headers=headers)).json()["rooms"]
    assert {each["id"] for each in listed} == {"n1", "n2", room["id"]}
    assert (await client.delete(path, headers=headers)).status_code == 204
    assert (await client.get(path, headers=headers)).status_code == 404


async def test_a_room_with_a_session_under_way_is_not_removed(
    client: httpx.AsyncClient, as_: As, rooms_at_work: ScriptedRooms
) -> None:
    rooms_at_work.state = RUNNING
    answer = await client.delete("/v1/rooms/n1", headers=as_("north", "operations"))
    assert (answer.status_code, answer.json()["code"]) == (409, "session_running")
    assert all(each.closed for each in rooms_at_work.subscriptions)


async def test_a_new_room_does_not_inherit_anothers_sessions(
    client: httpx.AsyncClient, as_: As, services: Services
) -> None:
    from app.storage.journal import SqlJournal

    SqlJournal(services.sessions._engine).append(
        [Record("s1", "b1", 1, 0, 1000, "c", "e1", "chat", b"{}")]
    )
    services.rooms.delete("s1")
    answer = await client.post(
        "/v1/rooms", json={"id": "s1", "title": "Taken"}, headers=as_("north", "operations")
    )
    assert (answer.status_code, answer.json()["code"]) == (409, "already_there")


async def test_a_token_for_one_room_makes_no_other(client: httpx.AsyncClient, as_: As) -> None:
    headers = as_("north", "operations", rooms=("n1",))
    answer = await client.post("/v1/rooms", json={"title": "X"}, headers=headers)
    assert answer.status_code == 403
    listed = (await client.get("/v1/rooms", headers=headers)).json()["rooms"]
    assert [room["id"] for room in listed] == ["n1"]


async def test_no_room_is_made_in_anothers_shop(client: httpx.AsyncClient, as_: As) -> None:
    body = {"title": "X", "shop": "south"}
    answer = await client.post("/v1/rooms", json=body, headers=as_("north", "admin"))
    assert answer.status_code == 404
    listed = await client.get("/v1/rooms", params={"shop": "south"}, headers=as_("north", "admin"))
    assert listed.status_code == 404


async def test_the_services_administrator_names_the_shop_of_a_room(
    client: httpx.AsyncClient, as_: As
) -> None:
    admin = as_("*", "admin")
    assert (await client.post("/v1/rooms", json={"title": "X"}, headers=admin)).status_code == 422
    body = {"title": "X", "shop": "south", "id": "s2"}
    assert (await client.post("/v1/rooms", json=body, headers=admin)).json()["shop"] == "south"
    listed = await client.get("/v1/rooms", params={"shop": "south"}, headers=admin)
    assert [room["id"] for room in listed.json()["rooms"]] == ["s1", "s2"]


@pytest.mark.parametrize(
    ("body", "where"),
    [
        ({"title": "X", "id": "a b"}, "body.id"),
        ({"title": ""}, "body.title"),
        ({"title": "X", "language": "fr"}, "body.language"),
        ({"title": "X", "colour": "red"}, "body.colour"),
    ],
)
async def test_a_bad_room_is_refused_by_field(
    client: httpx.AsyncClient, as_: As, body: dict[str, str], where: str
) -> None:
    answer = await client.post("/v1/rooms", json=body, headers=as_("north", "operations"))
    assert answer.status_code == 422
    assert [error["where"] for error in answer.json()["errors"]] == [where]
