"""Sums are exact, and there are none where the shop's words leave them open."""

from decimal import Decimal as D
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.prices.arithmetic import payable, work_out
from knowledge.prices.coupons import work_out_with_coupon
from knowledge.products import Offer
from tests.knowledge.prices.price_terms import offer, terms

CENTS = st.integers(100, 10**6)
PIECES = st.integers(1, 99)


def total(own: Offer, pieces: int) -> str | None:
    found = work_out(terms(own), pieces)
    return None if found is None else format(found.total, "f")


def yuan(cents: int) -> str:
    return f"{cents // 100}.{cents % 100:02}"


@pytest.mark.parametrize(
    ("own", "pieces", "right"),
    [
        (offer("89"), 3, "267"),
        (offer("89", "第二件半价"), 2, "133.5"),
        (offer("89", "第二件半价"), 3, "222.5"),
        (offer("89", "第二件半价"), 4, None),
        (offer("89", "第二件半价，上不封顶"), 4, "267.0"),
        (offer("89.99", "第二件半价"), 2, None),
        (offer("89", "买二送一"), 2, "178"),
        (offer("89", "买二送一"), 3, "178"),
        (offer("89", "买二送一"), 4, None),
        (offer("89", "买二送一，多买多送"), 4, "356"),
        (offer("89", "满199减20"), 2, "178"),
        (offer("89", "满199减20"), 3, "247"),
        (offer("89", "满199减20"), 5, None),
        (offer("89", "每满199减20"), 5, "405"),
        (offer("89", "满199减20，满399减50"), 5, "395"),
        (offer("75", "满3件减10元"), 3, "215"),
        (offer("89", "满2件打85折"), 3, "226.95"),
        (offer("89", "2件8折"), 3, None),
        (offer("89", tiers=((2, "149"),)), 2, "149"),
        (offer("89", tiers=((2, "149"),)), 3, None),
        (offer("89", tiers=((2, "149"),)), 4, "298"),
        (offer("89", "第二件半价", tiers=((2, "149"),)), 2, None),
        (offer("89", "满3件减10元", tiers=((2, "149"),)), 2, "149"),
        (offer("89", "立减20元"), 2, None),
        (offer("89", "老粉另有惊喜价"), 2, None),
        (offer(None), 2, "258"),
    ],
)
def test_totals(own: Offer, pieces: int, right: str | None) -> None:
    found = total(own, pieces)
    assert (None if found is None else D(found)) == (None if right is None else D(right))


@pytest.mark.parametrize(
    ("own", "pieces", "right", "use"),
    [
        (offer("89", coupon="领10元券"), 2, "168", "used"),
        (offer("89", coupon="领10元券", coupon_price="79"), 2, "168", "used"),
        (offer("89", coupon="领10元券", coupon_price="75"), 2, "178", "open"),
        (offer("89", coupon="店铺券", coupon_price="79"), 2, "178", "open"),
        (offer("89", coupon="满199减20券"), 2, "178", "not_reached"),
        (offer("89", coupon="满199减20券"), 3, "247", "used"),
        (offer("89", "第二件半价", "领10元券"), 2, "133.5", "open"),
        (offer("89", "第二件半价，可与优惠券叠加", "领10元券"), 2, "123.5", "used"),
        (offer("89", "第二件半价，不与优惠券叠加", "领10元券"), 2, "133.5", "excluded"),
        (offer("89", "第二件半价，可与优惠券叠加", "满150减20券"), 2, "133.5", "open"),
    ],
)
def test_coupons(own: Offer, pieces: int, right: str, use: str) -> None:
    found = work_out_with_coupon(terms(own), pieces)
    assert found is not None
    assert (found.total, found.coupon) == (D(right), use)


def test_without_a_coupon_there_is_no_sum_with_one() -> None:
    assert work_out_with_coupon(terms(offer("89")), 2) is None


@given(CENTS, PIECES)
def test_a_plain_sum_is_exact(cents: int, pieces: int) -> None:
    found = work_out(terms(offer(yuan(cents))), pieces)
    assert found is not None
    assert found.total * 100 == cents * pieces


@given(CENTS, st.integers(1, 9), st.integers(2, 3))
def test_the_reduced_piece_alone_is_reduced(cents: int, tenths: int, pieces: int) -> None:
    found = work_out(terms(offer(yuan(cents), f"第二件{tenths}折")), pieces)
    exact = Fraction(cents * (pieces - 1)) + Fraction(cents * tenths, 10)
    if exact.denominator != 1:
        assert found is None
    else:
        assert found is not None
        assert found.total * 100 == exact


@given(CENTS, PIECES, st.integers(2, 9), st.integers(1, 99))
def test_no_reduction_makes_it_dearer(cents: int, pieces: int, least: int, off: int) -> None:
    plain = Fraction(cents * pieces, 100)
    for words in (
        f"满{least}件减{off}元",
        f"满{least * 100}减{off}",
        f"买{least}送1",
        "第二件半价",
    ):
        found = work_out(terms(offer(yuan(cents), words)), pieces)
        if found is not None:
            assert 0 < found.total <= plain
            assert payable(found.total, "CNY")


@given(CENTS, PIECES, st.integers(1, 50))
def test_a_coupon_takes_off_what_it_says_once(cents: int, pieces: int, off: int) -> None:
    own = terms(offer(yuan(cents), coupon=f"领{off}元券"))
    found = work_out_with_coupon(own, pieces)
    assert found is not None
    left = cents * pieces - off * 100
    assert found.total * 100 == (left if left > 0 else cents * pieces)
    assert (found.coupon == "used") == (left > 0)


def test_half_a_yen_is_not_paid() -> None:
    assert total(offer("980", "second one half price", currency="JPY"), 2) == "1470.0"
    assert total(offer("981", "second one half price", currency="JPY"), 2) is None
