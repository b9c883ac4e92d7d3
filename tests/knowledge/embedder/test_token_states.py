"""The states of the packaged model's tokens: kept, bounded, and without the prefix."""

from pathlib import Path

import numpy as np
import pytest

from knowledge.embedder import packaged_e5
from knowledge.embedder.adapter import packaged_adapter
from knowledge.embedder.packaged_e5 import PackagedE5
from knowledge.embedder.preparation import FORM, MANIFEST, identity_of, packaged_weights, prepare
from knowledge.search.meant_matters import meant_matters
from tests.knowledge.embedder.prepared_model import CACHE, centred, packaged


class Counting:
    """The session behind a model; counts its runs."""

    def __init__(self, model: PackagedE5) -> None:
        self._session = model._session
        self.runs = 0

    def run(self, outputs: object, feed: object) -> object:
        self.runs += 1
        return self._session.run(outputs, feed)


@pytest.fixture
def model() -> PackagedE5:
    """A model of its own, as what is kept is looked at."""
    return PackagedE5(CACHE)


@pytest.fixture
def runs(model: PackagedE5, monkeypatch: pytest.MonkeyPatch) -> Counting:
    counting = Counting(model)
    monkeypatch.setattr(model, "_session", counting)
    return counting


def test_what_was_just_embedded_costs_nothing(model: PackagedE5, runs: Counting) -> None:
    model.embed_query("能机洗吗")
    model.embed_passages(["洗涤方式：可机洗"])
    states = model.token_states("能机洗吗", asked=True)
    assert model.token_states("洗涤方式：可机洗", asked=False).shape[1] == 2 * model.dimensions
    assert runs.runs == 2
    assert np.array_equal(model.token_states("能机洗吗", asked=True), states)
    model.token_states("能机洗吗", asked=False)
    assert runs.runs == 3, "a statement of the same words is another text"


def test_the_states_are_the_same_however_they_came_to_be(model: PackagedE5) -> None:
    by_embedding, alone = PackagedE5(CACHE), model
    by_embedding.embed_query("这个多少钱")
    asked = alone.token_states("这个多少钱", asked=True)
    assert np.array_equal(by_embedding.token_states("这个多少钱", asked=True), asked)
    vector = alone.embed_query("这个多少钱")
    assert np.array_equal(vector, by_embedding.embed_query("这个多少钱"))


def test_the_upper_half_of_the_states_makes_the_embedding(model: PackagedE5) -> None:
    text = "山野保温杯：保温时长：十二小时，装冰水二十四小时还有冰块"
    mean = model.token_states(text, asked=False)[:, model.dimensions :].mean(0)
    # Begin, end and the prefix are left out: nearly the same, not quite.
    assert 0.9 < float(mean @ model.embed_passages([text])[0]) / np.linalg.norm(mean) < 0.99999


def test_the_prefix_is_cut_off(model: PackagedE5) -> None:
    # ▁能机洗吗 is five tokens. Of a question's prefix the colon stays, as the weights were learnt.
    assert len(model.token_states("能机洗吗", asked=False)) == 5
    assert len(model.token_states("能机洗吗", asked=True)) == 6


@pytest.mark.parametrize("text", ["", " ", "：", "\ud800", "\u0301", "🙂"])
def test_any_text_has_states(model: PackagedE5, text: str) -> None:
    for asked in (True, False):
        states = model.token_states(text, asked=asked)
        assert 1 <= len(states) <= 4
        assert np.isfinite(states).all()


def test_of_a_long_text_the_head_is_kept(model: PackagedE5) -> None:
    long = model.token_states("杯盖可以拆下来洗，" * 200, asked=False)
    assert long.shape == (64, 2 * model.dimensions)
    assert long.base is None, "it holds no more than its own rows"


def test_what_is_kept_cannot_be_written_to(model: PackagedE5) -> None:
    states = model.token_states("能机洗吗", asked=True)
    with pytest.raises(ValueError, match="read-only"):
        states[0, 0] = 1


def test_the_texts_kept_are_bounded(
    model: PackagedE5, runs: Counting, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(packaged_e5, "_STATES_KEPT", 3)
    for text in "abc":
        model.embed_query(text)
    model.token_states("a", asked=True)
    model.embed_query("b")
    model.embed_query("d")
    assert (runs.runs, len(model._states)) == (5, 3)
    for text in "abd":
        model.token_states(text, asked=True)
    assert runs.runs == 5, "used or embedded again, a and b are kept"
    model.token_states("c", asked=True)
    assert runs.runs == 6


def test_the_form_of_the_files_is_in_the_folder_s_name_and_not_in_the_model_s() -> None:
    prepared = prepare(CACHE)
    assert prepared.folder.name.endswith(f"-{FORM}")
    identity = identity_of(packaged_weights(), packaged_adapter())
    assert prepared.name == packaged().name == f"multilingual-e5-small-q4@{identity}"
    assert meant_matters(centred().name) is not None, "what was learnt by its vectors still fits"


def test_files_of_an_older_form_are_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[Path] = []
    monkeypatch.setattr(
        "knowledge.embedder.preparation._make", lambda folder, *rest: made.append(folder)
    )
    name = prepare(CACHE).folder.name.removesuffix(f"-{FORM}")
    old = [tmp_path / name, tmp_path / f"{name}-{FORM - 1}"]
    for folder in old:
        folder.mkdir()
        (folder / MANIFEST).write_text("an older program still serves from here")
    prepare(tmp_path)
    assert made == [tmp_path / f"{name}-{FORM}"]
    assert all((folder / MANIFEST).read_text().startswith("an older") for folder in old)
