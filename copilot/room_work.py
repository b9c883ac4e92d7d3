"""The work a room asks for: searches, judgements, cues and lines, each a task of its own."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Coroutine

from copilot.effects import (
    Brief,
    Briefed,
    CancelPhrase,
    Effect,
    Find,
    Found,
    Input,
    Judge,
    Judged,
    Phrase,
    Phrased,
    Prepare,
)
from copilot.evidence import evidence_of, found_from
from copilot.phrasing.ports import Phraser
from copilot.preparing import Preparing
from copilot.room_reading import RoomReading
from copilot.skills.corrections.reading.close_reading import pieces_of
from copilot.skills.cues.strongest import strongest_facts
from copilot.skills.heard.listening import listen
from copilot.suggestions import Delta
from copilot.surroundings import Surroundings
from copilot.turns import Piece, Turns, Work

log = logging.getLogger(__name__)

FIND_DEADLINE_S = 5.0  # an answer later than this is no answer any more

Answer = Callable[[Input, str | None], None]
"""Takes a result and the session it belongs to, on the event loop."""


class RoomWork:
    """Owns every task of one room. All methods belong to the event loop.

    Each unit of work catches its own failure; nothing that goes wrong reaches a sibling.
    """

    def __init__(
        self,
        shop: str,
        around: Surroundings,
        answer: Answer,
        delta: Callable[[Delta], None],
        turned_away: Callable[[int], None],
    ) -> None:
        """``turned_away`` is told how much of what was asked for is not done: it was too much."""
        self._shop = shop
        self._around = around
        self._answer = answer
        self._delta = delta
        self._turned_away = turned_away
        self._tasks: set[asyncio.Task[None]] = set()
        self._phrasing: dict[str, asyncio.Task[None]] = {}
        self._reader = RoomReading(shop, around)
        self._ahead: asyncio.Task[None] | None = None
        self._reading: asyncio.Task[None] | None = None
        self._turns = Turns(self._start, self._judge_failed, self._not_judged)

    @property
    def busy(self) -> bool:
        """Whether anything is under way that somebody waits for."""
        return bool(self._tasks - {self._ahead})

    def begin(self, effect: Effect, session: str | None) -> None:
        """Start, or stop, what the room asks for."""
        match effect:
            case Find():
                self._start(self._find(effect, session))
            case Judge():
                self._begin_judging(effect, session)
            case Brief(sku):
                self._brief(sku, session)
            case Phrase():
                self._begin_phrase(effect, session)
            case CancelPhrase(suggestion):
                self._cancel_phrase(suggestion)
            case Prepare():
                self._begin_preparing(effect, session)
            case _:
                raise TypeError(f"expected work, got {type(effect).__name__}")

    async def stop(self) -> None:
        """Give up the work under way; the journal has what asked for it."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def _start(self, work: Coroutine[None, None, None]) -> asyncio.Task[None]:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    async def _find(self, find: Find, session: str | None) -> None:
        """Search the shop's facts; whatever goes wrong costs this one question only.

        A question's number means something within its broadcast alone: when that is over, what
        was found is dropped.
        """
        try:
            async with asyncio.timeout(FIND_DEADLINE_S):
                findings = await self._around.knowledge.find(self._shop, find.query, find.priority)
            found = found_from(find.question, findings, await self._reader.same(find))
        except Exception:  # the unit of work: one retrieval
            log.exception("find_failed")
            self._around.meter.count("find_failures")
            found = Found(find.question, (), b"", failed=True)
        self._answer(found, session)

    def _begin_judging(self, judge: Judge, session: str | None) -> None:
        """Have a text of a segment judged, instead of a shorter one that still waits to be."""
        said = judge.said
        work = self._judge(judge, session)
        self._turns.take(Piece(work, (session, said.segment), said.revision, said.final))

    def _judge(self, judge: Judge, session: str | None) -> Work:
        """Hold speech against the facts; what goes wrong, ``_judge_failed`` is told.

        On the loop, since a sentence takes less than a hop to a thread and back; long words take
        several turns of it.
        """
        lore = self._around.lore(self._shop)
        started = time.perf_counter()
        judgement = yield from lore.judge.in_steps(judge.said)
        listened = listen(judge.asked, judge.said, judgement)
        word = Judged(judgement, listened.answered)
        self._around.meter.observe("judgement", time.perf_counter() - started)
        pieces = pieces_of(judge.said, judgement)
        before = self._reading if self._reading and not self._reading.done() else None
        if pieces or before is not None:
            reading = self._reader.judged(judge, word, listened, pieces)
            self._reading = self._start(self._read(reading, session, before))
        else:
            self._answer(word, session)

    async def _read(
        self,
        reading: Awaitable[Judged],
        session: str | None,
        before: asyncio.Task[None] | None,
    ) -> None:
        """Answer with what was read, after ``before``: earlier words, which these may take back."""
        try:
            word = await reading
            if before is not None:
                await asyncio.wait({before})
            self._answer(word, session)
        except Exception as failure:  # noqa: BLE001 - the unit of work: one piece of speech
            self._judge_failed(failure)

    def _not_judged(self) -> None:
        self._around.meter.count("judgements_dropped")
        self._turned_away(1)

    def _judge_failed(self, failure: Exception) -> None:
        log.error("judge_failed", exc_info=failure)
        self._around.meter.count("judge_failures")

    def _brief(self, sku: str, session: str | None) -> None:
        """Pick a product's strongest facts; none for one that the shop has no more."""
        try:
            product = self._around.knowledge.product(self._shop, sku)
            lore = self._around.lore(self._shop)
            facts = lore.facts(product.sku) if product else ()
            odd = lore.figures_at_odds(sku)
            evidence = tuple(evidence_of(fact) for fact in strongest_facts(facts))
        except Exception:  # the unit of work: one briefing
            log.exception("brief_failed")
            self._around.meter.count("brief_failures")
            return
        self._answer(Briefed(sku, product.title if product else "", evidence, odd), session)
        if product is not None:
            self._start(self._reader.make_ready(product.sku))

    def _begin_preparing(self, prepare: Prepare, session: str | None) -> None:
        if self._ahead is not None:
            self._ahead.cancel()
            self._ahead = None
        if self._around.phraser is not None and prepare.sku is not None:
            preparing = Preparing(
                self._shop,
                self._around,
                self._around.phraser,
                lambda prepared: self._answer(prepared, session),
            )
            self._ahead = self._start(preparing.run(prepare))

    def _begin_phrase(self, phrase: Phrase, session: str | None) -> None:
        if self._around.phraser is None:
            return
        self._cancel_phrase(phrase.suggestion)
        task = self._start(self._phrase(self._around.phraser, phrase, session))
        self._phrasing[phrase.suggestion] = task
        task.add_done_callback(lambda done: self._forget_phrase(phrase.suggestion, done))

    async def _phrase(self, phraser: Phraser, phrase: Phrase, session: str | None) -> None:
        """Have a line worded; leaving early closes the model's stream."""

        def on_text(text: str) -> None:
            self._delta(Delta(phrase.suggestion, phrase.version, text))

        try:
            phrased = await phraser.phrase(self._shop, phrase, on_text)
        except Exception:  # the unit of work: one line
            log.exception("phrase_failed")
            self._around.meter.count("phrase_failures")
            phrased = Phrased(phrase.suggestion, phrase.attempt, "", "failed")
        self._answer(phrased, session)

    def _cancel_phrase(self, suggestion: str) -> None:
        task = self._phrasing.pop(suggestion, None)
        if task is not None:
            task.cancel()

    def _forget_phrase(self, suggestion: str, done: asyncio.Task[None]) -> None:
        if self._phrasing.get(suggestion) is done:
            del self._phrasing[suggestion]
