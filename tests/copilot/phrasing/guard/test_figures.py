"""Every figure is seen, in any script; words that only look like numbers are none."""

import pytest

from copilot.phrasing.guard.figures import figure_spans


@pytest.mark.parametrize(
    "text",
    [
        "500", "５００", "五百", "伍佰", "一半", "半", "两倍", "百分之五", "第二件", "Ⅲ", "½", "①",
        "٣", "一升", "三天", "一个", "零下", "俩", "廿", "🄌", "³", "a dozen", "half", "twice",
        "two", "a couple", "hundred", "a quarter", "thirty percent", "IPX7", "UPF50+",
        "fivefold", "two-fold", "a score of reviews", "a quarter of it", "全场对折",
    ],
)  # fmt: skip
def test_a_figure_is_seen(text: str) -> None:
    assert figure_spans(text)


@pytest.mark.parametrize(
    "text",
    [
        "一下",
        "一起",
        "看一下",
        "一款",
        "这一款",
        "一点",
        "一直",
        "三明治",
        "this one",
        "everyone",
        "the one",
        "万能",
        "headphones that fold flat",
        "bi-fold wallet",
        "for couples",
        "scores well",
        "quarter-zip pullover",
        "可对折收纳",
    ],
)
def test_a_word_that_only_looks_like_one_is_not(text: str) -> None:
    assert figure_spans(text) == ()


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("可泡6-8次，每袋冲150ml", ["6-8次", "150ml"]),
        ("30℃以下轻柔模式", ["30℃"]),
        ("直播价：89元（原价159元）", ["89元", "159元"]),
        ("多漂洗1遍", ["1遍"]),
        ("周日24点结束", ["24点"]),
        ("5-year warranty", ["5-year"]),
    ],
)
def test_a_figure_has_its_unit(text: str, figures: list[str]) -> None:
    assert [text[start:end] for start, end in figure_spans(text)] == figures
