"""What is read to contradict the product on air is no slip where another product has just that."""

from typing import Any

import pytest

from copilot.skills.corrections.judge import ShopJudge
from copilot.skills.corrections.judgement import Said
from copilot.skills.corrections.reading.close_reading import pieces_of
from copilot.skills.corrections.reading.spoken_of import Reading
from knowledge.retrieval import FactStand
from tests.copilot.skills.corrections.judge_shop import written_judge

GOODS: list[dict[str, Any]] = [
    {"sku": "BOWL", "title": "木纹饭碗", "attributes": {"工艺": "手工打磨", "保修": "一年"}},
    {"sku": "VASE", "title": "高脚花瓶", "attributes": {"工艺": "模具压制成型", "保质": "三年"}},
    {"sku": "MUG", "title": "Clay mug", "attributes": {"finish": "satin glaze"}},
]


def added(judge: ShopJudge, text: str, lineup: tuple[str, ...]) -> list[str]:
    """Return what of the bowl is held against a text that is read to contradict its craft."""
    said = Said("s", 1, text, True, "host", (), "BOWL", None, lineup, ())
    judgement = judge.judge(said)
    view = judge.view("BOWL")
    assert view is not None
    facts = [known.fact for known in view.properties]
    stands = tuple(FactStand(one, 0.0, 0.97 if one.name == "工艺" else 0.0) for one in facts)
    readings = [Reading(piece, stands) for piece in pieces_of(said, judgement)]
    read = judge.read_closely(said, judgement, readings)
    return [verdict.attribute for verdict in read.verdicts if verdict.outcome == "wrong"]


@pytest.mark.parametrize(
    ("text", "lineup", "held"),
    [
        ("这个都是压模子压出来的", ("BOWL", "VASE", "MUG"), ["工艺"]),
        ("这个是模具压制成型的", ("BOWL", "MUG"), ["工艺"]),
        ("这个是模具压制成型的", ("BOWL", "VASE", "MUG"), []),
        ("this one has a satin glaze on it", ("BOWL", "VASE", "MUG"), []),
        ("this one has a satin glaze on it", ("BOWL", "VASE"), ["工艺"]),
    ],
)
def test_what_another_of_the_line_up_states_is_no_slip(
    text: str, lineup: tuple[str, ...], held: list[str]
) -> None:
    assert added(written_judge({"currency": "CNY", "products": GOODS}), text, lineup) == held
