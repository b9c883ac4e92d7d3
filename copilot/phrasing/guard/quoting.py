"""Tells when clauses quote all that a fact says, word for word and mark for mark."""

from typing import Final

from copilot.effects import Evidence
from copilot.phrasing.guard.crossing import foreign
from copilot.phrasing.guard.elements import Element, Elements, Language, chosen, units_of
from copilot.phrasing.guard.lexer import lex
from copilot.phrasing.guard.naming import naming_of
from copilot.phrasing.guard.runs import Units
from copilot.phrasing.guard.segments import SEGMENT_END, body_of
from copilot.phrasing.slots import Slot

_SAID: Final = frozenset({"unit", "slot", "stance", "question", "pause"})
_PAUSE: Final = Element("pause", "")
_TELLING: Final = 6
"""Characters (a word counts as two) from which a quotation tells by itself what it is of."""


class Quoting:
    """The facts of several parts as they would be quoted; one part is said as any statement is."""

    def __init__(
        self, evidence: tuple[Evidence, ...], slots: tuple[Slot, ...], language: Language
    ) -> None:
        self._before: list[Elements] = []
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

    def keep(self, clause: Elements) -> None:
        """Remember a clause that was said."""
        self._before.append(clause)

    def quoted(self, elements: Elements, asked: frozenset[int]) -> int | None:
        """Return the fact that ``elements``, or some clauses before and they, quote whole.

        ``asked`` = facts that the question speaks of, of which the name need not be said.
        """
        said = elements
        for before in ((), *reversed(self._before)):
            said = (*before, _PAUSE, *said)
            kept = _kept(said)
            for index, fact in self._facts.items():
                if _quotes(kept, *fact, asked=index in asked):
                    return index
        return None


def _quotes(said: Elements, fact: Elements, name: Units, alone: bool, *, asked: bool) -> bool:
    """Return whether a fact is quoted with its name, or where it is clear without."""
    named = tuple(Element("unit", unit) for unit in name)
    forms = [fact] if alone or asked else []
    forms += [named + fact, (*named, _PAUSE, *fact)] if named else []
    return any(_same(said, form) for form in forms)


def _kept(elements: Elements) -> Elements:
    """Return what is said, with the breaks and the choices between."""
    kept: list[Element] = []
    for element in elements:
        if not (chosen((element,)) or element.kind in _SAID):
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
