"""What of a product is said of its choices without their titles: the big one, a colour listed."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Final

from copilot.skills.answers.choice_words import COLOURS, HAN_OF
from knowledge.language.normalise import normalise
from knowledge.language.relative_sizes import of_size, sizes_said
from knowledge.products import Product

Said = tuple[int, int, Mapping[str, tuple[str, ...]]]
"""Start, end, and SKU → titles of the choices meant."""

_COLOUR_NAME: Final = re.compile(r"(?:可选|全部|商品)?颜色(?:分类)?|花色|colou?rs?")
_PARTS: Final = re.compile(r"[、,，/;；|]|\s(?:and|or)\s|和|及")
_COLOUR: Final = re.compile(
    rf"[一-鿿]{{0,3}}(?:{'|'.join(COLOURS)})色?|(?:[a-z]+ )?(?:{'|'.join(HAN_OF)})|[a-z]+"
)


class SizeChoices:
    """The sizes of each product's choices, in their order."""

    def __init__(self, products: Iterable[Product]) -> None:
        self._titles: dict[str, tuple[str, ...]] = {}
        self._beside: dict[str, tuple[str, ...]] = {}
        for product in products:
            if product.variants:
                titles = dict.fromkeys(variant.title for variant in product.variants)
                self._titles[product.sku] = tuple(titles)
                self._beside[product.sku] = tuple(_own_sizes(product))

    def find(self, text: str, skus: Collection[str]) -> Iterator[Said]:
        """Yield the relative sizes in normalised ``text`` that mean choices of ``skus``."""
        near = [sku for sku in skus if sku in self._titles]
        for end, superlative, start, stop in sizes_said(text) if near else ():
            owners = {
                sku: titles
                for sku in near
                if (titles := of_size(self._titles[sku], end, superlative, self._beside[sku]))
            }
            if owners:
                yield start, stop, owners


def listed_colours(product: Product) -> Iterator[str]:
    """Yield the colours that an attribute of ``product`` says it comes in, normalised."""
    for attribute in product.attributes:
        named = attribute.standard_name == "color" or _COLOUR_NAME.fullmatch(
            normalise(attribute.name)
        )
        for part in _PARTS.split(normalise(attribute.value)) if named else ():
            if _COLOUR.fullmatch(part.strip()):
                yield part.strip()


def _own_sizes(product: Product) -> Iterator[str]:
    """Yield what the product as a whole is of the properties by which its choices differ."""
    if product.offer is None:
        return
    told = {attribute.name for variant in product.variants for attribute in variant.attributes}
    titles = " ".join(variant.title for variant in product.variants)
    for attribute in product.attributes:
        if attribute.name in told and any(
            one.value in titles
            for variant in product.variants
            for one in variant.attributes
            if one.name == attribute.name
        ):
            yield attribute.value
