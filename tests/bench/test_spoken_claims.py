"""What hosts say in their own words, over several shops: slips are caught, nothing else is.

The bounds are what was reached, less a few: they keep a change from making it worse unnoticed.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from bench.correction_scenes import scenes_of_cases
from bench.correction_stage import Stage
from bench.corrections import measure
from bench.json_lines import rows
from bench.playback import read_catalogue

DATA = Path(__file__).parents[2] / "bench/data"


@pytest.mark.parametrize(
    ("catalogue", "cases", "caught"),
    [
        ("spoken_claims", "spoken_claims_dev", 260),
        ("spoken_claims", "spoken_claims_more", 175),
        ("spoken_claims", "spoken_claims_second", 163),
        ("spoken_claims_third", "spoken_claims_third", 116),
        ("spoken_claims_fifth", "spoken_claims_fifth", 66),
        ("spoken_claims_trades", "spoken_claims_trades", 70),
        ("spoken_claims_trades", "spoken_claims_silent_trades", 0),
        ("spoken_claims_silent", "spoken_claims_silent", 0),
        ("spoken_claims_cut", "spoken_claims_cut", 46),
        ("spoken_claims_other_goods", "spoken_claims_other_goods", 77),
        ("plain_slips_first", "plain_slips_first", 77),
        ("plain_slips_second", "plain_slips_second", 90),
        ("plain_slips_third", "plain_slips_third", 90),
    ],
)
def test_slips_are_caught_and_nothing_else(catalogue: str, cases: str, caught: int) -> None:
    goods = json.loads((DATA / f"{catalogue}.catalogue.json").read_text("utf-8"))
    scenes = scenes_of_cases(goods, rows(DATA / f"{cases}.jsonl"))
    figures: dict[str, Any] = measure(scenes, Stage(), False)
    assert figures["silent"]["false_alarms"] == 0
    assert figures["wrong"]["other_alarms"] == 0
    assert figures["wrong"]["caught_with_truth"] >= caught


@pytest.mark.parametrize(
    ("shop", "statements", "corrected"),
    [
        ("spoken_rightly", 333, 3),
        # These drew a correction each when they were first said, so their number is no share.
        ("corrected_wrongly_first", 91, 36),
        ("corrected_wrongly_second", 80, 20),
        # Most were written to look wrong, and the reader, which lets go of more, is not heard.
        ("spoken_claims_eleventh_zh", 800, 13),
        ("spoken_claims_eleventh_en", 800, 20),
    ],
)
def test_what_is_rightly_said_in_a_shop_with_rules_is_left_alone(
    shop: str, statements: int, corrected: int
) -> None:
    scenes = scenes_of_cases(
        read_catalogue([DATA / f"{shop}.shop.json"]), rows(DATA / f"{shop}.jsonl")
    )
    figures: dict[str, Any] = measure(scenes, Stage(), False)
    assert figures["silent"]["n"] == statements
    assert figures["silent"]["false_alarms"] <= corrected
