"""What viewers ask of what is worn, applied, eaten or read, and for whom it is.

Reviewed general trade vocabulary; see :mod:`knowledge.language.matters_of_trade` for the form.
"""

from typing import Final

MATTERS: Final = """
colours_offered
  zh 几个颜色 几种颜色 啥颜色 什么颜色 哪些颜色 有什么色 有啥色 几个色 几种色 什么色 颜色有 别的颜色 其他颜色
  en what color, other color, which color, how many color, color option
  zh 还有什么色 有几色 几色可选 都有什么色 有没有别的色 有什么颜色 颜色都有 哪几个颜色 哪几种色
  en any other color, come in other, color do you have, what colour, color does it come, color available
which_shade
  zh 选几号 选什么色号 哪个色号 拍哪个色 什么色号 选哪个色 用哪个色 几号色 选哪个号 色号多少 拍几号
  en which shade, what shade, shade for
  zh 适合什么色号 用几号 黄皮~哪个 推荐色号 什么色号适合 该选哪个色
  en shade should i, what color should i, match my skin
which_size amount
  zh 穿啥码 穿什么码 穿多大 穿几码 哪个码 选什么码 拍什么码 多大码 拍多大 穿多大码 穿啥 穿什么 拍m还是l 拍l还是xl 拍s还是m m还是l s还是m l还是xl 选多大 几码 什么码 什么尺码 啥码 拍哪个码
  en what size should i, which size should i, what size do i, what size for, which size
  zh 多大的码 推荐码 要多大 穿几号 多大号 买什么码 买多大 买几码 选几码 选啥码 要什么码 拍啥码 #斤穿 #斤选 #斤拍 合适吗~码
  en size do i need, size would i, get a medium or, get a small or, what size would, what size to get, medium or large
size_runs
  zh 偏大 偏小 正码 标准码 平时码 按平时 码数正 大一码 小一码 尺码准 码准
  en true to size, run big, run small, run large, size up, size down, fit true
  zh 码大 码小 尺码正 偏码 码子 正常码 拍大一码 买大一码 平时穿 平常码 要不要买大
  en sizing accurate, run true, order up, normal size, usual size, is it tts, tts
width_runs
  zh 偏宽 偏窄
  en run wide, run narrow
  zh 楦头 鞋宽 鞋型宽
wide_feet
  zh 宽脚 脚宽 脚胖 脚背高 胖脚 高脚背
  en wide feet, wide foot
  zh 脚肥 脚背 胖脚丫 脚宽的
  en foot wide, for wide, my foot are wide
large_sizes
  zh 大码 加大码 胖mm 胖子能 胖人 talla
  en plus size, talla grande, big size
  zh 大码吗 有没有大码 xxl 胖妹妹 胖姐 #斤以上 微胖
  en 2x, 3x, curvy, bigger size
waist
  zh 腰围
  en waist
chest
  zh 胸围
  en chest, bust
hips
  zh 臀围
  en hip
shoulder
  zh 肩宽
  en shoulder
ring_size amount
  zh 圈口 戒圈 手围
  en ring size, wrist size
slimming
  zh 显瘦 显胖 显腿 遮肉
  en slimming, flattering
  zh 显不显 显胖吗 显瘦吗
  en make me look fat
fit_loose
  zh 修身 宽松 版型
  en loose fit, slim fit, baggy, oversized
heel_height
  zh 跟多高 跟高 几公分跟
  en heel
height_boost
  zh 增高
rub_feet
  zh 磨脚 磨不磨脚 磨后跟 打脚
  en rub, blister
  zh 磨不磨 磨不磨脚 磨脚后跟 会磨 脚疼
  en hurt my feet, break in
down_content
  zh 含绒量 绒子含量
  zh 含绒多少 绒含量
down_fill over:weight
  zh 充绒量 充绒
  en fill power, down fill
  zh 充多少绒 多少克绒 绒有多少
down_kind
  zh 白鸭绒 鹅绒 鸭绒 什么绒
  en goose down, duck down
freshwater
  zh 淡水 海水珠 海水
  en freshwater, saltwater
real_stone
  zh 天然的 天然还是 人工的 合成的 是真钻 a货
  en natural diamond, lab grown, real diamond, real stone
  zh 是不是天然 天然吗 染色的 人造 真的假的 是真的珍珠 是真珠
  en real pearl, natural or
chain_length
  zh 链子多长 链长
  en chain length
bead_size over:dimensions over:thickness
  zh 珠子多大 几毫米的珠 珠径
shelf_life
  zh 保质期 能放几个月 放多久 能放多久 能存多久 过期 有效期 几个月过期 能放几
  en shelf life, expire, expiration, how long does it keep, go bad
  zh 能放几天 保质多久 几个月到期 多久过期 日期到 能保存 能放到 啥时候过期 什么时候过期
  en expiry date, best by, expires, good for how long, use by
after_opening over:shelf_life over:lasts_how_long over:replace_interval
  zh 开封后 开封~多久 开罐 打开之后 打开几天 打开后 开了~放 开瓶 开盖 打开~喝完 开袋
  en after opening, once opened, once open, after i open, opened bottle
  zh 开了能放 开了之后 打开能放 打开多久 开封能 开封了 开了以后 打开以后 拆开能放 拆封
  en last after, good once, opened how
production_date
  zh 生产日期 几月产的 什么时候生产 日期新 新不新鲜 日期新鲜 哪天生产 几月份的
  en production date, when was it made, manufacture date, fresh
  zh 生产日期是 啥日期 什么日期 哪个月的 几月的 出厂 最近的日期
  en how fresh, when was this made
  zh 哪天的 什么日期的 新鲜吗 新鲜不 几号的 日期
ingredients
  zh 什么成分 啥成分 成分 配料 含什么 里面有什么 原料
  en ingredient, what in it, contain what
additives
  zh 添加剂 防腐剂 配料干净 干净吗 科技与狠活 有没有添加 零添加 无添加 色素
  en additive, preservative, artificial, clean ingredient
  zh 防腐 添加 加了什么 色素吗 香精吗 添加剂吗 干净不 有没有乱七八糟
  en filler, preservatives, chemical in
sugar
  zh 含糖 无糖 有糖 加糖 糖多 蔗糖 几克糖 代糖 甜不甜 甜吗 太甜 齁
  en sugar, sweetener, sweet
  zh 加糖了 无糖吗 甜度 有没有糖 含糖吗 糖分高 多少糖 放糖
  en sugar free, how sweet, added sugar, too sweet
protein
  zh 蛋白多少 粗蛋白 蛋白质 蛋白含量 多少蛋白
  en protein
  zh 蛋白高 多少克蛋白 蛋白质多少 蛋白够
fat
  zh 脂肪
  en fat
calories
  zh 热量 多少卡 卡路里 大卡 会胖 长胖 减脂
  en calorie, kcal, fattening
  zh 减肥能吃 减肥可以 吃了会胖 卡路里多少 会不会胖 健身能吃 热量高
  en on a diet, fattening
salt
  zh 钠含量 咸不咸 盐多 太咸
  en sodium, salty, salt
  zh 咸吗 会不会咸 齁咸
caffeine
  zh 咖啡因 晚上喝~睡不着 提神
  en caffeine, keep me awake, keep me up
  zh 影响睡眠 睡不着 会失眠
  en keep me up
fluoride
  zh 含氟 有氟 无氟
  en fluoride
alcohol
  zh 酒精 含醇
  en alcohol
fragrance
  zh 香精 香味 有香味 什么味道的 留香 香不香 香吗 什么香
  en fragrance, scented, unscented, perfume, scent
  zh 好闻 什么味儿 味道好闻 香吗 淡香 浓不浓 留香多久 味道持久
  en smell good, smell like, what does it smell, scented or
lactose
  zh 乳糖
  en lactose, dairy
  zh 乳糖不耐
  en dairy free, lactose intolerant
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
  zh 谷物 无谷 含谷
  en grain
chicken
  zh 鸡肉 有鸡
  en chicken
beef
  zh 含牛肉
  en beef
whole_cut
  zh 整切 原切 合成 拼接 调理
  en whole cut, glued
  zh 拼的 合成肉 整块 是原切 腌制 调理肉
taste
  zh 好吃吗 好吃不 好喝吗 口感 好不好吃 难吃 难不难喝
  en taste good, how does it taste, taste like
  zh 好吃嘛 味道怎么样 味道好 好喝不 好不好喝 腥不腥 腥吗 柴不柴 硬不硬~吃 嚼得动 咬得动
  en any good, taste okay, gritty, aftertaste
flavours_offered
  zh 什么口味 啥口味 几个口味 几种口味 哪些口味 什么味 原味还是
  en what flavor, which flavor, flavor option
  zh 有什么味 几种口味 口味有 啥味 都有啥味 什么味的 几个口味
  en what flavour, flavor do you have, flavors
spiciness
  zh 辣不辣 辣吗 微辣 多辣 有多辣 变态辣
  en spicy, how hot is it
  zh 辣度 会不会辣 辣么 不能吃辣 孩子能吃辣
  en heat level, too spicy
shell
  zh 有没有壳 带壳的 有壳 去壳 自己剥 要剥 剥好
  en shelled, in shell, peel
  zh 带壳吗 是去壳 手剥 好剥 剥壳 带壳不
  en already shelled, have to shell
core_seed
  zh 有籽 有核 无籽 去核
  en seedless, pit
  zh 有没有籽 有没有核 去核吗
  en have pit
fruit_size over:dimensions
  zh 几j jj jjj 果径 多大个 个头 大果
  zh 果子多大 多大果 几个头 多大的果 几厘米的果
thaw
  zh 解冻 化冻
  en thaw, defrost it
  zh 要解冻 提前解冻 解冻多久
cooking_time
  zh 煎几分钟 煎多久 煮几分钟 煮多久 蒸几分钟 蒸多久 烤多久 烤几分钟 泡多久
  en how long to cook, cook time, how long do i cook, steep
  zh 要煮多久 蒸多长 煮几 几分钟熟 多久能熟
  en how long does it take to cook
how_to_eat
  zh 怎么吃 怎么喝 怎么做 直接吃 即食 开袋即食 要煮吗 空腹 饭前 饭后
  en how do i eat, ready to eat, before meal, on an empty stomach, with food
  zh 直接吃吗 可以生吃 要加热 要不要煮 怎么烧 能直接吃 开袋就能
  en need to cook, eat it raw
how_to_use object
  zh 怎么用 咋用 怎么涂 用法 怎么戴
  en how do i use, how to use, how do you use
  zh 用法用量 使用方法 怎么操作 操作复杂 会不会用 简单吗 好操作
  en easy to use, complicated
apply_how_long over:lasts_how_long over:rinse_off
  zh 敷多久 敷几分钟 停留多久 敷多长
  en leave it on, how long do i leave
rinse_off
  zh 要洗掉 敷完要洗 敷完用不用洗 要不要洗掉 用不用洗 免洗 洗不洗 需要洗掉 敷完~洗
  en rinse it off, rinse off, wash it off
  zh 用洗掉 洗脸吗 要不要洗 要洗脸 清水洗 洗吗~敷
  en need to rinse, wash my face after
makeup_removal
  zh 要卸妆 卸妆 好卸 卸得掉 洗面奶能洗掉 好不好卸 用卸 需要卸
  en makeup remover, hard to remove, take off, easy to remove
  zh 好不好卸 要不要卸 能卸干净 卸干净 怎么卸 温水能卸 用卸妆
  en come off easily, cleanser take it off, remove it, take it off
morning_or_night
  zh 早晚都能 白天晚上 早上用还是晚上 早上用 晚上用 白天能用 白天可以用 早晚 晚上可以用
  en morning or night, am or pm, day or night, morning and night, am and pm
  zh 早晚用 晚上可以涂 早上能用 早上可以用 晚上能用 什么时候用 睡前用 白天用
  en use it at night, in the morning, use it in the morning, daytime or
order_of_use
  zh 水前 水后 先用哪个 顺序 水之前 水之后 妆前
  en before moisturizer, after moisturizer, what order, under makeup, before or after
  zh 第几步 先涂 后涂 哪一步 水乳前 水乳后 化妆前
  en which step, before makeup, after toner
cap_transfer
  zh 沾杯 蹭杯 沾口罩 蹭口罩 蹭杯子 蹭到 沾杯子
  en transfer, rub off, on my mask
  zh 沾不沾 掉杯子 沾口罩吗 会沾 掉不掉色~杯
  en transfer proof, come off on my
smudge
  zh 晕妆 会晕 晕不晕 会花 花不花 流眼泪 晕染 熊猫眼 会不会花 不会花
  en smudge, smear, run when i cry
  zh 会不会晕 出油会晕 晕不 油皮会晕 晕妆吗 熊猫
  en panda eye, raccoon, smudge proof
clump_lashes
  zh 苍蝇腿
  en clumpy, clump lash
lasting_makeup
  zh 持妆 脱妆 脱不脱妆 掉妆 持久 带妆多久 斑驳 撑一天妆
  en last all day, long lasting, wear time, all day
  zh 几个小时不掉 妆能撑 掉不掉妆 能撑一天 一天下来 带一天妆 持久吗 持久不 会不会脱
  en last through, fade by, stay on, how long does it last on
concealing
  zh 遮瑕 遮盖 盖得住 遮痘印 遮斑
  en coverage, cover acne, cover scar, conceal
  zh 遮不遮 能遮 遮痘 遮得住 遮瑕力
  en cover my, hide my, full coverage
caking
  zh 卡粉 浮粉 起皮 拔干 卡纹
  en cakey, cake up
  zh 卡不卡粉 会卡粉 浮不浮 起不起皮
  en cakey on, settle into
moisturising
  zh 保湿 滋润 补水 干不干 拔不拔干 润不润
  en moisturizing, hydrating, drying, dry out my
  zh 干吗 会不会干 保不保湿 拔干吗 补不补水 够不够润
  en hydrating enough, dry my skin
  zh 干不干 会干 拔干不 唇纹
  en drying on
heavy_feel
  zh 太厚 腻不腻 油腻 厚重 黏不黏 粘不粘 黏腻 闷痘 腻吗 太油 清爽 会不会油
  en greasy, oily feel, sticky, heavy on, feel heavy
  zh 油不油 粘吗 黏吗 糊脸 厚不厚重 厚重吗 吸收快 好吸收 好推开 清不清爽
  en absorb, leave a residue, feel sticky, feel greasy
  en greasy, oily, sticky, feel oily
white_cast
  zh 泛白 假白 搓泥 发白 白不白
  en white cast, ashy, chalky, leave white
  zh 假不假白 会不会白 泛不泛白 脸白 白得假
  en make me look white, look pale, look gray
pilling_cream
  zh 搓泥
  en ball up
blue_light
  zh 蓝光
  en blue light
spf
  zh spf 防晒指数 多少倍
  en spf
pa
  zh pa
breakout
  zh 爆痘 长痘 闷痘 致痘
  en break me out, breakout, clog pore, comedogenic
  zh 会不会长痘 闷不闷痘 长不长痘 爆不爆痘 长闭口 闭口
  en pimple, cause acne
sting
  zh 刺激 辣眼 刺痛 辣眼睛 疼吗 会疼
  en sting, burn, irritate, irritating
  zh 刺不刺激 辣不辣眼 熏眼睛 会痛 会不会痛 疼不疼 刺痛吗 痛不痛
  en hurt, harsh, eyes burn, sting my
whiten
  zh 美白 变白 提亮 淡斑 祛斑
  en brighten, whitening, dark spot
  zh 能美白 变白吗 白吗~用 去黄 去渍
  zh 牙黄 黄牙
  en whiten teeth, yellow teeth
wrinkles
  zh 抗老 抗皱 淡纹 细纹
  en anti aging, fine line
hair_loss
  zh 掉发 脱发 防脱 生发
  en hair loss, hair growth
  zh 掉头发 防掉 掉发吗
  en hair fall
dandruff
  zh 去屑 头屑
  en dandruff
  zh 头皮屑 去不去屑
dyed_hair detail
  zh 染发 染完头 染过 烫染 刚染 染头发
  en color treated, dyed hair, colored hair
results_when
  zh 多久见效 几天见效 多久有效果 用多久有效 见效
  en see result, how long until, when will i see
  zh 几天有效 多久能看到 多久有用 几次能
  en how soon, notice a difference
effect
  zh 有效果吗 效果怎么样 管用 有用吗 真的有效 效果好
  en does it work, really work, effective
  zh 有没有用 有没有效果 好用吗 好不好用 真有用
  en worth it, actually work, any result
sensitive_skin detail
  zh 敏感肌 敏皮 敏感皮 敏肌 皮肤敏感 红血丝
  en sensitive skin
  zh 敏感皮肤 皮肤容易过敏 敏感的皮 容易过敏
  en sensitive, reactive skin
oily_skin detail
  zh 油皮 大油田 油性 混油 油头 出油
  en oily skin, oily hair
  zh 油痘 油皮能 大油皮 t区
  en oily
dry_skin detail
  zh 干皮 干性 混干 沙漠皮
  en dry skin
  zh 大干皮 皮肤干
acne_skin detail
  zh 痘痘肌 痘肌 痘皮
  en acne prone, acne
dark_skin detail
  zh 黄皮 黄黑皮 黑皮 肤色深 皮肤黑
  en dark skin, deep skin
fair_skin detail
  zh 白皮 冷白皮
  en fair skin, pale
pregnant detail
  zh 孕妇 孕妈 怀孕 孕期 备孕
  en pregnant, pregnancy, expecting
  zh 怀着 有宝宝能 怀宝宝 孕 备孕能
  en while pregnant, im expecting
nursing detail
  zh 哺乳 喂奶
  en breastfeeding, nursing
child detail
  zh 孩子 小孩 小朋友 儿童 宝宝 娃 婴儿
  en kid, child, children, baby, toddler, son, daughter
  zh 小孩子 小娃 孩纸 小宝贝
  en my kids, little one, my son, my daughter
elderly detail
  zh 老人 老年人 爸妈 爷爷 奶奶 长辈
  en elderly, senior, grandma, grandpa, my mom, my dad
  zh 老年 老人家 上年纪 奶奶用 给爸妈 给老人
  en older, parents
student example
  zh 学生
  en student
men detail
  zh 男生 男的 男士 男人 老公 男朋友
  en men, guy, man, husband, boyfriend
women detail
  zh 女生 女的 女士 老婆
  en women, woman, girl, wife
diabetic detail
  zh 糖尿病 高血糖 控糖 血糖高
  en diabetic, diabetes
dog example
  zh 狗狗 狗能 狗可以
  en my dog, dogs
cat example
  zh 猫咪 猫能 猫可以
  en my cat, cats
kitten
  zh 幼猫 幼犬 小猫 小狗 奶猫 几个月的猫
  en puppy, kitten
age_for
  zh 几岁 多大宝宝 适合多大 几个月能 几个月的宝宝 #岁能 #岁可以 #个月能 几岁看 多大能 几年级 #岁的 多大孩子
  en what age, age range, year old, month old, how old
  zh 多大的孩子 几岁的 多大可以 多大能 适合几岁 几岁孩子 几个月可以 多大小孩 几岁宝宝
  en how old should, what grade, for # year, age for
swallow
  zh 误吞 吃进去 吞下去 咽下去 吞了
  en swallow
  zh 吞进去 能吞 吃下去 吃了没事
  en swallowed
colic
  zh 胀气
  en colic, gas
  zh 防胀 胀气不 胀肚 吐奶
teat_size
  zh 奶嘴 几号奶嘴
  en nipple
  zh 奶嘴几号 奶嘴多大 配什么奶嘴
answers_given
  zh 答案 解析
  en answer key, answer
  zh 带不带答案 有没有答案 附答案 参考答案 有解析
  en come with answer, solution
which_volume
  zh 上册 下册 全一册
  en volume one
publisher_edition
  zh 人教版 苏教版 北师大版 部编版 什么版本 哪个版本
  en edition
full_set
  zh 全套 一整套 全集 几本一套 整套
  en full set, complete set, whole set, entire series
  zh 全不全 是一套 完整吗 完结 一整套吗 几册 几本
hardcover
  zh 精装 平装 硬壳 硬皮
  en hardcover, paperback, board book
  zh 精装吗 精装还是平装 撕不烂
  en hard cover, soft cover
pinyin
  zh 注音 带拼音 拼音
  zh 有没有拼音 带不带拼音 有拼音
bilingual
  zh 双语 英文版 中英
  en bilingual, english version
volumes
  zh 有几本 几本书 多少册 多少本 几册 一套几本
  en how many book, how many volume
lustre
  zh 强光 光泽 反光 亮度好 皮光
  en luster, shiny, sparkle
beginner
  zh 新手 手残 初学 零基础 入门 不会化 上手
  en beginner, newbie, easy for beginner
newest_edition
  zh 最新版 新教材 新版 改版 今年新版
  en latest edition, newest edition
lead_free
  zh 有没有铅 含铅 无铅 铅 重金属 釉下彩
  en lead free, lead in
apply_how_long
  zh 贴多长时间 贴多久 一次贴 敷多长时间 敷几
essence_amount
  zh 精华多 精华液够 精华液多 精华水多
under_makeup
  zh 妆前 后面上粉底 上粉底 打底 后面上妆 搭配粉底
  en under makeup, with foundation, as a primer
suits_skintone
  zh 显白 显黑 显不显白 显气色 显黄
  en make me look pale, flatter
oil_control
  zh 控油 油头能撑 油头几天 控不控油 几天不洗
  en oil control, keep oily
silicone
  zh 硅油 无硅
  en silicone free, silicone
palatability
  zh 挑食 适口性 爱吃吗 爱吃不 吃不吃 猫爱 狗爱 肯吃
  en picky, like it, picky eater
chewy
  zh 咬得动 嚼得动 硬不硬 硬吗 费牙 柴不柴 塞牙
  en tough, chewy, hard to chew
petite
  zh 小个子 个子矮 矮个子 拖地不 会拖地 拖地吗
  en petite, short girl, too long on
tall
  zh 高个子 个子高
  en tall people, long enough for tall
servings
  en serving per, how many serving, how many scoop, serving in
rash
  zh 红屁股 红pp 红臀
  en rash, diaper rash
hormone
  zh 激素 激素脸
  en steroid, hormone
steeps
  zh 耐泡 能泡几泡 几泡 泡几次
  en how many steep, resteep
fragrance_lasting
  zh 留香 持香 能持香 香多久 味道持久
  en how long does the scent, scent last, last on skin, smell last
sleeve_length
  zh 长袖 短袖 袖长
  en sleeve
dress_length
  zh 到膝盖 过膝 到脚踝 盖住屁股 遮屁股
  en knee length, how long is the dress, cover my butt
high_waist
  zh 高腰 低腰
  en high waist, high rise
wide_leg
  zh 阔腿 直筒 小脚
  en wide leg, straight leg
lined
  zh 里衬 内衬 有里子
  en lined
pockets
  zh 有兜 有口袋
  en pocket
arch
  zh 足弓 扁平足 足弓支撑
  en arch support, flat feet
cushioning
  zh 减震 缓震 底软 脚感
  en cushion, cushioning, bouncy
running_use
  zh 跑步能穿 跑步可以 能跑步 适合跑步
  en for running, run in them
standing_all_day
  zh 站一天 站久 久站
  en on my feet all day, stand all day, nurse
heel_slip
  zh 掉跟 跟脚
  en heel slip
nickel
  zh 含镍 镍 过敏~耳
  en nickel, hypoallergenic, sensitive ear
stone_size
  zh 几克拉 多大钻 几分的
  en carat, how big is the stone
clasp
  zh 什么扣 扣子牢
  en clasp
resale
  zh 回收 以旧换新
  en trade in, buy back
gram_price
  zh 一克多少 工费 多少一克
  en per gram
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
milk_segment
  zh 几段 一段 二段 三段
  en stage
constipation
  zh 便秘 会上火 上火吗
  en constipation
taste_fishy
  zh 腥味 腥不 腥吗
  en fishy
male_ok
  zh 男生能用 男的能用 男士能用
  en for guys
eyes_ok
  zh 眼周 眼睛周围 眼部能用
  en around eye, under eye
body_use
  zh 身体能用 涂身上 全身
  en on my body, body use
lip_use
  zh 唇部
mix_products
  zh 一起用 叠加 搭配用 能一起 混用 叠涂
  en use it with, together with, layer with, mix with, pair with
ph
  zh ph值 酸碱 弱酸
  en ph
foam
  zh 起泡 泡沫多 绵密
  en foam, lather
squeaky
  zh 紧绷 洗完干 洗后紧绷 假滑
  en tight after, strip my skin
bleeding_gum
  zh 出血 牙龈
bad_breath
  zh 口臭 口气
  en bad breath
cavity
  zh 蛀牙 防蛀
  en cavity
sensitive_teeth
  zh 牙敏感 冷热酸
  en sensitive teeth
brush_soft
  zh 刷毛软 刷毛硬 软毛
  en soft bristle, bristle
curl
  zh 卷翘 翘不翘
  en curl
fiber_lashes
  zh 纤长 浓密
  en lengthening, volume
dries_fast
  zh 干得快 快干 速干 几秒干
  en dry fast, quick dry
shade_range
  zh 几个色号 多少色号
finish_look
  zh 哑光 雾面 水光 奶油肌
  en matte, dewy, satin finish
refill
  zh 替换芯
reading_level
  zh 几年级看 适合几年级 多大看
  en reading level
print_size
  zh 字大 字号 字体
  en font, print size, large print
paper_quality
  zh 纸厚 纸质 纸张
  en paper quality, thick page
colour_pictures
  zh 彩图 彩色的 有插图 彩印
  en color picture, illustration
audio
  zh 有音频 扫码听 点读 有声
  en audio, read aloud
syllabus
  zh 同步教材 跟课本 和学校一样
  en curriculum
question_count
  zh 多少题 几套卷 多少套
reef_safe
  en reef safe
mineral
  zh 物理防晒 化学防晒
  en mineral or, chemical or, zinc oxide
reapply
  zh 多久补 补涂 几个小时补
  en reapply
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
"""
