"""For whom a product is not, how much of a material is in it, and how many gifts come with it."""

import pytest

from tests.copilot.skills.corrections.odd_shop import Told, ask

_PEEL = Told("焕肤精华霜", (("孕妇", "慎用"), ("净含量", "50g")), "")
_OIL = Told("艾草热敷油", (("注意事项", "成人外用，孕妇、婴儿禁用"),), "")
_PATCH = Told("清凉贴", (("适用人群", "3岁以下儿童慎用"),), "")
_SHIRT = Told("修身短袖", (("面料成分", "棉95% 氨纶5%"),), "")
_COAT = Told("双面大衣", (("面料", "羊毛70% 聚酯纤维30%"),), "")
_PAN = Told("不粘炒锅", (("直径", "30cm"), ("赠品", "锅铲1个")), "")


def _wrong(thing: Told, text: str) -> list[str]:
    return [one.attribute for one in ask(thing, text).verdicts if one.outcome == "wrong"]


@pytest.mark.parametrize(
    ("thing", "text", "attribute"),
    [
        (_PEEL, "孕妇能用的", "孕妇"),
        (_PEEL, "怀孕的姐妹也可以用", "孕妇"),
        (_OIL, "孕妇也能用", "注意事项"),
        (_OIL, "婴儿可以用", "注意事项"),
        (_SHIRT, "百分之百棉的", "面料成分"),
        (_SHIRT, "棉含量百分之百", "面料成分"),
        (_COAT, "纯羊毛的", "面料"),
        (_PAN, "今天送三个锅铲", "赠品"),
        (_PAN, "今天拍一单送三个锅铲", "赠品"),
    ],
)
def test_what_the_shop_warns_of_or_limits_is_not_to_be_promised(
    thing: Told, text: str, attribute: str
) -> None:
    assert attribute in _wrong(thing, text)


@pytest.mark.parametrize(
    ("thing", "text"),
    [
        (_PEEL, "孕妇不建议用"),
        (_PEEL, "孕妇能用的产品不多"),
        (_PEEL, "除了孕妇都能用"),
        (_PEEL, "孕妇能不能用"),
        (_OIL, "孕妇不能用"),
        (_OIL, "除了孕妇都可以用"),
        (_PATCH, "五岁的孩子能用"),
        (_SHIRT, "棉百分之九十五"),
        (_SHIRT, "纯棉的"),
        (_SHIRT, "不是百分之百棉的"),
        (_SHIRT, "百分之百棉的容易皱"),
        (_SHIRT, "想要百分之百棉的姐妹看下一件"),
        (_SHIRT, "百分之百放心"),
        (_COAT, "羊毛百分之七十"),
        (_PAN, "今天送一个锅铲"),
        (_PAN, "拍三单送三个锅铲"),
        (_PAN, "给你们送三个红包"),
    ],
)
def test_what_is_so_or_says_something_else_is_let_be(thing: Told, text: str) -> None:
    assert _wrong(thing, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "六十克的鸡蛋你们拿过吧",
        "等会给你们看一个八十克的",
    ],
)
def test_comparisons_and_what_is_still_to_come_claim_nothing(text: str) -> None:
    assert _wrong(_PEEL, text) == []


def test_what_fills_something_else_is_compared_with() -> None:
    case = Told("Cabin suitcase", (("Weight", "6.8 lb"),), "")
    assert _wrong(case, "it weighs like a four pound bag of rice") == []
    assert _wrong(case, "it weighs four pounds") == ["Weight"]
