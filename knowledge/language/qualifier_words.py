"""Whom, with what and where a thing is used: the words by which questions and facts say so.

Reviewed general trade vocabulary. One qualifier a block: its key, marks, and lines of words.

Marks: ``safety`` = a wrong answer can harm somebody, so only a fact that speaks of it answers any
question that names it; ``always`` = the same for things that are only ever asked for by name;
``each`` = its words do not stand for one another (visa is not paypal); ``prefer`` = a fact that
names it is preferred, but a general one may answer; ``who`` = it says who uses a thing, which no
product is told by, whatever its title has; ``@property`` = a fact named after that
property answers too (适用年龄 for a question on babies).

Lines, several of a kind where one is too short: ``zh`` separated by blanks and ``en`` by commas are
said in questions and in facts; ``fact``, of either language and by commas, only in facts.
"""

from typing import Final

QUALIFIER_WORDS: Final = """
pregnancy who safety
  zh 孕妇 怀孕 孕期 备孕 孕妈 怀宝宝 怀了 怀着 有喜 孕
  en pregnant, pregnancy, expecting, expectant, trimester
nursing who safety
  zh 哺乳 喂奶 母乳 奶妈 月子 坐月子
  en breastfeed, breastfeeding, breast feeding, nursing, lactating, lactation, postpartum
child who safety @age
  zh 宝宝 婴儿 婴幼儿 幼儿 新生儿 小孩 孩子 小朋友 儿童 孩 童 婴 娃娃 娃 小娃 周岁
  en baby, babies, infant, newborn, toddler, kid, child, children, year old, month old
  fact 岁, 月龄, 个月以上, aged, ages, age
allergy safety
  zh 过敏 致敏 荨麻疹
  en allergy, allergies, allergic, allergen, hypoallergenic
  fact 敏感, 刺激, 刺痛, 泛红, sensitive, irritation, irritate
diabetes safety
  zh 糖尿病 血糖 控糖 糖友
  en diabetes, diabetic, blood sugar
  fact 含糖, 糖分, 含蔗糖, 白砂糖, 白糖, 糖醇, 代糖, 升糖
  fact sugar content, contain sugar, cane sugar, sugar per, sweetener, glycemic
illness safety each
  zh 高血压 低血压 血压 心脏病 痛风 尿酸 哮喘 湿疹 皮炎 癌症 肾病 肾炎 肝病 胃病 胃炎 胃溃疡 甲亢
  zh 甲减 甲状腺 结节 三高 鼻炎 癫痫 贫血 血脂 脚气 灰指甲 玫瑰痤疮 银屑病 白癜风 颈椎病 腰突
  zh 静脉曲张 蚕豆病 乳糖不耐 麸质 起搏器 呼吸暂停
  en hypertension, blood pressure, heart disease, heart condition, gout, asthma, eczema
  en dermatitis, psoriasis, rosacea, cancer, kidney, liver disease, thyroid, epilepsy, anemia
  en cholesterol, pacemaker, apnea, apnoea, celiac, gluten, lactose, migraine, arthritis
medicine safety
  zh 吃药 服药 药物 用药 中药 西药 抗生素 处方
  en medication, medicine, prescription, antibiotic
surgery safety
  zh 手术 术后 医美 光子 水光 破皮 伤口
  en surgery, operation, wound, open skin
elderly who @people @age
  zh 老人 老年 长辈 爷爷 奶奶 爸妈 老人家
  en elderly, senior, grandma, grandpa, grandparent, old people
men who @gender @people
  zh 男生 男士 男的 男人 男孩 男朋友 男友 老公 男款 男
  en men, man, male, boy, guy, husband, boyfriend
  fact 通用, 中性, unisex
women who @gender @people
  zh 女生 女士 女的 女人 女孩 女朋友 女友 老婆 女款 女
  en women, woman, female, girl, lady, wife, girlfriend
  fact 通用, 中性, unisex
student who @people
  zh 学生党 学生 高中生 初中生 小学生
  en student, teenager, teen
pet who @age
  zh 宠物 猫咪 狗狗 猫 狗 犬
  en pet, cat, dog, kitten, puppy
face
  zh 脸上 脸部 面部 擦脸 涂脸 抹脸
  en my face, your face, on face, the face, for face, facial
  fact 脸, 面颊, 面膜, 面霜, 洁面, 面部, face
eye_area
  zh 眼周 眼部 眼皮 眼角
  en eye area, around the eye, around my eye, around eye, under eye, eyelid
  fact 眼, eye
lips
  zh 嘴唇 唇部
  en lip, lips
  fact 唇
scalp
  zh 头皮
  en scalp
microwave
  zh 微波炉 微波 叮一下
  en microwave
dishwasher @care
  zh 洗碗机
  en dishwasher, dish washer
oven
  zh 烤箱 空气炸锅 空炸
  en oven, air fryer
induction
  zh 电磁炉 电磁灶
  en induction
  fact 炉灶, 灶具, 热源, hob, stove, cooktop
gas_flame
  zh 燃气 煤气 天然气 明火 灶台
  en gas, open flame
  fact 炉灶, 灶具, 热源, hob, stove, cooktop
fridge @storage_method
  zh 冰箱 冷藏
  en fridge, refrigerator, refrigerate
freezer @storage_method
  zh 冷冻 冰柜 速冻 冻起来 冻着 冻上
  en freezer, freeze, frozen
machine_wash @care
  zh 机洗 洗衣机
  en machine wash, machine washable, washing machine, washer
dry_clean @care
  zh 干洗
  en dry clean, dry cleaned, dry cleaning
hand_wash @care
  zh 手洗
  en hand wash, hand washed
tumble_dry @care
  zh 烘干 烘干机
  en tumble dry, tumble dried, tumble dryer, clothes dryer
ironing @care
  zh 熨烫 熨斗 熨
  en ironing, ironed, steam iron
bleach @care
  zh 漂白
  en bleach
aeroplane
  zh 飞机 登机 托运 安检 机场
  en plane, airplane, aeroplane, flight, carry-on, cabin baggage, hand luggage, airport
train
  zh 高铁 火车 动车 地铁
  en train, subway
dormitory
  zh 宿舍 寝室
  en dorm, dormitory
vehicle
  zh 车载 车里 车上 汽车 车内 开车
  en car, vehicle
  fact 车用, 杯架, 后备箱
swimming @waterproof
  zh 游泳 下水 潜水 浮潜 泳池
  en swim, swimming, underwater, under water, pool, snorkel
shower @waterproof
  zh 洗澡 淋浴 泡澡
  en shower, bath
opened always
  zh 开封 开盖 开了盖 开袋 开罐 开瓶 拆封 拆开 拆了 打开 开了 启封
  en once opened, after opened, opened it, after opening, after i open, when opened, once open
  fact 即食, 开启后, opened, open
whitening always @effect
  zh 美白 变白 白回来 提亮 淡斑 祛斑 去黄
  en whitening, whiten, brighten, brightening, dark spots, fade spots
acne always @effect
  zh 祛痘 去痘 痘印 痘痘 闭口 粉刺 黑头
  en acne, pimple, pimples, breakout, breakouts, blackheads
ageing always @effect
  zh 抗老 抗皱 抗衰 皱纹 细纹 淡纹 紧致
  en anti-aging, anti-ageing, wrinkle, wrinkles, fine lines, firming
hair_growth always @effect
  zh 生发 防脱 脱发 掉发
  en hair growth, hair loss
slimming always @effect
  zh 减肥 瘦身 变瘦 燃脂
  en weight loss, lose weight, slimming, burn fat
sleep always @effect
  zh 助眠 失眠 睡不着
  en sleep better, insomnia, fall asleep
application always
  zh 小程序 app
  en app
two_devices
  zh 两台 双设备 多设备 两个手机 两部手机 两台手机
  en two phones, two devices, multipoint, multiple devices, both phones, two phone, two device
  fact 多点, 同时连接, simultaneously
payment always each
  zh 货到付款 花呗 白条 信用卡 微信支付 支付宝
  en visa, mastercard, paypal, klarna, amex, cash on delivery, apple pay
instalments always
  zh 分期
  en installment, instalment
  fact 期免息 期付款 月付
  fact klarna, afterpay, clearpay, in 3 payment, in 4 payment, in three payment, in four payment
  fact pay in 3, pay in 4, pay in three, pay in four, pay monthly, monthly payment
physical_shop always
  zh 实体店 门店 线下 专柜 旗舰店
  en physical store, retail store, offline store, showroom
fitting_model always
  zh 模特 试穿 穿的什么颜色 穿的啥颜色 穿的哪个颜色 穿的是什么颜色 穿的是啥颜色 穿的是哪个颜色
  zh 穿的几码 穿的是几码 戴的什么颜色 戴的是什么颜色 穿的多大码 穿的是多大码 穿的什么码 穿的哪个码
  en model wearing, model is wearing, color are you wearing, colour are you wearing
  en size are you wearing, colour is she wearing, color is she wearing, size is she wearing
observance always each
  zh 清真 素食
  en halal, kosher, vegetarian
vegan always
  zh 纯素
  en vegan
  fact animal product, animal ingredient, no animal, animal free, plant based, 动物成分, 动物来源
endorsement always each
  zh 代言 联名 明星同款 网红同款
  en endorse, celebrity, collab, collaboration
japan prefer
  zh 日本
  en japan, tokyo
korea prefer
  zh 韩国
  en korea, seoul
singapore prefer
  zh 新加坡
  en singapore, sg
malaysia prefer
  zh 马来西亚 大马 吉隆坡
  en malaysia, kuala lumpur, kl
thailand prefer
  zh 泰国
  en thailand, bangkok
vietnam prefer
  zh 越南
  en vietnam
philippines prefer
  zh 菲律宾
  en philippines, manila
indonesia prefer
  zh 印尼 印度尼西亚
  en indonesia, jakarta
australia prefer
  zh 澳洲 澳大利亚
  en australia, sydney, melbourne
new_zealand prefer
  zh 新西兰
  en new zealand
united_states prefer
  zh 美国
  en usa, united states, america
canada prefer
  zh 加拿大
  en canada, toronto, vancouver
united_kingdom prefer
  zh 英国
  en uk, united kingdom, england, london
germany prefer
  zh 德国
  en germany, berlin
france prefer
  zh 法国
  en france, paris
europe prefer
  zh 欧洲 欧盟
  en europe, eu
hong_kong prefer
  zh 香港 港澳台 港澳
  en hong kong, hk
macau prefer
  zh 澳门 港澳台 港澳
  en macau, macao
taiwan prefer
  zh 台湾 港澳台
  en taiwan
xinjiang prefer
  zh 新疆
  en xinjiang
tibet prefer
  zh 西藏
  en tibet
"""
