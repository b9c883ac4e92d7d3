"""Link numbers in every spelling, and what looks like one."""

import pytest

from copilot.skills.answers.link_numbers import find_links
from knowledge.language.link_spelling import sells_marked, spell_links
from knowledge.language.normalise import normalise

SHOE_SIZES = frozenset(range(36, 41))


def numbers(text: str, sizes: frozenset[int] = frozenset()) -> list[int]:
    return [link.number for link in find_links(normalise(spell_links(text)), sizes)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3号", [3]),
        ("3 4号都要", [3, 4]),
        ("2 5 11号哪个好", [2, 5, 11]),
        ("拍2 4号", [4]),
        ("3号2 4号1", [3, 4]),
        ("3 号", [3]),
        ("３号", [3]),
        ("三号链接", [3]),
        ("3号鏈接多少錢", [3]),
        ("链接3", [3]),
        ("链接三多少钱", [3]),
        ("3链接还有吗", [3]),
        ("link 3", [3]),
        ("Link No. 7?", [7]),
        ("item #4 price", [4]),
        ("#3", [3]),
        ("③", [3]),
        ("8#还有大码吗", [8]),
        ("6＃和9#哪个厚", [6, 9]),
        ("is 12# in stock", [12]),
        ("5️⃣掉色吗", [5]),
        ("看看1️⃣2️⃣的尺码", [12]),
        ("🔟有货吗", [10]),
        ("柒号包邮吗", [7]),
        ("第肆个能机洗吗", [4]),
        ("第五个多钱", [5]),
        ("③号多少钱", [3]),
        ("no.3", [3]),
        ("show number 2", [2]),
        ("第三个链接", [3]),
        ("第三个多少钱", [3]),
        ("十二号", [12]),
        ("二十三号链接", [23]),
        ("一百零二号链接", [102]),
        ("宝贝12怎么卖", [12]),
        ("3号和5号哪个好", [3, 5]),
        ("3号晚礼服能租吗", [3]),
        ("5号发夹掉漆吗", [5]),
        ("6号收腹裤勒吗", [6]),
        ("7号后背透气吗", [7]),
        ("4号早春那件", [4]),
        ("第3号裤子", [3]),
        ("2链茶多少度水泡", [2]),
        ("12号链壶几升", [12]),
        ("is #1 in stock", [1]),
        ("#4 on sale", [4]),
        ("the 1st and the 4th", [1, 4]),
        ("second or third one", [2, 3]),
        ("3、5号链接", [3, 5]),
        ("①和②有什么区别", [1, 2]),
        ("3号能机洗吗", [3]),
        ("3号发什么快递", [3]),
        ("轮到3号了吗", [3]),
        ("38号链接", [38]),
        ("3号拍了", [3]),
    ],
)
def test_spellings(text: str, expected: list[int]) -> None:
    assert numbers(text, SHOE_SIZES) == expected


@pytest.mark.parametrize(
    "text",
    [
        "扣1",
        "1111",
        "3号发货",
        "3号能到吗",
        "3号晚上",
        "3号晚八点",
        "3号早上发",
        "3号夜里到",
        "2链条",
        "first and second week",
        "the first one was free",
        "5月3号",
        "三号可以到吗",
        "我3号买的",
        "今天3号",
        "尾号3",
        "买3个",
        "链接3个",
        "第一个",
        "第二件半价",
        "38号鞋",
        "38号有吗",
        "40码",
        "3号色",
        "1号位",
        "穿38号",
        "0号",
        "1000号链接",
        "we're #1",
        "no 100% wrong",
        "给我链接",
        "iphone 15 pro",
    ],
)
def test_dates_sizes_counts_and_ranks_are_no_links(text: str) -> None:
    assert numbers(text, SHOE_SIZES) == []


def test_a_number_the_shop_has_no_size_for_is_a_link() -> None:
    assert numbers("38号有吗") == [38]


@pytest.mark.parametrize(
    "text", ["扣5️⃣", "6️⃣6️⃣6️⃣", "2️⃣9️⃣元吗", "C#调准吗", "选3#色", "陆先生说的", "❤️#好物#推荐"]
)
def test_marks_that_are_no_numbers_of_links(text: str) -> None:
    assert numbers(text) == []


def test_a_shade_that_the_shop_marks_so_is_no_link() -> None:
    assert sells_marked(["3# 豆沙", "5# 正红"])
    assert not sells_marked(["豆沙", "1.5米"])
    assert spell_links("3#显白吗", marked_after=False) == "3#显白吗"
