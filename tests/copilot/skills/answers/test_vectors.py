"""Likeness of quantised embeddings."""

from array import array
from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copilot.skills.answers.vectors import cosine, unpack

components = st.integers(-128, 127)


def vector(*values: int) -> "array[int]":
    return array("b", values)


def test_a_byte_is_a_signed_component() -> None:
    assert list(unpack(b"\x00\x7f\x80\xff")) == [0, 127, -128, -1]
    assert list(unpack(b"")) == []


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (vector(1, 0), vector(5, 0), 1.0),
        (vector(1, 0), vector(0, 3), 0.0),
        (vector(2, 2), vector(-1, -1), -1.0),
        (vector(1, 1), vector(1, 0), 1 / sqrt(2)),
        (vector(0, 0), vector(1, 0), 0.0),
        (vector(), vector(), 0.0),
    ],
)
def test_the_cosine(a: "array[int]", b: "array[int]", expected: float) -> None:
    assert cosine(a, b) == pytest.approx(expected)


def test_vectors_of_two_models_are_not_compared() -> None:
    with pytest.raises(ValueError, match="one length, got 2 and 3"):
        cosine(vector(1, 2), vector(1, 2, 3))


@given(st.lists(st.tuples(components, components), min_size=1, max_size=32))
def test_it_is_symmetric_and_bounded(pairs: list[tuple[int, int]]) -> None:
    a, b = vector(*(x for x, _ in pairs)), vector(*(y for _, y in pairs))
    assert cosine(a, b) == cosine(b, a)
    assert -1.000001 <= cosine(a, b) <= 1.000001
    assert cosine(a, a) == pytest.approx(1.0 if any(a) else 0.0)
