"""Keeps an answer to the place or the device it was given for: shipping to Canada is not to Japan.

Only answered questions and rules are held to it. What an attribute says of where a thing is from
answers whether it is from elsewhere.
"""

import re
from typing import Final

from knowledge.facts import Fact
from knowledge.language.named_places import sends_nowhere_else, things_named, with_whole
from knowledge.language.normalise import normalise

_SENDS: Final = re.compile(
    r"[发寄邮运送]|快递|到货|几天到|\b(?:ship\w*|deliver\w*|send|sent|post|postage|mail|courier|customs)\b"
)


def names_another(question: str, fact: Fact) -> bool:
    """Return whether ``fact`` was said of a place or device, and ``question`` asks of others.

    What was said of a whole (Europe, phones) holds for its parts; what was asked of a whole is not
    answered by one part.
    """
    if fact.kind not in ("faq", "policy"):
        return False
    asked = things_named(question)
    if not asked:
        return False
    told = things_named(fact.name)
    if _SENDS.search(normalise(question)):
        if sends_nowhere_else(fact.value):
            return False
        told |= things_named(fact.value)
    return bool(told) and not any(with_whole(one) & told for one in asked)
