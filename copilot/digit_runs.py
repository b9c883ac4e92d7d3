"""Decides for each run of digits in a text whether it is a telephone, ID or card number."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

_DIGITS = "0-9０-９〇零一二三四五六七八九幺壹贰叁肆伍陆柒捌玖①-⑨"
_DIGIT_VALUE = {
    **{chr(ord("０") + value): str(value) for value in range(10)},
    **{chr(ord("①") + value - 1): str(value) for value in range(1, 10)},
    **dict(zip("〇零一二三四五六七八九", "00123456789", strict=True)),
    **dict(zip("幺壹贰叁肆伍陆柒捌玖", "1123456789", strict=True)),
}
# Besides the digits: the X an ID may end in, and the marks of a key-cap emoji, which say nothing.
_TO_ASCII = str.maketrans(
    _DIGIT_VALUE | {"x": "X", "ｘ": "X", "Ｘ": "X", "\ufe0f": "", "\u20e3": ""}
)

# What people put between the digits of one number, zero-width and key-cap marks included.
_JOINT = r"[ \-.·•_*—–－/~　\u00a0\u200b\u200c\u200d\ufe0f\u20e3()（）]"
_RUN = re.compile(
    rf"(?:[+＋]\s?|[(（])?[{_DIGITS}](?:{_JOINT}{{0,3}}[{_DIGITS}]){{6,}}+\ufe0f?\u20e3?"
    rf"(?:{_JOINT}{{0,2}}[xXｘＸ](?![A-Za-z]))?"
)
_GROUP = re.compile(rf"[{_DIGITS}]+[xXｘＸ]?\ufe0f?\u20e3?|[xXｘＸ]")
_MOBILE = re.compile(r"(?:(?:00)?86)?1[3-9][0-9]{9}")
_LANDLINE = re.compile(r"0(?:10|2[0-9]|[3-9][0-9]{2})[1-9][0-9]{6,7}")
_SERVICE = re.compile(r"[48]00[0-9]{7}")
_CALL_WORD = re.compile(
    r"(?:电话|手机号?码?|座机|联系(?:方式|我)?|call(?: me)?|phone|tel|mobile|text me|whatsapp"
    r"|(?:my|phone|cell) number)"
    r"[\s:：是为isat#.]{0,5}$",
    re.IGNORECASE,
)
# Prices said in a row end like prices; a telephone number cut into groups hardly ever does.
_PRICE_ENDINGS = frozenset("0589")
_LONGEST_NUMBER = 22
_MOBILE_LENGTHS = frozenset((11, 13, 15))
_CARD_LENGTHS = frozenset(range(15, 20))
_LANDLINE_LENGTHS = frozenset((10, 11, 12))
_ANY_PHONE_LENGTHS = frozenset(range(7, 16))


@dataclass(frozen=True, slots=True)
class _Group:
    digits: str
    start: int
    end: int


def mask_digit_runs(text: str) -> str:
    """Return ``text`` with telephone, ID and card numbers replaced by their kind in 〔〕."""
    pieces: list[str] = []
    done = 0
    for run in _RUN.finditer(text):
        for start, end, kind in _personal_numbers(text, run.start(), run.end()):
            pieces.append(text[done:start])
            pieces.append(kind)
            done = end
    if not pieces:
        return text
    pieces.append(text[done:])
    return "".join(pieces)


def _personal_numbers(text: str, start: int, end: int) -> list[tuple[int, int, str]]:
    groups = [
        _Group(match[0].translate(_TO_ASCII), match.start(), match.end())
        for match in _GROUP.finditer(text, start, end)
    ]
    international = text[start] in "+＋"
    called = _CALL_WORD.search(text[max(0, start - 16) : start]) is not None
    found: list[tuple[int, int, str]] = []
    index = 0
    while index < len(groups):
        first = index == 0
        count, kind = _number_at(groups, index, first and international, first and called)
        if kind:
            left = start if first else groups[index].start
            found.append((left, groups[index + count - 1].end, kind))
        index += count
    return found


def _number_at(
    groups: list[_Group], index: int, international: bool, called: bool
) -> tuple[int, str]:
    """Return how many groups from ``index`` on make one personal number, and its kind or ''."""
    window: list[_Group] = []
    counts: dict[int, int] = {}
    total = 0
    for group in groups[index : index + _LONGEST_NUMBER]:
        total += len(group.digits)
        if total > _LONGEST_NUMBER:
            break
        window.append(group)
        counts[total] = len(window)
    if not counts:
        return 1, ""
    digits = "".join(group.digits for group in window)
    for length, kind in _readings(digits, counts, window, international, called):
        return counts[length], kind
    return 1, ""


def _readings(
    digits: str, counts: dict[int, int], window: list[_Group], international: bool, called: bool
) -> Iterator[tuple[int, str]]:
    """Yield (number of digits, kind) for what the start of ``digits`` may be, the surest first.

    Only lengths in ``counts`` are possible: a number ends where a group of digits ends.
    """
    if 18 in counts and _is_identity(digits[:18]):
        yield 18, "〔证件〕"
    for length in _MOBILE_LENGTHS & counts.keys():
        groups = window[: counts[length]]
        if _MOBILE.fullmatch(digits, 0, length) and not (length == 11 and _like_prices(groups)):
            yield length, "〔电话〕"
    for lengths, fits, kind in _SHAPES:
        for length in sorted(lengths & counts.keys(), reverse=True):
            if fits(window[: counts[length]], digits[:length]):
                yield length, kind
    if international or called:
        for length in sorted(_ANY_PHONE_LENGTHS & counts.keys(), reverse=True):
            if digits[:length].isdigit():
                yield length, "〔电话〕"


def _is_landline(groups: list[_Group], digits: str) -> bool:
    sizes = [len(group.digits) for group in groups]
    if _LANDLINE.fullmatch(digits):
        return len(groups) <= 3 and (len(groups) == 1 or sizes[0] in (3, 4))
    if _SERVICE.fullmatch(digits):
        return sizes in ([10], [3, 3, 4], [3, 4, 3], [3, 7])
    return sizes == [3, 3, 4] and digits[0] in "23456789"


def _like_prices(groups: list[_Group]) -> bool:
    sizes = [len(group.digits) for group in groups]
    if sizes in ([3, 4, 4], [4, 4, 3], [4, 3, 4], [2, 3, 4, 4], [3, 8], [7, 4]) or len(groups) < 3:
        return False
    return all(2 <= size <= 4 for size in sizes) and all(
        group.digits[-1] in _PRICE_ENDINGS for group in groups
    )


def _is_identity(digits: str) -> bool:
    if len(digits) != 18 or not digits[:17].isdigit() or digits[0] not in "12345678":
        return False
    try:
        born = date(int(digits[6:10]), int(digits[10:12]), int(digits[12:14]))
    except ValueError:
        return False
    return 1900 <= born.year <= 2100


def _is_card(groups: list[_Group], digits: str) -> bool:
    if not 15 <= len(digits) <= 19 or not digits.isdigit():
        return False
    sizes = [len(group.digits) for group in groups]
    in_fours = len(groups) >= 4 and all(size == 4 for size in sizes[:-1])
    if len(groups) > 1 and not in_fours:
        return False
    return in_fours or digits.startswith("62") or _luhn(digits)


def _luhn(digits: str) -> bool:
    total = 0
    for position, character in enumerate(reversed(digits)):
        value = int(character)
        if position % 2:
            value = value * 2 - 9 if value > 4 else value * 2
        total += value
    return total % 10 == 0


_SHAPES: tuple[tuple[frozenset[int], Callable[[list[_Group], str], bool], str], ...] = (
    (_CARD_LENGTHS, _is_card, "〔卡号〕"),
    (_LANDLINE_LENGTHS, _is_landline, "〔电话〕"),
)
