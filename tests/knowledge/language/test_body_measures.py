"""What a viewer tells of a body is read in any order, named or bare, and nothing else is one."""

from decimal import Decimal

import pytest

from knowledge.language.body_measures import Body, body_spans, read_body


@pytest.mark.parametrize(
    ("text", "height", "weight"),
    [
        ("1米68，118斤", 168, 59),
        ("183cm 160斤", 183, 80),
        ("132斤 171", 171, 66),
        ("身高158体重96穿几码", 158, 48),
        ("一米八一 一百五", 181, 75),
        ("体重70公斤身高175选哪个", 175, 70),
        ("我1米62 52公斤推荐什么码", 162, 52),
    ],
)
def test_height_and_weight_are_read_in_any_order(text: str, height: int, weight: int) -> None:
    body = read_body(text)
    assert (body.height, body.weight) == (Decimal(height), Decimal(weight))


@pytest.mark.parametrize("text", ["5'4 120 lbs what size", "5ft 4, 120lbs which size"])
def test_feet_and_inches_are_a_height(text: str) -> None:
    body = read_body(text)
    assert body.height is not None
    assert round(body.height) == 163
    assert body.weight is not None
    assert round(body.weight) == 54


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("98，穿S行不行", Body(number=Decimal(98))),
        ("体重104穿哪个", Body(number=Decimal(104), only="weight")),
        ("im a 40 which size", Body(number=Decimal(40))),
        ("what size for UK 8", Body(number=Decimal(8), system="uk")),
        ("37码穿哪个", Body(number=Decimal(37))),
    ],
)
def test_one_bare_number_waits_for_the_table(text: str, expected: Body) -> None:
    assert read_body(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "1米8的有吗",
        "5斤的多少钱",
        "穿两件多少钱",
        "胸围95穿什么",
        "how much for 3 pairs size M",
        "M码裙长多长",
        "买3件能穿吗",
        "it's 3 inches long",
    ],
)
def test_other_questions_tell_of_no_body(text: str) -> None:
    assert not read_body(text)


def test_a_weight_told_without_its_unit_is_known_to_be_guessed() -> None:
    assert read_body("178/150").guessed
    assert not read_body("178 150斤").guessed


@pytest.mark.parametrize(
    "text", ["一米五二90斤", "一米六五110斤", "一米五 90斤", "身高一米七能穿吗"]
)
def test_a_body_is_found_where_it_is_told(text: str) -> None:
    assert body_spans(text)


@pytest.mark.parametrize("text", ["一米五的床多少钱", "1.8米的有吗", "90斤的米"])
def test_a_length_of_a_thing_is_no_body(text: str) -> None:
    assert body_spans(text) == ()
