"""The scene: what every skill needs to know of the room right now."""

from bisect import bisect_right
from collections import deque

from copilot.events import Chat, Envelope, Event, Focus, Lineup, LineupItem, Quiet, Speech, Stats
from copilot.presence import Presence, shows_viewers
from copilot.skills.answers.around import Around
from copilot.skills.answers.asked_share import AskedShare
from copilot.skills.answers.echo_delay import EchoDelay
from copilot.suggestions import Hearing

RATE_WINDOW_MS = 60_000
# A host who shows something, drinks or waits for an order says nothing for some ten seconds.
HEARD_LATELY_MS = 15_000
RECENT_FOCUSES = 5  # products on air lately that a message may still be about without a name
KEPT_FOCUSES = 64  # products on air that are remembered: a minute's delay back and far more


class Scene:
    """Line-up, product on air with its history, quiet, and the room's own rates.

    All times are room-clock milliseconds, never decreasing.
    """

    def __init__(
        self, stream_delay_ms: int, session: str | None, lineup: tuple[LineupItem, ...] = ()
    ) -> None:
        self.session = session
        self._set_delay_ms = stream_delay_ms
        self._echoes = EchoDelay()
        self.lineup: tuple[LineupItem, ...] = ()
        self.viewers: int | None = None
        self.gaps = 0
        self.skipped = 0
        self.variant: str | None = None
        self._sku_of_link: dict[int, str] = {}
        self._link_of_sku: dict[str, int] = {}
        self._focus_times: list[int] = []
        self._focus_skus: list[str | None] = []
        self._quiet_from: int | None = None
        self._quiet_until: int | None = None
        self._chat_seconds: deque[tuple[int, int]] = deque()
        self._chat_total = 0
        self.asked_share = AskedShare()
        self._host_heard_ms: int | None = None
        self.presence = Presence()
        self.watched = False  # by a viewer at least, at any time of this broadcast
        self._set_lineup(lineup)

    def observe(self, envelope: Envelope, now_ms: int) -> None:
        """Take in what an event changes for everybody."""
        event: Event = envelope.event
        self.presence.observe(envelope, now_ms)
        self.watched = self.watched or shows_viewers(event)
        match event:
            case Lineup():
                self._set_lineup(event.items)
            case Focus():
                self.put_on_air(event.sku, now_ms, event.variant)
            case Stats():
                self.viewers = event.viewers if event.viewers is not None else self.viewers
            case Speech(speaker="host") if event.text.strip():
                self._host_heard_ms = now_ms
                self._echoes.said(event.text, now_ms)
            case Chat(user, text):
                self.count_chat(now_ms)
                self._echoes.wrote(text, user.id, now_ms)
            case Quiet():
                self._set_quiet(event, now_ms)
            case _:
                pass  # nothing that everybody needs to know

    def put_on_air(self, sku: str | None, now_ms: int, variant: str | None = None) -> None:
        """Have a product on air from now on; platforms may repeat the one that is."""
        self.variant = variant
        if self._focus_skus and self._focus_skus[-1] == sku:
            return
        self._focus_times.append(now_ms)
        self._focus_skus.append(sku)
        del self._focus_times[:-KEPT_FOCUSES], self._focus_skus[:-KEPT_FOCUSES]

    def count_chat(self, now_ms: int) -> None:
        """Count one message."""
        second = now_ms // 1000
        if self._chat_seconds and self._chat_seconds[-1][0] == second:
            self._chat_seconds[-1] = (second, self._chat_seconds[-1][1] + 1)
        else:
            self._chat_seconds.append((second, 1))
        self._chat_total += 1
        self._forget_old_chat(now_ms)

    def chat_per_minute(self, now_ms: int) -> int:
        """Return the messages of the last minute of room clock."""
        self._forget_old_chat(now_ms)
        return self._chat_total

    def focus(self) -> str | None:
        """Return the SKU on air now."""
        return self._focus_skus[-1] if self._focus_skus else None

    def previous_focus(self) -> str | None:
        """Return the SKU that was on air before the present one."""
        return self._focus_skus[-2] if len(self._focus_skus) > 1 else None

    def focus_since_ms(self) -> int:
        """Return since when the present product is on air; 0 when there was none yet."""
        return self._focus_times[-1] if self._focus_times else 0

    def delay_ms(self, now_ms: int) -> int:
        """Return how old the picture is that viewers see: learnt from echoes, else as set."""
        learnt = self._echoes.learnt_ms(now_ms)
        return self._set_delay_ms if learnt is None else learnt

    def seen_focus(self, now_ms: int) -> str | None:
        """Return the SKU a viewer sees at ``now_ms``: the picture is one stream delay old.

        Before the first product has reached the viewers, they are taken to mean it all the same:
        there is nothing else they could mean.
        """
        place = self._seen_place(now_ms)
        return self._focus_skus[place] if place >= 0 else None

    def seen_before(self, now_ms: int) -> tuple[str, ...]:
        """Return the SKUs a viewer saw before that, the last first, without repeats."""
        place = self._seen_place(now_ms)
        if place < 1:
            return ()
        seen = self._focus_skus[place]
        past = dict.fromkeys(reversed(self._focus_skus[:place]))
        return tuple(sku for sku in past if sku is not None and sku != seen)

    def seen_lately(self, now_ms: int, within_ms: int) -> str | None:
        """Return the SKU a viewer saw before the present one, if no longer ago than that."""
        place = self._seen_place(now_ms)
        if place < 1 or now_ms - self.delay_ms(now_ms) - self._focus_times[place] > within_ms:
            return None
        return self._focus_skus[place - 1]

    def around(self, now_ms: int) -> Around:
        """Return what is near at hand while a message is read."""
        seen = self.seen_focus(now_ms)
        newest = reversed(self._focus_skus[-RECENT_FOCUSES:])
        recent = dict.fromkeys((seen, *newest))
        skus = tuple(sku for sku in recent if sku is not None)
        share = self.asked_share.value
        return Around(skus, self._sku_of_link, self._link_of_sku, share)

    def after(self, sku: str | None) -> str | None:
        """Return the product under the next link number."""
        link = self.link_of(sku)
        if link is None:
            return None
        return next((item.sku for item in self.lineup if item.link > link), None)

    def _seen_place(self, now_ms: int) -> int:
        if not self._focus_skus:
            return -1
        return max(bisect_right(self._focus_times, now_ms - self.delay_ms(now_ms)) - 1, 0)

    def sku_of_link(self, link: int) -> str | None:
        """Return the product under a link number."""
        return self._sku_of_link.get(link)

    def link_of(self, sku: str | None) -> int | None:
        """Return a product's link number."""
        return self._link_of_sku.get(sku) if sku is not None else None

    def links(self) -> tuple[tuple[int, str], ...]:
        """Return (link number, SKU) in order of link."""
        return tuple((item.link, item.sku) for item in self.lineup)

    def lineup_skus(self) -> tuple[str, ...]:
        """Return the line-up's SKUs in order of link."""
        return tuple(item.sku for item in self.lineup)

    def quiet(self, now_ms: int) -> bool:
        """Return whether nothing may interrupt now."""
        if self._quiet_from is None:
            return False
        return self._quiet_until is None or now_ms < self._quiet_until

    def hearing(self, now_ms: int) -> Hearing:
        """Return whether what the host says arrives here."""
        if self._host_heard_ms is None:
            return "never"
        return "hearing" if now_ms - self._host_heard_ms < HEARD_LATELY_MS else "silent"

    @property
    def host_heard_ms(self) -> int | None:
        """When the host was last heard; ``None`` = never in this broadcast."""
        return self._host_heard_ms

    def quiet_ends_ms(self) -> int | None:
        """Return when quiet ends by itself, if it is on and limited."""
        return self._quiet_until if self._quiet_from is not None else None

    def _set_lineup(self, items: tuple[LineupItem, ...]) -> None:
        self.lineup = tuple(sorted(items, key=lambda item: item.link))
        self._sku_of_link = {item.link: item.sku for item in self.lineup}
        links: dict[str, int] = {}
        for item in self.lineup:
            links.setdefault(item.sku, item.link)
        self._link_of_sku = links

    def _set_quiet(self, event: Quiet, now_ms: int) -> None:
        self._quiet_from = now_ms if event.on else None
        limited = event.on and event.minutes is not None
        self._quiet_until = now_ms + int((event.minutes or 0) * 60_000) if limited else None

    def _forget_old_chat(self, now_ms: int) -> None:
        oldest = (now_ms - RATE_WINDOW_MS) // 1000
        while self._chat_seconds and self._chat_seconds[0][0] <= oldest:
            self._chat_total -= self._chat_seconds.popleft()[1]
