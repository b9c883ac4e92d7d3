"""Facts of made-up products and the scripted model that words them."""

import random
from collections.abc import Iterable

from copilot.effects import Evidence
from copilot.phrasing.guard.elements import Language
from copilot.phrasing.guard.guard import Guard, GuardRefused
from copilot.suggestions import CardFact
from knowledge.products import FactKind


def fact(title: str, kind: FactKind, name: str, value: str, text: str = "") -> Evidence:
    """Return a fact as retrieval hands it over; ``text`` where it is not name and value."""
    if not text:
        colon = "：" if any(c > "\u2e80" for c in name + value) else ": "
        text = value if kind in ("faq", "description") else f"{name}{colon}{value}"
    return Evidence(CardFact("f", None, title, text, "shop.csv", "row 2", 1), kind, name, value)


def worded(
    evidence: Iterable[Evidence], question: str, language: Language, pieces: Iterable[str]
) -> tuple[str, str]:
    """Return what the guard released of a model's ``pieces``, and why it was not all of it."""
    facts = tuple(evidence)
    guard = Guard(facts, question, facts[0].fact.title, language)
    released = ""
    try:
        for piece in pieces:
            released += guard.feed(piece)
        released += guard.finish()
    except GuardRefused as refusal:
        return released, refusal.reason
    return released, guard.omissions.reason


def cut(text: str, seed: int) -> list[str]:
    """Cut a text into pieces of one to nine characters, as a stream brings it."""
    chance = random.Random(seed)
    pieces = []
    while text:
        size = chance.randint(1, 9)
        pieces.append(text[:size])
        text = text[size:]
    return pieces


BOTTLE = "星野钛保温壶"
COAT = "风屿连帽棉服"
CREAM = "沐川修护面霜"
RICE = "禾光胚芽米"
FAN = "轻羽手持风扇"
WOK = "铁匠无涂层炒锅"
SHOE = "逐浪溯溪鞋"
CAT = "团子冻干猫粮"
LAMP = "北木护眼台灯"
TEA = "云岭滇红茶"
PACK = "Ridgeway Hiking Backpack"
BUDS = "Lark Wireless Earbuds"
SOAP = "Meadow Oat Soap"
KETTLE = "Harbor Gooseneck Kettle"
TENT = "Pinecrest Family Tent"

FACTS: dict[str, Evidence] = {
    "壶.容量": fact(BOTTLE, "attribute", "容量", "750ml"),
    "壶.保温": fact(BOTTLE, "attribute", "保温时长", "18小时"),
    "壶.保冷": fact(BOTTLE, "attribute", "保冷时长", "30小时"),
    "壶.内胆": fact(BOTTLE, "attribute", "内胆材质", "纯钛"),
    "壶.外壳": fact(BOTTLE, "attribute", "外壳材质", "304不锈钢"),
    "壶.洗碗机": fact(BOTTLE, "attribute", "可进洗碗机", "否"),
    "壶.苏打": fact(BOTTLE, "faq", "能装苏打水吗", "不建议，气压会顶开壶盖，汽水请别装。"),
    "壶.茶漏": fact(BOTTLE, "offer", "赠品", "茶漏、杯刷"),
    "壶.价": fact(BOTTLE, "offer", "直播价", "139元", "直播价：139元（原价199元）"),
    "壶.多件": fact(BOTTLE, "offer", "多件价", "2件共259元"),
    "服.洗": fact(COAT, "attribute", "洗涤方式", "可机洗，30℃以下轻柔模式"),
    "服.面料": fact(COAT, "attribute", "面料", "100%锦纶"),
    "服.里料": fact(COAT, "attribute", "里料", "聚酯纤维"),
    "服.帽": fact(COAT, "attribute", "帽子可拆卸", "是"),
    "服.泼水": fact(COAT, "description", "描述", "面料防泼水，小雨不用打伞。"),
    "服.漂": fact(COAT, "attribute", "洗标提示", "不可漂白，不可烘干"),
    "服.码": fact(COAT, "faq", "120斤穿什么码", "120斤建议L码，喜欢宽松可以拍XL码。"),
    "服.L": fact(COAT, "variant", "L码 胸围", "116cm"),
    "霜.酒精": fact(CREAM, "attribute", "酒精", "不含"),
    "霜.香精": fact(CREAM, "attribute", "香精", "不含"),
    "霜.敏": fact(CREAM, "attribute", "敏感肌", "先在耳后试用24小时，无不适再上脸"),
    "霜.肤": fact(CREAM, "attribute", "适合肤质", "干皮、混干皮、中性皮肤"),
    "霜.净": fact(CREAM, "attribute", "净含量", "50g"),
    "霜.用": fact(CREAM, "attribute", "使用方法", "早晚洁面后取黄豆大小，点涂推开"),
    "霜.限": fact(CREAM, "attribute", "保质期", "3年"),
    "霜.开": fact(CREAM, "attribute", "开封后使用期限", "12个月"),
    "霜.孕": fact(CREAM, "faq", "孕妇能用吗", "孕期请先咨询医生。"),
    "霜.糖": fact(CREAM, "faq", "会搓泥吗", "不会，前面的精华吸收后再涂就不搓泥。"),
    "米.净": fact(RICE, "attribute", "净含量", "5kg"),
    "米.产地": fact(RICE, "attribute", "产地", "黑龙江五常"),
    "米.保": fact(RICE, "attribute", "保质期", "12个月"),
    "米.存": fact(RICE, "attribute", "储存方法", "阴凉干燥处密封保存，开袋后放冰箱冷藏"),
    "米.泡": fact(RICE, "faq", "要提前泡吗", "不用泡，直接下锅煮。"),
    "米.糖": fact(RICE, "attribute", "添加剂", "无"),
    "扇.续航": fact(FAN, "attribute", "续航时间", "6小时"),
    "扇.档": fact(FAN, "attribute", "风速档位", "3档"),
    "扇.充": fact(FAN, "attribute", "充电时间", "2.5小时"),
    "扇.折": fact(FAN, "attribute", "可折叠", "是"),
    "扇.头": fact(FAN, "faq", "充电头送吗", "充电线随盒，充电头需另购。"),
    "扇.噪": fact(FAN, "attribute", "噪音", "低档30分贝以下"),
    "扇.色": fact(FAN, "variant", "颜色", "樱粉、雾白、墨黑"),
    "锅.炉": fact(WOK, "attribute", "适用炉灶", "燃气灶、电磁炉、电陶炉"),
    "锅.涂": fact(WOK, "attribute", "涂层", "无"),
    "锅.径": fact(WOK, "attribute", "直径", "32cm"),
    "锅.铲": fact(WOK, "faq", "能用铁铲吗", "可以，没有涂层，不怕刮。"),
    "锅.开": fact(WOK, "faq", "要开锅吗", "需要，用猪油小火擦满内壁，烧10分钟。"),
    "锅.锈": fact(WOK, "faq", "会生锈吗", "洗完擦干不会生锈，潮湿久放会生锈。"),
    "锅.保": fact(WOK, "policy", "质保", "锅体质保5年，木柄不在质保范围"),
    "鞋.防滑": fact(SHOE, "description", "描述", "橡胶大底防滑，网面透气，泡水后快干。"),
    "鞋.码": fact(SHOE, "attribute", "尺码", "36-45码"),
    "鞋.重": fact(SHOE, "attribute", "单只重量", "280g"),
    "鞋.防水": fact(SHOE, "faq", "防水吗", "不防水，网面进水会从鞋底排出。"),
    "鞋.跑": fact(SHOE, "faq", "能跑步穿吗", "不建议长跑，鞋底偏硬。"),
    "鞋.退": fact(SHOE, "policy", "退换", "7天内未下水可退，下过水的不退"),
    "鞋.限": fact(SHOE, "offer", "限购", "每人2双"),
    "猫.谷": fact(CAT, "attribute", "谷物", "不含"),
    "猫.蛋白": fact(CAT, "attribute", "粗蛋白", "≥40%"),
    "猫.料": fact(CAT, "attribute", "配料", "鸡胸肉、三文鱼、鸡肝、蛋黄粉"),
    "猫.幼": fact(CAT, "faq", "幼猫能吃吗", "3个月以上可以吃，泡软了再喂。"),
    "猫.狗": fact(CAT, "faq", "狗能吃吗", "不能，配方只适合猫。"),
    "猫.换": fact(CAT, "faq", "怎么换粮", "建议7天逐步换粮，新粮慢慢增加。"),
    "灯.功率": fact(LAMP, "attribute", "额定功率", "12W"),
    "灯.调": fact(LAMP, "description", "描述", "支持无级调光，灯臂可弯折。"),
    "灯.插": fact(LAMP, "faq", "能充电用吗", "不能，要插着电源用。"),
    "灯.保": fact(LAMP, "policy", "保修", "整机保修2年，人为损坏除外"),
    "灯.运": fact(LAMP, "policy", "运费", "满88元包邮，港澳台除外"),
    "灯.券": fact(LAMP, "offer", "券后价", "169元", "券后价：169元（直播间领20元券）"),
    "茶.产": fact(TEA, "attribute", "产地", "云南凤庆"),
    "茶.泡": fact(TEA, "attribute", "冲泡建议", "90℃水温，每泡5g，可泡8次"),
    "茶.味": fact(TEA, "description", "描述", "蜜香浓，回甘，不苦不涩。"),
    "茶.糖": fact(TEA, "faq", "有加糖吗", "没有，原叶茶，不添加糖和香精。"),
    "茶.发": fact(TEA, "policy", "发货", "48小时内发货，偏远地区不发"),
    "pack.capacity": fact(PACK, "attribute", "Capacity", "40 L"),
    "pack.weight": fact(PACK, "attribute", "Weight", "1.2 kg"),
    "pack.material": fact(PACK, "attribute", "Material", "recycled nylon"),
    "pack.rain": fact(
        PACK, "faq", "Is it waterproof?", "No, it is water-resistant. A rain cover is included."
    ),
    "pack.wash": fact(PACK, "attribute", "Care", "hand wash only, do not tumble dry"),
    "pack.laptop": fact(
        PACK, "faq", "Does it fit a laptop?", "Yes, the sleeve fits laptops up to 15 inches."
    ),
    "pack.colors": fact(PACK, "variant", "Colors", "moss, slate, clay"),
    "pack.warranty": fact(PACK, "policy", "Warranty", "5-year warranty, zippers not covered"),
    "buds.battery": fact(BUDS, "attribute", "Battery life", "8 hours"),
    "buds.case": fact(BUDS, "attribute", "Case battery life", "32 hours"),
    "buds.noise": fact(BUDS, "attribute", "Noise cancelling", "no"),
    "buds.android": fact(
        BUDS, "faq", "Do they work with Android?", "Yes, they work with Android and iPhone."
    ),
    "buds.swim": fact(
        BUDS,
        "faq",
        "Can I swim with them?",
        "No, they are sweat-resistant but not suitable for swimming.",
    ),
    "buds.price": fact(BUDS, "offer", "Price", "$59", "Price: $59 (list price $79)"),
    "buds.box": fact(BUDS, "attribute", "In the box", "charging case, USB-C cable, ear tips"),
    "soap.fragrance": fact(SOAP, "attribute", "Fragrance", "fragrance-free"),
    "soap.oil": fact(
        SOAP, "description", "Description", "Made with oat milk and olive oil, without palm oil."
    ),
    "soap.face": fact(SOAP, "faq", "Can I use it on my face?", "Yes, but avoid the eye area."),
    "soap.weight": fact(SOAP, "attribute", "Net weight", "120 g"),
    "soap.skin": fact(SOAP, "attribute", "Skin type", "dry, normal, combination"),
    "soap.life": fact(SOAP, "attribute", "Shelf life", "24 months"),
    "kettle.power": fact(KETTLE, "attribute", "Power", "1200 W"),
    "kettle.volume": fact(KETTLE, "attribute", "Capacity", "0.9 L"),
    "kettle.keep": fact(
        KETTLE, "faq", "Does it keep water warm?", "Yes, it keeps water warm for 60 minutes."
    ),
    "kettle.dish": fact(KETTLE, "faq", "Is it dishwasher safe?", "No, wipe it with a damp cloth."),
    "kettle.voltage": fact(KETTLE, "faq", "Can I use it in Europe?", "No, it only supports 120 V."),
    "kettle.ship": fact(
        KETTLE, "policy", "Shipping", "free shipping over $50, Alaska and Hawaii excluded"
    ),
    "tent.people": fact(TENT, "attribute", "Sleeps", "4 people"),
    "tent.height": fact(TENT, "attribute", "Center height", "72 inches"),
    "tent.fly": fact(
        TENT, "description", "Description", "The rainfly is removable and the floor is tub-shaped."
    ),
    "tent.stakes": fact(
        TENT, "faq", "Are stakes included?", "Yes, stakes and guy lines are included."
    ),
    "tent.winter": fact(TENT, "faq", "Is it good for winter?", "No, it is a three-season tent."),
    "tent.return": fact(TENT, "policy", "Returns", "returns within 30 days if unused"),
    "tent.load": fact(TENT, "attribute", "Weight limit", "300 lb"),
    "灯.线": fact(LAMP, "attribute", "线长", "1.8m"),
    "tent.stock": fact(TENT, "offer", "Stock", "26 pieces"),
}


def evidence_of(names: str) -> tuple[Evidence, ...]:
    """Return the facts of a blank-separated list of their names."""
    return tuple(FACTS[name] for name in names.split())


def language_of_facts(evidence: tuple[Evidence, ...]) -> Language:
    """Return the language the facts are written in."""
    return "zh" if any(c > "\u2e80" for c in evidence[0].fact.title) else "en"
