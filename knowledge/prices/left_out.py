"""What a question puts to a price that no sum has in it: an engraving that costs more, postage."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from knowledge.language.named_places import places_named
from knowledge.language.normalise import normalise
from knowledge.prices.wording import Language, Worded, line_of
from knowledge.products import Product

_CLAUSES: Final = re.compile(r"[,，;；。]|\.(?!\d)")
_ADDS: Final = re.compile(
    r"(?:(?:另|需|要|再|额外)*(?:加收|加价|加|补)\d+(?:\.\d+)?(?:元|块钱?))$"
    r"|^(?:(?:for|at|is|costs?) )?"
    r"(?:(?:\+|plus|add|extra) ?[$€£]\d+(?:\.\d+)?|[$€£]\d+(?:\.\d+)? extra)$"
)
_ADDED_THING: Final = re.compile(
    r"^add an? (?P<thing>[a-z -]+) for (?:[$€£] ?)?\d+(?:\.\d+)?(?: dollars)?$"
)
_SENDS: Final = re.compile(r"[发寄送到去邮]|\bto\b")


def with_left_out(worded: Worded, text: str, product: Product, language: Language) -> Worded:
    """Return a sum that says what a normalised question names besides and the sum has not in it."""
    note = left_out(text, product, language)
    if not note:
        return worded
    aside = ("，" if language == "zh" else ", ") + note
    spoken = line_of(worded.spoken, "", aside, language == "zh") if worded.spoken else ""
    return replace(worded, text=worded.text + aside, spoken=spoken)


def left_out(text: str, product: Product, language: Language) -> str:
    """Return what of a question a price leaves out, in words; empty for nothing."""
    notes = [note for name, note in _added(product) if _names(text, name)]
    if _SENDS.search(text) and places_named(text):
        notes.append("没算运费" if language == "zh" else "before shipping")
    return ("，" if language == "zh" else ", ").join(dict.fromkeys(notes))


def _added(product: Product) -> Iterator[tuple[str, str]]:
    """Yield what a product's words state a further price of, and those words."""
    for one in product.attributes:
        for clause in filter(None, map(str.strip, _CLAUSES.split(one.value))):
            if _ADDS.search(normalise(clause)):
                joint = " " if one.name.isascii() else ""
                yield normalise(one.name), f"{one.name}{joint}{clause}"
    promotion = product.offer.promotion if product.offer is not None else ""
    for clause in filter(None, map(str.strip, _CLAUSES.split(promotion))):
        if (added := _ADDED_THING.match(normalise(clause))) is not None:
            yield added["thing"].split()[-1], clause


def _names(text: str, name: str) -> bool:
    if not name.isascii():
        return len(name) > 1 and name in text
    return re.search(rf"(?<![a-z]){re.escape(name)}(?:s|es)?(?![a-z])", text) is not None
