"""A size table written into a description answers by the row that holds the wearer."""

from dataclasses import replace

import pytest

from knowledge.fact_making import make_facts
from knowledge.facts import Fact
from knowledge.products import Catalogue
from knowledge.search.described_sizes import described_rows, row_holds
from knowledge.search.fitting import EXCLUDED, fits, read_particulars
from tests.knowledge.prices.price_terms import offer, product

TABLE = (
    "尺码表：S 适合身高155-163cm、体重45-52kg；M 适合身高163-170cm、体重52-62kg；"
    "L 适合身高170-178cm、体重62-73kg。帽子可拆卸。"
)


def described(text: str) -> tuple[Fact, ...]:
    goods = replace(product(offer(), "山岚冲锋衣"), description=text)
    return make_facts(Catalogue("s", 1, (goods,), (), ()))


FACTS = described(TABLE)


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("我165 110斤穿啥码", "M"),
        ("一米七二，70公斤穿哪个", "L"),
        ("158cm 95斤选什么码", "S"),
    ],
)
def test_the_row_that_holds_all_measures_fits_and_the_others_do_not(text: str, size: str) -> None:
    added = fits(read_particulars(text), FACTS)
    rows = described_rows(FACTS)
    held = [row for row in rows if added[row] > 0]
    assert len(rows) == 3
    assert [f"{size} 适合" in FACTS[row].text for row in held] == [True]
    assert all(added[row] < -EXCLUDED / 2 for row in rows if row not in held)


def test_no_row_fits_a_body_outside_the_table() -> None:
    stated = read_particulars("190cm 90公斤能穿吗").stated
    assert not any(row_holds(FACTS[row], stated) for row in described_rows(FACTS))


@pytest.mark.parametrize(
    "text", ["吸力18000Pa，重量1.3-1.5kg；充电3-4小时。", "模特身高170-175cm。"]
)
def test_other_ranges_are_no_size_table(text: str) -> None:
    assert described_rows(described(text)) == []
