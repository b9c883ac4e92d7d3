"""A room's log is a function of its journal: whenever timers ran, replaying tells the same."""

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from copilot.effects import Find, Found, Input, KnowledgeChanged, SessionStarted, Tell
from copilot.events import (
    Activity,
    Event,
    Focus,
    Lineup,
    LineupItem,
    Quiet,
    SessionEnd,
    SuggestionDismissed,
    SuggestionPinned,
    SuggestionUsed,
)
from copilot.records import decode, encode, kind_of
from copilot.room import Room
from copilot.suggestions import Told
from tests.copilot.room_scripts import LIMITS, PROFILE, evidence, heard, question

Step = Callable[[Room, list[Find]], Input | None]

keys = st.sampled_from(["多大容量", "多少钱", "什么颜色", "几天到", "m码多长", "l码多长"])
skus = st.sampled_from(["A", "B", None])
facts = st.lists(st.sampled_from(["容量", "价格", "颜色"]), max_size=2)
vectors = st.sampled_from([b"", bytes([100, 20, 0]), bytes([95, 25, 3]), bytes([0, 0, 100])])


def ask(key: str, user: int, links: tuple[int, ...]) -> Step:
    return lambda room, finds: question(key, f"u{user}", links)


def find(facts: list[str], vector: bytes, failed: bool) -> Step:
    def step(room: Room, finds: list[Find]) -> Input | None:
        if not finds:
            return None
        return Found(finds.pop(0).question, tuple(map(evidence, facts)), vector, failed)

    return step


def act(make: Callable[[str], Event]) -> Step:
    def step(room: Room, finds: list[Find]) -> Input | None:
        cards = room.cards.all()
        return heard(make(cards[0].id)) if cards else None

    return step


def plain(given_input: Input) -> Step:
    return lambda room, finds: given_input


steps = st.one_of(
    st.builds(ask, keys, st.integers(0, 9), st.sampled_from([(), (1,), (2,), (9,)])),
    st.builds(find, facts, vectors, st.booleans()),
    st.sampled_from(
        [
            act(SuggestionUsed),
            act(SuggestionDismissed),
            act(SuggestionPinned),
            plain(heard(Quiet(True, 0.5))),
            plain(heard(Quiet(False))),
            plain(heard(Activity("like", None, 3))),
            plain(KnowledgeChanged(2)),
            plain(heard(Lineup((LineupItem(1, "A"), LineupItem(2, "B"))))),
            plain(heard(SessionEnd())),
            plain(SessionStarted("s2", (LineupItem(1, "B"),))),
        ]
    ),
    skus.map(lambda sku: plain(heard(Focus(sku)))),
)
waits = st.integers(0, 40_000)


def told(effects: list[object]) -> list[Told]:
    return [effect.told for effect in effects if isinstance(effect, Tell)]


@settings(max_examples=300, deadline=None)
@given(st.lists(st.tuples(steps, waits, st.lists(waits, max_size=3)), max_size=40))
def test_replaying_the_journal_tells_the_same(
    script: list[tuple[Step, int, list[int]]],
) -> None:
    room, now = Room(PROFILE, LIMITS), 0
    journal: list[tuple[str, bytes, int]] = []
    lived: list[Told] = []
    finds: list[Find] = []
    for step, wait, ticks in [(plain(SessionStarted("s1")), 0, []), *script]:
        for tick in sorted(ticks):
            lived += told(list(room.tick(now + tick)))
        now += wait + max(ticks, default=0)
        given_input = step(room, finds)
        if given_input is None:
            continue
        journal.append((kind_of(given_input), encode(given_input), now))
        effects = room.handle(given_input, now)
        finds += [effect for effect in effects if isinstance(effect, Find)]
        lived += told(list(effects))
    again = Room(PROFILE, LIMITS)
    replayed: list[Told] = []
    for kind, payload, at_ms in journal:
        replayed += told(list(again.handle(decode(kind, "client", "id", payload), at_ms)))
    lived += told(list(room.tick(now + 200_000)))
    replayed += told(list(again.tick(now + 200_000)))
    assert replayed == lived
    assert again.cards.all() == room.cards.all()
    assert again.state("") == room.state("")
