"""Properties of reading that hold for any text."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copilot.skills.answers.product_names import ProductNames
from copilot.skills.answers.reader import Reader
from knowledge.products import Catalogue

READER = Reader(ProductNames.build(Catalogue("shop", 1, (), (), ())))
CHAT = st.text(
    st.sampled_from("这个多少钱吗?？能机洗号链接3第三 m码lL没不什么怎哈拍了扣1#noi@。,"),
    max_size=40,
)


@given(st.one_of(st.text(max_size=400), CHAT))
@settings(max_examples=400, deadline=None)
def test_any_text_is_read_twice_alike_and_within_bounds(text: str) -> None:
    reading = READER.read(text)

    assert reading == READER.read(text)
    assert 0.0 <= reading.buying <= 1.0
    assert all(1 <= link <= 999 for link in reading.links)
    assert len(set(reading.links)) == len(reading.links)
    if reading.intent == "shop_question":
        assert reading.key


@given(CHAT)
@settings(max_examples=200, deadline=None)
def test_blanks_around_change_nothing(text: str) -> None:
    assert READER.read(f"  {text}\n").key == READER.read(text).key


@pytest.mark.parametrize("piece", ["3号", "这个多少钱吗", "does it ", "第", "?", "哈", "1 ", "不"])
def test_a_hundred_thousand_characters_take_no_longer_than_the_cap(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    READER.read(text)

    start = time.thread_time()
    for _ in range(10):
        READER.read(text)

    assert (time.thread_time() - start) / 10 < 0.02
