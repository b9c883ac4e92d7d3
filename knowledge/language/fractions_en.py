"""English parts and ranks: two thirds, a fifth, three twenty-firsts; twenty-first."""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from knowledge.language.number_token import ONE, Number
from knowledge.language.number_words_en import (
    ORDINALS,
    SCALES,
    SMALL_ORDINALS,
    TENS,
    UNITS,
    NumberReader,
)

_DENOMINATORS: Final = ORDINALS | {
    "half": Decimal(2), "halve": Decimal(2), "quarter": Decimal(4),
}  # fmt: skip
_PARTS: Final = "|".join(sorted(_DENOMINATORS, key=len, reverse=True))
_NUMERATORS: Final = {word: value for word, value in UNITS.items() if 0 < value < 10}
AND_A_PART: Final = re.compile(
    rf" {{1,2}}and (?:(?:an? |({'|'.join(_NUMERATORS)})[ -])({_PARTS})|(half|quarter))s?(?![a-z])"
)
_AND_RANK: Final = re.compile(rf" and ({'|'.join(ORDINALS)})(?![a-z])")
_NEXT_PART: Final = re.compile(rf"(?: |-| - )({_PARTS})(s?)(?![a-z])")
_WORD: Final = re.compile(r"(?: |-)?([a-z]+)")
SCALED_PART: Final = re.compile(r"(?: (?:of )?a)? (thousand|million|billion|trillion)(?![a-z])")
"""The scale a part is taken of: half a million, one and a half million, two thirds of a million."""
_OF_A_SCALE: Final = re.compile(r" of an? (hundred|dozen)(?![a-z])")
A_PART: Final = re.compile(
    rf"an? (?:{'|'.join(sorted(set(ORDINALS) - {'first', 'second'}, key=len, reverse=True))})"
    r"(?= of | off(?![a-z])|[.,;:!?)]|\Z)"
)
"""A fifth, where nothing is named that would make it a rank (a third party)."""
_DATE_BEFORE: Final = re.compile(
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|(?P<the>the)) \Z"
)
_MULTIPLES: Final = frozenset({"hundredth", *(word + "th" for word in SCALES)})
_SMALLS: Final = {"hundred": Decimal(100), "dozen": Decimal(12)}


class Said(NamedTuple):
    """A cardinal being read: its span and words, what ``NumberReader`` made of them, its form."""

    start: int
    end: int
    words: Sequence[str]
    value: Decimal
    form: str
    scale: Decimal


def a_part(text: str, match: re.Match[str]) -> Number:
    """Return a fifth, a hundredth or a third of a million, matched by ``A_PART``."""
    value, end = ONE / ORDINALS[match[0].partition(" ")[2]], match.end()
    value, end = _of_a_scale(text, value, end)
    return Number(match.start(), end, value, value, "words")


def with_parts(text: str, said: Said) -> Number:
    """Return the number ``said`` with its part: two and a half, two thirds, three twenty-firsts.

    The form is ``ordinal`` where the words turn out to be a rank (twenty-fifth).
    """
    if part := _and_part(text, said):
        return part
    added = _AND_RANK.match(text, said.end)
    if added and said.words[-1] in ("hundred", *SCALES):
        value = said.value + ORDINALS[added[1]]
        return Number(said.start, added.end(), value, value, "ordinal")
    match = _NEXT_PART.match(text, said.end)
    if match is None or (match[1] == "half" and not match[2] and not _one_half(text, said)):
        return _hundred_and_fifth(text, said) or _as_said(said)
    if _is_seconds(text, said, match):
        return _as_said(said)
    rank = None if match[2] else _rank(said, match[1])
    if rank is not None:
        return Number(said.start, match.end(), rank, rank, "ordinal")
    adjective = text[said.end] == "-" and match[1] == "quarter"  # three-quarter sleeves
    if bool(match[2]) == (said.value == ONE) and not adjective:
        return _as_said(said)
    share = _share(said, match)
    if share is None:
        return _as_said(said)
    value, end = _of_a_scale(text, share, match.end())
    return Number(said.start, end, value, value, "words")


def _one_half(text: str, said: Said) -> bool:
    """Tell one-half and one half from the first half of one half a dozen."""
    return said.value == ONE and not text.startswith((" half a ", " half an "), said.end)


def _as_said(said: Said) -> Number:
    return Number(said.start, said.end, said.value, said.value, said.form, False, said.scale)


def _one_of_many(said: Said) -> bool:
    """Tell whether the words are the one twenty of one twenty-fifth."""
    return len(said.words) == 2 and said.words[0] == "one" and said.words[1] in TENS


def _rank(said: Said, word: str) -> Decimal | None:
    """Return the rank a cardinal and an ordinal make: twenty-fifth, hundred and eleventh."""
    value, last = ORDINALS.get(word), said.words[-1]
    if value is None or said.value == ONE or _one_of_many(said):
        return None
    if word in _MULTIPLES:
        return said.value * value
    follows = last in TENS and word in SMALL_ORDINALS or last in ("hundred", "and", *SCALES)
    return said.value + value if follows else None


def _is_seconds(text: str, said: Said, match: re.Match[str]) -> bool:
    """Tell twenty-second timers from July twenty-second and the twenty-second of July."""
    if match[1] != "second":
        return False
    dated = _DATE_BEFORE.search(text, max(0, said.start - 10), said.start)
    if match[2] or dated is None or said.words[-1] not in TENS:
        return True
    return bool(dated["the"]) and not text.startswith(" of ", match.end())


def _share(said: Said, match: re.Match[str]) -> Decimal | None:
    """Divide what is said by the part named, which tens before it belong to: thirty fifths."""
    words, below = said.words, _DENOMINATORS[match[1]]
    compound = len(words) > 1 and words[-1] in TENS and words[-2] != "and"
    if compound and match[1] in SMALL_ORDINALS:
        return _value(words[:-1]) / (TENS[words[-1]] + below)
    if said.form in ("price", "year", "spelled"):
        return None
    if "and" in words:
        cut = len(words) - 1 - list(reversed(words)).index("and")
        above = _value(words[cut + 1 :])
        if above < below:
            return _value(words[:cut]) + above / below
    return said.value / below


def _value(words: Sequence[str]) -> Decimal:
    reader = NumberReader()
    for word in words:
        reader.take(word)
    return reader.value()


def _and_part(text: str, said: Said) -> Number | None:
    """Read … and a half, … and three quarters, one and a half million."""
    match = AND_A_PART.match(text, said.end)
    if match is None or match[2] in ("first", "second"):
        return None
    part = _NUMERATORS.get(match[1] or "one", ONE) / _DENOMINATORS[match[2] or match[3]]
    end, scaled = match.end(), said.scale if said.words[-1] in (*SCALES, "hundred") else ONE
    value = said.value + part * scaled
    tail = SCALED_PART.match(text, end)
    if tail and scaled == ONE:
        value, end = value * SCALES[tail[1]], tail.end()
    elif tail and SCALES[tail[1]] < scaled:
        value, end = said.value + part * SCALES[tail[1]], tail.end()
    return Number(said.start, end, value, value, "words", False, said.scale)


def _hundred_and_fifth(text: str, said: Said) -> Number | None:
    """Read one one hundred fifth: one part of a hundred and five."""
    if said.value != ONE:
        return None
    reader, end = NumberReader(), said.end
    while (match := _WORD.match(text, end)) is not None and match.end() > end:
        if not reader.take(match[1]):
            break
        end = match.end()
    if not reader.words or match is None or match[1] not in ORDINALS:
        return None
    rank = ORDINALS[match[1]]
    whole = reader.value() * rank if match[1] in _MULTIPLES else reader.value() + rank
    return Number(said.start, match.end(), ONE / whole, ONE / whole, "words")


def _of_a_scale(text: str, value: Decimal, end: int) -> tuple[Decimal, int]:
    """Take a part of the scale behind it: two thirds of a million."""
    if scale := SCALED_PART.match(text, end):
        return value * SCALES[scale[1]], scale.end()
    if small := _OF_A_SCALE.match(text, end):
        return value * _SMALLS[small[1]], small.end()
    return value, end
