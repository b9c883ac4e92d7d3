"""What the service counts and times, in Prometheus' form, under fixed names with fixed help."""

import asyncio
from collections import deque
from collections.abc import Callable, Mapping
from time import perf_counter

import structlog
from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.gc_collector import GCCollector
from prometheus_client.process_collector import ProcessCollector

from app.live.options import COUNTERS as LIVE_COUNTERS

log = structlog.get_logger(__name__)

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"

# The edges are the service's budgets (20, 40, 60, 90, 100 ms …), so that an alert on one is exact.
BUCKETS_S = (
    0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.04, 0.06, 0.09, 0.1, 0.15, 0.25, 0.5,
    1.0, 2.5, 5.0, 10.0,
)  # fmt: skip
LAG_BUCKETS_S = (0.001, 0.002, 0.005, 0.01, 0.015, 0.02, 0.03, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0)
LAG_INTERVAL_S = 0.01  # a stall is seen to within this
LAG_WINDOW = 6000  # samples: one minute

COUNTERS: Mapping[str, str] = {
    **LIVE_COUNTERS,
    "brief_failures": "Products that came on air whose facts could not be picked.",
    "entries_told": "Entries that rooms told their screens.",
    "events_refused": "Events refused because the room had too much to do.",
    "find_failures": "Searches that failed; their questions stay without an answer.",
    "http_failures": "Requests that ended in an unforeseen failure of ours.",
    "http_rate_limited": "Requests refused because a token or an address made too many.",
    "index_failures": "Vectors of facts that could not be written into the cache folder.",
    "journal_failures": "Commits of the journal that failed.",
    "journal_records": "Records committed to the journal.",
    "judge_failures": "Pieces of speech that could not be held against the facts.",
    "judgements_dropped": "Pieces of speech not judged because too many waited.",
    "knowledge_failures": "Catalogues that could not be loaded.",
    "ledger_failures": "Lines of the ledger of sessions and gaps that could not be written.",
    "lines_failed": "Lines that the chat model did not word; the facts stand as they are.",
    "lines_prepared": "Lines worded ahead for likely questions about the product on air.",
    "lines_refused": "Lines that the guard did not let pass.",
    "lines_reused": "Lines taken from those worded a little before.",
    "lines_shared": "Lines that joined a call of the chat model under way for the same work.",
    "lines_turned_away": "Lines given up before the chat model was asked: too many wanted one.",
    "lines_worded": "Lines that the chat model worded.",
    "model_breaker_opened": "Times a chat model was left alone after failing again and again.",
    "model_broken": "Calls of a chat model that ended in a server's fault or a broken stream.",
    "model_calls": "Calls of the first chat model.",
    "model_empty": "Calls of a chat model that brought no text.",
    "model_fallbacks": "Calls of a chat model that stands in for the first.",
    "model_overloaded": "Calls that a chat model refused because it had too much to do.",
    "model_refused": "Calls that a chat model refused: wrong key, wrong name, filtered.",
    "model_rests": "Calls not made because the chat model was left alone.",
    "model_slow": "Calls of a chat model that passed a deadline.",
    "model_too_long": "Calls of a chat model cut off because the text had no end.",
    "phrase_failures": "Lines whose wording failed in an unforeseen way.",
    "prepare_failures": "Lines ahead whose wording failed in an unforeseen way.",
    "prepared_discarded": "Lines worded ahead that no question came for, or came too late.",
    "prepared_reused": "Cards that opened with a line worded ahead.",
    "purge_failures": "Times that what is kept too long could not be forgotten.",
    "read_failures": "Readings that failed or came late; the rules' word stood.",
    "record_failures": "Journalled records whose handling failed in their room.",
    "revocation_failures": "Looks for newly revoked tokens that failed.",
    "searches_embedded": "Searches that needed the question embedded.",
    "searches_exact": "Searches decided without embedding.",
    "tick_failures": "Rooms whose timers failed once.",
}
TIMINGS: Mapping[str, str] = {
    "http_request": "An HTTP request, from its first byte to the last of its answer.",
    "inference": "A job of the inference thread.",
    "journal_commit": "A group commit of the journal.",
    "judgement": "Holding a piece of speech against the facts.",
    "line_wait": "What a line waited for its turn at the chat model.",
    "line_worded": "A line, from being wanted to its end, whatever that was.",
    "model_first_token": "A chat model's first piece of text, from the call on.",
}
GAUGES: Mapping[str, str] = {
    "connections": "WebSocket clients connected now.",
    "rooms_running": "Rooms this process runs now.",
    "loop_lag_max_seconds": "The longest the event loop was late within the last minute.",
    "loop_lag_p999_seconds": "What 99.9 % of the last minute's loop lag samples do not exceed.",
}


class UnknownMetric(Exception):
    """A name that stands in no table here; a misspelling, or a metric nobody described."""


class PrometheusMeter:
    """Counts and times for one process, on a registry of its own.

    Args:
        strict: raise ``UnknownMetric`` on a name outside the tables; otherwise it is logged once
            and dropped, since a missing metric must not stop a room.
    """

    def __init__(self, strict: bool = False) -> None:
        self.registry = CollectorRegistry()
        self._strict = strict
        self._reported: set[str] = set()
        ProcessCollector(registry=self.registry)
        GCCollector(registry=self.registry)
        self._counters = {
            name: Counter(f"livecue_{name}", text, registry=self.registry)
            for name, text in COUNTERS.items()
        }
        self._timings = {
            name: Histogram(
                f"livecue_{name}_seconds", text, buckets=BUCKETS_S, registry=self.registry
            )
            for name, text in TIMINGS.items()
        }

    def count(self, name: str, by: int = 1) -> None:
        """Add ``by`` to the counter ``name``."""
        counter = self._counters.get(name)
        if counter is None:
            self._unknown(name)
        else:
            counter.inc(by)

    def observe(self, name: str, seconds: float) -> None:
        """Record that something named ``name`` took ``seconds``."""
        timing = self._timings.get(name)
        if timing is None:
            self._unknown(name)
        else:
            timing.observe(seconds)

    def watch(self, name: str, read: Callable[[], float]) -> None:
        """Report ``read()`` as the gauge ``name`` whenever the metrics are asked for."""
        if name not in GAUGES:
            self._unknown(name)
            return
        Gauge(f"livecue_{name}", GAUGES[name], registry=self.registry).set_function(read)

    def text(self) -> bytes:
        """Return all of it in Prometheus' text format."""
        return generate_latest(self.registry)

    def _unknown(self, name: str) -> None:
        if self._strict:
            raise UnknownMetric(f"no metric is called {name!r}")
        if name not in self._reported:
            self._reported.add(name)
            log.warning("unknown_metric", metric=name)


class LoopLag:
    """How late the event loop wakes up: the time nothing else could run.

    Args:
        meter: where the histogram and the two gauges are reported.
    """

    def __init__(self, meter: PrometheusMeter) -> None:
        self._recent: deque[float] = deque(maxlen=LAG_WINDOW)
        self._histogram = Histogram(
            "livecue_loop_lag_seconds",
            f"How late the event loop woke up, sampled every {LAG_INTERVAL_S * 1000:g} ms.",
            buckets=LAG_BUCKETS_S,
            registry=meter.registry,
        )
        meter.watch("loop_lag_max_seconds", lambda: self.quantile(1.0))
        meter.watch("loop_lag_p999_seconds", lambda: self.quantile(0.999))

    async def run(self) -> None:
        """Sample until cancelled."""
        # Not the loop's own time: uvloop's is only brought up to date once a turn.
        while True:
            due = perf_counter() + LAG_INTERVAL_S
            await asyncio.sleep(LAG_INTERVAL_S)
            self.record(max(0.0, perf_counter() - due))

    def record(self, seconds: float) -> None:
        """Take in one sample."""
        self._recent.append(seconds)
        self._histogram.observe(seconds)

    def quantile(self, share: float) -> float:
        """Return the lag that ``share`` of the last minute's samples do not exceed; 0 for none."""
        ordered = sorted(self._recent)
        if not ordered:
            return 0.0
        return ordered[min(len(ordered) - 1, int(share * len(ordered)))]
