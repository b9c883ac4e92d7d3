"""The words a recogniser is told of a product."""

import json
from pathlib import Path

import pytest

import app.demo.room
from ingest.documents.shop_file import read_shop_file
from ingest.live.hot_words import LONGEST_WORD, MOST_WORDS, hot_words
from knowledge.products import Product

DEMO = read_shop_file(app.demo.room.FOLDER / "shop.json").products


def by_sku(sku: str) -> Product:
    return next(product for product in DEMO if product.sku == sku)


def test_names_attributes_and_worded_values_are_told() -> None:
    words = hot_words(by_sku("JKT-01"))
    for expected in ("云栖轻暖短款羽绒服", "充绒量", "绒子含量", "白鸭绒", "燕麦白", "曜石黑"):
        assert expected in words


def test_english_names_stay_whole() -> None:
    words = hot_words(by_sku("EAR-01"))
    assert any("AeroBuds Lite" in word for word in words)
    assert "Bluetooth version" in words


@pytest.mark.parametrize("product", DEMO, ids=lambda product: product.sku)
def test_no_figure_is_ever_told(product: Product) -> None:
    """Else the recogniser hears the right figure where the host says a wrong one."""
    words = hot_words(product, DEMO)
    assert words
    assert not [word for word in words if any(character.isdigit() for character in word)]
    assert not [word for word in words if "毫升" in word or word.endswith("ml")]


def test_it_is_bounded_and_never_twice() -> None:
    words = hot_words(by_sku("CUP-01"), DEMO * 30)
    assert len(words) == len(set(words)) <= MOST_WORDS
    assert all(len(word) <= LONGEST_WORD * 2 for word in words)


def test_without_a_product_the_line_ups_names_are_told() -> None:
    assert hot_words(None) == ()
    assert "云栖美利奴羊毛圆领衫" in hot_words(None, [by_sku("SWT-01")])


def test_hostile_texts_are_words_at_most(tmp_path: Path) -> None:
    shop = {
        "currency": "CNY",
        "products": [
            {
                "sku": "A",
                "title": "\"]}'; DROP {{x}} 见详情",
                "price": 1,
                "attributes": {"尺寸": "0x0x0cm"},
            }
        ],
    }
    file = tmp_path / "shop.json"
    file.write_text(json.dumps(shop), "utf-8")
    (product,) = read_shop_file(file).products
    assert json.loads(json.dumps(dict.fromkeys(hot_words(product), 20)))
