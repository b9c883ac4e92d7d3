"""What the REST tests share: services with two shops, and a client that speaks real ASGI."""

from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path

import httpx
import pytest

from app.main import create_app
from app.services import Services
from app.storage.rooms import Shop
from copilot.ports import RoomProfile
from tests.app.api.scripted_services import ScriptedRooms, scripted_services, sign_in

As = Callable[..., dict[str, str]]


@pytest.fixture
def rooms_at_work() -> ScriptedRooms:
    return ScriptedRooms()


@pytest.fixture
def services(tmp_path: Path, rooms_at_work: ScriptedRooms) -> Iterator[Services]:
    """Two shops, ``north`` with the rooms n1 and n2, ``south`` with the room s1."""
    services = scripted_services(tmp_path, rooms_at_work)
    for shop, rooms in (("north", ("n1", "n2")), ("south", ("s1",))):
        services.shops.create(Shop(shop, shop.title(), 1))
        for room in rooms:
            services.rooms.create(RoomProfile(room, shop, f"Room {room}", "zh", 4000))
    yield services
    services.shops._engine.dispose()


@pytest.fixture
def as_(services: Services) -> As:
    """``as_("north", "operations")`` is the header of such a caller."""
    return lambda shop, *roles, **more: sign_in(services, shop, *roles, **more)


@pytest.fixture
async def client(services: Services) -> AsyncIterator[httpx.AsyncClient]:
    transport = httpx.ASGITransport(create_app(services))
    async with httpx.AsyncClient(transport=transport, base_url="http://live.test") as client:
        yield client
