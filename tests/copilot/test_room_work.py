"""A room's work: searches, judgements, cues and lines, each on its own, each given up cleanly."""

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any, cast

import pytest

from copilot.effects import (
    Brief,
    Briefed,
    CancelPhrase,
    Effect,
    Evidence,
    Find,
    Found,
    Input,
    Judge,
    Judged,
    Phrase,
    Phrased,
)
from copilot.events import Chat, Envelope, Event, Focus, SessionEnd, SuggestionUsed, Viewer
from copilot.noted import RecordDecision
from copilot.phrasing.ports import OnText, Phraser
from copilot.records import decode
from copilot.room import Room
from copilot.room_clock import RoomClock
from copilot.room_log import RoomLog
from copilot.room_work import FIND_DEADLINE_S, RoomWork
from copilot.shell import RoomShell
from copilot.shop_lore import ShopLore
from copilot.skills.corrections.judge import ShopJudge
from copilot.skills.corrections.judgement import Said
from copilot.suggestions import Delta, Entry, Ready
from copilot.surroundings import Surroundings
from copilot.taste.learnt import Learnt
from knowledge.fact_making import make_facts
from knowledge.facts import Fact
from knowledge.language.quantities import find_quantities
from knowledge.products import Attribute, Catalogue, Product, Source
from knowledge.retrieval import Findings, Query, ScoredFact
from tests.copilot.phrasing.scripted_model import CountingMeter
from tests.copilot.room_scripts import (
    LIMITS,
    PROFILE,
    ImmediateCommit,
    MemoryJournal,
    evidence,
)
from tests.copilot.scripted_knowledge import HeldKnowledge
from tests.copilot.virtual_time import VirtualTimeLoop

SOURCE = Source("shop.json", "products[0]")
PHRASING = replace(LIMITS, phrasing=True)
SAID = Said("s1", 1, "这款容量是六百毫升", True, "host", (), "A", None, ("A", "B"), ())
FIND = Find(7, Query("多大容量", ("A",), False, ("A",)), 1)


def attribute(name: str, value: str) -> Attribute:
    return Attribute(name, value, find_quantities(value), None, SOURCE)


CATALOGUE = Catalogue(
    "shop",
    1,
    tuple(
        Product(
            sku, f"商品{sku}", (), "", "", (attribute("容量", "500ml"), attribute("材质", "纯棉")),
            (), None, (), SOURCE,
        )
        for sku in "AB"
    ),
    (),
    (),
)  # fmt: skip
FACTS = make_facts(CATALOGUE)


class BreakingKnowledge(HeldKnowledge):
    """Answers each search when it is told to; has no product to show once it is broken."""

    def __init__(self) -> None:
        super().__init__(CATALOGUE)
        self.broken = False

    def product(self, shop: str, sku: str) -> Product | None:
        """Return a product by SKU."""
        if self.broken:
            raise RuntimeError("no such shelf")
        return super().product(shop, sku)


class HeldPhraser:
    """Words a line when it is told to; notes which were given up."""

    def __init__(self) -> None:
        self.begun: list[Phrase] = []
        self.given_up: list[tuple[str, int]] = []
        self._texts: list[OnText] = []
        self._lines: list[asyncio.Future[Phrased]] = []

    async def phrase(self, shop: str, phrase: Phrase, on_text: OnText) -> Phrased:
        """Wait to be told."""
        line: asyncio.Future[Phrased] = asyncio.get_running_loop().create_future()
        self.begun.append(phrase)
        self._texts.append(on_text)
        self._lines.append(line)
        try:
            return await line
        except asyncio.CancelledError:
            self.given_up.append((phrase.suggestion, phrase.attempt))
            raise

    def say(self, number: int, text: str) -> None:
        self._texts[number](text)

    def finish(self, number: int, line: str) -> None:
        phrase = self.begun[number]
        self._lines[number].set_result(Phrased(phrase.suggestion, phrase.attempt, line, "worded"))

    def answer(self, number: int, phrased: Phrased) -> None:
        self._lines[number].set_result(phrased)

    def fail(self, number: int) -> None:
        self._lines[number].set_exception(RuntimeError("not a sentence"))


class BrokenJudge:
    """A judge that cannot."""

    def judge(self, said: Said) -> None:
        """Fail."""
        raise RuntimeError("no such figure")


class Book:
    """A ledger that keeps what it is told."""

    def __init__(self) -> None:
        self.decisions: list[tuple[str, RecordDecision]] = []

    def session_began(self, room: str, session: str, wall_ms: int) -> None:
        """Ignore."""

    def session_ended(self, room: str, session: str, wall_ms: int) -> None:
        """Ignore."""

    def wait(self, room: str, session: str, wait: object) -> None:
        pass

    def gap(self, room: str, session: str, gap: object) -> None:
        """Ignore."""

    def learnt(self, room: str, learnt: Learnt) -> None:
        """Ignore."""

    def decision(self, room: str, session: str, decision: RecordDecision) -> None:
        """Keep."""
        self.decisions.append((session, decision))


class Workshop:
    """A room's work with scripted surroundings on a loop of virtual time."""

    def __init__(
        self, loop: VirtualTimeLoop, phraser: bool = True, journal: MemoryJournal | None = None
    ) -> None:
        self.loop = loop
        self.knowledge, self.meter, self.book = BreakingKnowledge(), CountingMeter(), Book()
        self.phraser = HeldPhraser()
        self.lore = ShopLore(CATALOGUE, FACTS)
        self.journal = journal or MemoryJournal()
        given: Phraser | None = self.phraser if phraser else None
        self.around = Surroundings(
            commit=ImmediateCommit(self.journal, loop, self.meter, 1),
            knowledge=self.knowledge,
            ledger=self.book,
            meter=self.meter,
            limits=PHRASING,
            lore=lambda shop: self.lore,
            queue_limit=100,
            phraser=given,
            wall_ms=lambda: int(loop.time() * 1000),
        )
        self.answers: list[tuple[Input, str | None]] = []
        self.unheard: set[str] = set()
        self.left: list[int] = []
        self.deltas: list[Delta] = []
        self.work = RoomWork(
            "shop", self.around, self._answer, self.deltas.append, self.left.append
        )

    def _answer(self, given: Input, session: str | None) -> None:
        if isinstance(given, Judged) and given.judgement.segment in self.unheard:
            raise RuntimeError("no such record")
        self.answers.append((given, session))

    def do(self, act: Callable[[], Any]) -> Any:
        """Do ``act`` on the running loop and let what follows happen."""

        async def acting() -> Any:
            done = act()
            for _ in range(12):
                await asyncio.sleep(0)
            return done

        return self.loop.complete(acting())

    def begin(self, *effects: Effect) -> None:
        def begin_all() -> None:
            for effect in effects:
                self.work.begin(effect, "s1")

        self.do(begin_all)


@pytest.fixture
def shop() -> Iterator[Workshop]:
    loop = VirtualTimeLoop()
    workshop = Workshop(loop)
    yield workshop
    loop.complete(workshop.work.stop())
    loop.close()


def phrase(suggestion: str = "a", attempt: int = 1) -> Phrase:
    facts: tuple[Evidence, ...] = (evidence("容量"),)
    return Phrase(suggestion, attempt, 3, "answer", facts, "多大容量", "商品A", "zh", 2, 1)


def findings(value: str) -> Findings:
    fact = Fact("A/容量", "A", "商品A", "attribute", "容量", f"容量：{value}", value, (), SOURCE, 1)
    return Findings((ScoredFact(fact, 0.9),), "focus", b"\x01", True, 1)


def test_speech_is_judged_at_once(shop: Workshop) -> None:
    shop.begin(Judge(SAID))
    ((answer, session),) = shop.answers
    assert isinstance(answer, Judged)
    assert (answer.judgement.segment, answer.judgement.revision, session) == ("s1", 1, "s1")
    assert [v.truth for v in answer.judgement.verdicts] == ["500ml"]
    assert shop.meter.observed.total() == 1, "how long it took is measured"
    assert not shop.work.busy


_MOST_STEPS = 200  # more than a judgement has with two dozen products


def test_long_speech_is_judged_before_what_was_said_after_it(shop: Workshop) -> None:
    many = replace(
        CATALOGUE,
        products=tuple(replace(CATALOGUE.products[0], sku=f"P{number}") for number in range(24)),
    )
    shop.lore = ShopLore(many, make_facts(many))
    lineup = tuple(product.sku for product in many.products)
    words = "，".join(f"这款容量是{number}百毫升纯棉的" for number in range(2, 60))[:500]
    long = replace(SAID, text=words, focus="P0", lineup=lineup)
    short = replace(long, segment="s2", text="这款容量是六百毫升")
    answered_at_once: list[int] = []

    async def speak() -> None:
        for said in (long, short):
            shop.work.begin(Judge(said), "s1")
            answered_at_once.append(len(shop.answers))
        for _ in range(_MOST_STEPS):
            await asyncio.sleep(0)

    shop.loop.complete(speak())

    assert answered_at_once == [0, 0], "the loop has turns while the long one is judged"
    judged = [answer.judgement for answer, _ in shop.answers if isinstance(answer, Judged)]
    assert [judgement.segment for judgement in judged] == ["s1", "s2"]
    assert judged[0] == shop.lore.judge.judge(long)
    assert judged[1] == shop.lore.judge.judge(short)


def test_speech_that_cannot_be_judged_costs_itself_alone(shop: Workshop) -> None:
    judge, shop.lore.judge = shop.lore.judge, cast(ShopJudge, BrokenJudge())
    shop.begin(Judge(SAID), Brief("A"))
    assert [type(answer) for answer, _ in shop.answers] == [Briefed]
    assert shop.meter.counts["judge_failures"] == 1
    shop.lore.judge = judge
    shop.begin(Judge(SAID))
    assert isinstance(shop.answers[-1][0], Judged)


def test_a_judgement_nobody_can_take_costs_itself_alone(shop: Workshop) -> None:
    shop.unheard = {"s1"}
    shop.begin(Judge(SAID), Judge(replace(SAID, segment="s2")))
    judged = [answer.judgement for answer, _ in shop.answers if isinstance(answer, Judged)]
    assert [judgement.segment for judgement in judged] == ["s2"]
    assert shop.meter.counts["judge_failures"] == 1


def test_a_product_on_air_is_briefed_with_its_strongest_facts(shop: Workshop) -> None:
    shop.begin(Brief("A"))
    ((briefed, session),) = shop.answers
    assert isinstance(briefed, Briefed)
    assert (briefed.sku, briefed.title, session) == ("A", "商品A", "s1")
    assert [each.name for each in briefed.evidence] == ["容量", "材质"]
    assert {each.fact.sku for each in briefed.evidence} == {"A"}


def test_a_product_the_shop_has_no_more_is_briefed_with_nothing(shop: Workshop) -> None:
    shop.begin(Brief("gone"))
    ((briefed, _),) = shop.answers
    assert isinstance(briefed, Briefed)
    assert briefed.evidence == ()


def test_a_briefing_that_fails_costs_itself_alone(shop: Workshop) -> None:
    shop.knowledge.broken = True
    shop.begin(Brief("A"), Judge(SAID))
    assert [type(answer) for answer, _ in shop.answers] == [Judged]


def test_what_was_found_is_answered_with_its_session(shop: Workshop) -> None:
    shop.begin(FIND)
    assert shop.work.busy
    shop.do(lambda: shop.knowledge.searches[0].set_result(findings("500ml")))
    ((found, session),) = shop.answers
    assert isinstance(found, Found)
    assert (found.question, found.failed, session) == (7, False, "s1")
    assert found.evidence[0].value == "500ml"
    assert not shop.work.busy


def test_a_search_that_fails_or_takes_too_long_says_so(shop: Workshop) -> None:
    shop.begin(FIND, replace(FIND, question=8))
    shop.do(lambda: shop.knowledge.searches[0].set_exception(RuntimeError("no such index")))
    shop.loop.complete(asyncio.sleep(FIND_DEADLINE_S + 0.1))
    assert [answer for answer, _ in shop.answers] == [
        Found(7, (), b"", failed=True),
        Found(8, (), b"", failed=True),
    ]
    assert shop.meter.counts["find_failures"] == 2


def test_a_line_is_told_as_it_grows_and_answered_when_it_is_there(shop: Workshop) -> None:
    shop.begin(phrase())
    shop.do(lambda: shop.phraser.say(0, "这款"))
    shop.do(lambda: shop.phraser.say(0, "这款能装五百毫升"))
    assert shop.deltas == [Delta("a", 3, "这款"), Delta("a", 3, "这款能装五百毫升")]
    assert shop.answers == []
    shop.do(lambda: shop.phraser.finish(0, "这款能装五百毫升。"))
    assert shop.answers == [(Phrased("a", 1, "这款能装五百毫升。", "worded"), "s1")]
    assert not shop.work.busy


def test_a_line_that_is_stopped_closes_the_model_s_stream_and_answers_nothing(
    shop: Workshop,
) -> None:
    shop.begin(phrase("a"), phrase("b"))
    shop.begin(CancelPhrase("a"))
    assert shop.phraser.given_up == [("a", 1)]
    assert shop.answers == []
    shop.do(lambda: shop.phraser.finish(1, "好"))
    assert [answer.suggestion for answer, _ in shop.answers if isinstance(answer, Phrased)] == ["b"]


def test_another_attempt_takes_the_place_of_the_one_under_way(shop: Workshop) -> None:
    shop.begin(phrase("a", 1))
    shop.begin(phrase("a", 2))
    assert shop.phraser.given_up == [("a", 1)]
    shop.begin(CancelPhrase("a"))
    assert shop.phraser.given_up == [("a", 1), ("a", 2)]
    assert not shop.work.busy


def test_stopped_and_begun_within_one_turn_the_last_one_runs(shop: Workshop) -> None:
    shop.begin(phrase("a", 1))
    shop.begin(CancelPhrase("a"), phrase("a", 2))
    assert shop.phraser.given_up == [("a", 1)]
    shop.do(lambda: shop.phraser.finish(1, "好"))
    assert [answer for answer, _ in shop.answers] == [Phrased("a", 2, "好", "worded")]


def test_begun_and_stopped_within_one_turn_costs_no_call(shop: Workshop) -> None:
    shop.begin(phrase("a"), CancelPhrase("a"))
    assert shop.phraser.begun == []
    assert not shop.work.busy


def test_stopping_what_is_not_under_way_is_no_error(shop: Workshop) -> None:
    shop.begin(CancelPhrase("never"))
    shop.begin(phrase("a"))
    shop.do(lambda: shop.phraser.finish(0, "好"))
    shop.begin(CancelPhrase("a"), CancelPhrase("a"))
    assert shop.phraser.given_up == []


def test_a_phraser_that_fails_leaves_the_facts(shop: Workshop) -> None:
    shop.loop.set_exception_handler(lambda loop, context: None)
    shop.begin(phrase("a"))
    shop.do(lambda: shop.phraser.fail(0))
    assert [answer for answer, _ in shop.answers] == [Phrased("a", 1, "", "failed")]


def test_without_a_model_nothing_is_worded() -> None:
    loop = VirtualTimeLoop()
    shop = Workshop(loop, phraser=False)
    shop.begin(phrase("a"), CancelPhrase("a"))
    assert not shop.work.busy
    loop.close()


def test_stopping_the_room_gives_up_everything(shop: Workshop) -> None:
    shop.begin(phrase("a"), phrase("b"), FIND)
    shop.loop.complete(shop.work.stop())
    assert sorted(shop.phraser.given_up) == [("a", 1), ("b", 1)]
    assert shop.knowledge.searches[0].cancelled()
    assert shop.answers == []
    assert not shop.work.busy


def test_what_is_no_work_is_named(shop: Workshop) -> None:
    with pytest.raises(TypeError, match="expected work, got RecordDecision"):
        shop.work.begin(RecordDecision("a", "cue", "now", "best", 0), "s1")


class Stage(Workshop):
    """A whole shell over that work."""

    def __init__(self, loop: VirtualTimeLoop) -> None:
        super().__init__(loop)
        self.log = RoomLog(100, 100)
        clock = RoomClock(0, loop.time)
        self.shell = RoomShell(Room(PROFILE, PHRASING), self.log, clock, 0, self.around)
        self.sent = 0

    def send(self, event: Event) -> None:
        self.sent += 1
        envelope = Envelope("c", f"e{self.sent}", None, event)
        self.do(lambda: self.shell.submit(envelope, lambda *_: None))

    def asked(self) -> str:
        """Have a question asked and answered; return the card."""
        before = len(self.knowledge.searches)
        self.send(Chat(Viewer("u1", "n"), "多大容量"))
        self.do(lambda: self.knowledge.searches[before].set_result(findings("500ml")))
        (card,) = [card.id for card in self.shell.open_cards if card.kind == "answer"]
        return card


@pytest.fixture
def stage() -> Iterator[Stage]:
    """A broadcast under way with A on air, its cue's line being worded."""
    loop = VirtualTimeLoop()
    stage = Stage(loop)
    stage.send(Focus("A"))
    yield stage
    loop.complete(stage.shell.stop())
    loop.close()


def test_a_screen_sees_the_line_grow_and_then_stand(stage: Stage) -> None:
    screen = stage.shell.subscribe(None)
    (cue,) = screen.welcome.open
    stage.do(lambda: stage.phraser.say(0, "五百毫升"))
    assert list(stage.loop.complete(screen.next())) == [Delta(cue.id, cue.version, "五百毫升")]
    stage.do(lambda: stage.phraser.finish(0, "五百毫升的纯棉"))
    (entry,) = stage.loop.complete(screen.next())
    assert isinstance(entry, Entry)
    assert isinstance(entry.told, Ready)
    assert entry.told.suggestion.line == "五百毫升的纯棉"


def test_a_card_the_host_used_closes_its_stream_at_once(stage: Stage) -> None:
    card = stage.asked()
    assert [p.suggestion for p in stage.phraser.begun][-1] == card
    stage.send(SuggestionUsed(card))
    assert stage.phraser.given_up == [(card, 1)]


def test_another_product_on_air_closes_the_cue_s_stream(stage: Stage) -> None:
    stage.send(Focus("B"))
    assert [(p.prompt, p.product) for p in stage.phraser.begun] == [
        ("cue", "商品A"),
        ("cue", "商品B"),
    ]
    assert stage.phraser.given_up == [(stage.phraser.begun[0].suggestion, 1)]


def test_the_end_of_the_broadcast_closes_every_stream(stage: Stage) -> None:
    stage.asked()
    stage.send(SessionEnd())
    assert len(stage.phraser.given_up) == 2
    assert [record.kind for record in stage.journal.records].count("Phrased") == 0


def test_what_closes_with_the_broadcast_is_written_down_as_its_own(stage: Stage) -> None:
    session = stage.journal.records[0].session
    stage.send(SessionEnd())
    closings = [(s, d.choice, d.reason) for s, d in stage.book.decisions if d.choice == "closed"]
    assert closings == [(session, "closed", "session_ended")]


def test_a_killed_process_takes_the_half_worded_line_up_again(stage: Stage) -> None:
    """The journal alone survives: the screen has the facts, and the same line is asked for."""
    stage.do(lambda: stage.phraser.say(0, "五百"))
    (shown,) = stage.shell.open_cards
    stage.loop.complete(stage.shell.stop())
    again = Workshop(stage.loop, journal=stage.journal)
    room = Room(PROFILE, PHRASING)
    for record in stage.journal.records:
        room.handle(decode(record.kind, record.client, record.id, record.payload), record.at_ms)
    clock = RoomClock(100, stage.loop.time)
    shell = RoomShell(room, RoomLog(100, 100), clock, 9, again.around)
    again.do(shell.start)
    assert shell.open_cards == (shown,)
    assert (shown.ready, shown.line) == (False, "容量五百毫升，材质纯棉")
    assert [(p.suggestion, p.attempt) for p in again.phraser.begun] == [(shown.id, 1)]
    again.do(lambda: again.phraser.finish(0, "五百毫升的纯棉"))
    (card,) = shell.open_cards
    assert (card.ready, card.line) == (True, "五百毫升的纯棉")
    assert stage.journal.records[-1].kind == "Phrased"
    stage.loop.complete(shell.stop())


def test_lore_has_each_product_s_facts_in_the_shop_s_order() -> None:
    lore = ShopLore(CATALOGUE, FACTS)
    assert [fact.name for fact in lore.facts("A")] == ["容量", "材质"]
    assert {fact.sku for fact in lore.facts("B")} == {"B"}
    assert list(lore.facts("gone")) == []
    assert lore.reader.read("多大容量").intent == "shop_question"
