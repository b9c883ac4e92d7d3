"""What viewers ask on what is applied to the body, and for whom it is: the words of each matter.

Reviewed general trade vocabulary; see :mod:`knowledge.language.matters_of_trade` for the form.
"""

from typing import Final

MATTERS: Final = """
apply_how_long over:lasts_how_long over:rinse_off over:length
  zh 敷多久 敷几分钟 停留多久 敷多长 贴多长时间 贴多久 一次贴 敷多长时间 敷几
  en leave it on, how long do i leave
rinse_off
  zh 要洗掉 敷完要洗 敷完用不用洗 要不要洗掉 用不用洗 免洗 洗不洗 需要洗掉 敷完~洗 用洗掉 洗脸吗
  zh 要不要洗 要洗脸 清水洗 洗吗~敷
  en rinse it off, rinse off, wash it off, need to rinse, wash my face after
makeup_removal
  zh 要卸妆 卸妆 好卸 卸得掉 洗面奶能洗掉 好不好卸 用卸 需要卸 要不要卸 能卸干净 卸干净 怎么卸
  zh 温水能卸 用卸妆
  en makeup remover, hard to remove, take off, easy to remove, come off easily
  en cleanser take it off, remove it, take it off
morning_or_night
  zh 早晚都能 白天晚上 早上用还是晚上 早上用 晚上用 白天能用 白天可以用 早晚 晚上可以用 早晚用
  zh 晚上可以涂 早上能用 早上可以用 晚上能用 什么时候用 睡前用 白天用
  en morning or night, am or pm, day or night, morning and night, am and pm, use it at night
  en in the morning, use it in the morning, daytime or
order_of_use
  zh 水前 水后 先用哪个 顺序 水之前 水之后 妆前 第几步 先涂 后涂 哪一步 水乳前 水乳后 化妆前
  en before moisturizer, after moisturizer, what order, under makeup, before or after, which step
  en before makeup, after toner
cap_transfer
  zh 沾杯 蹭杯 沾口罩 蹭口罩 蹭杯子 蹭到 沾杯子 沾不沾 掉杯子 沾口罩吗 会沾 掉不掉色~杯
  en transfer, rub off, on my mask, transfer proof, come off on my
smudge
  zh 晕妆 会晕 晕不晕 会花 花不花 流眼泪 晕染 熊猫眼 会不会花 不会花 会不会晕 出油会晕 晕不
  zh 油皮会晕 晕妆吗 熊猫
  en smudge, smear, run when i cry, panda eye, raccoon, smudge proof
clump_lashes
  zh 苍蝇腿
  en clumpy, clump lash
lasting_makeup
  zh 持妆 脱妆 脱不脱妆 掉妆 持久 带妆多久 斑驳 撑一天妆 几个小时不掉 妆能撑 掉不掉妆 能撑一天
  zh 一天下来 带一天妆 持久吗 持久不 会不会脱
  en last all day, long lasting, wear time, all day, last through, fade by, stay on
  en how long does it last on
concealing
  zh 遮瑕 遮盖 盖得住 遮痘印 遮斑 遮不遮 能遮 遮痘 遮得住 遮瑕力
  en coverage, cover acne, cover scar, conceal, cover my, hide my, full coverage
caking
  zh 卡粉 浮粉 起皮 拔干 卡纹 卡不卡粉 会卡粉 浮不浮 起不起皮
  en cakey, cake up, cakey on, settle into
moisturising
  zh 保湿 滋润 补水 干不干 拔不拔干 润不润 干吗 会不会干 保不保湿 拔干吗 补不补水 够不够润 会干
  zh 拔干不 唇纹
  en moisturizing, hydrating, drying, dry out my, hydrating enough, dry my skin, drying on
heavy_feel
  zh 太厚 腻不腻 油腻 厚重 黏不黏 粘不粘 黏腻 闷痘 腻吗 太油 清爽 会不会油 油不油 粘吗 黏吗 糊脸
  zh 厚不厚重 厚重吗 吸收快 好吸收 好推开 清不清爽
  en greasy, oily feel, sticky, heavy on, feel heavy, absorb, leave a residue, feel sticky
  en feel greasy, oily, feel oily
white_cast
  zh 泛白 假白 搓泥 发白 白不白 假不假白 会不会白 泛不泛白 脸白 白得假
  en white cast, ashy, chalky, leave white, make me look white, look pale, look gray
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
  zh 爆痘 长痘 闷痘 致痘 会不会长痘 闷不闷痘 长不长痘 爆不爆痘 长闭口 闭口
  en break me out, breakout, clog pore, comedogenic, pimple, cause acne
sting
  zh 刺激 辣眼 刺痛 辣眼睛 疼吗 会疼 刺不刺激 辣不辣眼 熏眼睛 会痛 会不会痛 疼不疼 刺痛吗 痛不痛
  en sting, burn, irritate, irritating, hurt, harsh, eyes burn, sting my
whiten
  zh 美白 变白 提亮 淡斑 祛斑 能美白 变白吗 白吗~用 去黄 去渍 牙黄 黄牙
  en brighten, whitening, dark spot, whiten teeth, yellow teeth
wrinkles
  zh 抗老 抗皱 淡纹 细纹
  en anti aging, fine line
hair_loss
  zh 掉发 脱发 防脱 生发 掉头发 防掉 掉发吗
  en hair loss, hair growth, hair fall
dandruff
  zh 去屑 头屑 头皮屑 去不去屑
  en dandruff
dyed_hair detail
  zh 染发 染完头 染过 烫染 刚染 染头发
  en color treated, dyed hair, colored hair
results_when
  zh 多久见效 几天见效 多久有效果 用多久有效 见效 几天有效 多久能看到 多久有用 几次能
  en see result, how long until, when will i see, how soon, notice a difference
effect
  zh 有效果吗 效果怎么样 管用 有用吗 真的有效 效果好 有没有用 有没有效果 好用吗 好不好用 真有用
  en does it work, really work, effective, worth it, actually work, any result
sensitive_skin detail
  zh 敏感肌 敏皮 敏感皮 敏肌 皮肤敏感 红血丝 敏感皮肤 皮肤容易过敏 敏感的皮 容易过敏
  en sensitive skin, sensitive, reactive skin
oily_skin detail
  zh 油皮 大油田 油性 混油 油头 出油 油痘 油皮能 大油皮 t区
  en oily skin, oily hair, oily
dry_skin detail
  zh 干皮 干性 混干 沙漠皮 大干皮 皮肤干
  en dry skin
acne_skin detail
  zh 痘痘肌 痘肌 痘皮
  en acne prone, acne
dark_skin example
  zh 黄皮 黄黑皮 黑皮 肤色深 皮肤黑
  en dark skin, deep skin
fair_skin detail
  zh 白皮 冷白皮
  en fair skin, pale
pregnant detail
  zh 孕妇 孕妈 怀孕 孕期 备孕 怀着 有宝宝能 怀宝宝 孕 备孕能
  en pregnant, pregnancy, expecting, while pregnant, im expecting
nursing detail
  zh 哺乳 喂奶
  en breastfeeding, nursing
child detail
  zh 孩子 小孩 小朋友 儿童 宝宝 娃 婴儿 小孩子 小娃 孩纸 小宝贝
  en kid, child, children, baby, toddler, son, daughter, my kids, little one, my son, my daughter
elderly example
  zh 老人 老年人 爸妈 爷爷 奶奶 长辈 老年 老人家 上年纪 奶奶用 给爸妈 给老人
  en elderly, senior, grandma, grandpa, my mom, my dad, older, parents
student example
  zh 学生
  en student
men example
  zh 男生 男的 男士 男人 老公 男朋友
  en men, guy, man, husband, boyfriend
women example
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
  zh 几岁 多大宝宝 适合多大 几个月能 几个月的宝宝 #岁能 #岁可以 #个月能 几岁看 多大能 几年级 #岁的
  zh 多大孩子 多大的孩子 几岁的 多大可以 适合几岁 几岁孩子 几个月可以 多大小孩 几岁宝宝
  en what age, age range, year old, month old, how old, how old should, what grade, for # year
  en age for
swallow
  zh 误吞 吃进去 吞下去 咽下去 吞了 吞进去 能吞 吃下去 吃了没事
  en swallow, swallowed
colic
  zh 胀气 防胀 胀气不 胀肚 吐奶
  en colic, gas
beginner
  zh 新手 手残 初学 零基础 入门 不会化 上手
  en beginner, newbie, easy for beginner
lead_free
  zh 有没有铅 含铅 无铅 铅 重金属 釉下彩
  en lead free, lead in
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
rash
  zh 红屁股 红pp 红臀
  en rash, diaper rash
hormone
  zh 激素 激素脸
  en steroid, hormone
fragrance_lasting
  zh 留香 持香 能持香 香多久 味道持久
  en how long does the scent, scent last, last on skin, smell last
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
reef_safe
  en reef safe
mineral
  zh 物理防晒 化学防晒
  en mineral or, chemical or, zinc oxide
reapply
  zh 多久补 补涂 几个小时补
  en reapply
"""
