"""Sizes for children and animals are found by bodies as small as theirs; none by anything else."""

from collections.abc import Sequence

import pytest

from knowledge.facts import Fact
from knowledge.search.worn_sizes import worn_size
from tests.knowledge.retrieval_shop import make_fact

RAINCOAT = [
    make_fact(
        "R",
        "小雨滴儿童雨衣",
        "尺码表",
        "100：身高95-105cm、体重28-34斤；110：身高105-115cm、体重34-40斤；120：身高115-125cm、体重40-48斤",
    )
]
COAT = [
    make_fact("D", "暖爪宠物棉衣", "尺码表", "S：体重2-5kg；M：体重5-10kg；L：体重10-18kg"),
    make_fact("D", "暖爪宠物棉衣", "牵引扣", "最大拉力120kg"),
]
SKATES = [
    make_fact(
        "K",
        "Glide kids skates",
        "size guide",
        "S: height 38-43 in; M: height 43-50 in; L: height 50-58 in",
    )
]
VEST = [
    make_fact(
        "V",
        "Ridge weighted vest",
        "which weight",
        "10 lb for 110-150 lb, 20 lb for 150-200 lb, 30 lb for 200-260 lb",
    )
]
SHIRT = [
    make_fact(
        "T",
        "Cove shirt",
        "size chart",
        "M: height 168-178 cm, weight 62-72 kg; L: height 176-186 cm, weight 72-84 kg;"
        " XL: height 184-194 cm, weight 84-100 kg",
    )
]


def labels(text: str, facts: Sequence[Fact]) -> list[str]:
    return [fact.name for fact in worn_size(text, facts)]


@pytest.mark.parametrize(
    ("text", "sizes"),
    [
        ("身高108cm体重36斤穿多大码", ["110"]),
        ("108 36斤", ["110"]),
        ("一米二 45斤", ["120"]),
        ("我女儿118高 44斤穿哪个", ["120"]),
        ("36斤穿几码", ["110"]),
        ("雨衣118cm拍多大", ["120"]),
        ("宝宝三岁半98cm", ["100"]),
    ],
)
def test_a_child(text: str, sizes: list[str]) -> None:
    assert labels(text, RAINCOAT) == [f"尺码表 {size}" for size in sizes]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("狗14斤穿多大", "尺码表 M"),
        ("柯基24斤", "尺码表 L"),
        ("7公斤", "尺码表 M"),
        ("我家狗50斤", "尺码表最大"),
    ],
)
def test_an_animal(text: str, name: str) -> None:
    assert labels(text, COAT) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("my daughter is 47 inches tall", "size M"),
        ("40 inches tall", "size S"),
        ("he is 5 and 54 inches", "size L"),
    ],
)
def test_a_child_in_inches(text: str, name: str) -> None:
    assert labels(text, SKATES) == [name]


def test_ranges_of_a_plain_attribute_are_rows_too() -> None:
    assert labels("i'm 170 lbs", VEST) == ["which weight 20 lb"]
    assert labels("my husband is 230 lbs", VEST) == ["which weight 30 lb"]
    assert labels("how heavy is the 20 lb", VEST) == []


def test_a_bare_weight_beside_feet_is_one_in_pounds() -> None:
    assert labels("6'1 200", SHIRT) == ["size XL"]
    assert labels("5'9 150", SHIRT) == ["size M"]


@pytest.mark.parametrize(
    "text",
    ["快递8斤", "两只狗 一只6斤一只20斤都穿啥", "最大拉力多少", "衣服多重", "牵引绳长90cm吗"],
)
def test_what_is_of_no_one_body_names_no_size(text: str) -> None:
    assert labels(text, COAT) == []
