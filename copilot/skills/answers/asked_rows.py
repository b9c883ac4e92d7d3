"""The row of a fact by sizes that a question names by its figure: 28寸4.6kg to 28的几斤.

A fact may tell all sizes in one breath (20寸2.9kg，24寸3.7kg). Who asks of one is shown and told
that one; the card keeps the whole fact below.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from copilot.effects import Evidence
from copilot.skills.answers.clauses import PAUSES
from copilot.skills.wording.subjects_en import lowered
from knowledge.language.body_measures import read_body
from knowledge.language.headline import fits_line
from knowledge.language.quantities import Quantity, find_quantities
from knowledge.language.spoken import speak_text

_PARTS: Final = (
    re.compile(r"[；;\n]+"),
    re.compile(r"[，,](?!\d{3}\b)(?![^（(]*[）)])"),
    re.compile(r"、"),
)
"""What parts the rows of a fact, the first that does."""
_JOINS: Final = re.compile(r"\s?(?:和|及|与|、|/|,|，|and|or|&)\s?")
_LED: Final = re.compile(r"\s*(?:(?:款|码|装|的)(?=[\d：: 约最]))?\s*[:：]?\s*")
_GOES_ON: Final = re.compile(r"\s?[×x*~～\-–+/%]|\s?(?:到|至|to)\b")
_ASIDE: Final = re.compile(r"(?P<told>.+?)\s*[（(](?P<labels>[^（）()]+)[）)]\s*")
_FIGURE: Final = re.compile(r"(?:约|about |up to )?\d")
_SIZE: Final = re.compile(
    r"(?:size )?(?P<written>(?P<label>[2-9]?x{0,4}[sml])码?)(?=[\s:：\d])", re.I
)
_SIZE_ASKED: Final = re.compile(r"(?<![a-z0-9'’])(?:[2-9]?x{0,4}[sl]|m)(?![a-z0-9])", re.I)
_ASKING: Final = re.compile(r"能否|是否|可否|[能可有会]不|几|多少|什么|怎|吗\Z|\?\Z")
_OF_BODY: Final = re.compile(r"身高|体重|个子|\b(?:tall|height|weighs?)\b", re.IGNORECASE)
_NO_SIZES: Final = frozenset({"count", "duration", "money", "percent"})
_FEWEST: Final = 2


@dataclass(frozen=True, slots=True)
class AskedRow:
    """One row: how the size is written there and what it says of it."""

    label: str
    told: str


def asked_row(evidence: Evidence, question: str) -> AskedRow | None:
    """Return the row of a property that a question names; ``None`` where it names none or more.

    Every part of the value is a row, each of another size, else what is left out might limit it.
    """
    return _row_of(evidence.value, question) if evidence.kind == "attribute" else None


@lru_cache(maxsize=4096)
def _row_of(value: str, question: str) -> AskedRow | None:
    """Return the row; kept, as each question is held against all that are open."""
    if not question.strip() or _OF_BODY.search(question):
        return None  # 身高110 names no size
    parts = _parts(value.strip().rstrip(PAUSES))
    return (_by_figure(parts, question) or _by_letter(parts, question)) if parts else None


def _parts(value: str) -> list[str]:
    for parting in _PARTS:
        parts = [part.strip(PAUSES) for part in parting.split(value) if part.strip(PAUSES)]
        if len(parts) >= _FEWEST:
            return parts
    return []


def led_by_row(found: tuple[Evidence, ...], question: str) -> tuple[Evidence, ...]:
    """Return facts led by the one that tells of the size asked for: not sizes, S, M and L alone.

    Only another fact of the same product that is called as the first is.
    """
    if not found or asked_row(found[0], question) is not None:
        return found
    name, sku = found[0].name.strip().casefold(), found[0].fact.sku
    for one in found[1:]:
        alike = one.name.strip().casefold() == name and one.fact.sku == sku
        if alike and asked_row(one, question) is not None:
            return one, *(other for other in found if other is not one)
    return found


def first_row(evidence: Evidence) -> str:
    """Return the first row of a property by sizes, marked as one of several; else nothing."""
    value = evidence.value.strip().rstrip(PAUSES)
    apart = evidence.kind == "attribute" and any(one.search(value) for one in _PARTS[:-1])
    parts = _parts(value) if apart else []
    rows = [_labelled(part) for part in parts]
    return "" if not rows or None in rows else f"{parts[0]}…"


def row_headlines(row: AskedRow, evidence: Evidence) -> Iterator[str]:
    """Yield what a row says, after the property's name where that fits."""
    name = evidence.name.strip()
    told = row.told
    apart = "" if "\u4e00" <= row.label[-1] <= "\u9fff" and "×" not in told else " "
    both = f"{row.label}{apart}{told}"
    if not _ASKING.search(name) and _FIGURE.match(told):
        yield f"{name} {both}"
    yield both
    yield told
    yield f"{name} {row.label}"


def row_line(evidence: Evidence, question: str, chinese: bool) -> str:
    """Return the row asked for as one says it; empty where there is none or it is too long."""
    row = asked_row(evidence, question)
    if row is None:
        return ""
    name = evidence.name.strip()
    named = not _ASKING.search(name) and bool(_FIGURE.match(row.told))
    if chinese:
        of = f"{row.label}码" if row.label.isascii() and row.label.isalpha() else row.label
        joint = f"的{name}" if row.told.startswith("约") else f"的{name}是"
        said = f"{of}{joint if named else ''}{row.told}"
    else:
        said = f"{row.label}: {f'{lowered(name)} ' if named else ''}{row.told}"
    text = speak_text(said, "zh" if chinese else "en")
    return text if fits_line(text, chinese) else ""


def _by_figure(parts: Sequence[str], question: str) -> AskedRow | None:
    rows = [_labelled(part) for part in parts]
    labels = [label for row in rows if row is not None for label in row[0]]
    if None in rows or len({(one.low, one.unit) for one in labels}) < len(labels):
        return None
    units = {one.unit for one in labels if one.unit}
    body = read_body(question)
    if len(units) > 1 or (not units and (body.height or body.weight)):
        return None
    asked = {
        one.low
        for one in find_quantities(question)
        if one.low is not None and one.low == one.high and one.unit in {"", *units}
    }
    met = [
        (label, row)
        for row in rows
        if row is not None
        for label in row[0]
        if label.low in asked and label.low == label.high
    ]
    if len(met) != 1:
        return None
    label, (others, told, text) = met[0]
    written = text[label.start : label.end].strip()
    if not label.unit and others[-1].unit:
        # 20、24寸可登机: the unit stands behind the last.
        last = text[others[-1].start : others[-1].end]
        written += re.sub(r"^[\d.]+", "", last)
    return AskedRow(written, told)


def _labelled(part: str) -> tuple[tuple[Quantity, ...], str, str] | None:
    """Return the sizes that a row is of, what it says of them and where they are written."""
    if (aside := _ASIDE.fullmatch(part)) and (inside := _leading(aside["labels"])):
        whole = inside[-1].end == len(aside["labels"])
        return (inside, aside["told"], aside["labels"]) if whole else None
    labels = _leading(part)
    if not labels:
        return None
    rest = part[labels[-1].end :]
    told = _LED.sub("", rest, count=1)
    return (labels, told, part) if told and not _GOES_ON.match(rest) else None


def _leading(text: str) -> tuple[Quantity, ...]:
    """Return the figures that a text begins with, one after another: 24寸和28寸需托运."""
    labels: list[Quantity] = []
    for one in find_quantities(text):
        gap = text[labels[-1].end if labels else 0 : one.start]
        joined = _JOINS.fullmatch(gap) if labels else not gap
        if not joined or one.dimension in _NO_SIZES:
            break
        labels.append(one)
    return tuple(labels)


def _by_letter(parts: Sequence[str], question: str) -> AskedRow | None:
    sizes = {one.casefold() for one in _SIZE_ASKED.findall(question)}
    rows = [(match, part) for part in parts if (match := _SIZE.match(part))]
    labels = [match["label"].casefold() for match, _ in rows]
    if len(sizes) != 1 or len(rows) != len(parts) or len(set(labels)) != len(labels):
        return None
    met = [(match, part) for match, part in rows if match["label"].casefold() in sizes]
    if len(met) != 1:
        return None
    match, part = met[0]
    return AskedRow(match["written"], part[match.end() :].lstrip(" :："))
