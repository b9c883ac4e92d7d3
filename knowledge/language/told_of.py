"""Knows what is told in passing, and how it is asked for: a courier, what to do when swallowed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from knowledge.language.asked import asked_attributes, rest_of_question
from knowledge.language.carriers import NAMED_CARRIER
from knowledge.language.normalise import normalise

_ONE: Final = r"(?:[一1每单]?[瓶袋盒罐支包桶盅管]|这个?)?(?:净含量)?(?:总共|一共)?[有是装]?"
_IT: Final = (
    r"(?: (?:is|are|does|do) (?:it|that|this|they|there|in it)| (?:it|this) (?:is|has)"
    r"| in (?:it|(?:a|one|the|each) \w+))*"
)


@dataclass(frozen=True, slots=True)
class Told:
    """What asks for something, and by what a fact is known to tell of it.

    Attributes:
        asks: found in a question.
        tells: found in a fact's name or value.
        alone: whether the question may say nothing else.
        properties: that the fact has to be named after one of; empty for any.
        dimension: that a figure of the fact has to be of; empty for any.
    """

    asks: "re.Pattern[str]"
    tells: "re.Pattern[str]"
    alone: bool = False
    properties: frozenset[str] = frozenset()
    dimension: str = ""


_PAYING: Final = "klarna|afterpay|clearpay|affirm|paypal|apple pay|google pay"
_SIZED: Final = frozenset({"net_content", "capacity"})
_ALL: Final = (
    Told(
        re.compile(
            r"(?<!防)(?:暴晒|晒太阳|晒干|晒坏)|(?:能|可以?)晒[吗么不]|太阳(?:底|地)?下"
            r"|\b(?:leave|dry|keep) (?:it|them|this) (?:out )?in (?:the )?(?:direct )?sun"
        ),
        re.compile(
            r"暴晒|日晒|阳光直[射晒]|\b(?:direct|out of the|away from) (?:sun\w*)|\bin the shade"
        ),
    ),
    Told(
        re.compile(
            r"(?:发|走|用|寄)?的?(?:是?什么|啥|哪[个家种]?)(?:快递|物流)|快递(?:发|走|用|是)(?:什么|啥|哪[个家])"
            r"|\b(?:which|what) (?:courier|carrier)s?\b(?: do (?:you|u) (?:use|ship with))?"
        ),
        NAMED_CARRIER,
        alone=True,
    ),
    Told(
        re.compile(
            r"误[食吞服]|吞(?:了|下)|(?:不小心|万一|误)\S{0,4}(?:吃|喝|咽|吞)(?:了|下|进)"
            r"|\b(?:swallow\w*|ingest\w*|if \w+ (?:eats?|drinks?) it)\b"
        ),
        re.compile(r"误[食吞服]|吞[食服咽]|\b(?:swallow\w*|ingest\w*)\b"),
    ),
    Told(
        re.compile(r"噎|卡(?:住)?(?:喉|嗓|到喉)|呛到|\bchok(?:e|es|ing)\b"),
        re.compile(r"噎|呛|小(?:零|部|配)件|\bchok\w*|\bsmall parts?\b"),
    ),
    Told(
        re.compile(rf"{_ONE}(?:多少|几)(?:毫升|ml|升|l)|how many (?:ml|millilit\w+|lit\w+){_IT}"),
        re.compile(r"\d"),
        True,
        _SIZED,
        "volume",
    ),
    Told(
        re.compile(
            rf"{_ONE}(?:多少|几)(?:千?克|g|公?斤|kg)"
            rf"|how many (?:g|grams?|oz|ounces?|kg|kilos?){_IT}"
        ),
        re.compile(r"\d"),
        True,
        frozenset({"net_content", "weight"}),
        "mass",
    ),
    Told(
        re.compile(
            r"(?:有没有|有无|有|要)(?:3[3-9]|4[0-9])(?:\.5)?的?(?:了|货)?(?:吗|么|嘛|没有?|不)?"
        ),
        re.compile(r"(?:3[3-9]|4[0-9])(?:\.5)?\D+(?:3[3-9]|4[0-9])"),
        True,
        frozenset({"size"}),
    ),
    Told(
        re.compile(
            r"(?:[2-9]|[1-9]\d|[两二三四五六七八九十])个?人[^,，。]{0,3}(?:够|用|吃|住|坐|睡)"
            r"|[两二三四五六七八]口(?:之家|人)"
            r"|\bfor (?:a family of )?(?:[2-9]|two|three|four|five|six)\b"
            r"(?: people| persons| adults)?\W*$|\bfamily of (?:[2-9]|two|three|four|five|six)\b"
        ),
        re.compile(r"人数|\d\s?人|几人|\b(?:people|persons?|serves|servings)\b"),
    ),
    Told(
        re.compile(
            r"(?:支不支持|支持)?(?:免息)?分期(?:付款|免息|支付|买)?"
            r"|\b(?:pay )?(?:in |by |with )?(?:monthly )?instal?lments?\b"
            r"|\bpay (?:it )?(?:monthly|by the month|over time)\b"
            r"|\bpay (?:it )?in (?:[34]|three|four)(?: payments)?\b"
        ),
        re.compile(
            r"分期|[\d三六九十两二四五八]\s?个?月?期免息|\b(?:instal?lments?|klarna|afterpay|clearpay)\b"
            r"|\bin (?:[34]|three|four) payments\b|\bpay in (?:[34]|three|four)\b"
        ),
        alone=True,
    ),
    Told(
        re.compile(r"(?:能|可以|支持)*货到(?:了再)?付款?|\bcod\b|\b(?:pay )?cash on delivery\b"),
        re.compile(r"货到付款|\b(?:cash on delivery|cod)\b"),
        alone=True,
    ),
    *(
        Told(
            re.compile(rf"\b(?:pay (?:with|by|via) )?{one}\b"),
            re.compile(rf"\b{one}\b"),
            alone=True,
        )
        for one in _PAYING.split("|")
    ),
)


def asked_in_passing(text: str) -> Iterator[Told]:
    """Yield what normalised ``text`` asks for that is seldom a property's name."""
    for one in _ALL:
        asked = one.asks.search(text)
        if asked is not None and (not one.alone or _says_nothing(text, asked)):
            yield one


def _says_nothing(text: str, asked: "re.Match[str]") -> bool:
    """Return whether a question says no more than ``asked``, and names no other property."""
    rest = f"{text[: asked.start()]} {text[asked.end() :]}"
    return not rest_of_question(rest) and not asked_attributes(rest)


def tells_in_passing(text: str, question: str) -> bool:
    """Return whether ``text`` tells in passing of what ``question`` asks for."""
    return any(one.tells.search(normalise(text)) for one in asked_in_passing(normalise(question)))
