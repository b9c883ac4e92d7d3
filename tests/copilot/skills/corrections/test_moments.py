"""Times within a term or after it state no term: 用了两年断了也修, eight years from now."""

import pytest

from copilot.skills.corrections.judge import ShopJudge
from copilot.skills.corrections.judgement import Said
from copilot.skills.corrections.reading.close_reading import pieces_of
from copilot.skills.corrections.reading.spoken_of import Reading
from knowledge.fact_making import make_facts
from knowledge.language.quantities import find_quantities
from knowledge.products import Attribute, Catalogue, Product, Source
from knowledge.retrieval import FactStand
from tests.copilot.skills.corrections.judge_shop import mistakes, written_judge

_SHOP: dict[str, object] = {
    "currency": "CNY",
    "products": [
        {
            "sku": "UMBRELLA",
            "title": "晴屿折叠伞",
            "names": ["伞"],
            "price": 89,
            "attributes": {"质保": "伞骨3年，伞面1年", "重量": "350克"},
        },
        {
            "sku": "STEWPOT",
            "title": "暖山焖烧罐",
            "names": ["焖烧罐"],
            "price": 129,
            "attributes": {"容量": "800ml", "保温": "90℃热水8小时后不低于60℃", "质保": "2年"},
        },
        {
            "sku": "TEA",
            "title": "云岭红茶",
            "names": ["红茶"],
            "price": 68,
            "attributes": {"保质期": "36个月", "净含量": "250克"},
        },
        {
            "sku": "DRILL",
            "title": "Ridgeway cordless drill",
            "names": ["drill"],
            "currency": "USD",
            "price": 99,
            "attributes": {
                "warranty": "motor 4 years, battery 2 years",
                "battery life": "6 hours",
                "weight": "1.6 kg",
            },
        },
        {
            "sku": "TENT",
            "title": "Larkfield tent",
            "names": ["tent"],
            "currency": "USD",
            "price": 199,
            "attributes": {"warranty": "5 years", "weight": "3 kg"},
        },
    ],
    "policies": [{"topic": "退货", "text": "支持七天无理由退货。"}],
}
_JUDGE = written_judge(_SHOP)

_MOMENTS = """
UMBRELLA | 两年以后伞骨断了我们修
UMBRELLA | 用了两年断了也给你修
UMBRELLA | 第二年伞面破了就要自己出钱
UMBRELLA | 买了八个月断了找客服
UMBRELLA | 两年后伞面褪色不管
UMBRELLA | 半年内伞面开线给修
UMBRELLA | 铁的伞骨两年就生锈
UMBRELLA | 我这把两年了还没坏
UMBRELLA | 过了十二天就不能无理由退货了
STEWPOT | 十个小时以后温温的正好喝
STEWPOT | 焖了五个小时以后还烫
STEWPOT | 保温四个小时还有七十度
STEWPOT | 保温十二个小时还有五十度
TEA | 五年以后味道就淡了
TEA | 放了两年还是香的
TEA | 保质期里头，一年之内喝完最好
TENT | after seven years you're out of warranty
TENT | three years later the poles snap and we still cover it under warranty
TENT | eight years from now the warranty's gone
TENT | this lasts ten years easy, warranty or not
DRILL | after one year the battery's still under warranty
DRILL | i got nine hours of battery life so far on this charge
DRILL | after eight hours the battery's dead
"""

_TERMS = """
UMBRELLA | 伞骨质保五年 | 质保
UMBRELLA | 伞面质保两年 | 质保
UMBRELLA | 支持十五天无理由退货 | 退货
STEWPOT | 质保三年 | 质保
STEWPOT | 这个罐子三年质保 | 质保
STEWPOT | 三年之内坏了都质保 | 质保
STEWPOT | 质保一年以后就到期了 | 质保
STEWPOT | 保温十二个小时 | 保温
STEWPOT | 保温十二个小时还有六十度 | 保温
TEA | 保质期十八个月 | 保质期
TENT | the warranty is three years | warranty
TENT | you get a ten year warranty | warranty
TENT | two year warranty on this tent | warranty
DRILL | the battery life is nine hours | battery life
"""


def _lines(table: str) -> list[list[str]]:
    return [[part.strip() for part in line.split("|")] for line in table.strip().splitlines()]


@pytest.mark.parametrize(("sku", "text"), _lines(_MOMENTS))
def test_a_moment_states_no_term(sku: str, text: str) -> None:
    assert mistakes(_JUDGE, sku, text) == []


@pytest.mark.parametrize(("sku", "text", "name"), _lines(_TERMS))
def test_a_term_that_is_said_is_held_against_the_shop(sku: str, text: str, name: str) -> None:
    assert [verdict.attribute for verdict in mistakes(_JUDGE, sku, text)] == [name]


_SOURCE = Source("shop.json")
_SHEET = {"保质期": "18个月", "质保": "门板5年，铰链2年", "power reserve": "40 hours"}
_PRODUCT = Product(
    "P",
    "Sample",
    (),
    "",
    "",
    tuple(Attribute(k, v, find_quantities(v), None, _SOURCE) for k, v in _SHEET.items()),
    (),
    None,
    (),
    _SOURCE,
)
_READ_SHOP = Catalogue("shop", 1, (_PRODUCT,), (), ())
_FACTS = {fact.name: fact for fact in make_facts(_READ_SHOP)}
_READ_JUDGE = ShopJudge.of(_READ_SHOP, tuple(_FACTS.values()))


def _read(text: str, name: str) -> list[str]:
    """Return the properties ``text`` is wrong of where a reader finds ``name`` contradicted."""
    said = Said("s", 1, text, True, "host", (), "P", None, ("P",), ((1, "P"),))
    stands = tuple(FactStand(f, 0.0, 0.97 if f.name == name else 0.0) for f in _FACTS.values())
    judgement = _READ_JUDGE.judge(said)
    readings = [Reading(piece, stands) for piece in pieces_of(said, judgement)]
    verdicts = _READ_JUDGE.read_closely(said, judgement, readings).verdicts
    return [verdict.attribute for verdict in verdicts if verdict.outcome == "wrong"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("第三年铰链松了就要收费了", "质保"),
        ("门板用三年不会变形", "质保"),
        ("这个柜子一年半了没散架", "质保"),
        ("两年以后味道淡一点", "保质期"),
        ("搁半年之内吃完最好", "保质期"),
        ("after sixty hours the hands stop", "power reserve"),
    ],
)
def test_nor_does_it_where_a_reader_finds_the_term(text: str, name: str) -> None:
    assert _read(text, name) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [("不拆封三年都能喝", "保质期"), ("fully wound it goes for ninety hours", "power reserve")],
)
def test_a_reader_still_finds_a_term_that_is_said(text: str, name: str) -> None:
    assert _read(text, name) == [name]
