"""Which clause of a longer text a question is about, by the words they share."""

import re
from typing import Final

from knowledge.language.asked import asked_attributes, property_name, without_fillers
from knowledge.language.terms import words

_HAN: Final = re.compile(r"[一-鿿]+")
_SHORTEST: Final = 4  # letters of an English word that tells something


def asked_clause(clauses: list[str], question: str) -> str:
    """Return the one of ``clauses`` that shares most with the question; empty where none does.

    Nothing either where two share as much: which of them was asked for is not known then.
    """
    asked = _marks(question)
    shared = [len(asked & _marks(clause)) for clause in clauses]
    most = max(shared, default=0)
    if most == 0 or shared.count(most) > 1:
        return ""
    return clauses[shared.index(most)]


def asked_property(question: str, chinese: bool) -> str:
    """Return what the one property is called that a question asks for; empty for none or more."""
    keys = asked_attributes(question)
    return property_name(next(iter(keys)), chinese) if len(keys) == 1 else ""


def _marks(text: str) -> frozenset[str]:
    """Return what a text is on beyond framing words: in Han every two characters, else words."""
    plain = without_fillers(text)
    pairs = {run[at : at + 2] for run in _HAN.findall(plain) for at in range(len(run) - 1)}
    return frozenset(pairs | {word for word in words(plain) if len(word) >= _SHORTEST})
