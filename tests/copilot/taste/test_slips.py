"""Slips as they are kept: counted by fact, the latest last, never more than a few dozen."""

from dataclasses import replace

from copilot.taste.learnt import Learnt
from copilot.taste.slips import REMEMBERED_SLIPS, Slip, with_one_less, with_slip
from tests.copilot.speech_scripts import verdict


def slip(attribute: str = "容量", said: str = "600ml", truth: str = "500ml", at: int = 1) -> Slip:
    wrong = verdict(attribute=attribute, said=said, truth=truth)
    return Slip(wrong.sku, attribute, said, truth, wrong.headline, wrong.fact, 1, at, at)


def test_the_same_fact_counts_on_and_keeps_what_was_said_last() -> None:
    first = with_slip((), slip(said="600ml", at=1))
    (known,) = with_slip(first, slip(said="700ml", at=9))
    assert (known.times, known.said) == (2, "700ml")
    assert (known.first_wall_ms, known.last_wall_ms) == (1, 9)
    assert not first[0].repeated
    assert known.repeated


def test_another_property_is_another_slip() -> None:
    both = with_slip(with_slip((), slip()), slip("材质", "棉", "麻"))
    assert [each.times for each in both] == [1, 1]
    assert both[0].id != both[1].id


def test_a_fact_that_says_something_else_now_begins_anew() -> None:
    before = with_slip((), slip(truth="500ml", at=1))
    (known,) = with_slip(before, slip(truth="550ml", at=5))
    assert (known.times, known.first_wall_ms, known.truth) == (1, 5, "550ml")


def test_the_one_not_made_for_longest_is_forgotten_first() -> None:
    slips: tuple[Slip, ...] = ()
    for number in range(REMEMBERED_SLIPS):
        slips = with_slip(slips, slip(f"第{number}项", at=number))
    slips = with_slip(slips, slip("第0项", at=1000))
    slips = with_slip(slips, slip("新的一项", at=1001))
    assert len(slips) == REMEMBERED_SLIPS
    names = [each.name for each in slips]
    assert "第1项" not in names
    assert names[-2:] == ["第0项", "新的一项"]


def test_a_count_taken_back_leaves_the_others() -> None:
    twice = with_slip(with_slip((), slip()), slip())
    once = with_one_less(twice, twice[0].id)
    assert [each.times for each in once] == [1]
    assert with_one_less(once, twice[0].id) == ()
    assert with_one_less(once, "another") == once


def test_its_name_in_an_address_depends_on_the_product_and_the_fact_alone() -> None:
    one = slip()
    assert one.id == replace(one, said="1L", times=7).id
    assert one.id != replace(one, sku="B").id
    assert len(one.id) == 16


def test_some_are_forgotten_or_all() -> None:
    known = Learnt(slips=(slip(), slip("材质", "棉", "麻")), wording="warmer")
    some = known.without_slips((known.slips[0].id, "unknown"))
    assert [each.name for each in some.slips] == ["材质"]
    assert known.without_slips(None) == Learnt(wording="warmer")
