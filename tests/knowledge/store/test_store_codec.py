"""Documents come back exactly as they went in."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.language.quantities import Quantity
from knowledge.products import (
    Attribute,
    FaqEntry,
    Offer,
    Policy,
    PriceTier,
    Product,
    Source,
    Variant,
)
from knowledge.store.codec import (
    name_in,
    says_the_same,
    skus_in,
    to_document,
    to_faq,
    to_policy,
    to_product,
)
from knowledge.store.errors import StoreError, UnreadableDocument

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
decimals = st.decimals(allow_nan=False, allow_infinity=False)
sources = st.builds(Source, texts, texts)
quantities = st.builds(
    Quantity,
    texts,
    st.none() | decimals,
    st.none() | decimals,
    texts,
    st.booleans(),
    st.integers(0, 99),
    st.integers(0, 99),
)
zones = st.integers(-14 * 60, 14 * 60).map(lambda m: timezone(timedelta(minutes=m)))
times = st.none() | st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1), timezones=zones)


def several(of: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(of, max_size=2).map(tuple)


attributes = st.builds(Attribute, texts, texts, several(quantities), st.none() | texts, sources)
offers = st.builds(
    Offer,
    texts,
    st.none() | decimals,
    st.none() | decimals,
    st.none() | decimals,
    texts,
    several(st.builds(PriceTier, st.integers(1, 99), decimals)),
    several(texts),
    texts,
    st.none() | st.integers(0, 10**9),
    st.none() | st.integers(0, 10**9),
    times,
    times,
    sources,
)
answers = st.builds(FaqEntry, texts, texts, sources)
products = st.builds(
    Product,
    texts,
    texts,
    several(texts),
    texts,
    texts,
    several(attributes),
    several(st.builds(Variant, texts, texts, several(attributes), st.none() | offers)),
    st.none() | offers,
    several(answers),
    sources,
)


@settings(max_examples=40, deadline=None)
@given(products)
def test_a_product_comes_back_exactly(product: Product) -> None:
    back = to_product(to_document(product))
    assert back == product
    # 1.50 equals 1.5 and 20:00+08:00 equals 12:00Z: what a person reads must be kept as well.
    assert str(_written(back)) == str(_written(product))


def _written(product: Product) -> list[object]:
    offers = [product.offer, *(variant.offer for variant in product.variants)]
    return [
        (o.list_price, o.live_price, o.starts_at and o.starts_at.isoformat())
        for o in offers
        if o is not None
    ]


@given(answers, st.builds(Policy, texts, texts, sources))
def test_policies_and_answers_come_back_exactly(answer: FaqEntry, policy: Policy) -> None:
    assert to_faq(to_document(answer)) == answer
    assert to_policy(to_document(policy)) == policy
    assert name_in("faq", to_document(answer)) == answer.question


@settings(max_examples=30, deadline=None)
@given(products, sources)
def test_only_where_it_was_read_does_not_count_as_a_change(
    product: Product, source: Source
) -> None:
    first = to_document(product)
    assert says_the_same(first, to_document(replace(product, source=source)))
    assert not says_the_same(first, to_document(replace(product, title=product.title + "!")))


def test_skus_are_the_products_and_its_variants() -> None:
    nowhere = Source("f")
    variant = Variant("A-1", "red", (), None)
    product = Product("A", "t", (), "", "", (), (variant,), None, (), nowhere)
    assert skus_in(to_document(product)) == ["A", "A-1"]


def test_what_cannot_be_written_or_read_is_said() -> None:
    with pytest.raises(StoreError, match="Unicode"):
        to_document(Policy("发货", "\ud800", Source("f")))
    with pytest.raises(UnreadableDocument, match="topic"):
        to_policy('{"text": "x"}')
    nan = Offer(
        "CNY", Decimal("NaN"), None, None, "", (), (), "", None, None, None, None, Source("")
    )
    product = Product("A", "t", (), "", "", (), (), nan, (), Source("f"))
    with pytest.raises(StoreError):
        to_product(to_document(product))
