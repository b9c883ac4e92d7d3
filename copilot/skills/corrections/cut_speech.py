"""Words that a recogniser cut in two: what was left open, put before what goes on with it.

Recognisers end a segment where the host breathes: 这个电池容量呢, and then 三万毫安. What ends so that
no sentence can end there is read with the next segment as one stretch of speech, if that does not
turn to something else.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from copilot.skills.corrections.clauses import cut_clauses
from copilot.skills.corrections.figures import find_figures
from copilot.skills.corrections.judgement import Said
from copilot.skills.corrections.measure_words import NAME_HEADS
from copilot.skills.corrections.property_names import vocabulary
from copilot.skills.corrections.stance_words import QUESTION
from knowledge.language.characters import align

_LONGEST: Final = 28  # characters of Chinese left open; what is longer says more than a subject
_LONGEST_ENGLISH: Final = 60
_LONGEST_NAME: Final = 12
_SHORTEST_NAME: Final = 2

_NO_WORDS: Final = re.compile(
    r"(?:[\s，、。,.…]|嗯|呃|额|哎|唉|那个|就是说|怎么说呢?|(?<![a-z])(?:uh|um|er|hmm|well|like"
    r"|you know)(?![a-z]))+\Z"
)
"""What is no more than a breath at the end of a segment."""

_OPEN: Final = re.compile(
    r"(?:[呢啊呀嘛]|的话|(?:这|那)?(?:一?块|方面)|是|为|有|达到|做到|做到了|能到|可以到|大概|差不多|才|只要|只"
    r"|仅|最[高大低长多少快]|总共|一共|至少|足足|整整|叫|里面|用的?|采用|(?:我们|它|这个|咱们|咱家|我们家)"
    r"|含|支持|配了|给到?大家|那种)\Z"
)
_OPEN_ENGLISH: Final = re.compile(
    r"(?:\b(?:is|are|was|were|to|at|in|about|around|roughly|with|for|has|have|got|gets?|holds?"
    r"|runs?|lasts?|weighs?|takes?|out|only|just|up to|a|an|full|from|by|of|made of|not)"
    r"|isn['’]t|aren['’]t|it['’]s|they['’]re)\Z"
)
_ONE_MORE: Final = re.compile(r"(?:还有|另外|以及|除了|\b(?:plus|also|besides))\Z")
_ASKS: Final = re.compile(r"多少|几|什么|哪|吗|怎么|谁|[?？!！]|\b(?:what|how|which|who|why)\b")
_OUTCRY: Final = re.compile(r"[?？!！]\s*\Z")

_TURNS: Final = re.compile(
    r"(?:[\s，。,.]|嗯|呃|诶|哎|啊)*(?:来|欢迎|(?:还|又|刚才|刚刚)?有(?:个|一个|几个|位)?(?:人|姐|朋|宝|粉)"
    r"|刚[才刚]|等|待会|一会|先|然后|另外|对了|还有|再就是|再说|你|大家|家人|姐妹|宝|谁|别|人家|如果|要是"
    r"|万一|我(?!们)|他|她|那[款个种台件条把瓶]|说到|好了|开着|上次|去年|以前|之前|说明|后台|运营|弹幕|公屏|评论"
    r"|(?:and then|also|but|wait|hold on|let me|hey|hi|welcome|some(?:one|body)?|people|guys"
    r"|everyone|you|your|my|mine|i|if|when|is it|are (?:they|these)|do|does|did|what|how|who"
    r"|why|which|the other|another|other|next|back|oh|thanks?|sorry|no|maybe|guess"
    r"|anyway)(?![a-z]))"
)
"""How what begins that does not go on with the words before."""

_COPULA: Final = re.compile(r"(?:(?:and|so|well|它|这|那|就|都) ?)*(?:is|are|was|were|是|有)\Z")
_LEADING_ENGLISH: Final = re.compile(
    r"(?:(?:and|so|now|then|okay|ok|as for|for|about|on|with) )*(?:(?:the|its|this|our|your) )?"
)
_OF_THIS: Final = re.compile(
    r" (?:of|on|for|in) (?:this|the|our|these|that)(?: [a-z]+){0,3}\Z|,?"
    r" wise\Z"
)


@dataclass(frozen=True, slots=True)
class Lead:
    """What was left open just before a text.

    Attributes:
        text: the open words, with what joins them to the text.
        before: what was said before them.
    """

    text: str
    before: tuple[str, ...]


def whole_of(said: Said, lead: Lead) -> Said:
    """Return a piece of speech together with the words that lead into it."""
    return replace(said, text=lead.text + said.text, before=lead.before, runs_on=0)


def lead_of(said: Said) -> Lead | None:
    """Return the words left open before ``said`` that it goes on with, if there are any."""
    if not said.runs_on or said.speaker != "host" or _TURNS.match(align(said.text)):
        return None
    kept, running = said.before[: -said.runs_on], list(said.before[-said.runs_on :])
    while running and not _bare(running[-1]):
        running.pop()  # no more than a breath
    if not running:
        return None
    found = _open_end(running[-1])
    if found is None:
        return None
    rest, words = found
    joint = "" if not words.isascii() else " "
    earlier = (*kept, *running[:-1], *([rest] if rest else []))
    return Lead(words + joint, tuple(earlier))


def _bare(segment: str) -> str:
    """Return a segment without the breath at its end."""
    ending = _NO_WORDS.search(align(segment))
    return segment[: ending.start()] if ending else segment


@lru_cache(maxsize=256)
def _open_end(segment: str) -> tuple[str, str] | None:
    """Return what stands before the open words of a segment, and those; ``None`` where it ends."""
    if _OUTCRY.search(segment):
        return None
    text = _bare(segment)
    clauses = cut_clauses(align(text))
    if not clauses:
        return None
    last = clauses[-1]
    words = text[last.start : last.end]
    start = last.start
    if _COPULA.match(last.text) and len(clauses) > 1:
        subject = next((c for c in reversed(clauses[:-1]) if _names_property(c.text)), None)
        if subject is not None:
            start, words = subject.start, f"{text[subject.start : subject.end]} {words}"
    if not words.isascii():
        words = words.replace(" ", "")
    return (text[:start].strip(), words) if _is_open(align(words)) else None


def _is_open(words: str) -> bool:
    english = words.isascii()
    if len(words) > (_LONGEST_ENGLISH if english else _LONGEST):
        return False
    if _ASKS.search(words) or QUESTION.search(words) or _ONE_MORE.search(words):
        return False
    if any(figure.dimension != "count" for figure in find_figures(words)):
        return False
    ends = _OPEN_ENGLISH if english else _OPEN
    return ends.search(words) is not None or _names_property(words)


def _names_property(words: str) -> bool:
    """Tell whether words are no more than the name of a property."""
    if words.isascii():
        bare = _LEADING_ENGLISH.sub("", _OF_THIS.sub("", words), count=1)
        return _ends_in(bare.split(), vocabulary())
    return _SHORTEST_NAME <= len(words) <= _LONGEST_NAME and (
        words.endswith(NAME_HEADS) or any(words[-n:] in vocabulary() for n in range(2, 7))
    )


def _ends_in(words: Sequence[str], names: frozenset[str]) -> bool:
    most = 3
    return len(words) <= most and any(" ".join(words[-n:]) in names for n in range(1, most + 1))
