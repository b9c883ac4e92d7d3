"""Listings: all said, how many, some denied, some other thing added."""

import pytest

from copilot.skills.heard.answers_rightly import answers_rightly
from copilot.skills.heard.asked_card import AskedCard, topic_of
from copilot.skills.heard.listed import excludes_listed, listed
from tests.copilot.skills.heard.heard_cases import card

WASH = card("能手洗机洗吗", ("洗涤", "手洗、机洗"))
CHARGE = card("does it charge by cable or dock", ("charging", "cable, dock"))
SCENTS = card("有几种香味", ("香味", "檀香、茉莉、柑橘"))
SIZES = card("有哪些尺寸", ("尺寸", "30cm、45cm"))


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        (WASH, "手洗机洗都行"),
        (CHARGE, "either, cable or dock"),
        (SCENTS, "三种香味"),
        (SCENTS, "檀香茉莉柑橘 三款"),
        (SIZES, "三十的四十五的 两个尺寸"),
    ],
)
def test_all_of_it_or_how_many_answers(asked: AskedCard, text: str) -> None:
    assert answers_rightly(asked, text)


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        (WASH, "机洗不行 只能手洗"),
        (CHARGE, "no cable, just the dock"),
        (CHARGE, "the dock won't work, only the cable"),
        (SCENTS, "三种 檀香茉莉玫瑰"),
        (SCENTS, "檀香茉莉两款"),
        (SCENTS, "茉莉的卖完了"),
        (SIZES, "三个尺寸"),
    ],
)
def test_a_part_denied_or_another_added_does_not(asked: AskedCard, text: str) -> None:
    assert not answers_rightly(asked, text)


def test_a_sentence_is_no_listing() -> None:
    assert listed("手洗、机洗") is not None
    assert listed("可机洗,不可烘干") is None
    assert not excludes_listed("机洗不行", topic_of(card("能机洗吗", ("洗涤", "否"))))
