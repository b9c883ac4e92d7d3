"""Whether a wrong value is a slip or another product's own: what is said next tells.

Between two products on air a host may give the new one's price before its name, and a focus event
may be late or lost. A correction then would be of the wrong product.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from copilot.skills.corrections.judgement import Fit

# What is another product's value waits for words that suit the one on air better, or for the host
# to be silent for so long: a second more than hosts take from one sentence to the next.
SILENT_MS: Final = 5_000
# Where words just before told of the product on air, what follows in so long may still tell of
# another: five sentences. Then there is time left of the half minute in which a price matters.
TOLD_WAITS_MS: Final = 20_000
_NONE: Final = Fit("", 0, 0)


@dataclass(frozen=True, slots=True)
class Owned:
    """Whose value a wrong one may be instead, until what is said next tells.

    Attributes:
        skus: the other products of the line-up that have just that value; none once it is settled
            that the host is at the product on air.
        told: whether words just before told of the product on air.
        leans: whether words suit one of the others better, and none since the product on air.
    """

    skus: frozenset[str] = frozenset()
    told: bool = False
    leans: bool = False

    def due_ms(self, heard_ms: int, host_spoke_ms: int) -> int | None:
        """Return when what was heard is a slip unless more is said; ``None`` for not by silence."""
        if self.leans:
            return None
        silent_ms = max(heard_ms, host_spoke_ms) + SILENT_MS
        return min(silent_ms, heard_ms + TOLD_WAITS_MS) if self.told else silent_ms

    def after(self, fits: tuple[Fit, ...], keeps: bool, sku: str) -> "Owned":
        """Return what is left to ask once other words were heard; ``sku`` is on air."""
        told = tells_of(fits, keeps, sku, self.skus)
        if told is None:
            return self
        return NOBODYS if told else replace(self, told=False, leans=True)


NOBODYS: Final = Owned()


def owners(fits: tuple[Fit, ...], sku: str, is_denied: Callable[[str], bool]) -> frozenset[str]:
    """Return whose value words may give that are wrong of ``sku``.

    Nothing right of ``sku`` stands beside what is one of them's alone, or the very words that are
    wrong of it are right of them; and no value of its own is given as well. ``is_denied`` tells of
    which products the host has said that they are not in hand.
    """
    mine = fit_of(fits, sku)
    if mine.own:
        return frozenset()
    right = mine.right > 0
    return frozenset(
        fit.sku
        for fit in fits
        if fit.sku != sku and (fit.instead or (fit.own and not right)) and not is_denied(fit.sku)
    )


def suits(fits: tuple[Fit, ...], sku: str, other: str) -> bool:
    """Return whether words are right of a product, and more so than of another one.

    What contradicts the other one alone is no sign of this one: hosts err, twice in a row too.
    """
    mine, theirs = fit_of(fits, sku), fit_of(fits, other)
    return mine.right > 0 and score(mine) > score(theirs)


def tells_of(fits: tuple[Fit, ...], keeps: bool, sku: str, others: frozenset[str]) -> bool | None:
    """Return whether words tell that the host is at ``sku`` rather than at one of ``others``.

    True where they name it (``keeps``) or suit it better than each of those, false where they suit
    one of those better, ``None`` where they tell nothing of it.
    """
    if any(suits(fits, other, sku) for other in others):
        return False
    if keeps or all(suits(fits, sku, other) for other in others):
        return True
    return None


def fit_of(fits: tuple[Fit, ...], sku: str) -> Fit:
    """Return how words suit a product; where they claim nothing of it, neither well nor badly."""
    return next((fit for fit in fits if fit.sku == sku), _NONE)


def score(fit: Fit) -> int:
    """Return by how many claims more words are right of a product than wrong of it."""
    return fit.right - fit.wrong
