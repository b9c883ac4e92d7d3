"""What of a recogniser's text may be believed: no loops, no echo of its own hints, no garbage."""

import re
import zlib
from collections.abc import Sequence
from typing import Final

from knowledge.language.quantities import find_quantities

LONGEST_TEXT: Final = 1000
"""Characters; a segment of 15 s has a hundred. What is longer is no speech."""

# Anything but letters and figures, of any script.
_BETWEEN: Final = re.compile(r"[\W_]+")
_UNSEEN: Final = re.compile(r"[\x00-\x1f\x7f\u200b-\u200f\u2028-\u202e\ufeff\ufffd]+")
# A word or clause said five times and more without a break, which is how models get stuck.
_LOOP: Final = re.compile(r"(.{2,40}?)\1{4,}", re.DOTALL)
_STUTTER: Final = re.compile(r"([^\d\W])\1{9,}")
# What may be the beginning of a unit: 两万毫, 30,000 milli.
_HALF_A_UNIT: Final = re.compile(r"\s?(?:[a-zA-Z]{0,6}|[^\W\d_a-zA-Z]{0,2})")
_CLOSING: Final = " \t,.!?;:…，。！？；：、~-"
_IN_TWO_PIECES: Final = re.compile(
    r"(?<!between )(?<!from )(?<!both )(?<![\d.,$€£¥])"
    r"\b([1-9]\d{0,2}00) and ([1-9]\d?)\b(?![\d.,%:])",
    re.IGNORECASE,
)
_PACKED: Final = 2.8  # sentences are at most so many times shorter when packed
_WORTH_PACKING: Final = 60


def believable(text: str, words: Sequence[str] = ()) -> str:
    """Return ``text`` in one line, or nothing when it can't be what somebody said.

    ``words`` are the hints the recogniser had: given noise, one that generates text repeats them.
    """
    text = re.sub(r"\s+", " ", _UNSEEN.sub(" ", text)).strip()
    if not text or len(text) > LONGEST_TEXT or not _BETWEEN.sub("", text):
        return ""
    return "" if is_loop(text) or is_echo(text, words) else _joined(text)


def _joined(text: str) -> str:
    """Write "700 and 50" as the 750 that was said; models write English numbers in two pieces."""

    def sum_of(match: re.Match[str]) -> str:
        hundreds, rest = int(match[1]), int(match[2])
        return str(hundreds + rest) if hundreds % 100 == 0 and rest < 100 else match[0]

    return _IN_TWO_PIECES.sub(sum_of, text)


def so_far(text: str) -> str:
    """Return what of a sentence cut while it is being said may be taken as said.

    A model ends whatever it is given with a full stop, and 七百 of 七百五 is another figure: so
    without punctuation at the end, and without a figure there.
    """
    kept = text.rstrip(_CLOSING)
    quantities = find_quantities(kept)
    if quantities and _HALF_A_UNIT.fullmatch(kept[quantities[-1].end :]):
        kept = kept[: quantities[-1].start].rstrip(_CLOSING)
    return kept


def is_loop(text: str) -> bool:
    """Return whether a recogniser got stuck on a word or clause."""
    if _LOOP.search(_BETWEEN.sub("", text)) or _STUTTER.search(text):
        return True
    packed = text.encode("utf-8", "replace")
    return len(packed) > _WORTH_PACKING and len(packed) / len(zlib.compress(packed)) > _PACKED


def is_echo(text: str, words: Sequence[str]) -> bool:
    """Return whether ``text`` is nothing but several of its hints in a row."""
    rest, found = text.casefold(), 0
    for word in sorted(words, key=len, reverse=True):
        if word and word.casefold() in rest:
            rest = rest.replace(word.casefold(), " ")
            found += 1
    return found > 1 and not _BETWEEN.sub("", rest)
