"""Lines shared by a shop's rooms: of the same facts and style, of that shop alone, bounded."""

from dataclasses import replace

from copilot.effects import Evidence, Prepared
from copilot.lines_ahead import LinesAhead
from tests.copilot.room_scripts import evidence

WEIGHT = evidence("重量", "A", "260克")
LINE = Prepared("A", "多重啊", "多重", (WEIGHT,), b"12", "plain", "只有260克")


def newer(one: Evidence) -> Evidence:
    return replace(one, fact=replace(one.fact, version=one.fact.version + 1))


def test_a_line_is_found_by_its_facts_and_style_in_its_own_shop() -> None:
    lines = LinesAhead()
    lines.put("shop", LINE)
    assert lines.get("shop", "plain", (WEIGHT,)) == LINE
    assert lines.get("shop", "warmer", (WEIGHT,)) is None
    assert lines.get("other", "plain", (WEIGHT,)) is None
    assert lines.get("shop", "plain", (evidence("重量", "A", "300克"),)) is None


def test_a_new_catalogue_version_that_says_the_same_keeps_it() -> None:
    lines = LinesAhead()
    lines.put("shop", LINE)
    fresh = (newer(WEIGHT),)
    assert lines.get("shop", "plain", fresh) == replace(LINE, evidence=fresh)


def test_the_oldest_lines_and_shops_give_way() -> None:
    lines = LinesAhead(per_shop=1, shops=2)
    lines.put("one", LINE)
    lines.put("one", replace(LINE, wording="warmer"))
    assert lines.get("one", "plain", (WEIGHT,)) is None
    lines.put("two", LINE)
    lines.put("three", LINE)
    assert lines.get("one", "warmer", (WEIGHT,)) is None
    assert lines.get("three", "plain", (WEIGHT,)) == LINE


def test_one_room_at_a_time_prepares_a_product_in_a_style() -> None:
    lines = LinesAhead()
    turn = lines.turn("shop", "A", "plain")
    assert lines.turn("shop", "A", "plain") is turn
    assert lines.turn("shop", "B", "plain") is not turn
    assert lines.turn("other", "A", "plain") is not turn
