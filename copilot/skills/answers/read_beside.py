"""Decides whether two questions are one that were read beside each other, word by word."""

from typing import Final

from copilot.skills.answers.same_question import Asked, put_in_place, told_apart

READ_SAME: Final = 0.35
"""Probability, of both read beside each other, from which two questions are one."""

READ_SAME_BY_WORDS: Final = 0.1
"""The same where their words say so as well."""

READ_SAME_TOLD_APART: Final = 0.5
"""The same where figures, people or choices differ: they may come to the same, or one fact may
serve both. And where only one tells how tall or heavy somebody is, in other words throughout."""

READ_SAME_AT_ODDS: Final = 0.9
"""The same where only one found a fact, as its card would then answer both, and where unlike words
stand in one place: what reads most alike (保温几个小时, 保冷几个小时) may need two answers.
And where one states an amount of money that the other does not: whether it is $1 is not asked by
who asks for the price of two."""


def read_likeness(one: Asked, other: Asked, read: float, by_words: float, one_found: bool) -> float:
    """Return how surely two questions are one that were read beside each other, 0 if they are not.

    Args:
        one: a question.
        other: another one about the same product.
        read: how likely one answer serves both.
        by_words: how surely they are one by their words and embeddings, 0 if they are not.
        one_found: whether only one of them found a fact.
    """
    if by_words:
        bar = READ_SAME_BY_WORDS
    elif one_found or put_in_place(one, other) or one.money != other.money:
        bar = READ_SAME_AT_ODDS
    elif told_apart(one, other, vouched=False) or _body_of_one(one, other):
        bar = READ_SAME_TOLD_APART
    else:
        bar = READ_SAME
    return max(read, by_words) if read >= bar else 0.0


def _body_of_one(one: Asked, other: Asked) -> bool:
    """Return whether only one tells of a body and they share no word: who is tall asks of room."""
    return one.body != other.body and not one.matters.said & other.matters.said
