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
    "entries_told": "Entries that rooms told their screens.",
    "events_refused": "Events refused because the room had too much to do.",
    "find_failures": "Searches that failed; their questions stay without an answer.",
    "http_failures": "Requests that ended in an unforeseen failure of ours.",
    "journal_failures": "Commits of the journal that failed.",
    "journal_records": "Records committed to the journal.",
    "knowledge_failures": "Newer catalogues that could not be loaded.",
    "ledger_failures": "Lines of the ledger of sessions and gaps that could not be written.",
    "record_failures": "Journalled records whose handling failed in their room.",
    "searches_embedded": "Searches that needed the question embedded.",
    "searches_exact": "Searches decided without embedding.",
    "tick_failures": "Rooms whose timers failed once.",
}
TIMINGS: Mapping[str, str] = {
    "http_request": "An HTTP request, from its first byte to the last of its answer.",
    "inference": "A job of the inference thread.",
    "journal_commit": "A group commit of the journal.",
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
