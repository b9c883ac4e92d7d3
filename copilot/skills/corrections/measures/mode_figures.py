"""Figures that hold in one mode only: eight hours with a function off are six with it on.

开降噪续航 6小时 and 单次续航 8小时（关降噪） state both; a host says 降噪打开 and one figure.
"""

import re
from dataclasses import dataclass
from typing import Final

from copilot.skills.corrections.claim import Claim, ProductView
from copilot.skills.corrections.figures.comparison import compare
from copilot.skills.corrections.figures.figures import Figure
from copilot.skills.corrections.measures.comparing import Comparing
from copilot.skills.corrections.measures.known_values import Measured, Value
from copilot.skills.corrections.measures.measured_groups import Held, MeasuredGroups
from copilot.skills.corrections.speech.said_contexts import is_elsewhere, is_unsure
from copilot.skills.corrections.speech.said_text import SaidText
from knowledge.language.characters import align

_STATED: Final = re.compile(
    r"(?P<on>开启|打开|开)(?P<zh_on>[一-鿿]{2,4}?)(?=续航|使用|模式|状态|时|下|后|的|[)）,，]|\Z)"
    r"|(?P<off>关闭|不开|关)(?P<zh_off>[一-鿿]{2,4}?)(?=续航|使用|模式|状态|时|下|后|的|[)）,，]|\Z)"
    r"|(?P<en>\b[a-z]{3,}(?: [a-z]{3,})?) (?P<state>on|off)\b"
    r"|\b(?P<with>with|without) (?P<en_with>[a-z]{3,})\b"
)
_CONTRASTS: Final = re.compile(
    r"不管|无论|都|或者?|还是|要么|别家|人家|\b(?:either way|whether|both|or|other)\b"
)
_OPENS_ELSE: Final = "(?![箱封盒车店播心始门关])"


@dataclass(frozen=True, slots=True)
class _InMode:
    """One figure, the function it depends on, and whether that is on."""

    member: Measured
    value: Value
    mode: str
    is_on: bool


class ModeFigures:
    """A product's figures that hold with a function on or off; prepared once a catalogue."""

    def __init__(self, view: ProductView, known: MeasuredGroups) -> None:
        self._comparing = Comparing(view, known)
        stated = [
            found
            for group in known.groups
            for member, value in group.values()
            if group.decisive and (found := _in_mode(member, value)) is not None
        ]
        self._by_mode: dict[str, list[_InMode]] = {}
        for one in stated:
            self._by_mode.setdefault(one.mode, []).append(one)

    def claims(self, said: SaidText, since: int = 0) -> list[Claim]:
        """Return the figures said of a mode by name, held against the figure of that mode."""
        if not self._by_mode:
            return []
        found = (self._claim(figure, said) for figure in said.figures_since(since))
        return [claim for claim in found if claim is not None]

    def _claim(self, figure: Figure, said: SaidText) -> Claim | None:
        clause = said.clause(figure)
        words = clause.text
        same = [f for f in said.figures_in(clause.start, clause.end) if _alike(f, figure)]
        if len(same) != 1 or _CONTRASTS.search(words) or is_elsewhere(said, figure):
            return None
        states = [(mode, said_state(words, mode)) for mode in self._by_mode]
        told = [(mode, state) for mode, state in states if state is not None]
        if len(told) != 1:
            return None
        mode, state = told[0]
        fitting = [
            one
            for one in self._by_mode[mode]
            if one.is_on == state and compare(figure, one.value.sides) != "other"
        ]
        if len(fitting) != 1:
            return None
        return self._held(figure, said, fitting[0])

    def _held(self, figure: Figure, said: SaidText, one: _InMode) -> Claim | None:
        match = compare(figure, one.value.sides)
        result = Held(match, one.value, one.member)
        start = said.clause(figure).start
        if match == "equal":
            return self._comparing.made("right", figure, said, result, start)
        others = [o for o in self._by_mode[one.mode] if o.is_on != one.is_on]
        swapped = any(compare(figure, other.value.sides) == "equal" for other in others)
        if match != "different" or not swapped or is_unsure(said, figure):
            return None  # any other figure is for the claims of named properties to judge
        return self._comparing.made("wrong", figure, said, result, start)


def _alike(one: Figure, other: Figure) -> bool:
    return one.dimension == other.dimension


def _in_mode(member: Measured, value: Value) -> _InMode | None:
    for words in (value.condition, align(member.name)):
        if found := _STATED.search(words):
            mode = found["zh_on"] or found["zh_off"] or found["en"] or found["en_with"]
            is_on = bool(found["on"]) or found["state"] == "on" or found["with"] == "with"
            return _InMode(member, value, mode.strip(), is_on)
    return None


def said_state(words: str, mode: str) -> bool | None:
    """Tell whether aligned words say that a mode is on or off; ``None`` when neither or both."""
    name = re.escape(mode)
    if mode.isascii():
        on = re.search(rf"\b(?:with (?:the )?{name}(?: on)?|{name}(?: is|['’]s)? on)\b", words)
        off = re.search(rf"\b(?:without (?:the )?{name}|{name}(?: is|['’]s)? off)\b", words)
        off = off or re.search(rf"\bwith (?:the )?{name}(?: turned| switched)? off\b", words)
        return bool(on) if bool(on) != bool(off) else (False if off else None)
    off = re.search(
        rf"(?:不开|没开|关闭?|关[了掉着]|不用|没有)(?:了|掉|着)?{name}|{name}(?:不开|没开|关)",
        words,
    )
    if off:
        return False
    on = re.search(
        rf"(?:开启?|打开)(?:了|着)?{name}|{name}(?:全程|一直|都)?(?:打开|开){_OPENS_ELSE}", words
    )
    return True if on else None
