"""Speech in a whole room: from what the host says to a correction, beside all else that goes on."""

from dataclasses import replace

import pytest

from copilot.effects import (
    Brief,
    Briefed,
    Effect,
    Input,
    Judge,
    Judged,
    KnowledgeChanged,
    SessionStarted,
    Tell,
)
from copilot.events import (
    Activity,
    Focus,
    Health,
    Lineup,
    LineupItem,
    Quiet,
    SessionEnd,
    SuggestionDismissed,
    SuggestionHeld,
    SuggestionPinned,
    SuggestionPushed,
    SuggestionRated,
    SuggestionReleased,
    SuggestionReworded,
    SuggestionUsed,
)
from copilot.noted import RecordDecision
from copilot.room import Room
from copilot.skills.corrections.judgement import Verdict
from copilot.suggestions import Closed, CloseReason, Opened, Suggestion
from copilot.utterances import REUSED_MS
from tests.copilot.room_scripts import LIMITS, PROFILE, evidence, found, heard, question
from tests.copilot.speech_scripts import judged, judgement, speech, verdict
from tests.copilot.things_held import things_held

WRONG = verdict("wrong")
RIGHT = verdict("right")
SUITS_B = {"A": (0, 1), "B": (1, 0)}
GRACE_MS = LIMITS.correction_grace_ms
BRIEFED = Briefed("A", "商品A", (evidence("容量"), evidence("材质", "A", "纯棉")))


class Broadcast:
    """A room with its clock; A has been on air for long."""

    def __init__(self) -> None:
        self.room = Room(PROFILE, LIMITS)
        self.now = 0
        self.effects: list[Effect] = []
        self.take(SessionStarted("s1"))
        self.take(heard(Lineup((LineupItem(1, "A"), LineupItem(2, "B")))))
        self.take(heard(Focus("A")))
        self.now = 100_000

    def take(self, given: Input, after_ms: int = 0) -> list[Effect]:
        self.now += after_ms
        effects = self.room.handle(given, self.now)
        self.effects += effects
        return effects

    def wait(self, ms: int) -> list[Effect]:
        self.now += ms
        effects = self.room.tick(self.now)
        self.effects += effects
        return effects

    def misstates(self, segment: str = "s1") -> Suggestion:
        """Have a misstatement shown."""
        self.take(judged(segment, WRONG))
        self.wait(GRACE_MS)
        (card,) = self.corrections()
        return card

    def doubt(self) -> Suggestion:
        """Have the host say twice what suits B."""
        for number in (1, 2):
            self.take(Judged(judgement(f"d{number}", WRONG, fits=SUITS_B)), 100)
        (card,) = [card for card in self.room.attention.told() if card.kind == "alert"]
        return card

    def corrections(self) -> list[Suggestion]:
        return [card for card in self.room.attention.told() if card.kind == "correction"]

    def slots(self) -> dict[str, str]:
        return {card.kind: card.slot for card in self.room.attention.told()}


@pytest.fixture
def live() -> Broadcast:
    return Broadcast()


def opened(effects: list[Effect]) -> list[str]:
    return [
        e.told.suggestion.kind
        for e in effects
        if isinstance(e, Tell) and isinstance(e.told, Opened)
    ]


def closed(effects: list[Effect]) -> list[tuple[str, CloseReason]]:
    return [
        (e.told.id, e.told.reason)
        for e in effects
        if isinstance(e, Tell) and isinstance(e.told, Closed)
    ]


def test_speech_is_judged_about_what_is_on_air(live: Broadcast) -> None:
    (effect,) = live.take(speech("这款六百毫升", "s1"))
    assert isinstance(effect, Judge)
    assert (effect.said.focus, effect.said.text) == ("A", "这款六百毫升")


def test_a_misstatement_takes_the_front_after_its_grace(live: Broadcast) -> None:
    live.take(BRIEFED)
    assert live.slots() == {"cue": "now"}
    live.take(judged("s1", WRONG), 1_000)
    assert opened(live.wait(GRACE_MS - 1)) == []
    assert live.room.due_ms() == live.now + 1
    assert opened(live.wait(1)) == ["correction"]
    assert live.slots() == {"cue": "next", "correction": "now"}


def test_timers_that_come_late_show_it_as_of_its_own_time(live: Broadcast) -> None:
    said_ms = live.now
    live.take(judged("s1", WRONG))
    live.take(heard(Activity("like")), 20_000)
    assert [card.opened_ms for card in live.corrections()] == [said_ms + GRACE_MS]


def test_speech_in_the_meantime_makes_the_grace_longer(live: Broadcast) -> None:
    live.take(judged("s1", WRONG))
    for number in range(20):
        live.take(speech(f"而且这款特别轻便好带{number}", f"x{number}"), 500)
        expected = (number + 1) * 500 >= LIMITS.correction_grace_max_ms
        assert bool(live.corrections()) == expected


def test_what_is_repaired_in_time_is_never_told(live: Broadcast) -> None:
    live.take(speech("这款六百毫升", "s1"))
    live.take(judged("s1", WRONG))
    live.take(speech("说错了五百毫升", "s2"), 1_400)
    live.take(judged("s2", RIGHT, retracts=True))
    assert opened(live.wait(60_000)) == []


def test_a_later_repair_takes_the_card_from_the_screen(live: Broadcast) -> None:
    card = live.misstates()
    assert closed(live.take(judged("s2", RIGHT), 5_000)) == [(card.id, "repaired")]


def test_a_correction_nobody_used_goes(live: Broadcast) -> None:
    card = live.misstates()
    assert closed(live.wait(LIMITS.correction_expiry_ms - 1)) == []
    assert closed(live.wait(1)) == [(card.id, "expired")]


def test_a_pinned_one_stays_until_it_is_put_right(live: Broadcast) -> None:
    card = live.misstates()
    live.take(heard(SuggestionPinned(card.id)))
    live.take(heard(Focus("B")), 10_000)
    live.wait(5 * 60_000)
    assert [c.id for c in live.corrections()] == [card.id]
    assert closed(live.take(judged("s2", RIGHT))) == [(card.id, "repaired")]


def test_a_correction_goes_when_its_product_left_the_air(live: Broadcast) -> None:
    card = live.misstates()
    live.take(heard(Focus("B")))
    ends = PROFILE.stream_delay_ms + LIMITS.off_air_grace_ms
    assert closed(live.wait(ends - 1)) == []
    assert closed(live.wait(1)) == [(card.id, "off_air")]


def test_what_the_host_puts_away_is_not_shown_again(live: Broadcast) -> None:
    card = live.misstates()
    live.take(heard(SuggestionDismissed(card.id)))
    live.take(judged("s2", WRONG), 1_000)
    effects = live.wait(30_000)
    assert live.corrections() == []
    (refused,) = [e for e in effects if isinstance(e, RecordDecision) and e.choice == "refused"]
    assert (refused.kind, refused.reason) == ("correction", "repeated")


def test_a_slip_made_again_after_it_was_put_right_is_shown_again(live: Broadcast) -> None:
    card = live.misstates()
    live.take(heard(SuggestionUsed(card.id)))
    live.take(judged("s2", WRONG), 1_000)
    live.wait(LIMITS.correction_grace_max_ms)
    assert [again.id for again in live.corrections()] != [card.id]
    assert len(live.corrections()) == 1


def test_a_wrong_price_does_not_wait_long_behind_a_wrong_gram(live: Broadcast) -> None:
    live.misstates()
    price = verdict("wrong", "价格", "99元", "129元", weight="price")
    live.take(judged("s2", price), 1_000)
    live.wait(LIMITS.min_show_ms)
    front = [card.said for card in live.corrections() if card.slot == "now"]
    assert front == ["99元"]


def test_a_wrong_gram_waits_behind_a_wrong_price(live: Broadcast) -> None:
    live.take(judged("s1", verdict("wrong", "价格", "99元", "129元", weight="price")))
    live.wait(GRACE_MS)
    live.take(judged("s2", WRONG), 1_000)
    live.wait(2 * LIMITS.front_hold_ms)
    assert {card.said: card.slot for card in live.corrections()} == {"99元": "now", "600ml": "next"}


def test_quiet_shows_no_correction_and_then_does(live: Broadcast) -> None:
    live.take(heard(Quiet(True, 0.5)))
    live.take(judged("s1", WRONG))
    assert opened(live.wait(29_999)) == []
    assert opened(live.wait(1)) == ["correction"]
    assert live.slots() == {"correction": "now"}


def test_what_was_put_right_during_quiet_is_never_shown(live: Broadcast) -> None:
    live.take(heard(Quiet(True)))
    live.take(judged("s1", WRONG))
    live.take(judged("s2", RIGHT), 5_000)
    assert opened(live.take(heard(Quiet(False)), 1_000)) == []


def test_quiet_that_lasts_outlives_the_correction(live: Broadcast) -> None:
    live.take(heard(Quiet(True)))
    live.take(judged("s1", WRONG))
    live.wait(GRACE_MS + LIMITS.correction_expiry_ms)
    effects = live.take(heard(Quiet(False)), 1)
    assert (opened(effects), closed(effects)) == ([], [])


def test_a_correction_that_was_in_front_stays_there_in_quiet(live: Broadcast) -> None:
    live.misstates()
    live.take(heard(Quiet(True)))
    live.wait(1_000)
    assert live.slots() == {"correction": "now"}


def test_what_quiet_keeps_back_is_no_waiting_question(live: Broadcast) -> None:
    live.take(heard(Quiet(True)))
    live.take(judged("s1", WRONG))
    live.wait(GRACE_MS)
    assert live.room.state("").questions_waiting == 0


def test_a_card_of_operations_comes_to_the_front_as_soon_as_quiet_ends(live: Broadcast) -> None:
    live.take(heard(Quiet(True, 0.55)))
    live.take(heard(SuggestionPushed(headline="上链接")))
    assert live.slots() == {"reminder": "later"}
    live.wait(33_000)
    assert live.slots() == {"reminder": "now"}


def test_new_knowledge_takes_shown_corrections_back(live: Broadcast) -> None:
    card = live.misstates()
    assert closed(live.take(KnowledgeChanged(2))) == [(card.id, "withdrawn")]


def test_new_knowledge_within_the_grace_leaves_nothing_to_show(live: Broadcast) -> None:
    live.take(judged("s1", WRONG))
    live.take(KnowledgeChanged(2), 500)
    assert opened(live.wait(30_000)) == []


def test_words_the_recogniser_took_back_are_not_corrected(live: Broadcast) -> None:
    effects = live.take(speech("这款六百毫升", "s1", final=False))
    live.take(judged("s1", WRONG))
    effects = live.take(speech("", "s1"), 400)
    for effect in effects:
        if isinstance(effect, Judge):  # a text without words claims nothing
            live.take(judged("s1", revision=effect.said.revision))
    assert opened(live.wait(30_000)) == []


def test_a_judgement_of_an_older_text_changes_nothing(live: Broadcast) -> None:
    live.take(judged("s1", RIGHT, revision=2))
    live.take(judged("s1", WRONG, revision=1))
    assert opened(live.wait(30_000)) == []


def test_a_judgement_after_the_end_belongs_to_nothing(live: Broadcast) -> None:
    live.take(judged("s1", WRONG))
    live.take(heard(SessionEnd()))
    assert live.take(judged("s2", WRONG)) == []
    assert live.wait(30_000) == []


def test_a_new_broadcast_knows_nothing_of_the_last_one(live: Broadcast) -> None:
    live.take(judged("s1", WRONG))
    live.take(heard(SessionEnd()), 100)
    live.take(SessionStarted("s2"))
    assert opened(live.wait(30_000)) == []
    live.take(judged("s1", WRONG, revision=1))
    assert opened(live.wait(GRACE_MS)) == ["correction"], "segments are numbered anew"


def test_a_correction_whose_grace_ends_after_the_product_left_the_air(live: Broadcast) -> None:
    live.take(judged("s1", WRONG))
    live.take(heard(Focus("B")), 1_000)
    live.wait(GRACE_MS)
    (card,) = live.corrections()
    assert card.sku == "A", "it was said of A and wrong of A"


def test_a_switch_that_comes_late_corrects_nothing(live: Broadcast) -> None:
    live.take(Judged(judgement("s1", WRONG, fits=SUITS_B)))
    live.take(heard(Focus("B")), 1_000)
    assert opened(live.wait(30_000)) == []


def test_yes_to_the_doubt_puts_the_other_product_on_air(live: Broadcast) -> None:
    live.take(BRIEFED)
    card = live.doubt()
    effects = live.take(heard(SuggestionUsed(card.id)), 1_000)
    assert Brief("B") in effects
    assert {reason for _, reason in closed(effects)} == {"used", "off_air"}
    state = live.room.state("")
    assert (state.focus_sku, state.focus_link) == ("B", 2)
    live.take(Briefed("B", "商品B", BRIEFED.evidence))
    assert [c.sku for c in live.room.attention.told()] == ["B"]


def test_no_to_the_doubt_keeps_the_product_and_asks_no_more(live: Broadcast) -> None:
    card = live.doubt()
    live.take(heard(SuggestionDismissed(card.id)))
    assert live.room.state("").focus_sku == "A"
    live.take(Judged(judgement("d3", WRONG, fits=SUITS_B)), 1_000)
    assert opened(live.wait(GRACE_MS)) == ["correction"]


@pytest.mark.parametrize("sku", ["B", None])
def test_putting_a_product_on_air_answers_the_doubt(live: Broadcast, sku: str | None) -> None:
    card = live.doubt()
    effects = live.take(heard(Focus(sku)))
    assert (card.id, "answered") in closed(effects)


def test_a_platform_that_repeats_what_is_on_air_answers_no_doubt(live: Broadcast) -> None:
    card = live.doubt()
    assert live.take(heard(Focus("A"))) == []
    live.take(Judged(judgement("d3", WRONG, fits=SUITS_B)), 1_000)
    assert live.room.attention.get(card.id) is not None
    assert opened(live.wait(GRACE_MS)) == []


def test_a_product_that_stays_on_air_is_cued_once(live: Broadcast) -> None:
    live.take(BRIEFED)
    live.wait(LIMITS.cue_expiry_ms)
    assert live.slots() == {}
    assert live.take(heard(Focus("A")), 20_000) == []
    assert Brief("A") in live.take(heard(Focus(None))) + live.take(heard(Focus("A")))


def test_a_pinned_doubt_is_answered_as_well(live: Broadcast) -> None:
    card = live.doubt()
    live.take(heard(SuggestionPinned(card.id)))
    assert (card.id, "answered") in closed(live.take(heard(Focus("B")), 600_000))


def test_yes_to_a_doubt_that_is_gone_changes_nothing(live: Broadcast) -> None:
    card = live.doubt()
    live.take(heard(Focus(None)))
    assert live.take(heard(SuggestionUsed(card.id))) == []
    assert live.room.state("").focus_sku is None


def test_no_to_the_doubt_shows_at_once_what_was_held(live: Broadcast) -> None:
    card = live.doubt()
    live.wait(10_000)
    assert live.corrections() == []
    live.take(heard(SuggestionDismissed(card.id)))
    assert live.room.due_ms() == live.now, "its grace is long over"
    live.wait(0)
    assert [shown.said for shown in live.corrections()] == ["600ml"]


def test_no_after_half_a_minute_shows_nothing_any_more(live: Broadcast) -> None:
    card = live.doubt()
    live.take(heard(SuggestionDismissed(card.id)), 30_001)
    live.wait(60_000)
    assert live.corrections() == []


def test_yes_to_the_doubt_drops_what_was_held(live: Broadcast) -> None:
    card = live.doubt()
    live.take(heard(SuggestionUsed(card.id)), 1_000)
    live.wait(60_000)
    assert live.corrections() == []


def hear(live: Broadcast, text: str, segment: str, final: bool, *verdicts: Verdict) -> None:
    """Have the host heard, and judged whenever the room asks for it."""
    for effect in live.take(speech(text, segment, final)):
        if isinstance(effect, Judge):
            said = effect.said
            live.take(judged(said.segment, *verdicts, revision=said.revision))


def test_a_name_used_again_is_judged_though_the_first_had_more_texts(live: Broadcast) -> None:
    for length in (4, 9, 14):
        hear(live, "这款特别好看又大方还轻便好带"[:length], "1", False)
    hear(live, "这款特别好看又大方还轻便好带", "1", True)
    live.wait(REUSED_MS + 1)
    hear(live, "这款六百毫升", "1", False, WRONG)
    hear(live, "这款六百毫升。", "1", True, WRONG)
    live.wait(GRACE_MS)
    assert [card.said for card in live.corrections()] == ["600ml"]


def test_a_name_used_again_takes_no_card_back(live: Broadcast) -> None:
    hear(live, "这款六百毫升", "1", True, WRONG)
    live.wait(REUSED_MS + 1)
    assert len(live.corrections()) == 1
    hear(live, "而且特别轻便", "1", True)
    assert len(live.corrections()) == 1


def test_a_name_used_again_may_say_the_same_wrong_thing(live: Broadcast) -> None:
    hear(live, "这款六百毫升", "1", True, WRONG)
    live.wait(GRACE_MS + LIMITS.correction_expiry_ms)
    assert live.corrections() == []
    hear(live, "这款六百毫升", "1", True, WRONG)
    live.wait(GRACE_MS)
    assert [card.said for card in live.corrections()] == ["600ml"]


def test_while_the_product_is_in_doubt_nothing_is_corrected(live: Broadcast) -> None:
    live.doubt()
    for number in range(10):
        live.take(Judged(judgement(f"s{number}", WRONG, fits=SUITS_B)), 4_000)
    assert live.corrections() == []


def test_holding_the_correction_in_front_lets_the_cue_there_again(live: Broadcast) -> None:
    live.take(BRIEFED)
    card = live.misstates()
    live.take(heard(SuggestionHeld(card.id)))
    assert live.slots() == {"cue": "now", "correction": "held"}
    live.take(judged("s2", verdict("wrong", said="650ml")))
    live.wait(GRACE_MS)
    assert live.slots() == {"cue": "now", "correction": "held"}
    live.take(heard(SuggestionReleased(card.id)))
    assert live.slots() == {"cue": "next", "correction": "now"}


def test_a_held_correction_is_repaired_too(live: Broadcast) -> None:
    card = live.misstates()
    live.take(heard(SuggestionHeld(card.id)))
    assert closed(live.take(judged("s2", RIGHT))) == [(card.id, "repaired")]


def test_the_stream_in_trouble_alerts_operations_in_quiet_too(live: Broadcast) -> None:
    live.take(heard(Quiet(True)))
    live.take(heard(Health(None, 0.3, 8.0)))
    assert opened(live.take(heard(Health(None, 0.3, 8.0)))) == ["alert"]
    (card,) = live.room.attention.told()
    assert card.audience == "operations"


def test_too_many_searches_alert_operations_once(live: Broadcast) -> None:
    for number in range(LIMITS.max_pending_finds + 12):
        live.take(question(f"k{number}"))
    assert [c.headline for c in live.room.attention.told() if c.kind == "alert"] == ["有问题没查到"]


@pytest.mark.parametrize(
    "act",
    [
        SuggestionUsed("gone"),
        SuggestionDismissed("gone"),
        SuggestionPinned("gone"),
        SuggestionPinned("gone", False),
        SuggestionRated("gone", 1),
        SuggestionReworded("gone"),
        SuggestionPushed("gone"),
        SuggestionHeld("gone"),
        SuggestionReleased("gone"),
    ],
    ids=lambda act: type(act).__name__,
)
def test_acts_on_cards_that_are_gone_are_no_error(live: Broadcast, act: SuggestionUsed) -> None:
    card = live.misstates()
    assert live.take(heard(act)) == []
    live.take(heard(SuggestionUsed(card.id)))
    again = replace(act, suggestion=card.id)
    assert live.take(heard(again)) == []


def test_a_doubtful_host_with_chat_and_all_keeps_the_room_in_order(live: Broadcast) -> None:
    """One thing after another; screens that follow the entries show what the room has."""
    shown: dict[str, Suggestion] = {}
    live.effects.clear()
    live.take(BRIEFED)
    live.take(question("多大容量"))
    live.take(found(1, "容量"), 50)
    live.take(judged("s1", WRONG), 1_000)
    live.wait(GRACE_MS)
    live.take(Judged(judgement("d1", WRONG, fits=SUITS_B)), 1_000)
    live.take(Judged(judgement("d2", WRONG, fits=SUITS_B)), 1_000)
    (doubt,) = [c for c in live.room.attention.told() if c.kind == "alert"]
    live.take(heard(Quiet(True, 1.0)))
    live.take(heard(SuggestionUsed(doubt.id)), 100)
    live.take(Briefed("B", "商品B", BRIEFED.evidence))
    live.wait(120_000)
    for effect in live.effects:
        if not isinstance(effect, Tell):
            continue
        if isinstance(effect.told, Closed):
            del shown[effect.told.id]
        else:
            card = effect.told.suggestion
            assert card.version == (shown[card.id].version + 1 if card.id in shown else 1)
            shown[card.id] = card
    assert shown == {card.id: card for card in live.room.attention.told()}


def test_a_long_broadcast_does_not_fill_the_memory(live: Broadcast) -> None:
    """What attention and the skills keep of cards that are gone stays the same."""
    sizes = []
    for number in range(900):
        live.take(speech(f"第{number}句说的是容量六百毫升", f"s{number}"), 1_000)
        live.take(judged(f"s{number}", verdict("wrong", said=f"{number}ml")))
        live.wait(4_000)
        for card in live.room.attention.told():
            live.take(heard(SuggestionDismissed(card.id)))
        live.effects.clear()
        sizes.append(things_held(live.room))
    assert sizes[-1] <= sizes[599] * 1.05


@pytest.mark.parametrize("skus", [("A",), ("A", "B"), ("A", None)])
def test_what_is_on_air_changing_every_second_does_not_fill_the_memory(
    live: Broadcast, skus: tuple[str | None, ...]
) -> None:
    sizes = []
    for number in range(8_000):
        live.take(heard(Focus(skus[number % len(skus)])), 1_000)
        live.effects.clear()
        if number % 100 == 99:
            sizes.append(things_held(live.room))
    assert sizes[-1] <= sizes[39] * 1.05
