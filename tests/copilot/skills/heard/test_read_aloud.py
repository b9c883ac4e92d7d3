"""A card read aloud is an answer: its line, its headline with the name, sums and all."""

import random
import re
from collections.abc import Iterator

import pytest

from copilot.evidence import evidence_of
from copilot.shop_lore import ShopLore
from copilot.skills.answers.aftercare import asked_card
from copilot.skills.answers.answer_suggestion import answer_suggestion
from copilot.skills.answers.question import Question
from copilot.skills.corrections.judgement import Said
from copilot.skills.heard.asked_card import AskedCard, AskedFact
from copilot.skills.heard.listening import listen
from copilot.skills.heard.read_aloud import reads_aloud
from copilot.suggestions import Suggestion
from knowledge.fact_making import make_facts
from knowledge.facts import Fact
from knowledge.prices.desk import PriceDesk
from knowledge.products import Catalogue, Product
from knowledge.retrieval import Query
from tests.knowledge.prices.price_terms import NOW, offer, product

PAUSE = re.compile(r"[，。、；：;:!！]|[.,](?!\d)")
COATS, MATERIALS = ("米白", "雾粉", "墨绿", "焦糖"), ("桑蚕丝", "亚麻", "长绒棉", "羊驼毛")
TINTS, WOODS = ("sage", "plum", "ochre", "slate"), ("oak", "walnut", "ash", "birch")


def goods(seed: int) -> tuple[Product, ...]:
    """Return a product told in Chinese and one in English, of generated figures."""
    pick = random.Random(seed)
    live, weight, years = pick.randint(31, 899), pick.randint(12, 980), pick.randint(1, 9)
    blanket = product(
        offer(str(live), coupon="领券立减5元", coupon_price=str(live - 5), gifts=("收纳袋",)),
        "云栖盖毯",
        {
            "面料": f"{pick.choice(MATERIALS)}，里衬聚酯纤维",
            "颜色": "、".join(pick.sample(COATS, 3)),
            "重量": f"{weight}克",
            "质保": f"{years}年只换不修",
            "尺寸": f"{pick.randint(90, 160)}×{pick.randint(161, 230)}cm",
            "洗涤": "普通洗衣机即可，不可烘干",
            "使用方法": f"铺开静置{pick.randint(3, 40)}分钟后使用，早晚各一次",
            "燃点": "不含易燃物",
        },
        sku="P-1",
    )
    stool = product(
        offer(f"{pick.randint(20, 400)}.50", currency="USD", listed="499"),
        "Fernhill step stool",
        {
            "material": f"solid {pick.choice(WOODS)}, oiled",
            "colour": ", ".join(pick.sample(TINTS, 3)),
            "weight": f"{pick.randint(2, 9)}.4 kg",
            "load": f"up to {pick.randint(60, 180)} kg",
            "warranty": f"{years} years",
            "made in": "Estonia",
            "assembly": "no assembly needed",
            "babies": "safe from 9 months",
        },
        sku="P-2",
    )
    return blanket, stool


def cards(products: tuple[Product, ...]) -> Iterator[tuple[AskedCard, Suggestion, Fact]]:
    """Yield a card for each fact of the products, asked for by its name."""
    facts = make_facts(Catalogue("s", 1, products, (), ()))
    for fact in facts:
        if fact.kind in ("attribute", "offer"):
            yield (*opened((fact,), f"{fact.name}？"), fact)


def opened(facts: tuple[Fact, ...], text: str) -> tuple[AskedCard, Suggestion]:
    """Return the open card of a question, and what is shown of it."""
    question = Question(1, text, text, (facts[0].sku or "",), True, 0.0, 0, 0)
    question.evidence = tuple(map(evidence_of, facts))
    question.suggestion, question.state = "card", "open"
    shown = answer_suggestion(question, "card", "zh")
    card = asked_card(question, (shown.line, shown.headline))
    assert card is not None
    return card, shown


def closes(card: AskedCard, text: str, lore: ShopLore | None = None) -> bool:
    """Tell whether a host's words, said with the card's product on air, close it."""
    lore = ShopLore(Catalogue("s", 1, (), (), ()), ()) if lore is None else lore
    sku = card.sku or ""
    said = Said("s", 1, text, True, "host", (), sku, None, (sku,), ((1, sku),))
    return bool(listen((card,), said, lore.judge.judge(said)).answered)


@pytest.mark.parametrize("seed", range(6))
def test_the_line_of_a_card_said_closes_it_with_punctuation_or_without(seed: int) -> None:
    products = goods(seed)
    catalogue = Catalogue("s", 1, products, (), ())
    lore = ShopLore(catalogue, make_facts(catalogue))
    left = []
    for card, shown, fact in cards(products):
        spoken = (shown.line, PAUSE.sub(" ", shown.line).strip(), f"{fact.name} {shown.headline}")
        left += [
            one
            for one in spoken
            if one.strip() and "…" not in one and shown.headline.lower() != fact.name.lower()
            if not closes(card, one, lore)
        ]
    assert left == []


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("pieces", [2, 3, 5])
def test_a_sum_read_aloud_closes_its_card(seed: int, pieces: int) -> None:
    pick = random.Random(seed)
    live = pick.randint(40, 300)
    tiers = ((2, str(live * 2 - pick.randint(1, 30))), (3, str(live * 3 - pick.randint(31, 90))))
    goods = product(offer(f"{live}", tiers=tiers), "云栖盖毯")
    facts = make_facts(Catalogue("s", 1, (goods,), (), ()))
    asked = f"{pieces}件多少钱"
    query = Query(asked, ("P-1",), True, ("P-1",), False, "")
    found = PriceDesk((goods,), 1, lambda: NOW).answer(query, lambda _sku: facts)
    if not found:
        return
    card, shown = opened(found[:3], asked)
    assert closes(card, shown.line)
    assert closes(card, shown.headline)
    assert not closes(card, shown.line.replace("块", "块五", 1))


def test_several_pieces_cost_what_the_shop_states_and_not_so_often_the_stated_price() -> None:
    facts = (AskedFact("多件价", "2件共169元"), AskedFact("直播价", "99元"))
    card = AskedCard("card", "两件多少钱", facts, "P-1")
    assert closes(card, "两件一共一百六十九块")
    assert not closes(card, "两件三百三十八块")
    assert not closes(card, "两件一百九十八块")


WARRANTY = AskedCard(
    "card",
    "质保几年",
    (AskedFact("质保", "三年只换不修"),),
    "P-1",
    ("质保是三年只换不修", "三年只换不修"),
)
CARE = AskedCard(
    "card",
    "how do I clean it",
    (AskedFact("care", "wipe with a dry cloth, no water"),),
    "P-1",
    ("The care is wipe with a dry cloth, no water", "wipe with a dry cloth, no water"),
)


@pytest.mark.parametrize(
    ("card", "text"),
    [
        (WARRANTY, "姐妹们质保是三年只换不修的哈"),
        (WARRANTY, "家人们，我们家质保就是三年只换不修哦"),
        (CARE, "so guys the care is just wipe with a dry cloth, no water"),
        (CARE, "wipe it with a dry cloth no water"),
    ],
)
def test_little_words_of_a_host_change_nothing(card: AskedCard, text: str) -> None:
    assert closes(card, text)


@pytest.mark.parametrize(
    ("card", "text"),
    [
        (WARRANTY, "质保是三年只换不修吗"),
        (WARRANTY, "有宝宝问质保是不是三年只换不修"),
        (WARRANTY, "别家质保是三年只换不修"),
        (WARRANTY, "质保不是三年只换不修"),
        (WARRANTY, "质保是两年只换不修"),
        (WARRANTY, "质保是三年只换不修，电机五年"),
        (CARE, "somebody asked whether the care is wipe with a dry cloth, no water"),
        (CARE, "wipe with a wet cloth, no soap"),
    ],
)
def test_asked_quoted_denied_or_of_another_figure_it_is_not_read(
    card: AskedCard, text: str
) -> None:
    assert not reads_aloud(card, text)
