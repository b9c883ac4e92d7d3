"""What a question names must be spoken of by its answer."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.embedder.cache import EmbeddingCache
from knowledge.facts import Fact
from knowledge.retrieval import Findings, Query
from knowledge.search.index import ShopIndex
from knowledge.search.qualifiers import required, speaks_of
from knowledge.search.retriever import Retriever
from tests.knowledge.embedder.prepared_model import centred
from tests.knowledge.retrieval_shop import make_fact

CREAM = (
    make_fact("A", "雪岭面霜", "早上可以用吗", "可以，早晚都能用。", "faq"),
    make_fact("A", "雪岭面霜", "敏感肌能用吗", "先在手臂内侧试用一天。", "faq"),
    make_fact("A", "雪岭面霜", "净含量", "50g"),
    make_fact("A", "雪岭面霜", "酒精", "不含"),
)
BOWL = (
    make_fact("B", "青釉汤碗", "能进烤箱吗", "可以，最高200度。", "faq"),
    make_fact("B", "青釉汤碗", "可以用洗碗机洗吗", "可以，放上层。", "faq"),
    make_fact("B", "青釉汤碗", "适用年龄", "3岁以上"),
    make_fact(None, "海外发货", "海外发货", "只发日本和新加坡。", "policy"),
    make_fact(None, "包邮地区", "包邮地区", "全国包邮，香港补20元。", "policy"),
)


def ask(facts: tuple[Fact, ...], sku: str, text: str) -> Findings:
    embedder = EmbeddingCache(centred())
    return Retriever(ShopIndex.build("s", 1, facts, embedder), embedder).search(
        Query(text, (sku,), False, (sku,))
    )


@pytest.mark.parametrize(
    "text",
    [
        "孕妇能用吗",
        "怀孕三个月可以用不",
        "哺乳期能用吗",
        "两岁宝宝可以用吗",
        "糖尿病人能用吗",
        "湿疹能用吗",
        "is it safe during pregnancy",
        "can my baby use this",
        "男生能用吗",
    ],
)
def test_whom_the_shop_does_not_speak_of_is_not_answered(text: str) -> None:
    assert ask(CREAM, "A", text).scope is None


def test_an_allergy_is_answered_by_a_fact_on_the_allergen() -> None:
    assert ask(CREAM, "A", "酒精过敏能用吗").facts[0].fact.name == "酒精"
    assert required("peanut allergy ok?") is not None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("洗碗机能洗吗", "可以用洗碗机洗吗"),
        ("烤箱可以吗", "能进烤箱吗"),
        ("宝宝能用吗", "适用年龄"),
        ("能寄日本吗", "海外发货"),
        ("敏感肌能用吗", "敏感肌能用吗"),
    ],
)
def test_what_the_shop_speaks_of_is(text: str, name: str) -> None:
    sku, facts = ("A", CREAM) if "肌" in text else ("B", BOWL)
    findings = ask(facts, sku, text)
    assert findings.scope is not None
    assert findings.facts[0].fact.name == name


def test_an_appliance_does_not_stand_for_another() -> None:
    assert ask(BOWL, "B", "微波炉能用吗").scope is None


@pytest.mark.parametrize(
    "text",
    ["宝宝这个多大", "宝宝们 容量多少", "容量多少呀宝宝", "这杯子多高 车里能放吗", "多少钱", ""],
)
def test_who_is_only_addressed_or_what_another_clause_asks_is_not_required(text: str) -> None:
    wanted = required(text)
    assert wanted is None or not wanted.only


def test_the_longest_word_is_meant() -> None:
    wanted = required("怀宝宝了能用吗")
    assert wanted is not None
    assert "婴儿" not in wanted.words


def test_the_title_speaks_for_the_product_but_not_where_it_could_harm() -> None:
    fact = make_fact("C", "车载婴儿吸尘器", "功率", "60W")
    in_car, for_baby = required("车上能用吗"), required("婴儿能用吗")
    assert in_car is not None
    assert for_baby is not None
    assert speaks_of(fact, in_car)
    assert not speaks_of(fact, for_baby)


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    wanted = required(text)
    assert wanted is None or wanted.words


@pytest.mark.parametrize(
    ("text", "allergen"),
    [
        ("im allergic to latex can i wear it", "latex"),
        ("i'm allergic to nuts is that ok", "nut"),
        ("latex allergy here, is it safe", "latex"),
    ],
)
def test_the_allergen_named_and_no_word_beside_it_is_wanted(text: str, allergen: str) -> None:
    wanted = required(text)
    assert wanted is not None
    assert allergen in wanted.words
    assert not {"im", "i'm", "m", "here"} & wanted.words


def test_no_added_sugar_is_no_answer_to_a_diabetic() -> None:
    wanted = required("糖尿病能喝吗")
    assert wanted is not None
    assert speaks_of(make_fact("P", "酸奶", "含糖", "含乳糖4克"), wanted)
    assert not speaks_of(make_fact("P", "酸奶", "糖", "无额外添加"), wanted)


def test_what_the_host_has_on_is_told_by_no_list_of_colours_or_sizes() -> None:
    plain = (
        make_fact("C", "针织开衫", "颜色", "杏色、藏青"),
        make_fact("C", "针织开衫", "尺码", "S、M、L"),
    )
    model = make_fact("C", "针织开衫", "模特", "模特身高170，穿M码")
    for text in ("你穿的是什么颜色", "身上穿的几码", "what size are you wearing"):
        assert ask(plain, "C", text).scope is None, text
    assert ask((*plain, model), "C", "身上穿的几码").facts[0].fact == model
    for text in ("有什么颜色", "你穿的这件有什么颜色", "有几码"):
        assert ask((*plain, model), "C", text).facts[0].fact in plain, text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("nickel in it?? i'm allergic", "nickel"),
        ("does it contain lanolin, my son is allergic", "lanolin"),
        ("有花生吗 我过敏", "花生"),
        ("含羊毛不，娃过敏", "羊毛"),
    ],
)
def test_what_an_allergic_asker_names_in_another_clause_is_spoken_of(
    question: str, said: str
) -> None:
    wanted = required(question)
    assert wanted is not None
    assert wanted.safety
    assert speaks_of(make_fact("A", "", "made of", f"{said} 20%"), wanted)
    assert not speaks_of(make_fact("A", "", "made of", "steel 钢"), wanted)


def test_what_has_nothing_of_animals_is_vegan_but_no_word_of_another_diet() -> None:
    wanted = required("is it vegan")
    assert wanted is not None
    assert speaks_of(make_fact("A", "", "wax", "soy, no animal products"), wanted)
    assert not speaks_of(make_fact("A", "", "wax", "vegetarian, organic"), wanted)
    kosher = required("is it kosher")
    assert kosher is not None
    assert not speaks_of(make_fact("A", "", "wax", "soy, no animal products"), kosher)


def test_an_age_said_in_years_speaks_of_children() -> None:
    wanted = required("ok for toddlers?")
    assert wanted is not None
    assert speaks_of(make_fact("A", "", "not for", "under 4 years"), wanted)
    assert not speaks_of(make_fact("A", "", "guarantee", "4 years"), wanted)


def test_who_names_the_allergen_is_not_answered_by_what_is_for_the_sensitive() -> None:
    wanted = required("any sesame? i'm allergic")
    assert wanted is not None
    assert speaks_of(make_fact("A", "", "contains", "sesame oil"), wanted)
    assert not speaks_of(make_fact("A", "", "suits", "sensitive skin"), wanted)
    whom = required("ok for allergic skin")
    assert whom is not None
    assert speaks_of(make_fact("A", "", "suits", "sensitive skin"), whom)
