"""Which price the words around a figure say it is: list, live, after coupon, for several pieces."""

import re
from decimal import Decimal
from typing import Final

from copilot.skills.corrections.figures.figures import Figure, is_unit_free
from copilot.skills.corrections.offers.coupon_words import WITH_COUPON, amounts_between
from copilot.skills.corrections.offers.price_words import (
    AFTER,
    BEFORE_COUPON,
    ELSEWHERE_GOODS,
    ENDS,
    IN_HAND,
    LIST,
    LIVE,
    ORDERED,
    PER_PIECE,
    PIECE_BEFORE,
    PIECES_AFTER,
    PIECES_BEFORE,
    STRONG_LIVE,
    Kind,
)
from copilot.skills.corrections.offers.taken_home import is_taken_home
from copilot.skills.corrections.offers.usual_prices import usual_price_before
from copilot.skills.corrections.speech.clauses import Clause
from copilot.skills.corrections.speech.said_contexts import speaks_elsewhere
from copilot.skills.corrections.speech.said_text import SaidText

_KINDS: Final[tuple[tuple[re.Pattern[str], Kind], ...]] = (
    (LIVE, "live"),
    (IN_HAND, "in_hand"),
    (LIST, "list"),
    (AFTER, "after"),
    (BEFORE_COUPON, "live"),
)
_NEAREST: Final = Decimal("0.6")  # of the price, for a slip that nothing calls a price
_NO_PIECES: Final = frozenset(["件套", "人", "位", "名", "口", "次", "人份"])
_LABELS_BACK: Final = 3  # clauses from a figure to the name of the price on the tag
_LONGEST_LABEL: Final = 10  # 原价呢, before the clause with the figure


def price_kind(figure: Figure, said: SaidText) -> Kind | None:
    """Return which price the words say a figure is; ``None`` when it need not be one at all."""
    if figure.start not in said.price_kinds:
        said.price_kinds[figure.start] = _price_kind(figure, said)
    return said.price_kinds[figure.start]


def _price_kind(figure: Figure, said: SaidText) -> Kind | None:
    clause = said.clause(figure)
    earlier = [f.end for f in amounts_between(said, clause.start, figure.start)]
    start = max([clause.start, *earlier])
    before = said.lowered[start : figure.start]
    kind = last_kind(before)
    behind = usual_price_before(figure, said, clause) if kind == "list" else None
    if behind and last_kind(said.lowered[clause.start : behind.start]) is None:
        kind = _kind_after(said.lowered[figure.end : clause.end])
    if start == clause.start and (kind is None or _weakly_live(kind, before)):
        label = _labelled(figure, said)
        kind = label if label and (kind is None or label != "list") else kind
    after = said.lowered[figure.end : clause.end]
    if kind is None and not earlier and not said.figures_in(figure.end, clause.end):
        kind = _kind_after(after)
    if kind == "live" and not _PLAINLY_LIVE.search(before) and WITH_COUPON.match(after):
        kind = "after"
    if figure.dimension == "money":
        return kind or ("bare" if _is_bare(figure, said) else None)
    ends = _ends(figure, said) or PER_PIECE.match(said.lowered, figure.end)
    if not ends:
        return None
    if kind in (None, "live") and not STRONG_LIVE.search(before):
        priced = PER_PIECE.match(said.lowered, figure.end)
        return "bare" if priced or _is_bare(figure, said) else None
    return kind


def last_kind(words: str) -> Kind | None:
    """Return the kind of price that the last price word of ``words`` says.

    A mere only or today after a coupon's word leaves it the price with the coupon.
    """
    found: Kind | None = None
    spoken = [(m, pattern, kind) for pattern, kind in _KINDS for m in pattern.finditer(words)]
    for match, pattern, kind in sorted(spoken, key=_end_of_match):
        if kind == "after" and _UNUSED.search(words, 0, match.start()):
            found = "live"
        elif pattern is LIVE and found in _REDUCED and not _PLAINLY_LIVE.search(match[0]):
            found = "in_hand"
        elif pattern is LIVE and found == "list" and _TOLD_OF_LIST.fullmatch(match[0]):
            continue
        else:
            found = kind
    return found


def _weakly_live(kind: Kind, before: str) -> bool:
    """Tell whether a price is only called live by a little word: clip the coupon, you're at 269."""
    return kind == "live" and _AT.search(before) is not None and not _NOW.search(before)


_AT: Final = re.compile(r"\b(?:at|for) \Z")
_NOW: Final = re.compile(r"\b(?:today|tonight|now|just|only|live|price)\b")


def _end_of_match(spoken: tuple[re.Match[str], re.Pattern[str], Kind]) -> int:
    return spoken[0].end()


_TOLD_OF_LIST: Final = re.compile(r"卖|就卖|只卖|价格?|价钱|单价|售价|costs?|priced?|for|at")
"""What tells a price of any day, after a word for the usual one: 平时要卖, usually priced at."""
_REDUCED: Final = frozenset({"after", "in_hand"})
_PLAINLY_LIVE: Final = re.compile(r"播间|直播|现价|秒杀|特价|活动价|live price|sale price")
_UNUSED: Final = re.compile(r"(?:不|没|无需|别|without |no )(?:用|需要?|能|有)?\Z")


def is_plainly_called(figure: Figure, said: SaidText) -> bool:
    """Tell whether the name of a price stands right before an amount of money: 到手价八块九毛九."""
    called = _CALLED.search(said.lowered, said.clause(figure).start, figure.start)
    return bool(called) and figure.dimension == "money" and bool(figure.first.unit)


_CALLED: Final = re.compile(
    r"(?:到手价|直播价|券后价|现价|售价|活动价)(?:格)?(?:是|就是|才|只要|就)?\Z"
)


def _kind_after(words: str) -> Kind | None:
    kind = last_kind(words)
    return None if kind == "live" and not STRONG_LIVE.search(words) else kind


def _ends(figure: Figure, said: SaidText) -> bool:
    """Tell whether nothing more is said of a figure."""
    clause = said.clause(figure)
    ended = clause.end == figure.end or ENDS.match(said.lowered, figure.end) is not None
    ended = ended or is_taken_home(figure, said)
    return ended or WITH_COUPON.match(said.lowered[figure.end : clause.end]) is not None


def _labelled(figure: Figure, said: SaidText) -> Kind | None:
    """Take the kind from the clause before when it says nothing but that: 原价呢，一百五十九.

    What is on the tag may be called a clause earlier: 吊牌你自己看 给镜头看一下 三千五.
    """
    index = said.clause_of(figure.start)
    if index == 0:
        return None
    nearest = _kind_of_label(said, said.clauses[index - 1])
    if nearest is not None or said.rest(said.clauses[index].start, figure.start):
        return nearest
    for back in range(2, min(index, _LABELS_BACK) + 1):
        passed, named = said.clauses[index - back + 1], said.clauses[index - back]
        if named.ends_sentence or said.figures_in(passed.start, passed.end):
            break
        if _kind_of_label(said, named) == "list":
            return "list"
    return None


def _kind_of_label(said: SaidText, previous: Clause) -> Kind | None:
    has_figure = said.figures_in(previous.start, previous.end)
    longest = _LONGEST_LABEL * 3 if previous.text.isascii() else _LONGEST_LABEL
    if has_figure or len(previous.text) > longest:
        return None
    kind = last_kind(previous.text)
    return kind if kind in ("list", "after", "in_hand") else None


def _is_bare(figure: Figure, said: SaidText) -> bool:
    clause = said.clause(figure)
    start = max([clause.start, *(f.end for f in said.figures_in(clause.start, figure.start))])
    ends = _ends(figure, said) or PER_PIECE.match(said.lowered, figure.end)
    piece = PIECE_BEFORE.search(said.lowered, start, figure.start)
    return not said.rest(start, piece.start() if piece else figure.start) and bool(ends)


def is_about_price(figure: Figure, said: SaidText) -> bool:
    """Tell whether a bare amount of money is said as what the product costs."""
    if figure.dimension != "money" or not figure.first.unit:
        return False
    if PER_PIECE.match(said.lowered, figure.end):
        return True
    start, end = said.sentence(figure.start)
    if STRONG_LIVE.search(said.lowered, start, end):
        return True
    return last_kind(said.lowered[start:end]) in ("list", "after", "in_hand")


def is_plain_price(figure: Figure, said: SaidText, amount: Decimal) -> bool:
    """Tell whether a figure said by itself is meant as the price, which is ``amount``.

    Money is, when it is near; a bare number only where one piece is counted beside it, or when it
    is all that was said and looks like a price (ends in 8 or 9, or in cents).
    """
    value = figure.first.low
    if value is None or value != figure.first.high or _is_listed(figure, said):
        return False
    near = is_near_price(figure, amount)
    by_piece = PER_PIECE.match(said.lowered, figure.end) or PIECE_BEFORE.search(
        said.lowered, 0, figure.start
    )
    if by_piece or figure.first.unit or is_taken_home(figure, said):
        return near
    clause = said.clause(figure)
    start, end = said.sentence(figure.start)
    counted = any(f.start != figure.start for f in said.figures_in(clause.start, clause.end))
    alone = not (counted or said.rest(clause.start, clause.end))
    begun = max(start, said.offset)
    ordered = ORDERED.search(said.lowered, begun, figure.start) is not None
    alone = alone and (begun == start or ordered)
    alone = alone and not speaks_elsewhere(said.lowered[start:end])
    return near and alone and (_looks_like_price(value) or (ordered and _ends_round(value)))


def is_near_price(figure: Figure, amount: Decimal) -> bool:
    """Tell whether a figure may be a slip for the price although nothing calls it so."""
    value = figure.first.low
    return value is not None and _NEAREST * amount <= value <= amount / _NEAREST


def _looks_like_price(value: Decimal) -> bool:
    return value % 1 != 0 or (value >= 20 and value % 10 in (5, 8, 9))


def _ends_round(value: Decimal) -> bool:
    """Tell whether a number ends as round prices do: 九百八, 一百九."""
    return value >= 100 and value % 10 == 0 and value // 10 % 10 in (8, 9)


def _is_listed(figure: Figure, said: SaidText) -> bool:
    """Tell whether other figures of the kind are said with it: sizes, steps, a row of guesses."""
    start, end = said.sentence(figure.start)
    return any(
        not _is_near(figure, other)
        and price_kind(other, said) not in ("list", "after")
        and not ELSEWHERE_GOODS.search(said.clause(other).text)
        for other in said.figures_in(start, end)
        if other.dimension in ("money", "number") and other.start != figure.start
    )


def _is_near(figure: Figure, other: Figure) -> bool:
    """Tell whether two amounts are one as people round it: 一千九百九十九，破两千了."""
    one, two = figure.first.low, other.first.low
    return one is not None and two is not None and abs(one - two) * 50 <= max(one, two)


def _nearest_first(figure: Figure, found: list[Figure]) -> list[Figure]:
    return sorted(found, key=lambda f: min(abs(f.end - figure.start), abs(f.start - figure.end)))


_COUNTS_OTHERS: Final = re.compile(
    r"(?:长度|颜色|尺寸|尺码|规格|口味|款式|型号|味道|选择|版本|价位|档位|码|色)"
    r"|(?: [a-z]+)? (?:colors?|sizes?|lengths?)"
)
_OF_THEM: Final = re.compile(r" of (?:them|['’]?em|these|those)\b")


def _is_of_them(figure: Figure, said: SaidText) -> bool:
    return bool(is_unit_free(figure) and _OF_THEM.match(said.lowered, figure.end))


def pieces_beside(figure: Figure, said: SaidText, tiers: frozenset[int]) -> int | None:
    """Return for how many pieces a price is: 1 unless several are counted right beside it.

    ``tiers`` are the numbers of pieces that have a price of their own. ``None`` when it is the
    price of so much by weight, or of a number that stands further off.
    """
    clause = said.clause(figure)
    for other in _nearest_first(figure, said.figures_in(clause.start, clause.end)):
        count = other.first.low
        if (
            other is figure
            or other.first.unit in _NO_PIECES
            or count is None
            or not (other.dimension in ("count", "mass", "volume") or _is_of_them(other, said))
        ):
            continue
        if count <= 1 and other.dimension == "count":
            continue
        if other.end <= figure.start:
            beside = PIECES_BEFORE.match(said.lowered[other.end : figure.start])
        else:
            beside = PIECES_AFTER.match(said.lowered[figure.end : other.start])
            if _COUNTS_OTHERS.match(said.lowered, other.end):
                continue  # 一百一和一百二两个长度
        if other.dimension in ("mass", "volume") or count % 1:
            if beside:
                return None
            continue
        return int(count) if beside or int(count) in tiers else None
    return 1
