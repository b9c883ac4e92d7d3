"""English number words: two hundred and five, one point five, two and a half, one forty-nine."""

import re
from decimal import Decimal
from typing import Final

from knowledge.language.number_token import ONE, ZERO, Number
from knowledge.language.number_words_en import DIGITS, KNOWN, SCALES, TENS, UNITS, NumberReader

_HUNDRED: Final = Decimal(100)
_HALF: Final = Decimal("0.5")
_QUARTER: Final = Decimal("0.25")
_NOUNS: Final = {"dozen": Decimal(12), "dozens": Decimal(12), "couple": Decimal(2)}
_LEADS: Final = (*KNOWN, "half", "quarter", "dozen", "couple", "point", "buck")

_MEASURED: Final = (
    "pound|ounce|gram|kilo|kilogram|lit(?:er|re)|gallon|quart|pint|mile|foot|inch|yard|met(?:er|re)"
    "|year|month|week|day|hour|minute"
)
_ONE_OF: Final = re.compile(rf"an?(?P<whole> (?:full|whole|good))?(?= (?:{_MEASURED})(?![a-z]))")
_AND_PART: Final = re.compile(r" [a-z]+ and (?:a |three )?(?:half|quarters?)(?![a-z])")
_STATES: Final = re.compile(
    r"(?:weighs?|holds?|lasts?|about|around|nearly|almost|just (?:under|over)|over|under"
    r"|\b(?:life|warranty|weight|length|height|capacity)(?: is|['’]s| of)?) \Z"
)
LEAD: Final = re.compile(
    rf"(?<![a-z'’])(?:(?:{'|'.join(sorted(_LEADS, key=len, reverse=True))})(?![a-z])"
    rf"|an?(?: (?:full|whole|good))?(?= (?:{_MEASURED})(?![a-z])))"
)
"""Where an English number may begin."""

_WORD: Final = re.compile(r"(?:[ \u00a0]{1,2}|-(?=[a-z]))?([a-z]+)(?![a-z'’])")
_DENOMINATORS: Final = {
    word: Decimal(value)
    for word, value in (
        ("half", 2), ("third", 3), ("quarter", 4), ("fourth", 4), ("fifth", 5), ("sixth", 6),
        ("seventh", 7), ("eighth", 8), ("ninth", 9), ("tenth", 10), ("hundredth", 100),
    )
}  # fmt: skip
_PARTS: Final = "|".join(_DENOMINATORS)
_NUMERATORS: Final = {
    word: UNITS[word] for word in ["one", "two", "three", "four", "five", "six", "seven"]
}
_AFTER_AND: Final = re.compile(
    rf" {{1,2}}and (?:(?:an? |(one|two|three|four|five|six|seven)[ -]))?({_PARTS})s?(?![a-z])"
)
_SHARE: Final = re.compile(rf"(?: |-| - )({_PARTS})(s?)(?![a-z])")
_SCALED_HALF: Final = re.compile(r"(?: a)? (thousand|million|billion|trillion)(?![a-z])")
_ARTICLE: Final = re.compile(r"(?<![a-z])an? $")
_FRACTION: Final = re.compile(r" ?(?:of )?an? (?=[a-z])| (?=[a-z])|-(?=[a-z])")


def english_number_at(text: str, position: int) -> Number | None:
    """Return the number whose first English word starts at ``position`` (found by ``LEAD``)."""
    if one := _ONE_OF.match(text, position):
        return _one_of(text, one)
    match = _WORD.match(text, position)
    if match is None:
        return None
    start = position
    article = _ARTICLE.search(text, max(0, position - 3), position)
    word = match[1]
    if word in ("half", "quarter"):
        return _part(text, article.start() if article else start, match)
    if word in _NOUNS:
        return _noun(article, match, text)
    if word == "buck":
        return Number(article.start(), article.end() - 1, ONE, ONE, "article") if article else None
    if article and word in KNOWN and word not in UNITS and word not in TENS:
        start = article.start()
    return _read(text, start, position)


def _one_of(text: str, match: re.Match[str]) -> Number | None:
    """Read the a of a pound and a half, or of a year where an amount is stated; else nothing."""
    stated = match["whole"] or _AND_PART.match(text, match.end())
    if not stated and not _STATES.search(text, max(0, match.start() - 24), match.start()):
        return None
    return Number(match.start(), match.end(), ONE, ONE, "words")


def _read(text: str, start: int, position: int) -> Number | None:
    reader, end = NumberReader(), position
    while (match := _WORD.match(text, end)) is not None:
        if reader.take(match[1]):
            end = match.end()
        elif reader.words and (after := _joined(text, match, reader, end)) is not None:
            end = after
        else:
            break
    if not reader.words and match is not None and match[1] != "point":
        return None
    return _finish(text, start, end, reader, match)


def _joined(text: str, match: re.Match[str], reader: NumberReader, end: int) -> int | None:
    """Continue over ``and`` after a hundred or a scale, and over ``oh`` (one oh five)."""
    following = _WORD.match(text, match.end())
    if following is None:
        return None
    word = following[1]
    if match[1] == "and" and not _AFTER_AND.match(text, end) and _ends_with_multiplier(text, end):
        small = word in UNITS or word in TENS
        if small and reader.take(word):
            return following.end()
    if (
        match[1] in ("oh", "o")
        and word in DIGITS
        and reader.words == 1
        and 1 <= reader.current <= 99
    ):
        reader.current = reader.current * _HUNDRED + DIGITS[word]
        reader.kind = "spelled"
        return following.end()
    return None


def _ends_with_multiplier(text: str, end: int) -> bool:
    return text.endswith(("hundred", "thousand", "million", "billion", "trillion"), 0, end)


def _finish(
    text: str, start: int, end: int, reader: NumberReader, match: re.Match[str] | None
) -> Number | None:
    value, form, scale = reader.value(), _form(reader), reader.scale
    if scale == ONE and text.endswith("hundred", start, end):
        scale = _HUNDRED
    if match is not None and match[1] == "point":
        digits, point_end = _point(text, match.end())
        if digits:
            value, end, form = value + Decimal(f"0.{digits}"), point_end, "words"
            tail = _WORD.match(text, end)
            if tail and tail[1] in SCALES:
                scale = SCALES[tail[1]]
                value, end = value * scale, tail.end()
        elif not reader.words:
            return None
    value, end, form = _with_parts(text, end, value, form, scale)
    dozen = _WORD.match(text, end)
    if dozen and dozen[1] in ("dozen", "dozens"):
        value, end = value * 12, dozen.end()
    if form == "article" and end - start > len("one"):
        form = "words"
    return Number(start, end, value, value, form, False, scale)


def _with_parts(
    text: str, end: int, value: Decimal, form: str, scale: Decimal
) -> tuple[Decimal, int, str]:
    """Add … and a half, … and three quarters; read two thirds and one third."""
    half = _AFTER_AND.match(text, end)
    if half:
        part = _NUMERATORS.get(half[1] or "one", ONE) / _DENOMINATORS[half[2]]
        scaled = scale if _ends_with_multiplier(text, end) else ONE
        value, end, form = value + part * scaled, half.end(), "words"
        if (tail := _SCALED_HALF.match(text, end)) and scaled == ONE:
            value, end = value * SCALES[tail[1]], tail.end()
        return value, end, form
    share = _SHARE.match(text, end)
    if share and share[1] != "half" and bool(share[2]) == (value != ONE) and value:
        return value / _DENOMINATORS[share[1]], share.end(), "words"
    return value, end, form


def _form(reader: NumberReader) -> str:
    if reader.kind in ("price", "cents", "year", "spelled"):
        return "price" if reader.kind == "cents" else reader.kind
    if reader.words == 1 and reader.total + reader.current == ONE:
        return "article"
    return "words"


def _point(text: str, position: int) -> tuple[str, int]:
    digits, end = "", position
    while (match := _WORD.match(text, end)) is not None:
        value = DIGITS.get(match[1])
        if value is None:
            if digits or match[1] not in TENS and match[1] not in UNITS:
                break
            return _two_digits(text, match)
        digits += str(value)
        end = match.end()
    return digits, end


def _two_digits(text: str, match: re.Match[str]) -> tuple[str, int]:
    """Read the forty-nine of one point forty-nine."""
    value = TENS.get(match[1]) or UNITS[match[1]]
    end = match.end()
    following = _WORD.match(text, end)
    if following and match[1] in TENS and DIGITS.get(following[1], ZERO) > 0:
        value, end = value + DIGITS[following[1]], following.end()
    return str(value), end


def _part(text: str, start: int, match: re.Match[str]) -> Number | None:
    """Read half a litre, half an hour, a quarter of an hour; only before a word."""
    value = _HALF if match[1] == "half" else _QUARTER
    link = _FRACTION.match(text, match.end())
    if link is None:
        return None
    million = _SCALED_HALF.match(text, match.end())
    if million:
        value *= SCALES[million[1]]
        return Number(start, million.end(), value, value, "words")
    dozen = text.startswith("dozen", link.end())
    if dozen:
        return Number(start, link.end() + 5, value * 12, value * 12, "words")
    return Number(start, link.end() - (link[0][-1:] in " -"), value, value, "half")


def _noun(article: re.Match[str] | None, match: re.Match[str], text: str) -> Number | None:
    if article is None:
        return None
    value = _NOUNS[match[1]]
    end = match.end() + 3 if text.startswith(" of", match.end()) else match.end()
    vague = match[1] == "couple"
    return Number(article.start(), end if vague else match.end(), value, value, "words", vague)
