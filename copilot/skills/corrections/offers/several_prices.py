"""Which pieces a sum is said of: of which choice, and whether with the coupon."""

import re
from typing import Final

from copilot.skills.corrections.choices.choices import names_choice
from copilot.skills.corrections.figures.figures import Figure
from copilot.skills.corrections.offers.offer_prices import OfferPrices
from copilot.skills.corrections.offers.price_parts import Price
from copilot.skills.corrections.speech.said_text import SaidText

_COUPON: Final = re.compile(
    r"(?<!不用)(?<!没用)(?<!不算)券(?!前)|口令"
    r"|\b(?:with|after|using|use|clip|apply|enter|redeem) (?:\w+ ){0,2}(?:coupon|code|voucher)\b"
)


def several_at(
    figure: Figure, said: SaidText, offer: OfferPrices, pieces: int, choice: str
) -> Price | None:
    """Return what the pieces that a figure is said of certainly cost; ``None`` where it is open.

    They are of the choice named before it in its sentence, else of ``choice``, the one in hand.
    """
    start, _ = said.sentence(figure.start)
    named = [one for one in offer.choices if names_choice(said.lowered[start : figure.start], one)]
    if len(named) > 1:
        return None
    return offer.together(pieces, named[0] if named else choice, with_coupon(figure, said))


def with_coupon(figure: Figure, said: SaidText) -> bool:
    """Tell whether a coupon is spoken of in the sentence of a figure."""
    start, end = said.sentence(figure.start)
    return _COUPON.search(said.lowered, start, end) is not None
