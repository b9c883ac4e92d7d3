"""Generated values, units, tiers and spoken forms: what is right is never judged wrong."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bench.correction_products import catalogue_of, product_of
from copilot.skills.corrections.judge import ShopJudge
from copilot.skills.corrections.judgement import Said, Verdict
from copilot.skills.corrections.offers.piece_totals import totals
from knowledge.fact_making import make_facts
from knowledge.language.offers.rule_reading import read_rules
from knowledge.language.spoken import speak_text

QUIET = settings(max_examples=60, deadline=None, derandomize=True)
MEASURES: list[tuple[str, str, str, list[tuple[str, Decimal]]]] = [
    ("容量", "ml", "zh", [("ml", Decimal(1)), ("L", Decimal(1000))]),
    ("净重", "g", "zh", [("g", Decimal(1)), ("kg", Decimal(1000)), ("斤", Decimal(500))]),
    ("功率", "W", "zh", [("W", Decimal(1)), ("kW", Decimal(1000))]),
    ("电池容量", "mAh", "zh", [("mAh", Decimal(1))]),
    ("长度", "cm", "zh", [("cm", Decimal(1)), ("m", Decimal(100)), ("mm", Decimal("0.1"))]),
    ("质保", "个月", "zh", [("个月", Decimal(1)), ("年", Decimal(12))]),
    ("weight", "g", "en", [("g", Decimal(1)), ("kg", Decimal(1000))]),
    ("capacity", "ml", "en", [("ml", Decimal(1)), ("L", Decimal(1000))]),
    ("power", "W", "en", [("W", Decimal(1))]),
]
"""Name, the shop's unit, language, and the units it may be said in with how much one of them is."""

LEADS = {
    "zh": ["{name}{value}", "{name}是{value}", "这款{name}有{value}", "{name}的话 {value}"],
    "en": ["the {name} is {value}", "{name} {value}", "it's {value} in {name}"],
}


def verdicts(row: dict[str, Any], text: str) -> tuple[Verdict, ...]:
    shop = catalogue_of((product_of({"sku": "A", **row}),))
    said = Said("s", 1, text, True, "host", (), "A", None, ("A",), ())
    return ShopJudge.of(shop, make_facts(shop)).judge(said).verdicts


def plain(value: Decimal) -> str:
    return format(value.normalize(), "f")


@st.composite
def measured(draw: st.DrawFn) -> tuple[dict[str, Any], str, str, Decimal, str]:
    """A product, the property's name, its unit, its value and a lead to say it in."""
    name, unit, language, _ = draw(st.sampled_from(MEASURES))
    most = 60 if unit == "个月" else 9_000
    value = Decimal(draw(st.integers(3, most)))
    title = "保温壶" if language == "zh" else "kettle"
    row = {"title": title, "attributes": {name: f"{plain(value)}{unit}"}}
    return row, name, unit, value, draw(st.sampled_from(LEADS[language]))


@given(measured(), st.data())
@QUIET
def test_a_value_said_in_any_unit_and_in_words_is_never_wrong(
    made: tuple[dict[str, Any], str, str, Decimal, str], data: st.DataObject
) -> None:
    row, name, unit, value, lead = made
    language, units = next((m[2], m[3]) for m in MEASURES if m[:2] == (name, unit))
    other, factor = data.draw(st.sampled_from(units))
    amount = value / factor
    if amount != amount.quantize(Decimal("0.001")) or amount < Decimal("0.1"):
        other, amount = unit, value
    written = f"{plain(amount)}{other}"
    said = data.draw(st.sampled_from([written, speak_text(written, language)]))
    found = verdicts(row, lead.format(name=name, value=said))
    assert [v for v in found if v.outcome == "wrong"] == []


@given(measured(), st.sampled_from(["1.5", "2", "0.5", "3"]))
@QUIET
def test_another_value_of_a_property_named_is_always_wrong(
    made: tuple[dict[str, Any], str, str, Decimal, str], times: str
) -> None:
    row, name, unit, value, _ = made
    language = next(m[2] for m in MEASURES if m[:2] == (name, unit))
    other = (value * Decimal(times)).to_integral_value()
    if abs(other - value) / value < Decimal("0.3"):
        other = value * 2
    lead = "{name}是{value}" if language == "zh" else "the {name} is {value}"
    said = speak_text(f"{plain(other)}{unit}", language)
    found = verdicts(row, lead.format(name=name, value=said))
    assert [(v.attribute, v.outcome) for v in found] == [(name, "wrong")]
    assert plain(value) in found[0].truth


PROMOTIONS = ["第二件半价", "2件8折", "买2送1", "满200减30", "两件159元", "第二件减20元", ""]


@given(
    st.integers(20, 900), st.sampled_from(["0", "0.9", "0.5"]), st.sampled_from(PROMOTIONS),
    st.integers(1, 4), st.data(),
)  # fmt: skip
@QUIET
def test_what_pieces_cost_by_the_promotion_is_never_wrong(
    whole: int, cents: str, promotion: str, pieces: int, data: st.DataObject
) -> None:
    price = Decimal(whole) + Decimal(cents)
    row = {"title": "保温壶", "price": str(price), "promotion": promotion, "attributes": {}}
    sums = sorted(totals(price, pieces, read_rules(promotion, "CNY").rules))
    amount = data.draw(st.sampled_from(sums))
    spoken = speak_text(f"{plain(amount)}元", "zh")
    text = f"今天直播间{spoken}" if pieces == 1 else f"{'一两三四'[pieces - 1]}件一共{spoken}"
    assert [v for v in verdicts(row, text) if v.outcome == "wrong"] == []


@pytest.mark.parametrize("promotion", ["", "第二件半价", "满500减50"])
@given(st.integers(100, 900))
@QUIET
def test_another_price_is_always_wrong(promotion: str, price: int) -> None:
    row = {"title": "保温壶", "price": str(price), "promotion": promotion, "attributes": {}}
    other = price - 37 if price % 100 >= 50 else price + 37
    spoken = speak_text(f"{other}元", "zh")
    found = verdicts(row, f"今天直播间只要{spoken}")
    rules = read_rules(promotion, "CNY").rules
    shared = {t / n for n in (1, 2, 3) for t in totals(Decimal(price), n, rules)}
    if all(abs(other - share) > 2 for share in shared):
        assert [v.outcome for v in found] == ["wrong"]
