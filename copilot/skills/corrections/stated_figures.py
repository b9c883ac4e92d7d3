"""The figures of a product's facts, each with the words that stand beside it there."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from copilot.skills.corrections.aligning import aligned
from copilot.skills.corrections.claim import KnownProperty, ProductView
from copilot.skills.corrections.figures import Figure, find_figures
from copilot.skills.corrections.listed_units import in_listed_units
from copilot.skills.corrections.name_parts import parts_of
from copilot.skills.corrections.measure_words import ENGLISH_GENERIC, FILLER_ENGLISH

_SEGMENT: Final = re.compile(r"[，,；;。！？!?（）()\n]\s*|\.(?:\s|$)")
_HAN: Final = re.compile(r"[一-鿿]+")
_WORD: Final = re.compile(r"[a-z][a-z'-]*")
_SIDES: Final = {"length": "长宽高厚深粗", "mass": "重"}
_SLASHED: Final = re.compile(r"\A/|/\d|\d['\"]")
_BORNE: Final = re.compile("[承限载起超]重")
_STEM: Final = re.compile(r"(?<=[a-z]{3})(?:ing|ed|es|ers?|s|e|y|ies)\Z")


@dataclass(frozen=True, slots=True)
class StatedFigure:
    """One figure a fact states.

    Attributes:
        known: the fact.
        figure: its span is that in the aligned value.
        segment: the words of the fact between two marks in which it stands, as written.
        own: tokens of the words beside it.
        wide: tokens of the fact's name.
    """

    known: KnownProperty
    figure: Figure
    segment: str
    own: frozenset[str]
    wide: frozenset[str]
    beside: frozenset[str] = frozenset()
    parts: re.Pattern[str] | None = None


def stated_figures(view: ProductView) -> tuple[StatedFigure, ...]:
    """Return every figure that the facts of a product state, in the shop's order."""
    return tuple(one for known in view.properties for one in _of_fact(known))


def _of_fact(known: KnownProperty) -> Iterable[StatedFigure]:
    fact = known.fact
    if fact.kind == "offer" or fact.variant:
        return
    value = fact.value
    lowered = aligned(value)
    name = aligned(fact.name) if fact.kind == "attribute" else ""
    figures = in_listed_units(find_figures(value), lowered)
    edges = [0, *(m.end() for m in _SEGMENT.finditer(lowered) if not _is_inside(m, figures)), len(value)]
    for start, end in zip(edges, edges[1:], strict=False):
        inside = [f for f in figures if start <= f.start < end]
        for index, figure in enumerate(inside):
            before = lowered[inside[index - 1].end if index else start : figure.start]
            last = index + 1 == len(inside)
            after = lowered[figure.end : end if last else inside[index + 1].start]
            own = before if tokens(before) and not (last and tokens(after)) else f"{before}，{after}"
            wide = name if start == 0 else ""
            if _MORE.search(before) or _SLASHED.search(lowered, figure.start - 1, figure.end + 2):
                continue
            yield StatedFigure(
                known, figure, value[start:end].strip("，,；;。 "),
                tokens(own, figure.dimension), frozenset(t for t in tokens(wide) if len(t) > 1),
                beside(before, after), parts_of(f"{wide}，{own}"),
            )


def _is_inside(mark: re.Match[str], figures: tuple[Figure, ...]) -> bool:
    return any(f.start <= mark.start() < f.end for f in figures)


def tokens(words: str, dimension: str = "") -> frozenset[str]:
    """Return what of aligned words may be said again: pairs of characters, stems of English."""
    found = {run[i : i + 2] for run in _HAN.findall(words) for i in range(len(run) - 1)}
    plain = _BORNE.sub("", words)
    found |= {side for side in _SIDES.get(dimension, "") if side in plain}
    found |= {stem(word) for word in _WORD.findall(words) if len(word) > 2 and word not in _NOTHING}
    return frozenset(found - _GENERIC)


def beside(before: str, after: str) -> frozenset[str]:
    """Return the tokens right before and right after a figure: what it counts."""
    han = {after[:2]} if _HAN.fullmatch(after[:2]) and len(after) > 1 else set()
    if not han and _HAN.fullmatch(before[-2:]) and len(before) > 1:
        han = {before[-2:]}
    words = [w for w in _WORD.findall(after) if len(w) > 2 and w not in _NOTHING][:2]
    return frozenset(han) | {stem(w) for w in words}


_MORE: Final = re.compile(r"[多少加补差]\Z|\bmore \Z")


def stem(word: str) -> str:
    """Return an English word without its ending."""
    return _STEM.sub("", word.removesuffix("'s"))


_NOTHING: Final = FILLER_ENGLISH | ENGLISH_GENERIC | frozenset("not any but when does from than more less most only your our out off".split())
_GENERIC: Final = frozenset("最大 最高 最长 不超 超过 以内 以上 以下 左右 大约 可以 需要 使用 自动 一次 每次 单个 每个 一个 建议 适合 都能 只能 不能 不可 的可".split())
