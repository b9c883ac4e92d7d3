"""Per-character tables: what each character becomes when text is normalised or only aligned."""

import re
import unicodedata
from functools import lru_cache

import opencc

_MAX_CACHED = 30_000
"""Characters remembered per table; hostile text of a million distinct characters stays bounded."""

_HAN_RANGES = ((0x3400, 0xA000), (0xF900, 0xFB00))
_EMOJI_RANGES = (
    (0x231A, 0x231C),
    (0x23E9, 0x2400),
    (0x25AA, 0x2600),
    (0x2600, 0x27C0),
    (0x2B05, 0x2B60),
    (0x1F000, 0x1FB00),
)
_REMOVED_MARKS = frozenset({0x20E3, 0x3030, 0x303D, 0x2122, 0xA9, 0xAE})
_MULTIPLY_SIGNS = frozenset("✕✖⨯╳")
_REMOVED_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Co"})
_MINUS_SIGNS = frozenset("−﹣－")

INVISIBLE = re.compile(
    r"[\u00ad\u034f\u061c\u115f\u1160\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u20e3"
    r"\ufe00-\ufe0f\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e0fff]"
    r"|[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]"
)
"""Characters that may hide inside a figure without being seen."""

_DIGIT = "一二两兩三四五六七八九壹贰貳叁參肆伍陆陸柒捌玖"
_NUMERAL = f"零〇{_DIGIT}十百千万萬亿億拾佰仟点點又"
_SAID_AGAIN = (
    rf"(?<=(?P<lead>[{_DIGIT}])(?P<scale>[十百千])[{_DIGIT}])[ \u3000]+(?P=lead) *(?P=scale)"
)
"""After 六百五: a numeral that begins as it does is another, 六百五十."""
SPACED_NUMERAL = re.compile(
    rf"(?<=[{_NUMERAL}\d分个個])[ \u3000]+(?=[十百千万萬亿億佰仟拾折成点點之余餘多](?![击擊开開])"
    r"|分 *之|分[点點]|[个個] *百 *分|又 *[一-龥\d]+ *分 *之)"
    rf"|(?<=[{_NUMERAL}])(?!{_SAID_AGAIN})[ \u3000]+(?=[{_DIGIT}] *[十百千拾佰仟又])"
    rf"|(?<=[{_NUMERAL}] [点點])[ \u3000]+(?=[{_DIGIT}])"
    rf"|(?<=[点點] [{_DIGIT}])[ \u3000]+(?=[{_DIGIT}](?![一-龥]))"
    rf"|(?<=[{_DIGIT}十][点點])[ \u3000]+(?=[{_DIGIT}] *(?:折|成|倍|[个個] *百 *分|$))"
    rf"|(?<=[{_DIGIT}])[ \u3000]+(?=[{_DIGIT}] *折)"
    rf"|(?<=[ \u3000][十百千])[ \u3000]+(?=[{_DIGIT}](?![一-龥]))"
    rf"|(?<=[余餘多])[ \u3000]+(?=[万萬亿億])"
    rf"|(?<=分)[ \u3000]+(?=之)|(?<=又)[ \u3000]+(?=[{_NUMERAL}\d])"
    rf"|(?<=[分 \u3000]之)[ \u3000]+(?=[{_NUMERAL}\d])"
)
"""Blanks that a speech recogniser or a typist put inside one numeral (三千 八百, 四 点 五)."""


@lru_cache(maxsize=1)
def simplified_table() -> dict[int, str]:
    """Return the traditional -> simplified character table, read once from OpenCC's ``t2s``."""
    characters = "".join(chr(point) for low, high in _HAN_RANGES for point in range(low, high))
    converted: str = opencc.OpenCC("t2s").convert("\n".join(characters))
    return {
        ord(before): after
        for before, after in zip(characters, converted.split("\n"), strict=True)
        if before != after
    }


def is_removed(character: str) -> bool:
    """Tell whether normalisation drops ``character``: invisible, control, emoji, variation."""
    point = ord(character)
    if point < 0x80:
        return unicodedata.category(character) == "Cc" and not character.isspace()
    if character in _MULTIPLY_SIGNS:
        return False
    if point in _REMOVED_MARKS or 0xFE00 <= point <= 0xFE0F or 0xE0000 <= point < 0xE1000:
        return True
    if any(low <= point < high for low, high in _EMOJI_RANGES):
        return True
    if character.isspace():
        return False
    return unicodedata.category(character) in _REMOVED_CATEGORIES


def _step(character: str) -> str:
    if character in _MULTIPLY_SIGNS:
        return "×"
    if character in _MINUS_SIGNS:
        return "-"
    if is_removed(character):
        return ""
    if character.isspace():
        return " "
    composed = unicodedata.normalize("NFKC", character)
    simplified = composed.translate(simplified_table())
    return unicodedata.normalize("NFKC", simplified.casefold())


def normal_form(character: str) -> str:
    """Return what one character becomes, stable when applied again; empty when it is dropped."""
    current = _step(character)
    for _ in range(4):
        following = "".join(map(_step, current))
        if following == current:
            break
        current = following
    return current


class NormalTable(dict[int, str]):
    """A ``str.translate`` table that fills itself with :func:`normal_form`."""

    def __missing__(self, point: int) -> str:
        form = normal_form(chr(point))
        if len(self) < _MAX_CACHED:
            self[point] = form
        return form


class AlignTable(dict[int, str]):
    """Like :class:`NormalTable`, but always one character for one, so that spans stay valid."""

    def __missing__(self, point: int) -> str:
        character = chr(point)
        form = normal_form(character)
        if len(form) != 1:
            form = " " if not form else character
        if len(self) < _MAX_CACHED:
            self[point] = form
        return form


NORMAL = NormalTable()
# superscripts name units; a full-width comma groups thousands only among full-width figures
ALIGNED = AlignTable({ord(mark): mark for mark in "²³，"})


_WIDE_GROUP = re.compile(r"(?<=[０-９])，(?=[０-９]{3}(?![０-９]))")


def align(text: str) -> str:
    """Return ``text`` in half width, simplified and lower case with every position kept."""
    if text.isascii():
        return text.lower()
    if "，" in text:
        text = _WIDE_GROUP.sub(",", text)
    return text.translate(ALIGNED)
