"""Likeness of two question embeddings in their journalled form, one signed byte a dimension."""

from array import array
from math import sqrt
from operator import mul


def unpack(vector: bytes) -> "array[int]":
    """Return the signed components of an int8-quantised vector."""
    components = array("b")
    components.frombytes(vector)
    return components


def cosine(a: "array[int]", b: "array[int]") -> float:
    """Return the cosine of two quantised vectors of the same length; 0 when either is empty.

    Raises ``ValueError`` when the lengths differ.
    """
    if len(a) != len(b):
        raise ValueError(f"expected vectors of one length, got {len(a)} and {len(b)}")
    norm = sqrt(sum(map(mul, a, a)) * sum(map(mul, b, b)))
    return sum(map(mul, a, b)) / norm if norm else 0.0
