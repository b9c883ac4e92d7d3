"""Answers that the rules do not know and the reader does: what it takes to close a card."""

import pytest

from copilot.skills.heard.answers_rightly import word_on
from copilot.skills.heard.asked_card import AskedCard, AskedFact
from copilot.skills.heard.read_answers import (
    OVERRULES,
    AnswerRead,
    answers_read,
    is_closed,
    is_for_rules,
    statements_of,
)
from knowledge.facts import Fact
from knowledge.products import Source
from knowledge.retrieval import FactStand, Stand
from tests.copilot.skills.heard.heard_cases import MACHINE, TWO, card

LINING = card("里子是什么做的", ("里布", "竹纤维混纺"), ("面料", "羊毛"))
RUG = card("can it go outside", ("use", "indoors, covered porch at most"))
OUTING = "就是竹子抽的那个丝跟棉花混在一块织的"
AGREES, AGAINST, NEITHER = Stand(0.9, 0.05), Stand(0.05, 0.9), Stand(0.02, 0.02)


def read(*stands: Stand, text: str = OUTING, others: float = 0.0) -> list[AnswerRead]:
    return [AnswerRead(text, stands, others)]


def test_the_fact_that_answers_is_held_against_whole_and_in_parts() -> None:
    assert statements_of(LINING) == ("里布：竹纤维混纺",)
    assert statements_of(RUG) == (
        "use: indoors, covered porch at most",
        "use: indoors",
        "use: covered porch at most",
    )
    sentence = AskedCard("c", "漏不漏", (AskedFact("", "杯盖有一圈硅胶垫"),), "P1")
    assert statements_of(sentence) == ("杯盖有一圈硅胶垫",)


def test_what_agrees_beyond_doubt_closes_where_the_rules_are_silent() -> None:
    assert word_on(LINING, OUTING) == "silent"
    assert is_closed(LINING, "silent", read(AGREES))
    assert not is_closed(LINING, "silent", ())
    assert not is_closed(LINING, "otherwise", read(AGREES))


@pytest.mark.parametrize(
    "reading",
    [
        read(Stand(0.6, 0.05)),
        read(Stand(0.66, 0.33)),
        read(AGREES, others=0.95),
        read(AGREES, text="竹子的"),
        read(NEITHER),
        read(AGREES, text="里面这层不是竹纤维的你们别搞错了"),
        read(AGREES) + read(AGREES, AGAINST),
    ],
    ids=["less", "contradicted", "another fact", "few words", "neither", "denied", "a part"],
)
def test_a_doubt_keeps_it_open(reading: list[AnswerRead]) -> None:
    assert not is_closed(LINING, "silent", reading)


def test_a_part_that_stands_out_answers() -> None:
    out = "keep this one inside the house folks it hates the weather"
    assert is_closed(RUG, "silent", read(NEITHER, Stand(0.85, 0.1), NEITHER, text=out))
    assert not is_closed(RUG, "silent", read(NEITHER, Stand(0.75, 0.1), NEITHER, text=out))
    assert not is_closed(RUG, "silent", read(AGREES, AGREES, AGAINST, text=out))


def test_a_yes_of_which_the_value_says_nothing_is_not_believed() -> None:
    asked = card("can it go in the oven", ("care", "low heat on the hob recommended"))
    assert not is_closed(asked, "silent", read(AGREES, text="yep totally oven proof go for it"))
    hob = card("can it go on a hob", ("care", "low heat on the hob recommended"))
    assert is_closed(hob, "silent", read(AGREES, text="yep just keep the flame turned down"))


def test_no_figure_that_is_at_odds_closes() -> None:
    rope = card("绳子够不够绕树一圈", ("绳长", "6米，尼龙"))
    long, short = "你院子里那棵树六米的绳绕得过来", "你院子里那棵树四米的绳绕得过来"
    assert is_closed(rope, "silent", read(AGREES, text=long))
    assert not is_closed(rope, "silent", read(AGREES, text=short))


def test_a_bare_yes_and_a_sum_are_left_to_the_rules() -> None:
    assert is_for_rules(MACHINE)
    assert is_for_rules(TWO)
    assert not is_for_rules(LINING)
    assert not is_closed(MACHINE, "silent", read(AGREES))


def test_words_of_the_value_alone_have_to_be_backed() -> None:
    assert word_on(LINING, "我有个朋友就是专门种竹纤维的那种竹子") == "likely"
    assert is_closed(LINING, "likely", read(Stand(0.5, 0.4)))
    assert not is_closed(LINING, "likely", read(NEITHER))
    assert is_closed(LINING, "likely", ()), "the rules' word stands where nothing is read"
    assert is_closed(LINING, "likely", read(NEITHER, text="没事的")), "and where too little is"


def test_what_surely_contradicts_a_part_of_the_fact_overrules_the_rules() -> None:
    assert is_closed(RUG, "right", read(NEITHER, NEITHER, NEITHER))
    assert not is_closed(RUG, "right", read(NEITHER, NEITHER, Stand(0.05, OVERRULES)))
    assert is_closed(RUG, "right", read(NEITHER, NEITHER, Stand(0.05, OVERRULES), text="可以的"))


def test_each_card_gets_its_own_readings() -> None:
    source = Source("shop.json", "products[0]")
    facts = [
        Fact(name, "P1", "衣", "attribute", name, f"{name}：{value}", value, (), source, 1)
        for name, value in (("里布", "竹纤维混纺"), ("面料", "羊毛"))
    ]
    asked = AskedCard(
        "c", LINING.question, tuple(AskedFact(f.name, f.value, f.id) for f in facts), "P1"
    )
    statements = (*statements_of(RUG), *statements_of(asked))
    compared = [[NEITHER, NEITHER, AGAINST, AGREES]]
    stands = [[FactStand(facts[0], 0.9, 0.0), FactStand(facts[1], 0.3, 0.0)]]
    found = answers_read((asked, RUG), statements, [OUTING], compared, stands)
    assert found["c"] == [AnswerRead(OUTING, [AGREES], 0.3)]
    assert found[RUG.suggestion][0].stands == [NEITHER, NEITHER, AGAINST]
    assert answers_read((asked,), statements, [OUTING], (), stands) == {}
