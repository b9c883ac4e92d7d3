"""The headline and the line of a correction: what is true, in words a host can say."""

from decimal import Decimal

import pytest

from copilot.skills.corrections.claim import Claim, KnownProperty, Language
from copilot.skills.corrections.judgement import Weight
from copilot.skills.corrections.wording import headline_of, line_of, money_text
from knowledge.facts import Fact
from knowledge.language.asked import named_attributes
from knowledge.products import FactKind, Source


def claim(
    kind: FactKind, name: str, value: str, said: str, truth: str = "", weight: Weight = "plain"
) -> Claim:
    source = Source("shop.json", "products[0]")
    fact = Fact("f", "S", "Kettle", kind, name, f"{name}：{value}", value, (), source, 1)
    known = KnownProperty(fact, named_attributes(name))
    return Claim(known, "wrong", said, truth or value, 0, 3, True, weight)


@pytest.mark.parametrize(
    ("wrong", "headline", "line"),
    [
        (
            claim("attribute", "能否进烤箱", "不能，只能冷藏", "可以进烤箱"),
            "不能进烤箱，只能冷藏",
            "刚才口误，不能进烤箱，只能冷藏哈",
        ),
        (
            claim("attribute", "支持快充", "否", "支持"),
            "不支持快充",
            "刚才口误，不支持快充哈",
        ),
        (
            claim("offer", "赠品", "杯刷", "送杯套", weight="price"),
            "赠品 杯刷",
            "赠品我更正一下，是杯刷，以这个为准",
        ),
        (
            claim("offer", "直播价", "89元", "79元", weight="price"),
            "直播价 89元",
            "价格我更正一下，直播价八十九块，以这个为准",
        ),
        (
            claim("attribute", "配料", "鸡肉、大豆油、腰果、盐", "没有腰果", weight="safety"),
            "含腰果",
            "这里要说清楚，含腰果，刚才我说错了",
        ),
        (
            claim("faq", "宝宝可以穿吗", "面料柔软，没有荧光剂，宝宝可以穿", "不能穿"),
            "宝宝可以穿",
            "刚才口误，面料柔软，没有荧光剂，宝宝可以穿哈",
        ),
        (
            claim("policy", "发货", "48小时内发货，西藏补12元", "西藏包邮", truth="西藏补12元"),
            "发货 西藏补12元",
            "刚才口误，四十八小时内发货，西藏补十二块哈",
        ),
    ],
)
def test_a_chinese_slip_is_put_right(wrong: Claim, headline: str, line: str) -> None:
    assert (headline_of(wrong, "zh"), line_of(wrong, "zh")) == (headline, line)


@pytest.mark.parametrize(
    ("wrong", "headline", "line"),
    [
        (
            claim("faq", "Does it work on gas?", "No.", "works on gas"),
            "Doesn't work on gas",
            "Sorry, slip of the tongue: it doesn't work on gas.",
        ),
        (
            claim("attribute", "waterproof", "yes, rated IPX7", "not"),
            "Waterproof, rated IPX7",
            "Sorry, slip of the tongue: it's waterproof, rated IPX7.",
        ),
        (
            claim("attribute", "scent", "scent-free", "a lovely rose scent"),
            "scent-free",
            "Sorry, slip of the tongue: it's scent-free.",
        ),
        (
            claim("attribute", "noise cancelling", "yes", "no noise cancelling"),
            "Has noise cancelling",
            "Sorry, slip of the tongue: it has noise cancelling.",
        ),
        (
            claim("offer", "Gifts", "a pack of filters", "a mug", weight="price"),
            "Gifts a pack of filters",
            "Let me correct that: you get a pack of filters as a gift.",
        ),
        (
            claim("offer", "Price for several", "2 for $119", "2 for $99", weight="price"),
            "Price for several 2 for $119",
            "Let me correct that: it's 2 for 119 dollars.",
        ),
        (
            claim("policy", "returns", "14 days", "60 days"),
            "returns 14 days",
            "Sorry, slip of the tongue: it's 14 days for returns.",
        ),
        (
            claim("policy", "warranty", "Lamps come with a 2 year guarantee", "3", truth="2 year"),
            "warranty 2 year",
            "Sorry, slip of the tongue: lamps come with a 2 year guarantee.",
        ),
        (
            claim("attribute", "Ingredients", "oats, nut oil", "no nut oil", weight="safety"),
            "Contains nut oil",
            "One thing to get right: it contains nut oil.",
        ),
        (
            claim("attribute", "dimensions", "10 x 20 cm", "10 x 30 cm"),
            "dimensions 10 x 20 cm",
            "Sorry, slip of the tongue: the dimensions are 10 centimetres by 20 centimetres.",
        ),
    ],
)
def test_an_english_slip_is_put_right(wrong: Claim, headline: str, line: str) -> None:
    assert (headline_of(wrong, "en"), line_of(wrong, "en")) == (headline, line)


@pytest.mark.parametrize(
    ("amount", "language", "shown"),
    [("12.5", "en", "$12.50"), ("12", "en", "$12"), ("12.99", "en", "$12.99")],
)
def test_cents_are_shown_in_full(amount: str, language: Language, shown: str) -> None:
    assert money_text(Decimal(amount), "USD", language) == shown
