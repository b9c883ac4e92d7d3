"""The wording of a card on two properties asked in one breath: 有没有酒精香精.

Only facts of one product whose very names the question has are told together; what else a card
shows stands beside the answer.
"""

from collections.abc import Sequence

from copilot.effects import Evidence
from copilot.skills.answers.card import Language, is_chinese, line
from copilot.skills.answers.headlines import headline
from knowledge.language.headline import fits_headline, fits_line
from knowledge.language.normalise import normalise

_TOGETHER = 2


def asked_together(evidence: Sequence[Evidence], question: str) -> tuple[Evidence, ...]:
    """Return the two facts that a question names both; empty where it names another number."""
    asked = normalise(question)
    named = [one for one in evidence if one.kind == "attribute" and _is_named(one, asked)]
    names = {one.name for one in named}
    skus = {one.fact.sku for one in named}
    first = bool(named) and named[0] is evidence[0]
    return (
        tuple(named) if first and len(named) == len(names) == _TOGETHER and len(skus) == 1 else ()
    )


def headline_together(told: Sequence[Evidence], language: Language, question: str) -> str:
    """Return both facts' headlines in one; empty where they do not fit."""
    joint = "，" if is_chinese(told[0]) else ", "
    both = joint.join(headline(one, language, question) for one in told)
    return both if fits_headline(both) else ""


def line_together(told: Sequence[Evidence]) -> str:
    """Return both facts as one says them; empty where that is longer than a breath."""
    chinese = is_chinese(told[0])
    spoken = [line(one).rstrip("。.") for one in told]
    text = ("，" if chinese else "; ").join(spoken)
    return text if all(spoken) and fits_line(text, chinese) else ""


def _is_named(one: Evidence, asked: str) -> bool:
    name = normalise(one.name)
    return f" {name} " in f" {asked} " if name.isascii() else len(name) > 1 and name in asked
