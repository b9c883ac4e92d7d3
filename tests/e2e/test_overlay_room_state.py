"""The overlay's state, on its own in the browser's own engine: any delivery shows the same."""

import random
from dataclasses import replace
from typing import Any

import orjson
import pytest
import pytest_asyncio
from playwright.async_api import Page

from app.live.schema.encoding import encode_delta, encode_entry, encode_welcome
from copilot.suggestions import (
    Closed,
    Delta,
    Entry,
    Opened,
    Ready,
    Revised,
    Slot,
    Suggestion,
    Told,
    Welcome,
)
from tests.e2e.conftest import NewPage, Site
from tests.e2e.scripted_room import SERVER_MS, answer, asked, fact, room_state

pytestmark = pytest.mark.asyncio(loop_scope="session")

Frame = dict[str, Any]
SCENARIOS = 150
SLOTS = ("now", "next", "later", "held")
# Feeds frames as the page does, resuming like it whenever something is missing: ``log`` is what
# the server would send again.
FEED = """async ({ frames, log, welcome }) => {
  const { initialState, receive, unseen } = await import("/components/room_state.js");
  const { position } = await import("/client/room_log.js");
  let state = initialState();
  const slotOf = (id) => state.suggestions.get(id)?.slot;
  const take = (frame) => {
    const before = state;
    state = receive(state, frame);
    if (slotOf(before.shown) === "now" && state.shown !== before.shown) {
      throw new Error(`the big card jumped from ${before.shown} to ${state.shown}`);
    }
    before.places.forEach((id, place) => {
      const stays = id !== null && slotOf(id) === "next";
      if (stays && state.places[place] !== id) throw new Error(`${id} left its place ${place}`);
    });
  };
  let resumed = 0;
  for (const frame of frames) {
    take(frame);
    if (!state.missing) continue;
    resumed += 1;
    const { offset } = position(state);
    take({ ...welcome, data: { ...welcome.data, offset, recovered: true } });
    log.slice(offset).forEach(take);
  }
  return {
    resumed,
    offset: state.offset,
    shown: state.shown,
    beside: state.places.filter((id) => id !== null),
    unseen: unseen(state),
    open: [...state.suggestions.values()].map(({ id, version, slot }) => [id, [version, slot]]),
  };
}"""


@pytest_asyncio.fixture(loop_scope="session")
async def engine(new_page: NewPage, site: Site) -> Page:
    """The page without a room, as a place to load its modules in."""
    page = await new_page()
    await page.goto(f"{site.address}/overlay/")
    return page


def decoded(text: str) -> Frame:
    frame: Frame = orjson.loads(text)
    return frame


def welcome(*suggestions: Suggestion) -> Frame:
    snapshot = Welcome("e1", 0, False, suggestions, room_state())
    return decoded(encode_welcome(snapshot, ["host"], SERVER_MS, shows_log=True))


def made_up_log(dice: random.Random, length: int) -> tuple[list[Frame], dict[str, Suggestion]]:
    """Return a room's log with one card in front at most, and what is open at its end."""
    known: dict[str, Suggestion] = {}
    log = []
    for offset in range(1, length + 1):
        choice = dice.random()
        told: Told
        if not known or choice < 0.4:
            fresh = answer(f"s{offset}", rank=dice.random(), slot=slot_for(dice, known, None))
            known[fresh.id] = fresh
            told = Opened(fresh)
        elif choice < 0.75:
            old = dice.choice(sorted(known.values(), key=lambda each: each.id))
            slot = slot_for(dice, known, old.id)
            fresh = replace(old, rank=dice.random(), version=old.version + 1, slot=slot)
            known[fresh.id] = fresh
            told = Revised(fresh)
        else:
            gone = dice.choice(sorted(known))
            del known[gone]
            told = Closed(gone, "expired")
        log.append(decoded(encode_entry(Entry("e1", offset, told))))
    return log, known


def slot_for(dice: random.Random, known: dict[str, Suggestion], own: str | None) -> Slot:
    """Return a slot for a card, in front only while no other is."""
    taken = any(each.slot == "now" for id, each in known.items() if id != own)
    slots: tuple[Slot, ...] = ("next", "later", "held") if taken else ("now", "now", "next", "held")
    return dice.choice(slots)


def delivered_badly(dice: random.Random, log: list[Frame]) -> list[Frame]:
    """Return ``log`` with lines lost, repeated and late; the last one always comes."""
    frames = [
        frame for frame in log[:-1] for _ in range(dice.choices((0, 1, 2), (0.15, 0.6, 0.25))[0])
    ]
    for _ in range(len(frames) // 4):
        late = dice.randrange(len(frames))
        frames.insert(dice.randrange(late, len(frames)), frames[late])
    return [*frames, log[-1]]


async def test_however_the_log_is_delivered_each_line_counts_once(engine: Page) -> None:
    resumed = 0
    for seed in range(SCENARIOS):
        dice = random.Random(seed)
        log, open_at_end = made_up_log(dice, dice.randint(1, 40))
        frames = [welcome(), *delivered_badly(dice, log)]
        result = await engine.evaluate(FEED, {"frames": frames, "log": log, "welcome": welcome()})
        assert result["offset"] == len(log), seed
        expected = {id: [each.version, each.slot] for id, each in open_at_end.items()}
        assert dict(result["open"]) == expected, seed
        slots = {slot: [id for id, (_, own) in expected.items() if own == slot] for slot in SLOTS}
        assert ([result["shown"]] if result["shown"] else []) == slots["now"], seed
        assert set(result["beside"]) <= set(slots["next"])
        assert len(result["beside"]) == min(3, len(slots["next"]))
        left_over = len(slots["next"]) - len(result["beside"])
        assert result["unseen"] == left_over + len(slots["later"])
        resumed += result["resumed"]
    assert resumed > SCENARIOS / 2, "the deliveries were not bad enough to test anything"


async def test_a_line_of_a_log_never_welcomed_asks_for_a_snapshot(engine: Page) -> None:
    frame = decoded(encode_entry(Entry("e2", 1, Opened(answer()))))
    missing, since = await engine.evaluate(
        """async ({ welcome, frame }) => {
          const { initialState, receive } = await import("/components/room_state.js");
          const { position } = await import("/client/room_log.js");
          const state = receive(receive(initialState(), welcome), frame);
          return [state.missing, position(state)];
        }""",
        {"welcome": welcome(), "frame": frame},
    )
    assert missing is True
    assert since == {"epoch": "e1", "offset": 0}


async def test_recovered_from_elsewhere_asks_for_a_whole_snapshot(engine: Page) -> None:
    elsewhere = welcome()
    elsewhere["data"].update(offset=5, recovered=True)
    missing, since = await engine.evaluate(
        """async ({ welcome, elsewhere }) => {
          const { initialState, receive } = await import("/components/room_state.js");
          const { position } = await import("/client/room_log.js");
          const state = receive(receive(initialState(), welcome), elsewhere);
          return [state.missing, position(state)];
        }""",
        {"welcome": welcome(answer()), "elsewhere": elsewhere},
    )
    assert missing is True
    assert since is None


WORDED = """async ({ frames }) => {
  const { initialState, receive } = await import("/components/room_state.js");
  const { lineOf } = await import("/client/room_log.js");
  let state = initialState();
  return frames.map((frame) => {
    state = receive(state, frame);
    const suggestion = state.suggestions.get("s1");
    return suggestion ? lineOf(state, suggestion) : null;
  });
}"""


async def test_a_line_is_the_newest_of_its_deltas_until_it_is_ready(engine: Page) -> None:
    coming = replace(answer(), line="容量是五百毫升。", ready=False)
    counted = replace(coming, version=2, asked=asked(30))
    other_facts = replace(coming, version=3, facts=(fact("容量：480ml"),))
    done = replace(coming, version=4, line="五百毫升，够喝一天。", ready=True)
    steps: list[tuple[Frame, str | None]] = [
        (welcome(), None),
        (delta("没打开的卡片"), None),
        (line_of_log(1, Opened(coming)), "容量是五百毫升。"),
        (delta("五百"), "五百"),
        (delta("五百毫升，"), "五百毫升，"),
        (line_of_log(2, Revised(counted)), "五百毫升，"),
        (delta("五百毫升，够", version=2), "五百毫升，够"),
        (delta("旧的", version=1), "五百毫升，够"),
        (line_of_log(3, Revised(other_facts)), "容量是五百毫升。"),
        (delta("五百毫升，够喝", version=2), "容量是五百毫升。"),
        (delta("四百八", version=3), "四百八"),
        (line_of_log(4, Ready(done)), "五百毫升，够喝一天。"),
        (delta("太晚了", version=9), "五百毫升，够喝一天。"),
        (line_of_log(5, Revised(replace(done, version=5, ready=False))), "五百毫升，够喝一天。"),
        (delta("换一种", version=5), "换一种"),
        (line_of_log(6, Closed("s1", "used")), None),
        (delta("关了", version=6), None),
    ]
    shown = await engine.evaluate(WORDED, {"frames": [frame for frame, _ in steps]})
    assert shown == [expected for _, expected in steps]


async def test_a_snapshot_ends_what_was_being_worded(engine: Page) -> None:
    coming = replace(answer(), line="", ready=False)
    frames = [welcome(coming), delta("五百"), welcome(coming), delta("五百毫升")]
    assert await engine.evaluate(WORDED, {"frames": frames}) == ["", "五百", "", "五百毫升"]


def delta(text: str, version: int = 1) -> Frame:
    return decoded(encode_delta(Delta("s1", version, text)))


def line_of_log(offset: int, told: Told) -> Frame:
    return decoded(encode_entry(Entry("e1", offset, told)))
