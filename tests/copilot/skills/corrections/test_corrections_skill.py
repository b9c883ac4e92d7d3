"""The corrections skill: what it asks the judge, what it shows, what it takes back."""

from dataclasses import replace

import pytest

from copilot.attention import Attention
from copilot.effects import Judge
from copilot.events import Envelope, Lineup, LineupItem, Quiet, Speaker, Speech
from copilot.limits import RoomLimits
from copilot.scene import Scene
from copilot.skills.corrections.focus.focus_doubt import FADES_MS, TOLD_MS
from copilot.skills.corrections.focus.whose_value import SILENT_MS, TOLD_WAITS_MS
from copilot.skills.corrections.judgement import Judgement, Said, Weight
from copilot.skills.corrections.pending import STALE_MS
from copilot.skills.corrections.skill import SWITCH_MS, CorrectionsSkill
from copilot.suggestions import CloseReason, Suggestion
from tests.copilot.speech_scripts import judgement, verdict
from tests.copilot.things_held import things_held

LIMITS = RoomLimits()
WRONG = verdict("wrong")
RIGHT = verdict("right")
SUITS_B = {"A": (0, 1), "B": (1, 0)}
SUITS_A = {"A": (1, 0), "B": (0, 1)}


class Studio:
    """The skill with a scene and attention of its own; A has been on air for long."""

    def __init__(self, language: str = "zh") -> None:
        lineup = Lineup((LineupItem(1, "A"), LineupItem(2, "B"), LineupItem(7, "C")))
        self.scene = Scene(4_000, "s1")
        self.scene.observe(Envelope("c", "1", None, lineup), 0)
        self.attention = Attention(LIMITS)
        self.skill = CorrectionsSkill("s1", language, LIMITS)
        self.now = 0
        self.on_air("A")
        self.now = 100_000
        self.put_on_air: list[str] = []

    def on_air(self, sku: str | None) -> None:
        self.scene.put_on_air(sku, self.now)
        self.skill.focus_changed(self.scene, self.attention, self.now)
        self.turn()

    def says(
        self, text: str, segment: str = "s1", final: bool = True, speaker: Speaker = "host"
    ) -> list[Said]:
        speech = Speech(text, final, segment, speaker)
        effects = self.skill.hear(speech, self.scene, self.now)
        return [effect.said for effect in effects if isinstance(effect, Judge)]

    def judged(self, judgement: Judgement) -> None:
        self.skill.judged(judgement, self.scene, self.attention, self.now)
        self.turn()

    def new_facts(self, *standing: str) -> list[Said]:
        """Have the shop publish anew; return what is to be judged again."""
        effects = self.skill.knowledge_changed(frozenset(standing), self.attention, self.now)
        self.turn()
        return [effect.said for effect in effects if isinstance(effect, Judge)]

    def wait(self, ms: int) -> None:
        """Let time pass, timers at their own times."""
        until = self.now + ms
        while (due := self.skill.due_ms()) is not None and due <= until:
            self.now = max(self.now, due)
            self.skill.tick(self.scene, self.attention, self.now)
            self.turn()
        self.now = until

    def misstates(self, segment: str = "s1") -> Suggestion:
        """Have a misstatement shown."""
        self.judged(judgement(segment, WRONG))
        self.wait(LIMITS.correction_grace_ms)
        (card,) = self.corrections()
        return card

    def close(self, card: Suggestion, reason: CloseReason) -> None:
        self.attention.close(card.id, reason, self.now)
        self.turn()

    def turn(self) -> None:
        """End a turn as the room does."""
        closings = self.attention.take_closings()
        for closing in closings:
            sku = self.skill.closed(closing.suggestion, closing.reason, self.now)
            if sku is not None:
                self.put_on_air.append(sku)
        self.reasons = [(c.suggestion.kind, c.reason) for c in closings]
        self.attention.settle(closings, self.scene.quiet(self.now), self.now)

    def corrections(self) -> list[Suggestion]:
        return [card for card in self.attention.all() if card.kind == "correction"]

    def questions(self) -> list[Suggestion]:
        return [card for card in self.attention.all() if card.kind == "alert"]


@pytest.fixture
def studio() -> Studio:
    return Studio()


def test_speech_is_judged_with_what_it_may_be_about(studio: Studio) -> None:
    studio.says("这款容量多少呢", "s1")
    studio.now += 2_000
    (said,) = studio.says("六百毫升", "s2")
    assert said == Said(
        segment="s2",
        revision=1,
        text="六百毫升",
        final=True,
        speaker="host",
        before=("这款容量多少呢",),
        focus="A",
        variant=None,
        lineup=("A", "B", "C"),
        links=((1, "A"), (2, "B"), (7, "C")),
        runs_on=1,
    )


def test_a_sentence_is_cut_off_by_another_product_and_by_a_pause(studio: Studio) -> None:
    studio.says("它的容量是", "s1")
    studio.on_air("B")
    studio.now += 1_000
    assert [said.runs_on for said in studio.says("六百毫升", "s2")] == [0]
    studio.now += 9_000
    assert [said.runs_on for said in studio.says("六百毫升", "s3")] == [0]


@pytest.mark.parametrize("speaker", ["assistant", "video", "viewer"])
def test_nobody_else_is_corrected(studio: Studio, speaker: Speaker) -> None:
    assert studio.says("这款六百毫升", speaker=speaker) == []


def test_with_nothing_on_air_speech_is_about_what_was_brought_on(studio: Studio) -> None:
    studio.on_air(None)
    studio.judged(judgement("s1", named=("B",), introduces=True))
    (said,) = studio.says("这款六百毫升", "s2")
    assert said.focus == "B"


def test_a_misstatement_is_shown_after_its_grace(studio: Studio) -> None:
    studio.judged(judgement("s1", WRONG))
    studio.wait(LIMITS.correction_grace_ms - 1)
    assert studio.corrections() == []
    studio.wait(1)
    (card,) = studio.corrections()
    assert (card.said, card.truth, card.headline) == ("600ml", "500ml", "容量 500ml")
    assert (card.line, card.facts, card.ready) == (WRONG.line, (WRONG.fact,), True)
    assert (card.kind, card.audience, card.sku, card.link) == ("correction", "host", "A", 1)
    assert (card.product, card.opened_ms) == ("title A", studio.now)
    assert card.expires_ms == studio.now + LIMITS.correction_expiry_ms


def test_speech_that_goes_on_makes_the_grace_longer(studio: Studio) -> None:
    studio.judged(judgement("s1", WRONG))
    studio.wait(1_400)
    studio.says("而且特别轻", "s2")
    studio.wait(LIMITS.speech_pause_ms - 1)
    assert studio.corrections() == []
    studio.wait(1)
    assert len(studio.corrections()) == 1


def test_others_who_go_on_speaking_make_it_no_longer(studio: Studio) -> None:
    studio.judged(judgement("s1", WRONG))
    studio.wait(1_400)
    studio.says("来了来了", "a1", speaker="assistant")
    studio.wait(100)
    assert len(studio.corrections()) == 1


@pytest.mark.parametrize("segment", ["s1", "s2"], ids=["same segment", "next segment"])
def test_what_is_put_right_within_the_grace_is_never_shown(studio: Studio, segment: str) -> None:
    studio.judged(judgement("s1", WRONG))
    studio.wait(1_000)
    studio.judged(judgement(segment, RIGHT, revision=2))
    studio.wait(60_000)
    assert studio.corrections() == []


@pytest.mark.parametrize("after_ms", [1, 5_000, 40_000])
def test_what_is_put_right_later_closes_the_card(studio: Studio, after_ms: int) -> None:
    studio.misstates()
    studio.wait(after_ms)
    studio.judged(judgement("s9", RIGHT))
    assert studio.corrections() == []
    assert studio.reasons == [("correction", "repaired")]


def test_a_pinned_card_is_closed_by_putting_it_right_too(studio: Studio) -> None:
    card = studio.misstates()
    studio.attention.revise(replace(card, pinned=True, expires_ms=None))
    studio.wait(600_000)
    studio.judged(judgement("s9", RIGHT))
    assert studio.corrections() == []


def test_saying_another_property_right_closes_nothing(studio: Studio) -> None:
    studio.misstates()
    studio.judged(judgement("s2", verdict("right", "价格"), verdict("right", sku="B")))
    assert len(studio.corrections()) == 1


def test_an_older_reading_that_comes_late_changes_nothing(studio: Studio) -> None:
    studio.judged(judgement("s1", RIGHT, revision=3))
    studio.judged(judgement("s1", WRONG, revision=2))
    studio.wait(60_000)
    assert studio.corrections() == []
    assert studio.skill.due_ms() is None


def test_said_again_the_open_card_follows_and_there_is_no_second(studio: Studio) -> None:
    card = studio.misstates()
    studio.wait(10_000)
    studio.judged(judgement("s2", verdict("wrong", said="650ml")))
    studio.wait(LIMITS.correction_grace_ms)
    (now,) = studio.corrections()
    assert (now.id, now.said, now.cause) == (card.id, "650ml", "第2次")
    assert now.expires_ms == studio.now + LIMITS.correction_expiry_ms


def test_a_pinned_card_stays_pinned_when_it_is_said_again(studio: Studio) -> None:
    card = studio.misstates()
    studio.attention.revise(replace(card, pinned=True, expires_ms=None))
    studio.judged(judgement("s2", verdict("wrong", said="650ml")))
    studio.wait(LIMITS.correction_grace_ms)
    (now,) = studio.corrections()
    assert (now.pinned, now.expires_ms, now.said) == (True, None, "650ml")


def test_a_slip_made_again_after_it_was_put_right_comes_again_after_its_grace(
    studio: Studio,
) -> None:
    first = studio.misstates()
    studio.close(first, "used")
    studio.judged(judgement("s2", WRONG))
    studio.wait(LIMITS.correction_grace_max_ms)
    (again,) = studio.corrections()
    assert again.id != first.id


def test_what_was_said_before_the_host_put_it_right_does_not_come_after_it(
    studio: Studio,
) -> None:
    first = studio.misstates()
    studio.judged(judgement("s2", WRONG))
    studio.close(first, "used")
    studio.wait(10_000)
    assert studio.corrections() == []


def test_what_the_host_put_away_is_not_shown_again_at_once(studio: Studio) -> None:
    studio.close(studio.misstates(), "dismissed")
    studio.judged(judgement("s2", WRONG))
    studio.wait(10_000)
    assert studio.corrections() == []
    studio.wait(LIMITS.repeat_cooldown_ms)
    studio.judged(judgement("s3", WRONG))
    studio.wait(10_000)
    assert len(studio.corrections()) == 1


def test_another_value_is_shown_though_the_first_was_dealt_with(studio: Studio) -> None:
    studio.close(studio.misstates(), "used")
    studio.judged(judgement("s2", verdict("wrong", said="650ml")))
    studio.wait(10_000)
    assert [card.said for card in studio.corrections()] == ["650ml"]


def test_what_the_host_dismissed_stays_away_though_the_card_had_another_value_first(
    studio: Studio,
) -> None:
    studio.misstates()
    studio.judged(judgement("s2", verdict("wrong", said="650ml")))
    studio.wait(LIMITS.correction_grace_ms)
    (card,) = studio.corrections()
    studio.close(card, "dismissed")
    studio.judged(judgement("s3", verdict("wrong", said="650ml")))
    studio.wait(10_000)
    assert studio.corrections() == []


@pytest.mark.parametrize("weight", ["price", "safety"])
def test_prices_and_health_come_before_a_gram(studio: Studio, weight: Weight) -> None:
    grave = verdict("wrong", "价格", "99元", "129元", weight=weight)
    studio.judged(judgement("s1", grave))
    studio.wait(LIMITS.correction_grace_ms)
    studio.wait(600_000)
    studio.judged(judgement("s2", WRONG))
    studio.wait(LIMITS.correction_grace_ms)
    first = max(studio.corrections(), key=lambda card: card.rank)
    assert first.sku == "A"
    assert first.said == "99元"


def test_who_takes_it_back_needs_the_card_until_they_say_what_it_is(studio: Studio) -> None:
    """No sorry, the battery lasts: nothing is put right yet."""
    studio.misstates()
    studio.judged(judgement("s2", retracts=True))
    assert len(studio.corrections()) == 1
    studio.wait(2_000)
    studio.judged(judgement("s3", RIGHT))
    assert studio.corrections() == []
    assert studio.reasons == [("correction", "repaired")]


def test_what_is_wrong_again_after_taking_it_back_is_counted_up(studio: Studio) -> None:
    studio.misstates()
    studio.judged(judgement("s2", retracts=True))
    studio.judged(judgement("s3", verdict("wrong", said="650ml"), retracts=True))
    studio.wait(LIMITS.correction_grace_ms)
    assert [(card.said, card.cause) for card in studio.corrections()] == [("650ml", "第2次")]


def test_a_card_is_taken_back_when_its_text_turns_out_to_have_been_misheard(
    studio: Studio,
) -> None:
    studio.misstates("s1")
    studio.judged(judgement("s1", revision=2))
    assert studio.corrections() == []


def test_one_claim_is_shown_once_however_often_its_segment_grows(studio: Studio) -> None:
    card = studio.misstates("s1")
    for revision in range(2, 6):
        studio.judged(judgement("s1", WRONG, revision=revision))
        studio.wait(2_000)
    (now,) = studio.corrections()
    assert now.expires_ms == card.expires_ms


def test_quiet_keeps_a_correction_until_it_ends(studio: Studio) -> None:
    studio.scene.observe(Envelope("c", "q", None, Quiet(True)), studio.now)
    studio.judged(judgement("s1", WRONG))
    studio.wait(LIMITS.correction_grace_ms)
    assert len(studio.corrections()) == 1
    assert studio.attention.told() == ()
    studio.scene.observe(Envelope("c", "q2", None, Quiet(False)), studio.now)
    studio.turn()
    assert [card.said for card in studio.attention.told()] == ["600ml"]


def test_new_knowledge_leaves_what_rests_on_an_unchanged_fact(studio: Studio) -> None:
    studio.says("这款六百毫升", "s1")
    card = studio.misstates()
    (said,) = studio.new_facts(WRONG.fact.id)
    assert (said.segment, said.text) == ("s1", "这款六百毫升"), "and it is judged anew"
    studio.judged(judgement("s1", WRONG))
    studio.wait(10_000)
    assert [(each.id, each.version) for each in studio.corrections()] == [(card.id, card.version)]


def test_a_fact_that_changed_takes_its_correction_back_until_judged_anew(studio: Studio) -> None:
    studio.says("这款六百毫升", "s1")
    studio.misstates()
    assert [said.segment for said in studio.new_facts("another fact")] == ["s1"]
    assert studio.corrections() == []
    assert studio.reasons == [("correction", "withdrawn")]
    studio.judged(judgement("s1", verdict("wrong", truth="550ml")))
    studio.wait(LIMITS.correction_grace_max_ms)
    assert [(card.said, card.truth) for card in studio.corrections()] == [("600ml", "550ml")]


def test_new_knowledge_by_which_it_was_right_closes_a_standing_correction(studio: Studio) -> None:
    studio.says("这款六百毫升", "s1")
    studio.misstates()
    studio.new_facts(WRONG.fact.id)
    studio.judged(judgement("s1", verdict("right")))
    assert studio.corrections() == []
    assert studio.reasons == [("correction", "withdrawn")], "the host has put nothing right"


def test_words_judged_anew_put_nothing_right_that_was_said_after_them(studio: Studio) -> None:
    studio.says("这款五百毫升，五十九块", "s1")
    studio.judged(judgement("s1", RIGHT, verdict("wrong", "价格", "59元", "69元", place=8)))
    studio.wait(3_000)
    studio.says("六百毫升", "s2")
    studio.judged(judgement("s2", WRONG))
    studio.wait(3_000)
    assert len(studio.corrections()) == 2
    studio.new_facts(WRONG.fact.id, "A/价格")
    studio.judged(
        judgement("s1", RIGHT, verdict("wrong", "价格", "59元", "69元", place=8), retracts=True)
    )
    assert len(studio.corrections()) == 2


def test_new_knowledge_leaves_a_grace_as_long_as_it_was(studio: Studio) -> None:
    studio.says("这款六百毫升", "s1")
    studio.judged(judgement("s1", WRONG))
    studio.wait(500)
    studio.new_facts(WRONG.fact.id)
    studio.judged(judgement("s1", WRONG))
    studio.wait(LIMITS.correction_grace_ms - 500)
    assert len(studio.corrections()) == 1


def test_what_is_in_its_grace_goes_with_its_fact(studio: Studio) -> None:
    studio.says("这款六百毫升", "s1")
    studio.judged(judgement("s1", WRONG))
    studio.wait(500)
    studio.new_facts()
    studio.judged(judgement("s1"))
    studio.wait(10_000)
    assert studio.corrections() == []


@pytest.mark.parametrize(("after_ms", "shown"), [(0, 0), (SWITCH_MS, 0), (SWITCH_MS + 1, 1)])
def test_just_after_a_switch_the_host_may_still_be_at_the_product_before(
    studio: Studio, after_ms: int, shown: int
) -> None:
    studio.on_air("B")
    studio.wait(after_ms)
    suits_a = {"A": (1, 0), "B": (0, 1)}
    studio.judged(judgement("s1", verdict("wrong", sku="B"), fits=suits_a))
    studio.wait(10_000)
    assert len(studio.corrections()) == shown


@pytest.mark.parametrize(
    "fits",
    [{"B": (0, 1)}, {"A": (0, 1), "B": (0, 1)}, {"A": (1, 1), "B": (0, 1)}],
    ids=["silent on A", "wrong for A", "half wrong for A"],
)
def test_what_suits_the_product_before_no_better_is_corrected(
    studio: Studio, fits: dict[str, tuple[int, int]]
) -> None:
    studio.on_air("B")
    studio.judged(judgement("s1", verdict("wrong", sku="B"), fits=fits))
    studio.wait(10_000)
    assert len(studio.corrections()) == 1


def test_a_judgement_about_a_product_no_longer_on_air_is_dropped_unless_named(
    studio: Studio,
) -> None:
    studio.on_air("B")
    studio.judged(judgement("s1", WRONG))
    studio.wait(10_000)
    assert studio.corrections() == []
    studio.judged(judgement("s2", verdict("wrong", named=True)))
    studio.wait(10_000)
    assert [card.sku for card in studio.corrections()] == ["A"]


def test_just_before_a_switch_the_host_may_already_be_at_the_next_product(studio: Studio) -> None:
    studio.judged(judgement("s1", WRONG, fits=SUITS_B))
    studio.wait(1_000)
    studio.on_air("B")
    studio.wait(10_000)
    assert studio.corrections() == []


def doubt(studio: Studio) -> Suggestion:
    """Have the host say twice what suits B."""
    for number in (1, 2):
        studio.judged(judgement(f"d{number}", WRONG, fits=SUITS_B))
        studio.wait(200)
    (card,) = studio.questions()
    return card


def test_speech_that_suits_another_product_asks_and_corrects_nothing(studio: Studio) -> None:
    card = doubt(studio)
    assert (card.headline, card.cause) == ("改讲2号了？", "画面上还挂着1号")
    assert (card.kind, card.audience, card.sku, card.link) == ("alert", "both", "B", 2)
    for number in range(3):
        studio.judged(judgement(f"s{number}", WRONG, fits=SUITS_B))
        studio.wait(5_000)
    assert studio.corrections() == []
    assert [each.id for each in studio.questions()] == [card.id], "asked once"


def test_the_question_in_english(studio: Studio) -> None:
    studio = Studio("en")
    card = doubt(studio)
    assert (card.headline, card.cause) == ("On to link 2?", "Link 1 is still the one on air")


def test_a_product_outside_the_line_up_has_no_number() -> None:
    studio = Studio()
    studio.judged(judgement("s1", named=("X",), introduces=True))
    studio.judged(judgement("s2", fits={"X": (1, 0), "A": (0, 1)}))
    (card,) = studio.questions()
    assert (card.headline, card.link, card.sku) == ("换产品了？", None, "X")


def test_a_correction_shown_before_the_doubt_stays_until_the_answer(studio: Studio) -> None:
    for number in (1, 2):
        studio.judged(judgement(f"d{number}", WRONG, fits=SUITS_B))
        studio.wait(SILENT_MS)
    (card,) = studio.questions()
    assert len(studio.corrections()) == 1
    studio.on_air("B")
    assert studio.corrections() == [], "it was said of the other product"
    assert card.product == ""


def test_the_question_names_the_product(studio: Studio) -> None:
    for number in (1, 2):
        heard = judgement(f"d{number}", WRONG, fits=SUITS_B)
        studio.judged(replace(heard, titles=(("B", "随行杯"),)))
    (card,) = studio.questions()
    assert (card.sku, card.product) == ("B", "随行杯")


def test_a_host_who_errs_again_and_again_is_corrected_every_time(studio: Studio) -> None:
    """What the product on air denies is no sign of one of which the shop says nothing."""
    for number in range(8):
        wrong = verdict("wrong", f"属性{number}")
        says_nothing, wrong_too = {"A": (0, 1)}, {"A": (0, 1), "B": (0, 1)}
        fits = says_nothing if number % 2 else wrong_too
        studio.judged(judgement(f"s{number}", wrong, fits=fits))
        studio.wait(LIMITS.correction_grace_max_ms)
        assert len(studio.corrections()) == number + 1
    assert studio.questions() == []


def test_a_value_of_another_product_s_waits_for_the_host_to_be_silent(studio: Studio) -> None:
    studio.judged(judgement("s1", WRONG, fits=SUITS_B))
    studio.wait(SILENT_MS - 1)
    assert studio.corrections() == []
    studio.says("今天天气真好", "s2")  # and so the host is still talking
    studio.wait(SILENT_MS - 1)
    assert studio.corrections() == []
    studio.wait(1)
    assert len(studio.corrections()) == 1


def test_a_value_of_another_product_s_is_a_slip_once_words_suit_the_one_on_air(
    studio: Studio,
) -> None:
    studio.judged(judgement("s1", WRONG, fits=SUITS_B))
    studio.says("它是钛的", "s2")
    studio.judged(judgement("s2", fits=SUITS_A))
    studio.wait(LIMITS.correction_grace_ms)
    assert [card.said for card in studio.corrections()] == ["600ml"]


@pytest.mark.parametrize(
    ("before", "since", "told"),
    [
        (SUITS_A, {}, True),
        ({"A": (1, 0), "B": (1, 0)}, {}, None),  # 质保两年 is right of both
        (SUITS_A, {"B": (1, 0)}, False),
        ({"B": (1, 0)}, SUITS_A, True),
    ],
)
def test_a_value_of_another_product_s_after_words_that_tell_of_either(
    studio: Studio,
    before: dict[str, tuple[int, int]],
    since: dict[str, tuple[int, int]],
    told: bool | None,
) -> None:
    """It waits for what is said next; not for ever where words told of the product on air."""
    studio.judged(judgement("s1", fits=before))
    studio.judged(judgement("s2", fits=since))
    studio.judged(judgement("s3", WRONG, fits=SUITS_B))
    studio.wait(LIMITS.correction_grace_max_ms)
    assert studio.corrections() == []
    for number in range(TOLD_WAITS_MS // 4_000):
        studio.says("今天天气真好", f"t{number}")
        studio.wait(4_000)
    assert len(studio.corrections()) == (told is True)
    studio.wait(SILENT_MS)
    assert len(studio.corrections()) == (told is not False)


def test_a_value_of_another_product_s_is_not_shown_where_the_next_words_tell_of_that(
    studio: Studio,
) -> None:
    studio.judged(judgement("s1", fits=SUITS_A))
    studio.judged(judgement("s2", WRONG, fits=SUITS_B))
    studio.wait(3_000)
    studio.judged(judgement("s3", fits={"B": (1, 0)}))
    studio.wait(STALE_MS)
    assert studio.corrections() == []


@pytest.mark.parametrize(
    ("before", "now"),
    [
        (judgement("s1", fits=SUITS_A, keeps=True), SUITS_B),
        (judgement("s1", fits=SUITS_A, named=("A",)), SUITS_B),
        (judgement("s1", fits=SUITS_A), {"A": (0, 1), "B": (1, 0, 0, 1)}),  # 质保两年
    ],
)
def test_a_value_of_another_product_s_is_a_slip_at_once_after_the_name_or_where_many_have_it(
    studio: Studio, before: Judgement, now: dict[str, tuple[int, ...]]
) -> None:
    studio.judged(before)
    studio.judged(judgement("s2", WRONG, fits=now))
    studio.wait(LIMITS.correction_grace_ms)
    assert len(studio.corrections()) == 1


def test_silence_shows_no_value_of_a_product_that_was_told_of_before(studio: Studio) -> None:
    studio.judged(judgement("s1", fits={"B": (1, 0, 0, 0)}))
    studio.wait(30_000)
    studio.judged(judgement("s2", WRONG, fits=SUITS_B))
    studio.wait(SILENT_MS)
    assert studio.corrections() == []
    studio.judged(judgement("s3", fits=SUITS_A))
    studio.wait(LIMITS.correction_grace_ms)
    assert [card.said for card in studio.corrections()] == ["600ml"]


@pytest.mark.parametrize("told", [True, False])
def test_what_may_be_another_product_s_does_not_outlast_the_one_on_air(
    studio: Studio, told: bool
) -> None:
    studio.judged(judgement("s1", fits=SUITS_A if told else {}))
    studio.judged(judgement("s2", WRONG, fits=SUITS_B))
    studio.on_air("C")
    studio.wait(STALE_MS)
    assert len(studio.corrections()) == told


def test_a_sentence_that_tells_of_another_product_holds_the_next(studio: Studio) -> None:
    """它有珍珠白和薄荷绿 is another product's alone; 质保一年, after it, need not be a slip."""
    studio.judged(judgement("s1", fits={"B": (2, 0)}))
    studio.judged(judgement("s2", WRONG, fits={"A": (0, 1)}))
    studio.wait(LIMITS.correction_grace_max_ms)
    assert studio.corrections() == []
    studio.judged(judgement("s3", fits=SUITS_A))
    studio.wait(LIMITS.correction_grace_ms)
    assert [card.said for card in studio.corrections()] == ["600ml"]


@pytest.mark.parametrize(("heard_before", "shown"), [(False, True), (True, False)])
def test_a_product_just_put_on_air_is_the_one_meant_unless_it_was_heard_of_before(
    studio: Studio, heard_before: bool, shown: bool
) -> None:
    """Who was heard to talk of B for a while before B is put on air may have left it again."""
    if heard_before:
        studio.judged(judgement("s1", fits=SUITS_B))
    studio.on_air("B")
    suits_c = {"B": (0, 1), "C": (1, 0)}
    studio.judged(judgement("s2", verdict("wrong", sku="B"), fits=suits_c))
    studio.wait(LIMITS.correction_grace_max_ms)
    assert len(studio.corrections()) == shown


def test_words_of_long_ago_tell_of_no_product_any_more(studio: Studio) -> None:
    studio.judged(judgement("s1", fits=SUITS_A))
    studio.wait(TOLD_MS + 1)
    studio.judged(judgement("s2", WRONG, fits=SUITS_B))
    studio.wait(LIMITS.correction_grace_max_ms)
    assert studio.corrections() == []


def test_words_that_go_on_to_suit_the_other_product_show_nothing(studio: Studio) -> None:
    studio.judged(judgement("s1", WRONG, fits=SUITS_B))
    for number in range(2, 12):
        studio.says("它是钛的", f"s{number}")
        studio.judged(judgement(f"s{number}", fits={"B": (1, 0)}))
        studio.wait(SILENT_MS - 1)
    studio.wait(STALE_MS)
    assert studio.corrections() == []


def test_a_question_nobody_answers_holds_nothing_for_long(studio: Studio) -> None:
    """A doubt that speech does not bear out lets go what fits the other product no better."""
    doubt(studio)
    studio.wait(FADES_MS - 2_000)
    studio.judged(judgement("s1", verdict("wrong", "价格", weight="price"), fits={"A": (0, 1)}))
    studio.wait(2_000)
    assert (studio.corrections(), len(studio.questions())) == ([], 1)
    studio.judged(judgement("s2"))
    studio.wait(LIMITS.correction_grace_max_ms)
    assert [card.headline for card in studio.corrections()] == ["价格 500ml"]
    assert studio.questions() == []


def test_what_names_its_product_is_corrected_whatever_the_doubt(studio: Studio) -> None:
    doubt(studio)
    studio.judged(judgement("s1", verdict("wrong", named=True), named=("A",)))
    studio.wait(10_000)
    assert [card.sku for card in studio.corrections()] == ["A"]


def test_yes_puts_the_other_product_on_air(studio: Studio) -> None:
    studio.close(doubt(studio), "used")
    assert studio.put_on_air == ["B"]
    assert studio.questions() == []


def test_no_is_taken_and_corrections_go_on(studio: Studio) -> None:
    studio.close(doubt(studio), "dismissed")
    assert studio.put_on_air == []
    studio.judged(judgement("s1", WRONG, fits=SUITS_B))
    studio.wait(10_000)
    assert studio.questions() == []
    assert [card.said for card in studio.corrections()] == ["600ml"]


def test_no_lets_what_was_held_be_shown(studio: Studio) -> None:
    studio.close(doubt(studio), "dismissed")
    studio.wait(10_000)
    assert [card.said for card in studio.corrections()] == ["600ml"]


def test_no_after_too_long_shows_nothing_stale(studio: Studio) -> None:
    card = doubt(studio)
    studio.wait(STALE_MS + 1)
    studio.close(card, "dismissed")
    studio.wait(10_000)
    assert studio.corrections() == []


@pytest.mark.parametrize("reason", ["expired", "withdrawn", "session_ended"])
def test_a_question_that_goes_unanswered_lets_nothing_held_be_shown(
    studio: Studio, reason: CloseReason
) -> None:
    studio.close(doubt(studio), reason)
    studio.wait(10_000)
    assert studio.corrections() == []


def test_speech_that_comes_back_drops_what_was_held(studio: Studio) -> None:
    """It was said of the other product: no later doubt that is denied brings it back."""
    doubt(studio)
    for number in range(4):
        studio.judged(judgement(f"b{number}", fits=SUITS_A))
        studio.wait(1_000)
    assert studio.questions() == []
    studio.judged(judgement("c1", named=("C",), introduces=True))
    studio.judged(judgement("c2", fits={"A": (0, 1), "C": (1, 0)}))
    (card,) = studio.questions()
    assert card.sku == "C"
    studio.close(card, "dismissed")
    studio.wait(10_000)
    assert studio.corrections() == []


def test_what_was_in_its_grace_is_held_when_the_doubt_begins(studio: Studio) -> None:
    studio.judged(judgement("d1", WRONG, fits=SUITS_B))
    studio.wait(LIMITS.correction_grace_ms - 100)
    studio.judged(judgement("d2", fits=SUITS_B))
    assert studio.skill.due_ms() is None
    studio.wait(10_000)
    assert studio.corrections() == []
    studio.close(studio.questions()[0], "dismissed")
    studio.wait(0)
    assert [card.said for card in studio.corrections()] == ["600ml"]


def test_a_product_brought_on_by_name_holds_what_contradicts_the_one_on_air(
    studio: Studio,
) -> None:
    studio.judged(judgement("s1", named=("B",), introduces=True))
    studio.judged(judgement("s2", WRONG, fits={"A": (0, 1)}))
    studio.wait(5_000)
    assert studio.corrections() == []
    assert studio.questions() == []
    studio.judged(judgement("s3", fits=SUITS_A))
    studio.wait(10_000)
    assert studio.corrections() == [], "the host was elsewhere when it was said"


def test_the_switch_drops_what_was_held_for_the_product_before(studio: Studio) -> None:
    doubt(studio)
    studio.on_air("B")
    assert studio.skill.due_ms() is None
    studio.wait(10_000)
    assert studio.corrections() == []


def test_the_product_put_on_air_by_others_answers_the_question(studio: Studio) -> None:
    doubt(studio)
    studio.scene.put_on_air("B", studio.now)
    studio.skill.focus_changed(studio.scene, studio.attention, studio.now)
    studio.turn()
    assert studio.reasons == [("alert", "answered")]
    studio.judged(judgement("s1", fits={"A": (0, 1), "B": (1, 0)}))
    assert studio.questions() == []


def test_the_question_goes_when_speech_comes_back(studio: Studio) -> None:
    doubt(studio)
    for number in range(4):
        studio.judged(judgement(f"s{number}", fits=SUITS_A))
        studio.wait(2_000)
    assert studio.questions() == []
    assert studio.reasons in ([], [("alert", "withdrawn")])
    studio.judged(judgement("s9", WRONG, fits={"A": (0, 1), "B": (0, 1)}))
    studio.wait(10_000)
    assert len(studio.corrections()) == 1


def test_a_question_nobody_answered_is_asked_again_while_speech_suits_the_other(
    studio: Studio,
) -> None:
    first = doubt(studio)
    studio.close(first, "expired")
    studio.judged(judgement("s1", fits=SUITS_B))
    (second,) = studio.questions()
    assert second.id != first.id


def test_a_question_nobody_answered_is_not_asked_again_for_chatter(studio: Studio) -> None:
    first = doubt(studio)
    studio.wait(LIMITS.card_expiry_ms)
    studio.close(first, "expired")
    studio.judged(judgement("s1"))
    assert studio.questions() == []


def test_quiet_keeps_the_question_back(studio: Studio) -> None:
    studio.scene.observe(Envelope("c", "q", None, Quiet(True)), studio.now)
    doubt(studio)
    assert studio.attention.told() == ()


def test_cards_of_others_are_none_of_its_business(studio: Studio) -> None:
    card = studio.misstates()
    other = replace(card, id="other", kind="answer")
    assert studio.skill.closed(other, "used", studio.now) is None
    assert studio.skill.closed(other, "dismissed", studio.now) is None
    studio.judged(judgement("s2", RIGHT))
    assert studio.corrections() == []


def test_hours_of_speech_are_forgotten_again(studio: Studio) -> None:
    """What is kept of segments does not grow with the broadcast."""
    kept = []
    for number in range(600):
        studio.says(f"第{number}句话说的是容量", f"s{number}")
        studio.judged(judgement(f"s{number}", WRONG, fits={"A": (0, 1)}))
        studio.wait(4_000)
        for card in studio.corrections():
            studio.close(card, "expired")
        kept.append(things_held(studio.skill))
    assert kept[-1] <= kept[299] * 1.05


def test_what_half_a_figure_seemed_to_say_is_not_shown(studio: Studio) -> None:
    studio.judged(judgement("s1", WRONG))
    studio.judged(replace(judgement("s2"), reopened=(WRONG.key,)))
    studio.wait(LIMITS.correction_grace_max_ms)
    assert studio.corrections() == []


def test_what_half_a_figure_seemed_to_say_is_taken_back(studio: Studio) -> None:
    studio.misstates("s1")
    studio.judged(replace(judgement("s2"), reopened=(WRONG.key,)))
    assert studio.corrections() == []
    assert studio.reasons == [("correction", "withdrawn")]


@pytest.mark.parametrize(("sku", "link"), [("A", 1), (None, None)])
def test_what_holds_for_the_whole_shop_has_no_link(
    studio: Studio, sku: str | None, link: int | None
) -> None:
    told = replace(WRONG, sku="A", fact=replace(WRONG.fact, sku=sku))
    studio.judged(judgement("s1", told))
    studio.wait(LIMITS.correction_grace_ms)
    (card,) = studio.corrections()
    assert card.link == link
