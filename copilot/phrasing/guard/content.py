"""Holds a piece of a line against one statement: nothing may be added, dropped or turned round."""

from typing import Final

from copilot.phrasing.guard.besides import adds_nothing, framed_at, is_topic, lists, trails
from copilot.phrasing.guard.elements import Element
from copilot.phrasing.guard.ellipsis import (
    BOUNDING,
    asked_for,
    goes_on,
    lists_on,
    offers_choice,
    takes_all,
)
from copilot.phrasing.guard.order import in_order
from copilot.phrasing.guard.polarity import LIMITING, NEGATIVE, REFUSING, Stance, may_word
from copilot.phrasing.guard.runs import run_in, starts
from copilot.phrasing.guard.segments import has_slot
from copilot.phrasing.guard.statements import ITEMS, Statement
from copilot.phrasing.guard.telling import Context, is_told

_LIGHT_VERBS: Final = frozenset("用洗吃喝穿装放泡的携存冲购买赠连接已在戴") | {
    "us", "do", "go", "put", "plac", "mak", "com",
}  # fmt: skip
_CAUTION: Final = frozenset("慎忌禁损坏伤害")
_WHOLE_OF: Final = frozenset({"all", "both"})
_LIGHT_AMONG: Final = 4
"""Elements of a statement from which a light verb may be left out (家长看护使用 as 家长看护)."""


class Reader:
    """Reads a piece against a statement, and keeps what of it was said in which order.

    Args:
        own_first: whether what the statement itself says goes before its name and the titles.
    """

    def __init__(
        self,
        piece: tuple[Element, ...],
        statement: Statement,
        context: Context,
        own_first: bool,
    ) -> None:
        self._own_first = own_first
        self._piece = piece
        self._statement = statement
        self._elements = statement.elements
        self._context = context
        self._used = [False] * len(self._elements)
        self.order: list[int] = []
        self._name_said = 0
        self._worded = False
        self._implied = False
        self._suited = False
        self.ambiguous = False

    def read(self) -> bool:
        """Find every element of the piece in the statement, or where else it may come from."""
        piece, statement = self._piece, self._statement
        if offers_choice(piece, statement) or takes_all(piece, statement):
            return False
        position = 0
        while position < len(self._piece):
            element = self._piece[position]
            if element.value in _WHOLE_OF and not lists(self._piece, self._elements):
                return False
            if element.kind in ("join", "stop", "link", "pause", "yes"):
                position += 1
                continue
            if element.kind == "unit":
                length = self._unit(position)
            elif element.kind == "slot":
                length = self._slot(element.value)
            else:
                length = self._stance(position, element.value)
            if not length:
                return False
            position += length
        return bool(self.order)

    def _slot(self, value: str) -> int:
        for place, element in enumerate(self._elements):
            if element.kind == "slot" and element.value == value and not self._used[place]:
                self._take(place, 1)
                return 1
        return 0

    def _stance(self, position: int, said: str) -> int:
        for place, element in enumerate(self._elements):
            if element.kind == "stance" and not self._used[place]:
                fact: Stance = element.value  # type: ignore[assignment]
                if may_word(fact, said):  # type: ignore[arg-type]
                    free = said == "can" and not self._statement.stances & NEGATIVE
                    self._take(place, 1, ordered=not free)
                    return 1
        if lists_on(self._piece, position, self._elements, self.order):
            return 1
        return self._brought(position, said)

    def _brought(self, position: int, said: str) -> int:
        """Return 1 when a predicate that the statement has not may still be said of it."""
        statement = self._statement
        following = [e for e in self._piece[position + 1 :] if e.kind == "pause" or not e.free][:1]
        if self.order and self._closing(position + 1):
            named = statement.naming.named
            fits = statement.plain and not self._cautious() and (named or not self._name_said)
            suits = said == "suits" and statement.naming.suits
            return int(fits and (said == "can" or suits or (said == "has" and named)))
        if not following or following[0].kind not in ("unit", "slot"):
            return 0
        if statement.naming.loose:
            self._implied = True
        if said == "advise":
            own = [e for e in self._elements if e.kind == "unit" and not e.free]
            return int(len(own) > 1 and statement.plain and not self._cautious())
        if said == "remember":
            return int(not self._cautious())
        if said in ("can", "must"):
            plain = statement.plain or statement.stances <= {"can", "suits", "has"}
            return int(plain and not self._cautious())
        if said == "suits":
            self._suited = statement.naming.suits and statement.plain
            return int(self._suited)
        if said == "has":
            open_to = statement.naming.named or not statement.naming.units
            return int(open_to and statement.plain and not self._cautious())
        return 0

    def _closing(self, position: int) -> bool:
        """Return whether nothing but small words follows in the clause."""
        for element in self._piece[position:]:
            if element.kind == "pause":
                break
            if element.kind != "unit" or not element.free:
                return False
        return True

    def _cautious(self) -> bool:
        return any(e.kind == "unit" and e.value in _CAUTION for e in self._elements)

    def _unit(self, position: int) -> int:
        place, length = self._longest(position)
        naming = self._statement.naming
        measured = naming.named and has_slot(self._elements)
        named = run_in(self._piece, position, naming.units, to_end=measured)
        cores = (len(c) for c in naming.core if starts(self._piece, position, c))
        named = max(named, max(cores, default=0))
        worded = max(
            (len(w) for w in naming.wordings if starts(self._piece, position, w)), default=0
        )
        titled = max(
            (len(t) for t in self._context.titles if starts(self._piece, position, t)), default=0
        )
        if titled and not is_topic(self._piece, position, titled):
            titled = 0
        framed = framed_at(self._piece, position, self._statement, self._context)
        best = max(length, named, worded, titled, framed)
        if best == 0:
            return int(self._piece[position].free or self._adds_nothing(position))
        self.ambiguous = self.ambiguous or 0 < length < best
        if length == best or (self._own_first and length):
            best = length
            if length == 1 and self._piece[position].free and not self._next(place):
                return 1
            self._take(place, length)
        elif named == best:
            if (bool(self.order) and trails(self._piece, position)) or not self._may_name(position):
                return int(self._piece[position].free or self._adds_nothing(position))
            self._name_said += named
        elif worded == best:
            self._worded = True
        return best

    def _adds_nothing(self, position: int) -> bool:
        """Return whether a unit only says again what was said or asked."""
        value = self._piece[position].value
        if adds_nothing(self._piece, position, self._statement, self._context):
            return True
        again = (self._elements[place].value == value for place in self.order)
        return value not in BOUNDING and any(again)

    def _next(self, place: int) -> bool:
        """Return whether a place follows what was said last, or stands where nothing else could."""
        alone = all(e.kind != "unit" for e in self._elements[place + 1 : place + 2])
        after = self.order[-1] + 1 if self.order else 0
        if place >= after and all(e.kind != "unit" for e in self._elements[after:place]):
            return True
        return alone and all(e.kind != "unit" for e in self._elements[max(place - 1, 0) : place])

    def _may_name(self, position: int) -> bool:
        """Return whether the asked thing may be spoken of here: as a topic, never as one more item.

        A charger asked for must not slip into what is included.
        """
        statement = self._statement
        if not statement.naming.loose:
            return True
        refused = any(self._elements[place].value in REFUSING for place in self.order)
        if refused and all(e.kind != "pause" for e in self._piece[:position]):
            return True
        if not statement.naming.open_asked:
            return False  # the thing asked would be affirmed by being said
        listed = any(e.kind == "join" for e in self._piece[:position])
        return not (self.order or listed or statement.stances & {"can", "has", "suits"})

    def _longest(self, position: int) -> tuple[int, int]:
        """Return where the longest run from ``position`` stands, and its length."""
        best, length = -1, 0
        following = self.order[-1] + 1 if self.order else 0
        first = self._piece[position].value
        for place, element in enumerate(self._elements):
            if element.kind != "unit" or element.value != first or self._used[place]:
                continue
            run = self._run(position, place)
            if run > length or (run == length and place == following):
                best, length = place, run
        return best, length

    def _run(self, position: int, place: int) -> int:
        length = 0
        piece, elements = self._piece, self._elements
        while (
            position + length < len(piece)
            and place + length < len(elements)
            and piece[position + length].kind == "unit"
            and elements[place + length].kind == "unit"
            and piece[position + length].value == elements[place + length].value
            and not self._used[place + length]
        ):
            length += 1
        return length

    def _take(self, place: int, length: int, *, ordered: bool = True) -> None:
        for taken in range(place, place + length):
            self._used[taken] = True
            if ordered:
                self.order.append(taken)

    def holds(self) -> bool:
        """Return whether the statement holds the piece: all that it says and nothing else."""
        ordered = in_order(self._piece, self._statement, self.order)
        return ordered and self.complete() and self.named()

    def complete(self) -> bool:
        """Return whether all that must be said has been; whole items of a list may be left out."""
        required = self.required()
        if required is None:
            return False
        if len(required) == 1 and (self._statement.ellipsis or len(self.order) >= _LIGHT_AMONG):
            left = self._elements[required[0]]
            return left.kind == "unit" and left.value in _LIGHT_VERBS
        return not required or self._left_out(required)

    def required(self) -> list[int] | None:
        """Return the places still to be said; ``None`` when no more could make the piece whole."""
        items = self._statement.items
        if all(self._elements[place].value in BOUNDING for place in self.order):
            return None  # a bound of nothing: what it bounds would be the next word of the line
        missing = [
            place
            for place, element in enumerate(self._elements)
            if not self._used[place]
            and not element.free
            and element.kind in ("unit", "slot", "stance")
            and not (element.kind == "stance" and element.value in LIMITING)
        ]
        said = {items[place] for place, used in enumerate(self._used) if used}
        required = [place for place in missing if not items[place] or items[place] in said]
        carried = (self._statement.fact, self._statement.part) in self._context.carried
        if carried and any(self._elements[place].kind != "stance" for place in self.order):
            required = [place for place in required if place >= self._opening()]
        groups = {item // ITEMS for item in items if item}
        return required if groups <= {item // ITEMS for item in said} else None

    def _left_out(self, missing: list[int]) -> bool:
        """Return whether the question or the statement before said what is left out."""
        if not self._context.whole:
            return False
        asked = len(self.order) > 1 and asked_for(
            missing, self.order, self._statement, self._context
        )
        return asked or goes_on(missing, self._statement, self._context.before)

    def _opening(self) -> int:
        """Return where the first predicate stands: what it is of need not be said twice."""
        places = (i for i, e in enumerate(self._elements) if e.kind == "stance")
        return next(places, 0)

    def named(self) -> bool:
        """Return whether it is clear which property is spoken of."""
        if self._implied and self._name_said:
            return False  # the asked thing may not be affirmed beside what the fact answers
        mentioned = self._worded or self._suited or self._name_said > 1
        return is_told(self._statement, self._context, mentioned, self._name_said > 0)
