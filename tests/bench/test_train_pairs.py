"""The training of the pair reader: it learns, and what it writes is the network's."""

import argparse
import random
from collections import Counter
from pathlib import Path
from typing import Literal

import numpy as np
import pytest
import torch

from bench.pair_lessons import Pair, States
from bench.train_pairs import (
    BATCH,
    PairNetwork,
    batches,
    figures_told,
    loss_of,
    padded,
    train,
)
from knowledge.pair_reading.figures_beside import FIGURES_TOLD
from knowledge.pair_reading.network import TOKENS, read_network
from knowledge.pair_reading.pair_reader import PairReader
from tests.knowledge.pair_reading.drawn_networks import STATES, DrawnStates

AGREES, CONTRADICTS, NEITHER = range(3)


def lessons(seed: int = 1) -> list[Pair]:
    """Pairs of random letters: what repeats the first text is right, what does not is wrong."""
    chance = random.Random(seed)
    pairs: list[Pair] = []
    for _ in range(50):
        one, other = ("".join(chance.sample("abcdefghijklmnopqrstuvwxyz", 4)) for _ in range(2))
        right: dict[Literal["stand", "same", "answers"], tuple[int, int]] = {
            "stand": (AGREES, NEITHER),
            "same": (1, 0),
            "answers": (1, 0),
        }
        for task, (yes, no) in right.items():
            pairs += [Pair(task, one, one[::-1], yes), Pair(task, one, other, no)]
    return pairs


def loss(network: PairNetwork, pairs: list[Pair], states: States) -> float:
    first = padded(states, [(pair.first, pair.task == "same") for pair in pairs])
    second = padded(states, [(pair.second, True) for pair in pairs])
    with torch.no_grad():
        return float(loss_of(network.eval()(first, second, figures_told(pairs)), pairs))


@pytest.fixture
def network() -> PairNetwork:
    torch.manual_seed(1)
    return PairNetwork(STATES, 16, dropout=0.0)


def test_a_few_steps_lower_the_loss_and_the_weights_are_read(
    network: PairNetwork, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    states, pairs = States(DrawnStates()), lessons()
    before = loss(network, pairs, states)
    options = argparse.Namespace(epochs=18, rate=1e-2, seed=5)
    drawn: list[list[Pair]] = []

    def draw() -> list[Pair]:
        drawn.append(list(pairs))
        return drawn[-1]

    train(network.train(), draw, states, options)
    assert len(drawn) == 18, "once an epoch"
    assert loss(network, pairs, states) < 0.6 * before
    assert capsys.readouterr().err.count("\n") == 18
    path = tmp_path / "weights.npz"
    np.savez_compressed(path, allow_pickle=False, **network.arrays())
    reader = PairReader(DrawnStates(), read_network(path))
    held = [pair for pair in lessons(seed=2) if pair.task == "same"]
    alike = [reader.same_question(pair.first, pair.second) for pair in held]
    right = np.mean([share for pair, share in zip(held, alike, strict=True) if pair.right])
    assert right > np.mean(alike) + 0.1, "what was learnt holds of other texts"


def test_scores_do_not_depend_on_what_a_text_is_padded_with(network: PairNetwork) -> None:
    states = States(DrawnStates())
    short, long = ("ab", True), ("abcdefghij", True)
    network.eval()
    with torch.no_grad():
        none = torch.zeros(2, FIGURES_TOLD)
        alone = network(padded(states, [short]), padded(states, [("ac", True)]), none[:1])
        beside = network(padded(states, [short, long]), padded(states, [("ac", True), long]), none)
    assert torch.allclose(alone[0], beside[0], atol=1e-5)


def test_dropout_leaves_out_whole_features_of_a_text() -> None:
    network = PairNetwork(STATES, 16, dropout=0.5)
    texts = padded(States(DrawnStates()), [("abc", True), ("defgh", True)])
    kept = network._kept(texts.tokens)
    assert kept.shape == (2, 1, STATES), "the same of all its words"
    assert set(torch.unique(kept).tolist()) == {0.0, 2.0}
    assert not torch.equal(kept[0], kept[1])


def test_a_long_text_is_cut_as_the_reader_cuts_it() -> None:
    values, there, means = padded(States(DrawnStates()), [("长" * 100, True), ("短", True)])
    assert values.shape == (2, TOKENS, STATES)
    assert means.shape == (2, 2, STATES // 2)
    assert there.sum(1).tolist() == [TOKENS, 1]


def test_each_task_has_its_own_scores() -> None:
    sure = torch.full((1, 5), -9.0)
    for pair, columns in (
        (Pair("stand", "a", "b", CONTRADICTS), [1]),
        (Pair("same", "a", "b", 1), [3]),
        (Pair("answers", "a", "b", 1), [4]),
    ):
        right = sure.clone()
        right[0, columns] = 9.0
        assert float(loss_of(right, [pair])) < 0.4
        assert float(loss_of(sure, [pair])) > 1.0


def test_all_pairs_come_once_and_questions_both_ways() -> None:
    pairs = [Pair("same", f"{n}a", f"{n}b" * (n % 7), 1) for n in range(BATCH * 3 + 5)]
    pairs += [Pair("stand", f"{n}a", f"{n}b", AGREES) for n in range(BATCH)]
    made = [pair for batch in batches(list(pairs), random.Random(1)) for pair in batch]
    either = Counter(frozenset({pair.first, pair.second}) for pair in made)
    assert either == Counter(frozenset({pair.first, pair.second}) for pair in pairs)
    same = [pair for pair in made if pair.task == "same"]
    turned = sum(pair not in pairs for pair in same)
    assert 0.3 < turned / len(same) < 0.7
    assert all(pair in pairs for pair in made if pair.task == "stand")
