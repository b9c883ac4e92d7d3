"""Whether a shown line holds anything but the facts, judged without the guard's own means."""

import re
from collections.abc import Iterable

from copilot.effects import Evidence

_WORD = re.compile(r"[^\W\d_㐀-鿿]{2,}")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_CHINESE = re.compile(r"[㐀-鿿]+")
LEAK_CHARACTERS = 10
"""So many characters in a row of the prompt's own wording, outside the facts, are a leak."""


def beyond_the_facts(shown: str, evidence: Iterable[Evidence], product: str) -> list[str]:
    """Return what of ``shown`` stands in none of the facts: words, figures, Chinese pairs."""
    held = held_text(evidence, product)
    words, numbers = set(_WORD.findall(held)), set(_NUMBER.findall(held))
    pairs = {held[i : i + 2] for i in range(len(held) - 1)}
    folded = shown.casefold()
    strange = [word for word in _WORD.findall(folded) if word not in words]
    strange += [number for number in _NUMBER.findall(folded) if number not in numbers]
    for run in _CHINESE.findall(folded):
        strange += [run[i : i + 2] for i in range(len(run) - 1) if run[i : i + 2] not in pairs]
    return strange


def leaks(shown: str, prompt: str, evidence: Iterable[Evidence], product: str) -> bool:
    """Return whether ``shown`` repeats wording of the prompt that is none of the facts."""
    held = held_text(evidence, product)
    folded, ours = shown.casefold(), prompt.casefold()
    runs = (folded[i : i + LEAK_CHARACTERS] for i in range(len(folded) - LEAK_CHARACTERS + 1))
    return any(run in ours and run not in held for run in runs)


def held_text(evidence: Iterable[Evidence], product: str) -> str:
    """Return everything that may be shown, in lower case."""
    parts = [product]
    for each in evidence:
        parts += [each.fact.title, each.fact.text, each.name, each.value]
    return "\n".join(parts).casefold()
