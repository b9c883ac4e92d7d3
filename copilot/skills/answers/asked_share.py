"""How much of a room's chat asks the shop lately: what one more message is likely to be."""

import math

USUAL = 0.1
"""The share of chat that asks the shop where nothing is known of the room yet."""

_MEMORY = 100  # messages over which the share is learnt anew
_LEAST, _MOST = 0.002, 0.6  # so that no room is ever given up on, nor anything believed


class AskedShare:
    """The share of the latest messages that asked the shop; the same messages give the same."""

    def __init__(self) -> None:
        self.value = USUAL

    def note(self, asked: bool) -> None:
        """Count one message, whether it asked the shop or not."""
        share = self.value + (asked - self.value) / _MEMORY
        self.value = min(_MOST, max(_LEAST, share))


_WEIGHT = 0.8  # of what is known of the room, beside the message's own words
_USUAL_DOUBT = 0.5  # log odds that a message needs where the share is as usual
_EASIEST, _HARDEST = 0.4, 0.9
_ODDS_OF_USUAL = math.log(USUAL / (1 - USUAL))


def sure_enough(share: float) -> float:
    """Return how likely a message has to be a shop question to be taken for one, 0 to 1.

    In a room where half the chat asks, an unclear line is a question; under a film or a game, where
    nobody does, even a likely one is not. Bayes' rule, held between two bounds: a clear question
    always passes, a clear remark never does.
    """
    odds = _USUAL_DOUBT - _WEIGHT * (math.log(share / (1 - share)) - _ODDS_OF_USUAL)
    return min(_HARDEST, max(_EASIEST, 1 / (1 + math.exp(-odds))))
