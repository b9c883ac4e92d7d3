"""A fact that was said of something else answers nothing, however near it is."""

from dataclasses import replace

import pytest

from knowledge.language.offers.request import read_request
from knowledge.products import FactKind
from knowledge.search.goods_class import for_other_goods
from knowledge.search.named_things import names_another
from knowledge.search.other_matter import on_another_matter
from tests.knowledge.retrieval_shop import make_fact


@pytest.mark.parametrize(
    ("question", "kind", "name", "value"),
    [
        ("能蒸吗", "faq", "能放烤箱吗", "不能，会裂"),
        ("会掉毛吗", "faq", "会褪色吗", "不会，活性印染"),
        ("is it waterproof", "faq", "Does it fold?", "Yes, to a third"),
        ("音质咋样", "attribute", "降噪深度", "45dB"),
        ("重不重", "attribute", "容量", "600ml"),
        ("锅多重", "attribute", "容量", "2L"),
        ("what voltage is it", "attribute", "Power", "1,500 watts"),
        ("能用220v吗", "attribute", "功率", "800W"),
        ("how big is it", "attribute", "cord length", "80 cm"),
        ("how big is it", "attribute", "laptop size", "up to 15 inches"),
        ("多长啊", "attribute", "肩带长度", "70到120厘米"),
        ("有没有拉链", "offer", "库存", "120件"),
        ("is there a hood", "offer", "Stock", "40 pieces"),
        ("can I get four of them", "offer", "Price", "$69"),
        ("能拍3件吗", "offer", "直播价", "69元"),
        ("还剩几件", "offer", "活动", "两件8折"),
        ("满两件送什么", "offer", "多件价", "2件共100元"),
        ("平时穿38 脚背高 选多大", "attribute", "尺码表", "S：身高150-160cm；M：身高160-168cm"),
        ("脚宽穿多大码", "attribute", "尺码", "S：80-100斤；M：100-120斤"),
    ],
)
def test_is_told_from_what_is_asked(question: str, kind: FactKind, name: str, value: str) -> None:
    assert on_another_matter(question, make_fact("P", "铁锅", name, value, kind))


@pytest.mark.parametrize(
    ("question", "kind", "name", "value"),
    [
        ("能进洗碗机吗", "faq", "能放洗碗机吗", "不能，只能手洗"),
        ("怎么洗", "faq", "能放洗碗机吗", "不能，只能手洗"),
        ("起不起球啊", "faq", "会起球吗", "不会"),
        ("does it turn off by itself", "faq", "Is there an auto shut-off?", "Yes"),
        ("降噪咋样", "attribute", "降噪深度", "45dB"),
        ("多重", "attribute", "净重", "600g"),
        ("能装多少水", "attribute", "容量", "600ml"),
        ("can i use it on 110v", "attribute", "Voltage", "110 to 240 V"),
        ("how long is the cord", "attribute", "cord length", "80 cm"),
        ("what size laptop fits", "attribute", "laptop size", "up to 15 inches"),
        ("吹风机线多长", "attribute", "电源线长度", "1.8m"),
        ("线多长", "attribute", "线长", "1.8m"),
        ("还有货吗", "offer", "库存", "120件"),
        ("多少钱", "offer", "直播价", "69元"),
        ("两件多少钱送不送东西", "offer", "多件价", "2件共100元，送勺子"),
        ("does it come with a lid", "attribute", "material", "glass with a bamboo lid"),
        ("脚宽穿多大码", "attribute", "尺码表", "36：脚长23cm；37：脚长23.5cm"),
        ("平时穿38选多大", "attribute", "尺码", "35-40"),
        ("165穿多大", "attribute", "尺码表", "S：身高150-160cm；M：身高160-168cm"),
    ],
)
def test_is_not_taken_for_it_where_it_may_answer(
    question: str, kind: FactKind, name: str, value: str
) -> None:
    assert not on_another_matter(question, make_fact("P", "铁锅", name, value, kind))


@pytest.mark.parametrize(
    ("question", "name", "answer", "another"),
    [
        ("do you ship to norway", "Do you ship to Ireland?", "Yes, for $12", True),
        ("shipping to brazil?", "Do you ship to Ireland?", "Yes, for $12", True),
        ("do you ship internationally", "Do you ship to Ireland?", "Yes, for $12", True),
        ("do you deliver to dublin", "Do you ship to Ireland?", "Yes, for $12", False),
        ("do you ship to norway", "Do you ship to Europe?", "Yes, for $12", False),
        ("do you ship to norway", "Do you ship abroad?", "Worldwide", False),
        ("do you ship to europe", "Do you ship to Ireland?", "Yes, for $12", True),
        ("how fast do you ship to norway", "How long does it take?", "4 days within the US", True),
        ("how much is shipping", "Do you ship to Ireland?", "Yes, for $12", False),
        ("发青海吗", "发内蒙古吗", "发，补10元", True),
        ("兰州能到吗", "偏远地区发吗", "发，补10元", False),
        ("广州几天到", "上海几天到", "隔天到", True),
        ("安卓能连吗", "苹果手机能连吗", "可以", True),
        ("iphone能连吗", "手机能连吗", "可以", False),
        ("will it work with a ps5", "Does it work with Xbox?", "Yes", True),
    ],
)
def test_an_answer_holds_for_the_place_or_device_it_names(
    question: str, name: str, answer: str, another: bool
) -> None:
    assert names_another(question, make_fact(None, name, name, answer, "faq")) is another


@pytest.mark.parametrize(
    ("question", "rule", "another"),
    [
        ("do you deliver to France", "We deliver to the UK and Ireland only.", False),
        ("能发澳门吗", "目前只发内地。", False),
        ("do you deliver to France", "Delivery to the UK takes 2 days.", True),
        ("is it made in France", "We deliver to the UK and Ireland only.", False),
    ],
)
def test_where_alone_goods_are_sent_answers_for_every_place(
    question: str, rule: str, another: bool
) -> None:
    assert (
        names_another(question, make_fact(None, "delivery", "delivery", rule, "policy")) is another
    )


def test_where_a_thing_is_from_answers_whether_it_is_from_elsewhere() -> None:
    assert not names_another("is it made in japan", make_fact("P", "pan", "Origin", "Vietnam"))


@pytest.mark.parametrize(
    ("question", "name", "another"),
    [
        ("do you deliver to portugal", "made in", True),
        ("can you send it to Canada", "Country of origin", True),
        ("能寄到日本吗", "产地", True),
        ("新疆发不发", "原产地", True),
        ("is this shipped from portugal or made in portugal", "made in", False),
        ("是日本产的吗 发货快不快", "产地", False),
        ("where is it from", "made in", False),
        ("能寄到日本吗", "电压", False),
    ],
)
def test_where_a_thing_is_from_does_not_tell_where_it_is_sent(
    question: str, name: str, another: bool
) -> None:
    assert names_another(question, make_fact("P", "cup", name, "Portugal")) is another


@pytest.mark.parametrize(
    ("rule", "title", "name", "other"),
    [
        ("Electronics come with a 2 years warranty", "canvas backpack", "laptop size", True),
        ("Electronics come with a 2 years warranty", "gooseneck kettle", "power", False),
        ("All electronics: 2 years. Everything else: 30 days.", "canvas backpack", "size", False),
        ("Everything but electronics can be returned", "canvas backpack", "size", False),
        ("家电类质保三年", "真丝方巾", "材质", True),
        ("家电类质保三年", "颈椎按摩仪", "续航", False),
        ("食品不支持退换", "桂花糕", "配料", False),
        ("食品不支持退换", "藤编收纳筐", "材质", True),
        ("七天无理由退换", "藤编收纳筐", "材质", False),
    ],
)
def test_a_rule_for_a_class_of_goods_is_one_for_no_others(
    rule: str, title: str, name: str, other: bool
) -> None:
    fact = make_fact(None, "warranty", "warranty", rule, "policy")
    assert for_other_goods("what about it", fact, [make_fact("P", title, name, "x")]) is other


def test_who_asks_of_the_class_itself_is_told_its_rule() -> None:
    rule = make_fact(None, "换货", "换货", "衣服尺码不合适可以换一次", "policy")
    on_air = [make_fact("P", "电热水壶", "容量", "1.5L")]
    assert not for_other_goods("码不对能换吗", rule, on_air)
    assert for_other_goods("不想要了能换吗", rule, on_air)


@pytest.mark.parametrize(
    ("question", "another"),
    [("够几个人用", True), ("雾蓝那款呢", False), ("还有货吗", False)],
)
def test_what_is_left_of_one_choice_answers_who_names_it_or_asks_what_is_left(
    question: str, another: bool
) -> None:
    stock = replace(make_fact("P", "开衫", "雾蓝 库存", "40件", "variant"), variant="雾蓝")
    assert on_another_matter(question, stock) is another


@pytest.mark.parametrize("question", ["几个人够用", "几个大人能坐", "几个月能用"])
def test_people_and_months_are_no_pieces_of_an_order(question: str) -> None:
    assert read_request(question, "CNY") is None
