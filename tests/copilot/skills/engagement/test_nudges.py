"""The nudge's life: one a dip, its words, the pause after it, and what takes it back."""

import pytest

from copilot.events import Quiet
from copilot.suggestions import CloseReason
from knowledge.default_playbook import DEFAULT_PLAYBOOK
from knowledge.language.headline import fits_headline
from knowledge.playbook import Activity
from tests.copilot.skills.engagement.scripted_broadcast import LIMITS, Stage, Timed, chat

DIP_S = 300


def dips(*starts_s: int, rate: float = 120, length_s: int = 60) -> list[Timed]:
    """A room at ``rate`` with dips."""
    events, at = [], 0
    for number, start in enumerate(starts_s):
        events += chat(rate, at, start, seed=number)
        events += chat(rate * 0.05, start, start + length_s, seed=90 + number)
        at = start + length_s
    return events + chat(rate, at, at + 120, seed=50)


def until(events: list[Timed], end_s: float) -> list[Timed]:
    return [each for each in events if each[0] < end_s * 1000]


def nudged(language: str = "zh", playbook: tuple[Activity, ...] = ()) -> Stage:
    """A stage on which the first dip has just led to a nudge."""
    stage = Stage(language, playbook).play(until(dips(DIP_S), DIP_S + 30))
    stage.run_to((DIP_S + 30) * 1000)
    assert len(stage.attention.proposed) == 1
    return stage


def test_a_nudge_is_an_activity_with_its_line_and_the_measured_cause() -> None:
    (card,) = nudged().attention.proposed
    assert (card.kind, card.audience, card.rank, card.ready) == ("nudge", "host", 0.0, True)
    assert (card.facts, card.asked, card.version) == ((), None, 1)
    assert card.id == f"s-n1-{card.opened_ms}"
    assert card.expires_ms == card.opened_ms + LIMITS.nudge_expiry_ms
    chosen = next(a for a in DEFAULT_PLAYBOOK if a.title_zh == card.headline)
    assert card.line == chosen.line_zh
    assert card.cause.startswith("弹幕从每分钟")
    assert "降到" in card.cause


def test_an_english_room_is_nudged_in_english() -> None:
    (card,) = nudged("en").attention.proposed
    assert card.headline in {a.title_en for a in DEFAULT_PLAYBOOK}
    assert card.cause.isascii()
    assert card.cause.startswith("chat fell from ")
    assert card.cause.endswith(tuple("0123456789")) or "a minute" in card.cause


def test_one_dip_has_one_nudge_however_long_it_lasts() -> None:
    stage = Stage().play([*chat(120, 0, 300), *chat(6, 300, 400)])
    stage.run_to(418_000)
    assert len(stage.cooled()) == 1
    assert len(stage.attention.proposed) == 1


def test_a_room_that_recovers_takes_its_nudge_back() -> None:
    stage = Stage().play([*chat(120, 0, 300), *chat(6, 300, 320), *chat(140, 320, 380, seed=9)])
    stage.run_to(380_000)
    ((closed, reason, at),) = stage.attention.closed
    assert closed == stage.attention.proposed[0].id
    assert reason == "withdrawn"
    assert at < 360_000
    assert at - stage.attention.proposed[0].opened_ms >= LIMITS.min_show_ms


def test_a_nudge_the_host_keeps_is_not_taken_back() -> None:
    stage = nudged()
    stage.attention.pin(stage.attention.proposed[0].id)
    stage.play([(at + (DIP_S + 31) * 1000, event) for at, event in chat(140, 0, 29)])
    stage.run_to((DIP_S + 60) * 1000)
    assert stage.skill.mood(stage.now)[0] != "cooling"
    assert stage.attention.closed == []


@pytest.mark.parametrize(
    ("reason", "again"), [("expired", True), ("used", True), ("dismissed", False)]
)
def test_the_pause_after_a_nudge_depends_on_what_the_host_did(
    reason: CloseReason, again: bool
) -> None:
    stage = nudged()
    stage.close(reason)
    gap = LIMITS.nudge_cooldown_ms // 1000
    at = DIP_S + 30
    later: list[Timed] = [*chat(120, at, at + gap + 30), *chat(5, at + gap + 30, at + gap + 80)]
    stage.play(later)
    stage.run_to((at + gap + 80) * 1000)
    assert len(stage.cooled()) == 2
    assert len(stage.attention.proposed) == (2 if again else 1)


def test_a_dip_within_the_pause_shows_in_the_mood_alone() -> None:
    stage = nudged()
    stage.close("expired")
    stage.play([*chat(120, 330, 420), *chat(5, 420, 460)])
    stage.run_to(460_000)
    assert len(stage.cooled()) == 2
    assert len(stage.attention.proposed) == 1


def test_a_refused_nudge_is_proposed_again_but_not_at_once() -> None:
    stage = Stage()
    stage.attention.refuse = True
    stage.play([*chat(120, 0, 300), *chat(6, 300, 380)])
    stage.run_to(380_000)
    times = [card.opened_ms for card in stage.attention.proposed]
    assert len(times) >= 2
    assert all(later - earlier >= 20_000 for earlier, later in zip(times, times[1:], strict=False))
    assert len({card.id for card in stage.attention.proposed}) == len(times)


def test_quiet_is_told_to_attention() -> None:
    stage = Stage().play([(1_000, Quiet(True)), *until(dips(DIP_S), DIP_S + 30)])
    stage.run_to((DIP_S + 30) * 1000)
    assert stage.attention.quiet == [True]


def test_another_activity_comes_the_next_time() -> None:
    stage = Stage().play(dips(300, 640, 980, 1320))
    stage.run_to(1_420_000)
    headlines = [card.headline for card in stage.attention.proposed]
    assert len(headlines) == 4
    assert len(set(headlines)) == 4


def test_a_playbook_that_has_nothing_fitting_leaves_the_mood() -> None:
    gifts = Activity("g", "送个灯牌", "", "点一下灯牌", "", ("gifts_down",), 1)
    stage = Stage("zh", (gifts,)).play(until(dips(DIP_S), DIP_S + 30))
    stage.run_to((DIP_S + 30) * 1000)
    assert stage.skill.mood(stage.now)[0] == "cooling"
    assert stage.attention.proposed == []


def test_a_changed_playbook_holds_from_the_next_nudge_on() -> None:
    own = Activity("own", "店里的玩法", "", "来玩", "", ("chat_down",), 2)
    stage = Stage()
    stage.skill.set_playbook((own,))
    stage.play(until(dips(DIP_S), DIP_S + 30))
    stage.run_to((DIP_S + 30) * 1000)
    assert [card.headline for card in stage.attention.proposed] == ["店里的玩法"]


def test_the_other_language_stands_in_for_a_missing_one() -> None:
    chinese = Activity("c", "你点我试", "", "公屏告诉我", "", ("chat_down",), 2)
    (card,) = nudged("en", (chinese,)).attention.proposed
    assert (card.headline, card.line) == ("你点我试", "公屏告诉我")


def test_another_cards_end_is_none_of_its_business() -> None:
    stage = nudged()
    stage.skill.closed("s-a1-1", stage.now, "dismissed")
    stage.close("used")
    assert stage.attention.open == {}


def test_it_is_due_at_multiples_of_five_seconds_once_something_was_heard() -> None:
    stage = Stage()
    assert stage.skill.due_ms() is None
    stage.play([(7_300, Quiet(False))])
    assert stage.skill.due_ms() == 10_000
    stage.run_to(10_000)
    assert stage.skill.due_ms() == 15_000


def test_every_default_title_is_a_headline() -> None:
    assert all(fits_headline(a.title_zh) and fits_headline(a.title_en) for a in DEFAULT_PLAYBOOK)
