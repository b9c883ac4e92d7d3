"""What a figure in speech is about when it is about no property: stock, orders, others' goods."""

import re
from functools import lru_cache
from typing import Final

from copilot.skills.corrections.figures.figures import Figure
from copilot.skills.corrections.speech.clauses import Clause
from copilot.skills.corrections.speech.said_text import SaidText
from copilot.skills.corrections.speech.stance_words import QUESTION

_NOT_THE_PRODUCT = re.compile(
    r"[拍选穿买] ?(?:x{0,3}[sml]|nb|[大小中]|\d+)码|别[拍买]|不要[拍买]|另外?买|单独买"
    r"|另[配购售]|库存|还剩|剩下|剩[最了]?|仅剩|只剩|最后[^，,]{0,4}[件个单份]|卖了|卖出|已经卖"
    r"|售出|已售"
    r"|的(?:款)?(?:在|去|看|点|弹|上|拍)[^，。]{0,2}(?:[0-9一二两三四五六七八九十]+号|链接|下面那)"
    r"|销量|热卖|出了|拍了|下单了|抢了|成交"
    r"|点赞|关注|人气|在线|观看|粉丝|抽[一两三奖个]|倒数|倒计时|扣[一1]|公屏|备了|备货|名额|单了"
    r"|开播|下播|播了"
    r"|等我|等等|马上|一会|刚刚卖|老板|同事|我家那|(?<!适[合用宜])(?<!推荐)(?:体重|(?<![机车箱壶杯瓶桶柜罐锅])身高)"
    r"|^(?!.*(?:适[合用]|[到至])).*斤的?(?:姐妹|宝宝|朋友)"
    r"|\bsold separately\b|\b(?:in stock|left(?![- ](?:hand|side|ear|foot|or))|sold|viewers?"
    r"|followers?|likes|like button|countdown"
    r"|orders?|remaining|people"
    r"|folks)\b"
)
_OTHERS = re.compile(
    r"别家|别人家|人家|[他她]们?家|隔壁|其他|其它|普通|一般的|市面|同行|上一代|老款|旧款|别的|以前那|之前那"
    r"|我之前|我办公室|我以前|我原来|外面|专柜"
    r"|外[头边](?:好多|很多|的|那|有|卖|标|人)|好[多些](?:店|家|人家)?(?:都)?(?:标|号称|卖)|敢(?:卖|标|叫|要)"
    r"|下个?(?:礼拜|星期|周|月)[^，,。]{0,4}(?:上(?!午)|到货|补货|有货|来货|才)|还没(?:上架|到货|上新)"
    r"|去年|前年|上一?[回次批]|下一?[回批]|你们?家(?!人)|自己带的|那是另|是另一|各家"
    r"|比[^例较如重值]|不像|比起|相比|平常的|传统"
    r"|(?<!\bthe )\bmost\b(?! of (?:you|us|the time)\b| (?:people|folks|importantly|days)\b)"
    r"|\b(?:other|others|another|older|my old|previous|competitors?|than|unlike|elsewhere"
    r"|ordinary|regular ones)\b"
)
_ROUTINE = re.compile(
    r"每天|每日|每次|一天|一次(?!(?:性)?(?:能|可以|最多能))|一日|每周|一周|每顿|一顿|建议|加热|煮|泡|蒸|烤|微波|静置|等待"
    r"|提前|以前|之前|[加倒][^，,。]{0,6}[水奶]|放[^，,。]{0,3}[克勺]|[冲兑调][^，,。]{0,5}毫升"
    r"|过渡|一[杯碗勺份顿次][^，,。]{0,8}(?:正好|刚好|就行)|喝了|吃了|走了|跑了|坐了|飞了"
    r"|\b(?:every|daily|per day|a day|each day|wait|bake|heat|cook|boil|microwave|soak|rinse|i"
    r"|me|my)\b"
)
_TRADED = re.compile(r"[送拍买囤抢发卖剩来给吃喝]|下单|领|\b(?:buy|get|order|grab|free|take)\b")


def is_elsewhere(said: SaidText, figure: Figure) -> bool:
    """Tell whether the figure's clause speaks of stock, orders, the audience or other goods.

    One that is nothing but the figure speaks of what the clause before it does, and so does what
    is told right after it to be another's: 腰围四十八 那是另一款.
    """
    place = said.clause_of(figure.start)
    clause = said.clauses[place]
    if speaks_elsewhere(clause.text):
        return True
    if place and not said.clauses[place - 1].ends_sentence:
        earlier = said.clauses[place - 1].text
        bare = not said.rest(clause.start, clause.end) and not _OURS.search(clause.text)
        if bare and speaks_elsewhere(earlier):
            return True
    after = said.clauses[place + 1].text if place + 1 < len(said.clauses) else ""
    return _OF_ANOTHER.match(after) is not None and not clause.ends_sentence


_OURS: Final = re.compile(r"[这咱它]|我们|\b(?:this|these|ours?|it|it's)\b")
_OF_ANOTHER: Final = re.compile(
    r"那[款台个批条双件]?(?:是另|不是一回事|在[^，]{0,4}(?:号|链接)|是别)|各家不|因人而异|每家不"
    r"|(?:but )?that(?: one)?(?:['’]s| is) (?:(?:on|in|at) )?(?:an?|the)? ?"
    r"(?:other|different|separate)\b"
)


def is_unsure(said: SaidText, figure: Figure) -> bool:
    """Tell whether the figure's sentence tells of another day, what was heard or a guess."""
    start, end = said.sentence(figure.start)
    return _UNSURE.search(said.lowered, start, end) is not None


def may_be_of_somebody(said: SaidText, figure: Figure) -> bool:
    """Tell whether the figure's sentence names somebody, or another piece, that it may be of."""
    start, end = said.sentence(figure.start)
    return _OF_SOMEBODY.search(said.lowered, start, end) is not None


_UNSURE: Final = re.compile(
    r"昨[天晚]|前[天两]|去年|上次|上回|有人(?!问)|有[个位]?(?:大?哥|大?姐|妈妈|宝|妹)(?!妹?问)|那台|那批"
    r"|超重|不清楚|不知道|没[写提标测称量]|估计|可能|如果|要是|万一"
    r"|\b(?:if(?! (?:you['’]?re|you are) not\b| you (?:don['’]?t|do not) (?:like|love|want)\b"
    r"| you change your mind| it does(?:n['’]?t| not) (?:fit|suit)"
    r"| anything (?:goes|breaks|happens))"
    r"|might|maybe|yesterday|last (?:week|night|year|month|time))\b"
)
"""What was on another day, what somebody told, and what is only supposed."""
_OF_SOMEBODY: Final = re.compile(
    r"刚才|那款|另外|一起拍|拍[两二三四五六七八九十]|[我她他](?![们跟给说讲再])|没说|应该"
    r"|\b(?:i|my|me)\b"
)
"""What else a figure may be of that no name of a property calls."""


@lru_cache(maxsize=2048)
def speaks_elsewhere(text: str) -> bool:
    """Tell whether words speak of stock, orders, the audience or other goods."""
    return bool(_NOT_THE_PRODUCT.search(text) or _OTHERS.search(text))


def states_nothing(clause: Clause) -> bool:
    """Tell whether a clause asks, or speaks of stock, orders, the audience or other goods."""
    asks = "?" in clause.mark or "？" in clause.mark or QUESTION.search(clause.text)
    return bool(asks) or speaks_elsewhere(clause.text)


def is_of_others(words: str) -> bool:
    """Tell whether words speak of other shops' goods or of another day."""
    return _OTHERS.search(words) is not None


def is_routine(words: str) -> bool:
    """Tell whether a clause speaks of how something is used rather than of what it is."""
    return _ROUTINE.search(words) is not None


def is_traded(words: str) -> bool:
    """Tell whether what is counted in a clause is bought, given or eaten."""
    return _TRADED.search(words) is not None
