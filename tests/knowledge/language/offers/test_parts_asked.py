"""Which part of an offer a short question asks for, whatever is sold."""

import time

import pytest

from knowledge.language.offers.parts_asked import given_asked, is_called, part_asked


@pytest.mark.parametrize(
    ("text", "part", "goods"),
    [
        ("any promo codes today?", "coupon", ""),
        ("where do I enter the voucher", "coupon", ""),
        ("is there a coupon for the lamp", "coupon", "lamp"),
        ("how do we get the 15% off", "coupon", ""),
        ("freebie with the tent?", "gifts", "tent"),
        ("does it come with any extras", "gifts", ""),
        ("do i get anything extra with it", "gifts", ""),
        ("what's thrown in guys", "gifts", ""),
        ("how many lamps have you got left", "stock", "lamps"),
        ("any of the green tents left", "stock", "green tents"),
        ("is it sold out", "stock", ""),
        ("nearly gone?", "stock", ""),
        ("until what time is this price", "ends", ""),
        ("when does the flash sale finish", "ends", ""),
        ("is the deal tonight only", "ends", ""),
        ("till when is the tent $89", "ends", "tent"),
        ("limit per household?", "limit", ""),
        ("how many are we allowed each", "limit", ""),
        ("帐篷还剩几顶", None, ""),
        ("帐篷还剩几个", "stock", "帐篷"),
        ("抢完没有", "stock", ""),
        ("活动到几号结束", "ends", ""),
        ("明天还是这个价吗", "ends", ""),
        ("每人限几个", "limit", ""),
        ("可以多拍几件吗", "limit", ""),
        ("can one person take four", "limit", ""),
        ("is 6 too many", "limit", ""),
        ("loads left?", "stock", ""),
        ("is the tent back in stock yet", "stock", "tent"),
        ("you going to sell out?", "stock", ""),
        ("is it still $20 on friday", "ends", ""),
        ("how many hours left on this deal", "ends", ""),
        ("后天还有这个价吗", "ends", ""),
        ("99到几号啊", "ends", ""),
        ("优惠券咋领", "coupon", ""),
        ("怎么减20块", "coupon", ""),
        ("4 jars for my sister", "tiers", ""),
        ("any discount if i buy several", "tiers", ""),
    ],
)
def test_a_frame_of_asking_tells_the_part_and_what_the_goods_are_called(
    text: str, part: str | None, goods: str
) -> None:
    asked = part_asked(text)

    assert (asked.part if asked else None) == part
    assert asked is None or asked.goods == goods


@pytest.mark.parametrize(
    "text",
    [
        "code red everyone",
        "left work early for this",
        "what's the dress code there",
        "he bought the last one for free",
        "how many people are in here",
        "how many are in a box",
        "free tonight finally",
        "when does it ship",
        "how long does it last",
        "is it on sale in shops",
        "i gifted mine to my sister",
        "直播到几点结束",
        "还有多少人没睡",
        "有几个颜色",
        "抢红包了",
        "保质期到什么时候",
        "限流了吧",
        "4 jars for my nan arrived broken",
        "two for the road",
        "is it cheaper than yours",
    ],
)
def test_other_talk_in_the_same_words_asks_for_no_part(text: str) -> None:
    assert part_asked(text) is None


def test_goods_are_called_by_words_of_the_title_alone() -> None:
    assert is_called("tents", "Two-person dome tent")
    assert is_called("帐篷", "双人圆顶帐篷")
    assert not is_called("large", "Two-person dome tent")


def test_long_repetitions_take_no_time() -> None:
    begun = time.perf_counter()
    for word in ("any the a ", "still nearly ", "is there any of the ", "还有还剩", "活动优惠"):
        for size in range(60):
            part_asked((word * 12)[:size])
    assert time.perf_counter() - begun < 2


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("is the cable included", "cable"),
        ("does a stand come with it", "stand"),
        ("how do i get the free tote", "tote"),
        ("is the tote free", "tote"),
        ("how is it made", ""),
        ("what do you think of the tote", ""),
    ],
)
def test_a_thing_that_may_be_given_along_is_read_by_name(text: str, thing: str) -> None:
    assert given_asked(text) == thing
