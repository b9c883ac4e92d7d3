"""A claim before it is a verdict, and what is known of the product it is held against."""

from dataclasses import dataclass
from typing import Literal

from copilot.skills.corrections.judgement import Outcome, Weight
from knowledge.facts import Fact
from knowledge.products import Product

Language = Literal["zh", "en"]


@dataclass(frozen=True, slots=True)
class KnownProperty:
    """One property of a product as the shop states it.

    Attributes:
        fact: the statement, with its value, quantities and source.
        keys: properties its name means, as ``knowledge.language.asked.named_attributes`` has them.
        other_names: further names it may be called by in speech; the fact's own is not repeated.
    """

    fact: Fact
    keys: frozenset[str]
    other_names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ProductView:
    """A product as claims are held against it; prepared once a catalogue version.

    Attributes:
        names: title, nicknames and model numbers by which it is called.
        variants: titles of its choices; a fact of one choice has it in ``Fact.variant``.
        properties: attributes, offers, choices, FAQ and description, in the shop's order.
        product: what the shop wrote of it, for what follows from its offers.
    """

    sku: str
    title: str
    language: Language
    names: tuple[str, ...]
    variants: tuple[str, ...]
    properties: tuple[KnownProperty, ...]
    product: Product | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """What a text says about one property, compared.

    Attributes:
        said, truth: as ``Verdict`` has them.
        start, end: span in the text; start is negative when its subject stands before the text.
        settled: false while the text may go on in a way that changes it.
        loosely: right only in that it lies within a range; many another product would suit too.
        listed: one of several values said in a row: another one that is right takes it not back.
        in_full: whether ``truth`` tells itself what it is of (整机净重1.6千克).
        choice: for which of a property's choices it is said (L码); empty when for none by name.
        added: whether ``said`` is a thing that is not among those the shop gives.
        instructs: whether it is itself what to do, and how long: 煮五分钟就能吃.
    """

    known: KnownProperty
    outcome: Outcome
    said: str
    truth: str
    start: int
    end: int
    settled: bool
    weight: Weight
    loosely: bool = False
    listed: bool = False
    in_full: bool = False
    choice: str = ""
    added: bool = False
    instructs: bool = False


SilentReason = Literal[
    "question",
    "quote",
    "hypothetical",
    "other_brand",
    "other_model",
    "in_general",
    "own_life",
    "guessing",
    "instruction",
    "how_to",
    "viewer_business",
    "retracted",
]


@dataclass(frozen=True, slots=True)
class SilentSpan:
    """A stretch of text in which nothing is claimed of the product, and why."""

    start: int
    end: int
    reason: SilentReason


@dataclass(frozen=True, slots=True)
class Stance:
    """How a text is meant.

    Attributes:
        silent: stretches that claim nothing of the product.
        introduces: whether it brings on a product (接下来, 下一个, 我手上这个, next up).
        retracts: whether it takes back what was said just before (不对, 说错了, I mean).
    """

    silent: tuple[SilentSpan, ...]
    introduces: bool
    retracts: bool
