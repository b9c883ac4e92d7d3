"""A sentence of a description is put right as a sentence: without its label and its full stop."""

import pytest

from copilot.skills.corrections.cards.wording import line_of
from copilot.skills.corrections.claim import Claim
from tests.copilot.skills.corrections.described_fact import described


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("可拆卸帽子，腋下透气拉链。", "刚才口误，可拆卸帽子，腋下透气拉链哈"),
        ("帽子可以拆；", "刚才口误，帽子可以拆哈"),
    ],
)
def test_the_line_is_the_sentence(text: str, line: str) -> None:
    known = described(text)
    claim = Claim(known, "wrong", "帽子是不能拆的", text, 0, 7, True, "plain")
    assert line_of(claim, "zh") == line
