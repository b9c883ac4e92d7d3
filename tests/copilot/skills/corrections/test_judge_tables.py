"""What hosts say of varied products, line by line: right, wrong, or nothing to correct."""

from pathlib import Path

import pytest

from tests.copilot.skills.corrections.judge_shop import (
    EVERYDAY_SHOP,
    LOOKS_WRONG_SHOP,
    SHOP,
    SPOKEN_SHOP,
    TALK_SHOP,
    ask,
)

HERE = Path(__file__).parent
TABLES = ("measured_zh.txt", "measured_en.txt", "prices.txt", "promises.txt")
LOOKS_WRONG = ("looks_wrong.txt",)
SPEECH = ("unpunctuated_zh.txt", "unpunctuated_en.txt", "more_speech.txt", "slips.txt")
TALK = ("talk.txt",)
EVERYDAY = ("everyday.txt",)


def lines(tables: tuple[str, ...] = TABLES) -> list[tuple[str, str, tuple[str, ...], str, str]]:
    found = []
    for name in tables:
        file = HERE / name
        if not file.exists():
            continue
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            if not line.strip() or line.startswith("#"):
                continue
            focus, _, rest = line.partition(" | ")
            said, _, expected = rest.rpartition("=>")
            *before, text = (part.strip() for part in said.split(" / "))
            found.append((f"{name}:{number}", focus.strip(), tuple(before), text, expected.strip()))
    return found


@pytest.mark.parametrize(("place", "focus", "before", "text", "expected"), lines())
def test_line(place: str, focus: str, before: tuple[str, ...], text: str, expected: str) -> None:
    assert_says(place, focus, before, text, expected, SHOP)


@pytest.mark.parametrize(("place", "focus", "before", "text", "expected"), lines(SPEECH))
def test_speech_as_recognisers_write_it(
    place: str, focus: str, before: tuple[str, ...], text: str, expected: str
) -> None:
    assert_says(place, focus, before, text, expected, SPOKEN_SHOP)


@pytest.mark.parametrize(("place", "focus", "before", "text", "expected"), lines(TALK))
def test_talk_that_looks_wrong(
    place: str, focus: str, before: tuple[str, ...], text: str, expected: str
) -> None:
    assert_says(place, focus, before, text, expected, TALK_SHOP)


@pytest.mark.parametrize(("place", "focus", "before", "text", "expected"), lines(LOOKS_WRONG))
def test_right_talk_that_looks_wrong(
    place: str, focus: str, before: tuple[str, ...], text: str, expected: str
) -> None:
    assert_says(place, focus, before, text, expected, LOOKS_WRONG_SHOP)


@pytest.mark.parametrize(("place", "focus", "before", "text", "expected"), lines(EVERYDAY))
def test_everyday_slips_and_what_is_like_them(
    place: str, focus: str, before: tuple[str, ...], text: str, expected: str
) -> None:
    assert_says(place, focus, before, text, expected, EVERYDAY_SHOP)


def assert_says(
    place: str, focus: str, before: tuple[str, ...], text: str, expected: str, shop: str
) -> None:
    verdicts = ask(text, focus, before, shop_file=shop).verdicts
    wrong = {f"wrong {v.attribute}={v.truth}" for v in verdicts if v.outcome == "wrong"}
    right = {f"right {v.attribute}" for v in verdicts if v.outcome == "right"}
    wanted = {part.strip() for part in expected.split(";") if part.strip()}
    assert wrong == {part for part in wanted if part.startswith("wrong")}, f"{place}: {text}"
    missing = {part for part in wanted if part.startswith("right")} - right
    assert not missing, f"{place}: {text}"
