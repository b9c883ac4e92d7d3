"""One room's shell: journal before effect, broadcasts, overload, retrieval, failing disks."""

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import pytest

from copilot.effects import Heard
from copilot.epoch import epoch_of
from copilot.errors import RoomClosing, RoomOverloaded
from copilot.events import (
    Chat,
    Envelope,
    Event,
    Focus,
    Lineup,
    LineupItem,
    Quiet,
    SessionEnd,
    Speech,
    SuggestionDismissed,
    Viewer,
)
from copilot.group_commit import Committed
from copilot.noted import RecordDecision, RecordGap
from copilot.ports import Record
from copilot.records import decode
from copilot.room import Room
from copilot.room_clock import RoomClock
from copilot.room_log import RoomLog
from copilot.room_work import FIND_DEADLINE_S
from copilot.shell import REWRITE_SECONDS, RoomShell
from copilot.shop_lore import ShopLore
from copilot.suggestions import Entry, RoomState, Suggestion, Welcome
from copilot.surroundings import Surroundings
from copilot.taste.learnt import Learnt
from knowledge.fact_making import make_facts
from knowledge.facts import Fact
from knowledge.products import Attribute, Catalogue, Product, Source
from knowledge.retrieval import Findings, ScoredFact
from tests.copilot.room_scripts import LIMITS, PROFILE
from tests.copilot.scripted_knowledge import HeldKnowledge
from tests.copilot.virtual_time import VirtualTimeLoop

SOURCE = Source("shop.json", "products[0]")
QUEUE_LIMIT = 6
CAPACITY, COLOUR = "多大容量", "有什么颜色"


class HeldCommit:
    """A commit queue that reports only when it is told to."""

    def __init__(self) -> None:
        self.waiting: list[tuple[Record, Committed]] = []
        self.written: list[Record] = []

    def start(self) -> None:
        """Nothing to start."""

    def put(self, record: Record, committed: Committed) -> None:
        """Queue."""
        self.waiting.append((record, committed))

    def report(self, verdict: str = "accepted", count: int | None = None) -> None:
        """Report the oldest ``count`` records, all by default, those added meanwhile too."""
        left = len(self.waiting) if count is None else count
        while self.waiting and (left > 0 or count is None):
            record, committed = self.waiting.pop(0)
            if verdict == "accepted":
                self.written.append(record)
            committed(verdict)
            left -= 1

    async def stop(self) -> None:
        """Nothing to stop."""


CATALOGUE = Catalogue(
    "shop",
    1,
    tuple(
        Product(
            sku, f"商品{sku}", (), "", "", (Attribute("容量", "500ml", (), None, SOURCE),),
            (), None, (), SOURCE,
        )
        for sku in "AB"
    ),
    (),
    (),
)  # fmt: skip


def findings(name: str, value: str) -> Findings:
    text = f"{name}：{value}"
    fact = Fact(f"A/{name}", "A", "商品A", "attribute", name, text, value, (), SOURCE, 1)
    return Findings((ScoredFact(fact, 0.9),), "focus", b"", True, 1)


NOTHING = Findings((), None, b"", False, 1)


class Book:
    """A ledger and a meter that keep what they are told."""

    def __init__(self) -> None:
        self.sessions: list[tuple[str, str]] = []
        self.gaps: list[RecordGap] = []
        self.decisions: list[RecordDecision] = []
        self.learnt_now: list[Learnt] = []
        self.counts: dict[str, int] = {}

    def session_began(self, room: str, session: str, wall_ms: int) -> None:
        """Keep."""
        self.sessions.append(("began", session))

    def session_ended(self, room: str, session: str, wall_ms: int) -> None:
        """Keep."""
        self.sessions.append(("ended", session))

    def wait(self, room: str, session: str, wait: object) -> None:
        pass

    def gap(self, room: str, session: str, gap: RecordGap) -> None:
        """Keep."""
        self.gaps.append(gap)

    def learnt(self, room: str, learnt: Learnt) -> None:
        """Keep."""
        self.learnt_now.append(learnt)

    def decision(self, room: str, session: str, decision: RecordDecision) -> None:
        """Keep."""
        self.decisions.append(decision)

    def count(self, name: str, by: int = 1) -> None:
        """Add up."""
        self.counts[name] = self.counts.get(name, 0) + by

    def observe(self, name: str, seconds: float) -> None:
        """Ignore."""


@dataclass
class Stage:
    """A shell with scripted surroundings on a loop of virtual time."""

    loop: VirtualTimeLoop

    def __post_init__(self) -> None:
        self.commit, self.knowledge, self.book = HeldCommit(), HeldKnowledge(CATALOGUE), Book()
        lore = ShopLore(CATALOGUE, make_facts(CATALOGUE))
        around = Surroundings(
            commit=self.commit,
            knowledge=self.knowledge,
            ledger=self.book,
            meter=self.book,
            limits=LIMITS,
            lore=lambda shop: lore,
            queue_limit=QUEUE_LIMIT,
            wall_ms=lambda: 1_790_000_000_000 + int(self.loop.time() * 1000),
        )
        self.log = RoomLog(100, 100)
        clock = RoomClock(0, self.loop.time)
        self.shell = RoomShell(Room(PROFILE, LIMITS), self.log, clock, 0, around)
        self.outcomes: list[tuple[str, str]] = []
        self.sent = 0

    def send(self, event: Event) -> None:
        """Submit an event; its commit is not reported yet."""
        self.sent += 1
        envelope = Envelope("c", f"e{self.sent}", None, event)
        self.call(
            lambda: self.shell.submit(
                envelope, lambda e, outcome: self.outcomes.append((e.id, outcome))
            )
        )

    def chat(self, text: str, user: str = "u1") -> None:
        self.send(Chat(Viewer(user, user), text))

    def ask(self, text: str) -> None:
        """Have a question asked and accepted."""
        self.chat(text)
        self.settle()

    def call(self, act: Callable[[], None]) -> None:
        """Do ``act`` on the running loop, where all methods of the shell belong."""

        async def acting() -> None:
            act()

        self.loop.complete(acting())

    def report(self, verdict: str = "accepted", count: int | None = None) -> None:
        """Report commits and let what follows from them happen."""
        self.call(lambda: self.commit.report(verdict, count))
        self.turns()

    def settle(self) -> None:
        """Report all commits, those that follow from them too."""
        self.report()
        self.report()

    def tick(self) -> None:
        self.call(self.shell.tick)

    def turns(self) -> None:
        async def a_few() -> None:
            for _ in range(5):
                await asyncio.sleep(0)

        self.loop.complete(a_few())

    def later(self, seconds: float) -> None:
        self.loop.complete(asyncio.sleep(seconds))

    def answer(self, number: int, found: Findings | Exception) -> None:
        """Have the search ``number`` come back, from 0."""
        future = self.knowledge.searches[number]
        if isinstance(found, Exception):
            future.set_exception(found)
        else:
            future.set_result(found)
        self.turns()

    def kinds(self) -> list[str]:
        return [record.kind for record in self.commit.written]

    def cards(self) -> list[Suggestion]:
        return [card for card in self.shell.open_cards if card.kind == "answer"]


@pytest.fixture
def stage() -> Iterator[Stage]:
    loop = VirtualTimeLoop()
    stage = Stage(loop)
    yield stage
    loop.complete(stage.shell.stop())
    loop.close()


@pytest.fixture
def live(stage: Stage) -> Stage:
    """A broadcast under way with product A on air."""
    stage.send(Focus("A"))
    stage.settle()
    return stage


def test_the_first_event_begins_a_broadcast(stage: Stage) -> None:
    stage.chat("晚上好")
    assert [record.kind for record, _ in stage.commit.waiting] == ["SessionStarted", "Chat"]
    assert (stage.book.sessions, stage.log.epoch) == ([], ""), "nothing yet: it is not committed"
    stage.report()
    (session,) = {record.session for record in stage.commit.written}
    assert stage.book.sessions == [("began", session)]
    assert stage.log.epoch == epoch_of(session, PROFILE, LIMITS)
    assert stage.outcomes == [("e1", "accepted")]


def test_records_are_numbered_and_the_room_s_own_have_no_identity(live: Stage) -> None:
    live.ask(CAPACITY)
    live.answer(0, findings("容量", "500ml"))
    live.settle()
    assert live.kinds() == ["SessionStarted", "Focus", "Briefed", "Chat", "Found"]
    assert [record.seq for record in live.commit.written] == [1, 2, 3, 4, 5]
    identities = [(record.client, record.id) for record in live.commit.written]
    assert identities == [("", ""), ("c", "e1"), ("", ""), ("c", "e2"), ("", "")]


def test_nothing_happens_before_it_is_in_the_journal(live: Stage) -> None:
    live.chat(CAPACITY)
    live.turns()
    assert live.knowledge.searches == []
    assert live.outcomes == [("e1", "accepted")]
    live.settle()
    assert [query.text for query in live.knowledge.queries] == [CAPACITY]
    live.answer(0, findings("容量", "500ml"))
    assert live.cards() == [], "what was found goes through the journal as well"
    live.settle()
    (card,) = live.cards()
    assert card.facts[0].text == "容量：500ml"


def test_personal_data_is_masked_before_the_journal(stage: Stage) -> None:
    stage.chat("我电话13812345678，这个多大容量")
    assert not any(b"13812345678" in record.payload for record, _ in stage.commit.waiting)


def test_speech_written_by_character_is_joined_before_the_journal(stage: Stage) -> None:
    stage.send(Speech("保 温 十 二 个 小 时", True, "s1"))
    record, _ = stage.commit.waiting[-1]
    written = decode(record.kind, record.client, record.id, record.payload)
    assert isinstance(written, Heard)
    assert written.envelope.event == Speech("保温十二个小时", True, "s1")


@pytest.mark.parametrize("verdict", ["duplicate", "storage_failed"])
def test_what_is_not_written_is_told_and_does_not_happen(live: Stage, verdict: str) -> None:
    live.chat(CAPACITY)
    live.report(verdict)
    live.turns()
    assert live.outcomes[-1] == ("e2", verdict)
    assert live.knowledge.searches == []


def test_chat_beyond_the_limit_is_refused_and_acts_have_as_much_again(live: Stage) -> None:
    for _ in range(QUEUE_LIMIT):
        live.chat("666")
    with pytest.raises(RoomOverloaded) as refused:
        live.chat("666")
    assert refused.value.retry_after_ms > 0
    assert live.book.counts["events_refused"] == 1
    assert live.shell.broadcast is not None
    assert live.shell.broadcast.state.dropped == 1, "who watches the room is told"
    for _ in range(QUEUE_LIMIT):
        live.send(Quiet(True))
    with pytest.raises(RoomOverloaded):
        live.send(Quiet(False))
    live.settle()
    live.chat("666")
    live.settle()
    assert {outcome for _, outcome in live.outcomes} == {"accepted"}


def test_what_the_doors_turned_away_is_told_until_the_broadcast_is_over(live: Stage) -> None:
    live.shell.turned_away(7)
    assert live.shell.broadcast is not None
    assert live.shell.broadcast.state.dropped == 7
    live.send(SessionEnd())
    live.settle()
    live.chat("666")
    live.settle()
    assert live.shell.broadcast is not None
    assert live.shell.broadcast.state.dropped == 0


def test_a_stopped_room_takes_nothing_and_gives_up_its_searches(live: Stage) -> None:
    live.ask(CAPACITY)
    live.loop.complete(live.shell.stop())
    assert live.knowledge.searches[0].cancelled()
    with pytest.raises(RoomClosing):
        live.chat("666")
    assert live.commit.waiting == []


def test_the_next_event_after_an_end_begins_another_broadcast(live: Stage) -> None:
    live.send(Lineup((LineupItem(1, "A"),)))
    live.send(SessionEnd())
    live.chat("又来了")
    live.settle()
    first, second = dict.fromkeys(record.session for record in live.commit.written)
    assert live.book.sessions == [("began", first), ("ended", first), ("began", second)]
    assert live.kinds()[-2:] == ["SessionStarted", "Chat"]
    assert live.shell.lineup == (), "an end that was said clears the line-up"


def test_a_broadcast_that_idles_ends_by_itself_and_hands_its_lineup_on(live: Stage) -> None:
    lineup = (LineupItem(1, "A"), LineupItem(2, "B"))
    live.send(Lineup(lineup))
    live.settle()
    live.later(LIMITS.session_idle_ms / 1000 - 1)
    live.tick()
    assert [what for what, _ in live.book.sessions] == ["began"]
    live.later(2)
    live.tick()
    assert [what for what, _ in live.book.sessions] == ["began", "ended"]
    assert live.shell.idle
    live.chat("还在吗")
    live.settle()
    assert live.shell.lineup == lineup
    assert not live.shell.idle


def test_screens_start_anew_with_a_new_broadcast(live: Stage) -> None:
    live.ask(CAPACITY)
    live.answer(0, findings("容量", "500ml"))
    live.settle()
    screen = live.shell.subscribe(None)
    live.send(SessionEnd())
    live.chat("又来了")
    live.settle()
    closed, welcome = live.loop.complete(screen.next())
    assert isinstance(closed, Entry)
    assert isinstance(welcome, Welcome)
    assert (welcome.open, welcome.recovered) == ((), False)
    assert welcome.epoch == live.log.epoch != closed.epoch
    assert welcome.state.session == live.commit.written[-1].session


def test_a_timer_waits_for_what_happened_before_it(live: Stage) -> None:
    live.later(LIMITS.session_idle_ms / 1000 - 1)
    live.chat("还在")
    live.later(2)
    live.tick()
    live.settle()
    live.tick()
    assert [what for what, _ in live.book.sessions] == ["began"], "the event in flight came first"


def test_a_failed_search_costs_its_question_alone(live: Stage) -> None:
    live.ask(CAPACITY)
    live.ask(COLOUR)
    live.answer(0, RuntimeError("no such index"))
    live.answer(1, findings("颜色", "白"))
    live.settle()
    assert [card.facts[0].id for card in live.cards()] == ["A/颜色"]
    assert live.book.counts["find_failures"] == 1
    state = live.shell.subscribe(None).welcome.state
    assert (state.questions_waiting, state.dropped) == (0, 1)
    live.ask(CAPACITY)
    assert len(live.knowledge.searches) == 3, "asked again, it is looked up again"


def test_a_search_that_takes_too_long_is_given_up(live: Stage) -> None:
    live.ask(CAPACITY)
    live.later(FIND_DEADLINE_S + 0.1)
    assert live.knowledge.searches[0].cancelled()
    live.settle()
    assert live.book.counts["find_failures"] == 1
    found = [r for r in live.commit.written if r.kind == "Found"]
    assert decode("Found", "", "", found[0].payload).failed  # type: ignore[union-attr]


def test_an_unanswered_question_goes_into_the_book(live: Stage) -> None:
    live.ask(CAPACITY)
    live.answer(0, NOTHING)
    live.settle()
    assert [(gap.text, gap.sku, gap.count) for gap in live.book.gaps] == [(CAPACITY, "A", 1)]
    assert live.cards() == []


def test_what_was_found_is_written_again_after_the_disk_failed(live: Stage) -> None:
    live.ask(CAPACITY)
    live.answer(0, findings("容量", "500ml"))
    live.report("storage_failed")
    live.later(REWRITE_SECONDS * 0.9)
    assert live.commit.waiting == []
    live.later(REWRITE_SECONDS * 0.2)
    live.settle()
    assert [card.facts[0].id for card in live.cards()] == ["A/容量"]


def test_a_broadcast_whose_beginning_could_not_be_written_begins_again(stage: Stage) -> None:
    stage.chat("晚上好")
    stage.report("storage_failed")
    stage.chat("晚上好")
    stage.settle()
    assert stage.kinds() == ["SessionStarted", "Chat"]
    assert stage.outcomes == [("e1", "storage_failed"), ("e2", "accepted")]
    (session,) = {record.session for record in stage.commit.written}
    assert stage.book.sessions == [("began", session)]


def test_an_accepted_event_belongs_to_a_broadcast_that_was_written(stage: Stage) -> None:
    stage.send(Focus("A"))
    stage.chat(CAPACITY)
    stage.report("storage_failed", count=2)
    stage.settle()
    stage.later(2 * REWRITE_SECONDS)
    stage.settle()
    begun = {record.session for record in stage.commit.written if record.kind == "SessionStarted"}
    chats = {record.session for record in stage.commit.written if record.kind == "Chat"}
    assert stage.outcomes[0] == ("e1", "storage_failed")
    handled = bool(chats & begun) and bool(stage.knowledge.searches)
    assert handled or stage.outcomes[1] != ("e2", "accepted")


def test_an_answer_of_the_last_broadcast_answers_nothing_in_the_next(live: Stage) -> None:
    live.ask(CAPACITY)
    live.send(SessionEnd())
    live.send(Focus("A"))
    live.ask(COLOUR)
    live.answer(0, findings("容量", "500ml"))
    live.settle()
    assert [(card.asked and card.asked.text, card.headline) for card in live.cards()] == []


def test_not_even_when_the_next_began_before_the_question_was_written(live: Stage) -> None:
    live.chat(CAPACITY)
    live.send(SessionEnd())
    live.send(Focus("A"))
    live.chat(COLOUR)
    live.settle()
    wordings = [query.text for query in live.knowledge.queries]
    live.answer(wordings.index(CAPACITY), findings("容量", "500ml"))
    live.settle()
    assert [(card.asked and card.asked.text, card.headline) for card in live.cards()] == []


def test_new_knowledge_looks_open_cards_up_again(live: Stage) -> None:
    live.ask(CAPACITY)
    live.answer(0, findings("容量", "500ml"))
    live.settle()
    (before,) = live.cards()
    live.shell.knowledge_changed(2)
    live.settle()
    live.answer(1, findings("容量", "450ml"))
    live.settle()
    (after,) = live.cards()
    assert (after.id, after.version) == (before.id, before.version + 1)
    assert after.facts[0].text == "容量：450ml"
    live.shell.knowledge_changed(3)
    live.settle()
    live.answer(2, NOTHING)
    live.settle()
    assert live.cards() == [], "what the shop no longer says is taken off the screen"


def test_looking_open_cards_up_again_leaves_the_waiting_questions_counted(live: Stage) -> None:
    live.ask(CAPACITY)
    live.answer(0, findings("容量", "500ml"))
    live.settle()
    live.ask(COLOUR)
    live.shell.knowledge_changed(2)
    live.settle()
    live.answer(2, findings("容量", "500ml"))
    live.settle()
    assert live.shell.subscribe(None).welcome.state.questions_waiting == 1


def test_new_knowledge_between_broadcasts_is_no_event(stage: Stage) -> None:
    stage.shell.knowledge_changed(2)
    assert stage.commit.waiting == []


def test_the_state_is_told_when_it_changed_and_someone_listens(live: Stage) -> None:
    live.shell.tell_state()
    screen = live.shell.subscribe(None)
    assert screen.welcome.state.focus_title == "商品A"
    live.shell.tell_state()
    live.chat("666")
    live.settle()
    live.shell.tell_state()
    (state,) = live.loop.complete(screen.next())
    assert isinstance(state, RoomState)
    assert state == replace(screen.welcome.state, chat_per_minute=1)
    waiting = live.loop.create_task(screen.next())
    live.shell.tell_state()
    live.turns()
    assert not waiting.done(), "the same state is not told twice"
    waiting.cancel()
    live.turns()


def test_a_host_s_act_closes_the_card_for_every_screen(live: Stage) -> None:
    live.ask(CAPACITY)
    live.answer(0, findings("容量", "500ml"))
    live.settle()
    screen = live.shell.subscribe(None)
    (card,) = screen.welcome.open
    live.send(SuggestionDismissed(card.id))
    live.settle()
    (closed,) = live.loop.complete(screen.next())
    assert closed.told.id == card.id
    assert live.shell.subscribe(None).welcome.open == ()


def test_a_simulator_s_speed_makes_timers_fall_due_sooner(live: Stage) -> None:
    live.ask(CAPACITY)
    live.answer(0, findings("容量", "500ml"))
    live.settle()
    live.shell.set_speed(100)
    live.later(LIMITS.card_expiry_ms / 1000 / 100 + 0.1)
    live.tick()
    assert live.cards() == []


def test_work_interrupted_by_a_restart_is_taken_up(live: Stage) -> None:
    live.ask(CAPACITY)
    again = Stage(live.loop)
    room = Room(PROFILE, LIMITS)
    for record in live.commit.written:
        room.handle(decode(record.kind, record.client, record.id, record.payload), record.at_ms)
    shell = RoomShell(room, again.log, RoomClock(0, live.loop.time), 3, again.shell._around)
    again.call(shell.start)
    again.turns()
    assert [query.text for query in again.knowledge.queries] == [CAPACITY]
    again.answer(0, findings("容量", "500ml"))
    assert [record.seq for record, _ in again.commit.waiting] == [4]
    again.settle()
    (entry,) = shell.subscribe(None).welcome.open
    assert entry.facts[0].id == "A/容量"


def test_an_epoch_is_that_of_session_profile_and_limits() -> None:
    one = epoch_of("s1", PROFILE, LIMITS)
    assert one == epoch_of("s1", replace(PROFILE), replace(LIMITS))
    others = {
        epoch_of("s2", PROFILE, LIMITS),
        epoch_of("s1", replace(PROFILE, stream_delay_ms=1), LIMITS),
        epoch_of("s1", PROFILE, replace(LIMITS, max_open_cards=1)),
    }
    assert len(others | {one}) == 4


def test_what_screens_are_told_is_counted(live: Stage) -> None:
    live.ask(CAPACITY)
    assert "entries_told" not in live.book.counts
    live.answer(0, findings("容量", "500ml"))
    live.settle()
    assert live.book.counts["entries_told"] == 1
