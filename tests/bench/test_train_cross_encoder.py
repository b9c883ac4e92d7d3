"""The training of what reads two texts together: it learns, and begins as the embedder."""

import random
from collections import Counter
from pathlib import Path

import numpy as np
import pytest
import torch

from bench.cross_encoder_graph import graph_of
from bench.cross_encoder_model import HIDDEN, LAYERS, CrossEncoderModel, joined
from bench.pair_lessons import STANDS, Pair
from bench.train_cross_encoder import LowerStates, Trainer, loss_of, train
from bench.train_pairs import BATCH, batches
from knowledge.pair_reading.cross_encoder import CrossEncoder
from tests.knowledge.pair_reading.drawn_networks import WideStates

AGREES, CONTRADICTS, NEITHER = range(len(STANDS))
RATE = 1e-3


def lessons(seed: int = 1) -> list[Pair]:
    """Pairs of random letters: what repeats the first text agrees, what does not is neither."""
    chance = random.Random(seed)
    pairs: list[Pair] = []
    for _ in range(BATCH):
        one, other = ("".join(chance.sample("abcdefghijklmnop", 3)) for _ in range(2))
        pairs += [Pair("stand", one, one[::-1], AGREES), Pair("stand", one, other, NEITHER)]
    return pairs


@pytest.fixture
def model() -> CrossEncoderModel:
    torch.manual_seed(1)
    return CrossEncoderModel(dropout=0.0, layers=1)


def test_a_while_of_training_lowers_the_loss_and_the_graph_is_read(
    model: CrossEncoderModel, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    states, pairs = LowerStates(WideStates()), lessons()
    ticks = iter(range(1_000))
    drawn: list[int] = []

    def draw() -> list[Pair]:
        drawn.append(len(pairs))
        return list(pairs)

    train(Trainer(model, states, RATE), draw, 60, seed=5, clock=lambda: float(next(ticks)))
    assert len(drawn) == 30, "two batches a draw, a tick each"
    assert capsys.readouterr().err == "", "a line each two hundred steps"
    path = tmp_path / "cross_encoder.onnx"
    path.write_bytes(graph_of(model.eval()).SerializeToString())
    reader = CrossEncoder(WideStates(), path)
    held = lessons(seed=2)[:40]
    agrees = [float(np.argmax(reader.scores(p.first, p.second)) == AGREES) for p in held]
    right = [float(pair.right == AGREES) for pair in held]
    assert np.mean([a == b for a, b in zip(agrees, right, strict=True)]) > 0.8, "of other texts"


def test_the_rate_rises_and_falls_to_nothing(model: CrossEncoderModel) -> None:
    trainer = Trainer(model, LowerStates(WideStates()), RATE)
    batch = lessons()[:4]
    before = [weights.detach().clone() for weights in model.parameters()]
    trainer.step(batch, gone=1.0)
    assert all(torch.equal(a, b) for a, b in zip(before, model.parameters(), strict=True))
    trainer.step(batch, gone=0.5)
    assert not all(torch.equal(a, b) for a, b in zip(before, model.parameters(), strict=True))


def test_scores_do_not_depend_on_what_a_pair_is_padded_with(model: CrossEncoderModel) -> None:
    states = LowerStates(WideStates())
    short = states.of("ab", asked=False), states.of("ac", asked=True)
    long = states.of("abcdefgh", asked=False), states.of("abcdefghij", asked=True)
    none = torch.zeros(2, 10)
    with torch.no_grad():
        alone = model.eval()(*joined([short]), none[:1])
        beside = model.eval()(*joined([short, long]), none)
    assert torch.allclose(alone[0], beside[0], atol=1e-5)


def test_it_begins_as_the_upper_layers_of_the_embedder() -> None:
    model = CrossEncoderModel(layers=1)
    shapes = {
        "attention.self.query": (HIDDEN, HIDDEN),
        "attention.self.key": (HIDDEN, HIDDEN),
        "attention.self.value": (HIDDEN, HIDDEN),
        "attention.output.dense": (HIDDEN, HIDDEN),
        "intermediate.dense": (4 * HIDDEN, HIDDEN),
        "output.dense": (HIDDEN, 4 * HIDDEN),
        "attention.output.LayerNorm": (HIDDEN,),
        "output.LayerNorm": (HIDDEN,),
    }
    weights: dict[str, torch.Tensor] = {}
    for name, shape in shapes.items():
        place = f"encoder.layer.{LAYERS}.{name}"
        weights |= {place + ".weight": torch.randn(shape), place + ".bias": torch.randn(shape[0])}
    ends = torch.randn(2, HIDDEN)
    model.begin_as(weights, ends[0], ends[1])
    looked_at = weights[f"encoder.layer.{LAYERS}.attention.self.key.weight"]
    begun = dict(model.named_parameters())
    assert torch.equal(begun["layers.0.looked_at.weight"][HIDDEN : 2 * HIDDEN], looked_at)
    wide = weights[f"encoder.layer.{LAYERS}.intermediate.dense.bias"]
    assert torch.equal(begun["layers.0.wide.bias"], wide)
    assert torch.equal(model.between, ends[1])


def test_all_pairs_come_once_an_epoch() -> None:
    pairs = [Pair("stand", f"{n}", f"{n}b" * (n % 7), AGREES) for n in range(BATCH * 3 + 5)]
    made = [pair for batch in batches(list(pairs), random.Random(1)) for pair in batch]
    assert Counter(made) == Counter(pairs)


def test_a_sure_and_wrong_score_is_lost_most() -> None:
    pair = Pair("stand", "a", "b", CONTRADICTS)
    sure = torch.tensor([[-9.0, 9.0, -9.0]])
    assert float(loss_of(sure, [pair])) < 0.5 < float(loss_of(sure.flip(1) * -1, [pair]))
