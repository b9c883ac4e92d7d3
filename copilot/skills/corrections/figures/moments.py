"""Times that tell when something is so, and not for how long a product's term runs.

Whatever lies within a term or after it is spoken of by such times: 用了一年坏了也保, after eleven
years you're out of warranty. None of them states the term itself, as 质保一年 does.
"""

import re
from typing import Final

from copilot.skills.corrections.figures.figures import Figure
from copilot.skills.corrections.speech.aligning import aligned
from copilot.skills.corrections.speech.said_text import SaidText
from knowledge.facts import Fact

_WARRANTY: Final = re.compile(r"质保|保修|联保|\b(?:warranty|guarantee)")
_TERM: Final = re.compile(
    r"质保|保修|联保|保质|赏味|有效期|保鲜|开封|保[温冷]|续航|待机|播放|无理由|包?[退换赔]"
    r"|(?:小时|[天日周年]|个?月)[以之]?内|\b(?:warranty|guarantee|shelf life|best before|expir\w+"
    r"|battery|reserve|runs?[- ]?time|burn time|play(?:back|time)|stays?|keeps?|within|returns?"
    r"|fresh)\b"
)
"""What runs for a time, so that there are moments within it and after it. A thing that happens once
after a time (自动断电30分钟) is told by that moment itself."""
_CARE: Final = re.compile(
    r"[保修换赔退]|免费|到期|过期|售后|\b(?:warrant|guarante|cover|replac|repair|refund|fix|free)"
)
"""Words of what a warranty does, without which a time is of use or of wear."""

_LATER: Final = re.compile(
    r"多?的?(?:以后|之后|过后|后(?![盖备座台排背轮置门视摄]|面(?![料条粉膜包板])))"
    r"(?!(?:再|才|就|能|可以|统一|给你们?|我们|会)*(?:发|寄|送|到[货手家]|出库))"
    r"|多?了(?=[没还也都照依就])|多?的?(?:时候|那会儿?|当口)|多?还(?:有|剩|在|是)"
    r"| (?:from now|later|so far|down the (?:road|line|track))\b"
)
"""After a time: what is so then."""
_PASSED: Final = re.compile(
    r"(?:(?<![不超通经])[隔过拖]了?(?:大概|差不多|将近|快|有|整整|都|个)*|第)\Z"
    r"|\bafter (?:about |around |like |only |just |the first |a full |a good |over |another )*\Z"
)
"""Before a time: it has passed when something is so."""
_IN_USE: Final = re.compile(
    r"[用穿戴放开买骑坐睡住盖存摆挂][了上过](?:大概|差不多|将近|快|有|整整|都|个)*\Z"
)
_STORY: Final = re.compile(
    r"(?:的时候|以后|之后|后|多|了)?[^，。]{0,4}(?:坏|才|还|也|都|没|就|突然|开始|出问题)"
)
"""After a time of use: what came of it."""
_SINCE: Final = re.compile(
    r" (?:after|past) (?:[a-z]+ing|that|purchase|delivery|you|it|the|we|they)\b"
)
_LEAD: Final = re.compile(
    r"(?:and|but|so|like|even|about|around|say|still|well|only|now|then|okay|yeah|[ ,])*"
)
_ENDING: Final = re.compile(
    r"到期|过期|失效|截止|结束|为止|换一次|更换"
    r"|\b(?:expire[sd]?|runs? out|ends?|(?:is|are|was) (?:over|up)|goes? (?:bad|off)|void"
    r"|replace|change|swap)\b"
)
"""What ends then has run for just that time."""
_BREAKS: Final = re.compile(r"(?:就|才|还|也)(?!是|给|够|行|可以|好|到|要|得|能)")
_USED: Final = re.compile(
    r"(?:用|穿|戴|放|盖|骑|坐)[个上了到]?\Z|\b(?:lasts?(?: you)?|used?(?: it)?(?: for)?) \Z"
)
_ADVISED: Final = re.compile(r"(?:之内|以内|内|里面?)[^，。,.]{0,10}?(?:最好|尽量|尽快)")
"""After a time: within it something is better done."""
_OF_WITHIN: Final = re.compile(r"[以之]?内|\bwithin\b")
_LATER_IN_FACT: Final = re.compile(r"(?:小时|分钟|天)[以之]?后|\bafter \d")
_POINTS: Final = frozenset({"angle", "temperature", "percent", "number"})
_TIMES: Final = frozenset({"duration"})


def is_moment(figure: Figure, said: SaidText) -> bool:
    """Tell whether a time tells when something is so: 三年以后坏了, two years from now."""
    if figure.dimension != "duration":
        return False
    clause = said.clause(figure)
    if _ENDING.search(clause.text):
        return False
    if _LATER.match(said.lowered, figure.end):
        return True
    if _PASSED.search(said.lowered, clause.start, figure.start):
        return True
    if _IN_USE.search(said.lowered, clause.start, figure.start):
        return _STORY.match(said.lowered, figure.end, clause.end) is not None
    since = _SINCE.match(said.lowered, figure.end)
    lead = said.lowered[clause.start : figure.start]
    return since is not None and _LEAD.fullmatch(lead) is not None


def states_no_term(figure: Figure, said: SaidText, fact: Fact) -> bool:
    """Tell whether a figure is none that a fact's term is said to run, or to end with.

    A moment that is said with what the fact tells of another one does state it: 八小时后六十八度,
    of 6小时后不低于68℃.
    """
    told = aligned(f"{fact.name} {fact.text}")
    if _is_other_point(figure, said, fact, told):
        return True
    if figure.dimension != "duration" or not _TERM.search(told):
        return False
    if is_moment(figure, said) and not _repeats(_beside(figure, said), fact):
        return True
    if _WARRANTY.search(told) and is_of_use(figure, said):
        return True
    advised = _ADVISED.match(said.lowered, figure.end)
    return advised is not None and not _OF_WITHIN.search(told)


def is_of_use(figure: Figure, said: SaidText) -> bool:
    """Tell whether a time is how long a thing is used or holds, with no word of a warranty."""
    clause = said.clause(figure)
    used = _USED.search(said.lowered, clause.start, figure.start)
    breaks = _BREAKS.match(said.lowered, figure.end, clause.end)
    return bool(used or breaks) and not _CARE.search(clause.text)


def tells_of_moments(said: SaidText, span: tuple[int, int], fact: Fact) -> bool:
    """Tell whether all times between two positions are moments of what a fact says runs."""
    if not any(quantity.dimension == "duration" for quantity in fact.quantities):
        return False
    if _NTH.search(said.lowered, *span):
        return True
    times = [figure for figure in said.figures_in(*span) if figure.dimension == "duration"]
    warranty = _WARRANTY.search(aligned(fact.text)) is not None
    return bool(times) and all(
        is_moment(figure, said) or (warranty and is_of_use(figure, said)) for figure in times
    )


_NTH: Final = re.compile(r"第[0-9一二两三四五六七八九十]+(?:个?[年月天]|个?小时)")


def _is_other_point(figure: Figure, said: SaidText, fact: Fact, told: str) -> bool:
    """Tell whether a figure is of another moment than the one whose value a fact states."""
    if not _LATER_IN_FACT.search(told):
        return False
    others = _beside(figure, said)
    return bool(others) and not _repeats(others, fact)


def _beside(figure: Figure, said: SaidText) -> list[Figure]:
    """Return the values in a sentence that may go with a time, or the times with a value."""
    start, end = said.sentence(figure.start)
    kinds = _POINTS if figure.dimension == "duration" else _TIMES
    return [one for one in said.figures_in(start, end) if one.dimension in kinds]


def _repeats(figures: list[Figure], fact: Fact) -> bool:
    """Tell whether a fact states one of some figures too."""
    ends = {end for one in fact.quantities for end in (one.low, one.high)} - {None}
    return any({one.first.low, one.first.high} & ends for one in figures)
