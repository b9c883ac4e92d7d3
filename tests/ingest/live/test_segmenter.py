"""Where a stream is cut, on frames whose voices are known."""

from hypothesis import given
from hypothesis import strategies as st

from ingest.live.segmenter import Cutting, Segment, Segmenter, frames_of
from ingest.live.transcriber import BYTES_PER_MS
from ingest.live.voice_activity import FRAME_BYTES, FRAME_MS

VOICE, HUSH = b"\x01" * FRAME_BYTES, b"\x00" * FRAME_BYTES
RUNS = st.lists(st.tuples(st.booleans(), st.integers(1, 60)), max_size=30)


def run(segmenter: Segmenter, *spans: tuple[bool, int]) -> list[Segment]:
    """Feed spans of (voiced, milliseconds); return what was completed."""
    found = []
    for voiced, ms in spans:
        for _ in range(ms // FRAME_MS):
            segment = segmenter.take(VOICE if voiced else HUSH, voiced)
            if segment is not None:
                found.append(segment)
    return found


def test_a_pause_ends_a_segment_and_keeps_what_is_around_it() -> None:
    segmenter = Segmenter()
    (segment,) = run(segmenter, (False, 1600), (True, 960), (False, 960))
    assert segment.number == 1
    assert segment.voiced_ms == 2560
    assert 1200 <= segment.start_ms <= 1600 - 256  # with the consonant before
    assert segment.pcm.count(b"\x01") >= 928 * BYTES_PER_MS
    assert segment.pcm.endswith(b"\x00" * FRAME_BYTES)
    assert not segmenter.open


def test_a_comma_does_not() -> None:
    segmenter = Segmenter()
    assert run(segmenter, (True, 640), (False, 320), (True, 640), (False, 320)) == []
    assert segmenter.open


def test_a_click_is_no_segment() -> None:
    assert run(Segmenter(), (False, 320), (True, 32), (False, 3200)) == []


def test_what_has_no_end_is_cut_at_its_last_gap() -> None:
    cutting = Cutting(longest_ms=3200, gap_within_ms=1600)
    segmenter = Segmenter(cutting)
    (first,) = run(segmenter, (True, 2240), (False, 64), (True, 896))
    assert first.voiced_ms == 2240
    assert segmenter.open
    second = segmenter.end()
    assert second is not None
    assert second.start_ms == 2304
    assert second.voiced_ms == 3200


def test_what_has_neither_is_cut_where_it_is() -> None:
    segments = run(Segmenter(Cutting(longest_ms=3200)), (True, 9600))
    assert [segment.voiced_ms for segment in segments] == [3200, 6400, 9600]
    assert [len(segment.pcm) // BYTES_PER_MS for segment in segments] == [3200] * 3


def test_half_an_hour_of_hush_keeps_nothing() -> None:
    segmenter = Segmenter()
    assert run(segmenter, (False, 30 * 60 * 1000)) == []
    assert segmenter.current() is None
    assert len(segmenter._lead) <= 16


@given(RUNS)
def test_all_that_is_said_is_in_some_segment_once(runs: list[tuple[bool, int]]) -> None:
    cutting = Cutting(begin_ms=32)
    segmenter = Segmenter(cutting)
    found = run(segmenter, *((voiced, count * FRAME_MS) for voiced, count in runs))
    last = segmenter.end()
    found += [last] if last is not None else []
    said = sum(count for voiced, count in runs if voiced) * FRAME_BYTES
    assert sum(segment.pcm.count(b"\x01") for segment in found) == said
    assert [segment.number for segment in found] == list(range(1, len(found) + 1))
    for before, after in zip(found, found[1:], strict=False):
        assert before.voiced_ms <= after.start_ms + cutting.lead_ms + cutting.begin_ms
        assert before.start_ms < after.start_ms
    assert all(len(each.pcm) <= (cutting.longest_ms + 32) * BYTES_PER_MS for each in found)


def test_frames_come_whole_and_in_order() -> None:
    audio = bytearray(bytes(range(256)) * 10)
    frames = frames_of(audio)
    assert [len(frame) for frame in frames] == [FRAME_BYTES] * 2
    assert b"".join(frames) + bytes(audio) == bytes(range(256)) * 10
