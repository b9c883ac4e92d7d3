"""What is merely near a question is no answer to it: words, conditions and bodies must agree."""

import pytest

from knowledge.embedder.cache import EmbeddingCache
from knowledge.facts import Fact
from knowledge.retrieval import Findings, Query
from knowledge.search.index import ShopIndex
from knowledge.search.retriever import Retriever
from tests.knowledge.embedder.prepared_model import centred
from tests.knowledge.retrieval_shop import make_fact

GRANOLA = (
    make_fact("A", "烤麦片", "保质期", "12个月"),
    make_fact("A", "烤麦片", "开封须知", "拧紧盖子，10天内吃完"),
    make_fact("A", "烤麦片", "产地", "江苏南通"),
    make_fact("A", "烤麦片", "净含量", "400g"),
)
BISCUIT = (
    make_fact("B", "苏打饼干", "保质期", "9个月"),
    make_fact("B", "苏打饼干", "口味", "海盐"),
)
SERUM = (
    make_fact("C", "修护精华", "主要成分", "泛醇、透明质酸钠、角鲨烷"),
    make_fact("C", "修护精华", "适用肤质", "干性、中性"),
    make_fact("C", "修护精华", "净含量", "30ml"),
)
TROUSERS = (
    make_fact("D", "直筒长裤", "尺码", "26-32码"),
    make_fact("D", "直筒长裤", "弹力", "微弹"),
    make_fact("D", "直筒长裤", "裤长", "九分，M码92cm"),
)
TABLED = (*TROUSERS, make_fact("D", "直筒长裤", "尺码建议", "M 90-105斤，L 105-120斤"))
SAW = (
    make_fact("E", "hand saw", "cutting depth", "54 mm"),
    make_fact("E", "hand saw", "blade", "24 teeth, for wood"),
    make_fact("E", "hand saw", "weight", "900 g"),
)


def ask(facts: tuple[Fact, ...], text: str, doubtful: bool = False) -> Findings:
    embedder = EmbeddingCache(centred())
    sku = facts[0].sku or ""
    query = Query(text, (sku,), False, (sku,), doubtful=doubtful)
    return Retriever(ShopIndex.build("s", 1, facts, embedder), embedder).search(query)


def lead(findings: Findings) -> str | None:
    return findings.facts[0].fact.name if findings.scope else None


@pytest.mark.parametrize("text", ["开封了能放多久", "打开以后几天要吃完", "拆开能放多长时间"])
def test_an_opened_pack_is_spoken_of_or_nothing_is(text: str) -> None:
    assert lead(ask(GRANOLA, text)) == "开封须知"
    assert lead(ask(BISCUIT, text)) is None


@pytest.mark.parametrize("text", ["能祛痘不", "有美白效果吗", "晒黑了用它能白回来吗", "辣眼睛不"])
def test_an_effect_that_no_fact_names_is_not_answered(text: str) -> None:
    assert lead(ask(SERUM, text)) is None


@pytest.mark.parametrize("text", ["130斤穿几码", "我110斤穿什么码", "170的穿会不会短"])
def test_without_a_size_table_nobody_is_told_a_size(text: str) -> None:
    assert lead(ask(TROUSERS, text)) is None


def test_with_one_its_row_answers() -> None:
    assert lead(ask(TABLED, "110斤穿几码")) == "尺码建议 L"


def test_a_thing_s_own_measures_need_no_size_table() -> None:
    assert lead(ask(TROUSERS, "裤子多长")) == "裤长"


@pytest.mark.parametrize("text", ["will it scratch the table", "does it squeak", "can kids do it"])
def test_an_english_question_needs_a_word_in_common(text: str) -> None:
    assert lead(ask(SAW, text)) is None


def test_a_question_with_one_is_answered() -> None:
    assert lead(ask(SAW, "can it cut wood")) in ("blade", "cutting depth")


def test_what_is_doubtful_needs_a_fact_that_settles_it() -> None:
    assert lead(ask(GRANOLA, "放得住吗 保质", doubtful=False)) == "保质期"
    assert lead(ask(GRANOLA, "放得住吗", doubtful=True)) is None
    assert lead(ask(GRANOLA, "打开以后几天要吃完", doubtful=True)) == "开封须知"
