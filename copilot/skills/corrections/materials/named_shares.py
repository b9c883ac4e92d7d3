"""Holds the share of a part of a blend against the shop's: 羊绒百分之七十, 七成羊毛三成羊绒."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from copilot.skills.corrections.cards.wording import weight_of
from copilot.skills.corrections.claim import Claim, KnownProperty, ProductView
from copilot.skills.corrections.figures.figures import Figure, find_figures
from copilot.skills.corrections.measures.labelled_values import labels_of
from copilot.skills.corrections.offers.price_rounding import is_exact
from copilot.skills.corrections.speech.aligning import aligned
from copilot.skills.corrections.speech.said_contexts import is_elsewhere, speaks_elsewhere
from copilot.skills.corrections.speech.said_text import SaidText
from knowledge.language.numbers import parse_number

_CONTENT: Final = re.compile(r"(?P<part>[一-鿿]{1,6}?)(?:含量|占比|比例|成分含量)")
_JOINED: Final = re.compile(
    r"(?:的?(?:含量|占比|比例|成分|部分))?(?:就|也|都|才|只|呢|的话|它|里面|[ ，,:：])*"
    r"(?:占了?|是|有|达到|达|高达|给到|做到|为|就|is|at|makes up)*\s?\Z"
)
_OF: Final = re.compile(r"的?(?:是)? ?(?:of )?")
_GOES_ON: Final = re.compile(r"[一-鿿]")
_MAY_FOLLOW: Final = re.compile(r"[和跟加与，,的啊哦呢吧了零一二三四五六七八九十百]|占|含量")
_BOUNDED: Final = re.compile(r"(?:不到|不止|超过|至少|最多|将近|差不多|大概|快|不是|没有)\Z")
_NEAR: Final = Decimal(5)  # percentage points that rounding and hedging take


@dataclass(frozen=True, slots=True)
class _Share:
    known: KnownProperty
    part: str
    percent: Decimal


class NamedShares:
    """The shares a product's facts state of its parts by name, prepared once a version."""

    def __init__(self, view: ProductView) -> None:
        found: dict[str, list[_Share]] = {}
        for known in view.properties:
            if known.fact.kind == "attribute" and not known.fact.variant:
                for share in _stated(known):
                    found.setdefault(share.part, []).append(share)
        self._shares = {part: one[0] for part, one in found.items() if len(one) == 1}

    def claims(self, said: SaidText, since: int = 0) -> list[Claim]:
        """Return the shares that a text says of a part by name, compared."""
        if not self._shares:
            return []
        found = [self._claim(figure, said) for figure in said.figures_since(since)]
        found += self._in_tenths(said, since)
        return [claim for claim in found if claim is not None]

    def _in_tenths(self, said: SaidText, since: int) -> Iterator[Claim | None]:
        """Yield what is said in tenths right before a part: 三成羊绒."""
        for part, share in self._shares.items():
            for match in re.finditer(rf"(?P<tenths>[一二三四五六七八九])成的?{part}", said.lowered):
                clause = said.clauses[said.clause_of(match.start())]
                before = said.lowered[clause.start : match.start()]
                if match.start() < said.offset + since or speaks_elsewhere(clause.text):
                    continue
                tenths = parse_number(match["tenths"])
                if tenths is None or _BOUNDED.search(before):
                    continue
                yield self._made(share, tenths * 10, match.start(), match.end("tenths") + 1, said)

    def _made(
        self, share: _Share, percent: Decimal, start: int, end: int, said: SaidText
    ) -> Claim | None:
        off = abs(percent - share.percent)
        if 0 < off <= _NEAR:
            return None
        return Claim(
            known=share.known,
            outcome="right" if off == 0 else "wrong",
            said=_worded(share.part, percent),
            truth=_worded(share.part, share.percent),
            start=start - said.offset,
            end=end - said.offset,
            settled=True,
            weight=weight_of(share.known),
            choice=share.part,
        )

    def _claim(self, figure: Figure, said: SaidText) -> Claim | None:
        value = figure.first.low
        if figure.dimension != "percent" or len(figure.sides) > 1 or not is_exact(figure):
            return None
        share = self._named(figure, said)
        if share is None or value is None or figure.side or is_elsewhere(said, figure):
            return None
        if figure.approximate and abs(value - share.percent) <= _NEAR * 2:
            return None
        made = self._made(share, value, figure.start, figure.end, said)
        return None if made is None else replace(made, settled=said.settled(figure))

    def _named(self, figure: Figure, said: SaidText) -> _Share | None:
        """Return the part a share is said of: the one right before it, else the one right after."""
        clause = said.clause(figure)
        earlier = said.figures_in(clause.start, figure.start)
        begin = earlier[-1].end if earlier else clause.start
        before = said.lowered[begin : figure.start]
        joint = _OF.match(said.lowered, figure.end)
        after = said.lowered[joint.end() if joint else figure.end : clause.end]
        led = [share for part, share in self._shares.items() if _leads(before, part)]
        followed = [share for part, share in self._shares.items() if _follows(after, part)]
        if followed and (earlier or not led):
            return followed[0] if len(followed) == 1 else None
        return led[0] if len(led) == 1 else None


def _leads(before: str, part: str) -> bool:
    at = before.rfind(part)
    return at >= 0 and _JOINED.fullmatch(before, at + len(part)) is not None


def _follows(after: str, part: str) -> bool:
    if not after.startswith(part):
        return False
    rest = after[len(part) :]
    return not rest or not _GOES_ON.match(rest) or _MAY_FOLLOW.match(rest) is not None


def _stated(known: KnownProperty) -> list[_Share]:
    value = aligned(known.fact.value)
    figures = tuple(
        f for f in find_figures(known.fact.value) if f.dimension == "percent" and is_exact(f)
    )
    labels = labels_of(value, figures)
    found = [
        _Share(known, labels[f.start], f.first.low)
        for f in figures
        if f.start in labels and f.first.low is not None
    ]
    name = _CONTENT.fullmatch(aligned(known.fact.name))
    if not found and name and len(figures) == 1 and figures[0].first.low is not None:
        found = [_Share(known, name["part"], figures[0].first.low)]
    return found


def _worded(part: str, percent: Decimal) -> str:
    """Return a share as each language writes it: 棉65%, 65% cotton."""
    share = f"{percent.normalize():f}%"
    return f"{share} {part}" if part.isascii() else part + share
