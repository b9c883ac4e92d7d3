"""The elements a text is read into: what it speaks of, affirms or denies, and its slots."""

from dataclasses import dataclass
from typing import Final, Literal

Language = Literal["zh", "en"]
Kind = Literal[
    "unit", "stance", "slot", "join", "stop", "link", "pause", "question", "yes", "filler"
]

SLOT_BASE: Final = 0xE000
"""Slots stand in a text as one private character each, counted from here."""
SLOT_LIMIT: Final = 0xF8FF


@dataclass(frozen=True, slots=True)
class Element:
    """One piece of a text.

    Attributes:
        kind: ``unit`` = content; ``stance`` = what affirms, denies, allows …; ``join`` and ``stop``
            = within and at the end of a list; ``link`` = between clauses; ``filler`` = a small
            word of a line, which is taken out before anything is compared.
        value: the unit (a Han character or a stemmed Latin word), the stance, or the slot's place.
        free: whether a line may say it without a fact; of a fact: whether a line may leave it out.
    """

    kind: Kind
    value: str
    free: bool = False


_CHOICE: Final = frozenset({"or", "或", "或者", "还是"})

Elements = tuple[Element, ...]


def units_of(elements: Elements) -> tuple[str, ...]:
    """Return the units alone."""
    return tuple(element.value for element in elements if element.kind == "unit")


def chosen(elements: Elements) -> frozenset[str]:
    """Return the words that leave a choice: 毛巾或梳子, a towel or a comb."""
    return frozenset(e.value for e in elements if e.kind == "join" and e.value in _CHOICE)


def is_slot(character: str) -> bool:
    """Return whether a character stands for a slot."""
    return SLOT_BASE <= ord(character) <= SLOT_LIMIT
