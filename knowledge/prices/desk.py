"""Answers questions on prices that are nowhere written but follow from a shop's offers."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from knowledge.fact_making import wording_language
from knowledge.facts import Fact, fact_id
from knowledge.language.offers.request import Request, read_request, read_told
from knowledge.language.offers.rules import NthPiece
from knowledge.offer_wording import OfferPart
from knowledge.prices.added_up import add_up
from knowledge.prices.arithmetic import Sum, payable, price_of_nth, work_out
from knowledge.prices.basket import named_choice, of_choice, read_basket
from knowledge.prices.breakdown import count_of_all, share_of
from knowledge.prices.choice_figures import without_choices
from knowledge.prices.choice_wording import word_choices
from knowledge.prices.comparing import compares_prices
from knowledge.prices.counting import breaks_down, counting_word, counts_pieces, in_pieces
from knowledge.prices.coupons import has_coupon, work_out_with_coupon
from knowledge.prices.explained import all_explained
from knowledge.prices.left_out import with_left_out
from knowledge.prices.of_choices import of_choices
from knowledge.prices.offer_parts import parts_of, whether_sold
from knowledge.prices.on_sale import called_by, goods_asked_for, is_called
from knowledge.prices.packs import Pack
from knowledge.prices.saving import asks_saving, word_saving
from knowledge.prices.stated_reductions import as_stated, stated_hold
from knowledge.prices.terms import Terms, one_price, own_offer, terms_of, window
from knowledge.prices.wording import (
    Language,
    Worded,
    word_count,
    word_nth,
    word_share,
    word_together,
    word_total,
)
from knowledge.products import Offer, Product, Source, Variant
from knowledge.retrieval import Query
from knowledge.search.fitting import variants_named
from knowledge.search.price_questions import offer_part
from knowledge.search.question_figures import without_link_numbers

FactsOf = Callable[[str], Sequence[Fact]]

_MOST_TOGETHER = 3


def _wall_clock() -> datetime:
    return datetime.now(UTC)


class PriceDesk:
    """Works out sums for the products of one catalogue version; safe to share between rooms.

    Args:
        products: with their structured offers.
        version: the catalogue's.
        now: the time that decides which offers hold.
    """

    def __init__(
        self,
        products: Iterable[Product] = (),
        version: int = 0,
        now: Callable[[], datetime] = _wall_clock,
    ) -> None:
        self._products = {product.sku.casefold(): product for product in products}
        self._version = version
        self._now = now

    def answer(self, query: Query, facts_of: FactsOf) -> tuple[Fact, ...]:
        """Return the sum that ``query`` asks for, with what belongs beside it.

        Empty when it asks for none, or when none is certain: then what is written answers.
        ``facts_of`` returns a product's facts by SKU.
        """
        sold = self._sold(query)
        if sold is not None:
            return whether_sold(sold, facts_of(sold.sku), self._now())
        products = [self._products.get(sku.casefold()) for sku in query.focus]
        known = [product for product in products if product is not None]
        if not known or len(known) != len(products):
            return ()
        if len(known) > 1:
            return self._together(query, known, facts_of) if query.each else ()
        return self._of_one(query, known[0], facts_of(known[0].sku))

    def _of_one(self, query: Query, product: Product, facts: Sequence[Fact]) -> tuple[Fact, ...]:
        """Return what is asked of the price of one product, or of choices of it."""
        text = without_link_numbers(query.text)
        named = variants_named(query.text, facts) or frozenset(filter(None, [query.choice]))
        chosen = [one for one in product.variants if one.title in named]
        if len(chosen) > 1:
            return self._of_choices(text, product, chosen)
        if not chosen and not one_price(product):
            return ()
        variant = chosen[0] if chosen else None
        offered = variant or (product.variants[0] if _only_variants(product) else None)
        offer = own_offer(product, offered)
        if offer is None:
            return ()
        if asks_saving(text):
            saved = word_saving(text, product, offered, self._now(), wording_language(product))
            if saved is None:
                return ()
            return (self._fact(product.sku, product.title, saved, offer.source, variant),)
        text = without_choices(text, (product,), (variant,))
        request = read_request(text, offer.currency) or read_told(text, called_by(product))
        if request is None:
            return ()
        if not all_explained(request.figures, product, variant, offer):
            return ()
        own = [fact for fact in facts if fact.variant == (offered.title if offered else "")]
        shared = own if any(map(offer_part, own)) else [f for f in facts if not f.variant]
        limits = [fact for fact in facts if fact in own or not fact.variant]
        told = self._answer(product, variant, offer, request, offered, shared, limits)
        return self._saying(told, text, product)

    def _of_choices(
        self, text: str, product: Product, chosen: Sequence[Variant]
    ) -> tuple[Fact, ...]:
        """Return what several choices of one product cost, together or each."""
        found = of_choices(text, product, chosen, self._now())
        if found is None:
            return ()
        worded = word_choices(found, wording_language(product))
        return (self._fact(product.sku, product.title, worded, found.terms.source, None),)

    def _saying(self, told: tuple[Fact, ...], text: str, product: Product) -> tuple[Fact, ...]:
        """Return an answer whose sum says what of the question it leaves out."""
        if not told or told[0].kind != "sum":
            return told
        first, language = told[0], wording_language(product)
        worded = Worded(first.name, first.value, first.text, first.spoken, first.quantities)
        said = with_left_out(worded, text, product, language)
        return (replace(first, text=said.text, spoken=said.spoken), *told[1:])

    def _sold(self, query: Query) -> Product | None:
        """Return the one product of which ``query`` asks only whether it is to be had."""
        goods = goods_asked_for(query.text)
        for skus in (query.focus, () if query.named else query.lineup) if goods else ():
            near = [self._products.get(sku.casefold()) for sku in skus]
            asked = [one for one in near if one and is_called(one, goods)]
            if asked:
                return asked[0] if len(asked) == 1 else None
        return None

    def _answer(
        self,
        product: Product,
        variant: Variant | None,
        offer: Offer,
        request: Request,
        offered: Variant | None,
        facts: Sequence[Fact],
        limits: Sequence[Fact],
    ) -> tuple[Fact, ...]:
        now = self._now()
        shared = product.offer if offered is not None and offer is not product.offer else None
        terms = terms_of(product, offered, now)
        if terms is None:
            closed = window(offer, shared, now) != "holds"
            return parts_of(facts, "starts", "ends") if closed and request.money else ()
        pack = Pack(product, variant)
        case = in_pieces(request, product, pack)
        if isinstance(case, Worded):
            return (self._fact(product.sku, product.title, case, terms.source, variant),)
        request = case
        if not counts_pieces(request, pack, product) or not stated_hold(request, terms):
            return ()
        if terms.limit is not None and request.meant > terms.limit:
            return parts_of(limits, "limit")[:1]
        if terms.stock is not None and request.meant > terms.stock:
            # What one costs is asked; that none is left is told beside it.
            asked = (parts_of(facts, "after") if request.coupon else ()) or parts_of(facts, "live")
            return (*(asked[:1] if request.meant == 1 else ()), *parts_of(facts, "stock"))
        worded = self._worded(terms, pack, request, wording_language(product))
        if worded is None:
            return ()
        beside: tuple[OfferPart, ...] = ("gifts", "after", "live")
        if terms.when != "holds":
            beside = ("starts", "ends")
        one = self._fact(product.sku, product.title, worded, terms.source, variant)
        return (one, *parts_of(facts, *beside)[:2])

    def _worded(
        self, terms: Terms, pack: Pack, request: Request, language: Language
    ) -> Worded | None:
        unit = counting_word(request)
        if request.many:
            count = count_of_all(terms, pack, request)
            return word_count(terms, count, unit, language) if count else None
        if request.per and breaks_down(request, pack):
            share = share_of(terms, pack, request)
            return word_share(terms, share, language) if share else None
        if request.nth is not None:
            return _nth(terms, request.nth, language)
        total = _total(terms, request) if request.money else None
        return word_total(terms, total, unit, language, request.told) if total else None

    def _together(
        self, query: Query, products: Sequence[Product], facts_of: FactsOf
    ) -> tuple[Fact, ...]:
        """Return what several products come to, where nothing reduces an order of them all.

        Where that is not certain though pieces are counted, what each of them costs: a price worked
        out for one of them would leave out the others.
        """
        if len(products) > _MOST_TOGETHER:
            return ()
        chosen = [named_choice(query.text, one, facts_of(one.sku)) for one in products]
        prices = tuple(
            fact
            for product, one in zip(products, chosen, strict=True)
            for fact in parts_of(of_choice(one, facts_of(product.sku)), "live")[:1]
        )
        if compares_prices(query.text) and all(map(one_price, products)):
            return prices if len(prices) == len(products) else ()
        basket = read_basket(without_link_numbers(query.text), products)
        added = add_up(basket, products, self._now(), chosen)
        if added is None:
            return ()
        if not added.parts:
            return prices if basket.counted and len(prices) == len(products) else ()
        worded = word_together(added, wording_language(products[0]))
        title = " + ".join(product.title for product in products)
        return (self._fact(None, title, worded, added.source, None), *prices)

    def _fact(
        self, sku: str | None, title: str, worded: Worded, source: Source, variant: Variant | None
    ) -> Fact:
        return Fact(
            id=fact_id(sku, "sum", worded.name, worded.text),
            sku=sku,
            title=title,
            kind="sum",
            name=worded.name,
            text=worded.text,
            value=worded.value,
            quantities=worded.quantities,
            source=source,
            version=self._version,
            variant=variant.title if variant else "",
            spoken=worded.spoken,
        )


def _total(terms: Terms, request: Request) -> Sum | None:
    pieces = request.meant
    by_coupon = any(rule in terms.coupon.rules for rule in as_stated(request.rules, terms))
    if (request.coupon or by_coupon) and terms.when == "holds":
        if pieces == 1 and terms.coupon_price is not None and not by_coupon:
            return None  # the price after the coupon is written
        return work_out_with_coupon(terms, pieces) if has_coupon(terms) else None
    if pieces == 1 and not request.rules and terms.when == "holds":
        return None  # the price of one piece is written
    return work_out(terms, pieces)


def _nth(terms: Terms, place: int, language: Language) -> Worded | None:
    rules = [rule for rule in terms.promotion.rules if isinstance(rule, NthPiece)]
    if len(rules) != 1 or rules[0].place != place or not terms.promotion.understood:
        return None
    amount = price_of_nth(rules[0], terms.price)
    if amount is None or not payable(amount, terms.currency):
        return None
    return word_nth(terms, rules[0], amount, language)


def _only_variants(product: Product) -> bool:
    return product.offer is None and bool(product.variants)
