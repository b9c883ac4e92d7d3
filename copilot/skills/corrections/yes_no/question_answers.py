"""Claims made by answering: the property stands in the question, yes or no in what follows it."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Final

from copilot.skills.corrections.claim import Claim
from copilot.skills.corrections.speech.clauses import Clause, cut_clauses
from copilot.skills.corrections.speech.polarity import Polarity, is_asked
from copilot.skills.corrections.yes_no.stated_answers import statement_of
from copilot.skills.corrections.yes_no.yes_no_claims import compared, mentioned, on_part
from copilot.skills.corrections.yes_no.yes_no_facts import Answers

_FIRM = (
    r"(?:当然|肯定|绝对|完全|必须|都|也|全部|是|嗯|对|啊|那|它|这个|我们这个|我们家?的?"
    r"|咱们?家?的?)*"
)
_END = (
    r"(?=的(?!话|人|时候|宝|姐|朋友|家人|亲|兄弟|老铁|同学|小伙伴)|[哈啊哦呀呢嘛哟嗷]|$"
    r"|[,，。!！ ])"
)
"""要的 answers; 要的宝宝 are those who want it."""
_YES = re.compile(
    rf"{_FIRM}(?:可以[放用洗吃喝装进穿戴折拆]?|能[放用洗吃喝装进穿戴折拆]?|有|会|支持|含|没问题"
    rf"|行|对|是|需要|要){_END}|是的|对的"
    r"|(?:oh |well |of course )?(?:yes|yep|yeah|sure|absolutely|of course|it (?:does|is|has"
    r"|can)|they (?:do|are|have|can)|you can)(?![\w'’])(?! (?:n.t|not))"
)
_NO = re.compile(
    rf"{_FIRM}(?:不可以[放用洗吃喝装进穿戴折拆]?|不能[放用洗吃喝装进穿戴折拆]?|不行|没有|不会|"
    rf"不是|不含|不支持|不建议|不带|不用|不需要|无需|用不着){_END}"
    r"|(?:oh |well |sorry )?(?:no|nope|nah|it doesn.?t|it isn.?t|it.?s not|they don.?t"
    r"|they aren.?t|they.?re not|you can.?t|you cannot)\b(?! (?:problem|worries|doubt))"
)
_OPEN = re.compile(
    r"(?:你们|大家|你家)(?!家?这|家的|都?(?:在|来|刚才?)?[问说关想])|过敏"
    r"|有没有(?:人|姐妹|宝宝|朋友|家人|同学)|谁|怎么|为什么|多久|什么时候|\b(?:who|anyone|anybody) "
    r"|\b(?:how|why|where|when) (?:do|does|can|is|are|should|to)\b"
)
"""What asks for more than a yes or no, or something of people."""
_NEGATED = re.compile(
    r"(?<!能)(?<!会)(?<!含)(?<!带)(?<!支)(?<!是)(?:不含|不能|不会|不带|不支持|没有(?!没)|无"
    r"|不可以)[^，。]{0,6}$|n['’]t|\bnot\b|\bno\b"
)
_TOPIC_END = re.compile(r"(?:的话|呢|嘛|这个|这块|的?问题|啊|清洗|洗)*$")


def answered_claims(text: str, before: str, answers: Answers) -> list[Claim]:
    """Return what an aligned text answers, compared.

    The question is a clause of the text or the last one before it, the host's own or one read out.
    """
    if not answers:
        return []
    said = cut_clauses(text)
    if not said:
        return []
    earlier = cut_clauses(before)
    claims: list[Claim] = []
    if earlier:
        claims.extend(_of_pair(earlier[-1], said[0], answers, len(text), True))
    for asked, answer in zip(said, said[1:], strict=False):
        claims.extend(_of_pair(asked, answer, answers, len(text), False))
    return claims


def stated_claims(text: str, before: str, claims_of: Callable[[str], list[Claim]]) -> list[Claim]:
    """Return what an aligned text answers, as ``claims_of`` finds it in a statement of it.

    The question is as clear as ``statement_of`` wants it.
    """
    said = cut_clauses(text)
    asked = (*cut_clauses(before)[-1:], *said)
    claims: list[Claim] = []
    for question, answer in zip(asked, said if len(asked) > len(said) else said[1:], strict=False):
        polarity = answered(answer.text)
        if polarity is None or _OPEN.search(question.text):
            continue
        if statement := statement_of(question.text, polarity):
            start = question.start if question in said else -1
            settled = bool(answer.mark) or answer.end < len(text) or len(answer.text) > _MORE
            claims += (
                replace(claim, start=start, end=answer.end, settled=settled)
                for claim in claims_of(statement)
            )
    return claims


_MORE: Final = 2  # characters of an answer that is whole by itself


def _of_pair(
    asked: Clause, answer: Clause, answers: Answers, whole: int, apart: bool
) -> Iterator[Claim]:
    polarity = answered(answer.text)
    if polarity is None or mentioned(answer.text, answers):
        return
    found = mentioned(asked.text, answers)
    if not found or len({key for key, _, _ in found}) > 1:
        return
    key, start, end = found[-1]
    question = "?" in asked.mark or "？" in asked.mark or is_asked(asked.text)
    topic = apart and bool(_TOPIC_END.fullmatch(asked.text[end:])) and start < 6
    if not (question or topic) or _OPEN.search(asked.text) or _NEGATED.search(asked.text[:start]):
        return
    about = on_part(answers.get(key, ()), asked.text)
    if about is not None:
        claim = compared(about, polarity, answer, 0, len(answer.text), whole)
        if claim is not None:
            # what it is said of stands in the question
            yield replace(claim, start=-1 if apart else asked.start)


@lru_cache(maxsize=2048)
def answered(words: str) -> Polarity | None:
    """Return whether an aligned clause begins with a bare yes or no."""
    if _NO.match(words):
        return "no"
    return "yes" if _YES.match(words) else None
