"""Tells when clauses quote all that a fact says, word for word and mark for mark."""

from typing import Final

from copilot.effects import Evidence
from copilot.phrasing.guard.crossing import foreign
from copilot.phrasing.guard.elements import Element, Elements, Language, units_of
from copilot.phrasing.guard.lexer import lex
from copilot.phrasing.guard.naming import naming_of
from copilot.phrasing.guard.runs import Units
from copilot.phrasing.guard.segments import SEGMENT_END, body_of
from copilot.phrasing.slots import Slot

_SAID: Final = frozenset({"unit", "slot", "stance", "question", "pause"})
_CHOICE: Final = frozenset({"or", "或", "或者", "还是"})
_PAUSE: Final = Element("pause", "")
_TELLING: Final = 6
"""Characters (a word counts as two) from which a quotation tells by itself what it is of."""


class Quoting:
    """The facts of several parts as they would be quoted; one part is said as any statement is."""

    def __init__(
        self, evidence: tuple[Evidence, ...], slots: tuple[Slot, ...], language: Language
    ) -> None:
        self._facts: dict[int, tuple[Elements, Units, bool]] = {}
        for index, one in enumerate(evidence):
            own = tuple(slot for slot in slots if slot.fact == index)
            texts = [text for text in SEGMENT_END.split(body_of(one, own, slots)) if text.strip()]
            if len(texts) < 2 or foreign(one.fact.text, language):
                continue
            whole: Elements = ()
            for text in texts:
                whole += (_PAUSE, *lex(text, language, line=False))
            naming = naming_of(one, own, slots, language)
            length = sum(min(len(unit), 2) for unit in units_of(whole))
            alone = not naming.part and length >= _TELLING
            self._facts[index] = _kept(whole), naming.units, alone

    def quoted(self, elements: Elements, asked: frozenset[int]) -> int | None:
        """Return the fact that ``elements`` quote whole, if it is clear what it is of.

        ``asked`` = facts that the question asks for, of which the name need not be said.
        """
        said = _kept(elements)
        for index, (fact, name, alone) in self._facts.items():
            if (alone or index in asked) and _same(said, fact):
                return index
            named = tuple(Element("unit", unit) for unit in name)
            if named and (_same(said, named + fact) or _same(said, (*named, _PAUSE, *fact))):
                return index
        return None


def _kept(elements: Elements) -> Elements:
    """Return what is said, with the breaks and the choices between."""
    kept: list[Element] = []
    for element in elements:
        choice = element.kind == "join" and element.value in _CHOICE
        if not (choice or element.kind in _SAID):
            continue
        if element.kind != "pause" or (kept and kept[-1].kind != "pause"):
            kept.append(element)
    return tuple(kept[:-1] if kept and kept[-1].kind == "pause" else kept)


def _same(said: Elements, own: Elements) -> bool:
    """Return whether two texts say the same in one order, but for what either may leave out."""
    one = other = 0
    while one < len(said) and other < len(own):
        a, b = said[one], own[other]
        if (a.kind, a.value) == (b.kind, b.value):
            one, other = one + 1, other + 1
        elif a.free:
            one += 1
        elif b.free:
            other += 1
        else:
            return False
    return all(e.free for e in (*said[one:], *own[other:]))
