"""Claims of how wide, high, deep, long or thick a thing is whose sides the shop states one by one.

高一米九 and 车身二十六公分长, of 宽905、深665、高1775毫米 and 长36×宽22×高19cm.
"""

import re
from dataclasses import dataclass, replace
from typing import Final

from copilot.skills.corrections.cards.wording import said_figure
from copilot.skills.corrections.claim import Claim, KnownProperty, ProductView
from copilot.skills.corrections.figures.comparison import compare_quantity
from copilot.skills.corrections.figures.figures import Figure
from copilot.skills.corrections.figures.no_property import is_of_no_property
from copilot.skills.corrections.speech.aligning import aligned
from copilot.skills.corrections.speech.said_contexts import is_elsewhere
from copilot.skills.corrections.speech.said_text import SaidText
from knowledge.language.numbers import parse_number
from knowledge.language.quantities import Quantity

_STATED: Final = re.compile(
    r"(?P<side>[长宽高深厚])(?:度|约)?[:：]?(?P<number>\d+(?:\.\d+)?)"
    r"(?P<unit>毫米|厘米|公分|米|mm|cm|m(?![a-z]))?"
)
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
    """The sides one property states, each once."""

    known: KnownProperty
    name: str
    sides: dict[str, Quantity]


def sides_of(view: ProductView) -> Sides | None:
    """Return the one property that states several sides by name; nothing where several do."""
    found: list[Sides] = []
    for known in view.properties:
        if known.fact.kind != "attribute" or known.fact.variant:
            continue
        sides = _sides(aligned(known.fact.value))
        if len(sides) > 1:
            found.append(Sides(known, aligned(known.fact.name), sides))
    return found[0] if len(found) == 1 else None


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


def side_claims(said: SaidText, stated: Sides | None, since: int = 0) -> list[Claim]:
    """Return what a text says of one side of a product, compared."""
    if stated is None:
        return []
    found = (_claim(figure, said, stated) for figure in said.figures_since(since))
    return [claim for claim in found if claim is not None]


def _claim(figure: Figure, said: SaidText, stated: Sides) -> Claim | None:
    side = _side_said(figure, said)
    known = stated.sides.get(side)
    if known is None or is_elsewhere(said, figure) or is_of_no_property(figure, said):
        return None
    matches = [
        compare_quantity(one, known, figure.side, figure.approximate) for one in _amounts(figure)
    ]
    right = "equal" in matches
    if not right and (set(matches) != {"different"} or _is_another(figure, stated)):
        return None
    return Claim(
        known=stated.known,
        outcome="right" if right else "wrong",
        said=side + said_figure(figure, "zh"),
        truth=f"{side}{known.low}{known.unit}",
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
        for other in stated.sides.values()
        for one in _amounts(figure)
    )
