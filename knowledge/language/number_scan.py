"""Walks through a text from number to number, past dates, clock times, versions and model names."""

import re
from decimal import Decimal
from typing import Final

from knowledge.language.figure_forms import VULGAR
from knowledge.language.figures import figures_at
from knowledge.language.lexicon import ARTICLE_FOLLOWED_BY, idiom_end, ranks
from knowledge.language.number_token import Number, single
from knowledge.language.numbers_en import LEAD as ENGLISH_LEAD
from knowledge.language.numbers_en import english_number_at
from knowledge.language.numbers_zh import capital_misread, chinese_number_at
from knowledge.language.shares_zh import (
    bare_multiplier_at,
    dozens_zh,
    hundredths_at,
    left_out_at,
    share_at,
)

_LEAD: Final = re.compile(
    r"[0-9〇○幺零一二两三四五六七八九十几数半百佰千仟万块对俩仨壹贰叁肆伍陆柒捌玖拾½¼¾⅓⅔⅛]"
)
_WORD_CLOCK: Final = re.compile(
    r"[零一二两三四五六七八九十]{1,3}(?:点(?:半|整|钟|前|后|到|开|[零一二三四五六七八九十]{1,3}分(?![钟贝米之升])|一刻|三刻)"
    r"|点(?:[二三四五]?十[一二三四五六七八九]?)|月[零一二三四五六七八九十]{1,3}[日号]?|[月](?=底|初|份)"
    r"|点(?![零〇一二两三四五六七八九幺]))"
    r"|[零〇一二三四五六七八九]{2,4}年(?:[一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十]{1,3}[日号])?)?"
    r"|二千年(?=$|[^以之前后])"
)
_FIFTY: Final = Decimal(50)
_BARE_STARTS: Final = frozenset("百佰千仟万")
_CAPITALS: Final = frozenset("壹贰叁肆伍陆柒捌玖拾")
_ONES: Final = frozenset("一壹")


class Line:
    """A text being read: lower-case half-width ``text``, the ``original`` capitals, next leads.

    ``boundary`` is where a quantity ended: figures right after it belong to no model name (5V2A).
    """

    __slots__ = ("text", "original", "boundary", "_english", "_lead")

    def __init__(self, text: str, original: str) -> None:
        self.text = text
        self.original = original
        self._english = _first(ENGLISH_LEAD, text, 0) if _LATIN.search(text) else len(text)
        self._lead = -1
        self.boundary = 0

    @property
    def empty(self) -> bool:
        """Whether nothing in the text can start a number."""
        return self._english == len(self.text) and _LEAD.search(self.text) is None

    def next_number(self, position: int) -> Number | None:
        """Return the next number at or after ``position``."""
        size = len(self.text)
        self.boundary = position
        while position < size:
            if self._lead < position:
                self._lead = _first(_LEAD, self.text, position)
            if self._english < position:
                self._english = _first(ENGLISH_LEAD, self.text, position)
            start = min(self._lead, self._english)
            if start >= size:
                return None
            found = self.number_at(start)
            if isinstance(found, Number):
                return found
            position = max(found, start + 1)
        return None

    def number_at(self, position: int) -> Number | int:
        """Return the number at ``position``, or where reading may go on when there is none."""
        found = self._plain_at(position)
        if not isinstance(found, Number):
            return found
        joined = self.text.startswith(_JOINTS, found.end) and self._ratio(found)
        return joined or dozens_zh(self.text, found) or found

    def _plain_at(self, position: int) -> Number | int:
        character = self.text[position : position + 1]
        if character.isascii():
            if character.isdigit():
                return figures_at(self.text, self.original, position, self.boundary)
            return _english_at(self.text, position)
        if character in VULGAR:
            return single(position, position + 1, VULGAR[character], "figures")
        return _chinese_at(self.text, position)

    def _ratio(self, above: Number) -> Number | None:
        """Join 1 over 20 and two out of five hundred; not one over 20 kg, nor 4 out of 5 stars."""
        match = _OVER.match(self.text, above.end)
        if match is None or above.low % 1 or not above.low:
            return None
        over, text = match[1] == "over", self.text
        if over and not _STATED.search(text, max(0, above.start - 9), above.start):
            return None
        below = self._plain_at(match.end())
        if not isinstance(below, Number) or below.start != match.end() or below.low <= above.low:
            return None
        stands = _SENTENCE_END.match(text, below.end) if over else not _SCORE.match(text, below.end)
        if not stands or below.low % 1:
            return None
        return single(above.start, below.end, above.low / below.low, "words")


_LATIN: Final = re.compile(r"[a-z]{3}")
_JOINTS: Final = (" over ", " out of ")
_OVER: Final = re.compile(r" (over|out of) (?=[a-z0-9])")
_STATED: Final = re.compile(
    r"(?:\A|\b(?:is|are|was|equals|minus|negative|times|by|be|of|or|and) |[=:,(] ?)\Z"
)
_SENTENCE_END: Final = re.compile(r"\s*(?:[.,;:!?)]|\Z)")
_SCORE: Final = re.compile(r" (?:stars?|points?|hearts?|rating)(?![a-z])")


def _first(pattern: re.Pattern[str], text: str, position: int) -> int:
    match = pattern.search(text, position)
    return len(text) if match is None else match.start()


def _english_at(text: str, position: int) -> Number | int:
    number = english_number_at(text, position)
    if number is None or number.end <= position and number.form != "article":
        return position + 1
    if number.form == "ordinal":
        return number.end
    if number.form == "article" and ARTICLE_FOLLOWED_BY.match(text, number.end):
        return number.end
    return number


def _chinese_at(text: str, position: int) -> Number | int:
    character = text[position]
    end = idiom_end(text, position)
    if end > 0:
        return end
    if ranks(text, position):
        ranked = chinese_number_at(text, position)
        return ranked.end if ranked else position + 1
    if character == "对":
        half = text.startswith("对折", position)
        return (
            Number(position, position + 2, _FIFTY, _FIFTY, "words", unit="%")
            if half
            else position + 1
        )
    if character in _BARE_STARTS:
        return share_at(text, position) or bare_multiplier_at(text, position) or position + 1
    if character == "块":
        return left_out_at(text, position) or position + 1
    if text.startswith("半百", position):
        return Number(position, position + 2, _FIFTY, _FIFTY, "words")
    if character == "半":
        return single(position, position + 1, Decimal("0.5"), "half")
    clock = _WORD_CLOCK.match(text, position)
    if clock:
        return clock.end()
    if character in _CAPITALS and capital_misread(text, position):
        return position + 1
    hundredths = hundredths_at(text, position) if character in _ONES else None
    return hundredths or chinese_number_at(text, position) or position + 1
