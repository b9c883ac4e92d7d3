"""What a viewer's message says: a question for the shop or not, and about which product."""

from dataclasses import dataclass
from typing import Literal

Intent = Literal[
    "shop_question", "other_question", "request", "buying", "complaint", "chatter", "spam"
]
By = Literal[
    "link",
    "next",
    "name",
    "before",
    "two_before",
    "part",
    "price",
    "trait",
    "choice",
    "hint",
    "these_two",
    "both",
    "on_air",
]
"""How something is meant: by its link number, as the one after this, by a name of its own, as the
one before or the one before that, by part of a name, its price, a quality, a choice that tells it
from others, a choice that many have, as both of two, as one of two, or as what is on air."""
Scope = Literal["product", "shop", "nothing"]
"""Whether a message is about a product, the shop as a whole, or nothing, as 扣1 is."""


@dataclass(frozen=True, slots=True)
class Mention:
    """One thing meant.

    Attributes:
        skus: what it may be, the likeliest first; empty where only the room knows.
        link: the link number, of ``by="link"`` only; else 0.
        joined: whether it stands beside the mention before it as another thing (和, vs) rather
            than saying more of the same.
    """

    by: By
    skus: tuple[str, ...] = ()
    link: int = 0
    joined: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """A message as understood without any model; journalled beside the message.

    Attributes:
        intent: what the message wants; ``shop_question`` is put on the question board.
        key: the question reduced to what tells it from others (normalised, courtesy words and
            link numbers removed); equal keys about the same product are the same question.
        links: link numbers named (``3号`` -> 3), in order, without repeats.
        skus: products named by SKU, model number or name, the best first.
        deictic: whether it points at what is on air (这个, this one).
        buying: how strongly the sender seems about to buy, 0 to 1.
        mentions: the things meant, in the order of the text; which product each is, the room
            decides by its line-up and by what the viewer saw.
        choices: (SKU, title of a choice of it) for every choice named of a product near at hand.
        scope: whether a product is meant at all where none is mentioned.
        doubtful: whether it may be a shop question though ``intent`` is something likelier; then
            only a fact that answers it for certain tells that it was one.
        likely: whether, though doubtful, it is a question for the shop where no fact tells: then
            it is one that the material does not answer.
        parts: the questions of a message that asks the shop several, each read by itself; empty
            where it is one.
    """

    intent: Intent
    key: str
    links: tuple[int, ...]
    skus: tuple[str, ...]
    deictic: bool
    buying: float
    mentions: tuple[Mention, ...] = ()
    choices: tuple[tuple[str, str], ...] = ()
    scope: Scope = "product"
    parts: "tuple[Part, ...]" = ()
    doubtful: bool = False
    likely: bool = False

    @property
    def for_board(self) -> bool:
        """Whether it belongs on the question board, be it on trial."""
        return self.intent == "shop_question" or self.doubtful


@dataclass(frozen=True, slots=True)
class Part:
    """One of several questions in one message; its reading has no parts of its own."""

    text: str
    reading: Reading
