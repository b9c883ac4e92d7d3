"""The model's file keeps its weights, and adding packed weights adds every intent's."""

import math
from pathlib import Path
from typing import get_args

import pytest

from copilot.skills.answers.intent import MODEL
from copilot.skills.answers.intent_model import ASKED, TALK, IntentModel, packed
from copilot.skills.answers.reader import Reader
from copilot.skills.answers.reading import Intent
from knowledge.products import Catalogue

INTENTS: tuple[Intent, ...] = ("shop_question", "chatter")
ROWS = {"多少": [127, -127], "钱": [3, -5], "lol": [-100, 100]}


@pytest.fixture
def model(tmp_path: Path) -> IntentModel:
    file = tmp_path / "weights.bin"
    file.write_bytes(packed(INTENTS, [0.5, -0.25], 0.1, ROWS))
    return IntentModel.read(file)


def test_scores_are_the_sum_of_known_pieces_over_the_root_of_their_number(
    model: IntentModel,
) -> None:
    scores = model.scores(["多少", "钱", "never seen", "钱"])

    assert scores == pytest.approx([0.5 + 13.0 / math.sqrt(2), -0.25 - 13.2 / math.sqrt(2)])


def test_a_message_of_nothing_known_has_the_bias(model: IntentModel) -> None:
    assert model.scores(["never seen"]) == [0.5, -0.25]


def test_many_pieces_do_not_spill_into_the_next_intent(tmp_path: Path) -> None:
    rows = {f"p{n}": [127, -127] for n in range(2_000)}
    file = tmp_path / "weights.bin"
    file.write_bytes(packed(INTENTS, [0.0, 0.0], 1.0, rows))

    scores = IntentModel.read(file).scores(rows)

    assert scores == pytest.approx([127 * math.sqrt(2_000), -127 * math.sqrt(2_000)])


def test_a_cut_file_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "weights.bin"
    file.write_bytes(packed(INTENTS, [0.0, 0.0], 1.0, ROWS)[:-1])

    with pytest.raises(ValueError, match="expected 3 pieces"):
        IntentModel.read(file)


def test_what_is_shipped_is_small_and_knows_every_intent() -> None:
    file = Path(__file__).parents[4] / "copilot" / "skills" / "answers" / "intent_weights.bin"

    assert file.stat().st_size <= 1.25 * 1024 * 1024
    assert MODEL.kinds == (*get_args(Intent), ASKED, TALK)


def test_a_known_piece_gives_its_weights(model: IntentModel) -> None:
    assert {piece: model.steps_of(piece) for piece in ROWS} == ROWS


@pytest.mark.parametrize(
    "text",
    ["背着勒不勒肩膀啊", "娃啃两口要紧不", "will it fog up my glasses", "drunk proof or nah"],
)
def test_what_is_asked_of_goods_in_any_words_may_be_looked_up(text: str) -> None:
    reading = Reader.of(Catalogue("s", 1, (), (), ())).read(text)
    assert reading.for_board


@pytest.mark.parametrize(
    "text", ["这boss还剩多少血", "他俩最后在一起没", "is he gonna win this", "what rank are you"]
)
def test_what_is_asked_in_any_chat_is_not(text: str) -> None:
    reading = Reader.of(Catalogue("s", 1, (), (), ())).read(text)
    assert not reading.for_board
