"""What viewers are likely to ask of a product that comes on air."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from copilot.skills.answers.asking import asking_for
from copilot.skills.answers.question_key import question_key
from copilot.skills.cues.strongest import strongest_facts
from knowledge.facts import Fact
from knowledge.language.normalise import normalise

PROPERTIES = 10  # more than lines are prepared: some have no fact strong enough


def likely_questions(
    asked: Iterable[str],
    asked_before: Iterable[str],
    facts: Sequence[Fact],
    language: Literal["zh", "en"],
) -> Iterator[str]:
    """Yield them without repeats, the likeliest first.

    What was asked in this broadcast comes before what was asked in earlier ones, then the price,
    which every room asks for, the shop's own questions, and the properties a host would mention.

    Args:
        facts: of the product.
    """
    seen: set[str] = set()
    for text in _in_order(asked, asked_before, facts, language):
        key = question_key(normalise(text), ())
        if key and key not in seen:
            seen.add(key)
            yield text


def _in_order(
    asked: Iterable[str],
    asked_before: Iterable[str],
    facts: Sequence[Fact],
    language: Literal["zh", "en"],
) -> Iterator[str]:
    yield from asked
    yield from asked_before
    if any(fact.kind == "offer" for fact in facts):
        yield "多少钱？" if language == "zh" else "how much is it?"
    yield from (fact.name for fact in facts if fact.kind == "faq")
    for fact in strongest_facts(facts, PROPERTIES):
        if fact.kind == "attribute":
            measured = any(quantity.unit for quantity in fact.quantities)
            yield asking_for(fact.name, fact.value, measured, language)
