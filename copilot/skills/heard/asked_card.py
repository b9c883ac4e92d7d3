"""An open answer card as what is said is held against it: the question, its facts, its topic."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from knowledge.language.asked import asked_dimensions, named_attributes
from knowledge.language.characters import align
from knowledge.language.quantities import Quantity, find_quantities


@dataclass(frozen=True, slots=True)
class AskedFact:
    """A fact of a card: the shop's name for it, its bare value, its identity.

    ``is_sum``: it was worked out for the question.
    """

    name: str
    value: str
    id: str = ""
    is_sum: bool = False


@dataclass(frozen=True, slots=True)
class AskedCard:
    """An answer card that is open while the host speaks.

    Attributes:
        suggestion: the card's identity.
        question: what viewers asked, in one of their wordings.
        facts: the card's facts, the one that answers best first.
        sku: the product it is about; ``None`` for the shop as a whole.
        shown: its line and its headline as the host sees them; empty when not known.
    """

    suggestion: str
    question: str
    facts: tuple[AskedFact, ...]
    sku: str | None
    shown: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Topic:
    """What a question is about, in words that an answer may take up.

    Attributes:
        question: the aligned question.
        name, value: of the fact that answers it, aligned.
        quantities: the figures of ``value`` in order, the one asked for first.
        others: further facts of the card, aligned.
        terms: words of the question and of the fact's name.
        modal: whether the question asks with a verb of its own (能…吗, does it …).
        is_sum: whether the value was worked out for the question.
    """

    question: str
    name: str
    value: str
    quantities: tuple[Quantity, ...]
    others: tuple[AskedFact, ...]
    terms: frozenset[str]
    modal: bool
    is_sum: bool = False


_LABEL = re.compile(r"(?<![a-z0-9])(?:[smlx]|x{1,3}[sl]|[2-6]xl|均码)(?![a-z0-9])")
_SPOKEN_SIZES: Final = {"小码": "s", "中码": "m", "大码": "l"}
_ASKED_UNIT = re.compile(r"(?:几|多少)个?(?P<unit>[一-鿿]{1,2}|kg|[cm]?m|g|ml|w)")
_MODAL: Final = re.compile(
    r"能不能|可不可以|有没有|是不是|会不会|带不带|含不含|支不支持|可以|支持|能|有|会|含|带|配|送"
    r"|\b(?:can|could|does|do|is|are|has|have|will|may|with|come)\b"
)
_DOES: Final = re.compile(r"能|可以|可不可以|会")
_FRAME: Final = re.compile(
    r"一共|请问|主播|老板|姐姐|宝贝|这个|那个|这款|哪个|什么|多少钱?|"
    r"多[大长高宽厚久重]|怎么卖?|怎样|为啥|啥"
    r"|几|吗|么|嘛|呢|啊|呀|吧|哦|的话?|了|是|用|得|不|没|还|也|都|就|要|想|我|你|它|们|家|个|一"
    r"|\d+(?:\.\d+)?|[?？!！,，。.、~\s]+"
)
_STOP_WORDS: Final = """
    a an the is are it its this that they them i you we my your can could does do did has have
    will what which how many much long thick big of in on at for to with and or use up off any
    get be s there one
"""
_ENGLISH_STOP: Final = frozenset(_STOP_WORDS.split())
_GENERIC: Final = frozenset("上下大小中里外好人天年月次时日开放装买卖最高低老新")


@lru_cache(maxsize=512)
def topic_of(card: AskedCard) -> Topic:
    """Return what a card's question is about; remembered, since speech comes in many pieces."""
    question = align(card.question)
    facts = tuple(AskedFact(align(f.name), align(f.value), f.id, f.is_sum) for f in card.facts)
    chosen = max(facts, key=lambda fact: _closeness(question, fact))
    return Topic(
        question=question,
        name=chosen.name,
        value=chosen.value,
        quantities=_asked_first(question, find_quantities(chosen.value)),
        others=tuple(fact for fact in facts if fact is not chosen),
        terms=_terms(question) | _name_terms(chosen.name),
        modal=bool(_MODAL.search(question)),
        is_sum=chosen.is_sum,
    )


def answering(card: AskedCard) -> AskedFact:
    """Return the fact of a card that answers its question, in the shop's own words."""
    question = align(card.question)
    return max(
        card.facts,
        key=lambda fact: _closeness(question, AskedFact(align(fact.name), align(fact.value))),
    )


def labels_in(text: str) -> frozenset[str]:
    """Return the sizes (M, XL, 大码) that an aligned text names, by their letters."""
    spoken = {letter for word, letter in _SPOKEN_SIZES.items() if word in text}
    return frozenset(_LABEL.findall(text)) | spoken


def pairs_of(text: str) -> frozenset[str]:
    """Return every two Chinese characters that stand together, and every Latin word."""
    pairs = {
        run[at : at + 2]
        for run in re.findall(r"[一-鿿]+", text)
        for at in range(max(1, len(run) - 1))
    }
    words = {word for word in re.findall(r"[a-z][a-z'-]*", text) if word not in _ENGLISH_STOP}
    return frozenset(pairs | words)


def _closeness(question: str, fact: AskedFact) -> int:
    """Return how much of a fact's name stands in the question, and whether it has the figure asked.

    The first of equals answers it.
    """
    if labels_in(fact.name) and labels_in(fact.name) <= labels_in(question):
        return 3
    shared = len({pair for pair in pairs_of(fact.name) & pairs_of(question) if len(pair) > 1})
    keys = named_attributes(fact.name)
    kinds = {one.dimension for one in find_quantities(fact.value)}
    asked = bool(kinds & (asked_dimensions(question) - {"count"}))
    return shared + bool(keys and keys & named_attributes(question)) + asked


def _asked_first(question: str, found: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    """Return the figures in the unit asked for, then those of the kind asked for, then the rest."""
    asked = _ASKED_UNIT.search(question)
    unit = asked["unit"] if asked else ""
    dimensions = asked_dimensions(question)

    def distance(quantity: Quantity) -> tuple[bool, bool]:
        in_unit = bool(quantity.unit) and unit.startswith(quantity.unit)
        return not in_unit, quantity.dimension not in dimensions

    return tuple(sorted(found, key=distance))


def _terms(question: str) -> frozenset[str]:
    terms: set[str] = set()
    does = bool(_DOES.search(question))
    for run in re.findall(r"[一-鿿]+", _FRAME.sub(" ", _MODAL.sub(" ", question))):
        terms.add(run)
        terms |= {run[at : at + 2] for at in range(len(run) - 1)}
        ends = {run[0], run[-1]} if len(run) == 2 and does else {run[0]}
        # Of what may be done with it, the doing alone is enough: 能冲, of 能冲马桶吗.
        terms |= ends - _GENERIC if does or not _MODAL.search(question) else set()
    words = re.findall(r"[a-z][a-z'-]*", question)
    return frozenset(terms | {word for word in words if word not in _ENGLISH_STOP})


def _name_terms(name: str) -> frozenset[str]:
    return frozenset(pair for pair in pairs_of(name) if len(pair) > 1 and not _FRAME.search(pair))
