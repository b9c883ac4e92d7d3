"""What is said of goods in general, of another day, room, model or gift is no slip of ours."""

import pytest

from copilot.skills.corrections.judge import ShopJudge
from copilot.skills.corrections.judgement import Said
from copilot.skills.corrections.reading.close_reading import pieces_of
from tests.copilot.skills.corrections.judge_shop import written_judge

SHOP: dict[str, object] = {
    "currency": "CNY",
    "products": [
        {
            "sku": "LAMP",
            "title": "护眼台灯",
            "names": ["台灯"],
            "price": 329,
            "coupon_price": 299,
            "gifts": ["遥控器", "擦拭布2块"],
            "attributes": {
                "功率": "18W",
                "重量": "2.1kg",
                "质保": "3年",
                "频闪": "无",
                "线长": "1.8米",
                "灯罩材质": "金属",
                "能否调色温": "能",
            },
        },
        {
            "sku": "TABLET",
            "title": "绘画平板",
            "names": ["平板"],
            "price": 1799,
            "attributes": {"屏幕尺寸": "12英寸", "重量": "560克"},
        },
        {
            "sku": "ROAST",
            "title": "Hill Street whole bean coffee",
            "names": ["coffee"],
            "currency": "USD",
            "price": 22,
            "gifts": ["tin scoop"],
            "attributes": {
                "net weight": "340 g",
                "caffeine": "95 mg per cup",
                "added oils": "none",
                "organic": "yes",
                "best before": "12 months",
            },
        },
        {
            "sku": "IRON",
            "title": "Northway travel iron",
            "names": ["travel iron"],
            "currency": "USD",
            "price": 48,
            "attributes": {
                "voltage": "120 V only",
                "power": "900 W",
                "weight": "800 g",
                "cord length": "2 m",
                "warranty": "2 years",
            },
        },
    ],
}


@pytest.fixture(scope="module")
def judge() -> ShopJudge:
    return written_judge(SHOP)


def said(text: str, sku: str, before: tuple[str, ...] = ()) -> Said:
    return Said("s", 1, text, True, "host", before, sku, None, (sku,), ((1, sku),))


def wrong(judge: ShopJudge, text: str, sku: str, before: tuple[str, ...] = ()) -> list[str]:
    verdicts = judge.judge(said(text, sku, before)).verdicts
    return [verdict.attribute for verdict in verdicts if verdict.outcome == "wrong"]


OF_OTHERS = """
LAMP | 很多台灯功率才九瓦
LAMP | 有的台灯有频闪
LAMP | 好多台灯都不能调色温
LAMP | 你们知道大多数台灯质保才一年
LAMP | 有些台灯看着便宜，重量三公斤
LAMP | 绝大多数牌子看着便宜，质保一年
LAMP | 一般台灯也就一米二的线长
LAMP | 几十块钱的台灯质保半年都没有
LAMP | 不像好多台灯线长只有一米
LAMP | 咱们还有一款L9，功率三十瓦
LAMP | 另一款功率三十瓦，贵一百
LAMP | 前几天直播价三百九十九
LAMP | 昨晚直播间卖三百六十九
LAMP | 上一轮到手三百四十九
LAMP | 旗舰店现在卖四百二十九
LAMP | 某川那款功率才八瓦
LAMP | 我之前用的台灯，重量四公斤
LAMP | 遥控器重五十克
LAMP | 送的遥控器质保一年
TABLET | 手机屏幕也就六英寸
ROAST | most coffees have added oils
ROAST | some coffee isn't organic
ROAST | a lot of coffees only have fifty milligrams of caffeine
ROAST | regular coffee has fifty milligrams of caffeine per cup
ROAST | the brand at the deli has added oils
ROAST | the drugstore one has fifty milligrams of caffeine
ROAST | the tin scoop weighs fifty grams
ROAST | last night it was thirty dollars
IRON | many irons weigh two kilos
IRON | a typical iron is two thousand watts
IRON | we also have a bigger one, it's fifteen hundred watts
IRON | our other iron is fifteen hundred watts
IRON | plug it in at home, it's one twenty only
"""

OF_OURS = """
LAMP | 很多人问，这款功率九瓦 | 功率
LAMP | 有些姐妹买过，质保一年 | 质保
LAMP | 有些颜色没有了，质保一年 | 质保
LAMP | 很多功能，功率九瓦 | 功率
LAMP | 有些重，重量三公斤 | 重量
LAMP | 很多灰尘不沾，线长一米 | 线长
LAMP | 别拿湿布擦，质保一年 | 质保
LAMP | 一般功率九瓦就够 | 功率
LAMP | 咱们还有一款白色的，功率九瓦 | 功率
LAMP | 很多台灯功率才九瓦，我们这款功率三十瓦 | 功率
LAMP | 昨晚没抢到的，今天直播价两百三十九 | 直播价
LAMP | 提前两天说一声，直播价两百三十九 | 直播价
LAMP | 遥控器送你，台灯重量三公斤 | 重量
LAMP | 质保一年 | 质保
ROAST | a lot of people love it, net weight is five hundred grams | net weight
ROAST | most of you know the net weight is five hundred grams | net weight
ROAST | some colours are gone, net weight is five hundred grams | net weight
ROAST | it has fifty milligrams of caffeine per cup | caffeine
IRON | most days I iron at night, the cord length is three meters | cord length
IRON | we also have a three year warranty | warranty
IRON | the price is sixty dollars | Price
"""


def lines(table: str) -> list[list[str]]:
    return [[part.strip() for part in line.split("|")] for line in table.strip().splitlines()]


@pytest.mark.parametrize(("sku", "text"), lines(OF_OTHERS))
def test_what_is_told_of_others_is_left_alone(judge: ShopJudge, sku: str, text: str) -> None:
    assert wrong(judge, text, sku) == []


@pytest.mark.parametrize(("sku", "text", "name"), lines(OF_OURS))
def test_what_is_told_of_ours_beside_it_is_not(
    judge: ShopJudge, sku: str, text: str, name: str
) -> None:
    assert wrong(judge, text, sku) == [name]


@pytest.mark.parametrize(
    ("before", "text"),
    [("有些台灯真的不行", "功率只有九瓦"), ("咱们另一款是小号", "功率只有九瓦")],
)
def test_it_goes_on_in_the_next_breath(judge: ShopJudge, before: str, text: str) -> None:
    assert wrong(judge, text, "LAMP", (before,)) == []
    assert wrong(judge, text, "LAMP", ("大家晚上好",)) == ["功率"]


@pytest.mark.parametrize("text", ["很多台灯灯罩是塑料的", "most irons leak on silk"])
def test_nor_is_it_read_closely(judge: ShopJudge, text: str) -> None:
    told = said(text, "LAMP")
    kept = [piece.text for piece in pieces_of(told, judge.judge(told))]
    assert not any("塑料" in piece or "leak" in piece for piece in kept)
