"""What viewers ask on what is eaten, drunk or fed: the words of each matter.

Reviewed general trade vocabulary; see :mod:`knowledge.language.matters_of_trade` for the form.
"""

from typing import Final

MATTERS: Final = """
shelf_life over:length
  zh 保质期 能放几个月 放多久 能放多久 能存多久 过期 有效期 几个月过期 能放几 能放几天 保质多久
  zh 几个月到期 多久过期 日期到 能保存 能放到 啥时候过期 什么时候过期
  en shelf life, expire, expiration, how long does it keep, go bad, expiry date, best by, expires
  en good for how long, use by
after_opening over:shelf_life over:lasts_how_long over:replace_interval over:length
  zh 开封后 开封~多久 开罐 打开之后 打开几天 打开后 开了~放 开瓶 开盖 打开~喝完 开袋 开了能放
  zh 开了之后 打开能放 打开多久 开封能 开封了 开了以后 打开以后 拆开能放 拆封
  en after opening, once opened, once open, after i open, opened bottle, last after, good once
  en opened how
production_date
  zh 生产日期 几月产的 什么时候生产 日期新 新不新鲜 日期新鲜 哪天生产 几月份的 生产日期是 啥日期
  zh 什么日期 哪个月的 几月的 出厂 最近的日期 哪天的 什么日期的 新鲜吗 新鲜不 几号的 日期
  en production date, when was it made, manufacture date, fresh, how fresh, when was this made
ingredients
  zh 什么成分 啥成分 成分 配料 含什么 里面有什么 原料
  en ingredient, what in it, contain what
additives
  zh 添加剂 防腐剂 配料干净 干净吗 科技与狠活 有没有添加 零添加 无添加 色素 防腐 添加 加了什么
  zh 色素吗 香精吗 添加剂吗 干净不 有没有乱七八糟
  en additive, preservative, artificial, clean ingredient, filler, preservatives, chemical in
sugar
  zh 含糖 无糖 有糖 加糖 糖多 蔗糖 几克糖 代糖 甜不甜 甜吗 太甜 齁 加糖了 无糖吗 甜度 有没有糖
  zh 含糖吗 糖分高 多少糖 放糖
  en sugar, sweetener, sweet, sugar free, how sweet, added sugar, too sweet
protein
  zh 蛋白多少 粗蛋白 蛋白质 蛋白含量 多少蛋白 蛋白高 多少克蛋白 蛋白质多少 蛋白够
  en protein
fat
  zh 脂肪
  en fat
calories
  zh 热量 多少卡 卡路里 大卡 会胖 长胖 减脂 减肥能吃 减肥可以 吃了会胖 卡路里多少 会不会胖
  zh 健身能吃 热量高
  en calorie, kcal, fattening, on a diet
salt
  zh 钠含量 咸不咸 盐多 太咸 咸吗 会不会咸 齁咸
  en sodium, salty, salt
caffeine
  zh 咖啡因 晚上喝~睡不着 提神 影响睡眠 睡不着 会失眠
  en caffeine, keep me awake, keep me up
fluoride
  zh 含氟 有氟 无氟
  en fluoride
alcohol
  zh 酒精 含醇
  en alcohol
fragrance
  zh 香精 香味 有香味 什么味道的 留香 香不香 香吗 什么香 好闻 什么味儿 味道好闻 淡香 浓不浓
  zh 留香多久 味道持久
  en fragrance, scented, unscented, perfume, scent, smell good, smell like, what does it smell
  en scented or
lactose
  zh 乳糖 乳糖不耐
  en lactose, dairy, dairy free, lactose intolerant
gluten
  zh 麸质
  en gluten, celiac
nuts
  zh 坚果过敏 花生过敏 含坚果
  en nut allergy, nut free, peanut
vegan
  zh 素食 纯素 全素
  en vegan, plant based, vegetarian
cruelty_free
  zh 动物实验 零残忍
  en cruelty free, animal tested, tested on animal
halal
  zh 清真
  en halal, kosher
organic
  zh 有机
  en organic
grain
  zh 谷物 无谷 含谷 玉米 小麦
  en grain, wheat, corn
chicken
  zh 鸡肉 有鸡
  en chicken
beef
  zh 含牛肉
  en beef
whole_cut
  zh 整切 原切 合成 拼接 调理 拼的 合成肉 整块 是原切 腌制 调理肉
  en whole cut, glued
taste
  zh 好吃吗 好吃不 好喝吗 口感 好不好吃 难吃 难不难喝 好吃嘛 味道怎么样 味道好 好喝不 好不好喝
  zh 腥不腥 腥吗 味道如何
  en taste good, how does it taste, taste like, any good, taste okay, gritty, aftertaste
  en hows the flavor, how the flavor, chalky taste, taste chalky, flavor good, hows the taste
  en good taste, taste
flavours_offered
  zh 什么口味 啥口味 几个口味 几种口味 哪些口味 什么味 原味还是 有什么味 口味有 啥味 都有啥味
  zh 什么味的
  en what flavor, which flavor, flavor option, what flavour, flavor do you have, flavors
spiciness
  zh 辣不辣 辣吗 微辣 多辣 有多辣 变态辣 辣度 会不会辣 辣么 不能吃辣 孩子能吃辣
  en spicy, how hot is it, heat level, too spicy
shell
  zh 有没有壳 带壳的 有壳 去壳 自己剥 要剥 剥好 带壳吗 是去壳 手剥 好剥 剥壳 带壳不
  en shelled, in shell, peel, already shelled, have to shell
core_seed
  zh 有籽 有核 无籽 去核 有没有籽 有没有核 去核吗
  en seedless, pit, have pit
fruit_size over:dimensions
  zh 几j jj jjj 果径 多大个 个头 大果 果子多大 多大果 几个头 多大的果 几厘米的果
thaw
  zh 解冻 化冻 要解冻 提前解冻 解冻多久
  en thaw, defrost it
cooking_time over:length
  zh 煎几分钟 煎多久 煮几分钟 煮多久 蒸几分钟 蒸多久 烤多久 烤几分钟 泡多久 要煮多久 蒸多长 煮几
  zh 几分钟熟 多久能熟
  en how long to cook, cook time, how long do i cook, steep, how long does it take to cook
how_to_eat
  zh 怎么吃 怎么喝 怎么做 直接吃 即食 开袋即食 要煮吗 空腹 饭前 饭后 直接吃吗 可以生吃 要加热
  zh 要不要煮 怎么烧 能直接吃 开袋就能
  en how do i eat, ready to eat, before meal, on an empty stomach, with food, need to cook
  en eat it raw
how_to_use object
  zh 怎么用 咋用 怎么涂 用法 怎么戴 用法用量 使用方法 怎么操作 操作复杂 会不会用 简单吗 好操作
  en how do i use, how to use, how do you use, easy to use, complicated
palatability
  zh 挑食 适口性 爱吃吗 爱吃不 吃不吃 猫爱 狗爱 肯吃
  en picky, like it, picky eater
chewy
  zh 咬得动 嚼得动 硬不硬 硬吗 费牙 柴不柴 塞牙
  en tough, chewy, hard to chew
servings
  en serving per, how many serving, how many scoop, serving in
steeps
  zh 耐泡 能泡几泡 几泡 泡几次
  en how many steep, resteep
teat_size
  zh 奶嘴 几号奶嘴 奶嘴几号 奶嘴多大 配什么奶嘴
  en nipple
milk_segment
  zh 几段 一段 二段 三段
  en stage
weight_gain
  zh 增肥 发腮 长肉
  en gain weight
hairball
  zh 毛球 化毛
  en hairball
stool
  zh 软便 拉稀 拉肚子 便便臭 便臭
  en diarrhea, upset stomach, loose stool, poop
switch_food
  zh 换粮 七天换 直接换
  en transition food, switch food
pellet_size
  zh 颗粒大 颗粒多大 颗粒小
  en kibble size, size of the kibble
constipation
  zh 便秘 会上火 上火吗
  en constipation
taste_fishy
  zh 腥味 腥不 腥吗
  en fishy
alive
  zh 活的吗 鲜活 活蟹
  en alive
frozen_or_fresh
  zh 鲜的还是冻 冻的吗 冷冻还是
  en fresh or frozen, come frozen
cold_chain
  zh 冰袋 冷链 泡沫箱
  en ice pack, ship cold
yolk_full
  zh 有黄吗 黄多 膏多 饱满
  en full
marbling
  zh 几级 谷饲 草饲 雪花
  en grass fed, grade, prime or choice
separate_packs
  zh 独立包装 一小包一小包 小包装 单独包装 独立小包 散装
  en individually wrapped, individual pack, bulk bag
"""
