"""Finding the unit written right after a number, and reading a unit word on its own."""

import re
from typing import Final, NamedTuple

from knowledge.language.currency_words import CURRENCY_CODES, MILLIONS_AND_THOUSANDS
from knowledge.language.lexicon import NOT_FOLLOWED_BY
from knowledge.language.unit_table import UNITS, Unit
from knowledge.language.unit_words import CASE_SENSITIVE, CHINESE, ENGLISH

_LONGEST_CHINESE: Final = 8
_PREFIX: Final = re.compile(r"kilo|milli|mega|giga|tera|peta|centi|micro")
_NOT_PLURAL: Final = re.compile(r"[^a-z]|s$")


class UnitMatch(NamedTuple):
    """A unit word in a text: the unit, where the word ends, and the word as matched."""

    unit: Unit
    end: int
    word: str


def _entries(table: str) -> list[tuple[str, str]]:
    pairs: list[tuple[str, str]] = []
    for entry in re.split(r"\||\n", table):
        words = entry.split()
        if words:
            symbol = words[0].replace("_", " ")
            pairs += [(word.replace("_", " "), symbol) for word in words[1:]]
    return pairs


_CODES: Final = frozenset(CURRENCY_CODES.lower().split())


def _chinese_words() -> dict[str, Unit]:
    words = {word: UNITS[symbol] for word, symbol in _entries(CHINESE)}
    for symbol, unit in UNITS.items():
        if unit.dimension == "count" and not symbol.isascii():
            words.setdefault(symbol, unit)
    return words


def _english_words() -> dict[str, Unit]:
    words = {symbol.lower(): unit for symbol, unit in UNITS.items()}
    spelled = [(symbol.lower(), symbol) for symbol in UNITS if len(symbol) > 2]
    for word, symbol in spelled + _entries(ENGLISH):
        words[word] = UNITS[symbol]
        if word in _CODES:
            continue  # nobody counts gels in lari
        if len(word) > 2 and not _NOT_PLURAL.search(word[-2:]):
            words.setdefault(word + "s", UNITS[symbol])
    words |= {word: UNITS[code] for word, (code, _) in MILLIONS_AND_THOUSANDS.items()}
    for word, unit in list(words.items()):
        prefix = _PREFIX.match(word)
        if prefix and len(word) > len(prefix[0]) + 2:
            words.setdefault(f"{prefix[0]} {word[prefix.end() :]}", unit)
    return words


CHINESE_UNITS: Final = _chinese_words()
ENGLISH_UNITS: Final = _english_words()
_SPELLED: Final = {spelling: UNITS.get(symbol) for spelling, symbol in CASE_SENSITIVE.items()}
_FIRST_WORDS: Final = frozenset(
    re.split(r"[ -]", word)[0] for word in ENGLISH_UNITS if re.search(r"[a-z°%.][ -]", word)
)
_STARTS: Final = frozenset(word[0] for word in CHINESE_UNITS)

_LATIN: Final = re.compile(
    r"[ \u00a0]{0,2}-?("
    r"[kcmd]?m[23](?![\da-z])|[a-zµμω°º][a-zµμω]*(?:[.·][a-z](?![a-z]))?[²³]?|[%‰℃℉㎡㎏㎎㎝㎜㎖ℓ]"
    r"|[$¥€£₩₹₽฿₫₱₾₺₦₿₡₴₸₮₭₵₼₪₲]|[\"″”'′])"
)
_SLASHED: Final = re.compile(r"/[a-z]+(?![a-z])")
_WORDS: Final = re.compile(r"[ -]?[a-z.°%]+(?:[ -][a-z]+){1,2}")
_GLUED_NUMBER: Final = re.compile(r"\d+(?:\.\d+)?\s?[a-z\"'″′℃°%(,\u4e00-\u9fff]")
_CODE_AFTER: Final = re.compile(r"-\d+(?![\d.]* ?[a-z])")
_BRACKETED: Final = re.compile(r"\s?[(\[<（]([^\s()\[\]<>（）]{2,12}|g)[)\]>）]")
_QUOTED: Final = 80  # characters a quotation may span before an inch mark
_INCH_CONTEXT: Final = re.compile(r"\s*(?:$|[x×*,.;:()]|long|wide|tall|high|deep|thick|diameter)")
_FEET_BEFORE: Final = re.compile(r"(?:ft|feet|foot|['′])\s?[\d.]+\Z")
_FEET_CONTEXT: Final = re.compile(
    r"\s?\d{1,2}(?:\.\d+)?\s?[\"″”]|(?:1[01]|\d)(?=\s?(?:[.,;!?)]|\Z)| tall)"
)


_MEASURE_WORDS: Final = frozenset(
    word for word, unit in CHINESE_UNITS.items() if len(word) == 1 and unit.dimension == "count"
)


def chinese_unit_at(text: str, position: int) -> UnitMatch | None:
    """Return the longest Chinese unit or measure word starting exactly at ``position``."""
    if text[position : position + 1] not in _STARTS:
        return None
    for length in range(min(_LONGEST_CHINESE, len(text) - position), 0, -1):
        word = text[position : position + length]
        unit = CHINESE_UNITS.get(word)
        if unit is not None:
            end = position + length
            denied = NOT_FOLLOWED_BY.get(word)
            if denied and text.startswith(denied, end):
                return None
            if word == "两" and text[end : end + 1] in _MEASURE_WORDS:
                return None  # 99两瓶 is two bottles for 99
            return UnitMatch(unit, end, word)
    return None


def latin_unit_at(text: str, position: int, original: str) -> UnitMatch | None:
    """Return the Latin unit or sign after at most two blanks or a hyphen at ``position``.

    ``original`` is the same text with its capitals, which tell ``MB`` from ``Mb``.
    """
    match = _LATIN.match(text, position)
    if match is None:
        return None
    word, start, end = match[1], match.start(1), match.end()
    if word in _FIRST_WORDS:
        longer = _several_words(text, start)
        if longer is not None:
            return longer
    if word in "\"″”'′":
        return _quote_mark(text, word, end, start)
    slashed = _SLASHED.match(text, end)
    if slashed and (unit := _single(word + slashed[0], original[start : slashed.end()])):
        return UnitMatch(unit, slashed.end(), word + slashed[0])
    if word[-1] == "x" and text[end : end + 1].isdigit():
        word, end = word[:-1], end - 1
    elif text[end : end + 1].isdigit() and not _GLUED_NUMBER.match(text, end):
        return None
    if start > position and len(word) == 1 and _CODE_AFTER.match(text, end):
        return None  # 24703 L-202
    unit = _single(word, original[start:end])
    if unit is None or (word == "in" and not _is_inch(text, position, start, end)):
        return None
    return UnitMatch(unit, end, word)


def _several_words(text: str, start: int) -> UnitMatch | None:
    match = _WORDS.match(text, start)
    while match is not None:
        unit = ENGLISH_UNITS.get(match[0])
        if unit is not None:
            return UnitMatch(unit, match.end(), match[0])
        shorter = max(match[0].rfind(" "), match[0].rfind("-"))
        if shorter <= 0:
            return None
        match = _WORDS.match(text, start, start + shorter)
    return None


def _single(word: str, spelled: str) -> Unit | None:
    if spelled in _SPELLED:
        return _SPELLED[spelled]
    if word in _SPELLED:
        return _SPELLED[word]
    return ENGLISH_UNITS.get(word.replace("μ", "µ"))


def _quote_mark(text: str, word: str, end: int, start: int) -> UnitMatch | None:
    if word in '"″”':
        opened = word == '"' and _is_quoted(text, start)
        return (
            None
            if opened and "'" not in text[max(0, start - 6) : start]
            else UnitMatch(UNITS["in"], end, word)
        )
    return UnitMatch(UNITS["ft"], end, word) if _FEET_CONTEXT.match(text, end) else None


def _is_quoted(text: str, position: int) -> bool:
    """Tell whether a quotation is open at ``position``; a mark after a figure means inches."""
    start = max(0, position - _QUOTED)
    last = text.rfind('"', start, position)
    if last > 0 and text[last - 1].isdigit():
        return False
    return text.count('"', start, position) % 2 == 1


def _is_inch(text: str, position: int, start: int, end: int) -> bool:
    if _FEET_BEFORE.search(text, max(0, position - 10), position):
        return True
    return start == position or text[start - 1] == "-" or bool(_INCH_CONTEXT.match(text, end))


def unit_at(text: str, original: str, position: int) -> UnitMatch | None:
    """Return the unit word, in either language, that starts at ``position`` or after a blank."""
    start = position + 1 if text[position : position + 1] == " " else position
    following = text[start : start + 1]
    if following in _BRACKETS and following:
        return _in_brackets(text, original, position)
    if not following.isascii():
        found = chinese_unit_at(text, start)
        if found:
            return found
    return latin_unit_at(text, position, original)


_BRACKETS: Final = frozenset("([<（")


def _in_brackets(text: str, original: str, position: int) -> UnitMatch | None:
    """Read 20 (kg) and 30（天）; a single letter there is rather a size or a variant."""
    match = _BRACKETED.match(text, position)
    unit = unit_of_word(original[match.start(1) : match.end(1)]) if match else None
    if match is None or unit is None or unit.dimension == "money":
        return None
    return UnitMatch(unit, match.end(), match[1])


def unit_of_word(word: str) -> Unit | None:
    """Return the unit ``word`` names on its own, in either language, or ``None``."""
    spelled = word.strip()
    known = CHINESE_UNITS.get(spelled) or UNITS.get(spelled)
    return known or _single(spelled.lower(), spelled)
