"""When a figure that differs from the one its words call is still no slip."""

import re
from collections.abc import Iterable
from decimal import Decimal
from itertools import combinations
from typing import Final

from copilot.skills.corrections.figures.comparison import converted_to
from copilot.skills.corrections.figures.denials import (
    counts_several,
    is_of_counted,
    is_plausible,
)
from copilot.skills.corrections.figures.figures import Figure
from copilot.skills.corrections.figures.moments import states_no_term
from copilot.skills.corrections.figures.of_somebody import is_of_somebody
from copilot.skills.corrections.figures.other_counts import (
    is_of_another_thing,
    is_of_share_or_sum,
    is_total_of_each,
)
from copilot.skills.corrections.figures.part_figures import is_of_part
from copilot.skills.corrections.figures.pieces_together import is_of_pieces_together
from copilot.skills.corrections.figures.sums_and_halves import is_sum_or_half
from copilot.skills.corrections.measures.known_values import Value
from copilot.skills.corrections.measures.opposites import says_the_opposite
from copilot.skills.corrections.measures.shop_words import ShopWords
from copilot.skills.corrections.measures.stated_figures import StatedFigure
from copilot.skills.corrections.speech.aligning import aligned
from copilot.skills.corrections.speech.said_contexts import is_unsure, may_be_of_somebody
from copilot.skills.corrections.speech.said_text import SaidText

_FARTHEST: Final = 40  # times what is stated; more is another thing
_SUMMED: Final = Decimal("0.02")
_OF_PEOPLE: Final = frozenset({"length", "mass", "age"})
_MOST: Final = re.compile(
    r"最[大长高多远重厚]|不[超大高]|以[内下]|上限|[限可]|能|up to|max|at most|within|under"
)
_LEAST: Final = re.compile(r"至少|不[少低]于|以上|起步|at least|or more|minimum")
_AS_LIMIT: Final = re.compile(
    r"最|只|就|才|仅|上限|不[能超得要]|别|限"
    r"|\b(?:only|just|max|limit|most|up to|more|than|over|under)\b"
)
_OR: Final = re.compile(r"\s?(?:[、/,，或和与到]| or | and |, )?\s?")


def may_be_no_slip(
    figure: Figure, said: SaidText, one: StatedFigure, words: ShopWords, start: int
) -> bool:
    """Tell whether a figure called ``one`` from ``start`` on may be about something else."""
    clause = said.clause(figure)
    value = Value(one.figure.sides)
    return (
        is_unsure(said, figure)
        or may_be_of_somebody(said, figure)
        or states_no_term(figure, said, one.known.fact)
        or not is_plausible(figure, value, _FARTHEST)
        or says_the_opposite(clause.text, aligned(f"{one.known.fact.name} {one.segment}"))
        or bool(words.unknown(said.lowered[clause.start : min(start, figure.start)]))
        or _is_told_in_other_terms(figure, said, one)
        or _ends_list(figure, said)
        or _keeps_limit(figure, one, clause.text)
        or is_total_of_each(figure, said, (one.segment,))
        or is_of_share_or_sum(figure, said)
        or is_of_part(figure, said, one.known.fact.name, (one.segment,))
        or is_of_another_thing(figure, said, words.text)
        or counts_several(figure, said)
        or is_of_counted(figure, said, [value])
        or is_sum_or_half(figure, said, [value])
        or is_of_pieces_together(figure, said, (one.known.fact.name, one.known.fact.value), value)
        or (figure.dimension in _OF_PEOPLE and is_of_somebody(figure, said))
    )


def is_sum(figure: Figure, stated: Iterable[StatedFigure]) -> bool:
    """Tell whether a figure is what two that one fact states make together."""
    low = figure.first.low
    single = [one for one in stated if len(one.figure.sides) == 1]
    if low is None or len(figure.sides) > 1:
        return False
    for one, other in combinations(single, 2):
        if one.known is not other.known:
            continue
        unit = one.figure.first
        amount = converted_to(low, figure.first, unit)
        second = converted_to(other.figure.first.low, other.figure.first, unit)
        if amount is None or second is None or unit.low is None:
            continue
        if abs(unit.low + second - amount) <= _SUMMED * abs(amount):
            return True
    return False


def _is_told_in_other_terms(figure: Figure, said: SaidText, one: StatedFigure) -> bool:
    """Tell whether a time is one of several in other units: 一天两小时二十天 of 40小时."""
    if figure.dimension != "duration":
        return False
    if said.lowered.endswith(" for ", 0, figure.start):
        return True  # charge them for ten minutes
    if figure.first.unit == one.figure.first.unit:
        return False
    start, end = said.sentence(figure.start)
    others = (f for f in said.figures_in(start, end) if f.start != figure.start)
    return any(other.dimension == "duration" for other in others)


def _ends_list(figure: Figure, said: SaidText) -> bool:
    """Tell whether a figure ends a list of numbers: one three or five minutes."""
    before = said.figures_in(said.clause(figure).start, figure.start)
    if not before or before[-1].dimension != "number":
        return False
    return _OR.fullmatch(said.lowered, before[-1].end, figure.start) is not None


def _keeps_limit(figure: Figure, one: StatedFigure, clause: str) -> bool:
    """Tell whether what is said only stays within what is stated as the most or the least."""
    known = one.figure.first
    top = known.most
    low = converted_to(figure.first.low, figure.first, known)
    if low is None or top is None or _AS_LIMIT.search(clause):
        return False
    words = aligned(f"{one.known.fact.name} {one.segment}")
    if low > top:
        return _LEAST.search(aligned(one.segment)) is not None
    return known.low is None or _MOST.search(words) is not None
