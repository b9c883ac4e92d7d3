"""When the client tries again, and when it gives up."""

import pytest

from app.client import ClientOptions, RoomRefused, RoomUnreachable
from app.client.coming_back import ABOUT_TOKEN, FINAL, ComingBack, Ended
from app.live.schema.codes import CLOSES

LOST = Ended(None, "lost", None)


class Clock:
    def __init__(self) -> None:
        self.now = 1_000.0

    def __call__(self) -> float:
        return self.now


def coming_back(
    clock: Clock | None = None, renewable: bool = False, dice: float = 1.0, **options: float
) -> ComingBack:
    return ComingBack(ClientOptions(**options), renewable, clock or Clock(), lambda: dice)  # type: ignore[arg-type]


def test_pauses_grow_to_the_longest_and_are_jittered() -> None:
    most, least = coming_back(), coming_back(dice=0.0)
    assert [most.pause_s(LOST) for _ in range(7)] == [0.5, 1, 2, 4, 8, 10, 10]
    assert [least.pause_s(LOST) for _ in range(3)] == [0.25, 0.5, 1]
    for _ in range(2000):
        most.pause_s(LOST)
    assert most.pause_s(LOST) == 10


def test_a_connection_that_lasted_makes_the_next_pause_a_first_one() -> None:
    back = coming_back()
    for _ in range(4):
        back.pause_s(LOST)
    assert back.pause_s(Ended(None, "lost", 2.0)) == 8
    assert back.pause_s(Ended(None, "lost", 20.0)) == 0.5


def test_a_restarted_service_is_met_at_a_random_moment() -> None:
    assert coming_back(dice=0.5).pause_s(Ended(1012, "restart", 60.0)) == 2.5


def test_told_to_resume_it_does_so_at_once_but_not_again_and_again() -> None:
    clock = Clock()
    back = coming_back(clock)
    assert back.pause_s(Ended(4409, "resume", 1.0)) == 0
    assert back.pause_s(Ended(4409, "resume", 1.0)) == 0.5
    clock.now += 6
    assert back.pause_s(Ended(4409, "resume", 1.0)) == 0


@pytest.mark.parametrize("code", sorted(FINAL))
def test_what_no_attempt_could_change_is_final(code: int) -> None:
    with pytest.raises(RoomRefused, match=f"{code} why") as refused:
        coming_back(renewable=True).pause_s(Ended(code, "why", None))
    assert refused.value.code == code


@pytest.mark.parametrize("code", sorted(ABOUT_TOKEN))
def test_another_token_is_tried_where_there_is_one(code: int) -> None:
    clock = Clock()
    refused = Ended(code, "why", None)
    with pytest.raises(RoomRefused):
        coming_back(clock).pause_s(refused)
    back = coming_back(clock, renewable=True, fresh_tokens=2)
    assert back.pause_s(refused) == 0
    assert back.pause_s(refused) == 0.5
    with pytest.raises(RoomRefused):
        back.pause_s(refused)


def test_a_token_that_worked_for_a_while_counts_anew() -> None:
    clock = Clock()
    back = coming_back(clock, renewable=True, fresh_tokens=1)
    for _ in range(3):
        clock.now += 60
        assert back.pause_s(Ended(4410, "expired", 60.0)) == 0


def test_it_gives_up_only_where_it_is_told_to() -> None:
    clock = Clock()
    patient, hasty = coming_back(clock), coming_back(clock, first_contact_s=15, away_s=120)
    clock.now += 16
    patient.pause_s(LOST)
    with pytest.raises(RoomUnreachable):
        hasty.pause_s(LOST)


def test_it_is_more_patient_with_a_service_that_was_there() -> None:
    clock = Clock()
    back = coming_back(clock, first_contact_s=15, away_s=120)
    back.pause_s(Ended(None, "lost", 5.0))
    clock.now += 119
    back.pause_s(LOST)
    clock.now += 2
    with pytest.raises(RoomUnreachable):
        back.pause_s(LOST)


def test_every_code_of_the_wire_is_known() -> None:
    waited_for = {1011, 1012, 4408, 4409}
    of_audio = {1000, 4412, 4413, 4415}  # of the socket for audio, which the client does not open
    assert set(map(int, CLOSES)) <= FINAL | ABOUT_TOKEN | waited_for | of_audio
