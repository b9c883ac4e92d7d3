"""Decides whether two questions are one that were read beside each other, word by word."""

from typing import Final

from copilot.skills.answers.same_question import Asked, put_in_place

READ_SAME: Final = 0.4
"""Probability, of both read beside each other, from which two questions are one."""

READ_SAME_AT_ODDS: Final = 0.7
"""The same where figures differ, unlike words stand in one place, or only one found a fact."""


def read_likeness(one: Asked, other: Asked, read: float, one_found: bool) -> float:
    """Return how surely two questions are one that were read beside each other, 0 if they are not.

    Args:
        one: a question.
        other: another one about the same product.
        read: how likely one answer serves both.
        one_found: whether only one of them found a fact.
    """
    figures = bool(one.figures and other.figures) and one.figures != other.figures
    at_odds = one_found or figures or put_in_place(one, other)
    return read if read >= (READ_SAME_AT_ODDS if at_odds else READ_SAME) else 0.0
