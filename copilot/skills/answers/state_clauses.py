"""The clause of a rule on the state of goods that a question tells of: opened, worn, faulty.

Whether goods can be sent back is what a rule says first, and what is left out of that comes later:
who asks of opened goods is told the clause on opened goods, or hears the opposite.
"""

import re
from collections.abc import Iterator
from typing import Final

from copilot.skills.answers.clauses import PAUSES
from copilot.skills.answers.rule_parts import COMMA, RulePart, plain, statements_of
from knowledge.language.goods_state import (
    asks_back,
    asks_who_pays,
    state_words,
    states_meant,
    states_named,
)

_DENIAL: Final = re.compile(
    r"(?:后|就|则|的|一律|均|都)*(?:不(?:能|可以?|予|支持|接受|给)?(?:无理由)?(?:退|换|享)|除外"
    r"|概不|恕不|无法退).*\Z"
    r"|\b(?:can ?not|can['’]t|may not|are not|is not|aren['’]t|isn['’]t|not|non-?returnable"
    r"|no returns?|final sale)\b.*\Z",
    re.IGNORECASE | re.DOTALL,
)
_FEE: Final = re.compile(
    r"运费|邮费|快递费|包邮|到付|免费|\b(?:free|labels?|shipping|postage|pays?|cover(?:s|ed)?)\b|[$£€]",
    re.IGNORECASE,
)
_WAYS: Final = (
    re.compile(r"退|寄回|运费险|\b(?:return|refund)"),
    re.compile(r"换|\bexchang"),
)
_PAID: Final = re.compile(r"运费|邮费|快递费|\b(?:label|shipping|postage)", re.IGNORECASE)


def state_clause(text: str, question: str) -> RulePart | None:
    """Return what ``text`` says of the state of goods that ``question`` tells of, or of who pays.

    None where the question is not on sending back, or the text says nothing of such a state.
    """
    pays = asks_who_pays(question)
    if not (pays or asks_back(question)):
        return None
    statements = list(statements_of(text))
    if pays:
        return _paying(statements, question)
    for key in states_meant(question, text):
        held = [one for one in statements if key in states_named(one)]
        if len(held) == 1:
            return RulePart(tuple(_of_state(held[0], key)), held[0].strip())
    return None


def _of_state(statement: str, key: str) -> Iterator[str]:
    """Yield what a statement says of one state: whole, its part, its member, the bare no."""
    parts = COMMA.split(statement)
    part = next((one for one in parts if key in states_named(one)), statement)
    denial = _DENIAL.search(part)
    members = re.split("[、/]", part)
    if denial is not None and len(members) > 1 and all(map(states_named, members)):
        # 泳镜戴过、白酒开瓶不退: each of them is not taken back.
        member = next(one for one in members if key in states_named(one))
        no = denial[0].strip(PAUSES)
        yield member.strip(PAUSES) if member is members[-1] else f"{member.strip(PAUSES)}{no}"
    if len(parts) == 1 or denial is None:
        yield plain(statement)
    yield plain(part)
    if denial is not None:
        words = state_words(part, key).strip()
        no = denial[0].strip(PAUSES)
        yield plain(f"{words}: {no}" if part.isascii() else f"{words}{no}")


def _paying(statements: list[str], question: str) -> RulePart | None:
    """Return who pays for what is sent back: with a fault where that is told of, else at all."""
    faulty = "faulty" in states_named(question)
    ways = [way for way in _WAYS if way.search(question.lower())]
    if not faulty and not ways:
        return None
    held = [
        one
        for one in statements
        if _FEE.search(one)
        and ("faulty" in states_named(one) if faulty else any(w.search(one.lower()) for w in ways))
    ]
    if len(held) != 1:
        return None
    statement = held[0]
    parts = [one.strip(PAUSES) for one in COMMA.split(statement)]
    of_fault = [one for one in parts if "faulty" in states_named(one)]
    paid = [one for one in parts if _FEE.search(one)]
    told = [one for one in paid if (one in of_fault) == faulty] or paid
    told = [one for one in told if _PAID.search(one)] or told
    forms = [plain(statement)]
    if faulty and of_fault and told[0] not in of_fault:
        forms += [f"{of_fault[0]}，{told[0]}", f"{state_words(of_fault[0], 'faulty')}…{told[0]}"]
    elif of_fault and told[0] not in of_fault and parts.index(told[0]) > parts.index(of_fault[0]):
        # 质量问题包退换，运费我们出: what comes behind is of the fault alone.
        forms += [f"{state_words(of_fault[0], 'faulty')}…{told[0]}"]
    else:
        forms += [plain(told[0])]
    return RulePart(tuple(forms), statement.strip())
