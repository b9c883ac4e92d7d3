"""The next model is asked before the first word only, and a failing one is left alone."""

import asyncio
import contextlib

import pytest

from copilot.phrasing.breaker import CONSECUTIVE_FAULTS, REST_S
from copilot.phrasing.fallback import FallbackModel
from copilot.phrasing.ports import Message, ModelFailed
from tests.copilot.phrasing.scripted_model import Clock, CountingMeter, ScriptedModel, Step

PROMPT = (Message("user", "say it"),)
BROKEN = (ModelFailed("broken"),)


class Scene:
    def __init__(self, *models: ScriptedModel) -> None:
        self.models = models
        self.meter = CountingMeter()
        self.clock = Clock()
        self.model = FallbackModel(models, self.meter, self.clock)

    async def text(self) -> str:
        async with self.model.stream(PROMPT, 50) as pieces:
            return "".join([piece async for piece in pieces])

    async def fails(self) -> str:
        with pytest.raises(ModelFailed) as caught:
            await self.text()
        return caught.value.code

    def asked(self) -> list[int]:
        return [len(model.calls) for model in self.models]


async def test_the_first_model_is_enough() -> None:
    scene = Scene(ScriptedModel(["a", "b"]), ScriptedModel(["c"]))
    assert await scene.text() == "ab"
    assert scene.asked() == [1, 0]
    assert scene.meter.counts == {"model_calls": 1}
    assert scene.model.name == "scripted"


@pytest.mark.parametrize("code", ["refused", "overloaded", "broken", "slow", "empty", "too_long"])
async def test_the_next_is_asked_when_one_fails_before_its_first_word(code: str) -> None:
    scene = Scene(ScriptedModel([ModelFailed(code)]), ScriptedModel(["c"]))
    assert await scene.text() == "c"
    assert scene.meter.counts == {f"model_{code}": 1, "model_calls": 1, "model_fallbacks": 1}
    assert [model.open for model in scene.models] == [0, 0]


async def test_a_model_that_says_nothing_has_failed() -> None:
    scene = Scene(ScriptedModel([]), ScriptedModel([]))
    assert await scene.fails() == "empty"
    assert scene.meter.counts["model_empty"] == 2


async def test_after_the_first_word_nothing_else_is_asked() -> None:
    scene = Scene(ScriptedModel(["a", ModelFailed("slow")]), ScriptedModel(["c"]))
    async with scene.model.stream(PROMPT, 50) as pieces:
        assert await anext(pieces) == "a"
        with pytest.raises(ModelFailed, match="slow"):
            await anext(pieces)
    assert scene.asked() == [1, 0]
    assert scene.meter.counts["model_slow"] == 1


async def test_a_silent_model_leaves_the_next_its_time() -> None:
    scene = Scene(ScriptedModel([3600.0]), ScriptedModel(["c"]))
    scene.model = FallbackModel(scene.models, scene.meter, scene.clock, patience_s=0.01)
    assert await scene.text() == "c"
    assert scene.meter.counts["model_slow"] == 1
    assert [model.open for model in scene.models] == [0, 0]


async def test_the_last_model_that_may_be_asked_has_its_own_deadline_only() -> None:
    slow = ScriptedModel([0.05, "late"])
    failing = ScriptedModel(BROKEN)
    scene = Scene(slow, failing)
    scene.model = FallbackModel([failing, slow], scene.meter, scene.clock, patience_s=0.01)
    assert await scene.text() == "late"
    for _ in range(CONSECUTIVE_FAULTS):
        await scene.text()
    assert scene.meter.counts["model_breaker_opened"] == 1
    alone = FallbackModel([slow, failing], scene.meter, scene.clock, patience_s=0.01)
    with pytest.raises(ModelFailed, match="broken"):
        async with alone.stream(PROMPT, 50):
            pass


async def test_the_last_fault_is_told_when_all_fail() -> None:
    scene = Scene(ScriptedModel(BROKEN), ScriptedModel([ModelFailed("overloaded")]))
    assert await scene.fails() == "overloaded"


async def test_a_model_that_keeps_failing_is_left_alone_until_it_rested() -> None:
    scripts: list[tuple[Step, ...]] = [BROKEN] * CONSECUTIVE_FAULTS + [("back",)]
    scene = Scene(ScriptedModel(*scripts), ScriptedModel(["c"]))
    for _ in range(CONSECUTIVE_FAULTS + 3):
        assert await scene.text() == "c"
    assert scene.asked()[0] == CONSECUTIVE_FAULTS
    assert scene.meter.counts["model_breaker_opened"] == 1
    assert scene.meter.counts["model_rests"] == 3
    scene.clock.now = REST_S
    assert await scene.text() == "back"
    assert await scene.text() == "back"


async def test_stalling_after_the_first_word_opens_the_breaker_too() -> None:
    scene = Scene(ScriptedModel(["a", ModelFailed("slow")]))
    for _ in range(CONSECUTIVE_FAULTS):
        assert await scene.fails() == "slow"
    assert await scene.fails() == "broken"
    assert scene.asked() == [CONSECUTIVE_FAULTS]


async def test_being_cancelled_is_nobodys_fault_and_gives_the_try_back() -> None:
    scripts: list[tuple[Step, ...]] = [BROKEN] * CONSECUTIVE_FAULTS + [(3600.0,), ("back",)]
    scene = Scene(ScriptedModel(*scripts))
    for _ in range(CONSECUTIVE_FAULTS):
        await scene.fails()
    scene.clock.now = REST_S
    trying = asyncio.create_task(scene.text())
    await asyncio.sleep(0)
    assert scene.models[0].open == 1
    trying.cancel()
    with pytest.raises(asyncio.CancelledError):
        await trying
    assert scene.models[0].open == 0
    assert await scene.text() == "back"


async def test_a_line_refused_downstream_is_a_success_of_the_model() -> None:
    scene = Scene(ScriptedModel(["a", "b"]))
    for _ in range(CONSECUTIVE_FAULTS + 1):
        with contextlib.suppress(ValueError):
            async with scene.model.stream(PROMPT, 50) as pieces:
                await anext(pieces)
                raise ValueError("not this line")
    assert await scene.text() == "ab"


async def test_closing_closes_all() -> None:
    scene = Scene(ScriptedModel(["a"]), ScriptedModel(["b"]))
    await scene.model.aclose()
    assert [model.closed for model in scene.models] == [True, True]
