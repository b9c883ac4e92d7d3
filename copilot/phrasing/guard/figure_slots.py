"""Puts slots for the figures a model writes itself, and the facts' own text where slots stand."""

import re
from typing import Final

from copilot.effects import Evidence
from copilot.phrasing.guard.clauses import SYMBOLS
from copilot.phrasing.guard.counting import (
    is_article,
    one_of_each,
    same_amount,
    same_figure,
    stands_alone,
)
from copilot.phrasing.guard.crossing import crossed, foreign
from copilot.phrasing.guard.elements import SLOT_BASE, SLOT_LIMIT, Language
from copilot.phrasing.guard.figures import figure_spans
from copilot.phrasing.guard.holding import Holding
from copilot.phrasing.guard.sizes import sized, without_times
from copilot.phrasing.slots import Slot, place_of

_PRICE: Final = re.compile(r"价|活动|售|\bprice", re.IGNORECASE)
_MONEY: Final = ("元", " dollars")
_OPEN_ABOVE: Final = re.compile(r"[\d\ue000-\uf8ff]\s*\+(?!\s*[a-z\d\ue000-\uf8ff])", re.I)
"""A plus that makes a figure a lower bound, which the fact's own figure would hold."""


class FigureSlots:
    """The figures of the evidence, as a line may say them.

    Args:
        product: the title, whose figures (四件套) are none of the line.
    """

    def __init__(
        self,
        evidence: tuple[Evidence, ...],
        slots: tuple[Slot, ...],
        holding: Holding,
        product: str,
        language: Language,
    ) -> None:
        self._slots = slots
        self._holding = holding
        self._product = product
        self._language = language
        self._shop = "".join(one.fact.text + one.value for one in evidence) + product
        self._texts = tuple(one.fact.text for one in evidence)
        self._own: dict[str, str] = {}

    def slotted(self, text: str) -> str:
        """Return a clause in which a figure in words is the slot of the one fact that has it."""
        text = sized(text, self._slots, self._texts)
        for start, end in reversed(figure_spans(text)):
            if plain := one_of_each(text, start, end, self._shop):
                text = plain
                continue
            slots = self._slots_of(text[start:end], bare=stands_alone(text, end))
            if len({slot.fact for slot in slots}) == 1:
                place = chr(SLOT_BASE + place_of(slots[0], self._slots))
                self._own[place] = text[start:end].strip()
                text = text[:start] + place + text[end:]
            elif (per := text[start:end].replace("一", "/", 1)) and self._each(text, start, per):
                text = text[:start] + per + text[end:]
            elif not slots and (place := self._count(text[start:end])):
                text = text[:start] + place + text[end:]
            elif is_article(text, start, end) and text[end : end + 2] in self._shop:
                text = text[:start] + text[end:]
        return text

    def strange(self, text: str) -> bool:
        """Return whether a slotted clause holds a mark of figures outside any fact's figure."""
        marks = SYMBOLS & set(without_times(text, self._slots, self._texts))
        return bool(marks or _OPEN_ABOVE.search(text))

    def unfit(self, text: str) -> bool:
        """Return whether a slotted clause holds a figure that is in no fact."""
        plain = "".join(" " if SLOT_BASE <= ord(c) <= SLOT_LIMIT else c for c in text)
        named = (plain[start : end + 1] for start, end in figure_spans(plain))
        # 四件套 is what a 全棉四件套 is called, and no figure of the line
        return not all(len(name) > 2 and _letters(name) and name in self._product for name in named)

    def filled(self, text: str) -> str:
        """Return a slotted clause with its figures, in the language of the line."""
        return "".join(map(self._said, text))

    def sayable(self, text: str) -> bool:
        """Return whether the glossary knows all that a clause's slots are filled with."""
        said = (self._said(c) for c in text if SLOT_BASE <= ord(c) <= SLOT_LIMIT)
        return self._language != "en" or not any(foreign(one, "en") for one in said)

    def _slots_of(self, figure: str, *, bare: bool) -> list[Slot]:
        """Return the slots that say a figure: the same text, number, count or amount."""
        own = [slot for slot in self._slots if slot.start >= 0]
        same = [slot for slot in own if slot.text == figure]
        same = same or [slot for slot in own if same_figure(figure, slot.text, exactly=True)]
        same = same or [slot for slot in own if same_figure(figure, slot.text)]
        same = same or [slot for slot in own if same_amount(figure, slot.text, bare=bare)]
        return same or [slot for slot in own if self._priced(slot, figure)]

    def _priced(self, slot: Slot, figure: str) -> bool:
        """Return whether a bare figure of a price is the amount of money said: 价格：299."""
        text = slot.text.strip()
        if not text.isdecimal() or not _PRICE.search(self._texts[slot.fact]):
            return False
        return any(same_amount(figure, text + unit, bare=False) for unit in _MONEY)

    def _each(self, text: str, start: int, per: str) -> bool:
        """Return whether a figure after another says of what each: 8元一斤 of 8元/斤."""
        after = start > 0 and (text[start - 1].isdigit() or text[start - 1] in "元块")
        after = after or (start > 0 and SLOT_BASE <= ord(text[start - 1]) <= SLOT_LIMIT)
        return after and len(per) > 1 and per[0] == "/" and per in self._shop

    def _count(self, figure: str) -> str:
        """Return the character of a new slot, if a figure counts what a fact lists."""
        place = chr(SLOT_BASE + len(self._slots))
        if not self._holding.counts(figure, place):
            return ""
        self._slots += (Slot("", "", figure, -1, -1, -1),)
        return place

    def _said(self, character: str) -> str:
        if not SLOT_BASE <= ord(character) <= SLOT_LIMIT:
            return character
        text = self._slots[ord(character) - SLOT_BASE].text
        if not foreign(text, self._language):
            return text
        if character in self._own:
            return self._own[character]  # the same amount, as the line says it
        return crossed(text, self._language)


def _letters(text: str) -> bool:
    return all(c.isalpha() and not c.isascii() for c in text)
