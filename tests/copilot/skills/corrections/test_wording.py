"""The headline and the line of a correction: what is true, in words a host can say."""

from dataclasses import replace
from decimal import Decimal

import pytest

from copilot.skills.corrections.cards.sides import sides_of
from copilot.skills.corrections.cards.wording import headline_of, line_of, money_text, said_figure
from copilot.skills.corrections.claim import Claim, KnownProperty, Language
from copilot.skills.corrections.figures.figures import find_figures
from copilot.skills.corrections.judgement import Weight
from knowledge.facts import Fact
from knowledge.language.asked import named_attributes
from knowledge.language.spoken import speak_text
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
            "刚才口误，西藏补十二块哈",
        ),
        (
            claim(
                "policy", "发货", "72小时内出库，默认发极兔，内蒙古不包邮", "两天", truth="72小时内"
            ),
            "发货 72小时内",
            "刚才口误，七十二小时内出库哈",
        ),
        (
            claim("policy", "退换", "15天内可以换货，内衣拆封不换", "30天", truth="15天"),
            "退换 15天",
            "刚才口误，十五天内可以换货，内衣拆封不换哈",
        ),
        (
            claim("policy", "发货", "24小时内发货，定制款除外", "当天", truth="24小时内"),
            "发货 24小时内",
            "刚才口误，二十四小时内发货，定制款除外哈",
        ),
        (
            claim(
                "policy", "发货", "海南不包邮，补8元", "包邮", "海南不包邮，补8元", weight="price"
            ),
            "发货 海南不包邮，补8元",
            "运费我更正一下，海南不包邮，补八块，以这个为准",
        ),
        (
            claim("offer", "活动", "三件8折", "三件七折", weight="price"),
            "活动 三件8折",
            "活动我更正一下，是三件打八折，以这个为准",
        ),
        (
            claim("attribute", "防水", "IPX5", "IPX7"),
            "防水 IPX5",
            "刚才口误，防水等级是IPX5哈",
        ),
        (
            claim("attribute", "老人", "高血压请先问医生", "老人都能吃", weight="safety"),
            "老人 高血压请先问医生",
            "这里要说清楚，老人的话，高血压请先问医生，刚才我说错了",
        ),
        (
            claim("faq", "能放烤箱吗", "不能哦，会化", "可以"),
            "不能放烤箱，会化",
            "刚才口误，不能放烤箱，会化哈",
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
        (
            claim("policy", "shipping", "Ships in 3 days, Hawaii excluded, by UPS", "1", "3 days"),
            "shipping 3 days",
            "Sorry, slip of the tongue: ships in 3 days, Hawaii excluded.",
        ),
        (
            claim("attribute", "tumble dry safe", "yes at 40 C", "no"),
            "Tumble dry safe at 40 C",
            "Sorry, slip of the tongue: it's tumble dry safe at 40 degrees Celsius.",
        ),
        (
            claim("attribute", "machine washable", "wipe clean only", "yes"),
            "machine washable wipe clean only",
            "Sorry, slip of the tongue: it's wipe clean only.",
        ),
        (
            claim("attribute", "splash resistant", "IPX4", "IPX8"),
            "splash resistant IPX4",
            "Sorry, slip of the tongue: it's rated IPX4.",
        ),
        (
            claim("attribute", "warranty", "lifetime", "one year"),
            "warranty lifetime",
            "Sorry, slip of the tongue: it has a lifetime warranty.",
        ),
        (
            claim("attribute", "bottle pocket", "fits bottles up to 8 cm", "10 cm"),
            "fits bottles up to 8 cm",
            "Sorry, slip of the tongue: bottle pocket: fits bottles up to 8 centimetres.",
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


@pytest.mark.parametrize(
    ("wrong", "language", "words", "sides"),
    [
        (claim("attribute", "Sequins", "none", "yes"), "en", "it has a few sequins",
         ("It has a few sequins", "No sequins")),
        (claim("attribute", "Care", "cold wash", "no"), "en", "steam it only",
         ("Steam it only", "cold wash")),
        (claim("attribute", "Crease resistant", "yes", "yes"), "en", "it creases",
         ("It creases", "Crease resistant")),
        (claim("attribute", "适用发质", "细软发、油性发", "油性发"), "zh", "油性发不能用",
         ("油性发不能用", "细软发、油性发")),
        (claim("attribute", "底座可旋转", "是", "底座是焊死的"), "zh", "底座是焊死的",
         ("底座是焊死的", "底座可以旋转")),
        (claim("attribute", "Sequins", "none", "yes"), "en", "it has " + "a few " * 20,
         ("yes", "No sequins")),
    ],
)  # fmt: skip
def test_a_bare_word_is_told_by_the_words_it_was_said_in(
    wrong: Claim, language: Language, words: str, sides: tuple[str, str]
) -> None:
    assert sides_of(wrong, language, words) == sides


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("适用温度是-15到8度", "适用温度是零下十五到八度"),
        ("这是2025冬款", "这是二零二五冬款"),
        ("显存是12GB", "显存是十二GB"),
        ("共2025件", "共两千零二十五件"),
    ],
)
def test_degrees_below_zero_years_and_gigabytes_are_said_as_hosts_do(text: str, said: str) -> None:
    assert speak_text(text, "zh") == said


@pytest.mark.parametrize(
    ("wrong", "sides"),
    [
        (claim("attribute", "磁吸充电", "不支持", "有"), ("支持磁吸充电", "不支持磁吸充电")),
        (claim("attribute", "防油", "不防油", "有"), ("防油", "不防油")),
        (claim("attribute", "香精", "不含香精", "有"), ("含香精", "不含香精")),
        (claim("attribute", "内袋", "有内袋", "没有"), ("没有内袋", "有内袋")),
        (claim("attribute", "能否机洗", "里布不能机洗", "可以"), ("里布能机洗", "里布不能机洗")),
        (claim("attribute", "可拆卸", "是", "不可以"), ("不能拆卸", "可以拆卸")),
        (claim("faq", "会缩水吗", "不会，已经预缩", "会"), ("会缩水", "不会缩水，已经预缩")),
        # What is readable alone, or can be turned round by no rule, stays.
        (claim("attribute", "容量", "600ml", "500ml"), ("500ml", "600ml")),
        (claim("attribute", "配色", "三色，不含黑白", "有"), ("有配色", "三色，不含黑白")),
        (claim("attribute", "内胆", "不锈钢", "没有"), ("没有内胆", "不锈钢")),
        (claim("attribute", "吸管", "不可以", "不可以"), ("不可以", "吸管不可以")),
    ],
)  # fmt: skip
def test_both_chinese_sides_can_be_read_alone(wrong: Claim, sides: tuple[str, str]) -> None:
    assert sides_of(wrong, "zh") == sides


@pytest.mark.parametrize(
    ("wrong", "sides"),
    [
        (claim("attribute", "oven safe", "no", "yes"), ("Oven safe", "Not oven safe")),
        (claim("attribute", "foldable", "yes", "no"), ("Not foldable", "Foldable")),
        (claim("faq", "Does it float?", "No.", "yes"), ("It does float", "Doesn't float")),
        (claim("attribute", "weight", "2 kg", "3 kg"), ("3 kg", "2 kg")),
    ],
)
def test_both_english_sides_can_be_read_alone(wrong: Claim, sides: tuple[str, str]) -> None:
    assert sides_of(wrong, "en") == sides


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("four times", "4 times"),
        ("ten tablets", "10 tablets"),
        ("twelve bottles", "12 bottles"),
        ("4次", "4 times"),
        ("三部", "3"),
        ("600 ml", "600 ml"),
    ],
)
def test_what_is_counted_keeps_its_english_name(words: str, shown: str) -> None:
    (figure,) = find_figures(words)
    assert said_figure(figure, "en", words) == shown


def test_a_thing_that_is_no_gift_is_taken_back_by_name() -> None:
    given = claim("offer", "赠品", "杯刷、吸管", "帆布袋", weight="price")
    assert line_of(replace(given, added=True), "zh") == (
        "赠品我更正一下，不送帆布袋，赠品是杯刷、吸管，以这个为准"
    )
    given = claim("offer", "Gifts", "carry pouch", "speaker", weight="price")
    assert line_of(replace(given, added=True), "en") == (
        "Let me correct that: no speaker comes with it, you get the carry pouch as a gift."
    )
