"""Turns a catalogue into facts: one readable statement each, figures exactly as the shop's."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Literal

from knowledge.facts import Fact, fact_id
from knowledge.language.quantities import Quantity, find_quantities
from knowledge.language.script import language_of
from knowledge.offer_wording import Statement, offer_statements
from knowledge.products import (
    Attribute,
    Catalogue,
    FactKind,
    FaqEntry,
    Product,
    Source,
    Variant,
)
from knowledge.sentences import split_sentences

Language = Literal["zh", "en"]

_DESCRIPTION = {"zh": "描述", "en": "Description"}
_CHOICES = {"zh": "可选", "en": "Options"}
_COLON = {"zh": "：", "en": ": "}
_COMMA = {"zh": "、", "en": ", "}


def make_facts(catalogue: Catalogue, language: Language | None = None) -> tuple[Fact, ...]:
    """Return all facts of ``catalogue``: products in order, then policies and the shop's answers.

    Labels that the system adds (``直播价``, ``Price``) are in ``language``, by default in that of
    each product's own wording. The same statement of one product is made once.
    """
    facts: dict[str, Fact] = {}
    for product in catalogue.products:
        for fact in _product_facts(product, language or wording_language(product)):
            facts.setdefault(fact.id, fact)
    for fact in _shop_facts(catalogue, language):
        facts.setdefault(fact.id, fact)
    return tuple(replace(fact, version=catalogue.version) for fact in facts.values())


def wording_language(product: Product) -> Language:
    """Return the language of most of a product's title and attribute names."""
    return _language_of(product.title + "".join(a.name for a in product.attributes))


def _product_facts(product: Product, language: Language) -> Iterator[Fact]:
    def fact(
        kind: FactKind,
        name: str,
        text: str,
        value: str,
        quantities: tuple[Quantity, ...],
        source: Source,
    ) -> Fact:
        return _fact(product.sku, product.title, kind, name, text, value, quantities, source)

    for attribute in product.attributes:
        text = f"{attribute.name}{_COLON[language]}{attribute.value}"
        quantities = attribute.quantities
        yield fact("attribute", attribute.name, text, attribute.value, quantities, attribute.source)
    if product.offer is not None:
        for said in offer_statements(product.offer, language):
            text = f"{said.name}{_COLON[language]}{said.text}"
            yield fact("offer", said.name, text, said.value, said.quantities, product.offer.source)
    for name, text, value, source in _choice_statements(product, language):
        yield fact("variant", name, text, value, find_quantities(value), source)
    for variant in product.variants:
        for name, said, source in _variant_statements(variant, language):
            text = f"{name}{_COLON[language]}{said.text}"
            of_variant = fact("variant", name, text, said.value, said.quantities, source)
            yield replace(of_variant, variant=variant.title)
    for entry in product.faq:
        yield _faq_fact(product.sku, product.title, entry)
    for sentence in split_sentences(product.description):
        name = _DESCRIPTION[language]
        quantities = find_quantities(sentence)
        yield fact("description", name, sentence, sentence, quantities, product.source)


def _shop_facts(catalogue: Catalogue, language: Language | None) -> Iterator[Fact]:
    for policy in catalogue.policies:
        of_policy = language or _language_of(policy.topic + policy.text)
        text = f"{policy.topic}{_COLON[of_policy]}{policy.text}"
        quantities = find_quantities(policy.text)
        yield _fact(
            None, policy.topic, "policy", policy.topic, text, policy.text, quantities, policy.source
        )
    for entry in catalogue.faq:
        yield _faq_fact(None, entry.question, entry)


def _faq_fact(sku: str | None, title: str, entry: FaqEntry) -> Fact:
    answer = entry.answer
    return _fact(
        sku, title, "faq", entry.question, answer, answer, find_quantities(answer), entry.source
    )


def _choice_statements(
    product: Product, language: Language
) -> Iterator[tuple[str, str, str, Source]]:
    """Yield (name, text, value, source): what can be chosen."""
    by_name: dict[str, list[Attribute]] = {}
    for variant in product.variants:
        for attribute in variant.attributes:
            by_name.setdefault(attribute.name, []).append(attribute)
    for name, attributes in by_name.items():
        if len(attributes) == 1 < len(product.variants):
            continue  # what one choice alone has is no choice, and does not hold for the others
        yield _listed(name, (a.value for a in attributes), attributes[0].source, language)
    plain = [variant for variant in product.variants if not variant.attributes]
    if plain:
        titles = (variant.title for variant in plain)
        yield _listed(_CHOICES[language], titles, product.source, language)


def _listed(
    name: str, values: Iterable[str], source: Source, language: Language
) -> tuple[str, str, str, Source]:
    value = _COMMA[language].join(dict.fromkeys(values))
    return name, f"{name}{_COLON[language]}{value}", value, source


def _variant_statements(
    variant: Variant, language: Language
) -> Iterator[tuple[str, Statement, Source]]:
    """Yield (name, statement, source) of a choice's own attributes and offer."""
    for attribute in variant.attributes:
        value = attribute.value
        if value != variant.title:
            said = Statement(attribute.name, value, value, attribute.quantities)
            yield f"{variant.title} {attribute.name}", said, attribute.source
    if variant.offer is not None:
        for said in offer_statements(variant.offer, language):
            yield f"{variant.title} {said.name}", said, variant.offer.source


def _fact(
    sku: str | None,
    title: str,
    kind: FactKind,
    name: str,
    text: str,
    value: str,
    quantities: tuple[Quantity, ...],
    source: Source,
) -> Fact:
    return Fact(
        id=fact_id(sku, kind, name, text),
        sku=sku,
        title=title,
        kind=kind,
        name=name,
        text=text,
        value=value,
        quantities=quantities,
        source=source,
        version=0,
    )


def _language_of(text: str) -> Language:
    return "zh" if language_of(text) == "zh" else "en"
