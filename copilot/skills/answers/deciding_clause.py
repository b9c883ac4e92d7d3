"""The part of a rule or answer of the shop that decides what is asked, wherever it stands in it."""

from copilot.effects import Evidence
from copilot.skills.answers.place_clauses import place_clause
from copilot.skills.answers.rule_parts import RulePart
from copilot.skills.answers.state_clauses import state_clause

_KINDS = frozenset({"policy", "faq"})


def deciding_clause(evidence: Evidence, question: str) -> RulePart | None:
    """Return what a rule says of the state of goods or the place that a question names.

    None for other facts and questions, and where the rule says nothing of it.
    """
    text = evidence.value.strip()
    if evidence.kind not in _KINDS:
        return None
    return state_clause(text, question) or place_clause(text, question)
