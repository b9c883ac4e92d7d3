"""Alerts to operations: when trouble is trouble, that it is told once, and when it is over."""

import pytest

from copilot.alerts import FAILURES_IN_A_ROW, SKIPPED_A_MINUTE, Alerts
from copilot.attention import Attention
from copilot.effects import Phrased, PhraseOutcome
from copilot.events import Health
from copilot.limits import RoomLimits
from copilot.suggestions import CloseReason, Suggestion

LIMITS = RoomLimits()
TOO_FEW: list[PhraseOutcome] = ["failed"] * (FAILURES_IN_A_ROW - 1)
BAD, GOOD = Health(2_000.0, 0.2, 12.0), Health(4_000.0, 0.0, 30.0)


class Watch:
    """Alerts with attention of their own."""

    def __init__(self, language: str = "zh") -> None:
        self.attention = Attention(LIMITS)
        self.alerts = Alerts("s1", language, LIMITS, self.attention)
        self.now = 0
        self.reasons: list[CloseReason] = []

    def health(self, *reports: Health) -> None:
        for report in reports:
            self.now += 1_000
            self.alerts.health(report, self.now)
            self.turn()

    def phrased(self, *outcomes: PhraseOutcome) -> None:
        for outcome in outcomes:
            self.now += 1_000
            self.alerts.phrased(Phrased("x", 1, "", outcome), self.now)
            self.turn()

    def skipped(self, so_far: int, after_ms: int = 1_000) -> None:
        self.now += after_ms
        self.alerts.skipped(so_far, self.now)
        self.turn()

    def close(self, reason: CloseReason) -> None:
        self.attention.close(self.alert().id, reason, self.now)
        self.turn()

    def turn(self) -> None:
        closings = self.attention.take_closings()
        for closing in closings:
            self.alerts.closed(closing.suggestion)
            self.reasons.append(closing.reason)
        self.attention.settle(closings, False, self.now)

    def open(self) -> list[str]:
        return [card.headline for card in self.attention.all()]

    def alert(self) -> Suggestion:
        (card,) = self.attention.all()
        return card


@pytest.fixture
def watch() -> Watch:
    return Watch()


def test_one_bad_report_is_a_hiccup_and_two_are_an_alert(watch: Watch) -> None:
    watch.health(BAD)
    assert watch.open() == []
    watch.health(BAD)
    card = watch.alert()
    assert (card.kind, card.audience, card.sku) == ("alert", "operations", None)
    assert (card.headline, card.cause) == ("推流不稳", "丢包20%，每秒12帧")
    assert card.expires_ms == watch.now + LIMITS.card_expiry_ms
    assert card.slot == "later", "it takes no place on the host's screen"


@pytest.mark.parametrize(
    ("report", "bad"),
    [
        (Health(None, 0.05, 30.0), True),
        (Health(None, 0.0499, 30.0), False),
        (Health(None, None, 14.9), True),
        (Health(None, None, 15.0), False),
        (Health(None, 1.0, None), True),
        (Health(None, 0.0, 0.0), True),
    ],
)
def test_what_a_bad_report_is(watch: Watch, report: Health, bad: bool) -> None:
    watch.health(report, report)
    assert bool(watch.open()) == bad


def test_a_good_report_in_between_starts_the_count_again(watch: Watch) -> None:
    watch.health(BAD, GOOD, BAD)
    assert watch.open() == []


def test_what_was_not_reported_is_not_made_up(watch: Watch) -> None:
    watch.health(Health(None, None, 3.0), Health(None, None, 3.0))
    assert watch.alert().cause == "丢包?%，每秒3帧"


def test_trouble_that_lasts_is_told_once_and_taken_back_when_over(watch: Watch) -> None:
    watch.health(*[BAD] * 20)
    assert len(watch.open()) == 1
    assert watch.reasons == []
    watch.health(GOOD)
    assert watch.open() == []
    assert watch.reasons == ["withdrawn"]
    watch.health(BAD, BAD)
    assert len(watch.open()) == 1, "it came back"


def test_trouble_that_outlives_its_alert_is_told_anew(watch: Watch) -> None:
    watch.health(BAD, BAD)
    first = watch.alert().id
    watch.close("expired")
    watch.health(BAD)
    assert watch.alert().id != first


def test_an_alert_that_was_put_away_stays_away_for_a_while(watch: Watch) -> None:
    watch.health(BAD, BAD)
    watch.close("dismissed")
    watch.health(*[BAD] * (LIMITS.repeat_cooldown_ms // 1_000 - 1))
    assert watch.open() == []
    watch.health(BAD)
    assert len(watch.open()) == 1


def test_the_end_of_trouble_that_was_put_away_is_no_error(watch: Watch) -> None:
    watch.health(BAD, BAD)
    watch.close("used")
    watch.health(GOOD, GOOD)
    assert watch.open() == []


def test_a_report_without_loss_and_frames_says_nothing_of_them(watch: Watch) -> None:
    watch.health(BAD, BAD, Health(bitrate_kbps=800.0))
    assert len(watch.open()) == 1
    watch.health(GOOD, BAD, Health(bitrate_kbps=800.0), BAD)
    assert len(watch.open()) == 1, "two bad ones in a row of those that say something"


def test_a_model_that_fails_again_and_again_is_told_and_a_line_ends_it(watch: Watch) -> None:
    watch.phrased(*TOO_FEW)
    assert watch.open() == []
    watch.phrased("failed")
    assert watch.alert().headline == "话术模型没响应"
    assert "3次" in watch.alert().cause
    watch.phrased("failed", "failed")
    assert len(watch.open()) == 1
    watch.phrased("worded")
    assert watch.open() == []


def test_a_refused_line_is_no_failure_of_the_model(watch: Watch) -> None:
    watch.phrased(*TOO_FEW, "refused", "failed")
    assert watch.open() == []


def test_many_questions_skipped_at_once_are_told(watch: Watch) -> None:
    watch.skipped(SKIPPED_A_MINUTE - 1)
    assert watch.open() == []
    watch.skipped(SKIPPED_A_MINUTE)
    assert watch.alert().headline == "有问题没查到"
    assert watch.alert().cause == "一分钟内有5个问题没来得及查"


def test_the_same_number_again_is_nothing_new(watch: Watch) -> None:
    watch.skipped(SKIPPED_A_MINUTE)
    watch.close("expired")
    watch.skipped(SKIPPED_A_MINUTE)
    watch.skipped(2 * SKIPPED_A_MINUTE - 1)
    assert watch.open() == []
    watch.skipped(2 * SKIPPED_A_MINUTE)
    assert len(watch.open()) == 1


def test_a_failed_search_every_hour_is_no_overload(watch: Watch) -> None:
    for so_far in range(1, SKIPPED_A_MINUTE + 1):
        watch.skipped(so_far, 3_600_000)
    assert watch.open() == []


@pytest.mark.parametrize(("step_ms", "told"), [(14_999, True), (15_000, False)])
def test_skipped_questions_count_for_a_minute(watch: Watch, step_ms: int, told: bool) -> None:
    for so_far in range(1, SKIPPED_A_MINUTE + 1):
        watch.skipped(so_far, step_ms)
    assert bool(watch.open()) == told


def test_each_trouble_has_its_alert(watch: Watch) -> None:
    watch.health(BAD, BAD)
    watch.phrased("failed", "failed", "failed")
    watch.skipped(SKIPPED_A_MINUTE)
    assert sorted(watch.open()) == sorted(["推流不稳", "话术模型没响应", "有问题没查到"])
    watch.health(GOOD)
    assert sorted(watch.open()) == sorted(["话术模型没响应", "有问题没查到"])


def test_alerts_in_english() -> None:
    watch = Watch("en")
    watch.health(BAD, BAD)
    assert watch.alert().headline == "Stream is unstable"
    assert watch.alert().cause == "20% lost, 12 frames a second"
