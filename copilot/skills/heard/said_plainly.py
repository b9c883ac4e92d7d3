"""Counting words and spoken ranges put as the figures they stand for, before figures are read."""

import re
from decimal import Decimal
from functools import lru_cache
from typing import Final

from copilot.skills.corrections.figures.comparison import significant_digits
from copilot.skills.heard.asked_card import Topic
from knowledge.language.numbers import parse_number
from knowledge.language.quantities import Quantity

_MEASURES: Final = "块元斤岁年天个只双包袋条件瓶盒片支把颗张杯套米"
_PLAIN: Final[tuple[tuple[re.Pattern[str], str], ...]] = tuple(
    (re.compile(pattern), plain)
    for pattern, plain in (
        (r"俩(?=月)", "两个"),
        (rf"俩(?=[{_MEASURES}])", "两"),
        (r"(?<![我你他她它们])俩(?![人口])", "两"),
        (rf"仨(?=[{_MEASURES}])", "三"),
        (r"(?<![我你他她它们])仨(?![人口])", "三"),
        (r"半打", "六"),
        (r"(?<![一-鿿])一打(?![开折包])", "十二"),
        (r"半岁", "六个月"),
        # Two yuan a pair, which would else be read as two yuan ten.
        (rf"(?<=[一二两三四五六七八九十\d])块一(?=[{_MEASURES[6:]}])", "块 一"),
        (r"不怎么(?!样)", "不太"),
        (r"\bone to (?=two|three|four|five|six)", "1 to "),
        (r"\bhalf a dozen\b", "six"),
        (r"\b(?:a|one) dozen\b", "twelve"),
        (r"\btwo dozen\b", "twenty-four"),
        (r"\ba couple(?: of)?\b", "two"),
        (r"\ba pair\b(?! of)", "two"),
        (r"\b(one|two|three|six|twelve) (?:full|whole) (?=year|month|week|day|hour)", r"\1 "),
        (
            r"(?<=[a-z]) through (?=(?:five|six|seven|eight|nine|ten|eleven|twelve|thirteen)\b)",
            " to ",
        ),
    )
)
_ANY: Final = re.compile("|".join(pattern.pattern for pattern, _ in _PLAIN))
_DIGITS: Final = "零一二三四五六七八九"
_GRADE: Final = re.compile(r"\bip\s?([x零一二三四五六七八九]{2})(?![十百])")
_GRADED: Final = re.compile(r"\d级|ipx?\d")
_GRADE_SAID: Final = re.compile("(?<![一二三四五六七八九十])[一二三四五六七八九](?=级)")
_HOURS: Final = re.compile(r"(?:1[3-9]|2[0-3])[点:]")
_AFTERNOON: Final = re.compile(r"(?:下午|傍晚|晚上)([一二两三四五六七八九十]+|\d+)点")
_DEGREES: Final = re.compile(r"\bdegrees?\b|度(?![数量假])")
_CELSIUS: Final = re.compile(r"celsius|centigrade|摄氏|℃|\bc\b")
_DIGIT_BY_DIGIT: Final = re.compile(
    r"(?<![一-鿿\d])[一二三四五六七八九][零一二三四五六七八九]{1,3}(?![十百千万])"
)
_BELOW_ZERO: Final = re.compile(r"\b([a-z]+(?:-[a-z]+)?|\d+)(?: degrees)? below(?: zero)?\b")
_SOME: Final = re.compile(r"(?<=[十百千])来(?=[一-鿿]|[a-z])")
_NOON: Final = 12
_FIRST: Final = tuple(
    (f"首{unit}", re.compile(rf"[头第]一[个]?{unit}")) for unit in "次月单日年周"
) + (("首次", re.compile(r"[头第]一[回遍水]")),)
_TWO_DIGITS: Final = re.compile(
    r"(?<![零一二两三四五六七八九十百千\d])([一二两三四五六七八])([二三四五六七八九])(?=[一-鿿])"
)


def said_plainly(text: str, topic: Topic) -> str:
    """Return an aligned text with its counting words as numbers with a counter.

    Two digits in a row (五七天) are read as a range only where the shop's value is that range.
    """
    for name, other in _FIRST:
        if name in topic.value:
            text = other.sub(name, text)
    if _GRADED.search(topic.value):
        text = _GRADE_SAID.sub(lambda at: str(_DIGITS.index(at[0])), text)
    if _HOURS.search(topic.value):
        text = _AFTERNOON.sub(_of_the_day, text)
    if "°f" in topic.value and not _CELSIUS.search(text):
        text = _DEGREES.sub("°f", text)
    if "-" in topic.value:
        unit = "°f" if "°f" in topic.value else ""
        text = _BELOW_ZERO.sub(rf"minus \1{unit}", text)
    exact = any(_is_exact(quantity) for quantity in topic.quantities)
    if exact:
        text = _SOME.sub("多", text)
    text = _counted(_GRADE.sub(_digits, text))
    if exact:
        known = {one.low for one in topic.quantities if one.low == one.high}
        text = _DIGIT_BY_DIGIT.sub(lambda at: _digits_of(at[0], known), text)
    return _as_range(text, topic)


def _is_exact(known: Quantity) -> bool:
    """Tell whether a figure is one with more than one digit to it: 32, not 30."""
    return known.low is not None and known.low == known.high and significant_digits(known.low) > 1


def _of_the_day(hour: re.Match[str]) -> str:
    """Return an hour of the afternoon or evening as it is counted through the day: 16点."""
    value = parse_number(hour[1])
    return f"{value + 12}点" if value is not None and value < _NOON else hour[0]


def _digits(grade: re.Match[str]) -> str:
    return "ip" + "".join(str(_DIGITS.find(c)) if c in _DIGITS else c for c in grade[1])


@lru_cache(maxsize=64)
def _counted(text: str) -> str:
    if not _ANY.search(text):
        return text
    for pattern, plain in _PLAIN:
        text = pattern.sub(plain, text)
    return text


def _digits_of(said: str, known: set[Decimal | None]) -> str:
    """Return digits said one by one as the figure they are where the shop has it: 五三, of 53."""
    digits = "".join(str(_DIGITS.index(digit)) for digit in said.replace("两", "二"))
    return digits if Decimal(digits) in known else said


def _as_range(text: str, topic: Topic) -> str:
    ranges = {(q.low, q.high) for q in topic.quantities if q.low != q.high}
    if not ranges:
        return text

    def spelt(found: re.Match[str]) -> str:
        low, high = found[1], found[2]
        bounds = tuple(Decimal(_DIGITS.index(digit.replace("两", "二"))) for digit in (low, high))
        return f"{low}到{high}" if bounds in ranges else found[0]

    text = _TWO_DIGITS.sub(spelt, text)
    return re.sub(r"\b(one|two|three|four|five|six|seven|eight) or (?=[a-z]+\b)", r"\1 to ", text)
