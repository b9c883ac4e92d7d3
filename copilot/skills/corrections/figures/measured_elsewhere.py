"""Tells the figures that are of something else than the fact their words speak of.

Whoever speaks of a pan's size says what fits it: a four pound chicken is no weight of the pan.
"""

import re
from typing import Final

from copilot.skills.corrections.figures.denials import is_listed
from copilot.skills.corrections.figures.figures import Figure, is_unit_free
from copilot.skills.corrections.figures.no_property import counts_no_measure, is_of_no_property
from copilot.skills.corrections.figures.other_counts import is_of_share_or_sum
from copilot.skills.corrections.measures.measure_words import ENGLISH_GENERIC, FILLER_ENGLISH
from copilot.skills.corrections.measures.measured_groups import Group, Held
from copilot.skills.corrections.measures.shop_words import ShopWords
from copilot.skills.corrections.speech.said_contexts import is_elsewhere, is_unsure
from copilot.skills.corrections.speech.said_text import SaidText

_OF_ANOTHER: Final = re.compile(
    r"另外|那一?[款种个是]|链接|家里(?!人)|\b(?:the other|another) (?:one|link)\b"
)
"""What tells in the same sentence that its figures are of something else."""
_BY_HOW_MUCH: Final = re.compile(
    r"(?:[多少重轻长短][了出]|增加|减少|省[下了]?|送)(?:大概|大约|差不多)?\Z"
    r"|\b(?:gains?|adds?|loses?|saves?|another)(?: (?:about|around|roughly))? \Z"
)
"""Before a figure: it tells what is added or taken away."""
_REACH: Final = 16  # characters, as many as its longest takes
_SUMMED: Final = re.compile(r"算下来|加起来|拍[两二三四五六七八九十]")
_NOUN: Final = re.compile(
    r"的(?P<han>[一-鿿]{1,4})| (?:of )?(?P<word>[a-z]{3,})(?: (?P<next>[a-z]{3,}))?"
)
_ALTOGETHER: Final = re.compile(r"[一总]共")
_SUMS: Final = frozenset({"mass", "volume"})
_TOO_MUCH: Final = re.compile(
    r"[^，。]{0,6}(?:就|都|也|可)?(?:超[了过标重]|太[久长重大多]|不行|不够|不得|[装放塞用]不[下了])"
    r"|[^,.]{0,16} (?:is |'s |are )?(?:too (?:much|long|heavy|big)|over the limit)\b"
)
"""After a figure: it is beyond what the product bears, as its fact has it."""
_THE_ONE: Final = re.compile(r" (?:one |version |size )?(?:is|are|comes?)\b")
_ONE_THAT_IS: Final = re.compile(r"的[^，。 ]{1,4}是")
_NO_MEASURE: Final = re.compile(
    r" ?(?:in the (?:morning|afternoon|evening)|o'?clock|[ap]\.?m\b)|点"
    r"|(?: [a-z]+)? (?:out )?of (?!the|it|my|our)"
)
_PRICED: Final = re.compile(
    r"[减付价券钱]|到手|\b(?:off|bucks|prices?|pay|checkout|apiece|each|per)\b"
)
_LISTS: Final = re.compile("[、,，;；]")
_IT_IS: Final = re.compile(
    r"\b(?:it['’]?s|it is|this(?: one)? is|this one['’]?s|these are|they['’]?re|they are)"
    r"(?: only| just| actually| still| about| like| basically)* (?:an?|the)"
    r"(?: (?:full|whole|proper|good|nice|big|little|massive|tiny))? \Z"
)
_CLOSED_CLASS: Final = FILLER_ENGLISH | ENGLISH_GENERIC


def is_of_something_else(figure: Figure, said: SaidText, group: Group, words: ShopWords) -> bool:
    """Tell whether a figure is said of another thing, a change, a share, a sum or one of several.

    ``words`` are the shop's own of the product, ``group`` the property the figure would be of.
    """
    if is_elsewhere(said, figure) or is_of_no_property(figure, said) or is_unsure(said, figure):
        return True
    if is_of_share_or_sum(figure, said) or is_listed(figure, said, group):
        return True
    if words.fills_of_another(said.lowered, figure.end) or _is_of_other_noun(figure, said, words):
        return True
    if words.is_of_device(said.lowered[said.clause(figure).start : figure.start]):
        return True
    start, end = said.sentence(figure.start)
    sentence = said.lowered[start:end]
    before = said.lowered[max(start, figure.start - _REACH) : figure.start]
    return bool(
        _OF_ANOTHER.search(sentence)
        or _SUMMED.search(sentence)
        or _BY_HOW_MUCH.search(before)
        or (figure.dimension in _SUMS and _ALTOGETHER.search(sentence))
        or (before.endswith("the ") and _THE_ONE.match(said.lowered, figure.end))
        or _TOO_MUCH.match(said.lowered, figure.end)
        or _ONE_THAT_IS.match(said.lowered, figure.end)
        or (figure.dimension == "duration" and _tells_share(said, start, end))
    )


def _tells_share(said: SaidText, start: int, end: int) -> bool:
    """Tell whether a time is only that of a part: 十五分钟充个百分之三十."""
    return any(other.dimension == "percent" for other in said.figures_in(start, end))


def _is_of_other_noun(figure: Figure, said: SaidText, words: ShopWords) -> bool:
    """Tell whether a figure is placed before a noun the shop never writes: 两百二十伏的电钻."""
    noun = _NOUN.match(said.lowered, figure.end)
    if noun is None:
        return False
    if noun["han"]:
        return words.is_strange(noun["han"][:2])
    told = [word for word in (noun["word"], noun["next"]) if word]
    if told[0] in _CLOSED_CLASS or _calls_it(figure, said):
        return False
    return not any(word[:5] in words.joined for word in told)


def _calls_it(figure: Figure, said: SaidText) -> bool:
    """Tell whether the noun after a figure only says what the product is: it's a twelve inch one.

    Of a time it may be anything: it's a ten minute walk.
    """
    begin = said.clause(figure).start
    return figure.dimension != "duration" and bool(_IT_IS.search(said.lowered, begin, figure.start))


def may_measure(figure: Figure, said: SaidText, result: Held) -> bool:
    """Tell whether a number can be held against a value at all.

    Whose age fits is told by ranges. A number of things is none of another unit in a list, and
    one thing is none of those: 一个透明盖, of 木刮棒20支、内胆、透明盖. A bare number is no time of
    day, no price, no share (two peppers of five) and counts no things: three tilt positions, of
    15 or 30°.
    """
    if result.value is None or result.member is None or figure.dimension == "age":
        return False
    if is_unit_free(figure):
        counts = counts_no_measure(figure, said, result.value)
        priced = _PRICED.search(said.clause(figure).text)
        return not (counts or priced or _NO_MEASURE.match(said.lowered, figure.end))
    if figure.dimension != "count":
        return True
    same = figure.first.unit == result.value.sides[-1].unit and figure.first.low != 1
    return same or not _LISTS.search(result.member.known.fact.value)
