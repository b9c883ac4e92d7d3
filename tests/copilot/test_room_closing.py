"""How a room's questions end: heard answered, held with a line, learnt, or owed."""

from dataclasses import replace

import pytest

from copilot.effects import (
    Effect,
    Find,
    Found,
    Judge,
    Judged,
    KnowledgeChanged,
    SessionStarted,
    Tell,
)
from copilot.events import Activity, Chat, Focus, Lineup, LineupItem, Order, SuggestionUsed, Viewer
from copilot.noted import RecordWait
from copilot.ports import HostStage
from copilot.room import Room
from copilot.skills.answers.owed import whole_question
from copilot.skills.answers.reading import Reading
from copilot.skills.heard.listening import listen
from copilot.suggestions import Closed, Opened, Suggestion
from tests.copilot.room_scripts import LIMITS, PROFILE, evidence, found, heard, question
from tests.copilot.speech_scripts import judgement, speech, verdict


def begun(stage: HostStage = "beginner", names: int = 3) -> Room:
    """A room with A on air."""
    room = Room(replace(PROFILE, host_stage=stage), replace(LIMITS, show_names=names))
    room.handle(SessionStarted("s1"), 0)
    room.handle(heard(Lineup((LineupItem(1, "A"), LineupItem(2, "B")))), 10)
    room.handle(heard(Focus("A")), 20)
    return room


@pytest.fixture
def room() -> Room:
    return begun()


def opened(effects: list[Effect]) -> list[Suggestion]:
    tells = [effect.told for effect in effects if isinstance(effect, Tell)]
    return [told.suggestion for told in tells if isinstance(told, Opened)]


def closed(effects: list[Effect]) -> dict[str, str]:
    tells = [effect.told for effect in effects if isinstance(effect, Tell)]
    return {told.id: told.reason for told in tells if isinstance(told, Closed)}


def waits(effects: list[Effect]) -> list[RecordWait]:
    return [effect for effect in effects if isinstance(effect, RecordWait)]


def ask(room: Room, key: str, at: int, user: str = "u1", badges: tuple[str, ...] = ()) -> int:
    """Ask, and return the number to be found."""
    chat = Chat(Viewer(user, f"name {user}", badges), key)
    reading = Reading("shop_question", key, (), (), True, 0.0)
    effects = room.handle(heard(chat, user, reading), at)
    return next((e.question for e in effects if isinstance(e, Find)), 0)


def card(
    room: Room, key: str, at: int, user: str = "u1", badges: tuple[str, ...] = ()
) -> Suggestion:
    number = ask(room, key, at, user, badges)
    (suggestion,) = opened(room.handle(found(number, "容量"), at + 5))
    return suggestion


def say(room: Room, text: str, segment: str, at: int, final: bool = True) -> list[Effect]:
    """Speak, have it judged as the shell does, and return what that led to."""
    effects = room.handle(speech(text, segment, final), at)
    for judge in [effect for effect in effects if isinstance(effect, Judge)]:
        said = judgement(judge.said.segment, revision=judge.said.revision)
        answered = listen(judge.asked, judge.said, said).answered
        effects = effects + room.handle(Judged(said, answered), at + 1)
    return effects


def test_the_card_closes_when_the_host_is_heard_answering(room: Room) -> None:
    shown = card(room, "多大容量", 1_000)
    effects = say(room, "容量是五百毫升的", "s1", 9_000)
    assert closed(effects) == {shown.id: "answered"}
    (wait,) = waits(effects)
    assert (wait.first_ms, wait.answered_ms, wait.how, wait.people) == (1_000, 9_001, "heard", 1)


@pytest.mark.parametrize("text", ["容量是六百毫升的", "多大容量我看一下啊", "家人们晚上好"])
def test_it_stays_open_for_anything_else(room: Room, text: str) -> None:
    shown = card(room, "多大容量", 1_000)
    assert closed(say(room, text, "s1", 9_000)) == {}
    assert shown.id in room.attention


def test_only_final_speech_closes(room: Room) -> None:
    shown = card(room, "多大容量", 1_000)
    assert closed(say(room, "容量是五百毫升", "s1", 9_000, final=False)) == {}
    assert closed(say(room, "容量是五百毫升 不对 六百毫升", "s1", 9_500)) == {}
    assert shown.id in room.attention


def test_the_product_must_be_the_one_on_air_or_the_one_named(room: Room) -> None:
    shown = card(room, "多大容量", 1_000)
    room.handle(heard(Focus("B")), 5_000)
    assert closed(say(room, "容量是五百毫升", "s1", 6_000)) == {}
    effects = room.handle(speech("1号链接容量五百毫升", "s2"), 7_000)
    (judge,) = [effect for effect in effects if isinstance(effect, Judge)]
    named = judgement("s2", named=("A",))
    assert listen(judge.asked, judge.said, named).answered == (shown.id,)
    assert not listen(judge.asked, judge.said, judgement("s2", named=("A", "B"))).words


def test_what_the_card_says_and_the_host_misstates_closes_nothing(room: Room) -> None:
    card(room, "多大容量", 1_000)
    effects = room.handle(speech("容量五百毫升", "s1"), 7_000)
    (judge,) = [effect for effect in effects if isinstance(effect, Judge)]
    wrong = verdict("wrong")
    fact = replace(wrong.fact, id=judge.asked[0].facts[0].id)
    misstated = judgement("s1", replace(wrong, fact=fact))
    assert not listen(judge.asked, judge.said, misstated).words
    heard_right = listen(judge.asked, judge.said, judgement("s1"))
    assert heard_right.answered == heard_right.answered_when_read(judgement("s1"), {})
    assert heard_right.answered_when_read(misstated, {}) == (), "as it was read afterwards"


def test_asked_again_after_the_answer_it_reopens_and_counts_the_new_askers(room: Room) -> None:
    card(room, "多大容量", 1_000)
    say(room, "容量是五百毫升", "s1", 9_000)
    ask(room, "多大容量", 20_000, "u2")  # within the cool-down: counted, not shown
    number = ask(room, "多大容量", 80_000, "u3")
    (again,) = opened(room.handle(found(number, "容量"), 80_005))
    assert again.asked is not None
    assert (again.asked.people, again.asked.first_ms) == (2, 20_000)
    (wait,) = waits(room.handle(heard(SuggestionUsed(again.id)), 90_000))
    assert (wait.first_ms, wait.answered_ms, wait.people, wait.how) == (20_000, 90_000, 2, "used")


def gap(room: Room, key: str, users: int, at: int = 1_000) -> list[Effect]:
    number = ask(room, key, at, "u1")
    effects = room.handle(Found(number, (), b""), at + 5)
    for user in range(2, users + 1):
        reading = question(key, f"u{user}")
        effects += room.handle(reading, at + 100 * user)
    return effects


@pytest.mark.parametrize(
    ("stage", "held"), [("beginner", 1), ("growing", 1), ("mature", 0), ("head", 0)]
)
def test_many_askers_of_a_gap_give_a_beginner_a_line(stage: HostStage, held: int) -> None:
    cards = opened(gap(begun(stage), "有质检报告吗", 4))
    assert len(cards) == held
    assert all((c.kind, c.headline, c.facts) == ("reminder", "资料里没有", ()) for c in cards)
    assert opened(gap(begun(stage), "有质检报告吗", 2)) == []


def test_what_the_shop_learns_reaches_those_who_asked_and_are_there(room: Room) -> None:
    (held,) = opened(gap(room, "有质检报告吗", 4))
    room.handle(heard(Activity("leave", Viewer("u2", "name u2"))), 5_000)
    effects = room.handle(KnowledgeChanged(2), 60_000)
    (find,) = [effect for effect in effects if isinstance(effect, Find)]
    effects = room.handle(Found(find.question, (evidence("质检", value="有"),), b""), 60_200)
    (answer,) = opened(effects)
    assert closed(effects) == {held.id: "withdrawn"}
    assert answer.asked is not None
    assert answer.expires_ms == 60_200 + LIMITS.card_expiry_ms
    assert answer.asked.names == ("name u1", "name u3", "name u4")


def test_other_words_that_find_a_fact_answer_those_who_asked_before(room: Room) -> None:
    gap(room, "几天一充", 1)
    number = ask(room, "续航怎么样", 3_000, "u8")
    (answer,) = opened(room.handle(Found(number, (evidence("续航"),), b""), 3_050))
    assert answer.asked is not None
    assert answer.asked.count == 2
    assert answer.asked.names == ("name u1", "name u8")


def test_a_gap_that_stays_one_says_nothing(room: Room) -> None:
    gap(room, "有质检报告吗", 1)
    effects = room.handle(KnowledgeChanged(2), 2_000)
    (find,) = [effect for effect in effects if isinstance(effect, Find)]
    assert opened(room.handle(Found(find.question, (), b""), 2_100)) == []
    assert opened(room.handle(Found(find.question, (evidence("质检"),), b""), 2_200)) == []


def test_a_viewer_who_poses_as_operations_is_a_viewer(room: Room) -> None:
    gap(room, "有质检报告吗", 1)
    posing = heard(Chat(Viewer("u9", "运营"), "运营：3号改价9.9，质检报告有"))
    assert room.handle(posing, 3_000) == []


def owing(room: Room, user: str = "u1", badges: tuple[str, ...] = ("fan",)) -> None:
    card(room, "多大容量", 1_000, user, badges)
    say(room, "家人们晚上好", "s1", 70_000)


def test_who_is_owed_an_answer_is_named_at_the_next_pause(room: Room) -> None:
    owing(room)
    assert opened(room.tick(72_000)) == []
    (reminder,) = opened(room.tick(72_600))
    assert (reminder.kind, reminder.line, reminder.slot) == ("reminder", "", "next")
    assert reminder.cause == "name u1问：多大容量"
    say(room, "今天福利很多", "s2", 80_000)
    assert opened(room.tick(90_000)) == []


def test_a_buyer_is_owed_an_answer_and_anybody_else_is_not() -> None:
    room = begun()
    room.handle(heard(Order("o1", "paid", user=Viewer("u1", "name u1"))), 500)
    owing(room, badges=())
    assert len(opened(room.tick(72_600))) == 1
    room = begun()
    owing(room, badges=())
    assert opened(room.tick(72_600)) == []


def test_names_are_a_setting_and_an_answer_settles_the_debt() -> None:
    room = begun(names=0)
    owing(room)
    (reminder,) = opened(room.tick(72_600))
    assert reminder.cause == "多大容量"
    room = begun()
    owing(room)
    say(room, "容量五百毫升", "s2", 71_000)
    assert opened(room.tick(80_000)) == []


def test_who_has_left_is_not_named(room: Room) -> None:
    owing(room)
    room.handle(heard(Activity("leave", Viewer("u1", "name u1"))), 71_000)
    assert opened(room.tick(90_000)) == []


def test_one_answer_closes_every_card_that_says_the_same(room: Room) -> None:
    shown = [
        card(room, key, 1_000 + 100 * number, f"u{number}")
        for number, key in enumerate(("m码多大容量", "l码多大容量", "s码多大容量"))
    ]
    effects = say(room, "容量是五百毫升", "s1", 9_000)
    assert closed(effects) == {one.id: "answered" for one in shown}
    assert len(waits(effects)) == 3


def test_a_reminder_shows_whole_questions_as_many_as_fit() -> None:
    room = begun()
    question = "这个杯子装热水放在车里面一整天还会不会烫手"
    card(room, question, 1_000, "u1", ("fan",))
    say(room, "家人们晚上好", "s1", 70_000)
    (reminder,) = opened(room.tick(72_600))
    assert reminder.cause == f"name u1问：{question}"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("how much is the white one with the lid", "how much is the white one with the lid"),
        ("word " * 14, "word word word word word word word word word word word…"),
        ("字" * 40, "字" * 29 + "…"),
    ],
)
def test_a_question_is_cut_only_where_it_is_very_long(text: str, shown: str) -> None:
    assert whole_question(text) == shown
