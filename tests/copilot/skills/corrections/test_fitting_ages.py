"""For which ages a product is told to be in English, held against the ages the shop states."""

import pytest

from tests.copilot.skills.corrections.judge_shop import truths, written_judge

_JUDGE = written_judge(
    {
        "currency": "USD",
        "products": [
            {
                "sku": "TRIKE",
                "title": "Rolla trike",
                "price": 79,
                "attributes": {"age range": "18 months to 4 years", "max load": "55 lb"},
            },
            {
                "sku": "BLOCKS",
                "title": "Wooden block set",
                "price": 29,
                "attributes": {"suitable for": "ages 3 and up", "pieces": "40"},
            },
            {
                "sku": "SLED",
                "title": "Snow sled",
                "price": 39,
                "attributes": {"age": "5-10 years", "length": "36 in"},
            },
        ],
    }
)


@pytest.mark.parametrize(
    ("sku", "text"),
    [
        ("TRIKE", "it's made for two to six year olds"),
        ("TRIKE", "this is fine for babies from nine months"),
        ("BLOCKS", "safe for toddlers from eighteen months"),
        ("BLOCKS", "these are for ages one and up"),
        ("BLOCKS", "kids two years and older can play with these"),
        ("SLED", "perfect for kids aged twelve to fifteen"),
        ("SLED", "it's great for a three year old"),
        ("SLED", "we recommend it for children between two and four"),
    ],
)
def test_other_ages_are_put_right(sku: str, text: str) -> None:
    assert len(truths(_JUDGE, sku, text)) == 1


@pytest.mark.parametrize(
    ("sku", "text"),
    [
        ("TRIKE", "great for kids from two to four"),
        ("TRIKE", "toddlers from eighteen months to four years love this"),
        ("TRIKE", "my kids are six and eight"),
        ("TRIKE", "kids from two to four feet tall"),
        ("BLOCKS", "for kids three and up"),
        ("BLOCKS", "three years and older"),
        ("BLOCKS", "not for babies under twelve months"),
        ("BLOCKS", "kids use two to three blocks at a time"),
        ("BLOCKS", "my one year old nephew is not getting these"),
        ("BLOCKS", "is it ok for a two year old?"),
        ("BLOCKS", "kids get bored of other toys after one to two months"),
        ("SLED", "perfect for a six year old"),
        ("SLED", "great for children between six and nine"),
        ("SLED", "I was three when I got my first sled"),
        ("SLED", "there's another sled for two to four year olds"),
        ("SLED", "two to three kids fit on it"),
    ],
)
def test_those_ages_and_other_numbers_are_left_alone(sku: str, text: str) -> None:
    assert truths(_JUDGE, sku, text) == []
