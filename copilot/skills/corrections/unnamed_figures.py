"""Which property a figure is of when no name of one stands beside it."""

import re
from dataclasses import replace
from decimal import Decimal
from typing import Final

from copilot.skills.corrections.aligning import aligned
from copilot.skills.corrections.figures import Figure
from copilot.skills.corrections.measured_groups import Group, Held, MeasuredGroups
from copilot.skills.corrections.said_text import SaidText
from copilot.skills.corrections.unit_conversion import convert
from knowledge.language.quantities import Quantity
from knowledge.language.unit_table import UNITS

TECHNICAL: Final = frozenset(
    ["power", "charge", "pressure", "sound", "torque", "voltage", "rotation", "luminance"]
    + ["frequency", "light", "resistance"]
)
"""What only a product has: nobody's day, order or recipe is told in it."""

_SOMEBODY: Final = re.compile(r"[我你他她]|\b(?:i|you|he|she|my|your)\b")
_SIDES: Final = re.compile(r"[厚宽高深长]|\b(?:thick|wide|tall|deep|long|high)\b")
_LABEL: Final = 12  # characters of a clause that does no more than call a property
_FARTHEST: Final = Decimal(2)  # times a value, for a figure that nothing names
_CLEARLY_NEARER: Final = Decimal("1.8")
_COMMENT: Final = re.compile(
    r"^(?:的?(?:大|小)|就|才|都|够|封顶|比较|特别|非常|很|超|真|的?(?:东西|家伙)"
    r"| (?:so|very|super|really|pretty|quite|okay|ok|which|it's|that's|easy|light|heavy|big"
    r"|you can(?! (?:find|buy|get|see|order|also))|it (?:stays|sits|fits|goes)|bottle|bag|jar"
    r"|pouch|pack|wide|long|tall|thick|strong|only|total)\b)"
)
_OF_NOUN: Final = re.compile(r"^的[\u3400-\u9fff]{0,2}(?P<noun>[\u3400-\u9fff])")
_DEGREES_MARKED: Final = re.compile(r"摄|华|[cf℃℉]\b|cel|fah", re.IGNORECASE)

_AGES: Final = re.compile(r"\bages? (?:from |of )?\Z")
_AGES_REACH: Final = 16  # characters, more than its longest

_MIL: Final = re.compile(r" mils?\b")
"""Short for millimetres or millilitres, whichever the product is measured in."""

_SPOKEN_UNITS: Final[dict[str, tuple[str, ...]]] = {
    "oz": ("fl oz",),
    "A": ("Ah", "mAh"),
    "cal": ("kcal",),
    "本": ("册",),
    "°C": ("°F",),
}
"""Units said short for another one: a two ounce bottle, 电池四安, ten calories a treat."""


def in_spoken_unit(figure: Figure, known: MeasuredGroups, said: SaidText) -> Figure:
    """Return a figure in the unit it is short for, where the product is measured in that one."""
    side = figure.first
    if len(figure.sides) > 1 or figure.code:
        return figure
    if side.dimension == "money" and not side.unit:
        return replace(figure, sides=(replace(side, dimension="number"),))
    if not side.unit and (mil := _MIL.match(said.lowered, figure.end)):
        fitting = [unit for unit in ("mm", "ml") if known.of_dimension(UNITS[unit].dimension)]
        if len(fitting) == 1:
            return replace(figure, end=mil.end(), sides=(_called(side, fitting[0]),))
    if not side.unit and (unit := _unit_of_age(figure, known, said)):
        return replace(figure, sides=(_called(side, unit),))
    if side.unit == "°C" and _DEGREES_MARKED.search(said.text[figure.start : figure.end]):
        return figure
    return _spoken_short(figure, known, said)


def _unit_of_age(figure: Figure, known: MeasuredGroups, said: SaidText) -> str:
    """Return the unit of years that ages one to eight are in; empty when none are said."""
    if not _AGES.search(said.lowered, max(0, figure.start - _AGES_REACH), figure.start):
        return ""
    units = (u for u in ("year old", "year") if known.of_dimension(UNITS[u].dimension))
    return next(units, "")


def _spoken_short(figure: Figure, known: MeasuredGroups, said: SaidText) -> Figure:
    """Return a figure in the unit its own is short for, or without a unit that is a name."""
    side = figure.first
    if side.dimension == "count" and _is_name(said.lowered[figure.start : figure.end], known):
        end = said.lowered.rfind(" ", figure.start, figure.end)
        return replace(figure, end=end, sides=(replace(side, unit="", dimension="number"),))
    for unit in _SPOKEN_UNITS.get(side.unit, ()):
        measured = known.of_dimension(UNITS[unit].dimension)
        units = {s.unit for group in measured for _, value in group.values() for s in value.sides}
        if side.unit not in units and unit in units:
            return replace(figure, sides=(_called(side, unit),))
    return figure


def _is_name(words: str, known: MeasuredGroups) -> bool:
    """Tell whether the word of counting is a property's name: six servings of servings: 4."""
    last = words.split(" ")[-1]
    return last.isascii() and any(
        aligned(group.name) == last and "number" in group.dimensions() for group in known.groups
    )


def _called(side: Quantity, unit: str) -> Quantity:
    return replace(side, unit=unit, dimension=UNITS[unit].dimension)


def called_by_parts(
    figure: Figure, said: SaidText, fitting: list[tuple[Held, Group]]
) -> list[tuple[Held, Group]]:
    """Return those of ``fitting`` that the figure's clause speaks of, by the longest of words."""
    index = said.clause_of(figure.start)
    clause = said.clauses[index]
    if index and not said.rest(clause.start, figure.start):
        previous = said.clauses[index - 1]
        open_ = not said.figures_in(previous.start, previous.end) and not previous.ends_sentence
        open_ = open_ and not _SOMEBODY.match(previous.text)
        found = _spoken_of(previous.text, fitting) if open_ and len(previous.text) <= _LABEL else []
        if found:
            return found
    inside = clause.text[: max(0, figure.start - clause.start)] + "\n"
    inside += clause.text[figure.end - clause.start :]
    return _spoken_of(inside, fitting) or _of_what_follows(figure, said, fitting)


def _of_what_follows(
    figure: Figure, said: SaidText, fitting: list[tuple[Held, Group]]
) -> list[tuple[Held, Group]]:
    """Return the shares named after what follows them: 百分之九十五的白鹅绒, ten percent c."""
    noun = _WHAT_FOLLOWS.match(said.lowered, figure.end)
    if figure.dimension != "percent" or noun is None:
        return []
    words = noun["noun"] or noun["word"]
    return [
        one
        for one in fitting
        if _names_share(aligned(one[1].name), words) or _states_share(one[1], words)
    ]


def _names_share(name: str, words: str) -> bool:
    if words.isascii():
        return words in name.split()
    return any(character in name for character in words if character not in _OF_SHARES)


def _states_share(group: Group, words: str) -> bool:
    """Tell whether a property states a share of just that: 55% linen."""
    stated = (aligned(member.known.fact.value) for member in group.members)
    return len(words) > 2 and any(
        words in value and re.search(rf"% ?{re.escape(words)}", value) for value in stated
    )


_WHAT_FOLLOWS: Final = re.compile(r"的?(?P<noun>[\u3400-\u9fff]{1,4})| (?:of )?(?P<word>[a-z]+)")
_OF_SHARES: Final = frozenset("含量浓度率比例占值的白新好大高纯")
"""Characters that name nothing of which there is a share."""


def _spoken_of(words: str, fitting: list[tuple[Held, Group]]) -> list[tuple[Held, Group]]:
    found: list[tuple[int, tuple[Held, Group]]] = []
    for result, group in fitting:
        spans = group.parts.finditer(words) if group.parts else ()
        length = sum(m.end() - m.start() for m in spans if not _goes_on(words, m.end()))
        if length:
            found.append((length, (result, group)))
    most = max((length for length, _ in found), default=0)
    return [one for length, one in found if length == most]


_OTHER_NOUNS: Final = "枕套垫盒袋架柜箱罩绳带膏液粉帽裤鞋袜灯"
_GOES_ON: Final = re.compile(rf"[{_OTHER_NOUNS}](?![{_OTHER_NOUNS}])")


def _goes_on(words: str, end: int) -> bool:
    """Tell whether a word is only the beginning of another thing's: the 乳胶 of 乳胶枕."""
    return _GOES_ON.match(words, end) is not None and "\u3400" <= words[end - 1] <= "\u9fff"


def beside_parts(figure: Figure, said: SaidText, groups: tuple[Group, ...]) -> tuple[Group, ...]:
    """Return the properties of one figure whose words stand right before a number, or after it.

    After it only the English names of sides count: twenty four wide.
    """
    clause = said.clause(figure)
    before = said.lowered[clause.start : figure.start]
    after = _SIDE_AFTER.match(said.lowered, figure.end)
    noun = _counted_after(said.lowered, figure.end)
    if said.figures_in(clause.start, figure.start):
        before = ""  # twenty four hours cold, twelve hot
    if not (before or noun or after):
        return ()
    found = []
    for group in groups:
        if not group.is_single:
            continue
        parts = group.parts.finditer(before) if group.parts and before else ()
        last = max((m.end() for m in parts), default=-1)
        beside = last >= 0 and not said.rest(clause.start + last, figure.start)
        counted = bool(noun) and noun in _nouns(group)
        if beside or counted or (after and group.parts and group.parts.search(after[0])):
            found.append(group)
    return tuple(found)


def _counted_after(lowered: str, end: int) -> str:
    """Return the English noun counted, over at most one word of its kind: two (chest) pockets."""
    match = _COUNTED.match(lowered, end)
    return (match["last"] or match["first"]) if match else ""


_COUNTED: Final = re.compile(
    r" (?P<first>[a-z]{4,})(?: (?P<last>[a-z]{4,}s)(?=$|[ ,.]))?(?! (?:of|per|left|ago)\b)"
)
_VALUE_NOUN: Final = re.compile(r"\A\d+ (?P<noun>[a-z]{4,})")


def _nouns(group: Group) -> frozenset[str]:
    """Return what a property counts by its name or its value: pockets: 1, multipoint: 2 devices."""
    values = (_VALUE_NOUN.match(aligned(member.known.fact.value)) for member in group.members)
    return frozenset([aligned(group.name), *(match["noun"] for match in values if match)])


_SIDE_AFTER: Final = re.compile(r" (?:wide|tall|long|thick|deep|high|heavy)\b")


def nearest(figure: Figure, fitting: list[tuple[Held, Group]]) -> list[tuple[Held, Group]]:
    """Return the one property a figure is clearly nearer to than to any other, if any."""
    ranked = sorted(
        ((_times(figure, result), result, group) for result, group in fitting), key=_first
    )
    if not ranked or ranked[0][0] > _FARTHEST:
        return []
    if len(ranked) > 1 and ranked[1][0] < ranked[0][0] * _CLEARLY_NEARER:
        return []
    return [(ranked[0][1], ranked[0][2])]


def _first(ranked: tuple[Decimal, Held, Group]) -> Decimal:
    return ranked[0]


def _times(figure: Figure, result: Held) -> Decimal:
    """Return how many times a figure is the value it was held against, or the value the figure."""
    far = Decimal("Infinity")
    if result.value is None:
        return far
    said, known = figure.sides[-1], result.value.sides[-1]
    low = said.low if said.low is not None else said.high
    truth = known.low if known.low is not None else known.high
    if low is None or not truth or low <= 0:
        return far
    amount = amount_in(low, said.unit, known.unit)
    return far if amount is None or amount <= 0 else max(amount / truth, truth / amount)


def amount_in(low: Decimal, unit: str, to: str) -> Decimal | None:
    """Return an amount in the other unit; as it is when either has none or they are the same."""
    return low if not unit or not to or unit == to else convert(low, unit, to)


def is_of_the_whole(figure: Figure, said: SaidText, title: str) -> bool:
    """Tell whether a figure is plainly said of the product itself: 整个椅子才十七斤."""
    found = _WHOLE.search(said.lowered, said.clause(figure).start, figure.start)
    return found is not None and found["noun"] in aligned(title)


_WHOLE: Final = re.compile(
    r"(?:整[个台把辆件张套条款只部]?|\b(?:the )?(?:whole|entire)(?: thing)?)(?P<noun>[一-鿿]{0,3}?)"
    r"(?:子|身)?(?:呢|也|一共|总共|加起来|大概|差不多|才|就|只有|只|是|重|净重|有|不到| (?:is"
    r"|only|just|weighs))*\s?\Z"
)
_ONE_OF_IT: Final = re.compile(
    r"^[这一每单整]*[个饼桶筒罐听板坛提串卷捆枝朵棵株盆颗粒枚辆架张把顶床台件瓶盒袋包条支双套]"
)
"""One piece of what is sold, said at a clause's beginning: 一饼是整整一斤."""


def is_said_of_product(figure: Figure, said: SaidText, title: str) -> bool:
    """Tell whether a clause begins with the figure and goes on with nothing but a comment.

    三十二公分的大锅 and eight millimeters super cushy are; 六十五瓦的电吹风 over a power bank is
    another thing's.
    """
    clause = said.clause(figure)
    if figure.dimension == "length" and _SIDES.search(clause.text):
        return False  # the side it names is none the shop states
    before = _ONE_OF_IT.sub("", said.rest(clause.start, figure.start))
    if len(before) > (0 if before.isascii() else 1) and before.removesuffix("子") not in aligned(
        title
    ):
        return False
    after = said.lowered[figure.end : clause.end]
    rest = said.rest(figure.end, clause.end)
    of_noun = after.startswith("的") and bool(rest)
    if len(rest) <= (0 if rest.isascii() or of_noun else 1):
        return True
    if (noun := _OF_NOUN.match(after)) and noun["noun"] in aligned(title):
        return True
    if after.startswith("的") and not _COMMENT.match(after):
        return False
    if figure.dimension == "count":
        return False
    return bool(_COMMENT.match(after)) or figure.dimension in TECHNICAL
