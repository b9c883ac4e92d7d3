"""Only what helps the same question follows the best fact."""

from knowledge.search.answer_tail import MOST, shown
from knowledge.search.scoring import read_question
from tests.knowledge.retrieval_shop import make_fact

NET = make_fact("A", "枣", "净重", "500g")
GROSS = make_fact("A", "枣", "毛重", "620g")
ORIGIN = make_fact("A", "枣", "产地", "新疆")
OTHER = make_fact("A", "枣", "核", "无")


def test_the_same_property_may_follow_and_another_may_not() -> None:
    question = read_question("多重")
    assert shown(question, [NET, ORIGIN, GROSS], [1.5, 1.45, 1.3], 0.75) == [0, 2]


def test_the_weight_of_one_bag_does_not_follow_that_of_the_box_nor_the_other_way_round() -> None:
    bag = make_fact("A", "枣", "每包重量", "20g")
    assert shown(read_question("一盒几斤"), [NET, bag], [1.5, 1.4], 0.75) == [0]
    assert shown(read_question("一包多重"), [bag, GROSS], [1.5, 1.4], 0.75) == [0]


def test_what_is_far_behind_or_too_weak_does_not_follow() -> None:
    question = read_question("多重")
    assert shown(question, [NET, GROSS], [1.5, 1.0], 0.75) == [0]
    assert shown(question, [NET, GROSS], [0.8, 0.7], 0.75) == [0]


def test_as_likely_an_answer_follows_when_no_property_is_recognised() -> None:
    question = read_question("甜不甜咬得动吗")
    assert shown(question, [OTHER, OTHER], [1.0, 0.9], 0.75) == [0, 1]


def test_near_misses_are_kept_and_there_are_never_many() -> None:
    question = read_question("多重")
    assert shown(question, [NET] * 6, [0.5] * 6, 0.75) == [0, 1, 2]
    assert len(shown(question, [NET] * 6, [1.5] * 6, 0.75)) == MOST
