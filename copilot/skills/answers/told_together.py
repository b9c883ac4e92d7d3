"""The wording of a card on two properties asked in one breath: 有没有酒精香精.

Only facts of one product whose very names the question has are told together, and a price with
that none is left at it; what else a card shows stands beside the answer.
"""

from collections.abc import Sequence
from dataclasses import replace

from copilot.effects import Evidence
from copilot.skills.answers.card import Language, is_chinese, line
from copilot.skills.answers.headlines import headline, is_sold_out
from copilot.skills.wording.offers import offer_part
from knowledge.language.headline import fits_headline, fits_line
from knowledge.language.normalise import normalise

_TOGETHER = 2


def asked_together(evidence: Sequence[Evidence], question: str) -> tuple[Evidence, ...]:
    """Return the two facts that a question names both; empty where it names another number.

    What is asked the price of and is sold out is told with that.
    """
    if sold_out := _price_of_none(evidence):
        return sold_out
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
    if not fits_headline(both):
        # Who reads out a price must not miss that none is left.
        return headline(told[1], language, question) if is_sold_out(told[1]) else ""
    return both


def line_together(told: Sequence[Evidence]) -> str:
    """Return both facts as one says them; empty where that is longer than a breath."""
    chinese = is_chinese(told[0])
    spoken = [line(one).rstrip("。.") for one in told]
    if is_sold_out(told[1]) and not chinese:
        spoken[1] = spoken[1][:1].lower() + spoken[1][1:]
    text = ("，" if chinese else "; ").join(spoken)
    return text if all(spoken) and fits_line(text, chinese) else ""


def _price_of_none(evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Return a leading price and, without its choice's name, that there is none left."""
    if len(evidence) < _TOGETHER or not is_sold_out(evidence[1]):
        return ()
    (part, choice), (_, other) = (offer_part(one.name.strip()) for one in evidence[:_TOGETHER])
    if part not in ("live", "after") or (evidence[0].fact.sku, choice) != (
        evidence[1].fact.sku,
        other,
    ):
        return ()
    name = evidence[1].name.strip().removeprefix(choice).strip()
    text = evidence[1].fact.text.strip().removeprefix(choice).strip()
    return evidence[0], replace(evidence[1], name=name, fact=replace(evidence[1].fact, text=text))


def _is_named(one: Evidence, asked: str) -> bool:
    name = normalise(one.name)
    return f" {name} " in f" {asked} " if name.isascii() else len(name) > 1 and name in asked
