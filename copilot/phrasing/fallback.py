"""Several chat models as one: the next is asked when one fails before its first word."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Protocol

from copilot.phrasing.breaker import Breaker
from copilot.phrasing.ports import ChatModel, Message, ModelFailed
from copilot.ports import Meter


class ClosingModel(ChatModel, Protocol):
    """A chat model with connections to close."""

    async def aclose(self) -> None:
        """Close every stream and connection; idempotent."""


class FallbackModel:
    """A chat model made of others, each behind a circuit breaker of its own.

    After the first piece of text nothing is tried again: what was said can't be taken back.

    Args:
        models: in the order in which they are asked; at least one.
        clock: seconds, never decreasing.
        patience_s: how long a model may take to its first word while another could be asked; the
            last one has its own deadline only.
    """

    def __init__(
        self,
        models: Sequence[ClosingModel],
        meter: Meter,
        clock: Callable[[], float] = time.monotonic,
        patience_s: float | None = None,
    ) -> None:
        self._links = [(model, Breaker(clock)) for model in models]
        self._meter = meter
        self._clock = clock
        self._patience_s = patience_s

    @property
    def name(self) -> str:
        """The name of the model asked first."""
        return self._links[0][0].name

    @asynccontextmanager
    async def stream(
        self, messages: Sequence[Message], max_tokens: int
    ) -> AsyncIterator[AsyncIterator[str]]:
        """Open a stream at the first model that says something.

        Raises what the last model asked failed with; ``broken`` when none may be asked now.
        """
        failure = ModelFailed("broken", "every model is resting")
        for number, (model, breaker) in enumerate(self._links):
            if not breaker.allows():
                self._meter.count("model_rests")
                continue
            call = _Call(breaker, self._meter)
            async with call, AsyncExitStack() as stack:
                self._meter.count("model_calls" if number == 0 else "model_fallbacks")
                started = self._clock()
                try:
                    async with asyncio.timeout(self._patience(number)):
                        pieces = await stack.enter_async_context(model.stream(messages, max_tokens))
                        first = await call.first_of(pieces)
                except TimeoutError:
                    failure = call.too_slow()
                    continue
                except ModelFailed as error:
                    failure = error
                    continue
                self._meter.observe("model_first_token", self._clock() - started)
                yield call.watched(first, pieces)
                return
        raise failure

    def _patience(self, number: int) -> float | None:
        """Return how long a model may take while one of those behind it could be asked."""
        others = any(not breaker.open for _, breaker in self._links[number + 1 :])
        return self._patience_s if others else None

    async def aclose(self) -> None:
        """Close every model."""
        for model, _ in self._links:
            await model.aclose()


class _Call:
    """One call of one model: tells its breaker, once, how it went."""

    def __init__(self, breaker: Breaker, meter: Meter) -> None:
        self._breaker = breaker
        self._meter = meter
        self._spoke = False
        self._failed = False

    async def __aenter__(self) -> "_Call":
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._failed:
            if self._breaker.failed():
                self._meter.count("model_breaker_opened")
        elif self._spoke:
            self._breaker.succeeded()
        else:
            self._breaker.abandoned()

    async def next_of(self, pieces: AsyncIterator[str]) -> str:
        """Return the next piece, counting a fault; raises ``StopAsyncIteration`` at the end."""
        try:
            piece = await anext(pieces)
        except ModelFailed as failure:
            self._fault(failure)
            raise
        self._spoke = True
        return piece

    async def first_of(self, pieces: AsyncIterator[str]) -> str:
        """Return the first piece; an end before it is a fault like any other."""
        try:
            return await self.next_of(pieces)
        except StopAsyncIteration:
            raise self._fault(ModelFailed("empty")) from None

    def too_slow(self) -> ModelFailed:
        """Return the fault of a model that another is asked in place of."""
        return self._fault(ModelFailed("slow", "another is asked"))

    def _fault(self, failure: ModelFailed) -> ModelFailed:
        self._failed = True
        _count_fault(self._meter, failure.code)
        return failure

    def watched(self, first: str, rest: AsyncIterator[str]) -> "_Watched":
        """Return the whole of the text as one iterator that counts faults."""
        return _Watched(self, first, rest)


class _Watched(AsyncIterator[str]):
    def __init__(self, call: _Call, first: str, rest: AsyncIterator[str]) -> None:
        self._call = call
        self._first: str | None = first
        self._rest = rest

    async def __anext__(self) -> str:
        if self._first is not None:
            first, self._first = self._first, None
            return first
        return await self._call.next_of(self._rest)


def _count_fault(meter: Meter, code: str) -> None:
    match code:
        case "refused":
            meter.count("model_refused")
        case "overloaded":
            meter.count("model_overloaded")
        case "slow":
            meter.count("model_slow")
        case "empty":
            meter.count("model_empty")
        case "too_long":
            meter.count("model_too_long")
        case _:
            meter.count("model_broken")
