"""Finds products named by their price: 99那个, 299和399的区别, "the $149 one", 一千多的."""

import re
from dataclasses import dataclass
from decimal import Decimal

from copilot.skills.answers.around import Around
from copilot.skills.answers.generic_words import FUNCTION_HAN
from copilot.skills.answers.pointing import MEASURES
from copilot.skills.answers.title_parts import han_runs
from knowledge.language.quantities import Quantity, find_quantities
from knowledge.products import Catalogue, Offer

_MONEY_WORD = r"(?:块|元|米|刀|rmb|￥|dollars?|bucks?)?"
_NAMES = re.compile(
    rf"\s?{_MONEY_WORD}(?:钱)?\s?(?:的(?!时候|话|优惠|券|红包|运费)|[那这][{MEASURES}]|ones?(?![a-z]))"
)
# 2999能分期吗, 319是啥轴: a price that begins what is said, if it is one exactly.
_BEGINS = re.compile(r"(?:^|[,。!?~ ])[$¥]?$")
_SAID_OF = re.compile(
    rf"\s?{_MONEY_WORD}(?=是|能(?!穿)|可以(?!穿)|有|太|几|包邮|怎么|咋|还|含|送|划算|值|多大|多少|哪)"
)
_IS = re.compile(rf"\s?{_MONEY_WORD}(?:是[几啥什哪多]|太贵)")
_APPROXIMATE = re.compile(r"(?:多|来|出头|左右|几)")
_NOT_A_NAME = re.compile(r"(?:满|减|省|送|差|扣|打|刷|返|券|超过|不到|每|贵|便宜|第|[0-9]折)\s?$")
_COMPARED = re.compile(
    rf"\s?{_MONEY_WORD}的?(?:那[个款件]?)?\s?(?:和|跟|与|还是|vs|or|and|、|/)\s?(?:the )?[$￥¥]?$"
)
_POSSIBLE = re.compile(
    r"[0-9十百千万][^a-z]{0,4}[的那这]|[0-9].{0,9}\bones?(?![a-z])|[$￥¥]\s?[0-9]"
    r"|(?:^|[,。!?~ ])[$¥]?[0-9][0-9.]*\s?[元块米刀]?[是能可有太几包怎咋还含送划值多哪]"
    r"|[0-9].{0,6}(?:和|跟|与|vs|还是|or|and)\s?(?:the )?[$￥¥]?[0-9]"
)
_LEAST = Decimal(5)
_LEAST_ALONE = Decimal(100)


@dataclass(frozen=True, slots=True)
class PriceHit:
    """A price that names products, with its span.

    Attributes:
        skus: the products of that price.
        by_choice: those of which only a choice has it.
        choices: (SKU, title) of the choices so priced.
    """

    start: int
    end: int
    skus: tuple[str, ...]
    by_choice: tuple[str, ...]
    choices: tuple[tuple[str, str], ...]


class PriceNames:
    """The prices of one catalogue version; immutable and safe to share between rooms."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._prices: dict[str, tuple[Decimal, ...]] = {}
        self._choices: dict[str, tuple[tuple[str, Decimal], ...]] = {}
        self._characters: dict[str, frozenset[str]] = {}
        for product in catalogue.products:
            called = "".join(han_runs("".join((product.title, *product.names))))
            self._characters[product.sku] = frozenset(called)
            self._prices[product.sku] = _prices(product.offer)
            self._choices[product.sku] = tuple(
                (variant.title, price)
                for variant in product.variants
                for price in _prices(variant.offer or product.offer)
            )

    def find(self, text: str, around: Around) -> tuple[PriceHit, ...]:
        """Return the prices in normalised ``text`` that name products near at hand."""
        if not _POSSIBLE.search(text):
            return ()
        amounts = [one for one in find_quantities(text) if _may_be_price(one)]
        hits: list[PriceHit] = []
        for place, one in enumerate(amounts):
            after = amounts[place + 1] if place + 1 < len(amounts) else None
            before = amounts[place - 1] if place else None
            compared = _next_to(text, one, after) or _next_to(text, before, one)
            hit = self._hit(text, one, compared, around)
            if hit is not None:
                hits.append(hit)
        return tuple(hits)

    def likeliest(
        self, price: PriceHit, others: set[str], text: str, around: Around
    ) -> tuple[str, ...]:
        """Return the products of a price: one that else is named, is on air, or is spoken of.

        ``others`` are the products that the rest of ``text`` may mean. What has the price as a
        whole and what has it in one choice alone are as likely.
        """
        every = (*price.skus, *price.by_choice)
        if len(every) == 1:
            return every
        for told in (others, around.recent[:1]):
            if kept := tuple(sku for sku in every if sku in told):
                return kept
        rest = {*text[: price.start], *text[price.end :]} - FUNCTION_HAN
        shared = {sku: len(rest & self._characters.get(sku, frozenset())) for sku in every}
        most = max(shared.values())
        spoken_of = tuple(sku for sku in every if shared[sku] == most)
        return spoken_of if most and len(spoken_of) == 1 else every

    def _hit(self, text: str, one: Quantity, compared: bool, around: Around) -> PriceHit | None:
        assert one.low is not None
        end, most = one.end, one.low
        if one.high != one.low or text[end - 1] in "多来":
            most = _up_to(one.low)
        elif about := _APPROXIMATE.match(text, end):
            end, most = about.end(), _up_to(one.low)
        named = _NAMES.match(text, end)
        signed = one.unit not in ("", "米", "m") and text[one.start : one.end].startswith(
            ("$", "¥")
        )
        begins = not (named or compared or signed) and _begins(text, one)
        if not (named or compared or signed or begins):
            return None
        if _NOT_A_NAME.search(text, 0, one.start):
            return None
        near = dict.fromkeys((*around.recent, *around.link_of_sku))
        skus = [sku for sku in near if _within(self._prices.get(sku, ()), one.low, most)]
        choices = [
            (sku, title)
            for sku in near
            for title, price in self._choices.get(sku, ())
            if one.low <= price <= most
        ]
        by_choice = tuple(dict.fromkeys(sku for sku, _ in choices if sku not in skus))
        if not skus and not by_choice:
            return None
        end = named.end() if named else end
        return PriceHit(one.start, end, tuple(skus[:8]), by_choice[:8], tuple(choices))


def _begins(text: str, one: Quantity) -> bool:
    """Return whether a sum begins what is said of it; of two figures, that something is it."""
    assert one.low is not None
    telling = one.low >= _LEAST_ALONE or one.low != one.low.to_integral_value()
    said_of = _SAID_OF if telling else _IS
    return (
        _BEGINS.search(text, 0, one.start) is not None and said_of.match(text, one.end) is not None
    )


def _may_be_price(one: Quantity) -> bool:
    money = one.dimension == "money" or one.unit in ("", "米", "m")
    # 五百多 has no upper end.
    exact = one.low is not None and (one.high is None or one.high == one.low)
    return money and exact and one.low is not None and one.low >= _LEAST


def _next_to(text: str, one: Quantity | None, other: Quantity | None) -> bool:
    if one is None or other is None:
        return False
    return _COMPARED.fullmatch(text[one.end : other.start]) is not None


def _up_to(low: Decimal) -> Decimal:
    """Return the most that 一千多, 两百来块 or 150多 may be: just below the next in its place."""
    digits = str(int(low))
    zeros = len(digits) - len(digits.rstrip("0"))
    return low + Decimal(10) ** zeros - Decimal("0.01")


def _within(prices: tuple[Decimal, ...], low: Decimal, most: Decimal) -> bool:
    return any(low <= price <= most for price in prices)


def _prices(offer: Offer | None) -> tuple[Decimal, ...]:
    if offer is None:
        return ()
    return tuple(price for price in (offer.live_price, offer.coupon_price) if price is not None)
