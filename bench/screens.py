"""Many screens on few rooms: delivery under load, then all cut at once and coming back."""

import argparse
import json
import multiprocessing
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random
from typing import Any

from bench.live_counts import quantiles
from bench.live_server import LiveServer
from bench.live_shop import make_shop
from bench.live_traffic import LINKS
from bench.screen_group import PAUSES, RoomPlan, run_group

WARM_UP_S = 3.0
SETTLE_S = 3.0  # after the last message: what has not come by then is lost
CALM_S = 3.0  # between one cut and the next


class Groups:
    """The client processes, told to do the same thing at the same time."""

    def __init__(self, pipes: Sequence[Connection]) -> None:
        self._pipes = pipes

    def ask(self, patience_s: float, name: str, *arguments: object) -> list[dict[str, Any]]:
        """Have every process do ``name`` and return what each says; raises ``TimeoutError``."""
        for pipe in self._pipes:
            pipe.send((name, arguments))
        ends = time.monotonic() + patience_s
        for pipe in self._pipes:
            if not pipe.poll(max(0.0, ends - time.monotonic())):
                raise TimeoutError(f"{name} was not done within {patience_s:.0f} s")
        return [pipe.recv() for pipe in self._pipes]


@contextmanager
def client_processes(plans: Sequence[RoomPlan], count: int) -> Iterator[Groups]:
    """Start ``count`` processes that share the rooms; whatever is left of them is killed."""
    context = multiprocessing.get_context("spawn")
    pipes, processes = [], []
    for number in range(count):
        ours, theirs = context.Pipe()
        process = context.Process(target=run_group, args=(plans[number::count], theirs))
        process.start()
        theirs.close()
        pipes.append(ours)
        processes.append(process)
    try:
        yield Groups(pipes)
    finally:
        for process in processes:
            process.join(5)
            process.kill()


def measure(server: LiveServer, groups: Groups, options: argparse.Namespace) -> dict[str, object]:
    """Enter, watch, cut in each way, and say what came of it."""
    idle_mb = server.usage()[0]
    print(f"bringing {options.screens} screens in", file=sys.stderr)
    entered = groups.ask(120, "enter")
    groups.ask(60, "watch", WARM_UP_S)
    connected_mb, cpu_before = server.usage()
    print(f"watching for {options.seconds:.0f} s", file=sys.stderr)
    watched = groups.ask(options.seconds + 60, "watch", options.seconds)
    loaded_mb, cpu_after = server.usage()
    cuts = {}
    for pause in PAUSES:
        print(f"cutting all, coming back {pause}", file=sys.stderr)
        cuts[pause] = _cut(server, groups, pause)
        groups.ask(60, "watch", CALM_S)
    finished = groups.ask(180, "finish", SETTLE_S)
    return {
        "screens": options.screens,
        "rooms": options.rooms,
        "entered_s": round(max(each["entered_s"] for each in entered), 2),
        **_delivery(watched, options.seconds),
        "cuts": cuts,
        **{name: sum(each[name] for each in finished) for name in finished[0]},
        "rss_mb": {
            "idle": round(idle_mb, 1),
            "connected": round(connected_mb, 1),
            "loaded": round(loaded_mb, 1),
            "after_cuts": round(server.usage()[0], 1),
        },
        "cpu_share": round((cpu_after - cpu_before) / options.seconds, 3),
        "stall_ms": {
            "p999": round(server.metric("livecue_loop_lag_p999_seconds") * 1000, 1),
            "max": round(server.metric("livecue_loop_lag_max_seconds") * 1000, 1),
        },
    }


def _cut(server: LiveServer, groups: Groups, pause: str) -> dict[str, object]:
    cpu_before = server.usage()[1]
    answers = groups.ask(600, "cut", pause)
    back = [each for answer in answers for each in answer["back"]]
    return {
        "back_ms": quantiles(back),
        "all_back_s": round(max(back) / 1000, 3),
        "attempts": sum(answer["attempts"] for answer in answers),
        "snapshots": sum(answer["snapshots"] for answer in answers),
        "cpu_s": round(server.usage()[1] - cpu_before, 2),
    }


def _delivery(watched: Sequence[dict[str, Any]], seconds: float) -> dict[str, object]:
    return {
        "sent_to_screen_ms": quantiles([ms for each in watched for ms in each["latencies"]]),
        "first_to_last_screen_ms": quantiles([ms for each in watched for ms in each["spreads"]]),
        "messages_per_s": round(sum(each["messages"] for each in watched) / seconds, 1),
        "deliveries_per_s": round(sum(each["deliveries"] for each in watched) / seconds, 1),
    }


def _plans(
    server: LiveServer, products: Sequence[dict[str, Any]], options: argparse.Namespace
) -> list[RoomPlan]:
    plans = []
    for number, name in enumerate(_names(options.rooms)):
        chosen = Random(number).sample(products, LINKS)
        lineup = tuple({"sku": p["sku"], "kind": p["category"].split("/")[-1]} for p in chosen)
        screens = range(number, options.screens, options.rooms)
        plans.append(
            RoomPlan(
                url=f"ws://127.0.0.1:{server.port}/v1/rooms/{name}",
                ingest=server.token(name, "ingest"),
                screens=tuple(server.token(name, "host") for _ in screens),
                lineup=lineup,
                seed=number,
                rate=options.rate / options.rooms,
            )
        )
    return plans


def _names(rooms: int) -> list[str]:
    return [f"room{number:03d}" for number in range(rooms)]


def run(options: argparse.Namespace) -> dict[str, object]:
    """Set up the server and the client processes, measure, tear down."""
    with ExitStack() as held:
        folder = Path(held.enter_context(tempfile.TemporaryDirectory(prefix="livecue-bench-")))
        server = LiveServer(folder)
        document = make_shop(options.products)
        shop_file = folder / "shop.json"
        shop_file.write_text(json.dumps(document, ensure_ascii=False), "utf-8")
        server.prepare(_names(options.rooms), shop_file)
        print("starting the server (a first index takes a while)", file=sys.stderr)
        held.callback(server.end)
        server.start()
        server.stop()  # started again, so that making the index does not count as its memory
        server.start()
        plans = _plans(server, document["products"], options)  # type: ignore[arg-type]  # JSON
        groups = held.enter_context(client_processes(plans, options.processes))
        return measure(server, groups, options)


def main() -> int:
    """Parse the options, run, print one JSON object."""
    parser = argparse.ArgumentParser(prog="bench.screens", description=__doc__)
    parser.add_argument("--screens", type=int, default=1000, help="over all rooms")
    parser.add_argument("--rooms", type=int, default=50)
    parser.add_argument("--rate", type=float, default=100.0, help="messages a second, all rooms")
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--products", type=int, default=200, help="size of the made shop")
    parser.add_argument("--processes", type=int, default=2, help="of the clients")
    print(json.dumps(run(parser.parse_args()), ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main())
