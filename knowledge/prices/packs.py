"""How much is in one piece: 30 tablets, 25g×30包, read from the pack size and the title."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Final

from knowledge.language.asked import named_attributes
from knowledge.language.quantities import Quantity, find_quantities
from knowledge.language.units import convert, dimension_of
from knowledge.products import Attribute, Product, Variant

GENERAL: Final = frozenset({"件", "份", "单", "pcs", "套", "组", ""})
"""Counting words for pieces of the offer, whatever is in them."""

_CONTAINERS: Final = frozenset("盒包袋罐瓶桶箱套组提板")
_SAME: Final = {"丸": "粒", "颗": "粒", "枚": "粒"}
_PACK_NAME: Final = re.compile(
    r"(?:商品|包装|产品|总)?(?:规格|数量|包装规格|净含量|件数|[片粒颗抽包袋支枚条只张双卷]数|装量|内含|净重|总重)"
    r"|(?:pack(?:age)? ?size|(?:pack )?quantity|counts?|contents|net (?:content|weight)s?"
    r"|total (?:count|pieces)|(?:number of|total) (?:tablets|capsules|sheets|pieces|bags|rolls))",
    re.IGNORECASE,
)
_TIMES: Final = re.compile(r"\s?[x×*✕✖]\s?", re.IGNORECASE)
_IN_EACH: Final = re.compile(
    r"\s?(?:/|每|per |an? |装?[/每])\s?([盒包袋罐瓶桶箱板]|box|pack|bag|bottle|blister)"
)
_IN_TITLE: Final = re.compile(r"\s?(?:装|入|$|[x×*/)）】])|.?\s")


class Pack:
    """What one piece of a product, or of one choice of it, holds."""

    def __init__(self, product: Product, variant: Variant | None) -> None:
        own = list(_contents(variant.attributes, variant.title)) if variant else []
        others = [list(_contents(one.attributes, one.title)) for one in product.variants]
        shared = list(_contents(product.attributes, product.title))
        self._own = own
        # What choices hold different amounts of is not known until one is named.
        told = own if variant else [entry for entries in others for entry in entries]
        units = {kept(unit) for unit, _ in told}
        self._shared = [(unit, value) for unit, value in shared if kept(unit) not in units]
        self._unknown = set() if variant else units
        self._every = [*own, *shared]

    @property
    def units(self) -> frozenset[str]:
        """The counting words of what is inside."""
        return frozenset(kept(unit) for unit, _ in self._every if dimension_of(unit) == "count")

    def amount(self, unit: str) -> Decimal | None:
        """Return how many ``unit`` are in one piece; ``None`` where that is not certain."""
        if kept(unit) in self._unknown:
            return None
        for entries in (self._own, self._shared):
            found = {
                amount
                for own, value in entries
                if (amount := _converted(value, own, unit)) is not None
            }
            if found:
                return found.pop() if len(found) == 1 else None
        return None


def kept(unit: str) -> str:
    """Return the one word for counting words that mean the same inside a pack."""
    return _SAME.get(unit, unit)


def _converted(value: Decimal, unit: str, to: str) -> Decimal | None:
    if dimension_of(unit) == "count" or dimension_of(to) == "count":
        return value if kept(unit) == kept(to) else None
    return convert(value, unit, to)


def _contents(attributes: Iterable[Attribute], title: str) -> Iterator[tuple[str, Decimal]]:
    """Yield (unit, how many in one piece); nothing of a wording that may mean several things."""
    for attribute in attributes:
        if _PACK_NAME.fullmatch(attribute.name.strip()) or (
            named_attributes(attribute.name) & {"quantity", "net_content"}
            and "每" not in attribute.name
            and len(attribute.name) <= 6
            and not re.search(r"口袋|卡位|部件|档|口味|颜色", attribute.name)
        ):
            yield from _read(attribute.value)
    sized = [one for one in find_quantities(title) if _IN_TITLE.match(title, one.end)]
    if sized and len(sized) == len([q for q in find_quantities(title) if _countable(q)]):
        yield from _read(title[sized[0].start : sized[-1].end])


def _read(value: str) -> Iterator[tuple[str, Decimal]]:
    every = find_quantities(value)
    found = [one for one in every if _countable(one)]
    if not found or any(one.dimension == "number" for one in every):
        return  # 2 x 30 tablets: a figure that is not accounted for
    if any(one.approximate or one.low is None or one.low != one.high for one in found):
        return
    first = found[0]
    assert first.low is not None
    if len(found) == 1:
        if first.low > 0:
            yield first.unit, first.low
        return
    if len(found) == 2 and _TIMES.fullmatch(value[first.end : found[1].start]):
        yield from _multiplied(first, found[1])
        return
    if len(found) == 2 and _opens_container(first, value[first.end : found[1].start]):
        yield from _read(value[found[1].start :])


def _multiplied(first: Quantity, second: Quantity) -> Iterator[tuple[str, Decimal]]:
    """Yield what 25g×30包 or 10片×3板 holds: the inner, and how many of the outer."""
    assert first.low is not None and second.low is not None
    inner, outer = first, second
    if (
        first.dimension == "count"
        and second.dimension != "count"
        or first.unit in _CONTAINERS
        and second.unit not in _CONTAINERS
    ):
        inner, outer = second, first
    if outer.dimension != "count" or inner.unit == outer.unit:
        return
    if inner.unit in _CONTAINERS and outer.unit in _CONTAINERS:
        return
    yield inner.unit, first.low * second.low
    assert outer.low is not None
    yield outer.unit, outer.low


def _opens_container(first: Quantity, gap: str) -> bool:
    """Return whether 一箱 in 一箱24瓶 only names the piece."""
    return first.low == 1 and first.unit in _CONTAINERS and gap.strip() in ("", "装", "共", "有")


def _countable(one: Quantity) -> bool:
    return one.dimension in ("count", "mass", "volume")
