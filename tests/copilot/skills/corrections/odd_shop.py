"""Shops of one product whose facts are at odds or only seem to be, and a way to ask a judge."""

import json
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from copilot.shop_lore import ShopLore
from copilot.skills.corrections.judgement import Judgement, Said
from ingest.documents.shop_file import read_shop_file
from knowledge.fact_making import make_facts
from knowledge.products import Catalogue


@dataclass(frozen=True, slots=True)
class Told:
    """What a shop tells of one product: attributes, description, (question, answer), choices."""

    title: str
    attributes: tuple[tuple[str, str], ...]
    description: str = ""
    faq: tuple[tuple[str, str], ...] = ()
    choices: tuple[tuple[str, str, str], ...] = ()
    price: float | None = None


def catalogue_of(told: Told) -> Catalogue:
    """Return the shop as it is read from its file; a choice is (title, attribute, value)."""
    product: dict[str, object] = {
        "sku": "A",
        "title": told.title,
        "attributes": dict(told.attributes),
        "description": told.description,
        "faq": [{"question": question, "answer": answer} for question, answer in told.faq],
        "variants": [
            {"sku": f"A{number}", "title": title, "attributes": {name: value}}
            for number, (title, name, value) in enumerate(told.choices)
        ],
    }
    if told.price is not None:
        product["price"] = told.price
    with TemporaryDirectory() as folder:
        path = Path(folder) / "shop.json"
        path.write_text(json.dumps({"products": [product]}), encoding="utf-8")
        shop = read_shop_file(path)
    return Catalogue("shop", 1, shop.products, shop.policies, shop.faq)


def lore_of(told: Told) -> ShopLore:
    """Return what a process knows of the shop."""
    catalogue = catalogue_of(told)
    return ShopLore(catalogue, make_facts(catalogue))


def ask(told: Told, text: str) -> Judgement:
    """Return what the shop's judge says to ``text`` with its product on air."""
    said = Said("s1", 1, text, True, "host", (), "A", None, ("A",), ((1, "A"),))
    return lore_of(told).judge.judge(said)
