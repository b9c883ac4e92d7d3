"""Counting words and spoken ranges as figures."""

import pytest

from copilot.skills.heard.asked_card import topic_of
from copilot.skills.heard.said_plainly import said_plainly
from copilot.skills.heard.word_stems import spans_of, stem
from tests.copilot.skills.heard.heard_cases import card


@pytest.mark.parametrize(
    ("value", "text", "plain"),
    [
        ("2个", "俩", "两"),
        ("2元", "俩块钱", "两块钱"),
        ("12", "a dozen", "twelve"),
        ("6", "half a dozen", "six"),
        ("5-7天", "五七天", "五到七天"),
        ("3天", "五七天", "五七天"),
        ("3-4 people", "three or four people", "three to four people"),
        ("首单减5元", "头一单减五块", "首单减五块"),
        ("ip67", "ip六七的", "ip67的"),
        ("2个", "他们俩人", "他们俩人"),
    ],
)
def test_it_is_read_as_its_figure(value: str, text: str, plain: str) -> None:
    assert said_plainly(text, topic_of(card("多少", ("数量", value)))) == plain


def test_a_latin_word_is_found_where_it_begins() -> None:
    assert spans_of("rain", "no grain in the rain") == [(16, 20)]
    assert stem("shedding") == stem("sheds") == stem("shed")
