"""Holds how many of something there are said to be in English against what a sheet lists."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from copilot.skills.corrections.claim import Claim
from copilot.skills.corrections.counts.member_counts import AGENTS, Counted, singular
from copilot.skills.corrections.dates.sheet_claim import claim_of
from copilot.skills.corrections.figures.spoken_years import BOUND, NUMBER
from copilot.skills.corrections.speech.english_sentences import Subject, sentence_at
from knowledge.language.numbers import parse_number

_HAVING: Final = (
    r"(?:has|have|had|having|features?|comes? (?:in|with)|available in|consists? of|contains?"
    r"|includes?|there (?:are|were|is|was)|signed to|been (?:on|under|with|signed to)"
    r"|associated with|recorded (?:under|for|with)|plays?|played|won|speaks?|lists?|employs?|got"
    r"|participated in|stars?|starred|competed in|made up of|holds?|owns?|lost|received|fathered)"
)
_EXTRA: Final = (
    r"(?:different|separate|official|major|distinct|main|unique|total|various|whole|full|known"
    r"|studio|record|musical|music|primary|certified|built-in|removable|small|single|associated)"
)
_COUNT: Final = re.compile(
    rf"\b{_HAVING} (?:only ever |been |only |just |a total of |with |had |to )*"
    rf"(?:(?:{BOUND}) )?(?P<several>multiple|several|many|(?P<single>a single|one single|more than"
    rf" one)|a? ?(?P<dozen>dozen)|(?P<number>{NUMBER}))(?P<more> or more)?"
    rf"(?: {_EXTRA})* (?P<noun>[a-z]+(?:[ -][a-z]+)?(?:[ -][a-z]+)?)"
)
_BY: Final = re.compile(
    rf"(?<!and )\b(?P<verb>produced|directed|written|edited|created|published|distributed"
    rf"|illustrated|designed) by (?:a total of |only |just )*(?:(?:{BOUND}) )?"
    rf"(?:(?P<several>multiple|several|many)|(?P<dozen>a dozen)|(?P<number>{NUMBER}))"
    rf"(?P<more> or more)?(?: {_EXTRA})* (?P<noun>people|persons?|men|man|individuals|companies"
    r"|studios|producers?|directors?|writers?|editors?)\b"
)
_AFTER: Final = re.compile(
    r"\s*(?:\Z|[,.;!]|and\b|but\b|total\b|in total\b|over (?:its|their|his|her)\b|during\b|in all\b"
    r"|throughout\b|before (?:its|their)\b|in (?:its|his|her|their) (?:life|career|history)\b"
    r"|inside\b|each\b|worldwide\b)"
)
_ONLY: Final = re.compile(r"\b(?:only|just|exactly|a single|total)\b")
_AMONG: Final = re.compile(
    r"\b(?:we|i|you|these|those|of (?:the|its|his|her|their)|left|if|not|never|today|could|can"
    r"|would|will|pick|choose|any|which|who|that|other|another)\b|n't\b"
)
_MOST_PLAIN: Final = 10**9


@dataclass(frozen=True, slots=True)
class _Said:
    """A number of something: anything from ``low`` to ``high``.

    Attributes:
        nouns: what is counted, in one to three words, in the singular.
        exactly: whether a smaller number than the true one is meant as all there is.
    """

    low: int
    high: int
    nouns: tuple[str, ...]
    exactly: bool
    start: int
    end: int


def count_claims(text: str, counted: tuple[Counted, ...], subject: Subject) -> list[Claim]:
    """Return the numbers of members in an aligned English text that the lists deny."""
    if not counted:
        return []
    found = []
    for said in _counts(text):
        fitting = [one for one in counted if _is_counted(said, one)]
        if len(fitting) != 1 or not _is_denied(said, fitting[0]):
            continue
        if subject.is_meant(text, said.start):
            words = text[said.start : said.end]
            known = fitting[0].known
            found.append(claim_of(known, "wrong", words, "", said.start, said.end))
    return found


def _is_counted(said: _Said, one: Counted) -> bool:
    return bool(set(said.nouns) & one.nouns)


def _is_denied(said: _Said, one: Counted) -> bool:
    if one.most is not None and said.low > one.most:
        return True
    return said.high < one.least and said.exactly and not one.chosen_from


@lru_cache(maxsize=512)
def _counts(text: str) -> tuple[_Said, ...]:
    return tuple(_read(text))


def _read(text: str) -> Iterator[_Said]:
    for pattern in (_COUNT, _BY):
        for match in pattern.finditer(text):
            start, end = sentence_at(text, match.start())
            if _AMONG.search(text, start, min(match.end(), end)):
                continue
            read = _said(text, match, pattern is _BY)
            if read is not None:
                yield read


def _said(text: str, match: re.Match[str], by: bool) -> _Said | None:
    bounds = _bounds(match)
    if bounds is None:
        return None
    nouns, end = _nouns(text, match)
    if not nouns:
        return None
    exactly = (
        by
        or _ONLY.search(text, max(0, match.start() - 6), match.end()) is not None
        or match["under"] is not None
    )
    if by:
        nouns += (AGENTS[match["verb"]],)
    return _Said(*bounds, nouns, exactly, match.start(), end)


def _nouns(text: str, match: re.Match[str]) -> tuple[tuple[str, ...], int]:
    """Return the words counted, the longest first, of which the sentence may end after one."""
    start = match.start("noun")
    found = []
    last = match.end()
    for word_end in re.finditer(r"[a-z]+", match["noun"]):
        end = start + word_end.end()
        if _AFTER.match(text, end):
            found.append(singular(text[start:end].replace("-", " ")))
            last = end
    return tuple(dict.fromkeys(found)), last


def _bounds(match: re.Match[str]) -> tuple[int, int] | None:
    """Return the least and the most that is said."""
    groups = match.groupdict()
    if groups.get("single"):
        return (2, _MOST_PLAIN) if "more than" in match["single"] else (1, 1)
    if groups["dozen"]:
        number = 12
    elif groups["number"]:
        parsed = parse_number(match["number"].replace(",", ""))
        if parsed is None or parsed != int(parsed):
            return None
        number = int(parsed)
    else:
        return 2, _MOST_PLAIN
    if groups["over"]:
        return number + (0 if "least" in groups["over"] else 1), _MOST_PLAIN
    if match["more"]:
        return number, _MOST_PLAIN
    if groups["under"]:
        return 0, number - (0 if re.search(r"most|more|up to", groups["under"]) else 1)
    if groups["nearly"] or groups["about"]:
        return int(0.75 * number), int(1.25 * number) + 1
    if number >= 100:
        return int(0.95 * number), int(1.05 * number) + 1
    return number, number
