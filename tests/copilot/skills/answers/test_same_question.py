"""Whether two questions are one: other words, both languages, what is named, embeddings' word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copilot.skills.answers.question_key import question_key
from copilot.skills.answers.same_question import (
    VOUCHED,
    VOUCHED_AGAINST,
    Nearness,
    likeness,
    read_asked,
    shared_share,
)
from knowledge.language.normalise import normalise

NOTHING_KNOWN = Nearness(None, 2.0, 0.0)


def alike(a: str, b: str, near: Nearness = NOTHING_KNOWN) -> bool:
    one, other = (read_asked(text, question_key(normalise(text), ())) for text in (a, b))
    return likeness(one, other, near, answered=False) > 0


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("多久发货", "今天拍什么时候能寄出"),
        ("有没有小票", "do i get an invoice"),
        ("几岁能玩", "三岁宝宝能玩吗"),
        ("一包多少抽", "几抽的"),
        ("透不透", "白的透吗"),
        ("带涡轮吗", "有没有送涡轮"),
        ("一袋能吃多久", "一包够吃几天"),
        ("敏感肌能用吗", "敏感皮会泛红吗"),
        ("is it wireless", "是无线的吗"),
    ],
)
def test_other_words_for_the_same(a: str, b: str) -> None:
    assert alike(a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("能机洗吗", "能干洗吗"),
        ("微波炉能用吗", "洗碗机能用吗"),
        ("尘盒能洗吗", "滤芯能洗吗"),
        ("色温能调吗", "高度能调吗"),
        ("一天喂几次", "一天喂几克"),
        ("是绿茶吗", "是红茶吗"),
        ("幼猫能吃吗", "老年猫能吃吗"),
        ("do you ship to canada", "do you ship from canada"),
        ("有色素吗", "有香精吗"),
        ("泰迪能用吗", "金毛能用吗"),
    ],
)
def test_look_alikes_stay_two_whatever_the_embeddings_say(a: str, b: str) -> None:
    assert not alike(a, b, Nearness(lambda: 0.99, 0.55, 0.9))


def test_embeddings_vouch_where_words_are_not_known() -> None:
    sure, doubtful = (Nearness(lambda: 0.5, 0.85, share) for share in (VOUCHED, VOUCHED - 0.01))
    assert alike("涡轮转起来烦不烦人", "吵吗", sure)
    assert not alike("涡轮转起来烦不烦人", "吵吗", doubtful)


def test_embeddings_must_be_surer_against_words_that_are_known() -> None:
    assert alike("吵吗", "影响隔壁休息么 多重", Nearness(lambda: 0.5, 0.85, VOUCHED_AGAINST))
    assert not alike("吵吗", "影响隔壁么 能机洗吗", Nearness(lambda: 0.5, 0.85, VOUCHED))


def test_the_shares_of_one_matter_count_together() -> None:
    one, other = (("noise", 0.9), ("weight", 0.1)), (("noise", 0.9), ("length", 0.1))
    assert shared_share(one, other) == pytest.approx(0.9)
    assert shared_share(one, (("length", 1.0),)) == 0
    assert shared_share(one, ()) == 0


NAMED = st.sampled_from(
    [
        ("{}码有吗", ("s", "m", "l", "xl")),
        ("{}码多少钱", ("s", "m", "l", "xl")),
        ("{}斤穿多大", ("90", "110", "130", "150")),
        ("{}毫升的多少钱", ("250", "350", "500", "750")),
        ("{}能到吗", ("新疆", "西藏", "海南", "香港")),
        ("{}包邮吗", ("新疆", "西藏", "内蒙", "台湾")),
        ("{}的有吗", ("黑色", "白色", "红色", "蓝色")),
        ("{}件多少钱", ("2", "3", "4", "5")),
        ("do you ship to {}", ("canada", "mexico", "australia", "germany")),
        ("does size {} fit 150 lbs", ("6", "8", "10", "12")),
    ]
)


@given(NAMED, st.data())
def test_a_pair_that_differs_in_one_size_number_or_place_is_never_one(
    named: tuple[str, tuple[str, ...]], data: st.DataObject
) -> None:
    frame, names = named
    one, other = data.draw(st.permutations(names))[:2]
    cosine = data.draw(st.floats(-1, 1))
    share = data.draw(st.floats(0, 1))
    assert not alike(frame.format(one), frame.format(other), Nearness(lambda: cosine, 0.55, share))


LINE = st.lists(
    st.sampled_from(
        [*"能机洗吗有黑色多重几斤发货到新疆m码", "ship ", "canada ", "how long ", "3", "6"]
    ),
    min_size=1,
    max_size=8,
).map("".join)


@given(LINE, LINE, st.floats(-1, 1), st.floats(0, 1))
def test_it_is_the_same_both_ways_round(a: str, b: str, cosine: float, share: float) -> None:
    near = Nearness(lambda: cosine, 0.55, share)
    assert alike(a, b, near) == alike(b, a, near)


def test_what_cannot_be_read_is_not_taken_for_what_names_an_example() -> None:
    barely = Nearness(cosine=lambda: 0.02, floor=0.55, meant=0.0)
    near = Nearness(cosine=lambda: 0.7, floor=0.55, meant=0.0)
    for a, b in (("does it work with android?", "هل تشحنون إلى السعودية؟"), ("什么颜色", "咋样")):
        assert not alike(a, b, barely)
        assert not alike(b, a, barely)
    assert alike("does it work with android?", "هل يعمل مع أندرويد", near)
