"""English number words: two hundred and five, one point five, two and a half, one forty-nine."""

import re
from decimal import Decimal
from typing import Final

from knowledge.language.digits_en import digits_after_point, spelled_run
from knowledge.language.fractions_en import (
    A_PART,
    AND_A_PART,
    SCALED_PART,
    Said,
    a_part,
    with_parts,
)
from knowledge.language.number_token import ONE, Number
from knowledge.language.number_words_en import DIGITS, KNOWN, SCALES, TENS, UNITS, NumberReader

_HUNDRED: Final = Decimal(100)
_HALF: Final = Decimal("0.5")
_QUARTER: Final = Decimal("0.25")
_DOZEN: Final = ("dozen", "dozens", "doz", "dozs")
_GRAND: Final = re.compile(
    r" grand(?! (?!(?:and|or|in|for|to|off|an?|each|on|more|less)(?![a-z]))[a-z])(?![a-z])"
)
_NOUNS: Final = {"dozen": Decimal(12), "couple": Decimal(2)}
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
    rf"|an?(?: (?:full|whole|good))?(?= (?:{_MEASURED})(?![a-z]))|{A_PART.pattern})"
)
"""Where an English number may begin."""

_WORD: Final = re.compile(r"(?:[ \u00a0]{1,2}|-(?=[a-z]))?([a-z]+)(?![a-z'’])")
_BELOW_TEN: Final = "|".join(word for word, value in UNITS.items() if 0 < value < 10)
_DASHED_UNIT: Final = re.compile(rf" - ({_BELOW_TEN})(?![a-z])")
"""A dash with blanks after tens joins ninety - five; a range never goes down like that."""
_TEEN: Final = "|".join(word for word, value in UNITS.items() if value > 9)
_TEENS: Final = re.compile(rf"(?P<low>{_TEEN})(?: or| to)? (?P<high>{_TEEN}) hundred(?![a-z])")
"""Two hundreds that follow each other are the ends of a range: seventeen eighteen hundred."""
_SCALE: Final = re.compile(r" (hundred|thousand|million)(?![a-z])")
_ARTICLE: Final = re.compile(r"(?<![a-z])an? $")
_FRACTION: Final = re.compile(r" {0,2}(?:of )?an? {1,2}(?=[a-z])| (?=[a-z])|-(?=[a-z])")

_THE_FIRST_ONE: Final = re.compile(r"(?<![a-z])(?:first|second|third|fourth|other) $")
_ONE: Final = re.compile(r"one (?!hundred|thousand|million|and a)(?=[a-z])")


def english_number_at(text: str, position: int) -> Number | None:
    """Return the number whose first English word starts at ``position`` (found by ``LEAD``)."""
    if _THE_FIRST_ONE.search(text, max(0, position - 8), position) and _ONE.match(text, position):
        return None  # second one twenty nine: the second is 29
    if one := _ONE_OF.match(text, position):
        return _one_of(text, one)
    if part := A_PART.match(text, position):
        return a_part(text, part)
    return _hundreds(text, position) or _in_words(text, position)


def _hundreds(text: str, position: int) -> Number | None:
    found = _TEENS.match(text, position)
    low, high = (UNITS[found["low"]], UNITS[found["high"]]) if found else (ONE, ONE)
    if found is None or high != low + 1:
        return None
    ends = low * _HUNDRED, high * _HUNDRED
    return Number(position, found.end(), *ends, "words", False, _HUNDRED)


def _in_words(text: str, position: int) -> Number | None:
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
    words: list[str] = []
    while (match := _WORD.match(text, end) or _dashed(text, end, words)) is not None:
        if reader.take(match[1]):
            end = match.end()
            words.append(match[1])
        elif reader.words and (after := _joined(text, match, reader, end)) is not None:
            end = after
            words += ["and", text[match.end() : after].strip(" -")]
        else:
            break
    if not reader.words and match is not None and match[1] != "point":
        return None
    spelled = spelled_run(text, start, position) if reader.words == 1 else None
    return spelled or _finish(text, start, end, reader, words, match)


def _dashed(text: str, end: int, words: list[str]) -> re.Match[str] | None:
    return _DASHED_UNIT.match(text, end) if words and words[-1] in TENS else None


def _joined(text: str, match: re.Match[str], reader: NumberReader, end: int) -> int | None:
    """Continue over ``and`` after a hundred or a scale, and over ``oh`` (one oh five)."""
    following = _WORD.match(text, match.end())
    if following is None:
        return None
    word = following[1]
    if match[1] == "and" and not AND_A_PART.match(text, end) and _ends_with_multiplier(text, end):
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
    text: str,
    start: int,
    end: int,
    reader: NumberReader,
    words: list[str],
    match: re.Match[str] | None,
) -> Number | None:
    value, form, scale = reader.value(), _form(reader), reader.scale
    if scale == ONE and text.endswith("hundred", start, end):
        scale = _HUNDRED
    if match is not None and match[1] == "point":
        digits, point_end = digits_after_point(text, match.end())
        if digits:
            value, end, form = value + Decimal(f"0.{digits}"), point_end, "words"
            tail = _WORD.match(text, end)
            if tail and tail[1] in SCALES:
                scale = SCALES[tail[1]]
                value, end = value * scale, tail.end()
            return Number(start, end, value, value, form, False, scale)
        if not reader.words:
            return None
    number = with_parts(text, Said(start, end, words, value, form, scale))
    if grand := _GRAND.match(text, number.end):
        value = number.low * 1000
        return Number(start, grand.end(), value, value, "words", False, Decimal(1000))
    dozen = _WORD.match(text, number.end)
    if dozen and dozen[1] in _DOZEN:
        return _dozens(number, words, dozen)
    if number.form == "article" and number.end - start > len("one"):
        return number._replace(form="words")
    return number


def _dozens(number: Number, words: list[str], match: re.Match[str]) -> Number:
    """Read two dozen, and three hundred and two dozens, of which only the two are dozens."""
    value = number.low * 12
    if "and" in words and match[1] != "dozen" and words[-1] in UNITS:
        value = number.low + UNITS[words[-1]] * 11
    return Number(number.start, match.end(), value, value, "words")


def _form(reader: NumberReader) -> str:
    if reader.kind in ("price", "cents", "year", "spelled"):
        return "price" if reader.kind == "cents" else reader.kind
    if reader.words == 1 and reader.total + reader.current == ONE:
        return "article"
    return "words"


def _part(text: str, start: int, match: re.Match[str]) -> Number | None:
    """Read half a litre, half an hour, a quarter of an hour; only before a word."""
    value = _HALF if match[1] == "half" else _QUARTER
    link = _FRACTION.match(text, match.end())
    if link is None:
        alone = start < match.start() and match[1] == "half"
        return Number(start, match.end(), value, value, "words") if alone else None
    million = SCALED_PART.match(text, match.end())
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
    if vague and (scale := _SCALE.match(text, end)):
        return _couple(text, article.start(), scale)
    return Number(article.start(), end if vague else match.end(), value, value, "words", vague)


def _couple(text: str, start: int, scale: re.Match[str]) -> Number | None:
    """Read a couple of hundred, and what is said beyond that: a couple of hundred and fifty."""
    one = _HUNDRED if scale[1] == "hundred" else SCALES[scale[1]]
    said = _read(text, scale.start(1), scale.start(1))
    if said is None:
        return None
    value = said.low + one
    return Number(start, said.end, value, value, "words", said.low == one)
