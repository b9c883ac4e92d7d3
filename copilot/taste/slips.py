"""Facts that a host misstates again and again, over broadcasts."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from hashlib import blake2s
from typing import Final

from copilot.suggestions import CardFact

REMEMBERED_SLIPS: Final = 50
"""Of a host; the one not made for the longest time is forgotten first."""
REPEATED: Final = 2
"""A slip made once is chance; from here on it is reminded of."""


@dataclass(frozen=True, slots=True)
class Slip:
    """A fact that the host misstated, as it was the last time.

    Attributes:
        sku: the product it was said of.
        name: the property, as the shop calls it.
        said, truth: what the host said and what the shop says, as the correction had them.
        headline: what is true, as short as a headline.
        fact: the fact that decided.
        times: corrections of it that stood.
        first_wall_ms, last_wall_ms: when, in milliseconds since 1970; 0 = not known.
    """

    sku: str
    name: str
    said: str
    truth: str
    headline: str
    fact: CardFact
    times: int
    first_wall_ms: int
    last_wall_ms: int

    @property
    def id(self) -> str:
        """The same for every slip about the fact; fit for an address."""
        return blake2s(f"{self.sku}\n{self.fact.id}".encode(), digest_size=8).hexdigest()

    @property
    def repeated(self) -> bool:
        """Whether it was made often enough to be reminded of."""
        return self.times >= REPEATED


def with_slip(slips: Iterable[Slip], slip: Slip) -> tuple[Slip, ...]:
    """Return the slips with one more, the newest last, counted on where it was made before."""
    kept = tuple(slips)
    before = next((each for each in kept if each.id == slip.id), None)
    if before is not None and before.fact.text == slip.fact.text:
        times, first = before.times + slip.times, before.first_wall_ms
        slip = replace(slip, times=times, first_wall_ms=first)
    others = tuple(each for each in kept if each.id != slip.id)
    return (*others, slip)[-REMEMBERED_SLIPS:]


def with_one_less(slips: Iterable[Slip], id: str) -> tuple[Slip, ...]:
    """Return the slips without one count of this one: its correction was no good."""
    counted = (replace(each, times=each.times - (each.id == id)) for each in slips)
    return tuple(each for each in counted if each.times > 0)
