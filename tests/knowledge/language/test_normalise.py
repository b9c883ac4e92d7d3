"""The comparable form of a text, and the way back to the original characters."""

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.language.characters import align
from knowledge.language.normalise import fold, normalise


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("这个多少钱", "这个多少钱"),
        ("這個多少錢", "这个多少钱"),
        ("ＡＢＣ１２３！", "abc123!"),
        ("多少钱！！！！", "多少钱!"),
        ("哈哈哈哈哈哈", "哈哈"),
        ("hhhhhh", "hh"),
        ("wi-fi", "wi-fi"),
        ("6666元", "6666元"),
        ("  a \t\n b  ", "a b"),
        ("好\u200b看\u202e吗", "好看吗"),
        ("好看😀👍🏽❤️", "好看"),
        ("👨‍👩‍👧‍👦全家", "全家"),
        ("5️⃣00", "500"),
        ("20✖30", "20×30"),
        ("24℃", "24°c"),
        ("㎡", "m2"),
        ("Straße", "strasse"),
        ("ﬁne", "fine"),
        ("\x00\x07坏\x1b", "坏"),
        ("\ud83d", ""),
        ("", ""),
        ("안녕ㅋㅋㅋㅋ", "안녕ᄏᄏ"),
        ("Привет", "привет"),
    ],
)
def test_normalises(text: str, expected: str) -> None:
    assert normalise(text) == expected


@given(st.text())
def test_normalising_twice_changes_nothing(text: str) -> None:
    once = normalise(text)
    assert normalise(once) == once


@given(st.text(st.characters() | st.sampled_from("！!哈。.  \u200b😀h")))
def test_fold_gives_the_same_text_with_one_offset_a_character(text: str) -> None:
    folded = fold(text)
    assert folded.text == normalise(text)
    assert len(folded.offsets) == len(folded.text)
    assert list(folded.offsets) == sorted(folded.offsets)
    assert all(0 <= offset < len(text) for offset in folded.offsets)


def test_fold_points_back_to_the_original_characters() -> None:
    text = "  ５００ＭＬ 這款"
    folded = fold(text)
    start = folded.text.index("500ml")
    assert text[folded.offsets[start] : folded.offsets[start + 4] + 1] == "５００ＭＬ"


@given(st.text())
def test_normal_text_holds_no_controls_no_invisible_characters(text: str) -> None:
    assert not {unicodedata.category(c) for c in normalise(text)} & {"Cc", "Cf", "Cs", "Co"}


@given(st.text())
def test_alignment_keeps_every_position(text: str) -> None:
    assert len(align(text)) == len(text)


def test_a_million_emoji_take_linear_time() -> None:
    def seconds(count: int) -> float:
        started = time.perf_counter()
        assert normalise("😀" * count) == ""
        assert fold("😀" * count).text == ""
        return time.perf_counter() - started

    small = max(seconds(100_000), 1e-3)
    assert seconds(1_000_000) < 40 * small
