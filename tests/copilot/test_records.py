"""The journal's payloads: everything a room is a function of comes back as it was written."""

from dataclasses import replace
from decimal import Decimal
from typing import Any, get_args

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from copilot import events
from copilot.effects import (
    Briefed,
    Evidence,
    Found,
    Heard,
    Input,
    Judged,
    KnowledgeChanged,
    Phrased,
    PhraseOutcome,
    Prepared,
    SessionStarted,
)
from copilot.events import Envelope, Event, LineupItem, Viewer
from copilot.ports import HostStage, RoomProfile
from copilot.records import decode, encode, kind_of
from copilot.skills.answers.reading import By, Intent, Mention, Part, Reading, Scope
from copilot.skills.corrections.judgement import (
    Disagreement,
    Fit,
    Judgement,
    Lead,
    Outcome,
    Verdict,
    Weight,
)
from copilot.suggestions import Audience, CardFact
from copilot.taste.learnt import Decision, Habit, Learnt, Topic
from copilot.taste.slips import Slip
from copilot.wordings import WORDINGS
from knowledge.playbook import Activity, Occasion
from knowledge.products import FactKind

text = st.text(max_size=40)
texts = st.lists(text, max_size=2).map(tuple)
number = st.integers(-(2**53), 2**53)
real = st.floats(allow_nan=False, allow_infinity=False) | number
maybe_text, maybe_number, maybe_real = st.none() | text, st.none() | number, st.none() | real
amount = st.none() | st.decimals(allow_nan=False, allow_infinity=False)
viewer = st.builds(Viewer, text, text, st.lists(text, max_size=3).map(tuple))
item = st.builds(LineupItem, number, text, maybe_text)
items = st.lists(item, max_size=4).map(tuple)

EVENTS: dict[type[Any], st.SearchStrategy[Any]] = {
    events.Chat: st.builds(events.Chat, viewer, text),
    events.Speech: st.builds(
        events.Speech,
        text,
        st.booleans(),
        text,
        st.sampled_from(get_args(events.Speaker)),
        maybe_number,
        maybe_number,
    ),
    events.Focus: st.builds(events.Focus, maybe_text, maybe_text),
    events.Lineup: st.builds(events.Lineup, items),
    events.Stats: st.builds(events.Stats, maybe_number, maybe_number),
    events.Health: st.builds(events.Health, maybe_real, maybe_real, maybe_real),
    events.Activity: st.builds(
        events.Activity,
        st.sampled_from(get_args(events.ActivityKind)),
        st.none() | viewer,
        number,
        maybe_text,
    ),
    events.Order: st.builds(
        events.Order,
        text,
        st.sampled_from(get_args(events.OrderStatus)),
        number,
        amount,
        maybe_text,
        maybe_text,
        st.none() | viewer,
    ),
    events.SuggestionUsed: st.builds(events.SuggestionUsed, text),
    events.SuggestionDismissed: st.builds(events.SuggestionDismissed, text),
    events.SuggestionPinned: st.builds(events.SuggestionPinned, text, st.booleans()),
    events.SuggestionRated: st.builds(events.SuggestionRated, text, st.integers(-1, 1)),
    events.SuggestionReworded: st.builds(events.SuggestionReworded, text),
    events.SuggestionPushed: st.builds(
        events.SuggestionPushed,
        maybe_text,
        text,
        text,
        maybe_text,
        st.sampled_from(get_args(Audience)),
    ),
    events.SuggestionHeld: st.builds(events.SuggestionHeld, text),
    events.SuggestionReleased: st.builds(events.SuggestionReleased, text),
    events.Quiet: st.builds(events.Quiet, st.booleans(), maybe_real),
    events.LearntForgotten: st.builds(events.LearntForgotten, maybe_text),
    events.SessionEnd: st.builds(events.SessionEnd),
}
mention = st.builds(
    Mention,
    st.sampled_from(get_args(By)),
    st.lists(text, max_size=3).map(tuple),
    number,
    st.booleans(),
)
reading = st.builds(
    Reading,
    st.sampled_from(get_args(Intent)),
    text,
    st.lists(number, max_size=3).map(tuple),
    st.lists(text, max_size=3).map(tuple),
    st.booleans(),
    real,
    st.lists(mention, max_size=3).map(tuple),
    st.lists(st.tuples(text, text), max_size=3).map(tuple),
    st.sampled_from(get_args(Scope)),
)
card_fact = st.builds(CardFact, text, maybe_text, text, text, text, text, number)
evidence = st.builds(Evidence, card_fact, st.sampled_from(get_args(FactKind)), text, text)

occasions = st.lists(st.sampled_from(get_args(Occasion)), max_size=3).map(tuple)
activity = st.builds(Activity, text, text, text, text, text, occasions, number)
playbook = st.lists(activity, max_size=3).map(tuple)
verdict = st.builds(
    Verdict,
    sku=text,
    attribute=text,
    outcome=st.sampled_from(get_args(Outcome)),
    said=text,
    truth=text,
    fact=card_fact,
    headline=text,
    line=text,
    weight=st.sampled_from(get_args(Weight)),
    start=number,
    end=number,
    settled=st.booleans(),
    named=st.booleans(),
)
odd = st.lists(
    st.builds(Disagreement, text, card_fact, text, card_fact, text, st.booleans()), max_size=2
).map(tuple)
judgement = st.builds(
    Judgement,
    text,
    number,
    st.lists(verdict, max_size=2).map(tuple),
    st.lists(st.builds(Fit, text, number, number, number, number), max_size=2).map(tuple),
    st.lists(text, max_size=2).map(tuple),
    st.booleans(),
    st.booleans(),
    odd,
    st.none() | st.builds(Lead, text, texts),
    texts,
    st.booleans(),
    st.lists(st.tuples(text, text), max_size=2).map(tuple),
)


def heard(event: st.SearchStrategy[Any]) -> st.SearchStrategy[Heard]:
    envelope = st.builds(Envelope, text, text, maybe_number, event)
    return st.builds(Heard, envelope, st.none() | reading)


def again(given: Input) -> Input:
    client = given.envelope.client if isinstance(given, Heard) else ""
    identity = given.envelope.id if isinstance(given, Heard) else ""
    return decode(kind_of(given), client, identity, encode(given))


def test_no_kind_of_event_was_forgotten_here() -> None:
    assert set(EVENTS) == set(get_args(Event))


@pytest.mark.parametrize("kind", EVENTS, ids=lambda kind: kind.__name__)
def test_every_event_comes_back_as_it_was(kind: type[Any]) -> None:
    @given(heard(EVENTS[kind]))
    def comes_back(event: Heard) -> None:
        # Their text tells a list from a tuple and 1.50 from 1.5 as well.
        assert repr(again(event)) == repr(event)
        assert again(event) == event

    comes_back()


@given(
    st.builds(
        Found,
        number,
        st.lists(evidence, max_size=3).map(tuple),
        st.binary(),
        st.booleans(),
        st.lists(st.tuples(text, st.floats(0, 1)), max_size=4).map(tuple),
        st.lists(st.tuples(number, st.floats(0, 1)), max_size=4).map(tuple),
    )
)
def test_what_was_found_comes_back_as_it_was(found: Found) -> None:
    assert repr(again(found)) == repr(found)


def test_what_was_found_before_questions_were_read_beside_each_other_is_read() -> None:
    found = Found(3, (), b"\x01", meant=(("capacity", 0.5),))
    document = orjson.loads(encode(replace(found, same=((2, 0.75),))))
    assert document.pop("same") == [[2, 0.75]]
    assert decode("Found", "", "", orjson.dumps(document)) == found


decisions = st.lists(st.sampled_from(get_args(Decision)), max_size=5).map(tuple)
habits = st.lists(st.builds(Habit, st.sampled_from(get_args(Topic)), decisions), max_size=3)
slip = st.builds(Slip, text, text, text, text, text, card_fact, number, number, number)
slips = st.lists(slip, max_size=2).map(tuple)
languages = st.sampled_from(["zh", "en"])
stages = st.sampled_from(get_args(HostStage))
profile = st.builds(RoomProfile, text, text, text, languages, number, stages)
learnt = st.builds(Learnt, habits.map(tuple), st.sampled_from(WORDINGS), slips)


@given(
    st.builds(SessionStarted, text, items, playbook, learnt, number, st.none() | profile)
    | st.builds(KnowledgeChanged, st.integers(0, 2**53), playbook, texts, texts)
    | st.builds(Judged, judgement, st.lists(text, max_size=2).map(tuple))
    | st.builds(Briefed, text, text, st.lists(evidence, max_size=2).map(tuple), odd)
    | st.builds(
        Prepared,
        text,
        text,
        text,
        st.lists(evidence, max_size=2).map(tuple),
        st.binary(),
        st.sampled_from(WORDINGS),
        text,
    )
    | st.builds(Phrased, text, number, text, st.sampled_from(get_args(PhraseOutcome)))
)
def test_the_room_s_own_records_come_back_as_they_were(given: Input) -> None:
    assert repr(again(given)) == repr(given)


def test_a_record_from_before_there_were_playbooks_is_read() -> None:
    assert decode("SessionStarted", "", "", b'{"session": "s1", "lineup": []}') == SessionStarted(
        "s1"
    )
    assert decode("KnowledgeChanged", "", "", b'{"version": 3}') == KnowledgeChanged(3)


def test_a_judgement_from_before_answers_were_heard_is_read() -> None:
    judged = Judged(Judgement("s1", 1, (), (), (), False, False))
    document = orjson.loads(encode(judged))
    del document["answered"]
    for name in ("disagreements", "lead", "reopened"):
        del document["judgement"][name]
    assert decode("Judged", "", "", orjson.dumps(document)) == judged


def test_an_amount_keeps_its_digits() -> None:
    order = events.Order("o1", "paid", 2, Decimal("129.90"), "CNY", "A", None)
    back = again(Heard(Envelope("c", "1", None, order)))
    assert isinstance(back, Heard)
    assert isinstance(back.envelope.event, events.Order)
    assert str(back.envelope.event.amount) == "129.90"


def test_the_record_s_kind_names_the_event() -> None:
    assert kind_of(Heard(Envelope("c", "1", None, events.Focus("A")))) == "Focus"
    assert kind_of(Found(1, (), b"")) == "Found"
    assert kind_of(SessionStarted("s1")) == "SessionStarted"
    assert kind_of(KnowledgeChanged(2)) == "KnowledgeChanged"


@pytest.mark.parametrize("kind", ["", "chat", "Viewer", "Tomorrow"])
def test_a_kind_of_another_version_is_named(kind: str) -> None:
    with pytest.raises(ValueError, match=f"known record kind, got '{kind}'"):
        decode(kind, "c", "1", b'{"ts": null, "event": {}}')


def test_the_payload_is_readable_json_with_the_reading_beside_the_message() -> None:
    chat = events.Chat(Viewer("u1", "小鹿", ("fan",)), "多大容量")
    mentions = (Mention("link", link=3),)
    read = Reading("shop_question", "多大容量", (3,), ("A",), False, 0.25, mentions, (("A", "黑"),))
    document = orjson.loads(encode(Heard(Envelope("c", "1", 1_790_000_000_000, chat), read)))
    assert document == {
        "ts": 1_790_000_000_000,
        "event": {"user": {"id": "u1", "name": "小鹿", "badges": ["fan"]}, "text": "多大容量"},
        "reading": {
            "intent": "shop_question",
            "key": "多大容量",
            "links": [3],
            "skus": ["A"],
            "deictic": False,
            "buying": 0.25,
            "mentions": [{"by": "link", "skus": [], "link": 3, "joined": False}],
            "choices": [["A", "黑"]],
            "scope": "product",
            "parts": [],
            "doubtful": False,
            "likely": False,
        },
    }


def test_the_parts_of_a_reading_come_back_as_they_were() -> None:
    first = Reading("shop_question", "多少钱", (3,), (), False, 0.5, (Mention("link", link=3),))
    second = Reading("shop_question", "包邮", (), ("A",), False, 0.3)
    parts = (Part("3号多少钱", first), Part("包邮吗", second))
    read = Reading("shop_question", "多少钱包邮", (3,), (), False, 0.5, parts=parts)
    chat = events.Chat(Viewer("u1", "小鹿", ()), "3号多少钱 包邮吗")
    given = Heard(Envelope("c", "1", 1, chat), read)

    assert again(given) == given


def test_a_reading_of_before_there_were_mentions_is_still_read() -> None:
    old = b"""{"ts": 1, "event": {"user": {"id": "u", "name": "n", "badges": []}, "text": "t"},
    "reading": {"intent": "shop_question", "key": "k", "links": [3], "skus": [], "deictic": false,
    "buying": 0.2}}"""
    heard = decode("Chat", "c", "1", old)
    assert isinstance(heard, Heard)
    assert heard.reading == Reading("shop_question", "k", (3,), (), False, 0.2)
