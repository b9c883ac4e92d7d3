"""What a token or an address may send at most, over a real server."""

import httpx
import pytest
from websockets.exceptions import InvalidStatus

from app.rate_limits import RateLimits, Rates
from tests.app.live.live_support import ROOM, LiveServer, chat, hello


async def test_events_beyond_a_token_s_limit_are_told_when_to_come_again() -> None:
    async with LiveServer(limits=RateLimits(Rates(ingest_events_per_s=40))) as live:
        one = await live.greeted("ingest")
        for number in range(60):
            await one.send(chat(f"m{number}"))
        refused = await one.error()
        assert refused["code"] == "overloaded"
        assert 0 < refused["retry_after_ms"] <= 1000
        assert refused["id"].startswith("m")
        await one.pong()
        assert len(live.rooms.events) == 40, "the socket stays, and nothing is taken twice"
        assert live.meter.counts["live_rate_limited"] == 20
        assert live.rooms.turned == 20, "who watches the room is told"


async def test_two_sockets_of_one_token_share_its_limit() -> None:
    async with LiveServer(limits=RateLimits(Rates(screen_events_per_s=4))) as live:
        token = live.token("host")
        clients = [await live.connect() for _ in range(2)]
        for name, one in zip("ab", clients, strict=True):
            await one.send(hello(token, name))
            await one.until("welcome")
            for number in range(4):
                act = {"type": "suggestion.used", "id": f"{number}", "data": {"suggestion": "g"}}
                await one.send(act)
            if name == "b":
                assert (await one.error())["code"] == "overloaded"
            await one.pong()
        assert len(live.rooms.events) == 4


@pytest.mark.parametrize(
    ("rates", "batches"), [(Rates(pushes_per_s=2), 2), (Rates(ingest_events_per_s=10), 5)]
)
async def test_batches_beyond_the_limit_are_a_429(rates: Rates, batches: int) -> None:
    async with LiveServer(limits=RateLimits(rates)) as live:
        headers = {"Authorization": f"Bearer {live.token('ingest')}"}
        url = f"http://127.0.0.1:{live.port}/v1/rooms/{ROOM}/events"
        answers = []
        async with httpx.AsyncClient(trust_env=False) as client:
            for number in range(batches + 1):
                events = [chat(f"{number}-a"), chat(f"{number}-b")]
                answers.append(await client.post(url, json={"events": events}, headers=headers))
        assert [answer.status_code for answer in answers] == [202] * batches + [429]
        assert answers[-1].json()["code"] == "too_many_requests"
        assert answers[-1].headers["retry-after"] == "1"
        assert answers[-1].headers["content-type"] == "application/problem+json"
        assert len(live.rooms.events) == batches * 2
        assert live.rooms.turned in (0, 2), "a batch that was never read has no events"


async def test_an_address_whose_hellos_fail_is_turned_away_for_a_while() -> None:
    async with LiveServer(limits=RateLimits(Rates(refused_hellos_per_minute=2))) as live:
        good = await live.greeted("host")
        for _ in range(2):
            one = await live.connect()
            await one.send(hello("nonsense"))
            assert await one.close_code() == 4401
        with pytest.raises(InvalidStatus) as refused:
            await live.connect()
        assert refused.value.response.status_code == 429
        assert 0 < int(refused.value.response.headers["retry-after"]) <= 60
        await good.pong()
        assert live.meter.counts["live_handshakes_denied"] == 1


async def test_good_hellos_are_not_counted_against_an_address() -> None:
    async with LiveServer(limits=RateLimits(Rates(refused_hellos_per_minute=2))) as live:
        for number in range(5):
            await live.greeted("host", client=f"c{number}")


async def test_an_address_opens_so_many_sockets_a_minute() -> None:
    async with LiveServer(limits=RateLimits(Rates(handshakes_per_minute=2))) as live:
        for number in range(2):
            await live.greeted("host", client=f"c{number}")
        with pytest.raises(InvalidStatus) as refused:
            await live.connect()
        assert refused.value.response.status_code == 429
