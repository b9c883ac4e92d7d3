"""The question board: exact repeats, same meanings, look-alikes, who is forgotten, rank."""

from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copilot.effects import Evidence
from copilot.events import Viewer
from copilot.limits import RoomLimits
from copilot.skills.answers.board import QuestionBoard
from copilot.skills.answers.question import Question, State
from copilot.suggestions import CardFact

LIMITS = RoomLimits(
    max_questions=4, same_question_similarity=0.55, same_gap_similarity=0.85, show_names=3
)
NEAR = (100, 10)
ALIKE = (100, 40)  # cosine with NEAR: .96
AKIN = (100, 90)  # cosine with NEAR: .80, enough for one fact, too little for a gap
FAR = (10, 100)  # cosine with NEAR: .20


@pytest.fixture
def board() -> QuestionBoard:
    return QuestionBoard(LIMITS)


def evidence(fact: str) -> tuple[Evidence, ...]:
    card = CardFact(fact, "A", "杯", f"{fact}：500ml", "shop.json", "products[0]", 1)
    return (Evidence(card, "attribute", fact, "500ml"),)


def put(
    board: QuestionBoard,
    key: str,
    fact: str | None = None,
    vector: tuple[int, ...] = NEAR,
    *,
    sku: str | None = "A",
    state: State = "open",
    user: str = "u1",
    last_ms: int = 0,
    buying: float = 0.0,
) -> Question:
    skus = (sku,) if sku else ()
    question = Question(board.number(), key, key, skus, False, buying, last_ms, last_ms, state)
    question.ask(Viewer(user, user), buying, last_ms, LIMITS.show_names)
    question.evidence = evidence(fact) if fact else ()
    question.vector = array("b", vector)
    board.add(question)
    return question


def test_the_same_words_about_the_same_product_are_the_same_question(board: QuestionBoard) -> None:
    asked = put(board, "多大容量")
    assert board.exact("多大容量", "A") is asked
    assert board.exact("多大容量", "B") is None
    assert board.exact("多大容量", None) is None
    assert board.exact("多大", "A") is None


def test_numbers_are_never_given_twice(board: QuestionBoard) -> None:
    first = put(board, "一")
    board.forget(first)
    assert put(board, "一").number > first.number


@pytest.mark.parametrize(
    ("vector", "fact", "same"),
    [(ALIKE, "容量", True), (AKIN, "容量", True), (FAR, "容量", False), (ALIKE, "材质", False)],
)
def test_one_fact_and_near_embeddings_make_one_question(
    board: QuestionBoard, vector: tuple[int, ...], fact: str, same: bool
) -> None:
    known = put(board, "甲涡轮轴", "涡轮")
    other = put(board, "涡轮轴乙", "材质" if fact == "材质" else "涡轮", vector)
    assert board.same(other) is (known if same else None)


@pytest.mark.parametrize(
    ("vector", "sku", "same"),
    [(ALIKE, "A", True), (AKIN, "A", False), (ALIKE, "B", False), (ALIKE, None, False)],
)
def test_where_no_fact_answers_only_the_wording_about_one_product_tells(
    board: QuestionBoard, vector: tuple[int, ...], sku: str | None, same: bool
) -> None:
    known = put(board, "甲涡轮叶轴", state="gap")
    other = put(board, "涡轮叶轴乙", vector=vector, sku=sku)
    assert board.same(other) is (known if same else None)


def test_a_question_with_a_fact_is_not_one_without(board: QuestionBoard) -> None:
    put(board, "能机洗吗", "洗涤")
    assert board.same(put(board, "能干洗吗", None, NEAR)) is None


def test_one_matter_in_other_words_is_one_question_however_far_the_embeddings(
    board: QuestionBoard,
) -> None:
    known = put(board, "几天一充", state="gap")
    assert board.same(put(board, "how long does the battery last", None, FAR)) is known
    assert board.same(put(board, "充满要多久", None, NEAR)) is None


def test_one_that_found_nothing_joins_one_that_did(board: QuestionBoard) -> None:
    known = put(board, "几天一充", "续航")
    assert board.same(put(board, "续航怎么样", None, FAR)) is known
    assert board.same(put(board, "续航怎么样", None, FAR, sku="B")) is None
    assert board.same(put(board, "涡轮怎么样", None, NEAR)) is None


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("m码多少斤能穿", "l码多少斤能穿"),
        ("120斤穿什么码", "140斤穿什么码"),
        ("1.5l的多少钱", "1l的多少钱"),
        ("支持iphone吗", "支持android吗"),
        ("有32gb吗", "有64gb吗"),
        ("穿什么码", "120斤穿什么码"),
        ("买2送1吗", "买2送2吗"),
    ],
)
def test_look_alikes_with_other_figures_sizes_or_words_stay_two(
    board: QuestionBoard, a: str, b: str
) -> None:
    put(board, a, "尺码")
    assert board.same(put(board, b, "尺码")) is None


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("m码多少斤能穿", "多少斤能穿m码"),
        ("1.5l的多少钱", "多少钱1.5l的"),
        ("有什么颜色", "几种颜色"),
    ],
)
def test_the_same_figures_in_another_order_may_be_one(board: QuestionBoard, a: str, b: str) -> None:
    known = put(board, a, "尺码")
    assert board.same(put(board, b, "尺码")) is known


def test_without_embeddings_the_leading_fact_decides(board: QuestionBoard) -> None:
    known = put(board, "多大容量", "容量", ())
    assert board.same(put(board, "容量多少", "容量", ())) is known
    assert board.same(put(board, "容量是", "容量", FAR)) is known
    assert board.same(put(board, "材质是", "材质", ())) is None


def test_without_embeddings_two_gaps_stay_two(board: QuestionBoard) -> None:
    put(board, "有报告吗", None, (), state="gap")
    assert board.same(put(board, "有质检吗", None, ())) is None


def test_a_question_still_being_looked_up_is_nobody_s_likeness(board: QuestionBoard) -> None:
    put(board, "多大容量", "容量", state="finding")
    assert board.same(put(board, "容量多少", "容量")) is None


@pytest.mark.parametrize("state", ["held", "open", "done", "gap"])
def test_a_question_in_any_other_state_is(board: QuestionBoard, state: State) -> None:
    known = put(board, "多大容量", "容量", state=state)
    assert board.same(put(board, "容量多少", "容量")) is known


def test_of_several_the_likest_is_taken(board: QuestionBoard) -> None:
    put(board, "甲涡轮轴", "容量", AKIN)
    likest = put(board, "涡乙轮轴", "容量", ALIKE)
    assert board.same(put(board, "涡轮轴丙", "容量", NEAR)) is likest


def test_embeddings_of_another_model_break_nothing(board: QuestionBoard) -> None:
    put(board, "多大容量", "容量", (1, 2, 3))
    assert board.same(put(board, "容量多少", "容量", (1, 2))) is None


def test_merging_takes_over_the_askers_and_every_wording(board: QuestionBoard) -> None:
    known = put(board, "多大容量", "容量", user="u1")
    second = put(board, "能装多少", "容量", user="u2")
    third = put(board, "装多少水", "容量", user="u3")
    board.merge(third, into=second)
    board.merge(second, into=known)
    assert len(board) == 1
    assert (known.count, known.people) == (3, {"u1", "u2", "u3"})
    for wording in ("多大容量", "能装多少", "装多少水"):
        assert board.exact(wording, "A") is known
    assert board.get(second.number) is None


def test_what_is_forgotten_is_forgotten_with_every_wording(board: QuestionBoard) -> None:
    known = put(board, "多大容量", "容量")
    board.merge(put(board, "能装多少", "容量"), into=known)
    assert board.forget(known) is known
    assert len(board) == 0
    assert board.exact("多大容量", "A") is None
    assert board.exact("能装多少", "A") is None


def test_a_full_board_forgets_what_is_dealt_with_first_and_open_cards_last(
    board: QuestionBoard,
) -> None:
    order: tuple[State, ...] = ("open", "finding", "gap", "done")
    kept = {state: put(board, state, state, state=state) for state in order}
    gone = []
    for number in range(3):
        new = Question(board.number(), f"n{number}", "n", (), False, 0.0, 9, 9, "open")
        gone += board.add(new)
    assert gone == [kept["done"], kept["gap"], kept["finding"]]
    assert len(board) == LIMITS.max_questions


def test_among_equals_the_one_asked_longest_ago_is_forgotten(board: QuestionBoard) -> None:
    old = put(board, "旧", "a", last_ms=1_000)
    for name in "bcd":
        put(board, name, name, last_ms=500)
    old.ask(Viewer("u", "u"), 0.0, 9_000, 3)
    new = Question(board.number(), "新", "新", (), False, 0.0, 9_000, 9_000, "open")
    (forgotten,) = board.add(new)
    assert forgotten.key == "b"


def test_rank_weighs_askers_buying_air_and_freshness(board: QuestionBoard) -> None:
    plain = put(board, "一", "a")
    assert board.rank(plain, None) == 1.0
    assert board.rank(plain, "A") == 2.0
    for user in ("u2", "u3"):
        plain.ask(Viewer(user, user), 0.5, 0, 3)
    assert board.rank(plain, None) == 2.5
    plain.ask(Viewer("u1", "u1"), 0.0, 60_000, 3)
    assert board.rank(plain, None) == 3.5, "a minute weighs as much as twice the askers"


def test_a_question_of_the_whole_shop_is_never_on_air(board: QuestionBoard) -> None:
    assert board.rank(put(board, "几天到", "发货", sku=None), None) == 1.0


@given(
    st.lists(st.tuples(st.sampled_from("abcdef"), st.sampled_from(["x", "y", None])), max_size=40)
)
def test_words_always_lead_to_a_question_that_is_there(
    asked: list[tuple[str, str | None]],
) -> None:
    board = QuestionBoard(LIMITS)
    counted = forgotten = 0
    for key, fact in asked:
        known = board.exact(key, "A")
        counted += 1
        if known is not None:
            known.ask(Viewer("u", "u"), 0.0, 0, 3)
            continue
        question = Question(board.number(), key, key, ("A",), False, 0.0, 0, 0, "open")
        question.ask(Viewer("u", "u"), 0.0, 0, 3)
        forgotten += sum(gone.count for gone in board.add(question))
        question.evidence = evidence(fact) if fact else ()
        same = board.same(question) if board.get(question.number) else None
        if same is not None:
            board.merge(question, into=same)
        found = board.exact(key, "A")
        assert found is not None
        assert board.get(found.number) is found
    assert len(board) <= LIMITS.max_questions
    assert sum(question.count for question in board) + forgotten == counted


def test_two_rows_of_one_size_table_are_two_answers(board: QuestionBoard) -> None:
    asked: list[Question] = []
    for text, size in (("168 115斤", "尺码 M"), ("176 140斤", "尺码 L"), ("169 116斤", "尺码 M")):
        card = CardFact("coat/sizes", "A", "风衣", f"{size}：", "shop.json", "products[0]", 1)
        question = put(board, text)
        question.evidence = (Evidence(card, "attribute", size, ""),)
        question.same = {other.number: 0.97 for other in asked}
        asked.append(question)
    assert board.same(asked[1]) is None
    assert board.same(asked[2]) is asked[0]
