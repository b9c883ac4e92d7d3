"""Choices of one product: summed, told each, compared, and what their prices leave out said."""

import pytest

from knowledge.facts import Fact
from knowledge.products import Product
from tests.knowledge.prices.price_terms import offer, product, variant
from tests.knowledge.prices.test_desk import answer

LAMP = product(
    offer("120", limit=4),
    "晚灯",
    variants=(
        variant("30cm", offer("120", coupon_price="110")),
        variant("45cm", offer("170", coupon_price="160")),
        variant("60cm", offer("230")),
    ),
)
RUG = product(
    offer("40", "6 off any two", currency="USD", listed=None),
    "Meadow rug",
    variants=(
        variant("S", offer("40", currency="USD", listed=None)),
        variant("M", offer("55", currency="USD", listed=None)),
        variant("XL", offer("90", currency="USD", listed=None)),
    ),
)
TIERED = product(
    offer("30", tiers=((3, "80"),)),
    "湿巾",
    variants=(variant("绿茶味", offer("30")), variant("无香型", offer("33"))),
)


def first(goods: Product, text: str) -> tuple[str, str, str]:
    found: tuple[Fact, ...] = answer(goods, text)
    return (found[0].value, found[0].text, found[0].spoken) if found else ("", "", "")


@pytest.mark.parametrize(
    ("text", "value", "line"),
    [
        ("30和45各一个多少钱", "290元", "30cm、45cm一共290元"),
        ("30cm两个45cm一个一共多少钱", "410元", "两个30cm、45cm一共410元"),
        ("一个30的加一个60的总共多少钱", "350元", "30cm、60cm一共350元"),
        ("30cm和60cm分别多少钱", "120元、230元", "30cm120元，60cm230元"),
        ("30和45差多少钱", "50元", "45cm比30cm贵50元"),
        ("60比45贵多少钱", "60元", "60cm比45cm贵60元"),
        ("30和45券后差价多少", "50元", "45cm券后比30cm贵50元"),
    ],
)
def test_choices_are_added_up_told_and_compared(text: str, value: str, line: str) -> None:
    assert (first(LAMP, text)[0], first(LAMP, text)[2]) == (value, line)


@pytest.mark.parametrize(
    ("text", "value", "working"),
    [
        ("an S and an M total", "$89", "S 40 + M 55 − 6 (6 off any two) = $89"),
        ("S and M together", "$89", "S 40 + M 55 − 6 (6 off any two) = $89"),
        ("how much is S plus XL", "$124", "S 40 + XL 90 − 6 (6 off any two) = $124"),
        ("how much for two M", "$104", "2 = 55 × 2 − 6 (6 off any two) = $104"),
        ("M and XL price", "M $55, XL $90", "M is $55 and XL is $90"),
        ("price difference between S and XL", "$50", "XL $90 − S $40 = $50"),
        (
            "two S and two M total",
            "S $40, M $55",
            "S is $40 and M is $55 (6 off any two)",
        ),
    ],
)
def test_what_is_off_any_two_is_off_any_choices(text: str, value: str, working: str) -> None:
    assert first(RUG, text)[:2] == (value, working)


@pytest.mark.parametrize(
    "text",
    [
        "30和45哪个亮",
        "30和45差多少",
        "30和45比原价便宜多少",
        "30cm五个45cm一个一共多少钱",
        "两个30和45多少钱",
        "30和60券后分别多少钱",
        "30和45各一个用券多少钱",
        "30和45运费差多少钱",
    ],
)
def test_where_it_is_open_what_is_asked_nothing_is_worked_out(text: str) -> None:
    assert answer(LAMP, text) == ()


def test_a_tier_of_the_product_leaves_sums_of_choices_open() -> None:
    value, working, _ = first(TIERED, "绿茶味两包无香型一包一共多少钱")
    assert value == "30元、33元"
    assert "=" not in working
    assert answer(TIERED, "三包无香型多少钱") == ()


@pytest.mark.parametrize(
    ("text", "value"),
    [("比原价便宜多少", "40元"), ("比平时省多少钱", "40元"), ("用券比原价便宜多少", "50元")],
)
def test_how_much_is_saved_of_the_list_price(text: str, value: str) -> None:
    assert first(product(offer("89", coupon="领10元券", coupon_price="79")), text)[0] == value


def test_without_a_list_price_nothing_is_saved() -> None:
    assert answer(product(offer("89", listed=None)), "比原价便宜多少") == ()
    assert answer(product(offer("89")), "便宜多少") == ()
    assert answer(LAMP, "比原价便宜多少") == ()


BEER = product(
    offer("9", "整箱12罐送杯垫", tiers=((12, "99"),), limit=48), "麦香啤酒", {"净含量": "500ml/罐"}
)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("一箱多少钱", "99元"),
        ("两箱一共多少钱", "198元"),
        ("一箱几罐", "12罐"),
        ("买24罐呢", "198元"),
    ],
)
def test_a_case_is_so_many_pieces_as_the_shop_says(text: str, value: str) -> None:
    assert first(BEER, text)[0] == value


def test_without_its_pieces_said_a_case_is_none() -> None:
    loose = product(offer("9", tiers=((12, "99"),)), "麦香啤酒", {"净含量": "500ml/罐"})
    assert answer(loose, "一箱多少钱") == ()
    assert answer(loose, "一箱几罐") == ()


ENGRAVED = product(offer("60", tiers=((2, "110"),)), "银尺", {"刻字": "最多8个字，加12元"})


def test_a_sum_says_what_of_the_question_it_leaves_out() -> None:
    assert first(ENGRAVED, "两把加刻字一共多少钱")[2] == "两把110元，刻字加12元"
    assert first(ENGRAVED, "两把发西藏一共多少钱")[2] == "两把110元，没算运费"
    assert first(ENGRAVED, "两把一共多少钱")[2] == "两把110元"


def test_a_gift_changes_no_price_and_a_thing_added_only_what_is_asked_with_it() -> None:
    mug = product(offer("30", "spend 50 and get a tea towel", currency="USD"), "Harbour mug")
    assert first(mug, "how much for 2")[0] == "$60"
    bell = product(offer("80", "add a bell for $9", currency="USD"), "Kids scooter")
    assert first(bell, "how much for 2")[2] == "2 come to $160"
    assert first(bell, "how much for 2 with a bell")[2] == "2 come to $160, add a bell for $9"
    assert answer(product(offer("80", "add a second for $9", currency="USD")), "2 price") == ()


def test_choices_without_prices_of_their_own_are_pieces_of_one_product() -> None:
    shared = offer("30", tiers=((2, "50"),))
    mat = product(
        shared,
        "杯垫",
        variants=(variant("红色", None, 颜色="红"), variant("蓝色", None, 颜色="蓝")),
    )
    assert first(mat, "红色蓝色各一个多少钱")[:2] == (
        "50元",
        "红色 30 + 蓝色 30 − 10（2件共50元） = 50元",
    )
    value, working, line = first(mat, "红色两个蓝色一个一共多少钱")
    assert (value, working) == ("30元、30元", "红色30元，蓝色30元（2件共50元）")
    assert line == "红色30元，蓝色30元，2件共50元"
