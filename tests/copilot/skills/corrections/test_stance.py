"""How a text is meant: what is asked, quoted, wished, told of others, or taken back."""

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copilot.skills.corrections.speech.stance import read_stance
from tests.copilot.skills.corrections.stance_cases import (
    CARRIED,
    INTRODUCES,
    REASONS,
    RETRACTS,
    SILENT,
)

MARKUP = re.compile(r"\{(?P<silent>[^}]*)\}|<(?P<claimed>[^>]*)>")

PIECES = (
    "有人问不对别家要是我们这个吗？，。 五百毫升猜那款说错了的"
    "no wait, somebody asks if it were ours"
)


def unmarked(line: str) -> tuple[str, list[tuple[int, int]], list[tuple[int, int]]]:
    """Return the words with the spans that must be silent and those that must not."""
    text, position = "", 0
    silent: list[tuple[int, int]] = []
    claimed: list[tuple[int, int]] = []
    for found in MARKUP.finditer(line):
        text += line[position : found.start()]
        words = found["silent"] or found["claimed"] or ""
        (silent if found["silent"] else claimed).append((len(text), len(text) + len(words)))
        text += words
        position = found.end()
    return text + line[position:], silent, claimed


def amiss(line: str, before: str = "") -> str:
    text, silent, claimed = unmarked(line)
    spans = read_stance(text, before).silent
    for start, end in silent:
        if not any(span.start < end <= span.end for span in spans):
            return f"{text[start:end]} is not silent"
    for start, end in claimed:
        if any(span.start < end and start < span.end for span in spans):
            return f"{text[start:end]} is silent"
    return ""


def lines(table: str) -> list[str]:
    return [line for line in table.strip().splitlines() if line.strip()]


def answers(table: str) -> list[tuple[bool, str]]:
    return [(line.startswith("yes"), line.partition("| ")[2]) for line in lines(table)]


@pytest.mark.parametrize("line", lines(SILENT))
def test_only_what_is_meant_of_the_product_is_claimed(line: str) -> None:
    assert amiss(line) == ""


@pytest.mark.parametrize("line", lines(CARRIED))
def test_what_was_left_open_before_goes_on(line: str) -> None:
    before, _, now = line.partition(" | ")
    assert amiss(now, before) == ""


@pytest.mark.parametrize(("wanted", "text"), answers(RETRACTS))
def test_what_takes_back_the_words_before(wanted: bool, text: str) -> None:
    assert read_stance(text, "").retracts is wanted


@pytest.mark.parametrize(("wanted", "text"), answers(INTRODUCES))
def test_what_brings_on_a_product(wanted: bool, text: str) -> None:
    assert read_stance(text, "").introduces is wanted


@pytest.mark.parametrize("line", lines(REASONS))
def test_the_reason_is_told(line: str) -> None:
    reason, _, text = line.partition(" | ")
    assert reason in {span.reason for span in read_stance(text, "").silent}


def test_traditional_characters_and_full_width_are_read_alike() -> None:
    simplified = read_stance("有人问是不是八百毫升的，不是哈", "")
    traditional = read_stance("有人問是不是八百毫升的，不是哈", "")
    assert traditional == simplified
    assert read_stance("ＮＯ ＷＡＩＴ, sixty nine", "").retracts


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet=PIECES, max_size=60), st.text(alphabet=PIECES, max_size=20))
def test_spans_lie_in_the_text_in_order(text: str, before: str) -> None:
    spans = read_stance(text, before).silent
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert list(spans) == sorted(spans, key=lambda span: span.start)


def test_a_long_text_is_read_within_its_budget() -> None:
    text = "我们这个是六百毫升，不对，五百毫升，有人问能不能机洗，别家卖两百，" * 15
    started = time.process_time()
    for index in range(20):
        read_stance(text[: 480 + index], "")
    assert (time.process_time() - started) / 20 < 0.02


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("里面还有酒精", "我以前用过一个国外大牌的，三十毫升要一千多"),
        ("十毫米的", "我妈那条是海水珠"),
        ("乳胶还只有三公分", "去年我在家具城看的那张要八千多"),
        ("and that one was two pounds", "my old tub"),
    ],
)
def test_an_aside_goes_on_into_the_next_breath(text: str, before: str) -> None:
    spans = read_stance(text, before).silent
    assert (spans[0].start, spans[-1].end) == (0, len(text))


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("我们这款是五公分", "去年我在家具城看的那张要八千多"),
        ("厚度是五公分", "别家都是三公分。"),
        ("厚度是五公分", "比别家厚多了"),
    ],
)
def test_and_ends_where_the_host_comes_back(text: str, before: str) -> None:
    assert read_stance(text, before).silent == ()


def test_a_figure_that_holds_a_countdown_is_none() -> None:
    assert read_stance("3、2、1 上链接", "").silent
    assert read_stance("the weight is 3210 grams", "").silent == ()
