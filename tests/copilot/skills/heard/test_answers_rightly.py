"""The host's words held against an open card: right, wrong, and about something else."""

import pytest

from copilot.skills.heard.answers_rightly import answers_rightly
from copilot.skills.heard.asked_card import AskedCard
from tests.copilot.skills.heard.heard_cases import DOWN, LATEX, MACHINE, RIGHT, UNRELATED, WRONG


@pytest.mark.parametrize(("card", "text"), RIGHT, ids=lambda one: str(one)[:20])
def test_a_right_answer_closes(card: AskedCard, text: str) -> None:
    assert answers_rightly(card, text)


@pytest.mark.parametrize(("card", "text"), WRONG, ids=lambda one: str(one)[:20])
def test_a_wrong_answer_never_closes(card: AskedCard, text: str) -> None:
    assert not answers_rightly(card, text)


@pytest.mark.parametrize(("card", "text"), UNRELATED, ids=lambda one: str(one)[:20])
def test_what_answers_nothing_closes_nothing(card: AskedCard, text: str) -> None:
    assert not answers_rightly(card, text)


def test_a_bare_no_answers_the_question_read_out_just_before() -> None:
    assert answers_rightly(MACHINE, "不行的哈", "有宝宝问能机洗吗")
    assert not answers_rightly(MACHINE, "不行的哈", "欢迎新来的宝宝")


def test_a_bare_figure_needs_its_subject() -> None:
    assert answers_rightly(DOWN, "一百二", "充绒的话")
    assert not answers_rightly(DOWN, "一百二")


def test_nothing_said_and_nothing_known_close_nothing() -> None:
    assert not answers_rightly(LATEX, "")
    assert not answers_rightly(AskedCard("card", "能机洗吗", (), "P1"), "不能机洗")
