"""The numbers benchmark counts a reading only when value and unit are right."""

from typing import Any

import pytest

from bench.number_forms import matches_written, recognised
from bench.numbers import run


def case(kind: str, text: str, *resolutions: dict[str, Any]) -> dict[str, Any]:
    named = {"percent": "percentage"}.get(kind, kind)
    expected = [
        {"start": place, "type": named, "resolution": resolution}
        for place, resolution in enumerate(resolutions)
    ]
    return {"task": f"recognize_{kind}", "lang": "zh", "input": text, "expected": expected}


@pytest.mark.parametrize(
    ("kind", "text", "right", "wrong"),
    [
        ("number", "三十几万", {"value": "300000"}, {"value": "310000"}),
        ("numberrange", "四百多", {"value": "(400,)"}, {"value": "(500,)"}),
        ("number", "涨了二％，到三百", {"value": "300"}, {"value": "2"}),
        ("number", "70ml of 3 things", {"value": "3"}, {"value": "70"}),
        ("percent", "六五折", {"value": "65%"}, {"value": "35%"}),
        (
            "dimension",
            "turn it 45 degrees",
            {"value": "45", "unit": "Degree", "subtype": "Angle"},
            {"value": "45", "unit": "Foot", "subtype": "Length"},
        ),
        (
            "dimension",
            "three to 7 feet",
            {"value": "7", "unit": "Foot"},
            {"value": "3", "unit": "Foot"},
        ),
        (
            "dimension",
            "2 cups of rice",
            {"value": "2", "unit": "Cup"},
            {"value": "3", "unit": "Cup"},
        ),
        (
            "currency",
            "80 pence",
            {"value": "80", "unit": "Pence"},
            {"value": "80", "unit": "Pound"},
        ),
    ],
)
def test_only_the_right_value_in_the_right_unit_counts(
    kind: str, text: str, right: dict[str, Any], wrong: dict[str, Any]
) -> None:
    assert recognised(case(kind, text, right))
    assert not recognised(case(kind, text, wrong))


def test_an_entity_too_many_or_too_few_does_not_count() -> None:
    assert not recognised(case("dimension", "3 metres", *[{"value": "3", "unit": "Meter"}] * 2))
    assert not recognised(case("dimension", "3 metres"))
    assert recognised(case("dimension", "no size is named"))


def test_written_forms_must_state_the_same_amounts() -> None:
    assert matches_written("每小时八十公里", "80km/h")
    assert not matches_written("每小时八十公里", "80km")
    assert not matches_written("三月五号", "3/6")


def test_the_report_counts_by_task_and_language() -> None:
    report = run(
        [
            case("percent", "五成", {"value": "50%"}),
            case("percent", "五成", {"value": "5%"}),
        ],
        show=False,
    )
    assert report["recognize_percent.zh"] == {"n": 2, "passed": 1, "rate": 0.5}
    assert report["us_per_sentence"]["p99"] > 0
