"""The part of a rule or answer of the shop that decides what is asked, wherever it stands in it."""

from functools import lru_cache

from copilot.effects import Evidence
from copilot.skills.answers.place_clauses import place_clause
from copilot.skills.answers.rule_parts import COMMA, RulePart, plain, statements_of
from copilot.skills.answers.state_clauses import state_clause
from knowledge.language.faster_post import asks_of_faster_way, faster_ways

_KINDS = frozenset({"policy", "faq"})


def deciding_clause(evidence: Evidence, question: str) -> RulePart | None:
    """Return what a rule says of the state of goods or the place that a question names.

    None for other facts and questions, and where the rule says nothing of it.
    """
    return _decided(evidence.value.strip(), question) if evidence.kind in _KINDS else None


@lru_cache(maxsize=1024)
def _decided(text: str, question: str) -> RulePart | None:
    """Return the part; kept, as headline, line and queue each ask for it."""
    return (
        state_clause(text, question)
        or place_clause(text, question)
        or _faster_clause(text, question)
    )


def _faster_clause(text: str, question: str) -> RulePart | None:
    """Return what a rule says of the faster way of sending that a question is on."""
    way = asks_of_faster_way(question)
    held = [one for one in statements_of(text) if way in faster_ways(one)] if way else []
    if len(held) != 1:
        return None
    parts = [one for one in COMMA.split(held[0]) if way in faster_ways(one)]
    return RulePart((plain(held[0]), *map(plain, parts)), held[0].strip())
