"""Keeps an answer to the place or the device it was given for: shipping to Canada is not to Japan.

Only answered questions and rules are held to it. What an attribute says of where a thing is from
answers whether it is from elsewhere, but not whether it is sent there.
"""

import re
from typing import Final

from knowledge.facts import Fact
from knowledge.language.named_places import (
    places_named,
    sends_nowhere_else,
    things_named,
    with_whole,
)
from knowledge.language.normalise import normalise

_SENDS: Final = re.compile(
    r"[发寄邮运送]|快递|到货|几天到|\b(?:ship\w*|deliver\w*|send|sent|post|postage|mail|courier|customs)\b"
)

_SENT_TO: Final = re.compile(
    r"[发寄邮运](?:货|送)?(?:[到去往至]|得到|[不没]|[吗么嘛])|配送|送[到去往]"
    r"|\b(?:ship|deliver|send|post|mail)\w*(?: (?:it|this|them|these))?(?: over| out)? to\b"
)
_FROM: Final = re.compile(r"产地|[产制造]于|原产|\bmade (?:in|by)\b|\borigin\b|\bmanufactured\b")


def names_another(question: str, fact: Fact) -> bool:
    """Return whether ``fact`` was said of a place or device, and ``question`` asks of others.

    What was said of a whole (Europe, phones) holds for its parts; what was asked of a whole is not
    answered by one part.
    """
    if fact.kind == "attribute":
        return _sent_where_it_is_from(normalise(question), normalise(fact.name))
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


def _sent_where_it_is_from(question: str, name: str) -> bool:
    """Return whether a question on where goods are sent to meets a word on where they are from."""
    asked = _SENT_TO.search(question) and places_named(question) and not _FROM.search(question)
    return bool(asked) and _FROM.search(name) is not None
