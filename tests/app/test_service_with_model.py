"""The whole co-pilot in a process of its own: a chat model over real HTTP, speech, operations."""

import asyncio
import contextlib
import itertools
import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

import pytest
from websockets.asyncio.client import ClientConnection

from bench.live_server import LiveServer
from bench.model_faults import Behaviour, Fault
from bench.model_replies import Request, first_fact, say_fact, tokens
from bench.model_server import ModelServer
from tests.app.test_service import SHOP, chat, send

Frames = list[dict[str, Any]]
STOVE = {
    "sku": "STOVE-1",
    "title": "Ridgeway camping stove",
    "price": 45,
    "attributes": {"ignition": "piezo", "weight": "12 oz", "burners": "1"},
}
NUMBERS = itertools.count()  # an id sent twice in a room counts once, across broadcasts as well


class Stage:
    """A service with a scripted chat model behind it, and two sockets into its room."""

    def __init__(self, server: LiveServer, model: ModelServer) -> None:
        self.server = server
        self.model = model

    async def enter(self) -> None:
        self.screen, _ = await self.server.enter("r1", "screen", "host", "operations")
        self.ingest, _ = await self.server.enter("r1", "platform", "ingest")
        await self.tell("lineup", {"items": [{"link": 3, "sku": "CUP-1"}]})

    async def tell(self, kind: str, data: dict[str, Any]) -> None:
        await send(self.ingest, kind, f"e{next(NUMBERS)}", data)

    async def act(self, kind: str, data: dict[str, Any]) -> None:
        await send(self.screen, kind, f"e{next(NUMBERS)}", data)

    async def leave(self) -> None:
        await self.screen.close()
        await self.ingest.close()


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[LiveServer, ModelServer]]:
    folder = tmp_path_factory.mktemp("service")
    shop_file = folder / "shop.json"
    shop = {**SHOP, "products": [*SHOP["products"], STOVE]}
    shop_file.write_text(json.dumps(shop, ensure_ascii=False), "utf-8")
    (folder / "data").mkdir()
    with ExitStack() as stack:
        model = stack.enter_context(ModelServer(lambda request: Behaviour(say_fact(request))))
        server = LiveServer(
            folder / "data",
            cache_folder=str(Path("~/.cache/livecue").expanduser()),
            model_base_url=model.url,
            model_name="stub",
            model_api_key="unused",
        )
        server.prepare(["r1"], shop_file)
        server.start()
        stack.callback(server.end)
        yield server, model


@pytest.fixture
async def stage(service: tuple[LiveServer, ModelServer]) -> Any:
    server, model = service
    model.script = lambda request: Behaviour(say_fact(request))
    stage = Stage(server, model)
    await stage.enter()
    yield stage
    await stage.act("quiet", {"on": False})
    await stage.tell("focus", {"sku": None})
    await asyncio.to_thread(end_session, server)
    await stage.leave()


def end_session(server: LiveServer) -> None:
    """End the broadcast, so that the next test begins with an empty room."""
    headers = {"Authorization": f"Bearer {server.token('r1', 'operations')}"}
    with contextlib.closing(HTTPConnection("127.0.0.1", server.port, timeout=10)) as connection:
        connection.request("GET", "/v1/rooms/r1/sessions", headers=headers)
        session = json.loads(connection.getresponse().read())["sessions"][0]["id"]
        connection.request("POST", f"/v1/rooms/r1/sessions/{session}/end", headers=headers)
        assert connection.getresponse().status == 204


async def frames_until(
    socket: ClientConnection, wanted: Callable[[dict[str, Any]], bool], seconds: float = 10
) -> Frames:
    """Return the frames up to the first that is wanted."""
    frames: Frames = []
    async with asyncio.timeout(seconds):
        while True:
            frames.append(json.loads(await socket.recv()))
            if wanted(frames[-1]):
                return frames


def is_card(kind: str, type: str = "suggestion.opened") -> Callable[[dict[str, Any]], bool]:
    return lambda frame: frame["type"] == type and frame["data"].get("kind") == kind


def ready(id: str) -> Callable[[dict[str, Any]], bool]:
    return lambda frame: frame["type"] == "suggestion.ready" and frame["data"]["id"] == id


async def opened(stage: Stage, kind: str) -> dict[str, Any]:
    card: dict[str, Any] = (await frames_until(stage.screen, is_card(kind)))[-1]["data"]
    return card


async def test_a_line_is_streamed_into_the_card_and_becomes_ready(stage: Stage) -> None:
    stage.model.script = lambda request: Behaviour(
        tokens(f"姐妹们，{first_fact(request)}。"), gap_s=0.02
    )
    await stage.tell("chat", chat("3号多大容量"))
    card = await opened(stage, "answer")
    assert (card["ready"], card["line"]) == (False, "容量是五百毫升")
    frames = await frames_until(stage.screen, ready(card["id"]))
    deltas = [f["data"]["text"] for f in frames if f["type"] == "suggestion.delta"]
    line = frames[-1]["data"]["line"]
    assert "500ml" in line
    assert "{" not in line
    assert deltas, "the line was streamed"
    assert all(line.startswith(text) for text in deltas)


async def test_a_hundred_who_ask_the_same_make_one_call(stage: Stage) -> None:
    before = len(stage.model.requests)
    for number in range(100):
        await stage.tell("chat", chat("3号保温杯容量多大呀", f"u{number}"))
    card = await opened(stage, "answer")
    frames = await frames_until(
        stage.screen,
        lambda f: (
            f["type"] in ("suggestion.revised", "suggestion.ready")
            and f["data"]["id"] == card["id"]
            and f["data"]["asked"]["people"] == 100
        ),
    )
    assert not [f for f in frames if is_card("answer")(f)]
    assert len(stage.model.requests) - before <= 1


LIES = ("这款600ml，随便装。", "孕妇也可以放心用。", "保温杯容量{F1}小时。", "全网最低价，放心拍。")


@pytest.mark.parametrize("lie", LIES)
async def test_a_line_the_facts_do_not_hold_leaves_the_facts(stage: Stage, lie: str) -> None:
    stage.model.script = lambda request: Behaviour(tokens(lie))
    await stage.tell("chat", chat(f"3号多大容量啊{LIES.index(lie)}"))
    card = await opened(stage, "answer")
    frames = await frames_until(stage.screen, ready(card["id"]))
    assert frames[-1]["data"]["line"] == "容量是五百毫升"
    assert not [f for f in frames if f["type"] == "suggestion.delta"]


async def test_a_card_put_away_closes_the_model_s_stream(stage: Stage) -> None:
    stage.model.script = lambda request: Behaviour(tokens("这款" + "杯" * 50), gap_s=0.5)
    before = len(stage.model.streams)
    await stage.tell("chat", chat("3号什么材质的"))
    card = await opened(stage, "answer")
    await stage.model.changes.until(
        lambda: len(stage.model.streams) > before and stage.model.open_streams == 1
    )
    await stage.act("suggestion.dismissed", {"suggestion": card["id"]})
    await stage.model.changes.until(lambda: stage.model.open_streams == 0)
    assert stage.model.streams[-1].closed is not None


def speech(text: str, segment: str) -> dict[str, Any]:
    return {"text": text, "final": True, "segment": segment}


async def test_a_misstatement_cut_in_two_is_put_right(stage: Stage) -> None:
    await stage.tell("focus", {"sku": "CUP-1"})
    await stage.tell("speech", speech("它的容量", "g1"))
    await stage.tell("speech", speech("做到了六百毫升", "g2"))
    card = await opened(stage, "correction")
    assert (card["said"], card["truth"]) == ("600ml", "500ml")


async def test_a_misstatement_is_put_right_and_a_repair_withdraws_it(stage: Stage) -> None:
    await stage.tell("focus", {"sku": "CUP-1"})
    await stage.tell("speech", speech("容量的话这个是六百毫升的", "g1"))
    card = await opened(stage, "correction")
    assert (card["said"], card["truth"], card["slot"]) == ("600ml", "500ml", "now")
    assert card["facts"][0]["source_document"] == "shop.json"
    await stage.tell("speech", speech("说错了，容量是五百毫升", "g2"))
    frames = await frames_until(stage.screen, lambda f: f["type"] == "suggestion.closed")
    assert frames[-1]["data"] == {"id": card["id"], "reason": "repaired"}


async def test_a_slip_that_only_both_readings_together_find_is_put_right(stage: Stage) -> None:
    """Comparing its words alone leaves this one below the bar."""
    await stage.tell("focus", {"sku": "STOVE-1"})
    await stage.tell("speech", speech("there's no igniter on it so bring your matches", "g1"))
    card = await opened(stage, "correction")
    assert (card["facts"][0]["text"], card["truth"]) == ("ignition: piezo", "piezo")


async def test_a_product_on_air_brings_its_strongest_facts(stage: Stage) -> None:
    await stage.tell("focus", {"sku": "CUP-1"})
    card = await opened(stage, "cue")
    assert [fact["text"] for fact in card["facts"]][:2] == [
        "直播价：89元（原价159元）",
        "容量：500ml",
    ]


async def test_operations_push_hold_and_release(stage: Stage) -> None:
    await stage.act("suggestion.push", {"headline": "库存只剩一半", "line": "提醒一下库存"})
    card = await opened(stage, "reminder")
    assert (card["by"], card["slot"]) == ("operations", "now")

    def slot(wanted: str) -> Callable[[dict[str, Any]], bool]:
        return lambda f: f["type"] == "suggestion.revised" and f["data"]["slot"] == wanted

    await stage.act("suggestion.hold", {"suggestion": card["id"]})
    await frames_until(stage.screen, slot("held"))
    await stage.act("suggestion.release", {"suggestion": card["id"]})
    await frames_until(stage.screen, slot("now"))


def counted(stage: Stage, name: str) -> float:
    """Return a counter of the service."""
    _, text = stage.server.get("/metrics")
    line = next(each for each in text.decode().splitlines() if each.startswith(f"{name}_total "))
    return float(line.split()[1])


async def prepared(stage: Stage, more: int) -> None:
    """Put the cup on air before a viewer and wait until so many lines more were worded ahead."""
    before = counted(stage, "livecue_lines_prepared")
    await stage.tell("stats", {"viewers": 12})
    await stage.tell("focus", {"sku": "CUP-1"})
    await frames_until(stage.screen, is_card("cue", "suggestion.ready"))
    async with asyncio.timeout(20):
        while counted(stage, "livecue_lines_prepared") < before + more:  # noqa: ASYNC110 - no event
            await asyncio.sleep(0.05)


async def test_a_likely_question_finds_its_line_ready(stage: Stage) -> None:
    await prepared(stage, 4)
    before, reused = len(stage.model.requests), counted(stage, "livecue_prepared_reused")
    for text, figure in (("多大容量呀", "500ml"), ("这个哪里产的", "浙江永康")):
        await stage.tell("chat", chat(text))
        card = await opened(stage, "answer")
        assert card["ready"] is True
        assert figure in card["line"]
        assert figure in card["facts"][0]["text"]
        assert card["wordings"] == ["shorter", "warmer", "livelier"]
    assert len(stage.model.requests) == before, "no call was needed"
    assert counted(stage, "livecue_prepared_reused") == reused + 2
    discarded = counted(stage, "livecue_prepared_discarded")
    await stage.tell("focus", {"sku": None})
    async with asyncio.timeout(5):
        while counted(stage, "livecue_prepared_discarded") == discarded:  # noqa: ASYNC110 - no event
            await asyncio.sleep(0.05)


async def test_another_product_closes_the_stream_of_a_line_ahead(stage: Stage) -> None:
    before = len(stage.model.streams)

    def slowly(request: Request) -> Behaviour:
        cue = "刚把这件商品" in request.system
        return Behaviour(say_fact(request), gap_s=0 if cue else 1.0)

    stage.model.script = slowly
    await stage.tell("stats", {"viewers": 12})
    await stage.tell("focus", {"sku": "LAMP-1"})  # of which no line is known from before
    await frames_until(stage.screen, is_card("cue", "suggestion.ready"))
    await stage.model.changes.until(
        lambda: stage.model.open_streams == 1 and len(stage.model.streams) > before
    )
    await stage.tell("focus", {"sku": None})
    await stage.model.changes.until(lambda: stage.model.open_streams == 0)
    assert [stream.closed is not None for stream in stage.model.streams[before:]].count(True) == 1


async def test_a_line_is_worded_as_the_host_asks(stage: Stage) -> None:
    def worded(request: Request) -> Behaviour:
        shorter = "说法：更短" in request.user
        said = first_fact(request)
        return Behaviour(tokens(said + "。" if shorter else f"姐妹们，{said}，{said}。"))

    stage.model.script = worded
    await stage.tell("chat", chat("3号内胆啥材质"))
    card = await opened(stage, "answer")
    first = (await frames_until(stage.screen, ready(card["id"])))[-1]["data"]
    assert (first["wording"], first["wordings"][0]) == ("plain", "shorter")
    await stage.act("suggestion.reworded", {"suggestion": card["id"]})
    second = (await frames_until(stage.screen, ready(card["id"])))[-1]["data"]
    assert (second["wording"], second["wordings"][0]) == ("shorter", "warmer")
    assert 0 < len(second["line"]) < len(first["line"])
    await stage.act("suggestion.reworded", {"suggestion": card["id"], "wording": "livelier"})
    third = (await frames_until(stage.screen, ready(card["id"])))[-1]["data"]
    assert third["wording"] == "livelier"
    assert "说法：更活泼" in stage.model.requests[-1].user


# The last, since a model that fails again and again is left alone for a while.
@pytest.mark.parametrize("fault", ["http_500", "http_429", "html", "empty", "broken_json"])
async def test_a_broken_model_leaves_the_facts_and_the_room_alive(
    stage: Stage, fault: Fault
) -> None:
    stage.model.script = lambda request: Behaviour(say_fact(request), fault=fault)
    await stage.tell("chat", chat("3号哪里产的"))
    card = await opened(stage, "answer")
    frames = await frames_until(stage.screen, ready(card["id"]), seconds=4)
    assert frames[-1]["data"]["line"] == card["line"] != ""
