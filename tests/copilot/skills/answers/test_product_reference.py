"""What viewers' messages are about: products by every way to mean one, the shop, or nothing."""

import pytest

from copilot.skills.answers.product_reference import Reference
from tests.copilot.skills.answers.reference_shop import about, room

# KETTLE has been on air for a minute and a half, SKIRT was before.
ONE = [
    ("藏青的那条起球吗", "DRESS", ""),
    ("二号链接有弹力吗", "SKIRT", ""),
    ("看看⑥", "TEA", ""),
    ("6好链接泡几次", "TEA", ""),
    ("number nine waterproof?", "TENT", ""),
    ("the fourth one, zipper or snap", "BAG", ""),
    ("10th link battery life", "SPEAKER", ""),
    ("第7个是真石榴石吗", "BRACELET", ""),
    ("吊带裙红色会不会透", "DRESS", "红色"),
    ("托特包大号多少", "BAG", "大号"),
    ("三十包的多少钱一盒", "TEA", "30包"),
    ("乌龙茶30包装能放多久", "TEA", "30包"),
    ("1800毫升的是哪个颜色", "KETTLE", "1.8L"),
    ("1.5L煮一次多久", "KETTLE", "1.5L"),
    ("1.8的贵多少", "KETTLE", "1.8L"),
    ("帐篷四个人睡得下吗", "TENT", "3-4人"),
    ("那个红色的还补货吗", "DRESS", "红色"),
    ("刚才那条灰的多少", "SKIRT", "灰色"),
    ("上一款洗了缩水吗", "SKIRT", ""),
    ("前面那条裙子多长", "SKIRT", ""),
    ("what about the previous one in black", "SKIRT", "黑色"),
    ("下一款是什么茶", "TEA", ""),
    ("329那个能装电脑吗", "BAG", "小号"),
    ("239的是加长的吗", "DRESS", "加长藏青色"),
    ("六百多的那个防雨不", "TENT", ""),
    ("the $65 one waterproof?", "SPEAKER", "sand"),
    ("风衣卡其的显白吗", "COAT", "卡其"),
    ("trench coat lining?", "COAT", ""),
    ("wok works on induction?", "WOK", ""),
    ("锅子重不重", "WOK", ""),
    ("养声壶能煮粥吗", "KETTLE", ""),
    ("is the peble speaker loud", "SPEAKER", ""),
    ("蓝牙音箱有么 teal那个", "SPEAKER", "teal"),
    ("聚酯纤维的那条扎不扎", "SKIRT", ""),
    ("露营灯几流明", "FAR", ""),
    ("这个好洗吗", "KETTLE", ""),
    ("噪音大不大", "KETTLE", ""),
    ("160斤穿得下不", "KETTLE", ""),
    ("第8号开口能调吗", "CHAIN", ""),
    ("6链茶泡几次", "TEA", ""),
    ("3号晚上穿会不会冷", "COAT", ""),
    ("is #9 in one bag or two", "TENT", ""),
    ("桂花乌笼苦不苦", "TEA", ""),
    ("拖特包能装电脑吗", "BAG", ""),
    ("pebbel speaker louder?", "SPEAKER", ""),
    ("桂花那个苦不苦", "TEA", ""),
    ("the bluetooth one, aux in?", "SPEAKER", ""),
    ("168是玻璃的吗", "KETTLE", ""),
    ("899是几人的", "TENT", "3-4人"),
    ("能放下帐篷吗", "KETTLE", ""),
    ("这两个颜色都有吗", "KETTLE", ""),
]


@pytest.mark.parametrize(("text", "sku", "choice"), ONE)
def test_one_product_is_meant(text: str, sku: str, choice: str) -> None:
    taken = about(room((0, "SKIRT"), (10, "KETTLE")), text, 100)

    assert (taken.skus, taken.certain) == ((sku,), True)
    assert taken.choice == choice or not choice


@pytest.mark.parametrize(
    ("text", "skus"),
    [
        ("1、4、9号一起拍有优惠吗", {"DRESS", "BAG", "TENT"}),
        ("2号和3号怎么选", {"SKIRT", "COAT"}),
        ("links 5 and 11 please", {"KETTLE", "WOK"}),
        ("风衣跟托特包一套多少", {"COAT", "BAG"}),
        ("炒锅养生壶哪个先买", {"WOK", "KETTLE"}),
        ("这个跟11号都能用电磁炉吗", {"KETTLE", "WOK"}),
        ("和刚才那个一起发货吗", {"KETTLE", "SKIRT"}),
        ("459和699的差在哪", {"COAT", "TENT"}),
        ("speaker vs tent for camping", {"SPEAKER", "TENT"}),
        ("first one and the fourth one, same strap?", {"DRESS", "BAG"}),
        ("the 2nd or the 3rd", {"SKIRT", "COAT"}),
        ("2跟3哪个好", {"SKIRT", "COAT"}),
        ("difference between 5 and 11?", {"KETTLE", "WOK"}),
        ("棉麻的和石榴石的哪个贵", {"DRESS", "BRACELET"}),
        ("这俩都有货吗", {"KETTLE", "SKIRT"}),
        ("both of these in stock?", {"KETTLE", "SKIRT"}),
    ],
)
def test_several_products_are_meant(text: str, skus: set[str]) -> None:
    taken = about(room((0, "SKIRT"), (10, "KETTLE")), text, 100)

    assert taken.certain
    assert set(taken.skus) == skus


@pytest.mark.parametrize(
    ("text", "skus"),
    [
        ("手链会掉色吗", {"BRACELET", "CHAIN"}),
        ("那个防水的多少钱", {"COAT", "BAG", "SPEAKER"}),
        ("两个都要有优惠吗", {"KETTLE", "SKIRT"}),
        ("are both dishwasher safe", {"KETTLE", "SKIRT"}),
        ("石榴石的和手链哪个大", {"BRACELET", "CHAIN"}),
    ],
)
def test_what_fits_several_is_not_guessed(text: str, skus: set[str]) -> None:
    taken = about(room((0, "SKIRT"), (10, "KETTLE")), text, 100)

    assert not taken.certain
    assert set(taken.skus) == skus


@pytest.mark.parametrize(
    "text",
    ["扣1", "扣1扣1", "1111", "666", "打个1打个1", "i typed 1", "1", "扣了1怎么没人理"]
    + ["1扣了", "已扣", "扣好啦", "1 done", "just typed 1", "1!! i dropped it"],
)
def test_an_answer_to_the_host_means_no_product(text: str) -> None:
    assert about(room((0, "DRESS")), text, 60).nothing


def test_a_link_that_the_line_up_has_not_is_no_guess() -> None:
    assert about(room((0, "DRESS")), "88号链接多少钱", 60).nothing


@pytest.mark.parametrize(
    "text",
    ["发什么快递呀", "新疆能发吗", "买满300减多少", "七天能退吗", "do you ship to canada"]
    + ["明天还有活动不", "3号晚上还播吗", "几点下播", "any deals coming this weekend"]
    + ["today有coupon吗", "live again tomorrow?"],
)
def test_what_holds_for_all_goods_is_about_the_shop(text: str) -> None:
    assert about(room((0, "DRESS")), text, 60) == Reference(shop=True)


@pytest.mark.parametrize("text", ["券在哪领", "优惠券怎么领", "去哪领券啊"])
def test_a_coupon_is_that_of_what_its_sender_saw(text: str) -> None:
    assert about(room((0, "DRESS")), text, 60).skus == ("DRESS",)


def test_this_is_what_its_sender_saw() -> None:
    here = room((0, "DRESS"), (60, "COAT"), delay_s=6)

    assert about(here, "这个有口袋吗", 65).skus == ("DRESS",)
    assert about(here, "这个有口袋吗", 67).skus == ("COAT",)


def test_the_one_before_is_before_what_its_sender_saw() -> None:
    here = room((0, "WOK"), (30, "DRESS"), (60, "COAT"), delay_s=6)

    assert about(here, "刚才那个呢", 65).skus == ("WOK",)
    assert about(here, "刚才那个呢", 67).skus == ("DRESS",)
    assert about(here, "上上个呢", 67).skus == ("WOK",)


def test_a_choice_that_only_the_product_before_has_means_that_one_for_a_while() -> None:
    here = room((0, "SKIRT"), (60, "TENT"))

    assert about(here, "灰色有货吗", 70).skus == ("SKIRT",)
    assert about(here, "灰色有货吗", 200).skus == ("TENT",)


@pytest.mark.parametrize(
    ("on_air", "text", "choice"),
    [
        ("TENT", "3-4人的多重", "3-4人"),
        ("KETTLE", "1.8够用吗", "1.8L"),
        ("TEA", "30够喝多久", "30包"),
        ("TEA", "30 days return?", ""),
        ("BAG", "large fit a laptop?", "大号"),
    ],
)
def test_a_figure_alone_is_a_choice_of_what_is_on_air(on_air: str, text: str, choice: str) -> None:
    assert about(room((0, on_air)), text, 60).choice == choice


def test_a_price_of_several_products_is_of_the_one_on_air_or_of_none() -> None:
    assert about(room((0, "SKIRT")), "159那条有黑的吗", 60).skus == ("SKIRT",)
    assert about(room((0, "WOK")), "189的有几包", 60).choice == "30包"


def test_a_product_on_air_goes_before_others_of_its_name() -> None:
    here = room((0, "CHAIN"))

    assert about(here, "手链多长", 60) == Reference(("CHAIN",), True, True)


def test_a_doubtful_focus_makes_this_one_ambiguous_but_no_name() -> None:
    here = room((0, "DRESS"))

    doubted = about(here, "这个多少钱", 60, suspect="COAT")

    assert (doubted.skus, doubted.certain) == (("DRESS", "COAT"), False)
    assert about(here, "托特包多少钱", 60, suspect="COAT").skus == ("BAG",)


@pytest.mark.parametrize(
    ("text", "skus"),
    [
        ("买两个跟那个炒锅一个一共多少", {"KETTLE", "WOK"}),
        ("这个两只再加桂花乌龙一盒总共多少", {"KETTLE", "TEA"}),
        ("再加一盒桂花乌龙一共多少钱", {"KETTLE", "TEA"}),
        ("三个加上托特包多少钱", {"KETTLE", "BAG"}),
        ("两个炒锅加一盒桂花乌龙一起多少", {"WOK", "TEA"}),
    ],
)
def test_what_is_put_to_the_product_on_air_leaves_neither_out(text: str, skus: set[str]) -> None:
    taken = about(room((0, "SKIRT"), (10, "KETTLE")), text, 100)

    assert taken.certain
    assert set(taken.skus) == skus


@pytest.mark.parametrize("text", ["那个炒锅一个多少", "买两个炒锅多少钱", "这个炒锅加厚的吗"])
def test_a_named_product_alone_is_meant_alone(text: str) -> None:
    assert about(room((0, "SKIRT"), (10, "KETTLE")), text, 100).skus == ("WOK",)


@pytest.mark.parametrize(
    "text", ["两把一起多少钱", "两个一起拍多少钱", "2台一起拍多少", "两件都要什么价"]
)
def test_pieces_counted_for_a_price_are_of_what_is_on_air(text: str) -> None:
    assert about(room((0, "SKIRT"), (10, "KETTLE")), text, 100).skus == ("KETTLE",)


@pytest.mark.parametrize("text", ["两款一起多少钱", "两把有什么区别", "俩一起多少钱"])
def test_two_that_are_no_pieces_are_two_products(text: str) -> None:
    assert set(about(room((0, "SKIRT"), (10, "KETTLE")), text, 100).skus) == {"KETTLE", "SKIRT"}


@pytest.mark.parametrize(
    ("on_air", "text", "sku", "choice"),
    [
        ("KETTLE", "大的多少钱", "KETTLE", "1.8L"),
        ("KETTLE", "the small one price", "KETTLE", "1.5L"),
        ("BAG", "the bigger one fit a laptop?", "BAG", "大号"),
        ("WOK", "小号那个多重", "WOK", ""),
        ("WOK", "how heavy is the small one", "WOK", ""),
        ("SPEAKER", "the red one how much", "SPEAKER", ""),
        ("SKIRT", "养生壶最大的多高", "KETTLE", "1.8L"),
    ],
)
def test_the_big_one_and_the_red_one_are_of_what_is_on_air(
    on_air: str, text: str, sku: str, choice: str
) -> None:
    taken = about(room((0, on_air)), text, 60)

    assert (taken.skus, taken.choice) == ((sku,), choice)
