"""Misstatements in their grace: how long it lasts, and what ends it early."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from copilot.limits import RoomLimits
from copilot.skills.corrections.judgement import Verdict
from copilot.skills.corrections.pending import (
    RETRACTED_MS,
    STALE_MS,
    PendingClaims,
    last_words,
    repairs,
)
from tests.copilot.speech_scripts import judgement, verdict

LIMITS = RoomLimits()
NOW = 10_000
WRONG = verdict("wrong")
RIGHT = verdict("right")
PRICE = verdict("wrong", "价格", "99元", "129元", weight="price")


def waiting(claims: PendingClaims, spoke_ms: int = 0) -> list[tuple[str, str]]:
    """Take everything that waits and is still worth showing: (segment, property)."""
    due = claims.take_due(spoke_ms, NOW + 20_000)
    return [(pending.segment, pending.verdict.attribute) for pending in due]


@pytest.fixture
def claims() -> PendingClaims:
    """One misstatement, heard at ``NOW``."""
    claims = PendingClaims(LIMITS)
    claims.judged(judgement("s1", WRONG), frozenset(), NOW)
    return claims


@pytest.mark.parametrize(
    ("spoke_ms", "due_ms"),
    [
        (NOW, NOW + 1_500),
        (NOW + 800, NOW + 1_500),
        (NOW + 801, NOW + 1_501),
        (NOW + 1_400, NOW + 2_100),
        (NOW + 2_299, NOW + 2_999),
        (NOW + 2_300, NOW + 3_000),
        (NOW + 60_000, NOW + 3_000),
    ],
)
def test_grace_lasts_longer_while_the_host_goes_on_but_not_for_ever(
    claims: PendingClaims, spoke_ms: int, due_ms: int
) -> None:
    assert claims.due_ms(spoke_ms) == due_ms
    assert claims.take_due(spoke_ms, due_ms - 1) == []
    (pending,) = claims.take_due(spoke_ms, due_ms)
    assert (pending.verdict, pending.segment, pending.heard_ms) == (WRONG, "s1", NOW)


def test_a_claim_that_may_go_on_waits_for_the_whole_grace() -> None:
    claims = PendingClaims(LIMITS)
    claims.judged(judgement("s1", verdict("wrong", settled=False)), frozenset(), NOW)
    assert claims.due_ms(NOW) == NOW + 3_000


@pytest.mark.parametrize(
    ("said", "truth", "due"),
    [
        ("100元", "129元", False),
        ("2000元", "2199元", False),
        ("100元", "99元", True),
        ("300g", "250g", True),
        ("真皮", "网布", True),
    ],
)
def test_an_unfinished_amount_that_may_become_the_true_one_is_no_claim(
    said: str, truth: str, due: bool
) -> None:
    claims = PendingClaims(LIMITS)
    begun = verdict("wrong", "价格", said, truth, settled=False)
    claims.judged(judgement("s1", begun), frozenset(), NOW)
    assert bool(claims.take_due(NOW, NOW + 29_000)) is due


@pytest.mark.parametrize("found_ms", [NOW + 3_001, NOW + 12_000])
def test_late_evidence_on_a_price_comes_at_once_and_on_a_gram_at_a_pause(found_ms: int) -> None:
    claims = PendingClaims(LIMITS)
    claims.judged(judgement("s1", PRICE, WRONG), frozenset(), found_ms, said_ms=NOW)
    assert [p.verdict for p in claims.take_due(found_ms, found_ms)] == [PRICE]
    assert claims.take_due(found_ms, found_ms + 699) == []
    (pending,) = claims.take_due(found_ms, found_ms + 700)
    assert pending.verdict == WRONG


def test_late_evidence_is_not_worth_showing_when_the_host_never_pauses() -> None:
    claims = PendingClaims(LIMITS)
    claims.judged(judgement("s1", WRONG), frozenset(), NOW + 5_000, said_ms=NOW)
    now_ms = NOW + 5_000
    while now_ms <= NOW + STALE_MS:
        assert claims.take_due(now_ms, now_ms) == []
        now_ms += 500
    assert claims.take_due(now_ms, now_ms + 10_000) == []


def test_grace_counts_from_when_the_claim_was_complete() -> None:
    claims = PendingClaims(LIMITS)
    claims.judged(judgement("s1", verdict("wrong", settled=False)), frozenset(), NOW)
    claims.judged(judgement("s1", WRONG, revision=2), frozenset(), NOW + 400)
    assert claims.due_ms(NOW) == NOW + 1_900
    claims.judged(judgement("s1", WRONG, revision=3), frozenset(), NOW + 1_000)
    assert claims.due_ms(NOW) == NOW + 1_900, "said once, heard three times"


def test_another_value_is_another_claim() -> None:
    claims = PendingClaims(LIMITS)
    claims.judged(judgement("s1", verdict("wrong", said="600ml")), frozenset(), NOW)
    claims.judged(
        judgement("s1", verdict("wrong", said="650ml"), revision=2), frozenset(), NOW + 1_000
    )
    assert claims.due_ms(NOW) == NOW + 2_500
    (pending,) = claims.take_due(NOW, NOW + 2_500)
    assert pending.verdict.said == "650ml"


def test_nothing_waits_at_first_and_nothing_is_taken_twice(claims: PendingClaims) -> None:
    assert PendingClaims(LIMITS).due_ms(NOW) is None
    assert PendingClaims(LIMITS).take_due(NOW, NOW + 20_000) == []
    assert len(claims.take_due(NOW, NOW + 1_500)) == 1
    assert claims.take_due(NOW, NOW + 20_000) == []
    assert claims.due_ms(NOW) is None


def test_the_newest_reading_of_a_segment_is_what_counts(claims: PendingClaims) -> None:
    claims.judged(judgement("s1", PRICE, revision=2), frozenset(), NOW + 500)
    assert waiting(claims) == [("s1", "价格")]


def test_a_reading_without_claims_leaves_other_segments_alone(claims: PendingClaims) -> None:
    claims.judged(judgement("s2"), frozenset(), NOW + 500)
    assert waiting(claims) == [("s1", "容量")]


def test_saying_it_right_ends_the_grace_of_the_same_property_alone(claims: PendingClaims) -> None:
    claims.judged(judgement("s2", PRICE), frozenset(), NOW + 200)
    claims.judged(judgement("s3", RIGHT), frozenset(), NOW + 900)
    assert waiting(claims) == [("s2", "价格")]


@pytest.mark.parametrize(
    "other", [verdict("right", "价格"), verdict("right", sku="B")], ids=["property", "product"]
)
def test_saying_something_else_right_repairs_nothing(claims: PendingClaims, other: object) -> None:
    assert isinstance(other, type(RIGHT))
    claims.judged(judgement("s2", other), frozenset(), NOW + 900)
    assert waiting(claims) == [("s1", "容量")]


def test_two_properties_in_one_breath_wait_each_for_itself() -> None:
    claims = PendingClaims(LIMITS)
    claims.judged(judgement("s1", WRONG, PRICE), frozenset(), NOW)
    claims.judged(judgement("s2", RIGHT), frozenset(), NOW + 900)
    assert waiting(claims) == [("s1", "价格")]


def test_right_first_and_then_wrong_is_wrong() -> None:
    claims = PendingClaims(LIMITS)
    right, wrong = verdict("right", place=0), verdict("wrong", place=10)
    claims.judged(judgement("s1", right, wrong), frozenset(), NOW)
    assert waiting(claims) == [("s1", "容量")]


def test_wrong_first_and_then_right_in_one_text_is_repaired() -> None:
    claims = PendingClaims(LIMITS)
    wrong, right = verdict("wrong", place=0), verdict("right", place=10)
    claims.judged(judgement("s1", wrong, right), frozenset(), NOW)
    assert waiting(claims) == []


def test_what_may_still_turn_out_wrong_repairs_nothing(claims: PendingClaims) -> None:
    claims.judged(judgement("s2", verdict("right", settled=False)), frozenset(), NOW + 900)
    assert waiting(claims) == [("s1", "容量")]


def test_taking_back_ends_what_was_claimed_just_before(claims: PendingClaims) -> None:
    claims.judged(judgement("s2", PRICE), frozenset(), NOW + 500)
    claims.judged(judgement("s3", retracts=True), frozenset(), NOW + 1_000)
    assert waiting(claims) == []


def test_taking_back_with_another_wrong_value_leaves_the_last_one_alone(
    claims: PendingClaims,
) -> None:
    claims.judged(judgement("s2", PRICE), frozenset(), NOW + 500)
    again = verdict("wrong", said="650ml")
    claims.judged(judgement("s3", again, retracts=True), frozenset(), NOW + 1_000)
    assert waiting(claims) == [("s2", "价格"), ("s3", "容量")]


@pytest.mark.parametrize(("after_ms", "left"), [(RETRACTED_MS, 0), (RETRACTED_MS + 1, 1)])
def test_taking_back_reaches_only_so_far(claims: PendingClaims, after_ms: int, left: int) -> None:
    claims.judged(judgement("s2", retracts=True), frozenset(), NOW + after_ms)
    assert len(waiting(claims)) == left


def test_taking_back_with_the_right_value_is_about_that_property_alone(
    claims: PendingClaims,
) -> None:
    claims.judged(judgement("s2", PRICE), frozenset(), NOW + 500)
    meant = verdict("right", "价格", truth="129元")
    claims.judged(judgement("s3", meant, retracts=True), frozenset(), NOW + 900)
    assert waiting(claims) == [("s1", "容量")]


def test_new_facts_leave_what_rests_on_one_that_stands(claims: PendingClaims) -> None:
    other = verdict("wrong", sku="B", named=True)
    claims.judged(judgement("s2", other), frozenset(), NOW)
    assert claims.facts() == {WRONG.fact.id, other.fact.id}
    claims.facts_changed(frozenset({other.fact.id}))
    assert claims.said_in() == {other.key: "s2"}
    assert waiting(claims) == [("s2", "容量")]


def test_what_is_held_waits_for_as_long_as_the_doubt_does(claims: PendingClaims) -> None:
    claims.judged(judgement("s2", PRICE), frozenset({PRICE.key}), NOW + 200)
    assert claims.due_ms(NOW) == NOW + 1_500
    assert [pending.segment for pending in claims.take_due(NOW, NOW + 20_000)] == ["s1"]
    assert claims.due_ms(NOW) is None
    claims.release(NOW)
    assert claims.due_ms(NOW) == NOW + 1_700
    assert [p.segment for p in claims.take_due(NOW, NOW + 20_000)] == ["s2"]


def test_of_what_was_heard_together_the_doubtful_alone_is_held() -> None:
    claims = PendingClaims(LIMITS)
    claims.judged(judgement("s1", WRONG, PRICE), frozenset({PRICE.key}), NOW)
    assert waiting(claims) == [("s1", "容量")]


def test_a_doubt_holds_what_was_heard_before_it_unless_the_product_was_named() -> None:
    claims = PendingClaims(LIMITS)
    claims.judged(judgement("s1", WRONG), frozenset(), NOW)
    claims.judged(judgement("s2", verdict("wrong", "价格", named=True)), frozenset(), NOW)
    claims.judged(judgement("s3", verdict("wrong", sku="B")), frozenset(), NOW)
    claims.hold("A")
    assert waiting(claims) == [("s2", "价格"), ("s3", "容量")]
    claims.release(NOW)
    claims.hold("C")
    assert [p.segment for p in claims.take_due(NOW, NOW + 20_000)] == ["s1"]


@pytest.mark.parametrize(("after_ms", "left"), [(STALE_MS, 1), (STALE_MS + 1, 0)])
def test_what_was_held_too_long_is_not_worth_showing(after_ms: int, left: int) -> None:
    claims = PendingClaims(LIMITS)
    claims.judged(judgement("s1", WRONG), frozenset({WRONG.key}), NOW)
    claims.release(NOW)
    assert len(claims.take_due(NOW, NOW + after_ms)) == left
    assert claims.due_ms(NOW) is None


def test_held_claims_nobody_asks_for_any_more_are_forgotten() -> None:
    claims = PendingClaims(LIMITS)
    claims.judged(judgement("s1", WRONG), frozenset({WRONG.key}), NOW)
    claims.judged(judgement("s2"), frozenset(), NOW + STALE_MS + 1)
    claims.release(NOW)
    assert claims.due_ms(NOW) is None


def test_what_was_held_is_put_right_like_anything_else() -> None:
    claims = PendingClaims(LIMITS)
    claims.judged(judgement("s1", WRONG), frozenset({WRONG.key}), NOW)
    claims.judged(judgement("s2", RIGHT), frozenset(), NOW + 5_000)
    claims.release(NOW)
    assert waiting(claims) == []


def test_speech_that_came_back_leaves_only_what_was_never_held(claims: PendingClaims) -> None:
    claims.judged(judgement("s2", PRICE), frozenset({PRICE.key}), NOW)
    claims.drop_held()
    claims.release(NOW)
    assert waiting(claims) == [("s1", "容量")]


SUITS_B = {"A": (0, 1), "B": (1, 0)}
SAYS_NOTHING_OF_B = {"A": (0, 1)}
WRONG_OF_BOTH = {"A": (0, 1), "B": (0, 1)}


@pytest.mark.parametrize(
    ("claim", "fits", "held", "left"),
    [
        (WRONG, SUITS_B, False, 0),
        (WRONG, SAYS_NOTHING_OF_B, False, 1),
        (WRONG, WRONG_OF_BOTH, False, 1),
        (WRONG, WRONG_OF_BOTH, True, 0),
        (verdict("wrong", named=True), SUITS_B, False, 1),
        (verdict("wrong", sku="B"), SUITS_B, False, 1),
    ],
    ids=["of B", "silent on B", "wrong of both", "held", "named", "about B"],
)
def test_another_product_on_air_leaves_what_was_surely_said_of_the_one_before(
    claim: Verdict, fits: dict[str, tuple[int, int]], held: bool, left: int
) -> None:
    claims = PendingClaims(LIMITS)
    claims.judged(judgement("s1", claim, fits=fits), frozenset({claim.key} if held else ()), NOW)
    claims.moved_on("B")
    claims.release(NOW)
    assert len(waiting(claims)) == left


def test_with_nothing_on_air_any_more_only_what_was_held_goes(claims: PendingClaims) -> None:
    claims.judged(judgement("s2", PRICE), frozenset({PRICE.key}), NOW)
    claims.moved_on(None)
    claims.release(NOW)
    assert waiting(claims) == [("s1", "容量")]


def test_a_segment_that_goes_on_says_nothing_twice() -> None:
    claims = PendingClaims(LIMITS)
    claims.judged(judgement("s1", WRONG), frozenset(), NOW)
    assert len(claims.take_due(NOW, NOW + 1_500)) == 1
    claims.judged(judgement("s1", WRONG, revision=2), frozenset(), NOW + 2_000)
    assert claims.due_ms(NOW) is None
    claims.judged(judgement("s1", verdict("wrong", said="650ml")), frozenset(), NOW + 2_500)
    claims.judged(judgement("s2", WRONG), frozenset(), NOW + 2_600)
    assert waiting(claims) == [("s1", "容量"), ("s2", "容量")], "another value, and said again"


def test_an_unclear_taking_back_waits_for_what_was_meant(claims: PendingClaims) -> None:
    """不对不对 stops the capacity; 不对不对，是一百二十九 means the price and lets it go on."""
    claims.judged(judgement("s2", retracts=True), frozenset(), NOW + 500)
    assert claims.due_ms(NOW) is None
    meant = verdict("right", "价格", truth="129元")
    claims.judged(judgement("s2", meant, revision=2, retracts=True), frozenset(), NOW + 900)
    assert claims.due_ms(NOW) == NOW + 1_500
    assert waiting(claims) == [("s1", "容量")]


def test_figures_of_other_measures_do_not_repair_each_other() -> None:
    """一盒二十袋 stays wrong though 一袋一百克 is right, both being the net content."""
    bags, grams = verdict("wrong", "净含量", "20袋", "12袋"), verdict("right", "净含量", "", "100g")
    assert not repairs(grams, "20袋")
    assert repairs(verdict("right", "净含量", "", "12袋"), "20袋")
    assert repairs(verdict("right", "材质", "", "纯棉"), "真丝")
    claims = PendingClaims(LIMITS)
    claims.judged(judgement("s1", bags, grams), frozenset(), NOW)
    claims.judged(judgement("s2", grams), frozenset(), NOW + 500)
    assert waiting(claims) == [("s1", "净含量")]


def test_the_oldest_comes_first() -> None:
    claims = PendingClaims(LIMITS)
    claims.judged(judgement("s2", PRICE), frozenset(), NOW + 300)
    claims.judged(judgement("s1", WRONG), frozenset(), NOW)
    assert waiting(claims) == [("s1", "容量"), ("s2", "价格")]


readings = st.tuples(
    st.sampled_from(["s1", "s2", "s3"]),
    st.lists(
        st.builds(
            verdict,
            st.sampled_from(["wrong", "right"]),
            st.sampled_from(["容量", "价格"]),
            st.sampled_from(["600ml", "650ml"]),
            settled=st.booleans(),
        ),
        max_size=3,
    ),
    st.booleans(),
    st.integers(0, 2_000),
)


AGAIN = verdict("wrong", settled=True)


@given(st.lists(readings, max_size=20))
@example(
    [
        ("s2", [AGAIN], False, 0),
        ("s1", [], True, 1_427),
        ("s2", [AGAIN], False, 1_574),
        ("s1", [], False, 700),
    ]
)  # said again after it was taken back
def test_whatever_is_said_no_grace_is_too_short_or_too_long(
    said: list[tuple[str, list[Verdict], bool, int]],
) -> None:
    """Speech moves on: what falls due does so between the shortest and the longest grace."""
    claims, now, taken_back = PendingClaims(LIMITS), 0, False
    shown: dict[tuple[str, str], str] = {}
    for segment, told, retracts, wait_ms in said:
        next_ms = now + wait_ms
        while (due := claims.due_ms(now)) is not None and due <= next_ms:
            for pending in claims.take_due(now, due):
                assert 1_500 <= due - pending.heard_ms <= 3_000
                assert pending.verdict.settled or due - pending.heard_ms == 3_000
                shown[pending.segment, pending.verdict.key] = pending.verdict.said
        now, taken_back = next_ms, taken_back or retracts
        heard = judgement(segment, *told, retracts=retracts)
        claims.judged(heard, frozenset(), now)
        due_now = claims.due_ms(now)
        assert due_now is None or due_now > now or taken_back
        new = [
            left
            for key, left in last_words(heard).items()
            if left.outcome == "wrong" and shown.get((segment, key)) != left.said
        ]
        assert due_now is not None or not new
