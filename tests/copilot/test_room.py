"""The room's state machine: from questions to cards and back, in virtual time."""

import pytest

from copilot.effects import (
    Effect,
    Find,
    Found,
    Heard,
    KnowledgeChanged,
    SessionStarted,
    Tell,
)
from copilot.events import (
    Chat,
    Focus,
    Lineup,
    LineupItem,
    Quiet,
    SessionEnd,
    Stats,
    SuggestionDismissed,
    SuggestionPinned,
    SuggestionUsed,
    Viewer,
)
from copilot.noted import RecordGap
from copilot.room import Room
from copilot.skills.answers.reading import Part, Reading
from copilot.suggestions import Closed, Opened, Revised, Suggestion
from tests.copilot.room_scripts import LIMITS, PROFILE, evidence, found, heard, question


@pytest.fixture
def room() -> Room:
    """A room with a broadcast under way, products A and B, A on air for a while."""
    room = Room(PROFILE, LIMITS)
    room.handle(SessionStarted("s1"), 0)
    room.handle(heard(Lineup((LineupItem(1, "A"), LineupItem(2, "B")))), 10)
    room.handle(heard(Focus("A")), 20)
    return room


def finds(effects: list[Effect]) -> list[Find]:
    return [effect for effect in effects if isinstance(effect, Find)]


def opened(effects: list[Effect]) -> list[Suggestion]:
    return [
        e.told.suggestion for e in effects if isinstance(e, Tell) and isinstance(e.told, Opened)
    ]


def revised(effects: list[Effect]) -> list[Suggestion]:
    return [
        e.told.suggestion for e in effects if isinstance(e, Tell) and isinstance(e.told, Revised)
    ]


def told(effects: list[Effect]) -> list[Tell]:
    return [effect for effect in effects if isinstance(effect, Tell)]


def closed(effects: list[Effect]) -> list[tuple[str, str]]:
    return [
        (e.told.id, e.told.reason)
        for e in effects
        if isinstance(e, Tell) and isinstance(e.told, Closed)
    ]


def card(room: Room, key: str, fact: str, at: int, user: str = "u1") -> Suggestion:
    """Ask, find, and return the card that opened."""
    (find,) = finds(room.handle(question(key, user), at))
    (suggestion,) = opened(room.handle(found(find.question, fact), at + 5))
    return suggestion


def test_a_question_is_looked_up_about_the_product_on_air_and_opens_a_card(room: Room) -> None:
    (find,) = finds(room.handle(question("多大容量"), 10_000))
    assert find.query.focus == ("A",)
    assert not find.query.named
    assert find.query.lineup == ("A", "B")
    (suggestion,) = opened(room.handle(found(find.question, "容量"), 10_006))
    assert suggestion.headline == "容量 500ml"
    assert suggestion.facts[0].text == "容量：500ml"
    assert suggestion.asked is not None
    assert suggestion.asked.count == 1
    assert suggestion.link == 1
    assert suggestion.version == 1


def test_the_same_words_again_count_up_and_need_no_search(room: Room) -> None:
    first = card(room, "多大容量", "容量", 10_000)
    effects: list[Effect] = []
    for viewer in range(100):
        effects += room.handle(question("多大容量", f"v{viewer}"), 10_100 + viewer)
    effects += room.tick(11_000)
    assert finds(effects) == []
    assert opened(effects) == []
    last = revised(effects)[-1]
    assert last.id == first.id
    assert last.asked is not None
    assert (last.asked.count, last.asked.people) == (101, 101)
    assert len(revised(effects)) <= 3, "counts are told at most twice a second"


def test_other_words_with_the_same_fact_and_meaning_are_merged(room: Room) -> None:
    vector = bytes([100, 20, 0])
    (find,) = finds(room.handle(question("多大容量"), 10_000))
    room.handle(found(find.question, "容量", vector=vector), 10_005)
    (other,) = finds(room.handle(question("能装多少水", "u2"), 11_000))
    effects = room.handle(found(other.question, "容量", vector=bytes([95, 25, 3])), 11_005)
    assert opened(effects) == []
    assert [s.asked.count for s in revised(effects) if s.asked] == [2]
    again = room.handle(question("能装多少水", "u3"), 12_000)
    assert finds(again) == [], "the merged wording is known from then on"


@pytest.mark.parametrize(
    ("key_a", "key_b", "fact_b", "vector_b"),
    [
        ("能机洗吗", "能干洗吗", "干洗", bytes([100, 20, 0])),
        ("m码多长", "l码多长", "尺码", bytes([100, 20, 0])),
        ("什么颜色", "多少钱", "尺码", bytes([0, 0, 100])),
    ],
)
def test_look_alikes_are_not_merged(
    room: Room, key_a: str, key_b: str, fact_b: str, vector_b: bytes
) -> None:
    (find,) = finds(room.handle(question(key_a), 10_000))
    room.handle(found(find.question, "尺码", vector=bytes([100, 20, 0])), 10_005)
    (other,) = finds(room.handle(question(key_b, "u2"), 10_100))
    assert len(opened(room.handle(found(other.question, fact_b, vector=vector_b), 10_105))) == 1


def test_what_the_product_seen_tells_nothing_of_is_asked_of_the_newer_one(room: Room) -> None:
    """Streams differ in their delay: who asks how long noodles cook does not mean the nuts."""
    room.handle(heard(Focus("B")), 60_000)
    (early,) = finds(room.handle(question("煮几分钟"), 61_000))
    (again,) = finds(room.handle(found(early.question), 61_005))
    assert (again.question, again.query.focus) == (early.question, ("B",))
    (suggestion,) = opened(room.handle(found(again.question, "煮制时间", sku="B"), 61_010))
    assert (suggestion.sku, suggestion.link) == ("B", 2)
    assert room.answers.waiting == 0


def test_a_third_product_answers_only_after_the_one_on_air_was_asked(room: Room) -> None:
    """多大 has the size of some quilt next to it while the fan that came on air has its own."""
    room.handle(heard(Focus("B")), 60_000)
    (early,) = finds(room.handle(question("多大"), 61_000))
    (again,) = finds(room.handle(found(early.question, "尺寸", sku="C"), 61_005))
    assert again.query.focus == ("B",)
    (suggestion,) = opened(room.handle(found(again.question, "尺寸", sku="B"), 61_010))
    assert suggestion.sku == "B"


def test_what_neither_has_a_word_of_is_a_gap_of_the_one_seen(room: Room) -> None:
    room.handle(heard(Focus("B")), 60_000)
    (early,) = finds(room.handle(question("煮几分钟"), 61_000))
    (again,) = finds(room.handle(found(early.question), 61_005))
    effects = room.handle(found(again.question), 61_010)
    assert [effect.sku for effect in effects if isinstance(effect, RecordGap)] == ["A"]
    assert finds(effects) == []


@pytest.mark.parametrize("skus", [("A",), ("B",)])
def test_a_product_named_is_not_exchanged_for_the_one_on_air(
    room: Room, skus: tuple[str, ...]
) -> None:
    room.handle(heard(Focus("B")), 60_000)
    (find,) = finds(room.handle(question("煮几分钟", skus=skus), 61_000))
    assert finds(room.handle(found(find.question), 61_005)) == []


def test_this_one_means_what_the_viewer_saw(room: Room) -> None:
    room.handle(heard(Focus("B")), 60_000)
    (early,) = finds(room.handle(question("这个多重"), 61_000))
    assert early.query.focus == ("A",), "one second after the change viewers still see A"
    (late,) = finds(room.handle(question("这个多重", "u2"), 64_100))
    assert late.query.focus == ("B",)


def test_a_link_number_names_the_product(room: Room) -> None:
    (find,) = finds(room.handle(question("多重", links=(2,)), 10_000))
    assert find.query.focus == ("B",)
    assert find.query.named


def test_each_question_of_one_message_is_looked_up_about_its_own_product(room: Room) -> None:
    price = Reading("shop_question", "多少钱", (2,), (), False, 0.0)
    postage = Reading("shop_question", "包邮", (), (), True, 0.0)
    parts = (Part("2号多少钱", price), Part("这个包邮吗", postage))
    whole = Reading("shop_question", "多少钱包邮", (2,), (), True, 0.0, parts=parts)
    asked = heard(Chat(Viewer("u1", "n"), "2号多少钱 这个包邮吗"), reading=whole)

    effects = finds(room.handle(asked, 10_000))

    queries = [(find.query.text, find.query.focus) for find in effects]
    assert queries == [("2号多少钱", ("B",)), ("这个包邮吗", ("A",))]


def test_what_one_message_asks_twice_of_one_fact_is_one_card(room: Room) -> None:
    parts = tuple(
        Part(text, Reading("shop_question", text, (), (), True, 0.0))
        for text in ("这个能绣名字吗", "绣名字加不加价")
    )
    whole = Reading("shop_question", "绣名字", (), (), True, 0.0, parts=parts)
    asked = heard(Chat(Viewer("u1", "n"), "这个能绣名字吗 绣名字加不加价"), reading=whole)

    first, second = finds(room.handle(asked, 10_000))

    assert len(opened(room.handle(found(first.question, "绣字"), 10_005))) == 1
    assert opened(room.handle(found(second.question, "绣字"), 10_006)) == []


def test_an_unknown_link_number_is_no_guess(room: Room) -> None:
    assert finds(room.handle(question("多重", links=(77,)), 10_000)) == []


def test_chatter_opens_nothing(room: Room) -> None:
    chat = Heard(heard(Chat(Viewer("u", "u"), "666")).envelope)
    assert room.handle(chat, 10_000) == []
    assert room.state("").chat_per_minute == 1


def test_what_the_material_lacks_is_a_gap_and_no_card(room: Room) -> None:
    (find,) = finds(room.handle(question("能不能当锅"), 10_000))
    effects = room.handle(Found(find.question, (), b""), 10_005)
    assert opened(effects) == []
    assert [effect.count for effect in effects if isinstance(effect, RecordGap)] == [1]
    again = room.handle(question("能不能当锅", "u2"), 12_000)
    assert [effect.count for effect in again if isinstance(effect, RecordGap)] == [2]
    assert room.state("").gaps == 1


@pytest.mark.parametrize(
    ("act", "reason"),
    [(SuggestionUsed, "used"), (SuggestionDismissed, "dismissed")],
)
def test_the_host_closes_a_card_and_it_stays_away(
    room: Room, act: type[SuggestionUsed], reason: str
) -> None:
    suggestion = card(room, "多大容量", "容量", 10_000)
    assert closed(room.handle(heard(act(suggestion.id)), 11_000)) == [(suggestion.id, reason)]
    assert room.handle(heard(act(suggestion.id)), 11_001) == [], "a second press is no error"
    assert finds(room.handle(question("多大容量", "u2"), 12_000)) == []
    assert len(finds(room.handle(question("多大容量", "u3"), 75_000))) == 1, "asked anew later"


def test_a_card_expires_unless_it_is_pinned(room: Room) -> None:
    loose = card(room, "多大容量", "容量", 10_000)
    pinned = card(room, "什么颜色", "颜色", 10_100)
    room.handle(heard(SuggestionPinned(pinned.id, True)), 10_200)
    assert closed(room.tick(10_000 + LIMITS.card_expiry_ms + 500)) == [(loose.id, "expired")]
    assert [s.id for s in room.attention.told()] == [pinned.id]


def test_cards_of_a_product_that_left_the_air_go_soon(room: Room) -> None:
    suggestion = card(room, "多大容量", "容量", 10_000)
    room.handle(heard(Focus("B")), 20_000)
    ends = 20_000 + PROFILE.stream_delay_ms + LIMITS.off_air_grace_ms
    assert closed(room.tick(ends - 1)) == []
    assert closed(room.tick(ends)) == [(suggestion.id, "off_air")]


def test_a_better_question_displaces_the_worst_card_and_never_a_pinned_one(room: Room) -> None:
    first = card(room, "k1", "f1", 10_000)
    card(room, "k2", "f2", 10_100)
    card(room, "k3", "f3", 10_200)
    room.handle(heard(SuggestionPinned(first.id, True)), 10_300)
    (find,) = finds(room.handle(question("k4"), 20_400))
    effects = room.handle(found(find.question, "f4"), 20_405)
    assert [reason for _, reason in closed(effects)] == ["displaced"]
    assert len(room.attention) == LIMITS.max_open_cards
    assert first.id in room.attention


def test_a_card_that_could_not_be_read_yet_is_not_displaced(room: Room) -> None:
    for number in range(LIMITS.max_open_cards):
        card(room, f"k{number}", f"f{number}", 10_000 + number)
    (find,) = finds(room.handle(question("late"), 10_400))
    assert told(room.handle(found(find.question, "f9"), 10_405)) == []
    assert len(finds(room.handle(question("late", "u2"), 19_000))) == 1, (
        "asked again, it has a place"
    )


def test_quiet_holds_answers_back_until_it_ends(room: Room) -> None:
    room.handle(heard(Quiet(True, 1.0)), 10_000)
    (find,) = finds(room.handle(question("多大容量"), 10_100))
    assert opened(room.handle(found(find.question, "容量"), 10_105)) == []
    assert opened(room.tick(69_000)) == []
    assert [s.headline for s in opened(room.tick(70_000))] == ["容量 500ml"]


def test_new_knowledge_brings_open_cards_up_to_date(room: Room) -> None:
    suggestion = card(room, "多大容量", "容量", 10_000)
    (find,) = finds(room.handle(KnowledgeChanged(2), 20_000))
    fresh = Found(find.question, (evidence("容量", "A", "450ml"),), b"")
    (card_now,) = revised(room.handle(fresh, 20_005))
    assert card_now.id == suggestion.id
    assert card_now.headline == "容量 450ml"
    (find,) = finds(room.handle(KnowledgeChanged(3), 30_000))
    gone = room.handle(Found(find.question, (), b""), 30_005)
    assert closed(gone) == [(suggestion.id, "withdrawn")]


def test_a_failed_search_costs_only_its_question(room: Room) -> None:
    (find,) = finds(room.handle(question("多大容量"), 10_000))
    assert room.handle(Found(find.question, (), b"", failed=True), 10_005) == []
    assert room.state("").dropped == 1
    assert len(finds(room.handle(question("多大容量"), 10_010))) == 1


def test_too_many_searches_at_once_are_refused_and_counted(room: Room) -> None:
    effects: list[Effect] = []
    for number in range(8):
        effects += room.handle(question(f"k{number}"), 10_000 + number)
    assert len(finds(effects)) == LIMITS.max_pending_finds
    assert room.state("").dropped == 3


def test_idling_ends_the_session_at_its_due_time_and_closes_what_is_open(room: Room) -> None:
    suggestion = card(room, "多大容量", "容量", 10_000)
    room.handle(heard(SuggestionPinned(suggestion.id, True)), 10_100)
    effects = room.tick(10_100 + LIMITS.session_idle_ms + 5_000)
    assert closed(effects) == [(suggestion.id, "session_ended")]
    assert room.session is None
    assert room.due_ms() is None
    assert [item.sku for item in room.last_lineup] == ["A", "B"]


def test_the_session_end_closes_everything_and_later_results_are_ignored(room: Room) -> None:
    (find,) = finds(room.handle(question("多大容量"), 10_000))
    room.handle(heard(SessionEnd()), 11_000)
    assert room.session is None
    assert room.handle(found(find.question, "容量"), 11_005) == []


def test_time_never_runs_backwards(room: Room) -> None:
    room.handle(heard(Stats(viewers=5)), 50_000)
    (find,) = finds(room.handle(question("多大容量"), 40_000))
    (suggestion,) = opened(room.handle(found(find.question, "容量"), 40_005))
    assert suggestion.opened_ms == 50_000


def test_work_under_way_is_taken_up_again(room: Room) -> None:
    (find,) = finds(room.handle(question("多大容量"), 10_000))
    assert [again.question for again in finds(room.resume())] == [find.question]


def trial(key: str, likely: bool) -> Heard:
    """A message that may be a question for the shop."""
    reading = Reading("other_question", key, (), (), True, 0.0, doubtful=True, likely=likely)
    return heard(Chat(Viewer("u1", "u1"), key), reading=reading)


@pytest.mark.parametrize(("likely", "gaps"), [(True, 1), (False, 0)])
def test_a_doubtful_question_is_a_gap_only_where_it_likely_was_one(
    room: Room, likely: bool, gaps: int
) -> None:
    (find,) = finds(room.handle(trial("会夹耳朵吗", likely), 10_000))
    effects = room.handle(Found(find.question, (), b""), 10_005)
    assert len([effect for effect in effects if isinstance(effect, RecordGap)]) == gaps
    assert room.state("").gaps == gaps


def test_with_nothing_on_air_a_doubtful_question_is_no_gap(room: Room) -> None:
    room.handle(heard(Focus(None)), 30)
    (find,) = finds(room.handle(trial("会夹耳朵吗", True), 60_000))
    effects = room.handle(Found(find.question, (), b""), 60_005)
    assert not [effect for effect in effects if isinstance(effect, RecordGap)]


def test_a_gap_that_the_material_fills_is_one_no_more(room: Room) -> None:
    (first,) = finds(room.handle(question("能不能当锅"), 10_000))
    room.handle(Found(first.question, (), b""), 10_005)
    (anew,) = finds(room.handle(KnowledgeChanged(2), 20_000))
    effects = room.handle(found(anew.question, "能当锅吗"), 20_005)
    assert [card.asked.text for card in opened(effects) if card.asked] == ["能不能当锅"]
    assert [effect.filled for effect in effects if isinstance(effect, RecordGap)] == [True]
    assert room.state("").gaps == 0
