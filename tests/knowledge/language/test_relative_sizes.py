"""The big one, 最小的那个: what is said of sizes, and which of some choices it means."""

import pytest

from knowledge.language.relative_sizes import of_size, sizes_said, with_size_named


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("big one in stock?", "most"),
        ("how long is the smaller one", "least"),
        ("weight of the largest", "most"),
        ("two small ones how much", "least"),
        ("大的多重", "most"),
        ("大号多长", "most"),
        ("小号的是什么尺寸", "least"),
        ("那个小的怎么卖", "least"),
        ("最大的要多少", "most"),
        ("中间那个多少钱", "middle"),
    ],
)
def test_a_size_said_against_others(text: str, end: str) -> None:
    assert [said[0] for said in sizes_said(text)] == [end]


@pytest.mark.parametrize(
    "text",
    [
        "is it a big one",
        "got any bigger ones",
        "big fan of yours",
        "风大的时候能打吗",
        "力气大的话会断吗",
        "脚大的穿几码",
        "大的话怎么退",
        "大号码的有吗",
        "大号码字母贴",
        "small parts inside?",
    ],
)
def test_what_is_merely_big_is_no_choice(text: str) -> None:
    assert sizes_said(text) == ()


@pytest.mark.parametrize(
    ("titles", "end", "superlative", "meant"),
    [
        (("350ml", "1.2L", "500ml"), "most", False, ("1.2L",)),
        (("350ml", "1.2L", "500ml"), "middle", False, ("500ml",)),
        (("白 1.5m", "黑 1.5m", "白 2m"), "least", False, ("白 1.5m", "黑 1.5m")),
        (("小号", "大号"), "least", False, ("小号",)),
        (("S", "M", "L"), "most", False, ("L",)),
        (("M", "L", "XL"), "most", False, ()),
        (("M", "L", "XL"), "most", True, ("XL",)),
        (("1m", "2m", "3m", "5m"), "most", False, ()),
        (("1m", "2m", "3m", "5m"), "most", True, ("5m",)),
        (("原味", "辣味"), "most", True, ()),
        (("2kg", "80cm"), "most", True, ()),
    ],
)
def test_the_choice_that_a_size_means(
    titles: tuple[str, ...], end: str, superlative: bool, meant: tuple[str, ...]
) -> None:
    assert of_size(titles, end, superlative) == meant  # type: ignore[arg-type]


def test_what_the_goods_come_in_besides_counts_among_their_sizes() -> None:
    assert of_size(("2L",), "least", False, ("5L",)) == ("2L",)
    assert of_size(("2L",), "most", False, ("5L",)) == ()


def test_a_size_is_put_as_the_choice_that_it_means() -> None:
    assert with_size_named("price of the big one", "50 cm") == "price of the  50 cm  one"
    assert with_size_named("price of the red one", "50 cm") == "price of the red one"
