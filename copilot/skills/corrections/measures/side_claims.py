"""Claims of how wide, high, deep, long or thick a thing is whose sides the shop states one by one.

高一米九 and 车身二十六公分长, of 宽905、深665、高1775毫米 and 长36×宽22×高19cm. Of a size that
names none of its sides (200×70cm) any may be the one that is said.
"""

import re
from dataclasses import dataclass, replace
from typing import Final

from copilot.skills.corrections.cards.wording import said_figure
from copilot.skills.corrections.claim import Claim, KnownProperty, ProductView
from copilot.skills.corrections.figures.comparison import compare_quantity
from copilot.skills.corrections.figures.denials import is_plausible
from copilot.skills.corrections.figures.figures import Figure
from copilot.skills.corrections.figures.no_property import is_of_no_property
from copilot.skills.corrections.measures.known_values import Value
from copilot.skills.corrections.speech.aligning import aligned
from copilot.skills.corrections.speech.said_contexts import is_elsewhere
from copilot.skills.corrections.speech.said_text import SaidText
from knowledge.language.numbers import parse_number
from knowledge.language.quantities import Quantity

_STATED: Final = re.compile(
    r"(?P<side>[长宽高深厚])(?:度|约)?[:：]?(?P<number>\d+(?:\.\d+)?)"
    r"(?P<unit>毫米|厘米|公分|米|mm|cm|m(?![a-z]))?"
)
_UNNAMED: Final = re.compile(
    r"\d+(?:\.\d+)?(?:[×x*✕]\d+(?:\.\d+)?){1,2}(?P<unit>毫米|厘米|公分|米|mm|cm|m)"
)
_OF_THE_WHOLE: Final = re.compile(r"(?:产品|成品|机身|整体|外形|外观|展开)?(?:尺寸|规格|大小)")
_FLAT: Final = frozenset("长宽")
"""Sides of what has two: how high it is a size of two does not say."""

_FARTHEST: Final = 3
"""How many times a side is at most said wrong of a size that names none: 高一米七 is somebody."""

_JOINED: Final = re.compile(r"[、,，×x*✕ ]+")
_UNITS: Final = {"毫米": "mm", "厘米": "cm", "公分": "cm", "米": "m"}
_BEFORE: Final = re.compile(
    r"(?P<side>[长宽高深厚])(?:度|有|是|就|才|也|大概|大约|差不多|约|只有|能到|到)*\Z"
)
_AFTER: Final = re.compile(r"(?:的)?(?P<side>[长宽高深厚])(?![的一-鿿](?!$)|[度])")
_WHOLE: Final = re.compile(
    r"机身|车身|箱体|整机|整个|整体|成品|净|总|外形|外观|尺寸|这个|这款|这台|它|我们|就|也|有|才|是"
    r"|大概|差不多|拼好|拼出来|[的 ]"
)
_OF_SOMEBODY: Final = re.compile(r"的|人|以[上下]|[上下前后]")


@dataclass(frozen=True, slots=True)
class Sides:
    """The sides one property states.

    Attributes:
        sides: each once, by name; empty where the size names none.
        unnamed: those of such a size.
    """

    known: KnownProperty
    sides: dict[str, Quantity]
    unnamed: tuple[Quantity, ...] = ()

    def may_be(self, side: str) -> tuple[Quantity, ...]:
        """Return what the side of a name may be; nothing where the size does not say."""
        if self.unnamed:
            return self.unnamed if len(self.unnamed) > len(_FLAT) or side in _FLAT else ()
        return (self.sides[side],) if side in self.sides else ()

    @property
    def all(self) -> tuple[Quantity, ...]:
        """All sides stated."""
        return self.unnamed or tuple(self.sides.values())

    def truth(self, side: str) -> str:
        """Return the side as a card shows it: the whole size where none of it is named."""
        if self.unnamed:
            return self.known.fact.value
        return f"{side}{self.sides[side].low}{self.sides[side].unit}"


def sides_of(view: ProductView) -> Sides | None:
    """Return the one property that states several sides; nothing where several do."""
    found: list[Sides] = []
    for known in view.properties:
        if known.fact.kind != "attribute" or known.fact.variant:
            continue
        value = aligned(known.fact.value)
        if len(sides := _sides(value)) > 1:
            found.append(Sides(known, sides))
        elif _OF_THE_WHOLE.fullmatch(aligned(known.fact.name)) and (sizes := _unnamed(value)):
            found.append(Sides(known, {}, sizes))
    if len(found) != 1 or (found[0].unnamed and _has_sizes(view)):
        return None
    return found[0]


def _has_sizes(view: ProductView) -> bool:
    """Tell whether choices of a product have sizes of their own."""
    return any(k.fact.variant and _UNNAMED.search(aligned(k.fact.value)) for k in view.properties)


def _sides(value: str) -> dict[str, Quantity]:
    """Return the sides that stand right after one another, in the unit the last of them has."""
    matches = list(_STATED.finditer(value))
    run = matches[:1]
    for match in matches[1:]:
        if not _JOINED.fullmatch(value, run[-1].end(), match.start()):
            break
        run.append(match)
    unit = next((m["unit"] for m in reversed(run) if m["unit"]), "")
    if not unit or len({m["side"] for m in run}) < len(run) or len(run) < 2:
        return {}
    sides: dict[str, Quantity] = {}
    for match in run:
        number = parse_number(match["number"])
        if number is None:
            return {}
        own = match["unit"] or unit
        unit_of = _UNITS.get(own, own)
        sides[match["side"]] = Quantity("length", number, number, unit_of, False, 0, 0)
    return sides


def _unnamed(value: str) -> tuple[Quantity, ...]:
    """Return the sides of a value that is nothing but a size, in the unit at its end."""
    size = _UNNAMED.fullmatch(value.replace(" ", ""))
    numbers = [parse_number(one) for one in re.findall(r"\d+(?:\.\d+)?", value)] if size else []
    unit = _UNITS.get(size["unit"], size["unit"]) if size else ""
    return tuple(Quantity("length", n, n, unit, False, 0, 0) for n in numbers if n is not None)


def side_claims(said: SaidText, stated: Sides | None, since: int = 0) -> list[Claim]:
    """Return what a text says of one side of a product, compared."""
    if stated is None:
        return []
    found = (_claim(figure, said, stated) for figure in said.figures_since(since))
    return [claim for claim in found if claim is not None]


def _claim(figure: Figure, said: SaidText, stated: Sides) -> Claim | None:
    side = _side_said(figure, said)
    known = stated.may_be(side) if side else ()
    if not known or is_elsewhere(said, figure) or is_of_no_property(figure, said):
        return None
    matches = [
        compare_quantity(one, other, figure.side, figure.approximate)
        for one in _amounts(figure)
        for other in known
    ]
    right = "equal" in matches
    if not right and (set(matches) != {"different"} or _is_another(figure, stated)):
        return None
    if stated.unnamed and not any(is_plausible(figure, Value((s,)), _FARTHEST) for s in known):
        return None
    return Claim(
        known=stated.known,
        outcome="right" if right else "wrong",
        said=side + said_figure(figure, "zh"),
        truth=stated.truth(side),
        start=figure.start - said.offset,
        end=figure.end - said.offset,
        settled=said.settled(figure),
        weight="plain",
    )


def _side_said(figure: Figure, said: SaidText) -> str:
    """Return the side a figure is said of; empty when it may be of another thing's."""
    if figure.dimension not in ("length", "number") or len(figure.sides) > 1 or figure.code:
        return ""
    clause = said.clause(figure)
    before, after = said.lowered[clause.start : figure.start], said.lowered[figure.end : clause.end]
    named, follows = _BEFORE.search(before), _AFTER.match(after)
    if named and follows and said.figures_in(figure.end, clause.end):
        follows = None  # 长一米六宽五十
    if bool(named) == bool(follows) or (figure.dimension == "number" and (follows or after)):
        return ""
    if named and _OF_SOMEBODY.match(after):
        return ""
    head = before[: named.start()] if named else before
    if _WHOLE.sub("", head) or said.figures_in(clause.start, figure.start):
        return ""
    found = named or follows
    return found["side"] if found else ""


def _amounts(figure: Figure) -> tuple[Quantity, ...]:
    """Return what a figure may mean: 宽八十三 is in centimetres, or in the shop's millimetres."""
    if figure.dimension != "number":
        return (figure.first,)
    return figure.first, replace(figure.first, unit="cm", dimension="length")


def _is_another(figure: Figure, stated: Sides) -> bool:
    """Tell whether what is said of one side is another side's figure."""
    return any(
        compare_quantity(one, other, figure.side, figure.approximate) in ("equal", "near")
        for other in stated.all
        for one in _amounts(figure)
    )
