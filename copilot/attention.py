"""Attention: the one place that decides which suggestions may interrupt the host now."""

from collections import OrderedDict, deque
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from copilot.attended import Card, Closing
from copilot.effects import Effect, Tell
from copilot.limits import RoomLimits
from copilot.noted import Choice, RecordDecision
from copilot.precedence import order, wait_ms, wanted_least
from copilot.suggestions import CloseReason, Kind, Opened, Ready, Revised, Slot, Suggestion

MINUTE_MS: Final = 60_000
DEALT_WITH: Final = ("used", "dismissed", "answered")
REMEMBERED_KEYS: Final = 500


class Attention:
    """Open suggestions: one in front of the host, a short queue beside it, the rest behind.

    Skills propose, revise and close; ``settle`` at the end of a turn decides the places and tells
    the screens, once a card. Nothing takes the place of a card that is being read, but for what
    must not wait. All times are room-clock milliseconds.
    """

    def __init__(self, limits: RoomLimits) -> None:
        self._limits = limits
        self._cards: dict[str, Card] = {}
        self._closings: list[Closing] = []
        self._decisions: list[RecordDecision] = []
        self._dealt: OrderedDict[str, int] = OrderedDict()
        self._interruptions: deque[int] = deque()
        self._host_acted = False
        self._due: int | None = None
        self._quiet = False
        self._changed = False

    def __len__(self) -> int:
        return len(self._cards)

    def __contains__(self, suggestion: str) -> bool:
        return suggestion in self._cards

    @property
    def quiet(self) -> bool:
        """Whether the host wanted quiet when places were last given."""
        return self._quiet

    def kept_back(self, kind: Kind) -> int:
        """Return how many suggestions of a kind wait for quiet to end."""
        return sum(c.parked and c.suggestion.kind == kind for c in self._cards.values())

    def get(self, suggestion: str) -> Suggestion | None:
        """Return a suggestion that is open, or that waits for quiet to end."""
        card = self._cards.get(suggestion)
        return card.suggestion if card is not None else None

    def all(self) -> tuple[Suggestion, ...]:
        """Return the open suggestions and those waiting for quiet to end, oldest first."""
        return tuple(card.suggestion for card in self._cards.values())

    def told(self) -> tuple[Suggestion, ...]:
        """Return what the screens have been told is open, oldest first."""
        return tuple(card.told for card in self._cards.values() if card.told is not None)

    def propose(
        self,
        suggestion: Suggestion,
        key: str,
        quiet: bool,
        now_ms: int,
        like: Kind | None = None,
    ) -> bool:
        """Take a new suggestion, or refuse it and return false.

        What the host dealt with a moment ago is not repeated; an answer that nobody would see for
        better ones is not opened. While the host wants quiet, it waits without being told. ``like``
        makes it no more important than another kind.
        """
        if suggestion.id in self._cards or suggestion.version != 1:
            raise ValueError(f"expected a new suggestion at version 1, got {suggestion.id!r}")
        if now_ms - self._dealt.get(key, -self._limits.repeat_cooldown_ms) < (
            self._limits.repeat_cooldown_ms
        ):
            self._decide(suggestion, "refused", "repeated", now_ms)
            return False
        parked = quiet and suggestion.by == "copilot" and suggestion.audience != "operations"
        if not parked and not self._make_room(suggestion, now_ms):
            self._decide(suggestion, "refused", "outranked", now_ms)
            return False
        self._changed = True
        pushed_ms = now_ms if suggestion.by == "operations" else None
        self._cards[suggestion.id] = Card(suggestion, key, parked, pushed_ms=pushed_ms, like=like)
        if parked:
            self._decide(suggestion, "held", "quiet", now_ms)
        return True

    def revise(self, suggestion: Suggestion, key: str | None = None) -> None:
        """Replace what a suggestion says, by a ``key`` another thing; version and place stay."""
        card = self._card(suggestion.id)
        card.key = card.key if key is None else key
        version, slot = card.suggestion.version, card.suggestion.slot
        card.suggestion = replace(suggestion, version=version, slot=slot)

    def close(self, suggestion: str, reason: CloseReason, now_ms: int) -> None:
        """Close an open suggestion."""
        card = self._card(suggestion)
        del self._cards[suggestion]
        self._closings.append(Closing(card.suggestion, reason, card.told is not None))
        self._decide(card.suggestion, "closed", reason, now_ms)
        if reason in DEALT_WITH:
            self._deal_with(card, reason, now_ms)
        if reason in ("used", "dismissed") and card.suggestion.slot == "now":
            self._host_acted = True

    def _deal_with(self, gone: Card, reason: CloseReason, now_ms: int) -> None:
        """Remember what the host has said or put away; other cards that say it go with it."""
        key = gone.key
        if reason != "used" or gone.suggestion.kind != "correction":  # else: a slip made anew
            self._dealt[key] = now_ms
            self._dealt.move_to_end(key)
        if len(self._dealt) > REMEMBERED_KEYS:
            self._dealt.popitem(last=False)
        for other in [id for id, card in self._cards.items() if card.key == key]:
            # One that is closed takes the others of its key with it.
            if other in self._cards and not self._cards[other].kept:
                self.close(other, "answered", now_ms)

    def hold(self, suggestion: str, now_ms: int) -> None:
        """Keep a card from the host, as operations wish."""
        card = self._card(suggestion)
        card.held = True
        self._decide(card.suggestion, "held", "operations", now_ms)

    def release(self, suggestion: str) -> None:
        """Let the host have a held card again."""
        self._card(suggestion).held = False

    def bring_forward(self, suggestion: str, now_ms: int) -> None:
        """Put a card before the others but corrections and warnings, as operations wish."""
        card = self._card(suggestion)
        card.held, card.pushed_ms = False, now_ms

    def let_leave(self, suggestion: str, leaving: bool) -> None:
        """Take note of whether the product of a card has left the air."""
        self._card(suggestion).leaving = leaving

    def take_closings(self) -> list[Closing]:
        """Return what was closed since the last time, for the skills to hear of."""
        closings, self._closings = self._closings, []
        return closings

    def settle(self, closed: Sequence[Closing], quiet: bool, now_ms: int) -> list[Effect]:
        """Decide the places and return what the screens must be told: closings come first."""
        effects: list[Effect] = [closing.effect() for closing in closed if closing.was_told]
        due = self._due is not None and self._due <= now_ms
        if not (self._changed or due or quiet != self._quiet):
            return effects + self._take_decisions()
        if not quiet:
            self._unpark(now_ms)
        self._due, self._quiet, self._changed = None, quiet, False
        self._place(quiet, now_ms)
        for card in tuple(self._cards.values()):
            if not card.parked:
                effects += self._tell(card)
        self._host_acted = False
        return effects + self._take_decisions()

    def due_ms(self) -> int | None:
        """Return when the places may have to change without anything happening."""
        return self._due

    def _card(self, suggestion: str) -> Card:
        """Return a card that is about to change."""
        card = self._cards.get(suggestion)
        if card is None:
            raise ValueError(f"expected an open suggestion, got {suggestion!r}")
        self._changed = True
        return card

    def _take_decisions(self) -> list[Effect]:
        decisions, self._decisions = self._decisions, []
        return list(decisions)

    def _make_room(self, wanted: Suggestion, now_ms: int) -> bool:
        """Close the least wanted answer when there are too many; false when ``wanted`` is it."""
        if wanted.kind != "answer":
            return True
        every = self._cards.values()
        answers = [c for c in every if c.suggestion.kind == "answer" and not c.parked]
        if len(answers) < self._limits.max_open_cards:
            return True
        read_by = now_ms - self._limits.min_show_ms
        loose = [c for c in answers if not c.kept and c.suggestion.opened_ms <= read_by]
        worst = min(loose, key=wanted_least, default=None)
        if worst is None or (worst.suggestion.rank >= wanted.rank and not worst.leaving):
            return False
        self.close(worst.suggestion.id, "displaced", now_ms)
        return True

    def _unpark(self, now_ms: int) -> None:
        parked = [card for card in self._cards.values() if card.parked]
        for card in sorted(parked, key=order, reverse=True):
            card.suggestion = replace(card.suggestion, opened_ms=now_ms)
            if self._make_room(card.suggestion, now_ms):
                card.parked = False
            else:
                self.close(card.suggestion.id, "displaced", now_ms)

    def _place(self, quiet: bool, now_ms: int) -> None:
        shown = [card for card in self._cards.values() if card.for_host]
        for card in self._cards.values():
            if not card.parked and not card.for_host:
                self._move(card, "held" if card.held else "later", "operations", now_ms)
        if quiet:
            for card in shown:
                if card.told is None or card.suggestion.slot == "held":
                    self._move(card, "later", "quiet", now_ms)
            return
        front = next((card for card in shown if card.suggestion.slot == "now"), None)
        ordered = sorted(shown, key=order, reverse=True)
        front = self._front(front, ordered, now_ms)
        rest = [card for card in ordered if card is not front]
        # A question to the host takes no card's place in front, but it must be seen.
        rest.sort(key=lambda card: card.suggestion.kind != "alert")
        seen = {front.key} if front is not None else set()
        queued = 0
        for card in rest:
            if card.key in seen:
                self._move(card, "later", "repeated", now_ms)
            elif queued == self._limits.queue_cards:
                self._move(card, "later", "queue_full", now_ms)
            else:
                self._move(card, "next", "rank", now_ms)
                seen.add(card.key)
                queued += 1

    def _front(self, front: Card | None, ordered: list[Card], now_ms: int) -> Card | None:
        """Return the card in front of the host from now on."""
        best = next((card for card in ordered if card is not front), None)
        if best is None:
            return front
        if front is None:
            reason = "host_dealt" if self._host_acted else "best"
        else:
            wait = wait_ms(front, best, self._limits)
            if wait is None:
                return front
            if front.front_since + wait > now_ms:
                self._due_at(front.front_since + wait)
                return front
            reason = "more_important"
        if best.suggestion.kind == "correction":
            reason = "correction"
        elif reason != "host_dealt" and not self._may_interrupt(now_ms):
            return front
        if reason not in ("correction", "host_dealt"):
            self._interruptions.append(now_ms)
        best.front_since = now_ms
        self._move(best, "now", reason, now_ms)
        return best

    def _may_interrupt(self, now_ms: int) -> bool:
        """Return whether this minute still has room for another interruption."""
        while self._interruptions and self._interruptions[0] <= now_ms - MINUTE_MS:
            self._interruptions.popleft()
        if len(self._interruptions) < self._limits.interruptions_per_minute:
            return True
        self._due_at(self._interruptions[0] + MINUTE_MS)
        return False

    def _move(self, card: Card, slot: Slot, reason: str, now_ms: int) -> None:
        if card.suggestion.slot == slot and card.placed:
            return
        card.suggestion = replace(card.suggestion, slot=slot)
        card.placed = True
        choices: dict[Slot, Choice] = {"now": "now", "next": "queued", "later": "waiting"}
        if slot != "held":
            self._decide(card.suggestion, choices[slot], reason, now_ms)

    def _tell(self, card: Card) -> list[Effect]:
        if card.told is None:
            card.told = card.suggestion
            return [Tell(Opened(card.suggestion))]
        if card.suggestion == card.told:
            return []
        became_ready = card.suggestion.ready and not card.told.ready
        card.suggestion = replace(card.suggestion, version=card.suggestion.version + 1)
        card.told = card.suggestion
        return [Tell(Ready(card.told) if became_ready else Revised(card.told))]

    def _decide(self, suggestion: Suggestion, choice: Choice, reason: str, now_ms: int) -> None:
        self._decisions.append(
            RecordDecision(suggestion.id, suggestion.kind, choice, reason, now_ms)
        )

    def _due_at(self, at_ms: int) -> None:
        self._due = at_ms if self._due is None else min(self._due, at_ms)
