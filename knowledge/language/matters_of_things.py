"""What viewers ask of things as such: measures, make, power, care and the devices they go with.

Reviewed general trade vocabulary; see :mod:`knowledge.language.matters_of_trade` for the form.
"""

from typing import Final

MATTERS: Final = """
weight
  zh 多重 多少斤 几斤 几公斤 多少公斤 多少克 几克 重不重 沉不沉 重吗 沉吗 拎得动 提得动 拿得动 搬得动 净重 重量 克重 几两 多少两 车重 太沉
  en how heavy, weigh, weight, heavy, lightweight
  zh 有多重 份量 分量 压手 背着重 举得动 戴着重 几g的 几克重
  en too heavy to carry, can i carry it, lb is it, pound is it
length
  zh 多长 长度 几米 多少米长 衣长 裤长 裙长 有多长 全长 长短 几厘米长 杆长
  en how long is it, length, how many inch, how long are they, how many feet, how many foot
width
  zh 多宽 宽多少 宽度 几公分宽 宽几
  en how wide, width
height
  zh 多高 高度 高多少 座高 几公分高 高几
  en how tall, how high, height
  zh 高不高 多高的 高矮
depth
  zh 多深 深度 坐深 深多少
  en how deep, depth
thickness
  zh 多厚 厚度 几毫米 多少毫米 厚不厚 厚吗 薄不薄 薄吗 厚还是薄
  en how thick, thickness, too thin, see through
  en thick enough
dimensions
  zh 尺寸 长宽高 多大尺寸 占地方 占地 放得下 塞得下 体积 直径
  en dimension, how big, measurement, what size is it, how large, fit in
  zh 多大个 占多大地方 收起来多大 几寸的 折起来多大
  en how much space, take up, footprint
load over:weight
  zh 承重 载重 限重 能坐多重 坐得住 撑得住 拉得住 扛得住 承得住 承多 承受多 能承 压塌 会塌 能站人 压垮 能挂多重 能放多重 #斤能坐 #斤~坐 坐上去~塌
  en weight limit, weight capacity, hold me, hold my weight, how much weight, max weight, support my weight, sturdy enough for, lb will it hold, hold # lb, hold # pound
  zh 能承受多重 能承重 承受得住 能坐多少斤 胖子能坐 最大载 最重能 #斤的人 #斤能用 #斤~行吗 能站上去
  en support, how much can it hold, how heavy a person, heavy person, heavy duty enough, max load
capacity amount
  zh 几升 多少升 容量 容积 能装多少 装多少 多少毫升 几毫升 水箱多大 能装几 内胆多大 多大容量
  en capacity, how much does it hold, how much can it hold, how many quart, how many liter, how many oz, how many ml, how many ounce, how many gallon, how many cup
  zh 多大容量 能盛多少 装得下 能装下 几l的 装几斤 多大的水箱 几升的 能装多少水
  en how large is the tank, tank size, fit inside
people_count over:pieces
  zh #个人吃 #个人用 #口人 #口之家 #个人住 住几个人 几个人住 几个人的 够几个人 #人份 #人用 #人住 #人吃 几人 睡几个人 睡得下 坐几个人 坐得下
  en how many people, family of #, for # people, feed, how many person, sleep #, serve
  zh 够几个人 几口人 两个人用 一家三口 一家四口 一家人用 适合几个人 几个人够 四个人~吗 能睡几个
  en feed a family, big enough for, fit # people, fit # adult, person tent, enough for a family
pieces object
  zh #片 多少张 几张 几个一 多少个 几支 几条 几根 几粒 多少粒 几颗 多少颗 几包 几袋 几瓶 几只 几枚 #抽 多少抽 一套有几 一套几 一共多少件 几件 几本 几双 几块一 几个装 #片装
  en how many piece, piece count, how many in a, how many in the, how many come, how many are in, how many do i get, count per, how many pack
  zh 一共几 总共几 里面几 装了几 几条装 有几片 多少粒 有多少个 多少支 一箱几 一盒几 一包几 一袋几 一组几 一大箱
  en how many tablet, how many capsule, how many bar, how many sheet, how many bag, quantity in, total piece
pages
  zh 几页 多少页
  en how many page, page count
doses_a_day over:pieces
  zh 一天吃几 一天喝几 一天吃多少 一天喂多少 一天喂几 每天吃几 每天吃多少 每天喂 一次吃几 一次吃多少 一次喂 吃几粒 喂多少
  en how many a day, how much a day, how much should i take, dosage, how many do i take, how many per day, how much do i feed, how much to feed, serving size
times_a_week
  zh 一周~几次 一周几回 每周~几次 多久敷一次 多久用一次 几天用一次 能天天 可以天天 每天都能 可以每天 能每天 天天用
  en how often, every day, everyday, daily, times a week, how many times a week
lasts_how_long
  zh 用多久 能用多久 用几个月 几个月用 用几天 够用多久 能用几次 一瓶用多久 能吃多久 吃几天 够吃几天 耐用
  en how long will it last, how long does a bag last, how long does one last, how long does a bottle last, last me
  zh 能喝多久 用得了多久 能喝几天 够喝几天 够用几天 几天用完 多久用完 多久吃完 一罐喝几天 一桶用多久
  en how long do they last, how fast do you go through, day supply, how many serving, serving per
  zh 够吃几个月 能吃多久 吃几个月 够吃多久 吃多久 用多长 多久吃完 够喝多久 够用几个月
lifespan
  zh 寿命 能用几年 用几年
  en lifespan, how many year
  zh 能用几年 用几年 使用年限 用得久 几年不坏
replace_interval object
  zh 多久换一次 多久换 几个月换 换一次 更换周期
  en how often do i replace, how often to change, replace the filter, change the filter
material object
  zh 什么材质 啥材质 材质 什么料 什么面料 面料 什么布 什么做的 啥做的 是304 是316 304 316 纯棉 全棉 真皮 是皮的 真丝 羊毛 实木 不锈钢 是塑料 是玻璃 是纯金 什么木 什么钢 什么皮
  en material, made of, made from, made out of, fabric, what leather, real leather, cotton, stainless steel, solid wood
  zh 是棉的 纯棉的 什么绒 什么填充 是羊绒 百分百棉 亚麻 聚酯 牛皮 头层 合金 是钢的 是铁的 是木头 是硅胶 乳胶含量 纯乳胶 天然乳胶 什么皮料 真皮的 玻璃的 陶瓷的 骨瓷 碳素 铝合金
  en leather or, plastic or, ceramic, real wood, bamboo, memory foam, latex, silicone, bpa free, aluminum, carbon steel
purity
  zh 是925 925 s925 足金 足银 纯银 999 18k 14k 24k 几k 是金的 是纯银 含银 含金 镀金 镀银
  en 14k, 18k, 24k, 10k, solid gold, gold plated, real gold, sterling, real silver, 925
origin
  zh 产地 哪里产 哪产 哪儿产 哪里的 国产 进口 哪国 原产 哪里生产
  en made in, where is it made, where are they made, origin, where is it from, sourced from, imported
  zh 原产地 是国产的 是进口的 什么地方产 哪个国家
  en where do they come from, country of origin, made in china, made in usa
brand
  zh 什么牌 啥牌 牌子 品牌
  en what brand, brand
model_year
  zh 新款 今年的 哪年的 几几年 去年的 旧款 老款 是新茶 新茶 陈茶 当季 今年新
  en new model, latest model, what year, this year
  zh 最新款 上市时间 哪一年 新旧款 春茶 明前 今年的茶 新米
  en newest, newer version, generation
power
  zh 功率 多少瓦 几瓦 功率大
  en watt, how powerful, power
  zh 多大功率 几千瓦 瓦数 几w 多少w
  en wattage
consumption
  zh 耗电 费电 费不费电 几度电 耗电量 电费 用电 省电 能效 一级能效
  en use a lot of electricity, power consumption, energy use, electricity bill, electric bill, energy efficient
  zh 一晚几度 一天多少电 一年多少电 开一晚~电 耗多少电 电老虎 跳闸
  en expensive to run, electricity
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
  zh 几个档 几档 多少档 档位 几个亮度 几级亮度 几个模式 几种模式 几挡
  en how many speed, how many setting, how many level, how many mode, how many brightness
  zh 有几个档 有几档 几种模式 多少个档位 可以调几
  en speed setting, heat setting
colour_temperature
  zh 色温 暖光 白光 黄光
  en color temperature, warm light, warm white
brightness
  zh 流明 亮度多少 亮不亮 够亮 亮吗
  en lumen, how bright, bright enough, brightness
  zh 亮度够 多亮 亮度多少流明 几流明 晃眼
daylight
  zh 白天能看 白天看 不拉窗帘 开灯能看 开着灯 大白天
  en daylight, during the day, bright room, lights on, in the daytime
resolution
  zh 清晰度 分辨率 4k 1080 2k 像素 清晰吗 高清
  en resolution, 4k, 1080p, megapixel, how clear
  zh 画质 多清 看得清车牌 清楚吗 几k的 夜视
  en night vision, image quality, picture quality, sharp picture
refresh_rate
  zh 刷新率 赫兹 多少hz 120hz 144hz
  en refresh rate, hz
screen_size
  zh 屏幕多大 多大屏 几寸 多少寸 几英寸 屏多大
  en screen size, how big is the screen
noise
  zh 噪音 吵不吵 吵吗 声音大 分贝 声音吵 静音 响不响 邻居 扰民 会吵
  en loud, noisy, noise, quiet, decibel, wake the baby, wake up
  zh 吵人 吵不 噪声 动静 轰轰 会不会响 打扰睡觉 睡觉听得到 半夜吵 声响 嗡嗡
  en noise level, how loud, silent, sleep with it on
  zh 楼下 吵楼下 投诉 声音小
  en neighbor, downstairs
battery_capacity
  zh 毫安 电池多大 电池容量 多少mah
  en mah, battery capacity, battery size
battery_life
  zh 续航 几天一充 多久充一次 几天充一次 充一次用 充一次能 充一次电~用 一次能用多久 待机 能用几个小时 能用几小时 电池~用多久 一天一充 能撑 撑一天 电量能
  en battery last, battery life, how long does the charge, on one charge, on a full charge, per charge, hour of battery, how many hour of play
  zh 电池耐用 几天一冲 充一次用多久 充满用几天 充满能用 用一天 能用一天 听几个小时 能听多久 续多久 能用几天 掉电快 一次充电 能放多久电 飞多久 可以用多久不充
  en battery last all day, how often do i charge, how often do you charge, hour of use, run time, runtime, battery good
charging_time
  zh 多久充满 充满要多久 充多久 充电要多久 充电多久 充满电要 几小时充满 充~几个小时 自己充满
  en take to charge, how long to charge, charge time, charging time, fully charge
  zh 多长时间充满 充一次要多久 几个小时充满 充满电多久 充满需要 充电慢 充得快 多久能充好 几小时能充满
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
  zh 充电头 插头 充电器 送充电 带充电
  en charger, come with a charger, charging brick, adapter
  zh 充电头送 附充电器 有没有充电头 配充电器 电源适配器 头子
  en power adapter, plug included, wall plug
cable_included
  zh 自带线 带线 送线 配线 数据线 充电线
  en cable, charging cord, come with a cord
  zh 带充电线 有线吗 配不配线 线是自带
  en cord included, cable included
waterproof
  zh 防水 防不防水 出汗会坏 跑步出汗 怕汗 怕水 淋雨 防泼水 沾水 进水 遇水 下雨 溅水 泼水 防雨
  en waterproof, water proof, water resistant, get wet, in the rain
  zh 防水吗 可以碰水 能碰水 能沾水 下雨天 水洗 能冲水 ip几 防水级 泡水
  en ip rating, ipx, rain proof, wet
  zh 防雨 下大雨 暴雨 大雨漏
  en rain, heavy rain, hold up in rain
sweatproof
  zh 出汗会坏 汗水 跑步出汗 防汗 出汗能
  en sweat, sweatproof, gym
swimming
  zh 游泳 下水 潜水 泳池 浮潜
  en swim, pool, underwater
shower
  zh 洗澡 洗热水澡 淋浴 泡澡 冲凉
  en shower, bath
windproof
  zh 防风 挡风 透风
  en windproof, wind proof
blackout
  zh 遮光 透光 不透光 全遮
  en blackout, block light, light through
soundproof
  zh 隔音
  en soundproof, sound proof
anti_slip
  zh 防滑 打滑 滑不滑 会滑 容易滑 止滑
  en slip, slippery, non slip, grip
  zh 脚滑 滑倒 抓地
breathable
  zh 透气 闷不闷 闷脚 捂脚 闷汗 会不会闷 捂不捂
  en breathable, sweaty, stuffy
  zh 闷汗 捂汗 不透气 闷热吗 夏天闷 会闷 捂屁股 捂脚吗 闷不
  en breathe, sweat in
warm_enough
  zh 保暖 暖和 暖不暖 冷不冷 零下 冬天冷 够暖 抗冻 #度能穿 能穿到零下 挡寒
  en warm enough, keep me warm, how warm, below zero
  zh 北方能穿 东北能穿 零下#度 保不保暖 抗寒 够不够暖 冬天穿冷
  en freezing weather, for winter, cold weather, negative
  zh 零下几度 穿到零下 东北穿 够不够暖 能穿到几度 抗多少度
  en how cold, cold can you
hot_in_use
  zh 会不会热 热不热 会热 太热 热吗 闷热
  en too hot, sleep hot, get hot
fleece_lined
  zh 加绒 带绒 有绒
  en fleece
padded
  zh 加厚
  en thicker version
shrink
  zh 缩水 会缩 变小
  en shrink
  zh 洗了会小 洗完会小 洗后变小 缩不缩
  en get smaller after wash, shrink in the wash
fade
  zh 掉色 褪色 染色 串色 退色 掉颜色
  en fade, bleed color, color run, color bleed
  zh 掉不掉色 洗~掉色 褪不褪色 会染色 染到别的 掉色严重
  en color come off, stain my clothes, color fast
pilling
  zh 起球 起毛
  en pill, pilling
  zh 起不起球 起球吗 洗了起球
wrinkle
  zh 起皱 皱不皱 易皱 会皱 要熨 要烫
  en wrinkle, iron it, need ironing
  zh 会不会皱 容易皱 抗皱不 免烫
shedding
  zh 掉毛 跑绒 钻绒 掉绒 浮毛
  en shed, feather come out, lint
  zh 掉毛吗 飞絮 会不会掉毛 漏绒 出绒
  zh 跑绒 钻毛 钻绒 飞毛
static
  zh 静电
  en static
stretch
  zh 弹力 有弹性 弹性 有弹 紧不紧 勒不勒 勒吗
  en stretch, stretchy, tight
  zh 弹不弹 有没有弹 有弹力 能拉伸 紧身吗 勒得慌 勒肚子
  en stretchy, give to it
tarnish
  zh 变色 氧化 发黑 生锈 会锈 会不会黑
  en tarnish, turn green, rust, turn my finger
  zh 掉色~银 会不会掉色~戴 褪色~戴 变黑 发黄 生不生锈 锈吗 过敏掉色
  en turn black, oxidize, turn my neck
  zh 发绿
  en turn your neck, neck green, turn your finger, turn green
scratch
  zh 划痕 耐磨 磨损 刮花
  en scratch
  zh 容易刮 刮不刮 耐不耐磨 耐磨吗
odour
  zh 有味道没 有味道吗 有没有味 臭不臭 味道大 异味 气味大 有味吗 刺鼻 甲醛 有味儿
  en smell bad, chemical smell, odor, off gas, stink
  zh 有没有味道 味儿大 味道重 臭吗 有股味 胶味 塑料味 橡胶味 要散味 散味 难闻 会不会臭
  en smell, plastic smell, rubber smell
machine_wash
  zh 机洗 洗衣机洗 丢洗衣机 扔洗衣机 放洗衣机 洗衣机能
  en machine wash, machine washable, washing machine, in the washer, wash machine
  zh 能用洗衣机 可以扔洗衣机 丢进洗衣机 可以机洗
  en throw it in the wash, go in the wash, put it in the wash
hand_wash
  zh 手洗
  en hand wash
dry_clean
  zh 干洗
  en dry clean
tumble_dry
  zh 烘干 烘干机 能烘
  en tumble dry, in the dryer, dryer safe, dryer
removable_cover
  zh 可拆洗 能拆洗 拆下来洗 拆下来 拆洗 能拆 套子能洗 外套能洗 罩子能洗 能洗吗 能水洗 可以水洗 可水洗
  en removable, wash the cover, cover washable, washable cover, washable, can i wash it, come off
  zh 能不能洗 可以洗吗 怎么拆 套可以拆 能整个洗 可以拆下来
  en take the cover off, cover come off, zip off
easy_clean
  zh 好清洗 好洗吗 怎么洗 好打理 怎么清洗 难洗 好清理 清洗方便 容易洗 死角
  en easy to clean, clean it, how do i clean, hard to clean, clean up
  zh 好不好洗 好不好打理 清洁方便 难不难洗 怎么清洁 好擦 难清理 清理麻烦 洗起来麻烦
  en hard to wash, cleanup
self_cleaning over:hand_wash over:mopping
  zh 自己洗拖布 自清洁 自动清洗 自动洗 拖布要手洗 自动洗拖布 洗拖布
  en self clean, self cleaning
dishwasher
  zh 洗碗机
  en dishwasher
microwave
  zh 微波 微波炉 叮一下 直接叮 叮吗 能叮
  en microwave, microwavable
oven
  zh 烤箱 进烤箱
  en oven
  zh 进烤箱 能烤吗
induction
  zh 电磁炉
  en induction
gas_stove
  zh 明火 燃气灶 煤气 燃气
  en gas stove, open flame
steriliser
  zh 消毒柜 高温消毒 蒸汽消毒
  en steriliser, sterilizer, sterilize
freezer
  zh 冷冻 冻起来 速冻
  en freezer, freeze
fridge
  zh 冷藏 放冰箱
  en fridge, refrigerate
boil
  zh 水煮消毒 能煮吗 开水煮 沸水
  en boil
coffee_in
  zh 装咖啡
  en coffee
fizzy_in
  zh 碳酸 可乐 汽水
  en soda, carbonated, sparkling
tea_in
  zh 泡茶
  en tea
milk_in
  zh 装牛奶 牛奶
  en milk
hot_liquid
  zh 打热的 滚烫 热的能 装热水 倒开水 装开水 倒热水 热水能 烫的
  en hot liquid, hot soup, boiling water, hot water
  zh 装开水 倒开水 装烫的 滚水
leak
  zh 漏水 漏汤 漏不漏 漏吗 侧漏 洒不洒 密封 倒过来~漏 会漏 防漏
  en leak, spill, leakproof
  zh 漏不漏水 会不会漏 倒着~漏 放包里会 会洒 洒出来 尿湿 漏尿
  en drip, leaky, leak in my bag
hot_to_hold
  zh 烫手 烫不烫手 隔热
  en hot to touch, burn my hand, get hot to hold
overheats
  zh 发烫 烫不烫 发热 烫吗 会热吗 过热 会不会烫
  en overheat, get hot while, get warm
mixes_well
  zh 好不好冲 结块 好冲 冲得开 化得开 起泡
  en clump, mix well, mixes well, lumpy, dissolve, blend well
rust
  zh 生锈 锈不锈 会锈 锈吗 防锈
  en rust, rusty
see_through
  zh 透不透 会透 透吗 透视 显内衣 走光 太透
  en see through, sheer, bra show
power_cord
  zh 线多长 电源线多长 电线多长 线有多长
  en cord length, how long is the cord, cord long
bed_set
  zh 几件套 四件套包括 被套多大
cold_to_touch
  zh 凉不凉 冰冰的 凉快 凉感
  en cooling, cool to touch, stay cool
soft_touch
  zh 舒服吗 舒不舒服 扎不扎 扎人 亲肤 柔软 软和 手感 贴身舒服
  en soft, itchy, scratchy, comfortable, comfy, feel against
dries_fast2
  zh 干得快 好干吗 几个小时干
  en quick drying
"""
