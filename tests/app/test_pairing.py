"""Pairing codes: good once, for a while, not to be guessed, and never more than a few."""

import math
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.pairing import (
    ALPHABET,
    CODE_LETTERS,
    CODES_A_ROOM,
    CODES_AT_MOST,
    Pairing,
    PairingCodes,
    UnknownPairing,
    normalised,
    pairing_page,
)


class Clock:
    """Seconds since 1970 as the test says."""

    now = 1_700_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def codes(clock: Clock) -> PairingCodes:
    return PairingCodes(clock)


def pairing(room: str = "r1") -> Pairing:
    return Pairing(room, "north", frozenset({"host"}), "desk", 2e9)


def test_a_code_stands_for_its_pairing_once(codes: PairingCodes) -> None:
    code = codes.make(pairing())
    assert codes.claim(code) == pairing()
    with pytest.raises(UnknownPairing):
        codes.claim(code)


def test_a_code_has_sixty_bits_in_letters_nobody_confuses(codes: PairingCodes) -> None:
    assert re.fullmatch(f"[{ALPHABET}]{{4}}(-[{ALPHABET}]{{4}}){{2}}", codes.make(pairing()))
    assert CODE_LETTERS * math.log2(len(set(ALPHABET))) >= 50
    assert not set("ILOU") & set(ALPHABET)


def test_a_typed_code_may_be_misread(codes: PairingCodes) -> None:
    code = codes.make(pairing())
    typed = code.lower().replace("-", " ").replace("0", "o").replace("1", "l")
    assert codes.claim(typed) == pairing()


@given(st.text(max_size=64))
def test_whatever_is_typed_is_a_wrong_code_and_no_failure(text: str) -> None:
    with pytest.raises(UnknownPairing):
        PairingCodes().claim(text)
    assert normalised(normalised(text)) == normalised(text)


def test_a_code_expires(codes: PairingCodes, clock: Clock) -> None:
    kept, late = codes.make(pairing(), 600), codes.make(pairing(), 600)
    clock.now += 599.9
    assert codes.claim(kept) == pairing()
    clock.now += 0.1
    with pytest.raises(UnknownPairing):
        codes.claim(late)


def test_of_a_room_s_codes_the_oldest_gives_way(codes: PairingCodes) -> None:
    other = codes.make(pairing("r2"))
    made = [codes.make(pairing()) for _ in range(CODES_A_ROOM + 1)]
    with pytest.raises(UnknownPairing):
        codes.claim(made[0])
    assert all(codes.claim(code) == pairing() for code in made[1:])
    assert codes.claim(other) == pairing("r2")


def test_of_all_codes_the_oldest_gives_way(codes: PairingCodes) -> None:
    made = [codes.make(pairing(f"r{number}")) for number in range(CODES_AT_MOST + 1)]
    with pytest.raises(UnknownPairing):
        codes.claim(made[0])
    assert codes.claim(made[-1]) == pairing(f"r{CODES_AT_MOST}")


def test_no_code_is_kept_in_the_clear(codes: PairingCodes) -> None:
    code = codes.make(pairing())
    assert code not in repr(vars(codes))
    assert code.replace("-", "") not in repr(vars(codes))


def test_the_page_has_the_code_in_its_fragment() -> None:
    host = pairing_page("http://192.168.1.7:8787/", "AAAA-BBBB-CCCC")
    assert host == "http://192.168.1.7:8787/overlay/#pair=AAAA-BBBB-CCCC"
