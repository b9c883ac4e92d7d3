"""Weighs a message's features and decides its intent."""

import math
from collections.abc import Set as AbstractSet

from copilot.skills.answers.feature_buying import ASKS_TO_BUY
from copilot.skills.answers.feature_pairs import MAY_BE_SHOP
from copilot.skills.answers.feature_shop import LIKELY, PERHAPS, SURE
from copilot.skills.answers.intent_weights import BIAS, INTENTS, MARGINS, WEIGHTS
from copilot.skills.answers.reading import Intent

_BONUS = {PERHAPS: 0.8, LIKELY: 3.0, SURE: 6.0, ASKS_TO_BUY: 8.0}
_LEVELS = tuple(_BONUS)
_SHOP = INTENTS.index("shop_question")


def decide(features: AbstractSet[str]) -> Intent:
    """Return the intent with the highest score; ties and nothing known go to ``chatter``.

    A multinomial logistic model: one weight per feature and intent, trained by
    ``bench.train_intent`` on lines written for the project. ``MARGINS`` are taken off the
    intents whose false alarms cost more than their misses.
    """
    scores = scores_of(features)
    bonus = sum(_BONUS[name] for name in _LEVELS if name in features)
    if bonus:
        scores[_SHOP] += bonus
    elif MAY_BE_SHOP not in features:
        scores[_SHOP] = -math.inf
    best = max(range(len(INTENTS)), key=scores.__getitem__)
    return INTENTS[best]


def scores_of(features: AbstractSet[str]) -> list[float]:
    """Return one score per intent, in the order of ``INTENTS``, margins taken off."""
    rows = [WEIGHTS[name] for name in features if name in WEIGHTS]
    return [sum(column) - margin for *column, margin in zip(BIAS, *rows, MARGINS, strict=True)]
