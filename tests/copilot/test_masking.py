"""Personal data is masked, figures of the trade are not."""

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copilot.masking import mask


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("我电话13812345678", "我电话〔电话〕"),
        ("138 1234 5678", "〔电话〕"),
        ("138-1234-5678", "〔电话〕"),
        ("1 3 8 1 2 3 4 5 6 7 8", "〔电话〕"),
        ("13 81 23 45 67 8", "〔电话〕"),
        ("１３８１２３４５６７８", "〔电话〕"),
        ("一三八一二三四五六七八", "〔电话〕"),
        ("幺三八一二三四五六七八", "〔电话〕"),
        ("138一二三四5678", "〔电话〕"),
        ("1️⃣3️⃣8️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣", "〔电话〕"),
        ("+86 138 1234 5678", "〔电话〕"),
        ("008613812345678", "〔电话〕"),
        ("13812345678和13912345678", "〔电话〕和〔电话〕"),
        ("6 13812345678 8", "6 〔电话〕 8"),
        ("0571-88886666", "〔电话〕"),
        ("(010)62345678", "〔电话〕"),
        ("400-123-4567", "〔电话〕"),
        ("+1 415 555 2671", "〔电话〕"),
        ("+44 20 7946 0958", "〔电话〕"),
        ("(415) 555-2671", "〔电话〕"),
        ("call me 4155552671", "call me 〔电话〕"),
        ("身份证33010619900307123X", "身份证〔证件〕"),
        ("330106 19900307 1234", "〔证件〕"),
        ("卡号6222021234567890123", "卡号〔卡号〕"),
        ("6222 0212 3456 7890 123", "〔卡号〕"),
        ("4111 1111 1111 1111", "〔卡号〕"),
        ("发我a.b+c@qq.com谢谢", "发我〔邮箱〕谢谢"),
        ("加微信abc12345", "加微信〔账号〕"),
        ("微信：rosie_shop", "微信：〔账号〕"),
        ("vx:abc123", "vx:〔账号〕"),
        ("v❤abc12345", "v❤〔账号〕"),
        ("加q 12345678", "加q 〔账号〕"),
        ("qq群123456789", "qq群〔账号〕"),
        ("我住在浙江省杭州市西湖区文三路90号3栋2单元501室", "我住在〔地址〕"),
        ("寄到阳光小区3栋2单元501", "寄到〔地址〕"),
        ("221B Baker Street", "〔地址〕"),
        ("i live at 14 Elm Grove Road, flat 3", "i live at 〔地址〕"),
    ],
)
def test_masked(text: str, masked: str) -> None:
    assert mask(text) == masked


@pytest.mark.parametrize(
    "text",
    [
        "1299元",
        "6688",
        "24-26度",
        "20000毫安",
        "199 299 399 49",
        "159 169 179 89",
        "1500 2000 3000",
        "160 50kg",
        "165/84A",
        "545425216440",
        "iPhone 15 Pro Max 256G",
        "3号链接多少钱",
        "我知道3号链接好",
        "SKU-20240815-01",
        "2025年9月12号晚上1:12",
        "满300减40 满500减80",
        "5 6 7 8 9",
        "一二三四五六七",
        "发广东省广州市吗",
        "微信支付可以吗",
        "加v吗",
        "微信号是多少",
        "QQ糖100g多少",
        "wechat please",
        "2 in 1 Drive",
        "order 12345678",
        "100ml 200ml 500ml",
        "这条裤子85cm 90cm 95cm",
        "@u12 hi",
        "",
    ],
)
def test_left_alone(text: str) -> None:
    assert mask(text) == text


MOBILE = re.compile(r"(?<!\d)1[3-9]\d{9}(?!\d)")
CONTEXT = st.text(
    st.sampled_from("我的电话号码是微信路区市 ab@.〔〕电话 ,，。!？室栋"), max_size=12
)


@given(CONTEXT, st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True), CONTEXT)
@settings(max_examples=300)
def test_no_mobile_survives(before: str, mobile: str, after: str) -> None:
    assert not MOBILE.search(mask(before + mobile + after))


@given(
    st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True),
    st.lists(st.sampled_from(["", " ", "-", ".", "  ", "·"]), min_size=10, max_size=10),
)
@settings(max_examples=300)
def test_any_spacing_that_does_not_look_like_prices_is_masked(mobile: str, gaps: list[str]) -> None:
    spaced = "".join(digit + gap for digit, gap in zip(mobile, [*gaps, ""], strict=True))
    groups = re.findall(r"\d+", spaced)
    priced = all(2 <= len(group) <= 4 and group[-1] in "0589" for group in groups)

    assert priced or mask(spaced) == "〔电话〕"


PERSONAL = st.sampled_from(
    ["13812345678", "加微信abc12345", "a@b.co", "文三路90号", "3栋2单元501", "62220212345678901"]
)


@given(st.lists(st.one_of(st.text(max_size=15), CONTEXT, PERSONAL), max_size=6))
@settings(max_examples=500)
def test_masking_twice_changes_nothing(pieces: list[str]) -> None:
    once = mask("".join(pieces))

    assert mask(once) == once


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "1 ",
        "13 ",
        "a",
        "a@",
        "a.",
        "一",
        "路",
        "路1号",
        "省市区",
        "微信",
        "vx ",
        "12 a b ",
        "(",
        "+1",
    ],
)
def test_a_hundred_thousand_characters_are_masked_in_linear_time(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    start = time.thread_time()

    mask(text)

    assert time.thread_time() - start < 5.0  # quadratic behaviour takes minutes
