"""A shop's own words, and the questions that only they give away."""

import pytest

from copilot.skills.answers.feature_buying import asks_to_buy
from copilot.skills.answers.product_names import ProductNames
from copilot.skills.answers.reader import Reader
from copilot.skills.answers.shop_words import ShopWords
from knowledge.language.normalise import normalise
from knowledge.products import (
    Attribute,
    Catalogue,
    FaqEntry,
    Offer,
    Policy,
    Product,
    Source,
    Variant,
)

SOURCE = Source("shop.json")


def attribute(name: str, value: str) -> Attribute:
    return Attribute(name, value, (), None, SOURCE)


KETTLE = Product(
    sku="KT-7",
    title="云雀长嘴手冲壶 600ml",
    names=("手冲壶",),
    category="厨房/茶具",
    description="",
    attributes=(attribute("壶身材质", "紫铜"), attribute("Spout length", "18 cm")),
    variants=(Variant("KT-7-B", "磨砂黑", (attribute("壶盖", "木纽"),), None),),
    offer=Offer(
        currency="CNY",
        list_price=None,
        live_price=None,
        coupon_price=None,
        coupon="",
        tiers=(),
        gifts=("滤纸四十张",),
        promotion="",
        limit_per_buyer=None,
        stock=None,
        starts_at=None,
        ends_at=None,
        source=SOURCE,
    ),
    faq=(
        FaqEntry("能刻字吗", "壶底可以刻两行，磨豆机不送", SOURCE),
        FaqEntry("Can it whistle?", "No.", SOURCE),
        FaqEntry("壶嘴会滴水吗", "不滴，豆子粗细都行，生豆熟豆都能冲", SOURCE),
    ),
    source=SOURCE,
)
SHOP = Catalogue(
    "shop",
    1,
    (KETTLE,),
    (Policy("返修", "寄回景德镇返修", SOURCE),),
    (FaqEntry("会员日", "周二", SOURCE),),
)
WORDS = ShopWords.build(SHOP)
READER = Reader.of(SHOP)
NO_SHOP = Reader(ProductNames.build(Catalogue("shop", 1, (), (), ())))


@pytest.mark.parametrize("pair", ["壶身", "紫铜", "磨砂", "滤纸", "刻字", "返修", "壶嘴", "茶具"])
def test_words_come_from_every_kind_of_text(pair: str) -> None:
    assert pair in WORDS.pairs


@pytest.mark.parametrize("pair", ["可以", "能刻", "字吗", "不送", "都行"])
def test_everyday_pairs_are_left_out(pair: str) -> None:
    assert pair not in WORDS.pairs


def test_a_mention_counts_characters_once_and_knows_properties() -> None:
    mention = WORDS.mention("壶身材质紫铜")

    assert mention.covered == 6
    assert mention.property
    assert not WORDS.mention("紫铜").property
    assert WORDS.mention("晚上好").covered == 0


def test_latin_words_meet_in_other_forms_and_everyday_ones_do_not_count() -> None:
    assert WORDS.mention("does it whistling").latin == 1
    assert WORDS.mention("spouts").property
    assert WORDS.mention("can it do this").latin == 0


def test_an_empty_shop_knows_no_words() -> None:
    empty = ShopWords.build(Catalogue("shop", 1, (), (), ()))

    assert not empty
    assert empty.mention("壶身什么材质") == ShopWords().mention("")


@pytest.mark.parametrize(
    "text",
    [
        "能刻字吗",
        "可以刻字不主播",
        "有滤纸没有啊",
        "壶嘴滴不滴啊",
        "滤纸几张",
        "生的熟的",
        "黑的呢",
        "壶盖呢",
        "盖子多大",
        "一包豆子用多久",
        "返修咋弄",
        "到底18还是20",
        "我135斤呢",
        "155 90斤",
        "110穿M行吗",
        "does it whistle?",
        "spout included?",
    ],
)
def test_questions_in_the_shops_words_are_for_the_shop(text: str) -> None:
    reading = READER.read(text)

    assert reading.intent == "shop_question"
    assert reading.key


@pytest.mark.parametrize(
    "text",
    [
        "磨砂黑好看",
        "手冲壶！！",
        "手冲壶拍了",
        "紫铜的我爱了",
        "我才90斤",
        "那个600的作弊",
        "主播多高啊",
        "主播会冲咖啡吗",
        "你多大",
        "人呢",
        "这几天都在冲",
        "打开壶盖看看里面",
        "加薇 返修 进内部群 刻字 全场一折",
        "上次的壶嘴断了 垃圾",
        "i whistle all day lol",
        "666",
    ],
)
def test_talk_in_the_shops_words_is_not(text: str) -> None:
    assert READER.read(text).intent != "shop_question"


def test_without_the_shop_its_words_say_nothing() -> None:
    assert NO_SHOP.read("可以刻字不主播").intent != "shop_question"
    assert NO_SHOP.read("does it whistle?").intent in {"shop_question", "other_question"}


@pytest.mark.parametrize(
    "text",
    [
        "多少钱",
        "多少米啊",
        "券后几多",
        "怎么卖",
        "啥价啊",
        "两瓶多少",
        "多大的",
        "重不重",
        "多少ml",
        "几瓦的主播",
        "包邮吗",
        "几天到",
        "啥时候发",
        "有货吗",
        "会掉色吗",
        "里面都有啥",
        "会漏吗 放包里",
        "how much?",
        "how heavy is one",
        "battery life pls",
        "what's in the box",
        "size?",
    ],
)
def test_bare_buying_questions_need_no_shop(text: str) -> None:
    assert asks_to_buy(normalise(text))
    assert NO_SHOP.read(text).intent == "shop_question"


@pytest.mark.parametrize(
    "text",
    ["", "这是什么", "多少人看过这个视频啊", "播多久", "主播多高", "weight", "how are you", "贵"],
)
def test_other_short_questions_are_no_bare_buying_questions(text: str) -> None:
    assert not asks_to_buy(normalise(text))


def test_complaint_and_request_leave_questions_alone() -> None:
    assert READER.read("can return if the spout breaks?").intent == "shop_question"
    assert READER.read("刻字掉了咋办").intent == "shop_question"


def test_keys_of_follow_up_questions_differ() -> None:
    keys = {READER.read(text).key for text in ("黑的呢", "白的呢", "M的呢", "两盒多少", "三盒多少")}

    assert len(keys) == 5


@pytest.mark.parametrize("text", ["spout length", "Spout length pls", "wattage", "壶身材质"])
def test_a_bare_name_of_a_property_is_put_to_the_facts_as_no_certain_question(text: str) -> None:
    reading = READER.read(text)

    assert reading.for_board
    assert reading.key
    assert not reading.likely or reading.intent == "shop_question"


@pytest.mark.parametrize("text", ["spout", "lovely", "紫铜色真好", "so glad i weigh less", "hello"])
def test_other_bare_words_ask_nothing(text: str) -> None:
    assert not READER.read(text).for_board


@pytest.mark.parametrize(
    "text",
    [
        "ok for camping stoves",
        "any good on ceramic hobs",
        "strong enough for boiling wine",
        "my wrist is 17 cm",
        "chest 38",
        "i usually wear a 6 and a half",
    ],
)
def test_what_suits_or_measures_asks_the_shop(text: str) -> None:
    assert Reader.of(SHOP).read(text).intent == "shop_question"


@pytest.mark.parametrize(
    "text",
    [
        "ok with me",
        "i am 43",
        "chest pains all day lol",
        "i wear my heart on my sleeve",
        "good in theory haha",
    ],
)
def test_praise_and_talk_in_such_words_do_not(text: str) -> None:
    assert Reader.of(SHOP).read(text).intent != "shop_question"
