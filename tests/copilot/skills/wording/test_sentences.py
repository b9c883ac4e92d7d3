"""A fact as a sentence: what name and value say together, no more, and nothing where unsure."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copilot.skills.wording.sentences import Stated, sentence_of, verdict_of_answer
from knowledge.products import FactKind


def said(
    kind: FactKind, name: str, value: str, *, chinese: bool, text: str = "", title: str = "Kettle"
) -> str:
    colon = "：" if chinese else ": "
    return sentence_of(Stated(kind, name, value, text or f"{name}{colon}{value}", title, chinese))


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("支持快充", "否", "不支持快充"),
        ("能洗几次", "约30次", "约30次"),
        ("前后异色", "可前后配不同颜色", "可前后配不同颜色"),
        ("几何纹", "黑白", "几何纹是黑白"),
        ("可进烤箱", "否", "不能进烤箱"),
        ("可进烤箱", "是，杯盖除外", "可以进烤箱，杯盖除外"),
        ("能否冷冻", "不能，只能冷藏", "不能冷冻，只能冷藏"),
        ("是否含糖", "否", "不含糖"),
        ("是否含糖", "无糖", "无糖"),
        ("有无腰带", "有", "有腰带"),
        ("有无腰带", "无", "没有腰带"),
        ("会褪色", "否", "不会褪色"),
        ("不适用人群", "哮喘患者不适用", "哮喘患者不适用"),
        ("易变形", "否", "不容易变形"),
        ("褪色", "不会", "不会褪色"),
        ("快充", "支持", "支持快充"),
        ("枕芯可水洗", "否", "枕芯不能水洗"),
        ("外套可拆洗", "是", "外套可以拆洗"),
        ("防晒指数", "SPF50+", "防晒指数是SPF50+"),
        ("适合肤质", "干皮、油皮", "适合肤质有干皮、油皮"),
        ("质保", "下单后两年", ""),
        ("香精", "不添加", "不添加香精"),
        ("添加糖", "不添加", "不添加糖"),
        ("烘干", "不可", "烘干不可以"),
        ("防水", "是", "是防水的"),
        ("耐高温", "否", "不耐高温"),
        ("进口", "否", "不是进口的"),
        ("童锁", "否", "没有童锁"),
        ("不含酒精", "是", "不含酒精"),
        ("甜度", "半糖", "甜度是半糖"),
        ("里料", "纯棉", "里料是纯棉"),
        ("适用年龄", "3岁以上", "适用年龄是3岁以上"),
        ("净重", "约285g", "净重约285g"),
        ("续航可达", "10小时", "续航可达10小时"),
        ("里程", "≥300km", "里程不低于300km"),
        ("配料", "鸡肉、盐、花椒", "配料有鸡肉、盐、花椒"),
        ("香味", "香味淡雅", "香味淡雅"),
        ("杯盖", "可拆卸", "杯盖可拆卸"),
        ("洗涤方式", "只能手洗，不可漂白", "只能手洗，不可漂白"),
        # A value with a verb of its own takes no 是.
        ("泡发时间", "泡30分钟", "泡30分钟"),
        ("闪充", "充5分钟看2小时", "充5分钟看2小时"),
        ("寝室", "看学校规定", "寝室的话，看学校规定"),
        ("抗摔", "抗轻摔，不能从高处扔", "抗轻摔，不能从高处扔"),
        ("防尘", "防小颗粒，不能进沙", "防小颗粒，不能进沙"),
        ("老人", "高血压请先问医生", "老人的话，高血压请先问医生"),
        ("哺乳期", "哺乳期建议先问医生", "哺乳期建议先问医生"),
        ("适用", "燃气灶、电磁炉、明火都能用", "燃气灶、电磁炉、明火都能用"),
        ("总待机", "配合底座72小时", "总待机的话，配合底座72小时"),
        ("配送", "不送上楼", "不送上楼"),
        ("透不透", "两层里布挡光", "两层里布挡光"),
        ("显瘦", "梨形推荐A字款", "显瘦的话，梨形推荐A字款"),
        ("水洗", "40度以下手洗，不可烘干", "40度以下手洗，不可烘干"),
        ("重量", "单只130克", "重量单只130克"),
        ("功率", "最大65W", "功率最大65W"),
        ("存放", "干燥通风处", "存放在干燥通风处"),
        ("杯身", "不锈钢", "杯身是不锈钢"),
        ("配件", "充电线", "配件是充电线"),
        ("风格", "都市通勤", "风格是都市通勤"),
        # No safe sentence: the label stays.
        ("防水", "IPX4", ""),
        ("容量(ml)", "500", ""),
        ("储存方法", "阴凉干燥处存放", ""),
        ("孕妇", "否", ""),
        ("不含酒精", "否", ""),
    ],
)
def test_a_chinese_property_is_said(name: str, value: str, sentence: str) -> None:
    assert said("attribute", name, value, chinese=True) == sentence


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("Oven safe", "no", "it's not oven safe"),
        ("waterproof", "yes, rated IPX7", "it's waterproof, rated IPX7"),
        ("wireless charging", "yes", "it has wireless charging"),
        ("wireless charging", "no", "no wireless charging"),
        ("Contains nuts", "no", "it doesn't contain nuts"),
        ("Works outdoors", "yes", "it works outdoors"),
        ("Batteries included", "no", "no batteries included"),
        ("Double-sided", "no", "it's not double-sided"),
        ("Top speed", "no", "no top speed"),
        ("Sugar", "none added", ""),
        ("Is it vegan?", "Yes.", "it's vegan"),
        ("scent", "scent-free", "it's scent-free"),
        ("dryer safe", "yes on low", "it's dryer safe on low"),
        ("Warranty", "lifetime", "it has a lifetime warranty"),
        ("guarantee", "International", "it has an international guarantee"),
        ("warranty", "3 years", "the warranty is 3 years"),
        ("Capacity", "0.9 L", "the capacity is 0.9 L"),
        ("Dimensions", "10 x 20 cm", "the dimensions are 10 x 20 cm"),
        ("Suitable for", "ages 3+", "it's suitable for ages 3+"),
        ("Made in", "Portugal", "it's made in Portugal"),
        ("Contains", "milk, soy", "it contains milk, soy"),
        ("Care", "Hand wash only", "Hand wash only"),
        # No safe sentence: the label stays.
        ("Waterproof", "IPX4", ""),
        ("Lid", "yes", ""),
        (": \r", "0", ""),
        ("Finish", "no. 4", ""),
        ("Size (EU)", "42", ""),
        ("Pegs included", "12 pegs", "12 pegs are included"),
        ("Flame retardant", "no", "it's not flame retardant"),
        ("Splash proof", "yes", "it's splash proof"),
        ("Side pockets", "yes", "it has side pockets"),
        ("For pets", "yes", ""),
        ("Crushes nuts", "yes", "it crushes nuts"),
        ("Charges a Pixel 9", "about 3 times", "it charges a Pixel 9 about 3 times"),
        ("Carries a laptop", "15 inches", "the carries a laptop is 15 inches"),
        ("For", "cats and small dogs", "it's for cats and small dogs"),
        ("Season", "4-season", "it's 4-season"),
        ("Shelves", "3", "it has 3 shelves"),
        ("Shelves", "3 shelves", "it has 3 shelves"),
        ("Brews per fill", "8", "it has 8 brews per fill"),
        ("Dishwasher safe", "lid only", "only the lid is dishwasher safe"),
        ("Fading", "dark colours may fade a little", "dark colours may fade a little"),
    ],
)
def test_an_english_property_is_said(name: str, value: str, sentence: str) -> None:
    assert said("attribute", name, value, chinese=False) == sentence


@pytest.mark.parametrize(
    ("title", "sentence"),
    [
        ("Calm Headphones, black", "they're foldable"),
        ("Trail Boots with Laces", "they're foldable"),
        ("Glass", "it's foldable"),
        ("Box for Pens", "it's foldable"),
    ],
)
def test_one_thing_is_it_and_several_are_they(title: str, sentence: str) -> None:
    assert said("attribute", "Foldable", "yes", chinese=False, title=title) == sentence


@pytest.mark.parametrize(
    ("kind", "name", "text", "sentence"),
    [
        ("offer", "直播价", "89元（原价159元）", "直播价89元，原价159元"),
        ("variant", "墨绿 XL码 直播价", "309元", "墨绿XL码直播价309元"),
        ("offer", "多件价", "2件共149元", "2件共149元"),
        ("offer", "赠品", "杯刷", "赠品是杯刷"),
        ("offer", "限购", "每人3件", "每人限购3件"),
        ("offer", "库存", "已售完", "已经售完了"),
        ("offer", "优惠券", "满300减30", "优惠券是满300减30"),
        ("offer", "优惠券", "关注领10元券", "关注领10元券"),
        ("offer", "活动结束", "2025-11-30 20:00（北京时间）", "活动11月30日20点结束"),
        ("variant", "颜色", "米白、焦糖", "颜色有米白、焦糖"),
        ("policy", "退换货", "7天无理由", "退换货的话，7天无理由"),
        ("policy", "发货", "48小时内发货", "48小时内发货"),
    ],
)
def test_chinese_offers_and_terms_are_said(
    kind: FactKind, name: str, text: str, sentence: str
) -> None:
    assert said(kind, name, text, chinese=True, text=f"{name}：{text}") == sentence


@pytest.mark.parametrize(
    ("kind", "name", "text", "sentence"),
    [
        ("offer", "Price", "$69 (list price $99)", "the price is $69, list price $99"),
        ("offer", "Price after coupon", "$49 (code TRAIL5)", "it's $49 with code TRAIL5"),
        (
            "offer",
            "Price after coupon",
            "$49 (join the club for $5 off)",
            "it's $49 after the coupon, join the club for $5 off",
        ),
        ("offer", "Price for several", "2 for $119", "it's 2 for $119"),
        ("offer", "Gifts", "a set of brushes", "you get a set of brushes as a gift"),
        ("offer", "Gifts", "travel pouch", "you get the travel pouch as a gift"),
        ("offer", "Gifts", "350 ml glass cup", "you get the 350 ml glass cup as a gift"),
        ("offer", "Gifts", "2 brushes", "you get 2 brushes as a gift"),
        ("offer", "Coupon", "10 yuan shop coupon", "there's a 10 yuan shop coupon"),
        ("offer", "Coupon", "join the club for $5 off", "join the club for $5 off"),
        ("offer", "Limit", "2 per buyer", "2 per buyer at most"),
        ("offer", "Stock", "sold out", "it's sold out"),
        ("variant", "Colour", "black, white", "the colour options are black, white"),
        ("variant", "White Price", "$72", "White: the price is $72"),
        ("policy", "returns", "30 days", "it's 30 days for returns"),
        ("policy", "shipping", "Free over $50", "shipping is free over $50"),
        ("policy", "warranty", "Lamps come with two years", "lamps come with two years"),
        (
            "offer",
            "Price after coupon",
            "$19 (Follow the shop for $2 off)",
            "it's $19 after the coupon, follow the shop for $2 off",
        ),
        (
            "offer",
            "Price after coupon",
            "$19 (Code LEAF2 takes $2 off)",
            "it's $19 with code LEAF2, which takes $2 off",
        ),
        ("offer", "Promotion", "buy three and get a tote", "buy three and get a tote"),
        ("offer", "Promotion", "3 off any pair", "the deal is 3 off any pair"),
        ("offer", "Coupon", "clip the voucher for 4 off", "clip the voucher for 4 off"),
    ],
)
def test_english_offers_and_terms_are_said(
    kind: FactKind, name: str, text: str, sentence: str
) -> None:
    assert said(kind, name, text, chinese=False) == sentence


@pytest.mark.parametrize(
    ("question", "answer", "statement"),
    [
        ("会缩水吗", "不会，已经预缩", "不会缩水"),
        ("老人可以喝吗？", "可以", "老人可以喝"),
        ("能不能放冰箱", "不能", "不能放冰箱"),
        ("有没有发票", "有的", "有发票"),
        ("是真皮的吗", "不是，是超纤", "不是真皮的"),
        ("要自己安装吗", "不用，师傅上门", "不用自己安装"),
        ("能放微波炉吗", "不建议，会变形", "不建议放微波炉"),
        ("支持花呗吗", "支持", "支持花呗"),
        # Denied, more than one thing, a choice, or another verb than the question's.
        ("不会掉色吧", "不会", ""),
        ("能水洗还是干洗", "可以", ""),
        ("什么时候有货", "没有", ""),
        ("能退吗", "没有", ""),
        ("智能吗", "是", ""),
        ("有机的吗", "是", ""),
        ("我油皮能用吗", "能", ""),
    ],
)
def test_a_chinese_answer_is_told_as_a_statement(
    question: str, answer: str, statement: str
) -> None:
    fact = Stated("faq", question, answer, answer, "", chinese=True)
    assert verdict_of_answer(fact) == statement


@pytest.mark.parametrize(
    ("question", "answer", "statement"),
    [
        ("Does it float?", "No.", "it doesn't float"),
        ("Can I put it in my freezer?", "Yes", "you can put it in your freezer"),
        ("Do you gift wrap?", "No", "we don't gift wrap"),
        ("Are they machine washable?", "Yes, cold.", "they're machine washable"),
        ("Will it fit a big mug?", "No", "it won't fit a big mug"),
        ("Does it have any latex?", "No", "it doesn't have any latex"),
        ("Does it have any pockets?", "Yes", ""),
        ("Is the lid removable?", "Yes", ""),
        ("Is it red or blue?", "Yes", ""),
        ("Doesn't it leak?", "No", ""),
        ("Does it float?", "Not in salt water", ""),
        ("Which size?", "No. 5", ""),
    ],
)
def test_an_english_answer_is_told_as_a_statement(
    question: str, answer: str, statement: str
) -> None:
    fact = Stated("faq", question, answer, answer, "", chinese=False)
    assert verdict_of_answer(fact) == statement


KINDS: tuple[FactKind, ...] = ("attribute", "offer", "variant", "policy", "faq", "description")


@given(st.sampled_from(KINDS), st.text(max_size=40), st.text(max_size=60), st.booleans())
def test_nothing_raises_and_no_figure_is_added(
    kind: FactKind, name: str, value: str, chinese: bool
) -> None:
    sentence = said(kind, name, value, chinese=chinese)
    known = set(name) | set(value)
    assert all(character in known for character in sentence if character.isdigit())


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("06梅子 显白", "黄皮更显白", "06梅子，黄皮更显白"),
        ("03裸粉 显白", "黄皮友好", ""),
        ("大号 容量", "2L", "大号 容量是2L"),
        ("大号 配件", "刷子、杯盖", "大号 配件有刷子、杯盖"),
    ],
)
def test_a_choice_s_value_that_says_how_it_is_takes_no_is(
    name: str, value: str, sentence: str
) -> None:
    assert said("variant", name, value, chinese=True) == sentence
