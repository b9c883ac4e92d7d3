"""A yes or no is shown to the question it answers; to another one, only what follows it."""

from dataclasses import replace

import pytest

from copilot.effects import Evidence
from copilot.skills.answers.unasked_verdict import without_verdict
from tests.copilot.room_scripts import evidence


def answer(question: str, text: str) -> Evidence:
    made = evidence(question)
    return replace(made, kind="faq", name=question, value=text, fact=replace(made.fact, text=text))


@pytest.mark.parametrize(
    ("own", "text", "asked", "said"),
    [
        (
            "can it go in the microwave",
            "Yes, it is plain glass.",
            "will it shatter",
            "It is plain glass.",
        ),
        ("锅盖能单买吗", "可以，一只25元。", "锅盖防烫吗", "一只25元。"),
        ("敏感肌能用吗", "可以，不含酒精和香精。", "会过敏吗", "不含酒精和香精。"),
    ],
)
def test_to_another_question_the_verdict_is_left_out(
    own: str, text: str, asked: str, said: str
) -> None:
    shown = without_verdict(answer(own, text), asked)

    assert shown.value == shown.fact.text == said


@pytest.mark.parametrize(
    ("own", "text", "asked"),
    [
        ("can it go in the microwave", "Yes, it is plain glass.", "microwave safe?"),
        ("can it go in the microwave", "Yes, but not the lid.", "will it shatter"),
        ("can it go in the microwave", "Yes, up to 2 minutes.", "will it shatter"),
        ("can it go in the microwave", "Yes.", "will it shatter"),
        ("锅盖能单买吗", "可以，一只25元。", "盖子单卖吗"),
        ("锅盖能单买吗", "可以，但要联系客服。", "锅盖防烫吗"),
        ("会起球吗", "不会，用的是长绒棉。", "起球不"),
        ("能给乌龟用吗", "可以，水深没过背就行。", "乌龟能给用吗"),
    ],
)
def test_to_its_own_question_and_where_nothing_else_tells_it_stays(
    own: str, text: str, asked: str
) -> None:
    fact = answer(own, text)

    assert without_verdict(fact, asked) == fact
