"""A girth finds its row however it is said, and a body between two rows both of them."""

from dataclasses import replace

import pytest

from knowledge.fact_making import make_facts
from knowledge.facts import Fact
from knowledge.products import Catalogue
from knowledge.search.told_by_tables import told_by_tables
from tests.knowledge.prices.price_terms import offer, product

SKIRT = {
    "尺码表": "S：身高152-160cm、体重84-98斤、腰围62-66cm、臀围86-90cm；"
    "M：身高158-166cm、体重98-112斤、腰围66-70cm、臀围90-94cm；"
    "L：身高164-172cm、体重112-126斤、腰围70-74cm、臀围94-98cm",
}
COAT = {
    "Size guide": "S: bust 83-87 cm, waist 65-69 cm; M: bust 88-93 cm, waist 70-75 cm; "
    "L: bust 94-100 cm, waist 76-82 cm"
}


def answered(text: str, attributes: dict[str, str]) -> list[str]:
    facts: tuple[Fact, ...] = make_facts(
        Catalogue("s", 1, (replace(product(offer(), "山茶裙", attributes)),), (), ())
    )
    return [fact.text for fact in told_by_tables(text, facts)]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("腰68能穿吗", ["尺码表 M：腰围66-70cm"]),
        ("臀围大概92穿哪个", ["尺码表 M：臀围90-94cm"]),
        ("68的腰围穿什么码", ["尺码表 M：腰围66-70cm"]),
        ("腰68臀92拍什么", ["尺码表 M：腰围66-70cm、臀围90-94cm"]),
        (
            "腰68臀96拍什么",
            ["尺码表 M：腰围66-70cm、臀围90-94cm", "尺码表 L：腰围70-74cm、臀围94-98cm"],
        ),
        ("臀围105能穿吗", ["尺码表最大：L，臀围94-98cm"]),
    ],
)
def test_a_girth_in_any_order_finds_its_row(text: str, rows: list[str]) -> None:
    assert answered(text, SKIRT) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("what size for a 90 bust", ["Size guide M: bust 88-93 cm"]),
        ("chest 97 cm which size", ["Size guide L: bust 94-100 cm"]),
        ("I have a 72 cm waist", ["Size guide M: waist 70-75 cm"]),
        ("what size if my waist is about 67", ["Size guide S: waist 65-69 cm"]),
        ("35 inch chest, which size", ["Size guide M: bust 88-93 cm"]),
        (
            "87.5 cm bust, what size",
            ["Size guide S: bust 83-87 cm", "Size guide M: bust 88-93 cm"],
        ),
        (
            "do you go up to 3XL",
            ["Size guide's largest: L, bust 94-100 cm, waist 76-82 cm"],
        ),
    ],
)
def test_and_so_it_does_in_english(text: str, rows: list[str]) -> None:
    assert answered(text, COAT) == rows


@pytest.mark.parametrize(
    "text",
    [
        "34 chest which size",  # inches or centimetres: not said
        "腰68胸88能穿吗",  # the table has no 胸围
        "臀92买2件",
        "胸92能穿吗",
        "腰68多少钱",
    ],
)
def test_nothing_is_guessed_of_other_figures(text: str) -> None:
    assert answered(text, COAT if text.isascii() else SKIRT) == []


def names(text: str) -> list[str]:
    return [one.split("：")[0] for one in answered(text, SKIRT)]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("我1米62 115斤", ["尺码表 M", "尺码表 L"]),
        ("154 102斤穿啥", ["尺码表 S", "尺码表 M"]),
        ("168 108", ["尺码表 M", "尺码表 L"]),
        ("153 120斤", []),  # two rows apart
        ("120斤有吗", ["尺码表 L"]),
        ("150斤有没有", ["尺码表最大"]),
        ("150有吗", []),  # of what is not said
    ],
)
def test_a_body_between_two_rows_is_told_both(text: str, rows: list[str]) -> None:
    assert names(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("腰围两尺穿几码", ["尺码表 M"]),
        ("腰围2尺2穿多大", ["尺码表 L"]),
        ("臀围2.8尺穿几码", ["尺码表 M"]),
    ],
)
def test_a_girth_in_chi_is_a_tailors(text: str, rows: list[str]) -> None:
    assert names(text) == rows


def test_trousers_with_bare_numbers_for_rows_are_asked_by_weight_and_waist() -> None:
    jeans = {
        "尺码表": "31：腰围79-81cm、体重133-142斤；32：腰围82-84cm、体重143-152斤；"
        "33：腰围85-87cm、体重153-162斤"
    }
    for text in ("148斤穿几码", "腰围83cm穿几码", "身高一米七五 148斤 穿几号"):
        assert [one.split("：")[0] for one in answered(text, jeans)] == ["尺码表 32"], text
    assert answered("32斤重吗", jeans) == []
