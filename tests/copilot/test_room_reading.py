"""Speech and questions read closely: the rules' word stands where the reader fails or is late."""

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import replace

import pytest

from copilot.effects import Brief, Briefed, Find, Found, Judge, Judged
from copilot.room_reading import AGAIN_DEADLINE_S, READ_DEADLINE_S, READ_PRIORITY
from copilot.room_work import FIND_DEADLINE_S, RoomWork
from copilot.skills.corrections.judgement import Judgement
from copilot.skills.corrections.reading.close_reading import pieces_of
from knowledge.retrieval import FactStand, Query, Stand
from tests.copilot.test_room_work import FACTS, SAID, BreakingKnowledge, Workshop, findings
from tests.copilot.virtual_time import VirtualTimeLoop

WORDS = "这个是拿边角料拼起来的"
SPOKEN = replace(SAID, text=WORDS)
TAKEN_BACK = replace(SAID, segment="s2", text="不对")
FIND = Find(7, Query("多大容量", ("A",), False, ("A",)), 3, ((4, "能装多少"), (2, "什么料子")))
MATERIAL = next(fact for fact in FACTS if fact.sku == "A" and fact.name == "材质")
AGAINST = [[FactStand(MATERIAL, 0.0, 0.95)]]


class HeldReader(BreakingKnowledge):
    """Reads when it is told to."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[tuple[str, str, tuple[str, ...], int]] = []
        self.readings: list[asyncio.Future[Sequence[Sequence[FactStand]]]] = []
        self.compared: list[tuple[str, tuple[str, ...], int]] = []
        self.shares: list[asyncio.Future[Sequence[float]]] = []
        self.together_asked: list[tuple[tuple[str, str], ...]] = []
        self.again: Sequence[Stand] | float = ()

    async def same_question(
        self, text: str, others: Sequence[str], priority: int
    ) -> Sequence[float]:
        """Wait to be told."""
        future: asyncio.Future[Sequence[float]] = asyncio.get_running_loop().create_future()
        self.compared.append((text, tuple(others), priority))
        self.shares.append(future)
        return await future

    async def stands(
        self, shop: str, sku: str, texts: Sequence[str], priority: int
    ) -> Sequence[Sequence[FactStand]]:
        """Wait to be told."""
        future: asyncio.Future[Sequence[Sequence[FactStand]]] = (
            asyncio.get_running_loop().create_future()
        )
        self.asked.append((shop, sku, tuple(texts), priority))
        self.readings.append(future)
        return await future

    async def together(self, pairs: Sequence[tuple[str, str]], priority: int) -> Sequence[Stand]:
        """Say what was scripted, after as many seconds where it is a time."""
        self.together_asked.append(tuple(pairs))
        if isinstance(self.again, float):
            await asyncio.sleep(self.again)
            return ()
        return self.again


class ReadingShop(Workshop):
    """A room's work whose reader waits to be told."""

    def __init__(self, loop: VirtualTimeLoop) -> None:
        super().__init__(loop)
        self.reader = HeldReader()
        self.knowledge = self.reader
        self.around = replace(self.around, knowledge=self.reader)
        self.work = RoomWork(
            "shop", self.around, self._answer, self.deltas.append, self.left.append
        )

    def read(self, number: int, stands: Sequence[Sequence[FactStand]]) -> None:
        self.do(lambda: self.reader.readings[number].set_result(stands))

    def judged(self) -> list[Judgement]:
        return [given.judgement for given, _ in self.answers if isinstance(given, Judged)]

    def found(self) -> list[Found]:
        return [given for given, _ in self.answers if isinstance(given, Found)]


@pytest.fixture
def shop() -> Iterator[ReadingShop]:
    loop = VirtualTimeLoop()
    shop = ReadingShop(loop)
    yield shop
    loop.complete(shop.work.stop())
    loop.close()


def test_final_words_are_read_before_they_are_judged(shop: ReadingShop) -> None:
    shop.begin(Judge(SPOKEN))
    assert shop.reader.asked == [("shop", "A", (WORDS,), READ_PRIORITY)]
    assert shop.answers == []
    assert shop.work.busy
    shop.read(0, AGAINST)
    (judgement,) = shop.judged()
    assert [(v.attribute, v.said, v.truth) for v in judgement.verdicts] == [("材质", WORDS, "纯棉")]
    assert [session for _, session in shop.answers] == ["s1"]
    assert not shop.work.busy


def test_each_piece_has_its_own_reading(shop: ReadingShop) -> None:
    text = f"有没有人想要？{WORDS}。这个是真的吗？真的是特别特别厚实的一款"
    said = replace(SAID, text=text)
    shop.begin(Judge(said))
    pieces = pieces_of(said, shop.lore.judge.judge(said))
    assert len(pieces) == 2
    assert shop.reader.asked[0][2] == tuple(piece.text for piece in pieces)
    shop.read(0, [[], *AGAINST])
    ((verdict,),) = [judgement.verdicts for judgement in shop.judged()]
    assert (verdict.start, verdict.end) == (pieces[1].start, pieces[1].end)


@pytest.mark.parametrize(
    "said",
    [
        replace(SPOKEN, final=False),
        replace(SPOKEN, speaker="assistant"),
        replace(SPOKEN, focus=None),
        replace(SPOKEN, text="这个是不是边角料拼的？"),
    ],
)
def test_what_claims_nothing_is_judged_at_once(shop: ReadingShop, said: object) -> None:
    shop.begin(Judge(said))  # type: ignore[arg-type]
    assert len(shop.judged()) == 1
    assert shop.reader.asked == []


def test_a_reader_that_fails_leaves_the_rules_word(shop: ReadingShop) -> None:
    shop.begin(Judge(SAID))
    shop.do(lambda: shop.reader.readings[0].set_exception(RuntimeError("no such state")))
    assert shop.judged() == [shop.lore.judge.judge(SAID)]
    assert [v.truth for v in shop.judged()[0].verdicts] == ["500ml"]
    assert shop.meter.counts["read_failures"] == 1


def test_a_reader_that_is_late_leaves_the_rules_word(shop: ReadingShop) -> None:
    shop.begin(Judge(SAID))
    shop.loop.complete(asyncio.sleep(READ_DEADLINE_S - 0.01))
    assert shop.judged() == []
    shop.loop.complete(asyncio.sleep(0.02))
    assert shop.judged() == [shop.lore.judge.judge(SAID)]
    assert shop.meter.counts["read_failures"] == 1
    assert shop.reader.readings[0].cancelled(), "nobody reads what is not waited for"


def test_what_was_read_and_nobody_can_take_costs_itself_alone(shop: ReadingShop) -> None:
    shop.unheard = {"s1"}
    shop.begin(Judge(SPOKEN), Judge(replace(SPOKEN, segment="s2")))
    shop.read(0, AGAINST)
    shop.read(1, AGAINST)
    assert [judgement.segment for judgement in shop.judged()] == ["s2"]
    assert shop.meter.counts["judge_failures"] == 1


def test_without_a_reader_the_rules_word_stands(shop: ReadingShop) -> None:
    shop.begin(Judge(SAID))
    shop.read(0, ())
    assert shop.judged() == [shop.lore.judge.judge(SAID)]
    assert shop.meter.counts["read_failures"] == 0


def test_a_product_that_is_gone_meanwhile_is_not_held_against(shop: ReadingShop) -> None:
    said = replace(SPOKEN, focus="gone")
    shop.begin(Judge(said))
    shop.read(0, AGAINST)
    assert [judgement.verdicts for judgement in shop.judged()] == [()]


def test_what_takes_words_back_is_judged_after_them(shop: ReadingShop) -> None:
    """Else the room would hear the retraction first, and hold against the host what it took."""
    shop.begin(Judge(SPOKEN), Judge(TAKEN_BACK))
    assert shop.judged() == []
    shop.read(0, AGAINST)
    assert [(j.segment, j.retracts, len(j.verdicts)) for j in shop.judged()] == [
        ("s1", False, 1),
        ("s2", True, 0),
    ]
    shop.begin(Judge(replace(TAKEN_BACK, segment="s3")))
    assert [judgement.segment for judgement in shop.judged()][2:] == ["s3"]


def test_what_is_read_sooner_waits_for_what_was_said_before(shop: ReadingShop) -> None:
    shop.begin(Judge(SPOKEN), Judge(replace(SPOKEN, segment="s2")))
    assert len(shop.reader.asked) == 2, "both are read meanwhile"
    shop.read(1, AGAINST)
    assert shop.judged() == []
    shop.loop.complete(asyncio.sleep(READ_DEADLINE_S + 0.01))
    assert [(j.segment, len(j.verdicts)) for j in shop.judged()] == [("s1", 0), ("s2", 1)]


def test_stopping_gives_readings_up(shop: ReadingShop) -> None:
    shop.begin(Judge(SPOKEN), Judge(TAKEN_BACK), Brief("A"))
    shop.loop.complete(shop.work.stop())
    assert all(reading.cancelled() for reading in shop.reader.readings)
    assert shop.judged() == []
    assert not shop.work.busy


def test_the_facts_of_a_product_on_air_are_made_ready(shop: ReadingShop) -> None:
    shop.begin(Brief("A"))
    assert [type(given) for given, _ in shop.answers] == [Briefed], "the cue waits for no reader"
    assert shop.reader.asked == [("shop", "A", (), READ_PRIORITY)]
    shop.loop.complete(asyncio.sleep(READ_DEADLINE_S * 10))
    assert not shop.reader.readings[0].cancelled(), "many facts take their time"
    shop.read(0, ())
    assert len(shop.answers) == 1
    assert not shop.work.busy


def test_facts_that_cannot_be_made_ready_cost_nothing_else(shop: ReadingShop) -> None:
    shop.begin(Brief("A"))
    shop.do(lambda: shop.reader.readings[0].set_exception(RuntimeError("no such state")))
    assert shop.meter.counts["read_failures"] == 1
    shop.begin(Brief("B"))
    assert [type(given) for given, _ in shop.answers] == [Briefed, Briefed]


def test_a_product_the_shop_has_no_more_is_not_made_ready(shop: ReadingShop) -> None:
    shop.begin(Brief("gone"))
    assert shop.reader.asked == []


def find(shop: ReadingShop, asked: Find = FIND, value: str = "500ml") -> None:
    shop.begin(asked)
    shop.do(lambda: shop.reader.searches[-1].set_result(findings(value)))


def test_a_question_is_read_beside_the_others(shop: ReadingShop) -> None:
    find(shop)
    assert shop.answers == []
    assert shop.reader.compared == [("多大容量", ("能装多少", "什么料子"), 3)]
    shop.do(lambda: shop.reader.shares[0].set_result([0.9, 0.1]))
    (found,) = shop.found()
    assert found.same == ((4, 0.9), (2, 0.1))
    assert found.evidence[0].value == "500ml"


def test_a_question_without_others_is_read_beside_none(shop: ReadingShop) -> None:
    find(shop, replace(FIND, others=()))
    assert [found.same for found in shop.found()] == [()]
    assert shop.reader.compared == []


def test_without_a_reader_of_questions_the_rules_compare_them(shop: ReadingShop) -> None:
    find(shop)
    shop.do(lambda: shop.reader.shares[0].set_result(()))
    assert [(found.failed, found.same) for found in shop.found()] == [(False, ())]


def test_a_question_that_cannot_be_read_still_has_its_answer(shop: ReadingShop) -> None:
    find(shop)
    shop.do(lambda: shop.reader.shares[0].set_exception(RuntimeError("no such state")))
    find(shop, replace(FIND, question=8), "600ml")
    shop.loop.complete(asyncio.sleep(READ_DEADLINE_S + 0.01))
    assert [(f.question, f.failed, f.same, f.evidence[0].value) for f in shop.found()] == [
        (7, False, (), "500ml"),
        (8, False, (), "600ml"),
    ]
    assert (shop.meter.counts["read_failures"], shop.meter.counts["find_failures"]) == (2, 0)


def test_an_answer_found_at_the_last_moment_is_read_too(shop: ReadingShop) -> None:
    shop.begin(FIND)
    shop.loop.complete(asyncio.sleep(FIND_DEADLINE_S - 0.05))
    shop.do(lambda: shop.reader.searches[-1].set_result(findings("500ml")))
    shop.loop.complete(asyncio.sleep(0.1))
    shop.do(lambda: shop.reader.shares[0].set_result([0.9, 0.1]))
    assert [(found.failed, len(found.same)) for found in shop.found()] == [(False, 2)]


def test_what_is_in_doubt_is_read_again_with_its_fact(shop: ReadingShop) -> None:
    shop.reader.again = [Stand(0.9, 0.02)]
    shop.begin(Judge(SPOKEN))
    shop.read(0, AGAINST)
    assert shop.reader.together_asked == [((MATERIAL.text, WORDS),)]
    assert [judgement.verdicts for judgement in shop.judged()] == [()], "both together: unsure"


def test_a_second_reading_finds_what_the_first_was_unsure_of(shop: ReadingShop) -> None:
    shop.reader.again = [Stand(0.001, 0.998)]
    shop.begin(Judge(SPOKEN))
    shop.read(0, [[FactStand(MATERIAL, 0.01, 0.7)]])
    assert [v.truth for judgement in shop.judged() for v in judgement.verdicts] == ["纯棉"]


def test_a_second_reading_that_is_late_leaves_the_first(shop: ReadingShop) -> None:
    shop.reader.again = AGAIN_DEADLINE_S + 0.05
    shop.begin(Judge(SPOKEN))
    shop.read(0, AGAINST)
    assert shop.judged() == []
    shop.loop.complete(asyncio.sleep(AGAIN_DEADLINE_S + 0.01))
    assert [v.truth for judgement in shop.judged() for v in judgement.verdicts] == ["纯棉"]
    assert shop.meter.counts["read_failures"] == 1


def test_what_leaves_no_doubt_is_read_once(shop: ReadingShop) -> None:
    shop.begin(Judge(SPOKEN))
    shop.read(0, [[FactStand(MATERIAL, 0.9, 0.01)]])
    assert shop.reader.together_asked == []
    assert len(shop.judged()) == 1
