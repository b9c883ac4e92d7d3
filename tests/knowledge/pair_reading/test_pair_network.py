"""The network in numpy: what torch works out, over texts of any length."""

from dataclasses import fields
from itertools import pairwise, product
from pathlib import Path

import numpy as np
import pytest
import torch

from bench.train_pairs import PairNetwork
from knowledge.pair_reading.network import TOKENS, Network, packaged_network, read_network
from tests.knowledge.pair_reading.drawn_networks import SCORES, STATES, drawn, drawn_network

LENGTHS = (1, 2, 7, 30, TOKENS)


@pytest.fixture
def trained() -> PairNetwork:
    """A network with weights that its file can hold, none of them as they begin."""
    torch.manual_seed(3)
    network = PairNetwork(STATES, 6, dropout=0.4)
    with torch.no_grad():
        for weights in network.parameters():
            weights.add_(torch.randn_like(weights) * 0.3)
            weights.copy_(weights.half().float())
    return network.eval()


def written(network: PairNetwork, path: Path) -> Network:
    np.savez_compressed(path, allow_pickle=False, **network.arrays())
    return read_network(path)


def test_its_scores_are_those_of_the_network_that_was_trained(
    trained: PairNetwork, tmp_path: Path
) -> None:
    network = written(trained, tmp_path / "weights.npz")
    pairs = list(product(LENGTHS, repeat=2))
    texts = [(drawn(a, a, STATES), drawn(b + 100, b, STATES)) for a, b in pairs]
    with torch.no_grad():
        together = trained(*_padded([one for one, _ in texts]), *_padded([two for _, two in texts]))
    scores = [network.scores(network.side(one), network.side(two)) for one, two in texts]
    assert np.ptp(np.stack(scores), axis=0).min() > 0.01, "no score that is always the same"
    # Sides are kept in half precision, three digits a number.
    apart = np.abs(np.stack(scores) - together.numpy())
    assert apart.mean() < 1e-3
    assert apart.max() < 4e-3


def _padded(texts: list[np.ndarray[tuple[int, ...], np.dtype[np.float32]]]) -> list[torch.Tensor]:
    values, there = torch.zeros(len(texts), TOKENS, STATES), torch.zeros(len(texts), TOKENS)
    for row, text in enumerate(texts):
        values[row, : len(text)] = torch.from_numpy(text)
        there[row, : len(text)] = 1
    return [values, there.bool()]


def test_every_weight_has_its_part_in_the_scores() -> None:
    network = drawn_network()
    one, two = drawn(1, 5, STATES), drawn(2, 9, STATES)
    scores = network.scores(network.side(one), network.side(two))
    for field in fields(Network):
        given = {each.name: getattr(network, each.name) for each in fields(Network)}
        other = Network(**given | {field.name: given[field.name] * 1.5})
        moved = other.scores(other.side(one), other.side(two))
        assert np.abs(moved - scores).max() > 1e-4, field.name


def test_what_lies_beyond_the_tokens_read_changes_nothing() -> None:
    network = drawn_network()
    states = drawn(1, TOKENS + 12, STATES)
    cut, other = network.side(states[:TOKENS]), network.side(drawn(2, 4, STATES))
    assert network.side(states).words.shape[0] == TOKENS
    assert np.array_equal(network.scores(network.side(states), other), network.scores(cut, other))
    before = network.side(states[: TOKENS - 1])
    assert not np.array_equal(network.scores(before, other), network.scores(cut, other))


def test_a_text_without_tokens_can_be_compared() -> None:
    network = drawn_network()
    empty = network.side(np.empty((0, STATES), np.float32))
    other = network.side(drawn(2, 4, STATES))
    for one, two in ((empty, other), (other, empty), (empty, empty)):
        scores = network.scores(one, two)
        assert scores.shape == (SCORES,)
        assert np.isfinite(scores).all()


def test_states_in_half_precision_are_taken() -> None:
    network = drawn_network()
    half = drawn(1, 5, STATES).astype(np.float16)
    side = network.side(half)  # type: ignore[arg-type] # as bench.pair_lessons keeps them
    assert np.array_equal(side.words, network.side(half.astype(np.float32)).words)


def test_the_packaged_weights_fit_one_another() -> None:
    network = packaged_network()
    width, states = network.proj_w.shape
    assert network.norm_w.shape == network.norm_b.shape == (states,)
    assert network.compare_w.shape == (width, 4 * width)
    assert network.middle_w.shape[1] == 4 * width + 2
    assert network.out_w.shape[0] == network.out_b.shape[0] == SCORES
    assert network.sharpness > 0
    sizes = [(3, 9), (9, 3), (1, 1)]
    for seed, (one, two) in enumerate(sizes):
        sides = network.side(drawn(seed, one, states)), network.side(drawn(seed + 9, two, states))
        assert np.isfinite(network.scores(*sides)).all()
    drawn_sides = [network.side(drawn(seed, 5, states)) for seed in range(4)]
    assert all(network.scores(a, b).dtype == np.float32 for a, b in pairwise(drawn_sides))
