"""From what retrieval found to what a card needs."""

from collections.abc import Sequence
from dataclasses import replace

from copilot.effects import Evidence, Found
from copilot.suggestions import CardFact
from knowledge.facts import Fact
from knowledge.retrieval import Findings

MAX_FACTS = 3  # on one card; more is not read


def found_from(
    question: int, findings: Findings, same: tuple[tuple[int, float], ...] = ()
) -> Found:
    """Return the room's input for ``findings``: no evidence when no scope was strong enough.

    ``same`` is how likely other questions are the same, as ``Found`` has it.
    """
    strong = findings.facts[:MAX_FACTS] if findings.scope is not None else ()
    evidence = tuple(evidence_of(scored.fact) for scored in strong)
    return Found(question, evidence, findings.vector, meant=findings.meant, same=same)


def evidence_of(fact: Fact) -> Evidence:
    """Return a fact as a card needs it."""
    card_fact = CardFact(
        id=fact.id,
        sku=fact.sku,
        title=fact.title,
        text=fact.text,
        source_document=fact.source.document,
        source_location=fact.source.location,
        version=fact.version,
    )
    return Evidence(card_fact, fact.kind, fact.name, fact.value, fact.spoken)


def say_the_same(left: Sequence[Evidence], right: Sequence[Evidence]) -> bool:
    """Return whether two findings state the same, be they of different catalogue versions."""
    return [unversioned(e) for e in left] == [unversioned(e) for e in right]


def unversioned(evidence: Evidence) -> Evidence:
    """Return evidence as every catalogue version that says the same would have it."""
    return replace(evidence, fact=replace(evidence.fact, version=0))
