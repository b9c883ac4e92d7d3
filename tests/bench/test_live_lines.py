"""What wording adds to a model's own time, told from a card's times and the stub's."""

import asyncio
from typing import Any

import pytest

from bench.live_lines import DISMISSED_EACH, LineWatch, ModelStub, line_figures


def opened(card: str, question: str, viewer: str, slot: str = "now") -> dict[str, Any]:
    asked = {"text": question, "names": [viewer], "count": 1}
    return {"type": "suggestion.opened", "data": {"id": card, "asked": asked, "slot": slot}}


def delta(card: str) -> dict[str, Any]:
    return {"type": "suggestion.delta", "data": {"id": card, "version": 1, "text": "…"}}


def stream(question: str, received: float, last_piece: float, **given: Any) -> dict[str, Any]:
    times = {"received": received, "pieces": [[received, "a"], [last_piece, "。"]]}
    return {"asked": question, "closed": None, "finished": last_piece} | times | given


async def nobody(kind: str, card: str) -> None:
    raise AssertionError("nothing was to be done to a card")


async def test_both_ways_are_added_up() -> None:
    watch = LineWatch(0.0)
    watch.accepted(["m1"])
    watch.see(opened("c1", "多大", "v1"), nobody)
    watch.see(delta("c1"), nobody)
    card = watch.cards["c1"]
    assert card.delta is not None
    figures = line_figures(
        [watch], [stream("多大", card.accepted + 0.004, card.delta - 0.003), stream("其他", 0, 1)]
    )
    assert figures["accepted_to_request_ms"] == pytest.approx({"p50": 4, "p95": 4, "p99": 4})
    assert figures["token_to_delta_ms"] == pytest.approx({"p50": 3, "p95": 3, "p99": 3})
    assert figures["overhead_to_first_delta_ms"] == pytest.approx({"p50": 7, "p95": 7, "p99": 7})
    assert (figures["model_calls"], figures["lines_timed"]) == (2, 1)


async def test_a_card_that_waits_or_is_ambiguous_is_not_timed() -> None:
    watch = LineWatch(0.0)
    watch.accepted(["m1", "m2", "m3"])
    watch.see(opened("c1", "多大", "v1", slot="later"), nobody)
    watch.see(opened("c2", "多重", "v2"), nobody)
    watch.see(delta("c2"), nobody)
    now = watch.cards["c2"].opened
    figures = line_figures([watch], [stream("多重", now, now), stream("多重", now, now)])
    assert figures["lines_timed"] == 0


async def test_every_so_manieth_card_is_dismissed_and_its_closing_timed() -> None:
    dismissed = asyncio.Event()

    async def dismiss(kind: str, card: str) -> None:
        assert (kind, card) == ("suggestion.dismissed", f"c{DISMISSED_EACH}")
        dismissed.set()

    watch = LineWatch(0.0)
    for number in range(1, DISMISSED_EACH + 1):
        watch.accepted([f"m{number}"])
        watch.see(opened(f"c{number}", f"问{number}", f"v{number}"), dismiss)
    await dismissed.wait()
    card = watch.cards[f"c{DISMISSED_EACH}"]
    assert card.dismissed is not None
    closed = card.dismissed + 0.02
    question = f"问{DISMISSED_EACH}"
    figures = line_figures(
        [watch], [stream(question, card.opened, closed, closed=closed, finished=None)]
    )
    assert figures["cancel_to_closed_ms"] == pytest.approx({"p50": 20, "p95": 20, "p99": 20})


async def test_a_card_with_its_line_is_used() -> None:
    used = asyncio.Event()

    async def use(kind: str, card: str) -> None:
        assert (kind, card) == ("suggestion.used", "c1")
        used.set()

    watch = LineWatch(0.0)
    watch.see({"type": "suggestion.ready", "data": {"id": "c1"}}, use)
    await used.wait()


def test_the_stub_runs_as_a_process() -> None:
    with ModelStub(ttft_ms=10) as stub:
        assert stub.streams() == []
        assert stub.settings["model_base_url"].startswith("http://127.0.0.1:")
