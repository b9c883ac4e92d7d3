"""Facts of twenty further made-up products, as a table."""

from typing import cast

from copilot.effects import Evidence
from knowledge.products import FactKind
from tests.copilot.phrasing.guard.scripted_facts import fact

_TITLES = {
    "吹": "白鲸高速吹风机",
    "包": "小鹿减负书包",
    "蜜": "山野椴树蜂蜜",
    "垫": "轻禾瑜伽垫",
    "被": "云眠蚕丝被",
    "煲": "谷粒电饭煲",
    "釉": "绯色哑光唇釉",
    "箱": "远行登机箱",
    "砂": "小橘豆腐猫砂",
    "裤": "旧港直筒牛仔裤",
    "啡": "晨醒胶囊咖啡机",
    "响": "山谷蓝牙音箱",
    "虾": "渔舟即食虾仁",
    "fryer": "Crisp Air Fryer",
    "rain": "Drift Rain Jacket",
    "sun": "Palm Mineral Sunscreen",
    "chair": "Arc Office Chair",
    "dog": "Nook Dog Bed",
    "bank": "Volt Power Bank",
    "pan": "Forge Cast Iron Skillet",
    "candle": "Hearth Soy Candle",
}
_TABLE = """
吹.功率 | attribute | 额定功率 | 1600W
吹.重 | attribute | 净重 | 380g
吹.档 | attribute | 风温档位 | 4档
吹.噪 | attribute | 噪音 | 59分贝
吹.酒店 | faq | 可以带上飞机吗 | 可以，没有锂电池，托运和随身携带都行。
吹.湿 | faq | 浴室能用吗 | 不建议，潮湿环境容易短路。
吹.保 | policy | 质保 | 整机质保2年，电源线除外
包.容 | attribute | 容量 | 22L
包.龄 | attribute | 适用年龄 | 6-12岁
包.料 | attribute | 面料 | 聚酯纤维
包.洗 | faq | 能机洗吗 | 不能机洗，用湿布擦拭即可。
包.水 | faq | 防水吗 | 面料防泼水，不能泡水。
包.礼 | offer | 赠品 | 文具盒、雨罩
蜜.净 | attribute | 净含量 | 500g
蜜.产 | attribute | 产地 | 黑龙江饶河
蜜.料 | attribute | 配料 | 椴树蜂蜜
蜜.糖 | faq | 有没有加糖 | 没有加糖，也没有加防腐剂。
蜜.婴 | faq | 宝宝能吃吗 | 1岁以下婴儿不能吃，1岁以上可以吃。
蜜.水 | faq | 怎么冲 | 用60℃以下的温水冲，水太烫会破坏口感。
蜜.价 | offer | 直播价 | 49元 | 直播价：49元（原价79元）
垫.厚 | attribute | 厚度 | 6mm
垫.料 | attribute | 材质 | TPE
垫.滑 | description | 描述 | 双面防滑纹理，附收纳绑带。
垫.味 | faq | 有味道吗 | 刚打开有轻微气味，通风2天就散了。
垫.色 | variant | 颜色 | 豆绿、烟紫、藏青
被.填 | attribute | 填充物 | 100%桑蚕丝
被.重 | attribute | 填充重量 | 1.5kg
被.季 | attribute | 适用季节 | 春秋
被.洗 | attribute | 洗涤方式 | 不可水洗，不可暴晒
被.套 | faq | 送被套吗 | 不送，被套需要另外购买。
煲.容 | attribute | 容量 | 4L
煲.人 | attribute | 适合人数 | 3-6人
煲.胆 | attribute | 内胆材质 | 球釜铁内胆
煲.约 | faq | 能预约吗 | 可以预约，最长24小时。
煲.粥 | faq | 能煮粥吗 | 能，有煮粥、煲汤和蒸煮模式。
煲.换 | policy | 退换 | 支持7天无理由退货，使用过的不退
釉.色 | variant | 颜色 | 枫叶红、豆沙、奶茶
釉.孕 | faq | 孕妇能用吗 | 不建议孕期使用。
釉.掉 | faq | 会掉色吗 | 成膜后不易沾杯，吃油腻的东西会掉一点。
釉.限 | attribute | 保质期 | 3年
箱.寸 | attribute | 尺寸 | 20英寸
箱.轮 | attribute | 轮子 | 静音万向轮
箱.锁 | attribute | 密码锁 | 有
箱.机 | faq | 能带上飞机吗 | 可以，符合大部分航空公司的登机要求。
箱.壳 | attribute | 箱体材质 | PC
砂.冲 | faq | 能冲厕所吗 | 可以，少量多次冲，一次不要倒太多。
砂.净 | attribute | 净含量 | 2.5kg
砂.多 | offer | 多件价 | 4袋共99元
砂.尘 | attribute | 粉尘 | 低粉尘
裤.码 | attribute | 尺码 | 26-33码
裤.弹 | attribute | 弹力 | 微弹
裤.洗 | attribute | 洗涤方式 | 30℃以下反面洗，首次单独洗
裤.色 | faq | 会掉色吗 | 深色款前两次洗会有轻微浮色。
裤.限 | offer | 限购 | 每人2条
啡.压 | attribute | 泵压 | 19bar
啡.胶 | faq | 送胶囊吗 | 送试用胶囊6颗，后续需自行购买。
啡.奶 | faq | 能打奶泡吗 | 不能，没有奶泡功能。
啡.保 | policy | 保修 | 保修1年
响.航 | attribute | 续航时间 | 10小时
响.水 | attribute | 防水等级 | IPX5
响.充 | attribute | 充电时间 | 3小时
响.麦 | faq | 能接电话吗 | 能，内置麦克风。
虾.料 | attribute | 配料 | 虾仁、食用盐、白胡椒
虾.存 | attribute | 储存方法 | -18℃以下冷冻保存
虾.运 | policy | 运费 | 满99元包邮，新疆、西藏除外
虾.过 | faq | 过敏能吃吗 | 虾类过敏的人不能吃。
fryer.volume | attribute | Capacity | 5 L
fryer.power | attribute | Power | 1500 W
fryer.dish | faq | Is the basket dishwasher safe? | Yes, the basket and tray are dishwasher safe.
fryer.oven | faq | Do I need to preheat it? | No, just set the temperature and start.
fryer.temp | attribute | Max temperature | 200°C
rain.material | attribute | Material | recycled polyester
rain.water | attribute | Waterproof rating | 10,000 mm
rain.hood | faq | Is the hood removable? | No, the hood is fixed but adjustable.
rain.wash | attribute | Care | machine wash cold, do not bleach
rain.colors | variant | Colors | navy, olive, rust
sun.spf | attribute | SPF | 50
sun.baby | faq | Can babies use it? | Not for babies under 6 months.
sun.scent | attribute | Fragrance | fragrance-free
sun.size | attribute | Net weight | 100 ml
sun.coral | description | Description | Made with zinc oxide, without oxybenzone.
chair.load | attribute | Weight limit | 120 kg
chair.arms | faq | Are the armrests adjustable? | Yes, the armrests go up and down.
chair.assembly | faq | Do I need to assemble it? | Yes, assembly takes about 20 minutes.
chair.warranty | policy | Warranty | 3-year warranty, wear and tear excluded
chair.fabric | attribute | Material | breathable mesh
dog.size | attribute | Size | 36 x 28 inches
dog.cover | faq | Can I wash the cover? | Yes, the cover is machine washable. Air dry only.
dog.fill | attribute | Filling | memory foam
dog.chew | faq | Is it chew proof? | No, it is not chew proof.
bank.capacity | attribute | Battery capacity | 10,000 mAh
bank.laptop | faq | Does it charge laptops? | No, it is for phones and tablets.
bank.box | attribute | In the box | USB-C cable, pouch
bank.price | offer | Price | $35 | Price: $35 (list price $49)
bank.returns | policy | Returns | returns within 30 days in original packaging
pan.size | attribute | Diameter | 10 inches
pan.stove | faq | Does it work on induction? | Yes, it works on induction, gas and electric stoves.
pan.soap | faq | Can I put it in the dishwasher? | No, hand wash and dry it right away.
pan.season | attribute | Seasoning | pre-seasoned with vegetable oil
pan.weight | attribute | Weight | 2.3 kg
candle.burn | attribute | Burn time | 45 hours
candle.wax | attribute | Wax | 100% soy wax
candle.scent | variant | Scents | cedar, fig, linen
candle.ship | policy | Shipping | ships within 2 days, not to Hawaii
candle.limit | offer | Purchase limit | 3 per customer
"""


def _read() -> dict[str, Evidence]:
    found: dict[str, Evidence] = {}
    for line in _TABLE.strip().splitlines():
        key, kind, name, value, *text = (cell.strip() for cell in line.split(" | "))
        title = _TITLES[key.split(".")[0]]
        found[key] = fact(title, cast(FactKind, kind), name, value, *text)
    return found


FURTHER_FACTS = _read()


def further_evidence(names: str) -> tuple[Evidence, ...]:
    """Return the facts of a blank-separated list of their names."""
    return tuple(FURTHER_FACTS[name] for name in names.split())
