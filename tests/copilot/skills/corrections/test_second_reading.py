"""What is read again, and what both readings say together."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copilot.skills.corrections.judgement import Judgement, Verdict
from copilot.skills.corrections.reading.second_reading import (
    MOST_AGAIN,
    PERHAPS,
    in_doubt,
    read_again,
)
from copilot.skills.corrections.reading.spoken_of import Piece, Reading
from copilot.suggestions import CardFact
from knowledge.facts import Fact
from knowledge.products import Source
from knowledge.retrieval import FactStand, Stand

SOURCE = Source("shop.json", "products[0]")


def fact(name: str) -> Fact:
    return Fact(name, "A", "杯", "attribute", name, f"{name}：是", "是", (), SOURCE, 1)


FACTS = {name: fact(name) for name in ("材质", "容量", "产地", "保修", "颜色")}
NOTHING = Judgement("s1", 1, (), (), (), False, False)


def reading(words: str, **contradicts: float) -> Reading:
    stands = tuple(FactStand(FACTS[name], 0.01, share) for name, share in contradicts.items())
    return Reading(Piece(0, len(words), words), stands)


def held_wrong(name: str) -> Judgement:
    verdict = Verdict(
        sku="A",
        attribute=name,
        outcome="wrong",
        said="竹",
        truth="钢",
        fact=CardFact(name, "A", "杯", FACTS[name].text, "shop.json", "products[0]", 1),
        headline="材质 钢",
        line="是钢的",
        weight="plain",
        start=0,
        end=1,
        settled=True,
        named=False,
    )
    return replace(NOTHING, verdicts=(verdict,))


def names(doubts: object) -> list[str]:
    return [doubt.stand.fact.name for doubt in doubts]  # type: ignore[attr-defined]


def test_likely_contradictions_are_read_again_the_likeliest_first() -> None:
    readings = [reading("这是竹的", 材质=0.5, 容量=PERHAPS - 0.01), reading("保一年", 保修=0.8)]
    doubts = in_doubt(readings, NOTHING)
    assert [(doubt.reading, doubt.words, doubt.stand.fact.name) for doubt in doubts] == [
        (1, "保一年", "保修"),
        (0, "这是竹的", "材质"),
    ]


def test_what_rules_hold_wrong_is_read_again_however_little_is_spoken_of_it() -> None:
    readings = [reading("这是竹的", 材质=0.0, 容量=0.3)]
    assert names(in_doubt(readings, held_wrong("材质"))) == ["材质", "容量"]


def test_no_more_is_read_again_than_time_allows() -> None:
    many = dict.fromkeys(FACTS, 0.6)
    doubts = in_doubt([reading("这是竹的", **many)], NOTHING)
    assert len(doubts) == MOST_AGAIN < len(FACTS)


def test_most_words_leave_nothing_in_doubt() -> None:
    assert in_doubt([reading("欢迎新来的", 材质=0.02, 容量=0.05)], NOTHING) == ()


def test_both_readings_have_their_say() -> None:
    readings = [reading("这是竹的", 材质=0.6, 容量=0.02)]
    doubts = in_doubt(readings, NOTHING)
    (surer,) = read_again(readings, doubts, [Stand(0.01, 0.95)])
    (calmer,) = read_again(readings, doubts, [Stand(0.01, 0.05)])
    assert surer.stands[0].contradicts > 0.8 > 0.4 > calmer.stands[0].contradicts
    assert surer.stands[1] == readings[0].stands[1], "what was not read again stays"
    assert surer.piece == readings[0].piece


def test_without_a_second_reading_the_first_stands() -> None:
    readings = [reading("这是竹的", 材质=0.6)]
    assert read_again(readings, in_doubt(readings, NOTHING), ()) == tuple(readings)


shares = st.tuples(st.floats(0, 1), st.floats(0, 1)).filter(lambda two: sum(two) <= 1)


@given(shares, shares)
def test_what_both_find_both_say(first: tuple[float, float], second: tuple[float, float]) -> None:
    readings = [Reading(Piece(0, 2, "竹的"), (FactStand(FACTS["材质"], *first),))]
    doubts = in_doubt(readings, held_wrong("材质"))
    ((stand,),) = [one.stands for one in read_again(readings, doubts, [Stand(*second)])]
    assert min(stand.agrees, stand.contradicts) >= 0
    assert stand.agrees + stand.contradicts <= 1 + 1e-9
    against = [contradicts - agrees for agrees, contradicts in (first, second)]
    if min(against) > 0.01:
        assert stand.contradicts > stand.agrees
    if max(against) < -0.01:
        assert stand.contradicts < stand.agrees


@given(shares)
def test_a_second_reading_that_says_the_same_changes_nothing(share: tuple[float, float]) -> None:
    readings = [Reading(Piece(0, 2, "竹的"), (FactStand(FACTS["材质"], *share),))]
    doubts = in_doubt(readings, held_wrong("材质"))
    ((stand,),) = [one.stands for one in read_again(readings, doubts, [Stand(*share)])]
    assert (stand.agrees, stand.contradicts) == pytest.approx(share, abs=1e-4)
