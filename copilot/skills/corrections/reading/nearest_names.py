"""Which of several properties words call by a piece of a name: 充电口 calls 充电接口."""

import re
from collections.abc import Iterable
from typing import Final

_TOKEN: Final = re.compile(r"[\u3400-\u9fff]|[a-z]+")
_SHARED: Final = {True: 1, False: 2}
"""Words, or Chinese characters, that two names must share for words to be mistaken between them."""


def calls_another(words: str, name: str, others: Iterable[str]) -> bool:
    """Tell whether aligned words call one of ``others`` more fully than ``name``, which they touch.

    Words that have nothing of ``name`` are not judged by names.
    """
    said = _TOKEN.findall(words)
    own = _fullest(said, name)
    if own < _SHARED[name.isascii()]:
        return False
    return any(_fullest(said, other) > own for other in others if other != name)


def _fullest(said: list[str], name: str) -> int:
    """Return how much of a name stands together in what is said, in its order: 充电口 is three."""
    tokens = _TOKEN.findall(name)
    return max((_run(said[start:], tokens) for start in range(len(said))), default=0)


def _run(said: list[str], name: list[str]) -> int:
    position = count = 0
    for token in said[: len(name)]:
        if token not in name[position:]:
            break
        position = name.index(token, position) + 1
        count += 1
    return count
