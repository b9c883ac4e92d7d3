"""A model that talks on is stopped as soon as nothing more of it can be shown."""

import asyncio
from collections.abc import Iterator

import pytest

from copilot.phrasing.phraser import ModelPhraser, PhrasingLimits
from copilot.phrasing.prompts import read_prompts
from tests.copilot.phrasing.phrases import heard, phrase
from tests.copilot.phrasing.scripted_model import CountingMeter, ScriptedModel
from tests.copilot.virtual_time import VirtualTimeLoop


@pytest.fixture
def loop() -> Iterator[VirtualTimeLoop]:
    running = VirtualTimeLoop()
    yield running
    running.close()


def test_the_stream_is_closed_once_the_line_is_whole(loop: VirtualTimeLoop) -> None:
    async def scene() -> tuple[str, str, float]:
        model = ScriptedModel(["材质是{F1}。", "材质是{F1}。", 2.0, "材质是{F1}。"])
        phraser = ModelPhraser(
            model,
            read_prompts(),
            CountingMeter(),
            PhrasingLimits(),
            asyncio.get_running_loop().time,
        )
        phrased = await phraser.phrase("shop", phrase(), heard)
        assert model.open == 0
        return phrased.outcome, phrased.line, asyncio.get_running_loop().time()

    outcome, line, seconds = loop.complete(scene())
    assert outcome == "worded"
    assert line == "材质是316不锈钢。材质是316不锈钢。"
    assert seconds < 1.0
