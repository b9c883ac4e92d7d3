"""How a property may be spoken of besides by its name: 容量 as 能装, weight as weighs.

A group is the shops' names of one property, a colon, and what a line may say around its value.
Names that nearly mean the same (净重 and 毛重, 原价 and 直播价) stand in groups of their own.
"""

import re
from typing import Final

from copilot.phrasing.guard.word_lists import words

CHINESE: Final = """
容量 容积 有效容积 总容量: 容量 容积 装 能装 可以装 能装下 装得下 装水 盛 大小 水
净含量 规格 净含量规格: 净含量 含量 规格 一瓶 装 份量 分量 重量
净重 重量 克重 产品重量: 净重 重量 重 称 自重
毛重: 毛重 带包装 连包装
直播价 直播间价 直播间价格 直播间专享价: 直播价 直播间 直播 价格 价 现价 今天 现在 只要 拍 专享价 卖
价格 售价 单价 到手价: 价格 售价 价 卖 只要 拍 买 到手价 到手 直播间 现在
活动价: 活动价 活动 价格 价 只要 拍 直播间 现在
原价 日常价 吊牌价: 原价 日常价 平时 日常 价格
券后价 领券价: 券后价 券后 领券 用券 领完券 领了券 用完券 优惠券 价格 只要 到手 到手价 直播间 后
  拍 价 券
多件价: 多件价 价格 只要 到手 直播间 价 买 组合
优惠券: 优惠券 券 领 领取 可领 能领 优惠 直播间 领券
赠品 礼品 随单赠品: 赠品 赠送 礼品 下单 拍下 还 收到 附带
限购: 限购 每人限购 购买 拍 每位 每人 限拍 下单 限 买
库存: 库存 现货 剩 还剩 有货 现在 数量 目前
活动: 活动 优惠 福利 直播间 现在
活动开始: 开始 活动 开抢
活动结束: 结束 活动 截止 到
材质 材料 面料 质地 主要材质 面料材质 材质成分: 材质 材料 面料 质地 料子 用料 成分 做
产地 原产地 生产地 原产国: 产地 原产地 产自 来自 产 生产 出产 来自 原产
颜色 颜色分类 主颜色: 颜色 色 配色 可选 选择 选 色系 挑 种颜色
尺码 尺寸 大小 规格尺寸: 尺码 尺寸 大小 码 码数 可选 选 有
可选: 可选 选 选择 款 有 版本 规格 挑
配料 成分 主要成分 配料表 全成分: 成分 配料 主要 主要成分 原料 添加 加
保质期 保质时间 有效期: 保质期 保质 有效期 放 存放 能放 可以放
开封后使用期限 开封后保质期: 开封后 开封 用完 用 开盖后 打开后 内 之内
质保 保修 保修期 质保期 质保时间: 质保 保修 保 提供 期 官方 联保
保温时长 保温时间 保温: 保温 时间 时长 热水 热
保冷时长 保冷时间 保冷: 保冷 时间 时长 冰水 冷
续航 续航时间 电池续航 使用时间 待机时间: 续航 充一次电 充满一次 时间 使用 用 能用 充满电用 满电用
  充满电可以用 充满电能用 充满能用 充满一次能用 充一次能用 充一次电能用 待机
充电时间: 充电 充满 充满电 充满一次 充一次电 满电 时间 充 充电时间 需要
电池容量: 电池容量 电池 容量 电量
额定功率 功率: 功率 额定 额定功率
额定电压 电压: 电压 额定 用电
噪音 噪音值 工作噪音 噪声: 噪音 声音 运行 工作 分贝 使用
适合肤质 适用肤质 肤质: 适合 肤质 皮肤 使用 用 朋友 宝宝 都
适用人群 适用对象 人群 适合人群: 适合 适用 人群 使用 用 朋友 吃 喝 穿 玩
适用年龄 适合年龄 年龄 年龄段: 适合 适用 年龄 使用 用 玩 孩子 小朋友 宝宝 龄 年龄段
适合人数 适用人数: 适合 人数 用 使用 一家 吃
适合季节 适用季节 季节: 适合 季节 穿 使用 用 盖
适用炉灶 适用灶具 炉灶: 适用 适合 炉灶 用 使用 上 通用
适用场景 使用场景 适用场合: 适合 场景 场合 使用 用 穿
使用方法 用法 食用方法 使用说明 用法用量: 使用方法 用法 方法 用 使用 吃 喝 步骤 食用
储存方法 储存方式 保存方法 贮存条件 储存条件: 存放 放 方法 条件 保存
洗涤方式 洗涤 洗护 水洗 洗涤说明 清洗方式 洗护 洗护说明 清洁方式: 洗涤 清洗 洗 洗护 方式 打理
  洗的时候 清洁
晾晒 晾晒方式: 晾晒 晾 晒 晾干
烘干: 烘干
直径: 直径 口径 锅口
杯高 高度 身高 产品高度: 高 高度 杯子 有
长度: 长 长度
线长 电源线长: 线长 线 电源线 长
宽度: 宽 宽度
厚度: 厚 厚度
深度: 深 深度
建议体重 适合体重: 体重 适合 穿 选 朋友
胸围: 胸围 穿
衣长: 衣长 长
填充物 填充: 填充物 填充 里面 填充的是
充绒量: 充绒量 充绒 绒 填充
绒子含量 含绒量: 绒子含量 含绒量 绒 含量
含水量: 含水量
规格尺寸 产品尺寸 尺寸规格: 尺寸 大小
发货时间 发货时效 发货: 发货 下单 下单后 付款后 拍下后 时间 拍下 付款 内 后 会
配送 物流 快递 发货方式: 发 快递 物流 发货 走 配送 默认
运费 邮费 包邮政策: 运费 邮费 快递费
发货地 发货仓: 发货 从 发货地 仓
退换 退货 退换货 售后 退换政策: 退 退货 退换 换货 支持 售后 不满意 不喜欢
发票: 发票 开 开票
型号 货号 款号: 型号 货号 款号
品牌 牌子: 品牌 牌子 家
口味 味道 风味: 口味 味道 可选 选
香型 香味: 香味 香型 味 味道 香
风格 款式: 风格 款式 款
图案: 图案 花纹
版型 廓形: 版型 版
领型: 领型 领 领口
厚薄: 厚薄 厚度
配件 包装清单 包装内容 清单: 包装 包装里 盒子里 盒里 盒内 箱里 箱内 袋里 包里 盒子内
  标配 清单 配 里面 收到 套装
防晒指数: 防晒 指数 防晒指数
浓度: 浓度 含量
档位: 档 档位 调节 可调
马达转速 转速: 转速 转 马达
热量: 热量
承重 最大承重 承重量 载重 最大载重 限重: 承重 承 最多 最多承 能承 承受 载重 最大
优惠 优惠活动 促销 福利 多件优惠 满减: 活动 优惠 福利 直播间 现在
蓬松度: 蓬松度 蓬松
""".strip()

ENGLISH: Final = """
capacity, volume, tank capacity, storage capacity: capacity, volume, hold, holding, water, store,
  size
weight, item weight, net weight, product weight: weigh, weight, come at, scale, net
price, live price, sale price: going for, goes for, set you back, price, cost,
  price at, live, go, pay, today, yours, stream, deal, buy
list price, original price: list price, original price, regular price, price, usually
price after coupon, coupon price: price after coupon, after coupon, coupon, price, pay, apply,
  with coupon
price for several, multi-buy price: price, buy, get, pay, bundle, together
coupon: coupon, off, discount, use, apply, grab
gift, free gift: gift, free gift, get, free, order
limit, purchase limit: limit, order, buy, customer, per
stock: stock, in stock, left, available, remain
material, fabric, material composition, shell material, body material: make, material, fabric,
  composition
origin, country of origin, made in: make, origin, come, country
color, colour, color options: color, come, choose, available, option, pick, shade
size, dimension, dimensions, product dimensions, item dimensions: size, measure, dimension
options: choose, available, option, pick, come, version
ingredient, ingredients, key ingredients, active ingredient: ingredient, make, formula, contain,
  key, active
shelf life: shelf life, keep, last, good, stay
warranty, guarantee, manufacturer warranty: warranty, cover, coverage, back, come
battery, battery life, play time, playtime, run time, runtime, playback time: battery,
  battery life, last,
  play, time, playtime, playback, life, run, power, get, keep
charge time, charging time: charge, time, take, fully, full, charging time
battery capacity: battery, capacity
power, wattage, rated power: run on, powered by, power, watt, run, rate
voltage: voltage, run, work
noise, noise level: noise, level, sound, run
skin type, suitable skin type: skin, type, people, good, made, work
age, age range, recommended age, suitable age: age, kid, child, good, made, old, design, range,
  and up
care, care instructions, washing instructions, cleaning: care, wash, clean, cleaning, instruction
storage: store, keep
how to use, usage, directions: use, apply, usage, direction
height: height, tall, high, stand
width: width, wide
length, cord length, cable length: length, long, cord, cable
depth: depth, deep
diameter: diameter, across, wide
thickness: thickness, thick
shipping, dispatch, dispatch time, processing time: shipping, ship, dispatch, order, usually, time
delivery, delivery time, shipping time: delivery, deliver, order, arrive, get, take, time,
  usually, ship
ships from: ship, dispatch
returns, return policy, return window: return, policy, window, accept, send, have
water resistance, waterproof rating, waterproof: water resistance, rating, water, rate, resistance
flavor, flavour, flavors: flavor, taste, choose, come
scent, fragrance: scent, smell, fragrance
fill, filling, fill material: fill, filling, stuff, inside
compatibility, compatible with: compatible, compatibility, work, fit, use
in the box, package contents, what's in the box, package includes: box, come, package, inside,
  get, find
servings, serving size: serving, size, make
maximum load, weight limit, load capacity, max load, weight capacity: up to, hold up to, load,
  hold, support, capacity, limit, carry
screen size, display: screen, display, size
connectivity, connection, bluetooth: connect, connection, via, connectivity, use
light modes, modes: mode, choose
model, model number: model
size, sizes: size, run, come, go
length, cable: length, long, cable
charging port, charging, power source, power: charge, port, power, run, by, plug
screen: screen, display
brand: brand
""".strip()

CHINESE_HEADS: Final = tuple(
    words(
        "材质 材料 面料 容量 重量 长度 宽度 高度 厚度 直径 颜色 含量 浓度 时长 时间 类型 等级 大小"
    )
)
"""What a name may end in without being part of what sets it apart: 内胆材质 is told by 内胆."""
ENGLISH_HEADS: Final = words(
    """
    material fabric capacity weight length width height thickness diameter color content time method
    instruction level rating feature option policy info detail size number
    """
)

QUALIFIED: Final[dict[str, tuple[str, ...]]] = {
    "毛重": ("毛重", "带包装", "连包装"),
    "原价": ("原价", "日常价", "日常", "平时"),
    "日常价": ("原价", "日常价", "日常", "平时"),
    "吊牌价": ("吊牌价", "吊牌"),
    "券后价": ("券后", "领券", "用券", "领完券", "领了券", "用完券"),
    "领券价": ("券后", "领券", "用券", "领完券", "领了券", "用完券"),
    "保温时长": ("保温",), "保温时间": ("保温",), "保冷时长": ("保冷",), "保冷时间": ("保冷",),
    "开封后使用期限": ("开封", "打开后", "开盖后"), "开封后保质期": ("开封", "打开后", "开盖后"),
    "线长": ("线",), "电源线长": ("线",), "cord length": ("cord",), "cable length": ("cable",),
    "充电时间": ("充电", "充满", "充"), "里料": ("里料", "内里", "里衬"),
    "填充物": ("填充", "里面"),
    "鞋底": ("鞋底", "大底"), "内里": ("内里", "里料"),
    "list price": ("list price", "original price", "regular price", "usually"),
    "original price": ("list price", "original price", "regular price", "usually"),
    "price after coupon": ("after coupon", "with coupon", "coupon"),
    "coupon price": ("after coupon", "with coupon", "coupon"),
    "charge time": ("charge",), "charging time": ("charge",), "lining": ("lining", "lined"),
    "sole": ("sole",), "filling": ("filling", "filled", "fill"),
    "fill": ("filling", "filled", "fill"),
}  # fmt: skip
"""Names one of whose words must be said, as something else of that kind is meant without it."""

SELF_TOLD: Final = frozenset(
    words("""
    直径 功率 额定功率 电池容量 颗粒数 片数 数量 总数 总量 件数 净重 锅径
    价格 售价 直播价 直播间价 到手价 活动价 净含量 容量 规格 尺码 颜色 色号 口味 面料 材质 产地
    price capacity size diameter
    sizes colors color flavors flavor shades material fabric origin materials
    """)
) | {"live price", "sale price", "net weight"}
"""Names whose value tells by itself what it is."""

PARTS: Final = re.compile(
    r"[盖胆壳底柄带面里衬芯套扣领帽袖锅杯壶盒袋瓶内外表链头身口圈垫膜网板架腿脚轮管线机屏镜刀布绒毛皮侧层端座罩]"
    r"|材|料|填充|涂层"
    r"|\b(?:shell|upper|lining|hood|sole|lid|strap|handle|case|frame|zipper|base|body|cover|cap|"
    r"insole|outsole|back|front|top|bottom|inner|outer|fabric|material|blade|cable|cord|band|floor|"
    r"metal|stone|leg|seat|cushion|pocket|finish|coating|fill|filling|trim|collar|sleeve|toe|heel)",
    re.IGNORECASE,
)
"""A name in which one of these stands may be that of a part."""

LISTS: Final = frozenset(words("赠品 礼品 随单赠品 配件 包装清单 包装内容 清单 颜色 口味 香型")) | {
    "in the box", "package contents", "what's in the box", "package includes", "colors", "scents",
    "flavors", "free gift", "gift",
}  # fmt: skip
"""Names whose value lists things that are to be had each by itself."""
