"""Figures whose fact a reader has found, held against it as every other figure is."""

from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copilot.skills.corrections.judge import ShopJudge
from copilot.skills.corrections.judgement import Said, Verdict
from copilot.skills.corrections.reading.attributed_figures import CONTRADICTED, STATED_THERE, SURELY
from copilot.skills.corrections.reading.close_reading import pieces_of
from copilot.skills.corrections.reading.spoken_of import Reading
from copilot.skills.corrections.reading.standing_out import AGAINST
from knowledge.fact_making import make_facts
from knowledge.language.quantities import find_quantities
from knowledge.products import Attribute, Catalogue, Product, Source
from knowledge.retrieval import FactStand

SOURCE = Source("shop.json", "products[0]")
SHEET = {
    "耐水": "40分钟",
    "快充": "充15分钟用2小时",
    "预设菜单": "8种",
    "适合床": "1.5m、1.8m",
    "配件": "木刮棒20支、内胆、透明盖",
    "档位": "0、15、30度",
    "亮度": "600流明",
    "辣度": "2 out of 5 peppers",
    "绒面": "绒毛约2厘米，逆毛刷洗后再晾干",
    "总量": "一桶可用1500小时",
    "一对重": "一对重860克",
}
PRODUCT = Product(
    "P",
    "山屿样品",
    (),
    "",
    "",
    tuple(Attribute(k, v, find_quantities(v), None, SOURCE) for k, v in SHEET.items()),
    (),
    None,
    (),
    SOURCE,
)
SHOP = Catalogue("shop", 1, (PRODUCT,), (), ())
FACTS = {fact.name: fact for fact in make_facts(SHOP)}
JUDGE = ShopJudge.of(SHOP, tuple(FACTS.values()))


def found(text: str, *before: str, **spoken: float) -> list[Verdict]:
    """Return what is wrong of ``text``; ``spoken`` are contradictions read, by the fact's name."""
    return held_wrong(text, before, spoken, {})


def held_wrong(
    text: str, before: tuple[str, ...], spoken: Mapping[str, float], agreeing: Mapping[str, float]
) -> list[Verdict]:
    """Return the same where other facts are read to agree (``agreeing``)."""
    said = Said("s", 1, text, True, "host", before, "P", None, ("P",), ((1, "P"),), len(before))
    stands = tuple(
        FactStand(f, agreeing.get(name, 0.0), spoken.get(name, 0.0)) for name, f in FACTS.items()
    )
    judgement = JUDGE.judge(said)
    readings = [Reading(piece, stands) for piece in pieces_of(said, judgement)]
    verdicts = JUDGE.read_closely(said, judgement, readings).verdicts
    return [verdict for verdict in verdicts if verdict.outcome == "wrong"]


def test_a_figure_is_wrong_of_the_fact_that_is_spoken_of() -> None:
    text = "浮潜冲浪下水两个钟头不用补"
    assert not found(text), "nothing tells what it is of"
    (verdict,) = found(text, 耐水=0.9)
    assert (verdict.attribute, verdict.said, verdict.truth) == ("耐水", "2小时", "40分钟")
    assert text[verdict.start : verdict.end] == "两个钟头"
    assert "四十分钟" in verdict.line


def test_counts_and_bare_numbers_too() -> None:
    assert [v.said for v in found("上面一排小图标一共十二个一按就走", 预设菜单=0.9)] == ["12个"]
    (verdict,) = found("照出去有八百多亮的呢", 亮度=0.9)
    assert verdict.attribute == "亮度"


@pytest.mark.parametrize(
    "text",
    [
        "浮潜冲浪下水四十分钟不用补",
        "下水将近四十分钟不用补",
        "下水两千四百秒不用补",
        "上次那款下水两个钟头不用补",
        "下水两个钟头不用补的那是另一款",
        "充电两个小时再下水",
        "下水又多了两个钟头",
        "家里那台下水两个钟头",
        "两个钟头的那款是大人的",
        "充两个钟头能下水百分之三十",
        "下水两个钟头三个钟头都行",
        "下水两个钟头就太久了",
        "下水两千个小时都不用补",
    ],
)
def test_what_may_be_right_or_of_something_else_is_left_alone(text: str) -> None:
    assert not found(text, 耐水=0.9, 快充=STATED_THERE)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("就一个盖子盖上去", "配件"),
        ("三个角度可以调", "档位"),
        ("from six in the morning", "亮度"),
        ("two peppers out of five so it is mild", "辣度"),
        ("减完一千五百八到家", "亮度"),
    ],
)
def test_a_number_that_measures_nothing_is_left_alone(text: str, name: str) -> None:
    held = found(text, **{name: CONTRADICTED + 0.01})
    assert all(verdict.said in text for verdict in held), "at most the words, and no figure"


def test_how_surely_a_fact_must_be_contradicted() -> None:
    text = "浮潜冲浪下水两个钟头不用补"
    stands = {CONTRADICTED - 0.01: 0, CONTRADICTED + 0.01: 1}
    for contradicts, wrong in stands.items():
        assert len(found(text, 耐水=contradicts)) == wrong


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("绒面", "跟小羊羔身上长的一样得有十厘米", "10cm"),
        ("总量", "撑个一百小时也就见底了", "100小时"),
    ],
)
def test_a_figure_in_a_sentence_or_far_off_is_held_against_what_is_surely_spoken_of(
    name: str, text: str, said: str
) -> None:
    surely = max(SURELY, CONTRADICTED) + 0.01
    assert not found(text, **{name: CONTRADICTED - 0.01})
    assert [v.said for v in found(text, **{name: surely})] == [said]
    another = (surely - SURELY) / AGAINST + 0.01
    assert not held_wrong(text, (), {name: surely}, {"预设菜单": another}), "of another"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("绒面", "绒面手指插进去也就两里米"),
        ("总量", "撑一个小时就见底了"),
        ("一对重", "单只拿手里就四百多克"),
    ],
)
def test_what_is_surely_spoken_of_may_be_right_misheard_or_of_one_of_a_pair(
    name: str, text: str
) -> None:
    assert not found(text, **{name: 0.99})


def test_what_only_agrees_is_not_held_against_its_figure() -> None:
    said = Said("s", 1, "下水两个钟头不用补", True, "host", (), "P", None, ("P",), ((1, "P"),))
    for agrees, contradicts, wrong in ((0.7, 0.25, 0), (0.1, CONTRADICTED + 0.01, 1)):
        stands = (FactStand(FACTS["耐水"], agrees, contradicts),)
        judgement = JUDGE.judge(said)
        readings = [Reading(piece, stands) for piece in pieces_of(said, judgement)]
        after = JUDGE.read_closely(said, judgement, readings)
        assert sum(v.outcome == "wrong" for v in after.verdicts) == wrong


def test_a_figure_that_another_fact_spoken_of_states_is_right() -> None:
    text = "浮潜冲浪下水两个钟头不用补"
    assert found(text, 耐水=0.9, 快充=STATED_THERE - 0.01)
    assert not found(text, 耐水=0.9, 快充=STATED_THERE + 0.01)


def test_a_sentence_cut_in_two_is_read_whole() -> None:
    (verdict,) = found("个钟头不用补", "浮潜冲浪下水两", 耐水=0.9)
    assert verdict.said == "2小时"
    assert verdict.start == -1


@given(st.integers(41, 400).filter(lambda minutes: minutes != 321))  # counts down
def test_any_other_figure_is_wrong(minutes: int) -> None:
    wrong = found(f"下水{minutes}分钟不用补", 耐水=0.9)
    assert [v.said for v in wrong] == [f"{minutes}分钟"]


def test_facts_of_choices_and_prices_are_none_of_these() -> None:
    (fact,) = [f for f in FACTS.values() if f.name == "耐水"]
    said = Said("s", 1, "下水两个钟头不用补", True, "host", (), "P", None, ("P",), ((1, "P"),))
    judgement = JUDGE.judge(said)
    for changed in (replace(fact, variant="V"), replace(fact, kind="offer")):
        facts = (changed,)
        judge = ShopJudge.of(SHOP, facts)
        readings = [
            Reading(piece, (FactStand(changed, 0.0, 1.0),)) for piece in pieces_of(said, judgement)
        ]
        assert not judge.read_closely(said, judge.judge(said), readings).verdicts
