"""The wordings of a line that a host may ask for, and which comes after which."""

from typing import Final, Literal, get_args

Wording = Literal["plain", "shorter", "warmer", "livelier"]
"""How a line is worded: as the facts have it, with fewer words, more warmly, with more life."""

WORDINGS: Final[tuple[Wording, ...]] = get_args(Wording)
"""In the order in which one key goes through them."""


def after(asked: Wording, shown: Wording, offered: tuple[Wording, ...]) -> tuple[Wording, ...]:
    """Return the wordings of ``offered`` that may be asked for next, the next one first.

    ``asked`` was the last one asked for; ``shown`` is the one that is there, which is left out.
    """
    place = WORDINGS.index(asked) + 1
    order = WORDINGS[place:] + WORDINGS[:place]
    return tuple(each for each in order if each in offered and each != shown)
