"""What fits a headline: as much as a host reads with one eye from two metres."""

from typing import Final

from knowledge.language.script import language_of

HEADLINE_CHARACTERS: Final = 12
HEADLINE_WORDS: Final = 6
HEADLINE_LATIN_CHARACTERS: Final = 36  # six words of ordinary length


def fits_headline(text: str) -> bool:
    """Return whether a headline of ``text`` stays within 12 characters, or 6 Latin words."""
    if language_of(text) == "zh":
        return len(text) <= HEADLINE_CHARACTERS
    return len(text.split()) <= HEADLINE_WORDS and len(text) <= HEADLINE_LATIN_CHARACTERS
