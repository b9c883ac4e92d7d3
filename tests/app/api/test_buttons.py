"""Button boxes: what their one address does, for whom, how often, and what is told of it."""

import asyncio
import io
from collections.abc import Iterator
from dataclasses import replace

import httpx
import pytest
import structlog

from app.button_keys import digest_of, new_key
from app.logs import configure_logs
from app.services import Services
from copilot.errors import RoomOverloaded
from copilot.events import (
    Quiet,
    SuggestionDismissed,
    SuggestionPinned,
    SuggestionReworded,
    SuggestionUsed,
)
from copilot.ports import RoomProfile
from copilot.suggestions import RoomState, Suggestion
from tests.app.api.conftest import As
from tests.app.api.scripted_services import IDLE, ScriptedRooms

PATH = "/v1/rooms/n1/buttons"
LIVE: RoomState = replace(IDLE, session="b1")
FRONT = Suggestion(
    "g1", 2, "answer", "host", "容量 500ml", slot="now", wordings=("shorter", "warmer")
)
BESIDE = Suggestion("g2", 1, "answer", "host", "产地 杭州", slot="next")


@pytest.fixture(autouse=True)
def on_air(rooms_at_work: ScriptedRooms) -> None:
    rooms_at_work.state = LIVE
    rooms_at_work.open_cards = (BESIDE, FRONT)


@pytest.fixture
def log_stream() -> Iterator[io.StringIO]:
    stream = io.StringIO()
    configure_logs("debug", "json", stream, strict=True)
    yield stream
    structlog.reset_defaults()


async def make(client: httpx.AsyncClient, as_: As, name: str = "踏板") -> dict[str, str]:
    answer = await client.post(PATH, json={"name": name}, headers=as_("north", "operations"))
    assert answer.status_code == 201
    made: dict[str, str] = answer.json()
    return made


async def press(client: httpx.AsyncClient, key: str, action: str) -> httpx.Response:
    return await client.get(f"/v1/buttons/{key}/{action}")


async def test_a_key_is_shown_once_and_kept_as_its_digest_alone(
    client: httpx.AsyncClient, as_: As, services: Services
) -> None:
    made = await make(client, as_)
    key = made["key"]
    assert len(key) == 26
    assert made["urls"]["used"] == f"http://live.test/v1/buttons/{key}/used"  # type: ignore[index]
    assert set(made["urls"]) == {"used", "dismiss", "pin", "reword", "quiet"}
    listed = await client.get(PATH, headers=as_("north", "operations"))
    assert key not in listed.text
    (kept,) = services.buttons.of_room("north", "n1")
    assert kept.digest == digest_of(key)
    assert key not in repr(kept)
    database = services.settings.data_folder / "livecue.sqlite3"
    for file in database.parent.glob("livecue.sqlite3*"):
        assert key.encode() not in file.read_bytes()


async def test_a_card_without_other_words_has_none(
    client: httpx.AsyncClient, as_: As, rooms_at_work: ScriptedRooms
) -> None:
    made = await make(client, as_)
    refused = await press(client, made["key"], "reword?wording=livelier")
    assert (refused.status_code, refused.text) == (409, "没有别的说法：容量 500ml")
    rooms_at_work.open_cards = (replace(FRONT, wordings=()),)
    refused = await press(client, made["key"], "reword")
    assert (refused.status_code, refused.text) == (409, "没有别的说法：容量 500ml")
    unknown = await press(client, made["key"], "reword?wording=louder")
    assert unknown.status_code == 422
    assert not rooms_at_work.submitted


@pytest.mark.parametrize(
    ("action", "event", "line"),
    [
        ("used", SuggestionUsed("g1"), "用了：容量 500ml"),
        ("dismiss", SuggestionDismissed("g1"), "略过：容量 500ml"),
        ("pin", SuggestionPinned("g1", True), "已固定：容量 500ml"),
        ("reword", SuggestionReworded("g1", "shorter"), "短一点说：容量 500ml"),
        ("reword?wording=warmer", SuggestionReworded("g1", "warmer"), "亲切点说：容量 500ml"),
        ("quiet", Quiet(True), "已设为安静"),
    ],
)
async def test_a_press_is_an_event_of_the_room_signed_by_the_button(
    client: httpx.AsyncClient,
    as_: As,
    rooms_at_work: ScriptedRooms,
    services: Services,
    action: str,
    event: object,
    line: str,
) -> None:
    made = await make(client, as_)
    answer = await press(client, made["key"], action)
    assert (answer.status_code, answer.text) == (200, line)
    assert answer.headers["content-type"] == "text/plain; charset=utf-8"
    assert answer.headers["cache-control"] == "no-store"
    ((room, envelope),) = rooms_at_work.submitted
    assert (room, envelope.client, envelope.event) == ("n1", "button:踏板", event)
    (kept,) = services.buttons.of_room("north", "n1")
    assert kept.last_used_wall_ms is not None


async def test_pin_and_quiet_go_back_and_forth(
    client: httpx.AsyncClient, as_: As, rooms_at_work: ScriptedRooms
) -> None:
    key = (await make(client, as_))["key"]
    rooms_at_work.open_cards = (replace(FRONT, pinned=True),)
    rooms_at_work.state = replace(LIVE, quiet=True)
    assert (await press(client, key, "pin")).text == "取消固定：容量 500ml"
    assert (await press(client, key, "quiet")).text == "恢复提示"
    events = [envelope.event for _, envelope in rooms_at_work.submitted]
    assert events == [SuggestionPinned("g1", False), Quiet(False)]


async def test_an_english_room_answers_in_english(
    client: httpx.AsyncClient, as_: As, services: Services
) -> None:
    services.rooms.update("n1", language="en")
    key = (await make(client, as_))["key"]
    assert (await press(client, key, "used")).text == "Used: 容量 500ml"


async def test_with_nothing_in_front_nothing_is_done(
    client: httpx.AsyncClient, as_: As, rooms_at_work: ScriptedRooms
) -> None:
    key = (await make(client, as_))["key"]
    rooms_at_work.open_cards = (BESIDE,)
    answer = await press(client, key, "used")
    assert (answer.status_code, answer.text) == (409, "眼前没有卡片")
    rooms_at_work.state = IDLE
    answer = await press(client, key, "quiet")
    assert (answer.status_code, answer.text) == (409, "还没有开播")
    assert rooms_at_work.submitted == [], "an event would have begun a broadcast"


async def test_a_headline_of_several_lines_is_told_in_one(
    client: httpx.AsyncClient, as_: As, rooms_at_work: ScriptedRooms
) -> None:
    key = (await make(client, as_))["key"]
    rooms_at_work.open_cards = (replace(FRONT, headline="<b>a\r\nb\x00\u2028c</b>"),)
    assert (await press(client, key, "used")).text == "用了：<b>a b c</b>"


async def test_the_echo_of_a_press_does_nothing_twice(
    client: httpx.AsyncClient, as_: As, rooms_at_work: ScriptedRooms
) -> None:
    key = (await make(client, as_))["key"]
    at_once = await asyncio.gather(*(press(client, key, "pin") for _ in range(3)))
    again = await press(client, key.lower(), "pin")
    assert {answer.text for answer in (*at_once, again)} == {"已固定：容量 500ml"}
    assert len(rooms_at_work.submitted) == 1
    await press(client, key, "used")
    other = (await make(client, as_))["key"]
    await press(client, other, "pin")
    assert len(rooms_at_work.submitted) == 3, "another action, another button"


async def test_a_later_press_counts(
    client: httpx.AsyncClient,
    as_: As,
    rooms_at_work: ScriptedRooms,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("app.button_presses.ECHO_SECONDS", 0.0)
    key = (await make(client, as_))["key"]
    for _ in range(2):
        await press(client, key, "pin")
    assert len(rooms_at_work.submitted) == 2


async def test_a_press_that_came_to_nothing_does_not_swallow_the_next(
    client: httpx.AsyncClient, as_: As, rooms_at_work: ScriptedRooms
) -> None:
    key = (await make(client, as_))["key"]
    rooms_at_work.open_cards = ()
    assert (await press(client, key, "used")).status_code == 409
    rooms_at_work.open_cards = (FRONT,)
    rooms_at_work.refusal = RoomOverloaded(500)
    refused = await press(client, key, "used")
    assert (refused.status_code, refused.json()["code"]) == (503, "overloaded")
    rooms_at_work.refusal = None
    assert (await press(client, key, "used")).status_code == 200


@pytest.mark.parametrize(
    "header",
    [
        {"Sec-Purpose": "prefetch"},
        {"Sec-Purpose": "prefetch;prerender"},
        {"Purpose": "prefetch"},
        {"X-Moz": "prefetch"},
    ],
)
async def test_a_prefetch_does_nothing(
    client: httpx.AsyncClient, as_: As, rooms_at_work: ScriptedRooms, header: dict[str, str]
) -> None:
    made = await make(client, as_)
    answer = await client.get(f"/v1/buttons/{made['key']}/used", headers=header)
    assert (answer.status_code, answer.json()["code"]) == (403, "prefetch_refused")
    assert rooms_at_work.submitted == []


@pytest.mark.parametrize("method", ["HEAD", "POST", "PUT", "DELETE", "OPTIONS"])
async def test_no_other_method_does_anything(
    client: httpx.AsyncClient, as_: As, rooms_at_work: ScriptedRooms, method: str
) -> None:
    made = await make(client, as_)
    answer = await client.request(method, f"/v1/buttons/{made['key']}/used")
    assert answer.status_code == 405
    assert rooms_at_work.submitted == []


async def test_a_key_does_nothing_but_press(client: httpx.AsyncClient, as_: As) -> None:
    key = (await make(client, as_))["key"]
    bearer = {"Authorization": f"Bearer {key}"}
    assert (await client.get("/v1/rooms/n1", headers=bearer)).status_code == 401
    assert (await press(client, key, "push")).status_code == 422
    assert key not in (await press(client, key, "push")).text


@pytest.mark.parametrize("key", ["A" * 26, "a", "1" * 26, "A" * 27, "%00", "a%2Fb", "钥匙", "{}"])
async def test_an_unknown_key_is_nobody_s(client: httpx.AsyncClient, key: str) -> None:
    answer = await press(client, key, "used")
    assert answer.status_code == 404
    assert key not in answer.text


async def test_a_revoked_button_is_as_unknown_as_none(
    client: httpx.AsyncClient, as_: As, rooms_at_work: ScriptedRooms
) -> None:
    made, operations = await make(client, as_), as_("north", "operations")
    assert (await client.delete(f"{PATH}/{made['id']}", headers=operations)).status_code == 204
    answer = await press(client, made["key"], "used")
    unknown = await press(client, new_key(), "used")
    assert (answer.status_code, answer.text) == (unknown.status_code, unknown.text)
    assert answer.status_code == 404
    assert rooms_at_work.submitted == []
    (listed,) = (await client.get(PATH, headers=operations)).json()["buttons"]
    assert listed["revoked_wall_ms"] is not None
    for path in (f"{PATH}/nobody", f"/v1/rooms/n2/buttons/{made['id']}"):
        assert (await client.delete(path, headers=operations)).status_code == 404


async def test_a_room_made_anew_by_another_shop_does_not_hear_the_button(
    client: httpx.AsyncClient, as_: As, services: Services, rooms_at_work: ScriptedRooms
) -> None:
    key = (await make(client, as_))["key"]
    services.rooms.delete("n1")
    assert (await press(client, key, "used")).status_code == 404
    services.rooms.create(RoomProfile("n1", "south", "theirs", "zh", 4000))
    assert (await press(client, key, "used")).status_code == 404
    assert rooms_at_work.submitted == []


@pytest.mark.parametrize("role", ["host", "ingest", "simulator"])
async def test_only_operations_make_list_and_revoke_buttons(
    client: httpx.AsyncClient, as_: As, role: str
) -> None:
    made, mine = await make(client, as_), as_("north", role)
    answers = [
        await client.post(PATH, json={"name": "x"}, headers=mine),
        await client.get(PATH, headers=mine),
        await client.delete(f"{PATH}/{made['id']}", headers=mine),
    ]
    assert [answer.status_code for answer in answers] == [403, 403, 403]
    assert (await press(client, made["key"], "used")).status_code == 200


async def test_a_room_has_so_many_buttons_at_most(
    client: httpx.AsyncClient, as_: As, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.api.buttons.BUTTONS_A_ROOM", 1)
    await make(client, as_)
    answer = await client.post(PATH, json={"name": "x"}, headers=as_("north", "operations"))
    assert (answer.status_code, answer.json()["code"]) == (409, "too_many_buttons")


@pytest.mark.parametrize(
    "path",
    [
        "/v1/buttons/{key}/used",
        "/v1/buttons/{key}/nonsense",
        "/v1/buttons/{key}",
        "/v1/buttons/{key}/used/",
        "//v1/buttons/{key}/used",
        "/V1/BUTTONS/{key}/used",
        "/v1/%62uttons/{key}/used",
        "/v1/%2562uttons/{key}/used",
        "/v1/buttons%2F{key}%2Fused",
        "/v1/button/{key}",
        "/v1/buttons{key}",
        "/v1/" + "x" * 195 + "/buttons/{key}",
        "/v1/%252525252525252562uttons/{key}/used",
    ],
)
async def test_no_log_line_holds_a_key_however_it_was_sent(
    client: httpx.AsyncClient, as_: As, log_stream: io.StringIO, path: str
) -> None:
    key = (await make(client, as_))["key"]
    for spelled in (key, key.lower(), "".join(f"%{ord(letter):02X}" for letter in key)):
        await client.get(path.format(key=spelled))
    lines = log_stream.getvalue().lower()
    assert lines.count('"event":"request"') == 4, "one of making the button"
    assert key.lower() not in lines
    assert "".join(f"%{ord(letter):02x}" for letter in key) not in lines


async def test_guessing_keys_is_stopped_for_a_minute(
    client: httpx.AsyncClient, as_: As, services: Services
) -> None:
    key = (await make(client, as_))["key"]
    for _ in range(services.settings.button_misses_per_minute):
        assert (await press(client, new_key(), "used")).status_code == 404
    answer = await press(client, new_key(), "used")
    assert (answer.status_code, answer.json()["code"]) == (429, "too_many_requests")
    assert 0 < int(answer.headers["retry-after"]) <= 60
    assert (await press(client, key, "used")).status_code == 429, "or a right guess would tell"
