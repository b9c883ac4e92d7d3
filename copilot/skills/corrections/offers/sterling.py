"""Reads pounds as money where the shop sells in them and nothing tells of a weight."""

import re
from dataclasses import replace
from typing import Final

from copilot.skills.corrections.figures.figures import Figure
from copilot.skills.corrections.speech.clauses import Clause

_POUNDS: Final = re.compile(r"(?:pounds?|quid)\Z")
_WEIGHED: Final = re.compile(
    r"\b(?:weigh\w*|weight|heav\w+|light\w*|lift\w*|load\w*|carr(?:y|ies|ied)|holds?|bears?|takes?"
    r"|capacity|lost|lose|gain\w*|kilos?|grams?|ounces?|stone|scales?|lbs?|dogs?|puppy|cats?"
    r"|bab(?:y|ies)|child(?:ren)?|kids?|toddlers?|chicken|turkey|bird|joint|roast|meat|flour"
    r"|potatoes|fruit|adults?|person|rider)\b"
)
_OF_STUFF: Final = re.compile(r" (?:of (?!the|it|my|our)|in weight|each side|per side)")
_SO_HEAVY: Final = re.compile(r"pound\Z")
_A_NOUN: Final = re.compile(
    r" (?!for|each|off|tonight|today|only|and|a|an|is|it|that|the)[a-z]{3,}"
)


def in_sterling(figure: Figure, lowered: str, clause: Clause) -> Figure:
    """Return pounds said in a ``clause`` that speaks of no weight as an amount of money.

    A four pound chicken stays a weight: so speaks nobody of a price.
    """
    words = lowered[figure.start : figure.end]
    if figure.first.unit != "lb" or len(figure.sides) > 1 or not _POUNDS.search(words):
        return figure
    if _WEIGHED.search(clause.text) or _OF_STUFF.match(lowered, figure.end):
        return figure
    if _SO_HEAVY.search(words) and _A_NOUN.match(lowered, figure.end):
        return figure
    return replace(figure, sides=(replace(figure.first, dimension="money", unit="GBP"),))
