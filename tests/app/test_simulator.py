"""The simulator against a scripted room on a real port: nothing lost, drops, overload, refusals."""

import asyncio

import pytest
from websockets.exceptions import ConnectionClosed

from app import simulator as module
from app.simulator import PlayReport, Simulator, SimulatorRefused
from bench.live_server import free_port
from ingest.live.broadcast_file import RecordedEvent, Recording
from tests.app.scripted_room import Script, ScriptedRoom, Visit, quickly, welcoming


@pytest.fixture(autouse=True)
def _reconnecting_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "RECONNECT_SECONDS", 0.0)


def recording(count: int, step_s: float = 0.0) -> Recording:
    return Recording(
        tuple(RecordedEvent(n * step_s, n + 1, "chat", {"text": f"第{n}条"}) for n in range(count)),
        0,
    )


async def play(room: ScriptedRoom, count: int, speed: float = 1.0) -> PlayReport:
    report: PlayReport = await quickly(Simulator(room.url, "token", speed).play(recording(count)))
    assert room.failures == []
    return report


def numbers(ids: list[str]) -> list[int]:
    """Return the recording's lines that the ids stand for."""
    return [int(id.rsplit("-", 1)[1]) for id in ids]


async def test_every_event_is_sent_in_order_and_accounted_for() -> None:
    done: list[int] = []
    async with ScriptedRoom(welcoming) as room:
        simulator = Simulator(room.url, "the token", 20.0, done.append)
        report = await quickly(simulator.play(recording(50)))
    (visit,) = room.visits
    assert numbers(room.ids[0]) == list(range(1, 51))
    assert [event["data"]["text"] for event in visit.events[:2]] == ["第0条", "第1条"]
    assert visit.hello["data"]["token"] == "the token"
    assert report == PlayReport(sent=50, accepted=50)
    assert done[-1] == 50


async def test_the_room_s_clock_runs_at_the_recording_s_speed_and_then_as_ever() -> None:
    clocks: list[float] = []

    async def script(visit: Visit) -> None:
        await visit.greet()
        await visit.accept(*await visit.ids(1))
        with pytest.raises(ConnectionClosed):
            await visit.event()
        clocks.extend(visit.clocks)

    async with ScriptedRoom(script) as room:
        await play(room, 1, speed=20.0)
    assert clocks == [20.0, 1]


async def test_events_wait_for_their_time_at_the_recording_s_speed() -> None:
    async with ScriptedRoom(welcoming) as room:
        loop = asyncio.get_running_loop()
        started = loop.time()
        await quickly(Simulator(room.url, "t", 100.0).play(recording(4, step_s=10.0)))
        assert loop.time() - started >= 0.3, "thirty seconds a hundred times as fast"


async def test_what_was_not_acknowledged_is_sent_again_under_the_same_id_after_a_drop() -> None:
    async def dropping(visit: Visit) -> None:
        await visit.greet()
        ids = await visit.ids(10)
        await visit.accept(*ids[:4])
        await visit.socket.close(1011)

    async def steady(visit: Visit) -> None:
        await visit.greet()
        again = await visit.ids(2)
        await visit.send("ack", {"duplicates": again})
        await visit.accept_all()

    async with ScriptedRoom(dropping, steady) as room:
        simulator = Simulator(room.url, "t", 1.0)
        report = await quickly(simulator.play(recording(500, step_s=0.001)))
    assert room.failures == []
    first, second = room.ids
    assert numbers(first) == list(range(1, 11))
    assert second[:6] == first[4:], "those first, and in order"
    assert numbers(second) == list(range(5, 501)), "then what was never sent, each once"
    assert (report.sent, report.accepted, report.duplicates) == (500, 498, 2)
    assert (report.reconnects, report.lost) == (1, 0)
    clients = {visit.hello["data"]["client"] for visit in room.visits}
    assert len(clients) == 1, "one client, or the ids would mean nothing"


async def test_a_connection_cut_without_a_word_is_taken_up_as_well() -> None:
    async def cutting(visit: Visit) -> None:
        await visit.greet()
        await visit.ids(3)
        visit.socket.transport.abort()

    async with ScriptedRoom(cutting, welcoming) as room:
        simulator = Simulator(room.url, "t", 1.0)
        report = await quickly(simulator.play(recording(300, step_s=0.001)))
    assert room.ids[1][:3] == room.ids[0]
    assert (report.sent, report.accepted, report.lost) == (300, 300, 0)


@pytest.mark.parametrize("code", [1001, 1011, 1012, 4408, 4409])
async def test_it_comes_back_after_a_close_that_is_not_final(code: int) -> None:
    async def turning_away(visit: Visit) -> None:
        await visit.socket.recv()
        await visit.socket.close(code)

    async with ScriptedRoom(turning_away, turning_away, welcoming) as room:
        report = await play(room, 3)
    assert (report.accepted, report.reconnects) == (3, 2)


async def test_it_waits_for_a_service_that_is_not_there_yet() -> None:
    port = free_port()
    simulator = Simulator(f"ws://127.0.0.1:{port}/v1/rooms/r1", "t", 1.0)
    playing = asyncio.create_task(simulator.play(recording(3)))
    async with asyncio.timeout(10):
        while simulator.report.reconnects < 2:  # noqa: ASYNC110  # no attempt tells of itself
            await asyncio.sleep(0)
        async with ScriptedRoom(welcoming, port=port):
            assert (await playing).accepted == 3


async def test_it_waits_for_a_service_that_never_comes_only_so_long(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(module, "FIRST_CONTACT_SECONDS", 0.0)
    url = f"ws://127.0.0.1:{free_port()}/v1/rooms/r1"
    with pytest.raises(SimulatorRefused, match=f"nobody answers at {url}"):
        await quickly(Simulator(url, "t", 1.0).play(recording(3)))


@pytest.mark.parametrize("code", [4400, 4401, 4403, 4404, 4410, 4429])
async def test_it_stops_on_a_final_close(code: int) -> None:
    async def turning_away(visit: Visit) -> None:
        await visit.socket.recv()
        await visit.socket.close(code, "no such room")

    async with ScriptedRoom(turning_away) as room:
        with pytest.raises(SimulatorRefused, match=f"{code} no such room"):
            await play(room, 3)
    assert len(room.visits) == 1


async def test_it_stops_when_the_final_close_comes_while_it_sends() -> None:
    async def expiring(visit: Visit) -> None:
        await visit.greet()
        await visit.accept(*await visit.ids(2))
        await visit.socket.close(4410, "token expired")

    async with ScriptedRoom(expiring) as room:
        with pytest.raises(SimulatorRefused, match="4410 token expired"):
            await quickly(Simulator(room.url, "t", 1.0).play(recording(2000, step_s=0.001)))
    assert len(room.visits) == 1


async def test_an_event_refused_for_overload_is_sent_again_after_the_time_named() -> None:
    waited: list[float] = []

    async def busy(visit: Visit) -> None:
        loop = asyncio.get_running_loop()
        await visit.greet()
        first, second = await visit.ids(2)
        await visit.accept(second)
        refused = loop.time()
        await visit.send("error", {"code": "overloaded", "id": first, "retry_after_ms": 150})
        (again,) = await visit.ids(1)
        waited.append(loop.time() - refused)
        assert again == first
        await visit.accept(again)

    async with ScriptedRoom(busy) as room:
        report = await play(room, 2)
    assert waited[0] >= 0.15
    assert report == PlayReport(sent=2, accepted=2), "no error: it was accepted in the end"


async def test_an_event_refused_for_good_is_counted_and_not_sent_again() -> None:
    async def strict(visit: Visit) -> None:
        await visit.greet()
        first, second = await visit.ids(2)
        await visit.send("error", {"code": "invalid_field", "id": first})
        await visit.accept(second)
        await visit.accept_all()

    async with ScriptedRoom(strict) as room:
        report = await play(room, 2)
    assert report == PlayReport(sent=2, accepted=1, errors=report.errors)
    assert report.errors == {"invalid_field": 1}
    assert len(room.ids[0]) == 2


async def test_what_the_room_skips_is_counted_by_reason() -> None:
    async def skipping(visit: Visit) -> None:
        await visit.greet()
        first, second, third = await visit.ids(3)
        skipped = [{"id": first, "reason": "storage_failed"}, {"id": third, "reason": "late"}]
        await visit.send("ack", {"accepted": [second], "skipped": skipped})

    async with ScriptedRoom(skipping) as room:
        report = await play(room, 3)
    assert (report.accepted, report.lost) == (1, 0)
    assert report.skipped == {"storage_failed": 1, "late": 1}


async def test_what_a_slow_room_cannot_take_waits_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "WINDOW", 3)
    unacknowledged: list[int] = []

    async def slow(visit: Visit) -> None:
        await visit.greet()
        held = await visit.ids(3)
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(visit.event(), 0.1)
        unacknowledged.append(len(held))
        await visit.accept(*held)
        await visit.accept_all()

    async with ScriptedRoom(slow) as room:
        report = await play(room, 8)
    assert unacknowledged == [3]
    assert numbers(room.ids[0]) == list(range(1, 9))
    assert report.accepted == 8


async def test_what_is_never_acknowledged_is_told_as_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "ACK_DEADLINE_SECONDS", 0.2)

    async def forgetful(visit: Visit) -> None:
        await visit.greet()
        ids = await visit.ids(3)
        await visit.accept(ids[1])

    async with ScriptedRoom(forgetful) as room:
        report = await play(room, 3)
    assert (report.sent, report.accepted, report.lost) == (3, 1, 2)


def drop_after(count: int) -> Script:
    async def dropping(visit: Visit) -> None:
        await visit.greet()
        await visit.ids(count)
        await visit.socket.close(1011)

    return dropping


async def test_a_drop_while_the_window_is_full_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "WINDOW", 2)
    async with ScriptedRoom(drop_after(2), welcoming) as room:
        report = await quickly(Simulator(room.url, "t", 1.0).play(recording(5)), 1)
    assert (report.accepted, report.lost) == (5, 0)


async def test_a_drop_while_the_last_acks_are_awaited_is_noticed() -> None:
    async with ScriptedRoom(drop_after(3), welcoming) as room:
        report = await quickly(Simulator(room.url, "t", 1.0).play(recording(3)), 1)
    assert (report.accepted, report.lost) == (3, 0)


async def test_what_was_accepted_after_a_drop_at_the_end_is_not_lost(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(module, "ACK_DEADLINE_SECONDS", 0.2)
    async with ScriptedRoom(drop_after(3), welcoming) as room:
        report = await play(room, 3)
    assert report == PlayReport(sent=3, accepted=3, reconnects=1)


async def test_waiting_to_send_one_event_again_holds_up_no_ack() -> None:
    accepted = asyncio.Event()

    async def busy(visit: Visit) -> None:
        await visit.greet()
        first, second = await visit.ids(2)
        await visit.send("error", {"code": "overloaded", "id": first, "retry_after_ms": 60_000})
        await visit.accept(second)

    async with ScriptedRoom(busy) as room:
        noticing = Simulator(room.url, "t", 1.0, lambda done: accepted.set() if done else None)
        playing = asyncio.create_task(noticing.play(recording(2)))
        try:
            await asyncio.wait_for(accepted.wait(), 1)
        finally:
            playing.cancel()
            await asyncio.gather(playing, return_exceptions=True)


async def test_what_a_service_refuses_because_it_stops_is_sent_to_the_next() -> None:
    async def stopping(visit: Visit) -> None:
        await visit.greet()
        (first,) = await visit.ids(1)
        await visit.send("error", {"code": "shutting_down", "id": first})
        await visit.socket.close(1012)

    async with ScriptedRoom(stopping, welcoming) as room:
        simulator = Simulator(room.url, "t", 1.0)
        report = await quickly(simulator.play(recording(300, step_s=0.001)))
    assert (report.accepted, dict(report.errors)) == (300, {})
