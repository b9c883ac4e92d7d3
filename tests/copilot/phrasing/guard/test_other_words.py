"""What may be said in other words: bounds, packs, lists; and what such words may not hide."""

import pytest

from copilot.phrasing.guard.bounds import bounded
from copilot.phrasing.guard.elements import Language
from knowledge.products import FactKind
from tests.copilot.phrasing.guard.scripted_facts import fact, worded


def said(name: str, value: str, line: str, question: str = "", kind: FactKind = "attribute") -> str:
    """Return why a line is not held by the one fact there is; empty when it is."""
    language: Language = "zh" if any(c > "\u2e80" for c in line) else "en"
    facts = (fact("测试品" if language == "zh" else "Thing", kind, name, value),)
    return worded(facts, question, language, [line])[1]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("\ue000之内", "\ue000以内", True),
        ("别超过\ue000", "在\ue000以下", True),
        ("最多\ue000", "不得超过\ue000", True),
        ("低于\ue000", "不到\ue000", True),
        ("低于\ue000", "不低于\ue000", False),
        ("低于\ue000", "不超过\ue000", False),
        ("至少\ue000", "不少于\ue000", True),
        ("至少\ue000", "最多\ue000", False),
        ("超过\ue000", "不超过\ue000", False),
        ("送不到\ue000", "低于\ue000", False),
    ],
)
def test_a_bound_is_the_same_in_any_word(one: str, other: str, same: bool) -> None:
    assert (bounded(one, "zh", line=True) == bounded(other, "zh", line=True)) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("no more than \ue000", "up to \ue000", True),
        ("\ue000 or less", "at most \ue000", True),
        ("below \ue000", "less than \ue000", True),
        ("below \ue000", "up to \ue000", False),
        ("\ue000 or more", "no less than \ue000", True),
        ("\ue000 or more", "\ue000 or less", False),
    ],
)
def test_an_english_bound_is_too(one: str, other: str, same: bool) -> None:
    assert (bounded(one, "en", line=True) == bounded(other, "en", line=True)) is same


@pytest.mark.parametrize(
    ("name", "value", "line", "held"),
    [
        ("承重", "不超过30kg", "承重30公斤以内。", True),
        ("承重", "30kg以内", "承重不超过30公斤。", True),
        ("发货", "48小时内发货", "48小时之内发货。", True),
        ("发货", "48小时内发货", "最多48小时发货。", True),
        ("质保", "质保3年", "质保3年以下。", False),
        ("质保", "质保3年", "质保最多3年。", False),
        ("内胆", "304不锈钢内胆", "304以下不锈钢内胆。", False),
        ("承重", "不超过30kg", "承重至少30公斤。", False),
        ("承重", "不超过30kg", "承重超过30公斤。", False),
        ("承重", "至少30kg", "承重不超过30公斤。", False),
        ("承重", "30kg", "承重不低于30公斤。", False),
        ("适用年龄", "不超过3岁", "适用年龄3岁以上。", False),
        ("Max load", "up to 30 lb", "Max load is no more than 30 lb.", True),
        ("Max load", "up to 30 lb", "Max load is at least 30 lb.", False),
    ],
)
def test_a_bound_has_to_be_the_facts_own(name: str, value: str, line: str, held: bool) -> None:
    assert (not said(name, value, line)) is held


@pytest.mark.parametrize(
    ("name", "value", "line", "held"),
    [
        ("内含", "香薰液1瓶、藤条6根", "一套里有香薰液1瓶，藤条6根。", True),
        ("食用方法", "每天1-2丸", "一天吃1到2丸。", True),
        ("食用方法", "每天1-2丸", "一次吃1到2丸。", False),
        ("净含量", "500g", "一盒净含量500克。", True),
        # of several packs one is not the whole
        ("净含量", "2盒共500g", "一盒净含量500克。", False),
        ("规格", "250g×2盒", "一盒250g×2盒。", False),
        # a discount is of an order, not of each
        ("优惠", "领券减30元", "一盒领券减30元。", False),
        ("套件", "床单1条、枕套2个", "床单一条，枕套两个。", True),
        ("套件", "床单1条、枕套2个", "床单两条，枕套一个。", False),
    ],
)
def test_one_is_a_figure_but_where_it_is_the_pack(
    name: str, value: str, line: str, held: bool
) -> None:
    assert (not said(name, value, line)) is held


@pytest.mark.parametrize(
    ("name", "value", "line", "held"),
    [
        ("尺寸", "38×28×16cm", "尺寸是38×28×16厘米。", True),
        ("尺寸", "38×28×16cm", "尺寸38*28*16cm。", True),
        ("尺寸", "38×28×16cm", "尺寸38×28×18cm。", False),
        ("尺寸", "38×28×16cm", "尺寸38×28cm。", False),
        ("尺寸", "展开90×60cm，收起60×15cm", "展开90×60厘米，收起60乘15厘米。", True),
        ("尺寸", "展开90×60cm，收起60×15cm", "收起90×60厘米，展开60×15厘米。", False),
        ("规格", "25g，30包", "规格25g×30包。", False),
        ("Desktop", "55 x 28 inches", "The desktop is 55 by 28 inches.", True),
        ("Desktop", "55 x 28 inches", "The desktop is 28 by 55 inches.", False),
        ("净重", "1.2kg", "净重只有1.2公斤。", True),
        ("净重", "1.2kg", "净重只有1公斤。", False),
    ],
)
def test_a_size_may_be_written_otherwise(name: str, value: str, line: str, held: bool) -> None:
    assert (not said(name, value, line)) is held


@pytest.mark.parametrize(
    ("name", "value", "line", "held"),
    [
        ("定位", "GPS、北斗、基站", "定位是GPS加北斗加基站。", True),
        ("配料", "绿茶、茉莉花", "绿茶加茉莉花加冰糖。", False),
        # one of two is not both, nor the one that is named
        ("赠品", "送毛巾或梳子", "送毛巾或者梳子。", True),
        ("赠品", "送毛巾或梳子", "送毛巾和梳子。", False),
        ("赠品", "送毛巾或梳子", "送毛巾，还送梳子。", False),
        ("赠品", "送毛巾或梳子", "送毛巾加梳子。", False),
        ("赠品", "送毛巾或梳子", "送毛巾。", False),
        ("Gift", "towel or comb", "You get a towel or a comb.", True),
        ("Gift", "towel or comb", "You get a towel and a comb.", False),
        ("Gift", "towel or comb", "You get a towel.", False),
        # of what a thing can be had in, each
        ("颜色", "黑色或白色", "有黑色和白色。", True),
        ("Price", "$24 or 3 for $60", "It's 3 for $60.", True),
    ],
)
def test_what_is_offered_as_a_choice_stays_one(
    name: str, value: str, line: str, held: bool
) -> None:
    assert (not said(name, value, line)) is held


@pytest.mark.parametrize(
    ("value", "line", "held"),
    [
        ("无金属扣，塑胶暗扣", "无金属扣，塑胶暗扣。", True),
        ("无金属扣，塑胶暗扣", "没有金属扣，用的是塑胶暗扣。", True),
        ("无金属扣，塑胶暗扣", "无金属扣、塑胶暗扣。", False),  # as though it had neither
        ("无金属扣，塑胶暗扣", "无塑胶暗扣，金属扣。", False),
        ("无金属扣，塑胶暗扣", "塑胶暗扣，无金属扣，磁扣。", False),
        ("不含充电头，含数据线1根", "不含充电头，含数据线1根。", True),
        ("不含充电头，含数据线1根", "含充电头，不含数据线1根。", False),
    ],
)
def test_a_fact_may_be_quoted_whole(value: str, line: str, held: bool) -> None:
    question = "扣子怎么样，充电头带吗"
    assert (not said("扣子" if "扣" in value else "充电头", value, line, question)) is held


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("可机洗，不可干洗，您看行不行？", "可机洗，不可干洗。"),
        ("谁说不能干洗？可机洗，不可干洗。", "可机洗，不可干洗。"),
        ("能干洗吗？可以的。", ""),
        ("干洗也行吧？", ""),
    ],
)
def test_a_question_of_the_line_is_left_out(line: str, shown: str) -> None:
    facts = (fact("测试品", "attribute", "洗涤", "可机洗，不可干洗"),)
    assert worded(facts, "怎么洗", "zh", [line])[0] == shown


def test_within_goes_without_saying_of_terms_and_at_most_does_not() -> None:
    for value in ("7天无理由退货", "支持7天无理由退货"):
        assert not said("退换", value, "7天内无理由退货。", "能退吗", "policy")
        assert said("退换", value, "7天以下无理由退货。", "能退吗", "policy")
        assert said("退换", value, "最多7天无理由退货。", "能退吗", "policy")
