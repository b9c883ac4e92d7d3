"""What the client shows is what the room tells, whatever is cut, repeated or lost on the way."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.client import Closed, Delta, Opened, Position, Ready, Revised, Snapshot
from app.client.changes import Asked, Fact, Suggestion
from app.client.room_log import RoomLog
from app.live.schema.outgoing import AskedOut, FactOut, SuggestionOut


def card(id: str, version: int = 1, ready: bool = True, fact: str = "500ml") -> dict[str, Any]:
    facts = [{"id": "f1", "text": fact}]
    return {"id": id, "version": version, "ready": ready, "line": "", "facts": facts}


class Room:
    """A room's log as the service keeps it: the truth that clients are held to."""

    def __init__(self) -> None:
        self.epoch = 1
        self.frames: list[dict[str, Any]] = []
        self.open: dict[str, dict[str, Any]] = {}
        self.made = 0

    def tell(self, kind: str, data: dict[str, Any]) -> None:
        frame = {"type": f"suggestion.{kind}", "epoch": f"e{self.epoch}"}
        self.frames.append(frame | {"offset": len(self.frames) + 1, "data": data})

    def happen(self, what: str) -> None:
        oldest = next(iter(self.open), None)
        if what == "lose":
            self.epoch, self.frames, self.open = self.epoch + 1, [], {}
        elif what == "open" or oldest is None:
            self.made += 1
            self.open[f"c{self.made}"] = card(f"c{self.made}")
            self.tell("opened", self.open[f"c{self.made}"])
        elif what == "close":
            del self.open[oldest]
            self.tell("closed", {"id": oldest, "reason": "expired"})
        else:
            self.open[oldest] = card(oldest, self.open[oldest]["version"] + 1)
            self.tell("revised", self.open[oldest])

    def welcome(self, since: Position | None) -> list[dict[str, Any]]:
        here = len(self.frames)
        fits = since is not None and since.epoch == f"e{self.epoch}" and since.offset <= here
        offset = since.offset if since is not None and fits else here
        data = {"epoch": f"e{self.epoch}", "offset": offset, "recovered": fits, "state": {}}
        shown = [] if fits else list(self.open.values())
        return [{"type": "welcome", "data": data | {"suggestions": shown}}, *self.frames[offset:]]


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["open", "open", "revise", "close", "lose"]),
        st.sampled_from(["told", "told", "told", "twice", "lost", "cut"]),
    ),
    max_size=60,
)


class Screen:
    """Shows what the client tells, and notices what would be shown twice or out of order."""

    def __init__(self, room: Room) -> None:
        self.room = room
        self.log = RoomLog()
        self.shown: dict[str, int] = {}

    def hear(self, frame: dict[str, Any]) -> None:
        match self.log.heard(frame):
            case Snapshot(suggestions=suggestions):
                self.shown = {each["id"]: each["version"] for each in suggestions}
            case Opened(suggestion=suggestion):
                assert suggestion["id"] not in self.shown, "opened twice"
                self.shown[suggestion["id"]] = suggestion["version"]
            case Revised(suggestion=suggestion) | Ready(suggestion=suggestion):
                assert self.shown[suggestion["id"]] < suggestion["version"], "an older one came"
                self.shown[suggestion["id"]] = suggestion["version"]
            case Closed(id=id):
                del self.shown[id]  # raises when it was closed twice, or never opened

    def resume(self) -> None:
        for frame in self.room.welcome(self.log.position):
            self.hear(frame)


@given(STEPS)
def test_a_client_that_resumes_when_something_is_missing_shows_what_is_open(
    steps: list[tuple[str, str]],
) -> None:
    room = Room()
    screen = Screen(room)
    screen.resume()
    for what, fate in steps:
        before = len(room.frames) if what != "lose" else 0
        room.happen(what)
        for frame in room.frames[before:] * {"told": 1, "twice": 2}.get(fate, 0):
            screen.hear(frame)
        if fate == "cut" or screen.log.missing:
            screen.resume()
    screen.resume()
    assert not screen.log.missing
    expected = {id: each["version"] for id, each in room.open.items()}
    assert screen.shown == expected
    assert {id: each["version"] for id, each in screen.log.suggestions.items()} == expected


def welcomed(*suggestions: dict[str, Any]) -> RoomLog:
    log = RoomLog()
    data = {"epoch": "e1", "offset": 0, "recovered": False, "suggestions": suggestions, "state": {}}
    log.heard({"type": "welcome", "data": data})
    return log


def told(kind: str, offset: int, data: dict[str, Any], epoch: str = "e1") -> dict[str, Any]:
    return {"type": f"suggestion.{kind}", "epoch": epoch, "offset": offset, "data": data}


def delta(id: str, version: int, text: str) -> dict[str, Any]:
    return {"type": "suggestion.delta", "data": {"id": id, "version": version, "text": text}}


def test_a_line_being_worded_is_shown_until_it_is_ready() -> None:
    log = welcomed(card("c1", ready=False))
    assert log.heard(delta("c1", 1, "敏感肌")) == Delta("c1", 1, "敏感肌")
    assert log.lines == {"c1": "敏感肌"}
    assert isinstance(log.heard(told("ready", 1, card("c1", 2))), Ready)
    assert log.lines == {}
    assert log.heard(delta("c1", 2, "late")) is None, "its line is complete"


def test_a_line_worded_from_facts_that_changed_is_dropped() -> None:
    log = welcomed(card("c1", ready=False))
    log.heard(delta("c1", 1, "五百毫升"))
    log.heard(told("revised", 1, card("c1", 2, ready=False, fact="800ml")))
    assert log.lines == {}
    assert log.heard(delta("c1", 1, "五百毫升的")) is None, "still of the facts before"
    assert log.heard(delta("c1", 2, "八百")) == Delta("c1", 2, "八百")


def test_a_revision_with_the_same_facts_keeps_the_line() -> None:
    log = welcomed(card("c1", ready=False))
    log.heard(delta("c1", 1, "五百毫升"))
    log.heard(told("revised", 1, card("c1", 2, ready=False)))
    assert log.lines == {"c1": "五百毫升"}


def test_a_gap_that_the_room_confirms_is_believed_once() -> None:
    log = welcomed()
    assert log.heard(told("opened", 3, card("c1"))) is None
    assert log.missing
    data = {"epoch": "e1", "offset": 0, "recovered": True, "state": {}}
    log.heard({"type": "welcome", "data": data})
    assert isinstance(log.heard(told("opened", 3, card("c1"))), Opened), "or it asked for ever"
    assert log.heard(told("opened", 5, card("c2"))) is None
    assert log.missing


def test_a_recovery_from_elsewhere_asks_for_a_snapshot() -> None:
    log = welcomed()
    log.heard({"type": "welcome", "data": {"epoch": "e1", "offset": 7, "recovered": True}})
    assert log.missing
    assert log.position is None


def test_types_nobody_knows_change_nothing() -> None:
    log = welcomed(card("c1"))
    assert log.heard({"type": "suggestion.sung", "data": {"id": "c1"}}) is None
    assert log.heard({"type": "weather"}) is None
    assert list(log.suggestions) == ["c1"]


@pytest.mark.parametrize(
    ("ours", "wire"), [(Suggestion, SuggestionOut), (Fact, FactOut), (Asked, AskedOut)]
)
def test_the_shapes_are_those_of_the_wire(ours: Any, wire: Any) -> None:
    assert set(ours.__annotations__) == set(wire.model_fields)
