"""A long final text that comes at once is judged from its beginning to its end."""

from hypothesis import given
from hypothesis import strategies as st

from copilot.events import Speech
from copilot.skills.corrections.speech.long_speech import pieces_of
from copilot.utterances import LONGEST_TEXT


@given(st.text(alphabet="今天三五百毫升 ，。abc.", min_size=1, max_size=3_000))
def test_nothing_is_left_out_and_no_piece_is_too_long(text: str) -> None:
    pieces = pieces_of(Speech(text, True, "s"))
    assert "".join(piece.text for piece in pieces) == text
    assert all(0 < len(piece.text) <= LONGEST_TEXT for piece in pieces)
    assert len({piece.segment for piece in pieces}) == len(pieces)
    assert pieces[-1].segment == "s"


def test_a_piece_ends_with_a_sentence() -> None:
    sentence = "这一款我们今天慢慢看慢慢讲不着急的。"
    early, *_ = pieces_of(Speech(sentence * 60, True, "s"))
    assert early.text.endswith("。")


def test_what_still_grows_is_left_whole() -> None:
    growing = Speech("讲" * 900, False, "s")
    assert pieces_of(growing) == (growing,)
