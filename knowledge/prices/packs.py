"""How much is in one piece: 30 tablets, 25g×30包, read from the pack size and the title."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
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
_NOT_A_PACK: Final = re.compile(r"每|口袋|卡位|部件|档|口味|颜色")
_LONGEST_NAME: Final = 6
_ENGLISH_WORD: Final = re.compile(r"[A-Za-z]{3,}$")
_TIMES: Final = re.compile(r"\s?[x×*✕✖]\s?", re.IGNORECASE)
_IN_TITLE: Final = re.compile(r"\s?(?:装|入|$|[x×*/)）】])|.?\s")


@dataclass(frozen=True, slots=True)
class _Said:
    """What one wording says a piece holds, by unit."""

    amounts: tuple[tuple[str, Decimal], ...]
    words: tuple[tuple[str, str], ...]

    @property
    def counts(self) -> frozenset[str]:
        return frozenset(kept(unit) for unit, _ in self.amounts if dimension_of(unit) == "count")


class Pack:
    """What one piece of a product, or of one choice of it, holds."""

    def __init__(self, product: Product, variant: Variant | None) -> None:
        own = _contents(variant.attributes, variant.title) if variant else []
        shared = _contents(product.attributes, product.title)
        others = [said for one in product.variants for said in _contents(one.attributes, one.title)]
        # What choices hold different amounts of is not known until one is named.
        told = {kept(unit) for said in own or others for unit, _ in said.amounts}
        self._unknown = frozenset() if variant else frozenset(told)
        self._said = own or shared
        if own:
            self._said += [said for said in shared if not told & {kept(u) for u, _ in said.amounts}]
        self._every = [*own, *shared, *others]

    @property
    def units(self) -> frozenset[str]:
        """The counting words of what is inside, or may be."""
        return frozenset().union(*(said.counts for said in self._every))

    def amount(self, unit: str) -> Decimal | None:
        """Return how many ``unit`` are in one piece; ``None`` where that is not certain."""
        if kept(unit) in self._unknown or not self._nested(unit):
            return None
        found = {
            amount
            for said in self._said
            for own, value in said.amounts
            if (amount := _converted(value, own, unit)) is not None
        }
        return found.pop() if len(found) == 1 else None

    def word(self, unit: str) -> str:
        """Return the singular of what the shop calls ``unit`` in English; empty if it does not."""
        for said in self._every:
            for own, word in said.words:
                if kept(own) == kept(unit):
                    return word
        return ""

    def _nested(self, unit: str) -> bool:
        """Return whether no two wordings count different things: 10片 and 3盒 may be 10 or 30.

        A weight beside a number of packs, not multiplied with it, may be that of one pack.
        """
        counts = [said.counts for said in self._said if said.counts]
        widest = max(counts, key=len, default=frozenset())
        if not all(count <= widest for count in counts):
            return False
        if dimension_of(unit) == "count":
            return True
        own = [said for said in self._said if any(_converted(v, u, unit) for u, v in said.amounts)]
        return not counts or any(said.counts for said in own)


def kept(unit: str) -> str:
    """Return the one word for counting words that mean the same inside a pack."""
    return _SAME.get(unit, unit)


def _converted(value: Decimal, unit: str, to: str) -> Decimal | None:
    if dimension_of(unit) == "count" or dimension_of(to) == "count":
        return value if kept(unit) == kept(to) else None
    return convert(value, unit, to)


def _contents(attributes: Iterable[Attribute], title: str) -> list[_Said]:
    """Return what each wording says; nothing of one that may mean several things."""
    texts = [one.value for one in attributes if _names_pack(one.name.strip())]
    figures = [one for one in find_quantities(title) if _countable(one)]
    if figures and all(_IN_TITLE.match(title, one.end) for one in figures):
        texts.append(title[figures[0].start : figures[-1].end])
    read = (_Said(tuple(_read(text)), tuple(_words(text))) for text in texts)
    return [said for said in read if said.amounts]


def _words(text: str) -> Iterator[tuple[str, str]]:
    for one in find_quantities(text):
        word = _ENGLISH_WORD.search(text, one.start, one.end)
        if word is not None and one.dimension == "count":
            yield one.unit, word[0].lower().removesuffix("s")


def _names_pack(name: str) -> bool:
    if _PACK_NAME.fullmatch(name):
        return True
    about = named_attributes(name) & {"quantity", "net_content"}
    return bool(about) and len(name) <= _LONGEST_NAME and not _NOT_A_PACK.search(name)


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
    assert first.low is not None
    assert second.low is not None
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
