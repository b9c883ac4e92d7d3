"""Finds what one fact says in passing of the very thing asked for, where none is called by it.

Which courier is asked, and a rule on dispatch names one; how many millilitres, and the net content
is given in them; what to do when it was swallowed, and a warning tells. Only where a single fact
says it: of two, neither is sure to be the one meant.
"""

from collections.abc import Sequence
from typing import Final

from knowledge.facts import Fact
from knowledge.language.asked import named_attributes
from knowledge.language.normalise import normalise
from knowledge.language.script import language_of
from knowledge.language.told_of import Told, asked_in_passing

_LONGEST: Final = 60
_KINDS: Final = frozenset({"attribute", "policy", "faq"})


def told_in_passing(
    question: str, facts: Sequence[Fact], rules: Sequence[Fact]
) -> tuple[Fact, ...]:
    """Return the one fact of a product's, or else rule of the shop's, that tells of what is asked.

    Empty where none does, or more than one in the question's language.
    """
    text = normalise(question).strip()
    if len(text) > _LONGEST:
        return ()
    for one in asked_in_passing(text):
        for among in (facts, rules):
            found = [fact for fact in among if _tells(fact, one)]
            own = [fact for fact in found if language_of(fact.value) == language_of(text)]
            found = own or found
            if found:
                return tuple(found) if len(found) == 1 else ()
    return ()


def _tells(fact: Fact, one: Told) -> bool:
    if fact.kind not in _KINDS or fact.variant:
        return False
    if one.properties and not one.properties & named_attributes(fact.name):
        return False
    if one.dimension and all(q.dimension != one.dimension for q in fact.quantities):
        return False
    return one.tells.search(normalise(f"{fact.name} {fact.value}")) is not None
