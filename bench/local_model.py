"""The local model on facts of the demo's shop: how fast, how much memory, how much is let through.

Run as ``python -m bench.local_model [--weights PATH]`` with the extra ``local-model`` installed.
Each fact is worded twice, as an answer and as a cue, through the prompts, the phraser and the
guard that the service uses, with the service's own deadlines. Lines go to standard error.
"""

import argparse
import asyncio
import dataclasses
import json
import os
import statistics
import sys
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, TypeVar

import psutil

from app.chat_model.deadlines import Deadlines
from app.chat_model.local_engine import Opening
from app.chat_model.local_examples import turns_of
from app.chat_model.local_process import COMMAND, LocalProcess
from app.chat_model.local_qwen import LocalQwen, computing_threads, warm_prompts
from app.chat_model.local_weights import LOCAL_MODELS, prepare_weights
from app.metrics import PrometheusMeter
from app.settings import load_settings
from bench.listening_model import Line, ListeningModel, Shown
from copilot.effects import Phrase
from copilot.evidence import evidence_of
from copilot.phrasing.guard.guard import Guard, GuardRefused
from copilot.phrasing.phraser import ModelPhraser, PhrasingLimits
from copilot.phrasing.ports import Message
from copilot.phrasing.prompts import read_prompts
from ingest.documents.shop_file import read_shop_file
from knowledge.fact_making import make_facts
from knowledge.facts import Fact
from knowledge.products import Catalogue

SHOP_FILE = Path(__file__).parents[1] / "app" / "demo" / "shop.json"
LOAD_S = 300.0
_EQUAL_CODE = "from app.chat_model import local_engine as engine; engine.run(engine.LlamaEngine)"
EQUAL = (sys.executable, "-c", _EQUAL_CODE)

Language = Literal["zh", "en"]

ASKED: tuple[tuple[str, str, str, Language], ...] = (
    ("CUP-01", "保温时长", "这个杯子能保温多久", "zh"),
    ("CUP-01", "能放洗碗机洗吗", "可以放洗碗机吗", "zh"),
    ("PAN-01", "适用炉灶", "家里电磁炉能用不", "zh"),
    ("SER-01", "酒精", "有没有酒精", "zh"),
    ("TON-01", "干皮能用吗", "我是干皮可以用吗", "zh"),
    ("NUT-01", "有花生吗", "里面有花生吗", "zh"),
    ("DRY-01", "噪音", "声音大不大", "zh"),
    ("JKT-01", "120斤穿什么码", "120斤穿多大", "zh"),
    ("EAR-01", "Battery life (earbuds)", "how long does the battery last", "en"),
    ("EAR-01", "Can I swim with them?", "can I wear them in the pool", "en"),
    ("PWR-01", "Can I take it on a plane?", "is it allowed on a plane", "en"),
    ("TENT-01", "Packed weight", "how heavy is it packed", "en"),
)
"""The product, the fact's name, how a viewer asks for it, the room's language."""


@dataclass
class Measures:
    """What was measured so far; seconds."""

    lines: list[Line] = field(default_factory=list)
    first_shown_s: list[float] = field(default_factory=list)
    outcomes: list[str] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)


def phrases() -> list[Phrase]:
    """Return an answer and a cue for each of the facts."""
    shop = read_shop_file(SHOP_FILE)
    facts = make_facts(Catalogue("demo", 1, shop.products, shop.policies, shop.faq))
    found: list[Phrase] = []
    for number, (sku, name, question, language) in enumerate(ASKED):
        fact = _fact(facts, sku, name)
        for prompt, asked in (("answer", question), ("cue", "")):
            found.append(
                Phrase(
                    suggestion=f"{prompt}-{number}",
                    attempt=1,
                    version=1,
                    prompt=prompt,
                    evidence=(evidence_of(fact),),
                    question=asked,
                    product=fact.title,
                    language=language,
                    priority=2,
                    askers=1,
                )
            )
    return found


def _fact(facts: Sequence[Fact], sku: str, name: str) -> Fact:
    return next(fact for fact in facts if fact.sku == sku and fact.name == name)


async def word_all(phraser: ModelPhraser, model: ListeningModel) -> Measures:
    """Word every phrase, one after another; each line is shown with what became of it."""
    measures = Measures()
    for number, phrase in enumerate(phrases(), start=1):
        shown = Shown()
        phrased = await phraser.phrase("demo", phrase, shown)
        line = model.line
        measures.lines.append(line)
        measures.first_shown_s += shown.times_s[:1]
        measures.outcomes.append(phrased.outcome)
        reason = _reason(phrase, line.text) if phrased.outcome == "refused" else "-"
        measures.reasons.append(reason)
        print(
            f"{number:2} {phrase.prompt:6} {phrased.outcome:7} {reason:8} "
            f"{line.first_s:.2f}–{line.last_s:.2f} s  {line.text!r} → {phrased.line!r}",
            file=sys.stderr,
        )
    return measures


def _reason(phrase: Phrase, text: str) -> str:
    guard = Guard(phrase.evidence, phrase.question, phrase.product, phrase.language)
    try:
        guard.feed(text)
        guard.finish()
    except GuardRefused as refusal:
        return refusal.reason
    return "avoided"


async def stop_times(model: LocalQwen, process: LocalProcess) -> list[float]:
    """Return how long the engine works on after its stream was left, speaking and reading."""
    found: list[float] = []
    for speaking in (True, False):
        story = [Message("user", "给我讲一个很长很长的故事。" * (1 if speaking else 20))]
        async with model.stream(story, 160) as pieces:
            if speaking:
                await anext(pieces)
            else:
                await asyncio.sleep(0.1)
        left = time.perf_counter()
        while process.busy:  # noqa: ASYNC110 - what it waits for belongs to another process
            await asyncio.sleep(0.002)
        found.append(time.perf_counter() - left)
    return found


def summary(measures: Measures) -> dict[str, Any]:
    """Return the figures of all lines."""
    said = [line for line in measures.lines if line.pieces > 1]
    rates = [(line.pieces - 1) / (line.last_s - line.first_s) for line in said]
    n = len(measures.outcomes)
    return {
        "n": n,
        "worded": measures.outcomes.count("worded"),
        "refused": measures.outcomes.count("refused"),
        "failed": measures.outcomes.count("failed"),
        "worded_share": round(measures.outcomes.count("worded") / n, 3),
        "reasons": dict(Counter(measures.reasons) - Counter("-" * n)),
        "first_token_ms": _spread([line.first_s for line in said]),
        "first_shown_ms": _spread(measures.first_shown_s),
        "last_token_ms": _spread([line.last_s for line in said]),
        "tokens_per_s": round(statistics.median(rates), 1) if rates else 0.0,
    }


def _spread(seconds: list[float]) -> dict[str, int]:
    if not seconds:
        return {}
    ordered = sorted(round(each * 1000) for each in seconds)
    return {"p50": ordered[len(ordered) // 2], "max": ordered[-1]}


async def run(weights: Path, command: Sequence[str], slack: float) -> dict[str, Any]:
    """Load the model, word the facts, stop it twice; the report."""
    prompts, name = read_prompts(), weights.stem
    started = time.perf_counter()
    turns = turns_of(prompts)
    opening = Opening(str(weights), computing_threads(), warm_prompts(prompts, turns))
    process = LocalProcess(opening, command)
    model = LocalQwen(name, process, _slackened(Deadlines(), slack), turns)
    try:
        await asyncio.to_thread(process.wait_ready, LOAD_S)
        loaded_s = time.perf_counter() - started
        await asyncio.to_thread(process.wait_warm, LOAD_S)
        ready_s = time.perf_counter() - started
        listening = ListeningModel(model)
        limits = _slackened(PhrasingLimits(), slack)
        phraser = ModelPhraser(
            listening, prompts, PrometheusMeter(), dataclasses.replace(limits, running=1)
        )
        measures = await word_all(phraser, listening)
        patient = LocalQwen(name, process, _slackened(Deadlines(), 30))
        speaking_s, reading_s = await stop_times(patient, process)
        memory = psutil.Process(process.pid).memory_full_info()
        return {
            "model": name,
            "loaded_s": round(loaded_s, 1),
            "ready_s": round(ready_s, 1),
            **summary(measures),
            "stop_speaking_ms": round(speaking_s * 1000),
            "stop_reading_ms": round(reading_s * 1000),
            "rss_mb": memory.rss // 2**20,
            "private_mb": memory.uss // 2**20,
            "load_average": round(os.getloadavg()[0], 1),
        }
    finally:
        await model.aclose()


Times = TypeVar("Times", Deadlines, PhrasingLimits)


def _slackened(times: Times, slack: float) -> Times:
    """Return the same with every number of seconds multiplied."""
    names = [each.name for each in dataclasses.fields(times) if each.name.endswith("_s")]
    return dataclasses.replace(times, **{name: getattr(times, name) * slack for name in names})


def main() -> None:
    """Print the report as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", choices=sorted(LOCAL_MODELS), default="local")
    parser.add_argument("--weights", type=Path, help="a GGUF file; else joined from the packages")
    parser.add_argument(
        "--equal", action="store_true", help="do not give way to whatever else runs meanwhile"
    )
    parser.add_argument(
        "--slack", type=float, default=1.0, help="multiply every deadline, for a busy machine"
    )
    options = parser.parse_args()
    known = LOCAL_MODELS[options.model]
    path = options.weights or prepare_weights(known, load_settings().cache_folder)
    command = EQUAL if options.equal else COMMAND
    print(json.dumps(asyncio.run(run(path, command, options.slack)), ensure_ascii=False))


if __name__ == "__main__":
    main()
