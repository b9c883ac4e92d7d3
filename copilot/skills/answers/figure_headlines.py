"""The figures of a fact as a headline: from the least to the most, or the first of several."""

import re
from collections.abc import Iterator
from typing import Final

from copilot.effects import Evidence
from copilot.skills.answers.asked_rows import first_row
from copilot.skills.answers.card import is_chinese
from copilot.skills.answers.clauses import DENIES, LIMITS, PAUSES, cut, first_clauses, halves_figure
from knowledge.language.quantities import Quantity, find_quantities

_ROWS: Final = re.compile(r"[；;]")
OF_HARM: Final = re.compile(
    r"过敏|致敏|提示|警示|注意|禁忌|\b(?:allergen|allergy|warning|caution)",
    re.IGNORECASE,
)
_SEVERAL: Final = 3
_NUMBERED: Final = re.compile(r"(?<![\d.])0\d")  # 01, 02: names of shades
_BOUND: Final = re.compile(r"\s?(?:以内|之内|内|以上|以下|起)|\+")
_SIDES: Final = re.compile(r"\d\s?(?:mm|cm|m|毫米|厘米|米|in)?\s?[×x*]\s?\d", re.IGNORECASE)
# 3岁的孩子每天两粒, 20寸可登机, 满59元包邮: a figure of whom or from which a thing is told.
_TOLD_OF: Final = re.compile(r"的|款|vol|可|能|需|要|不|无(?!理由)|有|免|包邮")
_FROM: Final = re.compile(
    r"(?:满|够|超过?|达到?|over|above|below|under|from)\s?[¥$€£]?\Z", re.IGNORECASE
)
_JOINTS: Final = re.compile(r"[，,、；;/。\n]|和|及|与|\b(?:and|or)\b")
_LABELS: Final = re.compile(r"[特加]?[小中大]号?|均码|[码号款]")
_SIZE: Final = re.compile(r"(?<![a-z0-9])(?:[0-9]?x{0,3}[sl]|m)(?![a-z0-9])", re.IGNORECASE)


def figures_of(evidence: Evidence) -> Iterator[str]:
    """Yield a value's figures: from the least to the most, or the first, unless it is limited."""
    name, value = evidence.name.strip(), evidence.value.strip()
    quantities = find_quantities(value)
    units = {one.unit for one in quantities}
    # What a thing is made of runs from no share to another: 5-65% tells nothing.
    spans = len(units) == 1 and units != {"%"} and not _NUMBERED.search(value)
    # Nor from one side of a thing to another, nor from so many of one thing to so many of others.
    counts = {one.dimension for one in quantities if one.unit} == {"count"}
    spans = spans and not counts and not _SIDES.search(value)
    # iPhone 14 and 15, not Plus: names, and what is left out.
    spans = spans and not (units == {""} and DENIES.search(value))
    if len(quantities) >= _SEVERAL and spans and _are_alike(value, quantities):
        yield f"{name} {_span(value, quantities)}"
    rows = evidence.kind != "offer" and is_table(value)
    yield first_row(evidence)
    # A warning's point comes last as often as first: half of it tells nothing.
    if not rows and not OF_HARM.search(name):
        if halves_figure(value):
            yield _first_figure(evidence, quantities)
        yield cut(value)
        yield first_clauses(value)
    if not rows or evidence.kind == "policy":
        yield _first_figure(evidence, quantities)
    if rows and evidence.kind == "policy":
        yield cut(value)  # the rows of a rule are sentences


def _first_figure(evidence: Evidence, quantities: tuple[Quantity, ...]) -> str:
    """Return a value's first figure after its name, marked as cut; empty where it tells little."""
    name, value = evidence.name.strip(), evidence.value.strip()
    if not quantities or not quantities[0].unit:
        return ""
    first = quantities[0]
    # 大一码 is no figure of its own.
    if is_chinese(evidence) and not any(map(str.isdigit, value[first.start : first.end])):
        return ""
    before = value[: first.start]
    # What stands behind another sentence or a limit is the exception's figure.
    behind = _ROWS.search(before) or LIMITS.search(before) or "。" in before or ". " in before
    if behind or _FROM.search(before) or _TOLD_OF.match(value, first.end):
        return ""
    return f"{name} {_figure(value, first)}…"


def is_table(value: str) -> bool:
    """Return whether a value's parts are rows with figures: of words alone, they are clauses."""
    parts = _ROWS.split(value.rstrip(PAUSES))
    return len(parts) > 1 and sum(any(map(str.isdigit, one)) for one in parts) > 1


def _are_alike(value: str, quantities: tuple[Quantity, ...]) -> bool:
    """Return whether the same is said of every figure: 20寸可登机，24寸需托运 make no range."""
    said = set()
    end = 0
    for at, one in enumerate(quantities):
        last = at + 1 == len(quantities)
        between = value[one.end : len(value) if last else quantities[at + 1].start]
        after, *before_next = _JOINTS.split(between, maxsplit=1)
        said.add(_plain(value[end : one.start] + after))
        end = one.end + len(between) - len("".join(before_next))
    return len(said) == 1


def _plain(text: str) -> str:
    """Return what is said beside a figure, without the size it is of."""
    return _SIZE.sub("", _LABELS.sub("", text)).strip(PAUSES)


def _span(value: str, quantities: tuple[Quantity, ...]) -> str:
    """Return from the least to the most of several amounts, as they are written."""
    if any(one.low is None or one.high is None for one in quantities):
        return ""
    least = min(quantities, key=lambda one: one.low or 0)
    most = max(quantities, key=lambda one: one.high or 0)
    low = re.match(r"[\d.]+", value[least.start :])
    high = re.search(r"[\d.]+\D*\Z", value[most.start : most.end])
    return f"{low[0]}-{high[0]}" if low and high else ""


def _figure(value: str, quantity: Quantity) -> str:
    """Return an amount as it is written, with what bounds it (48小时内)."""
    bound = _BOUND.match(value, quantity.end)
    return value[quantity.start : bound.end() if bound else quantity.end].strip()
