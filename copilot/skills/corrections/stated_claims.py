"""Holds figures against what the facts state beside the same words, name or no name."""

import re
from dataclasses import replace
from decimal import Decimal
from itertools import combinations
from typing import Final

from copilot.skills.corrections.aligning import aligned
from copilot.skills.corrections.claim import Claim, ProductView
from copilot.skills.corrections.comparison import Match, compare, converted_to
from copilot.skills.corrections.denials import counts_several, is_of_counted, is_of_somebody, is_plausible
from copilot.skills.corrections.figures import Figure
from copilot.skills.corrections.known_values import Value
from copilot.skills.corrections.measured_groups import MeasuredGroups
from copilot.skills.corrections.no_property import is_of_no_property
from copilot.skills.corrections.other_counts import is_of_another_thing, is_of_share_or_sum, is_total_of_each
from copilot.skills.corrections.said_contexts import is_elsewhere
from copilot.skills.corrections.said_of_product import TECHNICAL, is_said_of_product
from copilot.skills.corrections.said_text import SaidText, without_fillers
from copilot.skills.corrections.shop_words import ShopWords
from copilot.skills.corrections.spoken_units import in_spoken_unit
from copilot.skills.corrections.stated_figures import StatedFigure, stated_figures, stem, tokens
from copilot.skills.corrections.unnamed_figures import goes_on
from copilot.skills.corrections.wording import said_figure

DEBUG=[]
REASON=[]
_FARTHEST: Final = 40
_GAP: Final = 2
_HAN: Final = re.compile("[一-鿿]")
_WORD: Final = re.compile(r"[a-z][a-z'-]*")
_UNSURE: Final = re.compile(r"昨[天晚]|前[天两]|去年|上次|上回|刚才|有人|有[个位]?(?:大?哥|大?姐|妈妈|宝|妹)|那款|那台|那批|另外|[我她他]{1}(?![们跟给说讲再])|超重|不清楚|不知道|没说|没写|没提|没标|没测|没称|没量|估计|可能|应该|如果|要是|的话|万一|\b(?:i|my|me|if|might|maybe|yesterday|last (?:week|night|year|month|time))\b")
_LIMIT: Final = re.compile(r"最[大长高多远重厚]|不[超大高]|以[内下]|上限|[限可]|能|up to|max|at most|within|under")
_WITHOUT: Final = re.compile(r"\b(?:without|not|no|except|minus)\b")
_JOINED: Final = re.compile(r"的?| ")
_ALONE: Final = frozenset({"angle", "temperature"})
_OF_PEOPLE: Final = frozenset({"length", "mass", "age"})
_AT_LEAST: Final = re.compile(r"至少|不[少低]于|以上|起步|at least|or more|minimum")
_LIMITED: Final = re.compile(r"最|只|就|才|仅|上限|不[能超得要]|别|限|\b(?:only|just|max|limit|most|up to|more|than|over|under)\b")


class StatedClaims:
    """What one product's facts state in figures, wherever they stand; prepared once."""

    def __init__(self, view: ProductView, known: MeasuredGroups) -> None:
        self._view = view
        self._known = known
        self._stated = tuple(one for one in stated_figures(view) if not one.figure.code)
        self._words = ShopWords(view)
        self._dimensions = frozenset(one.figure.dimension for one in self._stated)

    def claims(self, said: SaidText, since: int = 0) -> list[Claim]:
        found = (self._claim(figure, said) for figure in said.figures_since(since))
        return [claim for claim in found if claim is not None]

    def _claim(self, figure: Figure, said: SaidText) -> Claim | None:
        figure = self._in_known_unit(in_spoken_unit(figure, self._known, said))
        if figure.dimension in ("number", "money") or figure.code or figure.dimension not in self._dimensions:
            return None
        if is_elsewhere(said, figure) or is_of_no_property(figure, said):
            return None
        loose = replace(figure, approximate=True)
        fitting = [one for one in self._stated if one.figure.dimension == figure.dimension]
        held = [(match, one) for one in fitting if (match := compare(loose, one.figure.sides)) != "other"]
        matching = [one for match, one in held if match != "different"]
        held = [(match, one) for match, one in held if match == "different"]
        if not held or self._is_sum(figure, held):
            return None
        if figure.dimension == "count" and (figure.first.low or 0) < 2:
            return None
        clause = said.clause(figure)
        start, end = said.sentence(figure.start)
        if _UNSURE.search(said.lowered, start, end):
            return None
        ranked = []
        for n, (_, one) in enumerate(held):
            score, where = self._called(figure, said, one)
            ranked.append((score, n, one, where))
        ranked.sort(key=lambda r: -r[0])
        score, _, best, where = ranked[0]
        if score == 0 or (len(ranked) > 1 and ranked[1][0] == score):
            return None
        if matching and not self._is_surely(figure, said, best, score, matching):
            return None
        if not is_plausible(figure, Value(best.figure.sides), _FARTHEST):
            return None
        if self._is_of_sum_over_days(figure, said, best) or _is_listed(figure, said):
            return None
        if is_total_of_each(figure, said, (best.segment,)) or self._is_of_more(figure, said, best):
            return None
        if self._within_limit(figure, best, clause.text):
            return None
        unknown = self._words.unknown(said.lowered[clause.start:min(where, figure.start)])
        words = said.lowered[clause.start : figure.start] + "【】" + said.lowered[figure.end : clause.end]
        DEBUG.append((score, figure.dimension, 'before' if where < figure.start else 'after', len(held), best.known.fact.kind, figure.side or figure.approximate, len(unknown), words, best.segment))
        if len(unknown) > 0: return None
        return Claim(
            known=best.known,
            outcome="wrong",
            said=said_figure(figure, self._view.language),
            truth=best.segment,
            start=figure.start - said.offset,
            end=figure.end - said.offset,
            settled=said.settled(figure),
            weight="plain",
        )

    def _is_of_more(self, figure: Figure, said: SaidText, one: StatedFigure) -> bool:
        """Tell whether a figure is of several pieces, of a share, of somebody or another thing."""
        if is_of_share_or_sum(figure, said) or is_of_another_thing(figure, said, self._words.text):
            return True
        if counts_several(figure, said) or is_of_counted(figure, said, [Value(one.figure.sides)]):
            return True
        return figure.dimension in _OF_PEOPLE and is_of_somebody(figure, said)

    def _is_surely(self, figure: Figure, said: SaidText, best: StatedFigure, score: int, others: list[StatedFigure]) -> bool:
        """Tell whether a figure is of ``best`` though others state just that amount."""
        same = [one for one in others if compare(figure, one.figure.sides) in ("equal", "near")]
        if any(one.known is best.known for one in same):
            return False
        exact = bool(same)
        if score < (4 if exact else 2) or figure.dimension == "count":
            return False
        start, end = said.sentence(figure.start)
        spoken = tokens(said.lowered[start:end], figure.dimension)
        return not any((one.own | one.wide) & spoken for one in others)

    def _in_known_unit(self, figure: Figure) -> Figure:
        if figure.dimension == "angle" and "angle" not in self._dimensions and "temperature" in self._dimensions:
            unit = next(o.figure.first.unit for o in self._stated if o.figure.dimension == "temperature")
            sides = tuple(replace(s, dimension="temperature", unit=unit) for s in figure.sides)
            return replace(figure, sides=sides)
        return figure

    def _called(self, figure: Figure, said: SaidText, one: StatedFigure) -> tuple[int, int]:
        clause = said.clause(figure)
        before = said.lowered[clause.start : figure.start]
        after = said.lowered[figure.end : clause.end]
        count = figure.dimension == "count"
        if count:
            return self._counted(figure, said, one)
        best = -1
        spots = list(_spots(before, one.own | one.wide))
        for s, e in spots:
            gap = said.rest(clause.start + e, figure.start)
            if goes_on(before, e):
                continue
            if _length(gap) <= _GAP and not self._words.unknown(gap):
                best = max(best, s)
        where = clause.start + best if best >= 0 else -1
        if best < 0:
            for s, e in _spots(after, one.own | one.wide):
                gap = without_fillers(after[:s]) if s else ""
                if _WITHOUT.search(after, 0, s) and "without" not in one.own:
                    continue
                if (not gap if _HAN.match(after[s:s+1]) else len(gap.split()) <= 1):
                    where = figure.end + s
                    break
        if where < 0:
            return self._hinted(figure, said, one)
        spoken = tokens(before + "，" + after, figure.dimension)
        strong = [t for t in (one.own | one.wide) & spoken if len(t) > 1]
        if not strong:
            return self._hinted(figure, said, one)
        return 2 * len(one.own & spoken) + len(one.wide & spoken), where

    def _hinted(self, figure: Figure, said: SaidText, one: StatedFigure) -> tuple[int, int]:
        """Return how far looser words right beside a figure call what is stated, and where."""
        clause = said.clause(figure)
        before = said.lowered[clause.start : figure.start]
        after = said.lowered[figure.end : clause.end]
        side = next((t for t in one.own if len(t) == 1), "")
        if side and (after[:1] == side or without_fillers(before)[-1:] == side):
            at_end = after[:1] == side
            return (0, 0) if at_end and figure.dimension == "length" else (1, figure.start - (not at_end))
        if one.parts is None:
            return self._alone(figure, said, one)
        spots = [m for m in one.parts.finditer(before + "\n") if m.end() <= len(before)]
        if spots and not said.rest(clause.start + spots[-1].end(), figure.start):
            return 1, clause.start + spots[-1].start()
        follows = None if figure.dimension == "duration" else _JOINED.match(after)
        if follows and (found := one.parts.match(after, follows.end())) and found.end() > found.start():
            return 1, figure.start
        return self._alone(figure, said, one)

    def _alone(self, figure: Figure, said: SaidText, one: StatedFigure) -> tuple[int, int]:
        """Return whether a figure can only be of the one thing stated that is measured so."""
        dimension = figure.dimension
        if sum(other.figure.dimension == dimension for other in self._stated) > 1:
            return 0, 0
        if dimension not in TECHNICAL and dimension not in _ALONE:
            return 0, 0
        start, end = said.sentence(figure.start)
        if any(o.start != figure.start and o.dimension == dimension for o in said.figures_in(start, end)):
            return 0, 0
        told = is_said_of_product(figure, said, self._view.title)
        return (1, figure.start) if told else (0, 0)

    def _counted(self, figure: Figure, said: SaidText, one: StatedFigure) -> tuple[int, int]:
        if figure.first.unit != one.figure.first.unit:
            return 0, 0
        after = said.lowered[figure.end : said.clause(figure).end]
        for s, e in _spots(after, one.beside):
            if s == 0 or (after.isascii() and len(after[:s].split()) <= 1):
                return 2, figure.start
        before = said.lowered[said.clause(figure).start : figure.start]
        for s, e in _spots(before, one.beside):
            if _HAN.match(before[s:s+1]) and not without_fillers(before[e:]):
                return 2, said.clause(figure).start + s
        return 0, 0

    def _is_sum(self, figure: Figure, held: list[tuple[Match, StatedFigure]]) -> bool:
        for (_, one), (_, other) in combinations(held, 2):
            if one.known is other.known and len(one.figure.sides) == len(other.figure.sides) == 1 == len(figure.sides):
                a, b = one.figure.first, other.figure.first
                low = converted_to(figure.first.low, figure.first, a)
                second = converted_to(b.low, b, a)
                if None not in (low, second, a.low) and abs(a.low + second - low) <= Decimal("0.02") * low:
                    return True
        return False

    def _is_of_sum_over_days(self, figure: Figure, said: SaidText, one: StatedFigure) -> bool:
        """Tell whether a time is told in other terms: 一天两小时二十天 of 40小时."""
        if figure.dimension != "duration" or figure.first.unit == one.figure.first.unit:
            return False
        start, end = said.sentence(figure.start)
        return any(o.start != figure.start and o.dimension == "duration" for o in said.figures_in(start, end))

    def _within_limit(self, figure: Figure, one: StatedFigure, clause: str) -> bool:
        known = one.figure.first
        top = known.high if known.high is not None else known.low
        low = converted_to(figure.first.low, figure.first, known)
        if low is None or top is None:
            return False
        if low > top:
            return bool(_AT_LEAST.search(aligned(one.segment))) and not _LIMITED.search(clause)
        limited = known.low is None or _LIMIT.search(aligned(one.segment)) or _LIMIT.search(aligned(one.known.fact.name))
        return bool(limited) and not _LIMITED.search(clause)


def _is_listed(figure: Figure, said: SaidText) -> bool:
    """Tell whether a figure ends a list of numbers: one three or five minutes."""
    before = said.figures_in(said.clause(figure).start, figure.start)
    return bool(before) and before[-1].dimension == "number" and _OR.fullmatch(said.lowered, before[-1].end, figure.start) is not None


_OR: Final = re.compile(r"\s?(?:[、/,，或和与到]| or | and |, )?\s?")


def _length(gap: str) -> int:
    return len(gap.split()) if gap.isascii() else len(gap)


def _spots(text: str, wanted: frozenset[str]):
    for at in range(len(text)):
        for length in (2, 1):
            if text[at : at + length] in wanted and _HAN.match(text[at]):
                yield at, at + length
    for match in _WORD.finditer(text):
        if stem(match[0]) in wanted:
            yield match.start(), match.end()
