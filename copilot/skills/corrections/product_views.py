"""Builds the view of each product against which claims are held, from catalogue and facts."""

from collections.abc import Iterable

from copilot.skills.corrections.claim import KnownProperty, Language, ProductView
from copilot.skills.corrections.measures.property_names import other_names
from knowledge.facts import Fact
from knowledge.language.asked import named_attributes
from knowledge.language.script import language_of
from knowledge.products import Catalogue, Product

_NAMED_KINDS = frozenset({"attribute", "offer", "variant"})


def product_views(catalogue: Catalogue, facts: Iterable[Fact]) -> dict[str, ProductView]:
    """Return a view by SKU; ``facts`` are those made of ``catalogue``, in its order."""
    by_sku: dict[str, list[Fact]] = {}
    for fact in facts:
        if fact.sku is not None:
            by_sku.setdefault(fact.sku, []).append(fact)
    return {p.sku: _view(p, by_sku.get(p.sku, [])) for p in catalogue.products}


def bare_name(fact: Fact) -> str:
    """Return the property's name without the choice it is stated for (``M码 胸围`` → ``胸围``)."""
    return fact.name.removeprefix(fact.variant).strip() if fact.variant else fact.name.strip()


def _view(product: Product, facts: list[Fact]) -> ProductView:
    return ProductView(
        sku=product.sku,
        title=product.title,
        language=_language(product),
        names=(product.title, *product.names),
        variants=tuple(variant.title for variant in product.variants),
        properties=tuple(map(_property, facts)),
        product=product,
    )


def _language(product: Product) -> Language:
    """Return the language of most of what the shop wrote of a product."""
    wording = product.title + "".join(attribute.name for attribute in product.attributes)
    return "zh" if language_of(wording) == "zh" else "en"


def _property(fact: Fact) -> KnownProperty:
    if fact.kind not in _NAMED_KINDS:
        return KnownProperty(fact, frozenset())
    name = bare_name(fact)
    keys = named_attributes(name)
    names = other_names(name, keys) if fact.kind != "offer" else ()
    return KnownProperty(fact, keys, names)
