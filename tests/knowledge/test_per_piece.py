"""What is asked of one piece is answered by what a fact states of each."""

import pytest

from knowledge.search.per_piece import per_piece
from tests.knowledge.retrieval_shop import make_fact

BISCUITS = [
    make_fact("P", "燕麦饼", "净含量", "480g"),
    make_fact("P", "燕麦饼", "规格", "一盒16小包，每小包30g"),
    make_fact("P", "燕麦饼", "热量", "每片65大卡"),
    make_fact("P", "燕麦饼", "箱规", "6盒/箱"),
]
SACHETS = [
    make_fact("P", "Broth", "net weight", "300 g"),
    make_fact("P", "Broth", "contents", "20 sachets, 15 g per sachet"),
    make_fact("P", "Broth", "energy", "48 kcal each cup"),
]


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("一小包几克", "规格"),
        ("每包多少克呀", "规格"),
        ("单包多重", "规格"),
        ("一片多少大卡", "热量"),
        ("how many grams in one sachet", "contents"),
        ("how heavy is each sachet", "contents"),
    ],
)
def test_what_is_asked_of_a_piece_is_told_of_each(question: str, name: str) -> None:
    facts = SACHETS if question.isascii() else BISCUITS
    assert [fact.name for fact in per_piece(facts, question)] == [name]


@pytest.mark.parametrize(
    "question",
    [
        "一共多少克",
        "一盒多少克",
        "一片几克",
        "一包多少钱",
        "一盒几包",
        "how many grams in the box",
        "how many sachets in a box",
        "how much is one sachet",
    ],
)
def test_nothing_is_told_of_what_no_fact_gives_by_the_piece(question: str) -> None:
    assert per_piece(SACHETS if question.isascii() else BISCUITS, question) == ()


def test_of_two_facts_neither_is_sure_to_be_the_one_meant() -> None:
    twice = [*BISCUITS, make_fact("P", "燕麦饼", "单重", "每包28克")]
    assert per_piece(twice, "一包几克") == ()
