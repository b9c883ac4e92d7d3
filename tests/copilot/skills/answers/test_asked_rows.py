"""The row of a fact by sizes that a question names, as headline and line."""

import pytest

from copilot.skills.answers.asked_rows import asked_row, led_by_row, row_line
from copilot.skills.answers.headlines import headline
from tests.copilot.skills.answers.test_card import fact

PANS = "6寸0.4kg，8寸0.7kg，10寸1.1kg"
STOVES = "20cm可进烤箱，26cm和30cm不可进烤箱"


@pytest.mark.parametrize(
    ("name", "value", "question", "shown", "said"),
    [
        ("净重", PANS, "8的多重", "净重 8寸0.7kg", "八英寸的净重是零点七千克"),
        ("能否进烤箱", STOVES, "30的能进烤箱吗", "30cm 不可进烤箱", "三十厘米不可进烤箱"),
        ("能否进烤箱", STOVES, "20cm进得了烤箱不", "20cm 可进烤箱", "二十厘米可进烤箱"),
        (
            "外形",
            "55寸：123×71×8cm；65寸：145×83×8cm",
            "65寸长宽高",
            "145×83×8cm",
            "六十五英寸的外形是一百四十五厘米乘八十三厘米乘八厘米",
        ),
        ("承重", "S 5-10kg, M 10-20kg", "M承重多少", "承重 M 10-20kg", "M码的承重是十到二十千克"),
    ],
)
def test_the_size_asked_for_is_shown_and_told_alone(
    name: str, value: str, question: str, shown: str, said: str
) -> None:
    known = fact("attribute", name, value, f"{name}：{value}")
    assert headline(known, "zh", question) == shown
    assert row_line(known, question, chinese=True) == said


def test_an_english_row_is_named_by_what_stands_in_brackets_or_first() -> None:
    rugs = fact("attribute", "size", "5×8 ft (20 lb), 8×10 ft (38 lb)", "x")
    assert headline(rugs, "en", "how big is the 38 lb one") == "size 38 lb 8×10 ft"
    assert row_line(rugs, "how big is the 38 lb one", chinese=False) == (
        "38 pounds: size 8 feet by 10 feet"
    )


@pytest.mark.parametrize(
    ("name", "value", "question"),
    [
        ("净重", PANS, "多重啊"),  # no size
        ("净重", PANS, "6和8差多少"),  # two of them
        ("净重", PANS, "9的多重"),  # none that there is
        ("身高", "100：90-100cm；110：100-110cm", "身高110穿多大"),  # a body and no size
        ("尺码", "90：80-90cm；100：90-100cm", "100高 28斤"),
        ("质保", "3年质保，5年保换", "用了3年还保吗"),  # no sizes
        ("说明", "20cm可进烤箱，请先预热", "20cm进烤箱行吗"),  # no row: a condition
        ("尺寸", "37×23×55cm，带轮", "37的有吗"),
    ],
)
def test_no_row_is_told_where_none_is_asked_for_or_the_rest_may_limit_it(
    name: str, value: str, question: str
) -> None:
    assert asked_row(fact("attribute", name, value, "x"), question) is None


def test_what_is_said_differently_of_several_sizes_makes_no_range() -> None:
    for value in (STOVES, "18cm单柄，24cm双耳，28cm双耳带盖"):
        shown = headline(fact("attribute", "款式", value, "x"), "zh", "什么样的")
        assert "-" not in shown
        assert shown.endswith("…")
    rows = fact("attribute", "锅深", "小号7cm，中号9cm，大号11cm", "x")
    assert headline(rows, "zh", "多深") == "锅深 7-11cm"


def test_a_fact_that_tells_of_the_size_asked_for_goes_before_the_list_of_sizes() -> None:
    listed = fact("variant", "size", "S, M, L", "x")
    told = fact("attribute", "size", "S 30×40 cm, M 45×60 cm, L 60×80 cm", "x")
    other = fact("attribute", "weight", "S 1 kg, M 2 kg, L 3 kg", "x")
    assert led_by_row((listed, told), "what size is the M") == (told, listed)
    assert led_by_row((listed, told), "what sizes are there") == (listed, told)
    assert led_by_row((listed, other), "what size is the M") == (listed, other)
