"""Decides which products a message is about, by the line-up and by what its sender saw."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from copilot.events import Chat
from copilot.scene import Scene
from copilot.skills.answers.reading import By, Mention, Part, Reading

MOST_CANDIDATES: Final = 3
"""Products shown where a message may mean any of several: more is not read on one card."""

LATELY_MS: Final = 45_000
"""How long after it left the viewers' screens a product is still what one is likely to mean."""

_ORDER: Final[tuple[By, ...]] = (
    "link",
    "next",
    "name",
    "before",
    "two_before",
    "part",
    "price",
    "trait",
    "these_two",
    "both",
    "choice",
    "hint",
    "on_air",
)
_STRENGTH: Final = {by: place for place, by in enumerate(_ORDER)}
_ONE_EACH: Final = frozenset({"link", "name", "price"})
"""Two of these that agree on no product are two products, whatever stands between them."""


@dataclass(frozen=True, slots=True)
class Reference:
    """What a message is about.

    Attributes:
        skus: the products, or the candidates when ``certain`` is false; empty for the shop as a
            whole, and for nothing at all.
        certain: whether it is about all of ``skus``; otherwise about one of them.
        named: whether the viewer said which product, rather than meaning what is on air.
        choice: title of the one choice of the one product that is named; empty for none.
        shop: whether it is about the shop as a whole.
    """

    skus: tuple[str, ...] = ()
    certain: bool = True
    named: bool = False
    choice: str = ""
    shop: bool = False

    @property
    def nothing(self) -> bool:
        """Whether no product and no shop is meant: 扣1, or a link that the line-up has not."""
        return not self.skus and not self.certain


NOTHING: Final = Reference(certain=False)


def asked_in(
    chat: Chat, reading: Reading | None, scene: Scene, now_ms: int, suspect: str | None = None
) -> list[tuple[Chat, Reading, Reference]]:
    """Return the shop's questions in a message, each as one of its own and what it is about."""
    if reading is None or not reading.for_board:
        return []
    return [
        (replace(chat, text=part.text), part.reading, refer(part.reading, scene, now_ms, suspect))
        for part in reading.parts or (Part(chat.text, reading),)
    ]


def refer(reading: Reading, scene: Scene, now_ms: int, suspect: str | None = None) -> Reference:
    """Return what a message read as ``reading`` at ``now_ms`` is about.

    ``suspect`` is the product that the host may be talking about instead of the one on air; what
    points at the product on air may then mean either.
    """
    return _Referring(reading, scene, now_ms, suspect).decide()


class _Referring:
    def __init__(self, reading: Reading, scene: Scene, now_ms: int, suspect: str | None) -> None:
        self._reading = reading
        self._scene = scene
        self._now = now_ms
        self._seen = scene.seen_focus(now_ms)
        self._earlier = scene.seen_before(now_ms)
        self._suspect = suspect if suspect != self._seen else None

    def decide(self) -> Reference:
        groups = _grouped(_mentions(self._reading))
        if not groups:
            return self._unsaid()
        found: list[tuple[str, ...]] = []
        named = False
        for group in groups:
            resolved = self._one(group, found)
            if resolved and _strongest(group).by == "these_two":
                found += [(sku,) for sku in resolved]
            elif resolved:
                found.append(resolved)
                named = named or any(
                    m.by not in ("on_air", "hint", "these_two", "both") for m in group
                )
        if not found:
            said = any(m.by in ("link", "next", "before", "two_before") for m in group)
            return NOTHING if said else self._unsaid()
        return self._together(found, named)

    def _together(self, found: list[tuple[str, ...]], named: bool) -> Reference:
        skus = tuple(dict.fromkeys(sku for one in found for sku in one))
        certain = all(len(one) == 1 for one in found)
        if not certain:
            skus = skus[:MOST_CANDIDATES]
        return Reference(skus, certain, named, self._choice(skus))

    def _unsaid(self) -> Reference:
        """Return what a message is about that says nothing of it: what its sender saw."""
        if self._reading.scope == "nothing":
            return NOTHING
        if self._reading.scope == "shop":
            return Reference(shop=True)
        skus = self._on_air()
        return Reference(skus, len(skus) < 2, False, self._choice(skus))

    def _on_air(self) -> tuple[str, ...]:
        return tuple(sku for sku in (self._seen, self._suspect) if sku is not None)

    def _choice(self, skus: tuple[str, ...]) -> str:
        if len(skus) != 1:
            return ""
        titles = {title for sku, title in self._reading.choices if sku == skus[0]}
        return titles.pop() if len(titles) == 1 else ""

    def _one(self, group: list[Mention], found: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
        """Return the products that one thing meant may be."""
        strongest = _strongest(group)
        others = [mention for mention in group if mention is not strongest]
        match strongest.by:
            case "link":
                sku = self._scene.sku_of_link(strongest.link)
                return (sku,) if sku is not None else ()
            case "next":
                following = self._scene.after(self._seen)
                return (following,) if following is not None else ()
            case "before" | "two_before":
                return self._past(1 if strongest.by == "before" else 2, others)
            case "these_two" | "both":
                return tuple(filter(None, (self._seen, *self._earlier[:1])))
            case "on_air":
                return self._on_air()
            case _:
                pass
        return self._fitting(strongest, others, found)

    def _fitting(
        self, strongest: Mention, others: list[Mention], found: Iterable[tuple[str, ...]]
    ) -> tuple[str, ...]:
        """Return the likeliest of the products that all that is said of one thing fits."""
        skus = strongest.skus
        for other in others:
            skus = tuple(sku for sku in skus if sku in other.skus) or skus
        if any(other.by == "before" for other in others):
            past = [sku for sku in self._earlier if sku in skus]
            if past:
                return tuple(past[:1])
        if strongest.by in ("choice", "hint"):
            told = [one[0] for one in found if len(one) == 1 and one[0] in skus]
            if told:
                return (told[-1],)
        return self._narrowed(skus, strongest.by)

    def _past(self, back: int, others: list[Mention]) -> tuple[str, ...]:
        """Return the product before, or the last one before that what else is said fits."""
        if len(self._earlier) < back:
            return ()
        skus = {sku for other in others if other.by != "on_air" for sku in other.skus}
        fitting = [sku for sku in self._earlier if sku in skus] if back == 1 else []
        return (fitting[0] if fitting else self._earlier[back - 1],)

    def _narrowed(self, skus: tuple[str, ...], by: By) -> tuple[str, ...]:
        """Return the likeliest of ``skus``: what was seen, else seen lately, else in the line-up.

        A choice that half a shop has points no further than at what was seen lately.
        """
        if len(skus) == 1 and by != "hint":
            return skus
        if self._seen in skus:
            return (self._seen,)
        lately = self._scene.seen_lately(self._now, LATELY_MS)
        if lately in skus:
            return (lately,)
        if by == "hint":
            return ()
        listed = tuple(sku for sku in skus if self._scene.link_of(sku) is not None)
        return listed or skus


def _mentions(reading: Reading) -> tuple[Mention, ...]:
    """Return the mentions; of a reading of an older version, what it has of them."""
    if reading.mentions:
        return reading.mentions
    if reading.links:
        return tuple(Mention("link", link=link, joined=True) for link in reading.links)
    return (Mention("name", reading.skus),) if reading.skus else ()


def _strongest(group: Iterable[Mention]) -> Mention:
    return min(group, key=lambda mention: _STRENGTH[mention.by])


def _grouped(mentions: Iterable[Mention]) -> list[list[Mention]]:
    """Return what is said of each thing meant."""
    groups: list[list[Mention]] = []
    for mention in mentions:
        if groups and not mention.joined and not _another(groups[-1], mention):
            groups[-1].append(mention)
        else:
            groups.append([mention])
    return groups


def _another(group: list[Mention], mention: Mention) -> bool:
    """Return whether ``mention`` must be another thing than ``group`` is about."""
    if mention.by not in _ONE_EACH:
        return False
    return any(
        one.by == mention.by
        and (one.link != mention.link if one.link else not set(one.skus) & set(mention.skus))
        for one in group
    )
