"""Lies about many products must not get out; honest lines mostly must."""

import pytest

from tests.copilot.phrasing.guard import honest_lines, lying_lines
from tests.copilot.phrasing.guard.scripted_facts import (
    cut,
    evidence_of,
    language_of_facts,
    worded,
)

HONEST_PASSED = 0.88
"""Measured 0.925 of 200 lines; what falls through is answered by the facts as they stand."""

LIES = [line.partition(" => ") for line in lying_lines.LINES.strip().split("\n")]
HONEST = [line.split(" | ") for line in honest_lines.LINES.strip().split("\n")]


def parts(line: str) -> tuple[str, str, str]:
    names, question, said = line.split(" | ")
    return names.strip(), question.strip(), said


@pytest.mark.parametrize(("line", "mark", "may_stand"), LIES)
def test_no_lie_gets_out(line: str, mark: str, may_stand: str) -> None:
    names, question, said = parts(line)
    evidence = evidence_of(names)
    released, reason = worded(evidence, question, language_of_facts(evidence), [said])
    assert reason, "the whole lie was released"
    assert released.rstrip("。.") in ("", *map(str.strip, may_stand.split(" / ")))


@pytest.mark.parametrize(("line", "mark", "may_stand"), LIES[::5])
def test_no_lie_gets_out_piece_by_piece(line: str, mark: str, may_stand: str) -> None:
    names, question, said = parts(line)
    evidence = evidence_of(names)
    released, reason = worded(evidence, question, language_of_facts(evidence), cut(said, len(said)))
    assert reason
    assert released.rstrip("。.") in ("", *map(str.strip, may_stand.split(" / ")))


def test_the_lies_are_many_and_about_many_products() -> None:
    titles = {evidence_of(parts(line)[0])[0].fact.title for line, _, _ in LIES}
    assert len(LIES) >= 150
    assert len(titles) >= 12


def test_most_honest_lines_get_through() -> None:
    passed = 0
    for names, question, said in HONEST:
        evidence = evidence_of(names)
        _, reason = worded(evidence, question, language_of_facts(evidence), [said.strip()])
        passed += not reason
    assert len(HONEST) >= 150
    assert passed / len(HONEST) >= HONEST_PASSED


def test_an_honest_line_comes_out_as_it_was_written_with_its_figures_filled_in() -> None:
    evidence = evidence_of("壶.容量 壶.保温")
    line = "家人们，这款容量{F1}，保温{F2}哦。"
    assert worded(evidence, "多大", "zh", [line]) == ("家人们，这款容量750ml，保温18小时哦。", "")
    evidence = evidence_of("pack.capacity pack.weight")
    line = "It holds {F1}, and weighs {F2}."
    assert worded(evidence, "specs", "en", [line]) == ("It holds 40 L, and weighs 1.2 kg.", "")
