"""How many packs words take together before they tell what those hold: two packs is 120 loads.

A promotion by which pieces come free takes together what is paid and what is free: 买一送一 is two.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from knowledge.language.numbers import parse_number

_ZH_UNIT: Final = "[箱盒袋包瓶罐套件桶提份本筒]"
_ZH: Final = "[1-5一二两三四五]"
_EN: Final = "[1-5]|one|two|three|four|five"
_DEAL: Final = re.compile(
    rf"[买拍](?P<paid>{_ZH})(?P<unit>{_ZH_UNIT}?)[,， ]?(?:再|就|还|直接)?[送赠]"
    rf"(?P<free>{_ZH})(?P=unit)"
    rf"(?=\Z|[\s,，、。.!！;；啊哈呢的了吧是就到一共总])"
    rf"|拍[1一]{_ZH_UNIT}?[,， ]?(?:就|直接)?(?:发|得|到手|到家)(?P<sent>{_ZH}){_ZH_UNIT}?"
    rf"(?=\Z|[\s,，、。.!！;；啊哈呢的了吧是就到一共总])"
    rf"|\bbuy (?P<bought>{_EN})(?: [a-z]+)?,?(?: and)?(?: you)? get (?P<given>{_EN})(?: [a-z]+)?"
    r" free\b|\b(?P<bogo>bogo)\b(?! half)"
)
_PACKED: Final = re.compile(
    r"\b(?P<n>[2-9]|1\d|two|three|four|five|six|seven|eight|nine|ten|twelve)"
    r"(?: (?P<noun>packs|packets|boxes|cartons|cases|bags|tubs|bottles|jars|tubes|sets|kits|pouches"
    r"|bundles|rolls|cans|sleeves|units)\b| of (?:them|these|those|['’]?em)\b"
    r"| for (?=[$€£]|\d|[a-z]+ty\b|ten\b|twelve\b|[a-z]+teen\b))"
)


def packs_before(words: str) -> tuple[tuple[Decimal, str], ...]:
    """Return how many packs aligned words take together, each with the words for it, in order.

    English packs and the deals of both languages; what Chinese counts is read as a figure.
    """
    found = [(m.start(), number, m[0]) for m, number in _deals(words)]
    for match in _PACKED.finditer(words):
        number = parse_number(match["n"])
        if number is not None:
            found.append((match.start(), number, match[0].removesuffix(" for ").strip()))
    return tuple((number, told) for _, number, told in sorted(found))


def deal_pieces(words: str) -> tuple[Decimal, ...]:
    """Return how many pieces one has by the deals that aligned words tell."""
    return tuple(number for _, number in _deals(words))


def deal_told(words: str) -> tuple[Decimal, str] | None:
    """Return how many pieces the last deal told in aligned words gives, with its words."""
    found = [
        (number, f"all {number}" if match[0].isascii() else match[0])
        for match, number in _deals(words)
    ]
    return found[-1] if found else None


def takes_packs(sentence: str, clause: str) -> bool:
    """Tell whether a figure is of packs taken together, by the words before it.

    ``sentence`` are those from the sentence's beginning, ``clause`` those from the clause's.
    """
    packs = packs_before(sentence if ALL_OF_IT.search(sentence) else clause)
    return bool(packs)


def sums_up(sentence: str, end: int) -> bool:
    """Tell whether what is counted up to ``end`` is summed up after it: two bags is 700 grams."""
    return _SUMS_UP.match(sentence, end) is not None


_SUMS_UP: Final = re.compile(
    r" (?:is|are|makes?|gives? you|weighs?|comes? to|holds?)(?: about| only| just)? ?"
    r"(?=\d|an? (?:hundred|thousand|kilo|pound|dozen)|(?:one|two|three|four|five|six|seven|eight"
    r"|nine|ten|eleven|twelve|[a-z]+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)\b)"
)
ALL_OF_IT: Final = re.compile(
    r"(?:[一总]共|合计|总计|加起来|到手|到家|拿到)(?:就?是|就?有|的|足足|整整)*\Z"
    r"|\b(?:a total of|in total|altogether|that['’]?s|that makes|so that['’]?s)(?: all)? \Z"
)
"""Right before a figure: it is of all that was counted."""


def _deals(words: str) -> Iterator[tuple[re.Match[str], Decimal]]:
    for match in _DEAL.finditer(words):
        if match["bogo"]:
            yield match, Decimal(2)
            continue
        parts = [match[name] for name in ("paid", "free", "sent", "bought", "given")]
        numbers = [_number(part) for part in parts if part]
        yield match, sum(numbers, Decimal(0))


def _number(word: str) -> Decimal:
    return parse_number(word.replace("两", "二")) or Decimal(0)
