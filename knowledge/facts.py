"""A fact: one retrievable statement of the shop, with its source."""

import hashlib
from dataclasses import dataclass

from knowledge.language.quantities import Quantity
from knowledge.products import FactKind, Source


@dataclass(frozen=True, slots=True)
class Fact:
    """One statement a host may be shown.

    Attributes:
        id: stable over versions while the statement is unchanged (hash of sku, kind, name, text).
        sku: the product it is about; ``None`` for the shop as a whole.
        title: the product's title, or the shop's topic; embedded before the text.
        kind: where it comes from.
        name: the attribute's name, the FAQ's question or the policy's topic.
        text: the statement as the host reads it (``容量：500ml``).
        value: the bare value (``500ml``).
        quantities: number + unit read in ``value``.
        source: where it was read.
        version: the catalogue version it belongs to.
        variant: title of the one choice it is about; empty when it holds for all of them.
        spoken: what is read aloud in place of ``text``, as of a sum; empty where ``text`` is.
    """

    id: str
    sku: str | None
    title: str
    kind: FactKind
    name: str
    text: str
    value: str
    quantities: tuple[Quantity, ...]
    source: Source
    version: int
    variant: str = ""
    spoken: str = ""


def fact_id(sku: str | None, kind: FactKind, name: str, text: str) -> str:
    """Return the identity of a statement: the same for the same words, whatever the version."""
    parts = "\x1f".join((sku or "", kind, name, text)).encode("utf-8", "surrogatepass")
    return hashlib.blake2b(parts, digest_size=8).hexdigest()
