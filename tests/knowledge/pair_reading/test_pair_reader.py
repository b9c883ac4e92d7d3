"""The reader of pairs: what it remembers, and clear cases by the weights that are packaged."""

from collections.abc import Sequence

import numpy as np
import pytest
from threadpoolctl import threadpool_info

from knowledge.facts import Fact
from knowledge.pair_reading import pair_reader
from knowledge.pair_reading.pair_reader import PairReader
from knowledge.products import Source
from tests.knowledge.embedder.prepared_model import packaged
from tests.knowledge.pair_reading.drawn_networks import DrawnStates, drawn_network


def facts_of(*texts: str) -> list[Fact]:
    source = Source("shop.json", "products[0]")
    return [Fact(text, "CUP-1", "杯", "attribute", "", text, text, (), source, 1) for text in texts]


@pytest.fixture
def states() -> DrawnStates:
    return DrawnStates()


@pytest.fixture
def reader(states: DrawnStates) -> PairReader:
    return PairReader(states, drawn_network())


def test_each_fact_has_its_stand_in_order(reader: PairReader) -> None:
    facts = facts_of("容量：500ml", "材质：316不锈钢", "颜色：红")
    stands = reader.stands(facts, "能装一斤水")
    assert [stand.fact for stand in stands] == facts
    for stand in stands:
        assert min(stand.agrees, stand.contradicts) > 0
        assert stand.agrees + stand.contradicts < 1
    assert len({stand.agrees for stand in stands}) == len(facts)
    assert reader.stands([], "能装一斤水") == ()


def test_a_stand_is_the_softmax_of_the_first_three_scores() -> None:
    states, network = DrawnStates(), drawn_network()
    (stand,) = PairReader(states, network).stands(facts_of("容量：500ml"), "能装一斤水")
    fact = network.side("容量：500ml", states.token_states("容量：500ml", asked=False))
    said = network.side("能装一斤水", states.token_states("能装一斤水", asked=True))
    shares = np.exp(network.scores(fact, said)[:3])
    assert [stand.agrees, stand.contradicts] == pytest.approx((shares / shares.sum())[:2])


def test_two_questions_are_as_alike_whichever_comes_first() -> None:
    states, network = DrawnStates(), drawn_network()
    reader = PairReader(states, network)
    one, other = "能机洗吗", "扔洗衣机里行不行"
    there = network.side(one, states.token_states(one, asked=True))
    back = network.side(other, states.token_states(other, asked=True))
    assert abs(network.scores(there, back)[3] - network.scores(back, there)[3]) > 0.01
    alike = reader.same_question(one, other)
    assert alike == pytest.approx(reader.same_question(other, one))
    assert 0 < alike < 1


def test_facts_are_read_as_statements_and_speech_and_questions_as_asked(
    reader: PairReader, states: DrawnStates
) -> None:
    reader.stands(facts_of("容量：500ml"), "能装一斤水")
    assert sorted(states.asked) == [("容量：500ml", False), ("能装一斤水", True)]
    states.asked.clear()
    reader.same_question("多大", "多重")
    reader.answers(facts_of("容量：500ml"), "多大")
    assert states.asked == [("多大", True), ("多重", True)], "the fact and 多大 are known"


def test_what_is_read_is_unread_no_more(reader: PairReader, states: DrawnStates) -> None:
    facts = facts_of("容量：500ml", "材质：316不锈钢", "颜色：红")
    assert reader.unread(facts) == facts
    reader.read(facts[1:])
    assert reader.unread(facts) == facts[:1]
    reader.read(facts)
    assert (reader.unread(facts), len(states.asked)) == ([], 3)
    reader.stands(facts, "能装一斤水")
    assert states.asked[3:] == [("能装一斤水", True)]


def test_a_text_as_question_is_not_the_same_as_a_fact(reader: PairReader) -> None:
    reader.same_question("能机洗", "能干洗")
    assert reader.unread(facts_of("能机洗")) == facts_of("能机洗")


def test_what_is_said_is_bounded_and_pushes_no_fact_out(
    reader: PairReader, states: DrawnStates, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pair_reader, "SAID_KEPT", 2)
    facts = facts_of(*"abc")
    reader.read(facts)
    for said in "uvw":
        reader.stands(facts, said)
    assert reader.unread(facts) == []
    states.asked.clear()
    reader.same_question("v", "w")
    reader.same_question("w", "u")
    assert states.asked == [("u", True)]


def test_the_facts_kept_are_bounded(
    reader: PairReader, states: DrawnStates, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pair_reader, "FACTS_KEPT", 3)
    facts = facts_of(*"abcd")
    reader.read(facts)
    assert reader.unread(facts) == facts[:1], "the one used longest ago goes"
    reader.read([facts[1], facts[0]])
    assert reader.unread(facts[1:]) == [facts[2]], "b was used again before a was read"


def test_reading_the_rest_of_a_product_pushes_none_of_its_own_out(
    reader: PairReader, states: DrawnStates, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pair_reader, "FACTS_KEPT", 7)
    one, other = facts_of(*"abcd"), facts_of(*"xyzuv")
    reader.read(one)
    reader.read(other)
    unread = reader.unread(one)
    assert unread == one[:2]
    reader.read(unread)
    states.asked.clear()
    reader.stands(one, "?")
    assert states.asked == [("?", True)]


@pytest.mark.parametrize("text", ["", " ", "？", "\ud800", "🙂", "长" * 3_000])
def test_any_text_can_be_held_against_any(text: str) -> None:
    reader = PairReader(packaged())
    (stand,) = reader.stands(facts_of(text), text)
    assert 0 <= stand.agrees + stand.contradicts <= 1.0001
    assert 0 <= reader.same_question(text, "能机洗吗") <= 1
    assert all(0 <= share <= 1 for share in reader.answers(facts_of("容量：500ml"), text))


def test_one_thread_multiplies() -> None:
    PairReader(DrawnStates(), drawn_network())
    assert {one["num_threads"] for one in threadpool_info() if one["user_api"] == "blas"} <= {1}


# Clear cases only: the packaged weights are made anew from time to time.
REPEATED = (
    ("容量：500ml", "这个杯子的容量是500ml"),
    ("洗涤方式：可机洗", "这件可以机洗的"),
    ("Warranty: 2 years", "it comes with a 2 year warranty"),
)
DENIED = (
    ("保修：两年", "这个只保修一个月"),
    ("洗涤方式：可机洗", "这个不能机洗 只能手洗"),
    ("Material: stainless steel", "this one is made of plastic"),
)


def stand_of(reader: PairReader, fact: str, said: str) -> tuple[float, float]:
    (stand,) = reader.stands(facts_of(fact), said)
    return stand.agrees, stand.contradicts


@pytest.mark.parametrize(("fact", "said"), REPEATED)
def test_what_repeats_a_fact_agrees_more_than_it_contradicts(fact: str, said: str) -> None:
    agrees, contradicts = stand_of(PairReader(packaged()), fact, said)
    assert agrees > contradicts


@pytest.mark.parametrize(("fact", "said"), DENIED)
def test_what_denies_a_fact_contradicts_more_than_it_agrees(fact: str, said: str) -> None:
    agrees, contradicts = stand_of(PairReader(packaged()), fact, said)
    assert contradicts > agrees


QUESTIONS: Sequence[str] = ("能机洗吗", "保修多久", "how much does it weigh")


def test_a_question_is_itself_and_no_other() -> None:
    reader = PairReader(packaged())
    for one in QUESTIONS:
        others = [reader.same_question(one, other) for other in QUESTIONS if other != one]
        assert reader.same_question(one, one) > max(0.5, *others)


def test_a_fact_answers_its_question_rather_than_another() -> None:
    facts = facts_of("洗涤方式：可机洗", "保修：两年")
    washing, warranty = PairReader(packaged()).answers(facts, "坏了保几年")
    assert warranty > washing


def test_statements_that_are_no_facts_are_compared_and_read_once(
    reader: PairReader, states: DrawnStates
) -> None:
    statements = ["容量：500ml", "容量：半升"]
    assert reader.unread_statements(statements) == statements
    reader.read_statement(statements[0])
    assert reader.unread_statements(statements) == statements[1:]
    compared = reader.compare(statements, "能装一斤水")
    stands = reader.stands(facts_of(*statements), "能装一斤水")
    assert [(s.agrees, s.contradicts) for s in compared] == [
        (s.agrees, s.contradicts) for s in stands
    ]
    assert len(states.asked) == 3
