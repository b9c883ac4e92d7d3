"""Lines written by people who have not seen the guard: no lie gets out, most honest lines do.

What is shown of a lie is held against a list that was read and found true.
"""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from copilot.phrasing.guard.guard import Guard, GuardRefused
from tests.copilot.phrasing.guard.scripted_facts import fact
from tests.copilot.phrasing.guard.true_beginnings import TRUE_BEGINNINGS

LINES = Path(__file__).parents[3] / "fixtures" / "phrasing"
HONEST_PASSED = {"honest": 0.74, "honest_more": 0.72, "honest_trades": 0.7}
"""Measured 0.757 of 411 lines (0.23 at first), 0.736 of 174 (0.45 at first) and 0.711 of 270 (0.22
of those written first, 0.55 of those written last).

Whoever words a fact with words that no list holds is refused, and the fact itself stands on the
card."""


def read(name: str) -> list[dict[str, Any]]:
    text = (LINES / name).read_text("utf-8")
    return [json.loads(line) for line in text.splitlines() if line.strip()]


def worded(case: dict[str, Any]) -> tuple[str, str]:
    evidence = tuple(
        fact(e.get("title", ""), e["kind"], e["name"], e["value"], e["text"])
        for e in case["evidence"]
    )
    guard = Guard(evidence, case["question"], case["product"], case["language"])
    released = ""
    try:
        released += guard.feed(case["output"])
        released += guard.finish()
    except GuardRefused as refusal:
        return released, refusal.reason
    return released, guard.omissions.reason


LIES = read("lies.jsonl") + read("lies_more.jsonl") + read("lies_trades.jsonl")


@cache
def of_lies() -> list[tuple[dict[str, Any], str, str]]:
    """Return each lie with what the guard lets out of it and its reason to stop there."""
    return [(case, *worded(case)) for case in LIES]


def test_no_lie_gets_out_whole() -> None:
    assert [(case["output"], case["why"]) for case, _, reason in of_lies() if not reason] == []
    for case, released, _ in of_lies():
        assert len(released) < len(case["output"]) + 40, case["output"]


def test_what_is_shown_of_a_lie_is_true() -> None:
    released = {shown.rstrip("。.") for _, shown, _ in of_lies()} - {""}
    assert released <= TRUE_BEGINNINGS


@pytest.mark.parametrize(("name", "least"), HONEST_PASSED.items())
def test_most_honest_lines_get_through(name: str, least: float) -> None:
    cases = read(f"{name}.jsonl")
    passed = sum(not worded(case)[1] for case in cases)
    assert passed / len(cases) >= least
