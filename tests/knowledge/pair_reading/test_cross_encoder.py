"""Texts read together: the graph is the model that was trained, and clear cases are told apart."""

from pathlib import Path

import numpy as np
import pytest
import torch

from bench.cross_encoder_graph import graph_of
from bench.cross_encoder_model import CrossEncoderModel, joined
from knowledge.embedder.ports import Vector
from knowledge.language.compared_figures import amounts_of
from knowledge.pair_reading import cross_encoder
from knowledge.pair_reading.cross_encoder import TOKENS, CrossEncoder, lower_states
from knowledge.pair_reading.figures_beside import figures_beside
from knowledge.pair_reading.pair_reader import PairReader
from tests.knowledge.embedder.prepared_model import packaged
from tests.knowledge.pair_reading.drawn_networks import DrawnStates, WideStates, drawn_network


@pytest.fixture(scope="module")
def model() -> CrossEncoderModel:
    """A model of one layer, none of whose weights are as they begin."""
    torch.manual_seed(3)
    model = CrossEncoderModel(layers=1)
    with torch.no_grad():
        for weights in model.parameters():
            weights.add_(torch.randn_like(weights) * 0.05)
    return model.eval()


@pytest.fixture(scope="module")
def graph(model: CrossEncoderModel, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("cross") / "cross_encoder.onnx"
    path.write_bytes(graph_of(model).SerializeToString())
    return path


PAIRS = (
    ("容量：500ml", "能装一斤水"),
    ("保修：两年", "保一年"),
    ("a", "b" * (TOKENS + 9)),
    ("长" * 90, "c"),
    ("", "什么都没写"),
    ("材质：竹", ""),
)


def test_the_graph_scores_as_the_model_that_was_trained(
    model: CrossEncoderModel, graph: Path
) -> None:
    states = WideStates()
    reader = CrossEncoder(states, graph)
    lower = [
        (
            lower_states(states.token_states(one, asked=False)).astype(np.float16),
            lower_states(states.token_states(other, asked=True)).astype(np.float16),
        )
        for one, other in PAIRS
    ]
    figures = [figures_beside(amounts_of(one), amounts_of(other)) for one, other in PAIRS]
    x, holds = joined(lower)
    with torch.no_grad():
        trained = model(x.float(), holds, torch.from_numpy(np.stack(figures))).numpy()
    read = np.stack([reader.scores(one, other) for one, other in PAIRS])
    assert np.ptp(trained, axis=0).min() > 0.1, "no score that is always the same"
    assert np.abs(read - trained).max() < 0.05, "eight bits of weights and of what they multiply"


def test_figures_are_told_beside_the_words(graph: Path) -> None:
    class Alike(WideStates):
        """States that are the same whatever the text."""

        def token_states(self, text: str, *, asked: bool) -> Vector:
            """Return those of three characters."""
            return super().token_states("abc", asked=asked)

    reader = CrossEncoder(Alike(), graph)
    equal, different = reader.scores("500ml", "半升"), reader.scores("500ml", "一升")
    assert np.abs(equal - different).max() > 1e-3


def test_a_statement_is_read_once_and_those_kept_are_bounded(
    graph: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cross_encoder, "STATEMENTS_KEPT", 2)
    states = WideStates()
    reader = CrossEncoder(states, graph)
    for statement in ("a", "b", "a"):
        reader.scores(statement, "x")
    assert [text for text, asked in states.asked if not asked] == ["a", "b"]
    reader.scores("c", "x")
    states.asked.clear()
    reader.scores("a", "x")
    reader.scores("b", "x")
    assert [text for text, asked in states.asked if not asked] == ["b"], "b was used longest ago"


def test_without_a_cross_encoder_nothing_is_read_together() -> None:
    reader = PairReader(DrawnStates(), drawn_network())
    assert not reader.reads_together
    with pytest.raises(RuntimeError, match="cross-encoder"):
        reader.together("容量：500ml", "装一斤水")


@pytest.fixture(scope="module")
def reader() -> PairReader:
    return PairReader.packaged(packaged())


# Clear cases only: the packaged weights are made anew from time to time.
@pytest.mark.parametrize(
    ("fact", "said"),
    [
        ("可进洗碗机：是", "用完往洗碗机一放就行"),
        ("材质：316不锈钢", "里头这层用的是316的钢"),
        ("Battery life: 8 hours", "you get eight hours out of one charge"),
    ],
)
def test_what_says_a_fact_in_other_words_agrees(reader: PairReader, fact: str, said: str) -> None:
    stand = reader.together(fact, said)
    assert stand.agrees > 0.5 > stand.contradicts


@pytest.mark.parametrize(
    ("fact", "said"),
    [
        ("洗涤方式：可机洗", "千万别丢洗衣机 只能手洗"),
        ("可进洗碗机：否", "用完往洗碗机一放就行"),
        ("Battery life: 8 hours", "you get twenty hours out of one charge"),
        ("Material: stainless steel", "the whole body is plastic"),
    ],
)
def test_what_denies_a_fact_contradicts(reader: PairReader, fact: str, said: str) -> None:
    stand = reader.together(fact, said)
    assert stand.contradicts > 0.5 > stand.agrees


@pytest.mark.parametrize("said", ["家人们点点关注", "thanks for the follow, hi everyone"])
def test_what_speaks_of_nothing_stands_to_nothing(reader: PairReader, said: str) -> None:
    stand = reader.together("保修：两年", said)
    assert stand.agrees + stand.contradicts < 0.5


@pytest.mark.parametrize("text", ["", " ", "？", "\ud800", "🙂", "长" * 3_000])
def test_any_text_can_be_read_with_any(reader: PairReader, text: str) -> None:
    stand = reader.together(text, text)
    assert 0 <= stand.agrees + stand.contradicts <= 1.0001
