"""Which property a figure is of when no name of one stands beside it."""

import re
from decimal import Decimal
from typing import Final

from copilot.skills.corrections.figures.figures import Figure
from copilot.skills.corrections.figures.unit_conversion import convert
from copilot.skills.corrections.measures.measured_groups import Group, Held
from copilot.skills.corrections.speech.aligning import aligned
from copilot.skills.corrections.speech.said_text import SaidText

_SOMEBODY: Final = re.compile(r"[我你他她]|\b(?:i|you|he|she|my|your)\b")
_LABEL: Final = 12  # characters of a clause that does no more than call a property
_FARTHEST: Final = Decimal(2)  # times a value, for a figure that nothing names
_CLEARLY_NEARER: Final = Decimal("1.8")


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
        length = sum(m.end() - m.start() for m in spans if not goes_on(words, m.end()))
        if length:
            found.append((length, (result, group)))
    most = max((length for length, _ in found), default=0)
    return [one for length, one in found if length == most]


_OTHER_NOUNS: Final = "枕套垫盒袋架柜箱罩绳带膏液粉帽裤鞋袜灯"
_GOES_ON: Final = re.compile(rf"[{_OTHER_NOUNS}](?![{_OTHER_NOUNS}])")


def goes_on(words: str, end: int) -> bool:
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
    low = said.least
    truth = known.least
    if low is None or not truth or low <= 0:
        return far
    amount = amount_in(low, said.unit, known.unit)
    return far if amount is None or amount <= 0 else max(amount / truth, truth / amount)


def amount_in(low: Decimal, unit: str, to: str) -> Decimal | None:
    """Return an amount in the other unit; as it is when either has none or they are the same."""
    return low if not unit or not to or unit == to else convert(low, unit, to)
