"""Finds the products a message names: SKU, model, name, title or a telling part of it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import ahocorasick

from copilot.skills.answers.around import NOWHERE, Around
from copilot.skills.answers.generic_words import HOUSEHOLD_MACHINES
from copilot.skills.answers.title_parts import TitleParts, ascii_word_at, shoe_sizes
from knowledge.language.normalise import normalise
from knowledge.language.offers.request_patterns import COUNTED_ENGLISH
from knowledge.products import Catalogue, Product

MOST_CANDIDATES = 5
"""Products a mention may stand for; a wording more products share names none of them."""

MOST_OWNERS = 60
"""Products that may share a name or a kind of which a line-up may have one alone."""

_NAME_WEIGHT = 100.0
_SKU_WEIGHT = 1000.0
_TITLE_WEIGHT = 100.0
_MODEL_WEIGHT = 60.0
# A product is named as well as the best one when its evidence is at least this share of the best's.
_NEARLY_AS_GOOD = 0.7
_SHORTEST_NUMERIC_SKU = 4
_MODEL_ATTRIBUTES = frozenset(
    {"型号", "货号", "款号", "商品型号", "产品型号", "model", "mpn", "model number", "style number"}
)

# 能装下平板吗, "does it fit a tent": what is put in is not what is asked about.
_PUTS_IN = re.compile(
    r"(?:[装放塞收盛]得?下|装得了)[^ ,。!?吗么不没和跟与]{0,6}$"
    r"|(?<![a-z])(?:fits?|holds?|carry) (?:in )?(?:an?|my|the|your|ur) (?:[a-z]+ ){0,2}$"
)
_ONE_THING = re.compile(r"(?:[A-Za-z]+[ -]){0,2}[A-Za-z]{3,}(?<!s)")


@dataclass(frozen=True, slots=True)
class Named:
    """One stretch of a message that names a product.

    Attributes:
        skus: the products it fits nearly as well as the one it fits best, that one first.
        whole: whether a name, a title or a SKU stands there rather than part of one.
    """

    skus: tuple[str, ...]
    start: int
    end: int
    whole: bool


@dataclass(frozen=True, slots=True)
class Naming:
    """The products named in one message.

    Attributes:
        skus: the best first, at most five.
        spans: (start, end) of the mentions in the normalised text, ascending, without overlap.
        named: the same stretch by stretch, in order.
    """

    skus: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    named: tuple[Named, ...] = ()


_NOTHING = Naming((), ())


@dataclass(frozen=True, slots=True)
class _Wording:
    length: int
    weight: float
    skus: tuple[str, ...]


class ProductNames:
    """The names of one catalogue version; immutable and safe to share between rooms."""

    def __init__(self, wordings: dict[str, _Wording], sizes: frozenset[int]) -> None:
        self.sizes = sizes
        self._household = _household_beside(wordings)
        self._automaton: Any = None
        if not wordings:
            return
        self._automaton = ahocorasick.Automaton()
        for text, wording in wordings.items():
            self._automaton.add_word(text, wording)
        self._automaton.make_automaton()

    @classmethod
    def build(cls, catalogue: Catalogue) -> "ProductNames":
        """Return the names of ``catalogue``'s products."""
        weights: dict[str, dict[str, float]] = {}
        for product in catalogue.products:
            for text, weight in _whole_names(product):
                owners = weights.setdefault(text, {})
                owners[product.sku] = max(weight, owners.get(product.sku, 0.0))
        parts = TitleParts.of(catalogue.products)
        for part, weight, skus in parts.telling(MOST_CANDIDATES, MOST_OWNERS):
            owners = weights.setdefault(part, {})
            for sku in skus:
                owners.setdefault(sku, weight)
        wordings = {
            text: _Wording(len(text), max(owners.values()), tuple(owners))
            for text, owners in weights.items()
            if len(owners) <= MOST_OWNERS
        }
        return cls(wordings, shoe_sizes(catalogue.products))

    def find(self, text: str, around: Around = NOWHERE) -> Naming:
        """Return what normalised ``text`` names; nothing when it fits more than five products.

        A name that some of the products near at hand share names no others.
        """
        if self._automaton is None:
            return _NOTHING
        scores: dict[str, float] = {}
        hits: list[_Hit] = []
        for last, wording in self._automaton.iter(self._household.sub(_blank, text)):
            start = last + 1 - wording.length
            if not ascii_word_at(text, start, last + 1) or is_beside(text, start, last + 1):
                continue
            skus = around.near(wording.skus) or wording.skus
            if len(skus) > MOST_CANDIDATES:
                continue
            hits.append(_Hit(start, last + 1, wording.weight, skus))
            for sku in skus:
                scores[sku] = scores.get(sku, 0.0) + wording.weight
        if not scores:
            return _NOTHING
        best = _best(scores)
        if len(best) > MOST_CANDIDATES:
            return _NOTHING
        hits.sort(key=lambda hit: hit.start)
        return Naming(best, _merged([(hit.start, hit.end) for hit in hits]), _stretches(hits))


def _household_beside(names: Iterable[str]) -> re.Pattern[str]:
    """Return the machines of every home that a shop does not sell.

    丢洗衣机洗 names no 干衣机, though it has two of its characters.
    """
    sold = " ".join(names)
    others = (re.escape(word) for word in sorted(HOUSEHOLD_MACHINES) if word not in sold)
    return re.compile("|".join(others) or "(?!)")


def _blank(word: re.Match[str]) -> str:
    return " " * len(word[0])


@dataclass(frozen=True, slots=True)
class _Hit:
    start: int
    end: int
    weight: float
    skus: tuple[str, ...]


def is_put_in(text: str, start: int) -> bool:
    """Return whether what stands at ``start`` is put into the product that is asked about."""
    return _PUTS_IN.search(text, 0, start) is not None


def is_beside(text: str, start: int, end: int) -> bool:
    """Return whether a name is what is put in, or a word that counts pieces: 2 bags."""
    counted = (match for match in COUNTED_ENGLISH.finditer(text) if match.end() == end)
    return any(match.start() < start for match in counted) or is_put_in(text, start)


def _best(scores: dict[str, float]) -> tuple[str, ...]:
    least = max(scores.values()) * _NEARLY_AS_GOOD
    named = [sku for sku, score in scores.items() if score >= least]
    return tuple(sorted(named, key=lambda sku: -scores[sku]))


def _stretches(hits: list[_Hit]) -> tuple[Named, ...]:
    """Return the stretches of overlapping ``hits``, which ascend; ones that only touch are two."""
    stretches: list[Named] = []
    group: list[_Hit] = []
    end = 0
    for hit in hits:
        if group and hit.start >= end:
            stretches.append(_stretch(group, end))
            group = []
        group.append(hit)
        end = max(end, hit.end)
    if group:
        stretches.append(_stretch(group, end))
    return tuple(stretches)


def _stretch(group: list[_Hit], end: int) -> Named:
    scores: dict[str, float] = {}
    for hit in group:
        for sku in hit.skus:
            scores[sku] = scores.get(sku, 0.0) + hit.weight
    whole = any(hit.weight >= _MODEL_WEIGHT for hit in group)
    return Named(_best(scores)[:MOST_CANDIDATES], group[0].start, end, whole)


def _merged(spans: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    merged: list[tuple[int, int]] = []
    for start, end in spans:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


def _whole_names(product: Product) -> list[tuple[str, float]]:
    named = [(sku, _SKU_WEIGHT) for sku in (product.sku, *(v.sku for v in product.variants))]
    named = [(sku, weight) for sku, weight in named if _usable_sku(sku)]
    named += [(name, _NAME_WEIGHT) for name in product.names]
    named += [(many, _NAME_WEIGHT) for name in product.names for many in _plural(name)]
    named.append((product.title, _TITLE_WEIGHT))
    named += [
        (attribute.value, _MODEL_WEIGHT)
        for attribute in product.attributes
        if attribute.name.lower() in _MODEL_ATTRIBUTES or attribute.standard_name == "mpn"
        if any(character.isdigit() for character in attribute.value)
    ]
    folded = ((normalise(text), weight) for text, weight in named)
    return [(text, weight) for text, weight in folded if len(text) >= 2]


def _plural(name: str) -> tuple[str, ...]:
    """Return how several are called that are each called ``name``; of English words alone."""
    if not _ONE_THING.fullmatch(name):
        return ()
    if re.search(r"[^aeiou]y$", name):
        return (f"{name[:-1]}ies",)
    return (f"{name}es" if re.search(r"(?:[sxz]|[cs]h)$", name) else f"{name}s",)


def _usable_sku(sku: str) -> bool:
    """Tell whether ``sku`` can be told from a size (``XL``) or a price (``99``) in a message."""
    if sku.isdigit():
        return len(sku) >= _SHORTEST_NUMERIC_SKU
    return len(sku) >= 2 and any(character.isdigit() for character in sku) or len(sku) >= 4
