"""What a promotion comes to, however it is worded, and the number words it is told in."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Literal

from knowledge.language.numbers import parse_number

Form = Literal[
    "nth_share",
    "nth_money",
    "nth_off",
    "free_pieces",
    "spend",
    "spend_share",
    "pieces_share",
    "pieces_off",
    "bundle",
    "deposit",
    "trade_in",
    "subscribe",
    "share",
    "review",
    "code",
    "off",
    "at_once",
    "coupon_off",
]

Rule = tuple[str, Decimal, Decimal]
"""A form with its figures."""


@dataclass(frozen=True, slots=True)
class Promotion:
    """A rule read from words: its form, and one or two figures."""

    form: Form
    first: Decimal
    second: Decimal
    start: int
    end: int

    @property
    def rule(self) -> Rule:
        """What it comes to, however it is worded."""
        return self.form, self.first, self.second


NUMBER: Final = (
    r"[0-9]{1,7}(?:\.[0-9]{1,3})?"
    r"|[零〇一二两三四五六七八九十百千]{1,9}(?:点[零一二三四五六七八九]{1,3})?"
)
"""Of a bounded length: a run of numerals would be read again from each of them."""
PIECE: Final = (
    "[件个瓶盒份双袋包套支条只台箱罐杯片组单桶顶把张盏副块本床提串对团根枚棵株枝幅架辆部口]"
)
"""What is sold is counted by it."""
_ONES: Final = "one|two|three|four|five|six|seven|eight|nine"
_TO_99: Final = (
    rf"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:{_ONES}))?"
    rf"|ten|eleven|twelve|thirteen|fifteen|(?:four|six|seven|eigh|nine)teen|{_ONES}"
)
ENGLISH: Final = (
    rf"[0-9]+(?:\.[0-9]+)?|(?:(?:an?|{_ONES})[- ])?hundred(?:(?: and)? (?:{_TO_99}))?|{_TO_99}"
)
MONEY: Final = r"(?:dollars?|bucks?|quid|pounds?|euros?|yuan)"
BUY: Final = r"(?:buy|get|grab|take|order|pick up)"


def share_left(percent_off: Decimal | None) -> Decimal | None:
    """Return the share in per cent that is left to pay."""
    return None if percent_off is None else 100 - percent_off


def free_pieces(
    buy: Decimal | None, get: Decimal | None
) -> tuple[Form, Decimal | None, Decimal | None]:
    """Return the rule by which so many are given with so many."""
    if buy == get == 1:
        return "nth_share", Decimal(2), Decimal(0)
    return "free_pieces", buy, get


def price_share(word: str) -> Decimal | None:
    """Return the share in per cent that 八折, 8.5折 or 八五折 leaves to pay."""
    number = parse_number(word) if "点" in word or word[:1].isdigit() else None
    if number is None:
        digits = ["零一二三四五六七八九".find(character) for character in word]
        if -1 in digits:
            return None
        number = Decimal("".join(map(str, digits)))
    return number * 10 if number < 10 else number
