"""Prices of another day: what a thing cost in spring, at its launch or in its first batch.

They are neither today's price nor the one on the tag, though the same words tell them (it was). A
price of today in the same breath is told by today's words: it was 380 in spring, now it's 340.
"""

import re
from typing import Final

from copilot.skills.corrections.figures.figures import Figure
from copilot.skills.corrections.speech.said_text import SaidText

_DAYS: Final = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|jan|feb|apr|aug|sept?|oct|nov|dec|spring|summer|autumn|fall|winter|monday|tuesday|wednesday"
    r"|thursday|friday|saturday|sunday|black friday|cyber monday|prime day|christmas|easter"
    r"|thanksgiving|halloween|new year['’]?s?|valentine['’]?s(?: day)?|mother['’]?s day"
    r"|father['’]?s day|labou?r day|memorial day|singles['’]? day|boxing day"
    r"|20[12][0-9]|twenty twenty (?:one|two|three|four|five|six))"
)
_LAUNCH: Final = (
    r"(?:launch|opening|debut|pre-?order|early bird|kickstarter|introductory|release|starting"
    r"|original launch)"
)
_BATCH: Final = r"(?:batch|drop|wave|shipment|release|edition|(?:production )?run)(?:e?s)?"
_PAST: Final = re.compile(
    rf"\blast (?:{_DAYS}|quarter|holidays?|holiday season|sale|event|launch|restock|{_BATCH})\b"
    r"|\b(?:in|over|during|around|since|at|from|on|for|before) (?:the |this |past |early |late "
    rf"|mid )*(?:{_DAYS}|launch|release|holidays?|holiday season)\b"
    rf"|\b{_LAUNCH}(?: day| week)? (?:price|pricing|cost)\b|\b(?:day|week) one\b"
    rf"|\b(?:first|second|third|previous|earlier|opening) {_BATCH}\b"
    r"|\b(?:when|before|until|till) (?:it|this|they|these|we|i) (?:first |just |originally )?"
    r"(?:came out|launched|started|opened|dropped|released|began|moved|changed|raised)\b"
    r"|\b(?:an?|one|two|three|four|five|six|couple|few) (?:of )?(?:day|week|month|year)s? ago\b"
    r"|\bback (?:then|in)\b|\bin those days\b|\bremember (?:when|the|that|those|how)\b"
    r"|\bthe other (?:week|month|time)\b"
)
"""A day, a season or a batch before this one."""
_TOLD: Final = re.compile(
    r"\b(?:was|were|had|did|sold|went|cost|started|launched|opened|paid|came|dropped|ran|released"
    r"|listed)\b"
)
"""What tells in English of what has been, without which a season may be this one."""
_ANOTHER: Final = re.compile(
    r"\b(?:that|the old|the other) (?:one|pair|thing) (?:was|were|cost|ran me|went for)\b"
)

_THEN: Final = r"(?:的?(?:时候|时)|那会儿?|那时候?|那阵子?|那天|那个月|那次|期间)"
_AT_THAT_TIME: Final = re.compile(
    rf"(?:刚(?:上市|出来?|上新|发布|开卖|推出)|首发|上市|发布会?|众筹|预售|开业|春天|夏天|秋天|冬天|开春"
    rf"|入[夏秋冬]|春节|过年|国庆|五一|端午|中秋|元旦|双旦|六一八?|618|双十[一二]|双1[12]|三八|大促|周年庆|[\u3400-\u9fff]{2}节|情人节|年货节|女神节|开学季?|[暑寒]假"
    rf"|年[初底中]|[一二三四五六七八九十0-9]月份?){_THEN}"
    r"|(?<!时)当时|(?<![等到])那时候|(?<![等到])那会儿|那阵子"
    r"|[一二两三四五六七八几半]个?(?:年|月|礼拜|星期)(?:以|之)?前|上一?个?季(?!节)"
)
_DAY_SOLD: Final = re.compile(
    r"(?<!没)(?<!有)卖过(?![^，。]{0,2}[么这])|"
    r"(?:首发|上市|众筹|预售|[首头]批|第[一二三四五]批|上一?批|春天|夏天|秋天|冬天|年[初底中]"
    r"|[一二三四五六七八九十0-9]月份?)(?:货|价格?|我们)*(?:的?时候)?(?:还|才|都|就)?(?:是|卖|做|标|定)"
)
"""A day or a batch and what was asked then, unless it is today's: 今天首发价是."""
_TURN: Final = re.compile(
    r"现在|现价|今[天晚日儿]|目前|此刻|这[次会]|\b(?:now|today|tonight|these days|for you)\b"
)
"""Where the talk comes to what holds now."""


def is_of_another_day(figure: Figure, said: SaidText) -> bool:
    """Tell whether an amount is told of a day, a season or a batch before this one."""
    clause = said.clause(figure)
    turns = [turn.start() for turn in _TURN.finditer(said.lowered, clause.start, clause.end)]
    begin = max((turn for turn in turns if turn < figure.start), default=clause.start)
    end = min((turn for turn in turns if turn >= figure.end), default=clause.end)
    words = said.lowered[begin:end]
    if _ANOTHER.search(words) or _AT_THAT_TIME.search(words):
        return True
    if _PAST.search(words) and _TOLD.search(words):
        return True
    of_today = any(turn < figure.start for turn in turns)
    return not of_today and _DAY_SOLD.search(words) is not None
