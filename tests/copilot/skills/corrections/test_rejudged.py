"""Words judged by facts that have changed: asked again, and heard as what they are."""

from copilot.skills.corrections.judgement import Said
from copilot.skills.corrections.rejudged import KEPT, Rejudged
from tests.copilot.speech_scripts import judgement, verdict


def said(segment: str, revision: int = 1, text: str = "六百毫升") -> Said:
    return Said(segment, revision, text, True, "host", (), "A", None, ("A",), ())


def test_the_newest_text_of_a_segment_is_asked_again() -> None:
    words = Rejudged()
    words.asked(said("s1"))
    words.asked(said("s1", 2, "六百毫升的"))
    words.asked(said("s2"))
    assert words.again(["s1", "gone"]) == [said("s1", 2, "六百毫升的")]


def test_an_answer_is_of_old_words_as_often_as_they_were_asked_again() -> None:
    words = Rejudged()
    words.asked(said("s1"))
    words.again(["s1"])
    words.again(["s1"])
    heard = judgement("s1", verdict("wrong"), verdict("right", "价格"), retracts=True)
    assert words.of_old_words(judgement("s1", revision=2)) is None
    assert words.of_old_words(judgement("s2")) is None
    for _ in range(2):
        old = words.of_old_words(heard)
        assert old is not None
        assert [v.outcome for v in old.verdicts] == ["wrong"]
        assert not old.retracts
    assert words.of_old_words(heard) is None


def test_only_so_many_segments_are_remembered() -> None:
    words = Rejudged()
    for number in range(KEPT + 1):
        words.asked(said(f"s{number}"))
    assert words.again(["s0"]) == []
    assert len(words.again([f"s{number}" for number in range(KEPT + 1)])) == KEPT
