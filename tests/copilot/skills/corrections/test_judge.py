"""The judge as a whole: who speaks, which product, how settled, how it fits, what a card says."""

import time

import pytest

from copilot.skills.corrections.judge import ShopJudge
from copilot.skills.corrections.judgement import Judgement, Said
from knowledge.fact_making import make_facts
from knowledge.language.headline import fits_headline
from knowledge.products import Catalogue
from tests.copilot.skills.corrections.judge_shop import ask, catalogue, judge
from tests.copilot.skills.corrections.test_judge_tables import lines


def wrong(judgement: Judgement) -> list[tuple[str, str, str]]:
    return [(v.sku, v.attribute, v.truth) for v in judgement.verdicts if v.outcome == "wrong"]


def test_only_the_host_is_judged() -> None:
    lineup = tuple(product.sku for product in catalogue().products)
    said = Said("s", 1, "容量是三升", True, "assistant", (), "POT", None, lineup, ())

    judgement = judge().judge(said)

    assert (judgement.verdicts, judgement.fits, judgement.named) == ((), (), ())


def test_a_link_number_moves_its_clause_to_its_product() -> None:
    judgement = ask("容量是一点八升，五号链接的空调制冷量五千瓦", "POT")

    assert wrong(judgement) == [("AC", "制冷量", "3500W")]
    assert judgement.named == ("AC",)
    assert {v.named for v in judgement.verdicts if v.sku == "AC"} == {True}
    assert [v.named for v in judgement.verdicts if v.sku == "POT"] == [False]


def test_what_is_only_compared_with_stays_with_the_focus() -> None:
    assert wrong(ask("比五号那个轻多了，容量是三升", "POT")) == [("POT", "容量", "1.8L")]


def test_without_a_focus_only_named_products_are_judged() -> None:
    assert wrong(ask("容量是三升", None)) == []
    assert wrong(ask("养生壶容量是三升", None)) == [("POT", "容量", "1.8L")]


def test_a_product_that_is_not_sold_here_is_no_focus() -> None:
    assert ask("容量是三升", "NOTHING").verdicts == ()


def test_a_name_said_before_holds_when_the_host_goes_straight_on() -> None:
    assert wrong(ask("是三升的", "PB", ("刚才那个养生壶我说一下",))) == [("POT", "容量", "1.8L")]
    assert wrong(ask("好，这个是一万毫安的", "PB", ("刚才那个养生壶我说一下",))) == []


@pytest.mark.parametrize(
    ("text", "settled"),
    [
        ("容量是三", None),
        ("容量是三升", False),
        ("容量是三升，够", True),
        ("容量是三升够一家人", True),
        ("今天只要一百", None),
    ],
)
def test_an_unfinished_text_is_not_settled(text: str, settled: bool | None) -> None:
    verdicts = [v for v in ask(text, "POT", final=False).verdicts if v.outcome == "wrong"]

    assert {v.settled for v in verdicts} <= ({False} if settled is None else {settled})
    assert settled is None or verdicts


def test_a_final_text_is_settled() -> None:
    assert [v.settled for v in ask("容量是三升", "POT").verdicts] == [True]


def test_beginnings_of_right_texts_are_never_settled_as_wrong() -> None:
    for place, focus, before, text, expected in lines():
        repaired = any(word in text for word in ("不对", "哦不", "说错", "sorry"))
        if "wrong" in expected or repaired:
            continue
        for end in range(1, len(text)):
            if text.isascii() and text[end] != " ":
                continue  # partial texts end with a word
            for v in ask(text[:end], focus, before, final=False).verdicts:
                assert v.outcome == "right" or not v.settled, (place, text[:end])


def test_the_whole_line_up_is_tried_on() -> None:
    fits = {fit.sku: (fit.right, fit.wrong) for fit in ask("制冷量三千五百瓦", "POT").fits}

    assert fits["AC"] == (1, 0)
    assert "MAT" not in fits


def test_claims_of_a_named_product_count_for_it_alone() -> None:
    assert {fit.sku for fit in ask("五号链接的净重一点六公斤", "POT").fits} <= {"AC"}


def test_texts_of_a_card() -> None:
    (verdict,) = ask("容量是三升", "POT").verdicts

    assert (verdict.said, verdict.truth) == ("3L", "1.8L")
    assert verdict.headline == "容量 1.8L"
    assert "容量是一点八升" in verdict.line
    assert verdict.fact.text == "容量：1.8L"
    assert verdict.weight == "plain"


def test_a_price_is_weighty() -> None:
    (verdict,) = ask("just sixty-nine ninety-nine today", "FRY").verdicts

    assert verdict.weight == "price"
    assert (verdict.said, verdict.truth) == ("$69.99", "$89.99")
    assert "89.99" in verdict.line


def test_what_is_right_needs_no_line() -> None:
    assert [v.line for v in ask("容量是一点八升", "POT").verdicts] == [""]


def test_every_card_of_the_tables_fits_a_screen() -> None:
    for _, focus, before, text, _ in lines():
        for verdict in ask(text, focus, before).verdicts:
            assert fits_headline(verdict.headline), verdict.headline
            assert bool(verdict.line) == (verdict.outcome == "wrong")


def test_what_the_shop_states_in_two_ways_is_not_judged() -> None:
    shop = catalogue()
    pot = next(p for p in shop.products if p.sku == "POT")
    stated = {a.name: a for a in pot.attributes}
    capacity = stated["容量"]
    other = type(capacity)("容积", "2L", (), None, capacity.source)
    twice = type(pot)(
        pot.sku, pot.title, pot.names, "", "", (capacity, other), (), None, (), pot.source
    )
    two = Catalogue("t", 1, (twice,), (), ())

    said = Said("s", 1, "容量是三升", True, "host", (), "POT", None, ("POT",), ())

    assert wrong(ShopJudge.of(two, make_facts(two)).judge(said)) == []


def test_talk_without_figures_takes_microseconds() -> None:
    ask("大家晚上好", "POT")
    start = time.thread_time_ns()
    for _ in range(20):
        ask("大家晚上好，欢迎来到直播间", "POT")

    assert (time.thread_time_ns() - start) / 20 < 3_000_000
