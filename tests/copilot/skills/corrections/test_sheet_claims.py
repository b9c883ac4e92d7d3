"""What hosts say in English of sheets with dates, spans and lists: right, wrong, or nothing."""

from datetime import date

import pytest

from copilot.skills.corrections.judge import ShopJudge
from copilot.skills.corrections.judgement import Said
from knowledge.fact_making import make_facts
from tests.copilot.skills.corrections.judge_shop import catalogue
from tests.copilot.skills.corrections.test_judge_tables import lines

SHOP = "sheet_shop.json"
TODAY = date(2026, 5, 1)


@pytest.fixture(scope="module")
def judge() -> ShopJudge:
    shop = catalogue(SHOP)
    return ShopJudge.of(shop, make_facts(shop), lambda: TODAY)


@pytest.mark.parametrize(("place", "focus", "before", "text", "expected"), lines(("sheet_en.txt",)))
def test_line(
    judge: ShopJudge, place: str, focus: str, before: tuple[str, ...], text: str, expected: str
) -> None:
    said = Said("s1", 1, text, True, "host", before, focus, None, (focus,), ((1, focus),))

    verdicts = judge.judge(said).verdicts

    wrong = {f"wrong {v.attribute}={v.truth}" for v in verdicts if v.outcome == "wrong"}
    right = {f"right {v.attribute}" for v in verdicts if v.outcome == "right"}
    wanted = {part.strip() for part in expected.split(";") if part.strip()}
    assert wrong == {part for part in wanted if part.startswith("wrong")}, f"{place}: {text}"
    assert not {part for part in wanted if part.startswith("right")} - right, f"{place}: {text}"


@pytest.mark.parametrize(("today", "denied"), [(date(2003, 1, 1), True), (date(2015, 1, 1), False)])
def test_what_goes_on_has_lasted_to_the_day_it_is_said(today: date, denied: bool) -> None:
    shop = catalogue(SHOP)
    judged = ShopJudge.of(shop, make_facts(shop), lambda: today)
    text = "Copper Lanes has been active for over twenty years"

    found = judged.judge(Said("s1", 1, text, True, "host", (), "SHIRT", None, ("SHIRT",), ()))

    assert [v.outcome for v in found.verdicts] == (["wrong"] if denied else [])


@pytest.mark.parametrize(
    ("text", "settled"),
    [
        ("he died at the age of 8", False),
        ("he died at the age of 80", False),
        ("he died at the age of 80, in Lund", True),
        ("he died at the age of 80 in the town of Lund", True),
    ],
)
def test_what_may_go_on_is_not_settled(judge: ShopJudge, text: str, settled: bool) -> None:
    found = judge.judge(Said("s1", 1, text, False, "host", (), "BOOK", None, ("BOOK",), ()))

    assert [v.settled for v in found.verdicts] == [settled]


def test_a_card_says_what_happened_as_people_say_it(judge: ShopJudge) -> None:
    said = Said("s1", 1, "it came out in 1985", True, "host", (), "LP", None, ("LP",), ())

    (verdict,) = judge.judge(said).verdicts

    assert verdict.headline == "Released 14 March 1977"
    assert verdict.line == "Sorry, slip of the tongue: it was released 14 March 1977."


def test_a_sheet_in_english_is_not_held_against_chinese(judge: ShopJudge) -> None:
    said = Said("s1", 1, "这张唱片 it came out in 1985", True, "host", (), "LP", None, ("LP",), ())

    assert judge.judge(said).verdicts == ()
