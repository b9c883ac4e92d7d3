"""Figures of lists, of choices, of blends and of what a pack holds, each held against its own."""

import pytest

from copilot.skills.corrections.judgement import Said
from tests.copilot.skills.corrections.judge_shop import mistakes, written_judge

_SHOP = {
    "currency": "CNY",
    "products": [
        {
            "sku": "SKIRT",
            "title": "百褶半身裙",
            "price": 159,
            "attributes": {
                "裙长": "S码72cm，M码74cm，L码76cm，XL码78cm",
                "适合体重": "S码 80-95斤，M码 95-110斤，L码 110-125斤",
                "面料": "60%棉，40%亚麻",
                "洗涤": "手洗，不可机洗",
            },
            "variants": [
                {"sku": "SKIRT-M", "title": "M", "price": 159},
                {"sku": "SKIRT-XL", "title": "XL", "price": 179},
            ],
        },
        {
            "sku": "POT",
            "title": "闷烧壶",
            "price": 99,
            "attributes": {"保温保冷": "保温10小时，保冷16小时", "容量": "750ml"},
        },
        {
            "sku": "WIPES",
            "title": "婴儿湿巾",
            "price": 48,
            "attributes": {"抽数": "80抽/包", "净含量": "2kg"},
            "tiers": [{"quantity": 2, "total": 88}, {"quantity": 4, "total": 168}],
        },
        {
            "sku": "BAND",
            "title": "Resistance Band Set",
            "price": 30,
            "currency": "USD",
            "attributes": {"Quantity": "5 bands", "Blend": "70% latex, 30% cotton"},
        },
        {"sku": "LAMP", "title": "书桌台灯", "price": 129, "attributes": {"功率": "9W"}},
        {"sku": "OVEN", "title": "小烤箱", "price": 219, "attributes": {"温控范围": "70-230℃"}},
        {"sku": "CAM", "title": "户外摄像头", "price": 299, "attributes": {"工作温度": "-10~50℃"}},
    ],
    "policies": [
        {"topic": "质保", "text": "电器质保一年"},
        {"topic": "物流", "text": "48小时内发货，3至5天送达"},
        {"topic": "运费", "text": "全国包邮，新疆、青海需补运费15元"},
    ],
}
_JUDGE = written_judge(_SHOP)


def wrong(focus: str, text: str) -> set[tuple[str, str]]:
    return {(v.attribute, v.truth) for v in mistakes(_JUDGE, focus, text)}


@pytest.mark.parametrize(
    ("focus", "text", "attribute", "truth"),
    [
        ("SKIRT", "L码裙长八十厘米", "裙长", "L码76cm"),
        ("SKIRT", "S码裙长六十", "裙长", "S码72cm"),
        ("SKIRT", "L码裙长是七十八", "裙长", "L码76cm"),
        ("SKIRT", "M码适合一百一到一百二十五斤", "适合体重", "M码 95-110斤"),
        ("SKIRT", "XL是一百五十九", "直播价", "179元"),
        ("SKIRT", "亚麻占了百分之六十", "面料", "亚麻40%"),
        ("SKIRT", "八成亚麻", "面料", "亚麻40%"),
        ("SKIRT", "直接扔洗衣机洗就行", "洗涤", "手洗，不可机洗"),
        ("POT", "这个保温十六个小时", "保温保冷", "保温10小时，保冷16小时"),
        ("POT", "保冷十个小时", "保温保冷", "保温10小时，保冷16小时"),
        ("WIPES", "四十八一包，算下来两毛五一抽", "直播价", "48元，每抽0.6元"),
        ("WIPES", "两包七十八，四包一百六十八", "多件价", "2件共88元"),
        ("BAND", "works out to two bucks a band", "Price", "$30, $6 a band"),
        ("OVEN", "最低能调到四十度", "温控范围", "70-230℃"),
        ("OVEN", "最高能到两百八十度", "温控范围", "70-230℃"),
        ("CAM", "零下三十度照样拍", "工作温度", "-10~50℃"),
        ("LAMP", "我们质保三年", "质保", "一年"),
        ("LAMP", "一两天就能送到", "物流", "3至5天"),
        ("LAMP", "新疆青海也都包邮不用补的", "运费", "新疆、青海需补运费15元"),
    ],
)
def test_a_figure_of_another_choice_or_part_is_wrong(
    focus: str, text: str, attribute: str, truth: str
) -> None:
    assert (attribute, truth) in wrong(focus, text)


@pytest.mark.parametrize(
    ("focus", "text"),
    [
        ("SKIRT", "M码裙长七十四"),
        ("SKIRT", "裙长七十二到七十八都有"),
        ("SKIRT", "L码一百一到一百二十五斤"),
        ("SKIRT", "XL是一百七十九"),
        ("SKIRT", "XL裙长七十八"),
        ("SKIRT", "六成棉四成亚麻"),
        ("SKIRT", "只能手洗 别机洗"),
        ("SKIRT", "XL我一米六五一百三十斤"),
        ("POT", "热的保温十个小时 冰的保冷十六个小时"),
        ("WIPES", "合下来六毛一抽"),
        ("WIPES", "一斤算下来十二块"),
        ("WIPES", "两包八十八，一包才四十四"),
        ("WIPES", "外面都要一块钱一抽"),
        ("BAND", "that's six bucks a band"),
        ("OVEN", "最低七十度 最高两百三"),
        ("OVEN", "最高一次烤八块"),
        ("CAM", "零下五度没问题"),
        ("CAM", "我们东北零下三十度"),
        ("LAMP", "质保一年"),
        ("LAMP", "三到五天送到"),
        ("LAMP", "江浙沪一天就到货"),
        ("LAMP", "除了新疆青海都包邮"),
        ("LAMP", "新疆要补十五块"),
    ],
)
def test_what_holds_of_one_choice_or_part_is_no_slip(focus: str, text: str) -> None:
    assert wrong(focus, text) == set()


def test_another_tier_said_rightly_takes_no_wrong_one_back() -> None:
    said = Said(
        "s", 1, "两包七十八，四包一百六十八", True, "host", (), "WIPES", None, ("WIPES",), ()
    )
    keys = {v.outcome: v.key for v in _JUDGE.judge(said).verdicts}
    assert keys["wrong"] != keys["right"]
