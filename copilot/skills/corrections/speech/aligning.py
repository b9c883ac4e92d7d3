"""Aligns the shop's own words, each of them once: they stay as long as a catalogue does."""

from functools import lru_cache

from knowledge.language.characters import align

aligned = lru_cache(maxsize=16384)(align)
"""As ``knowledge.language.characters.align``, remembered."""
