"""More speech than can be judged: the newest texts are, the rest is counted and told."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from copilot import turns
from copilot.effects import Judge, Judged
from copilot.events import Envelope, Focus, Speech
from copilot.records import decode
from copilot.turns import MOST_WAITING
from tests.copilot.test_room_work import SAID, Stage
from tests.copilot.virtual_time import VirtualTimeLoop

FLOOD = 300
MOST_STEPS = 100  # of the loop, by the dozen: more than all that waits takes
SLIP = "这款容量是六百毫升"
TALK = "宝宝们这个真的特别好用，我自己家里也放了一个在用"


class Flooded(Stage):
    """A shell that hears more at once than it can judge: each step takes a whole turn."""

    def __init__(self, loop: VirtualTimeLoop) -> None:
        super().__init__(loop)
        self.shell._around = replace(self.around, queue_limit=2 * FLOOD)

    def hear(self, *speech: Speech) -> None:
        """Submit all of it within one turn of the loop, and let all of it be judged."""

        def submit() -> None:
            for one in speech:
                self.sent += 1
                self.shell.submit(Envelope("c", f"e{self.sent}", None, one), lambda *_: None)

        self.do(submit)
        for _ in range(MOST_STEPS):
            self.do(lambda: None)

    def judged(self) -> list[str]:
        """Return the segments judged, with the revision of the text, in order."""
        records = [record for record in self.journal.records if record.kind == "Judged"]
        given = [decode(one.kind, one.client, one.id, one.payload) for one in records]
        words = [one.judgement for one in given if isinstance(one, Judged)]
        return [f"{one.segment}/{one.revision}" for one in words]

    def dropped(self) -> int:
        assert self.shell.broadcast is not None
        return self.shell.broadcast.state.dropped


@pytest.fixture
def air(monkeypatch: pytest.MonkeyPatch) -> Iterator[Flooded]:
    monkeypatch.setattr(turns, "TURN_S", 0.0)
    loop = VirtualTimeLoop()
    air = Flooded(loop)
    air.send(Focus("A"))
    yield air
    loop.complete(air.shell.stop())
    loop.close()


def test_a_flood_of_speech_is_bounded_and_what_is_left_out_is_told(air: Flooded) -> None:
    flood = [Speech(f"{TALK}{number}", True, f"g{number}") for number in range(FLOOD)]
    air.hear(*flood, Speech(SLIP, True, "last"))
    assert len(air.judged()) == 1 + MOST_WAITING, "the one that had begun, and those that waited"
    assert air.judged()[-1] == "last/1"
    assert air.dropped() == FLOOD - MOST_WAITING
    assert air.meter.counts["judgements_dropped"] == FLOOD - MOST_WAITING


def test_of_a_segment_that_grows_only_the_newest_text_waits(air: Flooded) -> None:
    grown = [Speech(TALK[:end], end == len(TALK), "s2") for end in range(4, len(TALK) + 1)]
    air.hear(Speech(TALK, True, "s1"), *grown, Speech(SLIP, True, "s3"))
    assert [one.split("/")[0] for one in air.judged()] == ["s1", "s2", "s3"]
    assert air.dropped() == 0, "a text that another took the place of is not lost"


def test_a_text_judged_anew_does_not_replace_itself(air: Flooded) -> None:
    """Both are answered: the first may close a card, the other is told by its number."""
    air.begin(Judge(replace(SAID, segment="s0")), Judge(SAID), Judge(SAID))
    for _ in range(MOST_STEPS):
        air.do(lambda: None)
    assert [given.judgement.segment for given, _ in air.answers if isinstance(given, Judged)] == [
        "s0", "s1", "s1",
    ]  # fmt: skip
