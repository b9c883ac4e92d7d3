"""Figures that are of somebody, or of what a product takes and bears, rather than of its own.

他一百公斤, two hundred pounds, no problem: who is told of so is within a limit or beyond it.
"""

import re
from typing import Final

from copilot.skills.corrections.figures.comparison import converted_to
from copilot.skills.corrections.figures.figures import Figure
from copilot.skills.corrections.measures.known_values import Value
from copilot.skills.corrections.measures.measured_groups import Group
from copilot.skills.corrections.speech.aligning import aligned
from copilot.skills.corrections.speech.said_text import SaidText

_OF_PEOPLE: Final = frozenset({"length", "mass", "age"})
_SOMEBODY: Final = re.compile(
    r"的?(?:大?哥|姐|妹|兄弟|男生|女生|男孩|女孩|人(?!份|造)|朋友|宝|个子|高个|大个|老公|老婆"
    r"|模特|小伙|大叔|阿姨|孩子|娃|学生|家人)"
    r"| (?:guys?|girls?|ladies|women|men|kids?|person|people|husband|wife)\b"
)
_HE_OR_SHE: Final = re.compile(
    r"\b(?:he|she)(?:['’]s| is| was| weigh(?:s|ed)| came in at)\b"
    r"|(?<!其)[他她](?=今年|现在|才|都|已经|体重|身高|[0-9一二两三四五六七八九十])"
)
_FOR_WHOM: Final = re.compile(
    r"身高|体重|年龄|月龄|适[合用]|承重|人群|\b(?:age|height range|weight (?:limit|range)|fits"
    r"|rider|user)\b"
)


def is_of_somebody(figure: Figure, said: SaidText) -> bool:
    """Tell whether a figure is how tall, heavy or old somebody is: 一米八的大哥, she's 6 kilos."""
    if _SOMEBODY.match(said.lowered, figure.end):
        return True
    clause = said.clause(figure)
    return _HE_OR_SHE.search(said.lowered, clause.start, figure.end) is not None


def is_of_relative(figure: Figure, said: SaidText) -> bool:
    """Tell whether a figure goes on about one of the host's people: 我家老二穿大码，十六公斤."""
    place = said.clause_of(figure.start)
    clause = said.clauses[place]
    if figure.dimension not in _OF_PEOPLE or _OURS.search(clause.text):
        return False
    before = said.clauses[max(0, place - 1) : place]
    told = [clause, *(one for one in before if not one.ends_sentence)]
    return any(_RELATIVE.search(one.text) for one in told)


_RELATIVE: Final = re.compile(
    r"我们?家?(?:那个?|的)?(?:老[公婆大二三幺]|儿子?|女儿?|闺女|娃|孩子|宝宝|[爸妈]|[哥弟姐妹]|爷爷|奶奶"
    r"|外甥|侄|同事|朋友|闺蜜|室友)"
    r"|\bmy (?:son|daughter|kid|boy|girl|toddler|baby|husband|wife|partner|mom|mum|dad|brother"
    r"|sister|niece|nephew|friend|roommate|neighbou?r)(?:s|['’]s)?\b|\bme and\b"
)
_OURS: Final = re.compile(r"[这它]|\b(?:this|these|it|ours?)\b")


def is_whom_it_does_not_suit(figure: Figure, said: SaidText, group: Group) -> bool:
    """Tell whether a figure is of somebody, or of one whom it is said not to be for."""
    if _asks_for(group):
        return _UNFIT.search(said.clause(figure).text) is not None
    return figure.dimension in _OF_PEOPLE and is_of_somebody(figure, said)


_UNFIT: Final = re.compile(
    r"不(?:太|大|怎么)?(?:能|可以|行|适[合用]|建议|推荐|让|给|合适)|别[给让买拍]|太[小大轻重矮高]|还小|[玩用穿坐戴]不了"
    r"|\b(?:can|should|may)(?:not| not|n['’]t)\b"
    r"|\btoo (?:young|small|big|old|heavy|tall|short|light)\b"
    r"|\bnot (?:for|suitable|meant|recommended|yet|ready|old enough)\b|\b(?:isn|aren)['’]t for\b"
)
"""Whom it does not suit is named by figures outside those it is for: 两岁的还不能玩."""


def _asks_for(group: Group) -> bool:
    return _FOR_WHOM.search(aligned(group.name)) is not None


_NO_MORE: Final = re.compile(
    r"没问题|没事|不怕|不会|够|都行|放心|随便|轻松|照样|还在|稳稳|\bno problem\b|\bfine\b"
)
_ALLOWED: Final = re.compile(
    r"的?(?:[^，。0-9]{0,4}?)(?:都|也|就|完全|绝对)*(?:没问题|没事|不怕|都行|可以的|也行|轻松)"
    r"|(?: [a-z]+)?(?:(?:['’]s| is| are)(?: totally| perfectly| also| just)?)?"
    r" (?:no problem|no worries|fine|perfect|okay|ok|all good|easy)\b"
)


_BEARS: Final = re.compile(
    r"[能可](?:以)?(?:站|坐|躺|扛|承|撑|放|装|背|拉|吊|托)|\b(?:holds?|takes?|fits?|supports?|carr(?:y|ies)|bears?)\b"
)
_THE_MOST: Final = re.compile(
    r"最|只|就|才|仅|上限|[不别]能|超|到|限|承重|载重"
    r"|\b(?:only|just|max(?:imum)?|limit|most|up to|more|over|rated|capacity)\b"
)
"""What makes of how much it bears the most it bears: any less is borne as well."""
_MOST_OF: Final = re.compile("最[大高多长](?:支持|可|能|适)|支持最[大高多]")
_AS_LIMIT: Final = re.compile("[最只仅才限超能到达]|支持|可以|上限|承")
_ONE_OF_THEM: Final = re.compile(
    "的?[\u3400-\u9fff]{0,4}?(?:也|都|照样|一样)(?:能|可以)|的(?![话吧啊哈呢上])[\u3400-\u9fff]{1,3}?(?:能|可以|就[能行够]|也|都)"
)
"""What an amount below a limit is told with, as long as no limit is told: 二百斤的也能坐."""


def is_allowed(figure: Figure, said: SaidText, group: Group, value: Value) -> bool:
    """Tell whether an amount is said to be no trouble: that speaks of limits, and of no other.

    Two hundred pounds, no problem: of what may load it, not of what it weighs.
    """
    clause = said.clause(figure).text
    if _FOR_ROOMS.search(aligned(group.name)) and _is_within_most(figure, value):
        return True
    if not group.is_limit:
        most = _MOST_OF.match(aligned(group.name)) is not None and _is_below(figure, value)
        allowed = _ALLOWED.match(said.lowered, figure.end) is not None
        return allowed or (most and _is_put_to_it(figure, said))
    if not _is_below(figure, value):
        return False
    if _NO_MORE.search(clause) or is_of_somebody(figure, said):
        return True
    bears = _BEARS.search(clause) is not None and _THE_MOST.search(clause) is None
    return bears or _is_put_to_it(figure, said)


def _is_put_to_it(figure: Figure, said: SaidText) -> bool:
    """Tell whether an amount is of one thing among those allowed: 六十四G的卡能录半天."""
    clause = said.clause(figure)
    if _AS_LIMIT.search(said.lowered, clause.start, figure.end):  # 一米到一米五 has both ends
        return False
    return _ONE_OF_THEM.match(said.lowered, figure.end, clause.end) is not None


_FOR_ROOMS: Final = re.compile(r"适用面积|使用面积|适用空间|coverage|room size")
"""Names of how large a room is that a product is for: in smaller ones it does as well."""


def _is_within_most(figure: Figure, value: Value) -> bool:
    """Tell whether an amount is no more than the most of a range: 十平的卧室 of 20-40㎡."""
    low, most = figure.first.low, value.sides[0].high
    amount = converted_to(low, figure.first, value.sides[0])
    return amount is not None and most is not None and amount <= most


def _is_below(figure: Figure, value: Value) -> bool:
    """Tell whether what is said stays below what a property allows: 泡一个小时 of 80分钟."""
    low, truth = figure.first.low, value.sides[0].low
    if low is None or truth is None or value.sides[0].high not in (None, truth):
        return False  # 9-18kg has a lower end as well
    amount = converted_to(low, figure.first, value.sides[0])
    return amount is not None and amount < truth
