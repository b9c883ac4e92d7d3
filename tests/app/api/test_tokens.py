"""Tokens over REST: listed with what they open, revoked at once, by nobody who may not."""

import httpx
import pytest

from app.access import AccessDenied, Grant
from app.live.schema.codes import Close
from app.services import Services
from tests.app.api.conftest import As

PATH = "/v1/rooms/n1/tokens"


class Socket:
    """A connection that notes how it is ended."""

    def __init__(self) -> None:
        self.ended: list[Close] = []

    def end(self, close: Close) -> None:
        self.ended.append(close)


async def issue(
    client: httpx.AsyncClient, headers: dict[str, str], *roles: str, name: str = "屏"
) -> dict[str, str]:
    body = {"roles": roles or ("host",), "client": name}
    answer = await client.post(PATH, json=body, headers=headers)
    assert answer.status_code == 201
    issued: dict[str, str] = answer.json()
    return issued


async def listed(client: httpx.AsyncClient, headers: dict[str, str]) -> list[dict[str, object]]:
    answer = await client.get(PATH, headers=headers)
    assert answer.status_code == 200
    tokens: list[dict[str, object]] = answer.json()["tokens"]
    return tokens


async def test_issued_tokens_are_listed_the_newest_first(
    client: httpx.AsyncClient, as_: As, services: Services
) -> None:
    operations = as_("north", "operations")
    first = await issue(client, operations, "host", name="主播屏")
    second = await issue(client, operations, "ingest", "host", name="平台")
    socket = Socket()
    grant = services.access.read(first["token"])
    with services.connections.holding(socket):
        services.connections.entered(socket, "n1", grant)
        found = await listed(client, operations)
    assert [token["id"] for token in found] == [second["id"], first["id"]]
    assert found[1] == {
        "id": grant.id,
        "client": "主播屏",
        "roles": ["host"],
        "issued_wall_ms": found[1]["issued_wall_ms"],
        "expires_wall_ms": found[1]["expires_wall_ms"],
        "revoked_wall_ms": None,
        "issued_by": "somebody",
        "open": 1,
    }
    expires = found[1]["expires_wall_ms"]
    assert isinstance(expires, int)
    assert expires == pytest.approx(grant.expires_at * 1000, abs=1000)
    assert not any(token["token"] in str(found) for token in (first, second))


async def test_a_revoked_token_opens_nothing_and_its_sockets_end(
    client: httpx.AsyncClient, as_: As, services: Services
) -> None:
    operations = as_("north", "operations")
    issued, other = [await issue(client, operations) for _ in range(2)]
    sockets = [Socket(), Socket()]
    with services.connections.holding(sockets[0]), services.connections.holding(sockets[1]):
        for socket, token in zip(sockets, (issued, other), strict=True):
            services.connections.entered(socket, "n1", services.access.read(token["token"]))
        answer = await client.delete(f"{PATH}/{issued['id']}", headers=operations)
        assert answer.status_code == 204
    assert [socket.ended for socket in sockets] == [[Close.TOKEN_REVOKED], []]
    bearer = {"Authorization": f"Bearer {issued['token']}"}
    refused = await client.get("/v1/rooms/n1", headers=bearer)
    assert (refused.status_code, refused.json()["code"]) == (401, "token_revoked")
    assert issued["token"] not in refused.text
    assert (await client.delete(f"{PATH}/{issued['id']}", headers=operations)).status_code == 204
    by_id = {token["id"]: token for token in await listed(client, operations)}
    assert by_id[issued["id"]]["revoked_wall_ms"] is not None
    assert by_id[other["id"]]["revoked_wall_ms"] is None


async def test_what_a_token_makes_ends_with_it_by_either_door(
    client: httpx.AsyncClient, services: Services
) -> None:
    grant = Grant("desk", "north", ("n1",), frozenset({"operations"}))
    headers = {"Authorization": f"Bearer {services.access.mint(grant, 71)}"}
    soon_after = services.access.clock() + 71 + 1  # a request takes a moment, not a second
    for asked in ({}, {"lifetime_hours": 12}):
        body = {"roles": ["operations"], "client": "heir", **asked}
        answer = await client.post(PATH, json=body, headers=headers)
        assert answer.status_code == 201
        assert answer.json()["expires_in_s"] <= 71
        assert services.access.read(answer.json()["token"]).expires_at < soon_after
    code = (await client.post("/v1/rooms/n1/pairings", json={}, headers=headers)).json()["code"]
    phone = (await client.post("/v1/pairings/claim", json={"code": code})).json()
    assert services.access.read(phone["token"]).expires_at < soon_after


async def test_an_administrator_hands_out_what_outlives_the_own_token_by_either_door(
    client: httpx.AsyncClient, services: Services
) -> None:
    grant = Grant("boss", "north", ("*",), frozenset({"admin"}))
    headers = {"Authorization": f"Bearer {services.access.mint(grant, 71)}"}
    body = {"roles": ["ingest"], "client": "bridge", "lifetime_hours": 8760}
    bridge = (await client.post(PATH, json=body, headers=headers)).json()
    code = (await client.post("/v1/rooms/n1/pairings", json={}, headers=headers)).json()["code"]
    phone = (await client.post("/v1/pairings/claim", json={"code": code})).json()
    assert (bridge["expires_in_s"], phone["expires_in_s"]) == (8760 * 3600, 168 * 3600)


async def test_whoever_revokes_the_own_token_is_out(client: httpx.AsyncClient, as_: As) -> None:
    issued = await issue(client, as_("north", "operations"), "operations")
    own = {"Authorization": f"Bearer {issued['token']}"}
    assert (await client.delete(f"{PATH}/{issued['id']}", headers=own)).status_code == 204
    assert (await client.get(PATH, headers=own)).status_code == 401


@pytest.mark.parametrize("role", ["host", "ingest", "simulator"])
async def test_a_client_neither_mints_nor_lists_nor_revokes(
    client: httpx.AsyncClient, as_: As, services: Services, role: str
) -> None:
    issued = await issue(client, as_("north", "operations"))
    mine = as_("north", role)
    answers = [
        await client.post(PATH, json={"roles": ["host"], "client": "x"}, headers=mine),
        await client.get(PATH, headers=mine),
        await client.delete(f"{PATH}/{issued['id']}", headers=mine),
    ]
    assert [answer.status_code for answer in answers] == [403, 403, 403]
    assert services.access.read(issued["token"])


async def test_another_shop_s_or_room_s_token_is_as_unknown_as_none(
    client: httpx.AsyncClient, as_: As, services: Services
) -> None:
    issued = await issue(client, as_("north", "operations"))
    away = as_("south", "operations")
    foreign = await client.delete(f"{PATH}/{issued['id']}", headers=away)
    assert foreign.status_code == 404
    # In a room of their own, the id is one nobody knows there, and touches nobody here.
    await client.delete(f"/v1/rooms/s1/tokens/{issued['id']}", headers=away)
    limited = as_("north", "operations", rooms=("n2",))
    elsewhere = await client.delete(f"/v1/rooms/n2/tokens/{issued['id']}", headers=limited)
    unknown = await client.delete("/v1/rooms/n2/tokens/nobody", headers=limited)
    assert elsewhere.status_code == unknown.status_code == 404
    assert elsewhere.json() == unknown.json()
    assert services.access.read(issued["token"])
    assert (await client.get("/v1/rooms/n2/tokens", headers=limited)).json() == {"tokens": []}


async def test_what_stands_above_the_caller_is_neither_seen_nor_revoked(
    client: httpx.AsyncClient, as_: As, services: Services
) -> None:
    office = services.token_office
    admin = office.issue(Grant("boss", "north", ("n1",), frozenset({"admin"})), 600, "o")
    whole = office.issue(Grant("all", "north", ("*",), frozenset({"operations"})), 600, "o")
    one_room = as_("north", "operations", rooms=("n1",))
    assert await listed(client, one_room) == []
    for above in (admin, whole):
        answer = await client.delete(f"{PATH}/{above.record.id}", headers=one_room)
        assert answer.status_code == 404
        assert services.access.read(above.token)
    boss = as_("north", "admin")
    assert {token["id"] for token in await listed(client, boss)} == {
        admin.record.id,
        whole.record.id,
    }
    for above in (admin, whole):
        assert (await client.delete(f"{PATH}/{above.record.id}", headers=boss)).status_code == 204
        with pytest.raises(AccessDenied):
            services.access.read(above.token)


async def test_a_platform_s_own_token_is_revoked_by_its_id(
    client: httpx.AsyncClient, as_: As, services: Services
) -> None:
    grant = Grant("bridge", "north", ("n1",), frozenset({"ingest"}), id="platform-7")
    token = services.access.mint(grant, 600)
    limited = as_("north", "operations", rooms=("n1",))
    assert (await client.delete(f"{PATH}/platform-7", headers=limited)).status_code == 404
    assert services.access.read(token)
    whole = as_("north", "operations")
    assert (await client.delete(f"{PATH}/platform-7", headers=whole)).status_code == 204
    with pytest.raises(AccessDenied):
        services.access.read(token)
    (known,) = await listed(client, whole)
    assert (known["id"], known["client"], known["roles"]) == ("platform-7", "", [])
    assert known["revoked_wall_ms"] is not None


async def test_a_shop_made_anew_lets_nobody_of_the_old_one_in(
    client: httpx.AsyncClient, as_: As, services: Services
) -> None:
    issued = await issue(client, as_("north", "operations"))
    admin = as_("*", "admin")
    for path in ("/v1/rooms/n1", "/v1/rooms/n2", "/v1/shops/north"):
        assert (await client.delete(path, headers=admin)).status_code == 204
    again = {"id": "north", "name": "others"}
    assert (await client.post("/v1/shops", json=again, headers=admin)).status_code == 201
    await services.revocations.poll()
    with pytest.raises(AccessDenied):
        services.access.read(issued["token"])


@pytest.mark.parametrize(
    "name",
    [
        "<script>alert(1)</script>",
        "'; DROP TABLE tokens; --",
        "مضيف " * 20,
        "🎤",
        "\u202egnirts",
        "x" * 128,
    ],
)
async def test_hostile_names_come_back_as_they_were_given(
    client: httpx.AsyncClient, as_: As, name: str
) -> None:
    operations = as_("north", "operations")
    await issue(client, operations, name=name)
    (token,) = await listed(client, operations)
    assert token["client"] == name


@pytest.mark.parametrize("id", ["%00", "a%0Ab", "x" * 129, "%7F"])
async def test_ids_no_token_can_have_are_refused(
    client: httpx.AsyncClient, as_: As, id: str
) -> None:
    answer = await client.delete(f"{PATH}/{id}", headers=as_("north", "operations"))
    assert answer.status_code == 422
