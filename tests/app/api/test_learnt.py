"""What was learnt of a host over REST: seen in numbers, and forgotten."""

from dataclasses import replace

import httpx
import pytest

from copilot.events import LearntForgotten
from copilot.taste.learnt import Habit, Learnt
from tests.app.api.conftest import As
from tests.app.api.scripted_services import IDLE, ScriptedRooms

PATH = "/v1/rooms/n1/learnt"
KNOWN = Learnt((Habit("price", ("put_away",) * 6 + ("used", "good")),), "warmer")


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


@pytest.mark.parametrize(
    ("shop", "role", "status"), [("north", "ingest", 403), ("south", "host", 404)]
)
@pytest.mark.parametrize("method", ["GET", "DELETE"])
async def test_it_is_the_host_s_and_operations_business_alone(
    client: httpx.AsyncClient,
    as_: As,
    rooms_at_work: ScriptedRooms,
    method: str,
    shop: str,
    role: str,
    status: int,
) -> None:
    answer = await client.request(method, PATH, headers=as_(shop, role))
    assert answer.status_code == status
    assert rooms_at_work.known_of_host == KNOWN
