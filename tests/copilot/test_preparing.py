"""Wording ahead: one line after the other, few, each of its own facts, and ended at once."""

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from functools import partial

import pytest

from copilot.effects import Input, Phrased, Prepare, Prepared
from copilot.evidence import found_from
from copilot.line_requests import AHEAD
from copilot.room_work import RoomWork
from knowledge.retrieval import Findings
from tests.copilot.test_room_work import Workshop, findings
from tests.copilot.virtual_time import VirtualTimeLoop

WANTED = Prepare("A", ("多重啊",), lineup=("A", "B"), wording="warmer", at_most=2)
NOTHING = Findings((), None, b"", True, 1)


@pytest.fixture
def shop() -> Iterator[Workshop]:
    loop = VirtualTimeLoop()
    workshop = Workshop(loop)
    yield workshop
    loop.complete(workshop.work.stop())
    loop.close()


def settle(shop: Workshop, seconds: float = 1.0) -> None:
    """Let time pass, and threads come back."""
    shop.loop.complete(asyncio.sleep(seconds))


def searched(shop: Workshop, number: int) -> None:
    """Wait until so many searches were begun."""

    async def waiting() -> None:
        while len(shop.knowledge.searches) < number:  # noqa: ASYNC110 - a thread comes back
            await asyncio.sleep(0)

    shop.loop.complete(asyncio.wait_for(waiting(), None))


def found(shop: Workshop, number: int, answer: Findings) -> None:
    shop.do(lambda: shop.knowledge.searches[number].set_result(answer))


def prepared(shop: Workshop) -> list[Prepared]:
    return [answer for answer, _ in shop.answers if isinstance(answer, Prepared)]


def test_a_likely_question_is_looked_up_and_worded_behind_everybody_else(shop: Workshop) -> None:
    shop.begin(WANTED)
    searched(shop, 1)
    found(shop, 0, findings("260克"))
    (phrase,) = shop.phraser.begun
    assert (phrase.question, phrase.priority, phrase.askers) == ("多重啊", AHEAD, 0)
    assert phrase.wording == "warmer"
    shop.do(lambda: shop.phraser.finish(0, "只有260克"))
    (line,) = prepared(shop)
    assert (line.sku, line.question, line.line, line.wording) == (
        "A", "多重啊", "只有260克", "warmer",
    )  # fmt: skip
    assert line.evidence == phrase.evidence
    assert shop.answers[0][1] == "s1"
    assert not shop.work.busy, "nobody waits for it"


def test_one_at_a_time_and_no_more_than_wanted(shop: Workshop) -> None:
    shop.begin(WANTED)
    for number in range(2):
        searched(shop, number + 1)
        assert len(shop.phraser.begun) == number
        found(shop, number, findings(f"{number}克"))
        shop.do(partial(shop.phraser.finish, number, f"{number}克"))
        settle(shop)
    settle(shop, 60.0)
    assert len(prepared(shop)) == len(shop.knowledge.searches) == 2


def test_what_has_no_facts_or_the_same_ones_costs_no_call(shop: Workshop) -> None:
    shop.begin(replace(WANTED, asked=("多重啊", "漏水吗", "几斤")))
    searched(shop, 1)
    found(shop, 0, findings("260克"))
    shop.do(lambda: shop.phraser.finish(0, "只有260克"))
    settle(shop)
    found(shop, 1, NOTHING)
    settle(shop)
    found(shop, 2, findings("260克"))
    settle(shop)
    assert len(shop.phraser.begun) == 1


def test_another_product_ends_it(shop: Workshop) -> None:
    shop.begin(WANTED)
    searched(shop, 1)
    found(shop, 0, findings("260克"))
    shop.begin(Prepare(None))
    settle(shop)
    assert shop.phraser.given_up == [("ahead-A", 0)]
    assert prepared(shop) == []
    assert len(shop.knowledge.searches) == 1


def test_what_is_known_is_not_worded_again(shop: Workshop) -> None:
    shop.begin(replace(WANTED, known=("多重啊",)))
    searched(shop, 1)
    found(shop, 0, findings("500ml"))
    (phrase,) = shop.phraser.begun
    assert phrase.question != "多重啊"


def test_a_line_that_gave_way_is_tried_once_more_in_the_end(shop: Workshop) -> None:
    shop.begin(replace(WANTED, asked=("多重啊",), known=("容量多少？", "什么材质？")))
    for number in range(2):
        searched(shop, number + 1)
        found(shop, number, findings("260克"))
        phrase = shop.phraser.begun[number]
        failed = Phrased(phrase.suggestion, phrase.attempt, "", "failed")
        shop.do(partial(shop.phraser.answer, number, failed))
        settle(shop)
    settle(shop, 60.0)
    assert len(shop.phraser.begun) == 2
    assert prepared(shop) == []


def test_a_line_that_the_facts_do_not_hold_is_told_as_asked_in_vain(shop: Workshop) -> None:
    shop.begin(replace(WANTED, at_most=1))
    searched(shop, 1)
    found(shop, 0, findings("260克"))
    refused = Phrased(shop.phraser.begun[0].suggestion, 0, "", "refused")
    shop.do(partial(shop.phraser.answer, 0, refused))
    settle(shop, 60.0)
    (asked,) = prepared(shop)
    assert (asked.question, asked.line) == ("多重啊", "")
    assert len(shop.knowledge.searches) == 1, "the model was asked as often as it may be"


def test_what_was_asked_before_a_restart_is_not_asked_in_other_words(shop: Workshop) -> None:
    found_before = found_from(0, findings("260克")).evidence
    shop.begin(replace(WANTED, known=("多重啊",), held=(found_before,), asked=("几斤重",)))
    searched(shop, 1)
    found(shop, 0, findings("260克"))
    settle(shop)
    assert shop.phraser.begun == []


def another_room(shop: Workshop) -> tuple[RoomWork, list[Prepared]]:
    """Return the work of another room of the same shop, and what it is told."""
    told: list[Prepared] = []

    def answer(given: Input, session: str | None) -> None:
        assert isinstance(given, Prepared)
        told.append(given)

    return RoomWork("shop", shop.around, answer, lambda _: None, lambda _: None), told


def test_rooms_of_a_shop_share_a_line_of_the_same_facts_and_style(shop: Workshop) -> None:
    other, told = another_room(shop)
    shop.begin(replace(WANTED, at_most=1))
    shop.do(lambda: other.begin(replace(WANTED, asked=("几斤重",), at_most=1), "s2"))
    searched(shop, 1)
    found(shop, 0, findings("260克"))
    settle(shop)
    assert len(shop.phraser.begun) == 1, "the second room waits for the first one's line"
    shop.do(lambda: shop.phraser.finish(0, "只有260克"))
    settle(shop)
    searched(shop, 2)
    found(shop, 1, findings("260克"))
    settle(shop)
    assert told == prepared(shop), "the line stands with the question that it was worded for"
    shop.do(lambda: other.begin(replace(WANTED, wording="shorter", at_most=1), "s2"))
    settle(shop)
    searched(shop, 3)
    found(shop, 2, findings("260克"))
    assert [phrase.wording for phrase in shop.phraser.begun] == ["warmer", "shorter"]
    shop.loop.complete(other.stop())


def test_what_goes_wrong_costs_one_line(shop: Workshop) -> None:
    shop.begin(replace(WANTED, asked=("多重啊", "什么材质")))
    searched(shop, 1)
    shop.do(lambda: shop.knowledge.searches[0].set_exception(RuntimeError("no such shelf")))
    settle(shop)
    found(shop, 1, findings("纯棉"))
    shop.do(lambda: shop.phraser.finish(0, "纯棉的"))
    assert shop.meter.counts["prepare_failures"] == 1
    assert [line.question for line in prepared(shop)] == ["什么材质"]


def test_a_search_that_never_ends_is_given_up(shop: Workshop) -> None:
    shop.begin(replace(WANTED, asked=("多重啊", "什么材质")))
    searched(shop, 1)
    settle(shop, 6.0)
    assert len(shop.knowledge.searches) == 2


def test_without_a_model_nothing_is_begun() -> None:
    loop = VirtualTimeLoop()
    shop = Workshop(loop, phraser=False)
    shop.begin(WANTED)
    settle(shop)
    assert shop.knowledge.searches == []
    loop.complete(shop.work.stop())
    loop.close()
