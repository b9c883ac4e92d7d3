"""Products called by the word of their category, and words that count pieces of any."""

import json

import pytest

from copilot.skills.answers.around import Around
from copilot.skills.answers.reader import Reader
from ingest.documents.shop_file import read_shop_file
from knowledge.products import Catalogue

GOODS = [
    {"sku": "MASK", "title": "松月玻尿酸面膜贴", "category": "美妆/面膜", "price": 99},
    {"sku": "LAMP", "title": "北屿落地灯", "category": "家居/灯具", "price": 299},
    {"sku": "WASH", "title": "云朵洗衣液", "category": "家清/洗衣", "price": 39},
    {
        "sku": "CREAM",
        "title": "松月舒缓面霜",
        "category": "美妆/面霜",
        "price": 159,
        "gifts": ["面膜两片"],
    },
    {"sku": "BOX", "title": "Larch pantry boxes", "category": "Home/Storage", "price": 25},
    {"sku": "RICE", "title": "Fern basmati rice", "category": "Food/Rice", "price": 12},
]
PARSED = read_shop_file(json.dumps({"products": GOODS}).encode(), "shop.json")
READER = Reader.of(Catalogue("s", 1, PARSED.products, (), ()))
LINKS = {link: str(one["sku"]) for link, one in enumerate(GOODS, 1)}


def named(on_air: str, text: str) -> set[str]:
    around = Around((on_air,), LINKS, {sku: link for link, sku in LINKS.items()})
    mentions = READER.read(text, around).mentions
    return {sku for one in mentions if one.by != "on_air" for sku in one.skus}


@pytest.mark.parametrize(
    ("on_air", "text", "skus"),
    [
        ("LAMP", "面膜敏感肌能用吗", {"MASK"}),
        ("LAMP", "那款面膜多少钱", {"MASK"}),
        ("LAMP", "这盏灯加两盒面膜多少钱", {"MASK"}),
        ("LAMP", "含面膜成分吗", set()),
        ("CREAM", "面膜送几片", set()),
        ("LAMP", "洗衣服能用吗", set()),
        ("RICE", "2 boxes how much", set()),
        ("RICE", "price of a box", set()),
        ("RICE", "how much are the pantry boxes", {"BOX"}),
    ],
)
def test_a_category_names_and_a_count_does_not(on_air: str, text: str, skus: set[str]) -> None:
    assert named(on_air, text) == skus
