"""The network in numpy: what torch works out, over texts of any length."""

from dataclasses import fields
from itertools import pairwise, product
from pathlib import Path

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from bench.pair_lessons import States
from bench.train_pairs import PairNetwork, padded
from knowledge.language.compared_figures import amounts_of
from knowledge.pair_reading.figures_beside import FIGURES_TOLD, figures_beside
from knowledge.pair_reading.network import TOKENS, Network, packaged_network, read_network
from knowledge.pair_reading.sides import Array
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
    words = [("长3米", f"{number}厘米") for number in range(len(texts) // 2)]
    words += [("", "五斤")] * (len(texts) - len(words))
    figures = [figures_beside(amounts_of(one), amounts_of(two)) for one, two in words]
    with torch.no_grad():
        together = trained(
            padded(*_known([one for one, _ in texts])),
            padded(*_known([two for _, two in texts])),
            torch.from_numpy(np.stack(figures)),
        )
    scores = [
        network.scores(network.side(said, one), network.side(told, two))
        for (one, two), (said, told) in zip(texts, words, strict=True)
    ]
    assert np.ptp(np.stack(scores), axis=0).min() > 0.01, "no score that is always the same"
    # Sides are kept in half precision, three digits a number.
    apart = np.abs(np.stack(scores) - together.numpy())
    assert apart.mean() < 1e-3
    assert apart.max() < 4e-3


class _Known:
    """Token states by the names of their texts."""

    def __init__(self, states: list[Array]) -> None:
        self._states = states

    def token_states(self, text: str, *, asked: bool) -> Array:
        return self._states[int(text)]


def _known(states: list[Array]) -> tuple[States, list[tuple[str, bool]]]:
    return States(_Known(states)), [(str(number), True) for number in range(len(states))]


def test_every_weight_has_its_part_in_the_scores() -> None:
    network = drawn_network()
    one, two = drawn(1, 5, STATES), drawn(2, 9, STATES)
    scores = network.scores(network.side("", one), network.side("", two))
    for field in fields(Network):
        given = {each.name: getattr(network, each.name) for each in fields(Network)}
        other = Network(**given | {field.name: given[field.name] * 1.5})
        moved = other.scores(other.side("", one), other.side("", two))
        assert np.abs(moved - scores).max() > 1e-4, field.name


def test_the_scores_know_whether_figures_are_equal() -> None:
    network = drawn_network()
    one, two = drawn(1, 5, STATES), drawn(2, 9, STATES)
    fact = network.side("净重：1.5kg", one)
    right, wrong, none = (network.side(text, two) for text in ("三斤重", "四斤重", "很重"))
    scores = [network.scores(fact, said) for said in (right, wrong, none)]
    assert all(np.abs(a - b).max() > 1e-3 for a, b in pairwise(scores))
    again = network.side("有一千五百克", two)
    assert np.array_equal(network.scores(fact, again), scores[0]), "in whatever unit"


def test_what_lies_beyond_the_tokens_read_changes_nothing() -> None:
    network = drawn_network()
    states = drawn(1, TOKENS + 12, STATES)
    cut, other = network.side("", states[:TOKENS]), network.side("", drawn(2, 4, STATES))
    assert network.side("", states).words.shape[0] == TOKENS
    assert np.array_equal(
        network.scores(network.side("", states), other), network.scores(cut, other)
    )
    before = network.side("", states[: TOKENS - 1])
    assert not np.array_equal(network.scores(before, other), network.scores(cut, other))


def test_a_text_without_tokens_can_be_compared() -> None:
    network = drawn_network()
    empty = network.side("", np.empty((0, STATES), np.float32))
    other = network.side("", drawn(2, 4, STATES))
    for one, two in ((empty, other), (other, empty), (empty, empty)):
        scores = network.scores(one, two)
        assert scores.shape == (SCORES,)
        assert np.isfinite(scores).all()


def test_states_in_half_precision_are_taken() -> None:
    network = drawn_network()
    half = drawn(1, 5, STATES).astype(np.float16)
    side = network.side("", half)  # type: ignore[arg-type] # as bench.pair_lessons keeps them
    assert np.array_equal(side.words, network.side("", half.astype(np.float32)).words)


def test_the_packaged_weights_fit_one_another() -> None:
    network = packaged_network()
    width, states = network.proj_w.shape
    assert network.proj_b.shape == (width,)
    assert network.compare_w.shape == (width, 4 * width)
    assert network.middle_w.shape[1] == 4 * width + 2 + FIGURES_TOLD
    assert network.out_w.shape[0] == network.out_b.shape[0] == SCORES
    assert network.sharpness > 0
    sizes = [(3, 9), (9, 3), (1, 1)]
    for seed, (one, two) in enumerate(sizes):
        sides = [
            network.side("", drawn(place, size, states))
            for place, size in ((seed, one), (seed + 9, two))
        ]
        assert np.isfinite(network.scores(*sides)).all()
    drawn_sides = [network.side("", drawn(seed, 5, states)) for seed in range(4)]
    assert all(network.scores(a, b).dtype == np.float32 for a, b in pairwise(drawn_sides))


@given(st.lists(st.integers(1, TOKENS), min_size=1, max_size=7), st.integers(1, TOKENS))
def test_many_are_compared_as_each_alone(lengths: list[int], length: int) -> None:
    network = drawn_network()
    one = network.side("三米 2kg", drawn(length, length, STATES))
    texts = ("三斤", "", "2 kg", "五米 三米")
    others = [
        network.side(texts[place % 4], drawn(90 + place, words, STATES))
        for place, words in enumerate(lengths)
    ]
    forth, back = network.forth_and_back(one, others)
    assert forth == pytest.approx(
        np.stack([network.scores(one, other) for other in others]), abs=1e-4
    )
    assert back == pytest.approx(
        np.stack([network.scores(other, one) for other in others]), abs=1e-4
    )
