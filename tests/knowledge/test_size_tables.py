"""A size table is read by rows, with what each size is for."""

from decimal import Decimal

import pytest

from knowledge.language.size_tables import Span, table_rows
from knowledge.search.size_rows import size_rows
from tests.knowledge.test_worn_sizes import facts_of


def test_a_row_tells_heights_and_weights_in_one_unit_each() -> None:
    rows = size_rows(facts_of({"建议": "M：160-165cm/90-100斤，L：165-170cm/100-115斤"}))
    assert [row.fact.text for row in rows] == [
        "建议 M：160-165cm/90-100斤",
        "建议 L：165-170cm/100-115斤",
    ]
    assert rows[0].spans == (
        Span("height", Decimal(160), Decimal(165), "cm"),
        Span("weight", Decimal(45), Decimal(50), "斤"),
    )


def test_numbers_of_shoes_keep_their_system() -> None:
    rows = size_rows(facts_of({"sizes": "S: EU 34-36; M: EU 37-39"}))
    assert [row.fact.text for row in rows] == ["size S: EU 34-36", "size M: EU 37-39"]
    assert rows[1].spans == (Span("number", Decimal(37), Decimal(39), "eu"),)


@pytest.mark.parametrize(
    "attributes",
    [
        {"胸围": "M 84-88cm，L 88-92cm"},
        {"衣长": "S 58-60cm；M 60-62cm"},
        {"head": "M: 54-58 cm; L: 58-62 cm"},
        {"重量": "160-180g"},
    ],
)
def test_a_girth_or_a_length_of_cloth_is_no_height(attributes: dict[str, str]) -> None:
    assert size_rows(facts_of(attributes)) == ()


def test_trousers_have_numbers_for_labels_and_one_size_is_a_table() -> None:
    rows = size_rows(facts_of({"尺码": "27码：95-105斤；28码：105-112斤"}))
    assert [row.label for row in rows] == ["27", "28"]
    assert [row.label for row in size_rows(facts_of({"尺码": "均码：80-120斤"}))] == ["均码"]


def test_a_row_tells_where_it_stands_and_where_its_spans_end() -> None:
    text = "参考 S：40-46kg（偏小）；XL码 61-70kg"
    rows = table_rows(text, "尺码")
    assert [text[row.start : row.spans[0].end] for row in rows] == ["S：40-46kg", "XL码 61-70kg"]
    assert [text[row.text_start : row.text_end] for row in rows] == ["40-46kg（偏小", "61-70kg"]


@pytest.mark.parametrize("text", ["", "S", "S：；M：", "藏青、米白", "S M L", "S：40kg"])
def test_sizes_without_a_span_make_no_row(text: str) -> None:
    assert table_rows(text, "尺码") == ()


def test_a_bare_number_before_a_measure_of_the_body_begins_a_row() -> None:
    skirt = "25：腰围62-64cm、体重85-92斤；26：腰围65-67cm、体重93-100斤"
    assert [row.label for row in size_rows(facts_of({"尺码表": skirt}))] == ["25", "26"]
    jeans = "30: waist 76-79 cm, weight 60-66 kg; 31: waist 80-83 cm, weight 67-72 kg"
    assert [row.label for row in table_rows(jeans, "sizes")] == ["30", "31"]
    for text in ("19:30到22:00", "20：每晚8-10点；21：休息", "共有26：65-67斤"):
        assert table_rows(text, "尺码") == (), text


def test_a_girth_of_the_neck_or_back_is_no_height() -> None:
    rows = table_rows("S: neck 46-52 cm, 5-9 kg; M: back 53-60 cm, 9-18 kg", "size guide")
    assert [[span.kind for span in row.spans] for row in rows] == [["weight"], ["weight"]]
