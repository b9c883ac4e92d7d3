"""What hosts say in English of sheets with dates, spans and lists: right, wrong, or nothing."""

from datetime import date
from pathlib import Path

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


def test_a_shop_s_own_lines_lie_beside() -> None:
    assert len(Path(__file__).with_name("sheet_en.txt").read_text("utf-8").splitlines()) > 100
