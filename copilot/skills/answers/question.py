"""One question of the board: what several viewers want to know, merged."""

from array import array
from dataclasses import dataclass, field
from typing import Literal

from copilot.effects import Evidence, Found
from copilot.events import Viewer
from copilot.skills.answers.asked_rows import led_by_row
from copilot.skills.answers.vectors import unpack
from copilot.suggestions import Asked

MAX_PEOPLE = 2_000  # ids kept to tell people from repeats; beyond, everyone counts as known
MAX_TEXT = 80  # characters of a question that are shown, as DESIGN has it for the prompt

MAX_ASKERS = 50  # askers kept by name; a card or a list names three of them
BUYING = 0.5
BUYING_WEIGHT = 1.5

State = Literal["finding", "open", "done", "gap"]


@dataclass(frozen=True, slots=True)
class Asker:
    """Who asked: the name shown, and what is owed to a buyer or fan (0 = no more than to all).

    ``text`` is how they asked it themselves, which is not how the first of them did.
    """

    name: str
    weight: float
    text: str = ""


@dataclass(slots=True)
class Question:
    """A question and what became of it.

    Attributes:
        number: unique in the session, ascending.
        key: the reading's key; with the first SKU it identifies exact repeats.
        skus: the products it may be about, the likeliest first; empty for the shop as a whole.
        named: whether a viewer named the product.
        each: whether it is about each of ``skus``, or about one of them that cannot be told: then
            each of them answers.
        choice: title of the choice of the product that is meant; empty for none.
        doubtful: whether it was one at all is for the facts to tell.
        likely: whether, though doubtful, it counts as one that no fact answers.
        newer: the product put on air that its asker could not see yet; it is asked of that one when
            the shop says nothing of the one seen.
        seen: the one seen, while it is asked of the newer one.
        meant: matters its embedding is likely on, as ``Found.meant``.
        same: how likely other questions are the same, as ``Found.same``.
        state: ``finding`` while retrieval is under way, ``open`` with a card, be it shown or kept
            back while the host wants quiet, ``done`` after it, ``gap`` when the material has no
            answer.
        buying: the strongest buying intent among the askers, 0 to 1.
        told_ms: when its card was last told.
        renewing: whether its card's facts are being looked up anew.
        done_ms: when the host dealt with it, or when it was found to be a gap.
        answered: whether the host answered it since it was last asked.
        askers: those who wait for an answer, the first of them, with what they are owed.
    """

    number: int
    key: str
    text: str
    skus: tuple[str, ...]
    named: bool
    buying: float
    first_ms: int
    last_ms: int
    state: State = "finding"
    count: int = 0
    people: set[str] = field(default_factory=set)
    names: list[str] = field(default_factory=list)
    evidence: tuple[Evidence, ...] = ()
    vector: "array[int]" = field(default_factory=lambda: array("b"))
    suggestion: str | None = None
    told_ms: int = 0
    done_ms: int = 0
    gap_counted: bool = False
    renewing: bool = False
    answered: bool = False
    askers: dict[str, Asker] = field(default_factory=dict)
    each: bool = False
    choice: str = ""
    doubtful: bool = False
    likely: bool = False
    newer: str | None = None
    seen: str | None = None
    meant: tuple[tuple[str, float], ...] = ()
    same: dict[int, float] = field(default_factory=dict)

    @property
    def sku(self) -> str | None:
        """The product it is most likely about; ``None`` for the shop as a whole."""
        return self.skus[0] if self.skus else None

    def turn_to_newer(self) -> bool:
        """Ask of the newer product what nothing is known of; return whether there is one."""
        if self.evidence or self.newer is None:
            return False
        self.seen, self.skus, self.newer = self.sku, (self.newer,), None
        return True

    def turn_back(self) -> None:
        """Be about the product that its asker saw, as nothing is known of the newer one either."""
        if self.seen is not None:
            self.skus, self.seen = (self.seen,), None

    @property
    def subject(self) -> str | None:
        """What tells it from questions of the same words about other products."""
        return subject_of(self.skus, self.each)

    def ask(
        self,
        user: Viewer,
        buying: float,
        now_ms: int,
        show_names: int,
        weight: float = 0.0,
        text: str = "",
    ) -> None:
        """Count one more time that it was asked; after its answer, the asking begins anew.

        ``weight`` is what the asker is owed as a buyer or fan, ``text`` how it was asked now.
        """
        self._worded_anew(text or self.text, self.key)
        if self.answered:
            self._begin_anew(now_ms)
        owed = max(weight, BUYING_WEIGHT if buying >= BUYING else 0.0)
        if user.id in self.askers or len(self.askers) < MAX_ASKERS:
            self.askers[user.id] = Asker(user.name, owed, (text or self.text)[:MAX_TEXT])
        self.count += 1
        self.last_ms = now_ms
        self.buying = max(self.buying, buying)
        if user.id not in self.people and len(self.people) < MAX_PEOPLE:
            self.people.add(user.id)
            if len(self.names) < show_names:
                self.names.append(user.name)

    def _worded_anew(self, text: str, key: str) -> None:
        """Take over a new wording after an answer: who asked in the old one waits no more.

        Before it they do, and the first of them stands beside the words.
        """
        if self.answered:
            self.text, self.key = text, key

    def _begin_anew(self, now_ms: int) -> None:
        self.answered = False
        self.count, self.first_ms = 0, now_ms
        self.people, self.names, self.askers = set(), [], {}

    def absorb(self, other: "Question", show_names: int) -> None:
        """Take over the askers of a question that turned out to be this one."""
        self._worded_anew(other.text, other.key)
        if self.answered:
            self._begin_anew(other.first_ms)
        self.count += other.count
        room = MAX_ASKERS - len(self.askers)
        new = [id for id in other.askers if id not in self.askers]
        self.askers |= {id: other.askers[id] for id in new[:room]}
        self.people |= other.people
        self.names = (self.names + [n for n in other.names if n not in self.names])[:show_names]
        self.buying = max(self.buying, other.buying)
        self.first_ms = min(self.first_ms, other.first_ms)
        self.last_ms = max(self.last_ms, other.last_ms)

    def take(self, found: Found) -> None:
        """Keep what retrieval found."""
        self.evidence = led_by_row(found.evidence, self.text)
        self.vector = unpack(found.vector)
        self.meant, self.same = found.meant, dict(found.same)

    def asked(self) -> Asked:
        """Return who asked, for the card."""
        return Asked(
            text=self.text[:MAX_TEXT],
            count=self.count,
            people=len(self.people),
            names=tuple(self.names),
            first_ms=self.first_ms,
            last_ms=self.last_ms,
        )


def subject_of(skus: tuple[str, ...], each: bool) -> str | None:
    """Return what a question about ``skus`` is about, as one word."""
    if each:
        return "|".join(skus)
    return skus[0] if skus else None
