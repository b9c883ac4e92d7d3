"""The overlay's state, on its own in the browser's own engine: any delivery shows the same."""

import random
from dataclasses import replace
from typing import Any

import orjson
import pytest
import pytest_asyncio
from playwright.async_api import Page

from app.live.schema.encoding import encode_entry, encode_welcome
from copilot.suggestions import Closed, Entry, Opened, Revised, Suggestion, Told, Welcome
from tests.e2e.conftest import NewPage, Site
from tests.e2e.scripted_room import SERVER_MS, answer, room_state

pytestmark = pytest.mark.asyncio(loop_scope="session")

Frame = dict[str, Any]
SCENARIOS = 150
# Feeds frames as the page does, resuming like it whenever something is missing: ``log`` is what
# the server would send again.
FEED = """async ({ frames, log, welcome }) => {
  const { initialState, position, queue, ranked, receive } = await import("/overlay/room_state.js");
  let state = initialState();
  const take = (frame) => {
    const before = state.shown;
    state = receive(state, frame);
    if (before !== null && state.suggestions.has(before) && state.shown !== before) {
      throw new Error(`the big card jumped from ${before} to ${state.shown}`);
    }
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
    queue: queue(state).map((each) => each.id),
    ranked: ranked(state).map((each) => [each.id, each.version]),
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


def made_up_log(dice: random.Random, length: int) -> tuple[list[Frame], dict[str, int]]:
    """Return a room's log and what is open at its end: id → version."""
    versions: dict[str, int] = {}
    log = []
    for offset in range(1, length + 1):
        known = sorted(versions)
        choice = dice.random()
        told: Told
        if not known or choice < 0.4:
            id = f"s{offset}"
            versions[id] = 1
            told = Opened(answer(id, rank=dice.random()))
        elif choice < 0.75:
            id = dice.choice(known)
            versions[id] += 1
            told = Revised(replace(answer(id, rank=dice.random()), version=versions[id]))
        else:
            id = dice.choice(known)
            del versions[id]
            told = Closed(id, "expired")
        log.append(decoded(encode_entry(Entry("e1", offset, told))))
    return log, versions


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
        assert dict(result["ranked"]) == open_at_end, seed
        assert (result["shown"] is None) == (not open_at_end)
        assert result["queue"] == [id for id, _ in result["ranked"] if id != result["shown"]]
        resumed += result["resumed"]
    assert resumed > SCENARIOS / 2, "the deliveries were not bad enough to test anything"


async def test_a_line_of_a_log_never_welcomed_asks_for_a_snapshot(engine: Page) -> None:
    frame = decoded(encode_entry(Entry("e2", 1, Opened(answer()))))
    missing, since = await engine.evaluate(
        """async ({ welcome, frame }) => {
          const { initialState, position, receive } = await import("/overlay/room_state.js");
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
          const { initialState, position, receive } = await import("/overlay/room_state.js");
          const state = receive(receive(initialState(), welcome), elsewhere);
          return [state.missing, position(state)];
        }""",
        {"welcome": welcome(answer()), "elsewhere": elsewhere},
    )
    assert missing is True
    assert since is None
