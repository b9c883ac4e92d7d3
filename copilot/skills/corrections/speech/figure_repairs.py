"""Figures that are taken back in the same breath, and those said instead."""

import re
from dataclasses import dataclass

from copilot.skills.corrections.figures.figures import Figure

_NUMERAL = (
    r"(?:[0-9零一二两三四五六七八九十百千半]|a |one|two|three|four|five|six|seven|eight|nine|ten"
    r"|eleven|twelve|thir|fif|twen|forty)"
)
_REPAIR = re.compile(
    r"不对(?!称|等|劲|外)|[说讲念记看搞报弄][错反岔串]了?|口误|嘴瓢|更正一?下?|纠正一?下"
    r"|哦不|啊不|噢不|不不不?|错了错了"
    r"|不是不是|应该是|我说的是|我是说|我是想说|准确[地的来]?说?"
    r"|\b(?:i mean|i meant|no wait|wait no|sorry|scratch that|correction|my mistake|my bad"
    r"|let me correct"
    r"|actually no|no no|i misspoke|misspoke|make that|oops|whoops|rather|let me check)\b"
    rf"|(?<![一-鿿])[哦噢喔]对?(?=(?:应该)?[是有送]?负?{_NUMERAL})|(?<=, )no,? (?={_NUMERAL})"
)
"""Words of repair; 哦 and no only right before a figure."""
_TAKEN_BACK_AT_ONCE = re.compile(
    r"(?:[ ，,]+(?:呃|哎|诶|欸|啊|哦|嗯)*(?:不是|等一?会儿?|等一?下|等等|慢着)[ ，,]+(?:是|应该是)?"
    rf"|,? (?:hang on|hold on|wait),? (?:it['’]?s |that['’]?s )?)(?={_NUMERAL})"
)
"""Between two figures, set apart by pauses: the first was a slip."""
_STARTS_NOTHING = re.compile(r"应该是|准确|rather")
_REPAIR_REACH = 24  # characters from a word of repair to the figure that puts it right
_RIGHT_AFTER = 8
_PAUSE = re.compile(r"[\s，,]*")
_PAUSED = re.compile(r"[^，,]{0,6}[，,]\s?[^，,]{0,3}")


@dataclass(frozen=True, slots=True)
class Replaced:
    """A figure taken back, and the one said instead."""

    before: Figure
    after: Figure


def repairs(
    lowered: str, figures: tuple[Figure, ...], denied: tuple[Figure, ...] = ()
) -> tuple[tuple[Replaced, ...], set[Figure]]:
    """Return which figure replaces which, and all figures taken back.

    A word of repair takes back the last figure of the kind said next. At the end of what is said
    it takes back the last figure, unless that one was a repair itself, and what this one was said
    in place of: of 129，149我看错了 neither stands. So does a denial right after (五十，不是五十).
    """
    replaced: list[Replaced] = []
    gone = _denied_again(figures, denied) | _said_anew(lowered, figures)
    for marker in _markers(lowered, figures):
        earlier = [f for f in figures if f.end <= marker.start() and f not in gone]
        following = next((f for f in figures if f.start >= marker.end()), None)
        if not earlier or _STARTS_NOTHING.match(marker[0]):
            continue
        if following is not None and following.start - marker.end() <= _REPAIR_REACH:
            old = _same_kind(earlier, following)
            if old is not None:
                gone.add(old)
                replaced.append(Replaced(old, following))
        elif _takes_back_alone(marker, earlier[-1]) and earlier[-1] not in (
            pair.after for pair in replaced
        ):
            gone.add(earlier[-1])
            if len(earlier) > 1 and _PAUSE.fullmatch(lowered, earlier[-2].end, earlier[-1].start):
                gone.add(earlier[-2])
    return tuple(replaced), gone


def _markers(lowered: str, figures: tuple[Figure, ...]) -> list[re.Match[str]]:
    """Return the words of repair in order, those right after a figure among them."""
    at_once = (_TAKEN_BACK_AT_ONCE.match(lowered, figure.end) for figure in figures)
    found = [*_REPAIR.finditer(lowered), *filter(None, at_once)]
    return sorted(found, key=re.Match.start)


def _takes_back_alone(marker: re.Match[str], last: Figure) -> bool:
    return marker.start() - last.end <= _RIGHT_AFTER and "不对" not in marker[0]


def _same_kind(earlier: list[Figure], new: Figure) -> Figure | None:
    for old in reversed(earlier[-3:]):
        if old.dimension == new.dimension or "number" in (old.dimension, new.dimension):
            return old
        if old.first.low == new.first.low and old is earlier[-1]:
            return old  # 五千克，我说的是五升: the unit was the slip
    return None


def _denied_again(figures: tuple[Figure, ...], denied: tuple[Figure, ...]) -> set[Figure]:
    """Return the figures that are denied after they were said."""
    return {
        old
        for new in denied
        for old in figures
        if old.end <= new.start and old.dimension == new.dimension and _value(old) == _value(new)
    }


def _said_anew(lowered: str, figures: tuple[Figure, ...]) -> set[Figure]:
    """Return the figures in whose place another is said twice over: 五片，两片两片."""
    return {
        old
        for old, new, again in zip(figures, figures[1:], figures[2:], strict=False)
        if _value(new) == _value(again) != _value(old)
        and old.first.unit == new.first.unit == again.first.unit
        and _PAUSED.fullmatch(lowered, old.end, new.start)
        and _PAUSE.fullmatch(lowered, new.end, again.start)
    }


def _value(figure: Figure) -> tuple[object, ...]:
    return tuple((side.low, side.high) for side in figure.sides)
