"""What a line may leave out, because the question or what it said before has said it."""

from itertools import pairwise
from typing import Final

from copilot.phrasing.guard.elements import Elements, chosen, units_of
from copilot.phrasing.guard.polarity import LIMITING, NEGATIVE, may_word
from copilot.phrasing.guard.statements import Statement
from copilot.phrasing.guard.telling import Context
from copilot.phrasing.guard.word_lists import words

BOUNDING: Final = frozenset("仅只以上下内外约最多少至除每先后前才都全更大小高低长短超") | {
    "only", "under", "over", "up", "within", "least", "most", "exclud", "about", "after", "before",
    "if", "solely", "to", "than", "every", "per",
}  # fmt: skip
"""Units that bound what is said, so that no answer leaves them out."""
LEFT_OUT: Final = frozenset("等用使的后因处存放请进行即且时款型类做有") | {
    "us", "do", "go", "put", "mak", "com", "bas", "feature", "design", "item", "type", "part",
    "within",
}  # fmt: skip
"""Units of a fact that carry nothing a listener would miss, however few."""
GENERAL: Final = frozenset(
    map(
        tuple,
        words(
            """
            直播间 订单 产品 商品 本品 用户 顾客 客户 消费者 学员 机器 显示 收费 售价 费用
            """
        ),
    )
)
"""What goes without saying where a line is said: the room, the order, the goods, who buys."""
_MORE: Final = frozenset(
    map(
        tuple,
        words("""
    原装 原厂 标准 家用 便携 随身 加厚 加固 升级 经典 新款 同款 品牌 电子 数字 手工 双层 多层 军规
    国标 食品级 玻璃 陶瓷 铝合金 塑料 硅胶 木质 实木 纯棉 仿皮 尼龙 帆布 硬壳 透明
    """),
    )
)
"""Of what make a thing is; the thing is there without its being said. Nothing here turns another
thing into it (仿, 镀), tells how it works (自动) or which of several it is (大号, 黑色), denies, or
sets a manner or condition (低温, 局部, 避开)."""


def tells_more(units: tuple[str, ...]) -> bool:
    """Return whether units only tell of what make a thing is: 黑色, 原装."""
    return not units or any(units[: len(w)] == w and tells_more(units[len(w) :]) for w in _MORE)


LIGHT: Final = frozenset("行好用") | {"ok", "us", "it", "go", "put", "get", "ned"}
"""Units that tell one question from another in no way."""


def asked_for(missing: list[int], order: list[int], statement: Statement, context: Context) -> bool:
    """Return whether the question, and it alone, said what an answer leaves out."""
    question, elements = set(context.question), statement.elements
    left = [elements[place] for place in missing]
    if not question or any(
        e.kind != "unit" or e.value in BOUNDING or e.value not in question for e in left
    ):
        return False
    titles = {unit for title in context.titles for unit in title}
    own = {e.value for e in elements} | set(statement.naming.units)
    stance = next((i for i, e in enumerate(elements) if e.kind == "stance"), -1)
    return stance in order and question <= own | titles | LIGHT


def goes_on(missing: list[int], statement: Statement, before: Statement | None) -> bool:
    """Return whether only the subject is left out, which is that of the last statement."""
    if before is None or before.fact != statement.fact:
        return False
    opening = units_of(before.elements)[: len(missing)]
    subject = [statement.elements[place] for place in missing]
    named = all(e.kind == "unit" and e.value not in BOUNDING for e in subject)
    starts = missing == list(range(len(missing)))
    return named and starts and opening == tuple(e.value for e in subject)


def lists_on(piece: Elements, position: int, elements: Elements, order: list[int]) -> bool:
    """Return whether the predicate of a list is said again before its next item."""
    stances = [e for e in elements if e.kind == "stance"]
    before = next((e for e in reversed(piece[:position]) if not e.free), None)
    if len(stances) != 1 or not order or before is None or before.kind != "pause":
        return False
    if not may_word(stances[0].value, piece[position].value):  # type: ignore[arg-type]
        return False
    opened = order[-1] + 1
    after = next((e.value for e in piece[position + 1 :] if not e.free), "")
    ends = opened == len(elements) or elements[opened].kind in ("join", "stop")
    return ends and any(
        before.kind == "join" and element.value == after for before, element in pairwise(elements)
    )


def offers_choice(piece: Elements, statement: Statement) -> bool:
    """Return whether a piece says that one of several things will do where all are needed."""
    if not statement.stances & LIMITING:
        return False
    return bool(chosen(piece)) and not chosen(statement.elements)


def takes_all(piece: Elements, statement: Statement) -> bool:
    """Return whether a piece joins what the statement keeps apart: 送毛巾和梳子 of 送毛巾或梳子,
    or 无铁架、竹托盘 of 无铁架，竹托盘."""
    if statement.stances & NEGATIVE:
        joined = any(e.kind == "join" for e in piece)
        breaks = any(e.kind == "pause" for e in statement.elements)
        return joined and breaks and not any(e.kind == "pause" for e in piece)
    return statement.one_of and not chosen(piece)
