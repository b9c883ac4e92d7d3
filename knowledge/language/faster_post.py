"""Reads that a parcel is asked for, or sent, faster than others: express, overnight, 加急."""

import re
from typing import Final

from knowledge.language.asked import rest_of_question
from knowledge.language.normalise import normalise

_FASTER: Final = re.compile(
    r"加急|空运|次日达|\b(?:express|expedited|overnight|next[- ]day|two[- ]day)\b"
)
_AROUND: Final = re.compile(
    r"发货|快递|邮费|运费|(?:能|可以|有没有|支持|有)"
    r"|\b(?:shipping|delivery|ship|deliver|sent|send|post|available|offer|option|extra|fee)\b"
)


def faster_ways(text: str) -> frozenset[str]:
    """Return the words of ``text`` for parcels that go faster."""
    return frozenset(_FASTER.findall(normalise(text)))


def asks_of_faster_way(question: str) -> str:
    """Return the one faster way that a question is on and on nothing else; empty for none."""
    plain = normalise(question)
    ways = faster_ways(plain)
    rest = _AROUND.sub(" ", _FASTER.sub(" ", plain))
    return next(iter(ways)) if len(ways) == 1 and not rest_of_question(rest) else ""
