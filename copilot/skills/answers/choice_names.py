"""Finds the choices of products that a message names: colours, sizes, packs, makes, by any part."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import ahocorasick

from copilot.skills.answers.choice_hits import ChoiceHit, of_longer
from copilot.skills.answers.choice_words import (
    CALLED_SIZES,
    COLOURS,
    HAN_OF,
    MAKES,
    PLAIN_COLOURS,
    SIZE_WORDS,
    SIZES,
)
from copilot.skills.answers.size_choices import SizeChoices, listed_colours
from copilot.skills.answers.title_parts import ascii_word_at
from knowledge.language.amounts import states_same, within
from knowledge.language.normalise import normalise
from knowledge.language.quantities import Quantity, find_quantities, quantities_of
from knowledge.products import Catalogue, Product

_PIECE = re.compile(r"[0-9]+(?:\.[0-9]+)?(?:\s?[a-z]+)?|[a-z][a-z0-9'-]*|[一-鿿]+")
_SUFFIX = re.compile(r"(?<=.)(?:色|码|款|版|装|型|味|号)$")
_HAN = re.compile(r"[一-鿿]")
_FIGURE = re.compile(r"[0-9一二三四五六七八九十两半]")
# 红的, 红色, 红那款, "要红", 黑白, but neither 红包 nor 白天: one character alone needs its place.
_AFTER_ONE = re.compile(r"\s*(?:色|的|款|那|这|个|和|跟|与|还是|或|有|还|,|、|!|\?|/|$|[a-z])")
_AS_CHOICE = re.compile(r"\s?(?:的|那|款|码|圈)")
_BEFORE_ALONE = re.compile(r"(?:^|[,。!?~]|(?<![a-z])(?:the|is|does|will|size))\s?$")
_OTHER_UNIT = re.compile(
    r"\s?(?:[%元块斤岁年月日天号楼个人次分点件条包片折小+-]|[a-z]+(?<=[0-9][a-z])(?![a-z])"
    r"|(?:days?|weeks?|months?|years?|yrs?|hours?|hrs?|min(?:ute)?s?|lbs?|pounds?|kgs?|people|percent"
    r"|bucks|dollars|of|or|and|more|left|x)(?![a-z]))|$"
)
_SINGLE_LETTER = frozenset("sml")

Figure = tuple[str, Decimal]
"""A unit, empty for none, and an amount."""


@dataclass(frozen=True, slots=True)
class _Amounts:
    title: str
    quantities: tuple[Quantity, ...]


class ChoiceNames:
    """The choices of one catalogue version; immutable and safe to share between rooms."""

    def __init__(self, products: Iterable[Product]) -> None:
        terms: dict[str, dict[str, list[str]]] = {}
        self._figures: dict[Figure, dict[str, tuple[str, ...]]] = {}
        self._amounts: dict[str, tuple[_Amounts, ...]] = {}
        self._bare: dict[Decimal, dict[str, tuple[str, ...]]] = {}
        self._units: dict[str, frozenset[str]] = {}
        products = tuple(products)
        self._sizes = SizeChoices(products)
        for product in products:
            self._add(product, terms)
            for term in (term for colour in listed_colours(product) for term in _terms(colour)):
                terms.setdefault(term, {}).setdefault(product.sku, [""])
        plain = (owners for term, owners in terms.items() if _is_plain(term))
        self._plain = frozenset(sku for owners in plain for sku in owners)
        self._automaton: Any = None
        if terms:
            self._automaton = ahocorasick.Automaton()
            for term, owners in terms.items():
                kept = {sku: tuple(titles) for sku, titles in owners.items()}
                self._automaton.add_word(term, (term, kept))
            self._automaton.make_automaton()

    @classmethod
    def build(cls, catalogue: Catalogue) -> "ChoiceNames":
        """Return the choices of ``catalogue``'s products."""
        return cls(catalogue.products)

    def find(
        self, text: str, on_air: Collection[str] = (), meant: Collection[str] = ()
    ) -> tuple[ChoiceHit, ...]:
        """Return the wordings of choices in normalised ``text``; a colour listed has no title.

        A figure alone (256够用吗) is a choice of the product ``on_air``, if it has one so big; the
        big one is one of what is ``meant``.
        """
        hits: list[ChoiceHit] = []
        if self._automaton is not None:
            for last, (term, owners) in self._automaton.iter(text):
                start = last + 1 - len(term)
                if _stands(text, start, last + 1, term):
                    hits.append(ChoiceHit(start, last + 1, owners, _is_plain(term)))
        if self._figures and _FIGURE.search(text):
            for one in quantities_of(text):
                owners = self._owners(one, text, on_air)
                if owners:
                    hits.append(ChoiceHit(one.start, one.end, owners, False))
        hits += [ChoiceHit(*said, True) for said in self._sizes.find(text, meant)]
        return tuple(hit for hit in hits if not of_longer(hit, hits))

    def _owners(
        self, one: Quantity, text: str, on_air: Collection[str]
    ) -> Mapping[str, tuple[str, ...]] | None:
        """Return whose choices an amount is; a bare figure may leave the unit out: 240的."""
        if one.low is None:
            return None
        if one.unit:
            return self._figures.get((one.unit, one.low))
        if _AS_CHOICE.match(text, one.end):
            return self._bare.get(one.low)
        if not _measured(text, one.end) and ("", one.low) in self._figures:
            return self._figures["", one.low]
        if _alone(text, one):
            bare = self._bare.get(one.low, {})
            return {sku: bare[sku] for sku in on_air if sku in bare}
        return None

    def of_kind(self, sku: str, unit: str) -> bool:
        """Return whether the choices of ``sku`` are told apart by amounts of ``unit``."""
        return unit in self._units.get(sku, ())

    def of_on_air(self, text: str, hit: ChoiceHit, recent: Sequence[str]) -> bool:
        """Return whether what is said can be of no product but the one on air, ``recent[0]``.

        So is a size, the small one, but of what was seen, and in English a colour where the product
        on air comes in others.
        """
        if text[hit.start : hit.end] in SIZE_WORDS and hit.owners.keys().isdisjoint(recent):
            return True
        return hit.plain and text.isascii() and any(sku in self._plain for sku in recent[:1])

    def numbered(self, sku: str, number: int) -> bool:
        """Return whether a choice of ``sku`` is of the figure ``number``, whatever its unit."""
        return sku in self._bare.get(Decimal(number), ())

    def amounts(self, text: str) -> tuple[Quantity, ...]:
        """Return the amounts with a unit that normalised ``text`` states."""
        if not self._amounts or not _FIGURE.search(text):
            return ()
        return tuple(one for one in quantities_of(text) if one.unit)

    def holding(self, sku: str, stated: tuple[Quantity, ...]) -> tuple[str, ...]:
        """Return the one choice of ``sku`` of an amount stated: 四人 is 3-4人, 二十斤 is 10kg."""
        amounts = self._amounts.get(sku)
        if amounts is None or not stated:
            return ()
        for fits in (states_same, within):
            titles = [one.title for one in amounts if fits(stated, one.quantities)]
            if titles:
                return tuple(titles) if len(titles) == 1 else ()
        return ()

    def _add(self, product: Product, terms: dict[str, dict[str, list[str]]]) -> None:
        titles = list(dict.fromkeys(variant.title for variant in product.variants))
        cut = {title: frozenset(_terms(normalise(title))) for title in titles if title}
        shared = frozenset.intersection(*cut.values()) if len(cut) > 1 else frozenset()
        for title, own in cut.items():
            for term in own - shared:
                terms.setdefault(term, {}).setdefault(product.sku, []).append(title)
        figures: dict[Figure, list[str]] = {}
        amounts: list[_Amounts] = []
        for title in cut:
            quantities = find_quantities(title)
            amounts.append(_Amounts(title, quantities))
            for one in quantities:
                if one.low is not None and one.low == one.high:
                    figures.setdefault((one.unit, one.low), []).append(title)
        for figure, named in figures.items():
            if len(named) < len(cut) or len(cut) == 1:
                self._figures.setdefault(figure, {})[product.sku] = tuple(named)
                self._bare.setdefault(figure[1], {})[product.sku] = tuple(named)
        if any(one.unit for each in amounts for one in each.quantities):
            self._amounts[product.sku] = tuple(amounts)
        self._units[product.sku] = frozenset(unit for unit, _ in figures)


def _terms(title: str) -> Iterator[str]:
    """Yield the wordings of one choice's normalised title."""
    yield title
    if len(_bare(title)) > 1 or title.isascii():
        yield _bare(title)
    pieces = _PIECE.findall(title)
    for piece in pieces:
        if _HAN.match(piece):
            yield from _han_terms(piece, alone=len(pieces) == 1)
        elif not piece.isdigit() and (len(piece) > 1 or piece in _SINGLE_LETTER):
            yield piece
            yield piece.replace(" ", "")
            yield from CALLED_SIZES.get(piece, ())
            for han in HAN_OF.get(piece, ()):
                yield from (han, han + "色")
        elif piece.isdigit() and len(piece) >= 3:
            yield piece
    if len(pieces) > 1 and title.isascii():
        yield title.replace(" ", "")


def _han_terms(piece: str, alone: bool) -> Iterator[str]:
    bare = _bare(piece)
    yield piece
    if len(bare) > 1 or (alone and bare in COLOURS):
        yield bare
    if len(bare) >= 3:
        yield bare[:2]
    for han, english in COLOURS.items():
        if bare.endswith(han):
            yield han
        if bare.startswith(han) or bare.endswith(han):
            yield from english
    for han, english in MAKES.items():
        if bare.startswith(han):
            yield from english


def _is_plain(term: str) -> bool:
    return term in PLAIN_COLOURS or term in SIZES or _bare(term) in PLAIN_COLOURS


def _bare(title: str) -> str:
    return _SUFFIX.sub("", title)


def _stands(text: str, start: int, end: int, term: str) -> bool:
    """Return whether ``term`` stands for itself at its place."""
    if not ascii_word_at(text, start, end):
        return False
    if len(term) > 1:
        return True
    if term in _SINGLE_LETTER:
        before = text[max(0, start - 2) : start]
        return not before.endswith(("'", "’")) and before != "i "
    return _AFTER_ONE.match(text, end) is not None and not text.startswith("个月", end)


def _alone(text: str, one: Quantity) -> bool:
    """Return whether a figure begins what is said of it and no unit follows."""
    return (
        _BEFORE_ALONE.search(text, 0, one.start) is not None
        and _OTHER_UNIT.match(text, one.end) is None
    )


def _measured(text: str, end: int) -> bool:
    """Return whether a unit this product is not told by follows a bare figure."""
    return re.match(r"\s?[%a-z0-9元块斤岁年月日天号楼]", text[end : end + 2]) is not None
