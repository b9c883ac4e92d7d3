"""The words of one shop: what its attributes, variants, answers and rules talk about."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from copilot.skills.answers.generic_words import EVERYDAY_EN, EVERYDAY_HAN, FUNCTION_HAN
from knowledge.language.asked import named_attributes, rest_of_question
from knowledge.language.normalise import normalise
from knowledge.products import Attribute, Catalogue, Offer, Product

LONGEST_TEXT = 120
"""Characters of one text that are read: what comes later in a long answer is seldom asked about."""

_HAN_RUN = re.compile(r"[一-鿿]+")
_LATIN_WORD = re.compile(r"[a-z][a-z0-9+\-]*[a-z0-9+]")
_EDGES = " .,!?~…。，！？"
_SHORTEST_NAME = 2
_ENDING_ES = re.compile(r"(?<=[sx])es$|(?<=[cs]h)es$|s$")
_ENDING = re.compile(r"(?:ing|ed)$")


@dataclass(frozen=True, slots=True)
class Mention:
    """How much of a message is the shop's own words.

    Attributes:
        covered: characters of Han words the shop uses.
        latin: Latin words the shop uses.
        property: whether one of them names a property or a topic, such as 衣长 or ``battery``.
    """

    covered: int
    latin: int
    property: bool


_NO_MENTION = Mention(0, 0, False)


@dataclass(frozen=True, slots=True)
class ShopWords:
    """The telling words of one catalogue version; immutable and safe to share between rooms.

    Attributes:
        pairs: pairs of Han characters of the shop's texts that are not everyday talk.
        characters: single Han characters of its attributes and answers.
        latin: Latin words of its texts, shortened to their stems.
        properties: those of ``pairs`` and ``latin`` that name a property or a topic.
        named: the whole names of properties and topics, normalised.
        answered: the questions it has answered in writing, normalised.
    """

    pairs: frozenset[str] = frozenset()
    characters: frozenset[str] = frozenset()
    latin: frozenset[str] = frozenset()
    properties: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()
    answered: frozenset[str] = frozenset()

    @classmethod
    def build(cls, catalogue: Catalogue) -> "ShopWords":
        """Return the words of ``catalogue``; linear in the length of its texts."""
        named = set(_property_names(catalogue))
        texts = named | set(_texts(catalogue))
        pairs, characters, latin = _words(texts)
        property_pairs, _, property_latin = _words(named)
        whole = frozenset(map(normalise, named))
        answered = frozenset(map(_bare, _questions(catalogue)))
        return cls(pairs, characters, latin, property_pairs | property_latin, whole, answered)

    def answers(self, text: str) -> bool:
        """Return whether ``text`` is, word for word, a question that the shop has answered."""
        return _bare(text) in self.answered

    def names_property(self, text: str) -> bool:
        """Return whether ``text`` is but the name of a property: by the shop or in the trade."""
        bare = _bare(text)
        if len(bare) < _SHORTEST_NAME:
            return False
        if bare in self.named:
            return True
        return bool(named_attributes(bare)) and not rest_of_question(bare)

    def __bool__(self) -> bool:
        """Tell whether the shop says anything at all."""
        return bool(self.pairs or self.latin)

    def mention(self, text: str) -> Mention:
        """Return how much of normalised ``text`` the shop uses itself."""
        if not self:
            return _NO_MENTION
        covered, done, names_property = 0, 0, False
        if not text.isascii():
            for start in range(len(text) - 1):
                pair = text[start : start + 2]
                if pair in self.pairs:
                    covered += start + 2 - max(done, start)
                    done = start + 2
                    names_property = names_property or pair in self.properties
        stems = [stem for word in _LATIN_WORD.findall(text) if (stem := _stem(word)) in self.latin]
        names_property = names_property or not self.properties.isdisjoint(stems)
        return Mention(covered, len(set(stems)), names_property)


def _bare(text: str) -> str:
    return normalise(text).strip(_EDGES)


def _questions(catalogue: Catalogue) -> Iterator[str]:
    for entry in catalogue.faq:
        yield entry.question
    for product in catalogue.products:
        yield from (entry.question for entry in product.faq)


def _words(texts: Iterable[str]) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Return the telling Han pairs, Han characters and Latin stems of ``texts``."""
    folded = normalise("\n".join(texts))
    runs = set(_HAN_RUN.findall(folded))
    pairs = {first + second for run in runs for first, second in zip(run, run[1:], strict=False)}
    telling = {
        pair
        for pair in pairs - EVERYDAY_HAN
        if pair[0] not in FUNCTION_HAN and pair[1] not in FUNCTION_HAN
    }
    characters = set().union(*runs) - FUNCTION_HAN
    stems = set(map(_stem, set(_LATIN_WORD.findall(folded)))) - _EVERYDAY_STEMS
    return frozenset(telling), frozenset(characters), frozenset(stems)


@lru_cache(maxsize=8192)
def _stem(word: str) -> str:
    """Return ``word`` without the endings that questions change: charges, charging -> charg."""
    stem = word
    if len(stem) > 3 and stem.endswith("s") and not stem.endswith(("ss", "us")):
        stem = _ENDING_ES.sub("", stem) if stem.endswith("es") else stem[:-1]
    if len(stem) > 5:
        stem = _ENDING.sub("", stem)
    if len(stem) > 3 and stem[-1] == stem[-2]:
        stem = stem[:-1]
    return stem[:-1] if len(stem) > 4 and stem.endswith("e") else stem


_EVERYDAY_STEMS = frozenset(map(_stem, EVERYDAY_EN))


def _property_names(catalogue: Catalogue) -> Iterator[str]:
    for product in catalogue.products:
        for attribute in _attributes(product):
            yield attribute.name[:LONGEST_TEXT]
    for policy in catalogue.policies:
        yield policy.topic[:LONGEST_TEXT]


def _texts(catalogue: Catalogue) -> Iterator[str]:
    for product in catalogue.products:
        yield from _product_texts(product)
    for policy in catalogue.policies:
        yield policy.text[:LONGEST_TEXT]
    for entry in catalogue.faq:
        yield entry.question[:LONGEST_TEXT]
        yield entry.answer[:LONGEST_TEXT]


def _product_texts(product: Product) -> Iterator[str]:
    yield product.category
    for attribute in _attributes(product):
        yield attribute.value[:LONGEST_TEXT]
    for variant in product.variants:
        yield variant.title
    for entry in product.faq:
        yield entry.question[:LONGEST_TEXT]
        yield entry.answer[:LONGEST_TEXT]
    for offer in (product.offer, *(variant.offer for variant in product.variants)):
        if offer is not None:
            yield from _offer_texts(offer)


def _offer_texts(offer: Offer) -> Iterator[str]:
    yield offer.coupon
    yield offer.promotion
    yield from offer.gifts


def _attributes(product: Product) -> Iterator[Attribute]:
    yield from product.attributes
    for variant in product.variants:
        yield from variant.attributes
