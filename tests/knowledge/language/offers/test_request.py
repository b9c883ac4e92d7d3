"""What sum a question asks for, and questions that ask for none."""

import pytest

from knowledge.language.normalise import normalise
from knowledge.language.offers.request import Request, read_request


def read(text: str) -> Request:
    found = read_request(normalise(text), "CNY")
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("两件多少", 2),
        ("三盒一起拍多少", 3),
        ("买俩多少钱", 2),
        ("主播2盒到手价", 2),
        ("第二件半价那两件", 2),
        ("how much for three", 3),
        ("what do 4 of them cost", 4),
        ("two boxes how much", 2),
        ("第二件半价怎么算", 2),
        ("买三送一多少钱", 3),
    ],
)
def test_pieces(text: str, pieces: int) -> None:
    assert read(text).meant == pieces
    assert read(text).money


@pytest.mark.parametrize(
    ("text", "unit", "amount"),
    [
        ("折合一片多少钱", "片", 1),
        ("多少钱一斤", "斤", 1),
        ("每100克多少钱", "g", 100),
        ("50克合多少钱", "g", 50),
        ("一片合多少", "片", 1),
        ("三包合多少一片", "片", 1),
        ("两瓶平均多少钱一瓶", "瓶", 1),
        ("一片面膜多少钱", "片", 1),
        ("per tablet?", "片", 1),
        ("how much per capsule", "粒", 1),
    ],
)
def test_breaking_down(text: str, unit: str, amount: int) -> None:
    assert read(text).per == unit
    assert read(text).per_amount == amount


def test_counting_coupons_and_the_second_piece() -> None:
    assert (read("买二送一一共几颗").many, read("买二送一一共几颗").meant) == ("颗", 2)
    assert (read("how many tablets in two boxes").many, read("两盒一共多少片").pieces) == ("片", 2)
    assert read("两件用券多少").coupon
    assert read("用券到手").coupon
    assert read("第二件多少钱").nth == 2
    assert read("3号和5号一起多少钱").together


@pytest.mark.parametrize(
    "text",
    [
        "两件还是三件划算多少钱",
        "两盒重多少",
        "两件便宜多少",
        "第二件半价省多少",
        "我昨天拍了两件多少钱来着",
        "两件包邮多少钱",
        "原价两件多少钱",
        "一天吃几片",
        "多少人买了两件",
        "how much is shipping for two",
        "how much do i save on 2",
        "how much caffeine in two bags",
        "are two enough",
        "两件呢",
    ],
)
def test_questions_for_no_sum(text: str) -> None:
    assert read_request(text, "CNY") is None


def test_a_figure_that_nothing_explains_is_kept() -> None:
    assert [one.unit for one in read("500ml的两瓶多少钱").figures] == ["ml"]
    assert read("两瓶多少钱").figures == ()


def test_a_figure_asked_to_be_the_price_counts_no_pieces() -> None:
    for text in ("is 45 the price", "is 45 your lowest price", "is 45 the final price now"):
        request = read_request(text, "USD")
        assert request is None or request.pieces in (None, 1), text
    for text, pieces in (("how much is 3", 3), ("3 the price?", 3)):
        request = read_request(text, "USD")
        assert request is not None, text
        assert request.pieces == pieces, text
