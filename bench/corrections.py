"""Measures corrections: misstatements caught with their truth, false alarms, time a segment takes.

Three forms of files: scenes with a catalogue, single sentences each with its own listing, and
claims on tables of facts. Segments without times come 1.2 s apart in virtual time.
"""

import argparse
import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.close_reader import packaged_reader
from bench.correction_scenes import (
    Scene,
    Wanted,
    scenes_of_cases,
    scenes_of_claims,
    scenes_of_tables,
)
from bench.correction_stage import Shown, Stage
from bench.json_lines import rows
from bench.playback import read_catalogue


@dataclass(slots=True)
class Count:
    """What came of the scenes of one kind."""

    n: int = 0
    caught: int = 0
    caught_with_truth: int = 0
    false_alarms: int = 0


def measure(scenes: list[Scene], stage: Stage, show: bool) -> dict[str, Any]:
    """Play all scenes and count."""
    wrong, silent = Count(), Count()
    by: dict[str, Count] = {}
    for number, scene in enumerate(scenes):
        if number % 200 == 0:
            _tell(f"{number} of {len(scenes)}")
        shown = stage.play(scene.catalogue, scene.focus, scene.segments)
        for kind in (wrong if scene.expected else silent, by.setdefault(scene.label, Count())):
            _count(kind, scene, shown)
        if show:
            _show(scene, shown)
    return {
        "wrong": {
            "n": wrong.n,
            "caught": wrong.caught,
            "caught_with_truth": wrong.caught_with_truth,
            "other_alarms": wrong.false_alarms,
        },
        "silent": {"n": silent.n, "false_alarms": silent.false_alarms},
        "by": {label: _figures(count) for label, count in sorted(by.items())},
        "ms_per_segment": stage.milliseconds(),
    }


def _count(count: Count, scene: Scene, shown: list[Shown]) -> None:
    caught = [w for w in scene.expected if any(w.about(s) for s in shown)]
    count.n += len(scene.expected) if scene.expected else 1
    count.caught += len(caught)
    count.caught_with_truth += sum(
        any(w.about(s) and w.agrees(s) for s in shown) for w in scene.expected
    )
    others = [s for s in shown if not any(w.about(s) for w in scene.expected)]
    count.false_alarms += bool(others)


def _figures(count: Count) -> dict[str, int]:
    return {
        "n": count.n,
        "caught": count.caught,
        "caught_with_truth": count.caught_with_truth,
        "false_alarms": count.false_alarms,
    }


def _show(scene: Scene, shown: list[Shown]) -> None:
    missed: list[Wanted] = [w for w in scene.expected if not any(w.about(s) for s in shown)]
    untrue = [
        w for w in scene.expected
        if w not in missed and not any(w.about(s) and w.agrees(s) for s in shown)
    ]  # fmt: skip
    extra = [s for s in shown if not any(w.about(s) for w in scene.expected)]
    said = " / ".join(segment.text for segment in scene.segments)
    for wanted in missed:
        _tell(f"missed [{scene.label}] {said} -> {wanted}")
    for wanted in untrue:
        _tell(f"other truth [{scene.label}] {said} -> {wanted} shown {shown}")
    for one in extra:
        _tell(f"false alarm [{scene.label}] {said} -> {one}")


def _tell(line: str) -> None:
    print(line, file=sys.stderr)


def main() -> None:
    """Measure the files named and print one JSON object as the last line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--catalogue", type=Path, help="the products of --cases, in plain keys")
    parser.add_argument("--shop", type=Path, nargs="+", help="the shop of --cases, its own files")
    parser.add_argument("--cases", type=Path, help="scenes: focus, segments, expect")
    parser.add_argument("--claims", type=Path, help="sentences with a label")
    parser.add_argument("--tables", type=Path, help="the fact tables of --claims")
    parser.add_argument("--cache", type=Path, default=Path.home() / ".cache" / "livecue")
    parser.add_argument("--rules", action="store_true", help="without the pair reader")
    parser.add_argument("--show", action="store_true", help="list misses and false alarms")
    options = parser.parse_args()
    if options.cases and options.shop:
        scenes = scenes_of_cases(read_catalogue(options.shop), rows(options.cases))
    elif options.cases and options.catalogue:
        catalogue = json.loads(options.catalogue.read_text(encoding="utf-8"))
        products = catalogue if isinstance(catalogue, list) else catalogue["products"]
        scenes = scenes_of_cases(products, rows(options.cases))
    elif options.claims and options.tables:
        scenes = scenes_of_tables(rows(options.tables), rows(options.claims))
    elif options.claims:
        scenes = scenes_of_claims(rows(options.claims))
    else:
        parser.error(
            "give --catalogue or --shop and --cases, or --claims, or --tables and --claims"
        )
    stage = Stage(None if options.rules else packaged_reader(options.cache))
    print(json.dumps(measure(scenes, stage, options.show), ensure_ascii=False))


if __name__ == "__main__":
    main()
