"""Reads what sum a question asks for: pieces, coupon, per tablet, how many in all."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from knowledge.language.asked import asked_attributes
from knowledge.language.offers.request_patterns import (
    COUPON,
    MANY,
    MONEY,
    ORDINAL,
    PER,
    PIECES,
    PIECES_ENGLISH,
    SO_MANY,
    SOMETHING_ELSE,
    TOGETHER,
)
from knowledge.language.offers.rule_patterns import count_of
from knowledge.language.offers.rule_reading import stated_rules
from knowledge.language.offers.rules import (
    Bundle,
    FreePieces,
    NthPiece,
    OffFromPieces,
    Rule,
    ShareFromPieces,
)
from knowledge.language.offers.stated_total import stated_total
from knowledge.language.quantities import Quantity, find_quantities
from knowledge.language.units import canonical_unit, dimension_of

_SIGN: Final = re.compile(r"[$€£¥]\s?\d")

_OTHER_THINGS: Final = frozenset(
    {"price", "quantity", "coupon", "promotion", "net_content", "discount", "gift"}
)


_MEASURES: Final = frozenset({"length", "area", "mass", "volume"})


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
        rules: reductions that the viewer names.
        together: whether several products are to be added up.
        money: whether it asks for an amount of money.
        figures: amounts of the text that none of this explains.
        told: what the viewer takes it to cost; ``None`` where no amount is to be confirmed.
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
    told: Decimal | None = None

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
    """Return the sum that ``text`` asks for; ``None`` for none, and for more than one.

    ``text`` is normalised and names no link; amounts without a sign are in ``currency``.
    """
    rest = text
    if SOMETHING_ELSE.search(rest):
        return None
    rules: list[Rule] = []
    for rule, (start, end) in stated_rules(rest, currency):
        rules.append(rule)
        rest = rest[:start] + " " * (end - start) + rest[end:]
    coupon = COUPON.search(rest) is not None
    priced = MONEY.search(rest) is not None or _SIGN.search(rest) is not None
    per, rest = _taken(rest, PER, lambda match: _real_unit(match) and (priced or _divides(match)))
    many, rest = _taken(rest, MANY, _real_unit)
    nth, rest = _taken(rest, (ORDINAL,), lambda match: True)
    counts = [match for match in _counts(rest) if match["n"] != "一" or match["unit"]]
    if len({_number(match) for match in counts}) > 1:
        return None
    for match in counts:
        rest = rest[: match.start()] + " " * len(match[0]) + rest[match.end() :]
    together = TOGETHER.search(rest) is not None
    money = MONEY.search(rest) is not None or per is not None or bool(coupon and counts)
    elliptic = bool(counts) and bool(rules or SO_MANY.fullmatch(text.strip()))
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


def read_told(text: str, called: frozenset[str]) -> Request | None:
    """Return the request to confirm what several pieces cost; ``None`` where there is none.

    ``called`` are the words that the goods are called by, in the singular.
    """
    told = stated_total(text, called)
    if told is None:
        return None
    nothing = Decimal(1)
    return Request(
        told.pieces, told.unit, False, "", nothing, "", None, (), False, True, (), told.amount
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
    asks = MONEY.search(match[0])
    return blank if asks is None else asks[0] + blank[len(asks[0]) :]


def _real_unit(match: re.Match[str]) -> bool:
    word = match.groupdict().get("unit") or match.groupdict().get("only") or ""
    unit = canonical_unit(word)
    return unit is not None and dimension_of(unit) in ("count", "mass", "volume")


def _divides(match: re.Match[str]) -> bool:
    """Return whether words divide by themselves: "per tablet"; "one person" is somebody."""
    return not match[0].isascii() or match[0].startswith("per ")


def pieces_said(text: str) -> frozenset[int]:
    """Return the numbers of pieces that a normalised text says."""
    return frozenset(_number(match) for match in _counts(text))


def _counts(text: str) -> list[re.Match[str]]:
    if text.isascii():
        return _counts_english(text)
    return list(PIECES.finditer(text)) or _counts_english(text)


def _counts_english(text: str) -> list[re.Match[str]]:
    """Return the numbers of pieces in English; 20 of "the 20 cm" is a measure."""
    found = list(PIECES_ENGLISH.finditer(text))
    measures = [one for one in find_quantities(text) if one.dimension in _MEASURES] if found else []
    return [match for match in found if all(one.start != match.start() for one in measures)]


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
