"""Headlines and lines: short, never a figure cut, never a promise without its limit."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copilot.effects import Evidence
from copilot.skills.answers.card import line, short_line
from copilot.skills.answers.headlines import headline
from knowledge.language.headline import fits_headline
from knowledge.products import FactKind
from tests.copilot.room_scripts import evidence


def fact(kind: FactKind, name: str, value: str, text: str) -> Evidence:
    made = evidence(name)
    return replace(made, kind=kind, name=name, value=value, fact=replace(made.fact, text=text))


def faq(question: str, answer: str) -> Evidence:
    return fact("faq", question, answer, answer)


@pytest.mark.parametrize(
    ("given_evidence", "expected"),
    [
        (fact("attribute", "容量", "500ml", "容量：500ml"), "容量 500ml"),
        (fact("attribute", "开封后使用期限说明", "12个月内用完", "x"), "12个月内用完"),
        (fact("attribute", "材质", "外层304不锈钢内胆316不锈钢杯盖PP", "x"), "材质"),
        (fact("attribute", "Battery life", "7 hours", "x"), "Battery life 7 hours"),
        (
            fact("attribute", "Time to boil", "about 3 minutes", "x"),
            "about 3 minutes (time to boil)",
        ),
        (fact("attribute", "支持快充", "否", "支持快充：否"), "不支持快充"),
        (fact("attribute", "可进烤箱", "是，杯盖除外", "x"), "可以进烤箱，杯盖除外"),
        (fact("attribute", "Oven safe", "no", "Oven safe: no"), "Not oven safe"),
        (fact("attribute", "衣长", "S码56cm，M码58cm，L码60cm，XL码62cm", "x"), "衣长 56-62cm"),
        (fact("offer", "多件价", "2件共498元；3件共699元", "x"), "2件共498元…"),
        (fact("policy", "发货", "48小时内从杭州仓发出，偏远地区除外", "x"), "发货 48小时内…"),
        (fact("policy", "退换货", "签收后7天内可退换，除贴身衣物", "x"), "退换货 7天内…"),
        (faq("孕妇可以穿吗", "面料天然，没有刺激性，孕妇可以穿"), "孕妇可以穿"),
        (faq("会起球吗", "不会，采用了专门的抗起球工艺来织造"), "不会起球"),
        (
            faq("Does it work on gas?", "No, it has a flat electric base that is not for flames"),
            "Doesn't work on gas",
        ),
        (faq("Is the lid removable?", "Yes, it lifts off in one piece for cleaning"), "Yes"),
        (faq("早上能用吗", "可以，早晚都能用，白天用完记得做好防晒。"), "可以，早晚都能用"),
        (
            fact("description", "描述", "可拆帽子，腋下透气。", "x"),
            "可拆帽子，腋下透气",
        ),
        (fact("description", "描述", "吸力18000Pa，重量1.3kg，充电3.5小时。", "x"), "吸力18000Pa…"),
        (fact("description", "Description", "Bluetooth 5.3;", "x"), "Bluetooth 5.3"),
        (fact("description", "描述", "pH值5.5-6.5，弱酸性，不含酒精和香精。", "x"), "pH值5.5-6.5…"),
        (faq("一包多少", "约3.5元一包，很划算"), "约3.5元一包，很划算"),
        (faq("does it swim?", "No, it sinks like a stone in any water"), "Doesn't swim"),
        (faq("要单独拍吗", "不用，赠品会跟着您的订单一起发出来的"), "不用单独拍"),
        (faq("hours?", "It lasts 7.5 hours, 28 with case."), "It lasts 7.5 hours"),
    ],
)
def test_the_headline_tells_as_much_as_fits(given_evidence: Evidence, expected: str) -> None:
    assert headline(given_evidence, "zh") == expected


REST = "青海、海南每单补12元邮费，其余省份包邮"
LINE = "produced and bagged on a line that packs sesame"
NO_LINE = "not produced and never bagged on a line that packs sesame"
COURIER = "48小时内安排仓库发货，默认韵达"
ABROAD = "Orders leave within 2 days; delivery takes a week. We deliver to the UK and Ireland only."
RULE = "付款后24小时内发货，默认发圆通，内蒙古海南不包邮，需补8元。"


@pytest.mark.parametrize(
    ("given_evidence", "question", "expected"),
    [
        (fact("policy", "发货", RULE, RULE), "海南包邮吗", "内蒙古海南不包邮"),
        (fact("policy", "发货", RULE, RULE), "多久能发", "发货 24小时内…"),
        (fact("policy", "发货", COURIER, COURIER), "走哪家快递", "默认韵达"),
        (fact("policy", "shipping", ABROAD, ABROAD), "do you send to Spain", "UK and Ireland only"),
        (fact("policy", "远途", REST, REST), "包邮吗", "其余省份包邮"),
        (
            fact("attribute", "allergens", LINE, LINE),
            "sesame?",
            "…on a line that packs sesame",
        ),
        (fact("attribute", "allergens", NO_LINE, NO_LINE), "sesame?", "allergens"),
        (
            fact("attribute", "选码", "偏小，脚背高或脚胖拍大半码", "x"),
            "脚胖选几码",
            "脚背高或脚胖拍大半码",
        ),
        (
            fact("attribute", "试穿信息", "试穿者体重52公斤，平时穿M码，这款穿S码", "x"),
            "试穿的多大",
            "试穿者体重52公斤…",
        ),
        (
            faq("腰粗能穿吗", "腰围70到75cm拍M码，76到82cm建议拍L码。"),
            "腰围80拍什么",
            "76到82cm建议拍L码",
        ),
        (faq("腰粗能穿吗", "腰围70到75cm拍M码，76到82cm建议拍L码。"), "腰围90拍什么", "腰粗能穿吗"),
        (
            fact("variant", "03奶茶 库存", "0件", "03奶茶 库存：已售完"),
            "奶茶色有货没",
            "03奶茶 已售完",
        ),
        (
            fact("attribute", "过敏提示", "含花生和芝麻，牛奶不耐受者慎用，过敏者请看配料", "x"),
            "过敏的能吃吗",
            "过敏提示",
        ),
        (
            fact("attribute", "色号", "01豆沙、02正红、05枫叶、07奶茶", "x"),
            "啥颜色",
            "01豆沙、02正红…",
        ),
        (faq("几点播", "每天9:00到23:00，周三休息。"), "什么时候播", "每天9:00到23:00"),
        (fact("variant", "03奶茶 库存", "20件", "x"), "奶茶色有货没", "03奶茶 库存 20件"),
        (
            fact("variant", "Teal Stock", "0 pieces", "Teal Stock: sold out"),
            "teal?",
            "Teal sold out",
        ),
        (fact("offer", "Stock", "0 pieces", "Stock: sold out"), "any left", "Sold out"),
        (
            fact("attribute", "fabric", "70% organic cotton, 25% hemp fibre, 5% elastane", "x"),
            "made of",
            "70% organic cotton, 25% hemp fibre…",
        ),
    ],
)
def test_the_headline_is_what_was_asked_for(
    given_evidence: Evidence, question: str, expected: str
) -> None:
    assert headline(given_evidence, "zh", question) == expected


SENTENCE = "面料是提花棉，猫爪不易勾丝，背面有硅胶点，铺着不打滑。"


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("会打滑吗", SENTENCE, "铺着不打滑"),
        ("勾丝不", SENTENCE, "猫爪不易勾丝"),
        ("是什么面料", SENTENCE, "面料是提花棉"),
        ("能机洗吗", "脏了可以直接整个放进洗衣机里面洗。", "洗涤方式"),
        ("好看吗", SENTENCE, "面料是提花棉…"),
        ("会打滑吗", "背面有硅胶点，铺着不打滑，但木地板除外。", "查看资料"),
        (
            "is it quiet at night",
            "Folds flat, runs quiet on low, charges by cable.",
            "runs quiet on low",
        ),
    ],
)
def test_a_description_is_headed_by_the_clause_asked_for(
    question: str, text: str, expected: str
) -> None:
    assert headline(fact("description", "描述", text, text), "zh", question) == expected


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("有花生吗", "配料不含花生，但同一车间也加工花生制品。"),
        ("能机洗吗", "可以机洗，除了真丝内衬款式以外。"),
        ("can it swim", "Yes, but only in fresh water and not below ten metres."),
    ],
)
def test_a_limited_promise_is_never_shown_without_its_limit(question: str, answer: str) -> None:
    assert headline(faq(question, answer), "zh") in (question, "查看资料")


@pytest.mark.parametrize(
    "table",
    [
        "US 7 = EU 40 = 25 cm; US 8 = EU 41 = 26 cm; US 9 = EU 42.5 = 27 cm",
        "S 适合身高155到163厘米、体重45到52千克；M 适合身高163到170厘米、体重52到62千克；L 适合身高"
        "170到178厘米、体重62到73千克",
    ],
)
def test_no_rows_of_a_table_are_read_without_the_others(table: str) -> None:
    assert line(fact("attribute", "尺码", table, table)) == ""


@pytest.mark.parametrize(
    ("question", "row"), [("L码衣长多少", "衣长 L码60cm"), ("xl多长", "衣长 XL码62cm")]
)
def test_a_table_is_headed_by_the_row_of_the_size_asked_for(question: str, row: str) -> None:
    table = fact("attribute", "衣长", "S码56cm，M码58cm，L码60cm，XL码62cm", "x")
    assert headline(table, "zh", question) == row


@pytest.mark.parametrize(
    ("given_evidence", "expected"),
    [
        (fact("attribute", "支持快充", "否", "支持快充：否"), "不支持快充"),
        (fact("attribute", "内胆", "316不锈钢", "内胆：316不锈钢"), "内胆是三一六不锈钢"),
        (
            fact("offer", "直播价", "299元", "直播价：299元（原价499元）"),
            "直播价两百九十九块，原价四百九十九块",
        ),
        (
            fact("policy", "Returns", "x", "Returns: x"),
            "Returns: x",
        ),
        (
            fact(
                "policy",
                "Returns",
                "30 days from delivery, unused and in its box. We pay for $5 of it.",
                "Returns: 30 days from delivery, unused and in its box. We pay for $5 of it.",
            ),
            "30 days from delivery, unused and in its box. We pay for 5 dollars of it",
        ),
        (
            fact("attribute", "储存", "阴凉处存放，避光", "储存：阴凉处存放，避光"),
            "储存：阴凉处存放，避光",
        ),
    ],
)
def test_a_line_is_a_sentence_where_one_is_safe(given_evidence: Evidence, expected: str) -> None:
    assert line(given_evidence) == expected


def test_a_line_is_readable_aloud() -> None:
    assert line(fact("attribute", "容量", "500ml", "容量：500ml")) == "容量是五百毫升"
    long = "第一句话说明白。" + "第二句话很长很长" * 20 + "。"
    assert line(faq("q", long)) == "第一句话说明白。"
    assert line(faq("q", "没有句号的一大段" * 30)) == ""
    assert line(faq("q", "可以机洗。" + "但是" + "真丝款" * 20 + "不行。")) == ""


@given(st.text(max_size=200), st.text(max_size=200), st.text(max_size=400))
def test_headlines_fit_and_nothing_raises(name: str, value: str, text: str) -> None:
    for kind in ("attribute", "faq", "offer"):
        made = fact(kind, name, value, text)
        assert fits_headline(headline(made, "zh"))
        line(made)


@pytest.mark.parametrize(
    ("given_evidence", "expected"),
    [
        (fact("attribute", "容量", "500ml", "容量：500ml"), "五百毫升"),
        (fact("attribute", "材质", "纯棉", "材质：纯棉"), ""),
        (fact("offer", "到手价", "39.9元", "到手价：39.9元"), "三十九块九"),
        (fact("attribute", "用量", "每日最多3粒", "用量：每日最多3粒"), ""),
        (
            faq("早上能用吗", "可以，早晚都能用，白天用完记得做好防晒，出门前再补一层就行。"),
            "可以，早晚都能用",
        ),
        (faq("有花生吗", "配料不含花生，但同一车间也加工花生制品。"), ""),
        (fact("attribute", "说明", "5" * 200, "说明：" + "5" * 200), ""),
        (replace(evidence("合计", "A", "99元"), kind="sum", spoken="九十九元，两件"), ""),
    ],
)
def test_fewer_words_are_there_where_nothing_is_lost(
    given_evidence: Evidence, expected: str
) -> None:
    assert short_line(given_evidence) == expected


@given(st.text(max_size=80), st.text(max_size=80))
def test_fewer_words_are_fewer(name: str, value: str) -> None:
    asked = fact("attribute", name, value, f"{name}：{value}")
    assert len(short_line(asked)) < max(1, len(line(asked)))


@pytest.mark.parametrize(
    ("given_evidence", "question", "expected"),
    [
        (
            fact("attribute", "除味", "有活性炭除味层，每半年换一次", "x"),
            "有除味吗",
            "有活性炭除味层…",
        ),
        (
            fact("attribute", "印名", "可印名，最多4个字，加8元", "x"),
            "能印名吗",
            "可印名，最多4个字…",
        ),
        (
            fact("attribute", "老花度数", "平面、100度到400度，每25度一档", "x"),
            "有没有老花的",
            "平面、100度到400度",
        ),
        (
            faq("会被猫抓坏吗", "剑麻耐抓但不防咬，请定期检查绳头松不松。"),
            "会被抓坏不",
            "剑麻耐抓但不防咬",
        ),
        (
            faq("能连什么", "支持安卓HiCar和苹果无线互联，插上就连。"),
            "能连手机吗",
            "支持安卓HiCar…",
        ),
        (
            fact("attribute", "ports", "three on the hub; choose black or white lead", "x"),
            "what ports",
            "three on the hub…",
        ),
        (
            fact("policy", "payment", "Cards, PayPal; no cheques. Afterpay in 3 parts.", "x"),
            "afterpay how many parts",
            "Afterpay in 3 parts",
        ),
        (
            fact("attribute", "prams", "made for paths up to 9 km/h, no stairs", "x"),
            "can i jog",
            "prams",
        ),
        (
            fact("attribute", "frost", "empty and hang in the shed below 28 °F", "x"),
            "frost?",
            "empty and hang in the shed…",
        ),
        (
            fact("policy", "退货", "支持10天无理由退货，内衣和袜子拆封除外。", "x"),
            "能退吗",
            "退货 10天…",
        ),
        (
            fact("policy", "退货", "拆了也收，耳机戴过、牙刷拆封不退。", "x"),
            "能退吗",
            "拆了也收…",
        ),
        (
            fact("policy", "swaps", "Free colour swaps once within 45 days of delivery.", "x"),
            "can i swap",
            "swaps 45 days…",
        ),
        (
            fact("attribute", "nursing", "plant oils only; check with your doctor first", "x"),
            "breastfeeding",
            "nursing",
        ),
        (fact("attribute", "保存", "含盐5%以上可常温放", "x"), "怎么保存", "含盐5%以上可常温放"),
    ],
)
def test_a_clause_or_figure_is_shown_before_the_bare_name(
    given_evidence: Evidence, question: str, expected: str
) -> None:
    assert headline(given_evidence, "zh", question) == expected
