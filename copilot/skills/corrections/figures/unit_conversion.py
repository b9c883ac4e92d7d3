"""Converts amounts between units, each pair of them once: hosts repeat the same few figures."""

from functools import lru_cache

from knowledge.language import units

convert = lru_cache(maxsize=8192)(units.convert)
"""As ``knowledge.language.units.convert``, remembered."""
