"""A value put into words or signs in each of the ways people do is read back as the same value."""

import re
from decimal import Decimal

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from knowledge.language.quantities import Quantity, find_quantities
from knowledge.language.spoken_numbers import speak_number

unhurried = settings(deadline=None)  # the tables are read at the first example

_DIGITS = "零一二三四五六七八九"
_ORDINALS: list[str] = re.findall(
    r"[a-z]+",
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth",
)
_TENTHS: list[str] = re.findall(
    r"[a-z]+", "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth"
)

small = st.integers(1, 9)
whole = st.integers(1, 99_999)
tail = st.sampled_from(["", "，家人们", "。"])
english_tail = st.sampled_from(["", ", folks", " today."])


def zh(value: int) -> str:
    return speak_number(Decimal(value), "zh")


def en(value: int) -> str:
    return speak_number(Decimal(value), "en")


def ordinal(value: int) -> str:
    if value < 20:
        return _ORDINALS[value]
    tens, ones = divmod(value, 10)
    if not ones:
        return _TENTHS[tens - 2]
    return en(tens * 10) + "-" + _ORDINALS[ones]


def only(text: str) -> Quantity:
    found = find_quantities(text)
    assert len(found) == 1, (text, found)
    return found[0]


def amount(text: str) -> tuple[Decimal | int | None, str]:
    found = only(text)
    assert found.low == found.high, (text, found)
    return found.low, found.unit


def near(left: Decimal | int | None, right: Decimal) -> bool:
    return left is not None and abs(left - right) <= Decimal("1e-20") * max(abs(right), Decimal(1))


@unhurried
@given(st.integers(10, 10**12), tail)
def test_chinese_whole_numbers(value: int, after: str) -> None:
    assert amount(zh(value) + after) == (value, "")


@unhurried
@given(st.integers(10, 10**12), english_tail)
def test_english_whole_numbers(value: int, after: str) -> None:
    assume(after or value % 1000)
    assert amount(en(value) + after) == (value, "")


@unhurried
@given(st.decimals(0, 9999, places=3), st.sampled_from(["zh", "en"]))
def test_decimals_and_their_negatives(value: Decimal, language: str) -> None:
    assume(value % 1)
    said = speak_number(value, "zh" if language == "zh" else "en")
    assert amount(said)[0] == value
    minus = "负" if language == "zh" else "minus "
    assert amount(minus + said)[0] == -value


@unhurried
@given(st.integers(1, 8), st.integers(9, 99), whole)
def test_chinese_fractions_alone_and_after_a_whole(above: int, below: int, full: int) -> None:
    fraction = f"{zh(below)}分之{zh(above)}"
    assert near(amount(fraction)[0], Decimal(above) / below)
    assert near(amount(f"{zh(full)}又{fraction}")[0], full + Decimal(above) / below)


@unhurried
@given(st.integers(2, 19), st.integers(20, 99))
def test_english_fractions(above: int, below: int) -> None:
    assume(below % 10 != 2)  # seventy-seconds are rather seconds
    assert near(amount(f"{en(above)} {ordinal(below)}s of it")[0], Decimal(above) / below)


@unhurried
@given(st.integers(1, 99), st.integers(2, 9), st.integers(10, 19))
def test_english_wholes_with_a_part(full: int, above: int, below: int) -> None:
    said = f"{en(full)} and {en(above)} {ordinal(below)}s"
    assert near(amount(said)[0], full + Decimal(above) / below)


@unhurried
@given(st.integers(20, 999))
def test_english_ranks_count_nothing(value: int) -> None:
    last = value % 100
    assume(last > 2 and last % 10 != 2)
    head = en(value - last) + " and " if value >= 100 else ""
    assert not find_quantities(f"our {head}{ordinal(last)} stream")


@unhurried
@given(st.integers(1, 100), st.sampled_from(["百分之{}", "{}%", "{} percent", "{}个百分点"]))
def test_percents(value: int, form: str) -> None:
    said = en(value) if "percent" in form else str(value) if "%" in form else zh(value)
    assert amount(form.format(said)) == (value, "%")


@unhurried
@given(st.integers(11, 99))
def test_discounts(value: int) -> None:
    tens, ones = divmod(value, 10)
    said = _DIGITS[tens] + (_DIGITS[ones] if ones else "")
    assert amount(f"全场{said}折") == (value, "%")


@unhurried
@given(st.integers(1, 9999), st.integers(0, 9), st.integers(0, 9))
def test_yuan_with_tenths_and_hundredths(yuan: int, tenths: int, hundredths: int) -> None:
    assume(tenths)
    said = ("两" if yuan == 2 else zh(yuan)) + "块" + _DIGITS[tenths]
    said += "毛" + _DIGITS[hundredths] if hundredths else ""
    expected = yuan + Decimal(tenths) / 10 + Decimal(hundredths) / 100
    assert amount(f"到手{said}") == (expected, "CNY")


@unhurried
@given(st.integers(2, 999), st.integers(1, 99))
def test_dollars_and_cents(dollars: int, cents: int) -> None:
    expected = dollars + Decimal(cents) / 100
    word = "cent" if cents == 1 else "cents"
    assert amount(f"{en(dollars)} dollars and {en(cents)} {word}") == (expected, "USD")
    assert amount(f"${expected}") == (expected, "USD")
    assert amount(f"€{dollars},{cents:02}") == (expected, "EUR")


@unhurried
@given(small, st.integers(0, 11))
def test_feet_with_inches_in_every_form(feet: int, inches: int) -> None:
    assume(inches > 1)
    expected = (12 * feet + inches, "in")
    for said in (
        f"{en(feet)} foot {en(inches)}",
        f"{feet} ft {inches}",
        f"{feet}'{inches}\"",
        f"{feet} feet {inches} inches",
    ):
        assert amount(said) == expected


@unhurried
@given(small, st.integers(1, 99))
def test_metres_feet_and_jin_with_tenths_unsaid(metres: int, centimetres: int) -> None:
    figures = f"{centimetres:02}".rstrip("0")
    assume(centimetres >= 10)
    said = "".join(_DIGITS[int(figure)] for figure in figures)
    head = "两" if metres == 2 else _DIGITS[metres]
    assume("零" not in said)
    expected = metres + Decimal(centimetres) / 100
    assert amount(f"{head}米{said}") == (expected, "m")
    if len(figures) == 1:
        assert amount(f"{head}尺{said}") == (expected, "尺")
        assert amount(f"{head}斤{said}") == (expected, "斤")


@unhurried
@given(st.integers(1, 400), st.integers(401, 9000), st.sampled_from(["克", "毫升", "天", "元"]))
def test_chinese_ranges(low: int, high: int, unit: str) -> None:
    assume(unit != "克" or high % 1000)  # 一到九千克 is one to nine kilograms
    found = only(f"{zh(low)}到{zh(high)}{unit}")
    assert (found.low, found.high) == (Decimal(low), Decimal(high))


@unhurried
@given(
    st.integers(2, 400), st.integers(401, 9000), st.sampled_from(["grams", "ml", "days", "dollars"])
)
def test_english_ranges(low: int, high: int, unit: str) -> None:
    for form in ("{} to {} {}", "between {} and {} {}", "from {} to {} {}"):
        found = only(form.format(en(low) if low % 100 else low, high, unit))
        assert (found.low, found.high) == (Decimal(low), Decimal(high))


@unhurried
@given(st.integers(1, 9), st.sampled_from([("十", 10), ("百", 100), ("千", 1000)]))
def test_what_more_goes_beyond(digit: int, level: tuple[str, int]) -> None:
    word, size = level
    head = ("" if digit == 1 and word == "十" else _DIGITS[digit]) + word
    for said in (f"{head}多克", f"{head}余克", f"{head}多万", f"{head}几万"):
        if "几" in said and word != "十":
            continue
        scale = 10**4 if "万" in said else 1
        assert only(said).above == digit * size * scale
        assert only(said).approximate


@unhurried
@given(st.decimals(1, 9, places=2), st.integers(-9, 9))
def test_powers_of_ten(value: Decimal, exponent: int) -> None:
    assume(value % 1)
    expected = value.scaleb(exponent)
    for written in (f"{value}e{exponent}", f"{value}x10^{exponent}", f"{value} × 10^{exponent}"):
        assert amount(f"about {written} of them")[0] == expected


@unhurried
@given(st.integers(2, 12), st.integers(-4, 9))
def test_powers(base: int, exponent: int) -> None:
    assert amount(f"it is {base}^{exponent}")[0] == Decimal(base) ** exponent


@unhurried
@given(st.integers(10**6, 9_999_999), st.sampled_from(["\u202f", "\u00a0"]))
def test_figures_grouped_by_blanks(value: int, blank: str) -> None:
    assert amount(f"{value:,}".replace(",", " "))[0] == value
    assert amount(f"{value % 10**5 + 1000:,}".replace(",", blank))[0] == value % 10**5 + 1000


@unhurried
@given(st.text("0123456789", min_size=3, max_size=8))
def test_digits_said_one_by_one(digits: str) -> None:
    steps = list(zip(digits, digits[1:], strict=False))
    counts = all(a < b for a, b in steps) or all(a > b for a, b in steps)
    assume(digits[0] != "0" and not counts)
    said = " ".join(en(int(digit)) for digit in digits)
    assert amount(f"code {said}, please")[0] == Decimal(digits)


@unhurried
@given(st.integers(2, 40))
def test_dozens(count: int) -> None:
    assert amount(f"{en(count)} dozen eggs")[0] == 12 * count
    assert amount(f"{count} dozen eggs")[0] == 12 * count
    assert amount(f"{'两' if count == 2 else zh(count)}打鸡蛋")[0] == 12 * count


@unhurried
@given(
    whole, st.sampled_from([("小时", "公里", "km/h"), ("秒", "米", "m/s"), ("分钟", "米", "m/min")])
)
def test_speeds_with_the_time_first(value: int, words: tuple[str, str, str]) -> None:
    time, length, unit = words
    assume(value > 9 and value % 1000)  # 五千米 is five kilometres
    assert amount(f"每{time}{zh(value)}{length}") == (value, unit)


@pytest.mark.parametrize(
    "text",
    ["三又" * 250, "1 over 2 over " * 40, "5 " * 250, "一 二 三 四 百 " * 50, "０，１１１" * 100],
)
def test_hostile_repetition_ends(text: str) -> None:
    find_quantities(text * 40)
