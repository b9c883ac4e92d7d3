"""Reads what sum a question asks for: pieces, coupon, per tablet, how many in all."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from knowledge.language.asked import asked_attributes
from knowledge.language.quantities import Quantity, find_quantities
from knowledge.language.units import canonical_unit, dimension_of
from knowledge.prices.rule_patterns import COUNT, count_of
from knowledge.prices.rule_reading import stated_rules
from knowledge.prices.rules import (
    Bundle,
    FreePieces,
    NthPiece,
    OffFromPieces,
    Rule,
    ShareFromPieces,
)
from knowledge.search.question_figures import without_link_numbers

_UNIT: Final = "件个份盒瓶包袋罐支条双套只桶箱片台提组单床杯卷颗粒丸枚抽张贴板对把盏"
_PER_UNIT: Final = rf"(?P<unit>[{_UNIT}]|公斤|千克|斤|克|kg|g|毫升|ml|升|l)(?![{_UNIT}])"
_PER: Final = (
    re.compile(
        rf"(?:折合|折算|合|平均|相当于|算下来|均摊|合着|划|等于)(?:下来|到)?(?:每|一|单|1)?(?P<amount>100|[1-9]0{{1,2}}|一?百)?{_PER_UNIT}"
    ),
    re.compile(rf"(?<!满)每(?P<amount>100|[1-9]0{{1,2}}|一?百)?{_PER_UNIT}"),
    re.compile(r"单(?P<amount>)(?P<unit>[片颗粒丸枚包袋张抽支瓶])(?!独)"),
    re.compile(rf"多少钱(?:一|1)(?P<amount>)?{_PER_UNIT}|几块钱?一(?P<only>[{_UNIT}])"),
    re.compile(
        rf"(?<![第买送拍\d])(?:一|1)(?P<amount>)?{_PER_UNIT}(?:是|要|合|卖|大概)?(?:多少钱|多少米|几块|几毛|什么价|啥价)"
    ),
)
_PER_ENGLISH: Final = re.compile(
    r"\b(?:per|each|a|one|every|for one|for each) (?P<amount>100 ?)?(?P<unit>[a-z]+)\b"
)
_PIECES: Final = re.compile(
    rf"(?<![第\d.])(?P<n>{COUNT})(?P<unit>[{_UNIT}])(?![装套]|以上)|(?P<few>[俩仨])"
)
_COUNT_WORDS: Final = [
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
]
_PIECES_ENGLISH: Final = re.compile(
    rf"(?<![\w.$€£¥-])(?P<n>[1-9]\d{{0,2}}|{'|'.join(_COUNT_WORDS)}|a couple)(?: of (?:them|these|those|it))?"
    r"(?P<more>(?: (?:pcs|pieces?|units?|items?|box(?:es)?|bottles?|packs?|bags?|pairs?|sets?|tubes?|tins?))?)(?![\w.%$]| off| free)"
)
_MANY: Final = re.compile(rf"(?:多少|几)(?P<unit>[{_UNIT}])(?!钱)")
_MANY_ENGLISH: Final = re.compile(r"how many (?P<unit>[a-z]+)")
_MONEY: Final = re.compile(
    rf"多少(?![{_UNIT}]|人|天|年|克|斤|毫|瓦|度|米高)|几块|几元|几毛|什么价|啥价|价格|价钱|怎么卖|咋卖|怎么算|咋算|到手|什么价位|多钱"
    r"|how much(?! (?:does|do) (?:it|they|one|each) weigh)|\bprices?\b|\bcosts?\b|what do i pay|come to|for what|\btotal\b"
)
_COUPON: Final = re.compile(
    r"券后|[用领有加减拿]\S?(?:完|了|掉|上)?\S?(?:优惠)?券|(?:after|with|using|minus|plus) (?:the |a |my |your )?(?:coupon|voucher)|coupon price"
)
_TOGETHER: Final = re.compile(
    r"一起|一块|加起来|合计|总共|一共|两个都|都[买要拿拍]|\btogether\b|\bboth\b|\btotal\b|altogether"
)
_ORDINAL: Final = re.compile(rf"第(?P<n>{COUNT})[{_UNIT}]|\b(?P<en>second|2nd|third|3rd)\b")
_ELSE: Final = re.compile(
    r"[重高长宽厚深轻]多少|原价|日常价|划线|平时|平常|差价|退|补|保价|上次|昨天|之前|以前|前天|别家|隔壁|淘宝|京东|拼多多|超市|线下|成本|为什么|为啥"
    r"|[运邮税]|快递|押金|大小|多[大重长高宽久]|热量|卡路里|送几|送多少|赠|服用|一天|每天|一日|一次|每次|每人|限购|库存|还剩|剩"
    r"|shipping|delivery|tax|refund|return|weigh|calorie|(?:per|a|each) (?:day|person|time|month|week)|last week|yesterday"
    r"|normal|usual|original|regular|list price|limit|in stock|left|why|amazon"
)
_OTHER_THINGS: Final = frozenset(
    {"price", "quantity", "coupon", "promotion", "net_content", "discount", "gift"}
)


@dataclass(frozen=True, slots=True)
class Request:
    """A sum asked for.

    Attributes:
        pieces: pieces said; ``None`` for none, where one is meant or what a rule speaks of.
        unit: the counting word said with them, as written; empty for none.
        coupon: whether it is asked with the coupon.
        per: unit that the price is to be broken down to, with ``per_amount`` of it (每100克).
        many: unit that is to be counted.
        nth: the one piece whose price is asked (第二件多少钱).
        rule: a reduction that the viewer names.
        together: whether several products are to be added up.
        money: whether it asks for an amount of money.
        figures: amounts of the text that none of this explains.
    """

    pieces: int | None
    unit: str
    coupon: bool
    per: str
    per_amount: Decimal
    many: str
    nth: int | None
    rules: tuple[Rule, ...]
    together: bool
    money: bool
    figures: tuple[Quantity, ...]

    @property
    def meant(self) -> int:
        """Pieces that are meant: as said, or as the reduction named speaks of; else one."""
        if self.pieces is not None:
            return self.pieces
        for rule in self.rules:
            match rule:
                case NthPiece(place):
                    return place
                case FreePieces(paid):
                    return paid
                case OffFromPieces(pieces) | ShareFromPieces(pieces) | Bundle(pieces):
                    return pieces
                case _:
                    pass
        return 1


def read_request(text: str, currency: str) -> Request | None:
    """Return the sum that ``text`` asks for, ``None`` when it asks for none or for more than one."""
    rest = without_link_numbers(text)
    if _ELSE.search(rest):
        return None
    rules: list[Rule] = []
    for rule, (start, end) in stated_rules(rest, currency):
        rules.append(rule)
        rest = rest[:start] + " " * (end - start) + rest[end:]
    coupon = _COUPON.search(rest) is not None
    per, rest = _taken(rest, (*_PER, _PER_ENGLISH), _real_unit)
    many, rest = _taken(rest, (_MANY, _MANY_ENGLISH), _real_unit)
    nth, rest = _taken(rest, (_ORDINAL,), lambda match: True)
    counts = [match for match in _counts(rest) if match["n"] != "一" or match["unit"]]
    if len({_number(match) for match in counts}) > 1:
        return None
    for match in counts:
        rest = rest[: match.start()] + " " * len(match[0]) + rest[match.end() :]
    together = _TOGETHER.search(rest) is not None
    money = _MONEY.search(rest) is not None or per is not None or bool(coupon and counts)
    elliptic = bool(rules and counts)
    if not (money or many or elliptic) or asked_attributes(rest) - _OTHER_THINGS:
        return None
    return Request(
        pieces=_number(counts[0]) if counts else None,
        unit=_unit(counts[0]) if counts else "",
        coupon=coupon,
        per=_per_unit(per) if per else "",
        per_amount=_per_amount(per) if per else Decimal(1),
        many=canonical_unit(many["unit"]) or many["unit"] if many else "",
        nth=_place(nth) if nth and not counts and not rules else None,
        rules=tuple(rules),
        together=together,
        money=money or elliptic,
        figures=find_quantities(rest),
    )


def _taken(
    text: str, patterns: tuple[re.Pattern[str], ...], real: Callable[[re.Match[str]], bool]
) -> tuple[re.Match[str] | None, str]:
    for pattern in patterns:
        for match in pattern.finditer(text):
            if real(match):
                return match, text[: match.start()] + _kept(match) + text[match.end() :]
    return None, text


def _kept(match: re.Match[str]) -> str:
    """Return what of a span still asks for money: 多少钱一片 leaves 多少钱."""
    blank = " " * len(match[0])
    asks = _MONEY.search(match[0])
    return blank if asks is None else asks[0] + blank[len(asks[0]) :]


def _real_unit(match: re.Match[str]) -> bool:
    word = match.groupdict().get("unit") or match.groupdict().get("only") or ""
    unit = canonical_unit(word)
    return unit is not None and dimension_of(unit) in ("count", "mass", "volume")


def _counts(text: str) -> list[re.Match[str]]:
    if text.isascii():
        return list(_PIECES_ENGLISH.finditer(text))
    return list(_PIECES.finditer(text)) or list(_PIECES_ENGLISH.finditer(text))


def _number(match: re.Match[str]) -> int:
    word = match.groupdict().get("few") or match["n"]
    return 2 if word == "a couple" else count_of(word)


def _unit(match: re.Match[str]) -> str:
    groups = match.groupdict()
    if groups.get("more"):
        return groups["more"].strip()
    return groups.get("unit") or ""


def _per_unit(match: re.Match[str]) -> str:
    groups = match.groupdict()
    word = groups.get("unit") or groups.get("only") or ""
    return canonical_unit(word) or word


def _per_amount(match: re.Match[str]) -> Decimal:
    word = (match.groupdict().get("amount") or "").strip()
    if not word:
        return Decimal(1)
    return Decimal(100) if "百" in word else Decimal(word)


def _place(match: re.Match[str]) -> int:
    if match["en"]:
        return 2 if match["en"] in ("second", "2nd") else 3
    return count_of(match["n"])
