"""What English hosts say something is blended of: eighty percent merino and twenty nylon.

Shares that make up a hundred are a blend, whether or not each is called a percentage, and a blend
is held against the one the shop states of a part it names.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from copilot.skills.corrections.claim import Claim, KnownProperty, ProductView
from copilot.skills.corrections.speech.clauses import cut_clauses, has_ended
from copilot.skills.corrections.speech.said_contexts import speaks_elsewhere
from knowledge.language.characters import align
from knowledge.language.numbers import parse_number

_NUMBER: Final = (
    r"(?:\d{1,2}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
    r"(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?"
    r"|one|two|three|four|five|six|seven|eight|nine|ten|fifteen)"
)
_PERCENT: Final = r"(?: ?%| percent| per cent)?"
_PART: Final = r"(?!percent|per\b|and\b|of\b|to\b|or\b|dollars|bucks|quid|pounds)[a-z]{3,}"
_SHARE: Final = re.compile(
    rf"\b(?P<number>{_NUMBER}){_PERCENT} (?:of )?(?P<part>{_PART}(?: (?!and|plus|to|with){_PART})?)"
)
_JOINT: Final = re.compile(r",? ?(?:and |with |to |plus |then )?(?:about |around |only )?")
_RATIO: Final = re.compile(
    rf"\b(?P<first>{_NUMBER})[ /-](?P<second>{_NUMBER}) (?:blend of |split of |mix of )?"
    rf"(?P<one>{_PART})(?:[ /-]| and | to )(?P<other>{_PART})\b"
)
_STATED: Final = re.compile(r"(?P<number>\d+(?:\.\d+)?) ?% (?P<part>[a-z][a-z -]*)")
_DENIED: Final = re.compile(r"\b(?:not|never|isn['’]?t|than|was|were|used to|like)\b|n['’]t\b")
_NEAR: Final = Decimal(5)
"""Points that rounding takes."""


@dataclass(frozen=True, slots=True)
class Share:
    """So many per cent of what some words name."""

    percent: Decimal
    words: frozenset[str]
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Blend:
    """A fact that says of what, and how much of each, something is made."""

    known: KnownProperty
    shares: tuple[Share, ...]


def blends_of(view: ProductView) -> tuple[Blend, ...]:
    """Return the facts whose value is shares that make up a hundred."""
    found: list[Blend] = []
    for known in view.properties:
        if known.fact.kind != "attribute" or known.fact.variant:
            continue
        shares = tuple(
            Share(Decimal(one["number"]), frozenset(one["part"].replace("-", " ").split()))
            for one in _STATED.finditer(align(known.fact.value))
        )
        if shares and sum(share.percent for share in shares) == _WHOLE:
            found.append(Blend(known, shares))
    return tuple(found)


_WHOLE: Final = 100


def blend_claims(text: str, blends: tuple[Blend, ...]) -> list[Claim]:
    """Return the blends that an aligned text states otherwise than the shop does."""
    claims: list[Claim] = []
    for clause in _sentences(text) if blends else ():
        start, words = clause
        for said in _blends_in(words):
            if speaks_elsewhere(words) or _DENIED.search(words[: said[0].start]):
                continue
            known = _contradicted(said, blends)
            if known is not None:
                first, last = start + said[0].start, start + said[-1].end
                claims.append(_claim(known, text, first, last))
    return claims


def _sentences(text: str) -> Iterator[tuple[int, str]]:
    """Yield the stretches of a text between marks that end a sentence, with their positions."""
    start: int | None = None
    for clause in cut_clauses(text):
        start = clause.start if start is None else start
        if clause.ends_sentence:
            yield start, text[start : clause.end]
            start = None
    if start is not None:
        yield start, text[start:]


def _blends_in(words: str) -> Iterator[tuple[Share, ...]]:
    """Yield runs of shares that follow each other and make up a hundred."""
    run: list[Share] = []
    for match in _SHARE.finditer(words):
        share = _share(match["number"], match["part"], *match.span())
        if run and not _JOINT.fullmatch(words, run[-1].end, share.start):
            run = []
        run.append(share)
        if len(run) > 1 and sum(one.percent for one in run) == _WHOLE:
            yield tuple(run)
    for match in _RATIO.finditer(words):
        first = _share(match["first"], match["one"], *match.span())
        second = _share(match["second"], match["other"], *match.span())
        if first.percent + second.percent == _WHOLE:
            yield first, second


def _share(number: str, part: str, start: int, end: int) -> Share:
    percent = parse_number(number.replace("-", " ")) or Decimal(0)
    return Share(percent, frozenset(part.split()), start, end)


def _contradicted(said: tuple[Share, ...], blends: tuple[Blend, ...]) -> KnownProperty | None:
    """Return the one fact whose parts are named and whose shares differ, if there is one."""
    named = [blend for blend in blends if any(_stated(one, blend) for one in said)]
    if len(named) != 1:
        return None
    held = [(one.percent, _stated(one, named[0])) for one in said]
    off = [abs(percent - (own.percent if own else 0)) for percent, own in held]
    return named[0].known if max(off) > _NEAR else None


def _stated(one: Share, blend: Blend) -> Share | None:
    return next((share for share in blend.shares if share.words & one.words), None)


def _claim(known: KnownProperty, text: str, start: int, end: int) -> Claim:
    return Claim(
        known=known,
        outcome="wrong",
        said=text[start:end],
        truth=known.fact.value,
        start=start,
        end=end,
        settled=has_ended(text, end),
        weight="plain",
    )
