"""Weighs a message's pieces and features and decides its intent."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

from copilot.skills.answers.asked_share import sure_enough
from copilot.skills.answers.feature_buying import ASKS_TO_BUY
from copilot.skills.answers.feature_shop import LIKELY, PERHAPS, SURE, asks_by_form
from copilot.skills.answers.intent_model import ASKED, FEATURE, IntentModel
from copilot.skills.answers.reading import Intent

MODEL = IntentModel.read(Path(__file__).with_name("intent_weights.bin"))

# What the words of the room's own shop add: a question in them is more likely to be for it.
_BONUS = {PERHAPS: 0.8, LIKELY: 2.0, SURE: 4.0, ASKS_TO_BUY: 3.0}
_LEVELS = tuple(_BONUS)
_FOREIGN = frozenset(("foreign", "foreign_ask"))
_SURE_FOREIGN = 0.8
"""How likely a shop question in another language has to be: little of it was trained on."""
_DOUBTFUL = 0.5
"""Of what makes a message a shop question, so much makes it worth asking the shop's facts."""

_SELLING = 0.04
"""Share of a room's chat that asks the shop from which goods are what is talked about in it."""

_LIKELY: dict[Intent, float] = {"other_question": 0.5, "chatter": 0.85}
"""How likely goods are asked about, by words alone, for a doubtful message to be such a question
even where no fact answers it, by what it is taken for otherwise. No request is, no complaint."""
_LIKELY_TOGETHER, _LIKELY_BESIDE = 0.4, 0.35
"""The same where the intents speak for it as much as a room full of questions needs, and goods."""

_STATED: frozenset[Intent] = frozenset({"chatter", "buying"})
"""Of these, what has no form of asking (黑的百搭, 买2瓶) is said, whatever the shop could add."""

_SHOP: Intent = "shop_question"
_INTENTS: tuple[Intent, ...] = get_args(Intent)
# The intents come first in the model, in their own order.
_SHOP_AT, _ASKED_AT = _INTENTS.index(_SHOP), MODEL.kinds.index(ASKED)


@dataclass(frozen=True, slots=True)
class Decision:
    """What a message wants.

    Attributes:
        intent: the likeliest.
        shop: how likely the message is a shop question at all, 0 to 1.
        doubtful: whether it may be one though something else is likelier.
        likely: whether, though doubtful, it asks so much like viewers ask of goods that it is one
            even where no fact answers it.
    """

    intent: Intent
    shop: float
    doubtful: bool = False
    likely: bool = False


def decide(pieces: Iterable[str], features: set[str], share: float) -> Decision:
    """Return the intent of a message of ``pieces`` with ``features``.

    A shop question where that is sure enough for a room of whose messages ``share`` are; else the
    likeliest of the others.
    """
    scores = MODEL.scores([*pieces, *(FEATURE + name for name in features)])
    for level in _LEVELS:
        if level in features:
            scores[_SHOP_AT] += _BONUS[level]
    top = max(scores)
    chances = [math.exp(score - top) for score in scores]
    asked = (chances[_SHOP_AT] + chances[_ASKED_AT]) / sum(chances)
    # What goods are asked in is too like any talk to be told from it by words: it opens a question
    # that facts have to settle, and has no say in what a message is.
    chances = chances[: len(_INTENTS)]
    shop = chances[_SHOP_AT] / sum(chances)
    foreign = not _FOREIGN.isdisjoint(features)
    enough = max(sure_enough(share), _SURE_FOREIGN if foreign else 0.0)
    if shop >= enough:
        return Decision(_SHOP, shop)
    chances[_SHOP_AT] = 0.0
    other = _INTENTS[max(range(len(chances)), key=chances.__getitem__)]
    asks = asks_by_form(features)
    perhaps = shop >= enough * _DOUBTFUL and (other not in _STATED or asks)
    perhaps = perhaps or asked >= enough
    doubtful = other != "spam" and (perhaps or SURE in features)
    likely = asked >= _LIKELY.get(other, 1.0) or (
        other == "other_question" and shop >= _LIKELY_TOGETHER and asked >= _LIKELY_BESIDE
    )
    sells = share >= _SELLING and not foreign
    return Decision(other, shop, doubtful, doubtful and asks and sells and likely)
