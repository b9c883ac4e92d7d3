"""Screens that drop, lag and come back, rooms that are killed and restarted: displayed = told.

Every screen keeps what it shows from the messages it got alone. Whatever happens, each entry of
the log reaches it exactly once and in order, or is covered by a whole snapshot, and once it has
caught up it shows what the room has open.
"""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

import hypothesis.strategies as st
from hypothesis import settings
from hypothesis.stateful import Bundle, RuleBasedStateMachine, invariant, rule

from copilot.effects import Phrase, Phrased
from copilot.events import (
    Chat,
    Envelope,
    Event,
    Focus,
    Lineup,
    LineupItem,
    Order,
    Quiet,
    SessionEnd,
    Speech,
    Stats,
    SuggestionDismissed,
    SuggestionHeld,
    SuggestionPinned,
    SuggestionPushed,
    SuggestionReleased,
    SuggestionReworded,
    SuggestionUsed,
    Viewer,
)
from copilot.phrasing.ports import OnText
from copilot.ports import RoomProfile, SubscriptionLagged
from copilot.room_log import LogSubscription
from copilot.rooms import Rooms
from copilot.rooms_options import RoomsOptions
from copilot.suggestions import Closed, Delta, Entry, Position, Suggestion, Welcome
from knowledge.facts import Fact
from knowledge.language.quantities import find_quantities
from knowledge.products import Attribute, Catalogue, Product, Source
from knowledge.retrieval import FactStand, Findings, Query, ScoredFact
from tests.copilot.room_scripts import LIMITS, PROFILE, ImmediateCommit, MemoryJournal
from tests.copilot.scripted_knowledge import ScriptedKnowledge
from tests.copilot.virtual_time import VirtualTimeLoop

SOURCE = Source("shop.json", "products[0]")
# A session that is left alone ends within the longest pause below, as it does after half an hour:
# every tick of a pause is run, and the waits of all else are far shorter.
PHRASING = replace(LIMITS, phrasing=True, session_idle_ms=400_000, present_ms=150_000)
PAUSES_S = (0.2, 1.0, 30.0, 100.0, 450.0)
OPTIONS = RoomsOptions(queue_limit=100, log_entries=8, subscription_queue=4)
QUESTIONS = ("这个多重", "多少钱一件", "有什么颜色", "是什么材质的", "保修几年", "容量多大呀")
SENTENCES = (
    "这款重量是300克",
    "这款重量是200克",
    "说错了",
    "家人们晚上好",
    "接下来看2号链接",
    "重量两百克",
    "纯棉的",
    "这个是拿边角料拼起来的",
)
ACTS = (
    SuggestionUsed,
    SuggestionDismissed,
    SuggestionPinned,
    SuggestionReworded,
    SuggestionHeld,
    SuggestionReleased,
    SuggestionPushed,
)


WEIGHT = Attribute("重量", "200g", find_quantities("200g"), None, SOURCE)
MATERIAL = Attribute("材质", "纯棉", (), None, SOURCE)
CATALOGUE = Catalogue(
    PROFILE.shop,
    1,
    tuple(
        Product(sku, f"商品{sku}", (), "", "", (WEIGHT, MATERIAL), (), None, (), SOURCE)
        for sku in "AB"
    ),
    (),
    (),
)


class ReadyKnowledge(ScriptedKnowledge):
    """Finds one fact for each wording, at once."""

    def __init__(self) -> None:
        super().__init__(CATALOGUE)

    async def find(self, shop: str, query: Query, priority: int) -> Findings:
        """Return a fact named after the question, none for the last wording."""
        if query.text == QUESTIONS[-1]:
            return Findings((), None, b"", False, 1)
        sku = query.focus[0] if query.focus else None
        text = f"{query.text}：答案"
        fact = Fact(
            f"{sku}/{query.text}", sku, "商品", "attribute", "答", text, "答案", (), SOURCE, 1
        )
        return Findings((ScoredFact(fact, 0.9),), "focus", b"", True, 1)

    async def same_question(
        self, text: str, others: Sequence[str], priority: int
    ) -> Sequence[float]:
        """Return that none is like another."""
        return [0.0 for _ in others]

    async def stands(
        self, shop: str, sku: str, texts: Sequence[str], priority: int
    ) -> Sequence[Sequence[FactStand]]:
        """Find that scraps contradict the material, after a while."""
        await asyncio.sleep(0.02)
        facts = [fact for fact in self.facts(shop) if fact.sku == sku and fact.name == "材质"]
        return [
            [FactStand(fact, 0.0, 0.95 if "边角料" in text else 0.0) for fact in facts]
            for text in texts
        ]


class SlowPhraser:
    """Says half a line, takes its time, and says the rest; every third line fails."""

    def __init__(self) -> None:
        self.begun = 0

    async def phrase(self, shop: str, phrase: Phrase, on_text: OnText) -> Phrased:
        """Word a line from its first fact."""
        self.begun += 1
        number, value = self.begun, phrase.evidence[0].value
        on_text(f"这款{value}")
        await asyncio.sleep(0.4)
        on_text(f"这款{value}，真的")
        await asyncio.sleep(0.4)
        if number % 3 == 0:
            return Phrased(phrase.suggestion, phrase.attempt, "", "failed")
        return Phrased(phrase.suggestion, phrase.attempt, f"这款{value}，真的不错", "worded")


class Silent:
    """A meter and a ledger that keep nothing, and a directory of one room."""

    def count(self, name: str, by: int = 1) -> None:
        """Ignore."""

    def observe(self, name: str, seconds: float) -> None:
        """Ignore."""

    def session_began(self, room: str, session: str, wall_ms: int) -> None:
        """Ignore."""

    def session_ended(self, room: str, session: str, wall_ms: int) -> None:
        """Ignore."""

    def learnt(self, room: str, learnt: object) -> None:
        """Ignore."""

    def decision(self, room: str, session: str, decision: object) -> None:
        """Ignore."""

    def wait(self, room: str, session: str, wait: object) -> None:
        pass

    def gap(self, room: str, session: str, gap: object) -> None:
        """Ignore."""

    def profile(self, room: str) -> RoomProfile | None:
        """Return the one room."""
        return PROFILE if room == PROFILE.id else None


@dataclass
class Screen:
    """What a client displays, from nothing but its messages."""

    position: Position | None = None
    shown: dict[str, Suggestion] = field(default_factory=dict)
    subscription: LogSubscription | None = None
    snapshots: int = 0

    def welcome(self, welcome: Welcome) -> None:
        if not welcome.recovered:
            self.shown = {s.id: s for s in welcome.open}
            self.snapshots += 1
        else:
            assert self.position is not None
            assert (welcome.epoch, welcome.offset) == (self.position.epoch, self.position.offset)
        self.position = Position(welcome.epoch, welcome.offset)

    def take(self, messages: Sequence[object]) -> None:
        for message in messages:
            if isinstance(message, Welcome):
                self.welcome(message)
            elif isinstance(message, Entry):
                self.entry(message)
            elif isinstance(message, Delta) and message.id in self.shown:
                assert message.version <= self.shown[message.id].version

    def entry(self, entry: Entry) -> None:
        assert self.position is not None
        assert entry.epoch == self.position.epoch
        assert entry.offset == self.position.offset + 1, "exactly once, in order, without a gap"
        self.position = Position(entry.epoch, entry.offset)
        if isinstance(entry.told, Closed):
            del self.shown[entry.told.id]
        else:
            self.shown[entry.told.suggestion.id] = entry.told.suggestion


class ResumeMachine(RuleBasedStateMachine):
    """Random traffic, faults and restarts."""

    screens = Bundle("screens")

    def __init__(self) -> None:
        super().__init__()
        self.loop = VirtualTimeLoop()
        self.journal = MemoryJournal()
        self.number = 0
        self.spoken = 0
        self.outcomes: dict[str, str] = {}
        self.all_screens: list[Screen] = []
        self.start()

    def start(self) -> None:
        silent = Silent()
        self.rooms = Rooms(
            silent,
            self.journal,
            ReadyKnowledge(),
            silent,
            silent,
            PHRASING,
            OPTIONS,
            wall_ms=lambda: int(self.loop.time() * 1000),
            seconds=self.loop.time,
            commit_queue=ImmediateCommit,
            phraser=SlowPhraser(),
        )
        self.loop.complete(self.rooms.start())
        self.loop.complete(self.rooms.open(PROFILE.id, PROFILE.shop))

    def send(self, event: Event) -> None:
        self.number += 1
        envelope = Envelope("c", f"e{self.number}", None, event)
        done = self.loop.create_future()

        def note(sent: Envelope, outcome: str) -> None:
            self.outcomes[sent.id] = outcome
            done.set_result(None)

        async def submit() -> None:
            self.rooms.submit(PROFILE.id, envelope, note)
            await done

        self.loop.complete(submit())

    @rule(text=st.sampled_from(QUESTIONS), user=st.integers(0, 5))
    def viewer_asks(self, text: str, user: int) -> None:
        self.send(Chat(Viewer(f"u{user}", f"n{user}"), text))

    @rule(sku=st.sampled_from(["A", "B", None]))
    def focus(self, sku: str | None) -> None:
        self.send(Focus(sku))

    @rule()
    def lineup(self) -> None:
        self.send(Lineup((LineupItem(1, "A"), LineupItem(2, "B"))))

    @rule(text=st.sampled_from(SENTENCES), final=st.booleans(), again=st.booleans())
    def host_says(self, text: str, final: bool, again: bool) -> None:
        self.spoken += not again
        self.send(Speech(text, final, f"s{self.spoken}"))

    @rule(act=st.sampled_from(ACTS), index=st.integers(0, 5))
    def somebody_does_something_with_a_card(self, act: Callable[[str], Event], index: int) -> None:
        shown = [id for screen in self.all_screens for id in screen.shown]
        self.send(act(shown[index % len(shown)] if shown else "gone"))

    @rule()
    def operations_push_a_card_of_their_own(self) -> None:
        self.send(SuggestionPushed(headline="上链接", line="二号链接", sku="B"))

    @rule(quiet=st.sampled_from([Quiet(True, 0.2), Quiet(True), Quiet(False)]))
    def quiet(self, quiet: Quiet) -> None:
        self.send(quiet)

    @rule(viewers=st.integers(0, 300), number=st.integers(0, 9))
    def platform_reports(self, viewers: int, number: int) -> None:
        self.send(Stats(viewers, viewers * 10))
        self.send(Order(f"o{number}", "paid", 1, Decimal("9.90"), "CNY", "A"))

    @rule()
    def broadcast_ends(self) -> None:
        self.send(SessionEnd())

    @rule(seconds=st.sampled_from(PAUSES_S))
    def time_passes(self, seconds: float) -> None:
        self.loop.complete(asyncio.sleep(seconds))

    @rule(target=screens)
    def screen_opens(self) -> Screen:
        screen = Screen()
        self.all_screens.append(screen)
        return screen

    @rule(screen=screens)
    def screen_connects(self, screen: Screen) -> None:
        if screen.subscription is not None:
            return

        async def subscribe() -> LogSubscription:
            return self.rooms.subscribe(PROFILE.id, screen.position)

        screen.subscription = self.loop.complete(subscribe())
        assert screen.subscription is not None
        screen.welcome(screen.subscription.welcome)
        screen.take(screen.subscription.missed)

    @rule(screen=screens)
    def screen_reads(self, screen: Screen) -> None:
        self.read(screen)

    def read(self, screen: Screen) -> None:
        if screen.subscription is None:
            return
        try:
            while True:
                screen.take(self.loop.complete(asyncio.wait_for(screen.subscription.next(), 0.01)))
        except TimeoutError:
            return
        except SubscriptionLagged:
            screen.subscription = None

    @rule(screen=screens)
    def screen_drops(self, screen: Screen) -> None:
        if screen.subscription is not None:
            screen.subscription.close()
            screen.subscription = None

    @rule()
    def process_is_killed_and_started_again(self) -> None:
        old = self.rooms
        for screen in self.all_screens:
            screen.subscription = None
        self.loop.complete(old.stop())
        self.start()

    @invariant()
    def nothing_accepted_is_lost(self) -> None:
        kept = {record.id for record in self.journal.records if record.id}
        assert {id for id, outcome in self.outcomes.items() if outcome == "accepted"} <= kept

    def teardown(self) -> None:
        self.loop.complete(asyncio.sleep(1))
        witness = Screen()
        self.all_screens.append(witness)
        for screen in self.all_screens:
            self.screen_connects(screen)
            self.read(screen)
            if screen.subscription is None:  # it had lagged: now it resumes
                self.screen_connects(screen)
                self.read(screen)
            assert screen.shown == witness_of(self.rooms)
        self.loop.complete(self.rooms.stop())
        self.loop.complete(self.loop.shutdown_default_executor())
        self.loop.close()


def witness_of(rooms: Rooms) -> dict[str, Suggestion]:
    """Return what the room has open, asked directly."""
    return {s.id: s for s in rooms.open_cards(PROFILE.id)}


TestResume = ResumeMachine.TestCase
TestResume.settings = settings(max_examples=30, stateful_step_count=40, deadline=None)


def test_the_longest_pause_outlasts_every_wait_and_only_it_ends_a_session() -> None:
    """What a pause is for is reached by it: without that the machine would prove nothing."""
    waits = {name: getattr(PHRASING, name) for name in PHRASING.__dataclass_fields__}
    waits = {name: wait for name, wait in waits.items() if name.endswith("_ms")}
    assert max(waits.values()) == PHRASING.session_idle_ms < PAUSES_S[-1] * 1_000
    assert PAUSES_S[-2] * 1_000 < PHRASING.session_idle_ms


def test_the_traffic_reaches_corrections_cues_and_lines() -> None:
    """What the machine sends means something: without that it would prove nothing."""
    machine = ResumeMachine()
    machine.lineup()
    machine.focus("A")
    machine.host_says(SENTENCES[0], True, False)
    machine.viewer_asks(QUESTIONS[0], 1)
    machine.time_passes(5.0)
    cards = {card.kind: card for card in machine.rooms.open_cards(PROFILE.id)}
    assert cards.keys() == {"cue", "correction", "answer"}
    assert cards["correction"].truth.startswith("200")
    assert cards["cue"].line.endswith("真的不错")
    machine.host_says(SENTENCES[1], True, False)
    machine.time_passes(0.2)
    assert "correction" not in {card.kind for card in machine.rooms.open_cards(PROFILE.id)}
    machine.host_says(SENTENCES[-1], True, False)
    machine.time_passes(5.0)
    cards = {card.kind: card for card in machine.rooms.open_cards(PROFILE.id)}
    assert cards["correction"].truth == "纯棉", "what was read closely is shown"
    machine.teardown()
