"""A scripted room: cards of every kind that come, are worded and go, and react to what is done."""

import asyncio
import time
from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import replace
from itertools import cycle
from uuid import uuid4

from app.stand_in.cards import KINDS, SKU, Language, asked_again, card, first_state
from copilot.events import (
    Chat,
    Event,
    Focus,
    Quiet,
    Stats,
    SuggestionDismissed,
    SuggestionHeld,
    SuggestionPinned,
    SuggestionPushed,
    SuggestionReleased,
    SuggestionReworded,
    SuggestionUsed,
)
from copilot.room_log import LogSubscription, RoomLog
from copilot.suggestions import (
    Closed,
    CloseReason,
    Delta,
    Opened,
    Position,
    Ready,
    Revised,
    RoomState,
    Suggestion,
)
from copilot.wordings import WORDINGS, Wording, after

LOG_ENTRIES = 2000
QUEUE_MESSAGES = 512
REMEMBERED_EVENTS = 100_000  # ids, so that a client that sends them again hears of duplicates
BEAT_S = 0.25
WORDED_KINDS = frozenset({"answer", "cue", "nudge"})  # the others come with their line complete
# How cards go when the host does nothing with them; each reason has its turn.
REASONS: tuple[CloseReason, ...] = (
    "answered", "expired", "off_air", "displaced", "withdrawn", "repaired",
)  # fmt: skip
OPEN_AT_MOST = 4


class ScriptedRoom:
    """One room. ``beat`` is its next moment; all methods belong to the event loop."""

    def __init__(self, language: Language) -> None:
        self._language: Language = language
        self._log = RoomLog(LOG_ENTRIES, QUEUE_MESSAGES)
        self._open: OrderedDict[str, Suggestion] = OrderedDict()
        self._state = first_state(language)
        self._seen: OrderedDict[tuple[str, str], None] = OrderedDict()
        self._cards = 0
        self._began = time.monotonic()
        self._script = self._moments()
        self._reasons = cycle(REASONS)
        self.begin_epoch()

    def begin_epoch(self) -> None:
        """Lose the log, as after a crash without a disk: a new epoch, nothing open."""
        self._open.clear()
        self._log.begin(f"stand-in-{uuid4().hex[:8]}", self._state)

    def subscribe(self, since: Position | None) -> LogSubscription:
        """Listen from ``since`` on."""
        return self._log.subscribe(since, tuple(self._open.values()), self._state)

    def beat(self) -> None:
        """Let the next moment of the script happen."""
        next(self._script)

    def is_new(self, client: str, id: str) -> bool:
        """Return whether an event was not there before, and remember it."""
        if (client, id) in self._seen:
            return False
        self._seen[(client, id)] = None
        if len(self._seen) > REMEMBERED_EVENTS:
            self._seen.popitem(last=False)
        return True

    def happened(self, event: Event) -> None:
        """React to an event, as far as a stand-in can."""
        match event:
            case SuggestionUsed(suggestion=id):
                self._close(id, "used")
            case SuggestionDismissed(suggestion=id):
                self._close(id, "dismissed")
            case SuggestionPinned(suggestion=id, on=on):
                self._revise(id, pinned=on)
            case SuggestionHeld(suggestion=id):
                self._revise(id, slot="held")
            case SuggestionReleased(suggestion=id):
                self._revise(id, slot="next")
            case SuggestionReworded(suggestion=id, wording=wording) if id in self._open:
                self._reword(id, wording)
            case SuggestionPushed():
                self._push(event)
            case _:
                self._tell_state(_state_after(self._state, event))

    def _moments(self) -> Iterator[None]:
        for kind in cycle(KINDS):
            self._close_the_oldest()
            id = self._open_card(card(kind, self._next_id(), self._language, self._now_ms()))
            yield
            if kind in WORDED_KINDS:
                yield from self._word(id)
            for _ in range(3):
                if id in self._open:
                    suggestion = asked_again(self._open[id], self._now_ms())
                    self._open[id] = suggestion
                    self._log.append(Revised(suggestion))
                yield
            self._tell_state(self._state)
            yield

    def _open_card(self, suggestion: Suggestion) -> str:
        for each in tuple(self._open.values()):
            if each.slot == "now":
                self._revise(each.id, slot="next")
        if suggestion.kind in WORDED_KINDS:
            suggestion = replace(suggestion, line="", ready=False)
        self._open[suggestion.id] = suggestion
        self._log.append(Opened(suggestion))
        return suggestion.id

    def _word(self, id: str) -> Iterator[None]:
        line = self._line_of(id)
        for end in range(2, len(line), 2):
            if id not in self._open:
                return
            self._log.delta(Delta(id, self._open[id].version, line[:end]))
            yield
        self._ready(id)

    def _ready(self, id: str) -> None:
        if id in self._open:
            suggestion = self._open[id]
            suggestion = replace(
                suggestion,
                version=suggestion.version + 1,
                line=self._line_of(id),
                ready=True,
            )
            self._open[id] = suggestion
            self._log.append(Ready(suggestion))

    def _reword(self, id: str, wording: Wording | None) -> None:
        """Say the same again under another name; a stand-in has no other words."""
        card = self._open[id]
        if card.wordings:
            now = wording or card.wordings[0]
            self._open[id] = replace(card, wording=now, wordings=after(now, now, WORDINGS))
            self._ready(id)

    def _line_of(self, id: str) -> str:
        suggestion = self._open.get(id)
        if suggestion is None or suggestion.by == "operations":
            return suggestion.line if suggestion else ""
        return card(suggestion.kind, id, self._language, 0).line

    def _push(self, pushed: SuggestionPushed) -> None:
        if pushed.suggestion is not None:
            self._revise(pushed.suggestion, slot="now")
            return
        suggestion = Suggestion(
            id=self._next_id(),
            version=1,
            kind="cue",
            audience=pushed.audience,
            headline=pushed.headline,
            line=pushed.line,
            sku=pushed.sku,
            product=pushed.product,
            opened_ms=self._now_ms(),
            slot="now",
            by="operations",
        )
        self._open[suggestion.id] = suggestion
        self._log.append(Opened(suggestion))

    def _revise(self, id: str, **changes: object) -> None:
        suggestion = self._open.get(id)
        if suggestion is not None:
            version = suggestion.version + 1
            suggestion = replace(suggestion, version=version, **changes)  # type: ignore[arg-type]  # fields of our own
            self._open[id] = suggestion
            self._log.append(Revised(suggestion))

    def _close(self, id: str, reason: CloseReason) -> None:
        if self._open.pop(id, None) is not None:
            self._log.append(Closed(id, reason))

    def _close_the_oldest(self) -> None:
        loose = [each.id for each in self._open.values() if not each.pinned]
        if len(loose) >= OPEN_AT_MOST:
            self._close(loose[0], next(self._reasons))

    def _tell_state(self, state: RoomState) -> None:
        self._state = state
        self._log.state(state)

    def _next_id(self) -> str:
        self._cards += 1
        return f"card-{self._cards}"

    def _now_ms(self) -> int:
        return int((time.monotonic() - self._began) * 1000)


async def play(room: ScriptedRoom, speed: float) -> None:
    """Let a room's moments happen until cancelled."""
    while True:
        room.beat()
        await asyncio.sleep(BEAT_S / speed)


def _state_after(state: RoomState, event: Event) -> RoomState:
    match event:
        case Chat():
            return replace(state, chat_per_minute=state.chat_per_minute + 1)
        case Stats(viewers=int(viewers)):
            return replace(state, viewers=viewers)
        case Quiet(on=on):
            return replace(state, quiet=on)
        case Focus(sku=None):
            return replace(state, focus_sku=None, focus_title="", focus_link=None)
        case Focus(sku=sku):
            link = 3 if sku == SKU else None
            return replace(state, focus_sku=sku, focus_title=sku or "", focus_link=link)
        case _:
            return state
