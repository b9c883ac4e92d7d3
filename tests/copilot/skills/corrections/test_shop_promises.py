"""What a host says the shop does for all it sells: who carries it, who pays, from where, when."""

import json
from collections.abc import Mapping

import pytest

from copilot.skills.corrections.judge import ShopJudge
from copilot.skills.corrections.judgement import Said, Verdict
from ingest.documents.shop_file import read_shop_file
from knowledge.fact_making import make_facts
from knowledge.products import Catalogue

_CHINESE = {
    "currency": "CNY",
    "products": [
        {"sku": "PAN", "title": "麦饭石炒锅", "category": "厨具", "price": 159, "stock": 40},
        {"sku": "TEA", "title": "老白茶饼", "category": "食品/茶叶", "price": 89, "stock": 40},
        {
            "sku": "ICE",
            "title": "冷冻生蚝",
            "category": "生鲜",
            "price": 99,
            "attributes": {
                "发货": "顺丰冷链，预定后5天内发货",
                "产地": "山东乳山",
                "运费": "运费20元",
            },
        },
    ],
    "policies": [
        {"topic": "发货", "text": "付款后72小时内从宁波仓发出，默认圆通快递。"},
        {"topic": "运费", "text": "全店包邮，内蒙古除外。"},
        {"topic": "售后", "text": "15天无理由退货，茶叶拆封后不退；退货包运费。"},
        {"topic": "运费险", "text": "每单都送运费险"},
        {"topic": "支付", "text": "支持花呗分期。"},
        {"topic": "海外", "text": "海外订单10天内发货，发邮政，运费80元。"},
    ],
    "faq": [
        {"question": "能开发票吗", "answer": "可以的，开电子普票。"},
        {"question": "能发西藏吗", "answer": "可以，慢一两天。"},
    ],
}
_ENGLISH = {
    "currency": "USD",
    "products": [
        {"sku": "CUP", "title": "Travel mug", "category": "Kitchen", "price": 24, "stock": 40},
        {
            "sku": "OAK",
            "title": "Oak stool",
            "category": "Furniture",
            "price": 90,
            "attributes": {
                "delivery": "ships by FedEx from Texas in 9 business days, $30 shipping"
            },
        },
    ],
    "policies": [
        {"topic": "Shipping", "text": "Orders ship from Oregon in 3 business days by UPS."},
        {"topic": "Delivery", "text": "Free shipping on all orders."},
        {"topic": "Returns", "text": "45-day returns; you pay the return postage."},
        {"topic": "Abroad", "text": "We ship to Canada and Mexico as well."},
    ],
    "faq": [{"question": "Do you take PayPal?", "answer": "Yes, at checkout."}],
}
_BUYER_PAYS = {
    "currency": "CNY",
    "products": [{"sku": "MAT", "title": "瑜伽垫", "price": 59, "stock": 40}],
    "policies": [
        {"topic": "运费", "text": "本店不包邮，运费统一8元。"},
        {"topic": "退货", "text": "支持退货，退货运费买家承担。"},
        {"topic": "运费险", "text": "没有运费险。"},
    ],
}
_INSURER = {
    "currency": "CNY",
    "products": [{"sku": "HAT", "title": "渔夫帽", "price": 59, "stock": 40}],
    "policies": [
        {"topic": "快递", "text": "默认申通；指定顺丰补15元，拍下备注。"},
        {"topic": "发货", "text": "下午三点前付款当天发，之后次日发。"},
        {"topic": "运费", "text": "满88元包邮，不满收6元。"},
        {"topic": "退货", "text": "国内退货免运费；尺码换货运费买家承担。"},
    ],
}


def _judges(shop: Mapping[str, object]) -> dict[str, ShopJudge]:
    read = read_shop_file(json.dumps(shop, ensure_ascii=False).encode())
    catalogue = Catalogue("test", 1, read.products, read.policies, read.faq)
    judge = ShopJudge.of(catalogue, make_facts(catalogue))
    return {product.sku: judge for product in catalogue.products}


_SHOPS: tuple[Mapping[str, object], ...] = (_CHINESE, _ENGLISH, _BUYER_PAYS, _INSURER)
_JUDGES = {sku: judge for shop in _SHOPS for sku, judge in _judges(shop).items()}


def _verdicts(sku: str, text: str) -> list[Verdict]:
    said = Said("s", 1, text, True, "host", (), sku, None, (sku,), ((1, sku),))
    return list(_JUDGES[sku].judge(said).verdicts)


def wrong(sku: str, text: str) -> list[str]:
    return [v.truth for v in _verdicts(sku, text) if v.outcome == "wrong"]


@pytest.mark.parametrize(
    ("sku", "text", "truth"),
    [
        ("PAN", "咱们家快递走申通", "默认圆通快递"),
        ("PAN", "默认给大家发极兔的", "默认圆通快递"),
        ("PAN", "京东快递发货哈", "默认圆通快递"),
        ("PAN", "邮费得你们自己承担", "全店包邮"),
        ("PAN", "这口锅是不包邮的", "全店包邮"),
        ("PAN", "运费是十二块", "全店包邮"),
        ("PAN", "我们这边运费险是没有的", "每单都送运费险"),
        ("PAN", "不带运费险的哈", "每单都送运费险"),
        ("PAN", "我们不支持无理由退货", "15天无理由退货"),
        ("PAN", "七天无理由退货", "15天"),
        ("PAN", "发票我们开不了", "可以的"),
        ("PAN", "可以给大家开专票", "开电子普票"),
        ("PAN", "今天拍当天就能发货", "72小时内"),
        ("PAN", "五天以后才发货", "72小时内"),
        ("PAN", "不支持花呗分期", "支持花呗分期"),
        ("PAN", "从义乌仓给大家发货", "付款后72小时内从宁波仓发出"),
        ("PAN", "西藏发不了货", "可以"),
        ("PAN", "退货的运费得您自己付", "退货包运费"),
        ("CUP", "it goes out by FedEx", "Orders ship from Oregon in 3 business days by UPS"),
        ("CUP", "we ship everything with DHL", "Orders ship from Oregon in 3 business days by UPS"),
        ("CUP", "it all ships from Nevada", "Orders ship from Oregon in 3 business days by UPS"),
        ("CUP", "shipping is six dollars", "Free shipping on all orders"),
        ("CUP", "you pay for shipping", "Free shipping on all orders"),
        ("CUP", "you've got twenty day returns", "45-day"),
        ("CUP", "free returns on everything", "you pay the return postage"),
        ("CUP", "we cover the return postage", "you pay the return postage"),
        ("CUP", "sorry, we can't ship to Mexico", "We ship to Canada and Mexico as well"),
        ("CUP", "we don't take PayPal", "Yes, at checkout"),
        ("CUP", "we do not accept returns on this", "45-day returns"),
        ("CUP", "it leaves the warehouse the same day", "3 business days"),
        ("CUP", "ships in ten business days", "3 business days"),
        ("MAT", "今天全部包邮", "本店不包邮"),
        ("MAT", "退货运费我们来出", "退货运费买家承担"),
        ("MAT", "都给你们送运费险的", "没有运费险"),
        ("HAT", "我们默认发百世", "默认申通"),
        ("HAT", "退货要自己出运费的", "国内退货免运费"),
    ],
)  # fmt: skip
def test_what_the_rules_do_not_say_is_put_right(sku: str, text: str, truth: str) -> None:
    assert wrong(sku, text) == [truth]


@pytest.mark.parametrize(
    ("sku", "text"),
    [
        ("PAN", "我们发圆通的"),
        ("PAN", "圆通快递给你们发"),
        ("PAN", "人家发的都是申通"),
        ("PAN", "有没有姐妹想发申通的"),
        ("PAN", "上次发的申通太慢了"),
        ("PAN", "想发顺丰的可以补差价"),
        ("PAN", "海外的发邮政"),
        ("PAN", "速度跟顺丰一样快"),
        ("PAN", "不发申通，放心"),
        ("PAN", "运费十块我们给你出了"),
        ("PAN", "给大家省了运费十二块"),
        ("PAN", "光运费就要十几块"),
        ("PAN", "内蒙古不包邮哈"),
        ("PAN", "很多店都不包邮"),
        ("PAN", "不包邮的店你敢买吗"),
        ("PAN", "海外运费八十"),
        ("PAN", "海外十天内发货"),
        ("PAN", "要是没有运费险你敢拍吗"),
        ("PAN", "别家没有运费险"),
        ("PAN", "没有运费险的店别买"),
        ("PAN", "有人问有没有运费险"),
        ("PAN", "运费险是送的"),
        ("PAN", "质量问题退货运费我们出"),
        ("PAN", "退货不用你们出运费"),
        ("PAN", "十五天无理由退货"),
        ("PAN", "拆封了不支持无理由退货"),
        ("PAN", "可以开电子发票"),
        ("PAN", "最晚七天发货"),
        ("PAN", "预售的十五天后发货"),
        ("PAN", "发货三天了"),
        ("PAN", "明天发货"),
        ("PAN", "从宁波发货"),
        ("PAN", "宁波仓直接发货"),
        ("PAN", "浙江发货"),
        ("PAN", "西藏可以发的"),
        ("PAN", "新疆发不了货吗"),
        ("PAN", "今天给大家发福利"),
        ("PAN", "发货从来不用韵达"),
        ("TEA", "这个不支持无理由退货"),
        ("ICE", "我们发顺丰的"),
        ("ICE", "运费是二十块"),
        ("ICE", "山东乳山发货"),
        ("ICE", "五天内发货"),
        ("CUP", "it ships by UPS"),
        ("CUP", "FedEx lost my parcel once"),
        ("CUP", "other stores ship with DHL"),
        ("CUP", "we ship out of Oregon"),
        ("CUP", "the steel is shipped from Ohio to our plant"),
        ("CUP", "shipping is free on all orders"),
        ("CUP", "express shipping is six dollars"),
        ("CUP", "you save six dollars on shipping"),
        ("CUP", "if it's damaged we pay the return"),
        ("CUP", "forty five day returns"),
        ("CUP", "refunds take three days after you return it"),
        ("CUP", "we don't ship to Germany"),
        ("CUP", "why don't we ship to Mexico"),
        ("CUP", "do we take PayPal? of course"),
        ("CUP", "someone asked if returns are free"),
        ("CUP", "I returned mine the same day"),
        ("CUP", "no returns so far, people love it"),
        ("OAK", "it ships by FedEx"),
        ("OAK", "ships from Texas in nine business days"),
        ("OAK", "shipping is thirty dollars"),
        ("MAT", "运费八块"),
        ("MAT", "退货运费自己出"),
        ("MAT", "没有运费险哈"),
        ("HAT", "想要顺丰的补十五块"),
        ("HAT", "可以发顺丰，补十五"),
        ("HAT", "发顺丰"),
        ("HAT", "三点前拍当天发货"),
        ("HAT", "今天都是当天发货"),
        ("HAT", "运费六块"),
        ("HAT", "换货运费自己出"),
        ("HAT", "全场包邮"),
    ],
)
def test_what_holds_or_is_of_others_is_left_alone(sku: str, text: str) -> None:
    assert wrong(sku, text) == []


def test_what_is_put_right_by_the_host_takes_the_slip_back() -> None:
    right = [v.attribute for v in _verdicts("PAN", "默认发圆通") if v.outcome == "right"]
    assert right == ["发货"]
