"""What a viewer's message says: a question for the shop or not, and about which product."""

from dataclasses import dataclass
from typing import Literal

Intent = Literal[
    "shop_question", "other_question", "request", "buying", "complaint", "chatter", "spam"
]


@dataclass(frozen=True, slots=True)
class Reading:
    """A message as understood without any model; journalled beside the message.

    Attributes:
        intent: what the message wants; only ``shop_question`` is put on the question board.
        key: the question reduced to what tells it from others (normalised, courtesy words and
            link numbers removed); equal keys about the same product are the same question.
        links: link numbers named (``3号`` -> 3), in order, without repeats.
        skus: products named by SKU, model number or name, the best first.
        deictic: whether it points at what is on air (这个, this one).
        buying: how strongly the sender seems about to buy, 0 to 1.
    """

    intent: Intent
    key: str
    links: tuple[int, ...]
    skus: tuple[str, ...]
    deictic: bool
    buying: float
