"""Tokens revoked while their sockets are open, over a real server."""

import asyncio

import pytest

from app.access import Access, Grant
from app.live.schema.codes import Close
from tests.app.live.live_support import ROOM, SECRET, SHOP, Client, LiveServer, chat, hello


class Server(LiveServer):
    """A server whose revocations are a set the test fills."""

    def __init__(self) -> None:
        self.revoked: set[tuple[str, str]] = set()
        super().__init__(access=Access(SECRET, revoked=self.revoked))

    def revoke(self, id: str) -> int:
        self.revoked.add((SHOP, id))
        return self.connections.end_token(SHOP, id, Close.TOKEN_REVOKED)

    def token_of(self, id: str) -> str:
        grant = Grant("screen", SHOP, (ROOM,), frozenset({"host"}), id=id)
        return self.access.mint(grant, 600)

    async def enter(self, id: str, client: str) -> Client:
        one = await self.connect()
        await one.send(hello(self.token_of(id), client))
        await one.until("welcome")
        return one


async def test_every_socket_of_a_revoked_token_closes_and_no_other() -> None:
    async with Server() as live:
        first, second = await live.enter("t1", "a"), await live.enter("t1", "b")
        other = await live.enter("t2", "c")
        assert live.connections.by_token(ROOM) == {"t1": 2, "t2": 1}
        assert live.revoke("t1") == 2
        async with asyncio.timeout(5):
            assert await first.close_code() == 4411
            assert await second.close_code() == 4411
        await other.pong()
        assert live.connections.by_token(ROOM) == {"t2": 1}


async def test_a_revoked_token_is_not_let_in_again() -> None:
    async with Server() as live:
        live.revoke("t1")
        one = await live.connect()
        await one.send(hello(live.token_of("t1")))
        assert (await one.error())["code"] == "token_revoked"
        assert await one.close_code() == 4411
        assert live.rooms.subscriptions == []


async def test_a_token_revoked_while_its_room_is_opened_sees_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with Server() as live:
        opening, go_on = asyncio.Event(), asyncio.Event()

        async def slowly(room: str, shop: str) -> None:
            opening.set()
            await go_on.wait()

        monkeypatch.setattr(live.rooms, "open", slowly)
        one = await live.connect()
        await one.send(hello(live.token_of("t1")))
        await opening.wait()
        assert live.revoke("t1") == 0, "nobody can tell it yet"
        go_on.set()
        assert await one.close_code() == 4411
        assert live.rooms.subscriptions == []


async def test_a_client_that_floods_and_never_reads_is_closed_all_the_same() -> None:
    async with Server() as live:
        grant = Grant("bridge", SHOP, (ROOM,), frozenset({"ingest"}), id="t1")
        one = await live.connect()
        await one.send(hello(live.access.mint(grant, 600)))
        await one.until("welcome")
        for number in range(500):
            await one.send(chat(f"m{number}"))
        live.revoke("t1")
        async with asyncio.timeout(5):
            await live.connections.wait_until_empty()
