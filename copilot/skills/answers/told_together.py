"""The wording of a card on two properties asked in one breath: 有没有酒精香精.

Only facts of one product whose very names the question has are told together; what else a card
shows stands beside the answer.
"""

import re
from collections.abc import Sequence

from copilot.effects import Evidence
from copilot.skills.answers.card import Language, is_chinese, line
from copilot.skills.answers.clauses import PAUSES, clauses_of
from copilot.skills.answers.headlines import headline
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
    text = ("，" if chinese else "; ").join(spoken)
    return text if all(spoken) and fits_line(text, chinese) else ""


def _is_named(one: Evidence, asked: str) -> bool:
    name = normalise(one.name)
    return f" {name} " in f" {asked} " if name.isascii() else len(name) > 1 and name in asked
