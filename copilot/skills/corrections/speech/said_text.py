"""A text a host said, read once for all products: clauses, figures, property words, repairs."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from copilot.skills.answers.link_numbers import find_links
from copilot.skills.corrections.figures.clock_times import is_time_of_day
from copilot.skills.corrections.figures.figures import Figure, find_figures
from copilot.skills.corrections.measures.measure_words import FILLER_ENGLISH, FILLER_PHRASES
from copilot.skills.corrections.offers.price_words import Kind
from copilot.skills.corrections.offers.sterling import in_sterling
from copilot.skills.corrections.speech.clauses import Clause, cut_clauses
from copilot.skills.corrections.speech.cues import Cue, CueFinder
from copilot.skills.corrections.speech.figure_repairs import repairs
from knowledge.language.characters import align

MOST_FIGURES: Final = 120
"""Two a second for a minute, which is what a text holds: more is a recogniser going round in
circles. Each is held against the others of its sentence."""
_WORDS_AFTER = 3
_CHARACTERS_AFTER = 4
_WORD = re.compile(r"[a-z']+|[一-鿿]|\d+")
_FILLERS = re.compile("|".join(map(re.escape, FILLER_PHRASES)))
_DENIED = re.compile(
    r"(?:(?:不是|并非|没有)(?:那种|什么|说|只|光|仅|就|限|每|一[天年月周次个]|[能取吃喝用换洗做买拍给送])*"
    r"|(?:\bnot|isn't|aren't|do(?:es)?n['’]t (?:have|make|sell|come in|do))"
    r"\s?(?:just |only |limited to |capped at )?(?:an? |the |any )?)\s?\Z"
)
_NOT_THERE = re.compile(
    r"(?:的|款|码|号)*(?:是|也|都|真的?|暂时|目前|现在)*没有[的了哈啊哦呢货]*(?=\Z|[,，。 ])"
)
"""After a figure: there is none of that, 六升的没有."""
_DENIED_REACH = 24  # characters, more than its longest
_BASIS_BEFORE = re.compile(r"(?:每|per|every)\s?\Z")


@dataclass(frozen=True, slots=True)
class _Gaps:
    """Stretches of a text in order: what each says beside fillers, and which say anything."""

    starts: list[int]
    ends: list[int]
    words: list[str]
    telling: list[int]


class SaidText:
    """One text with what was said just before it; spans are those of the joined text.

    Attributes:
        text: what was said before and the text, joined; ``offset`` is where the text begins.
        lowered: the same in half width and lower case, position by position.
        figures: every figure that still stands, the last ``MOST_FIGURES`` of more.
        price_kinds, unpriced: what was found out for one product and holds for all, by the place
            of a figure: which price it is, and whether it is none of any product's.
        rightly: what was found out of one property of a product, by the identity of its group,
            the dimension and the sentence's start: where it is said with the right figure.
    """

    def __init__(
        self,
        text: str,
        before: str,
        finder: CueFinder,
        names: tuple[tuple[int, int], ...] = (),
        sterling: bool = False,
    ) -> None:
        """``names`` are spans of product names; with ``sterling`` a price may be said in pounds."""
        joined = f"{before}，{text}" if before else text
        self.text = joined
        self.offset = len(joined) - len(text)
        self.lowered = align(joined)
        self.clauses = cut_clauses(self.lowered)
        self._ends = [clause.end for clause in self.clauses]
        self._finder = finder
        self._names = names
        read = (part for one in find_figures(joined) for part in _each_and_how_many(one))
        found = [f for f in read if not self._no_amount(f)]
        found = [f for f in found if not any(s <= f.start and f.end <= e for s, e in names)]
        links = find_links(self.lowered)
        found = [f for f in found if not any(x.start < f.end and f.start < x.end for x in links)]
        if sterling:
            found = [in_sterling(f, self.lowered, self.clause(f)) for f in found]
        self._all = tuple(found)
        found = found[-MOST_FIGURES:]
        denied = tuple(f for f in found if _is_denied(self.lowered, f))
        at = {f.start for f in denied}  # comparing figures themselves takes longer
        found = [f for f in found if f.start not in at]
        found = [f for f in found if not is_time_of_day(f, self.lowered)]
        self.replaced, gone = repairs(self.lowered, tuple(found), denied)
        self.figures = tuple(f for f in found if f not in gone)
        self._starts = [f.start for f in self.figures]
        self.price_kinds: dict[int, Kind | None] = {}
        self.unpriced: dict[int, bool] = {}
        self.rightly: dict[tuple[int, str, int], tuple[int, ...]] = {}

    @cached_property
    def cues(self) -> tuple[Cue, ...]:
        """Property words, in order."""
        return self._finder.find(self.lowered)

    @cached_property
    def misheard(self) -> tuple[Cue, ...]:
        """Property words as speech recognition may have misspelt them (宝温 for 保温), in order."""
        return self._finder.misheard(self.lowered)

    @cached_property
    def new_figures(self) -> tuple[Figure, ...]:
        """The figures of the text itself, and not of what was before it."""
        return tuple(f for f in self.figures if f.start >= self.offset)

    def figures_since(self, position: int) -> tuple[Figure, ...]:
        """Return the figures of the text from a position of the text on."""
        return self.figures[bisect_left(self._starts, self.offset + position) :]

    def clause_of(self, position: int) -> int:
        """Return the index of the clause at ``position``."""
        return min(bisect_right(self._ends, position), len(self._ends) - 1)

    def clause(self, figure: Figure) -> Clause:
        """Return the clause a figure begins in."""
        return self.clauses[self.clause_of(figure.start)]

    def words(self, figure: Figure) -> str:
        """Return the words a figure was said in."""
        return self.text[figure.start : figure.end]

    def sentence(self, position: int) -> tuple[int, int]:
        """Return the span of the sentence at ``position``."""
        return self._sentences[self.clause_of(position)]

    @cached_property
    def _sentences(self) -> list[tuple[int, int]]:
        """The span of the sentence of each clause."""
        spans: list[tuple[int, int]] = []
        inside = 0
        for index, clause in enumerate(self.clauses):
            inside += 1
            if clause.ends_sentence or index + 1 == len(self.clauses):
                first = self.clauses[index + 1 - inside]
                spans += [(first.start, clause.end)] * inside
                inside = 0
        return spans

    def figures_in(self, start: int, end: int) -> list[Figure]:
        """Return the standing figures that lie between two positions."""
        first = bisect_left(self._starts, start)
        last = bisect_left(self._starts, end)
        return [f for f in self.figures[first:last] if f.end <= end]

    def settled(self, figure: Figure) -> bool:
        """Tell whether more words could hardly change what the figure is.

        Its clause has ended, or enough was said after it that no unit, decimal or repair of the
        same breath is to be expected.
        """
        clause = self.clause(figure)
        if clause.mark:
            return True
        after = _WORD.findall(self.lowered[figure.end :])
        return len(after) >= (_WORDS_AFTER if self.lowered.isascii() else _CHARACTERS_AFTER)

    def rest(self, start: int, end: int, but: tuple[int, int] | None = None) -> str:
        """Return what is said between two positions beside figures, ``but`` a span, and fillers."""
        parts = [(start, end)]
        if but is not None:
            parts = [(start, min(but[0], end)), (max(but[1], start), end)]
        return " ".join(words for part in parts for words in self._words_in(*part))

    def _words_in(self, start: int, end: int) -> list[str]:
        """Return what is said between two positions in each gap between figures, fillers aside.

        Only the gaps at both ends may be cut by them; of those within it is known what they say.
        """
        gaps = self._gaps
        first, last = bisect_right(gaps.ends, start), bisect_left(gaps.starts, end) - 1
        if first > last:
            return []
        within = gaps.telling[
            bisect_right(gaps.telling, first) : bisect_left(gaps.telling, last)
        ]  # fmt: skip
        found = [gaps.words[gap] for gap in within]
        for gap, place in ((first, 0), (last, len(found) + 1))[: 1 + (first < last)]:
            cut = self.lowered[max(start, gaps.starts[gap]) : min(end, gaps.ends[gap])]
            found.insert(place, without_fillers(cut))
        return [words for words in found if words]

    @cached_property
    def _gaps(self) -> "_Gaps":
        """The stretches between figures and names of products."""
        starts, ends, position = [], [], 0
        taken = sorted([*((f.start, f.end) for f in self._all), *self._names])
        for begin, finish in (*taken, (len(self.lowered), len(self.lowered))):
            if begin > position:
                starts.append(position)
                ends.append(begin)
            position = max(position, finish)
        words = [without_fillers(self.lowered[s:e]) for s, e in zip(starts, ends, strict=True)]
        return _Gaps(starts, ends, words, [gap for gap, said in enumerate(words) if said])

    def _no_amount(self, figure: Figure) -> bool:
        """Tell whether a figure only says by what another is counted: 每100克, per 100 g."""
        return bool(
            figure.dimension in ("mass", "volume")
            and _BASIS_BEFORE.search(self.lowered, max(0, figure.start - 6), figure.start)
        )


def _is_denied(lowered: str, figure: Figure) -> bool:
    start = figure.start
    if _DENIED.search(lowered, max(0, start - _DENIED_REACH), start):
        return True
    return _NOT_THERE.match(lowered, figure.end) is not None


def without_fillers(text: str) -> str:
    """Return the words of an aligned text that are more than filler, run together."""
    plain = _FILLERS.sub("", text)
    words = [word for word in _WORD.findall(plain) if word not in FILLER_ENGLISH]
    return " ".join(words) if any(w.isascii() for w in words) else "".join(words)


def _each_and_how_many(figure: Figure) -> tuple[Figure, ...]:
    """Return what one holds and how many there are as two (25克×20袋); a size stays as it is."""
    dimensions = {side.dimension for side in figure.sides}
    if "count" not in dimensions or len(dimensions) == 1:
        return (figure,)
    return tuple(
        replace(figure, start=side.start, end=side.end, sides=(side,)) for side in figure.sides
    )
