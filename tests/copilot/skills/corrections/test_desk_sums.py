"""What the price desk works out is never corrected when said, and puts a wrong sum right."""

import random
from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal

import pytest

from copilot.skills.corrections.judge import ShopJudge
from copilot.skills.corrections.judgement import Said, Verdict
from knowledge.fact_making import make_facts
from knowledge.facts import Fact
from knowledge.prices.arithmetic import figure
from knowledge.prices.desk import PriceDesk
from knowledge.products import Catalogue, Offer, Product
from knowledge.retrieval import Query
from tests.copilot.skills.corrections.judge_shop import truths, written_judge
from tests.knowledge.prices.price_terms import offer, product

PROMOTIONS = {
    "CNY": (
        "",
        "",
        "",
        "第二件半价",
        "第2件0元",
        "买二送一",
        "每满200减30",
        "满3件8折",
        "满99元包邮",
    ),
    "USD": (
        "",
        "",
        "",
        "buy 2 get 1 free",
        "3 for $50",
        "free shipping over $45",
        "second half off",
    ),
}
COUPONS = {
    "CNY": ("", "领券立减20", "满200减30券", "输入口令领券"),
    "USD": ("", "$5 off", "code LEAF5"),
}
MOST = 9


def offers(currency: str, number: int) -> Iterator[Offer]:
    """Yield offers as shops write them: tiers or a promotion, a coupon, a limit."""
    draw = random.Random(f"{currency} {number}")
    for _ in range(number):
        live = Decimal(draw.randrange(25, 400)) - draw.choice([Decimal(0), Decimal("0.1")])
        counts = sorted(draw.sample([2, 3, 4, 5], draw.randrange(0, 3)))
        tiers = tuple(
            (count, figure((live * count * (100 - 6 * count) / 100).quantize(Decimal(1))))
            for count in counts
        )
        coupon = draw.choice(COUPONS[currency])
        promotion = "" if tiers and draw.random() < 0.8 else draw.choice(PROMOTIONS[currency])
        limit = draw.choice([None, None, 6])
        yield offer(figure(live), promotion, coupon, None, tiers, limit=limit, currency=currency)


def goods(own: Offer) -> Product:
    return product(own, "山栗手工皂" if own.currency == "CNY" else "Fernhill soap bar")


def desk_sum(one: Product, text: str, facts: tuple[Fact, ...]) -> Fact | None:
    """Return what the desk works out for a question."""
    desk = PriceDesk([one], 1, lambda: datetime.now(UTC))
    answered = desk.answer(Query(text, (one.sku,), True, (one.sku,)), lambda sku: facts)
    return next((fact for fact in answered if fact.kind == "sum"), None)


def judged(one: Product, facts: tuple[Fact, ...], texts: list[str]) -> list[list[Verdict]]:
    """Return what is wrong of each of ``texts``, said while the product is on air."""
    judge = ShopJudge.of(Catalogue("t", 1, (one,), (), ()), facts)
    said = (
        Said("s", 1, text, True, "host", (), one.sku, None, (one.sku,), ((1, one.sku),))
        for text in texts
    )
    return [[v for v in judge.judge(one).verdicts if v.outcome == "wrong"] for one in said]


@pytest.mark.parametrize("currency", ["CNY", "USD"])
def test_a_sum_of_the_desk_is_never_corrected_and_is_the_truth_of_a_wrong_one(
    currency: str,
) -> None:
    zh = currency == "CNY"
    asked = ("{}件多少钱", "{}件用券多少钱") if zh else ("how much for {} bars",)
    sums = corrected = 0
    for own in offers(currency, 24):
        one = goods(own)
        facts = make_facts(Catalogue("t", 1, (one,), (), ()))
        for pieces in range(2, MOST + 1):
            for question in asked:
                found = desk_sum(one, question.format(pieces), facts)
                if found is None:
                    continue
                sums += 1
                total = found.quantities[0].low
                assert total is not None
                used = "用一张券" if "券后" in found.name else ""
                form = "{}件" + used + "{}元" if zh else "{} bars are {} dollars"
                right = [found.spoken or found.value, form.format(pieces, figure(total))]
                wrong = form.format(pieces, figure(total + max(Decimal(4), total // 9)))
                *fine, put_right = judged(one, facts, [*right, wrong])
                assert fine == [[], []], (own, found.spoken)
                corrected += len(put_right)
                shown = figure(total) if zh or total % 1 == 0 else f"{total:.2f}"
                assert all(shown in verdict.truth for verdict in put_right), (own, wrong)
    assert sums > 60
    assert corrected > sums / 3


TIN = {
    "sku": "TIN",
    "title": "Quarry shortbread tin",
    "price": "18.00",
    "currency": "USD",
    "coupon_price": "15.00",
    "coupon": "code QUARRY",
    "tiers": [{"quantity": 2, "total": "33.00"}],
    "attributes": {"contents": "12 tins", "weight": "300 g"},
}
MUG = {
    "sku": "MUG",
    "title": "岚窑手作马克杯",
    "price": 69,
    "coupon_price": 59,
    "coupon": "领券立减10",
    "tiers": [{"quantity": 2, "total": 128}, {"quantity": 3, "total": 180}],
    "limit_per_buyer": 8,
}
BRUSH = {
    "sku": "BRUSH",
    "title": "棠木梳",
    "variants": [
        {"sku": "B-S", "title": "小号", "price": 39},
        {"sku": "B-L", "title": "大号", "price": 59},
    ],
}


@pytest.mark.parametrize(
    ("goods", "text"),
    [
        (MUG, "六个三百六"),
        (MUG, "四个两百五十六块"),
        (MUG, "三个加三个三百六十块"),
        (MUG, "五个三百零八块"),  # a tier of three and one of two
        (MUG, "四个两百四十九块"),  # a tier of three and one more
        (MUG, "五个的话呢，今天直播间三百零八"),
        (MUG, "两个用券一百一十八"),
        (MUG, "两个券后一百一十八块"),
        (TIN, "four tins come to 66"),
        (TIN, "four tins are 66 dollars"),
        (TIN, "two with the code are 30 dollars"),
        (BRUSH, "两把大号一百一十八块"),
        (BRUSH, "两把七十八块"),
    ],
)
def test_what_several_may_cost_is_left_alone(goods: dict[str, object], text: str) -> None:
    assert truths(written_judge({"products": [goods]}), str(goods["sku"]), text) == []


@pytest.mark.parametrize(
    ("goods", "text", "truth"),
    [
        (MUG, "六个三百九十块", "6件共360元"),
        (MUG, "三个加三个四百块", "6件共360元"),
        (MUG, "两个一百五十块", "2件共128元"),
        (TIN, "six tins are 120 dollars", "6 for $99"),
        (TIN, "4 come to 85 dollars", "4 for $66"),
        (BRUSH, "大号两把一百三十块", "2件共118元"),
    ],
)
def test_a_wrong_sum_is_put_right_with_that_of_the_desk(
    goods: dict[str, object], text: str, truth: str
) -> None:
    assert truths(written_judge({"products": [goods]}), str(goods["sku"]), text) == [truth]
