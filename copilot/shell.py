"""The asynchronous shell of one room: journals what comes in, runs the effects that come out."""

import asyncio
from dataclasses import replace

from copilot.effects import Effect, Heard, Input, KnowledgeChanged, Tell
from copilot.effects import SessionStarted as Started
from copilot.epoch import epoch_of, new_session
from copilot.errors import RoomClosing, RoomOverloaded
from copilot.event_reading import read_event
from copilot.events import Envelope, Event, LineupItem, SessionEnd, is_control
from copilot.not_there import not_there, skus_not_there
from copilot.noted import Noted
from copilot.ports import Done, Record, RoomProfile
from copilot.records import encode, kind_of
from copilot.room import Room
from copilot.room_clock import RoomClock
from copilot.room_log import LogSubscription, RoomLog
from copilot.room_work import RoomWork
from copilot.suggestions import Broadcast, Position, RoomState, Suggestion
from copilot.surroundings import Surroundings
from copilot.taste.learnt import Learnt
from copilot.written_down import write_down
from knowledge.playbook import Activity

RETRY_AFTER_MS = 500
REWRITE_SECONDS = 1.0  # a disk that failed once is given this long before the next attempt


class RoomShell:
    """One room in its process. All methods belong to the event loop."""

    def __init__(
        self,
        room: Room,
        log: RoomLog,
        clock: RoomClock,
        seq: int,
        around: Surroundings,
        started_wall_ms: int = 0,
        learnt: Learnt | None = None,
        set_up: RoomProfile | None = None,
    ) -> None:
        self._room = room
        self._log = log
        self._clock = clock
        self._seq = seq
        self._around = around
        self._session = room.session
        self._started_wall_ms = started_wall_ms
        self._carried: tuple[LineupItem, ...] = ()
        self._learnt = learnt or Learnt()
        self._in_flight = 0
        self._refused = 0
        self._unwritten: set[str] = set()
        self._closing = False
        self._work = RoomWork(room.profile.shop, around, self._answer, log.delta, self.turned_away)
        self._told_state: RoomState | None = None
        self.set_up = set_up or room.profile  # how the next broadcast will begin

    @property
    def profile(self) -> RoomProfile:
        """How the room is set up, in its broadcast if there is one."""
        return self.set_up if self._room.session is None else self._room.profile

    @property
    def idle(self) -> bool:
        """Whether nothing at all goes on here: no broadcast, no screen, no work."""
        return not (self.running or self._work.busy or self._log.listeners)

    @property
    def running(self) -> bool:
        """Whether a broadcast is under way, or about to be."""
        return self._room.session is not None or self._in_flight > 0

    @property
    def lineup(self) -> tuple[LineupItem, ...]:
        """The line-up of the session under way."""
        return self._room.scene.lineup

    @property
    def open_cards(self) -> tuple[Suggestion, ...]:
        """The open suggestions, oldest first."""
        return self._room.attention.told()

    @property
    def broadcast(self) -> Broadcast | None:
        """The broadcast under way at a glance; ``None`` between two."""
        if self._room.session is None:
            return None
        return Broadcast(self._state(), self._started_wall_ms)

    @property
    def learnt(self) -> Learnt:
        """What is known of the host by now, without slips about facts that have changed."""
        known = self._learnt if self._room.session is None else self._room.taste.learnt
        return known.without_slips(self._outdated(known))

    def forget_learnt(self, slip: str | None = None) -> None:
        """Forget what was learnt of the host, or one slip of theirs, between two broadcasts."""
        self._learnt = Learnt() if slip is None else self._learnt.without_slips((slip,))
        self._around.ledger.learnt(self.profile.id, self._learnt)

    def start(self) -> None:
        """Take up the work that a restart interrupted."""
        self._run(self._room.resume(), self._room.session)

    def submit(self, envelope: Envelope, done: Done) -> None:
        """Mask, read and journal an event; ``done`` follows its commit.

        Raises ``RoomOverloaded`` for chat beyond the queue's limit (the host's own acts have as
        much room again) and ``RoomClosing`` on shutdown.
        """
        if self._closing:
            raise RoomClosing("the service is shutting down")
        limit = self._around.queue_limit * (2 if is_control(envelope.event) else 1)
        if self._in_flight >= limit:
            self._around.meter.count("events_refused")
            self.turned_away(1)
            raise RoomOverloaded(RETRY_AFTER_MS)
        self.tick()
        self._begin_session_if_none()
        heard = self._read(envelope)
        self._write(heard, done)
        if isinstance(envelope.event, SessionEnd):
            # Whatever comes next belongs to the next broadcast, though this one's end is still
            # on its way to the journal.
            self._session, self._carried = None, ()

    def subscribe(self, since: Position | None) -> LogSubscription:
        """Listen to the room's log."""
        return self._log.subscribe(since, self._room.attention.told(), self._state())

    def unknown(self, event: Event) -> tuple[str, ...]:
        """Return the SKUs and the suggestion that an event names and that are not there."""
        return not_there(event, self._room.attention, self._has)

    def turned_away(self, events: int) -> None:
        """Count what was refused, or left undone, for being too much."""
        self._refused += events

    def set_speed(self, speed: float) -> None:
        """Run at a simulator's speed from now on."""
        self._clock.set_speed(speed)

    def knowledge_changed(self, version: int) -> None:
        """Have open cards looked up anew."""
        if self._session is not None and not self._closing:
            outdated = self._outdated(self._room.taste.learnt)
            facts = self._room.corrections.facts
            standing = self._around.lore(self.profile.shop).standing(facts) if facts else ()
            self._write(KnowledgeChanged(version, self._playbook(), outdated, standing), None)

    def tick(self) -> None:
        """Do what fell due, unless something is on its way that happened before.

        An event in flight already carries its time; letting a timer go first would make the
        replayed order differ from the lived one. Timers catch up with that event anyway.
        """
        if self._in_flight == 0:
            before = self._room.session
            self._run(self._room.tick(self._clock.now_ms()), before)
            self._note_session(before)

    def seconds_until_due(self) -> float | None:
        """Return after how many real seconds ``tick`` next has something to do."""
        due_ms = self._room.due_ms()
        return None if due_ms is None else self._clock.seconds_until(due_ms)

    def tell_state(self) -> None:
        """Tell the screens the room's state if it has changed."""
        if self._log.listeners:
            state = self._state()
            if state != self._told_state:
                self._told_state = state
                self._log.state(state)

    async def stop(self) -> None:
        """Accept nothing more and give up the work under way; the journal has all of it."""
        self._closing = True
        await self._work.stop()

    def _begin_session_if_none(self) -> None:
        if self._session is not None:
            return
        wall_ms = self._around.wall_ms()
        self._session = name = new_session(wall_ms)
        playbook, learnt = self._playbook(), self.learnt
        self._write(Started(name, self._carried, playbook, learnt, wall_ms, self.set_up), None)

    def _outdated(self, learnt: Learnt) -> tuple[str, ...]:
        """Return the slips whose facts have changed; none is looked for where none is known."""
        return self._around.lore(self.profile.shop).outdated(learnt.slips) if learnt.slips else ()

    def _playbook(self) -> tuple[Activity, ...]:
        return self._around.knowledge.catalogue(self.profile.shop).playbook

    def _read(self, envelope: Envelope) -> Heard:
        scene, shop, now_ms = self._room.scene, self.profile.shop, self._clock.now_ms
        return read_event(envelope, shop, self._around, lambda: scene.around(now_ms()))

    def _write(self, given: Input, done: Done | None, again: bool = False) -> None:
        """Journal an input; one written ``again`` stands there under its identity already."""
        # Before anything is counted: what cannot be written must not stop the room's clock.
        payload = encode(given)
        self._seq += 1
        self._in_flight += 1
        envelope = given.envelope if isinstance(given, Heard) and not again else None
        record = Record(
            room=self.profile.id,
            session=self._session or "",
            seq=self._seq,
            at_ms=self._clock.now_ms(),
            wall_ms=self._around.wall_ms(),
            client=envelope.client if envelope else "",
            id=envelope.id if envelope else "",
            kind=kind_of(given),
            payload=payload,
        )

        def committed(verdict: str) -> None:
            try:
                self._committed(given, record, verdict)
            finally:  # whatever handling it did, the sender's event is where it was promised to be
                if done is not None and envelope is not None:
                    done(envelope, verdict)

        self._around.commit.put(record, committed)

    def _committed(self, given: Input, record: Record, verdict: str) -> None:
        self._in_flight -= 1
        if verdict != "accepted":
            self._not_written(given)
            return
        if record.session in self._unwritten:
            # Its broadcast's beginning never reached the journal: it belongs to the next one.
            self._begin_session_if_none()
            self._write(given, None, again=True)
            return
        before = self._room.session
        effects = self._room.handle(given, record.at_ms)
        if isinstance(given, Started):
            self._started_wall_ms = record.wall_ms
            epoch = epoch_of(given.session, self._room.profile, self._around.limits)
            self._log.begin(epoch, self._state())
        # What a broadcast's end leads to is its own; only a beginning belongs to what it began.
        self._run(effects, before or self._room.session)
        self._note_session(before)

    def _not_written(self, given: Input) -> None:
        """Mend what the journal could not take: a sender tries again, the room's own we do."""
        if isinstance(given, Started):
            self._unwritten.add(given.session)
            self._session = None if self._session == given.session else self._session
        elif not isinstance(given, Heard) and not self._closing:
            loop = asyncio.get_running_loop()
            loop.call_later(REWRITE_SECONDS, self._answer, given, self._session)

    def _note_session(self, before: str | None) -> None:
        """Keep the book of broadcasts, and notice one that ended by itself after idling."""
        now, ledger = self._room.session, self._around.ledger
        if now == before:
            return
        if before is not None:
            self._learnt = self._room.last_learnt
            ledger.session_ended(self.profile.id, before, self._around.wall_ms())
        if now is not None:
            self._refused = 0
            ledger.session_began(self.profile.id, now, self._around.wall_ms())
        elif self._session == before:
            self._session, self._carried = None, self._room.last_lineup

    def _run(self, effects: list[Effect], session: str | None) -> None:
        for effect in effects:
            match effect:
                case Tell(told):
                    self._log.append(told)
                    self._around.meter.count("entries_told")
                case _ if isinstance(effect, Noted):
                    around = self._around
                    write_down(around.ledger, around.meter, self.profile.id, session or "", effect)
                case _:
                    self._work.begin(effect, session)

    def _answer(self, given: Input, session: str | None) -> None:
        """Journal a result, unless the broadcast it belongs to is over."""
        if self._session is not None and self._session == session and not self._closing:
            self._write(given, None)

    def _state(self) -> RoomState:
        focus = self._room.scene.focus()
        product = self._around.knowledge.product(self.profile.shop, focus) if focus else None
        state = self._room.state(product.title if product else "")
        unknown = skus_not_there(self._room.scene, self._has)
        # What was refused stands in no journal, so the room itself can not know of it.
        return replace(state, dropped=state.dropped + self._refused, unknown_skus=unknown)

    def _has(self, sku: str) -> bool:
        return self._around.knowledge.product(self.profile.shop, sku) is not None
