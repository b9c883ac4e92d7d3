"""Whether a wrong value is a slip or another product's own: what is said next tells.

Between two products on air a host may give the new one's price before its name, and a focus event
may be late or lost. A correction then would be of the wrong product.
"""

from collections.abc import Callable
from typing import Final

from copilot.skills.corrections.judgement import Fit, Judgement

# What is another product's value waits for words that suit the one on air better, or for the host
# to be silent for so long: a second more than hosts take from one sentence to the next.
SILENT_MS: Final = 5_000


def owners(fits: tuple[Fit, ...], sku: str, is_denied: Callable[[str], bool]) -> frozenset[str]:
    """Return whose value words may give that are wrong of ``sku``.

    Nothing right of ``sku`` stands beside what is one of them's alone, or the very words that are
    wrong of it are right of them. ``is_denied`` tells of which products the host has said that
    they are not in hand.
    """
    right = any(fit.right for fit in fits if fit.sku == sku)
    return frozenset(
        fit.sku
        for fit in fits
        if fit.sku != sku and (fit.instead or (fit.own and not right)) and not is_denied(fit.sku)
    )


def tells_for(judgement: Judgement, sku: str, others: frozenset[str]) -> bool:
    """Return whether words name ``sku``, or suit it better than each of ``others``."""
    if judgement.keeps:
        return True
    scores = {fit.sku: fit.right - fit.wrong for fit in judgement.fits if fit.right}
    mine = scores.get(sku)
    return mine is not None and all(mine > scores.get(other, 0) for other in others)
