"""Finds what a fact states of each piece, where that is asked of one: 一小包几克, 每包10g.

The measure of the whole answers whoever asks of a piece only where no fact tells of pieces.
"""

import re
from collections.abc import Sequence
from typing import Final

from knowledge.facts import Fact
from knowledge.language.normalise import normalise
from knowledge.language.quantities import find_quantities

_ASKED: Final = re.compile(
    r"(?:[一1每单]|这一)(?:个|小)?(?P<noun>[包袋盒片颗粒块支瓶罐条枚张只根])"
    r"(?:里面?|的?净?含?重?量?)?(?:是|有|装|大概|大约)*"
    r"(?:(?:多少|几)(?P<unit>千?克|g|公?斤|kg|两|毫升|ml|升|l|千卡|大卡|卡|千焦|厘米|cm|米)|多(?P<how>[重沉长]))"
)
_ASKED_EN: Final = re.compile(
    r"\bhow (?:many (?P<unit>g|grams?|oz|ounces?|ml|millilit(?:er|re)s?|calories|kcal|inches|cm)"
    r"|(?P<how>heavy|long))\b.{0,12}\b(?:in )?(?:each|one|every|a|per) (?P<noun>[a-z]{3,}?)s?\W*$"
)
_HOW: Final = {"重": "mass", "沉": "mass", "长": "length", "heavy": "mass", "long": "length"}


def per_piece(facts: Sequence[Fact], question: str) -> tuple[Fact, ...]:
    """Return the one attribute that gives the measure asked for of each piece; else nothing.

    Args:
        facts: those of one product.
        question: as it was asked, without link numbers.
    """
    text = normalise(question)
    asked = _ASKED.search(text) or _ASKED_EN.search(text)
    if asked is None:
        return ()
    dimension = _HOW.get(asked["how"] or "") or _dimension(asked["unit"])
    found = [
        fact
        for fact in facts
        if fact.kind == "attribute"
        and not fact.variant
        and dimension in _of_each(normalise(f"{fact.name} {fact.value}"), asked["noun"])
    ]
    return tuple(found) if len(found) == 1 else ()


def _dimension(unit: str) -> str:
    quantities = find_quantities(f"1 {unit}")
    return quantities[0].dimension if quantities else ""


def _of_each(text: str, noun: str) -> frozenset[str]:
    """Return what measures a text gives of each ``noun``."""
    if noun.isascii():
        each = rf"\b(?:each|every|per|one) {re.escape(noun)}\b[^,;]{{0,12}}|/ ?{re.escape(noun)}\b"
        before = rf"(?P<before>[\d.]+ ?[a-z]+) ?(?:each|/|per|a|every) ?{re.escape(noun)}\b"
    else:
        each = rf"[每单](?:一|个|小)?{noun}[^,，;；。\d]{{0,4}}"
        before = rf"(?P<before>[\d.]+ ?[a-z\u4e00-\u9fff]{{1,2}})(?:/|每)(?:小)?{noun}"
    told = [
        match[0] for match in re.finditer(rf"(?:{each})[\d.]+ ?[a-z\u4e00-\u9fff]{{1,9}}", text)
    ]
    told += [match["before"] for match in re.finditer(before, text)]
    return frozenset(q.dimension for words in told for q in find_quantities(words))
