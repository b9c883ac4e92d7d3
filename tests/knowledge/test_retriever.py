"""The retriever with the packaged model on a small shop, and its rules with facts made for them."""

from functools import lru_cache

import numpy as np
import pytest

from knowledge.embedder.cache import EmbeddingCache
from knowledge.retrieval import Findings, Query
from knowledge.search.index import ShopIndex
from knowledge.search.retriever import Retriever
from tests.knowledge.embedder.prepared_model import centred
from tests.knowledge.retrieval_shop import (
    ACROSS_LANGUAGES,
    CALLED_OTHERWISE,
    IN_FOCUS,
    NOT_IN_THE_MATERIAL,
    WHOLE_SHOP,
    make_fact,
    shop_facts,
)

FACTS = shop_facts(version=3)
LINEUP = tuple(dict.fromkeys(fact.sku for fact in FACTS if fact.sku))


@lru_cache(maxsize=1)
def retriever() -> Retriever:
    embedder = EmbeddingCache(centred())
    return Retriever(ShopIndex.build("shop", 3, FACTS, embedder), embedder)


def of_cup(text: str) -> Findings:
    return retriever().search(Query(text, ("CUP-01",), False, LINEUP))


def top(findings: Findings) -> tuple[str, str]:
    fact = findings.facts[0].fact
    return fact.sku or "-", fact.name


def right(findings: Findings, sku: str, name: str) -> bool:
    return findings.scope is not None and top(findings) == (sku, name)


def test_finds_the_fact_in_the_product_on_air() -> None:
    queries = [(Query(text, (sku,), False, LINEUP), sku, name) for sku, text, name in IN_FOCUS]
    found = sum(right(retriever().search(query), sku, name) for query, sku, name in queries)
    assert found >= 0.9 * len(queries)


def test_finds_it_in_the_other_language() -> None:
    found = sum(
        right(retriever().search(Query(text, (sku,), True, ())), sku, name)
        for sku, text, name in ACROSS_LANGUAGES
    )
    assert found >= 0.7 * len(ACROSS_LANGUAGES)


def test_finds_the_product_when_none_is_on_air() -> None:
    found = sum(
        right(retriever().search(Query(text, (), False, ())), sku, name)
        for sku, text, name in WHOLE_SHOP
    )
    assert found >= 0.8 * len(WHOLE_SHOP)


def test_guesses_no_product_when_none_is_on_air_and_none_is_named() -> None:
    for sku, text, _ in (*CALLED_OTHERWISE, ("", "会生锈吗", ""), ("", "多重", "")):
        assert retriever().search(Query(text, (), False, ())).scope is None, (sku, text)
        assert retriever().search(Query(text, (), False, LINEUP)).scope is None, (sku, text)


def test_who_uses_a_thing_is_no_products_name() -> None:
    line_up = [
        make_fact("TOY-1", "儿童益智积木", "适用年龄", "4岁以上"),
        make_fact("WASH-2", "男士清爽洗面奶", "适用人群", "男士油性肌肤"),
        make_fact("SOUP-3", "老火酸辣汤料", "配料", "木耳、胡椒、辣椒"),
        make_fact("SOUP-3", "老火酸辣汤料", "净含量", "80克"),
    ]
    embedder = EmbeddingCache(centred())
    shop = Retriever(ShopIndex.build("shop", 1, line_up, embedder), embedder)
    skus = ("TOY-1", "WASH-2", "SOUP-3")
    for text in ("儿童能吃吗", "儿童可以吃这个吗", "男士能吃吗", "is it ok for kids"):
        assert shop.search(Query(text, ("SOUP-3",), False, skus)).scope is None, text
    assert top(shop.search(Query("儿童能玩吗", ("TOY-1",), False, skus))) == ("TOY-1", "适用年龄")


def test_what_may_harm_is_told_by_no_other_product_even_if_it_is_named() -> None:
    text = "烟酰胺精华孕妇可以用吗"
    assert retriever().search(Query(text, ("PAN-05",), False, LINEUP)).scope is None
    assert top(retriever().search(Query(text, ("SER-03",), True, LINEUP)))[0] == "SER-03"


def test_a_shop_of_one_product_needs_no_name() -> None:
    facts = [fact for fact in FACTS if fact.sku in ("PAN-05", None)]
    embedder = EmbeddingCache(centred())
    small = Retriever(ShopIndex.build("shop", 3, facts, embedder), embedder)
    assert top(small.search(Query("会生锈吗", (), False, ()))) == ("PAN-05", "会生锈吗")


def test_says_when_it_is_not_in_the_material() -> None:
    silent = sum(
        retriever().search(Query(text, (sku,), False, LINEUP)).scope is None
        for sku, text in NOT_IN_THE_MATERIAL
    )
    assert silent >= 0.7 * len(NOT_IN_THE_MATERIAL)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("容量多少", "容量"),
        ("主播，3号链接容量是多少呀", "容量"),
        ("保温时长多久", "保温时长"),
        ("净重？", "净重"),
        ("多重啊", "净重"),
        ("产地是哪里", "产地"),
        ("what's the capacity?", "容量"),
    ],
)
def test_a_bare_property_is_found_without_embedding(text: str, name: str) -> None:
    findings = of_cup(text)
    assert findings.exact
    assert findings.vector == b""
    assert findings.scope == "focus"
    assert [scored.fact.name for scored in findings.facts] == [name]


@pytest.mark.parametrize(
    "text", ["容量够三个人用吗", "为什么材质那么硬", "装满水多重", "颜色会掉吗"]
)
def test_more_than_a_bare_property_is_embedded(text: str) -> None:
    findings = of_cup(text)
    assert not findings.exact
    assert len(findings.vector) == centred().dimensions


def test_several_properties_of_the_kind_are_not_exact() -> None:
    facts = [
        make_fact("A", "跑鞋", "鞋面材质", "网面"),
        make_fact("A", "跑鞋", "鞋底材质", "橡胶"),
    ]
    embedder = centred()
    rules = Retriever(ShopIndex.build("s", 1, facts, embedder), embedder)
    assert not rules.search(Query("什么材质", ("A",), True, ())).exact
    assert rules.search(Query("鞋底材质", ("A",), True, ())).exact


def test_each_of_two_products_must_have_it_to_be_exact() -> None:
    both = retriever().search(Query("重量", ("FAN-02", "PAN-05"), True, ()))
    assert [(one.fact.sku, one.fact.name) for one in both.facts] == [
        ("FAN-02", "重量"),
        ("PAN-05", "重量"),
    ]
    assert not retriever().search(Query("重量", ("FAN-02", "BED-07"), True, ())).exact


def test_a_rule_of_the_shop_answers_for_the_product_on_air() -> None:
    findings = of_cup("什么时候发货")
    assert findings.scope == "shop"
    assert top(findings) == ("-", "发货")


def test_a_named_product_is_not_answered_from_another() -> None:
    findings = retriever().search(Query("炒锅能用电磁炉吗", ("CUP-01",), True, LINEUP))
    assert {scored.fact.sku for scored in findings.facts} <= {"CUP-01", None}


def test_what_another_product_has_is_no_answer_for_the_one_on_air() -> None:
    findings = of_cup("保修几年")
    assert findings.scope is None


def test_a_product_of_the_lineup_answers_when_the_question_names_it() -> None:
    findings = of_cup("炒锅能用电磁炉吗")
    assert findings.scope == "lineup"
    assert top(findings) == ("PAN-05", "适用炉灶")


def test_the_figure_asked_for_decides_between_equals() -> None:
    facts = [
        make_fact("A", "风扇", "参数一", "3档风力"),
        make_fact("A", "风扇", "参数二", "4000mAh"),
    ]
    embedder = centred()
    rules = Retriever(ShopIndex.build("s", 1, facts, embedder), embedder)
    assert rules.rank(Query("多少毫安时的", ("A",), True, ()))[0].fact.name == "参数二"


def test_scores_are_between_0_and_1_and_fall() -> None:
    for sku, text, _ in IN_FOCUS[:12]:
        scores = [one.score for one in retriever().search(Query(text, (sku,), True, ())).facts]
        assert 1 <= len(scores) <= 5
        assert scores == sorted(scores, reverse=True)
        assert all(0 <= score <= 1 for score in scores)


def test_a_score_of_a_half_is_where_an_answer_begins() -> None:
    for sku, text, _ in IN_FOCUS:
        findings = retriever().search(Query(text, (sku,), True, ()))
        if findings.facts and findings.facts[0].fact.sku and not findings.exact:
            assert (findings.scope is not None) == (findings.facts[0].score >= 0.5)


def test_the_tail_is_cut_when_the_first_is_clearly_ahead() -> None:
    assert len(retriever().search(Query("对花生过敏可以吃不", ("NUT-04",), True, ())).facts) <= 3


def test_rank_orders_every_fact_of_the_product() -> None:
    ranked = retriever().rank(Query("敏感肌能用吗", ("SER-03",), True, ()))
    own = [fact for fact in FACTS if fact.sku in ("SER-03", None)]
    assert sorted(one.fact.id for one in ranked) == sorted(fact.id for fact in own)
    assert ranked[0].fact.name == "适用肤质"


def test_the_vector_is_the_centred_one_in_signed_bytes() -> None:
    text = "可以丢洗碗机洗吗"
    vector = np.frombuffer(of_cup(text).vector, np.int8).astype(np.float32) / 127
    assert float(vector @ centred().embed_query(text)) == pytest.approx(1, abs=0.01)


@pytest.mark.parametrize("text", ["", "   ", "？？？", "😀", "\ud800", "a" * 30_000, "3号", "1"])
def test_hostile_text_is_answered_without_fail(text: str) -> None:
    findings = of_cup(text)
    assert findings.version == 3
    assert len(findings.facts) <= 5


def test_an_empty_shop_holds_nothing() -> None:
    embedder = centred()
    empty = Retriever(ShopIndex.build("s", 1, (), embedder), embedder)
    assert empty.search(Query("多少钱", ("A",), False, ("A",))) == Findings((), None, b"", False, 1)


def test_an_index_of_another_model_is_refused() -> None:
    index = ShopIndex("s", 1, (), np.empty((0, 4), np.float32), "other@1")
    with pytest.raises(ValueError, match="built with other@1"):
        Retriever(index, centred())


@pytest.mark.parametrize(
    "text", ["¿cuánto dura la batería?", "هل تشحنون إلى السعودية؟", "バッテリーは"]
)
def test_words_of_other_languages_speak_for_no_fact(text: str) -> None:
    findings = retriever().search(Query(text, ("CUP-01",), False, LINEUP))
    assert findings.scope is None
    assert findings.meant == ()
