"""Walks through a text from number to number, past dates, clock times, versions and model names."""

import re
from decimal import Decimal
from typing import Final

from knowledge.language.lexicon import ARTICLE_FOLLOWED_BY, idiom_end, ranks
from knowledge.language.number_token import ONE, Number, single
from knowledge.language.numbers_en import LEAD as ENGLISH_LEAD
from knowledge.language.numbers_en import english_number_at
from knowledge.language.numbers_zh import capital_misread, chinese_number_at
from knowledge.language.shares_zh import bare_multiplier_at, share_at

_LEAD: Final = re.compile(
    r"[0-9〇○幺零一二两三四五六七八九十几数半百千万对俩仨壹贰叁肆伍陆柒捌玖拾½¼¾⅓⅔⅛]"
)
_FIGURES: Final = re.compile(r"\d{1,3}(?:,\d{2,3})*,\d{3}(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?")
_FRACTION: Final = re.compile(r"(?:(\d{1,3})[ ])?(\d{1,2})\s?/\s?(\d{1,3})(?![\d/年月])")
_SKIPPED: Final = re.compile(
    r"(?:\d{4}|\d{2})年\d{1,2}(?:月(?:\d{1,2}[日号]?)?)?(?!个)|\d{1,2}月(?:\d{1,2}[日号]?|份)?"
    r"|(?:19|20)\d\d年(?!\d*个)|\d\d年(?=款|产|的?新款)|(?:19|20)\d\d(?:新?款|版)"
    r"|\d{4}([-/.])\d{1,2}\1\d{1,2}(?!\d)|\d{1,2}([-/])\d{1,2}\2(?:\d{4}|\d{2})(?!\d)"
    r"|\d{1,2}:\d{2}(?::\d{2})?(?!\d)(?:\s?[ap]\.?m\b\.?)?|\d{1,2}\s?[ap]\.?m\b(?!\s?wide)"
    r"|\d{1,2}点(?:半|整|钟|\d{1,2}分?|[前后到开左之])|\d{1,2}点(?!\d)|\d{1,2}[日号](?!链|码|内|游|无理由|包退|包换|退)"
    r"|\d+(?:\.\d+){2,}(?!\d)|\d{3,4}-\d{7,8}(?!\d)|\d+(?:-\d+){2,}|1\d{10}(?!\d)"
    r"|\d+[a-z]*(?:st|nd|rd|th)(?![a-z])|\d+:\d+|\d{2}后"
)
_WORD_CLOCK: Final = re.compile(
    r"[零一二两三四五六七八九十]{1,3}(?:点(?:半|整|钟|前|后|到|开|[零一二三四五六七八九十]{1,3}分(?![钟贝米之升])|一刻|三刻)"
    r"|点(?:[二三四五]?十[一二三四五六七八九]?)|月[零一二三四五六七八九十]{1,3}[日号]?|[月](?=底|初|份)"
    r"|点(?![零〇一二两三四五六七八九幺]))"
    r"|[零〇一二三四五六七八九]{2,4}年(?:[一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十]{1,3}[日号])?)?"
    r"|二千年(?=$|[^以之前后])"
)
_MODEL_BEFORE: Final = re.compile(r"(?:[a-z_#@][-_.]?|\d\.)\Z")
_CURRENCY_BEFORE: Final = re.compile(
    r"(?:^|[^a-z])(?:rmb|cny|usd|eur|gbp|hkd|jpy|aud|cad|sgd|twd|rm|rp|krw|inr|myr|thb|vnd|php)\Z"
)
_MODEL_REST: Final = re.compile(r"[\w.-]*", re.ASCII)
_TAIL: Final = re.compile(
    r"[十百千万亿兆](?![象能物])|\s?(?:hundred|thousand|million|billion|trillion|mn|bln|bn|tln|lakh|crore)(?![a-z])"
    r"|(?:k|w|m)(?![a-z0-9²³/])|[多余]万|[多余]亿|分之|点\d+(?=折|万|倍|成)"
)
_SCALED_LETTERS: Final = {"k": Decimal(1000), "w": Decimal(10**4), "m": Decimal(10**6)}
_SCALED_WORDS: Final = {
    "hundred": Decimal(100), "thousand": Decimal(1000), "million": Decimal(10**6),
    "mn": Decimal(10**6),
    "billion": Decimal(10**9), "bn": Decimal(10**9), "trillion": Decimal(10**12),
    "bln": Decimal(10**9), "tln": Decimal(10**12), "lakh": Decimal(10**5), "crore": Decimal(10**7),
}  # fmt: skip
_TEN_THOUSAND_AFTER: Final = re.compile(
    r"\s?(?:[人单粉件台条份个元块瓶盒+多张套次位家用]|左右|以上|\Z)"
)
_COUNTED: Final = tuple("人单粉张次份件块元")
_MILLION_AFTER: Final = re.compile(
    r"\s?(?:dollars|usd|bucks|yuan|rmb|euros|pounds|users|sold|fans)"
)
_LONGEST: Final = 32  # longer figures are order or card numbers, never amounts
_FIFTY: Final = Decimal(50)
_WATT_LIMIT: Final = Decimal(10)
_DOTTED: Final = re.compile(r"[\w.]\.")
_VULGAR: Final = {
    "½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75"),
    "⅓": ONE / 3, "⅔": Decimal(2) / 3, "⅛": Decimal("0.125"),
}  # fmt: skip
_BARE_STARTS: Final = frozenset("百千万")
_CAPITALS: Final = frozenset("壹贰叁肆伍陆柒捌玖拾")


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
        character = self.text[position : position + 1]
        if character.isascii():
            if character.isdigit():
                return _figures_at(self, position)
            return _english_at(self.text, position)
        if character in _VULGAR:
            return single(position, position + 1, _VULGAR[character], "figures")
        return _chinese_at(self.text, position)


_LATIN: Final = re.compile(r"[a-z]{3}")


def _first(pattern: re.Pattern[str], text: str, position: int) -> int:
    match = pattern.search(text, position)
    return len(text) if match is None else match.start()


def _figures_at(line: Line, position: int) -> Number | int:
    text = line.text
    if position != line.boundary and (end := _skipped(text, position)):
        return end
    skipped = _SKIPPED.match(text, position)
    if skipped:
        return skipped.end()
    fraction = _FRACTION.match(text, position)
    if fraction and (number := _common_fraction(fraction)):
        return number
    match = _FIGURES.match(text, position)
    if match is None or len(match[0]) > _LONGEST:
        return match.end() if match else position + 1
    start = position
    if (
        "." not in match[0]
        and text[position - 1 : position] == "."
        and not _DOTTED.match(text, max(0, position - 2))
    ):
        start = position - 1
    value = Decimal(text[start : match.end()].replace(",", ""))
    tail = _TAIL.match(text, match.end())
    if tail is None:
        return single(start, match.end(), value, "figures")
    return _with_tail(text, line.original, single(start, match.end(), value, "figures"), tail)


def _skipped(text: str, position: int) -> int:
    """Return the end of a model name or ordinal that the figures belong to, or 0."""
    before = text[max(0, position - 6) : position]
    last = before[-1]
    if last.isascii():
        if not (last.isalpha() or last in "_#@-."):
            return 0
        if _MODEL_BEFORE.search(before) and not _CURRENCY_BEFORE.search(before):
            rest = _MODEL_REST.match(text, position)
            return rest.end() if rest else position + 1
        return 0
    if ranks(text, position):
        match = _FIGURES.match(text, position)
        return match.end() if match else position + 1
    return 0


def _common_fraction(match: re.Match[str]) -> Number | None:
    whole, above, below = match.groups()
    numerator, denominator = Decimal(above), Decimal(below)
    if not 0 < numerator < denominator or denominator > 100 or match[0].startswith("7/24"):
        return None
    value = (Decimal(whole) if whole else 0) + numerator / denominator
    return single(match.start(), match.end(), value, "figures")


def _with_tail(text: str, original: str, number: Number, tail: re.Match[str]) -> Number:
    word = tail[0].strip()
    scale = _SCALED_WORDS.get(word)
    if scale is not None:
        value = number.low * scale
        return number._replace(end=tail.end(), low=value, high=value, scale=scale)
    if word in _SCALED_LETTERS:
        if not _is_scale_letter(text, original, number, tail):
            return number
        value = number.low * _SCALED_LETTERS[word]
        return number._replace(end=tail.end(), low=value, high=value, scale=_SCALED_LETTERS[word])
    chinese = chinese_number_at(text, number.start)
    if chinese is None or chinese.end <= number.end:
        return number
    return chinese._replace(form="figures")


def _is_scale_letter(text: str, original: str, number: Number, tail: re.Match[str]) -> bool:
    """Tell 1.2k, 3w人 and $5m from 4K screens, 60W chargers and 5m cables."""
    letter = tail[0]
    if letter == "k":
        return not (original[tail.start()] == "K" and number.low in (2, 4, 5, 8))
    if letter == "w":
        few = number.low < _WATT_LIMIT
        return original[tail.start()] == "w" and (
            bool(_TEN_THOUSAND_AFTER.match(text, tail.end()))
            and few
            or text.startswith(_COUNTED, tail.end())
        )
    return bool(_MILLION_AFTER.match(text, tail.end())) or (
        text[number.start - 1 : number.start] in "$€£" and number.start > 0
    )


def _english_at(text: str, position: int) -> Number | int:
    number = english_number_at(text, position)
    if number is None or number.end <= position and number.form != "article":
        return position + 1
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
    if character == "半":
        return single(position, position + 1, Decimal("0.5"), "half")
    clock = _WORD_CLOCK.match(text, position)
    if clock:
        return clock.end()
    if character in _CAPITALS and capital_misread(text, position):
        return position + 1
    return chinese_number_at(text, position) or position + 1
