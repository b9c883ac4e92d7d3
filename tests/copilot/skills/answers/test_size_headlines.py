"""A card on sizes leads with the size, not with its figures alone."""

from copilot.effects import Evidence
from copilot.skills.answers.card import line
from copilot.skills.answers.headlines import headline
from copilot.skills.answers.size_headlines import (
    headline_of_two_sizes,
    is_of_two_sizes,
    line_of_two_sizes,
)
from copilot.suggestions import CardFact


def row(name: str, value: str) -> Evidence:
    fact = CardFact("coat/size", "COAT", "薄款风衣", f"{name}：{value}", "shop", "size", 1)
    return Evidence(fact, "attribute", name, value, "")


def test_the_size_stands_before_its_figures() -> None:
    assert headline(row("尺码参考 M", "88-100斤"), "zh") == "M 88-100斤"
    assert headline(row("建议 L", "165-170cm/100-115斤"), "zh") == "L 165-170cm/100-115斤"
    assert headline(row("size M", "EU 37-39"), "en") == "size M EU 37-39"


def test_the_end_of_a_table_is_called_so() -> None:
    assert headline(row("尺码参考最小", "S，75-88斤"), "zh") == "最小S 75-88斤"
    assert headline(row("尺码参考最大", "3XL，175-190cm/150-180斤"), "zh") == "尺码参考最大 3XL"


def test_a_body_on_an_edge_has_both_sizes_in_headline_and_line() -> None:
    both = (row("尺码参考 M", "88-100斤"), row("尺码参考 L", "100-118斤"))
    assert is_of_two_sizes(both)
    assert headline_of_two_sizes(both) == "尺码参考 M/L"
    assert line_of_two_sizes(both, True) == "M：八十八到一百斤；L：一百到一百一十八斤"


def test_other_pairs_of_facts_are_no_two_sizes() -> None:
    assert not is_of_two_sizes((row("克重", "约260克"), row("尺码参考 M", "88-100斤")))
    assert not is_of_two_sizes((row("尺码参考 M", "88-100斤"),))


def test_a_fact_called_like_no_size_keeps_its_headline() -> None:
    assert headline(row("克重", "约260克"), "zh") == "克重 约260克"


def test_one_measure_of_a_size_is_said_as_a_sentence() -> None:
    assert line(row("尺码表 XL", "腰围82cm")) == "XL码的腰围是八十二厘米"
    assert (
        line(row("尺寸表 1.5米床", "床罩150×200cm")) == "一点五米床的床罩是一百五十厘米乘两百厘米"
    )
    assert headline(row("尺寸表 1.5米床", "床罩150×200cm"), "zh") == "床罩150×200cm"


def test_a_whole_table_is_told_by_its_sizes() -> None:
    table = row("尺码表", "S：胸围82-86cm；M：胸围86-90cm；L：胸围90-94cm")
    assert headline(table, "zh") == "尺码表 S-L"
    assert line(table) == "尺码表有S、M、L"


def test_a_whole_table_has_a_line_in_english_too() -> None:
    chart = "XS: bust 79-82 cm; S: bust 83-87 cm; M: bust 88-93 cm"
    fact = CardFact("c/s", "C", "Coat", f"size guide: {chart}", "shop", "size", 1)
    said = line(Evidence(fact, "attribute", "size guide", chart, ""))
    assert said == "The size guide has XS, S and M"


def test_two_rows_longer_than_a_breath_are_said_by_whom_they_are_for() -> None:
    girths = "胸围82-86cm、腰围66-70cm、臀围90-94cm、肩宽38cm、衣长62cm"
    both = (
        row("尺码表 S", f"体重84-98斤、{girths}"),
        row("尺码表 M", f"体重98-112斤、{girths}"),
    )
    said = line_of_two_sizes(both, True)
    assert said == "S：体重八十四到九十八斤；M：体重九十八到一百一十二斤"
    only_girths = (row("尺码表 S", girths), row("尺码表 M", girths))
    assert line_of_two_sizes(only_girths, True) == "S码和M码之间"
