"""Lines about further products: no lie gets out, an answer in usual words mostly does."""

import pytest

from tests.copilot.phrasing.guard import further_honest_lines, further_lying_lines
from tests.copilot.phrasing.guard.further_facts import further_evidence
from tests.copilot.phrasing.guard.scripted_facts import cut, language_of_facts, worded

HONEST_PASSED = 0.86
"""Measured 0.885 of 192 lines."""
LIES = [line.partition("=>") for line in further_lying_lines.LINES.strip().split("\n")]
HONEST = [line.split(" | ") for line in further_honest_lines.LINES.strip().split("\n")]


@pytest.mark.parametrize(("line", "mark", "may_stand"), LIES)
def test_no_lie_gets_out(line: str, mark: str, may_stand: str) -> None:
    names, question, said = (cell.strip() for cell in line.split(" | "))
    evidence = further_evidence(names)
    for pieces in ([said], cut(said, len(said))):
        released, reason = worded(evidence, question, language_of_facts(evidence), pieces)
        assert reason, "the whole lie was released"
        assert released.rstrip("。.") in ("", *map(str.strip, may_stand.split(" / ")))


def test_most_honest_lines_get_through() -> None:
    passed = 0
    for names, question, said in HONEST:
        evidence = further_evidence(names)
        _, reason = worded(evidence, question, language_of_facts(evidence), [said.strip()])
        passed += not reason
    assert len(HONEST) >= 150
    assert passed / len(HONEST) >= HONEST_PASSED
