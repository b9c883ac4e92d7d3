"""What a fluent model would honestly make of the further facts: ``facts | question | line``."""

LINES = """
吹.功率 | 功率多大 | 宝子们，这款吹风机的额定功率是{F1}哦。
吹.功率 吹.重 | 参数说下 | 功率{F1}，净重{F2}，大家可以参考一下。
吹.重 | 重不重 | 这款吹风机净重是{F1}的。
吹.档 | 几档 | 风温档位一共有{F1}。
吹.档 | 能调温度吗 | 可以的，风温有{F1}可以调节。
吹.噪 | 声音大吗 | 给大家说一下，这款的噪音是{F1}哦。
吹.酒店 | 能上飞机吗 | 可以的，没有锂电池，托运和随身携带都可以。
吹.酒店 | 能带上飞机不 | 能的亲，这款吹风机没有锂电池，托运或者随身带都行哦。
吹.酒店 吹.噪 | 能带飞机上吗 | 可以带上飞机的，托运和随身携带都行。
吹.湿 | 浴室可以用吗 | 不建议在浴室用哦，潮湿环境容易短路。
吹.湿 | 浴室能用吗 | 亲，不建议的，潮湿的环境里容易短路。
吹.保 | 保修多久 | 整机质保{F1.1}，电源线不在质保范围内哦。
吹.保 | 质保几年 | 整机是质保{F1.1}的，电源线除外哦。
吹.保 | 坏了怎么办 | 除了电源线，整机质保{F1.1}。
包.容 | 多大容量 | 这款书包的容量是{F1}的。
包.容 | 能装多少 | 能装{F1}的哦宝妈们。
包.龄 | 多大孩子用 | 适合{F1}的小朋友使用哦。
包.龄 | 几岁能背 | 宝妈们，这款书包适用年龄是{F1}。
包.料 | 什么材料 | 面料用的是聚酯纤维。
包.料 | 什么做的 | 咱们这款书包是用聚酯纤维做的呢。
包.洗 | 可以机洗吗 | 不能机洗的哦，用湿布擦一擦就可以。
包.洗 | 能放洗衣机洗吗 | 不可以机洗，用湿布擦拭就行。
包.洗 | 能机洗不 | 亲，这款不能机洗哦，拿湿布擦拭即可。
包.水 | 防不防水 | 面料是防泼水的，但不能泡水哦。
包.水 | 防水吗 | 这款书包的面料防泼水，不过不能泡水。
包.礼 | 有赠品吗 | 有的，下单送文具盒和雨罩。
包.礼 | 送啥 | 拍下会送文具盒、雨罩哦。
包.礼 包.容 | 有什么赠品 | 赠品有文具盒和雨罩，喜欢的可以下单。
蜜.净 | 一瓶多重 | 这款蜂蜜的净含量是{F1}哦。
蜜.产 | 哪里的蜂蜜 | 产地是黑龙江饶河哦。
蜜.产 | 产地哪里 | 咱家这款椴树蜂蜜产自黑龙江饶河。
蜜.料 | 配料表有什么 | 配料就是椴树蜂蜜。
蜜.料 蜜.产 | 配料干净吗 | 配料表里就只写了椴树蜂蜜。
蜜.糖 | 加糖了吗 | 没有加糖哦，也没有加防腐剂。
蜜.糖 | 有没有添加糖 | 没有加糖，防腐剂也没有加。
蜜.糖 | 加糖不 | 宝宝们，这款蜂蜜没加糖，也没加防腐剂。
蜜.婴 | 一岁宝宝能吃吗 | {F1.1}以下的婴儿不能吃，{F1.2}以上可以吃哦。
蜜.婴 | 宝宝可以吃吗 | {F1.1}以下婴儿不能吃哦，{F1.2}以上的可以吃。
蜜.水 | 怎么冲比较好 | 用{F1.1}以下的温水冲就可以，水太烫会破坏口感哦。
蜜.水 | 开水能冲吗 | 要用{F1.1}以下的温水冲，因为水太烫会破坏口感。
蜜.价 | 多少钱 | 现在直播价是{F1}，原价{F1.2}。
蜜.价 | 什么价 | 直播间价格是{F1}哦，喜欢的可以拍。
蜜.价 蜜.净 | 价格 | 今天直播价{F1}，净含量{F2}。
垫.厚 | 多厚 | 这款瑜伽垫厚度是{F1}。
垫.厚 垫.料 | 厚度材质 | {F1}厚，材质是TPE的。
垫.料 | 什么材质 | 瑜伽垫用的是TPE材质哦。
垫.滑 | 防滑吗 | 防滑的，双面都有防滑纹理，还附收纳绑带。
垫.滑 | 防滑吗 | 这款是双面防滑纹理，附带收纳绑带哦。
垫.味 | 味道大吗 | 刚打开会有轻微的气味，通风{F1.1}就散了。
垫.味 | 有味吗 | 刚打开的时候有轻微气味，通风{F1.1}就会散掉。
垫.色 | 有什么颜色 | 有豆绿、烟紫和藏青可以选。
垫.色 | 什么颜色 | 颜色有豆绿、烟紫、藏青这些，大家按喜好选哦。
垫.色 垫.厚 | 颜色 | 我们有豆绿、烟紫跟藏青。
被.填 | 里面是什么 | 里面填充的是{F1}哦。
被.填 | 真蚕丝吗 | 填充物是{F1.1}桑蚕丝。
被.填 被.重 | 填充多少 | 填充物是{F1}，填充重量{F2}。
被.季 | 什么季节盖 | 适合春秋季节盖哦。
被.季 | 夏天能盖吗 | 这床被子适用季节是春秋。
被.洗 | 能水洗吗 | 不可以水洗，也不可以暴晒哦。
被.洗 | 怎么洗 | 亲亲，这款蚕丝被不能水洗，也不能暴晒。
被.套 | 送被套不 | 不送被套的，被套需要另外买哦。
被.套 | 带被套吗 | 不送哦，被套要单独购买。
煲.容 煲.人 | 多大 | 容量是{F1}的，适合{F2}使用。
煲.人 | 几个人用 | 这款电饭煲适合{F1}的家庭使用。
煲.胆 | 内胆是啥 | 内胆是球釜铁内胆。
煲.胆 | 内胆什么材质 | 内胆用的是球釜铁内胆哦。
煲.约 | 可以预约吗 | 可以预约的，最长可以预约{F1.1}。
煲.约 | 能预约不 | 能预约，最长{F1.1}哦。
煲.粥 | 能煲汤吗 | 能的，有煮粥、煲汤和蒸煮模式。
煲.粥 | 可以煮粥吗 | 可以煮粥哦，这款有煮粥、煲汤、蒸煮模式。
煲.换 | 能退吗 | 支持{F1.1}无理由退货哦，使用过的不退。
煲.换 | 能退货吗 | 可以的，支持{F1.1}无理由退货，不过用过的不退哦。
釉.色 | 哪些颜色 | 有枫叶红、豆沙、奶茶这几个颜色可以选。
釉.色 | 色号 | 颜色有枫叶红、豆沙和奶茶哦姐妹们。
釉.孕 | 孕妇可以用吗 | 不建议孕期使用哦。
釉.孕 | 怀孕能用吗 | 姐妹，孕期不建议使用的。
釉.掉 | 掉色吗 | 成膜之后不容易沾杯，吃油腻的东西会掉一点哦。
釉.掉 | 会不会掉色 | 成膜后不易沾杯，不过吃油腻的会掉一点。
釉.限 | 保质期多久 | 保质期是{F1}哦。
箱.寸 | 多大的箱子 | 这款登机箱是{F1}的。
箱.寸 | 几寸 | 箱子尺寸是{F1}哦。
箱.轮 | 轮子怎么样 | 轮子用的是静音万向轮。
箱.轮 | 什么轮子 | 咱们这款箱子配的是静音万向轮。
箱.锁 | 有密码锁吗 | 有的，有密码锁哦。
箱.锁 | 带锁吗 | 这款带密码锁的。
箱.机 | 能登机吗 | 可以带上飞机，符合大部分航空公司的登机要求哦。
箱.机 | 能带上飞机不 | 可以的亲，它符合大部分航空公司的登机要求。
箱.壳 | 什么材质 | 箱体材质是PC的。
箱.壳 | 箱体什么料 | 箱体采用PC材质。
砂.冲 | 能倒马桶吗 | 可以冲厕所的，记得少量多次冲，一次不要倒太多。
砂.冲 | 可以冲厕所吗 | 可以，少量多次冲哦，一次别倒太多。
砂.净 | 一袋多重 | 一袋净含量是{F1}。
砂.多 | 四袋多少 | {F1.1}一共{F1.2}哦。
砂.多 | 买四袋呢 | 拍{F1.1}总共是{F1.2}。
砂.尘 | 粉尘大吗 | 这款是低粉尘的哦。
裤.码 | 有什么码 | 尺码有{F1}可以选。
裤.码 | 码数 | 尺码是{F1}哦，姐妹们对照着选。
裤.弹 | 有弹力吗 | 这条牛仔裤是微弹的。
裤.洗 | 怎么洗 | {F1.1}以下反面洗，第一次要单独洗哦。
裤.洗 | 怎么洗呀 | 建议{F1.1}以下反面洗，首次要单独洗哦。
裤.色 | 掉色吗 | 深色款前两次洗的时候会有轻微浮色哦。
裤.限 | 能买几条 | 每人限购{F1.1}哦。
裤.限 | 限购吗 | 限购的，每人{F1.1}。
啡.压 | 压力多少 | 泵压是{F1}的哦。
啡.胶 | 送胶囊吗 | 送的，送试用胶囊{F1.1}，后续需要自己购买哦。
啡.胶 | 有胶囊吗 | 会送试用胶囊{F1.1}，后续的要自行购买。
啡.奶 | 能打奶泡吗 | 不能打奶泡哦，没有奶泡功能。
啡.奶 | 可以打奶泡不 | 不可以的，这款没有奶泡功能。
啡.保 | 保修几年 | 这款咖啡机保修{F1.1}哦。
响.航 | 能用多久 | 续航有{F1}哦。
响.航 响.充 | 续航 | 续航时间{F1}，充满电需要{F2}。
响.水 | 防水吗 | 防水等级是{F1}。
响.麦 | 能打电话吗 | 能接电话的，内置了麦克风。
响.麦 | 可以接电话吗 | 可以接电话哦，它有内置麦克风。
虾.料 | 配料有啥 | 配料是虾仁、食用盐和白胡椒。
虾.料 | 有什么配料 | 配料表里有虾仁、食用盐、白胡椒哦。
虾.存 | 怎么保存 | 要在{F1.1}以下冷冻保存哦。
虾.存 | 怎么放 | 收到后记得{F1.1}以下冷冻保存。
虾.运 | 包邮吗 | 满{F1.1}包邮哦，新疆、西藏除外。
虾.运 | 运费 | 除了新疆和西藏，满{F1.1}就包邮。
虾.运 | 包邮不 | 满{F1.1}包邮的，新疆和西藏不包邮哦。
虾.过 | 虾过敏可以吃吗 | 虾类过敏的人是不能吃的哦。
虾.过 | 过敏能吃不 | 亲，虾类过敏的朋友不能吃。
fryer.volume | how big is it | It's got a {F1} capacity.
fryer.volume | capacity? | This air fryer comes with a {F1} capacity, folks.
fryer.volume fryer.power | specs | You get {F1} of capacity and {F2} of power.
fryer.power | how powerful | The power is {F1}.
fryer.power | watts? | Just so you know, it runs at {F1}.
fryer.dish | dishwasher safe? | Yes, the basket and the tray are both dishwasher safe.
fryer.dish | can i put the basket in the dishwasher | Yep, the basket and tray are dishwasher safe!
fryer.oven | need to preheat? | No, you just set the temperature and start.
fryer.oven | do i have to preheat | No need to preheat it, just set the temperature and start.
fryer.temp | how hot does it get | It goes up to a max temperature of {F1}.
fryer.temp | max temp | The max temperature is {F1}, everyone.
rain.material | what's it made of | It's made from recycled polyester.
rain.material | fabric? | This jacket is made of recycled polyester, folks.
rain.water | how waterproof | It has a waterproof rating of {F1}.
rain.hood | can you take the hood off | No, the hood is fixed, but it's adjustable.
rain.hood | hood removable? | The hood isn't removable, it's fixed but adjustable.
rain.wash | how do i wash it | Machine wash it cold and don't bleach it.
rain.wash | washing? | You can machine wash it cold, just do not bleach.
rain.colors | colors? | It comes in navy, olive, and rust.
rain.colors | what colors | We've got navy, olive and rust available.
sun.spf | what spf | It's SPF {F1}.
sun.spf | spf? | This sunscreen has an SPF of {F1}.
sun.baby | ok for my 3 month old? | It's not for babies under {F1.1}.
sun.baby | babies? | This one is not suitable for babies under {F1.1}.
sun.scent | does it smell | It's fragrance-free.
sun.scent | any perfume? | There's no fragrance in this sunscreen.
sun.size | how big is the tube | You get {F1} in the tube.
sun.coral | ingredients | It's made with zinc oxide and without oxybenzone.
chair.load | how much weight | It holds up to {F1}.
chair.load | max weight | The weight limit on this chair is {F1}.
chair.arms | armrests adjustable? | Yes, the armrests go up and down.
chair.arms | can you adjust the arms | Yes, the armrests are adjustable, they go up and down.
chair.assembly | do i have to build it | Yes, it needs assembly, which takes about {F1.1}.
chair.assembly | assembly? | Assembly is needed and takes about {F1.1}.
chair.warranty | warranty? | It comes with a {F1.1} warranty, wear and tear excluded.
chair.warranty | how long is the warranty | You get a {F1.1} warranty, except for wear and tear.
chair.fabric | material? | It's made of breathable mesh.
dog.size | how big | The bed measures {F1}.
dog.cover | washable? | Yes, the cover is machine washable, but air dry only.
dog.cover | can i wash it | The cover can be machine washed, air dry only please.
dog.fill | what's inside | It's filled with memory foam.
dog.chew | chew proof? | No, this dog bed is not chew proof.
bank.capacity | capacity | It has a battery capacity of {F1}.
bank.capacity | how many mah | This power bank has a {F1} battery.
bank.laptop | can it charge my laptop | No, it's for phones and tablets.
bank.laptop | laptops? | It doesn't charge laptops, it's for phones and tablets.
bank.box | what's in the box | In the box you get a USB-C cable and a pouch.
bank.box | comes with cable? | Yes, it comes with a USB-C cable and a pouch.
bank.price | how much | It's {F1} right now, and the list price is {F1.2}.
bank.price | price? | The price is {F1}, guys.
bank.returns | can i return it | You can return it within {F1.1} in the original packaging.
bank.returns | return policy | Returns are accepted within {F1.1} in original packaging.
pan.size | how big | The skillet is {F1} in diameter.
pan.size | size? | It measures {F1} across.
pan.stove | induction? | Yes, it works on induction, gas, and electric stoves.
pan.stove | gas stove ok? | Yes, it works on gas, induction and electric stoves.
pan.soap | dishwasher? | No, hand wash it and dry it right away.
pan.soap | can it go in the dishwasher | No, please hand wash it and dry it right away, folks.
pan.season | is it seasoned | It's pre-seasoned with vegetable oil.
pan.weight | heavy? | It weighs {F1}.
candle.burn | burn time | It burns for {F1}.
candle.burn | how long does it last | The burn time on this candle is {F1}.
candle.wax | what wax | It's made with {F1}.
candle.scent | scents | You can choose from cedar, fig, or linen.
candle.scent | what smells | Scents are cedar, fig and linen.
candle.ship | shipping | It ships within {F1.1}, but not to Hawaii.
candle.ship | when does it ship | We ship within {F1.1}, except to Hawaii.
candle.limit | limit? | The limit is {F1.1} per customer.
candle.limit | how many can i buy | You can buy up to {F1.1} per customer.
"""
