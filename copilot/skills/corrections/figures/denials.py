"""Whether a figure that differs from the shop's is a mistake, or is about something else."""

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from copilot.skills.corrections.choices.choices import names_other_choice
from copilot.skills.corrections.counts.packs_told import deal_pieces, sums_up, takes_packs
from copilot.skills.corrections.figures.comparison import converted_to
from copilot.skills.corrections.figures.figures import Figure, is_unit_free
from copilot.skills.corrections.figures.of_somebody import is_allowed, is_whom_it_does_not_suit
from copilot.skills.corrections.figures.other_counts import is_of_share_or_sum, names_another_side
from copilot.skills.corrections.figures.pieces_together import is_of_pieces_together
from copilot.skills.corrections.figures.sums_and_halves import is_sum_or_half
from copilot.skills.corrections.figures.unit_conversion import convert
from copilot.skills.corrections.measures.known_values import Value
from copilot.skills.corrections.measures.measured_groups import Group
from copilot.skills.corrections.measures.property_naming import Named
from copilot.skills.corrections.speech.aligning import aligned
from copilot.skills.corrections.speech.said_contexts import is_routine, is_traded
from copilot.skills.corrections.speech.said_text import SaidText
from knowledge.language.quantities import Quantity

SLIP: Final = 12  # a slip of the tongue is at most a figure too many; more is another thing
_PLAUSIBLE: Final = 5  # the same where no property is named
_FARTHEST_NAME: Final = 14  # characters between a name and a figure not right beside it
_LONGEST_GAP: Final = 8
_BESIDE: Final = 4
_STRONG_HINT: Final = re.compile(r"重|weigh|heavy|质保|保修|warranty|guarantee|噪音|续航|charge")
_SET_TO: Final = re.compile(
    "^(?!.*(?:能|可以?|最[高多大低小]|一共|总共)).*[调拧设定开转拨打推用]到[第约]?$"
)
"""To what it is set in use, which is one of what it has: 调到三档, not 能调到八档."""
_SPEED_IN_USE: Final = re.compile(
    r"就(?![有是])|足够|都?够[了用]|开始|起步|以[上下]|的?(?:时候|话)|[最很比]|已经"
)
"""What tells of one speed among all there are: 三档就够了, 二档开始."""
_BY_THE_CARTON: Final = re.compile(r"[一整每]箱|\b(?:carton|case of)\b")
_BOUGHT: Final = re.compile(r"[拍买囤抢卖吃喝]|下单|\b(?:buy|order|grab|take)\b")
_HOW_OFTEN: Final = re.compile(r"一[换次]|每|\b(?:every|per)\b")
_USED_UP: Final = frozenset({"count", "mass", "volume", "duration"})
_COUNTS: Final = frozenset({"count", "number"})
_TOGETHER: Final = frozenset({"mass", "volume", "count", "energy"})
_ANYTHING: Final = frozenset(["个", "件", "种", "只", "pcs", "人", "次"])
_BAGS: Final = frozenset({"包", "袋", "小包"})


def is_deniable(
    figure: Figure, said: SaidText, group: Group, value: Value, variants: tuple[str, ...]
) -> bool:
    """Tell whether a figure of a property can be wrong at all where it stands."""
    clause = said.clause(figure)
    if is_whom_it_does_not_suit(figure, said, group) or is_allowed(figure, said, group, value):
        return False
    if _is_chosen_in_use(figure, said):
        return False
    if figure.code and _ENOUGH.search(clause.text):
        return False
    if not group.decisive or names_other_choice(group, variants, said, figure.start):
        return False
    if is_unit_free(figure) and len(value.sides) == 1 and value.sides[0].dimension == "count":
        return False
    if figure.dimension == "count" and (
        _is_traded(clause.text, group) or _BY_THE_CARTON.search(clause.text)
    ):
        return False
    words = group.parts.sub("", clause.text) if group.parts else clause.text
    if figure.dimension in _USED_UP and is_routine(words) and not _by_routine(group):
        return False
    if is_of_share_or_sum(figure, said) or names_another_side(figure, said, group):
        return False
    if is_of_pieces_together(figure, said, _texts(group), value):
        return False
    stated = [one for _, one in group.values()]
    return not (
        _is_of_packs(figure, said)
        or counts_several(figure, said)
        or is_of_counted(figure, said, stated)
        or is_sum_or_half(figure, said, stated)
    )


def _is_chosen_in_use(figure: Figure, said: SaidText) -> bool:
    """Tell whether a figure is one of what there is, to be set or taken: 调到三档, 用两三片."""
    clause = said.clause(figure)
    if _SET_TO.search(clause.text[: max(0, figure.start - clause.start)]):
        return True
    if figure.first.unit == "档" and _SPEED_IN_USE.match(said.lowered, figure.end):
        return True
    return figure.dimension == "count" and figure.first.low != figure.first.high


def _is_of_packs(figure: Figure, said: SaidText) -> bool:
    """Tell whether a number is of several packs, or counts those that the next one is of."""
    if figure.dimension not in _COUNTS:
        return False
    start, _ = said.sentence(figure.start)
    clause = said.clause(figure)
    before = said.lowered[start : figure.start]
    return takes_packs(before, said.lowered[clause.start : figure.start]) or (
        figure.dimension == "count" and sums_up(said.lowered, figure.end)
    )


def _texts(group: Group) -> tuple[str, ...]:
    return (group.name, *(member.known.fact.value for member in group.members))


_ENOUGH: Final = re.compile(r"就?够[了用]|足够|\benough\b")


def _by_routine(group: Group) -> bool:
    """Tell whether a property says itself how often something is done: 60天一换."""
    return any(_HOW_OFTEN.search(aligned(member.known.fact.value)) for member in group.members)


def _is_traded(words: str, group: Group) -> bool:
    """Tell whether what is counted is bought or eaten; what a property names may be given."""
    if aligned(group.name) in words:
        return _BOUGHT.search(words) is not None
    return is_traded(words)


def counts_several(figure: Figure, said: SaidText) -> bool:
    """Tell whether several pieces are counted together: 三瓶一千五百毫升."""
    if figure.dimension not in _TOGETHER:
        return False
    clause = said.clause(figure)
    for other in said.figures_in(clause.start, clause.end):
        times = other.first.low
        if other.start == figure.start or len(other.sides) > 1 or times is None or times < 2:
            continue
        counts = other.dimension == "count" or (
            other.dimension == "number" and figure.dimension != "count"
        )
        beside = min(abs(other.start - figure.end), abs(figure.start - other.end)) <= _BESIDE
        if counts and beside:
            return True
    return False


def is_of_counted(figure: Figure, said: SaidText, values: Iterable[Value]) -> bool:
    """Tell whether a figure is what the pieces counted before it hold: 两盒四十包，四百克.

    What a promotion gives is counted too: 买一送一，一共四十包.
    """
    if figure.dimension not in _TOGETHER and not is_unit_free(figure):
        return False
    start, _ = said.sentence(figure.start)
    counts = {
        count
        for other in said.figures_in(start, figure.start)
        if other.dimension in ("count", "number")
        for count in (other.first.low, other.first.high)
    } - {None}
    counts |= set(deal_pieces(said.lowered[start : figure.start]))
    return any(_times_of(figure, value) in counts for value in values)


def _times_of(figure: Figure, value: Value) -> Decimal | None:
    """Return how many times a value a figure is, where that is a whole number above one."""
    low, truth = figure.first.low, value.sides[0].low
    if low is None or not truth or len(figure.sides) > 1:
        return None
    unit, known = figure.first.unit, value.sides[0].unit
    amount = convert(low, unit, known) if unit and unit != known else low
    times = None if amount is None else amount / truth
    return times if times is not None and times >= 2 and times % 1 == 0 else None


def is_close(figure: Figure, said: SaidText, named: Named) -> bool:
    """Tell whether a name that is not right beside a figure is still its own."""
    if named.adjacent:
        return True
    rest = said.rest(min(named.end, figure.end), max(named.start, figure.start))
    near = abs(figure.start - named.end) <= _FARTHEST_NAME and len(rest) <= _LONGEST_GAP
    return near and not is_routine(said.clause(figure).text)


def is_only_hinted(figure: Figure, said: SaidText, named: Named) -> bool:
    """Tell whether a mere hint stands among other words, which may make the figure another's."""
    clause = said.clause(figure)
    rest = said.rest(clause.start, clause.end, (named.start, named.end))
    return bool(rest) and not _STRONG_HINT.search(clause.text)


def is_bare(figure: Figure, said: SaidText, noun: str = "") -> bool:
    """Tell whether a figure's clause says nothing else: 这个是六百毫升的."""
    clause = said.clause(figure)
    rest = said.rest(clause.start, clause.end)
    if noun:
        rest = re.sub(f"^.?{re.escape(noun)}[^ ]?", "", rest)
    return len(rest) <= (0 if rest.isascii() else 1)


def counts_other_things(figure: Figure, value: Value, named: bool = False) -> bool:
    """Tell whether what is counted is not what a property counts: 两瓶 against 4个, or just one.

    What is ``named`` by some of its words needs only the same unit.
    """
    if figure.dimension != "count":
        return False
    if named:
        return figure.first.unit != value.sides[0].unit
    if figure.first.high is not None and figure.first.high < 2:
        return True
    said, known = figure.first.unit, value.sides[0].unit
    return said in _ANYTHING or (said != known and not {said, known} <= _BAGS)


def is_listed(figure: Figure, said: SaidText, group: Group | None = None) -> bool:
    """Tell whether other figures of the kind stand beside it: which of them counts is not said.

    One amount in two units is one; what a ``group`` states itself may be listed beside it.
    """
    start, end = said.sentence(figure.start)
    return any(
        other.dimension == figure.dimension
        and not _same_amount(other.first, figure.first)
        and not other.approximate
        and not _is_one(other)
        and not (group is not None and _is_stated(other, group))
        for other in said.figures_in(start, end)
    )


def _same_amount(one: Quantity, other: Quantity) -> bool:
    low = converted_to(one.low, one, other)
    return one.low == other.low if low is None or other.low is None else low == other.low


def _is_stated(figure: Figure, group: Group) -> bool:
    return any(
        _same_amount(figure.first, side) for _, value in group.values() for side in value.sides
    )


def _is_one(figure: Figure) -> bool:
    return figure.dimension == "count" and figure.first.low == 1


def is_plausible(figure: Figure, value: Value, times: int = _PLAUSIBLE) -> bool:
    """Tell whether a figure is within so many ``times`` of a value it differs from."""
    for said, known in zip(figure.sides, value.sides, strict=False):
        low = said.least
        truth = known.least
        if low is None or truth is None:
            return False
        if not truth:
            return times >= SLIP
        converted = converted_to(low, said, known)
        amount = low if converted is None else converted
        low_end, high_end = sorted((truth / times, truth * times))
        if not low_end <= amount <= high_end:
            return False
    return True
