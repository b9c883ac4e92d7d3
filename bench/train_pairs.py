"""Trains the network that compares two texts word by word.

Three tasks share it: how an utterance stands to a fact (agrees, contradicts, neither), whether one
answer serves two questions, and whether a fact answers a question. It sees the token states of the
packaged embedder, which are worked out once a text, so it has to be trained anew after the
embedder's adapter. Files that end in ``_09`` are left out, so that it can be measured
by them.
"""

import argparse
import random
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from bench.pair_lessons import STANDS, Lessons, Pair, States
from knowledge.embedder.packaged_e5 import PackagedE5
from knowledge.pair_reading.network import TOKENS, WEIGHTS

BATCH = 96
_CHUNK = 20  # batches, within which pairs of a length go together: little is padded then
_SMOOTHING = 0.02
_SAME, _ANSWERS = len(STANDS), len(STANDS) + 1
_COLUMNS = {"same": (_SAME, 1.0), "answers": (_ANSWERS, 0.7)}


class PairNetwork(nn.Module):
    """What ``knowledge.pair_reading.network`` works out, for many pairs and with gradients."""

    def __init__(self, states: int, width: int, dropout: float) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(states)
        self.proj = nn.Linear(states, width)
        self.compare = nn.Linear(4 * width, width)
        self.middle = nn.Linear(4 * width + 2, width)
        self.out = nn.Linear(width, len(STANDS) + len(_COLUMNS))
        self.dropout = nn.Dropout(dropout)
        self.log_sharpness = nn.Parameter(torch.tensor(2.0))

    def forward(self, one: Tensor, there: Tensor, other: Tensor, other_there: Tensor) -> Tensor:
        """Return ``pairs × scores`` of padded states and where there are any."""
        first, second = there.float()[..., None], other_there.float()[..., None]
        means = _cosines(
            (one * first).sum(1) / first.sum(1), (other * second).sum(1) / second.sum(1)
        )
        a, b = self._words(one), self._words(other)
        near = functional.normalize(a, dim=-1) @ functional.normalize(b, dim=-1).transpose(1, 2)
        near = near.float() * torch.exp(self.log_sharpness)
        of_other = near.masked_fill(~other_there[:, None, :], -1e4).softmax(2) @ b
        of_one = near.masked_fill(~there[:, :, None], -1e4).softmax(1).transpose(1, 2) @ a
        pooled = [*self._compared(a, of_other, first), *self._compared(b, of_one, second)]
        middle = torch.cat([self.dropout(torch.cat(pooled, 1)), means], 1)
        scores: Tensor = self.out(self.dropout(torch.relu(self.middle(middle))))
        return scores

    def _words(self, states: Tensor) -> Tensor:
        return torch.relu(self.proj(self.dropout(self.norm(states))))

    def _compared(self, words: Tensor, opposite: Tensor, there: Tensor) -> tuple[Tensor, Tensor]:
        both = torch.cat([words, opposite, words - opposite, words * opposite], -1)
        shown = torch.relu(self.compare(self.dropout(both))) * there
        return shown.amax(1), shown.sum(1) / there.sum(1)

    def arrays(self) -> dict[str, np.ndarray[tuple[int, ...], np.dtype[np.float16]]]:
        """Return the weights by name, as the network's file holds them."""
        arrays = {"sharpness": torch.exp(self.log_sharpness).detach().numpy()}
        for name in ("norm", "proj", "compare", "middle", "out"):
            layer = getattr(self, name)
            arrays[name + "_w"] = layer.weight.detach().numpy()
            arrays[name + "_b"] = layer.bias.detach().numpy()
        return {name: value.astype(np.float16) for name, value in arrays.items()}


def _cosines(one: Tensor, other: Tensor) -> Tensor:
    half = one.shape[1] // 2
    parts = [
        functional.cosine_similarity(one[:, part], other[:, part])
        for part in (slice(0, half), slice(half, None))
    ]
    return torch.stack(parts, 1)


def loss_of(scores: Tensor, batch: Sequence[Pair]) -> Tensor:
    """Return the mean loss of a batch of all tasks."""
    right = torch.tensor([pair.right for pair in batch])
    stand = torch.tensor([pair.task == "stand" for pair in batch])
    parts = [
        functional.cross_entropy(
            scores[stand][:, : len(STANDS)],
            right[stand],
            label_smoothing=_SMOOTHING,
            reduction="sum",
        )
    ]
    for task, (column, weight) in _COLUMNS.items():
        rows = torch.tensor([pair.task == task for pair in batch])
        loss = functional.binary_cross_entropy_with_logits(
            scores[rows][:, column], right[rows].float(), reduction="sum"
        )
        parts.append(weight * loss)
    return torch.stack(parts).sum() / len(batch)


def padded(states: States, texts: Sequence[tuple[str, bool]]) -> tuple[Tensor, Tensor]:
    """Return the states of ``texts``, padded, and where there are any."""
    known = [states.of(text, asked=asked)[:TOKENS] for text, asked in texts]
    length = max(map(len, known))
    there = torch.zeros(len(known), length, dtype=torch.bool)
    values = torch.zeros(len(known), length, known[0].shape[1])
    for row, one in enumerate(known):
        values[row, : len(one)] = torch.from_numpy(one.astype(np.float32))
        there[row, : len(one)] = True
    return values, there


def batches(pairs: list[Pair], chance: random.Random) -> Iterator[list[Pair]]:
    """Yield all pairs once, in batches of like length; questions now one way, now the other."""
    chance.shuffle(pairs)
    for start in range(0, len(pairs), BATCH * _CHUNK):
        part = sorted(pairs[start : start + BATCH * _CHUNK], key=lambda pair: pair.length)
        cut = [part[at : at + BATCH] for at in range(0, len(part), BATCH)]
        chance.shuffle(cut)
        for batch in cut:
            yield [pair.turned() if chance.random() < 0.5 else pair for pair in batch]


def train(
    network: PairNetwork,
    draw: Callable[[], list[Pair]],
    states: States,
    options: argparse.Namespace,
) -> None:
    """Train ``network``, on what ``draw`` returns for each epoch."""
    optimiser = torch.optim.AdamW(network.parameters(), weight_decay=0.02)
    chance = random.Random(options.seed)
    pairs = draw()
    an_epoch = len(pairs) // BATCH + 1 + len(pairs) // (BATCH * _CHUNK)
    # No two epochs are of one length, as some of what they hold is drawn.
    steps = round(options.epochs * an_epoch * 1.01) + 1
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, options.rate, steps, pct_start=0.1)
    for epoch in range(options.epochs):
        pairs = pairs if epoch == 0 else draw()
        lost: list[float] = []
        for batch in batches(pairs, chance):
            first = padded(states, [(pair.first, pair.task == "same") for pair in batch])
            second = padded(states, [(pair.second, True) for pair in batch])
            with torch.autocast("cpu", torch.bfloat16):
                scores = network(*first, *second)
            loss = loss_of(scores.float(), batch)
            optimiser.zero_grad()
            torch.autograd.backward(loss)
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            if schedule.last_epoch < steps - 1:
                schedule.step()
            lost.append(float(loss.detach()))
        mean = sum(lost) / len(lost)
        print(f"epoch {epoch + 1} of {options.epochs}: {mean:.3f}", file=sys.stderr, flush=True)


def main() -> int:
    """Run the training as a command; an hour or so on two cores."""
    parser = argparse.ArgumentParser(prog="python -m bench.train_pairs", description=__doc__)
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    parser.add_argument("--cache", type=Path, default=Path.home() / ".cache" / "livecue")
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--rate", type=float, default=1.2e-3)
    parser.add_argument("--width", type=int, default=192)
    parser.add_argument("--dropout", type=float, default=0.2)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    embedder = PackagedE5(options.cache)
    network = PairNetwork(2 * embedder.dimensions, options.width, options.dropout)
    lessons = Lessons(embedder)
    train(network, lambda: list(lessons.all(trained=True)), States(embedder), options)
    np.savez_compressed(options.out, allow_pickle=False, **network.arrays())
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
