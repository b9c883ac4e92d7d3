"""The figures of a product's facts, each with the words that stand beside it there."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from copilot.skills.corrections.claim import KnownProperty, ProductView
from copilot.skills.corrections.figures.figures import Figure, find_figures
from copilot.skills.corrections.measures.listed_units import in_listed_units
from copilot.skills.corrections.measures.measure_words import ENGLISH_GENERIC, FILLER_ENGLISH
from copilot.skills.corrections.measures.name_parts import parts_of
from copilot.skills.corrections.speech.aligning import aligned

HAN: Final = re.compile("[一-鿿]")
_RUN: Final = re.compile("[一-鿿]+")
_WORD: Final = re.compile(r"[a-z][a-z'-]*")
_NOUN: Final = 3  # characters of a noun that is counted
_SEGMENT: Final = re.compile(r"[，,；;。！？!?（）()\n]\s*|\.(?:\s|$)")
_MARKS: Final = "，,；;。. "
_SIDES: Final = {"length": "长宽高厚深粗", "mass": "重"}
_BORNE: Final = re.compile("[承限载起超]重")
"""Weights that are not the thing's own."""
_ENDING: Final = re.compile(r"(?<=[a-z]{3})(?:ing|ed|es|ers?|s|e|y|ies)\Z")
_MORE: Final = re.compile(r"[多少加补差]\Z|\bmore \Z")
"""Before a figure: it tells by how much something differs, and not how much there is."""
_SLASHED: Final = re.compile(r"\A/|/\d|\d['\"]")
"""Around a figure: others stand beside it without a unit (1/3/5 minutes), or it is in feet."""
_NOTHING: Final = (
    FILLER_ENGLISH
    | ENGLISH_GENERIC
    | frozenset(["not", "any", "but", "when", "does", "from", "than", "more", "less", "most"])
    | frozenset(["only", "your", "our", "out", "off"])
)
_GENERIC: Final = frozenset(
    ["最大", "最高", "最长", "不超", "超过", "以内", "以上", "以下", "左右", "大约", "可以"]
    + ["需要", "使用", "自动", "一次", "每次", "单个", "每个", "一个", "建议", "适合", "都能"]
    + ["只能", "不能", "不可", "的可"]
)


@dataclass(frozen=True, slots=True)
class StatedFigure:
    """One figure that a fact states.

    Attributes:
        figure: its span is that in the fact's value.
        segment: the words between two marks in which it stands, as the shop wrote them.
        own: tokens of the words beside it.
        wide: tokens of the fact's name, when it stands in the first segment of the value.
        beside: tokens right before or after it, which tell what it counts.
        parts: looser words by which it may be called.
    """

    known: KnownProperty
    figure: Figure
    segment: str
    own: frozenset[str]
    wide: frozenset[str]
    beside: frozenset[str]
    parts: re.Pattern[str] | None

    @property
    def dimension(self) -> str:
        """What it measures."""
        return self.figure.dimension


def stated_figures(view: ProductView) -> tuple[StatedFigure, ...]:
    """Return the figures that the facts of a product state for all choices, in order."""
    found = (one for known in view.properties for one in _of_fact(known))
    return tuple(one for one in found if not one.figure.code)


def _of_fact(known: KnownProperty) -> Iterator[StatedFigure]:
    fact = known.fact
    if fact.kind == "offer" or fact.variant:
        return
    lowered = aligned(fact.value)
    figures = in_listed_units(find_figures(fact.value), lowered)
    marks = (m for m in _SEGMENT.finditer(lowered) if not _is_inside(m, figures))
    edges = [0, *(mark.end() for mark in marks), len(lowered)]
    name = aligned(fact.name) if fact.kind == "attribute" else ""
    for start, end in zip(edges, edges[1:], strict=False):
        inside = [f for f in figures if start <= f.start < end]
        yield from _of_segment(known, (start, end), inside, "" if start else name)


def _of_segment(
    known: KnownProperty, span: tuple[int, int], inside: list[Figure], name: str
) -> Iterator[StatedFigure]:
    lowered = aligned(known.fact.value)
    start, end = span
    for index, figure in enumerate(inside):
        last = index + 1 == len(inside)
        before = lowered[inside[index - 1].end if index else start : figure.start]
        after = lowered[figure.end : end if last else inside[index + 1].start]
        if _MORE.search(before) or _SLASHED.search(lowered, figure.start - 1, figure.end + 2):
            continue
        led = tokens(before) and not (last and tokens(after))
        own = before if led else f"{before}，{after}"
        yield StatedFigure(
            known,
            figure,
            known.fact.value[start:end].strip(_MARKS),
            tokens(own, figure.dimension),
            frozenset(token for token in tokens(name) if len(token) > 1),
            _beside(before, after),
            parts_of(f"{name}，{own}"),
        )


def _is_inside(mark: re.Match[str], figures: Iterable[Figure]) -> bool:
    return any(figure.start <= mark.start() < figure.end for figure in figures)


def tokens(words: str, dimension: str = "") -> frozenset[str]:
    """Return what of aligned words may be said again: pairs of characters, stems of English.

    Of a length or weight the character that tells which (高, 重) is one too.
    """
    found = {run[i : i + 2] for run in _RUN.findall(words) for i in range(len(run) - 1)}
    plain = _BORNE.sub("", words)
    found |= {side for side in _SIDES.get(dimension, "") if side in plain}
    found |= {_stem(word) for word in _WORD.findall(words) if _tells(word)}
    return frozenset(found - _GENERIC)


@lru_cache(maxsize=64)
def spots_of(text: str) -> tuple[tuple[int, int, str], ...]:
    """Return the tokens of an aligned text with their spans, Chinese ones first.

    Remembered, since the words beside a figure are asked for each figure the shop states.
    """
    spots = [
        (start, end, text[start:end])
        for start in range(len(text))
        if HAN.match(text, start)
        for end in (start + 2, start + 1)
    ]
    return (*spots, *((*match.span(), _stem(match[0])) for match in _WORD.finditer(text)))


def _beside(before: str, after: str) -> frozenset[str]:
    """Return the tokens of the noun right after a figure, or right before it: 防尘网2张."""
    follows = _RUN.match(after)
    leads = _RUN.search(before) if not follows else None
    noun = follows[0][:_NOUN] if follows else ""
    if leads:
        noun = _RUN.findall(before)[-1][-_NOUN:] if HAN.match(before[-1:]) else ""
    words = [_stem(word) for word in _WORD.findall(after) if _tells(word)]
    return frozenset([*words[:2], *tokens(noun)])


def _tells(word: str) -> bool:
    return len(word) > 2 and word not in _NOTHING


def _stem(word: str) -> str:
    return _ENDING.sub("", word.removesuffix("'s"))
