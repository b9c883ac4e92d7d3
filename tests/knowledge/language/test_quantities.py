"""What find_quantities reads in the sentences of hosts and viewers."""

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.language.quantities import Quantity, find_quantities

_TABLES = Path(__file__).parent
_CASES = [
    line
    for name in ("quantities_zh.txt", "quantities_en.txt")
    for line in (_TABLES / name).read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


def _described(text: str, q: Quantity) -> str:
    low = "" if q.low is None else _plain(q.low)
    high = "" if q.high is None else _plain(q.high)
    value = low if q.low == q.high else f"{low}..{high}"
    unit = q.unit or ("money" if q.dimension == "money" else "")
    hedge = "~" if q.approximate else ""
    return f"{text[q.start : q.end]}={hedge}{value} {unit}".rstrip()


def _plain(value: Decimal) -> str:
    written = f"{value:f}"
    return written.rstrip("0").rstrip(".") if "." in written else written


@pytest.mark.parametrize("line", _CASES)
def test_reads_each_quantity_with_unit_bounds_and_span(line: str) -> None:
    text, _, expected = line.partition(" =>")
    found = [_described(text, q) for q in find_quantities(text)]
    assert "; ".join(found) == expected.strip()


@given(
    st.text(
        st.sampled_from(
            "0123456789.,-~×x*一二两三十百千万点半几多来个件块毛元度gmlKWv% $¥约第 a零成折"
        ),
        max_size=30,
    )
)
def test_spans_are_ordered_inside_the_text_and_never_overlap(text: str) -> None:
    position = 0
    for q in find_quantities(text):
        assert position <= q.start < q.end <= len(text)
        position = q.end


@given(st.text(max_size=60))
def test_any_text_is_read_without_error(text: str) -> None:
    for q in find_quantities(text):
        assert q.low is not None or q.high is not None
        assert q.low is None or q.high is None or q.low <= q.high


@given(
    st.decimals(min_value=0, max_value=99999, places=1, allow_nan=False),
    st.sampled_from(
        ["ml", "kg", "cm", "mAh", "元", "毫升", "公斤", "小时", "个月", "inch", "℃", "%"]
    ),
    st.sampled_from(["", "这款是", "it is ", "大家看，"]),
)
def test_figures_with_a_unit_are_found_wherever_they_stand(
    value: Decimal, unit: str, before: str
) -> None:
    text = f"{before}{value}{unit}，谢谢"
    (found,) = find_quantities(text)
    assert (found.low, found.high) == (value, value)
    assert text[found.start : found.end] == f"{value}{unit}"


def test_a_megabyte_of_digits_or_numerals_is_read_in_linear_time() -> None:
    assert find_quantities("个" * 200_000) == ()
    assert len(find_quantities("5ml " * 20_000)) == 20_000


def test_full_width_and_traditional_text_reads_like_plain_text() -> None:
    full, plain = find_quantities("容量５００ｍｌ，兩個"), find_quantities("容量500ml，两个")
    assert [(q.low, q.unit, q.start, q.end) for q in full] == [
        (q.low, q.unit, q.start, q.end) for q in plain
    ]


@pytest.mark.parametrize(
    "text",
    [
        "9" * 100_000,
        "一兆" * 50,
        "兆" * 5000,
        "1分之",
        "百分之",
        "9" * 31 + "元",
        "一" * 5000,
        "两两" * 20_000,
        "三分之" * 20_000,
        '5"' * 20_000,
        "5 pounds " * 5_000,
        "½" * 2000,
    ],
)
def test_hostile_figures_are_read_or_left_without_error(text: str) -> None:
    find_quantities(text)


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("3-5斤", 3, 5),
        ("250毫升", 250, 250),
        ("80克以上", 80, 80),
        ("up to 12 hours", 12, 12),
    ],
)
def test_an_open_end_is_as_the_one_that_is_stated(text: str, least: int, most: int) -> None:
    (found,) = find_quantities(text)
    assert (found.least, found.most) == (Decimal(least), Decimal(most))
