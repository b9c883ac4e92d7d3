"""A body's height is no width of a bed, though a bed of the line-up comes in just that figure."""

import pytest

from copilot.skills.answers.around import Around
from copilot.skills.answers.reader import Reader
from ingest.documents.shop_file import read_shop_file
from knowledge.products import Catalogue

ROWS = """
sku,title,price,parent_sku
KNIT,圆领毛衣,129,
PAD,乳胶床垫,899,
PAD-1,1.5米床,899,PAD
PAD-2,1.8米床,999,PAD
"""
SHOP = Catalogue("s", 1, read_shop_file(ROWS.strip().encode(), "s.csv").products, (), ())
READER = Reader.of(SHOP)


def meant(text: str, on_air: str) -> set[str]:
    reading = READER.read(text, Around((on_air,), {1: "KNIT", 2: "PAD"}, {"KNIT": 1, "PAD": 2}))
    return {sku for mention in reading.mentions for sku in mention.skus}


@pytest.mark.parametrize(
    "text", ["一米五二90斤 会不会长啊", "1米8 140斤能穿吗", "一米五的个子穿多大", "身高1米5可以吗"]
)
def test_a_body_means_no_bed(text: str) -> None:
    assert meant(text, "KNIT") == set()


def test_a_bed_is_meant_by_its_width() -> None:
    assert meant("1米5的床多少钱", "KNIT") == {"PAD"}
    assert meant("一米八的床 90斤睡得下吗", "PAD") == {"PAD"}


@pytest.mark.parametrize("text", ["168 115", "168cm 57kg", "172，130"])
def test_two_figures_of_a_body_ask_for_a_size(text: str) -> None:
    reading = READER.read(text)
    assert reading.intent == "shop_question"
    assert reading.scope == "product"


@pytest.mark.parametrize("text", ["666 888", "1 2", "168 16", "520"])
def test_other_figures_alone_are_of_no_product(text: str) -> None:
    assert READER.read(text).scope == "nothing"
