"""What viewers ask on washing, heat, water and wear: the words of each matter.

Reviewed general trade vocabulary; see :mod:`knowledge.language.matters_of_trade` for the form.
"""

from typing import Final

MATTERS: Final = """
waterproof
  zh 防水 防不防水 出汗会坏 跑步出汗 怕汗 怕水 淋雨 防泼水 沾水 进水 遇水 下雨 溅水 泼水 防雨
  zh 防水吗 可以碰水 能碰水 能沾水 下雨天 水洗 能冲水 ip几 防水级 泡水 下大雨 暴雨 大雨漏
  en waterproof, water proof, water resistant, get wet, in the rain, ip rating, ipx, rain proof
  en wet, rain, heavy rain, hold up in rain
sweatproof
  zh 出汗会坏 汗水 跑步出汗 防汗 出汗能
  en sweat, sweatproof, gym
swimming
  zh 游泳 下水 潜水 泳池 浮潜
  en swim, pool, underwater, swimming, the ocean, in the water
shower
  zh 洗澡 洗热水澡 淋浴 泡澡 冲凉
  en shower, bath
windproof
  zh 防风 挡风 透风
  en windproof, wind proof
blackout
  zh 遮光 透光 不透光 全遮 全黑 遮不遮光 挡光 全遮光
  en blackout, block light, light through, dark room, room darkening, completely dark
soundproof
  zh 隔音
  en soundproof, sound proof
anti_slip
  zh 防滑 打滑 滑不滑 会滑 容易滑 止滑 脚滑 滑倒 抓地
  en slip, slippery, non slip, grip
breathable
  zh 透气 闷不闷 闷脚 捂脚 闷汗 会不会闷 捂不捂 捂汗 不透气 闷热吗 夏天闷 会闷 捂屁股 捂脚吗 闷不
  en breathable, sweaty, stuffy, breathe, sweat in
warm_enough
  zh 保暖 暖和 暖不暖 冷不冷 零下 冬天冷 够暖 抗冻 #度能穿 能穿到零下 挡寒 北方能穿 东北能穿
  zh 零下#度 保不保暖 抗寒 够不够暖 冬天穿冷 零下几度 穿到零下 东北穿 能穿到几度 抗多少度
  en warm enough, keep me warm, how warm, below zero, freezing weather, for winter, cold weather
  en negative, how cold, cold can you
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
  zh 缩水 会缩 变小 洗了会小 洗完会小 洗后变小 缩不缩
  en shrink, get smaller after wash, shrink in the wash
fade
  zh 掉色 褪色 染色 串色 退色 掉颜色 掉不掉色 洗~掉色 褪不褪色 会染色 染到别的 掉色严重
  en fade, bleed color, color run, color bleed, color come off, stain my clothes, color fast
pilling
  zh 起球 起毛 起不起球 起球吗 洗了起球
  en pill, pilling
wrinkle
  zh 起皱 皱不皱 易皱 会皱 要熨 要烫 会不会皱 容易皱 抗皱不 免烫
  en wrinkle, iron it, need ironing
shedding
  zh 掉毛 跑绒 钻绒 掉绒 浮毛 掉毛吗 飞絮 会不会掉毛 漏绒 出绒 钻毛 飞毛
  en shed, feather come out, lint
static
  zh 静电
  en static
stretch
  zh 弹力 有弹性 弹性 有弹 紧不紧 勒不勒 勒吗 弹不弹 有没有弹 有弹力 能拉伸 紧身吗 勒得慌 勒肚子
  en stretch, stretchy, tight, give to it
tarnish
  zh 变色 氧化 发黑 生锈 会锈 会不会黑 掉色~银 会不会掉色~戴 褪色~戴 变黑 发黄 生不生锈 锈吗
  zh 过敏掉色 发绿 泛黄 变黄
  en tarnish, turn green, rust, turn my finger, turn black, oxidize, turn my neck, turn your neck
  en neck green, turn your finger
scratch
  zh 划痕 耐磨 磨损 刮花 容易刮 刮不刮 耐不耐磨 耐磨吗
  en scratch
odour
  zh 有味道没 有味道吗 有没有味 臭不臭 味道大 异味 气味大 有味吗 刺鼻 甲醛 有味儿 有没有味道
  zh 味儿大 味道重 臭吗 有股味 胶味 塑料味 橡胶味 要散味 散味 难闻 会不会臭 味大不 有没有异味
  en smell bad, chemical smell, odor, off gas, stink, smell, plastic smell, rubber smell
machine_wash
  zh 机洗 洗衣机洗 丢洗衣机 扔洗衣机 放洗衣机 洗衣机能 能用洗衣机 可以扔洗衣机 丢进洗衣机 可以机洗
  en machine wash, machine washable, washing machine, in the washer, wash machine
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
  zh 可拆洗 能拆洗 拆下来洗 拆下来 拆洗 能拆 套子能洗 外套能洗 罩子能洗 能洗吗 能水洗 可以水洗
  zh 可水洗 能不能洗 可以洗吗 怎么拆 套可以拆 能整个洗 可以拆下来
  en removable, wash the cover, cover washable, washable cover, washable, can i wash it, come off
  en take the cover off, cover come off, zip off
easy_clean
  zh 好清洗 好洗吗 怎么洗 好打理 怎么清洗 难洗 好清理 清洗方便 容易洗 死角 好不好洗 好不好打理
  zh 清洁方便 难不难洗 怎么清洁 好擦 难清理 清理麻烦 洗起来麻烦 刀头好洗 好洗么 好洗不
  en easy to clean, clean it, how do i clean, hard to clean, clean up, hard to wash, cleanup
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
  zh 烤箱 进烤箱 能烤吗
  en oven
induction
  zh 电磁炉
  en induction
gas_stove
  zh 明火 燃气灶 煤气 燃气
  en gas stove, open flame
steriliser
  zh 消毒柜 高温消毒 蒸汽消毒 开水煮 用开水 煮沸 消毒吗
  en steriliser, sterilizer, sterilize, boil it, boiling
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
  zh 打热的 滚烫 热的能 装热水 倒开水 装开水 倒热水 热水能 烫的 装烫的 滚水
  en hot liquid, hot soup, boiling water, hot water
leak
  zh 漏水 漏汤 漏不漏 漏吗 侧漏 洒不洒 密封 倒过来~漏 会漏 防漏 漏不漏水 会不会漏 倒着~漏 放包里会
  zh 会洒 洒出来 尿湿 漏尿
  en leak, spill, leakproof, drip, leaky, leak in my bag
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
squeaky_hair
  zh 毛躁 干涩 打结 顺不顺 柔顺
  en frizzy, tangle my hair, smooth
"""
