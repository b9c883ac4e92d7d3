"""The two written broadcasts, through reader, retriever and room, against their expectations.

The second shop was written by somebody who had not seen the code. The bounds are what was reached
when it was first measured, less a few: they keep a change from making it worse unnoticed.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from bench.broadcast import judge, play
from bench.playback import Playback, read_catalogue
from ingest.live.broadcast_file import read_recording
from tests.knowledge.embedder.prepared_model import CACHE

ROOT = Path(__file__).parents[2]
DEMO, SECOND = ROOT / "app/demo", ROOT / "tests/fixtures/second_shop"


def answered(shop: list[Path], broadcast: Path, expectations: Path) -> dict[str, Any]:
    events = list(read_recording(broadcast).events)
    expected = json.loads(expectations.read_text("utf-8"))
    return judge(play(Playback(read_catalogue(shop), CACHE), events), events, expected, False)


@pytest.mark.timeout(300)
def test_the_demo_is_answered_as_written() -> None:
    expectations = ROOT / "tests/fixtures/demo_expectations.json"
    figures = answered([DEMO / "shop.json"], DEMO / "broadcast.jsonl", expectations)
    assert figures["answers"]["right"] >= 220
    assert figures["answers"]["wrong"] <= 10
    assert figures["gaps"]["raised_a_card"] <= 1
    assert figures["chatter"]["raised_a_card"] <= 3


@pytest.mark.timeout(300)
def test_a_shop_written_without_sight_of_the_code_is_answered() -> None:
    shop = [SECOND / "products.csv", SECOND / "shop.json"]
    figures = answered(shop, SECOND / "broadcast.jsonl", SECOND / "expectations.json")
    assert figures["answers"]["right"] >= 160
    assert figures["answers"]["wrong"] <= 12
    assert figures["gaps"]["raised_a_card"] <= 8
    assert figures["chatter"]["raised_a_card"] <= 3
    assert figures["same"]["merged"] >= 0.6 * figures["same"]["n"]
    assert figures["different"]["merged"] <= 2
