"""A question about several products: each answers for itself; a choice has its own price."""

from dataclasses import replace

from knowledge.language.compared_property import compared_property
from knowledge.retrieval import Query
from tests.knowledge.test_price_questions import retriever
from tests.knowledge.test_retriever import retriever as shop


def test_a_choice_that_the_words_alone_do_not_tell_has_its_price() -> None:
    asked = Query("第二个颜色多少钱", ("L",), True, ("L",), choice="橙色礼盒")

    chosen = retriever().search(asked).facts

    assert chosen[0].fact.variant == "橙色礼盒"
    assert "199" in chosen[0].fact.text
    assert retriever().search(replace(asked, choice="")).facts[0].fact.variant == ""


def test_each_product_answers_once_and_in_their_order() -> None:
    asked = Query("有多重", ("PAN-05", "FAN-02"), True, (), each=True)

    found = shop().search(asked)

    assert [one.fact.sku for one in found.facts] == ["PAN-05", "FAN-02"]
    assert found.scope == "focus"


def test_what_none_of_them_answers_is_not_in_the_material() -> None:
    asked = Query("能带上飞机托运行李吗", ("FAN-02", "CUP-01"), True, (), each=True)

    assert shop().search(asked).scope is None


def test_of_two_that_are_compared_one_alone_is_no_answer() -> None:
    asked = Query("两件起买哪个划算", ("L", "PAN-05"), True, (), each=True)
    assert retriever().search(asked).scope is None

    compared = Query("哪个更重", ("PAN-05", "BED-07"), True, (), each=True)
    assert shop().search(compared).scope is None
    found = shop().search(replace(compared, focus=("PAN-05", "FAN-02")))
    assert [one.fact.sku for one in found.facts] == ["PAN-05", "FAN-02"]


def test_what_is_compared_is_asked_of_each_by_its_name() -> None:
    for text in ("which is lighter, the pan or the fan", "风扇跟炒锅哪个沉一点", "炒锅比风扇重吗"):
        found = shop().search(Query(text, ("PAN-05", "FAN-02"), True, (), each=True))
        assert [one.fact.name for one in found.facts] == ["重量", "重量"], text


def test_only_one_known_way_of_comparing_is_read() -> None:
    assert compared_property("which is wider the shelf or the desk") == "width"
    assert compared_property("哪个更厚") == "厚度"
    for text in ("is it heavier now", "which lasts longer", "哪个好看", "重不重", "一顿喝多少"):
        assert compared_property(text) == ""
