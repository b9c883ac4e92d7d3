"""The wording of a card on two properties asked in one breath: 有没有酒精香精.

Only facts of one product whose very names the question has are told together, and a price with
that none is left at it; what else a card shows stands beside the answer.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from copilot.effects import Evidence
from copilot.skills.answers.card import Language, is_chinese, line
from copilot.skills.answers.clauses import PAUSES, clauses_of
from copilot.skills.answers.headlines import headline, is_sold_out
from copilot.skills.wording.offers import offer_part
from knowledge.language.cared_for import asks_of_care, tells_care
from knowledge.language.headline import fits_headline, fits_line
from knowledge.language.normalise import normalise

_TOGETHER = 2
_HAS_OR_NOT = re.compile(r"[不无未没零0]|含|有")
_TWO_THINGS = re.compile(
    r"(?:有没有|有无|含不含|有|含|加)(?P<one>[\u3400-\u9fff]{2})[和跟或、，,/ ]?"
    r"(?P<two>[\u3400-\u9fff]{2})"
    r"(?:吗|么|嘛|没有?|不|呢|啊|呀)*[?？]?"
)


def asked_together(evidence: Sequence[Evidence], question: str) -> tuple[Evidence, ...]:
    """Return the two facts that a question names both; empty where it names another number.

    What is asked the price of and is sold out is told with that.
    """
    if sold_out := _price_of_none(evidence):
        return sold_out
    asked = normalise(question)
    named = [one for one in evidence if one.kind == "attribute" and _is_named(one, asked)]
    names = {one.name for one in named}
    if asks_of_care(question) and not named:
        named = [one for one in evidence[:_TOGETHER] if tells_care(one.name, one.value)]
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


def headline_besides(evidence: Sequence[Evidence], shown: str, question: str) -> str:
    """Return a headline with what another fact says of the other thing a question names.

    有硅油香精吗: 无香精 of one, 不含硅油 of another fact of the product. Empty where one thing is
    asked, or nothing short tells of the other.
    """
    listed = _TWO_THINGS.fullmatch(question.strip())
    if listed is None or not is_chinese(evidence[0]):
        return ""
    things = [listed["one"], listed["two"]]
    missing = [thing for thing in things if thing not in shown]
    if len(missing) != 1 or len(things) - len(missing) != 1:
        return ""
    sku = evidence[0].fact.sku
    told = [
        clause.strip(PAUSES)
        for one in evidence[1:]
        if one.fact.sku == sku and one.kind in ("attribute", "faq")
        for clause in clauses_of(_whole(one))
    ]
    fitting = [one for one in told if missing[0] in one and _HAS_OR_NOT.match(one)]
    both = f"{shown}，{min(fitting, key=len)}" if fitting else ""
    return both if both and fits_headline(both) else ""


def _whole(one: Evidence) -> str:
    name, value = one.name.strip(), one.value.strip()
    return f"{name}{value}" if one.kind == "attribute" and _HAS_OR_NOT.match(name) else value


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
