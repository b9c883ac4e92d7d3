"""Tells which part of an offer a short question asks for: its coupon, gifts, stock, limit or end.

Such questions are framed alike whatever is sold: any freebies with it, how many are left, till
when. A question counts where the frame is all it says, but for what the goods are called.
"""

import re
from functools import lru_cache
from typing import Final, NamedTuple

from knowledge.language.normalise import normalise
from knowledge.language.offer_labels import OfferPart
from knowledge.language.offers.part_frames import FRAMES, GIVEN
from knowledge.language.terms import words

LONGEST: Final = 60
"""Characters of a message that may be such a question."""

_BEFORE: Final = re.compile(
    r"^(?:(?:hi|hey|hello|so|and|but|ok|okay|sorry|also|oh|um|yo|wait|quick one|pls|plz|please"
    r"|host|guys|hun|love|mate|sis|bro)\b[\s,.!]*)+"
)
_BEHIND: Final = re.compile(
    r"(?:[\s,.!?~]*\b(?:pls|plz|please|again|sorry|then|now|right now|at the moment|today|tonight"
    r"|though|tho|thanks|thx|ta|host|guys|hun|love|mate|sis|bro|babe|x+)\b)*[\s,.!?~]*$"
)


class Asked(NamedTuple):
    """What part of an offer is asked for.

    Attributes:
        part: the part.
        goods: of what goods, as they are called; often empty.
    """

    part: OfferPart
    goods: str


@lru_cache(maxsize=2048)
def part_asked(text: str) -> Asked | None:
    """Return the part of an offer that ``text`` asks for and nothing else; ``None`` for none."""
    bare = _bare(text)
    for part, pattern in FRAMES:
        asked = pattern.fullmatch(bare)
        if asked is not None:
            return Asked(part, " ".join(filter(None, asked.groupdict().values())))
    return None


@lru_cache(maxsize=2048)
def given_asked(text: str) -> str:
    """Return what ``text`` asks to be given along, as it is called; empty where it asks nothing so.

    What it names may be anything: only an offer that gives such a thing makes it such a question.
    """
    bare = _bare(text)
    return next((found["given"] for one in GIVEN if (found := one.fullmatch(bare))), "")


def _bare(text: str) -> str:
    """Return a short message without what frames any; of a long one nothing."""
    plain = normalise(text)
    if len(plain) > LONGEST:
        return ""
    return " ".join(_BEHIND.sub("", _BEFORE.sub("", plain)).split())


def is_called(goods: str, title: str) -> bool:
    """Return whether ``goods`` are called by nothing but words of a product's ``title``."""
    plain = normalise(title)
    if not goods.isascii():
        return goods in plain
    return frozenset(words(goods)) <= frozenset(words(plain))
