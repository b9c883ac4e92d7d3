"""Metrics have fixed names with help, and the loop's lag is measured."""

import ast
import asyncio
from pathlib import Path

import pytest
from prometheus_client.parser import text_string_to_metric_families

from app.metrics import (
    BUCKETS_S,
    COUNTERS,
    GAUGES,
    LAG_WINDOW,
    TIMINGS,
    LoopLag,
    PrometheusMeter,
    UnknownMetric,
)

ROOT = Path(__file__).parents[2]


def samples(meter: PrometheusMeter) -> dict[str, float]:
    return {
        sample.name + "".join(f"{{{key}={value}}}" for key, value in sample.labels.items()): (
            sample.value
        )
        for family in text_string_to_metric_families(meter.text().decode())
        for sample in family.samples
    }


@pytest.mark.parametrize("name", COUNTERS)
def test_each_counter_counts(name: str) -> None:
    meter = PrometheusMeter(strict=True)
    meter.count(name)
    meter.count(name, 4)
    assert samples(meter)[f"livecue_{name}_total"] == 5


@pytest.mark.parametrize("name", TIMINGS)
def test_each_timing_is_a_histogram_of_seconds(name: str) -> None:
    meter = PrometheusMeter(strict=True)
    meter.observe(name, 0.019)
    found = samples(meter)
    assert found[f"livecue_{name}_seconds_bucket{{le=0.01}}"] == 0
    assert found[f"livecue_{name}_seconds_bucket{{le=0.02}}"] == 1
    assert found[f"livecue_{name}_seconds_sum"] == pytest.approx(0.019)


@pytest.mark.parametrize("name", GAUGES)
def test_each_gauge_is_read_when_asked(name: str) -> None:
    meter = PrometheusMeter(strict=True)
    now = [1.0]
    meter.watch(name, lambda: now[0])
    now[0] = 7.0
    assert samples(meter)[f"livecue_{name}"] == 7


@pytest.mark.parametrize("budget_ms", [20, 40, 60, 90, 100])
def test_each_budget_is_a_bucket_edge(budget_ms: int) -> None:
    assert budget_ms / 1000 in BUCKETS_S


def test_every_metric_has_one_sentence_of_help() -> None:
    for text in (*COUNTERS.values(), *TIMINGS.values(), *GAUGES.values()):
        assert text.endswith(".")


def test_an_unknown_name_raises_in_tests() -> None:
    meter = PrometheusMeter(strict=True)
    with pytest.raises(UnknownMetric, match="misspelt"):
        meter.count("misspelt")
    with pytest.raises(UnknownMetric, match="misspelt"):
        meter.observe("misspelt", 0.1)
    with pytest.raises(UnknownMetric, match="misspelt"):
        meter.watch("misspelt", lambda: 0.0)


def test_an_unknown_name_stops_nothing_in_service() -> None:
    meter = PrometheusMeter()
    meter.count("misspelt")
    meter.observe("misspelt", 0.1)
    assert not any("misspelt" in name for name in samples(meter))


def named_in_source() -> set[str]:
    """Return every word the product passes to a meter."""
    folders = ("app", "copilot", "ingest", "knowledge")
    files = [file for folder in folders for file in (ROOT / folder).rglob("*.py")]
    calls = (
        node
        for file in files
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in ("count", "observe", "watch")
        and ast.unparse(node.func.value).endswith("meter")
    )
    return {
        word.value
        for call in calls
        for word in ast.walk(call.args[0])
        if isinstance(word, ast.Constant) and isinstance(word.value, str)
    }


def test_the_tables_name_what_the_product_measures_and_nothing_else() -> None:
    set_by_wiring = {"connections", "rooms_running"}
    tables = {*COUNTERS, *TIMINGS, *GAUGES}
    assert named_in_source() | set_by_wiring == tables | set_by_wiring


def test_two_meters_do_not_share_a_registry() -> None:
    first, second = PrometheusMeter(strict=True), PrometheusMeter(strict=True)
    first.count("http_failures")
    assert samples(second)["livecue_http_failures_total"] == 0


def test_the_lags_maximum_and_quantile_are_of_the_last_minute() -> None:
    meter = PrometheusMeter(strict=True)
    lag = LoopLag(meter)
    assert lag.quantile(1.0) == 0
    lag.record(9.0)
    for _ in range(LAG_WINDOW - 3):
        lag.record(0.001)
    lag.record(0.5)
    lag.record(0.4)
    assert samples(meter)["livecue_loop_lag_max_seconds"] == 9.0
    lag.record(0.001)
    found = samples(meter)
    assert found["livecue_loop_lag_max_seconds"] == 0.5
    assert found["livecue_loop_lag_p999_seconds"] == 0.001
    assert found["livecue_loop_lag_seconds_bucket{le=0.5}"] == LAG_WINDOW


async def test_a_blocked_loop_is_seen() -> None:
    lag = LoopLag(PrometheusMeter(strict=True))
    sampling = asyncio.create_task(lag.run())
    await asyncio.sleep(0)  # the task sets its first alarm
    loop = asyncio.get_running_loop()
    end = loop.time() + 0.08
    while loop.time() < end:
        pass  # hold the loop, as a blocking call would
    for _ in range(5):
        await asyncio.sleep(0)  # the alarm is long due; it takes some turns of the loop
    sampling.cancel()
    assert lag.quantile(1.0) >= 0.05
