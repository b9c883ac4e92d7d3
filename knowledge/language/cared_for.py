"""Tells what says how a part may be washed, though it is called by the part alone.

A duvet's cover and its filling, a cushion's inner: each may be washed in its own way, and who asks
about the whole must not be told of the part that may.
"""

import re
from typing import Final

from knowledge.language.asked import asked_attributes, named_attributes
from knowledge.language.normalise import normalise

_CARE: Final = frozenset({"care"})
_TELLS: Final = re.compile(
    r"[机手水干擦]洗|(?:不[可能宜要]?|[可能])(?:[拆整直接]+)*(?:水)?洗|擦拭|湿布"
    r"|\b(?:machine|hand|spot|dry|wipe|surface)[- ](?:wash\w*|clean\w*)|\bwash(?:able|ed)?\b"
)


def asks_of_care(question: str) -> bool:
    """Return whether ``question`` asks how, or whether, a thing may be washed."""
    return asked_attributes(question) >= _CARE


def tells_care(name: str, value: str) -> bool:
    """Return whether ``value`` says how what it is called by may be washed."""
    if named_attributes(name) & _CARE:
        return False
    return _TELLS.search(normalise(value)) is not None


def names_part(question: str, name: str) -> bool:
    """Return whether ``question`` names the very part that something is called by."""
    return f" {normalise(name)} " in f" {normalise(question).strip(' ?!.')} " or (
        not name.isascii() and normalise(name) in normalise(question)
    )
