"""Questions read beside each other: that decides which are one, in words or against them."""

from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copilot.effects import Evidence, Found
from copilot.limits import RoomLimits
from copilot.skills.answers.board import QuestionBoard
from copilot.skills.answers.question import Question, State
from copilot.skills.answers.read_beside import (
    READ_SAME,
    READ_SAME_AT_ODDS,
    READ_SAME_BY_WORDS,
    READ_SAME_TOLD_APART,
    read_likeness,
)
from copilot.skills.answers.same_question import read_asked
from copilot.suggestions import CardFact

LIMITS = RoomLimits(max_questions=200, same_question_similarity=0.55, same_gap_similarity=0.85)
SURE, UNSURE = READ_SAME_AT_ODDS + 0.05, (READ_SAME + READ_SAME_TOLD_APART) / 2
NOT, NEAR, FAR = READ_SAME - 0.05, (100, 10), (10, 100)
MOST = 24  # questions that one is read beside


def evidence(fact: str) -> tuple[Evidence, ...]:
    card = CardFact(fact, "A", "杯", f"{fact}：500ml", "shop.json", "products[0]", 1)
    return (Evidence(card, "attribute", fact, "500ml"),)


@pytest.fixture
def board() -> QuestionBoard:
    return QuestionBoard(LIMITS)


def put(
    board: QuestionBoard,
    text: str,
    fact: str | None = None,
    same: dict[int, float] | None = None,
    vector: tuple[int, ...] = NEAR,
    sku: str | None = "A",
    state: State = "open",
) -> Question:
    skus = (sku,) if sku else ()
    question = Question(board.number(), text, text, skus, False, 0.0, 0, 0, "finding")
    board.add(question)
    packed = bytes(value % 256 for value in vector)
    question.take(
        Found(
            question.number,
            evidence(fact) if fact else (),
            packed,
            same=tuple((same or {}).items()),
        )
    )
    question.state = state
    return question


def test_what_was_found_is_kept(board: QuestionBoard) -> None:
    known = put(board, "多大容量", "容量")
    asked = put(board, "能装几口", "容量", {known.number: 0.75})
    assert asked.same == {known.number: 0.75}
    assert asked.vector == array("b", NEAR)
    asked.take(Found(asked.number, (), b""))
    assert asked.same == {}, "an old reading goes with what was found then"


@pytest.mark.parametrize(("fact", "state"), [("涡轮", "open"), (None, "gap"), ("涡轮", "done")])
@pytest.mark.parametrize(("read", "same"), [(READ_SAME, True), (NOT, False)])
def test_read_as_the_same_they_are_one_whatever_the_words(
    board: QuestionBoard, fact: str | None, state: State, read: float, same: bool
) -> None:
    known = put(board, "甲涡轮轴怎么拧", fact, state=state)
    asked = put(board, "尾部乙件好装吗", fact, {known.number: read}, FAR)
    assert board.same(asked) is (known if same else None)
    assert board.alike(asked, known) is board.alike(known, asked) is same


@pytest.mark.parametrize(
    ("a", "b"), [("几天一充", "续航怎么样"), ("有什么颜色", "几种颜色"), ("多久发货", "几天能寄出")]
)
def test_read_as_two_they_are_two_though_the_words_say_one(
    board: QuestionBoard, a: str, b: str
) -> None:
    known = put(board, a, "事实")
    assert board.same(put(board, b, "事实")) is known, "the rules would"
    unlike = READ_SAME_BY_WORDS - 0.01
    asked = put(board, b, "事实", {other.number: unlike for other in board})
    assert board.same(asked) is None


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("120斤穿什么码", "140斤穿什么码"),
        ("有32gb吗", "有64gb吗"),
        ("1.5l的多少钱", "1l的多少钱"),
        ("m码多少斤能穿", "l码多少斤能穿"),
        ("尘盒能洗吗", "滤芯能洗吗"),
        ("ship to canada", "ship from canada"),
    ],
)
def test_at_odds_in_figures_or_in_one_place_they_must_be_read_surely(
    board: QuestionBoard, a: str, b: str
) -> None:
    known = put(board, a, "尺码")
    asked = put(board, b, "尺码", {known.number: UNSURE})
    assert board.same(asked) is None
    asked.same[known.number] = SURE
    assert board.same(asked) is known


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [("120斤穿什么码", "140斤穿什么码", True), ("尘盒能洗吗", "滤芯能洗吗", False)],
)
def test_unlike_words_in_one_place_need_more_than_unlike_figures(
    board: QuestionBoard, a: str, b: str, same: bool
) -> None:
    known = put(board, a, "尺码")
    asked = put(board, b, "尺码", {known.number: READ_SAME_TOLD_APART})
    assert board.same(asked) is (known if same else None)


def test_where_only_one_found_a_fact_they_must_be_read_surely(board: QuestionBoard) -> None:
    known = put(board, "几天一充", "续航")
    asked = put(board, "用得久吗", None, {known.number: UNSURE}, FAR)
    assert board.same(asked) is None
    asked.same[known.number] = SURE
    assert board.same(asked) is known


@pytest.mark.parametrize(("fact", "sku"), [("材质", "A"), (None, "B")])
def test_on_other_facts_or_products_no_reading_makes_them_one(
    board: QuestionBoard, fact: str | None, sku: str
) -> None:
    known = put(board, "多大容量", "容量")
    asked = put(board, "能装多少", fact, {known.number: 1.0}, sku=sku)
    assert board.same(asked) is None


def test_either_question_s_reading_counts(board: QuestionBoard) -> None:
    """Of two that were looked up at once, the one that came later was read beside the other."""
    one = put(board, "甲涡轮轴怎么拧", "涡轮")
    other = put(board, "尾部乙件好装吗", "涡轮", {one.number: READ_SAME}, FAR)
    assert board.same(one) is other
    assert board.same(other) is one


def test_what_was_read_beside_others_only_is_for_the_rules(board: QuestionBoard) -> None:
    known = put(board, "几天一充", "续航")
    elsewhere = put(board, "甲涡轮轴怎么拧", "涡轮")
    assert board.same(put(board, "续航怎么样", "续航", {elsewhere.number: 0.0}, FAR)) is known
    assert board.same(put(board, "涡轮怎么样", "续航", {elsewhere.number: 0.99}, FAR)) is None


def test_the_likeliest_of_several_is_taken(board: QuestionBoard) -> None:
    first, second, third = (put(board, text, "涡轮") for text in ("甲件", "乙件", "丙件"))
    shares = {first.number: 0.5, second.number: 0.9, third.number: 0.6}
    assert board.same(put(board, "尾部好装吗", "涡轮", shares)) is second


def test_embeddings_of_another_model_do_not_matter_to_what_was_read(board: QuestionBoard) -> None:
    known = put(board, "甲涡轮轴怎么拧", "涡轮", vector=(1, 2, 3))
    assert board.same(put(board, "尾部好装吗", "涡轮", {known.number: 0.9})) is known
    assert board.same(put(board, "怎么拧甲涡轮轴", "涡轮")) is None


def test_one_is_read_beside_the_latest_on_the_same_product(board: QuestionBoard) -> None:
    of_a = [put(board, f"问{number}", "容量") for number in range(MOST + 6)]
    put(board, "别的", "容量", sku="B")
    put(board, "全店", None, sku=None)
    asked = put(board, "能装多少", None, state="finding")
    others = board.others(asked)
    assert others == tuple((q.number, q.text) for q in reversed(of_a[-MOST:]))
    for state in ("done", "gap", "open", "finding"):
        of_a[-1].state = state
        assert board.others(asked) == others
    board.forget(of_a[-1])
    assert board.others(asked)[0] == (of_a[-2].number, of_a[-2].text)


def test_what_is_on_no_product_is_read_beside_its_like(board: QuestionBoard) -> None:
    put(board, "多大容量", "容量")
    whole = put(board, "几点下播", None, sku=None, state="gap")
    asked = put(board, "播到什么时候", None, sku=None, state="finding")
    assert board.others(asked) == ((whole.number, "几点下播"),)


TEXTS = ["120斤穿什么码", "140斤穿什么码", "几天一充", "ship to canada", "ship from canada", ""]


@given(st.sampled_from(TEXTS), st.sampled_from(TEXTS), st.floats(0, 1), st.booleans())
def test_which_comes_first_makes_no_difference(a: str, b: str, read: float, found: bool) -> None:
    one, other = read_asked(a, a), read_asked(b, b)
    likely = read_likeness(one, other, read, 0.0, found)
    assert likely == read_likeness(other, one, read, 0.0, found)
    assert likely in (0.0, read)
    if read >= READ_SAME_AT_ODDS:
        assert likely == read
    if read < READ_SAME:
        assert likely == 0.0
    assert (read_likeness(one, other, read, 1.0, found) > 0) == (read >= READ_SAME_BY_WORDS)


def test_an_amount_of_money_that_one_alone_states_makes_another_question() -> None:
    stated, asked = (read_asked(t, t) for t in ("is the mop really $4", "how much for 3 mops"))
    assert read_likeness(stated, asked, 0.74, 0.0, False) == 0.0
    assert read_likeness(stated, asked, READ_SAME_AT_ODDS, 0.0, False) == READ_SAME_AT_ODDS
    again = read_asked("so the mop is $4", "so the mop is $4")
    assert read_likeness(stated, again, 0.74, 0.0, False) == 0.74


def test_who_tells_a_body_asks_something_else_in_other_words() -> None:
    tall = "would a 6'4 guy fit in it sitting up"
    body = read_asked(tall, tall)
    other = read_asked("do i need help to assemble", "do i need help to assemble")
    assert read_likeness(body, other, READ_SAME, 0.0, False) == 0.0
    again = read_asked("can a tall guy sit in it", "can a tall guy sit in it")
    assert read_likeness(body, again, READ_SAME, 0.0, False) == READ_SAME
