"""Slots: the names under which a chat model may use the figures of the facts it words."""

import json
import re
from dataclasses import dataclass
from typing import Final, Literal

from copilot.effects import Evidence
from copilot.phrasing.guard.figures import figure_spans

SHORT_VALUE: Final = 24
"""Characters up to which a whole value has a slot of its own."""

_SENTENCE: Final = re.compile(r"[。！？!?；;\n]|\.(?=\s|$)")
_BRACES: Final = str.maketrans("{}｛｝\n\r\t", "()（）   ")
_UNSEEN: Final = "…"


@dataclass(frozen=True, slots=True)
class Slot:
    """A name for a figure or short value of one fact.

    Attributes:
        name: ``F1`` = the value of fact 1; ``F1.2`` = the second figure inside it.
        label: the fact's name, for people.
        text: what the slot is filled with, as the shop writes it.
        fact: the fact's place in the evidence, from 0.
        start, end: where it stands in the fact's text; -1 when the value is not part of the text.
    """

    name: str
    label: str
    text: str
    fact: int
    start: int
    end: int


def slots_of(evidence: tuple[Evidence, ...]) -> tuple[Slot, ...]:
    """Return the slots of the facts, numbered from 1 in the order of ``evidence``.

    A short value (no sentence, at most 24 characters) is ``{F1}``; the figures inside the fact's
    text are ``{F1.1}``, ``{F1.2}`` … unless the value is its one figure.
    """
    found: list[Slot] = []
    for index, one in enumerate(evidence):
        text, value = one.fact.text, one.value.strip()
        spans = figure_spans(text)
        start = value_start(one)
        whole = (start, start + len(value))
        number = f"F{index + 1}"
        if short_value(value):
            end = whole[1] if start >= 0 else -1
            found.append(Slot(number, one.name, value, index, start, end))
        if len(spans) == 1 and spans[0] == whole:
            continue
        for place, (low, high) in enumerate(spans, start=1):
            name = f"{number}.{place}"
            found.append(Slot(name, one.name, text[low:high], index, low, high))
    return tuple(found)


def place_of(slot: Slot, slots: tuple[Slot, ...]) -> int:
    """Return the place of the first slot that says the same of the same fact as ``slot`` does."""
    return next(
        place
        for place, other in enumerate(slots)
        if other.text == slot.text and other.fact == slot.fact
    )


def short_value(value: str) -> bool:
    """Return whether a value is short enough to be said whole, and no sentence."""
    return 0 < len(value) <= SHORT_VALUE and not _SENTENCE.search(value)


def value_start(one: Evidence) -> int:
    """Return where the value stands in the fact's text, after the name; -1 when it does not."""
    text, value = one.fact.text, one.value.strip()
    after = len(one.name) if text.startswith(one.name) else 0
    found = text.find(value, after)
    return found if found >= 0 else text.find(value)


def prompt_facts(evidence: tuple[Evidence, ...], language: Literal["zh", "en"]) -> str:
    """Return the numbered facts as the prompt shows them: one a line, no figure but in a slot.

    Each line is the fact's number, its name and its text as a JSON string.
    """
    slots = slots_of(evidence)
    colon = "：" if language == "zh" else ": "
    lines = []
    for index, one in enumerate(evidence):
        own = [slot for slot in slots if slot.fact == index and slot.start >= 0]
        said = _slotted(one.fact.text, own)
        name = _without_figures(one.name)
        for separator in ("：", ": ", ":"):
            prefix = _slotted(one.name, own) + separator
            if said.startswith(prefix):
                name, said = prefix[: -len(separator)], said[len(prefix) :]
                break
        quoted = json.dumps(said, ensure_ascii=False)
        lines.append(f"{index + 1}. {_plain(name)}{colon}{quoted}")
    return "\n".join(lines)


def _slotted(text: str, own: list[Slot]) -> str:
    """Return ``text`` with its figures as slot names; a value that is one figure is ``{F1}``."""
    figures = [slot for slot in own if "." in slot.name]
    if not figures:
        figures = [slot for slot in own if figure_spans(slot.text)]
    said, position = "", 0
    for slot in figures:
        if slot.start >= position and slot.end <= len(text):
            said += _plain(text[position : slot.start]) + "{" + slot.name + "}"
            position = slot.end
    return said + _plain(text[position:])


def _without_figures(text: str) -> str:
    said, position = "", 0
    for start, end in figure_spans(text):
        said += text[position:start] + _UNSEEN
        position = end
    return said + text[position:]


def _plain(text: str) -> str:
    return text.translate(_BRACES)
