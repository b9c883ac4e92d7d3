"""Pairing over HTTP: who may make a code, what it becomes, and what never gets a token."""

from dataclasses import replace
from urllib.parse import unquote, urlsplit

import httpx
import pytest
import segno

from app.access import Access, Grant
from app.main import create_app
from app.pairing import PairingCodes
from app.rate_limits import Rates
from app.services import Services
from tests.app.api.conftest import As
from tests.app.api.scripted_services import SECRET

PAIRINGS, CLAIM = "/v1/rooms/n1/pairings", "/v1/pairings/claim"
HERE, LAN = "http://127.0.0.1:8787", "http://10.0.0.4:8787"


async def code_of(client: httpx.AsyncClient, headers: dict[str, str], **body: object) -> str:
    answer = await client.post(PAIRINGS, json=body, headers=headers)
    assert answer.status_code == 201
    code: str = answer.json()["code"]
    return code


async def claimed(client: httpx.AsyncClient, code: str) -> httpx.Response:
    return await client.post(CLAIM, json={"code": code})


async def test_a_code_becomes_a_token_of_its_room_once(
    client: httpx.AsyncClient, as_: As, services: Services
) -> None:
    offered = (await client.post(PAIRINGS, json={}, headers=as_("north", "operations"))).json()
    assert offered["expires_in_s"] == 600
    page = urlsplit(offered["page"])
    assert (page.netloc, page.path, page.query) == ("live.test", "/overlay/", "")
    assert page.fragment == f"pair={offered['code']}"
    answer = await claimed(client, offered["code"])
    assert answer.status_code == 200
    assert answer.headers["cache-control"] == "no-store"
    got = answer.json()
    assert (got["room"], got["roles"]) == ("n1", ["host"])
    grant = services.access.read(got["token"])
    assert (grant.shop, grant.rooms) == ("north", ("n1",))
    assert grant.roles == {"host"}
    again = await claimed(client, offered["code"])
    assert (again.status_code, again.json()["code"]) == (404, "unknown_pairing")


async def test_the_picture_is_the_page_s_address(client: httpx.AsyncClient, as_: As) -> None:
    offered = (await client.post(PAIRINGS, json={}, headers=as_("north", "host"))).json()
    kind, _, picture = offered["qr"].partition(",")
    assert kind.startswith("data:image/svg+xml")
    expected = segno.make_qr(offered["page"]).svg_data_uri(border=4, light="#fff")
    assert unquote(picture) == unquote(expected.partition(",")[2])


async def test_a_token_claimed_ends_with_the_one_of_who_made_the_code(
    client: httpx.AsyncClient, services: Services
) -> None:
    grant = Grant("desk", "north", ("n1",), frozenset({"operations"}))
    headers = {"Authorization": f"Bearer {services.access.mint(grant, 120)}"}
    got = (await claimed(client, await code_of(client, headers))).json()
    assert got["expires_in_s"] <= 120
    assert services.access.read(got["token"]).expires_at <= services.access.clock() + 120


async def test_a_code_is_worth_nothing_once_its_maker_s_token_ended(
    services: Services, as_: As
) -> None:
    moment = [services.access.clock()]
    timed = replace(services, access=Access(SECRET, clock=lambda: moment[0]))
    transport = httpx.ASGITransport(create_app(timed))
    async with httpx.AsyncClient(transport=transport, base_url="http://live.test") as client:
        grant = Grant("desk", "north", ("n1",), frozenset({"operations"}))
        headers = {"Authorization": f"Bearer {timed.access.mint(grant, 120)}"}
        code = await code_of(client, headers)
        moment[0] += 121
        assert (await claimed(client, code)).status_code == 404


async def test_a_code_expires_when_it_was_to(services: Services, as_: As) -> None:
    moment = [0.0]
    timed = replace(services, pairings=PairingCodes(lambda: moment[0]))
    transport = httpx.ASGITransport(create_app(timed))
    async with httpx.AsyncClient(transport=transport, base_url="http://live.test") as client:
        code = await code_of(client, as_("north", "operations"), lifetime_minutes=2)
        moment[0] = 120.0
        assert (await claimed(client, code)).status_code == 404


async def test_hosts_and_operations_pair_screens_of_the_host(
    client: httpx.AsyncClient, as_: As
) -> None:
    async def status(headers: dict[str, str], path: str = PAIRINGS, **body: object) -> int:
        return (await client.post(path, json=body, headers=headers)).status_code

    host, desk = as_("north", "host", rooms=("n1",)), as_("north", "operations", rooms=("n1",))
    assert await status(host, roles=["host"]) == 201
    assert await status(desk, roles=["host"]) == 201
    assert await status(desk, roles=["operations"]) == 422
    assert await status(as_("north", "ingest")) == 403
    assert await status(host, "/v1/rooms/n2/pairings") == 404
    assert await status(as_("south", "operations")) == 404
    assert await status({}) == 401
    assert await status(desk, roles=["admin"]) == 422
    assert await status(desk, roles=[]) == 422
    assert await status(desk, lifetime_minutes=61) == 422
    assert await status(desk, lifetime_minutes=0) == 422


async def test_a_room_that_is_gone_gets_no_token(
    client: httpx.AsyncClient, as_: As, services: Services
) -> None:
    code = await code_of(client, as_("north", "operations"))
    services.rooms.delete("n1")
    answer = await claimed(client, code)
    assert (answer.status_code, answer.json()["code"]) == (404, "unknown_pairing")


@pytest.mark.parametrize("body", [{}, {"code": ""}, {"code": "A" * 65}, {"code": 7}, []])
async def test_what_is_no_code_is_told(client: httpx.AsyncClient, body: object) -> None:
    answer = await client.post(CLAIM, json=body)
    assert (answer.status_code, answer.json()["code"]) == (422, "invalid_request")


async def test_an_address_that_guesses_is_stopped_alone(services: Services, as_: As) -> None:
    def at(address: str) -> httpx.AsyncClient:
        transport = httpx.ASGITransport(app, client=(address, 40000))
        return httpx.AsyncClient(transport=transport, base_url="http://live.test")

    app = create_app(services)
    async with at("192.168.1.66") as guesser, at("192.168.1.7") as phone:
        code = await code_of(phone, as_("north", "operations"))
        for _ in range(Rates().pairing_claims_per_minute):
            assert (await claimed(guesser, "0000-0000-0000")).status_code == 404
        refused = await claimed(guesser, code)
        assert (refused.status_code, refused.json()["code"]) == (429, "too_many_requests")
        assert 0 < int(refused.headers["retry-after"]) <= 60
        assert (await claimed(phone, code)).status_code == 200


async def test_a_code_of_a_revoked_token_opens_nothing(
    client: httpx.AsyncClient, as_: As, services: Services
) -> None:
    headers = as_("north", "operations")
    code = await code_of(client, headers)
    grant = services.access.read(headers["Authorization"].removeprefix("Bearer "))
    services.revocations.add((grant.shop, grant.id), round(grant.expires_at * 1000))
    answer = await claimed(client, code)
    assert (answer.status_code, answer.json()["code"]) == (404, "unknown_pairing")


async def test_what_was_claimed_is_listed_with_who_made_the_code(
    client: httpx.AsyncClient, as_: As, services: Services
) -> None:
    await claimed(client, await code_of(client, as_("north", "operations")))
    listed = (await client.get("/v1/rooms/n1/tokens", headers=as_("north", "operations"))).json()
    paired = [each for each in listed["tokens"] if each["client"] == "paired device"]
    assert [each["roles"] for each in paired] == [["host"]]
    assert paired[0]["issued_by"] != ""


@pytest.mark.parametrize(
    ("public", "lan", "asked", "expected", "alone"),
    [
        (None, None, HERE, HERE, True),
        (None, LAN, HERE, LAN, False),
        (None, LAN, "http://[::1]:8787", LAN, False),
        (None, LAN, "http://studio.local:8787", "http://studio.local:8787", False),
        ("https://live.example", LAN, HERE, "https://live.example", False),
    ],
)
async def test_the_page_s_address_is_one_a_phone_can_reach(
    services: Services,
    as_: As,
    public: str | None,
    lan: str | None,
    asked: str,
    expected: str,
    alone: bool,
) -> None:
    settings = services.settings.model_copy(update={"public_url": public})
    app = create_app(replace(services, settings=settings, lan_origin=lan))
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url=asked) as client:
        offered = await client.post(PAIRINGS, json={}, headers=as_("north", "operations"))
    assert offered.json()["page"].startswith(f"{expected}/overlay/#pair=")
    assert offered.json()["this_machine_only"] is alone
