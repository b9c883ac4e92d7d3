"""What a promotion or a coupon does to a price, read from the shop's words and never guessed."""

from dataclasses import dataclass, field
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class NthPiece:
    """One piece in every ``place`` costs ``share`` of its price, or ``price``, or ``off`` less."""

    place: int
    share: Decimal | None = None
    price: Decimal | None = None
    off: Decimal | None = None
    words: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class FreePieces:
    """Who pays ``paid`` pieces gets ``free`` more of the same."""

    paid: int
    free: int
    words: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class OffFromPieces:
    """``off`` less in all from ``pieces`` pieces on; ``each`` = again for every so many."""

    pieces: int
    off: Decimal
    each: bool = False
    words: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class OffFromAmount:
    """``off`` less from a sum of ``amount`` on, or above it where ``above``."""

    amount: Decimal
    off: Decimal
    each: bool = False
    above: bool = False
    words: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class ShareFromPieces:
    """All pieces cost ``share`` from ``pieces`` on, or at just so many unless ``onwards``."""

    pieces: int
    share: Decimal
    onwards: bool = False
    words: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Bundle:
    """``pieces`` pieces cost ``total`` together."""

    pieces: int
    total: Decimal
    words: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Off:
    """``off`` less: once an order, or for each piece where ``each``."""

    off: Decimal
    each: bool = False
    words: str = field(default="", compare=False)


Rule = NthPiece | FreePieces | OffFromPieces | OffFromAmount | ShareFromPieces | Bundle | Off


@dataclass(frozen=True, slots=True)
class Rules:
    """What one text says.

    Attributes:
        rules: in the order of the text; alternatives of one kind are steps of a ladder.
        stacks: whether it goes with coupons and other reductions; ``None`` = not said.
        repeats: whether it holds again for every further such amount; ``None`` = not said.
        understood: whether every clause was; otherwise no sum that it may touch is certain.
        gives: whether it names gifts, which change no price.
    """

    rules: tuple[Rule, ...] = ()
    stacks: bool | None = None
    repeats: bool | None = None
    understood: bool = True
    gives: bool = False


NO_RULES = Rules()
