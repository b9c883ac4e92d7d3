"""What viewers ask on figures: measures, amounts, make and power: the words of each matter.

Reviewed general trade vocabulary; see :mod:`knowledge.language.matters_of_trade` for the form.
"""

from typing import Final

MATTERS: Final = """
weight
  zh 多重 多少斤 几斤 几公斤 多少公斤 多少克 几克 重不重 沉不沉 重吗 沉吗 拎得动 提得动 拿得动
  zh 搬得动 净重 重量 克重 几两 多少两 车重 太沉 有多重 份量 分量 压手 背着重 举得动 戴着重 几g的
  zh 几克重
  en how heavy, weigh, weight, heavy, lightweight, too heavy to carry, can i carry it, lb is it
  en pound is it
length
  zh 多长 长度 几米 多少米长 衣长 裤长 裙长 有多长 全长 长短 几厘米长 杆长
  en how long is it, length, how many inch, how long are they, how many feet, how many foot
width
  zh 多宽 宽多少 宽度 几公分宽 宽几
  en how wide, width
height
  zh 多高 高度 高多少 座高 几公分高 高几 高不高 多高的 高矮
  en how tall, how high, height
depth
  zh 多深 深度 坐深 深多少
  en how deep, depth
thickness
  zh 多厚 厚度 几毫米 多少毫米 厚不厚 厚吗 薄不薄 薄吗 厚还是薄
  en how thick, thickness, too thin, see through, thick enough
dimensions
  zh 尺寸 长宽高 多大尺寸 占地方 占地 放得下 塞得下 体积 直径 多大个 占多大地方 收起来多大 几寸的
  zh 折起来多大
  en dimension, how big, measurement, what size is it, how large, fit in, how much space, take up
  en footprint
load over:weight
  zh 承重 载重 限重 能坐多重 坐得住 撑得住 拉得住 扛得住 承得住 承多 承受多 能承 压塌 会塌 能站人
  zh 压垮 能挂多重 能放多重 #斤能坐 #斤~坐 坐上去~塌 能承受多重 能承重 承受得住 能坐多少斤
  zh 胖子能坐 最大载 最重能 #斤的人 #斤能用 #斤~行吗 能站上去
  en weight limit, weight capacity, hold me, hold my weight, how much weight, max weight
  en support my weight, sturdy enough for, lb will it hold, hold # lb, hold # pound, support
  en how much can it hold, how heavy a person, heavy person, heavy duty enough, max load
capacity amount
  zh 几升 多少升 容量 容积 能装多少 装多少 多少毫升 几毫升 水箱多大 能装几 内胆多大 多大容量
  zh 能盛多少 装得下 能装下 几l的 装几斤 多大的水箱 几升的 能装多少水
  en capacity, how much does it hold, how much can it hold, how many quart, how many liter
  en how many oz, how many ml, how many ounce, how many gallon, how many cup
  en how large is the tank, tank size, fit inside
people_count over:pieces
  zh #个人吃 #个人用 #口人 #口之家 #个人住 住几个人 几个人住 几个人的 够几个人 #人份 #人用 #人住
  zh #人吃 几人 睡几个人 睡得下 坐几个人 坐得下 几口人 两个人用 一家三口 一家四口 一家人用
  zh 适合几个人 几个人够 四个人~吗 能睡几个
  en how many people, family of #, for # people, feed, how many person, sleep #, serve
  en feed a family, big enough for, fit # people, fit # adult, person tent, enough for a family
pieces object
  zh #片 多少张 几张 几个一 多少个 几支 几条 几根 几粒 多少粒 几颗 多少颗 几包 几袋 几瓶 几只 几枚
  zh #抽 多少抽 一套有几 一套几 一共多少件 几件 几本 几双 几块一 几个装 #片装 一共几 总共几 里面几
  zh 装了几 几条装 有几片 有多少个 多少支 一箱几 一盒几 一包几 一袋几 一组几 一大箱
  en how many piece, piece count, how many in a, how many in the, how many come, how many are in
  en how many do i get, count per, how many pack, how many tablet, how many capsule, how many bar
  en how many sheet, how many bag, quantity in, total piece
pages
  zh 几页 多少页
  en how many page, page count
doses_a_day over:pieces
  zh 一天吃几 一天喝几 一天吃多少 一天喂多少 一天喂几 每天吃几 每天吃多少 每天喂 一次吃几
  zh 一次吃多少 一次喂 吃几粒 喂多少
  en how many a day, how much a day, how much should i take, dosage, how many do i take
  en how many per day, how much do i feed, how much to feed, serving size
times_a_week
  zh 一周~几次 一周几回 每周~几次 多久敷一次 多久用一次 几天用一次 能天天 可以天天 每天都能
  zh 可以每天 能每天 天天用
  en how often, every day, everyday, daily, times a week, how many times a week
lasts_how_long
  zh 用多久 能用多久 用几个月 几个月用 用几天 够用多久 能用几次 一瓶用多久 能吃多久 吃几天
  zh 够吃几天 耐用 能喝多久 用得了多久 能喝几天 够喝几天 够用几天 几天用完 多久用完 多久吃完
  zh 一罐喝几天 一桶用多久 够吃几个月 吃几个月 够吃多久 吃多久 用多长 够喝多久 够用几个月
  en how long will it last, how long does a bag last, how long does one last
  en how long does a bottle last, last me, how long do they last, how fast do you go through
  en day supply, how many serving, serving per
lifespan
  zh 寿命 能用几年 用几年 使用年限 用得久 几年不坏
  en lifespan, how many year
replace_interval object
  zh 多久换一次 多久换 几个月换 换一次 更换周期
  en how often do i replace, how often to change, replace the filter, change the filter
material object
  zh 什么材质 啥材质 材质 什么料 什么面料 面料 什么布 什么做的 啥做的 是304 是316 304 316 纯棉
  zh 全棉 真皮 是皮的 真丝 羊毛 实木 不锈钢 是塑料 是玻璃 是纯金 什么木 什么钢 什么皮 是棉的
  zh 纯棉的 什么绒 什么填充 是羊绒 百分百棉 亚麻 聚酯 牛皮 头层 合金 是钢的 是铁的 是木头 是硅胶
  zh 乳胶含量 纯乳胶 天然乳胶 什么皮料 真皮的 玻璃的 陶瓷的 骨瓷 碳素 铝合金
  en material, made of, made from, made out of, fabric, what leather, real leather, cotton
  en stainless steel, solid wood, leather or, plastic or, ceramic, real wood, bamboo, memory foam
  en latex, silicone, bpa free, aluminum, carbon steel
purity
  zh 是925 925 s925 足金 足银 纯银 999 18k 14k 24k 几k 是金的 是纯银 含银 含金 镀金 镀银
  en 14k, 18k, 24k, 10k, solid gold, gold plated, real gold, sterling, real silver, 925
origin
  zh 产地 哪里产 哪产 哪儿产 哪里的 国产 进口 哪国 原产 哪里生产 原产地 是国产的 是进口的
  zh 什么地方产 哪个国家
  en made in, where is it made, where are they made, origin, where is it from, sourced from
  en imported, where do they come from, country of origin, made in china, made in usa
brand
  zh 什么牌 啥牌 牌子 品牌
  en what brand, brand
model_year
  zh 新款 今年的 哪年的 几几年 去年的 旧款 老款 是新茶 新茶 陈茶 当季 今年新 最新款 上市时间
  zh 哪一年 新旧款 春茶 明前 今年的茶 新米
  en new model, latest model, what year, this year, newest, newer version, generation
power
  zh 功率 多少瓦 几瓦 功率大 多大功率 几千瓦 瓦数 几w 多少w
  en watt, how powerful, power, wattage
consumption
  zh 耗电 费电 费不费电 几度电 耗电量 电费 用电 省电 能效 一级能效 一晚几度 一天多少电 一年多少电
  zh 开一晚~电 耗多少电 电老虎 跳闸
  en use a lot of electricity, power consumption, energy use, electricity bill, electric bill
  en energy efficient, expensive to run, electricity
voltage
  zh 电压 多少伏 几伏 220v 110v
  en volt, voltage, 110v, 220v, 120v
torque
  zh 扭力 扭矩 牛米
  en torque, newton
suction
  zh 吸力 多少pa
  en suction
speed
  zh 转速 多少转 多快 速度 最高时速 档速
  en rpm, how fast, speed, mph
levels
  zh 几个档 几档 多少档 档位 几个亮度 几级亮度 几个模式 几种模式 几挡 有几个档 有几档 多少个档位
  zh 可以调几
  en how many speed, how many setting, how many level, how many mode, how many brightness
  en speed setting, heat setting
colour_temperature
  zh 色温 暖光 白光 黄光
  en color temperature, warm light, warm white
brightness
  zh 流明 亮度多少 亮不亮 够亮 亮吗 亮度够 多亮 亮度多少流明 几流明 晃眼
  en lumen, how bright, bright enough, brightness
daylight
  zh 白天能看 白天看 不拉窗帘 开灯能看 开着灯 大白天
  en daylight, during the day, bright room, lights on, in the daytime
resolution
  zh 清晰度 分辨率 4k 1080 2k 像素 清晰吗 高清 画质 多清 看得清车牌 清楚吗 几k的 夜视
  en resolution, 4k, 1080p, megapixel, how clear, night vision, image quality, picture quality
  en sharp picture
refresh_rate
  zh 刷新率 赫兹 多少hz 120hz 144hz
  en refresh rate, hz
screen_size
  zh 屏幕多大 多大屏 几寸 多少寸 几英寸 屏多大
  en screen size, how big is the screen
noise
  zh 噪音 吵不吵 吵吗 声音大 分贝 声音吵 静音 响不响 邻居 扰民 会吵 吵人 吵不 噪声 动静 轰轰
  zh 会不会响 打扰睡觉 睡觉听得到 半夜吵 声响 嗡嗡 楼下 吵楼下 投诉 声音小
  en loud, noisy, noise, quiet, decibel, wake the baby, wake up, noise level, how loud, silent
  en sleep with it on, neighbor, downstairs
battery_capacity
  zh 毫安 电池多大 电池容量 多少mah
  en mah, battery capacity, battery size
battery_life
  zh 续航 几天一充 多久充一次 几天充一次 充一次用 充一次能 充一次电~用 一次能用多久 待机
  zh 能用几个小时 能用几小时 电池~用多久 一天一充 能撑 撑一天 电量能 电池耐用 几天一冲
  zh 充一次用多久 充满用几天 充满能用 用一天 能用一天 听几个小时 能听多久 续多久 能用几天 掉电快
  zh 一次充电 能放多久电 飞多久 可以用多久不充
  en battery last, battery life, how long does the charge, on one charge, on a full charge
  en per charge, hour of battery, how many hour of play, battery last all day
  en how often do i charge, how often do you charge, hour of use, run time, runtime, battery good
charging_time
  zh 多久充满 充满要多久 充多久 充电要多久 充电多久 充满电要 几小时充满 充~几个小时 自己充满
  zh 多长时间充满 充一次要多久 几个小时充满 充满电多久 充满需要 充电慢 充得快 多久能充好
  zh 几小时能充满
  en take to charge, how long to charge, charge time, charging time, fully charge
  en how long does it take to charge, charge up, full charge take, charge fast
charges_phone over:charging_time
  zh 充几次手机 充满手机 充满iphone 充手机 充几回 充几次 给手机充
  en charge my phone, charge a phone, how many phone charge
fast_charging over:power
  zh 快充 几瓦快充 支持快充
  en fast charge, fast charging, quick charge
wireless_charging over:power over:fast_charging
  zh 无线充
  en wireless charging, wireless charge, charge wirelessly
charging_port
  zh 什么接口 typec type-c 什么口 充电口
  en usb c, type c, usb-c, charging port
battery_count over:battery_capacity
  zh 电池几个 几块电池 #块电池 配电池 带电池 送电池 含电池 有电池吗 自带电池
  en battery included, come with battery, how many battery, include battery
power_source
  zh 插电 用电池还是 要插电 充电还是 充电的还是 装电池 几号电池
  en plug in, battery powered, need battery, corded, cordless, run on battery, what battery
charger_included
  zh 充电头 插头 充电器 送充电 带充电 充电头送 附充电器 有没有充电头 配充电器 电源适配器 头子
  en charger, come with a charger, charging brick, adapter, power adapter, plug included
  en wall plug
cable_included
  zh 自带线 带线 送线 配线 数据线 充电线 带充电线 有线吗 配不配线 线是自带
  en cable, charging cord, come with a cord, cord included, cable included
"""
