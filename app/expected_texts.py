"""What a text has to look like, in words in place of a regular expression."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        r"^[A-Za-z0-9_-]{1,64}$": "1 to 64 letters, digits, _ or -",
        r"^[^\x00-\x1f\x7f]+$": "a text without line breaks or other control characters",
        r"^[^\x00-\x1f\x7f]*$": "a text without line breaks or other control characters",
        "^[0-9a-f]{16}$": "16 of the digits 0 to 9 and a to f",
        r"^[A-Z]{3}$": "three capital letters, such as CNY",
    }
)


def pattern_words(pattern: str) -> str:
    """Return what a text that fits ``pattern`` is, in words."""
    return _WORDS.get(pattern, "a text of another form")
