"""A product as a file gives it, before its values are understood: the same for CSV and JSON."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from ingest.documents.columns import Field
from ingest.documents.problems import Place

Plain = str | bool | Decimal | None
"""What a cell may hold; JSON's numbers keep their digits as ``Decimal``."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A value and where it stands; JSON may give several values as a list."""

    value: Plain | tuple[Plain, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class TierCells:
    """One price for several pieces, as JSON gives it."""

    quantity: Cell
    total: Cell


@dataclass(frozen=True, slots=True)
class AnswerCells:
    """A question and its answer."""

    question: Cell
    answer: Cell


@dataclass(frozen=True, slots=True)
class Record:
    """One product or variant.

    Attributes:
        place: the row, or the object's path.
        cells: the known fields that are filled in.
        attributes: the shop's own columns or attributes by name, in order, filled in or not.
        tiers, variants, faq: only JSON has them here.
    """

    place: Place
    cells: Mapping[Field, Cell]
    attributes: tuple[tuple[str, Cell], ...] = ()
    tiers: tuple[TierCells, ...] = ()
    variants: tuple["Record", ...] = field(default=())
    faq: tuple[AnswerCells, ...] = ()


@dataclass(frozen=True, slots=True)
class Records:
    """All a file holds, not yet understood.

    Attributes:
        currency: the file's own word for its currency; ``None`` where it names none.
        policies: topic and text of each.
        faq: the shop's answers that belong to no product.
        playbook: the shop's activities as parsed, and the name they stand under; only JSON has it.
    """

    products: tuple[Record, ...]
    currency: Cell | None = None
    policies: tuple[tuple[Cell, Cell], ...] = ()
    faq: tuple[AnswerCells, ...] = ()
    playbook: tuple[object, str] | None = None
