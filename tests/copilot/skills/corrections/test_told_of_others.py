"""What is sold apart, what another thing is the one for, whom it does not suit, what is averted."""

import pytest

from copilot.skills.corrections.judgement import Said
from tests.copilot.skills.corrections.judge_shop import written_judge

_SHOP: dict[str, object] = {
    "currency": "USD",
    "products": [
        {
            "sku": "TENT",
            "title": "Ridgeback two person tent",
            "names": ["tent"],
            "price": 180,
            "attributes": {"footprint": "not included", "stove": "not included", "poles": "yes"},
        },
        {
            "sku": "COAT",
            "title": "Marlow trench coat",
            "names": ["trench coat"],
            "price": 140,
            "attributes": {
                "crease resistant": "yes",
                "fade proof": "yes",
                "care": "machine wash cool",
            },
        },
        {
            "sku": "BALM",
            "title": "Calendula lip balm",
            "names": ["lip balm"],
            "price": 12,
            "attributes": {"safe for nursing mothers": "yes", "paraben": "none"},
        },
        {
            "sku": "RIDE",
            "title": "木马摇椅",
            "names": ["摇椅", "木马"],
            "price": 259,
            "attributes": {
                "适用年龄": "2岁以上",
                "材质": "桦木",
                "防掉漆": "是",
                "适合哺乳期": "适合",
            },
        },
        {
            "sku": "SHEET",
            "title": "磨毛床单",
            "price": 99,
            "attributes": {"抗皱": "是", "荧光剂": "不含"},
        },
    ],
}
_JUDGE = written_judge(_SHOP)


def _outcomes(sku: str, text: str) -> list[tuple[str, str]]:
    said = Said("s", 1, text, True, "host", (), sku, None, (sku,), ((1, sku),))
    return [(v.attribute, v.outcome) for v in _JUDGE.judge(said).verdicts]


def _wrong(sku: str, text: str) -> list[str]:
    return [name for name, outcome in _outcomes(sku, text) if outcome == "wrong"]


@pytest.mark.parametrize(
    ("sku", "text"),
    [
        ("TENT", "the footprint is sold separately"),
        ("TENT", "you'd need to order the stove separately"),
        ("TENT", "you can get a footprint for thirty bucks"),
        ("TENT", "there's an optional stove for it"),
        ("TENT", "extra poles are sold separately"),
        ("COAT", "wore it all autumn, no creases"),
        ("COAT", "it's crease resistant"),
        ("COAT", "it doesn't fade"),
        ("COAT", "dry clean only things never get worn"),
        ("COAT", "not dry clean only, promise"),
        ("BALM", "camphor is the one nursing mothers can't use"),
        ("BALM", "nursing mothers can't use camphor balms, not this one"),
        ("RIDE", "一岁半的还不能坐"),
        ("RIDE", "一岁的宝宝太小,先别买"),
        ("RIDE", "我们是实木的"),
        ("RIDE", "哺乳期不能用的是樟脑,不是我们这个"),
        ("SHEET", "这个床单抗皱的"),
        ("SHEET", "含荧光剂的是那种特别白的"),
    ],
)
def test_what_is_right_or_of_another_thing_is_left_alone(sku: str, text: str) -> None:
    assert _wrong(sku, text) == []


@pytest.mark.parametrize(
    ("sku", "text", "name"),
    [
        ("TENT", "the footprint is included", "footprint"),
        ("TENT", "you get it for ninety dollars", "Price"),
        ("COAT", "it's not crease resistant", "crease resistant"),
        ("COAT", "it's dry clean only guys", "care"),
        ("COAT", "hand wash only", "care"),
        ("COAT", "honestly it will fade after a summer", "fade proof"),
        ("BALM", "nursing mothers can't use it", "safe for nursing mothers"),
        ("RIDE", "一岁的宝宝就可以坐", "适用年龄"),
        ("RIDE", "我们是密度板的", "材质"),
        ("RIDE", "哺乳期不能用", "适合哺乳期"),
        ("SHEET", "这个床单会起皱的", "抗皱"),
        ("SHEET", "含荧光剂的是我们这款", "荧光剂"),
    ],
)
def test_what_is_said_of_the_product_is_held_against_it(sku: str, text: str, name: str) -> None:
    assert _wrong(sku, text) == [name]


def test_what_is_not_in_the_box_is_rightly_told_to_be_sold_apart() -> None:
    assert ("footprint", "right") in _outcomes("TENT", "the footprint is sold separately")
