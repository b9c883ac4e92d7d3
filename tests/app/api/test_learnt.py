"""What was learnt of a host over REST: seen in numbers, and forgotten."""

from dataclasses import replace

import httpx
import pytest

from copilot.events import LearntForgotten
from copilot.taste.learnt import Habit, Learnt
from tests.app.api.conftest import As
from tests.app.api.scripted_services import IDLE, ScriptedRooms
from tests.copilot.taste.test_slips import slip

PATH = "/v1/rooms/n1/learnt"
SLIPS = (slip("容量", at=5), replace(slip("材质", "棉", "麻", at=7), times=3, last_wall_ms=9))
KNOWN = Learnt((Habit("price", ("put_away",) * 6 + ("used", "good")),), "warmer", SLIPS)


@pytest.fixture(autouse=True)
def known(rooms_at_work: ScriptedRooms) -> None:
    rooms_at_work.known_of_host = KNOWN


@pytest.mark.parametrize("role", ["host", "operations"])
async def test_the_host_sees_what_was_learnt(client: httpx.AsyncClient, as_: As, role: str) -> None:
    answer = await client.get(PATH, headers=as_("north", role))
    assert answer.status_code == 200
    assert answer.json() == {
        "wording": "warmer",
        "habits": [{"topic": "price", "decided": 8, "liked": 2, "shift": -0.5}],
        "counts_from": 4,
        "slips": [
            {
                "id": SLIPS[1].id,
                "sku": "A",
                "product": "title A",
                "name": "材质",
                "said": "棉",
                "truth": "麻",
                "times": 3,
                "first_wall_ms": 7,
                "last_wall_ms": 9,
            },
            {
                "id": SLIPS[0].id,
                "sku": "A",
                "product": "title A",
                "name": "容量",
                "said": "600ml",
                "truth": "500ml",
                "times": 1,
                "first_wall_ms": 5,
                "last_wall_ms": 5,
            },
        ],
        "reminds_from": 2,
    }


async def test_between_two_broadcasts_it_is_forgotten_at_once(
    client: httpx.AsyncClient, as_: As, rooms_at_work: ScriptedRooms
) -> None:
    gone = await client.delete(PATH, headers=as_("north", "host"))
    assert gone.status_code == 204
    assert rooms_at_work.known_of_host == Learnt()
    assert rooms_at_work.submitted == []


async def test_during_a_broadcast_the_room_is_told(
    client: httpx.AsyncClient, as_: As, rooms_at_work: ScriptedRooms
) -> None:
    rooms_at_work.state = replace(IDLE, session="b1")
    gone = await client.delete(PATH, headers=as_("north", "host"))
    assert gone.status_code == 204
    ((room, envelope),) = rooms_at_work.submitted
    assert (room, envelope.event) == ("n1", LearntForgotten())


async def test_one_slip_is_forgotten_by_its_name(
    client: httpx.AsyncClient, as_: As, rooms_at_work: ScriptedRooms
) -> None:
    path = f"{PATH}/slips/{SLIPS[0].id}"
    assert (await client.delete(path, headers=as_("north", "host"))).status_code == 204
    assert rooms_at_work.known_of_host == replace(KNOWN, slips=SLIPS[1:])
    again = await client.delete(path, headers=as_("north", "host"))
    assert (again.status_code, again.json()["code"]) == (404, "not_found")
    assert rooms_at_work.submitted == []


async def test_during_a_broadcast_the_room_is_told_which(
    client: httpx.AsyncClient, as_: As, rooms_at_work: ScriptedRooms
) -> None:
    rooms_at_work.state = replace(IDLE, session="b1")
    gone = await client.delete(f"{PATH}/slips/{SLIPS[1].id}", headers=as_("north", "operations"))
    assert gone.status_code == 204
    ((room, envelope),) = rooms_at_work.submitted
    assert (room, envelope.event) == ("n1", LearntForgotten(SLIPS[1].id))


async def test_what_is_no_slip_s_name_is_refused(client: httpx.AsyncClient, as_: As) -> None:
    refused = await client.delete(f"{PATH}/slips/everything", headers=as_("north", "host"))
    assert refused.status_code == 422
    assert "slip" in refused.text


@pytest.mark.parametrize(
    ("shop", "role", "status"), [("north", "ingest", 403), ("south", "host", 404)]
)
@pytest.mark.parametrize("method", ["GET", "DELETE", "DELETE slip"])
async def test_it_is_the_host_s_and_operations_business_alone(
    client: httpx.AsyncClient,
    as_: As,
    rooms_at_work: ScriptedRooms,
    method: str,
    shop: str,
    role: str,
    status: int,
) -> None:
    method, _, one = method.partition(" ")
    path = f"{PATH}/slips/{SLIPS[0].id}" if one else PATH
    answer = await client.request(method, path, headers=as_(shop, role))
    assert answer.status_code == status
    assert rooms_at_work.known_of_host == KNOWN
