"""Words lines for all rooms of a process: one queue, one call for the same work, one guard."""

import asyncio
import logging
import time
from collections.abc import Callable
from dataclasses import dataclass

from copilot.effects import Phrase, Phrased
from copilot.phrasing.call import Call, Result, Work
from copilot.phrasing.guard.guard import Guard, GuardRefused
from copilot.phrasing.inputs import inputs_of
from copilot.phrasing.lines import RecentLines
from copilot.phrasing.ports import ChatModel, ModelFailed, OnText
from copilot.phrasing.prompts import Prompts
from copilot.phrasing.queue import TurnedAway, WaitingLine
from copilot.ports import Meter

log = logging.getLogger(__name__)

CLOSE_S = 1.0  # for a cancelled call's stream to be closed


@dataclass(frozen=True, slots=True)
class PhrasingLimits:
    """Bounds of wording lines; wall time, seconds.

    Attributes:
        running: calls of the model at once.
        waiting: calls that wait for one of those; the least wanted beyond is turned away.
        max_tokens: of a line.
        wait_s: a call that could not begin by then is given up.
        ahead_s: the same for a line that nobody has asked for yet.
        line_s: a line that is not there by then is given up, unless its words keep flowing.
        flow_s: the silence after which a line that is late has stopped flowing.
        whole_s: a line that is not there by then is given up even so.
    """

    running: int = 4
    waiting: int = 32
    max_tokens: int = 160
    wait_s: float = 2.0
    ahead_s: float = 30.0
    line_s: float = 3.3
    flow_s: float = 0.5
    whole_s: float = 15.0


class ModelPhraser:
    """The ``Phraser`` that has a chat model. All methods belong to the event loop.

    Args:
        clock: seconds, never decreasing; for how long finished lines are used again.
    """

    def __init__(
        self,
        model: ChatModel,
        prompts: Prompts,
        meter: Meter,
        limits: PhrasingLimits | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._model = model
        self._prompts = prompts
        self._meter = meter
        self._limits = limits or PhrasingLimits()
        self._line = WaitingLine(self._limits.running, self._limits.waiting)
        self._recent = RecentLines(clock)
        self._calls: dict[Work, Call] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._stopped = False

    async def phrase(self, shop: str, phrase: Phrase, on_text: OnText) -> Phrased:
        """Word a line; never raises but for cancellation, which closes the model's stream."""
        if self._stopped or not phrase.evidence:
            return _phrased(phrase, Result("failed"))
        try:
            version = self._prompts.get(phrase.prompt, phrase.language).version
        except KeyError:
            log.error("unknown_prompt")
            return _phrased(phrase, Result("failed"))
        work = Work.of(shop, phrase, version)
        line = self._recent.get(shop, work)
        if line is not None:
            self._meter.count("lines_reused")
            return _phrased(phrase, Result("worded", line))
        call = self._calls.get(work)
        if call is not None and call.ticket.ahead and not call.begun:
            call.ticket.yield_place()  # it waits until nobody else does
            call = None
        if call is None:
            call = self._begin(work, phrase)
        else:
            self._meter.count("lines_shared")
            call.ticket.join(phrase.priority, phrase.askers)
        await self._attend(call, on_text)
        return _phrased(phrase, call.result)

    async def stop(self) -> None:
        """Give up every call; each phrase under way ends as failed."""
        self._stopped = True
        for task in self._tasks:
            task.cancel()
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=CLOSE_S)

    def _begin(self, work: Work, phrase: Phrase) -> Call:
        call = Call(work, phrase, asyncio.get_running_loop().time())
        self._calls[work] = call
        call.task = asyncio.create_task(self._run(call), name="phrase")
        self._tasks.add(call.task)
        call.task.add_done_callback(self._tasks.discard)
        return call

    async def _attend(self, call: Call, on_text: OnText) -> None:
        """Wait for a call's end; the last one to leave before it takes the call along."""
        assert call.task is not None
        call.join(on_text)
        try:
            # Its own deadlines end the call; waiting neither cancels it nor raises what it does.
            await asyncio.wait((call.task,))
        finally:
            call.leave(on_text)
            if not call.wanted and not call.task.done():
                self._forget(call)
                call.task.cancel()
                await asyncio.wait((call.task,), timeout=CLOSE_S)

    def _forget(self, call: Call) -> None:
        """Let nobody join a call any more."""
        if self._calls.get(call.work) is call:
            del self._calls[call.work]

    async def _run(self, call: Call) -> None:
        wait_s = self._limits.ahead_s if call.ticket.ahead else self._limits.wait_s
        try:
            async with self._line.place(call.ticket, call.started + wait_s):
                self._begun(call)
                call.result = await self._word(call)
        except TurnedAway:
            self._meter.count("lines_turned_away")
        except (ModelFailed, TimeoutError):
            call.result = Result("failed")
        except GuardRefused:
            call.result = Result("refused")
        except Exception:  # the unit of work: one line
            log.exception("phrase_failed")
        finally:
            self._forget(call)
        if call.result.line:
            self._recent.put(call.work.shop, call.work, call.result.line)
        if not call.ticket.ahead:  # the others are counted where it shows what they were good for
            self._count(call)

    def _begun(self, call: Call) -> None:
        call.begun = True
        if call.ticket.ahead:
            call.started = asyncio.get_running_loop().time()
        else:
            self._meter.observe("line_wait", self._elapsed(call))

    def _count(self, call: Call) -> None:
        self._meter.observe("line_worded", self._elapsed(call))
        match call.result:
            case Result("worded"):
                self._meter.count("lines_worded")
            case Result("refused"):
                self._meter.count("lines_refused")
            case _:
                self._meter.count("lines_failed")

    async def _word(self, call: Call) -> Result:
        """Stream a line through the guard, telling each released clause.

        Raises ``GuardRefused``, ``ModelFailed`` and ``TimeoutError``, the stream closed.
        """
        phrase, limits, loop = call.phrase, self._limits, asyncio.get_running_loop()
        prompt = self._prompts.get(phrase.prompt, phrase.language)
        guard = Guard(phrase.evidence, phrase.question, phrase.product, phrase.language)
        end_by, text = call.started + limits.line_s, ""
        async with (
            asyncio.timeout_at(end_by) as deadline,
            self._model.stream(prompt.fill(inputs_of(phrase)), limits.max_tokens) as pieces,
        ):
            async for piece in pieces:
                flowing = min(loop.time() + limits.flow_s, call.started + limits.whole_s)
                deadline.reschedule(max(end_by, flowing))
                if released := guard.feed(piece):
                    text += released
                    call.say(text)
                if guard.done:
                    break  # whatever follows would not be shown: the stream is closed
        text = (text + guard.finish()).strip()
        if not text:
            return Result("failed")
        return Result("worded", text) if _as_wished(text, phrase) else Result("refused")

    def _elapsed(self, call: Call) -> float:
        return asyncio.get_running_loop().time() - call.started


def _as_wished(line: str, phrase: Phrase) -> bool:
    """Return whether a line is another than the one not wanted, and shorter if so asked."""
    if phrase.avoid and phrase.wording == "shorter":
        return len(line) < len(phrase.avoid)
    return line != phrase.avoid


def _phrased(phrase: Phrase, result: Result) -> Phrased:
    return Phrased(phrase.suggestion, phrase.attempt, result.line, result.outcome)
