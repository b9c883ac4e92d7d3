"""What a fluent model would honestly make of the scripted facts: ``facts | question | line``."""

LINES = """
壶.容量 | 能装多少 | 亲，这款保温壶的容量是{F1}哦。
壶.容量 | 容量多大 | 它能装{F1}的水。
壶.容量 | 能装多少 | 容量七百五十毫升。
壶.容量 | 能装多少 | 容量是柒佰伍拾毫升。
壶.容量 | 能装多少 | 容量750毫升。
壶.容量 壶.保温 | 介绍下 | 容量{F1}，保温{F2}，喜欢的宝宝可以看一下。
壶.保温 壶.保冷 | 保温多久 | 保温时间是{F1}，保冷{F2}。
壶.保温 壶.保冷 | 能保温多久呀 | 家人们，这款能保温{F1}，保冷能到{F2}。
壶.保冷 | 保冷多久 | 保冷时长{F1}哦。
壶.内胆 | 内胆什么材质 | 内胆是纯钛的。
壶.内胆 | 里面是什么做的 | 这款的内胆采用的是纯钛材质。
壶.内胆 壶.外壳 | 什么材质 | 内胆是纯钛，外壳是{F2}。
壶.外壳 | 外壳什么材质 | 外壳用的是{F1}。
壶.洗碗机 | 能放洗碗机吗 | 不可以进洗碗机哦。
壶.洗碗机 | 能放洗碗机吗 | 亲，这款不能放进洗碗机洗。
壶.苏打 | 能装苏打水吗 | 不建议装苏打水哦，气压会顶开壶盖。
壶.苏打 | 可以装汽水吗 | 苏打水不建议装，汽水也别装，因为气压会顶开壶盖。
壶.苏打 | 装苏打水行吗 | 不建议哦，气压会顶开壶盖，汽水请不要装。
壶.茶漏 | 有什么赠品 | 下单送茶漏和杯刷。
壶.茶漏 | 送什么 | 赠品有茶漏、杯刷哦。
壶.价 | 多少钱 | 直播间价格{F1}。
壶.价 | 多少钱 | 现在直播价{F1}，原价是{F1.2}。
壶.价 壶.多件 | 两个多少钱 | 直播价{F1}，{F2.1}一共{F2.2}。
壶.多件 | 买两个呢 | 拍{F1.1}共{F1.2}哦。
服.洗 | 能机洗吗 | 可以机洗的，{F1.1}以下轻柔模式就行。
服.洗 | 怎么洗 | 可以用洗衣机洗，记得选{F1.1}以下的轻柔模式。
服.洗 | 怎么洗 | 这款{F1}哦。
服.面料 | 什么面料 | 面料是{F1}的。
服.面料 服.里料 | 什么料子 | 面料是{F1}，里料是聚酯纤维。
服.里料 | 里面是什么料 | 里料是聚酯纤维的哦。
服.帽 | 帽子能拆吗 | 帽子是可以拆卸的。
服.帽 | 帽子能拆下来吗 | 可以的，帽子可拆卸。
服.泼水 | 防水吗 | 面料是防泼水的，小雨不用打伞。
服.泼水 | 下雨能穿吗 | 这款面料防泼水，下小雨的时候不用打伞。
服.漂 | 能漂白吗 | 不可以漂白，也不可以烘干。
服.漂 | 能烘干吗 | 不能烘干哦。
服.码 | 120斤穿什么码 | {F1.1}建议L码，喜欢宽松的可以拍XL码。
服.码 | 我120斤 | {F1.1}的话建议选L码哦。
服.L | L码胸围多少 | L码胸围是{F1}。
霜.酒精 | 有酒精吗 | 这款面霜不含酒精。
霜.酒精 霜.香精 | 含酒精吗 | 不含酒精和香精。
霜.酒精 霜.香精 | 有没有香精 | 酒精、香精都没有。
霜.酒精 霜.香精 | 有香精吗 | 没有酒精，也没有香精哦宝宝们。
霜.敏 | 敏感肌能用吗 | 敏感肌先在耳后试用{F1.1}，没有不适再上脸。
霜.敏 | 敏感肌能用吗 | 敏感肌的宝宝记得先在耳后试用{F1.1}，无不适再上脸哦。
霜.敏 | 敏感皮肤可以吗 | 敏感皮肤的朋友，建议先在耳后试用{F1.1}，没有不舒服再上脸。
霜.肤 | 适合什么皮肤 | 适合干皮、混干皮和中性皮肤。
霜.肤 | 干皮能用吗 | 干皮、混干皮、中性皮肤都可以用。
霜.肤 | 干皮能用吗 | 干皮适合的哦。
霜.净 | 多大一瓶 | 净含量{F1}。
霜.净 霜.限 | 多少克 | 这款面霜是{F1}的，保质期{F2}。
霜.用 | 怎么用 | 早晚洁面后取黄豆大小，点涂推开就好。
霜.限 霜.开 | 能放多久 | 保质期{F1}，开封后使用期限是{F2}。
霜.开 | 开封后多久用完 | 开封后{F1}内用完哦。
霜.孕 | 孕妇能用吗 | 孕期的姐妹请先咨询医生哦。
霜.糖 | 会搓泥吗 | 不会的，前面的精华吸收后再涂就不会搓泥。
霜.糖 | 搓泥吗 | 前面的精华吸收以后再涂就不搓泥。
米.净 米.产地 | 哪里的米 | 产自黑龙江五常，净含量{F1}。
米.产地 | 哪里的 | 这款米是黑龙江五常产的。
米.净 | 一袋多少 | 一款{F1}的胚芽米。
米.保 | 保质期多久 | 保质期是{F1}哦家人们。
米.存 | 怎么保存 | 放在阴凉干燥处密封保存，开袋以后放冰箱冷藏。
米.存 | 怎么存放 | 阴凉干燥的地方密封存放，开袋后记得放冰箱冷藏。
米.泡 | 要泡吗 | 不用提前泡，直接下锅煮就行。
米.泡 | 要提前泡吗 | 不用泡的，直接下锅煮。
米.糖 | 有添加剂吗 | 没有添加剂。
米.糖 | 有添加剂吗 | 这款米无添加剂哦。
扇.续航 | 续航多久 | 续航时间{F1}。
扇.续航 | 能用多久 | 充满电能用{F1}哦。
扇.续航 扇.充 | 续航和充电 | 续航{F1}，充电时间{F2}。
扇.充 | 充电要多久 | 充满需要{F1}。
扇.档 | 几档风 | 风速有{F1}可以调节。
扇.折 | 能折叠吗 | 可以折叠的哦。
扇.折 | 方便带吗 | 这款风扇可折叠。
扇.头 | 送充电头吗 | 充电线随盒，充电头需要另外购买哦。
扇.头 | 充电头送吗 | 充电头要另购，充电线是随盒的。
扇.噪 | 声音大吗 | 低档噪音{F1.1}以下。
扇.色 | 有什么颜色 | 有樱粉、雾白和墨黑可选。
扇.色 | 有白色吗 | 颜色有樱粉、雾白、墨黑，喜欢哪个拍哪个。
扇.色 扇.档 | 什么颜色 | 樱粉、雾白、墨黑都有，风速{F2}。
锅.炉 | 电磁炉能用吗 | 电磁炉可以用的。
锅.炉 | 什么炉子能用 | 燃气灶、电磁炉、电陶炉都能用。
锅.炉 | 适合什么炉灶 | 适用燃气灶、电磁炉和电陶炉哦。
锅.涂 | 有涂层吗 | 这款锅没有涂层。
锅.涂 锅.铲 | 能用铁铲吗 | 可以用铁铲，没有涂层，不怕刮。
锅.铲 | 铁铲可以吗 | 可以用铁铲的，没有涂层，不怕刮哦。
锅.径 | 多大的锅 | 直径是{F1}。
锅.径 锅.炉 | 多大 | 直径{F1}的炒锅，燃气灶、电磁炉都适用。
锅.开 | 要开锅吗 | 需要开锅的，用猪油小火擦满内壁，烧{F1.1}。
锅.锈 | 会生锈吗 | 洗完擦干就不会生锈，潮湿久放会生锈。
锅.保 | 质保多久 | 锅体质保{F1.1}，木柄不在质保范围哦。
鞋.防滑 | 防滑吗 | 橡胶大底防滑，网面透气，泡水后快干。
鞋.防滑 | 防滑吗 | 橡胶大底是防滑的。
鞋.防滑 | 透气吗 | 网面很透气，泡水以后快干。
鞋.码 | 有什么码 | 尺码有{F1}。
鞋.码 鞋.限 | 多大码 | {F1}都有，每人限购{F2.1}。
鞋.重 | 重吗 | 单只重量{F1}。
鞋.重 | 一只多重 | 单只重{F1}哦。
鞋.防水 | 防水吗 | 不防水哦，网面进水会从鞋底排出。
鞋.防水 | 防不防水 | 这款鞋不防水的。
鞋.跑 | 能跑步吗 | 不建议长跑，因为鞋底偏硬。
鞋.退 | 能退吗 | {F1.1}内没有下水可以退，下过水的不退。
鞋.退 | 可以退吗 | {F1.1}内未下水可退，下过水的就不退了。
鞋.限 | 限购吗 | 每人限购{F1.1}。
猫.谷 | 有谷物吗 | 不含谷物。
猫.谷 猫.料 | 什么做的 | 配料有鸡胸肉、三文鱼、鸡肝和蛋黄粉，不含谷物。
猫.料 | 里面有什么 | 配料是鸡胸肉、三文鱼、鸡肝、蛋黄粉哦。
猫.料 | 有三文鱼吗 | 有三文鱼的。
猫.蛋白 | 蛋白多少 | 粗蛋白{F1}。
猫.幼 | 幼猫能吃吗 | {F1.1}以上可以吃，泡软了再喂哦。
猫.幼 | 小猫能吃吗 | 幼猫{F1.1}以上可以吃，记得泡软再喂。
猫.狗 | 狗能吃吗 | 狗不能吃哦，配方只适合猫。
猫.换 | 怎么换粮 | 建议{F1.1}逐步换粮，新粮慢慢增加。
猫.换 | 怎么换 | 换粮建议{F1.1}逐渐换，新粮慢慢加。
灯.功率 | 多少瓦 | 额定功率{F1}。
灯.功率 灯.调 | 能调亮度吗 | 支持无级调光，功率{F1}，灯臂可以弯折。
灯.调 | 能调光吗 | 支持无级调光的。
灯.调 | 灯臂能弯吗 | 灯臂可以弯折哦。
灯.插 | 能充电吗 | 不能充电用，要插着电源用。
灯.插 | 能充电用吗 | 这款不能充电用，需要插着电源用哦。
灯.保 | 保修多久 | 整机保修{F1.1}，人为损坏除外。
灯.保 | 保修几年 | 整机保修{F1.1}，人为损坏不在内哦。
灯.运 | 包邮吗 | 满{F1.1}包邮，港澳台除外。
灯.运 | 包邮吗 | 满{F1.1}就包邮，港澳台地区除外哦。
灯.券 | 多少钱 | 券后价{F1}，直播间领{F1.2}券。
灯.券 | 最后多少 | 领券后{F1}。
茶.产 | 哪里的茶 | 产地是云南凤庆。
茶.产 | 哪里产的 | 这款滇红茶产自云南凤庆哦。
茶.泡 | 怎么泡 | {F1.1}水温，每泡{F1.2}，可以泡{F1.3}。
茶.泡 | 怎么泡 | 水温{F1.1}，每泡{F1.2}，可泡{F1.3}哦。
茶.味 | 苦吗 | 蜜香浓，回甘，不苦也不涩。
茶.味 | 什么味道 | 这款茶蜜香浓，有回甘。
茶.糖 | 加糖了吗 | 没有加糖，是原叶茶，不添加糖和香精。
茶.糖 | 有糖吗 | 原叶茶，不添加糖和香精哦。
茶.发 | 什么时候发货 | {F1.1}内发货，偏远地区不发。
茶.发 | 多久发货 | 下单后{F1.1}内发货，偏远地区是不发的哦。
茶.产 茶.味 | 介绍一下 | 云南凤庆的滇红茶，蜜香浓，回甘，不苦不涩。
pack.capacity | how big is it | This backpack holds {F1}.
pack.capacity | how big | It holds forty litres.
pack.capacity | capacity? | The capacity is {F1}, everyone.
pack.capacity pack.weight | specs? | It holds {F1} and weighs {F2}.
pack.weight | how heavy | It weighs {F1}.
pack.material | what is it made of | It's made of recycled nylon.
pack.material | material? | The material is recycled nylon, friends.
pack.material pack.capacity | tell me more | This is a {F2} backpack made from recycled nylon.
pack.rain | is it waterproof | Not waterproof, but water-resistant, and a rain cover is included.
pack.rain | waterproof? | No, it is water-resistant, and a rain cover is included.
pack.wash | can I machine wash it | Hand wash only, and please do not tumble dry.
pack.wash | how do I clean it | It is hand wash only, so don't tumble dry it.
pack.laptop | does my laptop fit | Yes, the sleeve fits laptops up to {F1.1}.
pack.laptop | laptop? | The sleeve fits laptops up to {F1.1}.
pack.colors | colors? | It comes in moss, slate and clay.
pack.colors | which colors | We have moss, slate, and clay.
pack.colors | do you have clay | Yes, we have clay.
pack.warranty | warranty? | It comes with a {F1.1} warranty, but zippers are not covered.
pack.warranty | how long is the warranty | The warranty is {F1.1}, zippers not covered.
buds.battery | battery life | The battery lasts {F1}.
buds.battery | how long do they last | You get {F1} of battery life.
buds.battery buds.case | battery? | Battery life is {F1}, and the case battery life is {F2}.
buds.case | how long with the case | The case has a battery life of {F1}.
buds.noise | noise cancelling? | They do not have noise cancelling.
buds.noise | noise cancelling? | No, there is no noise cancelling.
buds.android | do they work with android | Yes, they work with Android and iPhone.
buds.android | android? | They work with both Android and iPhone.
buds.swim | can i swim | They are sweat-resistant but not suitable for swimming.
buds.swim | pool? | No, they are not suitable for swimming, but they're sweat-resistant.
buds.price | how much | The price is {F1} today.
buds.price | price? | It's {F1} in the live, list price {F1.2}.
buds.box | what's in the box | In the box you get a charging case, a USB-C cable and ear tips.
buds.box | does it come with a cable | Yes, it comes with a USB-C cable.
soap.fragrance | is it scented | It is fragrance-free.
soap.fragrance | fragrance? | It's free of fragrance, friends.
soap.oil | palm oil? | It's made with oat milk and olive oil, without palm oil.
soap.oil | what's in it | Made with oat milk and olive oil and no palm oil.
soap.face | can I use it on my face | Yes, but avoid the eye area.
soap.face | face ok? | You can use it on your face, but please avoid the eye area.
soap.weight | how big | The net weight is {F1}.
soap.weight soap.life | size and shelf life | It weighs {F1} and has a shelf life of {F2}.
soap.skin | what skin is it for | It suits dry, normal and combination skin.
soap.skin | dry skin? | It's suitable for dry skin.
soap.life | how long does it keep | The shelf life is {F1}.
soap.life | shelf life | It keeps for {F1}.
kettle.power | how many watts | The power is {F1}.
kettle.power kettle.volume | specs | It's a {F2} kettle with {F1} power.
kettle.volume | how much water | It holds {F1} of water.
kettle.keep | does it keep warm | Yes, it keeps water warm for {F1.1}.
kettle.keep | keep warm? | It keeps the water warm for {F1.1}.
kettle.dish | dishwasher safe? | It's not dishwasher safe, just wipe it with a damp cloth.
kettle.dish | dishwasher? | No, please wipe it with a damp cloth.
kettle.voltage | can i use it in europe | No, it only supports {F1.1}.
kettle.voltage | europe? | You can't use it in Europe, it only supports {F1.1}.
kettle.ship | free shipping? | Free shipping over {F1.1}, Alaska and Hawaii excluded.
kettle.ship | shipping? | Shipping is free over {F1.1}, excluding Alaska and Hawaii.
tent.people | how many people | It sleeps {F1}.
tent.people tent.height | how big | The tent sleeps {F1}, and the center height is {F2}.
tent.height | how tall is it | The center height is {F1}.
tent.fly | is the fly removable | The rainfly is removable.
tent.fly | the floor? | Yes, the rainfly is removable and the floor is tub-shaped.
tent.stakes | stakes included? | Yes, stakes and guy lines are included.
tent.stakes | do I need stakes | Stakes and guy lines are included, everyone.
tent.return | can I return it | Returns are accepted within {F1.1} if unused.
tent.return | returns? | You can return it within {F1.1} if it's unused.
tent.stock | how many left | There are {F1} in stock.
tent.stock | stock? | We have {F1} left.
"""
