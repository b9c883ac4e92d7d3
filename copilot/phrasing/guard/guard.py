"""The guard between a chat model and a host's screen: only what the facts hold gets through."""

import re
from dataclasses import replace
from typing import Final

from copilot.effects import Evidence
from copilot.phrasing.guard.address import Role, role_of
from copilot.phrasing.guard.clauses import SYMBOLS, Clause, ClauseReader, ClauseRefused
from copilot.phrasing.guard.counting import is_article, same_amount, same_figure, stands_alone
from copilot.phrasing.guard.crossing import crossed, foreign
from copilot.phrasing.guard.elements import SLOT_BASE, SLOT_LIMIT, Element, Language
from copilot.phrasing.guard.figures import figure_spans
from copilot.phrasing.guard.holding import Held, Holding
from copilot.phrasing.guard.lexer import lex_line
from copilot.phrasing.slots import Slot, place_of, slots_of

LONGEST_LINE: Final = {"zh": 60, "en": 40}
"""Characters of a Chinese line, words of an English one: a breath."""
SENTENCES: Final = 2
_LONGEST_CHARACTERS: Final = 320
"""Characters of a line in any language; forty English words have fewer."""
_MOST_HELD: Final = 6
"""Clauses that may wait for what follows them."""


_PRICE: Final = re.compile(r"价|活动|售|\bprice", re.IGNORECASE)
_MONEY: Final = ("元", " dollars")
_OPEN_ABOVE: Final = re.compile(r"[\d\ue000-\uf8ff]\s*\+(?!\s*[a-z\d\ue000-\uf8ff])", re.I)
"""A plus that makes a figure a lower bound, which the fact's own figure would hold."""


class GuardRefused(Exception):
    """A line is not held by the facts; ``reason`` is one word for counts.

    Reasons: ``figure``, ``slot``, ``character``, ``markup``, ``language``, ``question``,
    ``endless``, ``words`` (nothing in the facts), ``unheld`` (the facts do not say it so),
    ``limit`` (a restriction was left out), ``long``, ``empty``.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Guard:
    """Releases a model's line clause by clause, as far as the evidence holds it.

    Args:
        evidence: what may be said.
        question: the merged question, which says what is spoken of and never what is true.
        product: title of the product spoken of; empty for the shop as a whole.
        language: of the line.
    """

    def __init__(
        self, evidence: tuple[Evidence, ...], question: str, product: str, language: Language
    ) -> None:
        self._slots = slots_of(evidence)
        self._language: Language = language
        self._product = product
        places = {slot.name: place_of(slot, self._slots) for slot in self._slots}
        shop = "".join(one.fact.text + one.value for one in evidence) + product
        self._shop = shop
        letters = frozenset(c for c in shop if c.isalpha() and not c.isascii())
        self._reader = ClauseReader(places, language, letters)
        self._holding = Holding(evidence, self._slots, question, product, language)
        self._texts = tuple(one.fact.text for one in evidence)
        self._own: dict[str, str] = {}
        self._held: list[Clause] = []
        self._elements: list[tuple[Element, ...]] = []
        self._mark = ""
        self._released = ""
        self._sentences = 0
        self._refused = ""
        self._verdict: Held = "silent"
        self._closing = True
        self._done = False

    @property
    def done(self) -> bool:
        """Whether nothing more will be released, whatever follows: the stream may be closed.

        ``finish`` still tells what closes the line, or why there is none.
        """
        return self._done

    def feed(self, piece: str) -> str:
        """Take the next piece of the model's text; return what is newly released.

        Raises:
            GuardRefused: the line is not held; nothing more will be released.
        """
        self._check()
        said = ""
        for character in piece:
            if self._done:
                break
            try:
                clause = self._reader.take(character)
                if clause is not None:
                    said += self._take(clause)
            except (ClauseRefused, GuardRefused) as refusal:
                self._refused, self._done = refusal.reason, True
                if said:
                    break  # what was held before goes out, as in any other cutting
                raise GuardRefused(refusal.reason) from refusal
        return said

    def finish(self) -> str:
        """Return what is released at the end of the text.

        Raises:
            GuardRefused: the line is not held, or nothing of it was worth saying.
        """
        self._check()
        said = ""
        if not self._done:
            try:
                clause = self._reader.finish()
                said = self._take(clause) if clause is not None else ""
            except (ClauseRefused, GuardRefused) as refusal:
                self._refuse(refusal.reason)
            if self._held and not self._done and self._verdict != "silent":
                self._refuse("limit")
        if not self._released:
            self._refuse("empty")
        self._done = True
        closing = ("。" if self._language == "zh" else ".") if self._mark else ""
        self._mark = ""
        self._released += closing
        return said + closing

    def _check(self) -> None:
        if self._refused:
            raise GuardRefused(self._refused)

    def _refuse(self, reason: str) -> None:
        self._refused = reason
        self._done = True
        raise GuardRefused(reason)

    def _take(self, clause: Clause) -> str:
        """Hold one more clause; return what is released by it, or refuse."""
        clause = replace(clause, text=self._slotted(clause.text))
        if SYMBOLS & set(clause.text) or _OPEN_ABOVE.search(clause.text):
            self._refuse("figure")  # stands in no text of a fact's figure
        role = role_of(clause.text, self._language, self._product)
        reason = self._unfit(clause) if role == "content" else ""
        if reason:
            self._refuse(reason)
        if not self._speaks(clause, role):
            return ""
        if len(self._held) > _MOST_HELD or self._too_long(self._waiting()):
            self._done = True  # what fits has been released; what waits never will be
            self._held.clear()
            if not self._released:
                self._refuse("long")
            return ""
        verdict = self._verdict = self._holding.judge(self._elements)
        if verdict == "held" or (verdict == "silent" and self._closing and self._released):
            return self._release()
        if verdict == "words" or (verdict == "unheld" and clause.closes):
            self._refuse(verdict)
        return ""

    def _speaks(self, clause: Clause, role: Role) -> bool:
        """Hold a clause and return whether it has content or is of the address a line may have."""
        elements = lex_line(clause.text, self._language) if role == "content" else ()
        if role == "content" and all(e.free for e in elements):
            if clause.closes and self._held and self._verdict == "unheld":
                self._refuse("unheld")
            return False
        self._closing = role == "closing" and (self._closing or not self._held)
        self._held.append(clause)
        self._elements.append(elements)
        return True

    def _slotted(self, text: str) -> str:
        """Return a clause in which a figure in words is the slot of the one fact that has it."""
        for start, end in reversed(figure_spans(text)):
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

    def _slots_of(self, figure: str, *, bare: bool) -> list[Slot]:
        """Return the slots that say a figure: the same text, number, count or amount."""
        own = [slot for slot in self._slots if slot.start >= 0]
        same = [slot for slot in own if slot.text == figure]
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

    def _unfit(self, clause: Clause) -> str:
        plain = "".join(" " if SLOT_BASE <= ord(c) <= SLOT_LIMIT else c for c in clause.text)
        named = (plain[start : end + 1] for start, end in figure_spans(plain))
        # 四件套 is what a 全棉四件套 is called, and no figure of the line
        if all(len(name) > 2 and _letters(name) and name in self._product for name in named):
            return ""
        return "figure"

    def _waiting(self) -> str:
        return "".join(self._filled(held.text) + held.end for held in self._held)

    def _release(self) -> str:
        said = ""
        for clause in self._held:
            said += self._mark + self._filled(clause.text)
            self._mark = _mark(clause.end, self._language)
        self._sentences += sum(clause.closes for clause in self._held)
        self._holding.keep(self._elements)
        self._held, self._elements, self._closing = [], [], True
        self._released += said
        self._done = self._sentences >= SENTENCES
        return said

    def _filled(self, text: str) -> str:
        return "".join(self._figure(c) if SLOT_BASE <= ord(c) <= SLOT_LIMIT else c for c in text)

    def _figure(self, place: str) -> str:
        """Return what fills a slot, in the language of the line."""
        text = self._slots[ord(place) - SLOT_BASE].text
        if not foreign(text, self._language):
            return text
        if place in self._own:
            return self._own[place]  # the same amount, as the line says it
        text = crossed(text, self._language)
        if foreign(text, self._language) and self._language == "en":
            self._refuse("language")
        return text

    def _too_long(self, more: str) -> bool:
        line = self._released + more
        size = len(line) if self._language == "zh" else len(line.split())
        return size > LONGEST_LINE[self._language] or len(line) > _LONGEST_CHARACTERS


def _letters(text: str) -> bool:
    return all(c.isalpha() and not c.isascii() for c in text)


def _mark(end: str, language: Language) -> str:
    if language == "zh":
        return {"\n": "。", ",": "，", ".": "。", ";": "；", "!": "！"}.get(end, end)
    return {"\n": ". ", "": ""}.get(end, end + " ")
