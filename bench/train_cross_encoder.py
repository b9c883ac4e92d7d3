"""Trains the model that reads a statement and what is said of it together.

It learns from the same utterances as the pair network, and begins as the upper half of the packaged
embedder, so it has to be trained anew after the embedder's adapter. Files that end in ``_09`` are
left out, so that it can be measured by them. All texts are read by the lower half first, which
takes a quarter of an hour and 2 GB; then it trains for as long as it is told to, its rate falling
to nothing at the end. Two cores that multiply bfloat16 matrices (AMX) read 200 pairs a second.
"""

import argparse
import copy
import random
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt
import torch
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional

from bench.cross_encoder_graph import graph_of
from bench.cross_encoder_model import CrossEncoderModel, HalfStates, joined
from bench.pair_lessons import Lessons, Pair
from bench.sentence_transformers_folder import tensors
from bench.train_pairs import batches, figures_told
from knowledge.embedder.adapter import packaged_adapter
from knowledge.embedder.one_thread import one_thread_session
from knowledge.embedder.packaged_e5 import PackagedE5
from knowledge.embedder.preparation import STATES, packaged_weights, prepare
from knowledge.embedder.q4_file import Q4File
from knowledge.pair_reading.cross_encoder import WEIGHTS, lower_states
from knowledge.pair_reading.ports import TokenStates

_SMOOTHING: Final = 0.02
_WARMED: Final = 0.05  # of the time, after which the rate falls
_NEW: Final = ("told", "middle", "out", "segments")
"""What begins at random, and learns five times as fast as what begins as the embedder."""

_CHANCE_OF_ANY: Final = 0.3
"""How often a text is held against any other fact: in use it is asked only of near ones."""


class LowerStates:
    """The states of every text met half way up the embedder, in half precision."""

    def __init__(self, reading: TokenStates) -> None:
        self._reading = reading
        self._known: dict[tuple[str, bool], HalfStates] = {}

    def of(self, text: str, *, asked: bool) -> HalfStates:
        """Return ``tokens × hidden``."""
        key = (text, asked)
        if key not in self._known:
            read = lower_states(self._reading.token_states(text, asked=asked))
            self._known[key] = read.astype(np.float16)
        return self._known[key]


class Trainer:
    """Trains in bfloat16 beside weights in full precision, which the steps are added up in."""

    def __init__(self, model: CrossEncoderModel, states: LowerStates, rate: float) -> None:
        self._model, self._states, self._rate = model, states, rate
        self._fast = copy.deepcopy(model).bfloat16().train()
        self._weights = list(model.parameters())
        self._fast_weights = list(self._fast.parameters())
        new = [p for name, p in model.named_parameters() if name.split(".")[0] in _NEW]
        old = [p for name, p in model.named_parameters() if name.split(".")[0] not in _NEW]
        groups = [{"params": old, "times": 1.0}, {"params": new, "times": 5.0}]
        self._optimiser = torch.optim.AdamW(groups, weight_decay=0.01, fused=True)

    def step(self, batch: Sequence[Pair], gone: float) -> float:
        """Learn from ``batch`` and return the loss; ``gone`` is the share of the time behind it."""
        for group in self._optimiser.param_groups:
            group["lr"] = self._rate * group["times"] * min(gone / _WARMED, 1.0) * (1.0 - gone)
        loss = loss_of(self._scores(batch), batch)
        torch.autograd.backward(loss)
        for weights, fast in zip(self._weights, self._fast_weights, strict=True):
            weights.grad = None if fast.grad is None else fast.grad.float()
            fast.grad = None
        nn.utils.clip_grad_norm_(self._weights, 1.0)
        self._optimiser.step()
        self._copy()
        return float(loss.detach())

    def _scores(self, batch: Sequence[Pair]) -> Tensor:
        of = self._states.of
        x, holds = joined([(of(p.first, asked=False), of(p.second, asked=True)) for p in batch])
        scores: Tensor = self._fast(x, holds, figures_told(batch))
        return scores.float()

    def _copy(self) -> None:
        with torch.no_grad():
            for weights, fast in zip(self._weights, self._fast_weights, strict=True):
                fast.copy_(weights)


def loss_of(scores: Tensor, batch: Sequence[Pair]) -> Tensor:
    """Return the mean loss of a batch."""
    right = torch.tensor([pair.right for pair in batch])
    return functional.cross_entropy(scores, right, label_smoothing=_SMOOTHING)


def train(
    trainer: Trainer,
    draw: Callable[[], list[Pair]],
    seconds: float,
    seed: int,
    clock: Callable[[], float] = time.monotonic,
) -> None:
    """Train for ``seconds``, on what ``draw`` returns for each epoch."""
    chance, begun = random.Random(seed), clock()
    lost: list[float] = []
    while True:
        for batch in batches(draw(), chance):
            gone = (clock() - begun) / seconds
            if gone >= 1:
                return
            lost.append(trainer.step(batch, gone))
            if len(lost) % 200 == 0:
                mean = sum(lost[-200:]) / 200
                print(f"{gone:.0%} {len(lost)} steps: {mean:.3f}", file=sys.stderr, flush=True)


def begun(cache: Path, dropout: float) -> CrossEncoderModel:
    """Return the model as the upper half of the packaged embedder."""
    named = tensors(Q4File(packaged_weights()), packaged_adapter())
    weights = {name: torch.from_numpy(np.array(value)) for name, value in named.items()}
    model = CrossEncoderModel(dropout)
    states = torch.from_numpy(_of_nothing(cache))
    model.begin_as(weights, pair_token=states[0], between=states[-1])
    return model


def _of_nothing(cache: Path) -> npt.NDArray[np.float32]:
    """Return the states half way up of a statement without text, its ends among them."""
    prepared = prepare(cache)
    ids = Tokenizer.from_file(str(prepared.tokenizer)).encode("passage: ").ids
    session = one_thread_session(prepared.model)
    states: npt.NDArray[np.float32] = session.run(STATES[:1], {"input_ids": np.array([ids])})[0][0]
    return states


def main() -> int:
    """Run the training as a command."""
    parser = argparse.ArgumentParser(
        prog="python -m bench.train_cross_encoder", description=__doc__
    )
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    parser.add_argument("--cache", type=Path, default=Path.home() / ".cache" / "livecue")
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--rate", type=float, default=1.2e-4)
    parser.add_argument("--dropout", type=float, default=0.1)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    embedder = PackagedE5(options.cache)
    states = LowerStates(embedder)
    lessons = Lessons(embedder, options.seed, any_other=_CHANCE_OF_ANY)
    for pair in lessons.of_speech(trained=True):
        states.of(pair.first, asked=False)
        states.of(pair.second, asked=True)
    model = begun(options.cache, options.dropout)
    trainer = Trainer(model, states, options.rate)
    train(trainer, lambda: list(lessons.of_speech(True)), options.minutes * 60, options.seed)
    options.out.write_bytes(graph_of(model.eval()).SerializeToString())
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
