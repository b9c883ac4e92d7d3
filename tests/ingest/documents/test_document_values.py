"""Single values: read exactly or refused, never guessed."""

from contextlib import suppress
from datetime import datetime, timedelta, timezone
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.documents.columns import SYNONYMS, aside_of, field_of, header_key, names_of, visible
from ingest.documents.currencies import is_known, meant_by
from ingest.documents.markup import without_markup
from ingest.documents.standard_names import standard_name
from ingest.documents.values import (
    BadValue,
    is_formula,
    is_placeholder,
    is_shortened,
    read_count,
    read_price,
    read_tiers,
    read_time,
    split_list,
)

BEIJING = timezone(timedelta(hours=8))


@pytest.mark.parametrize(
    ("text", "amount", "currency"),
    [
        ("129.9", "129.9", None),
        ("1,299.00元", "1299.00", "CNY"),
        ("¥59", "59", "CNY"),
        ("￥ ５９．９０", "59.90", "CNY"),
        ("59块", "59", "CNY"),
        ("人民币59元", "59", "CNY"),
        ("$12.5", "12.5", "USD"),
        ("US$1,234,567.89", "1234567.89", "USD"),
        ("USD 12.50", "12.50", "USD"),
        ("12.50 usd", "12.50", "USD"),
        ("HK$88", "88", "HKD"),
        ("€1.299,00", "1299.00", "EUR"),
        ("1 299,00 €", "1299.00", "EUR"),
        ("374990 KZT", "374990", "KZT"),
        ("\u200b89\u202c", "89", None),
        ("-5", "-5", None),
        ("$-5", "-5", "USD"),
        ("-$5", "-5", "USD"),
        ("89元/件", "89", "CNY"),
        ("0", "0", None),
    ],
)
def test_prices_as_shops_write_them(text: str, amount: str, currency: str | None) -> None:
    money = read_price(text)
    assert str(money.amount) == amount
    assert (money.currencies[0] if money.currencies else None) == currency


@pytest.mark.parametrize(
    "text",
    [
        "59-89",
        "89元起",
        "约89元",
        "面议",
        "1,29,900",
        "12,3456",
        "¥59$",
        "1.2万",
        "89 99",
        "八十九",
        "()",
    ],
)
def test_what_is_not_one_exact_price_is_refused(text: str) -> None:
    with pytest.raises(BadValue):
        read_price(text)


def test_a_form_that_leaves_doubt_says_so() -> None:
    assert read_price("89,5").doubtful
    assert read_price("1.299").doubtful
    assert not read_price("1,299").doubtful


@given(
    st.decimals(0, 10**9, places=2),
    st.sampled_from(["{}", "¥{}", "{}元", "{} CNY", " ￥{} "]),
)
def test_any_plain_amount_is_read_exactly(amount: Decimal, form: str) -> None:
    assert read_price(form.format(f"{amount:f}")).amount == amount
    assert read_price(form.format(f"{amount:,f}")).amount == amount


@given(st.text(max_size=20))
def test_any_text_is_read_or_refused(text: str) -> None:
    for read in (read_price, read_count, read_tiers, lambda t: read_time(t, BEIJING, end=False)):
        with suppress(BadValue):
            read(text)


@pytest.mark.parametrize(
    ("text", "number"),
    [("300", 300), ("1,000件", 1000), ("每人2件", 2), ("限购 2", 2), ("12.0", 12), ("-3", -3)],
)
def test_counts(text: str, number: int) -> None:
    assert read_count(text) == number


@pytest.mark.parametrize("text", ["1.5", "充足", "2-3", "有货", "99999999999"])
def test_what_is_not_a_whole_number_is_refused(text: str) -> None:
    with pytest.raises(BadValue):
        read_count(text)


@pytest.mark.parametrize(
    ("text", "end", "expected"),
    [
        ("2026-11-22T20:00:00+08:00", False, "2026-11-22T20:00:00+08:00"),
        ("2026-11-22 12:00Z", False, "2026-11-22T12:00:00+00:00"),
        ("2026-11-22 12:00:30 -0530", False, "2026-11-22T12:00:30-05:30"),
        ("2026/11/2 8:05", False, "2026-11-02T08:05:00+08:00"),
        ("2026年11月22日 20点", False, "2026-11-22T20:00:00+08:00"),
        ("2026-11-22", False, "2026-11-22T00:00:00+08:00"),
        ("2026-11-22", True, "2026-11-22T23:59:59+08:00"),
    ],
)
def test_times(text: str, end: bool, expected: str) -> None:
    assert read_time(text, BEIJING, end=end) == datetime.fromisoformat(expected)
    assert read_time(text, BEIJING, end=end).isoformat() == expected


@pytest.mark.parametrize(
    "text", ["2026-13-01", "2026-02-30", "11-22", "明天", "1763812800", "2026-11-22 25:00"]
)
def test_what_is_not_a_time_is_refused(text: str) -> None:
    with pytest.raises(BadValue):
        read_time(text, BEIJING, end=False)


@pytest.mark.parametrize(
    ("text", "count", "total"),
    [
        ("2支109", 2, 109),
        ("2袋共236元", 2, 236),
        ("3双：199", 3, 199),
        ("2 pairs 119", 2, 119),
        ("2 pairs for $119", 2, 119),
        ("3 for 199", 3, 199),
        ("2 = 149", 2, 149),
    ],
)
def test_pieces_are_counted_in_their_own_words(text: str, count: int, total: int) -> None:
    ((pieces, money),) = read_tiers(text)
    assert (pieces, money.amount) == (count, Decimal(total))


@pytest.mark.parametrize("text", ["2斤装30", "2件8折", "2 USD 119", "2", "149"])
def test_what_counts_no_pieces_is_no_price_for_several(text: str) -> None:
    with pytest.raises(BadValue):
        read_tiers(text)


def test_tiers_and_lists() -> None:
    tiers = read_tiers("2件149；3件共199元")
    assert [(n, money.amount) for n, money in tiers] == [(2, Decimal(149)), (3, Decimal(199))]
    with pytest.raises(BadValue):
        read_tiers("买二送一")
    assert split_list("杯刷、杯套（红，蓝）; strap, |") == ["杯刷", "杯套（红，蓝）", "strap"]


@pytest.mark.parametrize("text", ["0x0x0cm", "0 × 0", "TBD", "待补充", "xxx", "0*0*0"])
def test_placeholders(text: str) -> None:
    assert is_placeholder(text)


@pytest.mark.parametrize("text", ["0", "0糖", "10x20cm", "无", "0g", "XXL"])
def test_real_values_are_no_placeholders(text: str) -> None:
    assert not is_placeholder(text)


@pytest.mark.parametrize(
    "text", ["=A1*2", "=SUM(A1:A3)", "=cmd|' /C calc'!A0", "=1+1", "#REF!", "#N/A", "=-2", '="x"']
)
def test_formulas(text: str) -> None:
    assert is_formula(text)


@pytest.mark.parametrize("text", ["=LOVE=", "-20℃", "+5V", "@home", "#1 gift", "==", "#304"])
def test_texts_that_are_no_formulas(text: str) -> None:
    assert not is_formula(text)


def test_a_long_code_in_scientific_notation_is_seen() -> None:
    assert is_shortened("6.95E+12")
    assert not is_shortened("E12")
    assert not is_shortened("CUP-1E")


def test_headers_are_known_in_both_languages_whatever_their_look() -> None:
    for header in ("SKU", "商品编码", "\ufeffsku", "s k u", "Sku*", "ＳＫＵ"):
        assert field_of(header) == "sku"
    assert field_of("直播价（元）") == "price"
    assert field_of("Compare-At Price") == field_of("原价") == "list_price"
    assert field_of("容量") is None
    assert aside_of("Price (USD)") == "USD"
    assert header_key("(元)") != ""


def test_no_name_means_two_fields() -> None:
    keys = [header_key(name) for field in SYNONYMS for name in names_of(field)]
    assert len(keys) == len(set(keys))


def test_signs_mean_currencies() -> None:
    assert meant_by("¥") == ("CNY", "JPY")
    assert meant_by("xyz") == ("XYZ",)
    assert meant_by("积分") == ()
    assert is_known("KZT")
    assert not is_known("XYZ")


def test_standard_names() -> None:
    assert standard_name("颜色") == standard_name("Colour") == "color"
    assert standard_name("容量") == "size"
    assert standard_name("内胆材质") is None


def test_markup_goes_and_words_stay() -> None:
    html = "<p>Soft &amp; warm</p><ul><li>3 < 5 cm</li></ul><script>alert(1)</script>"
    assert without_markup(html) == "Soft & warm\n3 < 5 cm"
    assert without_markup("3 < 5 & 7 > 2") == "3 < 5 & 7 > 2"


@given(st.text())
def test_what_is_matched_by_has_nothing_invisible(text: str) -> None:
    assert visible(visible(text)) == visible(text)
