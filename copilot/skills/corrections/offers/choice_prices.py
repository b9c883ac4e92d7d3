"""Holds what a choice is said to cost against its price: XL是两百九十九, the white one is 69."""

import re
from decimal import Decimal
from typing import Final

from copilot.skills.corrections.cards.wording import money_text
from copilot.skills.corrections.choices.choices import naming_of
from copilot.skills.corrections.claim import Claim, ProductView
from copilot.skills.corrections.figures.figures import Figure, is_unit_free
from copilot.skills.corrections.judgement import Outcome
from copilot.skills.corrections.offers.measured_choices import measured_by, measured_choices
from copilot.skills.corrections.offers.offer_prices import OfferPrices
from copilot.skills.corrections.offers.price_kinds import is_near_price
from copilot.skills.corrections.offers.price_parts import Price, price_text
from copilot.skills.corrections.offers.price_rounding import holds, is_close, is_exact, said_amount
from copilot.skills.corrections.offers.price_words import AFTER, LIST
from copilot.skills.corrections.speech.aligning import aligned
from copilot.skills.corrections.speech.said_contexts import is_elsewhere
from copilot.skills.corrections.speech.said_text import SaidText

_JOINED: Final = re.compile(
    r"(?:码|号|色|款|版本?|容量|规格|内存|存储|装|这个|那个|这款|那款|的话|的|呢|就|是|也|都|卖|要|只要|才|价格|现在|今天|直播间|one|ones|version"
    r"|size|set|['’]s|is|are|goes for|comes in at|at|for|only|just|now|today|will be|[ ,，])*"
)
_ENDS: Final = re.compile(
    r"(?:块钱?|元钱?|dollars|bucks|pounds|quid|yuan|[ ])*(?:$|[啊哦哈呢吧了,，。.!！ ]|and\b|so\b"
    r"|today|now)"
)
_ALL: Final = re.compile(
    r"(?:[两三四五几]个?|所有|每个|哪个|全部)的?(?:版本|颜色|尺码|尺寸|规格|款式?|容量|码数?|型号"
    r"|口味)"
    r"(?:都|全部?|统统|一律|一样|价格|也|的|是|卖|要|只要|才|今天|直播间)*\Z"
    r"|\b(?:all|both|every|any)(?: of)?(?: the| our| these)? (?:sizes?|colou?rs?|versions?|models?"
    r"|flavou?rs?)"
    r"(?: (?:are|is|costs?|go(?:es)? for|at|all|just|only|for|today))+ \Z"
)
"""Before an amount: it is that of every choice."""
_NOT_PRICED: Final = re.compile(
    r"减|补|便宜|贵|优惠|省|加|券|送|\b(?:off|more|less|extra|save|cheaper)\b"
)


class ChoicePrices:
    """The prices of a product's choices, prepared once a catalogue version."""

    def __init__(self, view: ProductView, offer: OfferPrices) -> None:
        self._view = view
        self._offer = offer
        live = {price.variant: price for price in self._offer.of("live") if price.variant}
        self._by_choice = [(price, _called(aligned(choice))) for choice, price in live.items()]
        self._by_measure = measured_choices(live)

    def claims(self, said: SaidText, since: int = 0) -> list[Claim]:
        """Return the amounts said right after the name of a choice, compared with its price."""
        if not self._by_choice:
            return []
        found = (self._claim(figure, said) for figure in said.figures_since(since))
        return [claim for claim in found if claim is not None]

    def _claim(self, figure: Figure, said: SaidText) -> Claim | None:
        amount = said_amount(figure)
        if amount is None or not self._is_money(figure) or not is_exact(figure):
            return None
        clause = said.clause(figure)
        if not _ENDS.match(said.lowered, figure.end) or _NOT_PRICED.search(clause.text):
            return None
        if LIST.search(clause.text) or AFTER.search(clause.text) or is_elsewhere(said, figure):
            return None
        start = _begin(figure, said)
        before = said.lowered[start : figure.start]
        if _ALL.search(before):
            return self._of_all(figure, said, amount)
        named = [price for price, pattern in self._by_choice if _ends_in(before, pattern)]
        if not named:
            said_so = said.figures_in(start, figure.start)
            named = [
                price
                for one in said_so[-1:]
                if (price := measured_by(one, self._by_measure)) is not None
                and _JOINED.fullmatch(said.lowered, one.end, figure.start)
            ]
        another = any(holds(figure, price.amount) for price, _ in self._by_choice)
        if len(named) != 1 or not (another or is_near_price(figure, named[0].amount)):
            return None
        return self._compared(figure, said, amount, named[0])

    def _of_all(self, figure: Figure, said: SaidText, amount: Decimal) -> Claim | None:
        """Return what is wrong of an amount that every choice is said to cost."""
        prices = [price for price, _ in self._by_choice]
        ours = any(holds(figure, price.amount) for price in prices)
        others = [price for price in prices if not holds(figure, price.amount)]
        if not ours or not others or len(prices) < len(self._offer.choices):
            return None
        return self._compared(figure, said, amount, others[0])

    def _is_money(self, figure: Figure) -> bool:
        if figure.approximate or len(figure.sides) > 1:
            return False
        if figure.dimension == "money":
            return figure.first.unit in ("", self._offer.currency)
        return is_unit_free(figure)

    def _compared(
        self, figure: Figure, said: SaidText, amount: Decimal, price: Price
    ) -> Claim | None:
        outcome: Outcome = "right" if holds(figure, price.amount) else "wrong"
        own = [p.amount for p in self._offer.prices if p.variant == price.variant]
        general = [p.amount for p in self._offer.of("after") if not p.variant]
        reduced = [price.amount - self._offer.coupon.amount] if self._offer.coupon else []
        tolerated = (*own, *general, *reduced)
        if outcome == "wrong" and (
            self._offer.flexible or any(is_close(figure, one) for one in tolerated)
        ):
            return None
        return Claim(
            known=price.known,
            outcome=outcome,
            said=money_text(amount, self._offer.currency, self._view.language),
            truth=price_text(price),
            start=figure.start - said.offset,
            end=figure.end - said.offset,
            settled=said.settled(figure),
            weight="price",
            choice=price.variant,
        )


def _begin(figure: Figure, said: SaidText) -> int:
    """Return where the words before a figure begin, over a joint without a mark: 大杯 今天 十八."""
    place = said.clause_of(figure.start)
    runs_on = place and not said.clauses[place - 1].mark
    return said.clauses[place - 1 if runs_on else place].start


def _called(choice: str) -> re.Pattern[str]:
    """Return what finds a choice by its title, or by the number it begins with: 零五号色."""
    number = _NUMBERED.match(choice)
    if number is None:
        return naming_of(choice)
    digits = number["digits"]
    spoken = "".join(_SPOKEN[int(digit)] for digit in digits)
    bare = rf"|(?:{int(digits)}|{_SPOKEN[int(digits)]})号色" if int(digits) < _TEN else ""
    return re.compile(
        rf"{naming_of(choice).pattern}|(?<!\d)(?:{digits}|{spoken})号?色?(?!\d){bare}"
    )


_NUMBERED: Final = re.compile(r"(?P<digits>0\d)(?=[一-鿿 ])")
_SPOKEN: Final = "零一二三四五六七八九"
_TEN: Final = 10


def _ends_in(words: str, pattern: re.Pattern[str]) -> bool:
    """Tell whether words end in the name of a choice and what joins it to an amount."""
    ends = [match.end() for match in pattern.finditer(words)]
    return bool(ends) and _JOINED.fullmatch(words, ends[-1]) is not None
