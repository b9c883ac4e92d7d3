"""The screen's microphone: from the browser's audio to cards, and what it says if it cannot."""

import math
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from itertools import count
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, ViewportSize, async_playwright, expect

from bench.live_server import LiveServer
from tests.e2e.conftest import CHROMIUM, require_browser
from tests.e2e.hearing_service import (
    ELSEWHERE,
    ROOMS,
    browser_with_microphone,
    hearing_server,
    link,
)
from tests.e2e.live_service import LiveRoom
from tests.e2e.overlay_page import hearing
from tests.e2e.screen_sizes import DESK, SIZES
from tests.ingest.live.funasr_stand_in import FunAsrStandIn, funasr_stand_in

pytestmark = pytest.mark.asyncio(loop_scope="session")

PATIENCE_MS = 30_000
_NUMBERS = count()
REFUSING = """
  navigator.mediaDevices.getUserMedia = () =>
    Promise.reject(new DOMException("no", "NotAllowedError"));
"""
# The browser's own recogniser, which hears one sentence whenever it is started.
RECOGNITION = """
  window.webkitSpeechRecognition = window.SpeechRecognition = class {
    start() {
      setTimeout(() => {
        this.onstart?.();
        this.onspeechstart?.();
        const heard = [{ transcript: "这款保温杯大家可以看一下" }];
        const result = Object.assign(heard, { isFinal: true });
        this.onresult?.({ resultIndex: 0, results: [result] });
      });
    }
    abort() {}
  };
"""
# What comes out for a tone of so many hertz that goes in at so many samples a second.
RESAMPLED = """async ([rate, hertz]) => {
  const context = new OfflineAudioContext(1, rate, rate);
  await context.audioWorklet.addModule("/overlay/microphone/capture_worklet.js");
  const node = new AudioWorkletNode(context, "livecue-capture", { numberOfOutputs: 0 });
  const pieces = [];
  // A second less the filter's length: whole pieces of 100 ms, the last is under way.
  const all = new Promise((resolve) => {
    node.port.onmessage = ({ data }) => {
      pieces.push(...new Int16Array(data));
      if (pieces.length >= 14_400) resolve();
    };
  });
  const tone = new OscillatorNode(context, { frequency: hertz });
  const level = new GainNode(context, { gain: 0.5 });
  tone.connect(level).connect(node);
  level.connect(context.destination);
  tone.start();
  await context.startRendering();
  await all;
  return pieces;
}"""

NewPage = Callable[..., Awaitable[Page]]


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def recogniser() -> AsyncIterator[FunAsrStandIn]:
    async with funasr_stand_in() as server:
        yield server


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def server(
    recogniser: FunAsrStandIn, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[LiveServer]:
    folder = tmp_path_factory.mktemp("hearing")
    kept = f"bench/{ROOMS[0]}"
    async with hearing_server(
        folder, transcriber="funasr", transcriber_url=recogniser.url, audio_kept=kept
    ) as one:
        yield one


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def microphone_browser(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Browser]:
    require_browser(CHROMIUM)
    async with (
        async_playwright() as playwright,
        browser_with_microphone(playwright, tmp_path_factory.mktemp("sound")) as browser,
    ):
        yield browser


@pytest.fixture
def room() -> str:
    return ROOMS[1 + next(_NUMBERS) % (len(ROOMS) - 1)]


@pytest_asyncio.fixture(loop_scope="session")
async def new_screen(microphone_browser: Browser) -> AsyncIterator[NewPage]:
    contexts = []
    problems: list[str] = []

    async def make(address: str, size: ViewportSize = DESK, script: str = "") -> Page:
        context = await microphone_browser.new_context(
            viewport=size, locale="zh-CN", color_scheme="dark"
        )
        contexts.append(context)
        page = await context.new_page()
        page.on("pageerror", lambda error: problems.append(str(error)))
        page.on(
            "console",
            lambda said: problems.append(said.text) if "Content Security" in said.text else None,
        )
        if script:
            await page.add_init_script(script)
        await page.goto(address)
        await expect(page.locator("livecue-overlay")).to_have_attribute(
            "data-state", "live", timeout=PATIENCE_MS
        )
        return page

    yield make
    for context in contexts:
        await context.close()
    assert problems == []


async def open_microphone(page: Page) -> None:
    await page.locator("#microphone").click()
    await expect(page.locator("#microphone-switch")).to_be_visible(timeout=PATIENCE_MS)


async def turn_on(page: Page) -> None:
    await open_microphone(page)
    await page.locator("#microphone-switch").click()


async def expect_microphone(page: Page, state: str) -> None:
    await expect(page.locator("#microphone-state")).to_have_attribute(
        "data-state", state, timeout=PATIENCE_MS
    )


async def test_the_host_is_heard_and_the_microphone_let_go(
    new_screen: NewPage, server: LiveServer, room: str
) -> None:
    page = await new_screen(link(server, room))
    await open_microphone(page)
    await expect_microphone(page, "off")
    await page.locator("#microphone-switch").click()
    await expect_microphone(page, "hearing")
    await expect(page.locator("#microphone-heard q")).to_contain_text("说了", timeout=PATIENCE_MS)
    await expect(page.locator("#microphone-kept")).to_have_text("声音只用来识别，不会保存。")
    await expect(hearing(page)).to_have_attribute("data-hearing", "hearing", timeout=PATIENCE_MS)
    await page.locator("#microphone-switch").click()
    await expect_microphone(page, "off")
    assert await page.evaluate("navigator.mediaDevices.enumerateDevices().then((d) => d.length)")


async def test_a_slip_into_the_microphone_becomes_a_correction(
    new_screen: NewPage, server: LiveServer, recogniser: FunAsrStandIn, room: str
) -> None:
    live = LiveRoom(server, room)
    await live.send("lineup", {"items": [{"link": 1, "sku": "CUP-1"}]})
    await live.send("focus", {"sku": "CUP-1"})
    recogniser.sentences = ["这款保温杯的容量是七百五十毫升"] * 3
    page = await new_screen(link(server, room))
    await turn_on(page)
    card = page.locator('#card[data-kind="correction"]')
    await expect(card).to_be_visible(timeout=PATIENCE_MS)
    await expect(card).to_contain_text("500ml")
    assert "不锈钢" in recogniser.openings[-1]["hotwords"]
    assert "500" not in recogniser.openings[-1]["hotwords"]
    recogniser.sentences = []
    await live.close()


async def test_it_is_on_again_after_a_reload_until_it_is_turned_off(
    new_screen: NewPage, server: LiveServer, room: str
) -> None:
    page = await new_screen(link(server, room))
    await turn_on(page)
    await expect_microphone(page, "hearing")
    await page.reload()
    label = page.locator("#hearing")
    await expect(label).to_have_attribute("data-microphone", "hearing", timeout=PATIENCE_MS)
    await open_microphone(page)
    await page.locator("#microphone-switch").click()
    await page.reload()
    await expect(page.locator("livecue-overlay")).to_have_attribute("data-state", "live")
    await expect(label).to_have_attribute("data-microphone", "off")


async def test_a_room_that_keeps_its_audio_says_so(new_screen: NewPage, server: LiveServer) -> None:
    page = await new_screen(link(server, ROOMS[0], "en"))
    await turn_on(page)
    await expect_microphone(page, "hearing")
    await expect(page.locator("#microphone-kept")).to_contain_text("kept on the server for 7 days")
    await page.locator("#microphone-switch").click()
    await expect_microphone(page, "off")


async def test_a_second_page_takes_over_and_the_first_does_not_take_it_back(
    new_screen: NewPage, server: LiveServer, room: str
) -> None:
    first, second = [await new_screen(link(server, room)) for _ in range(2)]
    await turn_on(first)
    await expect_microphone(first, "hearing")
    await turn_on(second)
    await expect_microphone(first, "taken")
    await expect_microphone(second, "hearing")


async def test_a_recogniser_that_goes_is_told_and_heard_of_again(
    new_screen: NewPage, server: LiveServer, recogniser: FunAsrStandIn, room: str
) -> None:
    page = await new_screen(link(server, room))
    await turn_on(page)
    await expect_microphone(page, "hearing")
    await recogniser.stop()
    await expect_microphone(page, "away")
    await expect(hearing(page)).to_contain_text("识别连不上")
    await recogniser.start()
    await expect_microphone(page, "hearing")


async def test_a_refusal_says_what_to_do(
    new_screen: NewPage, server: LiveServer, room: str
) -> None:
    page = await new_screen(link(server, room), script=REFUSING)
    await turn_on(page)
    await expect_microphone(page, "refused")
    await expect(page.locator("#microphone-state")).to_contain_text("允许")
    await expect(page.locator("#microphone-switch")).to_have_attribute("aria-pressed", "false")


async def test_a_page_without_tls_says_what_to_do(
    new_screen: NewPage, server: LiveServer, room: str
) -> None:
    page = await new_screen(link(server, room, host=ELSEWHERE))
    await turn_on(page)
    await expect_microphone(page, "insecure")
    await expect(page.locator("#microphone-state")).to_contain_text("https")


async def test_the_browsers_own_recognition_is_named_and_told_to_the_room(
    new_screen: NewPage, server: LiveServer, room: str
) -> None:
    page = await new_screen(link(server, room), script=RECOGNITION)
    await open_microphone(page)
    await expect(page.locator("#source-note")).to_contain_text("云服务")
    await page.locator('input[value="browser"]').check()
    await page.locator("#microphone-switch").click()
    await expect_microphone(page, "hearing")
    await expect(page.locator("#microphone-heard q")).to_have_text("这款保温杯大家可以看一下")
    await expect(hearing(page)).to_have_attribute("data-hearing", "hearing", timeout=PATIENCE_MS)


async def test_a_service_without_a_recogniser_says_so(
    new_screen: NewPage, tmp_path: Path, room: str
) -> None:
    async with hearing_server(tmp_path) as deaf:
        page = await new_screen(link(deaf, room, "en"))
        await turn_on(page)
        await expect_microphone(page, "unavailable")
        await expect(page.locator("#microphone-state")).to_contain_text("LIVECUE_TRANSCRIBER")


@pytest.mark.parametrize("rate", [48_000, 44_100, 32_000, 16_000])
async def test_audio_is_brought_to_16_khz_without_folding(
    new_screen: NewPage, server: LiveServer, room: str, rate: int
) -> None:
    page = await new_screen(link(server, room))
    samples = await page.evaluate(RESAMPLED, [rate, 1000])
    assert len(samples) == 14_400
    middle = samples[1600:12_800]
    assert power_at(middle, 1000) == pytest.approx(0.5, rel=0.03)
    assert sum(abs(s) for s in middle) / len(middle) == pytest.approx(
        16_384 * 2 / math.pi, rel=0.03
    )
    if rate > 16_000:
        folded = await page.evaluate(RESAMPLED, [rate, 10_000])
        assert power_at(folded[1600:12_800], 6000) < 0.01


def power_at(samples: list[int], hertz: int) -> float:
    """Return the amplitude of a tone in samples at 16 kHz, of 1."""
    turns = [2 * math.pi * hertz * at / 16_000 for at in range(len(samples))]
    real = sum(s * math.cos(turn) for s, turn in zip(samples, turns, strict=True))
    imaginary = sum(s * math.sin(turn) for s, turn in zip(samples, turns, strict=True))
    return 2 * math.hypot(real, imaginary) / len(samples) / 32_767


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("size", SIZES)
async def test_the_sheet_fits_every_screen(
    new_screen: NewPage, server: LiveServer, room: str, size: str, language: str
) -> None:
    page = await new_screen(link(server, room, language, host=ELSEWHERE), SIZES[size])
    await turn_on(page)
    await expect_microphone(page, "insecure")
    overflow = await page.locator("livecue-microphone .content").evaluate(
        "e => e.scrollWidth - e.clientWidth"
    )
    assert overflow <= 0
    box = await page.locator("#microphone-switch").bounding_box()
    assert box is not None
    assert box["height"] >= 44
    assert 0 <= box["x"] < box["x"] + box["width"] <= SIZES[size]["width"]


# Notes on the page what the browser's voice was asked to say, and how often it was silenced since.
VOICE = """
  const notes = () => document.documentElement.dataset;
  window.speechSynthesis.speak = (utterance) => {
    Object.assign(notes(), { said: utterance.text, hushed: "0" });
  };
  window.speechSynthesis.cancel = () => { notes().hushed = String(Number(notes().hushed) + 1); };
"""


async def show_correction(live: LiveRoom, page: Page, segment: str) -> None:
    said = {"text": "这款保温杯的容量是七百五十毫升", "final": True, "segment": segment}
    await live.send("speech", said)
    await expect(page.locator('#card[data-kind="correction"]')).to_be_visible(timeout=PATIENCE_MS)


async def test_a_voice_says_corrections_in_pauses_and_is_silent_when_the_host_speaks(
    new_screen: NewPage, server: LiveServer, room: str
) -> None:
    live = LiveRoom(server, room)
    await live.send("focus", {"sku": "CUP-1"})
    page = await new_screen(link(server, room), script=VOICE)
    await open_microphone(page)
    await expect(page.locator("#ear-voice")).not_to_be_checked()
    await expect(page.locator("#ear-warning")).to_contain_text("观众会听到")
    await expect(page.locator("#ear-note")).to_contain_text("先打开麦克风")
    await page.locator("#ear-voice").check()
    await page.locator("#microphone-switch").click()
    await expect_microphone(page, "hearing")
    await expect(page.locator("#ear-note")).to_contain_text("一开口马上停")
    await show_correction(live, page, "voice-1")
    whole = page.locator("html")
    await expect(whole).to_have_attribute("data-said", re.compile("500"), timeout=PATIENCE_MS)
    # The sentence in the microphone begins anew every 4.5 s.
    await expect(whole).to_have_attribute("data-hushed", re.compile("[1-9]"), timeout=PATIENCE_MS)
    await live.close()


async def test_without_a_microphone_the_voice_says_nothing(
    new_screen: NewPage, server: LiveServer, room: str
) -> None:
    live = LiveRoom(server, room)
    await live.send("focus", {"sku": "CUP-1"})
    page = await new_screen(link(server, room), script=VOICE)
    await open_microphone(page)
    await page.locator("#ear-voice").check()
    await show_correction(live, page, "voice-2")
    assert await page.locator("html").get_attribute("data-said") is None
    await live.close()


async def test_tones_go_to_the_chosen_output_and_nowhere_when_it_is_gone(
    new_screen: NewPage, server: LiveServer, room: str
) -> None:
    page = await new_screen(link(server, room) + "&sound=soft")
    await turn_on(page)
    await expect_microphone(page, "hearing")
    output = page.locator("#ear-output")
    names = await output.locator("option").all_text_contents()
    assert names[0] == "默认输出"
    assert len(names) > 1
    await output.select_option(index=1)
    moved = """async () => {
      const { followOutput } = await import("/overlay/microphone/output.js");
      const context = new AudioContext();
      const followed = await followOutput(context);
      return [followed, context.sinkId, context.state];
    }"""
    followed, sink, _ = await page.evaluate(moved)
    assert followed
    assert sink == await output.input_value()
    await page.evaluate(
        """async () => (await import("/overlay/microphone/output.js")).chooseOutput("gone")"""
    )
    followed, _, state = await page.evaluate(moved)
    assert (followed, state) == (False, "suspended")
