"""Stances: what a predicate does to a statement, and which stance may word which."""

from typing import Final, Literal

Stance = Literal[
    "can",
    "cannot",
    "ban",
    "has",
    "has not",
    "adds not",
    "must",
    "need not",
    "advise",
    "remember",
    "advise not",
    "suits",
    "suits not",
    "not",
]

NEGATIVE: Final[frozenset[Stance]] = frozenset(
    {"cannot", "ban", "has not", "adds not", "need not", "advise not", "suits not", "not"}
)
REFUSING: Final[frozenset[Stance]] = frozenset({"cannot", "ban", "advise not", "suits not"})
PERMITTING: Final[frozenset[Stance]] = frozenset({"can", "suits"})
LIMITING: Final[frozenset[Stance]] = frozenset({"must", "advise", "remember"})

_WORDED_AS: Final[dict[Stance, frozenset[Stance]]] = {
    "cannot": frozenset({"cannot", "ban"}),
    "ban": frozenset({"ban", "cannot"}),
    "advise not": frozenset({"advise not", "ban"}),
    "advise": frozenset({"advise", "must", "remember"}),
    "not": frozenset({"not", "has not", "cannot", "ban"}),
    "suits": frozenset({"suits", "advise"}),
    "must": frozenset({"must", "remember"}),
    "remember": frozenset({"remember", "must", "advise"}),
}
# The opposite answer of a question that was asked with this stance.
_DENIED: Final[dict[Stance, Stance]] = {
    "can": "cannot",
    "has": "has not",
    "must": "need not",
    "advise": "advise not",
    "suits": "suits not",
}
_OF_ANSWER: Final[dict[str, Stance]] = {
    "可以": "can",
    "能": "can",
    "支持": "can",
    "有": "has",
    "含": "has",
    "需要": "must",
    "适合": "suits",
    "建议": "advise",
}


def may_word(fact: Stance, said: Stance) -> bool:
    """Return whether ``said`` states no more and nothing else than ``fact`` does.

    A prohibition may be worded as any other; advice may be worded as a request, never the other
    way round.
    """
    return said in _WORDED_AS.get(fact, frozenset({fact}))


def denied(stance: Stance) -> Stance:
    """Return what ``stance`` becomes when it is answered with no."""
    return _DENIED.get(stance, "not")


def of_answer(word: str) -> Stance | None:
    """Return the stance an affirming answer of one word brings by itself."""
    return _OF_ANSWER.get(word)
