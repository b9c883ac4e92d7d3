"""From what retrieval found to what a card needs."""

from copilot.effects import Evidence, Found
from copilot.suggestions import CardFact
from knowledge.facts import Fact
from knowledge.retrieval import Findings

MAX_FACTS = 3  # on one card; more is not read


def found_from(question: int, findings: Findings) -> Found:
    """Return the room's input for ``findings``: no evidence when no scope was strong enough."""
    strong = findings.facts[:MAX_FACTS] if findings.scope is not None else ()
    evidence = tuple(_evidence(scored.fact) for scored in strong)
    return Found(question, evidence, findings.vector)


def _evidence(fact: Fact) -> Evidence:
    card_fact = CardFact(
        id=fact.id,
        sku=fact.sku,
        title=fact.title,
        text=fact.text,
        source_document=fact.source.document,
        source_location=fact.source.location,
        version=fact.version,
    )
    return Evidence(card_fact, fact.kind, fact.name, fact.value)
