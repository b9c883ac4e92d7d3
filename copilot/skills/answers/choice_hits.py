"""Where a message names choices of products, and which choices that comes to."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ChoiceHit:
    """A wording of choices with its span, and whose choices it may be.

    Attributes:
        owners: SKU -> titles of the choices so called.
        plain: whether it is a colour or a size, which half a shop comes in.
    """

    start: int
    end: int
    owners: Mapping[str, tuple[str, ...]]
    plain: bool


def of_longer(hit: ChoiceHit, hits: Collection[ChoiceHit]) -> bool:
    """Return whether a colour is part of another product's: 红 of 酒红."""
    return hit.plain and any(
        other.start <= hit.start
        and hit.end <= other.end
        and other.end - other.start > hit.end - hit.start
        and not hit.owners.keys() & other.owners.keys()
        for other in hits
    )


def chosen(hits: Iterable[ChoiceHit], sku: str) -> tuple[str, ...]:
    """Return the titles of the choices of ``sku`` that ``hits`` name together.

    What a longer wording holds counts no more (黑 in 黑白); wordings that one choice shares mean
    that choice (黑色 and XL), others each their own. Of several so called, the shortest is meant.
    """
    own = [hit for hit in hits if sku in hit.owners]
    if not own:
        return ()
    own = [
        hit
        for hit in own
        if not any(
            o.start <= hit.start and hit.end <= o.end and (o.end - o.start) > hit.end - hit.start
            for o in own
        )
    ]
    sets = [dict.fromkeys(hit.owners[sku]) for hit in own]
    common = [title for title in sets[0] if all(title in other for other in sets)]
    if common:
        return _shortest(common)
    return tuple(dict.fromkeys(title for one in sets for title in _shortest(list(one))))


def _shortest(titles: list[str]) -> tuple[str, ...]:
    """Return the title that is part of all others (黑色 of 黑色礼盒装), else all."""
    shortest = min(titles, key=len)
    return (shortest,) if all(shortest in title for title in titles) else tuple(titles)
