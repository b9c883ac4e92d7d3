"""When a room cools down, and the many things that only look like it."""

import random

import pytest

from copilot.events import Activity, Focus, Speech, Stats
from tests.copilot.skills.engagement.scripted_broadcast import (
    Stage,
    Timed,
    activity,
    chat,
    orders,
    spam,
    speech,
)


def stats(every_s: int, start_s: int, end_s: int, viewers: int | None = None) -> list[Timed]:
    return [(s * 1000, Stats(viewers=viewers)) for s in range(start_s, end_s, every_s)]


@pytest.mark.parametrize(("rate", "within_s"), [(20, 95), (60, 35), (150, 25), (600, 20)])
def test_a_room_that_falls_silent_is_noticed(rate: int, within_s: int) -> None:
    stage = Stage().play([*chat(rate, 0, 400), *chat(rate * 0.1, 400, 500, seed=5)])
    stage.run_to(500_000)
    (at,) = stage.cooled()
    assert 400_000 < at <= (400 + within_s) * 1000


@pytest.mark.parametrize("rate", [3, 10, 30, 100, 300])
@pytest.mark.parametrize("seed", range(4))
def test_the_noise_of_a_steady_room_is_no_dip(rate: int, seed: int) -> None:
    stage = Stage().play(chat(rate, 0, 1200, seed))
    stage.run_to(1_200_000)
    assert stage.cooled() == []


def test_nothing_is_judged_before_the_room_has_a_usual() -> None:
    stage = Stage().play([*chat(200, 0, 30), *chat(5, 30, 54)])
    assert [mood for _, mood, _ in stage.moods] == ["unknown"]
    assert stage.attention.proposed == []


@pytest.mark.parametrize("flood_s", [15, 30, 60])
def test_the_end_of_an_opening_flood_is_no_dip(flood_s: int) -> None:
    fading: list[Timed] = []
    for step in range(12):
        start = flood_s + step * 15
        fading += chat(60 + 540 * 0.6**step, start, start + 15, seed=step)
    stage = Stage().play([*chat(600, 0, flood_s), *fading, *chat(60, flood_s + 180, 600)])
    stage.run_to(600_000)
    assert stage.cooled() == []


@pytest.mark.parametrize("word", ["1", "想要福袋", "lucky"])
@pytest.mark.parametrize("flood_s", [10, 45, 120])
def test_a_chorus_that_ends_is_no_dip(word: str, flood_s: int) -> None:
    flood = chat(500, 200, 200 + flood_s, seed=3, viewers=900, text=word)
    stage = Stage().play([*chat(60, 0, 500), *flood])
    stage.run_to(500_000)
    assert stage.cooled() == []


def test_one_viewers_flood_is_neither_lively_nor_missed_when_it_ends() -> None:
    stage = Stage().play([*chat(40, 0, 600), *spam(240, 150, 330)])
    stage.run_to(600_000)
    assert {mood for _, mood, _ in stage.moods} == {"unknown", "steady"}


def test_a_dip_under_one_viewers_flood_is_seen_and_told_by_the_speakers() -> None:
    stage = Stage().play([*chat(90, 0, 240), *chat(6, 240, 330), *spam(240, 235, 330)])
    stage.run_to(330_000)
    assert len(stage.cooled()) == 1
    assert "发言人数从" in stage.attention.proposed[0].cause
    assert "弹幕" not in stage.attention.proposed[0].cause


def test_hands_busy_buying_are_no_dip() -> None:
    quiet_chat = [*chat(90, 0, 240), *chat(25, 240, 330)]
    stage = Stage().play([*quiet_chat, *orders(5, 0, 240), *orders(80, 238, 330)])
    stage.run_to(330_000)
    assert stage.cooled() == []
    without = Stage().play([*quiet_chat, *orders(5, 0, 330)])
    without.run_to(330_000)
    assert len(without.cooled()) == 1


def test_everybody_looks_first_when_the_product_changes() -> None:
    lull = [*chat(120, 0, 240), *chat(12, 240, 256), *chat(120, 256, 400, seed=7)]
    stage = Stage().play([*lull, (240_000, Focus("B"))])
    stage.run_to(400_000)
    assert stage.cooled() == []


def test_the_hosts_own_talking_changes_nothing() -> None:
    room = chat(60, 0, 600)
    talkative = Stage().play([*room, *speech(1, 200, 400)])
    talkative.run_to(600_000)
    assert talkative.cooled() == []


def test_all_other_signals_going_on_speaks_against_a_small_dip() -> None:
    dip = [*chat(120, 0, 240), *chat(66, 240, 300)]
    going_on = [*activity("enter", 60, 0, 300), *activity("like", 400, 0, 300)]
    alone, accompanied = Stage().play(dip), Stage().play([*dip, *going_on])
    for stage in (alone, accompanied):
        stage.run_to(300_000)
    assert len(alone.cooled()) == 1
    assert accompanied.cooled() == []


def test_viewers_leaving_in_numbers_need_no_chat() -> None:
    leaving: list[Timed] = [
        (s * 1000, Stats(viewers=400 - max(0, s - 240) * 4)) for s in range(0, 310, 10)
    ]
    stage = Stage().play([*leaving, *speech(4, 0, 310)])
    stage.run_to(310_000)
    (at,) = stage.cooled()
    assert 240_000 < at <= 290_000
    assert stage.attention.proposed[0].cause.startswith("在线人数从400降到")


@pytest.mark.parametrize("broken", [0, 3, 10**9])
def test_one_wrong_report_is_no_dip(broken: int) -> None:
    reports = stats(10, 0, 400, viewers=400)
    reports.append((255_000, Stats(viewers=broken, likes=broken)))
    stage = Stage().play([*reports, *chat(30, 0, 400), *speech(4, 0, 400)])
    stage.run_to(400_000)
    assert stage.cooled() == []


def test_likes_that_stop_being_reported_are_no_dip() -> None:
    reports: list[Timed] = [(s * 1000, Stats(likes=s * 10)) for s in range(0, 240, 10)]
    entering = activity("enter", 30, 0, 240)
    stage = Stage().play([*reports, *entering, *chat(40, 0, 500)])
    stage.run_to(500_000)
    assert stage.cooled() == []


def test_a_new_level_that_lasts_becomes_the_usual_one() -> None:
    stage = Stage().play([*chat(150, 0, 240), *chat(30, 240, 900, seed=4)])
    stage.run_to(900_000)
    assert len(stage.cooled()) == 1
    assert stage.moods[-1][1] == "steady"


def test_a_second_dip_below_the_new_level_is_a_dip_too() -> None:
    chatting = [*chat(200, 0, 240), *chat(80, 240, 600, seed=4), *chat(8, 600, 700, seed=6)]
    stage = Stage().play(chatting)
    stage.run_to(700_000)
    first, second = stage.cooled()
    assert 240_000 < first < 290_000
    assert 600_000 < second < 640_000


def test_a_room_that_wakes_up_is_lively_and_says_so() -> None:
    stage = Stage("en").play([*chat(40, 0, 240), *chat(160, 240, 300, seed=8)])
    stage.run_to(300_000)
    assert stage.moods[-1][1] == "lively"
    assert stage.moods[-1][2].startswith("chat rose from ")
    assert stage.attention.proposed == []


def test_a_small_room_where_nobody_speaks_any_more_is_nudged() -> None:
    stage = Stage().play([*speech(4, 0, 180), *chat(2, 0, 180)])
    stage.run_to(260_000)
    (at,) = stage.cooled()
    assert 200_000 < at <= 215_000
    (card,) = stage.attention.proposed
    assert "秒没人说话" in card.cause


def test_that_nobody_speaks_is_not_said_any_more_beside_a_host_who_does() -> None:
    stage = Stage().play([*speech(4, 0, 180), *chat(2, 0, 180), *speech(4, 216, 222)])
    stage.run_to(214_000)
    assert "没人说话" in stage.skill.mood(214_000)[1]
    stage.run_to(222_000)
    assert stage.skill.mood(222_000) == ("cooling", "")


def test_a_big_room_bears_a_hosts_silence() -> None:
    room = [*speech(4, 0, 180), *chat(3, 0, 300), *stats(10, 0, 300, viewers=900)]
    stage = Stage().play(room)
    stage.run_to(300_000)
    assert stage.cooled() == []


def test_viewers_chatting_among_themselves_fill_a_silence_for_a_while() -> None:
    stage = Stage().play([*speech(4, 0, 180), *chat(15, 0, 300)])
    stage.run_to(300_000)
    (at,) = stage.cooled()
    assert 220_000 < at <= 245_000


def test_slow_transcription_is_no_silence() -> None:
    draw = random.Random(3)
    at, sentences = 0, []
    while (at := at + draw.randrange(18_000, 34_000)) < 600_000:
        sentences.append((at, Speech("一段很长的话", True, f"g{at}")))
    stage = Stage().play([*sentences, *chat(2, 0, 600)])
    stage.run_to(600_000)
    assert stage.cooled() == []


def test_no_speech_at_all_says_nothing_of_the_host() -> None:
    stage = Stage().play(chat(2, 0, 600))
    stage.run_to(600_000)
    assert stage.cooled() == []


def test_a_like_total_and_single_likes_are_not_added_up() -> None:
    both: list[Timed] = []
    for second in range(0, 300, 5):
        both += [
            (second * 1000 + 1, Activity("like", None, 20)),
            (second * 1000 + 2, Stats(likes=second * 4)),
        ]
    stage = Stage("en").play([*both, *chat(60, 0, 240), *activity("enter", 40, 0, 240)])
    stage.run_to(300_000)
    assert "likes" not in stage.skill.mood(300_000)[1]
