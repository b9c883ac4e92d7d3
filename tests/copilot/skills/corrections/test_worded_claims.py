"""Claims in words: what is right, what is wrong, and what is left alone."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copilot.skills.corrections.claim import Claim, KnownProperty, ProductView
from copilot.skills.corrections.speech.stance import read_stance
from copilot.skills.corrections.worded_claims import WordedClaims
from knowledge.facts import Fact
from knowledge.language.asked import named_attributes
from knowledge.language.quantities import find_quantities
from knowledge.language.script import language_of
from knowledge.products import FactKind, Source
from tests.copilot.skills.corrections.worded_cases import CASES, TRAPS
from tests.copilot.skills.corrections.worded_products import PRODUCTS

OFFERS = {"赠品", "活动", "Gifts", "Promotion"}
NAMES_WITH_BLANKS = (
    *("Wireless charging", "Active noise cancelling", "Charging port", "Country of origin"),
    *("Oven safe", "Dishwasher safe", "Works on induction", "PFOA free", "Made in"),
    *("Fragrance free", "Cruelty free", "Gluten free", "Contains nuts", "Added sugar"),
    *("Laptop sleeve", "Allowed in cabin", "Warranty repairs"),
)


def fact(kind: FactKind, name: str, value: str, variant: str = "") -> KnownProperty:
    made = Fact(
        id=f"{kind}{name}{variant}",
        sku="P",
        title="",
        kind=kind,
        name=name,
        text=value if kind == "faq" else f"{name}：{value}",
        value=value,
        quantities=find_quantities(value),
        source=Source("shop.json"),
        version=1,
        variant=variant,
    )
    return KnownProperty(made, named_attributes(name))


def view(key: str) -> ProductView:
    title, *lines = (line.strip() for line in PRODUCTS[key].strip().splitlines())
    properties = tuple(_known(line) for line in lines)
    bare = title.removeprefix("title ")
    return ProductView(key, bare, "zh" if language_of(bare) == "zh" else "en", (), (), properties)


def _known(line: str) -> KnownProperty:
    if line.startswith("?"):
        end = line.find("? ") + 1 if "? " in line[1:] else line.find(" ")
        question, answer = (line[1:end], line[end:]) if end > 0 else line[1:].split(" ", 1)
        return fact("faq", question.strip(), answer.strip())
    name = next((n for n in NAMES_WITH_BLANKS if line.startswith(n + " ")), line.split(" ")[0])
    return fact("offer" if name in OFFERS else "attribute", name, line[len(name) :].strip())


VIEWS = {key: view(key) for key in PRODUCTS}


def rows(table: str) -> list[tuple[str, str, str]]:
    """Return (product, what is wanted, text) of each line."""
    found = []
    for line in filter(str.strip, table.splitlines()):
        product, wanted, text = (part.strip() for part in line.split("|"))
        found.append((product, wanted, text))
    return found


ROWS = rows(CASES)


def spoken(text: str, product: ProductView, before: str = "") -> list[Claim]:
    """Return the claims that stand outside what the stance leaves out."""
    silent = read_stance(text, before).silent
    return [
        claim
        for claim in WordedClaims(product).claims(text, before)
        if not any(span.start < claim.end <= span.end for span in silent)
    ]


def outcome(key: str, wanted: str, text: str) -> str:
    """Return what is amiss; empty when all is as wanted."""
    claims = spoken(text, VIEWS[key])
    wrong = {claim.known.fact.name for claim in claims if claim.outcome == "wrong"}
    right = {claim.known.fact.name for claim in claims if claim.outcome == "right"}
    kind, _, name = wanted.partition(" ")
    if kind == "wrong":
        return (
            ""
            if wrong == {name}
            else f"false alarm {wrong - {name}}"
            if wrong - {name}
            else "missed"
        )
    if wrong:
        return f"false alarm {wrong}"
    return "" if kind == "-" or name in right else "unconfirmed"


@pytest.mark.parametrize(("product", "wanted", "text"), [*ROWS, *rows(TRAPS)])
def test_what_is_said_in_words(product: str, wanted: str, text: str) -> None:
    assert outcome(product, wanted, text) == ""


SUBJECT_BEFORE = [
    ("bedding", "这套的面料", "是竹纤维的", "面料", "wrong"),
    ("nuts", "核桃的产地", "是云南大理", "核桃产地", "wrong"),
    ("flask", "洗碗机呢", "可以放的", "可进洗碗机", "wrong"),
    ("flask", "有姐妹问能不能放微波炉", "不能哈", "能放微波炉吗", "right"),
    ("peel", "有人问孕妇能不能用", "可以的", "孕妇", "wrong"),
]


@pytest.mark.parametrize(("product", "before", "text", "name", "wanted"), SUBJECT_BEFORE)
def test_the_subject_may_stand_before(
    product: str, before: str, text: str, name: str, wanted: str
) -> None:
    claims = spoken(text, VIEWS[product], before)
    assert [(c.known.fact.name, c.outcome) for c in claims] == [(name, wanted)]


ANSWERED = [
    ("flask", "能放洗碗机吗可以的", "可进洗碗机", "wrong"),
    ("flask", "会漏水吗？不会", "会漏水吗", "right"),
    ("cream", "含不含酒精？没有的", "酒精", "right"),
    ("pan", "is it dishwasher safe? yes it is", "Dishwasher safe", "wrong"),
    (
        "buds",
        "somebody asks does it have wireless charging? yes it does",
        "Wireless charging",
        "wrong",
    ),
]


@pytest.mark.parametrize(("product", "text", "name", "wanted"), ANSWERED)
def test_an_answer_claims_what_the_question_asked(
    product: str, text: str, name: str, wanted: str
) -> None:
    claims = spoken(text, VIEWS[product])
    assert [(c.known.fact.name, c.outcome) for c in claims] == [(name, wanted)]


def test_said_and_truth_are_as_short_as_a_card_shows_them() -> None:
    (dishwasher,) = spoken("洗碗机也可以放", VIEWS["flask"])
    assert (dishwasher.said, dishwasher.truth) == ("可以", "否")
    (fabric,) = spoken("面料的话是竹纤维的", VIEWS["bedding"])
    assert (fabric.said, fabric.truth) == ("竹纤维", "100%新疆长绒棉")
    (charging,) = spoken("it charges wirelessly", VIEWS["buds"])
    assert (charging.said, charging.truth) == ("yes", "No")


def test_health_and_prices_weigh_more() -> None:
    assert [c.weight for c in spoken("孕妇可以用", VIEWS["peel"])] == ["safety"]
    assert [c.weight for c in spoken("不含酒精，温和", VIEWS["peel"])] == ["safety"]
    assert [c.weight for c in spoken("今天买一送一", VIEWS["flask"])] == ["price"]
    assert [c.weight for c in spoken("可以折叠", VIEWS["dryer"])] == ["plain"]


def test_a_claim_at_the_end_of_the_text_may_still_change() -> None:
    assert [c.settled for c in spoken("这个可以放洗碗机", VIEWS["flask"])] == [False]
    assert [c.settled for c in spoken("这个可以放洗碗机，放心", VIEWS["flask"])] == [True]


def test_facts_that_contradict_one_another_decide_nothing() -> None:
    properties = (fact("attribute", "酒精", "不含"), fact("faq", "含酒精吗", "含少量变性乙醇"))
    product = ProductView("P", "爽肤水", "zh", (), (), properties)
    assert spoken("这个含酒精", product) == []
    assert spoken("不含酒精", product) == []


def test_an_exception_of_the_shop_condemns_nobody() -> None:
    properties = (fact("attribute", "可进洗碗机", "是，杯盖除外"),)
    product = ProductView("P", "随行杯", "zh", (), (), properties)
    assert [c.outcome for c in spoken("可以放洗碗机", product)] == ["right"]
    assert spoken("杯盖别放洗碗机", product) == []


def test_a_choice_s_own_fact_says_nothing_of_the_others() -> None:
    properties = (fact("variant", "礼盒装 收纳袋", "有", variant="礼盒装"),)
    assert spoken("没有收纳袋", ProductView("P", "吹风机", "zh", (), (), properties)) == []


def test_what_nobody_states_has_no_verdict() -> None:
    product = ProductView("P", "雨伞", "zh", (), (), (fact("attribute", "颜色", "黑色"),))
    assert spoken("可以机洗，不含酒精，纯棉的，日本产的，买一送一", product) == []


def test_what_a_recogniser_misheard_is_still_understood() -> None:
    assert [c.outcome for c in spoken("洗完机也可以放", VIEWS["flask"])] == ["wrong"]
    assert [c.outcome for c in spoken("敏感机可以放心用", VIEWS["peel"])] == ["wrong"]


def test_traditional_characters_are_read_alike() -> None:
    assert [c.outcome for c in spoken("洗碗機也可以放", VIEWS["flask"])] == ["wrong"]


PIECES = (
    "可以不能别放洗碗机含酒精无没有竹纤维产地浙江日本颜色红绿色、和有味送一个第二件半价满减"
    "冷冻常温吗？，。 no free made in wireless"
)


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(sorted(VIEWS)), st.text(alphabet=PIECES, max_size=50), st.text(max_size=12))
def test_any_text_is_read_and_spans_lie_in_it(product: str, text: str, before: str) -> None:
    for claim in WordedClaims(VIEWS[product]).claims(text, before):
        assert claim.start < claim.end <= len(text)


def test_a_sentence_without_a_word_of_the_product_costs_little() -> None:
    text = "你们看这个质地对着光看真的特别好看姐妹们不要犹豫了"
    worded = WordedClaims(VIEWS["flask"])
    started = time.process_time()
    for index in range(200):
        worded.claims(f"{text}{index}", "")
    assert (time.process_time() - started) / 200 < 0.001
