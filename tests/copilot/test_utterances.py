"""What is being said: partials, finals, and all the orders in which recognisers send them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copilot.events import Speaker, Speech
from copilot.utterances import (
    APART_MS,
    KEPT_SEGMENTS,
    LONGEST_TEXT,
    PAUSE_MS,
    REUSED_MS,
    Utterances,
)


def say(text: str, segment: str = "s1", final: bool = True, speaker: Speaker = "host") -> Speech:
    return Speech(text, final, segment, speaker)


def test_a_partial_is_looked_at_when_it_has_grown_and_a_final_always() -> None:
    heard = Utterances()
    assert [u.text for u in heard.hear(say("这个", final=False), 0)] == ["这个"]
    assert heard.hear(say("这个杯", final=False), 100) == []
    assert [u.text for u in heard.hear(say("这个杯子五百", final=False), 200)] == ["这个杯子五百"]
    (last,) = heard.hear(say("这个杯子五百毫升", final=True), 300)
    assert (last.text, last.final, last.revision) == ("这个杯子五百毫升", True, 4)


def test_what_comes_after_the_final_is_ignored() -> None:
    heard = Utterances()
    heard.hear(say("五百毫升"), 0)
    assert heard.hear(say("五百毫升"), 10) == []
    assert heard.hear(say("五百毫", final=False), 20) == []


def test_the_same_partial_twice_is_heard_once() -> None:
    heard = Utterances()
    assert heard.hear(say("五百毫升的杯子", final=False), 0)
    assert heard.hear(say("五百毫升的杯子", final=False), 10) == []


def test_a_segment_without_a_final_ends_when_its_speaker_begins_another() -> None:
    heard = Utterances()
    heard.hear(say("这个杯子是一百", "s1", final=False), 0)
    ended, begun = heard.hear(say("下一个", "s2", final=False), 3_000)
    assert (ended.segment, ended.final) == ("s1", True)
    assert (begun.segment, begun.final) == ("s2", False)


def test_somebody_else_speaking_ends_nothing() -> None:
    heard = Utterances()
    heard.hear(say("这个杯子是一百", "s1", final=False), 0)
    assert [u.segment for u in heard.hear(say("来了来了", "a1", speaker="assistant"), 500)] == [
        "a1"
    ]
    assert heard.host_spoke_ms == 0


def test_a_late_piece_of_an_older_segment_ends_nothing() -> None:
    heard = Utterances()
    heard.hear(say("第一段话没说完", "s1", final=False), 0)
    heard.hear(say("第二段话没说完", "s2", final=False), 500)
    assert heard.hear(say("第一段话没说完呢", "s1", final=False), 600) == []
    (final,) = heard.hear(say("第二段话没说完的", "s2"), 700)
    assert final.segment == "s2"


def test_what_the_same_speaker_said_just_before_is_the_context() -> None:
    heard = Utterances()
    heard.hear(say("很久以前", "s0"), 0)
    heard.hear(say("这个鸡胸肉", "s1"), 20_000)
    heard.hear(say("保质期呢", "s2"), 21_000)
    heard.hear(say("三二一", "a1", speaker="assistant"), 21_500)
    (last,) = heard.hear(say("是一年半", "s3"), 22_000)
    assert heard.before(last) == ("这个鸡胸肉", "保质期呢")


def test_an_empty_segment_is_nothing_to_look_at() -> None:
    assert Utterances().hear(say("  "), 0) == []


@pytest.mark.parametrize("final", [True, False])
def test_a_segment_that_is_taken_back_is_looked_at_once_more(final: bool) -> None:
    heard = Utterances()
    heard.hear(say("五百毫升", final=False), 0)
    (gone,) = heard.hear(say(" ", final=final), 100)
    assert (gone.text, gone.final, gone.revision) == ("", final, 2)
    assert heard.hear(say("", final=final), 200) == []


def test_words_that_nobody_looked_at_are_taken_back_silently() -> None:
    heard = Utterances()
    assert heard.hear(say("", final=False), 0) == []
    assert heard.hear(say(""), 100) == []


def test_a_name_that_comes_again_much_later_is_another_segment() -> None:
    heard = Utterances()
    heard.hear(say("这个鸡胸肉", "1"), 0)
    assert heard.hear(say("保质期一年", "1"), REUSED_MS) == []
    heard.hear(say("真的很好吃", "2"), REUSED_MS)
    (new,) = heard.hear(say("保质期", "1", final=False), REUSED_MS + 1)
    assert (new.text, new.final, new.first_ms) == ("保质期", False, REUSED_MS + 1)
    assert heard.before(new) == ("真的很好吃",), "the segment of old is no context of its own"
    assert heard.host_spoke_ms == REUSED_MS + 1


def test_a_long_segment_without_a_final_stays_the_same_one() -> None:
    heard = Utterances()
    heard.hear(say("这个鸡胸肉", final=False), 0)
    (same,) = heard.hear(say("这个鸡胸肉一年保质期", final=False), REUSED_MS + 1)
    assert (same.first_ms, same.revision) == (0, 2)


def test_of_a_segment_that_never_ends_the_last_words_are_kept() -> None:
    heard = Utterances()
    (long,) = heard.hear(say("啊" * 2_000 + "五百毫升", final=False), 0)
    assert len(long.text) == LONGEST_TEXT
    assert long.text.endswith("五百毫升")


pieces = st.builds(
    say,
    st.text(max_size=20),
    st.sampled_from([f"s{n}" for n in range(6)]),
    st.booleans(),
    st.sampled_from(["host", "assistant", "viewer", "video"]),
)


@given(st.lists(st.tuples(pieces, st.integers(0, 5_000)), max_size=80))
def test_any_order_is_taken_and_revisions_only_grow(given_pieces: list[tuple[Speech, int]]) -> None:
    heard, now = Utterances(), 0
    looked_at: dict[str, tuple[int, str]] = {}
    finals: dict[str, int] = {}
    for speech, after in given_pieces:
        now += after
        for utterance in heard.hear(speech, now):
            segment = utterance.segment
            if segment in finals:
                assert now - finals.pop(segment) > REUSED_MS, "nothing comes after a final"
                del looked_at[segment]
            revision, text = looked_at.get(segment, (0, ""))
            assert utterance.text or text, "nothing is worth a look but what was there and is gone"
            assert utterance.revision > revision
            looked_at[segment] = (utterance.revision, utterance.text)
            if utterance.final:
                finals[segment] = utterance.last_ms
            assert len(heard.before(utterance)) <= 2


def test_old_segments_are_forgotten() -> None:
    heard = Utterances()
    for number in range(3 * KEPT_SEGMENTS):
        heard.hear(say("说了一句话", f"s{number}"), number * 100)
    assert len(heard._segments) == KEPT_SEGMENTS


def timed(text: str, segment: str, start_ms: int, end_ms: int) -> Speech:
    return Speech(text, True, segment, "host", start_ms, end_ms)


def test_what_follows_within_a_breath_runs_on() -> None:
    heard = Utterances()
    heard.hear(say("它的容量", "s1"), 0)
    heard.hear(say("嗯", "s2"), 2_000)
    (last,) = heard.hear(say("五百毫升", "s3"), 4_000)
    assert heard.runs_on(last) == 2


def test_a_long_pause_ends_a_sentence() -> None:
    heard = Utterances()
    heard.hear(say("它的容量", "s1"), 0)
    (last,) = heard.hear(say("五百毫升", "s2"), APART_MS + 1)
    assert heard.runs_on(last) == 0


@pytest.mark.parametrize(
    ("begins_ms", "runs_on"),
    [(2_500, 1), (1_000 + PAUSE_MS + 1, 0), (800, 1), (-90_000, 0)],
)
def test_the_recognisers_own_times_go_before_those_of_arrival(begins_ms: int, runs_on: int) -> None:
    heard = Utterances()
    heard.hear(timed("它的容量", "s1", 0, 1_000), 0)
    (last,) = heard.hear(timed("五百毫升", "s2", begins_ms, begins_ms + 900), 7_000)
    assert heard.runs_on(last) == runs_on


def test_another_speaker_and_another_product_end_a_sentence() -> None:
    heard = Utterances()
    heard.hear(say("它的容量", "s1"), 0)
    heard.hear(say("三号链接来了", "a1", speaker="assistant"), 500)
    (last,) = heard.hear(say("五百毫升", "s2"), 1_000)
    assert heard.runs_on(last) == 0
    heard.break_off()
    (later,) = heard.hear(say("很轻", "s3"), 2_000)
    assert heard.runs_on(later) == 0
    (latest,) = heard.hear(say("很薄", "s4"), 3_000)
    assert heard.runs_on(latest) == 1


def test_what_is_said_in_the_moment_of_a_break_runs_on_after_it() -> None:
    heard = Utterances()
    heard.hear(say("很轻", "s1"), 1_000)
    heard.break_off()
    (first,) = heard.hear(say("它的容量", "s2"), 1_000)
    assert heard.runs_on(first) == 0
    (last,) = heard.hear(say("五百毫升", "s3"), 1_000)
    assert heard.runs_on(last) == 1
