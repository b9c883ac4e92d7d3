"""Reads files of corrections to expect into scenes: products, focus, segments, corrections."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from bench.correction_products import catalogue_of, product_of
from bench.correction_stage import Segment, Shown
from knowledge.language.asked import named_attributes
from knowledge.language.normalise import normalise
from knowledge.language.quantities import find_quantities
from knowledge.language.units import same_amount
from knowledge.offer_wording import PART_OF_LABEL
from knowledge.products import Catalogue

GAP_MS = 1_200  # between segments without times
_FIGURES = re.compile(r"\d+(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class Wanted:
    """A correction that must come; empty fields are not compared."""

    sku: str
    attribute: str
    truth: str

    def about(self, shown: Shown) -> bool:
        """Tell whether ``shown`` corrects the same property of the same product."""
        return shown.sku == self.sku and same_property(self.attribute, shown.attribute)

    def agrees(self, shown: Shown) -> bool:
        """Tell whether ``shown`` gives the true value."""
        return same_value(self.truth, shown.truth)


@dataclass(frozen=True, slots=True)
class Scene:
    """Segments in order over one product on air, and the corrections that must come."""

    label: str
    catalogue: Catalogue
    focus: str
    segments: tuple[Segment, ...]
    expected: tuple[Wanted, ...]


def same_property(wanted: str, shown: str) -> bool:
    """Tell whether two names mean one property: equal, one in the other, or of one meaning."""
    left, right = normalise(wanted), normalise(shown)
    if not left or left in right or right in left:
        return True
    part = PART_OF_LABEL.get(shown)
    if part is not None:
        return left.replace("_", "") in _PARTS.get(part, ())
    return bool(named_attributes(wanted) & named_attributes(shown))


_PARTS = {
    "live": ("price", "liveprice", "价格", "售价", "直播价"),
    "list": ("listprice", "原价", "吊牌价"),
    "after": ("couponprice", "price", "券后价", "到手价"),
    "promotion": ("promotion", "活动", "促销", "优惠"),
    "coupon": ("coupon", "优惠券"),
    "tiers": ("tiers", "多件价", "price"),
    "limit": ("limit", "limitperbuyer", "限购"),
    "gifts": ("gifts", "赠品"),
    "stock": ("stock", "库存"),
}


def same_value(wanted: str, shown: str) -> bool:
    """Tell whether two true values agree: the wording, a part of it, or the same amount."""
    left, right = normalise(wanted).replace(" ", ""), normalise(shown).replace(" ", "")
    if left in right or right in left:
        return True
    amounts = find_quantities(wanted), find_quantities(shown)
    if amounts[0] and amounts[1] and same_amount(amounts[0][0], amounts[1][0]):
        return True
    return bool(set(_numbers(left)) & set(_numbers(right)))


def _numbers(text: str) -> Iterator[Decimal]:
    return (Decimal(figures) for figures in _FIGURES.findall(text))


def scenes_of_cases(
    catalogue: Catalogue | list[dict[str, Any]], rows: Iterable[dict[str, Any]]
) -> list[Scene]:
    """Return the scenes of a file with focus, segments and expected corrections.

    ``catalogue`` is a shop, or products in plain keys.
    """
    if isinstance(catalogue, list):
        catalogue = catalogue_of(map(product_of, catalogue))
    scenes = []
    for row in rows:
        expected = tuple(
            Wanted(str(item["sku"]), str(item.get("attribute", "")), str(item.get("truth", "")))
            for item in row.get("expect", ())
        )
        label = row.get("note") or ("wrong" if expected else "silent")
        scenes.append(
            Scene(label, catalogue, str(row["focus"]), _segments(row["segments"]), expected)
        )
    return scenes


def _segments(items: list[Any]) -> tuple[Segment, ...]:
    segments = []
    end = 0
    for item in items:
        if isinstance(item, str):
            end += GAP_MS
            segments.append(Segment(item, end))
        else:
            end = int(item.get("end_ms", end + GAP_MS))
            segments.append(Segment(str(item["text"]), end))
    return tuple(segments)


def scenes_of_claims(rows: Iterable[dict[str, Any]]) -> list[Scene]:
    """Return one scene a sentence, each over its own listing."""
    scenes = []
    for row in rows:
        sku = str(row.get("product_id") or row["cid"])
        given = {
            "sku": sku,
            "title": row.get("product") or sku,
            "attributes": row.get("attributes"),
        }
        wanted = Wanted(sku, str(row.get("attribute") or ""), str(row.get("catalogue_value") or ""))
        expected = (wanted,) if row["label"] == "misstated" else ()
        shop = catalogue_of((product_of(given),))
        segments = (Segment(str(row["utterance"]), GAP_MS),)
        scenes.append(Scene(str(row["label"]), shop, sku, segments, expected))
    return scenes


def scenes_of_tables(
    tables: Iterable[dict[str, Any]], rows: Iterable[dict[str, Any]]
) -> list[Scene]:
    """Return one scene a claim over its table; what contradicts it must be corrected."""
    shops = {}
    for row in tables:
        cells = dict(row["table"])
        title = " ".join(cells.pop("title", [row["table_id"]]))
        attributes = [{"name": name, "value": ", ".join(v)} for name, v in cells.items()]
        product = product_of({"sku": row["table_id"], "title": title, "attributes": attributes})
        shops[row["table_id"]] = catalogue_of((product,))
    scenes = []
    for row in rows:
        table = str(row["table_id"])
        expected = (Wanted(table, "", ""),) if row["label"] == "contradicted" else ()
        segments = (Segment(str(row["claim"]), GAP_MS),)
        scenes.append(Scene(str(row["label"]), shops[table], table, segments, expected))
    return scenes
