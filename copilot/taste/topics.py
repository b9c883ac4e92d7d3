"""What an answer is about, and of which answers nothing is learnt."""

from collections.abc import Sequence
from typing import Final

from copilot.effects import Evidence
from copilot.taste.learnt import Topic
from knowledge.language.safety import touches_safety
from knowledge.products import FactKind

_OF_KIND: Final[dict[FactKind, Topic]] = {
    "offer": "price",
    "sum": "price",
    "policy": "service",
    "variant": "variant",
    "attribute": "property",
    "description": "description",
    "faq": "faq",
}


def topic_of(question: str, evidence: Sequence[Evidence]) -> Topic | None:
    """Return the topic of an answer; ``None`` for one on safety, which is never learnt away."""
    if touches_safety(question) or any(touches_safety(each.name) for each in evidence):
        return None
    return _OF_KIND[evidence[0].kind]
