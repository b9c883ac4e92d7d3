"""What a question asks for, and how words agree."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.language.asked import (
    asked_attributes,
    asked_dimensions,
    named_attributes,
    rest_of_question,
)
from knowledge.language.terms import plain, singular, terms
from knowledge.search.lexical import LexicalIndex
from tests.knowledge.retrieval_shop import make_fact, shop_facts


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("多重啊", {"weight"}),
        ("这个容量多大", {"capacity"}),
        ("多大的", {"size"}),
        ("屏幕尺寸是多少", {"screen"}),
        ("能机洗吗", {"care"}),
        ("有没有磁吸", {"magnetic"}),
        ("does it ship for free", {"shipping_fee"}),
        ("how many are remaining", {"stock"}),
        ("What are the dimensions?", {"size"}),
        ("how much does it cost", {"price"}),
        ("How much coffee does this one hold", {"capacity"}),
        ("how much water can the kettle take", {"capacity"}),
        ("how much weight can it hold", {"load"}),
        ("how many can I buy", {"limit"}),
        ("whats in it", {"ingredients"}),
        ("does it have ANC", {"noise_cancelling"}),
        ("anything free with it?", {"gift"}),
        ("是304的吗", {"material"}),
        ("哈哈哈", set()),
        ("nice", set()),
        ("a priceless weightlifter", set()),
    ],
)
def test_the_property_asked(text: str, keys: set[str]) -> None:
    assert asked_attributes(text) == keys


@pytest.mark.parametrize(
    ("name", "keys"),
    [("净重", {"weight"}), ("item_weight", {"weight"}), ("多重", set()), ("货号", {"model"})],
)
def test_the_property_named(name: str, keys: set[str]) -> None:
    assert named_attributes(name) == keys


@pytest.mark.parametrize(
    ("text", "dimensions"),
    [("多少毫安", {"charge"}), ("多重", {"mass"}), ("几天到", {"duration"}), ("好看吗", set())],
)
def test_the_figure_asked(text: str, dimensions: set[str]) -> None:
    assert asked_dimensions(text) == dimensions


@pytest.mark.parametrize(
    "text", ["容量是多少", "这个多重啊", "what's the weight of this?", "多少钱呀"]
)
def test_bare_questions(text: str) -> None:
    assert rest_of_question(text) == ""


@pytest.mark.parametrize("text", ["容量够三个人用吗", "is the weight ok for a child", "红色多少钱"])
def test_questions_that_say_more(text: str) -> None:
    assert rest_of_question(text) != ""


@given(st.text(max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    asked_attributes(text), asked_dimensions(text), rest_of_question(text), plain(text)
    assert all(term for term in terms(text))


def test_terms_of_both_scripts() -> None:
    assert {"敏", "敏感", "感肌"} <= terms("敏感肌")
    assert {"g70f20-b", "g70f20b"} <= terms("型号G70F20-B")
    assert {"battery", "#bat"} <= terms("Batteries")
    assert "batteries" not in terms("Batteries")


@pytest.mark.parametrize(
    ("word", "one"),
    [("colors", "color"), ("glass", "glass"), ("bus", "bus"), ("batteries", "battery")],
)
def test_plural(word: str, one: str) -> None:
    assert singular(word) == one


def test_a_rare_word_weighs_more_than_a_common_one() -> None:
    facts = [make_fact("A", "杯", f"名{i}", "颜色很好看") for i in range(8)]
    facts.append(make_fact("A", "杯", "名九", "颜色雾蓝"))
    overlap = LexicalIndex(facts).overlap("雾蓝颜色", range(9))
    assert int(overlap.text.argmax()) == 8
    assert overlap.text[8] > 3 * overlap.text[0] > 0


def test_shares_lie_between_0_and_1() -> None:
    facts = shop_facts()
    overlap = LexicalIndex(facts).overlap("铁匠家炒锅多重 kettle", range(len(facts)))
    for shares in (overlap.name, overlap.text, overlap.title):
        assert ((shares >= 0) & (shares <= 1.0001)).all()
    assert (overlap.title >= overlap.text).all()


def test_the_best_of_the_shop_by_words() -> None:
    facts = shop_facts()
    best = LexicalIndex(facts).best("龙井等级", 5)
    assert facts[best[0]].sku == "TEA-14"
    assert LexicalIndex(facts).best("zzz qqq", 5) == []
    assert LexicalIndex([]).best("龙井", 5) == []


def test_words_that_frame_a_sentence_agree_with_no_fact() -> None:
    facts = [
        make_fact("A", "pillow", "is stain resistant", "no"),
        make_fact("A", "pillow", "firmness", "soft"),
    ]
    lexical = LexicalIndex(facts)
    overlap = lexical.overlap("is this one soft", range(2))
    assert overlap.text[0] == 0
    assert overlap.text[1] > 0
    assert lexical.best("is this one soft", 5) == [1]
