"""Pieces of a message: units in a row, and letters in a row of longer Latin words."""

from copilot.skills.answers.text_pieces import pieces_of


def test_units_in_a_row_with_both_ends() -> None:
    assert {"^", "多", "少", "$", "^多", "多少", "少$", "^多少$"} <= set(pieces_of("多少"))


def test_a_latin_word_is_one_unit_and_its_letters_are_pieces_too() -> None:
    found = set(pieces_of("is it waterproof"))

    assert {"is_", "is_it_", "it_waterproof_", "~wate", "~proo"} <= found
    assert not {"~is", "~it"} & found


def test_figures_count_by_their_length() -> None:
    assert set(pieces_of("110斤")) == set(pieces_of("145斤"))
    assert set(pieces_of("9斤")) != set(pieces_of("145斤"))


def test_words_of_other_scripts_stay_whole() -> None:
    assert "cuánto_" in set(pieces_of("cuánto cuesta"))


def test_nothing_has_only_the_ends() -> None:
    assert set(pieces_of("")) == {"^", "$", "^$"}
