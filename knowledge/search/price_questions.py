"""Answers questions on a product's price: which amount leads depends on what is asked."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final, Literal

from knowledge.facts import Fact
from knowledge.language.asked import asked_attributes, named_attributes, rest_of_question
from knowledge.language.normalise import normalise
from knowledge.language.offers.parts_asked import part_asked
from knowledge.language.offers.request import pieces_said
from knowledge.language.offers.request_patterns import COUNTED_ENGLISH
from knowledge.language.quantities import find_quantities
from knowledge.offer_wording import PART_OF_LABEL, OfferPart
from knowledge.search.question_figures import without_link_numbers

PriceAsk = Literal["now", "list", "after", "several"]

COUNTED: Final = (
    r"(?:[2-9]|[1-9]\d|[两二三四五六七八九十])\s*[件个份盒箱套瓶包双条支袋只台床罐桶提盏把副顶]"
)
AFTER: Final = re.compile(
    r"券后|券完|[用领有加减]\S?(?:完|了|掉)?\S?券\S{0,3}(?:多少|几块|什么价|啥价|价格|到手)|到手(?:价|多少|是多少|几块|啥价|什么价)"
    r"|折后|优惠后|(?<![适通])[用输填](?:完|了|上)?(?:优惠|折扣)?码(?![数的])\S{0,6}?(?:多少|几块|什么价|啥价|价格|到手)"
    r"|(?:(?:after|with|using|minus|once i use|\bw) |\bw/ ?)(?:the |a |my |that |your |this )?"
    r"(?:promo |discount |coupon )?(?:coupon|voucher|discount|code)|(?:coupon|code) price"
    r"|\b(?:after|with|minus) the (?:[$£€]?\d+|five|ten|fifteen|twenty)(?: ?%| percent| \w+)? off\b"
)
_LIST = re.compile(
    r"原价|日常价|划线价|平时(?:卖|多少|什么价|价)|平常(?:卖|多少|价)"
    r"|(?:list|original|regular|usual|normal|full) price|before (?:the )?discount|\brrp\b"
    r"|\bwas (?:it|this) (?:more|dearer|full price) before\b"
    r"|(?:how much|what) (?:was|were) (?:it|this|they|these|the [a-z]+) (?:before|originally)\b"
    r"|what(?:'?s| is| does) it (?:usually|normally)(?: cost| sell for| go for)?(?=\W*$)"
)
_SEVERAL = re.compile(
    rf"^(?:那|要|拿|拍|买|来|要是|如果)*{COUNTED}呢|{COUNTED}.{{0,6}}?(?:多少|几块|什么价|啥价|怎么卖|价|优惠|便宜|划算|打折|减)"
    rf"|(?:买|拍|多少|优惠|便宜).{{0,4}}{COUNTED}|多买|多件|{COUNTED}.{{0,2}}(?:怎么算|咋算)|第二[件个份盒瓶双]"
    r"|(?:buy|get|take|for|price of) (?:two|three|four|five|[2-9])\b"
    r"(?! ?(?:year|month|day|week|hour|minute|night|people|person|adult|kid|child|guest|man|men"
    r"|women|toddler|babies|dog|cat|car|room|phone|device))"
    r"|\bprice on (?:two|three|four|five|six|[2-9])\b(?![- ]?\w*(?:inch|cm|mm|ml|oz|kg))"
    r"|^(?:and |so )?(?:two|three|four|five|six|[2-9])"
    r" (?:for (?:my|me|the|our|us)|please|pls|of)\b[a-z' ]* how much"
    r"|\b(?:two|three|four|[2-9]) (?:for how much|for what)|multi-?buy|bundle price"
    r"|^(?:and )?(?:two|three|four|five|[2-9]) (?:of (?:them|these|those)|packs|pairs|boxes|sets"
    r"|bottles|tubes|jars)\W*$"
)
GIVES: Final = re.compile(r"[送赠]|\b(?:gift|free|comes? with|includes?|bonus)\b")
"""Words by which an offer tells of a gift."""

_OTHER_FEES = frozenset(
    {
        "shipping_fee",
        "warranty",
        "returns",
        "return_insurance",
        "installation",
        "invoice",
        "gift",
        "delivery_time",
    }
)
"""What may cost something too: 运费多少钱 does not ask for the product's price."""

_OTHER_FEE = re.compile(
    "[运邮税]|快递|押金|退|shipping|shipment|postage|delivery|customs|tax|refund"
    r"|\bship (?:cost|fee|price|charge|rate|to)s?\b|\bto ship\b|\bexpress\b"
)
_MONEY = re.compile(
    "[钱价贵惠券折减块元]|便宜|划算|活动|福利|送|买|拍|套餐|预算"
    r"|\b(?:price|cost|pay|cheap|expensive|deal|discount|offer|sale|coupon|off|buy|worth|budget"
    r"|much|magkano|precio|cuesta|harga)|[$¥€£]"
)
AROUND = frozenset("那这买拍要拿来入单只个件盒瓶包套箱条双支袋台的话一起和")
_PUT_TO = frozenset("加再各跟") | frozenset("123456789两二三四五")
"""What stands between two choices that are put together: 2支灰棕加1支浅咖."""
_KIND = re.compile(r"(?P<kind>[一-鿿])(?:子|(?P=kind))")
_GARMENT = re.compile(r"衣服|衣裳|上衣")
_GARMENTS = re.compile(r"[衣衫恤袄裙褂]|外套|背心|夹克|西装|卫衣|马甲")
AROUND_WORDS = re.compile(
    r"\b(?:if|buy|get|take|for|two|three|one|piece|pieces|price|same|total)\b"
)

_ORDER: Final[dict[PriceAsk, tuple[OfferPart, ...]]] = {
    "now": ("live", "after", "tiers", "promotion"),
    "list": ("list", "live"),
    "after": ("after", "live"),
    "several": ("tiers", "promotion", "live"),
}
_PRICES: Final = frozenset({"live", "list", "after", "tiers", "promotion"})
_OF_SEVERAL: Final = frozenset({"tiers", "promotion"})
_MOST = 3


def price_ask(text: str) -> PriceAsk | None:
    """Return which price ``text`` asks for; ``None`` when it asks for none."""
    plain = without_link_numbers(text)
    asked = asked_attributes(plain)
    if asked & _OTHER_FEES or _OTHER_FEE.search(plain) or part_asked(plain) is not None:
        return None
    if AFTER.search(plain):
        return "after"
    if _LIST.search(plain):
        return "list"
    if _SEVERAL.search(plain):
        return "several"
    return "now" if "price" in asked else None


def asks_nothing_else(text: str, facts: Sequence[Fact], named: frozenset[str]) -> bool:
    """Return whether ``text`` says no more than which price of which product or choice."""
    plain = without_link_numbers(text)
    for pattern in (COUNTED_ENGLISH, AFTER, _LIST, _SEVERAL):
        plain = pattern.sub(" ", plain)
    rest = rest_of_question(AROUND_WORDS.sub(" ", plain))
    listed = {fact.value for fact in facts if "colour" in named_attributes(fact.name)}
    known = normalise("".join(named) + "".join({fact.title for fact in facts} | listed))
    rest = without_kind(rest, known)
    around = AROUND | _PUT_TO if len(named) > 1 else AROUND
    return all(character in around or character in known for character in rest)


def pieces_asked(text: str) -> int | None:
    """Return how many pieces ``text`` asks the price of; ``None`` for one, and where it is open."""
    found = pieces_said(without_link_numbers(text))
    return next(iter(found)) if len(found) == 1 and 1 not in found else None


def without_kind(rest: str, title: str) -> str:
    """Return ``rest`` without what goods of the title's kind are called: 裤子 of 牛仔裤."""
    rest = _KIND.sub(lambda at: "" if at["kind"] in title else at[0], rest)
    return _GARMENT.sub("", rest) if _GARMENTS.search(title) else rest


def offer_part(fact: Fact) -> OfferPart | None:
    """Return which part of an offer ``fact`` states; ``None`` for anything else."""
    name = fact.name.removeprefix("单件").removesuffix(" of one")
    if fact.kind == "offer":
        return PART_OF_LABEL.get(name)
    if fact.kind == "variant" and fact.variant:
        bare = name.removeprefix(fact.variant).strip()
        return PART_OF_LABEL.get(bare) if bare or name == fact.name else "live"
    return None


def speaks_of_money(text: str) -> bool:
    """Return whether ``text`` has a word of money, so that a price may be what it is on."""
    return _MONEY.search(normalise(text)) is not None


def states_price(fact: Fact) -> bool:
    """Return whether ``fact`` states what a product or a choice of it costs."""
    return offer_part(fact) in _PRICES


def ask_led_by(best: Fact, ask: PriceAsk | None, text: str) -> PriceAsk | None:
    """Return which price is to lead where ``best`` is the fact nearest to a question ``text``.

    Where no price is asked by its name (贵不贵, 能便宜点吗), what holds now leads, and not the
    list price nor that of a choice of which the question does not speak. ``None`` for what is no
    price, and where the order they were found in is to be kept.
    """
    if ask is not None or not states_price(best):
        return ask if states_price(best) else None
    if best.variant:
        said = normalise(text)
        return None if any(word in said for word in _parts(best.variant)) else "now"
    return "now" if offer_part(best) == "list" else None


def _parts(title: str) -> list[str]:
    plain = normalise(title)
    return re.findall(r"[a-z0-9]{2,}", plain) + re.findall(r"(?=([一-鿿]{2}))", plain)


def price_facts(
    ask: PriceAsk,
    facts: Sequence[Fact],
    named: frozenset[str],
    unknown_choice: bool = False,
    pieces: int | None = None,
) -> tuple[Fact, ...]:
    """Return the prices of one product that answer ``ask``, what is asked first.

    A choice that is named and has a price of its own is answered by that price alone. Empty when
    the product states none of them. With ``unknown_choice``, a choice is named that none of the
    shop's is called, so that the choices with prices of their own follow the product's. Where the
    offers are of other numbers than ``pieces``, the price of one leads, and is called that.
    """
    of_named = [fact for fact in facts if fact.variant and fact.variant in named]
    own = _in_order(_ORDER[ask], of_named)
    if own:
        several = None if _names_choice(pieces, named) else pieces
        found = _one_first(_of_pieces(own, of_named, several, ask), several)
        return _beside_shared(found, facts, several)
    whole = [fact for fact in facts if not fact.variant]
    if unknown_choice and ask == "now":
        return (_in_order(("live",), whole) + _in_order(("live",), facts, chosen=True))[:_MOST]
    found = _of_pieces(_in_order(_ORDER[ask], whole), whole, pieces, ask)
    return _one_first(found, pieces) or _in_order(("live",), facts)


def _of_pieces(
    prices: tuple[Fact, ...], facts: Sequence[Fact], pieces: int | None, ask: PriceAsk
) -> tuple[Fact, ...]:
    """Return prices with what is written for just so many pieces in front, and for no others.

    Asked with the coupon, it comes second: it is without.
    """
    if pieces is None or not prices:
        return prices
    tiers = [fact for fact in facts if offer_part(fact) == "tiers"]
    narrowed = [one for fact in tiers if (one := _of_number(fact, pieces)) is not None]
    rest = [fact for fact in prices if fact not in tiers or not narrowed]
    first = rest[:1] if ask == "after" else []
    return (*first, *narrowed, *rest[len(first) :])[:_MOST]


def _beside_shared(
    prices: tuple[Fact, ...], facts: Sequence[Fact], pieces: int | None
) -> tuple[Fact, ...]:
    """Return prices of a choice with what its product states for several, where so many are asked.

    Whether that holds for the choice too is for the shop to say: the price of one names it.
    """
    if pieces is None or any(offer_part(fact) in _OF_SEVERAL for fact in prices):
        return prices
    shared = [fact for fact in facts if not fact.variant and offer_part(fact) in _OF_SEVERAL]
    if not prices or not shared:
        return prices
    told = [_of_number(fact, pieces) or fact for fact in shared]
    aside = f"（{told[0].value}）" if not told[0].name.isascii() else f" ({told[0].value})"
    first = replace(prices[0], text=prices[0].text + aside)
    return (first, *prices[1:], *told)[:_MOST]


def _of_number(fact: Fact, pieces: int) -> Fact | None:
    """Return a statement of prices for several with no more of it than that for so many."""
    for part in re.split("[;；]", fact.value):
        found = find_quantities(part.strip())
        if found and found[0].low == pieces and found[-1].dimension == "money":
            text = fact.text.replace(fact.value, part.strip())
            return replace(fact, value=part.strip(), text=text, quantities=found)
    return None


def _names_choice(pieces: int | None, named: frozenset[str]) -> bool:
    """Return whether a number is rather the figure of the choice it names: "the 30" of 30 cm."""
    figures = {one.low for title in named for one in find_quantities(title)}
    return pieces is not None and pieces in figures


def _one_first(prices: tuple[Fact, ...], pieces: int | None) -> tuple[Fact, ...]:
    """Return prices with that of one piece in front where the first is of another number.

    So is the price of one that is all there is to show to who asks for two: it is called that.
    """
    if pieces is None or not any(offer_part(fact) in _OF_ONE for fact in prices):
        return prices
    called = tuple(_called_of_one(fact) if offer_part(fact) in _OF_ONE else fact for fact in prices)
    if offer_part(prices[0]) in _OF_ONE or not _of_other_number(prices[0], pieces):
        return called
    return tuple(sorted(called, key=lambda fact: not _is_of_one(fact)))


def _called_of_one(fact: Fact) -> Fact:
    live = fact.variant and offer_part(fact) == "live"
    called = fact.variant if live else fact.name
    name = f"单件{called}" if not fact.name.isascii() else f"{fact.name} of one"
    return replace(fact, name=name, text=fact.text.replace(fact.name, name, 1))


def _is_of_one(fact: Fact) -> bool:
    return fact.name.startswith("单件") or fact.name.endswith(" of one")


_OF_ONE: Final = frozenset({"live", "after", "list"})
"""Prices of one piece, which are called so to who asks for several."""


def _of_other_number(fact: Fact, pieces: int) -> bool:
    """Return whether a price is one of some pieces, and of another number than asked."""
    counts = {one.low for one in fact.quantities if one.dimension == "count"}
    priced = any(one.dimension == "money" for one in fact.quantities)
    return (
        offer_part(fact) in ("tiers", "promotion")
        and priced
        and bool(counts)
        and pieces not in counts
    )


def _in_order(
    order: Sequence[OfferPart], facts: Sequence[Fact], chosen: bool = False
) -> tuple[Fact, ...]:
    parts = [(offer_part(fact), fact) for fact in facts if fact.variant or not chosen]
    return tuple(fact for wanted in order for part, fact in parts if part == wanted)[:_MOST]
