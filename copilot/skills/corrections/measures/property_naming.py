"""Which property the words around a figure call, and how surely."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from operator import attrgetter
from typing import Final

from copilot.skills.corrections.figures.figures import Figure, is_unit_free
from copilot.skills.corrections.measures.measured_groups import (
    HINT,
    OTHER,
    OWN,
    Group,
    MeasuredGroups,
    fits_unit,
    held,
)
from copilot.skills.corrections.measures.property_names import vocabulary
from copilot.skills.corrections.speech.aligning import aligned
from copilot.skills.corrections.speech.clauses import Clause
from copilot.skills.corrections.speech.cues import Cue, without_overlap
from copilot.skills.corrections.speech.said_text import SaidText


@dataclass(frozen=True, slots=True)
class Named:
    """The properties a figure's words call.

    Attributes:
        groups: none when the words call a property the shop states no figure of.
        adjacent: whether nothing but filler stands between name and figure.
        start, end: span of the name.
    """

    groups: tuple[Group, ...]
    surely: int
    adjacent: bool
    start: int
    end: int


class PropertyNaming:
    """Finds, for one product, what its figures are called in a text."""

    def __init__(self, known: MeasuredGroups) -> None:
        self._known = known
        self._title = aligned(known.view.title)

    def cues(self, said: SaidText) -> tuple[Cue, ...]:
        """Return the words of ``said`` that may call a property of this product or of any."""
        return without_overlap(c for c in said.cues if self.matters(c.phrase))

    def matters(self, phrase: str) -> bool:
        """Tell whether a phrase calls one of the product's properties, or some property at all."""
        return phrase in self._known.by_word or phrase in vocabulary()

    def is_foreign(self, phrase: str) -> bool:
        """Tell whether a phrase calls a property the product states no figure of."""
        return phrase not in self._known.by_word

    def calls_another(self, figure: Figure, said: SaidText, cues: Iterable[Cue]) -> bool:
        """Tell whether a figure's clause calls a property the product states no figure of."""
        clause = said.clause(figure)
        return any(
            clause.start <= cue.start < clause.end
            and not (cue.start < figure.end and figure.start < cue.end)
            and self.is_foreign(cue.phrase)
            and not self.names_the_product(cue, said)
            for cue in cues
        )

    def named(self, figure: Figure, said: SaidText, cues: tuple[Cue, ...]) -> Named | None:
        """Return what the words around ``figure`` call; ``None`` when they call nothing."""
        found = self._in_clause(figure, said, cues) or self._coded(figure)
        if found is None or found.surely == HINT:
            misheard = [c for c in said.misheard if c.phrase in self._known.by_word]
            heard = self._in_clause(figure, said, tuple(misheard)) if misheard else None
            if found is None or (heard is not None and heard.surely > HINT and heard.adjacent):
                found = heard
        return found or self._carried(figure, said, cues)

    def _in_clause(self, figure: Figure, said: SaidText, cues: tuple[Cue, ...]) -> Named | None:
        clause = said.clause(figure)
        inside = _within(cues, clause)
        first = self._nearest(figure, said, [c for c in reversed(inside) if c.end <= figure.start])
        second = self._nearest(figure, said, [c for c in inside if c.start >= figure.end])
        if first is None or (second is not None and not second.adjacent):
            return first or second
        if second is None and not is_unit_free(figure):
            return first
        if first.adjacent and not self._names_follow(figure, said, inside, second):
            return first
        return second or (None if first.adjacent else first)

    def _names_follow(
        self, figure: Figure, said: SaidText, cues: list[Cue], second: Named | None
    ) -> bool:
        """Tell whether figures stand before what they are of: 29 inch inseam 11 inch rise."""
        if second is not None and _OF.fullmatch(said.lowered, figure.end, second.start):
            return True
        ours = said.figures_in(said.clause(figure).start, figure.start)
        bare = is_unit_free(figure)
        alike = [f for f in ours if f.dimension == figure.dimension or (bare and f.dimension)]
        if not alike:
            return False
        called = [c for c in cues if c.start < figure.start and self._called(c, alike[0])]
        return not any(cue.end <= alike[0].start for cue in called)

    def _nearest(self, figure: Figure, said: SaidText, cues: Iterable[Cue]) -> Named | None:
        """Return the first of ``cues``, ordered from the figure outwards, that it may be of."""
        for cue in cues:
            if cue.end <= figure.start and _HAS_ITS_OWN.search(
                said.lowered, max(0, cue.start - _OWN_REACH), cue.start
            ):
                continue
            start, end = min(cue.end, figure.end), max(cue.start, figure.start)
            between = said.figures_in(start, end)
            if any(f.dimension not in (figure.dimension, "count") for f in between):
                return None
            called = self._called(cue, figure)
            if not called:
                if cue.start < figure.end and figure.start < cue.end:
                    continue  # 分贝 is the figure's own unit
                if self.names_the_product(cue, said):
                    continue
                if is_unit_free(figure):
                    continue
                beside = (cue.end <= figure.start or not between) and not said.rest(start, end)
                named, decided = self._by_part(cue, figure, said, beside)
                if decided:
                    return named
                continue
            rest = said.rest(start, end)
            if cue.start >= figure.end and (rest or between):
                return None
            surely = max(s for _, s in called)
            groups = tuple(g for g, s in called if s == surely)
            return Named(groups, surely, not rest, cue.start, cue.end)
        return None

    def _by_part(
        self, cue: Cue, figure: Figure, said: SaidText, beside: bool
    ) -> tuple[Named | None, bool]:
        """Return what a word calls by a part of a name, and whether that decides it.

        乳胶 calls its origin by name, and its thickness by a part of one.
        """
        partly = self._partly_called(cue, figure, said)
        foreign = self.is_foreign(cue.phrase)
        if beside and (len(partly) == 1 or (partly and foreign)):
            return Named(partly, OTHER, True, cue.start, cue.end), True
        return (None if partly else NOTHING_KNOWN), foreign

    def _called(self, cue: Cue, figure: Figure) -> list[tuple[Group, int]]:
        return [
            (group, surely)
            for group, surely in self._known.called(cue.phrase)
            if _suits(group, figure) and (surely > HINT or not is_unit_free(figure))
        ]

    def names_the_product(self, cue: Cue, said: SaidText) -> bool:
        """Tell whether a word is a piece of the product's own noun: the 充电 of 充电宝."""
        longer = (said.lowered[cue.start : cue.end + 1], said.lowered[cue.start - 1 : cue.end])
        return any(len(piece) > len(cue.phrase) and piece in self._title for piece in longer)

    def _partly_called(self, cue: Cue, figure: Figure, said: SaidText) -> tuple[Group, ...]:
        """Return what a word too wide for a name may still call: 无线 of 无线充电."""
        phrase, begin = cue.phrase, said.clause(figure).start
        found = [
            group
            for group in self._known.groups
            if group.decisive and _suits(group, figure) and _speaks_of(group, phrase)
        ]
        own = phrase in _NAMES_OF_DIMENSION.get(figure.dimension, ())
        bare = cue.start - begin <= 1 if cue.end <= figure.start else figure.start - begin <= 1
        index = said.clause_of(figure.start)
        bare = bare and (not index or bool(said.clauses[index - 1].mark))
        if not found and own and bare:  # 手机电池五千毫安 is of another battery
            only = [g for g in self._known.of_dimension(figure.dimension) if g.decisive]
            found = only if len(only) == 1 else []
        unit = figure.first.unit
        return tuple([g for g in found if _counts_in(g, unit)] or found)

    def _coded(self, figure: Figure) -> Named | None:
        """Take the property from the letters of a grade: IPX4, or the SPF of SPF50."""
        if not figure.code:
            return None
        called = [g for g, surely in self._known.called(figure.code) if surely > HINT]
        groups = called or [
            g
            for g in self._known.groups
            if g.decisive and any(v.code == figure.code for _, v in g.values())
        ]
        return Named(tuple(groups), OWN, True, figure.start, figure.start) if groups else None

    def _carried(self, figure: Figure, said: SaidText, cues: tuple[Cue, ...]) -> Named | None:
        """Take the property from what the figure replaces, or from the clause just before."""
        for replaced in said.replaced:
            if replaced.after is figure:
                return self._replaced(replaced.before, figure, said, cues)
        index = said.clause_of(figure.start)
        if index == 0:
            return None
        clause, previous = said.clauses[index], said.clauses[index - 1]
        inside = _within(cues, previous)
        if not inside or any(not _is_one(f) for f in said.figures_in(previous.start, previous.end)):
            return None  # 这一层 is no figure of the property
        if said.rest(clause.start, figure.start) or said.rest(inside[-1].end, previous.end):
            return None
        named = self._nearest(figure, said, reversed(inside))
        return named if named is None or named.adjacent else None

    def _replaced(
        self, before: Figure, figure: Figure, said: SaidText, cues: tuple[Cue, ...]
    ) -> Named | None:
        named = self.named(before, said, cues)
        if named is None and not is_unit_free(before):
            fitting = [g for g in self._known.groups if held(g, before).match != "other"]
            if len(fitting) == 1:
                named = Named((fitting[0],), OWN, True, before.start, before.start)
        if named is None or not any(_suits(group, figure) for group in named.groups):
            return None
        return named


_NAMES_OF_DIMENSION: Final = {
    "charge": frozenset({"电量", "容量", "电池", "battery", "capacity"}),
    "mass": frozenset({"净重", "净含量", "net weight"}),
    "volume": frozenset({"容量", "净含量", "capacity"}),
}
"""Names that call the one property of a dimension, whatever the shop calls it."""


def _is_one(figure: Figure) -> bool:
    return figure.dimension == "count" and figure.first.low == 1 == figure.first.high


def _speaks_of(group: Group, phrase: str) -> bool:
    if group.parts is not None and group.parts.search(phrase):
        return True
    return any(phrase in aligned(member.known.fact.value) for member in group.members)


def _counts_in(group: Group, unit: str) -> bool:
    return any(side.unit == unit for _, value in group.values() for side in value.sides)


_OF: Final = re.compile(r" of (?:the )?")
_OWN_REACH: Final = 6  # characters, more than its longest
_HAS_ITS_OWN: Final = re.compile(r"[\d一二三四五六七八九十百千万半][^，。,. 的]{0,2}的\Z")
"""Before a name: a figure of its own, 十三的夹头."""


def _within(cues: tuple[Cue, ...], clause: Clause) -> list[Cue]:
    """Return the cues, in order of their start, that lie in a clause."""
    first = bisect_left(cues, clause.start, key=_START)
    last = bisect_left(cues, clause.end, lo=first, key=_START)
    return [cue for cue in cues[first:last] if cue.end <= clause.end]


_START: Final = attrgetter("start")


def _suits(group: Group, figure: Figure) -> bool:
    return any(fits_unit(figure, value) for _, value in group.values())


NOTHING_KNOWN: Final = Named((), OWN, True, 0, 0)
"""The words call a property the shop states no figure of: nothing can be said to it."""
