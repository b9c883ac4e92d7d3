"""Reads how many of each product a question puts together: 两袋坚果加一盒咖啡."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from knowledge.facts import Fact
from knowledge.language.normalise import normalise
from knowledge.language.offers.request_patterns import PIECES, PIECES_ENGLISH, UNIT
from knowledge.language.offers.rule_patterns import COUNT, count_of
from knowledge.products import Product, Variant
from knowledge.search.fitting import variants_named

_OF_EACH: Final = re.compile(rf"各(?:要|来|拿|买|拍)?(?P<n>{COUNT})(?P<unit>[{UNIT}])?")
_THEN_NAME: Final = re.compile(r"\s?(?:装?的)?(?:[这那][个款种]|of (?:the |this |that )?|the )?\s?")
_THEN_COUNT: Final = re.compile(r"\s?(?:要|来|拿|买|拍|给我|我要)?\s?")
_WORD: Final = re.compile(r"[a-z0-9]{3,}")
_SHORTEST: Final = 2  # characters in Han by which a product is called


@dataclass(frozen=True, slots=True)
class Basket:
    """What is put together.

    Attributes:
        pieces: of each product, in their order.
        units: the counting words said with them, empty where none is.
        rest: the text without the counts.
        counted: whether any count is said.
    """

    pieces: tuple[int, ...]
    units: tuple[str, ...]
    rest: str
    counted: bool


def read_basket(text: str, products: Sequence[Product]) -> Basket:
    """Return how many of each of ``products`` a normalised text puts together.

    A product with no count is one piece; where a count is of none of them for certain, none has a
    piece. One product may go unnamed, being the one on air.
    """
    each = _OF_EACH.search(text)
    if each is not None:
        pieces, unit = count_of(each["n"]), each["unit"] or ""
        rest = text[: each.start()] + " " + text[each.end() :]
        return Basket((pieces,) * len(products), (unit,) * len(products), rest, True)
    counts = list((PIECES_ENGLISH if text.isascii() else PIECES).finditer(text))
    places = [_called(text, product, products) for product in products]
    rest = _without(text, counts)
    named_first = bool(counts) and any(at and at[0] < counts[0].start() for at in places)
    owners = [_owner(text, count, places, named_first) for count in counts]
    if places.count(None) == 1:
        owners = [places.index(None) if owner is None else owner for owner in owners]
    if None in owners or len(set(owners)) < len(owners):
        return Basket((0,) * len(products), ("",) * len(products), rest, True)
    said = dict(zip(owners, counts, strict=True))
    pieces_of = tuple(_number(said.get(place)) for place in range(len(products)))
    units = tuple(_unit(said.get(place)) for place in range(len(products)))
    return Basket(pieces_of, units, rest, bool(counts))


def named_choice(text: str, product: Product, facts: Sequence[Fact]) -> Variant | None:
    """Return the one choice of a product that a question names."""
    named = variants_named(text, facts)
    chosen = [one for one in product.variants if one.title in named]
    return chosen[0] if len(chosen) == 1 else None


def of_choice(choice: Variant | None, facts: Sequence[Fact]) -> Sequence[Fact]:
    """Return a product's facts, those of one choice first."""
    own = [fact for fact in facts if choice is not None and fact.variant == choice.title]
    return [*own, *facts]


def _called(text: str, product: Product, products: Sequence[Product]) -> tuple[int, int] | None:
    """Return where a text calls a product by the longest part of a name no other of them has."""
    others = " ".join(_names(other) for other in products if other is not product)
    best: tuple[int, int] | None = None
    own = _names(product)
    if text.isascii():
        words = [at for at in _WORD.finditer(text) if at[0] in own and at[0] not in others]
        return (words[0].start(), words[-1].end()) if words else None
    for start in range(len(text)):
        end = start + (best[1] - best[0] if best else _SHORTEST - 1) + 1
        while end <= len(text) and text[start:end] in own and not text[start:end].isspace():
            if text[start:end] not in others:
                best = (start, end)
            end += 1
    return best


def _names(product: Product) -> str:
    return normalise(" | ".join((product.title, *product.names)))


def _owner(
    text: str,
    count: re.Match[str],
    places: Sequence[tuple[int, int] | None],
    named_first: bool,
) -> int | None:
    """Return the product whose name stands right beside a count, on the side names stand on."""
    before = [
        place
        for place, at in enumerate(places)
        if at and at[1] <= count.start() and _THEN_COUNT.fullmatch(text, at[1], count.start())
    ]
    after = [
        place
        for place, at in enumerate(places)
        if at and at[0] >= count.end() and _THEN_NAME.fullmatch(text, count.end(), at[0])
    ]
    beside = [*before, *after] if named_first else [*after, *before]
    return beside[0] if beside else None


def _number(count: re.Match[str] | None) -> int:
    if count is None:
        return 1
    word = count.groupdict().get("few") or count["n"]
    return 2 if word == "a couple" else count_of(word)


def _unit(count: re.Match[str] | None) -> str:
    return (count.groupdict().get("unit") or "") if count is not None else ""


def _without(text: str, counts: Sequence[re.Match[str]]) -> str:
    for count in reversed(counts):
        text = text[: count.start()] + " " * len(count[0]) + text[count.end() :]
    return text
