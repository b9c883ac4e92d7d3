"""Topics of answers, and the answers nothing is learnt of."""

from dataclasses import replace

import pytest

from copilot.taste.learnt import Topic
from copilot.taste.topics import topic_of
from knowledge.products import FactKind
from tests.copilot.room_scripts import evidence


@pytest.mark.parametrize(
    ("kind", "topic"),
    [
        ("offer", "price"),
        ("sum", "price"),
        ("policy", "service"),
        ("variant", "variant"),
        ("attribute", "property"),
        ("description", "description"),
        ("faq", "faq"),
    ],
)
def test_an_answer_has_the_topic_of_its_first_fact(kind: FactKind, topic: Topic) -> None:
    facts = (replace(evidence("到手价"), kind=kind), evidence("材质"))
    assert topic_of("多少钱", facts) == topic


@pytest.mark.parametrize(
    "question",
    [
        "孕妇能用吗",
        "宝宝可以吃吗",
        "对花生过敏能吃吗",
        "高血压能喝吗",
        "safe while pregnant?",
    ],
)
def test_nothing_is_learnt_of_answers_on_safety(question: str) -> None:
    assert topic_of(question, (evidence("适用人群"),)) is None


def test_a_fact_that_names_a_risk_is_on_safety_whatever_was_asked() -> None:
    assert topic_of("说明书怎么写的", (evidence("过敏原"),)) is None
