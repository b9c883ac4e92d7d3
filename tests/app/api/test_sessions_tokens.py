"""Line-up, focus, sessions, gaps and tokens over REST."""

import math
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest

from app.api import room_events
from app.services import Services
from app.storage.gaps import Gap
from app.storage.journal import SqlJournal
from copilot.errors import RoomClosing, RoomOverloaded
from copilot.events import Event, Focus, Lineup, LineupItem, SessionEnd
from copilot.ports import Record
from copilot.suggestions import RoomState
from knowledge.products import Product, Source
from knowledge.store.changes import CataloguePatch
from tests.app.api.conftest import As
from tests.app.api.scripted_services import ScriptedRooms

RUNNING = RoomState("b1", "CUP-01", "Cup", 3, False, 9, 1, 0, 0, 0)
LINEUP = {"items": [{"link": 1, "sku": "CUP-01", "offer": None}]}


def events(rooms: ScriptedRooms) -> list[tuple[str, Event]]:
    return [(room, envelope.event) for room, envelope in rooms.submitted]


async def test_a_line_up_is_an_event_of_the_room(
    client: httpx.AsyncClient, as_: As, rooms_at_work: ScriptedRooms
) -> None:
    headers = {**as_("north", "operations"), "Idempotency-Key": "change-7"}
    answer = await client.put("/v1/rooms/n1/lineup", json=LINEUP, headers=headers)
    assert answer.status_code == 200
    assert answer.json() == LINEUP
    assert events(rooms_at_work) == [("n1", Lineup((LineupItem(1, "CUP-01"),)))]
    envelope = rooms_at_work.submitted[0][1]
    assert (envelope.client, envelope.id) == ("api:somebody", "change-7")


async def test_each_request_without_a_key_is_an_event_of_its_own(
    client: httpx.AsyncClient, as_: As, rooms_at_work: ScriptedRooms
) -> None:
    for _ in range(2):
        await client.put("/v1/rooms/n1/lineup", json=LINEUP, headers=as_("north", "ingest"))
    first, second = (envelope.id for _, envelope in rooms_at_work.submitted)
    assert first != second


async def test_the_line_up_is_read_from_the_room(
    client: httpx.AsyncClient, as_: As, rooms_at_work: ScriptedRooms
) -> None:
    rooms_at_work.items = (LineupItem(3, "CUP-01", "offer-9"),)
    answer = await client.get("/v1/rooms/n1/lineup", headers=as_("north", "host"))
    assert answer.json() == {"items": [{"link": 3, "sku": "CUP-01", "offer": "offer-9"}]}


async def test_a_host_may_change_the_focus_but_not_the_line_up(
    client: httpx.AsyncClient, as_: As, rooms_at_work: ScriptedRooms
) -> None:
    host = as_("north", "host")
    assert (await client.put("/v1/rooms/n1/lineup", json=LINEUP, headers=host)).status_code == 403
    body = {"sku": "CUP-01", "variant": "green"}
    assert (await client.put("/v1/rooms/n1/focus", json=body, headers=host)).json() == body
    assert events(rooms_at_work) == [("n1", Focus("CUP-01", "green"))]
    rooms_at_work.state = RUNNING
    seen = await client.get("/v1/rooms/n1/focus", headers=host)
    assert seen.json() == {"sku": "CUP-01", "title": "Cup", "link": 3}


@pytest.mark.parametrize(
    ("body", "where"),
    [
        ({"items": [{"link": 0, "sku": "A"}]}, "body.items[0].link"),
        ({"items": [{"link": 1, "sku": ""}]}, "body.items[0].sku"),
        ({"items": [{"link": 1, "sku": "A"}, {"link": 1, "sku": "B"}]}, "body"),
        ({"items": [{"link": n + 1, "sku": "A"} for n in range(501)]}, "body.items"),
    ],
)
async def test_a_bad_line_up_reaches_no_room(
    client: httpx.AsyncClient,
    as_: As,
    rooms_at_work: ScriptedRooms,
    body: dict[str, object],
    where: str,
) -> None:
    answer = await client.put("/v1/rooms/n1/lineup", json=body, headers=as_("north", "ingest"))
    assert answer.status_code == 422
    assert [error["where"] for error in answer.json()["errors"]] == [where]
    assert rooms_at_work.submitted == []


@pytest.mark.parametrize(
    ("refusal", "code", "retry_after_ms"),
    [(RoomOverloaded(2500), "overloaded", 2500), (RoomClosing(), "shutting_down", 1000)],
)
async def test_a_room_that_can_take_no_more_says_when_to_try_again(
    client: httpx.AsyncClient,
    as_: As,
    rooms_at_work: ScriptedRooms,
    refusal: RoomOverloaded | RoomClosing,
    code: str,
    retry_after_ms: int,
) -> None:
    rooms_at_work.refusal = refusal
    answer = await client.put("/v1/rooms/n1/lineup", json=LINEUP, headers=as_("north", "ingest"))
    assert answer.status_code == 503
    assert (answer.json()["code"], answer.json()["retry_after_ms"]) == (code, retry_after_ms)
    assert int(answer.headers["retry-after"]) == math.ceil(retry_after_ms / 1000)


async def test_a_skipped_event_is_no_success(
    client: httpx.AsyncClient, as_: As, rooms_at_work: ScriptedRooms
) -> None:
    rooms_at_work.outcome = "journal_failed"
    answer = await client.put("/v1/rooms/n1/lineup", json=LINEUP, headers=as_("north", "ingest"))
    assert (answer.status_code, answer.json()["code"]) == (503, "journal_failed")


async def test_a_repeated_event_is_a_success(
    client: httpx.AsyncClient, as_: As, rooms_at_work: ScriptedRooms
) -> None:
    rooms_at_work.outcome = "duplicate"
    answer = await client.put("/v1/rooms/n1/lineup", json=LINEUP, headers=as_("north", "ingest"))
    assert answer.status_code == 200


async def test_a_silent_journal_is_a_503(
    client: httpx.AsyncClient,
    as_: As,
    rooms_at_work: ScriptedRooms,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(room_events, "JOURNAL_TIMEOUT_S", 0.01)
    rooms_at_work.outcome = None
    answer = await client.put("/v1/rooms/n1/lineup", json=LINEUP, headers=as_("north", "ingest"))
    assert (answer.status_code, answer.json()["code"]) == (503, "journal_timeout")


@pytest.fixture
def broadcasts(services: Services) -> None:
    """Room n1 had b1 and b2; room s1 had b9; each with a gap."""
    journal = SqlJournal(services.sessions._engine)
    for seq, (room, session) in enumerate((("n1", "b1"), ("n1", "b2"), ("s1", "b9"))):
        journal.append(
            [
                Record(room, session, seq * 2, 0, 1000 + seq, "c", f"e{seq}", "chat", b"{}"),
                Record(room, session, seq * 2 + 1, 5, 1005 + seq, "", "", "session", b"{}"),
            ]
        )
        services.gaps.record_gap(Gap(room, session, "q1", f"能洗碗机洗吗 {room}", None, seq, 1, 2))


@pytest.mark.usefixtures("broadcasts")
async def test_sessions_are_listed_in_pages(client: httpx.AsyncClient, as_: As) -> None:
    headers = as_("north", "operations")
    path = "/v1/rooms/n1/sessions"
    page = (await client.get(path, params={"limit": 1}, headers=headers)).json()
    assert [each["id"] for each in page["sessions"]] == ["b2"]
    older = {"limit": 1, "before_ms": page["next_before_ms"]}
    page = (await client.get(path, params=older, headers=headers)).json()
    assert [each["id"] for each in page["sessions"]] == ["b1"]
    one = (await client.get(f"{path}/b1", headers=headers)).json()
    assert one["counts"] == {"chat": 1, "session": 1}
    assert (await client.get(f"{path}/b9", headers=headers)).status_code == 404


async def test_the_session_under_way_is_ended_by_an_event(
    client: httpx.AsyncClient, as_: As, rooms_at_work: ScriptedRooms
) -> None:
    rooms_at_work.state = RUNNING
    headers = as_("north", "operations")
    other = await client.post("/v1/rooms/n1/sessions/b0/end", headers=headers)
    assert (other.status_code, other.json()["code"]) == (409, "not_running")
    assert (await client.post("/v1/rooms/n1/sessions/b1/end", headers=headers)).status_code == 204
    assert events(rooms_at_work) == [("n1", SessionEnd())]
    host = as_("north", "host")
    assert (await client.post("/v1/rooms/n1/sessions/b1/end", headers=host)).status_code == 403


@pytest.mark.usefixtures("broadcasts")
async def test_gaps_are_those_of_the_room_or_the_shop(client: httpx.AsyncClient, as_: As) -> None:
    headers = as_("north", "operations")
    of_room = (await client.get("/v1/rooms/n1/gaps", headers=headers)).json()["gaps"]
    assert [(gap["session"], gap["count"]) for gap in of_room] == [("b2", 1), ("b1", 0)]
    of_session = await client.get("/v1/rooms/n1/gaps", params={"session": "b1"}, headers=headers)
    assert [gap["session"] for gap in of_session.json()["gaps"]] == ["b1"]
    of_shop = (await client.get("/v1/shops/north/gaps", headers=headers)).json()["gaps"]
    assert {gap["room"] for gap in of_shop} == {"n1"}
    limited = as_("north", "operations", rooms=("n2",))
    assert (await client.get("/v1/shops/north/gaps", headers=limited)).status_code == 403


@pytest.mark.usefixtures("broadcasts")
async def test_gaps_name_their_product_by_its_title(
    client: httpx.AsyncClient, as_: As, services: Services
) -> None:
    cup = Product("CUP-01", "山野保温杯", (), "", "", (), (), None, (), Source("shop.json"))
    services.knowledge.upsert("north", CataloguePatch(products=(cup,)), "test")
    services.gaps.record_gap(Gap("n1", "b2", "q7", "杯盖单卖吗", "cup-01", 9, 1, 2))
    services.gaps.record_gap(Gap("n1", "b2", "q8", "几号发", "GONE", 8, 1, 2))
    for path in ("/v1/rooms/n1/gaps", "/v1/shops/north/gaps"):
        answer = await client.get(path, headers=as_("north", "operations"))
        listed = {gap["question"]: gap for gap in answer.json()["gaps"]}
        assert listed["q7"]["title"] == "山野保温杯"
        assert listed["q8"]["title"] is None
        assert listed["q1"]["title"] is None


async def test_an_issued_token_opens_its_room_and_stands_in_the_pages_fragment(
    client: httpx.AsyncClient, as_: As, services: Services
) -> None:
    body = {"roles": ["host"], "client": "主播屏", "lifetime_hours": 0.5}
    answer = await client.post("/v1/rooms/n1/tokens", json=body, headers=as_("north", "operations"))
    assert answer.status_code == 201
    issued = answer.json()
    grant = services.access.read(issued["token"])
    assert (grant.name, grant.shop, grant.rooms) == ("主播屏", "north", ("n1",))
    assert grant.roles == {"host"}
    page = urlsplit(issued["page"])
    assert (page.netloc, page.path, page.query) == ("live.test", "/overlay/", "")
    assert parse_qs(page.fragment) == {"room": ["n1"], "token": [issued["token"]]}
    assert issued["expires_in_s"] == 1800
    assert answer.headers["cache-control"] == "no-store"


async def test_operations_get_their_page_and_ingest_none(
    client: httpx.AsyncClient, as_: As
) -> None:
    admin = as_("north", "admin")
    for role, page in (("operations", "http://live.test/operations/#"), ("ingest", None)):
        body = {"roles": [role], "client": "c"}
        issued = (await client.post("/v1/rooms/n1/tokens", json=body, headers=admin)).json()
        assert issued["page"] == page or issued["page"].startswith(page)


async def test_nobody_hands_out_more_than_they_may(client: httpx.AsyncClient, as_: As) -> None:
    operations, admin = as_("north", "operations"), as_("north", "admin")

    async def status(headers: dict[str, str], **body: object) -> int:
        given = {"roles": ["host"], "client": "c", **body}
        return (await client.post("/v1/rooms/n1/tokens", json=given, headers=headers)).status_code

    assert await status(as_("north", "host")) == 403
    assert await status(operations, lifetime_hours=169) == 403
    assert await status(admin, lifetime_hours=169) == 201
    assert await status(admin, lifetime_hours=8761) == 422
    assert await status(admin, roles=["admin"]) == 422
    assert await status(admin, roles=[]) == 422
    assert await status(admin, client="a\nb") == 422
